//! Score parts: what each chosen sentence is worth, and for which words.

use super::reporter::Reporter;
use crate::collections::ids::{CandidateId, IdVec};
use crate::collections::map::Map;
use crate::collections::sort;
use crate::model::rounding::round;
use crate::model::span::Span;
use crate::model::summary::ScoreParts;
use crate::relate::cluster::Cluster;
use crate::relate::concepts::{self, ConceptKind, Occurrence};
use crate::summarize::choose::Chosen;
use crate::summarize::score::{Scores, power};

/// How many of a sentence's concepts are named.
const CONCEPTS: usize = 5;

/// The worth of a chosen sentence.
struct Worth {
    weight: f64,
    fresh: f64,
    place: f64,
    gain: f64,
}

/// The worth of all chosen sentences.
pub(super) struct Why<'a> {
    scores: &'a Scores,
    worths: Map<CandidateId, Worth>,
    /// The largest gain and the largest weight of any of them.
    largest: (f64, f64),
}

impl<'a> Why<'a> {
    /// Goes through the chosen sentences again, in the order in which they were chosen.
    pub fn new(cluster: &Cluster, scores: &'a Scores, chosen: &Chosen) -> Self {
        let mut covered = IdVec::of(false, scores.weights.len());
        let mut worths = Map::default();
        let mut largest = (0.0f64, 0.0f64);
        for &sentence in &chosen.sentences {
            let (mut weight, mut fresh) = (0.0, 0.0);
            for concept in cluster.index.covers.get(sentence).into_iter().flatten() {
                let worth = scores.weights.get(*concept).copied().unwrap_or(0.0);
                weight += worth;
                if let Some(covered) = covered.get_mut(*concept).filter(|c| !**c) {
                    *covered = true;
                    fresh += worth;
                }
            }
            let place = scores.places.get(sentence).copied().unwrap_or(0.0);
            let words = cluster.candidates.get(sentence).map_or(1, |s| s.words.max(1)) as f64;
            let gain = fresh * place / power(words, scores.brevity);
            largest = (largest.0.max(gain), largest.1.max(weight));
            worths.insert(sentence, Worth { weight, fresh, place, gain });
        }
        Self { scores, worths, largest }
    }

    /// What the sentence added when it was chosen, in shares of the one that added most.
    pub fn score(&self, sentence: CandidateId) -> f64 {
        share(self.worths.get(&sentence).map_or(0.0, |w| w.gain), self.largest.0)
    }
}

impl Reporter<'_> {
    /// The parts of a sentence's score.
    pub(super) fn parts(&self, cluster: &Cluster, why: &Why<'_>, sentence: CandidateId) -> ScoreParts {
        let Some(worth) = why.worths.get(&sentence) else { return ScoreParts::default() };
        ScoreParts {
            weight: share(worth.weight, why.largest.1),
            fresh: share(worth.fresh, why.largest.1),
            place: round(worth.place),
            concepts: self.heaviest(cluster, why.scores, sentence),
        }
    }

    /// The concepts that weigh most in a sentence, as they are written in it, none inside another.
    fn heaviest(&self, cluster: &Cluster, scores: &Scores, sentence: CandidateId) -> Vec<String> {
        let Some((_, article, s)) = cluster.sentence(self.articles, sentence) else { return Vec::new() };
        let weight = |o: &Occurrence| {
            let id = cluster.index.find(o.stem)?;
            scores.weights.get(id).copied()
        };
        let named = |o: &Occurrence| {
            matches!(
                o.kind,
                ConceptKind::Word
                    | ConceptKind::Name
                    | ConceptKind::Number
                    | ConceptKind::Pair
                    | ConceptKind::Characters
            )
        };
        let occurrences = concepts::concepts(article.tokens(s)).filter(named);
        let mut ranked: Vec<(f64, Span)> = occurrences.filter_map(|o| Some((weight(&o)?, o.span))).collect();
        sort::stable_by(&mut ranked, |a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let mut taken: Vec<Span> = Vec::new();
        for (weight, span) in ranked {
            let apart = |other: &Span| span.end <= other.start || other.end <= span.start;
            let text = span.slice(article.text());
            let said = taken.iter().any(|t| t.slice(article.text()).eq_ignore_ascii_case(text));
            if weight > 0.0 && taken.len() < CONCEPTS && !said && taken.iter().all(apart) {
                taken.push(span);
            }
        }
        taken.iter().map(|span| span.slice(article.text()).to_owned()).collect()
    }
}

/// A value in shares of the largest.
fn share(value: f64, largest: f64) -> f64 {
    if largest > 0.0 { round(value / largest) } else { 0.0 }
}
