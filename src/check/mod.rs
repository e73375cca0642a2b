//! Check: a text held against the articles that count. What they have of each sentence, each value and each quotation of it.

mod checked_text;
mod figure_values;
mod name_values;
mod near_sentences;
mod proper_names;
mod quoted_words;
mod rival_figures;
mod sources;
mod told;
mod verbatim;

pub(crate) use checked_text::{CheckedText, SentenceFinding};
pub(crate) use figure_values::ValueFinding;
pub(crate) use quoted_words::QuotationFinding;
pub(crate) use sources::Sources;
pub(crate) use told::ToldBy;
