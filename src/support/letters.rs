//! Letters: how alike two words are in how they are written (Hezbollah, Hezbolá).

use super::comparison::dice;
use crate::sort;
use fnv::FnvHasher;
use rustc_hash::FxHashMap;
use std::hash::Hasher;

/// Shorter words resemble each other by chance.
const LONG: usize = 4;
/// Words less alike than this are different words.
pub(super) const ALIKE: f64 = 0.4;

/// The three-letter runs of words, each word once.
#[derive(Debug, Default)]
pub(super) struct Runs {
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
    /// The number of a word, from 1; 0 for one that is too short to resemble another.
    pub fn of(&mut self, word: &str) -> u32 {
        let word: String = word.chars().flat_map(char::to_lowercase).map(bare).collect();
        if word.chars().nth(LONG - 1).is_none() {
            return 0;
        }
        if let Some(&known) = self.known.get(word.as_str()) {
            return known;
        }
        let runs: Box<[u32]> = runs(&word).into_iter().map(|run| run as u32).collect();
        let mask = runs.iter().fold(0, |mask, run| mask | 1 << (run % 64));
        self.all.push(Letters { runs, mask });
        let number = self.all.len() as u32;
        self.known.insert(word.into_boxed_str(), number);
        number
    }

    fn get(&self, number: u32) -> Option<&Letters> {
        self.all.get((number as usize).checked_sub(1)?)
    }

    /// How alike two words are in their letters: 0 to 1.
    pub fn likeness(&self, a: u32, b: u32) -> f64 {
        let (Some(a), Some(b)) = (self.get(a), self.get(b)) else { return 0.0 };
        let (long, short) = (a.runs.len(), b.runs.len());
        let most = (a.mask & b.mask).count_ones() as usize;
        if dice(most, long, short) < ALIKE { 0.0 } else { dice(sort::common(&a.runs, &b.runs), long, short) }
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
