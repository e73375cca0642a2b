//! Degrees: how far another article says what a sentence says.
//!
//! A sentence is looked for in windows of up to three neighbouring sentences of the other article. Thirteen features of the best
//! window say how much of it is there; two logistic regressions make of them how likely the article says the same, or
//! any of it. A figure with another value, or a "not" on one side only, is never the same.

mod contrary;
mod decide;
mod lookup;
mod matching;
mod outvoted;
mod query;
mod values;
mod window;

pub(crate) use contrary::Contrary;
pub(crate) use decide::{ArticleEvidence, evidence};
pub(crate) use matching::Features;
pub(crate) use query::{Query, Statement};
pub(crate) use values::{conflict, holds};
pub(crate) use window::covered;
