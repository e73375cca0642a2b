//! Idf, inverse document frequency: how rare each word is among the sentences that are compared.

use crate::text::interner::Interner;
use crate::text::stem::Stem;

/// How rare each word is among the sentences that are compared.
#[derive(Clone, Debug, Default)]
pub(crate) struct Idf {
    numbers: Interner,
    /// The rarity of each word: 1 if two sentences hold it at most, towards 0 if all do.
    rare: Vec<f64>,
}

impl Idf {
    /// The number of a word, a new one if it has none yet.
    pub(super) fn number(&mut self, stem: Stem) -> u32 {
        self.numbers.number(stem)
    }

    /// Numbers the words in the order of their stems, and answers what each old number has become.
    pub(super) fn order(&mut self) -> Vec<u32> {
        self.numbers.order()
    }

    /// Counts in how many of so many sentences each word stands: `words` are those of one after the other.
    pub(super) fn count(&mut self, sentences: usize, words: impl Iterator<Item = u32>) {
        let mut holders = vec![0usize; self.numbers.len()];
        for word in words {
            if let Some(count) = holders.get_mut(word as usize) {
                *count = count.saturating_add(1);
            }
        }
        let all = sentences.max(1) as f64;
        let idf = |others: usize| libm::log(1.0 + all / others.max(1) as f64) / libm::log(1.0 + all);
        let most = holders.iter().copied().max().unwrap_or(0);
        let by_count: Vec<f64> = (0..=most).map(|n| idf(n.saturating_sub(1))).collect();
        self.rare = holders.iter().filter_map(|n| by_count.get(*n)).copied().collect();
    }

    /// The rarity of the word of that number.
    pub fn at(&self, number: u32) -> f64 {
        self.rare.get(number as usize).copied().unwrap_or(1.0)
    }

    /// The number of a word of these sentences.
    pub fn find(&self, stem: Stem) -> Option<u32> {
        self.numbers.find(stem)
    }

    /// The stem of the word of that number; they are in order.
    pub fn stem(&self, number: u32) -> Option<Stem> {
        self.numbers.stem(number)
    }

    /// The rarity of a word.
    pub fn of(&self, stem: Stem) -> f64 {
        self.find(stem).map_or(1.0, |number| self.at(number))
    }

    /// How many words there are.
    pub fn len(&self) -> usize {
        self.numbers.len()
    }
}
