//! What two targets have in common: a text in any language, which its first line names.
use conspectus::Language;

/// Hands the text and its language to the check.
pub fn check(bytes: &[u8], promise: fn(&str, Language)) {
    let input = String::from_utf8_lossy(bytes);
    let (code, text) = input.split_once('\n').unwrap_or(("", &input));
    promise(text, Language::from_code(code).unwrap_or(Language::UNKNOWN));
}
