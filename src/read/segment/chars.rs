//! Which characters are what: the properties of UAX #29 as far as they matter here, and some that it has not.

/// True for terminators that need no space behind them.
pub(super) fn is_wide(c: char) -> bool {
    matches!(c, '。' | '｡' | '！' | '？' | '．' | '।' | '॥' | '။' | '።' | '፧' | '۔' | '։' | '។')
}

/// True for a bracket that opens.
pub(super) fn is_open_bracket(c: char) -> bool {
    closing_bracket(c).is_some()
}

/// The bracket that closes what this one opens.
pub(super) fn closing_bracket(c: char) -> Option<char> {
    Some(match c {
        '(' => ')',
        '[' => ']',
        '{' => '}',
        '（' => '）',
        '［' => '］',
        '｛' => '｝',
        '「' => '」',
        '『' => '』',
        '《' => '》',
        '〈' => '〉',
        '【' => '】',
        '〔' => '〕',
        '〖' => '〗',
        '｢' => '｣',
        _ => return None,
    })
}

/// True for a bracket that closes.
pub(super) fn is_close_bracket(c: char) -> bool {
    matches!(c, ')' | ']' | '}' | '）' | '］' | '｝' | '」' | '』' | '》' | '〉' | '】' | '〕' | '〗' | '｣')
}

/// True for the brackets that quote.
pub(super) fn is_quoting_bracket(c: char) -> bool {
    matches!(c, '「' | '」' | '『' | '』' | '｢' | '｣')
}

/// True for any quotation mark, whichever way it looks.
pub(super) fn is_quote(c: char) -> bool {
    matches!(
        c,
        '"' | '\''
            | '`'
            | '“'
            | '”'
            | '„'
            | '‟'
            | '‘'
            | '’'
            | '‚'
            | '‛'
            | '«'
            | '»'
            | '‹'
            | '›'
            | '＂'
            | '´'
            | '〝'
            | '〞'
    )
}

/// True for the bullets that open list items.
pub(super) fn is_bullet(c: char) -> bool {
    matches!(
        c,
        '•' | '⁃'
            | '●'
            | '▪'
            | '▫'
            | '◦'
            | '‣'
            | '∙'
            | '■'
            | '□'
            | '◆'
            | '◇'
            | '►'
            | '▶'
            | '➢'
            | '➤'
            | '✓'
            | '✔'
    )
}

/// True for dashes, which open direct speech in many languages.
pub(super) fn is_dash(c: char) -> bool {
    matches!(c, '-' | '–' | '—' | '―' | '‐' | '‑')
}

/// True for a letter of a script that writes without spaces between words.
pub(super) fn is_unspaced(c: char) -> bool {
    matches!(u32::from(c), 0x3040..=0x30ff | 0x3400..=0x4dbf | 0x4e00..=0x9fff | 0xf900..=0xfaff | 0x20000..=0x3ffff)
}

/// True for what shows no width: marks of direction, joiners, the soft hyphen.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(u32::from(c), 0xad | 0x200b..=0x200f | 0x202a..=0x202e | 0x2060..=0x2069 | 0xfeff)
}

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
    at.saturating_add(c.len_utf8())
}

/// The first position from there on that is no white space.
pub(super) fn skip_space(text: &str, from: usize) -> usize {
    let rest = text.get(from..).unwrap_or_default();
    let bare = rest.trim_start_matches(|c: char| c.is_whitespace() || is_invisible(c));
    from.saturating_add(rest.len().saturating_sub(bare.len()))
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

/// True for the combining marks of the Indic and other scripts, which `char::is_alphanumeric` leaves out in part.
pub(super) fn is_mark(c: char) -> bool {
    matches!(u32::from(c), 0x300..=0x36f | 0x591..=0x5c7 | 0x64b..=0x65f | 0x900..=0xdff | 0xe31..=0xe4e | 0x102b..=0x109f)
        && !matches!(c, '।' | '॥')
}
