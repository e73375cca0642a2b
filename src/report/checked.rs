//! Checked: what the articles have of a text, as the reader counts positions.

use super::reporter::{Reporter, numbers};
use super::sentences::joined;
use crate::check::{QuotationFinding, SentenceFinding, ToldBy, ValueFinding};
use crate::collections::ids::{ArticleId, Id, RootId};
use crate::collections::sort;
use crate::model::check::{
    ChangedWords, CheckedDegree, CheckedDiffering, CheckedQuotation, CheckedRoot, CheckedSentence, CheckedValue,
    CheckedWords,
};
use crate::model::span::{Offsets, Span, Utf16Index};
use crate::model::summary::{Match, Warning, WarningKind};
use crate::read::analysed::Analysed;
use crate::read::unmark::Unmarked;
use crate::relate::degrees::Query;

/// So many bytes before words of a line are looked at for a mark of a heading or of a table.
const LABEL: usize = 400;

/// A text that is checked: as it was given, and as it was read.
pub(crate) struct GivenText<'a> {
    pub given: &'a str,
    pub unmarked: &'a Unmarked,
    pub read: &'a Analysed,
    pub utf16: Utf16Index,
    pub offsets: Offsets,
}

impl GivenText<'_> {
    /// Words of the text, as they were given.
    fn words(&self, span: Span) -> CheckedWords {
        let span = self.unmarked.original(self.read.original(span));
        let count = |byte: usize| match self.offsets {
            Offsets::Utf8 => byte,
            Offsets::Utf16 => self.utf16.units(self.given, byte),
        };
        CheckedWords { text: span.slice(self.given).to_owned(), start: count(span.start), end: count(span.end) }
    }

    /// True if words stand in a heading, all in bold in a line of their own, or in a row of a table.
    fn is_label(&self, span: Span) -> bool {
        let span = self.unmarked.original(self.read.original(span));
        let before = self.given.get(..span.start).unwrap_or_default();
        let line = before.bytes().rev().take(LABEL).take_while(|byte| !matches!(byte, b'\n' | b'\r')).count();
        let marks = before.get(before.len().saturating_sub(line)..).unwrap_or_default().trim();
        let behind = self.given.get(span.end..).unwrap_or_default();
        marks.starts_with(['#', '|']) || marks == "**" && behind.trim_start_matches(':').starts_with("**")
    }

    /// Words of the text; those with nothing but white space between them are one run.
    fn runs(&self, words: Vec<Span>) -> Vec<Match> {
        let place = |run: Span| {
            let CheckedWords { start, end, .. } = self.words(run);
            Match { start, end }
        };
        joined(self.read.text(), words).into_iter().map(place).collect()
    }
}

