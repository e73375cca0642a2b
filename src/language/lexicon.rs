//! Lexicon: what is known about a language.
//!
//! It stands in plain text files under `data/`, a folder a kind and a file a language: one entry a line, `#` starts a
//! comment; abbreviations stand under headings, as `abbreviations` says.

use super::abbreviations::Rules;
use super::cues::Cues;
use super::phrases::Phrases;
use super::table::{LANGUAGES, Language};
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::OnceLock;

/// What is known about a language: its word lists.
#[derive(Debug, Default)]
pub(crate) struct Lexicon {
    /// Words that carry no topic, in lower case.
    pub stopwords: FxHashSet<&'static str>,
    /// What full stops mean: abbreviations and the words around them.
    pub sentences: Rules,
    /// Phrases by which page furniture gives itself away.
    pub furniture: Cues,
    /// Words and phrases that stand for something in a sentence before, when they open one; in lower case.
    pub pointers: Phrases,
    /// Words and phrases that tie a sentence to the one before, when they open it; in lower case.
    pub linkers: Phrases,
    /// Words before and after the name of an outlet that is cited, in lower case.
    pub citing: Citing,
    /// Words by which writers speak of themselves: "I", "our".
    pub first_person: FxHashSet<&'static str>,
    /// Number words, in lower case.
    pub numerals: FxHashMap<&'static str, Numeral>,
    /// Words that deny what follows them, in lower case: "not", "nobody".
    pub negation: FxHashSet<&'static str>,
    /// Words around numbers, in lower case, each with its classes.
    ///
    /// - `about`, `over`, `under`, `before`, `after`: how exact the number is
    /// - `percent`, `USD` and other codes of currencies, `unit`, `age`, `other`: what it measures
    /// - `hour`, `forenoon`, `afternoon`, `zone`, `at` before an hour: a time of day; `month3`, `weekday4`, `fair`: a day
    /// - `minute`, and `at_minute` before it: the minute of a game
    /// - `lived`, `aged`: what stands before years of life, and before a number alone that is an age
    /// - `and`, `of`, `article`, and `link` inside of one word: what joins the words of a number, or a part to the whole
    /// - `times6`: short for a million before a currency
    /// - `said`, `rate`, `later`, `newer`, and `when` behind `later`: what a figure or a day is told for
    pub figures: FxHashMap<&'static str, Vec<&'static str>>,
}

/// Phrases that cite.
#[derive(Debug, Default)]
pub(crate) struct Citing {
    /// Phrases before a name: "according to".
    pub before: Vec<&'static str>,
    /// Phrases after it: "reported".
    pub after: Vec<&'static str>,
}

/// What a number word does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Numeral {
    /// It has that value: seven.
    Value(f64),
    /// It multiplies what stands before it by that value: million, dozen.
    Times(f64),
}

impl Language {
    /// The word lists of the language; empty ones where none are known.
    pub(crate) fn lexicon(self) -> &'static Lexicon {
        static LEXICONS: [OnceLock<Lexicon>; LANGUAGES.len()] = [const { OnceLock::new() }; LANGUAGES.len()];
        static NONE: OnceLock<Lexicon> = OnceLock::new();
        LEXICONS.get(usize::from(self.0)).unwrap_or(&NONE).get_or_init(|| Lexicon::load(self.code()))
    }
}

impl Lexicon {
    /// The number behind a class of a word around figures: 8 for `month8`.
    pub(crate) fn numbered(&self, word: &str, class: &str) -> Option<u32> {
        self.figures.get(word)?.iter().find_map(|c| c.strip_prefix(class)?.parse().ok())
    }

    fn load(code: &str) -> Self {
        Self {
            stopwords: entries(stopwords(code)).collect(),
            sentences: Rules::load([COMMON_ABBREVIATIONS, abbreviations(code)], entries(stopwords(code))),
            furniture: Cues::parse(entries(furniture(code))),
            pointers: entries(pointers(code)).collect(),
            linkers: entries(linkers(code)).collect(),
            citing: citing_phrases(code),
            first_person: entries(first_person(code)).collect(),
            numerals: entries(numerals(code)).filter_map(numeral).collect(),
            negation: entries(negation(code)).collect(),
            figures: entries(COMMON_FIGURES).chain(entries(figures(code))).filter_map(|e| e.split_once(' ')).fold(
                FxHashMap::default(),
                |mut words: FxHashMap<&'static str, Vec<&'static str>>, (class, word)| {
                    words.entry(word).or_default().push(class);
                    words
                },
            ),
        }
    }
}

