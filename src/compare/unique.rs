//! Unique: what one source alone tells, and what the others tell and it leaves out.

use crate::collections::ids::{ArticleId, CandidateId, IdVec, RootId};
use crate::collections::map::Set;
use crate::model::summary::Degree;
use crate::read::analysed::{Analysed, Articles};
use crate::read::tokens::Kind;
use crate::relate::cluster::Cluster;
use crate::text::stem::Stem;

/// Sentences that say as much of the same are not told by one source alone.
const ALIKE: f64 = 0.25;
/// The share of its content words that must be missing in the others for a sentence to be told by one source alone.
const NEW: f64 = 0.2;
/// The share of the content words of a report that must be missing in an article for the article to leave it out.
const MISSING: f64 = 0.4;
/// Shorter sentences tell nothing of their own.
const SHORTEST: usize = 8;

/// The sentences that each root may tell alone, by article: numbers of sentences that may be chosen, in order. [`alone`] tells
/// whether it does.
pub(super) fn only(articles: &Articles, cluster: &Cluster) -> IdVec<ArticleId, Vec<CandidateId>> {
    let mut only = IdVec::of(Vec::new(), articles.len());
    for (number, candidate) in cluster.candidates.entries() {
        let root = cluster.root(number);
        let told =
            cluster.graph.neighbours.near(number).any(|l| l.strength >= ALIKE && cluster.root(l.sentence) != root);
        if told || candidate.words < SHORTEST || cluster.root_count < 2 {
            continue;
        }
        let covers = cluster.index.covers.get(number).unwrap_or_default();
        let concepts = covers.iter().filter_map(|c| cluster.index.concepts.get(*c)).filter(|c| !c.is_pair());
        let all = concepts.clone().count();
        let own = concepts.filter(|concept| concept.sources == 1).count();
        if own as f64 >= NEW * all as f64
            && own > 0
            && let Some(list) = only.get_mut(candidate.article)
        {
            list.push(number);
        }
    }
    only
}

/// True if no other root says any of a sentence.
pub(crate) fn alone(articles: &Articles, cluster: &Cluster, sentence: CandidateId) -> bool {
    let root = cluster.root(sentence);
    cluster.query(articles, sentence).is_some_and(|query| {
        let mut others = cluster.evidence_of(articles, &query, sentence);
        others.all(|found| found.nothing() || cluster.members.root(found.article) == root)
    })
}

/// Which roots say a sentence, and how far.
pub(crate) struct Said {
    /// The roots that say the same, the sentence's own included, ...
    same: Set<RootId>,
    /// ... and those that say it in part.
    part: Set<RootId>,
    /// The roots that are likely to say any of it.
    likely: Set<RootId>,
}

impl Said {
    /// Looks for a sentence in the other articles.
    pub fn new(articles: &Articles, cluster: &Cluster, sentence: CandidateId) -> Option<Self> {
        let own = cluster.root(sentence)?;
        let query = cluster.query(articles, sentence)?;
        let roots = || Set::from_iter([own]);
        let mut said = Self { same: roots(), part: Set::default(), likely: roots() };
        for found in cluster.all_evidence(articles, &query, sentence) {
            let Some(root) = cluster.members.root(found.article) else { continue };
            match found.degree {
                Degree::Same => _ = said.same.insert(root),
                Degree::Part => _ = said.part.insert(root),
                _ => {}
            }
            if !found.unlikely() {
                said.likely.insert(root);
            }
        }
        Some(said)
    }

    /// The articles that leave out the sentence, though two roots say it.
    pub fn missing(&self, articles: &Articles, cluster: &Cluster, sentence: CandidateId) -> Vec<ArticleId> {
        let Some((_, article, s)) = cluster.sentence(articles, sentence) else { return Vec::new() };
        // Two that tell a part of it count as one that tells all.
        let parts = self.part.iter().filter(|root| !self.same.contains(*root)).count();
        if self.same.len().saturating_mul(2).saturating_add(parts) < 4 {
            return Vec::new();
        }
        let words = article.tokens(s).iter().filter(|t| t.kind != Kind::Stop);
        let stems: Set<Stem> = words.map(|t| t.stem).collect();
        let leaves = |number: &ArticleId| {
            let lacks = |other: &Analysed| {
                let absent = stems.iter().filter(|s| !other.mentions.kept.has(**s)).count();
                other.language == article.language && absent as f64 >= MISSING * stems.len() as f64
            };
            cluster.members.root(*number).is_some_and(|root| !self.likely.contains(&root))
                && articles.get(*number).is_some_and(lacks)
        };
        articles.ids().filter(leaves).collect()
    }
}
