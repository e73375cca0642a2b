//! Tokens: the words of a sentence as stems.

use crate::collections::map::Map;
use crate::language::Language;
use crate::model::span::Span;
use crate::text::ascii;
use crate::text::fold::with_cedilla;
use crate::text::lowercase::lower;
use crate::text::marks::{self, straighten, without_genitive};
use crate::text::scripts::is_unspaced;
use crate::text::stem::Stem;
use crate::text::word_breaks;
use rust_stemmers::Stemmer;

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
    /// True if it is a word by which writers speak of themselves or to their readers, or has one in it.
    pub personal: bool,
    /// Its stem, as a number that is the same in every article and on every platform.
    pub stem: Stem,
}

impl Token {
    /// Where it stands.
    pub fn span(self) -> Span {
        Span::new(self.start as usize, self.end() as usize)
    }

    /// One past its last byte.
    pub fn end(self) -> u32 {
        self.start.wrapping_add(u32::from(self.length))
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

/// A word, whatever sentence it stands in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entry {
    stem: Stem,
    /// What kind of word it is, if no name.
    kind: Kind,
    personal: bool,
}

/// Words that are known, by the hash of their letters in lower case.
pub(crate) type Known = Map<Stem, Entry>;

/// More words than this are not kept in mind.
const KNOWN: usize = 1 << 17;

impl Stems {
    /// Stems of that language.
    pub fn new(language: Language) -> Self {
        let stemmer = language.stemmer();
        Self { language, stemmer, known: Known::default(), lower: String::new() }
    }

    /// Takes up what is known from other texts of that language.
    pub fn with(language: Language, known: Known) -> Self {
        Self { known, ..Self::new(language) }
    }

    /// Gives what is known now, for other texts of that language.
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
        ascii::push_lower(word, &mut self.lower, |c| lower(straighten(c)));
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
        let bare = without_genitive(&self.lower);
        // The stemmer of Romanian knows the older letter only, into which the comma is not folded for the sake of word lists.
        let older = with_cedilla(bare);
        let bare = older.as_deref().unwrap_or(bare);
        let stem = match &self.stemmer {
            Some(stemmer) if bare.len() <= LONGEST => Stem::of(&stemmer.stem(bare)),
            _ => Stem::of(bare),
        };
        // Of "I've" and "j'ai" what stands before the apostrophe.
        let mut parts = self.lower.split(marks::is_apostrophe);
        let personal = parts.any(|part| lexicon.persons.contains(part));
        let entry = Entry { stem, kind, personal };
        self.known.insert(letters, entry);
        entry
    }
}

/// Appends the words of a sentence to `tokens`. A word that a hyphen divides at the end of a line is one.
pub(crate) fn tokenize(text: &str, sentence: Span, stems: &mut Stems, tokens: &mut Vec<Token>) {
    let (mut first, mut last, mut whole) = (true, sentence.start, String::new());
    word_breaks::each(sentence.slice(text), |offset, word| {
        let mut start = sentence.start.wrapping_add(offset);
        let end = start.wrapping_add(word.len());
        let mut entry = stems.entry(word);
        // "Haupt- und Nebenstraßen" are two words, wherever the line ends; and no word is divided twice.
        if !first && entry.kind != Kind::Stop && whole.is_empty() && divides(Span::new(last, start).slice(text), word) {
            if let Some(head) = tokens.pop() {
                whole.push_str(head.span().slice(text));
                whole.push_str(word);
                entry = stems.entry(&whole);
                start = head.start as usize;
            }
        } else {
            whole.clear();
        }
        let Entry { stem, mut kind, personal } = entry;
        if kind == Kind::Content && !first && text.get(start..).is_some_and(|word| word.starts_with(char::is_uppercase))
        {
            kind = Kind::Name;
        }
        first = false;
        // Positions fit: an article is at most 4 GiB, see `limits`. What is too long for its length is no word.
        if let Ok(length) = u16::try_from(end.saturating_sub(start)) {
            last = end;
            tokens.push(Token { start: start as u32, length, kind, personal, stem });
        }
    });
}

/// True if what stands before a word is the hyphen that divides it from its beginning, and the end of a line.
fn divides(between: &str, word: &str) -> bool {
    between
        .strip_prefix(marks::is_hyphen)
        .is_some_and(|rest| rest.contains(marks::is_line_break) && rest.trim().is_empty())
        && word.starts_with(char::is_lowercase)
}
