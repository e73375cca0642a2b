//! Redundancy: which sentences say the same, so that only one of them is chosen.

use super::problem::Problem;
use super::word_index::{Index, SAME};
use crate::collections::sort;
use crate::relate::evidence::THRESHOLD;

/// Two sentences that support each other also say the same if they share this much of the words of the longer one: it then
/// adds little.
const TOLD: f64 = 1.0 / 3.0;

/// From this many sentences on, those that may say the same as one are looked up; below, each is compared.
const MANY: usize = 1000;
/// A look-up is used if it leaves less than one in this many to compare.
const FEW: usize = 4;

impl Problem<'_> {
    /// All pairs of sentences that say the same, the first before the second.
    #[cfg(feature = "measure")]
    pub fn conflicts(&self) -> Vec<(usize, usize)> {
        let n = self.covers.len();
        (0..n).flat_map(|a| (a..n).skip(1).map(move |b| (a, b))).filter(|(a, b)| self.same(*a, *b)).collect()
    }

    /// The sentences that say the same as one, itself included.
    pub fn alike(&self, sentence: usize) -> &[u32] {
        let same = |s: &u32| self.same(sentence, *s as usize);
        let find = || match self.may_be_alike(sentence) {
            Some(some) => {
                // Few of them do: those are put in order, and not all that may.
                let mut found: Vec<u32> = some.into_iter().filter(same).collect();
                sort::up(&mut found);
                found.dedup();
                found
            }
            None => (0u32..).take(self.covers.len()).filter(same).collect(),
        };
        self.alike.get(sentence).map_or(&[], |alike| alike.get_or_init(find))
    }

    /// All sentences that may say the same as one, some of them more than once, if they are few of many.
    fn may_be_alike(&self, sentence: usize) -> Option<Vec<u32>> {
        let all = self.covers.len();
        if all < MANY {
            return None;
        }
        let mut some = self.index.get_or_init(|| Index::new(self.words)).sharing(sentence, self.words, all / FEW)?;
        some.extend(self.near.near(sentence).filter_map(|near| u32::try_from(near.sentence).ok()));
        some.push(u32::try_from(sentence).ok()?);
        Some(some)
    }

    /// True if one of the two sentences supports the other.
    fn supports(&self, a: usize, b: usize) -> bool {
        self.near.strength(a, b).is_some_and(|strength| strength >= THRESHOLD)
    }

    /// True if the two sentences say the same: who has read one learns little from the other.
    fn same(&self, a: usize, b: usize) -> bool {
        let of = |s: usize| Some((self.words.get(s)?, self.masks.get(s)?));
        let (Some(x), Some(y)) = (of(a), of(b)) else { return false };
        let ((short, few), (long, many)) = if x.0.len() < y.0.len() { (x, y) } else { (y, x) };
        // Each bit of the one that the other lacks is a word at least that it lacks.
        let lone = (few & !many).count_ones() as usize;
        let most = short.len().saturating_sub(lone) as f64;
        let (enough, told) = (SAME * short.len() as f64, TOLD * long.len() as f64);
        let enough = if told < enough && most >= told && self.supports(a, b) { told } else { enough };
        if most < enough {
            return false;
        }
        let (mut others, mut shared) = (long.iter().peekable(), short.len());
        for word in short {
            while others.next_if(|other| *other < word).is_some() {}
            if others.peek() != Some(&word) {
                shared = shared.saturating_sub(1);
                if (shared as f64) < enough {
                    return false;
                }
            }
        }
        true
    }
}

/// A bit for each word.
pub(crate) fn mask(words: &[u32]) -> u128 {
    words.iter().fold(0, |mask, word| mask | 1 << (word % 128))
}
