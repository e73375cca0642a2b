//! Checked text: a text that is held against the articles, sentence by sentence.

use super::figure_values::{SAME_THING, ValueFinding, figure_values, has_others};
use super::name_values::name_value;
use super::near_sentences::{NearSentences, around};
use super::proper_names::names;
use super::quoted_words::{QuotationFinding, quotations};
use super::sources::{Sources, Told};
use super::told::{ToldBy, is_novel, tell};
use super::verbatim::Openings;
use crate::collections::ids::{ArticleId, SentenceId};
use crate::collections::map::{Map, Set};
use crate::collections::sort;
use crate::model::check::{CheckedDegree, QuotationState, ValueKind, ValueState};
use crate::model::span::Span;
use crate::read::analysed::Analysed;
use crate::read::figures::Figure;
use crate::read::tokens::Token;
use crate::relate::degrees::{Query, Statement, covered, evidence};
use crate::text::marks::is_colon;
use crate::text::stem::Stem;

/// From this likelihood on, an article says any of a sentence: less is asked than between articles. Of sentences about
/// another event, 98 of 100 stay below it in all articles.
const ANY_FROM: f64 = 0.6;

/// An article that holds this share of a sentence, and denies it, has it nearly word for word.
const NEARLY_ALL: f64 = 0.9;

/// What announces the next lines has at most so many words, or none that the articles have.
const ANNOUNCES: usize = 3;

/// A sentence of which this share is quoted stands and falls with the words of it.
const QUOTED_FROM: f64 = 0.4;

/// What the articles have of a sentence.
pub(crate) struct SentenceFinding<'a> {
    pub query: Query<'a>,
    /// The articles that tell anything of it, in order.
    pub told: Vec<ToldBy<'a>>,
    pub values: Vec<ValueFinding>,
    pub quotations: Vec<QuotationFinding>,
}

impl SentenceFinding<'_> {
    /// The number of the value that was found at a place, where the article tells any of the sentence.
    pub fn value_at(&self, article: ArticleId, span: Span) -> Option<usize> {
        let tells = |one: &ToldBy<'_>| one.evidence.article == article && one.passage.contains(span);
        let value = self.values.iter().position(|value| value.found.contains(&(article, span)))?;
        self.told.iter().any(tells).then_some(value)
    }

    /// The figure that the value of that number is, unless it is a name.
    pub fn figure(&self, value: usize) -> Option<&Figure> {
        self.query.statement.figure_at(self.values.get(value)?.span)
    }

    /// Takes down that an article has another value in the place of the one of that number, in a sentence about the same thing.
    pub fn add_other(&mut self, value: usize, (article, other): (ArticleId, Span), sentence: Statement<'_>) {
        let Some(value) = self.values.get_mut(value) else { return };
        let known = self.told.iter_mut().find(|one| one.evidence.article == article);
        let values = (value.span, other);
        match known {
            // It may have both.
            _ if value.found.iter().any(|(found, _)| *found == article) => return,
            Some(one) if one.degree == CheckedDegree::Verbatim => return,
            Some(one) => {
                one.degree = CheckedDegree::Differs;
                one.others.push(values);
            }
            None if covered(&self.query, sentence) < SAME_THING => return,
            None => self.told.push(ToldBy::other(article, sentence.span, values)),
        }
        value.others.push((article, other));
        value.shorten();
    }
}

/// A text that is held against the articles, sentence by sentence.
pub(crate) struct CheckedText<'a> {
    text: &'a Analysed,
    sources: &'a Sources<'a>,
    openings: Openings,
    near: NearSentences,
    quotations: Map<SentenceId, Vec<QuotationFinding>>,
}

impl<'a> CheckedText<'a> {
    /// Looks for what is looked up for all sentences at once.
    pub fn new(text: &'a Analysed, sources: &'a Sources<'a>) -> Self {
        Self {
            text,
            sources,
            openings: Openings::new(text, sources),
            near: NearSentences::new(sources),
            quotations: quotations(text, sources),
        }
    }

