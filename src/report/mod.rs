//! Report: what goes out. The summary, the evidence for it, both as Markdown, and what was found of a text.

mod checked;
mod curve;
mod differences;
mod differences_table;
mod disputed;
mod key_terms;
mod markdown;
mod naming;
mod paragraphs;
mod prepared;
mod reporter;
mod score_parts;
mod sentences;
mod term_places;
mod warnings;

pub(crate) use checked::GivenText;
pub(crate) use prepared::Prepared;
pub(crate) use reporter::Reporter;
