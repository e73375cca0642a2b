//! Focus: what the reader's topic has to do with each concept of the articles.
//!
//! A concept that goes with the topic in these articles belongs to it too: its relevance is the share of its sentences
//! that name the topic, a local form of query expansion (Xu and Croft 1996).

use crate::collections::ids::{CandidateId, ConceptId, IdVec};
use crate::collections::map::Set;
use crate::collections::sort;
use crate::language::Language;
use crate::model::span::Span;
use crate::read::analysed::Articles;
use crate::read::tokens::{self, Stems};
use crate::relate::concepts::{ConceptIndex, concepts};

/// How much weight a concept keeps that has nothing to do with the topic.
const ASIDE: f64 = 0.1;
/// So many sentences without the topic are assumed for each concept, so that one that occurs once is not taken for part
/// of the topic.
const DOUBT: f64 = 1.0;

/// How relevant concepts and sentences are to a topic.
pub(crate) struct Focus {
    /// The factor for each concept's weight, [`ASIDE`] to 1.
    pub concepts: IdVec<ConceptId, f64>,
    /// The factor for each sentence's worth, likewise.
    pub sentences: IdVec<CandidateId, f64>,
}

/// Looks for the topic in the articles; `None` if none of its words is in them.
pub(crate) fn focus(articles: &Articles, index: &ConceptIndex, topic: &str) -> Option<Focus> {
    let mut languages: Vec<Language> = articles.iter().map(|a| a.language).collect();
    sort::ascending(&mut languages);
    languages.dedup();
    let mut named: Set<ConceptId> = Set::default();
    for language in languages {
        let mut tokens = Vec::new();
        tokens::tokenize(topic, Span::new(0, topic.len()), &mut Stems::new(language), &mut tokens);
        let found = concepts(&tokens).filter_map(|c| index.find(c.stem));
        named.extend(found);
    }
    if named.is_empty() {
        return None;
    }
    let names = |sentence: &[ConceptId]| sentence.iter().filter(|c| named.contains(c)).count();
    let most = index.covers.iter().map(names).max().unwrap_or(0).max(1) as f64;
    let on_topic: Vec<f64> = index.covers.iter().map(|s| names(s) as f64 / most).collect();
    let mut together = IdVec::of(0.0, index.concepts.len());
    for (sentence, share) in index.covers.iter().zip(&on_topic).filter(|(_, share)| **share > 0.0) {
        for concept in sentence {
            if let Some(sum) = together.get_mut(*concept) {
                *sum += share;
            }
        }
    }
    let factor = |relevance: f64| ASIDE + (1.0 - ASIDE) * relevance;
    let concepts = index.concepts.entries().zip(&together).map(|((id, concept), together)| {
        factor(if named.contains(&id) { 1.0 } else { together / (f64::from(concept.sentences) + DOUBT) })
    });
    Some(Focus { concepts: concepts.collect(), sentences: on_topic.into_iter().map(factor).collect() })
}
