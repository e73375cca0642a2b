//! Word counts: how long a text is.

use super::letters::is_invisible;
use super::scripts::is_unspaced;

/// The number of words of a text, as a word processor counts them: what stands between white space, and each character
/// of a script that is written without spaces.
pub(crate) fn count_words(text: &str) -> usize {
    if text.is_ascii() {
        let space = |b: u8| (b == b' ') | (b'\t'..=b'\r').contains(&b);
        let starts = text.as_bytes().windows(2).filter(|pair| matches!(pair, [a, b] if space(*a) & !space(*b)));
        return starts.count().saturating_add(usize::from(!text.starts_with(char::is_whitespace) && !text.is_empty()));
    }
    let count = |piece: &str| match piece.is_ascii() {
        true => 1,
        false => piece.chars().filter(|c| is_unspaced(*c) && c.is_alphabetic()).count().max(1),
    };
    // What nobody sees is no word.
    let seen = |piece: &&str| piece.is_ascii() || !piece.chars().all(is_invisible);
    text.split_whitespace().filter(seen).map(count).sum()
}

/// The words that are counted; longer is all the same.
const COUNTED: usize = 200;

/// The number of words, up to two hundred; two characters of a script without spaces are one.
pub(crate) fn count(slice: &str) -> usize {
    let (mut words, mut unspaced, mut inside) = (0usize, 0usize, false);
    for c in slice.chars() {
        // Most characters go on with a word.
        if c.is_ascii_graphic() && (inside || c.is_ascii_punctuation()) {
            continue;
        }
        if c.is_whitespace() {
            inside = false;
        } else if is_unspaced(c) {
            unspaced = unspaced.saturating_add(1);
        } else if !inside && !c.is_ascii_control() && !is_invisible(c) {
            words = words.saturating_add(1);
            inside = true;
        }
    }
    words.saturating_add(unspaced / 2).min(COUNTED)
}
