//! Redundancy: which sentences say the same, so that only one of them is chosen.

use super::word_index::WordIndex;
use crate::collections::csr::Csr;
use crate::collections::ids::{CandidateId, Id, IdVec};
use crate::collections::sort;
use crate::relate::likeness::{Neighbours, THRESHOLD};

/// Two sentences that share this much of the words of the shorter one say the same.
const NEAR_COPY_SHARE: f64 = 0.65;

/// Two sentences that are like each other also say the same if they share this much of the words of the longer one: it then
/// adds little.
const PARAPHRASE_SHARE: f64 = 1.0 / 3.0;

/// From this many sentences on, those that may say the same as one are looked up; below, each is compared.
const LOOKED_UP_FROM: usize = 1000;
/// A look-up is used if it leaves less than one in this many to compare.
const LOOK_UP_SHARE: usize = 4;
/// A list of more than one in so many sentences is kept as a bit for each.
const DENSE: usize = 32;
/// The lists take so many bytes for each sentence at most: each of thousands of equal sentences has all of them in its own.
const KEPT: usize = 64;

/// By what two sentences are found to say the same.
#[derive(Clone, Copy)]
pub(crate) struct Wording<'a> {
    /// The distinct words of each sentence, sorted: two that share most say the same, ...
    pub words: &'a Csr<u32, CandidateId>,
    /// ... and so do two that report the same and share many: what each sentence was compared with.
    pub neighbours: &'a Neighbours,
}

/// Which sentences say the same as each one. They are found when a sentence is first asked for, and kept while there is room.
#[derive(Clone, Debug)]
pub(crate) struct Redundancy {
    /// A bit for each word of a sentence, to see at once that two share too few.
    masks: IdVec<CandidateId, u128>,
    /// Those that say the same as each sentence, of the sentences that were asked for.
    lists: IdVec<CandidateId, Option<RedundantSentences>>,
    /// The bytes of all lists.
    kept: usize,
    /// In which sentences words stand, once that was asked.
    index: Option<WordIndex>,
}

impl Redundancy {
    /// Nothing found yet, of sentences with these words.
    pub fn new(words: &Csr<u32, CandidateId>) -> Self {
        Self { masks: words.iter().map(mask).collect(), lists: IdVec::of(None, words.len()), kept: 0, index: None }
    }

    /// Finds the sentences that say the same as one, itself included, and calls `each` for them in order.
    pub fn for_each(&mut self, wording: Wording<'_>, sentence: CandidateId, mut each: impl FnMut(CandidateId)) {
        if let Some(None) = self.lists.get(sentence) {
            let found = RedundantSentences::new(self.find(wording, sentence), self.lists.len());
            self.kept = self.kept.saturating_add(found.bytes());
            if self.kept > self.lists.len().saturating_mul(KEPT) {
                self.kept = found.bytes();
                self.lists = IdVec::of(None, self.lists.len());
            }
            if let Some(list) = self.lists.get_mut(sentence) {
                *list = Some(found);
            }
        }
        match self.lists.get(sentence) {
            Some(Some(RedundantSentences::Few(few))) => few.iter().copied().for_each(each),
            Some(Some(RedundantSentences::Many(bits))) => {
                let mut first = 0usize;
                for word in bits {
                    let mut left = *word;
                    while left != 0 {
                        each(CandidateId::new(first | left.trailing_zeros() as usize));
                        left &= left.wrapping_sub(1);
                    }
                    first = first.wrapping_add(64);
                }
            }
            _ => {}
        }
    }

    /// True if one sentence says the same as another.
    pub fn has(&self, wording: Wording<'_>, sentence: CandidateId, other: CandidateId) -> bool {
        match self.lists.get(sentence) {
            Some(Some(RedundantSentences::Few(few))) => few.binary_search(&other).is_ok(),
            Some(Some(RedundantSentences::Many(bits))) => is_set(bits, other),
            _ => self.is_redundant(wording, sentence, other),
        }
    }

