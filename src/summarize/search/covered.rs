//! Covered: which concepts the chosen sentences hold, and what each adds to the value.

use super::pool::Posting;
use super::scale::Scale;
use crate::collections::ids::{ConceptId, IdVec};

/// How many chosen sentences hold a concept, and what it is worth in the two of them in which it is worth most.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Covered {
    pub first: u32,
    pub second: u32,
    pub count: u32,
}

impl Covered {
    /// The same with another sentence, in which the concept is worth that much.
    pub fn with(self, value: u32) -> Self {
        Self {
            first: self.first.max(value),
            second: self.second.max(value.min(self.first)),
            count: self.count.saturating_add(1),
        }
    }

    /// The same without a sentence in which the concept is worth that much; `None` if a third sentence would have to be asked.
    pub fn without(self, value: u32) -> Option<Self> {
        let count = self.count.saturating_sub(1);
        match count {
            0 => Some(Self::default()),
            1 => {
                let first = if value < self.first { self.first } else { self.second };
                Some(Self { first, second: 0, count })
            }
            _ if value < self.second => Some(Self { count, ..self }),
            _ => None,
        }
    }

    /// What the concept adds to the value of the selection.
    pub fn worth(self, scale: Scale) -> ConceptWorth {
        let second = |value| scale.second(value);
        ConceptWorth { first: self.first, next: second(self.first), second: second(self.second) }
    }
}

/// What a concept adds to the value of a selection: in the sentence in which it is worth most, and in the next.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct ConceptWorth {
    first: u32,
    /// The first, if it were the second.
    next: u32,
    second: u32,
}

impl ConceptWorth {
    /// All that it adds.
    pub fn all(self) -> i64 {
        i64::from(self.first).wrapping_add(i64::from(self.second))
    }

    /// All that it would add with another sentence.
    pub fn with(self, posting: &Posting) -> i64 {
        i64::from(self.first.max(posting.first)).wrapping_add(i64::from(self.second.max(self.next.min(posting.second))))
    }
}

/// What covers each concept, with a log of the changes, so that it can be taken back to what it was.
#[derive(Debug)]
pub(super) struct Coverage {
    concepts: IdVec<ConceptId, Covered>,
    /// The concepts that changed, and what covered each before.
    changes: Vec<(ConceptId, Covered)>,
}

impl Coverage {
    /// Nothing covered, of so many concepts.
    pub fn new(concepts: usize) -> Self {
        Self { concepts: IdVec::of(Covered::default(), concepts), changes: Vec::new() }
    }

    /// What covers a concept.
    pub fn of(&self, concept: ConceptId) -> Covered {
        self.concepts.get(concept).copied().unwrap_or_default()
    }

    /// Records what covers a concept now, and answers what did before.
    pub fn set(&mut self, concept: ConceptId, now: Covered) -> Covered {
        let Some(covered) = self.concepts.get_mut(concept) else { return Covered::default() };
        let was = std::mem::replace(covered, now);
        self.changes.push((concept, was));
        was
    }

    /// How many changes there were.
    pub fn changes(&self) -> usize {
        self.changes.len()
    }

    /// Takes back all changes but the first so many.
    pub fn undo_to(&mut self, changes: usize) {
        for (concept, was) in self.changes.drain(changes..).rev() {
            if let Some(covered) = self.concepts.get_mut(concept) {
                *covered = was;
            }
        }
    }
}
