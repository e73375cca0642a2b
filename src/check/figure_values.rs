//! Figure values: whether the articles have a figure of a text, or another one in its place.

use super::rival_figures::{against, of_the_same, says};
use super::sources::{Sources, is_date, is_date_left_out, within, words_within};
use super::told::ToldBy;
use crate::collections::ids::{ArticleId, SentenceId};
use crate::model::check::{ValueKind, ValueState};
use crate::model::span::Span;
use crate::read::analysed::Analysed;
use crate::read::figures::{Figure, Measure};
use crate::read::mentions::FigureMention;
use crate::read::tokens::{Kind, Token};
use crate::relate::degrees::{Query, Statement, covered};

/// So many places of a value are shown.
const SHOWN: usize = 3;

/// A sentence elsewhere is about the same thing if it holds this share of the sentence.
pub(super) const SAME_THING: f64 = 0.25;

/// A passage must hold this share of a sentence for another day or age in it to stand in the place of that of the sentence.
const NEAR_FROM: f64 = 0.6;

/// From this value on, an amount of money and a number without a unit are one.
const LARGE: f64 = 1000.0;

/// A value of a text, and where articles have it or another one.
#[derive(Clone, Debug)]
pub(crate) struct ValueFinding {
    pub kind: ValueKind,
    /// Where it stands in the text.
    pub span: Span,
    pub state: ValueState,
    /// Where it stands in articles.
    pub found: Vec<(ArticleId, Span)>,
    /// Other values in its place.
    pub others: Vec<(ArticleId, Span)>,
}

impl ValueFinding {
    /// Takes a value to be found, or another one to stand in its place.
    pub(super) fn new(
        kind: ValueKind,
        span: Span,
        found: Vec<(ArticleId, Span)>,
        others: Vec<(ArticleId, Span)>,
    ) -> Self {
        let state = match (found.is_empty(), others.is_empty()) {
            (false, _) => ValueState::Found,
            (true, false) => ValueState::Differs,
            (true, true) => ValueState::Absent,
        };
        Self { kind, span, state, found, others }
    }

    /// Keeps the first places, each once.
    pub(super) fn shorten(&mut self) {
        [&mut self.found, &mut self.others].into_iter().for_each(shorten);
    }
}

/// Keeps the first places, each once.
fn shorten(places: &mut Vec<(ArticleId, Span)>) {
    let mut kept: Vec<(ArticleId, Span)> = Vec::new();
    for place in places.iter() {
        if kept.len() < SHOWN && !kept.contains(place) {
            kept.push(*place);
        }
    }
    *places = kept;
}

