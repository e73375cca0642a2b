//! Likeness: how far two sentences report the same.

mod comparison;
mod idf;
mod links;
#[cfg(feature = "measure")]
mod measured;
mod profile;
mod strength;
mod trigrams;

pub(crate) use idf::Idf;
pub(crate) use links::{Link, Neighbours, links};
#[cfg(feature = "measure")]
pub(crate) use measured::{compare, paraphrases, strength};
pub(crate) use profile::{ComparedSentence, Profiles};
#[cfg(feature = "measure")]
pub(crate) use strength::PairFeatures;
pub(crate) use strength::THRESHOLD;
