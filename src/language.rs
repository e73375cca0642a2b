//! Languages: which one a text is in, and what is known about it.
//!
//! What is known stands in plain text files under `data/`, a folder a kind and a file a language: one entry a line,
//! `#` starts a comment; abbreviations stand under headings, as `segment::rules` says. To add a language, add its files
//! and name them in the table at the end of this file.

mod detect;

use crate::clean::cues::Cues;
use crate::prose::Phrases;
use crate::segment::rules::Rules;
use detect::Script;
use rust_stemmers::Algorithm;
use rustc_hash::{FxHashMap, FxHashSet};
use std::fmt;
use std::sync::OnceLock;

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
    pub pointers: Phrases,
    /// Words and phrases that tie a sentence to the one before, when they open it; in lower case.
    pub linkers: Phrases,
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

impl Language {
    /// The language that is not known.
    pub const UNKNOWN: Self = Self(0);

    /// The language of that ISO 639-1 code, in any case and with or without a region (`pt-BR`).
    pub fn from_code(code: &str) -> Option<Self> {
        let code = code.split(['-', '_']).next()?.to_ascii_lowercase();
        let index = LANGUAGES.iter().position(|l| l.code == code)?;
        u8::try_from(index).ok().map(Self)
    }

    /// The language that the text is most likely in; [`Language::UNKNOWN`] if nothing in it tells.
    pub fn detect(text: &str) -> Self {
        detect::detect(text)
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

/// A language that is known.
struct Row {
    code: &'static str,
    script: Script,
    /// Its letters that not all languages of the script have, in lower case.
    letters: &'static str,
    stemmer: Option<Algorithm>,
}

const fn row(code: &'static str, script: Script, letters: &'static str, stemmer: Option<Algorithm>) -> Row {
    Row { code, script, letters, stemmer }
}

/// The languages that detection may answer, those with a stemmer first.
const LANGUAGES: [Row; 46] = [
    row("und", Script::Other, "", None),
    row("en", Script::Latin, "", Some(Algorithm::English)),
    row("ar", Script::Arabic, "ةىيكئؤأإ", Some(Algorithm::Arabic)),
    row("da", Script::Latin, "æøå", Some(Algorithm::Danish)),
    row("nl", Script::Latin, "ëï", Some(Algorithm::Dutch)),
    row("fi", Script::Latin, "äö", Some(Algorithm::Finnish)),
    row("fr", Script::Latin, "àâçèéêëîïôùûœ", Some(Algorithm::French)),
    row("de", Script::Latin, "äöüß", Some(Algorithm::German)),
    row("el", Script::Greek, "", Some(Algorithm::Greek)),
    row("hu", Script::Latin, "áéíóöőúüű", Some(Algorithm::Hungarian)),
    row("it", Script::Latin, "àèéìòù", Some(Algorithm::Italian)),
    row("no", Script::Latin, "æøå", Some(Algorithm::Norwegian)),
    row("pt", Script::Latin, "áâãàçéêíóôõú", Some(Algorithm::Portuguese)),
    row("ro", Script::Latin, "ăâîșțşţ", Some(Algorithm::Romanian)),
    row("ru", Script::Cyrillic, "ёъыэ", Some(Algorithm::Russian)),
    row("es", Script::Latin, "áéíñóúü", Some(Algorithm::Spanish)),
    row("sv", Script::Latin, "åäö", Some(Algorithm::Swedish)),
    row("ta", Script::Tamil, "", Some(Algorithm::Tamil)),
    row("tr", Script::Latin, "çğıöşü", Some(Algorithm::Turkish)),
    row("am", Script::Ethiopic, "", None),
    row("bg", Script::Cyrillic, "ъ", None),
    row("bn", Script::Bengali, "", None),
    row("ca", Script::Latin, "àçèéíïòóúü", None),
    row("cs", Script::Latin, "áčďéěíňóřšťúůýž", None),
    row("fa", Script::Arabic, "آپچژکگی", None),
    row("gu", Script::Gujarati, "", None),
    row("he", Script::Hebrew, "", None),
    row("hi", Script::Devanagari, "", None),
    row("hr", Script::Latin, "čćđšž", None),
    row("hy", Script::Armenian, "", None),
    row("ja", Script::Kana, "", None),
    row("ka", Script::Georgian, "", None),
    row("kk", Script::Cyrillic, "әғқңөұүһіыэ", None),
    row("ko", Script::Hangul, "", None),
    row("ml", Script::Malayalam, "", None),
    row("mr", Script::Devanagari, "ळ", None),
    row("my", Script::Myanmar, "", None),
    row("pa", Script::Gurmukhi, "", None),
    row("pl", Script::Latin, "ąćęłńóśźż", None),
    row("sk", Script::Latin, "áäčďéíľĺňóôŕšťúýž", None),
    row("sr", Script::Cyrillic, "јљњћђџ", None),
    row("th", Script::Thai, "", None),
    row("uk", Script::Cyrillic, "іїєґ", None),
    row("ur", Script::Arabic, "ٹپچڈڑژکگںہھیے", None),
    row("vi", Script::Latin, "ăâđêôơưạảấầẩậắằặếềểệốồổộớờởợứừửựịọụủ", None),
    row("zh", Script::Han, "", None),
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

files!(stopwords: "ar" "bg" "ca" "cs" "da" "de" "el" "en" "es" "fa" "fi" "fr" "he" "hi" "hr" "hu" "it" "kk" "mr" "nl" "no" "pl" "pt" "ro" "ru" "sk" "sr" "sv" "ta" "tr" "uk" "ur" "vi");
files!(abbreviations: "am" "ar" "bg" "bn" "ca" "cs" "da" "de" "el" "en" "es" "fa" "fi" "fr" "he" "hi" "hr" "hu" "hy" "it" "kk" "ml" "mr" "nl" "no" "pl" "pt" "ro" "ru" "sk" "sr" "sv" "ta" "tr" "uk" "und");
files!(furniture: "ar" "cs" "da" "de" "el" "en" "es" "fi" "fr" "he" "hi" "hu" "it" "ja" "nl" "no" "pl" "pt" "ro" "ru" "sv" "ta" "tr" "uk" "zh");
files!(linkers: "ar" "cs" "da" "de" "el" "en" "es" "fi" "fr" "he" "hi" "hu" "it" "nl" "no" "pl" "pt" "ro" "ru" "sv" "tr");
files!(pointers: "ar" "cs" "da" "de" "el" "en" "es" "fi" "fr" "he" "hi" "hu" "it" "nl" "no" "pl" "pt" "ro" "ru" "sv" "tr");
files!(first_person: "ar" "cs" "da" "de" "el" "en" "es" "fi" "fr" "he" "hi" "hu" "it" "nl" "no" "pl" "pt" "ro" "ru" "sv" "tr");
files!(figures: "ar" "de" "el" "en" "es" "fr" "it" "nl" "pt" "ru" "sv" "tr");
files!(numerals: "de" "el" "en" "es" "fr" "it" "nl" "pt" "ru" "sv" "tr");
