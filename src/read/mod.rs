//! Read: one article by itself, from its text to the values that it mentions.

pub(crate) mod analysed;
pub(crate) mod clean;
pub(crate) mod figures;
pub(crate) mod from_markdown;
pub(crate) mod mentions;
pub(crate) mod quoted;
pub(crate) mod segment;
pub(crate) mod sentence;
pub(crate) mod standalone;
pub(crate) mod steps;
pub(crate) mod tokens;
pub(crate) mod unmark;
