//! The table of languages: what each is called, how it is written, and its stemmer. To add a language, add a row here and its
//! data files in `lexicon`. A program may leave languages out, by the features of the crate.

use rust_stemmers::{Algorithm, Stemmer};
use std::fmt;

/// A language, by its ISO 639-1 code; `und` where it is not known.
///
/// Every language has its code and is detected whether or not the feature with its code is on: see
/// [the features](crate#features).
///
/// ```
/// use conspectus::Language;
/// let language = Language::detect("Die Fähre lief am Dienstag vor der Küste auf Grund, sagte die Polizei.");
/// assert_eq!(language.code(), "de");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

    /// A stemmer for the language, if there is one.
    pub(crate) fn stemmer(self) -> Option<Stemmer> {
        self.row().and_then(|l| l.stemmer).map(|create| create())
    }

    /// True if there is a stemmer for the language.
    pub(crate) fn stemmed(self) -> bool {
        self.row().is_some_and(|l| l.stemmer.is_some())
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
}

const fn row(code: &'static str, script: Script, letters: &'static str, stemmer: Option<fn() -> Stemmer>) -> Row {
    Row { code, script, letters, stemmer }
}

/// What creates the stemmer of a language, if the feature with its code is on. Each has a function of its own, so that the
/// linker drops the stemmers that are left out.
macro_rules! stemmer {
    ($code:tt $algorithm:ident) => {
        if cfg!(feature = $code) { Some((|| Stemmer::create(Algorithm::$algorithm)) as fn() -> Stemmer) } else { None }
    };
}

/// The languages that detection may answer, those with a stemmer first.
pub(super) const LANGUAGES: [Row; 46] = [
    row("und", Script::Other, "", None),
    row("en", Script::Latin, "", stemmer!("en" English)),
    row("ar", Script::Arabic, "ةىيكئؤأإ", stemmer!("ar" Arabic)),
    row("da", Script::Latin, "æøå", stemmer!("da" Danish)),
    row("nl", Script::Latin, "ëï", stemmer!("nl" Dutch)),
    row("fi", Script::Latin, "äö", stemmer!("fi" Finnish)),
    row("fr", Script::Latin, "àâçèéêëîïôùûœ", stemmer!("fr" French)),
    row("de", Script::Latin, "äöüß", stemmer!("de" German)),
    row("el", Script::Greek, "", stemmer!("el" Greek)),
    row("hu", Script::Latin, "áéíóöőúüű", stemmer!("hu" Hungarian)),
    row("it", Script::Latin, "àèéìòù", stemmer!("it" Italian)),
    row("no", Script::Latin, "æøå", stemmer!("no" Norwegian)),
    row("pt", Script::Latin, "áâãàçéêíóôõú", stemmer!("pt" Portuguese)),
    row("ro", Script::Latin, "ăâîșțşţ", stemmer!("ro" Romanian)),
    row("ru", Script::Cyrillic, "ёъыэ", stemmer!("ru" Russian)),
    row("es", Script::Latin, "áéíñóúü", stemmer!("es" Spanish)),
    row("sv", Script::Latin, "åäö", stemmer!("sv" Swedish)),
    row("ta", Script::Tamil, "", stemmer!("ta" Tamil)),
    row("tr", Script::Latin, "çğıöşü", stemmer!("tr" Turkish)),
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
