//! What is compared of a sentence.

use super::Signs;
use crate::language::{Language, Numeral};
use crate::sort;
use crate::terms::{Kind, Stem, Token};
use fnv::FnvHasher;
use rustc_hash::FxHashMap;
use std::hash::Hasher;

/// What a stop word counts against a content word.
const STOP: f64 = 0.2;
/// Shorter words resemble each other by chance.
const LONG: usize = 4;
/// Words less alike than this are different words.
const ALIKE: f64 = 0.4;
/// What a name counts against another content word: of names that news repeats, several stand together.
const NAME: f64 = 0.75;
/// What a number counts against a content word: the same figure is seldom given twice by chance.
const NUMBER: f64 = 1.4;

/// A sentence as it is handed in.
pub(crate) struct Source<'a> {
    pub text: &'a str,
    pub tokens: &'a [Token],
    pub language: Language,
    /// How many sentences of its article stand before it.
    pub place: usize,
}

/// What is compared of sentences. Their words are numbers in the order of their stems, which go by their letters: so the
/// same words are added up in the same order wherever they stand.
#[derive(Debug, Default)]
pub(crate) struct Profiles {
    /// The distinct words of all sentences, those of each sorted; of scripts without spaces, the pairs of characters.
    words: Vec<Word>,
    /// All words as they stand.
    sequences: Vec<u32>,
    sentences: Vec<Sentence>,
    /// How rare each word is.
    pub rarity: Rarity,
    runs: Runs,
}

#[derive(Debug)]
struct Sentence {
    /// Where its words end among all of them, and where its sequence does.
    words: usize,
    sequence: usize,
    place: usize,
    /// The sum of the weights of the words, and of their squares.
    sum: f64,
    square: f64,
}

#[derive(Clone, Copy, Debug)]
struct Word {
    number: u32,
    /// The letters of a word that may resemble another, by number among the [`Runs`]; 0 for all others.
    letters: u32,
    kind: Kind,
}

impl Word {
    /// What its kind counts.
    fn factor(self) -> f64 {
        match self.kind {
            Kind::Stop => STOP,
            Kind::Name => NAME,
            Kind::Number => NUMBER,
            Kind::Content | Kind::Character => 1.0,
        }
    }
}

/// The three-letter runs of words, each word once.
#[derive(Debug, Default)]
pub(crate) struct Runs {
    known: FxHashMap<Box<str>, u32>,
    all: Vec<Letters>,
}

#[derive(Debug)]
struct Letters {
    /// The runs, sorted.
    runs: Box<[u32]>,
    /// A bit for each run, to see at once that two words share too few.
    mask: u64,
}

impl Runs {
    /// The number of a word, from 1.
    fn of(&mut self, word: &str) -> u32 {
        if let Some(&known) = self.known.get(word) {
            return known;
        }
        let runs: Box<[u32]> = runs(word).into_iter().map(|run| run as u32).collect();
        let mask = runs.iter().fold(0, |mask, run| mask | 1 << (run % 64));
        self.all.push(Letters { runs, mask });
        let number = self.all.len() as u32;
        self.known.insert(word.into(), number);
        number
    }

    fn get(&self, number: u32) -> Option<&Letters> {
        self.all.get((number as usize).checked_sub(1)?)
    }

