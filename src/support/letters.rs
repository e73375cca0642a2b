//! Letters: how alike two words are in how they are written (Hezbollah, Hezbolá).

use super::comparison::dice;
use crate::sort;
use fnv::FnvHasher;
use std::hash::Hasher;

/// Shorter words resemble each other by chance.
const LONG: usize = 4;
/// Words less alike than this are different words.
pub(super) const ALIKE: f64 = 0.4;

/// The three-letter runs of words.
#[derive(Debug, Default)]
pub(super) struct Runs {
    /// The runs of all words, those of each sorted.
    runs: Vec<u32>,
    words: Vec<Letters>,
    /// The letters of the word that is read, and its runs.
    letters: Vec<char>,
    sorted: Vec<u64>,
}

#[derive(Debug)]
struct Letters {
    /// Where its runs start and end among all.
    start: u32,
    end: u32,
    /// A bit for each run, to see at once that two words share too few.
    mask: u64,
}

impl Runs {
    /// Reads a word and answers its number, from 1; 0 for one that is too short to resemble another.
    pub fn read(&mut self, word: &str) -> u32 {
        self.letters.clear();
        self.letters.push(' ');
        self.letters.extend(word.chars().flat_map(char::to_lowercase).map(bare));
        self.letters.push(' ');
        if self.letters.len() < LONG.saturating_add(2) {
            return 0;
        }
        self.sorted.clear();
        self.sorted.extend(self.letters.windows(3).map(|letters| u64::from(run(letters))));
        sort::numbers(&mut self.sorted);
        self.sorted.dedup();
        let start = self.runs.len() as u32;
        self.runs.extend(self.sorted.iter().map(|run| *run as u32));
        let mask = self.sorted.iter().fold(0, |mask, run| mask | 1 << (run % 64));
        self.words.push(Letters { start, end: self.runs.len() as u32, mask });
        self.words.len() as u32
    }

    fn get(&self, number: u32) -> Option<(&[u32], u64)> {
        let Letters { start, end, mask } = self.words.get((number as usize).checked_sub(1)?)?;
        Some((self.runs.get(*start as usize..*end as usize)?, *mask))
    }

    /// How alike two words are in their letters: 0 to 1.
    pub fn likeness(&self, a: u32, b: u32) -> f64 {
        let (Some((a, x)), Some((b, y))) = (self.get(a), self.get(b)) else { return 0.0 };
        let most = (x & y).count_ones() as usize;
        if dice(most, a.len(), b.len()) < ALIKE { 0.0 } else { dice(sort::common(a, b), a.len(), b.len()) }
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

/// A run of three letters as a number.
fn run(letters: &[char]) -> u32 {
    let mut hasher = FnvHasher::default();
    letters.iter().for_each(|c| hasher.write(&u32::from(*c).to_le_bytes()));
    hasher.finish() as u32
}
