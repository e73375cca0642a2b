//! Several articles in, one summary out: word for word, with its sources.
//!
//! ```
//! use conspectus::{Corpus, Length, Options};
//!
//! let mut corpus = Corpus::new();
//! corpus.add_all([
//!     "A ferry with 412 people on board ran aground off Port Ellery early on Tuesday. Nobody was hurt.",
//!     "The Morning Star ran aground off Port Ellery on Tuesday. Lifeboats took all 412 people ashore.",
//!     "Rain is expected. A ferry ran aground near Port Ellery with about 400 people on board, the coastguard said.",
//! ])?;
//! let summary = corpus.summarize(&Options::default().with_length(Length::Words(20)));
//! let first = &summary.sentences[0].passage;
//! assert_eq!(first.text, "A ferry with 412 people on board ran aground off Port Ellery early on Tuesday.");
//! assert_eq!((first.article, first.start), (0, 0));
//! # Ok::<(), conspectus::Error>(())
//! ```
//!
//! The [examples] show more: articles that change, progress, who says what.
//!
//! [examples]: https://docs.rs/crate/conspectus/latest/source/examples/
//!
//! # The way through
//! Data flows one way, from room to room; a room is a folder, and imports only from those before it:
//!
//! | room | what stands in it |
//! |---|---|
//! | `model` | what goes in and comes out: articles, options, the summary, errors, spans |
//! | `collections`, `text` | rows, maps, sets, sorting; characters, words and their numbers in any language |
//! | `language` | which language a text is in, and its word lists |
//! | `read` | one article: `clean` (article or page furniture), `segment` (where sentences end), `standalone` (how a sentence reads by itself), `tokens` (words as stems), `mentions` (figures and quotations) |
//! | `relate` | all articles: who uses which concept, how many independent roots do, which events there are, who says what a sentence says |
//! | `compare` | all articles: where they differ, what each has alone |
//! | `check` | a request: a text held against the articles, sentence by sentence, value by value |
//! | `summarize` | a request: what concepts and sentences are worth (`score`), which are chosen (`search`), what is read first (`order`) |
//! | `report` | a request: the [`Summary`] that goes out |
//!
//! [`Corpus`] runs them all and keeps what they found. `read` runs once for each article that is added; `relate` and `compare` once
//! for all articles, at the first request after a change; `summarize` and `report` for each request, and never read text again.
//!
//! # Features
//!
//! | feature | what it adds | default |
//! |---|---|---|
//! | `languages` | all languages | on |
//! | `am` `ar` `bg` `bn` `ca` `cs` `da` `de` `el` `en` `es` `fa` `fi` `fr` `he` `hi` `hr` `hu` `hy` `id` `it` `ja` `kk` `ml` `mr` `nl` `no` `pl` `pt` `ro` `ru` `sk` `sr` `sv` `ta` `tr` `uk` `vi` `zh` | one language, by its ISO 639-1 code: its stemmer, abbreviations, page furniture, pointers, linkers and number words | with `languages` |
//! | `cli` | the program `conspectus`, with what it needs to read, print and complete | off |
//! | `wasm` | the module `wasm` for JavaScript, which `wasm-pack` builds | off |
//! | `measure` | the module `pipeline`: single stages, for scoring each against gold | off |
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
// scripts/abort.js leaves out what writes `{:?}`.
#![cfg_attr(not(test), warn(clippy::use_debug))]
// Names on docs.rs the feature that each thing needs; only the nightly compiler can.
#![cfg_attr(docsrs, feature(doc_cfg))]

mod check;
mod collections;
mod compare;
mod corpus;
mod language;
mod model;
#[cfg(feature = "measure")]
pub mod pipeline;
mod read;
mod relate;
mod report;
mod summarize;
mod text;
#[cfg(feature = "wasm")]
pub mod wasm;

pub use corpus::Corpus;
pub use language::{Language, UnknownLanguage};
pub use model::article::Article;
pub use model::check::*;
pub use model::error::{Error, ErrorKind, Limit};
pub use model::limits;
pub use model::options::{Length, Options, Order, Weights};
pub use model::progress::{Progress, Stage};
pub use model::reason::Reason;
pub use model::span::{Offsets, Span};
pub use model::summary::*;

/// The Rust in the README is compiled and run with the other examples.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
