//! Terms: the words of a sentence as stems, and what is counted: concepts.

use crate::language::Language;
use crate::span::Span;
use crate::words;
use fnv::FnvHasher;
use rust_stemmers::Stemmer;
use rustc_hash::FxHashMap;
use std::hash::Hasher;

/// What kind of word a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A word that carries no topic.
    Stop,
    /// A word that carries topic.
    Content,
    /// A word that starts with a capital inside a sentence.
    Name,
    /// A word with a digit in it.
    Number,
    /// A character of a script that is written without spaces: counts in pairs only.
    Character,
}

/// A word of an article.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    /// The first byte in the article's text.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
    /// What kind of word it is.
    pub kind: Kind,
    /// Its stem, as a number that is the same in every article and on every platform.
    pub stem: Stem,
}

/// A stem, by the 64-bit FNV-1a hash of its letters: the same everywhere, and no table of strings to keep.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Stem(pub u64);

impl Stem {
    /// The stem of letters that need no stemming.
    pub fn of(letters: &str) -> Self {
        let mut hasher = FnvHasher::default();
        hasher.write(letters.as_bytes());
        Self(hasher.finish())
    }

    /// The same of letters in any case: that of their lower case.
    fn of_lower(letters: &str) -> Self {
        let mut hasher = FnvHasher::default();
        if letters.is_ascii() {
            letters.bytes().for_each(|b| hasher.write(&[b.to_ascii_lowercase()]));
        } else {
            lower(letters).for_each(|c| hasher.write(c.encode_utf8(&mut [0; 4]).as_bytes()));
        }
        Self(hasher.finish())
    }

    /// The concept of two adjacent stems.
    pub fn pair(self, next: Self) -> Self {
        let mut hasher = FnvHasher::with_key(self.0);
        hasher.write(&next.0.to_le_bytes());
        Self(hasher.finish())
    }
}

impl Token {
    /// Where it stands.
    pub fn span(self) -> Span {
        Span::new(self.start as usize, self.end as usize)
    }

    /// True for a word that carries no topic.
    pub fn is_stop(self) -> bool {
        self.kind == Kind::Stop
    }

    /// True if the word alone is a concept.
    pub fn is_concept(self) -> bool {
        !matches!(self.kind, Kind::Stop | Kind::Character)
    }
}

/// A word of more bytes than this is none, and has no stem: stemmers may take the square of its length.
const LONGEST: usize = 200;

/// Turns words into stems, each distinct word once.
pub(crate) struct Stems {
    language: Language,
    stemmer: Option<Stemmer>,
    known: Known,
    lower: String,
}

/// Words whose stems are known, by the hash of their letters: each with its stem, and whether it is a stop word.
pub(crate) type Known = FxHashMap<Stem, (Stem, bool)>;

/// More words than this are not kept in mind.
const KNOWN: usize = 1 << 17;

impl Stems {
    /// Stems of that language.
    pub fn new(language: Language) -> Self {
        let stemmer = language.algorithm().map(Stemmer::create);
        Self { language, stemmer, known: Known::default(), lower: String::new() }
    }

    /// The same with what is known from other texts of that language.
    pub fn with(language: Language, known: Known) -> Self {
        Self { known, ..Self::new(language) }
    }

    /// What is known now, for other texts of that language.
    pub fn known(self) -> Known {
        if self.known.len() > KNOWN { Known::default() } else { self.known }
    }

    /// The stem of a word in any case, and whether it is a stop word.
    pub fn stem(&mut self, word: &str) -> (Stem, bool) {
        let letters = Stem::of_lower(word);
        if let Some(&found) = self.known.get(&letters) {
            return found;
        }
        self.lower.clear();
        self.lower.extend(lower(word));
        let stop = self.language.lexicon().stopwords.contains(self.lower.as_str());
        let bare = self.lower.strip_suffix("'s").unwrap_or(&self.lower);
        let stem = match &self.stemmer {
            Some(stemmer) if bare.len() <= LONGEST => Stem::of(&stemmer.stem(bare)),
            _ => Stem::of(bare),
        };
        self.known.insert(letters, (stem, stop));
        (stem, stop)
    }
}

/// The letters of a word in lower case, with straight apostrophes.
fn lower(word: &str) -> impl Iterator<Item = char> {
    word.chars().map(|c| if matches!(c, '’' | 'ʼ') { '\'' } else { c }).flat_map(char::to_lowercase)
}

/// Appends the words of a sentence to `tokens`.
pub(crate) fn tokenize(text: &str, sentence: Span, stems: &mut Stems, tokens: &mut Vec<Token>) {
    let mut first = true;
    words::each(sentence.slice(text), |offset, word| {
        let start = sentence.start.saturating_add(offset);
        let (stem, stop) = stems.stem(word);
        let initial = word.chars().next().unwrap_or_default();
        let kind = if is_unspaced(initial) {
            Kind::Character
        } else if word.contains(char::is_numeric) {
            Kind::Number
        } else if stop {
            Kind::Stop
        } else if !first && initial.is_uppercase() {
            Kind::Name
        } else {
            Kind::Content
        };
        first = false;
        // Positions fit: an article is at most 4 GiB, see `limits`.
        tokens.push(Token { start: start as u32, end: start.saturating_add(word.len()) as u32, kind, stem });
    });
}

/// True for characters of scripts that are written without spaces between words.
pub(crate) fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{3005}'..='\u{3007}'
        | '\u{3040}'..='\u{30FF}' | '\u{31F0}'..='\u{31FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

/// The number of words of a text, as a word processor counts them: what stands between white space, and each character
/// of a script that is written without spaces.
pub(crate) fn count_words(text: &str) -> usize {
    let count = |piece: &str| match piece.is_ascii() {
        true => 1,
        false => piece.chars().filter(|c| is_unspaced(*c) && c.is_alphabetic()).count().max(1),
    };
    text.split_whitespace().map(count).sum()
}