/// The entries of a data file: its lines without comments and white space.
pub(super) fn entries(file: &'static str) -> impl Iterator<Item = &'static str> {
    file.lines().map(|l| l.split('#').next().unwrap_or_default().trim()).filter(|l| !l.is_empty())
}

/// The phrases that cite, of a language.
fn citing_phrases(code: &str) -> Citing {
    let of = |side: &str| entries(citing(code)).filter_map(|entry| entry.strip_prefix(side)).map(str::trim).collect();
    Citing { before: of("before "), after: of("after ") }
}

/// An entry of a file of number words: `seven 7`, `half 1/2` or `million x1000000`.
fn numeral(entry: &'static str) -> Option<(&'static str, Numeral)> {
    let (word, value) = entry.split_once(' ')?;
    // Whole numbers only: the standard library's reading of decimals weighs more in the wasm than all these files.
    let whole = |digits: &str| digits.parse().ok().map(|n: u64| n as f64);
    let numeral = match (value.strip_prefix('x'), value.split_once('/')) {
        (Some(times), _) => Numeral::Times(whole(times)?),
        (None, Some((part, of))) => Numeral::Value(whole(part)? / whole(of)?),
        (None, None) => Numeral::Value(whole(value)?),
    };
    Some((word, numeral))
}

/// A function from a code to the data file of that folder and language: of all languages, or of those whose feature is on.
macro_rules! files {
    ($name:ident, all: $($code:tt)*) => {
        pub(super) fn $name(code: &str) -> &'static str {
            match code {
                $($code => include_str!(concat!("data/", stringify!($name), "/", $code, ".txt")),)*
                _ => "",
            }
        }
    };
    ($name:ident: $($code:tt)*) => {
        pub(super) fn $name(code: &str) -> &'static str {
            match code {
                $(#[cfg(feature = $code)]
                $code => include_str!(concat!("data/", stringify!($name), "/", $code, ".txt")),)*
                _ => "",
            }
        }
    };
}

/// What full stops mean in every language, ...
const COMMON_ABBREVIATIONS: &str = include_str!("data/abbreviations/und.txt");
/// ... and what stands around numbers there.
const COMMON_FIGURES: &str = include_str!("data/figures/und.txt");

// By script and kinship, as they stand in the file: so they compress best.
//
// Languages are told apart by their stop words. These are always there, so that no text is taken for another language because
// its own was left out.
files!(stopwords, all: "he" "ar" "fa" "ur" "hi" "mr" "ta" "el" "bg" "ru" "uk" "sr" "kk" "hr" "sl" "cs" "sk" "pl" "hu" "fi" "et" "tr" "ro" "it" "es" "ca" "gl" "pt" "fr" "en" "nl" "de" "da" "no" "sv" "is" "vi" "lt" "lv" "sq" "eu" "sw" "id" "ms");
files!(abbreviations: "am" "hy" "he" "ar" "fa" "hi" "mr" "bn" "ta" "ml" "el" "bg" "ru" "uk" "sr" "kk" "hr" "cs" "sk" "pl" "hu" "fi" "tr" "ro" "it" "es" "ca" "pt" "fr" "en" "nl" "de" "da" "no" "sv");
files!(furniture: "he" "ar" "hi" "ta" "ja" "zh" "el" "ru" "uk" "cs" "pl" "hu" "fi" "tr" "ro" "it" "es" "pt" "fr" "en" "nl" "de" "da" "no" "sv");
files!(citing: "it" "es" "pt" "fr" "en" "de");
files!(linkers: "he" "ar" "hi" "el" "ru" "cs" "pl" "hu" "fi" "tr" "ro" "it" "es" "pt" "fr" "en" "nl" "de" "da" "no" "sv");
files!(pointers: "he" "ar" "hi" "el" "ru" "cs" "pl" "hu" "fi" "tr" "ro" "it" "es" "pt" "fr" "en" "nl" "de" "da" "no" "sv");
files!(first_person: "he" "ar" "hi" "el" "ru" "cs" "pl" "hu" "fi" "tr" "ro" "it" "es" "pt" "fr" "en" "nl" "de" "da" "no" "sv");
files!(figures: "ar" "el" "ru" "tr" "it" "es" "ca" "pt" "fr" "en" "nl" "de" "no" "sv");
files!(numerals: "hi" "ja" "zh" "el" "ru" "tr" "it" "es" "pt" "fr" "en" "nl" "de" "sv");
files!(negation: "he" "ar" "hi" "zh" "el" "ru" "uk" "cs" "pl" "hu" "fi" "tr" "ro" "it" "es" "pt" "fr" "en" "nl" "de" "da" "no" "sv");
