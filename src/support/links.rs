//! Which sentences of other articles say what a sentence says.

use super::{Profile, Rarity, Runs, Signs, THRESHOLD, profile, with_rivals, without_rivals};
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
/// How many pairs are compared in all, about: more would not fit into memory. It is reached from a thousand articles on, and
/// then each sentence keeps those candidates that share most rarity, ...
const PAIRS: usize = 3_000_000;
/// ... this many at least.
const FEWEST: usize = 8;
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
    runs: &Runs,
    owners: &[usize],
    rarity: &Rarity,
    watch: &mut Watch<'_>,
) -> Result<Vec<Neighbours>, Error> {
    let mut holders: FxHashMap<Stem, Vec<u32>> = FxHashMap::default();
    for (number, profile) in profiles.iter().enumerate() {
        for stem in profile.leads() {
            let count = rarity.holders(stem);
            if count > 1 {
                holders.entry(stem).or_insert_with(|| Vec::with_capacity(count)).push(number as u32);
            }
        }
    }
    let most = (PAIRS / profiles.len().max(1)).max(FEWEST);
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
        let mut likely: Vec<(f64, u32)> = Vec::new();
        for group in candidates.chunk_by(|a, b| a.0 == b.0) {
            likely.extend(group.iter().take(CANDIDATES).map(|(_, shared, other)| (*shared, *other)));
        }
        if likely.len() > most {
            sort::by(&mut likely, |a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
            likely.truncate(most);
        }
        let this = number as u32;
        pairs.extend(likely.iter().map(|(_, other)| (this.min(*other), this.max(*other))));
    }
    drop(holders);
    sort::up(&mut pairs);
    pairs.dedup();
    let signs = |(a, b): &(u32, u32)| {
        let (a, b) = (profiles.get(*a as usize), profiles.get(*b as usize));
        let signs = a.zip(b).map(|(a, b)| profile::signs(a, b, runs)).unwrap_or_default();
        (without_rivals(signs), signs.evidence)
    };
    let (mut strengths, evidence): (Vec<f64>, Vec<f64>) = pairs.iter().map(signs).unzip();
    let sides = sides(&pairs);
    let rivals = rivals(owners, &pairs, &sides, &evidence);
    strengths.iter_mut().zip(rivals).for_each(|(strength, rivals)| *strength = with_rivals(*strength, rivals));
    let mut found: Vec<Neighbours> = vec![Neighbours::default(); profiles.len()];
    for side in sides.chunk_by(|a, b| a.0 == b.0) {
        let Some(neighbours) = side.first().and_then(|(one, _)| found.get_mut(*one as usize)) else { continue };
        let link = |(one, pair): &(u32, u32)| {
            let (a, b) = pairs.get(*pair as usize)?;
            let other = if a == one { b } else { a };
            Some(Link { sentence: *other as usize, strength: *strengths.get(*pair as usize)? })
        };
        neighbours.near.reserve_exact(side.len());
        neighbours.near.extend(side.iter().filter_map(link));
        sort::by(&mut neighbours.near, |a, b| a.sentence.cmp(&b.sentence));
        for group in neighbours.near.chunk_by(|a, b| owners.get(a.sentence) == owners.get(b.sentence)) {
            // The first of the strongest.
            let best = group.iter().rev().max_by(|a, b| a.strength.total_cmp(&b.strength));
            neighbours.links.extend(best.filter(|l| l.strength >= THRESHOLD));
        }
    }
    Ok(found)
}

/// All signs of each pair of sentences of different articles.
///
/// The pairs that are given are each other's rivals: those of one sentence with the sentences of one other article.
pub(crate) fn compare(profiles: &[Profile], runs: &Runs, owners: &[usize], pairs: &[(u32, u32)]) -> Vec<Signs> {
    let signs = |(a, b): &(u32, u32)| {
        let (a, b) = (profiles.get(*a as usize), profiles.get(*b as usize));
        let signs = |(a, b)| Signs { adjacent: profile::adjacent(a, b), ..profile::signs(a, b, runs) };
        a.zip(b).map(signs).unwrap_or_default()
    };
    let signs: Vec<Signs> = pairs.iter().map(signs).collect();
    let evidence: Vec<f64> = signs.iter().map(|s| s.evidence).collect();
    let rivals = rivals(owners, pairs, &sides(pairs), &evidence);
    signs.into_iter().zip(rivals).map(|(signs, rivals)| Signs { rivals, ..signs }).collect()
}

/// Each pair twice, once for either sentence: the sentence and the number of the pair, sorted.
fn sides(pairs: &[(u32, u32)]) -> Vec<(u32, u32)> {
    let both = pairs.iter().zip(0..).flat_map(|(&(a, b), number)| [(a, number), (b, number)]);
    let mut sides: Vec<(u32, u32)> = Vec::with_capacity(2 * pairs.len());
    sides.extend(both);
    sort::up(&mut sides);
    sides
}

/// For each pair the `rivals` of its [`Signs`].
fn rivals(owners: &[usize], pairs: &[(u32, u32)], sides: &[(u32, u32)], evidence: &[f64]) -> Vec<f64> {
    let mut lost = vec![0.0; pairs.len()];
    // The article of the other sentence, the evidence, the pair.
    let mut others: Vec<(usize, f64, u32)> = Vec::new();
    for side in sides.chunk_by(|a, b| a.0 == b.0) {
        others.clear();
        others.extend(side.iter().filter_map(|(one, pair)| {
            let (a, b) = pairs.get(*pair as usize)?;
            let other = if a == one { b } else { a };
            Some((*owners.get(*other as usize)?, *evidence.get(*pair as usize)?, *pair))
        }));
        sort::by(&mut others, |a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)).then(a.2.cmp(&b.2)));
        for rivals in others.chunk_by(|a, b| a.0 == b.0) {
            let mut better = 0;
            for equals in rivals.chunk_by(|a, b| a.1 == b.1) {
                let loss = libm::log(1.0 + better.min(RIVALS) as f64);
                for (.., pair) in equals {
                    if let Some(lost) = lost.get_mut(*pair as usize) {
                        *lost += loss;
                    }
                }
                better += equals.len();
            }
        }
    }
    lost
}
