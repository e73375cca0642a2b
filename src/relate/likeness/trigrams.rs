//! Trigrams: how alike two words are in how they are written (Hezbollah, Hezbolá).

use crate::collections::sets::{common, dice};
use crate::collections::sort;
use crate::text::lowercase::lower;
use crate::text::plain::without_accent;

/// Shorter words resemble each other by chance.
const LONG: usize = 4;
/// Words less alike than this are different words.
const ALIKE: f64 = 0.4;

/// The three-letter runs of words.
#[derive(Debug, Default)]
pub(super) struct Runs {
    /// The runs of all words, those of each sorted.
    runs: Vec<u32>,
    words: Vec<WordRuns>,
    /// The letters of the word that is read, and its runs.
    letters: Vec<char>,
    sorted: Vec<u64>,
}

#[derive(Debug)]
struct WordRuns {
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
        self.letters.extend(word.chars().map(lower).map(without_accent));
        self.letters.push(' ');
        if self.letters.len() < LONG.saturating_add(2) {
            return 0;
        }
        self.sorted.clear();
        self.sorted.extend(self.letters.windows(3).map(|letters| u64::from(run(letters))));
        sort::radix_sort(&mut self.sorted);
        self.sorted.dedup();
        let start = self.runs.len() as u32;
        self.runs.extend(self.sorted.iter().map(|run| *run as u32));
        let mask = self.sorted.iter().fold(0, |mask, run| mask | 1 << (run % 64));
        self.words.push(WordRuns { start, end: self.runs.len() as u32, mask });
        self.words.len() as u32
    }

    /// The letters of a word by number.
    pub fn of(&self, number: u32) -> Option<Letters<'_>> {
        let WordRuns { start, end, mask } = self.words.get((number as usize).checked_sub(1)?)?;
        Some(Letters { runs: self.runs.get(*start as usize..*end as usize)?, mask: *mask })
    }
}

/// The letters of a word, to be compared.
#[derive(Clone, Copy)]
pub(super) struct Letters<'a> {
    runs: &'a [u32],
    mask: u64,
}

impl Letters<'_> {
    /// How alike two words are in their letters: [`ALIKE`] to 1, or 0.
    pub fn likeness(self, other: Self) -> f64 {
        let most = (self.mask & other.mask).count_ones() as usize;
        let (a, b) = (self.runs.len(), other.runs.len());
        if dice(most, a, b) < ALIKE {
            return 0.0;
        }
        let like = dice(common(self.runs, other.runs), a, b);
        if like < ALIKE { 0.0 } else { like }
    }
}

/// The constants of FNV-1a.
const BASIS: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x100_0000_01b3;
/// What the last three bytes of most letters do, which are 0, and the first one.
const PRIMES: u64 = PRIME.wrapping_mul(PRIME).wrapping_mul(PRIME).wrapping_mul(PRIME);

/// A run of three letters as a number: the lower half of the FNV-1a hash of their code points, of four bytes each.
fn run(letters: &[char]) -> u32 {
    let byte = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(PRIME);
    let letter = |hash: u64, letter: &char| match u32::from(*letter) {
        code @ ..=0xff => (hash ^ u64::from(code)).wrapping_mul(PRIMES),
        code => code.to_le_bytes().into_iter().fold(hash, byte),
    };
    letters.iter().fold(BASIS, letter) as u32
}
