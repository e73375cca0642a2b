//! Scripts: which characters belong together, and which are written without spaces between words.

/// True for characters of scripts that are written without spaces between words.
pub(crate) fn is_unspaced(c: char) -> bool {
    !c.is_ascii()
        && matches!(c, '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{3005}'..='\u{3007}'
        | '\u{3040}'..='\u{30FF}' | '\u{31F0}'..='\u{31FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

/// True for characters of Chinese and Japanese, which have no space behind a full stop either.
pub(crate) fn is_east_asian(c: char) -> bool {
    matches!(u32::from(c), 0x3040..=0x30ff | 0x3400..=0x4dbf | 0x4e00..=0x9fff | 0xf900..=0xfaff | 0x20000..=0x3ffff)
}

/// True for the letters of Japanese that its endings and small words are written in.
pub(crate) fn is_hiragana(c: char) -> bool {
    matches!(u32::from(c), 0x3041..=0x309f)
}

/// Characters of Chinese that are particles, pronouns or numbers.
const PARTICLES: &str =
    "的了在是和与及或而被将把对从这那其他她它们我你也就还很说到由向并但已等之个一二两三四五六七八九十百千万亿";

/// True for characters of Chinese and Japanese that end the word before them.
pub(crate) fn is_particle(c: char) -> bool {
    is_hiragana(c) || PARTICLES.chars().any(|one| one == c)
}

/// True for two characters that may be of one script: those of a script stand near each other, but for Chinese, Japanese and
/// Korean.
pub(crate) fn are_near(a: char, b: char) -> bool {
    u32::from(a).abs_diff(u32::from(b)) < 0x100 || a.min(b) >= '\u{2e80}'
}

/// True for letters of Georgian, which are small letters to Unicode and open sentences all the same.
pub(crate) fn is_georgian(c: char) -> bool {
    matches!(c, 'ა'..='ჿ')
}

/// True for a Japanese particle that ties a word to the next one, so that a line of news hardly ever ends in it.
pub(crate) fn is_tying_particle(c: char) -> bool {
    matches!(c, 'の' | 'を')
}
