//! Lookup: where in other articles a sentence is looked for.

use super::decide::{ANY_FROM, ArticleEvidence, evidence};
use super::query::{Query, Statement};
use crate::collections::ids::{ArticleId, CandidateId, Id, Ids, SentenceId};
use crate::read::analysed::{Analysed, Articles};
use crate::relate::cluster::Cluster;

/// Up to so many articles, a sentence is looked for in all of them; of more, near sentences that share rare words with it.
const ALL: usize = 64;

/// How many sentences around one that shares rare words are looked at.
const AROUND: usize = 2;

impl Cluster {
    /// The sentence that may be chosen of that number, as what is looked for.
    pub fn query<'a>(&self, articles: &'a Articles, sentence: CandidateId) -> Option<Query<'a>> {
        let candidate = self.candidates.get(sentence)?;
        let statement = Statement::of(articles.get(candidate.article)?, candidate.sentence)?;
        Some(Query::new(statement, &self.graph.idf))
    }

    /// What an article says of a sentence; nothing if it has no sentence left.
    pub fn evidence<'a>(
        &self,
        articles: &'a Articles,
        query: &Query<'a>,
        article: ArticleId,
    ) -> Option<ArticleEvidence<'a>> {
        self.evidence_in(articles, query, article, self.candidates_of(article))
    }

    /// What some sentences of an article say of a sentence.
    fn evidence_in<'a>(
        &self,
        articles: &'a Articles,
        query: &Query<'a>,
        article: ArticleId,
        sentences: impl IntoIterator<Item = CandidateId>,
    ) -> Option<ArticleEvidence<'a>> {
        let a = articles.get(article)?;
        let statements = self.statements_of(a, sentences);
        evidence(query, article, a, &statements, &self.graph.idf, ANY_FROM)
    }

    /// The sentences of an article that may be chosen, with their numbers, in order.
    pub fn statements<'a>(&self, articles: &'a Articles, article: ArticleId) -> Vec<(SentenceId, Statement<'a>)> {
        articles.get(article).map(|a| self.statements_of(a, self.candidates_of(article))).unwrap_or_default()
    }

    fn statements_of<'a>(
        &self,
        article: &'a Analysed,
        sentences: impl IntoIterator<Item = CandidateId>,
    ) -> Vec<(SentenceId, Statement<'a>)> {
        let number = |n: CandidateId| self.candidates.get(n).map(|s| s.sentence);
        let numbers = sentences.into_iter().filter_map(number);
        numbers.filter_map(|number| Some((number, Statement::of(article, number)?))).collect()
    }

    /// What every other article says of a sentence, in order of articles.
    pub fn all_evidence<'a>(
        &self,
        articles: &'a Articles,
        query: &Query<'a>,
        sentence: CandidateId,
    ) -> Vec<ArticleEvidence<'a>> {
        self.evidence_of(articles, query, sentence).collect()
    }

    /// The same, one article after the other.
    pub fn evidence_of<'a, 'q>(
        &'q self,
        articles: &'a Articles,
        query: &'q Query<'a>,
        sentence: CandidateId,
    ) -> impl Iterator<Item = ArticleEvidence<'a>> + use<'a, 'q> {
        let own = self.candidates.get(sentence).map(|s| s.article);
        let counted = self.members.iter().map(|(n, _)| n);
        let few = counted.clone().take(ALL.saturating_add(1)).count() <= ALL;
        let near: Vec<CandidateId> = if few { Vec::new() } else { self.near(sentence).collect() };
        let all = counted.filter(move |n| few && Some(*n) != own).filter_map(|n| self.evidence(articles, query, n));
        let mut from = 0usize;
        let groups = std::iter::from_fn(move || {
            let first = *near.get(from)?;
            let article = self.candidates.get(first)?.article;
            let group =
                near.get(from..)?.iter().take_while(|n| self.candidates.get(**n).map(|s| s.article) == Some(article));
            let group: Vec<CandidateId> = group.copied().collect();
            from = from.saturating_add(group.len());
            Some((article, group))
        });
        all.chain(groups.filter_map(|(article, group)| self.evidence_around(articles, query, article, &group)))
    }

    /// What an article says of a sentence by some of its sentences, in order, and their neighbours.
    fn evidence_around<'a>(
        &self,
        articles: &'a Articles,
        query: &Query<'a>,
        article: ArticleId,
        near: &[CandidateId],
    ) -> Option<ArticleEvidence<'a>> {
        let all = self.candidates_of(article);
        let mut around: Vec<CandidateId> = Vec::new();
        for n in near {
            let reached = around.last().copied();
            let near = Ids::through(n.minus(AROUND), n.plus(AROUND));
            around.extend(near.filter(|s| all.contains(*s) && Some(*s) > reached));
        }
        self.evidence_in(articles, query, article, around)
    }

    /// The sentences of other articles that share rare words with a sentence, in order.
    fn near(&self, sentence: CandidateId) -> impl Iterator<Item = CandidateId> {
        self.graph.neighbours.near(sentence).map(|link| link.sentence)
    }
}
