//! Several articles in, one summary out: word for word, with its sources.
//!
//! ```
//! use conspectus::{Article, Corpus, Length, Options};
//!
//! let mut corpus = Corpus::new();
//! for text in [
//!     "A ferry with 412 people on board ran aground off Port Ellery early on Tuesday. Nobody was hurt.",
//!     "The Morning Star ran aground off Port Ellery on Tuesday. Lifeboats took all 412 people ashore.",
//!     "Rain is expected. A ferry ran aground near Port Ellery with about 400 people on board, the coastguard said.",
//! ] {
//!     corpus.add(Article::new(text))?;
//! }
//! let summary = corpus.summarize(&Options { length: Length::Words(20), ..Options::default() });
//! let first = &summary.sentences[0].passage;
//! assert_eq!(first.text, "A ferry with 412 people on board ran aground off Port Ellery early on Tuesday.");
//! assert_eq!((first.article, first.start), (0, 0));
//! # Ok::<(), conspectus::Error>(())
//! ```
//!
//! # The way through
//! Data flows one way, a module a stage:
//!
//! | stage | what it decides |
//! |---|---|
//! | `clean` | what is article and what is page furniture |
//! | `segment` | where sentences end |
//! | `terms` | words as stems; single stems and pairs of them are the concepts |
//! | `overlap` | who uses which concept, and how many independent origins |
//! | `score` | what each concept weighs, and each sentence's place |
//! | `select` | the sentences that cover most weight within the budget |
//! | `order` | what is read first |
//! | `compare` | where sources differ |
//!
//! The first three look at one article, `overlap` at all of them; [`Corpus`] keeps both. The others run for each
//! [`Corpus::summarize`] and never read text again.
//!
//! # Features
//!
//! | feature | what it adds | default |
//! |---|---|---|
//! | `languages` | all languages | on |
//! | `am` `ar` `bg` `bn` `ca` `cs` `da` `de` `el` `en` `es` `fa` `fi` `fr` `he` `hi` `hr` `hu` `hy` `it` `ja` `kk` `ml` `mr` `nl` `no` `pl` `pt` `ro` `ru` `sk` `sr` `sv` `ta` `tr` `uk` `zh` | one language, by its ISO 639-1 code: its stemmer, abbreviations, page furniture, pointers, linkers and number words | with `languages` |
//! | `cli` | the program `conspectus`, with what it needs to read, print and complete | off |
//! | `wasm` | the module `wasm` for JavaScript, which `wasm-pack` builds | off |
//!
//! A program that is for readers of English and German alone needs only these two:
//!
//! ```toml
//! conspectus = { version = "0.1", default-features = false, features = ["en", "de"] }
//! ```
//!
//! No text is refused for its language. One whose language was left out, or never had a feature, is still detected, because stop
//! words are always there; it is cut by the rules that hold everywhere, and its words count as they are written.
//!
//! # Versions
//! The crate follows semantic versioning. A new version may choose other sentences: what a summary says is no part of the
//! promise, what its fields mean is. The oldest Rust that will do is 1.88; another one is a new minor version.
// No panic, whatever comes in.
#![warn(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::get_unwrap,
    clippy::todo,
    clippy::unimplemented,
    clippy::unreachable,
    clippy::unwrap_in_result,
    clippy::arithmetic_side_effects
)]

mod article;
mod ascii;
mod choose;
mod clean;
mod compare;
mod corpus;
mod coverage;
mod error;
mod focus;
mod language;
pub mod limits;
mod lists;
mod markdown;
mod numbers;
mod options;
mod order;
mod overlap;
mod progress;
mod prose;
mod report;
mod score;
mod segment;
mod select;
mod sort;
mod span;
pub mod stage;
mod summary;
mod support;
mod terms;
#[cfg(feature = "wasm")]
pub mod wasm;
mod words;

pub use article::Article;
pub use clean::Reason;
pub use corpus::Corpus;
pub use error::{Error, ErrorKind};
pub use language::Language;
pub use options::{Length, Options, Order, Weights};
pub use progress::{Progress, Stage};
pub use span::{Offsets, Span};
pub use summary::*;

/// The Rust in the README is compiled and run with the other examples.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
