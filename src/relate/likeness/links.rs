//! Links: which sentences of other articles are like a sentence.

use super::comparison::Comparison;
use super::idf::Idf;
use super::profile::Profiles;
use super::strength::{THRESHOLD, with_rivals, without_rivals};
use crate::collections::csr::Csr;
use crate::collections::ids::{ArticleId, CandidateId, Id};
use crate::collections::sort;
use crate::model::error::Error;
use crate::model::progress::ProgressReporter;

/// A sentence of another article that supports one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Link {
    /// The number of the supporting sentence.
    pub sentence: CandidateId,
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

/// The pairs of sentences that were compared, with how far they say the same.
#[derive(Clone, Debug, Default)]
pub(crate) struct Neighbours {
    /// The pairs, the earlier sentence first, in order.
    pairs: Vec<(u32, u32)>,
    strengths: Vec<f64>,
    /// The pairs of each sentence, in order of the other sentence.
    sides: Csr,
    /// The best supporting sentence of each other article, for one sentence after the other, and where those of each end.
    links: Vec<Link>,
    ends: Vec<u32>,
}

impl Neighbours {
    /// All pairs, in order, each with how far the two sentences say the same.
    pub fn pairs(&self) -> impl Iterator<Item = ((CandidateId, CandidateId), f64)> {
        self.pairs.iter().map(|(a, b)| (CandidateId(*a), CandidateId(*b))).zip(self.strengths.iter().copied())
    }

    /// The sentences of other articles that a sentence was compared with, in order.
    pub fn near(&self, sentence: CandidateId) -> impl Iterator<Item = Link> {
        let one = sentence.0;
        self.sides.of(one).iter().filter_map(move |pair| {
            let sentence = CandidateId(other(&self.pairs, *pair, one)?);
            Some(Link { sentence, strength: *self.strengths.get(*pair as usize)? })
        })
    }

    /// How far two sentences say the same, if they were compared.
    pub fn strength(&self, one: CandidateId, two: CandidateId) -> Option<f64> {
        let (a, b) = (one.0, two.0);
        let pairs = self.sides.of(a);
        let at = pairs.binary_search_by(|pair| other(&self.pairs, *pair, a).cmp(&Some(b))).ok()?;
        self.strengths.get(*pairs.get(at)? as usize).copied()
    }

    /// The best supporting sentence of each other article.
    pub fn links(&self, sentence: CandidateId) -> &[Link] {
        let end = |sentence: usize| self.ends.get(sentence).map_or(0, |end| *end as usize);
        let sentence = sentence.index();
        self.links.get(sentence.checked_sub(1).map_or(0, end)..end(sentence)).unwrap_or_default()
    }
}

/// The neighbours of each sentence, and how rare its words are.
///
/// `owners` gives the article of each sentence, those of one article together.
pub(crate) fn links(
    profiles: Profiles,
    owners: &[ArticleId],
    progress: &mut ProgressReporter<'_>,
) -> Result<(Neighbours, Idf), Error> {
    let pairs = pairs(&profiles, owners, progress)?;
    let mut comparison = Comparison::new(&profiles);
    let signs = |(a, b): &(u32, u32)| {
        let signs = comparison.signs(*a as usize, *b as usize);
        (without_rivals(signs), signs.evidence)
    };
    let (mut strengths, evidence): (Vec<f64>, Vec<f64>) = pairs.iter().map(signs).unzip();
    drop(comparison);
    // What the sentences hold is needed no more, and it is large.
    let idf = profiles.into_idf();
    let sides = sides(owners.len(), &pairs);
    let rivals = rivals(owners, &pairs, &sides, &evidence);
    drop(evidence);
    strengths.iter_mut().zip(rivals).for_each(|(strength, rivals)| *strength = with_rivals(*strength, rivals));
    let mut neighbours = Neighbours { pairs, strengths, sides, links: Vec::new(), ends: Vec::new() };
    let mut near: Vec<Link> = Vec::new();
    for sentence in 0..owners.len() {
        near.clear();
        near.extend(neighbours.near(CandidateId::new(sentence)));
        for group in near.chunk_by(|a, b| owners.get(a.sentence.index()) == owners.get(b.sentence.index())) {
            // The first of the strongest.
            let best = group.iter().rev().max_by(|a, b| a.strength.total_cmp(&b.strength));
            neighbours.links.extend(best.filter(|l| l.strength >= THRESHOLD));
        }
        neighbours.ends.push(u32::try_from(neighbours.links.len()).unwrap_or(u32::MAX));
    }
    Ok((neighbours, idf))
}

