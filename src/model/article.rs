//! What goes in: articles.

use serde::{Deserialize, Serialize};

/// One article as the reader has it: pasted, dropped, read from a file or taken from a tab.
///
/// Only `text` is needed. The text is kept as it is given, and every position in a result counts in it.
///
/// ```
/// use conspectus::Article;
/// let article = Article::new("Ferry runs aground\n\nA ferry ran aground off Port Ellery on Tuesday.").with_source("Ellery Post");
/// assert!(article.title.is_none()); // the headline is found in the text
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(default)]
#[non_exhaustive]
pub struct Article {
    /// The whole text, page furniture and all.
    pub text: String,
    /// The headline, if it is known apart from the text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The name of the outlet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// The address of the page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Who wrote it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author: Option<String>,
    /// When it was published, as ISO 8601 has it: `2026-11-28` or `2026-11-28T12:30:00Z`. In another form it is shown, and not
    /// understood.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<String>,
    /// The language as an ISO 639-1 code such as `en`; detected when it is absent or unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Numbers of paragraphs that cleaning drops and the reader put back; numbers of no paragraph are passed over, here and below.
    pub restored: Vec<usize>,
    /// Numbers of paragraphs that the reader took out.
    pub removed: Vec<usize>,
    /// Numbers of the lines that stand around the article, empty lines not counted, where the markup of its page tells.
    /// If there are any, every line is a paragraph, and no menus and teasers are looked for between the others.
    pub outside: Vec<usize>,
}

impl Article {
    /// An article of which only the text is known.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// Sets the headline.
    #[must_use]
    pub fn with_title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }

    /// Sets the name of the outlet.
    #[must_use]
    pub fn with_source(mut self, source: impl Into<String>) -> Self {
        self.source = Some(source.into());
        self
    }

    /// Sets the address of the page.
    #[must_use]
    pub fn with_address(mut self, address: impl Into<String>) -> Self {
        self.address = Some(address.into());
        self
    }

    /// Sets who wrote it.
    #[must_use]
    pub fn with_author(mut self, author: impl Into<String>) -> Self {
        self.author = Some(author.into());
        self
    }

    /// Sets when it was published: see [`Article::published`].
    #[must_use]
    pub fn with_published(mut self, published: impl Into<String>) -> Self {
        self.published = Some(published.into());
        self
    }

    /// Sets the language, by its ISO 639-1 code.
    #[must_use]
    pub fn with_language(mut self, language: impl Into<String>) -> Self {
        self.language = Some(language.into());
        self
    }

    /// Sets which paragraphs that cleaning drops are put back, by their numbers.
    #[must_use]
    pub fn with_restored(mut self, restored: impl IntoIterator<Item = usize>) -> Self {
        self.restored = restored.into_iter().collect();
        self
    }

    /// Sets which paragraphs are taken out, by their numbers.
    #[must_use]
    pub fn with_removed(mut self, removed: impl IntoIterator<Item = usize>) -> Self {
        self.removed = removed.into_iter().collect();
        self
    }

    /// Sets which lines stand around the article, by their numbers: see [`Article::outside`].
    #[must_use]
    pub fn with_outside(mut self, outside: impl IntoIterator<Item = usize>) -> Self {
        self.outside = outside.into_iter().collect();
        self
    }
}

impl From<String> for Article {
    fn from(text: String) -> Self {
        Self::new(text)
    }
}

impl From<&str> for Article {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}
