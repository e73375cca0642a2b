//! What comes out.

use crate::clean::Reason;
use serde::Serialize;

/// A stretch of an article, word for word.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Passage {
    /// The text of the passage.
    pub text: String,
    /// The number of the article, from 0, in the order in which they stand in the corpus.
    pub article: usize,
    /// Where the passage starts in the article's text; [`crate::Options::offsets`] says what is counted.
    pub start: usize,
    /// One past its end.
    pub end: usize,
}

/// The summary of several articles, and what is known about it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Summary {
    /// The headline that says most of what the articles share; absent when no article has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub headline: Option<Headline>,
    /// The sentences, in reading order.
    pub sentences: Vec<SummarySentence>,
    /// The words of all sentences together.
    pub words: usize,
    /// The words that were asked for; 0 when the length was asked for in sentences.
    pub budget: usize,
    /// How much of what at least two independent origins say is covered, from 0 (nothing) to 1 (all of it).
    pub coverage: f64,
    /// Up to ten words or pairs of words that matter most, as they are written in the articles, best first.
    pub terms: Vec<KeyTerm>,
    /// What is known about each article, in order.
    pub articles: Vec<ArticleReport>,
    /// What the reader should know.
    pub warnings: Vec<Warning>,
}

/// A headline, word for word.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Headline {
    /// The headline.
    pub text: String,
    /// The number of the article it heads.
    pub article: usize,
}

/// A sentence of the summary.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct SummarySentence {
    /// The sentence and where it stands.
    #[serde(flatten)]
    pub passage: Passage,
    /// Its words.
    pub words: usize,
    /// How many independent origins say it, its own included: at least 1, at most `of`.
    pub sources: usize,
    /// How many independent origins there are.
    pub of: usize,
    /// What the sentence added to the summary when it was chosen, in shares of the best sentence: 0 to 1.
    pub score: f64,
    /// The parts of the score.
    pub parts: Parts,
    /// The sentences of other articles that say the same.
    pub support: Vec<Support>,
}

/// Why a sentence was chosen: its gain is `weight × place ÷ words^brevity`, over that of the best sentence.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Parts {
    /// The weight of all its concepts, in shares of the heaviest sentence: 0 to 1.
    pub weight: f64,
    /// The weight of those that no sentence before it in the summary covers, likewise.
    pub fresh: f64,
    /// Its place: 1 for the first sentence of an article, less for later ones.
    pub place: f64,
    /// The concepts that weigh most in it, as they are written in it, best first.
    pub concepts: Vec<String>,
}

/// A sentence of another article that says the same as one of the summary.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Support {
    /// The sentence and where it stands.
    #[serde(flatten)]
    pub passage: Passage,
    /// How much of the same it says, from the threshold (hardly enough) to 1 (word for word).
    pub strength: f64,
}

/// A word or a pair of words that matters in the articles.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct KeyTerm {
    /// As it is written in the articles most often.
    pub text: String,
    /// Its weight in shares of the first: above 0, at most 1.
    pub weight: f64,
    /// How many independent origins use it.
    pub sources: usize,
}

/// What is known about an article.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct ArticleReport {
    /// The title that was given, or the headline that was found in the text; empty if there is none.
    pub title: String,
    /// The language as an ISO 639-1 code; `und` if it is not known.
    pub language: String,
    /// The words of what was kept.
    pub words: usize,
    /// The number of its origin: articles that share most of their wording have the same.
    pub origin: usize,
    /// False if it seems to be about something else.
    pub belongs: bool,
    /// True if the summary draws on it.
    pub counted: bool,
    /// What was dropped as page furniture, in order.
    pub dropped: Vec<Dropped>,
}

/// A stretch of an article that is not part of it, and why.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Dropped {
    /// What was dropped and where it stands.
    #[serde(flatten)]
    pub passage: Passage,
    /// The number of its paragraph, for [`crate::Article::restored`]; absent for a stretch that was trimmed off a
    /// paragraph that stays.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paragraph: Option<usize>,
    /// Why.
    pub reason: Reason,
}

/// Something the reader should know about the summary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Warning {
    /// What kind of warning it is.
    pub kind: WarningKind,
    /// What happened and what to do, in English.
    pub message: String,
    /// The number of the article it is about, if it is about one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub article: Option<usize>,
}

/// Kinds of warnings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum WarningKind {
    /// There is no article.
    NoArticles,
    /// There is one article only, or one origin only: nothing to compare with.
    OneSource,
    /// An article has no text that could be summarized.
    NothingLeft,
    /// No sentence fits the length that was asked for.
    TooShort,
    /// Nothing in the articles matches the focus.
    NoFocus,
    /// An article seems to be about something else and is left out.
    DoesNotBelong,
    /// Much of an article is no text: control characters or broken encoding.
    NotText,
    /// The articles are in several languages.
    SeveralLanguages,
}