    /// How alike two words are in their letters: 0 to 1.
    fn likeness(&self, a: u32, b: u32) -> f64 {
        let (Some(a), Some(b)) = (self.get(a), self.get(b)) else { return 0.0 };
        let (long, short) = (a.runs.len(), b.runs.len());
        let most = (a.mask & b.mask).count_ones() as usize;
        if dice(most, long, short) < ALIKE { 0.0 } else { dice(sort::common(&a.runs, &b.runs), long, short) }
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
    /// Reads sentences.
    pub fn new<'a>(sources: impl Iterator<Item = Source<'a>>) -> Self {
        let mut profiles = Self::default();
        let mut forms: FxHashMap<(Language, &str), Form> = FxHashMap::default();
        for source in sources {
            let mut last: Option<Stem> = None;
            for token in source.tokens {
                let word = token.span().slice(source.text);
                let known = forms.entry((source.language, word));
                let form = *known.or_insert_with(|| profiles.form(word, token, source.language));
                let kind = if form.counts { Kind::Number } else { token.kind };
                profiles.sequences.push(form.number);
                if kind != Kind::Character {
                    profiles.words.push(Word { number: form.number, letters: form.letters, kind });
                    last = None;
                } else if let Some(before) = last.replace(token.stem) {
                    let number = profiles.rarity.number(before.pair(token.stem));
                    profiles.words.push(Word { number, letters: 0, kind });
                }
            }
            let (words, sequence, place) = (profiles.words.len(), profiles.sequences.len(), source.place);
            profiles.sentences.push(Sentence { words, sequence, place, sum: 0.0, square: 0.0 });
        }
        profiles.order();
        profiles.weigh();
        profiles
    }

    fn form(&mut self, word: &str, token: &Token, language: Language) -> Form {
        let value = value(word, token.kind, language);
        let mut letters = 0;
        if value.is_none() && matches!(token.kind, Kind::Content | Kind::Name) {
            let bare: String = word.chars().flat_map(char::to_lowercase).map(bare).collect();
            letters = if bare.chars().nth(LONG - 1).is_some() { self.runs.of(&bare) } else { 0 };
        }
        Form { number: self.rarity.number(value.unwrap_or(token.stem)), letters, counts: value.is_some() }
    }

    /// Numbers the words by their stems, and sorts those of each sentence.
    fn order(&mut self) {
        let ranks = self.rarity.order();
        let rank = |number: u32| ranks.get(number as usize).copied().unwrap_or(number);
        self.sequences.iter_mut().for_each(|number| *number = rank(*number));
        let mut keys: Vec<u64> = Vec::new();
        let mut sorted: Vec<Word> = Vec::new();
        let (mut read, mut written) = (0, 0);
        for sentence in &mut self.sentences {
            let words = self.words.get(read..sentence.words).unwrap_or_default();
            // Of several that are the same word, the first that is no stop word.
            keys.clear();
            keys.extend(
                (0u64..)
                    .zip(words)
                    .map(|(place, w)| u64::from(rank(w.number)) << 32 | u64::from(w.kind == Kind::Stop) << 31 | place),
            );
            sort::numbers(&mut keys);
            keys.dedup_by_key(|key| *key >> 32);
            sorted.clear();
            sorted.extend(keys.iter().filter_map(|key| {
                let word = words.get((key & ((1 << 31) - 1)) as usize)?;
                Some(Word { number: (key >> 32) as u32, ..*word })
            }));
            read = sentence.words;
            sentence.words = written + sorted.len();
            if let Some(place) = self.words.get_mut(written..sentence.words) {
                place.copy_from_slice(&sorted);
            }
            written = sentence.words;
        }
        self.words.truncate(written);
    }

    /// Counts how rare the words are, and what they add up to in each sentence.
    fn weigh(&mut self) {
        self.rarity.count(self.sentences.len(), self.words.iter().map(|w| w.number));
        let mut start = 0;
        for sentence in &mut self.sentences {
            for word in self.words.get(start..sentence.words).unwrap_or_default() {
                let weight = self.rarity.at(word.number) * word.factor();
                sentence.sum += weight;
                sentence.square += weight * weight;
            }
            start = sentence.words;
        }
    }

    /// How many sentences there are.
    pub fn len(&self) -> usize {
        self.sentences.len()
    }

