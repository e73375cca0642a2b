//! Reporter: passages of the articles, with positions as the reader counts them.

use crate::compare::Findings;
use crate::model::span::{Offsets, Span, Utf16Index};
use crate::model::summary::Passage;
use crate::read::analysed::Analysed;
use crate::relate::analysis::Analysis;
use crate::relate::cluster::Cluster;

/// Says what was found in the articles.
#[derive(Clone, Copy)]
pub(crate) struct Reporter<'a> {
    pub articles: &'a [Analysed],
    /// What the articles have in common.
    pub analysis: &'a Analysis,
    /// Where they differ.
    pub findings: &'a Findings,
    /// Where UTF-16 positions are in each article.
    pub utf16: &'a [Utf16Index],
    /// What the reader counts.
    pub offsets: Offsets,
}

impl Reporter<'_> {
    pub(super) fn passage(&self, article: usize, span: Span) -> Passage {
        let Some(analysed) = self.articles.get(article) else { return Passage { article, ..Passage::default() } };
        let span = analysed.original(span);
        let text = span.slice(&analysed.article.text).to_owned();
        Passage { text, article, start: self.count(article, span.start), end: self.count(article, span.end) }
    }

    /// Where what starts at a byte of an article as it is read starts in its text as it was given, as the reader counts.
    pub(super) fn at(&self, article: usize, byte: usize) -> usize {
        let start = self.articles.get(article).map_or(byte, |a| a.original(Span::new(byte, byte)).start);
        self.count(article, start)
    }

    /// The articles that the summary of an event draws on.
    pub(super) fn drawn_on(&self, event: &Cluster) -> Vec<usize> {
        (0..self.articles.len()).filter(|n| self.analysis.draws_on(event, *n)).collect()
    }

    /// A position in an article as it was given, as the reader counts.
    fn count(&self, article: usize, byte: usize) -> usize {
        match (self.offsets, self.articles.get(article), self.utf16.get(article)) {
            (Offsets::Utf16, Some(a), Some(utf16)) => utf16.units(&a.article.text, byte),
            _ => byte,
        }
    }
}
