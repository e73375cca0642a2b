//! Scale: worth in whole numbers.
//!
//! A sum of whole numbers is the same in whatever order it is made, so that it can be updated instead of computed anew.

use crate::collections::ids::{CandidateId, ConceptId};
use crate::summarize::score::Scores;

/// The most that a sentence can add for one concept. It leaves room for the sum over as many concepts as there can be.
const MOST: f64 = (1u32 << 30) as f64;
/// The value of a second sentence is a share of the first, counted in units of 2 to the power of minus this.
const SHARE_BITS: u32 = 20;

/// What weights are multiplied with to be counted.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scale {
    factor: f64,
    /// What a second sentence with a concept is worth against the first.
    second_share: u64,
}

impl Scale {
    /// Finds the finest scale on which no value is too large.
    pub fn new(scores: &Scores) -> Self {
        let most = |of: std::slice::Iter<'_, f64>| of.copied().fold(0.0, f64::max);
        let best = most(scores.weights.iter()) * most(scores.places.iter());
        Self {
            factor: if best > 0.0 { MOST / best } else { 0.0 },
            second_share: libm::round(scores.second_share.clamp(0.0, 1.0) * f64::from(1u32 << SHARE_BITS)) as u64,
        }
    }

    /// What a concept is worth in a sentence.
    pub fn value(self, scores: &Scores, concept: ConceptId, sentence: CandidateId) -> u32 {
        let weight = scores.weights.get(concept).copied().unwrap_or(0.0);
        let place = scores.places.get(sentence).copied().unwrap_or(0.0);
        (weight * place * self.factor + 0.5) as u32
    }

    /// What is left of a value for the second sentence that holds a concept.
    pub fn second(self, value: u32) -> u32 {
        (u64::from(value).wrapping_mul(self.second_share) >> SHARE_BITS) as u32
    }

    /// The weight of a concept, counted to the nearest.
    pub fn nearest(self, weight: f64) -> i64 {
        (weight * self.factor + 0.5) as i64
    }

    /// The weight of several concepts, counted downwards.
    pub fn downwards(self, weight: f64) -> i64 {
        (weight * self.factor) as i64
    }

    /// A value as the weights are counted.
    #[cfg(feature = "measure")]
    pub fn weight(self, value: i64) -> f64 {
        if self.factor > 0.0 { value as f64 / self.factor } else { 0.0 }
    }
}
