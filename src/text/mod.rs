//! Text: characters, words and numbers for stems, whatever language they are in.

pub(crate) mod ascii;
pub(crate) mod find;
pub(crate) mod fold;
pub(crate) mod interner;
pub(crate) mod letters;
pub(crate) mod lowercase;
pub(crate) mod marks;
pub(crate) mod numbers;
pub(crate) mod plain;
pub(crate) mod scripts;
pub(crate) mod slices;
pub(crate) mod stem;
pub(crate) mod word_breaks;
pub(crate) mod word_count;
