//! Positions in a text, and the characters and words at them.

use crate::text::letters::{is_invisible, is_mark};

/// The character before a position.
pub(super) fn before(text: &str, at: usize) -> Option<char> {
    text.get(..at)?.chars().next_back()
}

/// The character at a position.
pub(super) fn at(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

/// The position behind the character at a position.
pub(super) fn behind(at: usize, c: char) -> usize {
    at.wrapping_add(c.len_utf8())
}

/// The first position from there on that is no white space.
pub(super) fn skip_space(text: &str, from: usize) -> usize {
    let rest = text.get(from..).unwrap_or_default();
    let bare = rest.trim_start_matches(|c: char| c.is_whitespace() || is_invisible(c));
    from.wrapping_add(rest.len().saturating_sub(bare.len()))
}

/// The word that starts at a position: letters, digits and apostrophes inside, at most 32 bytes or so.
pub(super) fn word(text: &str, from: usize) -> &str {
    let rest = text.get(from..).unwrap_or_default();
    let end = rest
        .char_indices()
        .find(|&(i, c)| i > 32 || !(c.is_alphanumeric() || is_mark(c) || is_invisible(c)))
        .map_or(rest.len(), |(i, _)| i);
    rest.get(..end).unwrap_or_default()
}
