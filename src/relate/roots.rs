//! Roots: articles that share most of their wording are one source.
//!
//! Wording is compared by shingles, runs of four words (Broder 1997, "On the resemblance and containment of documents"):
//! containment in the smaller article finds the excerpt as well as the copy, and a changed word costs four shingles only.
//! Shingles stand in one table with the first few articles that hold them, so that the cost is linear in the text. Which are
//! first goes by what they say, not by their numbers: so the groups are the same in whatever order the articles come.

use crate::collections::interner::SPREAD;
use crate::collections::sort;
use crate::read::analysed::Analysed;
use crate::read::tokens::Token;
use rustc_hash::{FxHashMap, FxHashSet};

/// Words in a shingle.
const WORDS: usize = 4;
/// The share of the shingles of the smaller article from which on two articles are one root.
const SHARE: f64 = 0.5;
/// Fewer shared shingles than this, about two sentences, prove nothing.
const LEAST: usize = 16;
/// How many articles are remembered with each shingle.
const HOLDERS: usize = 8;
/// From so many shingles on only a sample is kept: those whose hash divides evenly ("0 mod p").
const SAMPLE: usize = 1 << 20;

/// Which articles are one source.
#[derive(Clone, Debug, Default)]
pub(crate) struct Roots {
    /// The root of each article, numbered in order of first appearance.
    pub of: Vec<usize>,
    /// For each article, the largest share of shingles that it has in common with another of its root; 0 if alone.
    pub shares: Vec<f64>,
}

/// Groups the articles.
pub(crate) fn roots<'a>(articles: &'a [Analysed]) -> Roots {
    let words: usize = articles.iter().map(|a| a.tokens.len()).sum();
    let modulus = (words as u64).checked_div(SAMPLE as u64).unwrap_or(0).saturating_add(1);
    // The last article that holds each shingle, as a place among the holders, each of which has the place of the one before.
    let mut last: FxHashMap<u64, u32> = FxHashMap::default();
    let mut holders: Vec<Holder> = Vec::new();
    let mut sizes = vec![0; articles.len()];
    let mut groups = Groups::new(articles.len());
    let mut shares = vec![0.0; articles.len()];
    let mut own: FxHashSet<u64> = FxHashSet::default();
    let mut shared = vec![0usize; articles.len()];
    let mut others: Vec<u64> = Vec::new();
    let kept = |article: &'a Analysed| article.sentences.iter().filter(|s| article.keeps(s)).map(|s| article.tokens(s));
    let mut order: Vec<(u64, usize)> = articles.iter().map(|a| run(kept(a).flatten())).zip(0..).collect();
    sort::by(&mut order, |a, b| a.cmp(b));
    let mut before: Option<(u64, usize)> = None;
    for (whole, number) in order {
        let Some(article) = articles.get(number) else { continue };
        let mut join = |other: usize, share: f64| {
            groups.join(other, number);
            for article in [other, number] {
                if let Some(best) = shares.get_mut(article) {
                    *best = share.max(*best);
                }
            }
        };
        // Texts too short for shingles to prove anything are one root if they are the same to the word.
        if let Some((_, same)) = before.replace((whole, number)).filter(|(other, _)| *other == whole)
            && kept(article).any(|tokens| !tokens.is_empty())
        {
            join(same, 1.0);
        }
        own.clear();
        others.clear();
        for shingle in kept(article).flat_map(shingles).filter(|s| s.is_multiple_of(modulus)) {
            if !own.insert(shingle) {
                continue;
            }
            let newest = last.entry(shingle).or_insert(NONE);
            let (mut place, mut known) = (*newest, 0usize);
            while let Some(holder) = holders.get(place as usize) {
                if let Some(shared) = shared.get_mut(holder.article as usize) {
                    if *shared == 0 {
                        others.push(u64::from(holder.article));
                    }
                    *shared = shared.saturating_add(1);
                }
                (place, known) = (holder.before, known.saturating_add(1));
            }
            if known < HOLDERS {
                let before = std::mem::replace(newest, holders.len() as u32);
                holders.push(Holder { article: number as u32, before });
            }
        }
        if let Some(size) = sizes.get_mut(number) {
            *size = own.len();
        }
        sort::numbers(&mut others);
        for other in others.iter().map(|other| *other as usize) {
            let count = shared.get_mut(other).map(std::mem::take).unwrap_or_default();
            let smaller = sizes.get(other).copied().unwrap_or(0).min(own.len());
            let share = count as f64 / smaller.max(1) as f64;
            if share >= SHARE && count >= LEAST.div_ceil(modulus as usize) {
                join(other, share);
            }
        }
    }
    Roots { of: groups.numbers(), shares }
}

/// An article that holds a shingle.
struct Holder {
    article: u32,
    /// The place of the holder before it, [`NONE`] for the first.
    before: u32,
}

/// No place.
const NONE: u32 = u32::MAX;

/// The shingles of a sentence, as numbers.
pub(crate) fn shingles(tokens: &[Token]) -> impl Iterator<Item = u64> {
    tokens.windows(WORDS).map(run)
}

/// One number for a run of words: the same for the same stems in the same order.
pub(crate) fn run<'a>(tokens: impl IntoIterator<Item = &'a Token>) -> u64 {
    let number =
        tokens.into_iter().fold(0u64, |number, token| (number.rotate_left(23) ^ token.stem.0).wrapping_mul(SPREAD));
    number ^ number >> 32
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
        let count = self.0.len();
        let (mut names, mut next) = (vec![None; count], 0usize);
        let mut name = |member: usize| {
            let first = self.first(member);
            let name = names.get_mut(first)?;
            Some(*name.get_or_insert_with(|| {
                let name = next;
                next = next.saturating_add(1);
                name
            }))
        };
        (0..count).map(|member| name(member).unwrap_or(member)).collect()
    }
}
