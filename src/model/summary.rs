//! What comes out.

use crate::model::reason::Reason;
use serde::{Deserialize, Serialize};

/// A stretch of an article, word for word.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[non_exhaustive]
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
///
/// ```
/// use conspectus::{Article, Corpus, Options};
/// let texts = [
///     "A ferry with 412 people on board ran aground off Port Ellery on Tuesday.",
///     "All 412 people were taken off a ferry that ran aground near Port Ellery.",
/// ];
/// let mut corpus = Corpus::new();
/// for text in texts {
///     corpus.add(Article::new(text))?;
/// }
/// for sentence in corpus.summarize(&Options::default()).sentences {
///     let passage = sentence.passage;
///     assert_eq!(texts[passage.article][passage.start..passage.end], passage.text);
///     assert!(sentence.sources <= sentence.of);
/// }
/// # Ok::<(), conspectus::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[non_exhaustive]
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
    /// How much of what at least two independent roots say is covered, from 0 (nothing) to 1 (all of it). A longer summary
    /// of the same articles never covers less.
    pub coverage: f64,
    /// Coverage over length: a point for 0 words and for each tenth of twice the length that was asked for, or of the whole
    /// text if that is shorter. Never decreasing. Up to the length that was asked for, if it was in words, each point is what
    /// the summary of that length covers, as if that grew evenly between lengths of 50, 100, 150 … words; beyond it, what can
    /// be covered at least: by this summary, or by the sentences that add most per word.
    pub curve: Vec<CoveragePoint>,
    /// Up to ten words or pairs of words that matter most, as they are written in the articles, best first.
    pub terms: Vec<KeyTerm>,
    /// What is known about each article, in order.
    pub articles: Vec<ArticleReport>,
    /// Articles that go back to one source and are counted once, each group in order.
    pub roots: Vec<Root>,
    /// Agencies and outlets that several articles name as where they have it from: a hint, not counted as one root.
    pub citations: Vec<Citation>,
    /// What the articles tell differently, in the order of the articles.
    pub disagreements: Vec<Disagreement>,
    /// What several articles quote, and where each cut it, in the order of the articles.
    pub quotations: Vec<Quotation>,
    /// Sentences that articles of different roots have in common word for word, or nearly so: a sign that they draw on
    /// the same source; in the order of the articles.
    pub common_wording: Vec<CommonWording>,
    /// Other events in the same paste, each with its own summary, the largest first.
    pub other_events: Vec<OtherEvent>,
    /// What the reader should know.
    pub warnings: Vec<Warning>,
}

/// A headline, word for word; no more of it than 300 characters.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Headline {
    /// The headline.
    pub text: String,
    /// The number of the article it heads.
    pub article: usize,
}

/// A sentence of the summary.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct SummarySentence {
    /// The sentence and where it stands.
    #[serde(flatten)]
    pub passage: Passage,
    /// Its words.
    pub words: usize,
    /// How many independent roots say the same, its own included: at least 1, at most `of`.
    pub sources: usize,
    /// How many independent roots there are.
    pub of: usize,
    /// What the sentence added to the summary when it was chosen, in shares of the best sentence of the summary: 0 to 1.
    pub score: f64,
    /// The parts of the score.
    pub parts: ScoreParts,
    /// What each root that counts says of it, in order of roots, its own included.
    pub roots: Vec<RootEvidence>,
}

/// Why a sentence was chosen: its gain is `weight × place ÷ words^brevity`, over that of the best sentence of the summary.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct ScoreParts {
    /// The weight of all its concepts, in shares of the heaviest sentence of the summary: 0 to 1.
    pub weight: f64,
    /// The weight of those that no sentence before it in the summary covers, likewise.
    pub fresh: f64,
    /// What its place is worth, and how central and how plain it is: 1 for the best of all sentences.
    pub place: f64,
    /// The concepts that weigh most in it, as they are written in it, best first.
    pub concepts: Vec<String>,
}

/// How far an article says what a sentence says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Degree {
    /// Nothing of it was found.
    #[default]
    None,
    /// It states at least one claim that the sentence makes, and not all of it.
    Part,
    /// It tells the same with another figure, or denies it.
    Differs,
    /// It states the main claim with every essential detail, in any words.
    Same,
}

