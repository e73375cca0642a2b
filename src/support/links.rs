//! Which sentences of other articles say what a sentence says.

use super::{Profile, Rarity, Signs, THRESHOLD, profile, strength};
use crate::error::Error;
use crate::progress::Watch;
use crate::sort;
use crate::terms::Stem;
use rustc_hash::FxHashMap;

/// A sentence of another article that supports one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Link {
    /// The number of the supporting sentence.
    pub sentence: usize,
    /// How far it says the same.
    pub strength: f64,
}

/// How many entries of the inverted lists are read for a sentence, rarest word first: this makes the whole linear.
const READ: usize = 600;
/// How many sentences of one other article are compared with a sentence.
const CANDIDATES: usize = 3;
/// How much rarity two sentences must share to be compared.
const LEAST: f64 = 1.3;

/// More rivals than this count as this many, so that it matters little how many are compared.
const RIVALS: usize = 5;

/// What is known about the neighbours of a sentence.
#[derive(Clone, Debug, Default)]
pub(crate) struct Neighbours {
    /// The best supporting sentence of each other article, in order of articles.
    pub links: Vec<Link>,
    /// All sentences of other articles that were compared, with how far they say the same, in order of articles.
    pub near: Vec<Link>,
}

/// The neighbours of each sentence.
///
/// `owners` gives the article of each sentence, in ascending order.
pub(crate) fn links(
    profiles: &[Profile],
    owners: &[usize],
    rarity: &Rarity,
    watch: &mut Watch<'_>,
) -> Result<Vec<Neighbours>, Error> {
    let mut holders: FxHashMap<Stem, Vec<u32>> = FxHashMap::default();
    for (number, profile) in profiles.iter().enumerate() {
        for stem in profile.leads() {
            holders.entry(stem).or_default().push(number as u32);
        }
    }
    let mut pairs: Vec<(u32, u32)> = Vec::new();
    let mut shared: FxHashMap<u32, f64> = FxHashMap::default();
    for (number, profile) in profiles.iter().enumerate() {
        watch.step(number)?;
        let owner = owners.get(number);
        let mut lists: Vec<(&Vec<u32>, Stem)> =
            profile.leads().filter_map(|s| holders.get(&s).map(|h| (h, s))).filter(|(h, _)| h.len() > 1).collect();
        sort::by(&mut lists, |a, b| (a.0.len(), a.1).cmp(&(b.0.len(), b.1)));
        shared.clear();
        let mut read = 0;
        for (list, stem) in lists {
            read += list.len();
            if read > READ && list.len() > 1 + READ / 10 {
                break;
            }
            let rare = rarity.of(stem);
            for other in list.iter().filter(|o| owners.get(**o as usize) != owner) {
                *shared.entry(*other).or_default() += rare;
            }
        }
        let mut candidates: Vec<(usize, f64, u32)> = shared
            .iter()
            .filter(|(_, s)| **s >= LEAST)
            .filter_map(|(other, s)| owners.get(*other as usize).map(|o| (*o, *s, *other)))
            .collect();
        sort::by(&mut candidates, |a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)).then(a.2.cmp(&b.2)));
        let this = number as u32;
        for group in candidates.chunk_by(|a, b| a.0 == b.0) {
            pairs.extend(group.iter().take(CANDIDATES).map(|(_, _, other)| (this.min(*other), this.max(*other))));
        }
    }
    sort::up(&mut pairs);
    pairs.dedup();
    let mut found: Vec<Neighbours> = vec![Neighbours::default(); profiles.len()];
    for (&(a, b), signs) in pairs.iter().zip(compare(profiles, owners, &pairs)) {
        let (a, b) = (a as usize, b as usize);
        let strength = strength(signs);
        for (one, other) in [(a, b), (b, a)] {
            if let Some(neighbours) = found.get_mut(one) {
                neighbours.near.push(Link { sentence: other, strength });
            }
        }
    }
    for neighbours in &mut found {
        sort::by(&mut neighbours.near, |a, b| a.sentence.cmp(&b.sentence));
        for group in neighbours.near.chunk_by(|a, b| owners.get(a.sentence) == owners.get(b.sentence)) {
            // The first of the strongest.
            let best = group.iter().rev().max_by(|a, b| a.strength.total_cmp(&b.strength));
            neighbours.links.extend(best.filter(|l| l.strength >= THRESHOLD));
        }
    }
    Ok(found)
}

/// The signs of each pair of sentences of different articles.
///
/// The pairs that are given are each other's rivals: those of one sentence with the sentences of one other article.
pub(crate) fn compare(profiles: &[Profile], owners: &[usize], pairs: &[(u32, u32)]) -> Vec<Signs> {
    let signs = |(a, b): &(u32, u32)| {
        let (a, b) = (profiles.get(*a as usize), profiles.get(*b as usize));
        a.zip(b).map(|(a, b)| profile::signs(a, b)).unwrap_or_default()
    };
    let mut signs: Vec<Signs> = pairs.iter().map(signs).collect();
    // Each pair twice, once for either sentence: the sentence, the article of the other, the evidence, the pair.
    let mut sides: Vec<(u32, usize, f64, usize)> = Vec::with_capacity(2 * pairs.len());
    for (number, (&(a, b), signs)) in pairs.iter().zip(&signs).enumerate() {
        for (one, other) in [(a, b), (b, a)] {
            let owner = owners.get(other as usize).copied().unwrap_or_default();
            sides.push((one, owner, signs.evidence, number));
        }
    }
    sort::by(&mut sides, |a, b| (a.0, a.1).cmp(&(b.0, b.1)).then(b.2.total_cmp(&a.2)).then(a.3.cmp(&b.3)));
    for rivals in sides.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
        let mut better = 0;
        for equals in rivals.chunk_by(|a, b| a.2 == b.2) {
            let lost = libm::log(1.0 + better.min(RIVALS) as f64);
            for (.., pair) in equals {
                if let Some(signs) = signs.get_mut(*pair) {
                    signs.rivals += lost;
                }
            }
            better += equals.len();
        }
    }
    signs
}