    /// Holds the sentence of that number against the articles; one without words is none.
    pub fn sentence(&mut self, number: SentenceId) -> Option<SentenceFinding<'a>> {
        let Self { text, sources, .. } = *self;
        let statement = Statement::of(text, number).filter(|s| !s.tokens.is_empty())?;
        let query = Query::new(statement, &sources.cluster.graph.idf);
        let verbatim = self.openings.find(text, statement.tokens, sources);
        let names = names(statement, sources);
        let novel = is_novel(&query, sources);
        let near = self.near.of(statement, sources);
        let told_by = |(article, sentences): &(ArticleId, Told<'a>)| {
            let analysed = sources.articles.get(*article)?;
            let idf = &sources.cluster.graph.idf;
            let evidence = evidence(&query, *article, analysed, sentences, idf, ANY_FROM)?;
            tell(&query, evidence, verbatim.get(article).copied(), &names, novel, sources)
        };
        let mut told: Vec<ToldBy<'a>> = match &near {
            None => sources.told.iter().filter_map(told_by).collect(),
            Some(near) => {
                // What has it word for word may share no rare word with it.
                let met: Set<ArticleId> = near.iter().map(|(n, _)| *n).collect();
                let others = sources.told.iter().filter(|(n, _)| !met.contains(n));
                let there = others.filter_map(|(n, told)| Some((*n, around(told, verbatim.get(n)?.start))));
                let there: Vec<(ArticleId, Told<'a>)> = there.collect();
                let mut told: Vec<ToldBy<'a>> = near.iter().chain(&there).filter_map(told_by).collect();
                sort::stable_by(&mut told, |a, b| a.evidence.article.cmp(&b.evidence.article));
                told
            }
        };
        let mut values = figure_values(text, &query, &told, sources);
        // Whoever has another figure in the place of one that nobody has tells the sentence differently; a day or an age may be that
        // of something else.
        let loose = |value: &ValueFinding| matches!(value.kind, ValueKind::Date | ValueKind::Age);
        for value in values.iter().filter(|value| value.state == ValueState::Differs && !loose(value)) {
            for (article, other) in &value.others {
                let tells = |one: &&mut ToldBy<'_>| one.evidence.article == *article;
                if let Some(one) = told.iter_mut().find(tells).filter(|one| one.degree != CheckedDegree::Verbatim) {
                    one.degree = CheckedDegree::Differs;
                    one.others.push((value.span, *other));
                }
            }
        }
        if told.is_empty() && values.is_empty() && names.is_empty() && announces(statement, sources) {
            return None;
        }
        let quotations = self.quotations.take(&number).unwrap_or_default();
        // A sentence is not all told if nobody tells one of its figures, if it is mostly a quotation that they have in other
        // words, if an article denies it nearly word for word, or by a passage with another figure in the place of one.
        let denied =
            |one: &ToldBy<'_>| one.evidence.contrary.denied != 0 && one.evidence.features.covered >= NEARLY_ALL;
        let open = values.iter().any(|value| value.state != ValueState::Found)
            || query.quoted >= QUOTED_FROM && quotations.iter().any(|q| q.state == QuotationState::Changed)
            || told.iter().any(denied);
        for one in told.iter_mut().filter(|one| one.degree == CheckedDegree::Same) {
            if open || has_others(text, &query, one, sources) {
                one.degree = CheckedDegree::Part;
            }
        }
        values.extend(names.iter().map(|name| name_value(name, statement, &told, sources)));
        values.iter_mut().for_each(ValueFinding::shorten);
        sort::stable_by(&mut values, |a, b| a.span.cmp(&b.span));
        Some(SentenceFinding { query, told, values, quotations })
    }
}

/// True for what only announces the next lines and tells nothing of the event: "More follows:".
fn announces(statement: Statement<'_>, sources: &Sources<'_>) -> bool {
    let idf = &sources.cluster.graph.idf;
    let known = |(token, key): (&Token, Stem)| idf.find(token.stem).or(idf.find(key)).is_some();
    statement.span.slice(statement.text).trim_end().ends_with(is_colon)
        && (statement.tokens.len() <= ANNOUNCES || !statement.words().any(known))
}
