//! Progress: how far a summary is, and the way to stop it.

use crate::model::error::{Error, ErrorKind};
use serde::Serialize;
use std::ops::ControlFlow;

/// What is being done for a summary, in this order; for each further event of a paste, the middle ones are done again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Stage {
    /// Which articles are copies of each other, which are about the same event, and what is furniture to the others.
    Group,
    /// Who uses which words.
    Count,
    /// Which sentences say what others say.
    Support,
    /// What the articles tell differently.
    Compare,
    /// Which sentences make the summary.
    Choose,
    /// What the articles have of a text, in place of choosing.
    Check,
}

/// How far the work for a summary is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Progress {
    /// What is being done.
    pub stage: Stage,
    /// How much of it is done, ...
    pub done: usize,
    /// ... of how much: articles or sentences. 0 if the stage is one step.
    pub total: usize,
}

/// Progress is reported after this many sentences.
const OFTEN: usize = 2048;

/// Reports how far the work is to a function, which may stop it.
pub(crate) struct ProgressReporter<'a> {
    on_progress: &'a mut dyn FnMut(Progress) -> ControlFlow<()>,
    now: Progress,
}

impl<'a> ProgressReporter<'a> {
    /// Reports to this function.
    pub fn new(on_progress: &'a mut dyn FnMut(Progress) -> ControlFlow<()>) -> Self {
        Self { on_progress, now: Progress { stage: Stage::Group, done: 0, total: 0 } }
    }

    /// A stage of so many steps begins.
    pub fn begin(&mut self, stage: Stage, total: usize) -> Result<(), Error> {
        self.now = Progress { stage, done: 0, total };
        self.look()
    }

    /// So many steps of the stage are done. Asks only now and then, so that it costs nothing to say it of each.
    pub fn step(&mut self, done: usize) -> Result<(), Error> {
        if done.saturating_sub(self.now.done) < OFTEN {
            return Ok(());
        }
        self.now.done = done;
        self.look()
    }

    /// The same for steps that take long: asks each time.
    pub fn long_step(&mut self, done: usize) -> Result<(), Error> {
        self.now.done = done;
        self.look()
    }

    fn look(&mut self) -> Result<(), Error> {
        match (self.on_progress)(self.now) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(Error::new(ErrorKind::Cancelled)),
        }
    }
}
