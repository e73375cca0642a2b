//! What is compared of a sentence.

use super::Signs;
use crate::corpus::Analysed;
use crate::language::{Language, Numeral};
use crate::overlap::Located;
use crate::sort;
use crate::terms::{Kind, Stem, Token};
use fnv::FnvHasher;
use rustc_hash::FxHashMap;
use std::cmp::Ordering;
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

/// What is compared of a sentence: sorted sets, so that two of them are compared in one pass.
#[derive(Clone, Debug, Default)]
pub(crate) struct Profile {
    /// Its distinct words; of scripts without spaces, its pairs of characters.
    words: Vec<Word>,
    /// The numbers among them.
    numbers: Vec<Stem>,
    /// All words, as they stand.
    sequence: Vec<Stem>,
    /// How many sentences of its article stand before it.
    place: usize,
    /// The sum of the weights of the words, and of their squares.
    sum: f64,
    square: f64,
}

#[derive(Clone, Debug)]
struct Word {
    stem: Stem,
    kind: Kind,
    /// What it counts: its rarity times what its kind counts.
    weight: f64,
    /// The letters of a word that may resemble another, by number among the [`Runs`]; 0 for all others.
    letters: u32,
}

impl Word {
    fn new(stem: Stem, kind: Kind, letters: u32) -> Self {
        Self { stem, kind, weight: 0.0, letters }
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
        let runs = runs(word).into_boxed_slice();
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
        if dice(most, long, short) < ALIKE { 0.0 } else { dice(common(&a.runs, &b.runs), long, short) }
    }
}

impl Profile {
    /// The profile of a sentence.
    pub fn of(articles: &[Analysed], at: &Located, runs: &mut Runs) -> Option<Self> {
        let article = articles.get(at.article)?;
        let sentence = article.sentences.get(at.sentence)?;
        Some(Self::new(&article.article.text, article.tokens(sentence), article.language, at.place, runs))
    }

    /// The profile of the words of a sentence before which `place` others of its article stand.
    pub fn new(text: &str, tokens: &[Token], language: Language, place: usize, runs: &mut Runs) -> Self {
        let mut profile = Self { place, sequence: Vec::with_capacity(tokens.len()), ..Self::default() };
        let mut last: Option<(Stem, Kind)> = None;
        let mut letters = String::new();
        for token in tokens {
            let word = token.span().slice(text);
            letters.clear();
            letters.extend(word.chars().flat_map(char::to_lowercase).map(bare));
            let (stem, kind) = match value(word, token.kind, language) {
                Some(number) => (number, Kind::Number),
                None => (token.stem, token.kind),
            };
            profile.sequence.push(stem);
            match kind {
                Kind::Stop => profile.words.push(Word::new(stem, kind, 0)),
                Kind::Content | Kind::Name => {
                    let letters = if letters.chars().count() >= LONG { runs.of(&letters) } else { 0 };
                    profile.words.push(Word::new(stem, kind, letters));
                }
                Kind::Number => {
                    profile.words.push(Word::new(stem, kind, 0));
                    profile.numbers.push(stem);
                }
                Kind::Character => {}
            }
            if let Some((before, Kind::Character)) = last
                && kind == Kind::Character
            {
                profile.words.push(Word::new(before.pair(stem), kind, 0));
            }
            last = Some((stem, kind));
        }
        sort::by(&mut profile.words, |a, b| {
            a.stem.cmp(&b.stem).then((a.kind == Kind::Stop).cmp(&(b.kind == Kind::Stop)))
        });
        profile.words.dedup_by_key(|w| w.stem);
        sort::up(&mut profile.numbers);
        profile.numbers.dedup();
        profile.words.shrink_to_fit();
        profile
    }

    /// Weighs the words by their rarity.
    pub fn weigh(&mut self, rarity: &Rarity) {
        (self.sum, self.square) = (0.0, 0.0);
        for word in &mut self.words {
            word.weight = rarity.of(word.stem)
                * match word.kind {
                    Kind::Stop => STOP,
                    Kind::Name => NAME,
                    Kind::Number => NUMBER,
                    Kind::Content | Kind::Character => 1.0,
                };
            self.sum += word.weight;
            self.square += word.weight * word.weight;
        }
    }

    /// The words that may lead to another sentence: all but stop words.
    pub fn leads(&self) -> impl Iterator<Item = Stem> {
        self.words.iter().filter(|w| w.kind != Kind::Stop).map(|w| w.stem)
    }

    /// True if a word of the sentence, as a token, is among the given ones.
    pub fn holds(token: &Token, text: &str, language: Language, among: &[Stem]) -> bool {
        let stem = value(token.span().slice(text), token.kind, language).unwrap_or(token.stem);
        token.kind != Kind::Stop && among.binary_search(&stem).is_ok()
    }

