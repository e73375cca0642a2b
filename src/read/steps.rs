//! Steps: a budget of work for reading an article. An article that exceeds it is set aside, and the others go on.
//!
//! Code that looks ahead or back counts a step for each thing that it looks at. All such looks are bounded, so that the steps
//! grow with the text and not with its square; the budget is for what we overlooked.

use std::cell::Cell;

/// The steps that are left for an article.
#[derive(Debug)]
pub(crate) struct Steps {
    given: usize,
    taken: Cell<usize>,
}

/// What any article may take, however short it is.
const FREE: usize = 10_000;

impl Steps {
    /// The budget for an article of `bytes`, with `each` steps a byte.
    pub fn new(bytes: usize, each: usize) -> Self {
        Self { given: bytes.saturating_mul(each).saturating_add(FREE), taken: Cell::new(0) }
    }

    /// Takes so many steps.
    pub fn take(&self, steps: usize) {
        self.taken.set(self.taken.get().saturating_add(steps));
    }

    /// The number of steps taken.
    pub fn taken(&self) -> usize {
        self.taken.get()
    }

    /// True if more were taken than were given: what is at work stops.
    pub fn are_spent(&self) -> bool {
        self.taken.get() > self.given
    }
}
