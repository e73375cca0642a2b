//! How much is taken in: enough for whole books and ten thousand articles, little enough for a browser tab.

use crate::model::error::{Error, ErrorKind, Limit};

/// The largest article, in bytes of UTF-8.
pub const ARTICLE_BYTES: usize = 64 << 20;

/// All articles together, in bytes of UTF-8.
pub const TOTAL_BYTES: usize = 128 << 20;

/// The largest text that is checked, in bytes of UTF-8.
pub const CHECKED_BYTES: usize = 4 << 20;

/// The number of articles.
pub const ARTICLES: usize = 20_000;

/// The longest title, in characters: what is over that is left out of it, as whole words if it has any.
pub const TITLE: usize = 300;

/// How many steps of work a byte of an article may take. What people write takes less than one in two bytes, and what was made
/// to be hard, 30 at most: see `tests/growth.rs`.
pub const STEPS: usize = 100;

/// The longest summary, in words: more than a novel of 150 pages has. Each sentence says what each root has of it, so that many
/// roots leave fewer words, and at least [`SUMMARY_LEAST`]: [`summary_words`] says how many.
pub const SUMMARY_WORDS: usize = 50_000;

/// What a summary of any number of roots may have, in words.
pub const SUMMARY_LEAST: usize = 1_000;

/// How many sentences may be pinned, and how many dropped: those behind so many are passed over.
pub const SINGLED: usize = 200;

/// The words of a sentence, about: what has room for so many words has room for a sentence.
const SENTENCE_WORDS: usize = 20;

/// The longest summary of so many roots, in words: 50,000 for up to a hundred, fewer for more, and never less than 1,000.
///
/// ```
/// use conspectus::limits::summary_words;
/// assert_eq!([5, 1_000, 20_000].map(summary_words), [50_000, 5_000, 1_000]);
/// ```
pub fn summary_words(roots: usize) -> usize {
    let shared = SUMMARY_WORDS.saturating_mul(100).checked_div(roots).unwrap_or(SUMMARY_WORDS);
    shared.clamp(SUMMARY_LEAST, SUMMARY_WORDS)
}

/// The longest summary of so many roots, in sentences: one for twenty words.
pub fn summary_sentences(roots: usize) -> usize {
    summary_words(roots) / SENTENCE_WORDS
}

/// Whether an article of that many bytes fits beside `count` others of `others` bytes together.
pub(crate) fn check(count: usize, others: usize, bytes: usize) -> Result<(), Error> {
    within(Limit::ArticleBytes, bytes, ARTICLE_BYTES)?;
    within(Limit::Articles, count.saturating_add(1), ARTICLES)?;
    within(Limit::TotalBytes, others.saturating_add(bytes), TOTAL_BYTES)
}

/// Whether a text of that many bytes may be checked.
pub(crate) fn check_text(bytes: usize) -> Result<(), Error> {
    within(Limit::CheckedBytes, bytes, CHECKED_BYTES)
}

fn within(limit: Limit, value: usize, most: usize) -> Result<(), Error> {
    if value <= most { Ok(()) } else { Err(Error::new(ErrorKind::TooLarge { limit, value, most })) }
}
