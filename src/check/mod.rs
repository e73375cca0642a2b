//! Check: a text held against the articles that count. What they have of each sentence, each value and each quotation of it.
//!
//! | what | the rule | file |
//! |---|---|---|
//! | any of a sentence | likelier than between articles: from 0.6 on, not 0.66 | `checked_text` |
//! | where it is looked for | everywhere, in headlines and captions too; of more than 4096 sentences, around the 64 that share its rarest words | `near_sentences` |
//! | what is no sentence | a line with a colon at its end that only announces the next ones; a heading or a row of a table of which the articles have nothing, and which has no value | `checked_text`, `report/checked` |
//! | verbatim | its words stand one after another in an article | `verbatim` |
//! | the same | all figures; all names, in the sentence of the passage that says most, in another with a word beside it, or in the three before; no first name with the last name of another; a word that it denies denied there; no article that has nine tenths of it and denies it; no passage that lacks a figure of it and has another one of the same; at most two in five of its words that no article has; no word of it, which the passage has nowhere, in the place of another one there | `proper_names`, `told`, `substituted`, `checked_text` |
//! | a name | differs if another stands in its place, between the same words, wherever else the passage has it; or if no sentence has two words of it that follow each other, and the passage has one of them with another one in the place of the other | `proper_names`, `name_values` |
//! | a figure | found where a passage that tells the same has it, or elsewhere if nothing stands in its place or that is about the same thing; it may be rounder than that of the article, but not finer; where the articles are known to disagree about it, the others are shown as well (`report/disputed`); whatever sign sets off its thousands; a date also above the article | `figure_values`, `rival_figures` |
//! | a quotation | aligned with the four stretches that share most of its words, by the fewest words that must change | `quoted_words` |

mod checked_text;
mod figure_values;
mod name_values;
mod near_sentences;
mod proper_names;
mod quoted_words;
mod rival_figures;
mod sources;
mod substituted;
mod told;
mod verbatim;

pub(crate) use checked_text::{CheckedText, SentenceFinding};
pub(crate) use figure_values::ValueFinding;
pub(crate) use quoted_words::QuotationFinding;
pub(crate) use sources::Sources;
pub(crate) use told::ToldBy;
