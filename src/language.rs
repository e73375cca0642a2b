//! Languages: which one a text is in, and what is known about it.
//!
//! What is known stands in plain text files under `data/`, a folder a kind and a file a language: one entry a line,
//! `#` starts a comment; abbreviations stand under headings, as `segment::rules` says. To add a language, add its files and name them in the table at the end of this file.

use crate::clean::cues::Cues;
use crate::segment::rules::Rules;
use rust_stemmers::Algorithm;
use rustc_hash::{FxHashMap, FxHashSet};
use std::fmt;
use std::sync::OnceLock;
use whatlang::{Detector, Lang};

/// A language, by its ISO 639-1 code; `und` where it is not known.
///
/// ```
/// use conspectus::Language;
/// let language = Language::detect("Die Fähre lief am Dienstag vor der Küste auf Grund, sagte die Polizei.");
/// assert_eq!(language.code(), "de");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language(u8);

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
    pub pointers: Vec<&'static str>,
    /// Words and phrases that tie a sentence to the one before, when they open it; in lower case.
    pub linkers: Vec<&'static str>,
    /// Words by which writers speak of themselves: "I", "our".
    pub first_person: FxHashSet<&'static str>,
    /// Number words, in lower case.
    pub numerals: FxHashMap<&'static str, Numeral>,
    /// Words around numbers, in lower case, each with its class.
    pub figures: FxHashMap<&'static str, Vec<&'static str>>,
}

/// What a number word does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Numeral {
    /// It has that value: seven.
    Value(f64),
    /// It multiplies what stands before it by that value: million, dozen.
    Times(f64),
}

/// How much of a text is looked at: detection is 99 % right at 400 bytes already.
const SAMPLE: usize = 4000;

impl Language {
    /// The language that is not known.
    pub const UNKNOWN: Self = Self(0);

    /// The language of that ISO 639-1 code, in any case and with or without a region (`pt-BR`).
    pub fn from_code(code: &str) -> Option<Self> {
        let code = code.split(['-', '_']).next()?.to_ascii_lowercase();
        let index = LANGUAGES.iter().position(|l| l.code == code)?;
        u8::try_from(index).ok().map(Self)
    }

    /// The language that the text is most likely in, [`Language::UNKNOWN`] if it has no letters.
    ///
    /// The method is that of `whatlang`: script first, then trigrams (Cavnar and Trenkle 1994).
    pub fn detect(text: &str) -> Self {
        static DETECTOR: OnceLock<Detector> = OnceLock::new();
        let detector =
            DETECTOR.get_or_init(|| Detector::with_allowlist(LANGUAGES.iter().filter_map(|l| l.lang).collect()));
        let mut sample = String::with_capacity(SAMPLE + 4);
        // Long lines first: the short ones are menus, and menus speak English everywhere.
        let long = text.lines().filter(|l| l.len() > 100);
        let short = text.lines().filter(|l| l.len() <= 100);
        for line in long.chain(short) {
            sample.extend(line.chars().take(SAMPLE));
            sample.push('\n');
            if sample.len() >= SAMPLE {
                break;
            }
        }
        let Some(lang) = detector.detect_lang(&sample) else { return Self::UNKNOWN };
        let index = LANGUAGES.iter().position(|l| l.lang == Some(lang)).unwrap_or(0);
        Self(u8::try_from(index).unwrap_or(0))
    }

