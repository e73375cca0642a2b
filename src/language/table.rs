//! The table of languages: what each is called, its script and letters, its stemmer, and what it does differently from most. No
//! code elsewhere asks which language a text is in. To add a language, add a row here, its data files, and its code in `build.rs`. A program may leave languages out, by the features of the crate.

use super::conventions::{Conventions, MOST, ORDINAL, ORDINAL_COMPOUND, POINT, ROMANCE};
use crate::text::marks::Terminator;
use rust_stemmers::{Algorithm, Stemmer};
use std::fmt;
use std::str::FromStr;

/// A language, by its ISO 639-1 code; `und` where it is not known.
///
/// Every language has its code and is detected whether or not the feature with its code is on: see
/// [the features](crate#features).
///
/// ```
/// use conspectus::Language;
/// let language = Language::detect("Die Fähre lief am Dienstag vor der Küste auf Grund, sagte die Polizei.");
/// assert_eq!(language.code(), "de");
/// assert_eq!("de-AT".parse(), Ok(language));
/// assert_eq!("xx".parse::<Language>().unwrap_err().0, "xx");
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language(pub(super) u8);

impl Language {
    /// The language that is not known.
    pub const UNKNOWN: Self = Self(0);

    /// The language of that ISO 639-1 code, in any case and with or without a region (`pt-BR`).
    pub fn from_code(code: &str) -> Option<Self> {
        let code = code.split(['-', '_']).next()?.to_ascii_lowercase();
        let index = LANGUAGES.iter().position(|l| l.code == code)?;
        u8::try_from(index).ok().map(Self)
    }

    /// The ISO 639-1 code, or `und`.
    pub fn code(self) -> &'static str {
        self.row().map_or("und", |l| l.code)
    }

    /// Its place in the table.
    pub(crate) fn index(self) -> usize {
        usize::from(self.0)
    }

    /// A stemmer for the language, if there is one.
    pub(crate) fn stemmer(self) -> Option<Stemmer> {
        self.row().and_then(|l| l.stemmer).map(|create| create())
    }

    /// True if there is a stemmer for the language.
    pub(crate) fn stemmed(self) -> bool {
        self.row().is_some_and(|l| l.stemmer.is_some())
    }

    /// Gives what the language does differently from most.
    pub(crate) fn conventions(self) -> &'static Conventions {
        self.row().map_or(&MOST, |l| &l.conventions)
    }

    fn row(self) -> Option<&'static Row> {
        LANGUAGES.get(self.index())
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(code: &str) -> Result<Self, UnknownLanguage> {
        Self::from_code(code).ok_or_else(|| UnknownLanguage(code.to_owned()))
    }
}

/// A code is that of no language that is known; its text says what to do. It holds the code.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct UnknownLanguage(pub String);

impl fmt::Display for UnknownLanguage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "\"{}\" is no language that is known: give its ISO 639-1 code, such as \"en\", or leave it out.",
            self.0
        )
    }
}

impl std::error::Error for UnknownLanguage {}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// A script, as far as languages that are known are written in it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Script {
    Other,
    Latin,
    Greek,
    Cyrillic,
    Armenian,
    Hebrew,
    Arabic,
    Ethiopic,
    Devanagari,
    Bengali,
    Gurmukhi,
    Gujarati,
    Tamil,
    Telugu,
    Kannada,
    Malayalam,
    Thai,
    Myanmar,
    Georgian,
    Hangul,
    Kana,
    Han,
}

/// A language that is known.
pub(super) struct Row {
    pub code: &'static str,
    pub script: Script,
    /// Its letters that not all languages of the script have, in lower case.
    pub letters: &'static str,
    stemmer: Option<fn() -> Stemmer>,
    conventions: Conventions,
}

const fn row(
    code: &'static str,
    script: Script,
    letters: &'static str,
    stemmer: Option<fn() -> Stemmer>,
    conventions: Conventions,
) -> Row {
    Row { code, script, letters, stemmer, conventions }
}

/// What creates the stemmer of a language, if the feature with its code is on. Each has a function of its own, so that the
/// linker drops the stemmers that are left out.
macro_rules! stemmer {
    ($code:tt $algorithm:ident) => {
        if cfg!(feature = $code) { Some((|| Stemmer::create(Algorithm::$algorithm)) as fn() -> Stemmer) } else { None }
    };
}

/// So many rows stand first in the table: `und`, and the languages with a stemmer, which are those in which most texts are.
pub(super) const USUAL: u8 = 19;

// A set of languages is the bits of a number.
const _: () = assert!(LANGUAGES.len() <= 64);