impl Reporter<'_> {
    /// What the articles have of a sentence of a text; a heading of which they have nothing, and which has no value, is none.
    pub fn checked(&self, text: &GivenText<'_>, mut found: SentenceFinding<'_>) -> Option<CheckedSentence> {
        self.add_disputed(&mut found);
        let found = &found;
        let roots = self.checked_roots(text, found);
        let full = |root: &&CheckedRoot| root.degree >= CheckedDegree::Same && self.is_sure(&root.articles);
        let verbatim = roots.first().is_some_and(|root| root.degree == CheckedDegree::Verbatim);
        let held = found.told.iter().fold(0, |set, told| set | told.evidence.held);
        let sentence = found.query.statement.span;
        if roots.is_empty() && found.values.is_empty() && found.quotations.is_empty() && text.is_label(sentence) {
            return None;
        }
        Some(CheckedSentence {
            words: text.words(sentence),
            degree: roots.first().map(|root| root.degree).unwrap_or_default(),
            sources: roots.iter().filter(full).count(),
            held: text.runs(if verbatim { vec![sentence] } else { found.query.held_spans(held) }),
            values: found.values.iter().map(|value| self.checked_value(text, value)).collect(),
            quotations: found.quotations.iter().map(|quotation| self.checked_quotation(text, quotation)).collect(),
            roots,
        })
    }

    /// The roots that tell anything of a sentence, the best first.
    fn checked_roots(&self, text: &GivenText<'_>, found: &SentenceFinding<'_>) -> Vec<CheckedRoot> {
        let mut best: Vec<(RootId, Vec<ArticleId>, &ToldBy<'_>)> = Vec::new();
        for told in &found.told {
            let article = told.evidence.article;
            let Some(root) = self.analysis.main.members.root(article) else { continue };
            match best.iter_mut().find(|(known, _, _)| *known == root) {
                Some((_, articles, one)) => {
                    articles.push(article);
                    if told.degree > one.degree {
                        *one = told;
                    }
                }
                None => best.push((root, vec![article], told)),
            }
        }
        sort::stable_by(&mut best, |a, b| {
            b.2.degree.cmp(&a.2.degree).then(b.2.evidence.any.total_cmp(&a.2.evidence.any))
        });
        let root = |(root, articles, told): (RootId, Vec<ArticleId>, &ToldBy<'_>)| CheckedRoot {
            root: root.index(),
            articles: numbers(&articles),
            passage: self.passage(told.evidence.article, told.passage),
            degree: told.degree,
            matches: self.checked_matches(&found.query, told),
            differing: self.checked_differing(text, &found.query, told),
        };
        best.into_iter().map(root).collect()
    }

    /// The words of a passage that a sentence holds.
    fn checked_matches(&self, query: &Query<'_>, told: &ToldBy<'_>) -> Vec<Match> {
        let article = told.evidence.article;
        if told.degree == CheckedDegree::Verbatim {
            return self.runs(article, "", vec![told.passage]);
        }
        let words = told.evidence.window.iter().flat_map(|s| query.found_in(*s)).map(|(span, _)| span);
        let text = self.articles.get(article).map_or("", |a| a.text());
        self.runs(article, text, words.collect())
    }

    /// What a sentence and a passage tell differently.
    fn checked_differing(&self, text: &GivenText<'_>, query: &Query<'_>, told: &ToldBy<'_>) -> Vec<CheckedDiffering> {
        if told.degree == CheckedDegree::Verbatim {
            return Vec::new();
        }
        let mut differing = super::sentences::differing(query, &told.evidence);
        differing.extend(&told.others);
        sort::ascending(&mut differing);
        differing.dedup();
        let place = |(own, other): (Span, Span)| CheckedDiffering {
            own: text.words(own),
            other: self.passage(told.evidence.article, other),
        };
        differing.into_iter().map(place).collect()
    }

    fn checked_value(&self, text: &GivenText<'_>, value: &ValueFinding) -> CheckedValue {
        let passages = |places: &[(ArticleId, Span)]| places.iter().map(|(n, span)| self.passage(*n, *span)).collect();
        CheckedValue {
            kind: value.kind,
            words: text.words(value.span),
            state: value.state,
            found: passages(&value.found),
            others: passages(&value.others),
        }
    }

    fn checked_quotation(&self, text: &GivenText<'_>, found: &QuotationFinding) -> CheckedQuotation {
        let passage = |span: Span| found.passage.map(|(article, _)| self.passage(article, span));
        let changed = |(own, other): &(Option<Span>, Option<Span>)| ChangedWords {
            own: own.map(|span| text.words(span)),
            other: other.and_then(passage),
        };
        CheckedQuotation {
            words: text.words(found.span),
            state: found.state,
            other_speaker: found.other_speaker,
            passage: found.passage.map(|(article, span)| self.passage(article, span)),
            changed: found.changed.iter().map(changed).collect(),
        }
    }

    /// What the reader of a check should know.
    pub fn check_warnings(&self, text: &GivenText<'_>) -> Vec<Warning> {
        let languages: Vec<&str> = self
            .drawn_on(&self.analysis.main)
            .into_iter()
            .filter_map(|n| self.articles.get(n))
            .map(|a| a.language.code())
            .collect();
        let own = text.read.language.code();
        let message = if self.articles.is_empty() {
            (WarningKind::NoArticles, "There is no article to hold the text against: add one.")
        } else if text.read.outcome.set_aside {
            (
                WarningKind::SetAside,
                "The text takes more work than one may, as no text does that people write: leave out what is no text.",
            )
        } else if !languages.contains(&own) && !text.read.sentences.is_empty() && !languages.is_empty() {
            (
                WarningKind::SeveralLanguages,
                "The text is in another language than the articles: only names and numbers can be found.",
            )
        } else {
            return Vec::new();
        };
        vec![Warning { kind: message.0, message: message.1.into(), article: None }]
    }
}
