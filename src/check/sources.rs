//! Sources: the articles that a text is held against, and what is looked up in all of them.

use crate::collections::ids::{ArticleId, SentenceId};
use crate::collections::map::{Map, Set};
use crate::collections::sort;
use crate::language::is_short_for;
use crate::model::reason::Reason;
use crate::model::span::Span;
use crate::read::analysed::{Analysed, Articles};
use crate::read::figures::{Figure, Measure};
use crate::read::mentions::FigureMention;
use crate::read::sentence::Sentence;
use crate::read::tokens::{Kind, Token};
use crate::relate::cluster::Cluster;
use crate::relate::degrees::Statement;
use crate::text::plain::{distance, plain, skeleton};
use crate::text::stem::Stem;

/// Of figures that are like one of the text, so many are looked at.
const LIKE: usize = 256;

/// Of a word in names, so many places are looked at.
const PLACES: usize = 64;

/// Values further apart than this are not the same, however they are hedged.
const APART: f64 = 1.5;

/// Two spellings of a name with the same consonants differ in so many letters at most: Aleksandr, Alexander.
const SPELLINGS_APART: usize = 3;

/// Sentences of an article, with their numbers, in order.
pub(super) type Told<'a> = Vec<(SentenceId, Statement<'a>)>;

/// The articles that a text is held against.
pub(crate) struct Sources<'a> {
    pub articles: &'a Articles,
    pub cluster: &'a Cluster,
    /// The sentences of each article that counts, its headline and its captions, with their numbers.
    pub told: Vec<(ArticleId, Told<'a>)>,
    /// Words that an article writes with a capital inside a sentence, ...
    names: Set<Stem>,
    /// ... and those of them that stand last of several.
    last_names: Set<Stem>,
    /// Pairs of names that stand side by side, or with one word between them, ...
    full_names: Set<Stem>,
    /// ... the first of them with their articles, ...
    pairs: NamePairs,
    /// ... and words that are written small as well.
    small: Set<Stem>,
    /// Where a number stands with the word behind it in paragraphs that are not kept: dates of languages whose dates are not read.
    beside: Map<Stem, (ArticleId, Span)>,
    /// All figures and years, by what they measure and by their value.
    figures: Vec<(ArticleId, &'a FigureMention)>,
}

/// Names that stand side by side.
#[derive(Default)]
struct NamePairs {
    /// All, with their articles, in order.
    all: Vec<(ArticleId, [Token; 2])>,
    /// Where each word stands that is a name.
    places: Map<Stem, NamePlaces>,
}

/// Where a word stands that is a name, up to [`PLACES`] of each.
#[derive(Default)]
struct NamePlaces {
    /// The pairs of names that it is one of, by their numbers.
    pairs: Vec<usize>,
    /// The sentences, as the number of the article among those that count, and that among its sentences.
    sentences: Vec<(usize, usize)>,
}

impl<'a> Sources<'a> {
    /// Looks up what the articles of an event have.
    pub fn new(articles: &'a Articles, cluster: &'a Cluster) -> Self {
        let mut sources = Self {
            articles,
            cluster,
            told: Vec::new(),
            names: Set::default(),
            last_names: Set::default(),
            full_names: Set::default(),
            pairs: NamePairs::default(),
            small: Set::default(),
            beside: Map::default(),
            figures: Vec::new(),
        };
        for (number, _) in cluster.members.iter() {
            let Some(article) = articles.get(number) else { continue };
            let mut told = cluster.statements(articles, number);
            let heads = article.sentences.entries().filter(|(_, s)| is_headline_or_caption(article, s));
            told.extend(heads.filter_map(|(n, _)| Some((n, Statement::of(article, n)?))));
            sort::stable_by(&mut told, |(a, _), (b, _)| a.cmp(b));
            for (n, (_, statement)) in told.iter().enumerate() {
                sources.read(number, article, *statement, n);
            }
            sources.told.push((number, told));
            for sentence in article.sentences.iter().filter(|s| is_left_out(article, s)) {
                let tokens = article.tokens(sentence);
                for (a, b) in tokens.iter().zip(tokens.iter().skip(1)).filter(|(a, _)| a.kind == Kind::Number) {
                    sources.beside.entry(a.stem.pair(b.stem)).or_insert((number, a.span()));
                }
            }
            // The line that says when an article was published is no part of it, and dates it all the same.
            let left_out = |told: &&FigureMention| is_date_left_out(told, article);
            let dates = article.mentions.figures.iter().chain(&article.mentions.years).filter(left_out);
            sources.figures.extend(dates.map(|told| (number, told)));
        }
        let order = |(_, a): &(ArticleId, &FigureMention), (_, b): &(ArticleId, &FigureMention)| {
            let measure = |t: &FigureMention| t.figure.measure.number();
            measure(a).cmp(&measure(b)).then(a.figure.value.total_cmp(&b.figure.value))
        };
        sort::stable_by(&mut sources.figures, order);
        sources
    }

    /// Takes down the names and figures of a sentence, the one of that number of its article.
    fn read(&mut self, number: ArticleId, article: &'a Analysed, statement: Statement<'a>, sentence: usize) {
        let mut before: Option<&Token> = None;
        for (at, token) in statement.tokens.iter().enumerate() {
            if token.kind == Kind::Content && token.span().slice(statement.text).starts_with(char::is_lowercase) {
                self.small.insert(token.stem);
            }
            if token.kind == Kind::Name {
                let two = statement.tokens.get(at.saturating_sub(2)..at).unwrap_or_default();
                self.full_names.extend(two.iter().map(|first| first.stem.pair(token.stem)));
                self.names.insert(token.stem);
                let sentences = &mut self.pairs.places.entry(token.stem).or_default().sentences;
                if sentences.len() < PLACES {
                    sentences.push((self.told.len(), sentence));
                }
                if let Some(b) = before.filter(|b| b.kind == Kind::Name && b.end().saturating_add(1) == token.start) {
                    self.last_names.insert(token.stem);
                    for part in [b, token] {
                        let pairs = &mut self.pairs.places.entry(part.stem).or_default().pairs;
                        if pairs.len() < PLACES {
                            pairs.push(self.pairs.all.len());
                        }
                    }
                    self.pairs.all.push((number, [*b, *token]));
                }
            }
            before = Some(token);
        }
        let years = within(&article.mentions.years, statement.span);
        self.figures.extend(statement.figures.iter().chain(years).map(|told| (number, told)));
    }

    /// True for a word that an article writes as a name.
    pub fn has_name(&self, stem: Stem) -> bool {
        self.names.contains(&stem)
    }

    /// True for a word that stands last in a name of several words.
    pub fn has_last_name(&self, stem: Stem) -> bool {
        self.last_names.contains(&stem)
    }

    /// True for two names that the articles have, but never together.
    pub fn are_of_others(&self, first: &Token, last: &Token) -> bool {
        let name =
            |t: &Token| self.has_name(t.stem) && t.end().saturating_sub(t.start) > 2 && !self.small.contains(&t.stem);
        name(first) && name(last) && !self.full_names.contains(&first.stem.pair(last.stem))
    }

    /// True for a word that can be a part of a name: no initial, no abbreviation, and nowhere written small.
    fn is_part(&self, token: &Token, text: &str) -> bool {
        let word = token.span().slice(text);
        let small = word.chars().filter(|c| c.is_lowercase()).count();
        small > 1 && !self.small.contains(&token.stem)
    }

    /// The names that have one word of a name and another one in the place of the next, if no sentence has both: for "Carlos
    /// Retana" each "Manuel Retana". Not what is only spelt or shortened otherwise, nor what the text has as well.
    pub fn exchanged(&self, own: Statement<'_>, name: &[Token]) -> Vec<(ArticleId, [Token; 2])> {
        let mut found = Vec::new();
        for (first, last) in name.iter().zip(name.iter().skip(1)) {
            if self.full_names.contains(&first.stem.pair(last.stem))
                || ![first, last].iter().all(|t| self.is_part(t, own.text))
                || self.are_together(first, last)
            {
                continue;
            }
            // A name that goes on is none in the place of one that ends: the Ellery Post, the Ellery Ferry Company.
            let ends = name.last().is_some_and(|t| t.start == last.start);
            let places = [first, last].into_iter().filter_map(|part| self.pairs.places.get(&part.stem));
            let mut pairs: Vec<usize> = places.flat_map(|places| places.pairs.iter().copied()).collect();
            sort::ascending(&mut pairs);
            for pair in pairs {
                let Some((number, [a, b])) = self.pairs.all.get(pair) else { continue };
                let Some(article) = self.articles.get(*number) else { continue };
                let (strange, other) = match (a.stem == first.stem, b.stem == last.stem) {
                    (true, _) => (last, b),
                    (_, true) => (first, a),
                    _ => continue,
                };
                let next = self.pairs.all.get(pair.saturating_add(1));
                let goes_on = next.is_some_and(|(n, [before, _])| n == number && before.start == b.start);
                if !has(own, other)
                    && self.is_part(other, article.text())
                    && !is_one_name(strange.span().slice(own.text), other.span().slice(article.text()))
                    && (strange.start == first.start || ends != goes_on)
                {
                    found.push((*number, [*a, *b]));
                }
            }
        }
        found
    }

    /// True if a sentence has both words, of those where either is a name.
    fn are_together(&self, first: &Token, last: &Token) -> bool {
        let places = [first, last].into_iter().filter_map(|part| self.pairs.places.get(&part.stem));
        let mut sentences = places.flat_map(|places| &places.sentences);
        sentences.any(|(article, sentence)| {
            let told = self.told.get(*article).and_then(|(_, told)| told.get(*sentence));
            told.is_some_and(|(_, s)| has(*s, first) && has(*s, last))
        })
    }

    /// The figures of all articles that measure the same as one and have about a value, each with its article.
    pub fn figures_like(&self, figure: &Figure, value: f64) -> impl Iterator<Item = (ArticleId, &'a FigureMention)> {
        let (measure, low, high) = (figure.measure.number(), value / APART, value * APART);
        let first = self.figures.partition_point(|(_, t)| {
            let own = t.figure.measure.number();
            own < measure || own == measure && t.figure.value < low
        });
        let like = self.figures.get(first..).unwrap_or_default().iter();
        let near = move |t: &FigureMention| t.figure.measure.number() == measure && t.figure.value <= high;
        like.take_while(move |(_, t)| near(t)).take(LIKE).copied()
    }

    /// Where a number stands with the word behind it outside of the paragraphs that are kept.
    pub fn beside(&self, number: Option<&Token>, behind: Option<&Token>) -> Option<(ArticleId, Span)> {
        self.beside.get(&number?.stem.pair(behind?.stem)).copied()
    }

    /// The sentence of an article in which a figure stands.
    pub fn sentence_of(&self, article: ArticleId, told: &FigureMention) -> Option<Statement<'a>> {
        Statement::of(self.articles.get(article)?, told.sentence)
    }
}