    /// The ISO 639-1 code, or `und`.
    pub fn code(self) -> &'static str {
        self.row().map_or("und", |l| l.code)
    }

    /// The stemmer for the language, if there is one.
    pub(crate) fn algorithm(self) -> Option<Algorithm> {
        self.row().and_then(|l| l.stemmer)
    }

    /// The word lists of the language; empty ones where none are known.
    pub(crate) fn lexicon(self) -> &'static Lexicon {
        static LEXICONS: [OnceLock<Lexicon>; LANGUAGES.len()] = [const { OnceLock::new() }; LANGUAGES.len()];
        static NONE: OnceLock<Lexicon> = OnceLock::new();
        LEXICONS.get(usize::from(self.0)).unwrap_or(&NONE).get_or_init(|| Lexicon::load(self.code()))
    }

    fn row(self) -> Option<&'static Row> {
        LANGUAGES.get(usize::from(self.0))
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl Lexicon {
    fn load(code: &str) -> Self {
        Self {
            stopwords: entries(stopwords(code)).collect(),
            sentences: Rules::load(code, [abbreviations("und"), abbreviations(code)]),
            furniture: Cues::parse(entries(furniture(code))),
            pointers: entries(pointers(code)).collect(),
            linkers: entries(linkers(code)).collect(),
            first_person: entries(first_person(code)).collect(),
            numerals: entries(numerals(code)).filter_map(numeral).collect(),
            figures: entries(figures(code)).filter_map(|e| e.split_once(' ')).fold(
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
fn entries(file: &'static str) -> impl Iterator<Item = &'static str> {
    file.lines().map(|l| l.split('#').next().unwrap_or_default().trim()).filter(|l| !l.is_empty())
}

/// An entry of a file of number words: `seven 7` or `million x1000000`.
fn numeral(entry: &'static str) -> Option<(&'static str, Numeral)> {
    let (word, value) = entry.split_once(' ')?;
    let numeral = match value.strip_prefix('x') {
        Some(times) => Numeral::Times(times.parse().ok()?),
        None => Numeral::Value(value.parse().ok()?),
    };
    Some((word, numeral))
}

struct Row {
    code: &'static str,
    lang: Option<Lang>,
    stemmer: Option<Algorithm>,
}

const fn row(code: &'static str, lang: Lang, stemmer: Option<Algorithm>) -> Row {
    Row { code, lang: Some(lang), stemmer }
}

/// The languages that detection may answer, those with a stemmer first.
const LANGUAGES: [Row; 46] = [
    Row { code: "und", lang: None, stemmer: None },
    row("en", Lang::Eng, Some(Algorithm::English)),
    row("ar", Lang::Ara, Some(Algorithm::Arabic)),
    row("da", Lang::Dan, Some(Algorithm::Danish)),
    row("nl", Lang::Nld, Some(Algorithm::Dutch)),
    row("fi", Lang::Fin, Some(Algorithm::Finnish)),
    row("fr", Lang::Fra, Some(Algorithm::French)),
    row("de", Lang::Deu, Some(Algorithm::German)),
    row("el", Lang::Ell, Some(Algorithm::Greek)),
    row("hu", Lang::Hun, Some(Algorithm::Hungarian)),
    row("it", Lang::Ita, Some(Algorithm::Italian)),
    row("no", Lang::Nob, Some(Algorithm::Norwegian)),
    row("pt", Lang::Por, Some(Algorithm::Portuguese)),
    row("ro", Lang::Ron, Some(Algorithm::Romanian)),
    row("ru", Lang::Rus, Some(Algorithm::Russian)),
    row("es", Lang::Spa, Some(Algorithm::Spanish)),
    row("sv", Lang::Swe, Some(Algorithm::Swedish)),
    row("ta", Lang::Tam, Some(Algorithm::Tamil)),
    row("tr", Lang::Tur, Some(Algorithm::Turkish)),
    row("am", Lang::Amh, None),
    row("bg", Lang::Bul, None),
    row("bn", Lang::Ben, None),
    row("ca", Lang::Cat, None),
    row("cs", Lang::Ces, None),
    row("fa", Lang::Pes, None),
    row("gu", Lang::Guj, None),
    row("he", Lang::Heb, None),
    row("hi", Lang::Hin, None),
    row("hr", Lang::Hrv, None),
    row("hy", Lang::Hye, None),
    row("ja", Lang::Jpn, None),
    row("ka", Lang::Kat, None),
    Row { code: "kk", lang: None, stemmer: None },
    row("ko", Lang::Kor, None),
    row("ml", Lang::Mal, None),
    row("mr", Lang::Mar, None),
    row("my", Lang::Mya, None),
    row("pa", Lang::Pan, None),
    row("pl", Lang::Pol, None),
    row("sk", Lang::Slk, None),
    row("sr", Lang::Srp, None),
    row("th", Lang::Tha, None),
    row("uk", Lang::Ukr, None),
    row("ur", Lang::Urd, None),
    row("vi", Lang::Vie, None),
    row("zh", Lang::Cmn, None),
];

/// A function from a code to the data file of that folder and language.
macro_rules! files {
    ($name:ident: $($code:literal)*) => {
        fn $name(code: &str) -> &'static str {
            match code {
                $($code => include_str!(concat!("data/", stringify!($name), "/", $code, ".txt")),)*
                _ => "",
            }
        }
    };
}

files!(stopwords: "ar" "cs" "da" "de" "el" "en" "es" "fi" "fr" "he" "hi" "hu" "it" "nl" "no" "pt" "ro" "ru" "sv" "ta" "tr");
files!(abbreviations: "am" "ar" "bg" "bn" "ca" "cs" "da" "de" "el" "en" "es" "fa" "fi" "fr" "he" "hi" "hr" "hu" "hy" "it" "kk" "ml" "mr" "nl" "no" "pl" "pt" "ro" "ru" "sk" "sr" "sv" "ta" "tr" "uk" "und");
files!(furniture: "ar" "cs" "da" "de" "el" "en" "es" "fi" "fr" "he" "hi" "hu" "it" "ja" "nl" "no" "pl" "pt" "ro" "ru" "sv" "ta" "tr" "uk" "zh");
files!(linkers: "ar" "cs" "da" "de" "el" "en" "es" "fi" "fr" "he" "hi" "hu" "it" "nl" "no" "pl" "pt" "ro" "ru" "sv" "tr");
files!(pointers: "ar" "cs" "da" "de" "el" "en" "es" "fi" "fr" "he" "hi" "hu" "it" "nl" "no" "pl" "pt" "ro" "ru" "sv" "tr");
files!(first_person: "ar" "cs" "da" "de" "el" "en" "es" "fi" "fr" "he" "hi" "hu" "it" "nl" "no" "pl" "pt" "ro" "ru" "sv" "tr");
files!(figures: "ar" "de" "el" "en" "es" "fr" "it" "nl" "pt" "ru" "sv" "tr");
files!(numerals: "de" "el" "en" "es" "fr" "it" "nl" "pt" "ru" "sv" "tr");
