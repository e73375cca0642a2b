//! Profiles: what is compared of sentences.

use super::idf::Idf;
use super::trigrams::Runs;
use crate::collections::map::Map;
use crate::collections::sort;
use crate::language::{Language, Numeral};
use crate::read::tokens::{Kind, Token};
use crate::text::lowercase::{lower, lowercase};
use crate::text::stem::Stem;

/// What a stop word counts against a content word.
const STOP: f64 = 0.2;
/// What a name counts against another content word: of names that news repeats, several stand together.
const NAME: f64 = 0.75;
/// What a number counts against a content word: the same figure is seldom given twice by chance.
const NUMBER: f64 = 1.4;

/// How many bits a kind of word takes.
const KIND: u32 = 3;

/// A sentence as it is handed in.
pub(crate) struct ComparedSentence<'a> {
    pub text: &'a str,
    pub tokens: &'a [Token],
    pub language: Language,
    /// How many sentences of its article stand before it.
    pub place: usize,
    /// False if it is the same as another one, which counts: its words are no less rare for being copied.
    pub fresh: bool,
}

/// What is compared of sentences. Their words are numbers in the order of their stems, which go by their letters: so the
/// same words are added up in the same order wherever they stand.
#[derive(Debug, Default)]
pub(crate) struct Profiles {
    /// The distinct words of all sentences, those of each sorted; of scripts without spaces, the pairs of characters.
    words: Vec<ProfileWord>,
    /// All words as they stand.
    sequences: Vec<u32>,
    sentences: Vec<ProfileEntry>,
    /// How rare each word is.
    pub idf: Idf,
    pub(super) runs: Runs,
}

#[derive(Debug)]
struct ProfileEntry {
    /// Where its words end among all of them, and where its sequence does.
    words: usize,
    sequence: usize,
    place: usize,
    fresh: bool,
    /// The sum of the weights of the words, and of their squares.
    sum: f64,
    square: f64,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct ProfileWord {
    pub number: u32,
    /// The letters of a word that may resemble another, by number among the [`Runs`], 0 for all others; and in the last
    /// bits, so that there is room for many words, its kind.
    tail: u32,
}

impl ProfileWord {
    fn new(number: u32, letters: u32, kind: Kind) -> Self {
        Self { number, tail: letters << KIND | kind as u32 }
    }

    /// Its letters, by number among the [`Runs`]; 0 if it cannot resemble another.
    pub fn letters(self) -> u32 {
        self.tail >> KIND
    }

    /// Its kind.
    pub fn kind(self) -> Kind {
        match self.tail & ((1 << KIND) - 1) {
            0 => Kind::Stop,
            1 => Kind::Content,
            2 => Kind::Name,
            3 => Kind::Number,
            _ => Kind::Character,
        }
    }

    /// What its kind counts.
    pub fn factor(self) -> f64 {
        match self.kind() {
            Kind::Stop => STOP,
            Kind::Name => NAME,
            Kind::Number => NUMBER,
            Kind::Content | Kind::Character => 1.0,
        }
    }
}

/// A word of a language, however often it stands.
#[derive(Clone, Copy)]
struct Form {
    number: u32,
    letters: u32,
    /// True if it is a number, in digits or in letters.
    counts: bool,
}

impl Profiles {
    /// Reads sentences, of about so many words.
    pub fn new<'a>(sources: impl Iterator<Item = ComparedSentence<'a>>, words: usize) -> Self {
        let mut profiles =
            Self { words: Vec::with_capacity(words), sequences: Vec::with_capacity(words), ..Self::default() };
        let mut forms: Map<(Language, &str), Form> = Map::default();
        for source in sources {
            let mut last: Option<Stem> = None;
            for token in source.tokens {
                let word = token.span().slice(source.text);
                let known = forms.entry((source.language, word));
                let form = *known.or_insert_with(|| profiles.form(word, token, source.language));
                let kind = if form.counts { Kind::Number } else { token.kind };
                profiles.sequences.push(form.number);
                if kind != Kind::Character {
                    profiles.words.push(ProfileWord::new(form.number, form.letters, kind));
                    last = None;
                } else if let Some(before) = last.replace(token.stem) {
                    let number = profiles.idf.number(before.pair(token.stem));
                    profiles.words.push(ProfileWord::new(number, 0, kind));
                }
            }
            let (words, sequence) = (profiles.words.len(), profiles.sequences.len());
            let ComparedSentence { place, fresh, .. } = source;
            profiles.sentences.push(ProfileEntry { words, sequence, place, fresh, sum: 0.0, square: 0.0 });
        }
        profiles.order();
        profiles.weigh();
        profiles
    }

