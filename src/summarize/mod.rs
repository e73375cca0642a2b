//! Summarize: one request of a reader. What sentences are worth, which are chosen, and what is read first.

pub(crate) mod choose;
pub(crate) mod coverage;
mod definite_nouns;
mod focus;
mod introductions;
mod known_uses;
mod lead;
pub(crate) mod objective;
mod order;
mod person_names;
pub(crate) mod readability;
pub(crate) mod score;
pub(crate) mod search;
