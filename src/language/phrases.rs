//! Phrases: words that tell how a sentence opens.

use crate::collections::map::Map;
use crate::text::lowercase::lower;
use crate::text::marks::straighten;

/// Words and phrases in lower case, by their first letter.
#[derive(Debug, Default)]
pub(crate) struct Phrases(Map<char, Vec<&'static str>>);

impl FromIterator<&'static str> for Phrases {
    fn from_iter<T: IntoIterator<Item = &'static str>>(phrases: T) -> Self {
        let mut by_letter = Map::<char, Vec<&'static str>>::default();
        for phrase in phrases {
            by_letter.entry(phrase.chars().next().unwrap_or_default()).or_default().push(phrase);
        }
        Self(by_letter)
    }
}

impl Phrases {
    /// True if the text opens with one of them.
    pub fn open(&self, text: &str) -> bool {
        self.like(text).iter().any(|phrase| starts_with(text, phrase))
    }

    /// Finds those that start with the same letter as the text, in any case.
    fn like(&self, text: &str) -> &[&'static str] {
        let first = text.chars().map(straighten).map(lower).next();
        first.and_then(|c| self.0.get(&c)).map_or(&[], Vec::as_slice)
    }
}

/// True if the text starts with the phrase, in any case, as whole words.
fn starts_with(text: &str, phrase: &str) -> bool {
    let mut letters = text.chars().map(straighten).map(lower);
    phrase.chars().all(|c| letters.next() == Some(c)) && !letters.next().is_some_and(char::is_alphanumeric)
}