/// The pairs of sentences that are worth comparing, the earlier sentence first, in order.
fn pairs(
    profiles: &Profiles,
    owners: &[ArticleId],
    progress: &mut ProgressReporter<'_>,
) -> Result<Vec<(u32, u32)>, Error> {
    let likeliest = likeliest(profiles, owners, progress)?;
    // A pair counts if either sentence has the other among its likeliest.
    let numbers = 0..profiles.len() as u32;
    let earlier = |b: u32| likeliest.of(b).iter().take_while(move |a| **a < b).map(move |a| (*a, b));
    let chosen_by = Csr::new(profiles.len(), || numbers.clone().flat_map(earlier));
    let mut pairs: Vec<(u32, u32)> = Vec::with_capacity(likeliest.entries());
    for a in numbers {
        let mut others = chosen_by.of(a).iter().copied().peekable();
        for b in likeliest.of(a).iter().copied().skip_while(|b| *b < a) {
            while let Some(other) = others.next_if(|other| *other < b) {
                pairs.push((a, other));
            }
            others.next_if_eq(&b);
            pairs.push((a, b));
        }
        pairs.extend(others.map(|other| (a, other)));
    }
    pairs.shrink_to_fit();
    Ok(pairs)
}

/// For each sentence, those of other articles that share most rarity with it, in order.
fn likeliest(profiles: &Profiles, owners: &[ArticleId], progress: &mut ProgressReporter<'_>) -> Result<Csr, Error> {
    let numbers = 0..profiles.len() as u32;
    let leads = || numbers.clone().flat_map(|s| profiles.leads(s as usize).map(move |word| (word, s)));
    let holders = Csr::new(profiles.idf.len(), leads);
    let most = PAIRS.checked_div(profiles.len()).unwrap_or(PAIRS).max(FEWEST);
    let mut likeliest = Csr::default();
    let mut shared = SharedRarity { of: vec![0.0; profiles.len()], met: Vec::new(), lists: Vec::new() };
    let mut candidates: Vec<(f64, u32)> = Vec::new();
    let mut likely: Vec<(f64, u32)> = Vec::new();
    for number in numbers.clone() {
        progress.step(number as usize)?;
        shared.read(number as usize, profiles, &holders, owners);
        let owner = |other: &u64| owners.get(*other as usize);
        let best = |a: &(f64, u32), b: &(f64, u32)| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1));
        likely.clear();
        for group in shared.met.chunk_by(|a, b| owner(a) == owner(b)) {
            candidates.clear();
            let taken = |other: &u64| Some((std::mem::take(shared.of.get_mut(*other as usize)?), *other as u32));
            candidates.extend(group.iter().filter_map(taken));
            if candidates.len() > CANDIDATES {
                sort::top_k(&mut candidates, CANDIDATES, best);
            }
            likely.extend_from_slice(&candidates);
        }
        if likely.len() > most {
            sort::top_k(&mut likely, most, best);
        }
        shared.met.clear();
        shared.met.extend(likely.iter().map(|(_, other)| u64::from(*other)));
        sort::radix_sort(&mut shared.met);
        likeliest.push(shared.met.iter().map(|other| *other as u32));
    }
    Ok(likeliest)
}