    /// All pairs of sentences that say the same, the first before the second.
    #[cfg(any(test, feature = "measure"))]
    pub fn pairs(&self, wording: Wording<'_>) -> Vec<(CandidateId, CandidateId)> {
        let all = self.masks.ids();
        let pairs = all.clone().flat_map(|a| all.clone().filter(move |b| *b > a).map(move |b| (a, b)));
        pairs.filter(|(a, b)| self.is_redundant(wording, *a, *b)).collect()
    }

    fn find(&mut self, wording: Wording<'_>, sentence: CandidateId) -> Vec<CandidateId> {
        let candidates = self.look_up(wording, sentence);
        let is_redundant = |s: &CandidateId| self.is_redundant(wording, sentence, *s);
        match candidates {
            Some(some) => {
                // Few of them do: those are put in order, and not all that may.
                let mut found: Vec<CandidateId> = some.into_iter().filter(is_redundant).collect();
                sort::ascending(&mut found);
                found.dedup();
                found
            }
            None => self.masks.ids().filter(is_redundant).collect(),
        }
    }

    /// All sentences that may say the same as one, some of them more than once, if they are few of many.
    fn look_up(&mut self, wording: Wording<'_>, sentence: CandidateId) -> Option<Vec<CandidateId>> {
        let all = self.masks.len();
        if all < LOOKED_UP_FROM {
            return None;
        }
        let index = self.index.get_or_insert_with(|| WordIndex::new(wording.words, NEAR_COPY_SHARE));
        let mut some = index.sharing(sentence, wording.words, all / LOOK_UP_SHARE)?;
        some.extend(wording.neighbours.near(sentence).map(|near| near.sentence));
        some.push(sentence);
        Some(some)
    }

    /// True if the two sentences say the same: who has read one learns little from the other.
    fn is_redundant(&self, wording: Wording<'_>, a: CandidateId, b: CandidateId) -> bool {
        let of = |s: CandidateId| Some((wording.words.get(s)?, self.masks.get(s)?));
        let (Some(x), Some(y)) = (of(a), of(b)) else { return false };
        let ((short, few), (long, many)) = if x.0.len() < y.0.len() { (x, y) } else { (y, x) };
        // Each bit of the one that the other lacks is a word at least that it lacks.
        let lone = (few & !many).count_ones() as usize;
        let most = short.len().saturating_sub(lone) as f64;
        let (copy, paraphrase) = (NEAR_COPY_SHARE * short.len() as f64, PARAPHRASE_SHARE * long.len() as f64);
        let supports = || wording.neighbours.strength(a, b).is_some_and(|strength| strength >= THRESHOLD);
        let enough = if paraphrase < copy && most >= paraphrase && supports() { paraphrase } else { copy };
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

/// The sentences that say the same as one, in order.
#[derive(Clone, Debug)]
enum RedundantSentences {
    Few(Vec<CandidateId>),
    /// A bit for each of all sentences.
    Many(Vec<u64>),
}

impl RedundantSentences {
    /// The list of what was found of so many sentences.
    fn new(found: Vec<CandidateId>, all: usize) -> Self {
        if found.len() <= all / DENSE {
            return Self::Few(found);
        }
        let mut bits = vec![0; all.div_ceil(64)];
        for sentence in found.iter().map(|s| s.index()) {
            if let Some(word) = bits.get_mut(sentence / 64) {
                *word |= 1 << (sentence % 64);
            }
        }
        Self::Many(bits)
    }

    fn bytes(&self) -> usize {
        match self {
            Self::Few(few) => few.len().saturating_mul(4),
            Self::Many(bits) => bits.len().saturating_mul(8),
        }
    }
}

/// True if the bit of a sentence is set.
fn is_set(bits: &[u64], sentence: CandidateId) -> bool {
    bits.get(sentence.index() / 64).is_some_and(|word| word >> (sentence.index() % 64) & 1 == 1)
}

/// A bit for each word.
fn mask(words: &[u32]) -> u128 {
    words.iter().fold(0, |mask, word| mask | 1 << (word % 128))
}
