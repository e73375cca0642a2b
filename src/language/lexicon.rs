//! Lexicon: what is known about a language.
//!
//! It stands in plain text files under `data/`, a folder a kind and a file a language: one entry a line, `#` starts a
//! comment; abbreviations stand under headings, as `abbreviations` says. `build.rs` packs them.

use super::abbreviations::Rules;
use super::cues::Cues;
use super::lists::{
    ABBREVIATIONS, CITING, FIGURES, FURNITURE, LINKERS, NEGATION, NUMERALS, PERSONS, POINTERS, STOPWORDS, entries,
};
use super::phrases::Phrases;
use super::table::{LANGUAGES, Language};
use crate::collections::map::{Map, Set};
use std::sync::OnceLock;

/// The code of the lists that hold for every language.
const COMMON: &str = "und";

/// What is known about a language: its word lists.
#[derive(Debug, Default)]
pub(crate) struct Lexicon {
    /// Words that carry no topic, in lower case.
    pub stopwords: Set<&'static str>,
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
    /// Words by which writers speak of themselves and to their readers: "I", "your".
    pub persons: Set<&'static str>,
    /// Number words, in lower case.
    pub numerals: Map<&'static str, Numeral>,
    /// Words that deny what follows them, in lower case: "not", "nobody"; and behind a `~` words and phrases of what is still to
    /// come: "awaiting", "yet to".
    pub negation: Set<&'static str>,
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
    pub figures: Map<&'static str, Vec<&'static str>>,
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
        let own = |kind| entries(kind, code);
        // Where no language is known, there is nothing but this.
        let common = |kind| entries(kind, if code == COMMON { "" } else { COMMON });
        Self {
            stopwords: own(STOPWORDS).collect(),
            sentences: Rules::load(common(ABBREVIATIONS).chain(own(ABBREVIATIONS)), own(STOPWORDS)),
            furniture: Cues::parse(own(FURNITURE)),
            pointers: own(POINTERS).collect(),
            linkers: own(LINKERS).collect(),
            citing: citing_phrases(code),
            persons: own(PERSONS).collect(),
            numerals: own(NUMERALS).filter_map(numeral).collect(),
            negation: own(NEGATION).collect(),
            figures: common(FIGURES).chain(own(FIGURES)).filter_map(|e| e.split_once(' ')).fold(
                Map::default(),
                |mut words: Map<&'static str, Vec<&'static str>>, (class, word)| {
                    words.entry(word).or_default().push(class);
                    words
                },
            ),
        }
    }
}

/// The phrases that cite, of a language.
fn citing_phrases(code: &str) -> Citing {
    let of = |side: &str| entries(CITING, code).filter_map(|entry| entry.strip_prefix(side)).map(str::trim).collect();
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
