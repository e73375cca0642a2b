//! Language: which one a text is in, and what is known about it.

pub(crate) mod abbreviations;
pub(crate) mod conventions;
pub(crate) mod cues;
mod detect;
pub(crate) mod lexicon;
mod lists;
mod nicknames;
pub(crate) mod phrases;
mod table;

pub(crate) use conventions::Conventions;
pub(crate) use detect::Guess;
pub(crate) use lexicon::{Lexicon, Numeral};
pub(crate) use nicknames::is_short_for;
pub use table::{Language, UnknownLanguage};
