//! Centrality: how far a sentence stands in the middle of what the articles say.
//!
//! Sentences that resemble others of other articles lend each other weight, those that are central themselves the most
//! (LexRank, Erkan and Radev 2004; here over the pairs that were compared for likeness).

use crate::collections::ids::{CandidateId, IdVec};
use crate::relate::likeness::Neighbours;

/// The share of its weight that a sentence gives to those that it is like.
const LENT: f64 = 0.85;
/// How often weight is passed on.
const ROUNDS: usize = 20;

/// The centrality of each of so many sentences: above 0, 1 for the most central.
pub(crate) fn central(neighbours: &Neighbours, sentences: usize) -> IdVec<CandidateId, f64> {
    fn add(sums: &mut IdVec<CandidateId, f64>, sentence: CandidateId, value: f64) {
        if let Some(sum) = sums.get_mut(sentence) {
            *sum += value;
        }
    }
    let mut all = IdVec::of(0.0, sentences);
    for ((a, b), strength) in neighbours.pairs() {
        add(&mut all, a, strength);
        add(&mut all, b, strength);
    }
    let mut weights = IdVec::of(1.0, sentences);
    for _ in 0..ROUNDS {
        let mut next = IdVec::of(1.0 - LENT, sentences);
        // What is like hardly any other sentence keeps most of its weight to itself.
        let given = |by: CandidateId, strength: f64| {
            let (weight, all) = (weights.get(by).copied().unwrap_or(0.0), all.get(by).copied().unwrap_or(0.0));
            LENT * weight * strength / all.max(1.0)
        };
        for ((a, b), strength) in neighbours.pairs() {
            add(&mut next, b, given(a, strength));
            add(&mut next, a, given(b, strength));
        }
        weights = next;
    }
    let most = weights.iter().copied().fold(0.0, f64::max);
    weights.iter().map(|w| if most > 0.0 { w / most } else { 1.0 }).collect()
}
