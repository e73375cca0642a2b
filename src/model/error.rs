//! What can go wrong, as values.

use std::fmt;

/// An error with a message that says what to do about it.
///
/// ```
/// use conspectus::{Corpus, ErrorKind};
/// let error = Corpus::new().remove(3).unwrap_err();
/// assert_eq!(error.kind(), ErrorKind::NoSuchArticle);
/// assert_eq!(error.kind().name(), "no-such-article");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    kind: ErrorKind,
    message: String,
}

/// What kind of error it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorKind {
    /// There is no article of that number.
    NoSuchArticle,
    /// An article has no paragraph of that number.
    NoSuchParagraph,
    /// One article, or all together, are over a limit of [`crate::limits`].
    TooLarge,
    /// The caller asked to stop.
    Cancelled,
    /// What came over the JavaScript boundary does not have the shape it should.
    BadValue,
}

impl ErrorKind {
    /// The name as programs see it, in kebab case.
    pub fn name(self) -> &'static str {
        match self {
            Self::NoSuchArticle => "no-such-article",
            Self::NoSuchParagraph => "no-such-paragraph",
            Self::TooLarge => "too-large",
            Self::Cancelled => "cancelled",
            Self::BadValue => "bad-value",
        }
    }
}

impl Error {
    pub(crate) fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self { kind, message: message.into() }
    }

    /// What kind of error it is.
    pub fn kind(&self) -> ErrorKind {
        self.kind
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}
