//! Terms: the words of a sentence as stems, and what is counted: concepts.

use crate::ascii;
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
    /// How many bytes it has.
    length: u16,
    /// What kind of word it is.
    pub kind: Kind,
    /// True if it is a word by which writers speak of themselves, or has one in it.
    pub personal: bool,
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

    /// The same of what ASCII letters are in lower case.
    fn of_lower(letters: &str) -> Self {
        let mut hasher = FnvHasher::default();
        letters.bytes().for_each(|b| hasher.write(&[b.to_ascii_lowercase()]));
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
        Span::new(self.start as usize, self.end() as usize)
    }

    /// One past its last byte.
    pub fn end(self) -> u32 {
        self.start.saturating_add(u32::from(self.length))
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

/// What is known of a word, whatever sentence it stands in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entry {
    stem: Stem,
    /// What kind of word it is, if no name.
    kind: Kind,
    personal: bool,
}

/// Words that are known, by the hash of their letters in lower case.
pub(crate) type Known = FxHashMap<Stem, Entry>;

/// More words than this are not kept in mind.
const KNOWN: usize = 1 << 17;

impl Stems {
    /// Stems of that language.
    pub fn new(language: Language) -> Self {
        let stemmer = language.stemmer();
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

    /// The stem of a word in any case.
    pub fn stem(&mut self, word: &str) -> Stem {
        self.entry(word).stem
    }

    /// Puts the letters of a word in lower case, with straight apostrophes.
    fn fold(&mut self, word: &str) {
        self.lower.clear();
        ascii::lower(word, &mut self.lower, |c, lower| match c {
            '’' | 'ʼ' => lower.push('\''),
            c => lower.extend(c.to_lowercase()),
        });
    }

    fn entry(&mut self, word: &str) -> Entry {
        let plain = word.is_ascii();
        if !plain {
            self.fold(word);
        }
        let letters = if plain { Stem::of_lower(word) } else { Stem::of(&self.lower) };
        if let Some(&found) = self.known.get(&letters) {
            return found;
        }
        self.fold(word);
        let lexicon = self.language.lexicon();
        let kind = if self.lower.starts_with(is_unspaced) {
            Kind::Character
        } else if self.lower.contains(char::is_numeric) {
            Kind::Number
        } else if lexicon.stopwords.contains(self.lower.as_str()) {
            Kind::Stop
        } else {
            Kind::Content
        };
        let bare = self.lower.strip_suffix("'s").unwrap_or(&self.lower);
        let stem = match &self.stemmer {
            Some(stemmer) if bare.len() <= LONGEST => Stem::of(&stemmer.stem(bare)),
            _ => Stem::of(bare),
        };
        // Of "I've" and "j'ai" what stands before the apostrophe.
        let mut parts = self.lower.split(|c: char| !c.is_alphabetic());
        let personal = parts.any(|part| lexicon.first_person.contains(part));
        let entry = Entry { stem, kind, personal };
        self.known.insert(letters, entry);
        entry
    }
}

/// Appends the words of a sentence to `tokens`.
pub(crate) fn tokenize(text: &str, sentence: Span, stems: &mut Stems, tokens: &mut Vec<Token>) {
    let mut first = true;
    words::each(sentence.slice(text), |offset, word| {
        let start = sentence.start.saturating_add(offset);
        let Entry { stem, mut kind, personal } = stems.entry(word);
        if kind == Kind::Content && !first && word.starts_with(char::is_uppercase) {
            kind = Kind::Name;
        }
        first = false;
        // Positions fit: an article is at most 4 GiB, see `limits`. What is too long for its length is no word.
        if let Ok(length) = u16::try_from(word.len()) {
            tokens.push(Token { start: start as u32, length, kind, personal, stem });
        }
    });
}

/// True for characters of scripts that are written without spaces between words.
pub(crate) fn is_unspaced(c: char) -> bool {
    !c.is_ascii()
        && matches!(c, '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{3005}'..='\u{3007}'
        | '\u{3040}'..='\u{30FF}' | '\u{31F0}'..='\u{31FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

/// The number of words of a text, as a word processor counts them: what stands between white space, and each character
/// of a script that is written without spaces.
pub(crate) fn count_words(text: &str) -> usize {
    if text.is_ascii() {
        let space = |b: u8| (b == b' ') | (b'\t'..=b'\r').contains(&b);
        let starts = text.as_bytes().windows(2).filter(|pair| matches!(pair, [a, b] if space(*a) & !space(*b)));
        return starts.count().saturating_add(usize::from(!text.starts_with(char::is_whitespace) && !text.is_empty()));
    }
    let count = |piece: &str| match piece.is_ascii() {
        true => 1,
        false => piece.chars().filter(|c| is_unspaced(*c) && c.is_alphabetic()).count().max(1),
    };
    text.split_whitespace().map(count).sum()
}
