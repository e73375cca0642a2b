//! Redundancy: which sentences say the same, so that only one of them is chosen.

use super::problem::Problem;
use crate::collections::csr::Lists;
use crate::collections::sort;
use crate::relate::evidence::THRESHOLD;
use rustc_hash::FxHashMap;

/// Two sentences that share this much of the words of the shorter one say the same; ...
const SAME: f64 = 0.65;
/// ... so do two that support each other and share this much of the words of the longer one, which then adds little.
const TOLD: f64 = 1.0 / 3.0;

/// Of so many sentences, those that may say the same as one are looked up; of fewer, each is compared.
const MANY: usize = 1000;
/// They are looked up if that gives less than this part of all.
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
            Some(some) => some.into_iter().filter(same).collect(),
            None => (0u32..).take(self.covers.len()).filter(same).collect(),
        };
        self.alike.get(sentence).map_or(&[], |alike| alike.get_or_init(find))
    }

    /// All sentences that may say the same as one, in order, if they are few of many.
    fn may_be_alike(&self, sentence: usize) -> Option<Vec<u32>> {
        let all = self.covers.len();
        if all < MANY {
            return None;
        }
        let mut some = self.index.get_or_init(|| Index::new(self.words)).sharing(sentence, self.words, all / FEW)?;
        some.extend(self.near.near(sentence).filter_map(|near| u32::try_from(near.sentence).ok()));
        some.push(u32::try_from(sentence).ok()?);
        sort::up(&mut some);
        some.dedup();
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

/// In which sentences words stand.
///
/// Of two sentences that share enough, the shorter one has so few words that the longer one lacks that one of the first of
/// them must be shared, in whatever order they are: here the rarest come first, which few sentences have (prefix filtering:
/// Chaudhuri, Ganti and Kaushik 2006).
#[derive(Clone, Debug, Default)]
pub(crate) struct Index {
    numbers: FxHashMap<u32, u32>,
    /// The sentences that have each word, ...
    holders: Lists,
    /// ... and those that have it among their first.
    first_holders: Lists,
    /// The first words of each sentence.
    firsts: Lists,
    /// Sentences without a word, which say nothing that another does not.
    wordless: Vec<u32>,
}

impl Index {
    fn new(words: &Lists) -> Self {
        let mut numbers: FxHashMap<u32, u32> = FxHashMap::default();
        for word in words.iter().flatten() {
            let next = numbers.len() as u32;
            numbers.entry(*word).or_insert(next);
        }
        let number = |word: &u32| numbers.get(word).copied().unwrap_or(u32::MAX);
        let entries =
            || (0u32..).zip(words.iter()).flat_map(|(s, words)| words.iter().map(move |word| (number(word), s)));
        let holders = Lists::new(numbers.len(), entries);
        let mut firsts = Lists::with_room(words.len(), words.entries());
        let mut own: Vec<u32> = Vec::new();
        for words in words.iter() {
            own.clear();
            own.extend(words.iter().map(number));
            sort::by(&mut own, |a, b| holders.of(*a).len().cmp(&holders.of(*b).len()).then(a.cmp(b)));
            // One more than it may lack.
            let shared = libm::ceil(SAME * words.len() as f64) as usize;
            firsts.push(own.iter().copied().take(words.len().saturating_sub(shared).saturating_add(1)));
        }
        let entries = || (0u32..).zip(firsts.iter()).flat_map(|(s, words)| words.iter().map(move |word| (*word, s)));
        let first_holders = Lists::new(numbers.len(), entries);
        let wordless = (0u32..).zip(words.iter()).filter(|(_, words)| words.is_empty()).map(|(s, _)| s).collect();
        Self { numbers, holders, first_holders, firsts, wordless }
    }

    /// The sentences that may share enough with one, some of them more than once; `None` if they are more than `most`.
    fn sharing(&self, sentence: usize, words: &Lists, most: usize) -> Option<Vec<u32>> {
        let own = words.get(sentence).filter(|words| !words.is_empty())?;
        let own = own.iter().filter_map(|word| self.numbers.get(word));
        let longer = self.firsts.get(sentence).unwrap_or_default().iter().map(|word| self.holders.of(*word));
        let shorter = own.map(|word| self.first_holders.of(*word));
        let lists: Vec<&[u32]> = longer.chain(shorter).chain([self.wordless.as_slice()]).collect();
        let count = lists.iter().map(|list| list.len()).fold(0, usize::saturating_add);
        (count <= most).then(|| lists.concat())
    }
}

/// A bit for each word.
pub(crate) fn mask(words: &[u32]) -> u128 {
    words.iter().fold(0, |mask, word| mask | 1 << (word % 128))
}