    fn form(&mut self, word: &str, token: &Token, language: Language) -> Form {
        let value = value(word, token.kind, language);
        let mut letters = 0;
        if value.is_none() && matches!(token.kind, Kind::Content | Kind::Name) {
            letters = self.runs.read(word);
        }
        // All words have a number, though that of a numeral is not what is compared of it.
        let number = self.idf.number(token.stem);
        Form { number: value.map_or(number, |value| self.idf.number(value)), letters, counts: value.is_some() }
    }

    /// Numbers the words by their stems, and sorts those of each sentence.
    fn order(&mut self) {
        let ranks = self.idf.order();
        let rank = |number: u32| ranks.get(number as usize).copied().unwrap_or(number);
        self.sequences.iter_mut().for_each(|number| *number = rank(*number));
        let mut keys: Vec<u64> = Vec::new();
        let mut sorted: Vec<ProfileWord> = Vec::new();
        let (mut read, mut written) = (0, 0);
        for sentence in &mut self.sentences {
            let words = self.words.get(read..sentence.words).unwrap_or_default();
            // Of several that are the same word, the first that is no stop word.
            keys.clear();
            keys.extend(
                (0u64..).zip(words).map(|(place, w)| {
                    u64::from(rank(w.number)) << 32 | u64::from(w.kind() == Kind::Stop) << 31 | place
                }),
            );
            sort::radix_sort(&mut keys);
            keys.dedup_by_key(|key| *key >> 32);
            sorted.clear();
            sorted.extend(keys.iter().filter_map(|key| {
                let word = words.get((key & ((1 << 31) - 1)) as usize)?;
                Some(ProfileWord { number: (key >> 32) as u32, ..*word })
            }));
            read = sentence.words;
            sentence.words = sorted.len().saturating_add(written);
            if let Some(place) = self.words.get_mut(written..sentence.words) {
                place.copy_from_slice(&sorted);
            }
            written = sentence.words;
        }
        self.words.truncate(written);
    }

    /// Counts how rare the words are, and what they add up to in each sentence.
    fn weigh(&mut self) {
        let starts = [0].into_iter().chain(self.sentences.iter().map(|s| s.words));
        let fresh = starts.zip(&self.sentences).filter(|(_, s)| s.fresh);
        let words = fresh.clone().flat_map(|(start, s)| self.words.get(start..s.words).unwrap_or_default());
        self.idf.count(fresh.count(), words.map(|w| w.number));
        let mut start = 0;
        for sentence in &mut self.sentences {
            for word in self.words.get(start..sentence.words).unwrap_or_default() {
                let weight = self.idf.at(word.number) * word.factor();
                sentence.sum += weight;
                sentence.square += weight * weight;
            }
            start = sentence.words;
        }
    }

    /// How rare each word is; what else is known of the sentences is forgotten.
    pub fn into_idf(self) -> Idf {
        self.idf
    }

    /// How many sentences there are.
    pub fn len(&self) -> usize {
        self.sentences.len()
    }

    /// What is compared of a sentence.
    pub(super) fn get(&self, sentence: usize) -> Option<Profile<'_>> {
        let ProfileEntry { words, sequence, place, sum, square, .. } = *self.sentences.get(sentence)?;
        let before = sentence.checked_sub(1).and_then(|n| self.sentences.get(n));
        let (first, start) = before.map_or((0, 0), |b| (b.words, b.sequence));
        let (words, sequence) = (self.words.get(first..words)?, self.sequences.get(start..sequence)?);
        Some(Profile { words, sequence, place, sum, square })
    }

    /// The words of a sentence that may lead to another, by number: all but stop words.
    pub fn leads(&self, sentence: usize) -> impl Iterator<Item = u32> {
        let words = self.get(sentence).map_or(&[][..], |p| p.words);
        words.iter().filter(|w| w.kind() != Kind::Stop).map(|w| w.number)
    }
}

/// What is compared of a sentence.
#[derive(Clone, Copy, Default)]
pub(super) struct Profile<'a> {
    pub words: &'a [ProfileWord],
    pub sequence: &'a [u32],
    pub place: usize,
    pub sum: f64,
    pub square: f64,
}

/// The number that a word is, as one stem however it is written.
fn value(word: &str, kind: Kind, language: Language) -> Option<Stem> {
    if kind == Kind::Number {
        let digits: String = word.chars().map(|c| if c == ',' { '.' } else { c }).map(lower).collect();
        return Some(Stem::of(digits.trim_matches('.')));
    }
    match language.lexicon().numerals.get(lowercase(word).as_str()) {
        Some(Numeral::Value(v)) if *v >= 2.0 => Some(Stem::of(&(*v as u64).to_string())),
        _ => None,
    }
}
