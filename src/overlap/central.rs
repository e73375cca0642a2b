//! Central: how far a sentence stands in the middle of what the articles say.
//!
//! Sentences that resemble others of other articles lend each other weight, those that are central themselves the most
//! (LexRank, Erkan and Radev 2004; here over the pairs that were compared for support).

use crate::support::Neighbours;

/// The share of its weight that a sentence gives to those that it is like.
const LENT: f64 = 0.85;
/// How often weight is passed on.
const ROUNDS: usize = 20;

/// The centrality of each sentence: above 0, 1 for the most central.
pub(super) fn central(neighbours: &[Neighbours]) -> Vec<f64> {
    let mut weights = vec![1.0; neighbours.len()];
    for _ in 0..ROUNDS {
        let mut next = vec![1.0 - LENT; neighbours.len()];
        for (weight, neighbours) in weights.iter().zip(neighbours) {
            let all: f64 = neighbours.near.iter().map(|l| l.strength).sum();
            for link in &neighbours.near {
                if let Some(next) = next.get_mut(link.sentence) {
                    // What is like hardly any other sentence keeps most of its weight to itself.
                    *next += LENT * weight * link.strength / all.max(1.0);
                }
            }
        }
        weights = next;
    }
    let most = weights.iter().copied().fold(0.0, f64::max);
    weights.iter().map(|w| if most > 0.0 { w / most } else { 1.0 }).collect()
}
