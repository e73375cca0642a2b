//! What comes out when a text is held against the articles.

use crate::model::summary::{Match, Passage, Warning};
use serde::{Deserialize, Serialize};

/// A text held against the articles: what they have of each of its sentences. Evidence, and no verdict on what is true.
///
/// ```
/// use conspectus::{Article, CheckedDegree, Corpus, Options};
/// let mut corpus = Corpus::new();
/// corpus.add(Article::new("A ferry with 412 people on board ran aground off Port Ellery on Tuesday."))?;
/// let text = "A ferry with 415 people on board ran aground off Port Ellery.";
/// let check = corpus.check(text, &Options::default())?;
/// let sentence = &check.sentences[0];
/// assert_eq!(sentence.degree, CheckedDegree::Differs);
/// assert_eq!(sentence.values[0].others[0].text, "412");
/// # Ok::<(), conspectus::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Check {
    /// The sentences of the text, in order; headings, items of lists and rows of tables too.
    pub sentences: Vec<CheckedSentence>,
    /// How many independent roots there are.
    pub of: usize,
    /// What the reader should know.
    pub warnings: Vec<Warning>,
}

/// A sentence of a text, and what the articles have of it. Positions without an article count in the text.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct CheckedSentence {
    /// The sentence and where it stands.
    #[serde(flatten)]
    pub words: CheckedWords,
    /// The best degree of all roots.
    pub degree: CheckedDegree,
    /// How many independent roots say all of it.
    pub sources: usize,
    /// The roots that say anything of it, the best first.
    pub roots: Vec<CheckedRoot>,
    /// The words of it that some passage holds, in order.
    pub held: Vec<Match>,
    /// Its figures and names, in order.
    pub values: Vec<CheckedValue>,
    /// What it quotes, in order.
    pub quotations: Vec<CheckedQuotation>,
}

/// Words of the text, and where they stand in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct CheckedWords {
    /// The words.
    pub text: String,
    /// Where they start in the text; [`crate::Options::offsets`] says what is counted.
    pub start: usize,
    /// One past their end.
    pub end: usize,
}

/// How far the articles say a sentence of a text, from the least to the most.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum CheckedDegree {
    /// Nothing of it was found.
    #[default]
    None,
    /// They state at least one claim that the sentence makes, and not all of it.
    Part,
    /// They tell the same with another figure or name, or deny it.
    Differs,
    /// They state the main claim with every essential detail, in any words.
    Same,
    /// They have its words, one after another.
    Verbatim,
}

/// What the articles of one root have of a sentence of a text: the best passage of all.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct CheckedRoot {
    /// The number of the root, as in [`crate::ArticleReport::root`].
    pub root: usize,
    /// The numbers of its articles that say anything of the sentence, in order.
    pub articles: Vec<usize>,
    /// The best passage, and where it stands.
    #[serde(flatten)]
    pub passage: Passage,
    /// How far it says the sentence.
    pub degree: CheckedDegree,
    /// The words of the passage that the sentence holds, as positions in the article, in order.
    pub matches: Vec<Match>,
    /// What the two tell differently, and other words in the place of one, in the order of the sentence.
    pub differing: Vec<CheckedDiffering>,
}

/// What a text and a passage tell differently.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct CheckedDiffering {
    /// What the text says.
    pub own: CheckedWords,
    /// What the article says.
    pub other: Passage,
}

/// A figure or a name of a text, and whether the articles have it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct CheckedValue {
    /// What kind of value it is.
    pub kind: ValueKind,
    /// The value and where it stands.
    #[serde(flatten)]
    pub words: CheckedWords,
    /// Whether the articles have it.
    pub state: ValueState,
    /// Where articles have it: up to three of them, those first that tell the same.
    pub found: Vec<Passage>,
    /// Other values in its place: up to three. Of a value that was found, those of a known disagreement.
    pub others: Vec<Passage>,
}

/// Kinds of values in a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum ValueKind {
    /// A count, or an amount in some unit.
    #[default]
    Number,
    /// A share.
    Share,
    /// An amount of money.
    Money,
    /// The age of somebody.
    Age,
    /// A time of day.
    Time,
    /// A day or a year.
    Date,
    /// A name.
    Name,
}

/// Whether articles have a value of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum ValueState {
    /// No article that counts has it.
    #[default]
    Absent,
    /// What tells the same has another value there.
    Differs,
    /// An article that counts has it.
    Found,
}

/// What a text has between quotation marks, and whether the articles have it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct CheckedQuotation {
    /// The words between the marks and where they stand.
    #[serde(flatten)]
    pub words: CheckedWords,
    /// Whether the articles have them.
    pub state: QuotationState,
    /// True if the passage gives them to somebody else than the text does.
    pub other_speaker: bool,
    /// The nearest wording in the articles; absent if there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub passage: Option<Passage>,
    /// What of the wording is changed, in order.
    pub changed: Vec<ChangedWords>,
}

/// Whether articles have a quotation of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum QuotationState {
    /// No article that counts has half of its words in order.
    #[default]
    Absent,
    /// An article has it in nearly the same words.
    Changed,
    /// An article has it word for word.
    Exact,
}

/// Words of a quotation that an article has not, or words of the article that the quotation leaves out, or both: words in the
/// place of others.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct ChangedWords {
    /// What the text has; absent where it only leaves words out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub own: Option<CheckedWords>,
    /// What the article has; absent where the text only puts words in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub other: Option<Passage>,
}
