//! Pattern: regular expressions, each read once.

use regex::{Captures, Regex};
use std::sync::LazyLock;

/// A pattern that is read when it is first asked for. What is no pattern is found nowhere.
pub struct Pattern(LazyLock<Option<Regex>>);

/// A pattern in a `static`.
macro_rules! pattern {
    ($text:expr) => {
        $crate::pattern::Pattern::new(|| regex::Regex::new($text).ok())
    };
}
pub(crate) use pattern;

impl Pattern {
    pub const fn new(read: fn() -> Option<Regex>) -> Self {
        Self(LazyLock::new(read))
    }

    pub fn is_in(&self, text: &str) -> bool {
        self.0.as_ref().is_some_and(|pattern| pattern.is_match(text))
    }

    /// What is found first.
    pub fn find<'a>(&self, text: &'a str) -> Option<&'a str> {
        Some(self.0.as_ref()?.find(text)?.as_str())
    }

    /// All that is found.
    pub fn all<'a>(&self, text: &'a str) -> Vec<&'a str> {
        self.0.as_ref().map(|pattern| pattern.find_iter(text).map(|one| one.as_str()).collect()).unwrap_or_default()
    }

    /// The first group of what is found first.
    pub fn group<'a>(&self, text: &'a str) -> Option<&'a str> {
        Some(self.0.as_ref()?.captures(text)?.get(1)?.as_str())
    }

    /// The text with all that is found replaced.
    pub fn replace(&self, text: &str, by: impl Fn(&Captures<'_>) -> String) -> String {
        self.0.as_ref().map_or_else(|| text.to_owned(), |pattern| pattern.replace_all(text, by).into_owned())
    }
}
