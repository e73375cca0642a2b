//! Marks: what ends a sentence, and what closes a quotation or a bracket.

/// What a terminator says about the sentence before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Terminator {
    /// A full stop, which abbreviations and numbers use as well (`ATerm` in UAX #29).
    Stop,
    /// An ellipsis in one character.
    Ellipsis,
    /// A question or exclamation mark, which may stand inside a sentence (`Yahoo!`, `"Why?" he asked`).
    Mark,
    /// A full stop that is nothing else, as `।` and `。`.
    Full,
}

/// Says which terminator a character is in every language: `STerm` and `ATerm` of UAX #29 for the scripts in use today. What
/// ends sentences in one language only stands in its [`Conventions`](crate::language::Conventions).
pub(crate) fn terminator(c: char) -> Option<Terminator> {
    Some(match c {
        '.' | '．' | '․' => Terminator::Stop,
        '…' | '⋯' => Terminator::Ellipsis,
        '!' | '?' | '‼' | '‽' | '⁇' | '⁈' | '⁉' | '！' | '？' | '؟' | '\u{37e}' | '፧' => {
            Terminator::Mark
        }
        // Armenian, Arabic (Urdu), Syriac, Devanagari, Burmese, Ethiopic, Khmer, Mongolian, Tibetan, Ol Chiki and CJK.
        '։' | '۔' | '܀' | '܁' | '܂' | '।' | '॥' | '။' | '።' | '፨' | '។' | '៕' | '᠃' | '᠉' | '།' | '᱾' | '᱿' | '。'
        | '｡' => Terminator::Full,
        _ => return None,
    })
}

/// True if a paragraph ends as a sentence does, closing quotation marks and brackets aside.
pub(crate) fn ends_sentence(slice: &str) -> bool {
    let bare = slice.trim_end_matches(|c: char| c.is_whitespace() || is_closing(c));
    // Hindi is often typed with a bar for the danda.
    let danda = |bare: &str| bare.trim_end().ends_with(|c| matches!(c, '\u{900}'..='\u{97F}'));
    bare.ends_with(is_stop) || bare.strip_suffix('|').is_some_and(danda)
}

/// What closes a quotation or a bracket.
pub(crate) fn is_closing(c: char) -> bool {
    matches!(c, '"' | '”' | '’' | '\'' | '»' | '«' | '“' | '‘' | ')' | ']' | '」' | '』' | '）' | '›')
}

/// What ends a sentence.
pub(crate) fn is_stop(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '。' | '！' | '？' | '।' | '॥' | '؟' | '۔' | '։' | '።' | '．')
}
