//! Pairs: all claims of the articles, and which two of them may be about the same thing.

use super::claims::{FigureClaim, claims, likeness};
use super::near::other_person;
use crate::collections::ids::{ArticleId, CandidateId, Id, IdVec};
use crate::collections::map::{Map, Set};
use crate::model::error::Error;
use crate::model::progress::ProgressReporter;
use crate::read::analysed::Articles;
use crate::read::figures::Measure;
use crate::read::figures::{agree, compatible, counts};
use crate::relate::cluster::Cluster;
use crate::relate::likeness::Idf;
use crate::text::stem::Stem;

/// How alike two claims of the same value must be to be the same claim.
const AGREED: f64 = 1.2;
/// Claims that are less alike are not even compared.
pub(super) const LEAST: f64 = 0.2;
/// Among so few articles all claims are compared, among more only those of sentences that are alike.
const FEW: usize = 12;
/// And among so few claims.
const CLAIMS: usize = 1500;

/// One number for a claim, another article or a measure, and an article.
pub(super) fn key(one: u32, article: ArticleId) -> u64 {
    u64::from(one) << 32 | u64::from(article.0)
}

/// Different values, up to three of them: more need not be told apart.
#[derive(Clone, Copy, Default)]
pub(super) struct Few {
    first: [u64; 2],
    pub count: u8,
}

impl Few {
    pub fn add(&mut self, value: u64) {
        let known = usize::from(self.count);
        if self.first.iter().take(known).all(|first| *first != value) {
            if let Some(place) = self.first.get_mut(known) {
                *place = value;
            }
            self.count = self.count.saturating_add(1).min(3);
        }
    }
}

/// The value of a claim as that of an article; an age by the name of whose it is, or of nobody.
fn said(article: ArticleId, claim: &FigureClaim<'_>, name: u64) -> (u64, u64) {
    let kind = claim.figure.measure.number() << 1 | u32::from(claim.figure.context.age);
    (key(kind, article), claim.figure.value.to_bits() ^ name)
}

/// The names near a claim that is an age.
fn owners<'a>(claim: &'a FigureClaim<'_>) -> impl Iterator<Item = u64> + 'a {
    claim.told.names.iter().filter(|_| claim.figure.context.age).map(|name| name.0)
}

/// A pair of claims that are about the same thing.
pub(super) struct Pair {
    /// How alike the claims are.
    pub likeness: f64,
    /// How far their sentences say the same.
    pub strength: f64,
    /// The number of the earlier claim.
    pub a: u32,
    /// The number of the later claim.
    pub b: u32,
}

/// All claims of the articles.
pub(super) struct ClaimTable<'a> {
    /// The claims, in the order of their sentences.
    pub claims: Vec<FigureClaim<'a>>,
    /// How rare the words are.
    pub idf: &'a Idf,
    /// The number of the first claim of each sentence, and behind the last one the number of all.
    firsts: IdVec<CandidateId, usize>,
    /// The values that each article has of each measure.
    said: Set<(u64, u64)>,
    /// How many of a thing each article counts: the values that it gives.
    counted: Map<(u64, u64), Few>,
}

impl<'a> ClaimTable<'a> {
    /// Reads the claims out of all sentences.
    pub fn read(
        articles: &'a Articles,
        cluster: &'a Cluster,
        progress: &mut ProgressReporter<'_>,
    ) -> Result<Self, Error> {
        let mut words = Vec::new();
        let mut all: Vec<FigureClaim<'a>> = Vec::new();
        let mut firsts = IdVec::with_room(cluster.candidates.len().saturating_add(1));
        for sentence in cluster.candidates.ids() {
            progress.step(sentence.index())?;
            firsts.push(all.len());
            claims(articles, cluster, sentence, &mut words, &mut all);
        }
        firsts.push(all.len());
        // A figure that is said to be old is known, whatever it measures: up from 2.3 million.
        let old = all.iter().filter(|c| c.told.update).map(|c| (key(u32::MAX, c.article), c.figure.value.to_bits()));
        let named = |c: &FigureClaim<'a>| owners(c).chain([0]).map(|name| said(c.article, c, name)).collect::<Vec<_>>();
        let said = all.iter().flat_map(named).chain(old).collect();
        let mut counted: Map<(u64, u64), Few> = Map::default();
        for claim in all.iter().filter(|c| c.figure.measure == Measure::Count && !c.figure.context.age) {
            for noun in &claim.figure.context.nouns {
                counted.entry((u64::from(claim.article.0), noun.0)).or_default().add(claim.figure.value.to_bits());
            }
        }
        Ok(Self { claims: all, idf: &cluster.graph.idf, firsts, said, counted })
    }

