//! Candidates: the sentences that may be chosen, what they hold, and what each costs.

use crate::collections::csr::Csr;
use crate::collections::ids::{CandidateId, ConceptId, IdVec};
use crate::summarize::readability::Readability;

/// The sentences that may be chosen.
pub(crate) struct Candidates<'a> {
    /// The distinct concepts of each sentence.
    pub concepts: &'a Csr<ConceptId, CandidateId>,
    /// What each sentence takes of the budget.
    pub costs: IdVec<CandidateId, usize>,
    /// How well each sentence reads, and what must come along with it.
    pub readability: &'a Readability,
}

impl Candidates<'_> {
    /// The concepts of a sentence.
    pub fn concepts(&self, sentence: CandidateId) -> &[ConceptId] {
        self.concepts.get(sentence).unwrap_or_default()
    }

    /// What a sentence takes of the budget.
    pub fn cost(&self, sentence: CandidateId) -> usize {
        self.costs.get(sentence).copied().unwrap_or(usize::MAX)
    }
}