/// What the articles of one root say of a sentence.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct RootEvidence {
    /// The number of the root, as in [`ArticleReport::root`].
    pub root: usize,
    /// The numbers of its articles that count, in order.
    pub articles: Vec<usize>,
    /// True for the root of the sentence itself.
    pub own: bool,
    /// The best degree of its articles; `same` for the sentence's own root.
    pub degree: Degree,
    /// True if all of its articles may be about another event: what they say is shown, not counted.
    pub doubted: bool,
    /// What its articles say of it, one passage an article, in order; articles that say nothing of it are left out, and so is
    /// the sentence itself.
    pub evidence: Vec<Evidence>,
}

/// The passage of another article that says a sentence, or a part of it, or tells it differently.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Evidence {
    /// One to three neighbouring sentences, and where they stand.
    #[serde(flatten)]
    pub passage: Passage,
    /// How far they say it.
    pub degree: Degree,
    /// The words of the sentence that the passage holds, as positions in the sentence's article, in order.
    pub held: Vec<Match>,
    /// The words of the passage that the sentence holds, as positions in its article, in order.
    pub matches: Vec<Match>,
    /// What the two tell differently, in the order of the sentence.
    pub differing: Vec<Differing>,
}

/// Two values for the same thing that cannot both be right, or a word that one of two passages denies.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Differing {
    /// What the sentence says.
    pub own: Passage,
    /// What the other article says.
    pub other: Passage,
}

/// A word or a run of words, by its position in an article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Match {
    /// Where it starts in the article's text.
    pub start: usize,
    /// One past its end.
    pub end: usize,
}

/// Articles that go back to one source: a wire report printed twice, the same page twice, two reports of one publisher.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Root {
    /// The number of the root, as in [`ArticleReport::root`].
    pub root: usize,
    /// The numbers of the articles, two at least, in order.
    pub articles: Vec<usize>,
    /// What makes them one, each kind once.
    pub why: Vec<RootKind>,
    /// The share of the runs of four words of the shorter article that the longer one holds too, of the article that is
    /// least like any other of the root: 0 (nothing) to 1 (every word).
    pub share: f64,
}

/// An agency or outlet that several articles cite in their opening.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Citation {
    /// Its name.
    pub outlet: String,
    /// The numbers of the articles that cite it, two at least, in order.
    pub articles: Vec<usize>,
}

/// What makes articles one root.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum RootKind {
    /// They share at least half of their wording.
    Wording,
    /// They come from one publisher, by the address or the name of the source.
    Publisher,
    /// They print the same text in parts, outside quotation marks, as papers do with what an agency sent.
    Agency,
    /// The reader counts them together.
    Reader,
}

/// What several articles tell differently: figures, days or names for the same thing that cannot all be right.
///
/// Rounding ("nearly 10,000" and 9,812), bounds ("more than 100" and 127), other units and figures that a text says have
/// changed are no disagreement.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Disagreement {
    /// What kind of thing differs.
    pub kind: DisagreementKind,
    /// True if it is no contradiction but news: the values may each have been right when they were written.
    pub later: bool,
    /// The words that stand around the values in all of the articles, as the first one writes them, in order: what is
    /// counted. Words in a row are one phrase.
    pub about: Vec<String>,
    /// The values, one an article, in order of articles; at least two sides.
    pub values: Vec<Claim>,
    /// How sure it is that all values are about the same thing: above 0, at most 1.
    pub confidence: f64,
}

/// Kinds of disagreements.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum DisagreementKind {
    /// A count, or an amount in some unit.
    #[default]
    Number,
    /// A share.
    Percent,
    /// An amount of money.
    Money,
    /// The age of somebody.
    Age,
    /// A time of day.
    Time,
    /// A day of the week or of the year.
    Date,
    /// Another name in the same place.
    Name,
    /// The same name, written in another way.
    Spelling,
}

/// What one article says where others say otherwise.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Claim {
    /// The value, word for word, and where it stands.
    #[serde(flatten)]
    pub passage: Passage,
    /// The sentence it stands in.
    pub sentence: Passage,
    /// The side it takes: claims with the same number agree.
    pub side: usize,
    /// True for the newest value, where the values are news.
    pub newest: bool,
}

/// The same words of somebody in several articles.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Quotation {
    /// The versions that differ, the longest first; an article may quote in several pieces. One version only if all
    /// articles quote the same.
    pub versions: Vec<QuotationVersion>,
}

/// What one article quotes, or several in the same words.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct QuotationVersion {
    /// The words between the quotation marks, as the first of the articles prints them.
    #[serde(flatten)]
    pub passage: Passage,
    /// The numbers of the articles that quote so, in order.
    pub articles: Vec<usize>,
    /// What these articles leave out of the longest version, as passages of the longest; what an article quotes in
    /// another piece it does not leave out. Empty for the longest itself.
    pub cuts: Vec<Passage>,
}