/// The languages that detection may answer, those with a stemmer first.
pub(super) const LANGUAGES: [Row; 59] = [
    // The letters of languages that are not known.
    row("und", Script::Other, "ўѓќѕ", None, POINT),
    row(
        "en",
        Script::Latin,
        "",
        stemmer!("en" English),
        Conventions {
            definite: &["the"],
            names_decline: false,
            endings: &[("re", "er"), ("our", "or"), ("ence", "ense"), ("isation", "ization")],
            first_year: 1100.0,
            bare_hours: true,
            ..POINT
        },
    ),
    row("ar", Script::Arabic, "ةىيكئؤأإ", stemmer!("ar" Arabic), Conventions { age_is_years: true, ..MOST }),
    row("da", Script::Latin, "æøå", stemmer!("da" Danish), ORDINAL_COMPOUND),
    row(
        "nl",
        Script::Latin,
        "ëï",
        stemmer!("nl" Dutch),
        Conventions { names_decline: false, compound_numerals: true, bare_hours: true, ..MOST },
    ),
    row("fi", Script::Latin, "äö", stemmer!("fi" Finnish), ORDINAL),
    row("fr", Script::Latin, "àâçèéêëîïôùûœ", stemmer!("fr" French), Conventions { counts_by_twenty: true, ..ROMANCE }),
    row(
        "de",
        Script::Latin,
        "äöüß",
        stemmer!("de" German),
        Conventions { capital_nouns: true, bare_hours: true, ..ORDINAL_COMPOUND },
    ),
    row(
        "el",
        Script::Greek,
        "",
        stemmer!("el" Greek),
        Conventions { own_terminator: Some((';', Terminator::Mark)), age_is_years: true, ..MOST },
    ),
    row("hu", Script::Latin, "áéíóöőúüű", stemmer!("hu" Hungarian), ORDINAL),
    row(
        "it",
        Script::Latin,
        "àèéìòù",
        stemmer!("it" Italian),
        Conventions { i_opens: true, compound_numerals: true, ..ROMANCE },
    ),
    row("no", Script::Latin, "æøå", stemmer!("no" Norwegian), ORDINAL_COMPOUND),
    row(
        "pt",
        Script::Latin,
        "áâãàçéêíóôõú",
        stemmer!("pt" Portuguese),
        Conventions { ordinal_weekdays: true, ..ROMANCE },
    ),
    row("ro", Script::Latin, "ăâîșțşţ", stemmer!("ro" Romanian), MOST),
    row(
        "ru",
        Script::Cyrillic,
        "ёыэ",
        stemmer!("ru" Russian),
        Conventions { hedges_behind: true, age_is_years: true, ..MOST },
    ),
    row("es", Script::Latin, "áéíñóúü", stemmer!("es" Spanish), Conventions { comma_groups: true, ..ROMANCE }),
    row("sv", Script::Latin, "åäö", stemmer!("sv" Swedish), Conventions { compound_numerals: true, ..MOST }),
    row("ta", Script::Tamil, "", stemmer!("ta" Tamil), POINT),
    row("tr", Script::Latin, "âçğıöşü", stemmer!("tr" Turkish), Conventions { hedges_behind: true, ..ORDINAL }),
    row("am", Script::Ethiopic, "", None, MOST),
    row("bg", Script::Cyrillic, "ъ", None, MOST),
    row("bn", Script::Bengali, "", None, POINT),
    row("ca", Script::Latin, "àçèéíïòóúü", None, Conventions { age_is_years: false, ..ROMANCE }),
    row("cs", Script::Latin, "áčďéěíňóřšťúůýž", None, ORDINAL),
    row("et", Script::Latin, "äõöüšž", None, ORDINAL),
    row("eu", Script::Latin, "ñ", None, MOST),
    row("fa", Script::Arabic, "آپچژکگی", None, MOST),
    row("gl", Script::Latin, "áéíóúñü", None, ROMANCE),
    row("gu", Script::Gujarati, "", None, MOST),
    row("he", Script::Hebrew, "", None, POINT),
    row("hi", Script::Devanagari, "", None, POINT),
    row("hr", Script::Latin, "čćđšž", None, ORDINAL),
    row(
        "hy",
        Script::Armenian,
        "",
        None,
        Conventions { own_terminator: Some((':', Terminator::Full)), point_ends: false, ..MOST },
    ),
    row("id", Script::Latin, "", None, MOST),
    row("is", Script::Latin, "áðéíóúýþæö", None, ORDINAL),
    row("ja", Script::Kana, "", None, POINT),
    row("ka", Script::Georgian, "", None, MOST),
    row("kk", Script::Cyrillic, "әғқңөұүһіыэ", None, MOST),
    row("kn", Script::Kannada, "", None, POINT),
    row("ko", Script::Hangul, "", None, POINT),
    row("lt", Script::Latin, "ąčęėįšųūž", None, MOST),
    row("lv", Script::Latin, "āčēģīķļņšūž", None, ORDINAL),
    row("ml", Script::Malayalam, "", None, POINT),
    row("mr", Script::Devanagari, "ळ", None, POINT),
    row("ms", Script::Latin, "", None, POINT),
    row("my", Script::Myanmar, "", None, MOST),
    row("pa", Script::Gurmukhi, "", None, MOST),
    row("pl", Script::Latin, "ąćęłńóśźż", None, ORDINAL),
    row("sk", Script::Latin, "áäčďéíľĺňóôŕšťúýž", None, ORDINAL),
    row("sl", Script::Latin, "čšž", None, ORDINAL),
    row("sq", Script::Latin, "çë", None, MOST),
    row("sr", Script::Cyrillic, "јљњћђџ", None, ORDINAL),
    row("sw", Script::Latin, "", None, POINT),
    row("te", Script::Telugu, "", None, POINT),
    row("th", Script::Thai, "", None, POINT),
    row("uk", Script::Cyrillic, "іїєґ", None, MOST),
    row("ur", Script::Arabic, "ٹپچڈڑژکگںہھیے", None, POINT),
    row("vi", Script::Latin, "àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ", None, MOST),
    row("zh", Script::Han, "", None, POINT),
];
