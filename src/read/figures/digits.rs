//! Digits: numbers as figures, in every script and with every separator.

use crate::language::Language;
use crate::text::numbers::{digit, is_group_mark, is_number_mark};

/// A whole number of at most four digits.
pub(crate) fn whole(word: &str) -> Option<u32> {
    if word.is_empty() || word.chars().count() > 4 {
        return None;
    }
    word.chars().try_fold(0u32, |n, c| n.checked_mul(10)?.checked_add(digit(c)?))
}

/// The value of a number in digits, how fine it is written, and whether it has separators.
pub(super) fn parse(word: &str, language: Language) -> Option<(f64, f64, bool)> {
    // What separates decimals where the form of the number does not tell.
    let comma = language.conventions().decimal_comma;
    let body = word.trim_end_matches(|c: char| c.is_alphabetic());
    let suffix = word.get(body.len()..).unwrap_or_default();
    if !matches!(suffix, "" | "m" | "km" | "kg" | "mn" | "b" | "bn" | "k" | "min") {
        return None;
    }
    let marks: Vec<(usize, char)> = body.char_indices().filter(|(_, c)| digit(*c).is_none()).collect();
    if marks.iter().any(|(_, c)| !is_number_mark(*c)) {
        return None;
    }
    let decimal = match marks.as_slice() {
        [] => None,
        [(at, c)] => {
            let tail = body.get(at.wrapping_add(c.len_utf8())..).unwrap_or_default().chars().count();
            let thousands = tail == 3 && (*c == if comma { '.' } else { ',' } || is_group_mark(*c));
            (!thousands).then_some(*at)
        }
        [first, .., last] => (first.1 != last.1).then_some(last.0),
    };
    let (mut value, mut scale, mut fine) = (0.0, 1.0, false);
    for (at, c) in body.char_indices() {
        if Some(at) == decimal {
            fine = true;
        } else if let Some(d) = digit(c) {
            value = value * 10.0 + f64::from(d);
            if fine {
                scale *= 10.0;
            }
        }
    }
    let grain = if fine { 1.0 / scale } else { grain_of(value) };
    Some((value / scale, grain, !marks.is_empty()))
}

/// The largest power of ten that divides a whole number from a hundred up: how roughly it may be meant.
pub(super) fn grain_of(value: f64) -> f64 {
    let mut grain = 1.0;
    if value >= 100.0 {
        while (value / (grain * 10.0)).fract() == 0.0 && grain * 10.0 <= value {
            grain *= 10.0;
        }
    }
    grain
}
