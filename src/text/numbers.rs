//! Numbers: digits of every script, what parts them, and Roman numerals.

use super::marks::is_apostrophe;

/// The value of a digit of any script.
pub(crate) fn digit(c: char) -> Option<u32> {
    let zero = match c {
        '0'..='9' => '0',
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        '०'..='९' => '०',
        '০'..='৯' => '০',
        '０'..='９' => '０',
        _ => return None,
    };
    u32::from(c).checked_sub(u32::from(zero))
}

/// True for the small digits of notes.
pub(crate) fn is_superscript(c: char) -> bool {
    matches!(c, '¹' | '²' | '³' | '⁰'..='⁹')
}

/// True for what parts groups of digits and never decimals.
pub(crate) fn is_group_mark(c: char) -> bool {
    c == '٬' || is_apostrophe(c)
}

/// True for what parts groups of digits or decimals.
pub(crate) fn is_number_mark(c: char) -> bool {
    matches!(c, '.' | ',' | '٫') || is_group_mark(c)
}

/// The value of a small Roman numeral.
pub(crate) fn roman(word: &str) -> Option<u32> {
    let digit = |b: u8| {
        Some(match b | 32 {
            b'i' => 1,
            b'v' => 5,
            b'x' => 10,
            b'l' => 50,
            b'c' => 100,
            b'd' => 500,
            b'm' => 1000,
            _ => return None,
        })
    };
    let (mut sum, mut last) = (0_u32, 0_u32);
    for b in word.bytes().rev().take(12) {
        let value: u32 = digit(b)?;
        sum = if value < last { sum.checked_sub(value)? } else { sum.saturating_add(value) };
        last = last.max(value);
    }
    (sum > 0 && word.len() <= 12).then_some(sum)
}