    /// The two claims of a pair.
    pub fn ends(&self, pair: &Pair) -> Option<(&FigureClaim<'a>, &FigureClaim<'a>)> {
        self.claims.get(pair.a as usize).zip(self.claims.get(pair.b as usize))
    }

    /// The claims of a sentence, with their numbers.
    fn of(&self, sentence: CandidateId) -> impl Iterator<Item = (usize, &FigureClaim<'a>)> {
        let first = |sentence: CandidateId| self.firsts.get(sentence).copied().unwrap_or(0);
        let range = first(sentence)..first(sentence.plus(1));
        range.clone().zip(self.claims.get(range).unwrap_or_default())
    }

    /// True if a claim is not said to be old, and another article does not have its value.
    pub fn open(&self, claim: &FigureClaim<'_>, other: ArticleId) -> bool {
        !claim.told.update && !self.says(other, claim)
    }

    /// True if an article has the value of a claim, wherever.
    fn says(&self, article: ArticleId, claim: &FigureClaim<'_>) -> bool {
        let holds = |name: u64| self.said.contains(&said(article, claim, name));
        let mut owners = owners(claim).peekable();
        let said = if owners.peek().is_some() { owners.any(holds) } else { holds(0) };
        said || self.said.contains(&(key(u32::MAX, article), claim.figure.value.to_bits()))
    }

    /// True if each article counts what the two count once only.
    pub fn exclusive(&self, x: &FigureClaim<'_>, y: &FigureClaim<'_>) -> bool {
        let once = |c: &FigureClaim<'_>, noun: Stem| {
            self.counted.get(&(u64::from(c.article.0), noun.0)).is_some_and(|few| few.count == 1)
        };
        counts(x.figure, y.figure).is_some_and(|noun| once(x, noun) && once(y, noun))
    }

    /// True if the sentence of a claim tells several of a kind, so that it is not sure which one the other article tells.
    pub fn crowded(&self, claim: &FigureClaim<'_>) -> bool {
        let figure = claim.figure;
        self.of(claim.sentence).any(|(_, o)| o.figure.measure == figure.measure && o.figure.value != figure.value)
    }

    /// The pairs of claims that say the same, and those that cannot both be right.
    pub fn pairs(&self, cluster: &Cluster) -> (Vec<Pair>, Vec<Pair>) {
        let (mut same, mut apart): (Vec<Pair>, Vec<Pair>) = (Vec::new(), Vec::new());
        let mut meet = |x: usize, y: usize, strength: f64| {
            let (Some(one), Some(two)) = (self.claims.get(x), self.claims.get(y)) else { return };
            let (f, g) = (one.figure, two.figure);
            let other = f.context.age != g.context.age || f.context.age && other_person(one, two);
            if f.measure != g.measure || other || one.root == two.root {
                return;
            }
            let pair =
                Pair { likeness: likeness(one, two, strength, &cluster.graph.idf), strength, a: x as u32, b: y as u32 };
            match compatible(f, g) {
                true if pair.likeness >= AGREED && agree(f, g) => same.push(pair),
                true => {}
                false if pair.likeness >= LEAST => apart.push(pair),
                false => {}
            }
        };
        let few = cluster.members.iter().count() <= FEW && self.claims.len() <= CLAIMS;
        for sentence in cluster.candidates.ids() {
            if self.of(sentence).next().is_none() {
                continue;
            }
            if few {
                let later = self.firsts.get(sentence.plus(1)).copied().unwrap_or(self.claims.len());
                let mut near = cluster.graph.neighbours.near(sentence).peekable();
                for (y, other) in self.claims.iter().enumerate().skip(later) {
                    while near.next_if(|l| l.sentence < other.sentence).is_some() {}
                    let strength = near.peek().filter(|l| l.sentence == other.sentence).map_or(0.0, |l| l.strength);
                    self.of(sentence).for_each(|(x, _)| meet(x, y, strength));
                }
            } else {
                for link in cluster.graph.neighbours.near(sentence).filter(|l| l.sentence > sentence) {
                    for (x, _) in self.of(sentence) {
                        self.of(link.sentence).for_each(|(y, _)| meet(x, y, link.strength));
                    }
                }
            }
        }
        (same, apart)
    }
}
