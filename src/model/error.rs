//! What can go wrong, as values.

use std::fmt;

/// An error: its text says what to do about it, its kind what was given and what there may be.
///
/// ```
/// use conspectus::{Corpus, ErrorKind};
/// let mut corpus = Corpus::new();
/// corpus.add("A ferry ran aground off Port Ellery on Tuesday.")?;
/// let error = corpus.remove(3).unwrap_err();
/// assert!(matches!(error.kind(), ErrorKind::NoSuchArticle { number: 3, articles: 1, .. }));
/// assert_eq!(error.kind().name(), "no-such-article");
/// assert_eq!(error.to_string(), "There is no article 3: the articles are numbered from 0 to 0.");
/// # Ok::<(), conspectus::Error>(())
/// ```
// As small as can be: it is part of what every step of the work answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error(Box<ErrorKind>);

/// What kind of error it is, with what was given and what there may be.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorKind {
    /// There is no article of that number.
    #[non_exhaustive]
    NoSuchArticle {
        /// The number that was given.
        number: usize,
        /// How many articles there are; they are numbered from 0.
        articles: usize,
    },
    /// An article has no paragraph of that number.
    #[non_exhaustive]
    NoSuchParagraph {
        /// The number that was given.
        number: usize,
        /// The number of the article.
        article: usize,
        /// How many paragraphs it has; they are numbered from 0.
        paragraphs: usize,
    },
    /// Something is over a limit of [`crate::limits`].
    #[non_exhaustive]
    TooLarge {
        /// Which limit it is over.
        limit: Limit,
        /// What there would be, in bytes of UTF-8 or articles.
        value: usize,
        /// What there may be.
        most: usize,
    },
    /// The caller asked to stop.
    Cancelled,
    /// What came over the JavaScript boundary does not have the shape it should; the text says which field, and how it should be.
    BadValue(String),
}

/// What [`crate::limits`] sets a limit to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Limit {
    /// The bytes of one article: [`crate::limits::ARTICLE_BYTES`].
    ArticleBytes,
    /// The bytes of all articles together: [`crate::limits::TOTAL_BYTES`].
    TotalBytes,
    /// The number of articles: [`crate::limits::ARTICLES`].
    Articles,
    /// The bytes of a text that is checked: [`crate::limits::CHECKED_BYTES`].
    CheckedBytes,
}

impl Error {
    #[cold]
    pub(crate) fn new(kind: ErrorKind) -> Self {
        Self(Box::new(kind))
    }

    /// What kind of error it is.
    pub fn kind(&self) -> &ErrorKind {
        &self.0
    }
}

impl ErrorKind {
    /// The name as programs see it, in kebab case.
    pub fn name(&self) -> &'static str {
        match self {
            Self::NoSuchArticle { .. } => "no-such-article",
            Self::NoSuchParagraph { .. } => "no-such-paragraph",
            Self::TooLarge { .. } => "too-large",
            Self::Cancelled => "cancelled",
            Self::BadValue(_) => "bad-value",
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind() {
            ErrorKind::NoSuchArticle { number, articles: 0 } => {
                write!(f, "There is no article {number}: add one first.")
            }
            ErrorKind::NoSuchArticle { number, articles } => {
                let last = articles.saturating_sub(1);
                write!(f, "There is no article {number}: the articles are numbered from 0 to {last}.")
            }
            ErrorKind::NoSuchParagraph { number, article, paragraphs: 0 } => {
                write!(f, "There is no paragraph {number}: article {article} has none.")
            }
            ErrorKind::NoSuchParagraph { number, article, paragraphs } => {
                let last = paragraphs.saturating_sub(1);
                write!(f, "There is no paragraph {number}: those of article {article} are numbered from 0 to {last}.")
            }
            ErrorKind::TooLarge { limit, value, most } => limit.fmt(f, *value, *most),
            ErrorKind::Cancelled => f.write_str("The summary was cancelled; the articles are still there."),
            ErrorKind::BadValue(message) => f.write_str(message),
        }
    }
}

impl Limit {
    /// Says that `value` is over it, and what to do.
    fn fmt(self, f: &mut fmt::Formatter<'_>, value: usize, most: usize) -> fmt::Result {
        // A little over 4 MB is not 4.
        let (value_mb, most_mb) = (value.div_ceil(1 << 20), most >> 20);
        match self {
            Self::ArticleBytes => write!(
                f,
                "The article has {value_mb} MB; one may have {most_mb}. Divide it, or leave out what is no text."
            ),
            Self::TotalBytes => write!(
                f,
                "All articles together would have {value_mb} MB; they may have {most_mb}. Remove one before you add another."
            ),
            Self::Articles => write!(f, "There may be {most} articles: remove one before you add another."),
            Self::CheckedBytes => {
                write!(f, "The text has {value_mb} MB; one that is checked may have {most_mb}. Check it in parts.")
            }
        }
    }
}

impl std::error::Error for Error {}
