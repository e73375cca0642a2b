//! Reporter: passages of the articles, with positions as the reader counts them.

use crate::collections::ids::{ArticleId, Id, IdVec};
use crate::compare::Findings;
use crate::model::span::{Offsets, Span, Utf16Index};
use crate::model::summary::Passage;
use crate::read::analysed::Articles;
use crate::relate::analysis::Analysis;
use crate::relate::cluster::Cluster;

/// Says what was found in the articles.
#[derive(Clone, Copy)]
pub(crate) struct Reporter<'a> {
    pub articles: &'a Articles,
    /// What the articles have in common.
    pub analysis: &'a Analysis,
    /// Where they differ.
    pub findings: &'a Findings,
    /// Where UTF-16 positions are in each article.
    pub utf16: &'a IdVec<ArticleId, Utf16Index>,
    /// What the reader counts.
    pub offsets: Offsets,
}

/// Articles as they go out.
pub(super) fn numbers(articles: &[ArticleId]) -> Vec<usize> {
    articles.iter().map(|article| article.index()).collect()
}

impl Reporter<'_> {
    /// What stands at a place in an article.
    pub(super) fn passage(&self, article: ArticleId, span: Span) -> Passage {
        let number = article.index();
        let Some(analysed) = self.articles.get(article) else {
            return Passage { article: number, ..Passage::default() };
        };
        let span = analysed.original(span);
        let text = span.slice(&analysed.article.text).to_owned();
        Passage { text, article: number, start: self.count(article, span.start), end: self.count(article, span.end) }
    }

    /// Where what starts at a byte of an article as it is read starts in its text as it was given, as the reader counts.
    pub(super) fn at(&self, article: ArticleId, byte: usize) -> usize {
        let start = self.articles.get(article).map_or(byte, |a| a.original(Span::new(byte, byte)).start);
        self.count(article, start)
    }

    /// The articles that the summary of an event draws on.
    pub(super) fn drawn_on(&self, event: &Cluster) -> Vec<ArticleId> {
        self.articles.ids().filter(|n| self.analysis.draws_on(event, *n)).collect()
    }

    /// A position in an article as it was given, as the reader counts.
    fn count(&self, article: ArticleId, byte: usize) -> usize {
        match (self.offsets, self.articles.get(article), self.utf16.get(article)) {
            (Offsets::Utf16, Some(a), Some(utf16)) => utf16.units(&a.article.text, byte),
            _ => byte,
        }
    }
}
