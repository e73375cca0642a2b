//! Steps: how much work an article may take, so that a shape of text that nobody thought of sets one article aside, and
//! does not stop everything.
//!
//! What looks ahead or back over more than the place where it stands, counts a step for each thing that it looks at. All of it
//! is bounded, so that the steps grow with the text and not with its square; this is for what we overlook.

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
    /// The steps for an article of so many bytes, with so many for each.
    pub fn new(bytes: usize, each: usize) -> Self {
        Self { given: bytes.saturating_mul(each).saturating_add(FREE), taken: Cell::new(0) }
    }

    /// Takes so many steps.
    pub fn take(&self, steps: usize) {
        self.taken.set(self.taken.get().saturating_add(steps));
    }

    /// How many were taken.
    pub fn taken(&self) -> usize {
        self.taken.get()
    }

    /// True if more were taken than were given: what is at work stops.
    pub fn are_spent(&self) -> bool {
        self.taken.get() > self.given
    }
}
