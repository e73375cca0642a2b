//! Marks: what ends a sentence, and what closes a quotation or a bracket.

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