    fn get(&self, sentence: usize) -> Option<Profile<'_>> {
        let Sentence { words, sequence, place, sum, square } = *self.sentences.get(sentence)?;
        let before = sentence.checked_sub(1).and_then(|n| self.sentences.get(n));
        let (first, start) = before.map_or((0, 0), |b| (b.words, b.sequence));
        let (words, sequence) = (self.words.get(first..words)?, self.sequences.get(start..sequence)?);
        Some(Profile { words, sequence, place, sum, square })
    }

    /// The words of a sentence that may lead to another, by number: all but stop words.
    pub fn leads(&self, sentence: usize) -> impl Iterator<Item = u32> {
        let words = self.get(sentence).map_or(&[][..], |p| p.words);
        words.iter().filter(|w| w.kind != Kind::Stop).map(|w| w.number)
    }

    /// The words that stand in both sentences, as stems, sorted.
    pub fn shared(&self, one: usize, other: usize) -> Vec<Stem> {
        let (Some(one), Some(other)) = (self.get(one), self.get(other)) else { return Vec::new() };
        let held = |w: &&Word| other.words.binary_search_by_key(&w.number, |o| o.number).is_ok();
        let shared = one.words.iter().filter(|w| w.kind != Kind::Stop).filter(held);
        shared.filter_map(|w| self.rarity.stems.get(w.number as usize)).copied().collect()
    }
}

/// What is compared of a sentence.
#[derive(Clone, Copy, Default)]
struct Profile<'a> {
    words: &'a [Word],
    sequence: &'a [u32],
    place: usize,
    sum: f64,
    square: f64,
}

/// True if a word of a sentence, as a token, is among the given ones.
pub(crate) fn holds(token: &Token, text: &str, language: Language, among: &[Stem]) -> bool {
    let stem = value(token.span().slice(text), token.kind, language).unwrap_or(token.stem);
    token.kind != Kind::Stop && among.binary_search(&stem).is_ok()
}

/// The number that a word is, as one stem however it is written.
fn value(word: &str, kind: Kind, language: Language) -> Option<Stem> {
    if kind == Kind::Number {
        let digits: String =
            word.chars().map(|c| if c == ',' { '.' } else { c }).flat_map(char::to_lowercase).collect();
        return Some(Stem::of(digits.trim_matches('.')));
    }
    match language.lexicon().numerals.get(word.to_lowercase().as_str()) {
        Some(Numeral::Value(v)) if *v >= 2.0 => Some(Stem::of(&format!("{}", *v as u64))),
        _ => None,
    }
}

/// A letter without its accent, for the few that news writes with and without.
fn bare(c: char) -> char {
    match c {
        'á' | 'à' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'õ' | 'ö' | 'ø' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        c => c,
    }
}

/// The three-letter runs of a word with a space at each end, sorted.
fn runs(word: &str) -> Vec<u64> {
    let letters: Vec<char> = [' '].into_iter().chain(word.chars()).chain([' ']).collect();
    let mut runs: Vec<u64> = letters
        .windows(3)
        .map(|run| {
            let mut hasher = FnvHasher::default();
            run.iter().for_each(|c| hasher.write(&u32::from(*c).to_le_bytes()));
            hasher.finish() & u64::from(u32::MAX)
        })
        .collect();
    sort::numbers(&mut runs);
    runs.dedup();
    runs
}

/// How rare each word is among the sentences that are compared.
#[derive(Clone, Debug, Default)]
pub(crate) struct Rarity {
    numbers: FxHashMap<Stem, u32>,
    /// The stem of each word.
    stems: Vec<Stem>,
    /// The rarity of each word: 1 if two sentences hold it at most, towards 0 if all do.
    rare: Vec<f64>,
}

impl Rarity {
    /// The number of a word, a new one if it has none yet.
    fn number(&mut self, stem: Stem) -> u32 {
        *self.numbers.entry(stem).or_insert_with(|| {
            self.stems.push(stem);
            self.stems.len() as u32 - 1
        })
    }

    /// Numbers the words in the order of their stems, and answers what each old number has become.
    fn order(&mut self) -> Vec<u32> {
        sort::up(&mut self.stems);
        let mut ranks = vec![0; self.stems.len()];
        for (stem, new) in self.stems.iter().zip(0..) {
            if let Some(number) = self.numbers.get_mut(stem) {
                let old = std::mem::replace(number, new);
                if let Some(rank) = ranks.get_mut(old as usize) {
                    *rank = new;
                }
            }
        }
        ranks
    }