/// How much rarity a sentence shares with others.
struct SharedRarity {
    /// For each sentence what it shares, 0 unless it was met.
    of: Vec<f64>,
    /// The sentences that share enough, in order.
    met: Vec<u64>,
    /// The words of the sentence, each below how many hold it.
    lists: Vec<u64>,
}

impl SharedRarity {
    /// Reads which sentences of other articles hold the words of a sentence, the rarest first. What the last sentence shared must
    /// have been taken out.
    fn read(&mut self, sentence: usize, profiles: &Profiles, holders: &Csr, owners: &[ArticleId]) {
        let owner = owners.get(sentence);
        // Words that as many hold stand by number.
        self.lists.clear();
        self.lists.extend(profiles.leads(sentence).map(|word| (holders.of(word).len() as u64) << 32 | u64::from(word)));
        self.lists.retain(|list| *list >> 32 > 1);
        sort::radix_sort(&mut self.lists);
        self.met.clear();
        let mut read = 0usize;
        for list in &self.lists {
            let word = *list as u32;
            let list = holders.of(word);
            read = read.saturating_add(list.len());
            if read > READ && list.len() > 1 + READ / 10 {
                break;
            }
            let rare = profiles.idf.at(word);
            for other in list.iter().filter(|o| owners.get(**o as usize) != owner) {
                if let Some(shared) = self.of.get_mut(*other as usize) {
                    if *shared == 0.0 {
                        self.met.push(u64::from(*other));
                    }
                    *shared += rare;
                }
            }
        }
        self.met.retain(|other| match self.of.get_mut(*other as usize) {
            Some(shared) if *shared < LEAST => {
                *shared = 0.0;
                false
            }
            _ => true,
        });
        sort::radix_sort(&mut self.met);
    }
}

/// The pairs of each sentence.
pub(super) fn sides(sentences: usize, pairs: &[(u32, u32)]) -> Csr {
    Csr::new(sentences, || pairs.iter().zip(0..).flat_map(|(&(a, b), pair)| [(a, pair), (b, pair)]))
}

/// The other sentence of a pair.
fn other(pairs: &[(u32, u32)], pair: u32, one: u32) -> Option<u32> {
    pairs.get(pair as usize).map(|(a, b)| if *a == one { *b } else { *a })
}

/// For each pair the `rivals` of its signs; `sides` has the pairs of each sentence.
pub(super) fn rivals(
    owners: &[ArticleId],
    pairs: &[(u32, u32)],
    sides: &Csr,
    evidence: &[f64],
) -> impl Iterator<Item = f64> + use<> {
    let losses: Vec<f64> = (0..=RIVALS).map(|better| libm::log(1.0 + better as f64)).collect();
    // How many are better, for the earlier sentence of a pair and for the later one.
    let mut lost = vec![[0u8; 2]; pairs.len()];
    let evidence = |pair: &u32| evidence.get(*pair as usize).copied().unwrap_or(0.0);
    let mut best: Vec<f64> = Vec::new();
    for one in 0..sides.len() as u32 {
        let owner = |pair: &u32| other(pairs, *pair, one).and_then(|o| owners.get(o as usize));
        for rivals in sides.of(one).chunk_by(|a, b| owner(a) == owner(b)) {
            best.clear();
            best.extend(rivals.iter().map(evidence));
            sort::top_k(&mut best, RIVALS, |a, b| b.total_cmp(a));
            for pair in rivals {
                let better = best.iter().filter(|other| **other > evidence(pair)).count();
                let at = *pair as usize;
                if let (Some([earlier, later]), Some((a, _))) = (lost.get_mut(at), pairs.get(at)) {
                    *if *a == one { earlier } else { later } = better as u8;
                }
            }
        }
    }
    let loss = move |better: u8| losses.get(usize::from(better)).copied().unwrap_or(0.0);
    lost.into_iter().map(move |[earlier, later]| loss(earlier) + loss(later))
}
