//! Origins: articles that share most of their wording are one source.
//!
//! Wording is compared by shingles, runs of four words (Broder 1997, "On the resemblance and containment of documents"):
//! containment in the smaller article finds the excerpt as well as the copy, and a changed word costs four shingles only.
//! Shingles stand in one table with the first few articles that hold them, so that the cost is linear in the text.

use crate::corpus::Analysed;
use crate::sort;
use crate::terms::{Stem, Token};
use rustc_hash::{FxHashMap, FxHashSet};

/// Words in a shingle.
const WORDS: usize = 4;
/// The share of the shingles of the smaller article from which on two articles are one origin.
const SHARE: f64 = 0.5;
/// Fewer shared shingles than this, about two sentences, prove nothing.
const LEAST: usize = 16;
/// How many articles are remembered with each shingle.
const HOLDERS: usize = 8;
/// From so many shingles on only a sample is kept: those whose hash divides evenly ("0 mod p").
const SAMPLE: usize = 1 << 20;

/// Which articles are one source.
#[derive(Clone, Debug, Default)]
pub(crate) struct Origins {
    /// The origin of each article, numbered in order of first appearance.
    pub of: Vec<usize>,
    /// For each article, the largest share of shingles that it has in common with another of its origin; 0 if alone.
    pub shares: Vec<f64>,
}

/// Groups the articles.
pub(crate) fn origins(articles: &[Analysed]) -> Origins {
    let words: usize = articles.iter().map(|a| a.tokens.len()).sum();
    let modulus = 1 + words as u64 / SAMPLE as u64;
    let mut holders: FxHashMap<u64, Vec<u32>> = FxHashMap::default();
    let mut sizes: Vec<usize> = Vec::with_capacity(articles.len());
    let mut groups = Groups::new(articles.len());
    let mut shares = vec![0.0; articles.len()];
    let mut same: FxHashMap<Stem, usize> = FxHashMap::default();
    for (number, article) in articles.iter().enumerate() {
        let mut own: FxHashSet<u64> = FxHashSet::default();
        for sentence in article.sentences.iter().filter(|s| article.keeps(s)) {
            own.extend(shingles(article.tokens(sentence)).filter(|s| s % modulus == 0));
        }
        sizes.push(own.len());
        // Texts too short for shingles to prove anything are one origin if they are the same to the word.
        let whole = article.sentences.iter().filter(|s| article.keeps(s)).flat_map(|s| article.tokens(s));
        if let Some(whole) = whole.map(|t| t.stem).reduce(Stem::pair) {
            let first = *same.entry(whole).or_insert(number);
            if first != number {
                groups.join(first, number);
                for article in [first, number] {
                    if let Some(share) = shares.get_mut(article) {
                        *share = 1.0;
                    }
                }
            }
        }
        let mut shared: FxHashMap<u32, usize> = FxHashMap::default();
        for shingle in own {
            let list = holders.entry(shingle).or_default();
            for other in list.iter() {
                *shared.entry(*other).or_default() += 1;
            }
            if list.len() < HOLDERS {
                list.push(number as u32);
            }
        }
        let size = sizes.last().copied().unwrap_or(0);
        let mut others: Vec<(u32, usize)> = shared.into_iter().collect();
        sort::up(&mut others);
        for (other, count) in others {
            let other = other as usize;
            let smaller = sizes.get(other).copied().unwrap_or(0).min(size);
            let share = count as f64 / smaller.max(1) as f64;
            if share >= SHARE && count >= LEAST.div_ceil(modulus as usize) {
                groups.join(other, number);
                for article in [other, number] {
                    if let Some(best) = shares.get_mut(article) {
                        *best = share.max(*best);
                    }
                }
            }
        }
    }
    Origins { of: groups.numbers(), shares }
}

/// The shingles of a sentence, as numbers.
pub(crate) fn shingles(tokens: &[Token]) -> impl Iterator<Item = u64> {
    tokens.windows(WORDS).filter_map(|run| run.iter().map(|t| t.stem).reduce(Stem::pair)).map(|s| s.0)
}

/// Disjoint groups that can be joined (union-find).
#[derive(Clone, Debug)]
pub(crate) struct Groups(Vec<usize>);

impl Groups {
    /// So many groups of one.
    pub fn new(n: usize) -> Self {
        Self((0..n).collect())
    }

    /// The first member of a member's group.
    pub fn first(&mut self, member: usize) -> usize {
        let mut at = member;
        while let Some(&up) = self.0.get(at)
            && up != at
        {
            let above = self.0.get(up).copied().unwrap_or(up);
            if let Some(place) = self.0.get_mut(at) {
                *place = above;
            }
            at = above;
        }
        at
    }

    /// Makes the groups of two members one.
    pub fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.first(a), self.first(b));
        if let Some(place) = self.0.get_mut(a.max(b)) {
            *place = a.min(b);
        }
    }

    /// The number of each member's group, in order of first appearance.
    pub fn numbers(mut self) -> Vec<usize> {
        let mut names: FxHashMap<usize, usize> = FxHashMap::default();
        (0..self.0.len())
            .map(|member| {
                let next = names.len();
                *names.entry(self.first(member)).or_insert(next)
            })
            .collect()
    }
}