/// True if a sentence has a word.
fn has(sentence: Statement<'_>, word: &Token) -> bool {
    sentence.tokens.iter().any(|token| token.stem == word.stem)
}

/// True for two spellings, forms or short forms of one name.
fn is_one_name(a: &str, b: &str) -> bool {
    let (a, b) = (plain(a), plain(b));
    let far = distance(&a, &b);
    far < 2 || is_short_for(&a, &b) || far <= SPELLINGS_APART && skeleton(&a) == skeleton(&b)
}

/// True for what the outlet tells above its article or below a picture.
fn is_headline_or_caption(article: &Analysed, sentence: &Sentence) -> bool {
    let dropped = article.paragraphs.get(sentence.paragraph).and_then(|p| p.dropped);
    matches!(dropped, Some(Reason::Title | Reason::Caption))
}

/// True for a sentence in a paragraph that is not kept, if it is no headline and no caption.
fn is_left_out(article: &Analysed, sentence: &Sentence) -> bool {
    !article.keeps(sentence) && !is_headline_or_caption(article, sentence)
}

/// True for a date in such a sentence.
pub(super) fn is_date_left_out(told: &FigureMention, article: &Analysed) -> bool {
    is_date(&told.figure) && article.sentences.get(told.sentence).is_some_and(|s| is_left_out(article, s))
}

/// True for a day or a year.
pub(super) fn is_date(figure: &Figure) -> bool {
    matches!(figure.measure, Measure::Weekday | Measure::Day | Measure::Year)
}

/// The figures, in order, that stand in a stretch of an article.
pub(super) fn within(figures: &[FigureMention], span: Span) -> &[FigureMention] {
    let first = figures.partition_point(|t| t.figure.span.start < span.start);
    let last = figures.partition_point(|t| t.figure.span.start < span.end);
    figures.get(first..last).unwrap_or_default()
}

/// The words that stand in a stretch of an article.
pub(super) fn words_within(article: &Analysed, span: Span) -> &[Token] {
    let first = article.tokens.partition_point(|t| (t.start as usize) < span.start);
    let last = article.tokens.partition_point(|t| (t.start as usize) < span.end);
    article.tokens.get(first..last).unwrap_or_default()
}
