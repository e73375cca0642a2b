//! Search: which sentences cover most weight within the budget.
//!
//! The value of a selection is the sum over concepts of the concept's weight times the best place among the chosen
//! sentences that hold it, and a little for the second best: budgeted maximum coverage (Takamura and Okumura 2009) with
//! graded, damped coverage, a monotone submodular function (Lin and Bilmes 2011). For it, greedy choice by gain over cost
//! with lazy re-evaluation (Minoux 1978) is near the best; exchanging sentences until nothing helps, from two such starts,
//! closes most of what remains. `make optimality` measures against the best, which an integer linear program finds (Gillick
//! and Favre 2009).
//!
//! A sentence that points back is chosen only together with its antecedents, what stands directly before it in its article.

mod by_length;
mod candidates;
mod covered;
mod exchange;
mod greedy;
mod local_search;
mod pool;
mod redundancy;
mod repair;
mod scale;
mod state;
mod word_index;

pub(crate) use by_length::SelectionsByLength;
pub(crate) use candidates::Candidates;
pub(crate) use greedy::Ranked;
#[cfg(feature = "measure")]
pub(crate) use local_search::best_good;
pub(crate) use pool::CandidatePool;
pub(crate) use redundancy::{Redundancy, Wording};

use crate::collections::ids::{CandidateId, ConceptId};
use crate::summarize::objective::Objective;

/// What a search goes by. Nothing in it changes; what is chosen so far is the `State`.
pub(crate) struct Search<'a> {
    /// What concepts and sentences are worth.
    pub objective: &'a Objective,
    /// What is chosen from.
    pub candidates: &'a Candidates<'a>,
    /// What is tried.
    pub pool: &'a CandidatePool,
    /// By what two sentences are found to say the same.
    pub wording: Wording<'a>,
}

impl Search<'_> {
    /// What a concept is worth in a sentence.
    fn value(&self, concept: ConceptId, sentence: CandidateId) -> u32 {
        self.pool.scale.value(&self.objective.scores, concept, sentence)
    }
}

#[cfg(test)]
#[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects, reason = "a test that panics has failed")]
mod tests;
