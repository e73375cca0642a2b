//! Report: what goes out. The summary, the evidence for it, and both as Markdown.

mod curve;
mod differences;
mod key_terms;
mod markdown;
mod paragraphs;
mod prepared;
mod reporter;
mod score_parts;
mod sentences;
mod warnings;

pub(crate) use prepared::Prepared;
pub(crate) use reporter::Reporter;
