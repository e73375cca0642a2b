//! Letters: those that sound by themselves, and what stands with letters without being one.

/// True for a small vowel, without marks, of the scripts whose words are told from abbreviations by it: Latin and Cyrillic.
pub(crate) fn is_vowel(c: char) -> bool {
    "aeiouyаеиоуыэюяіїєё".chars().any(|vowel| vowel == c)
}

/// True for a letter of these scripts without marks, as far as Cyrillic has an order.
pub(crate) fn is_plain_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, 'а'..='я' | 'А'..='Я')
}

/// True for what is raised behind a number: a degree, or the ending of an ordinal.
pub(crate) fn is_raised(c: char) -> bool {
    matches!(c, '°' | 'º' | 'ª')
}

/// True for the combining marks of the Indic and other scripts, which `char::is_alphanumeric` leaves out in part.
pub(crate) fn is_mark(c: char) -> bool {
    matches!(u32::from(c), 0x300..=0x36f | 0x591..=0x5c7 | 0x64b..=0x65f | 0x900..=0xdff | 0xe31..=0xe4e | 0x102b..=0x109f)
        && !matches!(c, '।' | '॥')
}

/// True for what shows no width: marks of direction, joiners, the soft hyphen.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(u32::from(c), 0xad | 0x34f | 0x61c | 0x180e | 0x200b..=0x200f | 0x202a..=0x202e | 0x2060..=0x2069 | 0xfeff)
}

/// True for what joins two letters, or keeps them apart. It means something in the scripts of Iran and India, and in emoji.
pub(crate) fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}')
}