    /// Counts in how many of the sentences each word stands.
    fn count(&mut self, sentences: usize, words: impl Iterator<Item = u32>) {
        let mut holders = vec![0usize; self.stems.len()];
        for word in words {
            if let Some(count) = holders.get_mut(word as usize) {
                *count += 1;
            }
        }
        let all = sentences.max(1) as f64;
        let rarity = |others: usize| libm::log(1.0 + all / others.max(1) as f64) / libm::log(1.0 + all);
        let most = holders.iter().copied().max().unwrap_or(0);
        let by_count: Vec<f64> = (0..=most).map(|n| rarity(n.saturating_sub(1))).collect();
        self.rare = holders.iter().filter_map(|n| by_count.get(*n)).copied().collect();
    }

    /// The rarity of the word of that number.
    pub fn at(&self, number: u32) -> f64 {
        self.rare.get(number as usize).copied().unwrap_or(1.0)
    }

    /// The rarity of a word.
    pub fn of(&self, stem: Stem) -> f64 {
        self.numbers.get(&stem).map_or(1.0, |number| self.at(*number))
    }

    /// How many words there are.
    pub fn len(&self) -> usize {
        self.stems.len()
    }
}

/// Compares pairs of sentences; quickest if those with the same first one come together.
pub(super) struct Comparison<'a> {
    profiles: &'a Profiles,
    /// The first sentence of the last pair.
    one: Option<usize>,
    /// For each word, its place among the words of that sentence, from 1, or 0 ...
    places: Vec<u32>,
    /// ... and a bit for each place where it stands there, if there are not too many.
    stands: Vec<u64>,
    /// The words of the second sentence that the first has not, and whether the second has each of the first.
    lone: Vec<Word>,
    held: Vec<bool>,
}

impl<'a> Comparison<'a> {
    pub fn new(profiles: &'a Profiles) -> Self {
        let (places, stands) = (vec![0; profiles.rarity.len()], vec![0; profiles.rarity.len()]);
        Self { profiles, one: None, places, stands, lone: Vec::new(), held: Vec::new() }
    }

    /// Makes a sentence the first of pairs.
    fn take(&mut self, sentence: usize) {
        if self.one == Some(sentence) {
            return;
        }
        let before = self.one.replace(sentence).and_then(|s| self.profiles.get(s)).unwrap_or_default();
        let now = self.profiles.get(sentence).unwrap_or_default();
        set(&mut self.places, before.words.iter().map(|w| (w.number, 0)));
        set(&mut self.stands, before.sequence.iter().map(|number| (*number, 0)));
        set(&mut self.places, now.words.iter().zip(1..).map(|(w, place)| (w.number, place)));
        if now.sequence.len() <= 64 {
            for (place, number) in now.sequence.iter().enumerate() {
                if let Some(stands) = self.stands.get_mut(*number as usize) {
                    *stands |= 1 << place;
                }
            }
        }
    }

