//! List markers: `1.`, `2)`, `3.)`, `(iv)`, `b.`, and bullets.

use super::chars;
use crate::text::marks;
use crate::text::numbers::roman;

/// How a marker is written around its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MarkerStyle {
    /// `1.`
    Stop,
    /// `1)`
    Paren,
    /// `1.)`
    StopParen,
    /// `(1)`
    Parens,
}

/// A list marker. A letter such as `i` counts as a letter and as a Roman numeral until the next marker tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Marker {
    pub style: MarkerStyle,
    /// The number, if it has digits.
    pub number: Option<u32>,
    /// The place in the alphabet, if it is one letter.
    letter: Option<u32>,
    roman: Option<u32>,
    /// True if it is written in capital letters.
    pub upper: bool,
    /// The position behind it.
    pub end: usize,
}

impl Marker {
    /// The marker at a position, if white space follows it.
    pub(super) fn at(text: &str, from: usize) -> Option<Self> {
        let opened = chars::at(text, from)? == '(';
        let start = from.wrapping_add(usize::from(opened));
        let word = text.get(start..)?;
        let length = word.bytes().take(5).take_while(u8::is_ascii_alphanumeric).count();
        let word = word.get(..length).filter(|w| (1..=4).contains(&w.len()))?;
        let mut end = start.wrapping_add(length);
        let stop = chars::at(text, end) == Some('.');
        end = end.wrapping_add(usize::from(stop));
        let close = matches!(chars::at(text, end), Some(')'));
        end = end.wrapping_add(usize::from(close));
        let style = match (opened, stop, close) {
            (false, true, false) => MarkerStyle::Stop,
            (false, false, true) => MarkerStyle::Paren,
            (false, true, true) => MarkerStyle::StopParen,
            (true, false, true) => MarkerStyle::Parens,
            _ => return None,
        };
        if !chars::at(text, end)?.is_whitespace() {
            return None;
        }
        let number = word.parse::<u32>().ok().filter(|_| length <= 3);
        let letter = (length == 1 && number.is_none())
            .then(|| word.bytes().next().map(|b| u32::from(b | 32).saturating_sub(96)))
            .flatten();
        let roman = roman(word);
        if number.is_none() && letter.is_none() && roman.is_none() {
            return None;
        }
        let upper = word.bytes().any(|b| b.is_ascii_uppercase());
        Some(Self { style, number, letter, roman, upper, end })
    }

    /// True for `A.` or `II.`, which is an initial or an ordinal as soon as a marker.
    pub(super) fn is_initial(self) -> bool {
        self.upper && self.style == MarkerStyle::Stop
    }

    /// True if this is the first of its list.
    pub(super) fn is_first(self) -> bool {
        [self.number, self.letter, self.roman].contains(&Some(1))
    }

    /// True if this is the next marker of the list that `last` belongs to.
    pub(super) fn follows(self, last: Self) -> bool {
        let next = |a: Option<u32>, b: Option<u32>| a.is_some() && a == b.and_then(|b| b.checked_add(1));
        self.style == last.style
            && self.upper == last.upper
            && (next(self.number, last.number) || next(self.letter, last.letter) || next(self.roman, last.roman))
    }
}

/// True if a line starts with a bullet, a dash or a marker.
pub(super) fn starts_item(line: &str) -> bool {
    let first = chars::at(line, 0);
    let dash = first.is_some_and(|c| marks::is_dash(c) || c == '*')
        && chars::at(line, first.map_or(0, char::len_utf8)).is_some_and(char::is_whitespace);
    first.is_some_and(marks::is_bullet) || dash || Marker::at(line, 0).is_some()
}
