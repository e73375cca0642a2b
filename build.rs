//! Packs the word lists of `src/language/data/` before the crate is compiled: with the files as they stand, the WebAssembly
//! would be 7 kB larger, compressed. `src/language/lists.rs` unpacks them.
//!
//! An entry is a byte that tells how many letters it shares with the entry before, and the other letters. What is not ASCII
//! is a byte as well, by its place among the letters of all languages of the script, the commonest first.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// Where the lists are.
const DATA: &str = "src/language/data";

/// The languages of each script, and of one script by kinship: so they compress best. `und` is for all languages.
const SCRIPTS: [&str; 13] = [
    "und",
    "he",
    "ar fa ur",
    "hi mr",
    "bn",
    "ta",
    "ml",
    "hy",
    "am",
    "el",
    "bg ru uk sr kk",
    "hr sl cs sk pl hu fi et tr ro it es ca gl pt fr en nl de da no sv is vi lt lv sq eu sw id ms",
    "ja zh",
];

/// The kinds of lists. Languages are told apart by their stop words, so these are there whichever features are on.
const KINDS: [&str; 10] = [
    "stopwords",
    "abbreviations",
    "furniture",
    "figures",
    "numerals",
    "negation",
    "persons",
    "pointers",
    "linkers",
    "citing",
];

/// The kinds whose entries are words, many in a line; of the others each line is one.
const WORDS: [&str; 3] = ["stopwords", "abbreviations", "persons"];

/// The kinds whose entries stay as they stand: sorted, they would not compress better.
const ORDERED: [&str; 2] = ["furniture", "figures"];

/// What ends a list. Smaller bytes start an entry.
const END: u8 = 0x1e;

/// So many letters have one byte, ASCII with them; the others have two.
const SHORT: usize = 0xe0;

/// So many letters are ordered by how often they occur. Of the others it is seldom and compresses no better.
const COMMON: usize = 32;

fn main() {
    println!("cargo::rerun-if-changed={DATA}");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo names a folder"));
    let write = |name: &str, bytes: &[u8]| fs::write(out.join(name), bytes).expect("the folder can be written");
    let mut scripts = String::new();
    let mut packed = KINDS.map(|_| Vec::new());
    for languages in SCRIPTS {
        let lists = KINDS.map(|kind| languages.split(' ').map(|code| list(kind, code)).collect::<Vec<_>>());
        let letters = letters(lists.iter().flatten().flatten());
        for (packed, lists) in packed.iter_mut().zip(&lists) {
            lists.iter().for_each(|entries| pack(entries, &letters, packed));
        }
        scripts.extend([languages, "\t", &String::from_iter(&letters), "\n"]);
    }
    write("scripts", scripts.as_bytes());
    for (kind, packed) in KINDS.iter().zip(&packed) {
        all_are_named(kind);
        write(kind, packed);
    }
}

/// Fails where a file is of a language that is not in the table above.
fn all_are_named(kind: &str) {
    for file in fs::read_dir(Path::new(DATA).join(kind)).expect("each kind is a folder") {
        let path = file.expect("the folder can be read").path();
        let code = path.file_stem().and_then(|stem| stem.to_str()).expect("files have the codes of languages");
        assert!(SCRIPTS.iter().any(|codes| codes.split(' ').any(|c| c == code)), "{code} is missing in build.rs");
    }
}

/// The entries of a file, without comments; none where there is no file, or the feature of the language is off.
fn list(kind: &str, code: &str) -> Vec<String> {
    let on =
        kind == "stopwords" || code == "und" || env::var_os(format!("CARGO_FEATURE_{}", code.to_uppercase())).is_some();
    let text = fs::read_to_string(Path::new(DATA).join(kind).join(code).with_extension("txt"));
    let text = text.ok().filter(|_| on).unwrap_or_default();
    let lines =
        text.lines().map(|line| line.split('#').next().unwrap_or_default().trim()).filter(|line| !line.is_empty());
    let words = WORDS.contains(&kind);
    let entries = lines.flat_map(|line| if words { line.split_whitespace().collect() } else { vec![line] });
    if ORDERED.contains(&kind) {
        return entries.map(str::to_owned).collect();
    }
    // Those below a heading stay there.
    let mut sections = vec![Vec::new()];
    for entry in entries {
        if entry.starts_with('[') {
            sections.push(Vec::new());
        }
        sections.last_mut().expect("there is a first one").push(entry.to_owned());
    }
    sections.iter_mut().for_each(|entries| entries.sort_by_key(|entry| (!entry.starts_with('['), entry.clone())));
    sections.concat()
}

/// The letters of some entries that are not ASCII.
fn letters<'a>(entries: impl Iterator<Item = &'a String>) -> Vec<char> {
    let mut counts: HashMap<char, usize> = HashMap::new();
    for letter in entries.flat_map(|entry| entry.chars()).filter(|c| !c.is_ascii()) {
        *counts.entry(letter).or_default() += 1;
    }
    let mut letters: Vec<char> = counts.keys().copied().collect();
    letters.sort_by_key(|letter| (Reverse(counts[letter]), *letter));
    if let Some(others) = letters.get_mut(COMMON..) {
        others.sort_unstable();
    }
    letters
}

/// Appends the entries of a list, and its end.
fn pack(entries: &[String], letters: &[char], packed: &mut Vec<u8>) {
    let mut before = Vec::new();
    for entry in entries {
        let entry: Vec<char> = entry.chars().collect();
        let shared = entry.iter().zip(&before).take(usize::from(END) - 1).take_while(|(a, b)| a == b).count();
        packed.push(u8::try_from(shared).expect("fewer than the end"));
        entry[shared..].iter().for_each(|letter| push(*letter, letters, packed));
        before = entry;
    }
    packed.push(END);
}

/// Appends a letter.
fn push(letter: char, letters: &[char], packed: &mut Vec<u8>) {
    let byte = |number: usize| u8::try_from(number).expect("a script has some thousand letters at most");
    let place =
        ('\0'..='\x7f').chain(letters.iter().copied()).position(|l| l == letter).expect("all letters are there");
    if place < SHORT {
        packed.push(byte(place));
    } else {
        packed.extend([byte(SHORT + ((place - SHORT) >> 7)), byte(0x80 + ((place - SHORT) & 0x7f))]);
    }
}
