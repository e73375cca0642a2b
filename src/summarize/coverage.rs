//! Coverage: how much of what several roots say a summary covers.

use crate::collections::csr::Csr;
use crate::collections::ids::{CandidateId, ConceptId, IdVec};
use crate::model::rounding::round;
use crate::relate::concepts::Concept;
use std::ops::RangeInclusive;

/// A little less than half of the last digit of a share: what lies as near is rounded to it.
const HALF: f64 = 0.000_049;

/// The weight of what several roots have: what there is to cover.
#[derive(Clone, Debug, Default)]
pub(crate) struct SharedWeight {
    /// The weight of each concept that at least two roots use; 0 for others.
    weights: IdVec<ConceptId, f64>,
    all: f64,
}

impl SharedWeight {
    /// Weighs what several roots have.
    pub fn new(concepts: &IdVec<ConceptId, Concept>, weights: &IdVec<ConceptId, f64>) -> Self {
        let weight = |(concept, weight): (&Concept, &f64)| if concept.sources > 1 { *weight } else { 0.0 };
        let weights: IdVec<_, f64> = concepts.iter().zip(weights).map(weight).collect();
        Self { all: weights.iter().sum(), weights }
    }

    /// The weight of a concept, if several roots use it.
    pub fn weight(&self, concept: ConceptId) -> f64 {
        self.weights.get(concept).copied().unwrap_or(0.0)
    }

    /// The share of all that a weight makes up, from 0 to 1, with four digits.
    pub fn share_of(&self, weight: f64) -> f64 {
        // Nothing may be -0, which plus 0 is 0.
        if self.all > 0.0 { round((weight / self.all).clamp(0.0, 1.0)) + 0.0 } else { 0.0 }
    }

    /// The weights of which the share, with four digits, lies within these bounds.
    pub fn weights_with(&self, shares: &RangeInclusive<f64>) -> RangeInclusive<f64> {
        (shares.start() - HALF) * self.all..=(shares.end() + HALF) * self.all
    }

    /// The share of the weight that the sentences cover.
    pub fn share(&self, covers: &Csr<ConceptId, CandidateId>, sentences: &[CandidateId]) -> f64 {
        let mut seen = IdVec::of(false, self.weights.len());
        self.share_of(sentences.iter().map(|s| self.add(covers, *s, &mut seen)).sum())
    }

    /// What a sentence would add.
    pub fn gain(
        &self,
        covers: &Csr<ConceptId, CandidateId>,
        sentence: CandidateId,
        seen: &IdVec<ConceptId, bool>,
    ) -> f64 {
        let concepts = covers.get(sentence).into_iter().flatten();
        concepts.filter(|c| seen.get(**c) == Some(&false)).map(|c| self.weight(*c)).sum()
    }

    /// Adds a sentence, and answers what it adds.
    pub fn add(
        &self,
        covers: &Csr<ConceptId, CandidateId>,
        sentence: CandidateId,
        seen: &mut IdVec<ConceptId, bool>,
    ) -> f64 {
        let gain = self.gain(covers, sentence, seen);
        for concept in covers.get(sentence).into_iter().flatten() {
            if let Some(seen) = seen.get_mut(*concept) {
                *seen = true;
            }
        }
        gain
    }
}