/// Finds the figures of a sentence in the articles.
pub(super) fn figure_values(
    text: &Analysed,
    query: &Query<'_>,
    told: &[ToldBy<'_>],
    sources: &Sources<'_>,
) -> Vec<ValueFinding> {
    let statement = query.statement;
    let own: Vec<&FigureMention> = own_figures(text, query).collect();
    let mut values: Vec<ValueFinding> = own.iter().map(|sought| value(sought, &own, query, told, sources)).collect();
    let read = |token: &&Token| own.iter().any(|f| f.figure.span.contains(token.span()));
    let others = statement.tokens.iter().filter(|t| t.kind == Kind::Number).filter(|t| !read(t));
    values.extend(others.map(|token| letters(token, told, sources)));
    values
}

/// True if a passage lacks a figure of a sentence and has one that may stand in its place: another year, another number of the same.
pub(super) fn has_others(text: &Analysed, query: &Query<'_>, one: &ToldBy<'_>, sources: &Sources<'_>) -> bool {
    let own: Vec<&FigureMention> = own_figures(text, query).collect();
    let Some(article) = sources.articles.get(one.evidence.article) else { return false };
    let lists = [&article.mentions.figures, &article.mentions.years].map(|list| within(list, one.passage));
    let there: Vec<&FigureMention> = lists.iter().flat_map(|list| list.iter()).collect();
    let mut strange = there.clone();
    strange.retain(|there| !own.iter().any(|sought| says(sought, there)));
    own.iter().any(|sought| {
        let other =
            |there: &&FigureMention| sought.figure.measure == there.figure.measure && of_the_same(sought, there);
        strange.iter().any(other) && !there.iter().any(|there| says(sought, there))
    })
}

/// The figures and years of a sentence.
fn own_figures<'a>(text: &'a Analysed, query: &Query<'a>) -> impl Iterator<Item = &'a FigureMention> {
    query.statement.figures.iter().chain(within(&text.mentions.years, query.statement.span))
}

/// Finds a figure: in what tells the same, or elsewhere.
fn value(
    sought: &FigureMention,
    own: &[&FigureMention],
    query: &Query<'_>,
    told: &[ToldBy<'_>],
    sources: &Sources<'_>,
) -> ValueFinding {
    let figure = &sought.figure;
    let whole = in_thousands(words(query, figure), query.statement.text);
    // Points and commas set off the thousands here, and the rest there; and money may stand there in a unit that is not read.
    let alike = |there: &FigureMention, article: &Analysed| {
        let words = || words_within(article, there.figure.span);
        let same_measure = figure.measure == there.figure.measure;
        same_measure && whole.is_some() && whole == in_thousands(words(), article.text())
            || figure.value >= LARGE && figure.value == there.figure.value && is_unread(figure, &there.figure)
    };
    // What is of the same thing, and what only may be.
    let (mut found, mut loose, mut others) = (Vec::new(), Vec::new(), Vec::new());
    for one in told {
        let Some(article) = sources.articles.get(one.evidence.article) else { continue };
        let [figures, years] =
            [&article.mentions.figures, &article.mentions.years].map(|list| within(list, one.passage));
        let near_enough = !is_loose(figure) || one.evidence.features.covered >= NEAR_FROM;
        for there in figures.iter().chain(years) {
            let place = (one.evidence.article, there.figure.span);
            match says(sought, there) || alike(there, article) {
                true if of_the_same(sought, there) => found.push(place),
                true => loose.push(place),
                false if near_enough && against(sought, there) && !own.iter().any(|o| says(o, there)) => {
                    others.push(place);
                }
                false => {}
            }
        }
    }
    if others.is_empty() {
        found.append(&mut loose);
    }
    if found.is_empty() {
        let read = [Some(figure.value), whole.map(|n| n as f64), whole.map(|n| n as f64 / 1000.0)];
        let like = read.into_iter().flatten().flat_map(|value| sources.figures_like(figure, value));
        let like = like.filter(|(article, there)| {
            says(sought, there) || sources.articles.get(*article).is_some_and(|article| alike(there, article))
        });
        let same_thing = |(article, there): &(ArticleId, &FigureMention)| {
            others.is_empty()
                || sources.articles.get(*article).is_some_and(|a| is_date_left_out(there, a))
                || figure.measure == Measure::Count && of_the_same(sought, there)
                || sources.sentence_of(*article, there).is_some_and(|s| covered(query, s) >= SAME_THING)
        };
        found.extend(like.filter(same_thing).take(SHOWN).map(|(article, there)| (article, there.figure.span)));
    }
    if found.is_empty() && others.is_empty() {
        found = written_alike(query, figure, told, sources);
    }
    // Beside the value itself, most of what only looks like another one is of something else.
    if !found.is_empty() {
        others.clear();
    }
    ValueFinding::new(kind(figure), figure.span, found, others)
}

/// Finds a figure as it is written, since that may be read in two ways: in what tells the same, or anywhere.
fn written_alike(
    query: &Query<'_>,
    figure: &Figure,
    told: &[ToldBy<'_>],
    sources: &Sources<'_>,
) -> Vec<(ArticleId, Span)> {
    let numbers = words(query, figure);
    let mut found: Vec<(ArticleId, Span)> = told.iter().filter_map(|one| as_written(numbers, one, sources)).collect();
    if found.is_empty() {
        found = anywhere(numbers, sources);
    }
    if found.is_empty() {
        let behind = query.statement.tokens.get(figure.tokens.1.saturating_add(1));
        found.extend(sources.beside(numbers.last(), behind));
    }
    found
}

/// What a number in digits says if points and commas only set off its thousands.
fn in_thousands(words: &[Token], text: &str) -> Option<u64> {
    let number = words.iter().find(|t| t.kind == Kind::Number)?.span().slice(text);
    let groups = || number.split(['.', ',']);
    let digits: String = groups().collect();
    if digits.len() > 3 && groups().skip(1).all(|group| group.len() == 3) { digits.parse().ok() } else { None }
}

/// True for a large amount of money and a number without a unit.
fn is_unread(a: &Figure, b: &Figure) -> bool {
    let money = |figure: &Figure| matches!(figure.measure, Measure::Money(_));
    money(a) && b.measure == Measure::Count || money(b) && a.measure == Measure::Count
}

/// True for what many things have: a day, an age.
fn is_loose(figure: &Figure) -> bool {
    figure.context.age || is_date(figure)
}

fn kind(figure: &Figure) -> ValueKind {
    match figure.measure {
        Measure::Count if figure.context.age => ValueKind::Age,
        Measure::Count => ValueKind::Number,
        Measure::Percent => ValueKind::Share,
        Measure::Money(_) => ValueKind::Money,
        Measure::Time => ValueKind::Time,
        Measure::Weekday | Measure::Day | Measure::Year => ValueKind::Date,
    }
}

/// The words that a figure is made of.
fn words<'a>(query: &Query<'a>, figure: &Figure) -> &'a [Token] {
    let (first, last) = figure.tokens;
    query.statement.tokens.get(first..=last).unwrap_or_default()
}

/// Finds words in a row among others.
fn in_a_row(words: &[Token], there: &[Token]) -> Option<Span> {
    let same = |run: &&[Token]| run.iter().zip(words).all(|(a, b)| a.stem == b.stem);
    let run = there.windows(words.len().max(1)).find(same).filter(|_| !words.is_empty())?;
    Some(Span::new(run.first()?.start as usize, run.last()?.end() as usize))
}

/// Finds words in a row in a passage.
fn as_written(words: &[Token], one: &ToldBy<'_>, sources: &Sources<'_>) -> Option<(ArticleId, Span)> {
    let article = sources.articles.get(one.evidence.article)?;
    Some((one.evidence.article, in_a_row(words, words_within(article, one.passage))?))
}

/// Finds words in a row in the sentences that count, once in an article.
fn anywhere(words: &[Token], sources: &Sources<'_>) -> Vec<(ArticleId, Span)> {
    let holds = |article: &Analysed| words.iter().all(|w| w.is_stop() || article.mentions.kept.has(w.stem));
    let holders = sources.told.iter().filter(|(n, _)| sources.articles.get(*n).is_some_and(holds));
    let place = |(number, told): &(ArticleId, Vec<(SentenceId, Statement<'_>)>)| {
        let there = told.iter().find_map(|(_, s)| in_a_row(words, s.tokens))?;
        Some((*number, there))
    };
    holders.filter_map(place).take(SHOWN).collect()
}

/// Finds a number that is no figure, such as the name of a model, by its letters.
fn letters(token: &Token, told: &[ToldBy<'_>], sources: &Sources<'_>) -> ValueFinding {
    let mut found: Vec<(ArticleId, Span)> =
        told.iter().filter_map(|one| as_written(std::slice::from_ref(token), one, sources)).collect();
    if found.is_empty() {
        found.extend(anywhere(std::slice::from_ref(token), sources));
    }
    ValueFinding::new(ValueKind::Number, token.span(), found, Vec::new())
}
