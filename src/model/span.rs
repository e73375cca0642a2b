//! Positions in a text, as types that say what they count.

use serde::{Deserialize, Serialize};

/// A half-open range of UTF-8 bytes, `start..end`, on character boundaries of the text that it belongs to.
///
/// ```
/// use conspectus::Span;
/// let span = Span { start: 3, end: 8 };
/// assert_eq!(span.slice("To Kyiv."), "Kyiv.");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The range `start..end`; an end before the start gives the empty range at `start`.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end: end.max(start) }
    }

    /// The text of the range, or the empty string where the range does not fit the text.
    pub fn slice(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }

    /// The number of bytes.
    pub fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// True for a range without bytes.
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// True if `other` lies wholly inside.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The range without white space at either end.
    pub fn trim(self, text: &str) -> Self {
        let slice = self.slice(text);
        let start = self.start.saturating_add(slice.len().saturating_sub(slice.trim_start().len()));
        Self::new(start, start.saturating_add(slice.trim().len()))
    }
}

/// What the positions in a result count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Offsets {
    /// UTF-8 bytes, so that `&text[start..end]` is the passage in Rust.
    #[default]
    Utf8,
    /// UTF-16 units, so that `text.slice(start, end)` is the passage in JavaScript.
    Utf16,
}

/// How many UTF-16 units stand before every thousandth byte of a text, so that one position costs no walk from the start.
#[derive(Clone, Debug, Default)]
pub(crate) struct Utf16Index(Vec<usize>);

/// The distance between two marks, in bytes.
const STRIDE: usize = 1024;

impl Utf16Index {
    /// The marks of a text.
    pub fn new(text: &str) -> Self {
        let (mut marks, mut units, mut start) = (vec![0], 0usize, 0);
        for mark in (STRIDE..text.len()).step_by(STRIDE) {
            // A mark inside a character is never asked for by a position; it takes the count before that character.
            let end = (start..=mark).rev().find(|byte| text.is_char_boundary(*byte)).unwrap_or(start);
            units = units.saturating_add(Self::count(text.get(start..end).unwrap_or_default()));
            marks.push(units);
            start = end;
        }
        Self(marks)
    }

    /// The UTF-16 units of a text: one for each first byte of a character, and one more for those of four bytes.
    fn count(text: &str) -> usize {
        let units = |byte: u8| match byte {
            0x80..=0xbf => 0,
            0xf0.. => 2,
            _ => 1,
        };
        text.bytes().map(units).sum()
    }

    /// The UTF-16 units before a byte of the same text.
    pub fn units(&self, text: &str, byte: usize) -> usize {
        let number = byte / STRIDE;
        let Some(&before) = self.0.get(number) else { return Self::count(text) };
        // The mark counts whole characters, so its own byte may lie up to three bytes before it.
        let mut start = number.saturating_mul(STRIDE);
        while start > 0 && !text.is_char_boundary(start) {
            start = start.saturating_sub(1);
        }
        before.saturating_add(text.get(start..byte).map_or(0, Self::count))
    }
}
