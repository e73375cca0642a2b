//! Paragraphs of any pasted text in any language.
#![no_main]

mod in_language;
#[path = "../../tests/promises/mod.rs"]
#[allow(dead_code)]
mod promises;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| in_language::check(bytes, promises::paragraphs));
