//! Comparison: the signs of two sentences.

use super::profile::{ProfileWord, Profiles};
use super::strength::PairFeatures;
use super::trigrams::Letters;
use crate::collections::sets::dice;
use crate::read::tokens::Kind;

/// Compares pairs of sentences; quickest if those with the same first one come together.
pub(super) struct Comparison<'a> {
    pub profiles: &'a Profiles,
    /// The first sentence of the last pair.
    one: Option<usize>,
    /// For each word, its place among the words of that sentence, from 1, or 0 ...
    places: Vec<u32>,
    /// ... and a bit for each place where it stands there, if there are not too many.
    stands: Vec<u64>,
    /// The words of the second sentence that the first has not, and whether the second has each of the first.
    lone: Vec<(ProfileWord, Letters<'a>)>,
    held: Vec<bool>,
}

impl<'a> Comparison<'a> {
    pub fn new(profiles: &'a Profiles) -> Self {
        let (places, stands) = (vec![0; profiles.idf.len()], vec![0; profiles.idf.len()]);
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
    pub fn signs(&mut self, one: usize, other: usize) -> PairFeatures {
        self.take(one);
        let profiles = self.profiles;
        let weight = |w: &ProfileWord| profiles.idf.at(w.number) * w.factor();
        let (Some(a), Some(b)) = (profiles.get(one), profiles.get(other)) else { return PairFeatures::default() };
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
                None => match profiles.runs.of(y.letters()) {
                    Some(letters) => self.lone.push((*y, letters)),
                    None => numbers = numbers.saturating_add(usize::from(y.kind() == Kind::Number)),
                },
            }
        }
        self.lone.truncate(LONGEST);
        let mut resembling = 0.0;
        let mut compared = 0usize;
        for (x, _) in a.words.iter().zip(&self.held).filter(|(_, held)| !**held) {
            numbers = numbers.saturating_add(usize::from(x.kind() == Kind::Number));
            let Some(letters) = profiles.runs.of(x.letters()).filter(|_| compared < LONGEST) else { continue };
            compared = compared.saturating_add(1);
            let mut best = (0.0, None);
            for (y, others) in &self.lone {
                let like = letters.likeness(*others);
                if like > best.0 {
                    best = (like, Some(y));
                }
            }
            resembling += best.1.map_or(0.0, |y| best.0 * weight(x).min(weight(y)));
        }
        let (least, most) = (a.sum.min(b.sum), a.sum.max(b.sum));
        let alike = shared + resembling;
        let product = a.square * b.square;
        let cosine = if product > 0.0 { dot / product.sqrt() } else { 0.0 };
        PairFeatures {
            cosine: cosine.sqrt(),
            alike: if least > 0.0 { ((alike / least).min(1.0) * alike / most).sqrt() } else { 0.0 },
            adjacent: 0.0,
            sequence: dice(self.subsequence(a.sequence, b.sequence), a.sequence.len(), b.sequence.len()),
            numbers: libm::log(1.0 + numbers as f64),
            evidence: libm::log(1.0 + shared),
            depth: libm::log(1.0 + a.place.max(b.place) as f64),
            rivals: 0.0,
        }
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

/// The most words of a sentence that are compared each with each; longer ones are cut here.
const LONGEST: usize = 200;

/// The length of the longest common subsequence of sentences of any length.
fn subsequence(a: &[u32], b: &[u32]) -> usize {
    let b = b.get(..LONGEST).unwrap_or(b);
    let mut row = vec![0usize; b.len()];
    for x in a.iter().take(LONGEST) {
        let (mut diagonal, mut before) = (0usize, 0usize);
        for (y, cell) in b.iter().zip(&mut row) {
            let above = *cell;
            *cell = if x == y { diagonal.saturating_add(1) } else { above.max(before) };
            diagonal = above;
            before = *cell;
        }
    }
    row.last().copied().unwrap_or(0)
}