/// A sentence that several articles print in the same wording.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct CommonWording {
    /// The sentence as each article prints it, two at least, in order.
    pub passages: Vec<Passage>,
    /// The share of the runs of four words of the shorter one that the longer one holds too, of the pair that is least
    /// alike: 0.6 to 1 (every word).
    pub share: f64,
}

/// Articles about another event than most of the others.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct OtherEvent {
    /// The numbers of the articles, in order.
    pub articles: Vec<usize>,
    /// The words that matter most in them, best first.
    pub terms: Vec<KeyTerm>,
    /// Their summary, at the length that was asked for.
    pub sentences: Vec<SummarySentence>,
    /// The words of all sentences together.
    pub words: usize,
}

/// A word or a pair of words that matters in the articles.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct KeyTerm {
    /// As it is written in the articles most often.
    pub text: String,
    /// How often it occurs, times how many roots use it, in shares of the first: above 0, at most 1.
    pub weight: f64,
    /// How many independent roots use it.
    pub sources: usize,
}

/// Why an article may be about another event of the same kind: another earthquake, another trial.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Doubt {
    /// Up to three names that it alone has, those first that it has most often: people, places, days.
    pub own: Vec<Passage>,
    /// Up to three names that at least half of the others have and it has not, those first that most of them have.
    pub others: Vec<Passage>,
}

/// What is known about an article.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct ArticleReport {
    /// The title that was given, or the headline that was found in the text, no more of it than 300 characters;
    /// empty if there is none.
    pub title: String,
    /// The author that was given, or that of the byline; no more of it than 300 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author: Option<String>,
    /// The date that was given, or the day in the dateline or byline, as ISO 8601 has it; no more of it than 300 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<String>,
    /// The language as an ISO 639-1 code; `und` if it is not known.
    pub language: String,
    /// The words of what was kept.
    pub words: usize,
    /// The number of its root: articles that go back to one source have the same.
    pub root: usize,
    /// False if it seems to be about something else than most of the others.
    pub belongs: bool,
    /// Why it may be about another event; absent if it is not in doubt. What an article in doubt says is shown, but neither
    /// counted nor chosen, and its figures are held against none, unless [`crate::Options::included`] names it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub doubt: Option<Doubt>,
    /// How far the words that stand out in it are those of the most alike article of the main event: 0 (not at all) to 1
    /// (the same). About 0.18 divides articles about one event from others.
    pub likeness: f64,
    /// True if the summary draws on it.
    pub counted: bool,
    /// Up to five sentences that tell what no other source tells, what weighs most first.
    pub only: Vec<Passage>,
    /// Up to five sentences of others that tell what at least two other sources tell and this one leaves out, what
    /// weighs most first.
    pub missing: Vec<Passage>,
    /// What was dropped as page furniture, in order.
    pub dropped: Vec<Dropped>,
}

/// A paragraph of an article, as [`crate::Corpus::paragraphs`] gives them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Paragraph {
    /// All of it and where it stands, without white space at the ends.
    #[serde(flatten)]
    pub passage: Passage,
    /// Why it is not part of the article; absent if it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dropped: Option<Reason>,
}

/// A point of the curve of coverage over length.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct CoveragePoint {
    /// A length in words.
    pub words: usize,
    /// What a summary of that length covers, or can cover, as in [`Summary::coverage`].
    pub coverage: f64,
}

/// A stretch of an article that is not part of it, and why.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[non_exhaustive]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[non_exhaustive]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum WarningKind {
    /// There is no article.
    NoArticles,
    /// There is one article only, or all that count are of one root: nothing to compare with.
    OneSource,
    /// An article has no text that could be summarized.
    NothingLeft,
    /// An article takes more work than one may, and is set aside: see [`crate::Corpus::with_steps`].
    SetAside,
    /// No sentence fits the length that was asked for.
    TooShort,
    /// A longer summary was asked for than one may be: see [`crate::limits::summary_words`].
    TooLong,
    /// Nothing in the articles matches the focus.
    NoFocus,
    /// An article seems to be about something else and is left out.
    DoesNotBelong,
    /// An article may be about another event of the same kind: what it says is not counted. See [`ArticleReport::doubt`].
    Doubtful,
    /// The articles share next to nothing, so that no event could be told from the others.
    NothingInCommon,
    /// Much of an article is no text: control characters or broken encoding.
    NotText,
    /// The articles are in several languages.
    SeveralLanguages,
}
