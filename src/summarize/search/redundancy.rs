//! Redundancy: which sentences say the same, so that only one of them is chosen.

use super::problem::Problem;
use crate::relate::evidence::THRESHOLD;

/// Two sentences that share this much of the words of the shorter one say the same; ...
const SAME: f64 = 0.65;
/// ... so do two that support each other and share this much of the words of the longer one, which then adds little.
const TOLD: f64 = 1.0 / 3.0;

impl Problem<'_> {
    /// All pairs of sentences that say the same, the first before the second.
    #[cfg(feature = "measure")]
    pub fn conflicts(&self) -> Vec<(usize, usize)> {
        let n = self.covers.len();
        (0..n).flat_map(|a| (a..n).skip(1).map(move |b| (a, b))).filter(|(a, b)| self.same(*a, *b)).collect()
    }

    /// The sentences that say the same as one, itself included.
    pub fn alike(&self, sentence: usize) -> &[u32] {
        let find = || (0u32..).take(self.covers.len()).filter(|s| self.same(sentence, *s as usize)).collect();
        self.alike.get(sentence).map_or(&[], |alike| alike.get_or_init(find))
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
