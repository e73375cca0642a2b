//! Lookup: where in other articles a sentence is looked for.

use super::decide::{Evidence, evidence};
use super::query::{Query, Statement};
use crate::read::analysed::Analysed;
use crate::relate::overlap::Overlap;
use std::ops::Range;

/// Up to so many articles, a sentence is looked for in all of them; of more, near sentences that share rare words with it.
const ALL: usize = 64;

/// How many sentences around one that shares rare words are looked at.
const AROUND: usize = 2;

impl Overlap {
    /// The sentence that may be chosen of that number, as what is looked for.
    pub fn query<'a>(&self, articles: &'a [Analysed], sentence: usize) -> Option<Query<'a>> {
        let located = self.sentences.get(sentence)?;
        let statement = Statement::of(articles.get(located.article)?, located.sentence)?;
        Some(Query::new(statement, &self.rarity))
    }

    /// The numbers of an article's sentences that may be chosen.
    fn sentences_of(&self, article: usize) -> Range<usize> {
        let first = self.sentences.partition_point(|s| s.article < article);
        first..self.sentences.partition_point(|s| s.article <= article)
    }

    /// What an article says of a sentence; nothing if it has no sentence left.
    pub fn evidence<'a>(&self, articles: &'a [Analysed], query: &Query<'a>, article: usize) -> Option<Evidence<'a>> {
        self.evidence_in(articles, query, article, self.sentences_of(article))
    }

    /// What some sentences of an article say of a sentence.
    fn evidence_in<'a>(
        &self,
        articles: &'a [Analysed],
        query: &Query<'a>,
        article: usize,
        sentences: impl IntoIterator<Item = usize>,
    ) -> Option<Evidence<'a>> {
        let a = articles.get(article)?;
        let number = |n: usize| self.sentences.get(n).map(|s| s.sentence);
        let statements: Vec<(usize, Statement<'a>)> = sentences
            .into_iter()
            .filter_map(number)
            .filter_map(|number| Some((number, Statement::of(a, number)?)))
            .collect();
        evidence(query, article, a, &statements, &self.rarity)
    }

    /// What every other article says of a sentence, in order of articles.
    pub fn all_evidence<'a>(&self, articles: &'a [Analysed], query: &Query<'a>, sentence: usize) -> Vec<Evidence<'a>> {
        let own = self.sentences.get(sentence).map(|s| s.article);
        let counted = || self.counted.iter().enumerate().filter(|(_, counted)| **counted).map(|(n, _)| n);
        if counted().take(ALL.saturating_add(1)).count() > ALL {
            return self.near_evidence(articles, query, sentence);
        }
        counted().filter(|n| Some(*n) != own).filter_map(|n| self.evidence(articles, query, n)).collect()
    }

    /// What those articles say of a sentence that share rare words with it, by their sentences that do and the neighbours of
    /// these: quick enough for many sentences of many articles.
    fn near_evidence<'a>(&self, articles: &'a [Analysed], query: &Query<'a>, sentence: usize) -> Vec<Evidence<'a>> {
        let near: Vec<usize> = self.near(sentence).collect();
        let article = |n: &usize| self.sentences.get(*n).map(|s| s.article);
        let mut found = Vec::new();
        for group in near.chunk_by(|a, b| article(a) == article(b)) {
            let Some(number) = group.first().and_then(article) else { continue };
            let all = self.sentences_of(number);
            let mut around: Vec<usize> = Vec::new();
            for n in group {
                let first = n.saturating_sub(AROUND).max(all.start);
                let last = n.saturating_add(AROUND).saturating_add(1).min(all.end);
                let reached = around.last().map_or(0, |last| last.saturating_add(1));
                around.extend(first.max(reached)..last);
            }
            found.extend(self.evidence_in(articles, query, number, around));
        }
        found
    }

    /// The sentences of other articles that share rare words with a sentence, in order.
    fn near(&self, sentence: usize) -> impl Iterator<Item = usize> {
        self.neighbours.near(sentence).map(|link| link.sentence)
    }
}
