//! Problem: what sentences are chosen from, and by what.

use super::word_index::Index;
use crate::collections::csr::Lists;
use crate::relate::evidence::Neighbours;
use crate::summarize::coverage::Shared;
use std::borrow::Cow;
use std::cell::OnceCell;

/// What is chosen from. All slices but `weights` have an entry for each sentence.
pub(crate) struct Problem<'a> {
    /// The distinct concepts of each sentence.
    pub covers: &'a Lists,
    /// The weight of each concept.
    pub weights: &'a [f64],
    /// The worth of each sentence's place, 0 to 1.
    pub places: &'a [f64],
    /// What each sentence takes of the budget.
    pub costs: Cow<'a, [usize]>,
    /// How many sentences directly before each one must come along.
    pub needs: &'a [usize],
    /// The words of each sentence, sorted: two sentences that share most are never both chosen, ...
    pub words: &'a Lists,
    /// ... nor two that report the same and share many: what each one was compared with, in order.
    pub near: &'a Neighbours,
    /// How good each sentence is to read: a level is drawn on only when the ones below leave much of the budget.
    pub levels: &'a [u8],
    /// The power of the cost by which a gain is divided.
    pub brevity: f64,
    /// What a concept is worth when a second sentence holds it, against the first.
    pub again: f64,
    /// What all chosen sentences may take.
    pub budget: usize,
    /// What several roots have, which a longer summary never covers less of.
    pub shared: &'a Shared,
    /// A bit for each word of a sentence, to see at once that two share too few.
    pub masks: &'a [u128],
    /// Which sentences say the same as each one, once that was asked; empty at first.
    pub alike: &'a [OnceCell<Vec<u32>>],
    /// In which sentences words stand, once that was asked.
    pub index: &'a OnceCell<Index>,
    /// What gains are divided by, for each cost up to a usual one.
    pub powers: &'a [f64],
}

impl Problem<'_> {
    pub fn all(&self, level: u8) -> Vec<usize> {
        (0..self.covers.len()).filter(|s| self.level(*s) <= level).collect()
    }

    /// The concepts of a sentence.
    pub fn concepts(&self, sentence: usize) -> &[u32] {
        self.covers.get(sentence).unwrap_or_default()
    }

    /// True if nothing must come along with a sentence.
    pub fn stands_alone(&self, sentence: usize) -> bool {
        self.needs.get(sentence) == Some(&0)
    }

    pub fn level(&self, sentence: usize) -> u8 {
        self.levels.get(sentence).copied().unwrap_or(u8::MAX)
    }

    pub fn cost(&self, sentence: usize) -> usize {
        self.costs.get(sentence).copied().unwrap_or(usize::MAX)
    }

    pub fn density(&self, gain: i64, cost: usize) -> f64 {
        gain as f64 / self.powers.get(cost).copied().unwrap_or_else(|| power(cost, self.brevity))
    }

    /// The sentence and those before it that must come along.
    pub fn company(&self, sentence: usize) -> std::ops::RangeInclusive<usize> {
        sentence.saturating_sub(self.needs.get(sentence).copied().unwrap_or(0))..=sentence
    }
}

/// The divisor of a gain: its cost to the power of `brevity`.
pub(crate) fn power(cost: usize, brevity: f64) -> f64 {
    libm::pow(cost.max(1) as f64, brevity)
}

/// How many sentences before it one may need at most.
pub(crate) const LONGEST_COMPANY: usize = 2;
