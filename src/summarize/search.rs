//! Search: which sentences cover most weight within the budget.
//!
//! The value of a selection is the sum over concepts of the concept's weight times the best place among the chosen
//! sentences that hold it, and a little for the second best: budgeted maximum coverage (Takamura and Okumura 2009) with
//! graded, damped coverage, a monotone submodular function (Lin and Bilmes 2011). For it, greedy choice by gain over cost
//! with lazy re-evaluation (Minoux 1978) is near the best; exchanging sentences until nothing helps, from two such starts,
//! closes most of what remains. `make optimality` measures against the best, which an integer linear program finds (Gillick
//! and Favre 2009).
//!
//! A sentence that points back is chosen only together with what stands directly before it in its article.

mod by_length;
mod candidates;
mod exchange;
mod local_search;
mod problem;
mod redundancy;
mod state;
mod word_index;

pub(crate) use by_length::{Ladder, Rung};
pub(crate) use candidates::{Field, Search};
#[cfg(feature = "measure")]
pub(crate) use local_search::found;
pub(crate) use problem::{LONGEST_COMPANY, Problem, power};
pub(crate) use redundancy::mask;
pub(crate) use word_index::Index;
