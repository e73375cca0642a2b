//! Select: which sentences cover most weight within the budget.
//!
//! The value of a selection is the sum over concepts of the concept's weight times the best place among the chosen
//! sentences that hold it: budgeted maximum coverage (Takamura and Okumura 2009) with graded coverage, a monotone
//! submodular function (Lin and Bilmes 2011), for which greedy choice by gain over cost with lazy re-evaluation
//! (Minoux 1978) is near the best; swaps close most of what remains.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

/// What is chosen from.
pub(crate) struct Problem<'a> {
    /// The concepts of each sentence.
    pub covers: &'a [Vec<u32>],
    /// The weight of each concept.
    pub weights: &'a [f64],
    /// The worth of each sentence's place, 0 to 1.
    pub places: &'a [f64],
    /// What each sentence takes of the budget.
    pub costs: &'a [usize],
    /// The power of the cost by which a gain is divided.
    pub brevity: f64,
    /// What all chosen sentences may take.
    pub budget: usize,
    /// Whether each sentence may be chosen.
    pub eligible: &'a [bool],
}

/// A sentence in the queue: its gain over cost when it was last looked at.
struct Entry {
    density: f64,
    sentence: usize,
    round: usize,
}

impl PartialEq for Entry {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}
impl Eq for Entry {}
impl PartialOrd for Entry {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Entry {
    fn cmp(&self, other: &Self) -> Ordering {
        // Ties go to the sentence that stands first.
        self.density.total_cmp(&other.density).then(other.sentence.cmp(&self.sentence))
    }
}

/// The numbers of the chosen sentences, best first.
pub(crate) fn select(problem: &Problem<'_>) -> Vec<usize> {
    let mut covered = vec![0.0; problem.weights.len()];
    let (mut chosen, mut left) = (Vec::new(), problem.budget);
    let density = |gain: f64, cost: usize| gain / libm::pow(cost.max(1) as f64, problem.brevity);
    let cost = |s: usize| problem.costs.get(s).copied().unwrap_or(usize::MAX);
    let mut queue: BinaryHeap<Entry> = (0..problem.covers.len())
        .filter(|s| problem.eligible.get(*s).copied().unwrap_or_default() && cost(*s) <= left)
        .map(|sentence| Entry {
            density: density(problem.gain(sentence, &covered), cost(sentence)),
            sentence,
            round: 0,
        })
        .collect();
    while let Some(entry) = queue.pop() {
        let Entry { sentence, round, .. } = entry;
        if cost(sentence) > left || entry.density <= 0.0 {
            continue;
        }
        if round < chosen.len() {
            let density = density(problem.gain(sentence, &covered), cost(sentence));
            queue.push(Entry { density, sentence, round: chosen.len() });
            continue;
        }
        problem.cover(sentence, &mut covered);
        left -= cost(sentence);
        chosen.push(sentence);
    }
    chosen
}

impl Problem<'_> {
    fn place(&self, sentence: usize) -> f64 {
        self.places.get(sentence).copied().unwrap_or(0.0)
    }

    fn concepts(&self, sentence: usize) -> &[u32] {
        self.covers.get(sentence).map_or(&[], Vec::as_slice)
    }

    /// What a sentence adds to what is covered.
    pub fn gain(&self, sentence: usize, covered: &[f64]) -> f64 {
        let place = self.place(sentence);
        let gains = self.concepts(sentence).iter().map(|c| {
            let (weight, covered) = (self.weights.get(*c as usize), covered.get(*c as usize));
            weight.copied().unwrap_or(0.0) * (place - covered.copied().unwrap_or(0.0)).max(0.0)
        });
        gains.sum()
    }

    /// Marks the concepts of a sentence as covered.
    pub fn cover(&self, sentence: usize, covered: &mut [f64]) {
        let place = self.place(sentence);
        for concept in self.concepts(sentence) {
            if let Some(covered) = covered.get_mut(*concept as usize) {
                *covered = covered.max(place);
            }
        }
    }
}