    /// The signs of two sentences but for `adjacent`, which counts among paraphrases only.
    pub fn signs(&mut self, one: usize, other: usize) -> Signs {
        self.take(one);
        let profiles = self.profiles;
        let weight = |w: &Word| profiles.rarity.at(w.number) * w.factor();
        let (Some(a), Some(b)) = (profiles.get(one), profiles.get(other)) else { return Signs::default() };
        let (mut dot, mut shared, mut numbers) = (0.0, 0.0, 0usize);
        self.lone.clear();
        self.held.clear();
        self.held.resize(a.words.len(), false);
        for y in b.words {
            let place = self.places.get(y.number as usize).and_then(|place| (*place as usize).checked_sub(1));
            match place.and_then(|p| Some((a.words.get(p)?, self.held.get_mut(p)?))) {
                Some((x, held)) => {
                    *held = true;
                    let (x, y) = (weight(x), weight(y));
                    dot += x * y;
                    shared += x.min(y);
                }
                None if y.letters > 0 => self.lone.push(*y),
                None => numbers += usize::from(y.kind == Kind::Number),
            }
        }
        let mut resembling = 0.0;
        let mut compared = 0;
        for (x, _) in a.words.iter().zip(&self.held).filter(|(_, held)| !**held) {
            numbers += usize::from(x.kind == Kind::Number);
            if x.letters == 0 || compared == LONGEST {
                continue;
            }
            compared += 1;
            let mut best = (0.0, None);
            for y in self.lone.iter().take(LONGEST) {
                let like = profiles.runs.likeness(x.letters, y.letters);
                if like >= ALIKE && like > best.0 {
                    best = (like, Some(y));
                }
            }
            resembling += best.1.map_or(0.0, |y| best.0 * weight(x).min(weight(y)));
        }
        let (least, most) = (a.sum.min(b.sum), a.sum.max(b.sum));
        let alike = shared + resembling;
        let product = a.square * b.square;
        let cosine = if product > 0.0 { dot / libm::sqrt(product) } else { 0.0 };
        Signs {
            cosine: libm::sqrt(cosine),
            alike: if least > 0.0 { libm::sqrt((alike / least).min(1.0) * alike / most) } else { 0.0 },
            adjacent: 0.0,
            sequence: dice(self.subsequence(a.sequence, b.sequence), a.sequence.len(), b.sequence.len()),
            numbers: libm::log(1.0 + numbers as f64),
            evidence: libm::log(1.0 + shared),
            depth: libm::log(1.0 + a.place.max(b.place) as f64),
            rivals: 0.0,
        }
    }

    /// All signs of two sentences but for `rivals`.
    pub fn with_adjacent(&mut self, one: usize, other: usize) -> Signs {
        let pairs = |sentence: usize| {
            let sequence = self.profiles.get(sentence).map_or(&[][..], |p| p.sequence);
            let both = sequence.iter().zip(sequence.iter().skip(1));
            let mut pairs: Vec<u64> = both.map(|(a, b)| u64::from(*a) << 32 | u64::from(*b)).collect();
            sort::numbers(&mut pairs);
            pairs.dedup();
            pairs
        };
        let (a, b) = (pairs(one), pairs(other));
        Signs { adjacent: dice(sort::common(&a, &b), a.len(), b.len()), ..self.signs(one, other) }
    }

    /// The length of the longest common subsequence of the first sentence, `a`, and another.
    fn subsequence(&self, a: &[u32], b: &[u32]) -> usize {
        if a.len() > 64 {
            return subsequence(a, b);
        }
        // All at once for one word of `b`: a bit for each word of `a`, cleared where the length grows (Hyyrö 2004).
        let mut row = u64::MAX;
        for word in b.iter().take(LONGEST) {
            let grows = row & self.stands.get(*word as usize).copied().unwrap_or(0);
            row = row.wrapping_add(grows) | (row & !grows);
        }
        row.count_zeros() as usize
    }
}

fn set<T>(list: &mut [T], values: impl Iterator<Item = (u32, T)>) {
    for (number, value) in values {
        if let Some(place) = list.get_mut(number as usize) {
            *place = value;
        }
    }
}

/// Twice what is shared over all there is: 0 to 1.
fn dice(shared: usize, a: usize, b: usize) -> f64 {
    if a + b == 0 { 0.0 } else { 2.0 * shared as f64 / (a + b) as f64 }
}

/// The most words of a sentence that are compared each with each; longer ones are cut here.
const LONGEST: usize = 200;

/// The length of the longest common subsequence of sentences of any length.
fn subsequence(a: &[u32], b: &[u32]) -> usize {
    let b = b.get(..LONGEST).unwrap_or(b);
    let mut row = vec![0usize; b.len()];
    for x in a.iter().take(LONGEST) {
        let (mut diagonal, mut before) = (0, 0);
        for (y, cell) in b.iter().zip(&mut row) {
            let above = *cell;
            *cell = if x == y { diagonal + 1 } else { above.max(before) };
            diagonal = above;
            before = *cell;
        }
    }
    row.last().copied().unwrap_or(0)
}