    /// The words that stand in both, sorted.
    pub fn shared(&self, other: &Self) -> Vec<Stem> {
        let found = |w: &&Word| w.kind != Kind::Stop && other.words.binary_search_by_key(&w.stem, |o| o.stem).is_ok();
        self.words.iter().filter(found).map(|w| w.stem).collect()
    }
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
fn runs(word: &str) -> Vec<u32> {
    let letters: Vec<char> = [' '].into_iter().chain(word.chars()).chain([' ']).collect();
    let mut runs: Vec<u32> = letters
        .windows(3)
        .map(|run| {
            let mut hasher = FnvHasher::default();
            run.iter().for_each(|c| hasher.write(&u32::from(*c).to_le_bytes()));
            hasher.finish() as u32
        })
        .collect();
    sort::up(&mut runs);
    runs.dedup();
    runs
}

/// How rare each word is among the sentences that are compared.
#[derive(Clone, Debug, Default)]
pub(crate) struct Rarity {
    sentences: u32,
    holders: FxHashMap<Stem, u32>,
}

impl Rarity {
    /// Counts in how many of the sentences each word stands.
    pub fn new<'a>(profiles: impl IntoIterator<Item = &'a Profile>) -> Self {
        let mut rarity = Self::default();
        for profile in profiles {
            rarity.sentences += 1;
            for word in &profile.words {
                *rarity.holders.entry(word.stem).or_default() += 1;
            }
        }
        rarity
    }

    /// In how many of the sentences a word stands.
    pub fn holders(&self, stem: Stem) -> usize {
        self.holders.get(&stem).map_or(0, |n| *n as usize)
    }

    /// The rarity of a word: 1 if two sentences hold it at most, towards 0 if all do.
    pub fn of(&self, stem: Stem) -> f64 {
        let others = self.holders.get(&stem).map_or(1, |n| n.saturating_sub(1).max(1));
        let all = f64::from(self.sentences.max(1));
        libm::log(1.0 + all / f64::from(others)) / libm::log(1.0 + all)
    }
}

/// How many adjacent pairs of words two sentences share.
pub(super) fn adjacent(a: &Profile, b: &Profile) -> f64 {
    let pairs = |profile: &Profile| {
        let both = profile.sequence.iter().zip(profile.sequence.iter().skip(1));
        let mut pairs: Vec<Stem> = both.map(|(word, next)| word.pair(*next)).collect();
        sort::up(&mut pairs);
        pairs.dedup();
        pairs
    };
    let (a, b) = (pairs(a), pairs(b));
    dice(common(&a, &b), a.len(), b.len())
}

/// Compares two sentences whose words are weighed; says nothing of `adjacent`, which counts among paraphrases only.
pub(super) fn signs(a: &Profile, b: &Profile, runs: &Runs) -> Signs {
    let (mut dot, mut shared) = (0.0, 0.0);
    let (mut lone_a, mut lone_b): (Vec<&Word>, Vec<&Word>) = (Vec::new(), Vec::new());
    merge(
        &a.words,
        &b.words,
        |w| w.stem,
        |x, y| match (x, y) {
            (Some(x), Some(y)) => {
                dot += x.weight * y.weight;
                shared += x.weight.min(y.weight);
            }
            (Some(x), None) if x.letters > 0 => lone_a.push(x),
            (None, Some(y)) if y.letters > 0 => lone_b.push(y),
            _ => {}
        },
    );
    let mut resembling = 0.0;
    for x in lone_a.iter().take(LONGEST) {
        let mut best = (0.0, 0.0);
        for y in lone_b.iter().take(LONGEST) {
            let like = runs.likeness(x.letters, y.letters);
            if like >= ALIKE && like > best.0 {
                best = (like, y.weight);
            }
        }
        resembling += best.0 * x.weight.min(best.1);
    }
    let (least, most) = (a.sum.min(b.sum), a.sum.max(b.sum));
    let alike = shared + resembling;
    let product = a.square * b.square;
    let cosine = if product > 0.0 { dot / libm::sqrt(product) } else { 0.0 };
    let numbers = a.numbers.len() + b.numbers.len() - 2 * common(&a.numbers, &b.numbers);
    Signs {
        cosine: libm::sqrt(cosine),
        alike: if least > 0.0 { libm::sqrt((alike / least).min(1.0) * alike / most) } else { 0.0 },
        adjacent: 0.0,
        sequence: dice(subsequence(&a.sequence, &b.sequence), a.sequence.len(), b.sequence.len()),
        numbers: libm::log(1.0 + numbers as f64),
        evidence: libm::log(1.0 + shared),
        depth: libm::log(1.0 + a.place.max(b.place) as f64),
        rivals: 0.0,
    }
}

/// Walks two sorted lists and shows each element with its equal in the other.
fn merge<'a, T, K: Ord>(
    a: &'a [T],
    b: &'a [T],
    key: impl Fn(&T) -> K,
    mut show: impl FnMut(Option<&'a T>, Option<&'a T>),
) {
    let (mut left, mut right) = (a.iter().peekable(), b.iter().peekable());
    loop {
        let order = match (left.peek(), right.peek()) {
            (Some(x), Some(y)) => key(x).cmp(&key(y)),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (None, None) => return,
        };
        let x = if order == Ordering::Greater { None } else { left.next() };
        let y = if order == Ordering::Less { None } else { right.next() };
        show(x, y);
    }
}

/// How many elements two sorted sets share.
fn common<T: Ord + Copy>(a: &[T], b: &[T]) -> usize {
    let mut n = 0;
    merge(a, b, |x| *x, |x, y| n += usize::from(x.is_some() && y.is_some()));
    n
}

/// Twice what is shared over all there is: 0 to 1.
fn dice(shared: usize, a: usize, b: usize) -> f64 {
    if a + b == 0 { 0.0 } else { 2.0 * shared as f64 / (a + b) as f64 }
}

/// The most words of a sentence that are compared each with each; longer ones are cut here.
const LONGEST: usize = 200;

/// The length of the longest common subsequence.
fn subsequence(a: &[Stem], b: &[Stem]) -> usize {
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
