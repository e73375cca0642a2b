//! Sentences of any text in any language: the first line names the language.
#![no_main]

#[path = "../../tests/promises/mod.rs"]
#[allow(dead_code)]
mod promises;

use conspectus::Language;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let input = String::from_utf8_lossy(bytes);
    let (code, text) = input.split_once('\n').unwrap_or(("", &input));
    promises::sentences(text, Language::from_code(code).unwrap_or(Language::UNKNOWN));
});
