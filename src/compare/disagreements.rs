//! Disagreements: figures for the same thing that cannot both be right.

use super::claims::{Claim, claims, compatible, likeness};
use super::figures::Measure;
use crate::corpus::Analysed;
use crate::overlap::Overlap;
use crate::span::Span;
use crate::summary::DisagreementKind;
use crate::terms::Stem;
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeMap;

/// What the articles tell differently.
#[derive(Clone, Debug)]
pub(crate) struct Disagreement {
    /// What kind of thing differs.
    pub kind: DisagreementKind,
    /// Words that stand around all the values: what it is about.
    pub about: Vec<Stem>,
    /// The values, in order.
    pub values: Vec<Value>,
    /// How sure it is that all are about the same thing.
    pub likeness: f64,
}

/// One article's value.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Value {
    /// The number of the sentence among those that may be chosen.
    pub sentence: usize,
    /// The article.
    pub article: usize,
    /// Where the value stands in it.
    pub span: Span,
    /// The side of the disagreement: articles with the same number agree.
    pub side: usize,
}

/// How alike two claims must be to contradict each other, by what they measure.
fn enough(measure: Measure) -> f64 {
    match measure {
        Measure::Count => 2.6,
        Measure::Percent | Measure::Money(_) => 2.2,
        Measure::Time => 1.6,
        Measure::Weekday | Measure::Day => 2.6,
    }
}

/// How alike two claims of the same value must be to be the same claim.
const AGREED: f64 = 1.2;

/// A pair of claims that are about the same thing.
struct Pair {
    likeness: f64,
    a: usize,
    b: usize,
}

/// Finds the figures that differ.
pub(super) fn figures(articles: &[Analysed], overlap: &Overlap) -> Vec<Disagreement> {
    let mut all: Vec<Claim> = Vec::new();
    let mut firsts: Vec<usize> = Vec::with_capacity(overlap.sentences.len() + 1);
    for sentence in 0..overlap.sentences.len() {
        firsts.push(all.len());
        all.extend(claims(articles, overlap, sentence));
    }
    firsts.push(all.len());
    let of = |sentence: usize| {
        let range = firsts.get(sentence).copied().unwrap_or(0)..firsts.get(sentence + 1).copied().unwrap_or(0);
        range.clone().zip(all.get(range).unwrap_or_default())
    };
    // Which values each article has at all.
    let mut said: FxHashSet<(usize, Measure, u64)> = FxHashSet::default();
    for claim in &all {
        said.insert((claim.article, claim.figure.measure, claim.figure.value.to_bits()));
    }
    let says = |article: usize, claim: &Claim| said.contains(&(article, claim.figure.measure, claim.figure.value.to_bits()));
    let (mut same, mut apart): (Vec<Pair>, Vec<Pair>) = (Vec::new(), Vec::new());
    for sentence in 0..overlap.sentences.len() {
        let near = overlap.neighbours.get(sentence).map_or(&[][..], |n| n.near.as_slice());
        for link in near.iter().filter(|l| l.sentence > sentence) {
            for (a, x) in of(sentence) {
                for (b, y) in of(link.sentence) {
                    if x.figure.measure != y.figure.measure || x.origin == y.origin {
                        continue;
                    }
                    let pair = Pair { likeness: likeness(x, y, link.strength, &overlap.rarity), a, b };
                    if compatible(&x.figure, &y.figure) {
                        if pair.likeness >= AGREED {
                            same.push(pair);
                        }
                    } else {
                        apart.push(pair);
                    }
                }
            }
        }
    }
    // A claim that the other article makes as well is settled between the two.
    let mut settled: FxHashSet<(usize, usize)> = FxHashSet::default();
    for pair in &same {
        if let (Some(x), Some(y)) = (all.get(pair.a), all.get(pair.b)) {
            settled.insert((pair.a, y.article));
            settled.insert((pair.b, x.article));
        }
    }
    let open = |x: &Claim, y: &Claim, pair: &Pair| {
        let nouns = x.figure.nouns.is_empty()
            || y.figure.nouns.is_empty()
            || x.figure.nouns.iter().any(|n| y.figure.nouns.contains(n));
        let counted = x.figure.measure != Measure::Count || x.figure.age && y.figure.age || nouns;
        counted
            && x.figure.age == y.figure.age
            && x.update == y.update
            && !settled.contains(&(pair.a, y.article))
            && !settled.contains(&(pair.b, x.article))
            && !says(y.article, x)
            && !says(x.article, y)
    };
    apart.retain(|pair| {
        let (Some(x), Some(y)) = (all.get(pair.a), all.get(pair.b)) else { return false };
        pair.likeness >= enough(x.figure.measure) && open(x, y, pair)
    });
    apart.sort_by(|p, q| q.likeness.total_cmp(&p.likeness).then((p.a, p.b).cmp(&(q.a, q.b))));
    // Each claim contradicts one claim of another article at most: the one most like it.
    let mut taken: FxHashSet<(usize, usize)> = FxHashSet::default();
    let mut groups: Groups = Groups::default();
    let mut sure: FxHashMap<usize, f64> = FxHashMap::default();
    for pair in apart {
        let (Some(x), Some(y)) = (all.get(pair.a), all.get(pair.b)) else { continue };
        if taken.contains(&(pair.a, y.article)) || taken.contains(&(pair.b, x.article)) {
            continue;
        }
        taken.insert((pair.a, y.article));
        taken.insert((pair.b, x.article));
        groups.join(pair.a, pair.b, &all);
        for claim in [pair.a, pair.b] {
            let best = sure.entry(claim).or_default();
            *best = best.max(pair.likeness);
        }
    }
    same.sort_by(|p, q| q.likeness.total_cmp(&p.likeness).then((p.a, p.b).cmp(&(q.a, q.b))));
    for pair in same {
        groups.attach(pair.a, pair.b, &all);
    }
    let mut found = Vec::new();
    for members in groups.members.values().filter(|m| m.len() > 1) {
        found.extend(disagreement(members, &all, &sure));
    }
    found
}

/// Claims about one thing, at most one an article.
#[derive(Default)]
struct Groups {
    of: FxHashMap<usize, usize>,
    members: BTreeMap<usize, Vec<usize>>,
}

impl Groups {
    fn fits(&self, group: usize, claim: usize, all: &[Claim]) -> bool {
        let article = |c: usize| all.get(c).map(|c| c.article);
        self.members.get(&group).is_none_or(|m| m.iter().all(|other| article(*other) != article(claim)))
    }

    fn put(&mut self, group: usize, claim: usize) {
        self.of.insert(claim, group);
        self.members.entry(group).or_default().push(claim);
    }

    /// Puts two claims that contradict each other into one group.
    fn join(&mut self, a: usize, b: usize, all: &[Claim]) {
        match (self.of.get(&a).copied(), self.of.get(&b).copied()) {
            (None, None) => {
                let group = self.members.len();
                self.put(group, a);
                self.put(group, b);
            }
            (Some(group), None) if self.fits(group, b, all) => self.put(group, b),
            (None, Some(group)) if self.fits(group, a, all) => self.put(group, a),
            _ => {}
        }
    }

    /// Adds a claim that agrees with one of a group.
    fn attach(&mut self, a: usize, b: usize, all: &[Claim]) {
        match (self.of.get(&a).copied(), self.of.get(&b).copied()) {
            (Some(group), None) if self.fits(group, b, all) => self.put(group, b),
            (None, Some(group)) if self.fits(group, a, all) => self.put(group, a),
            _ => {}
        }
    }
}

fn disagreement(members: &[usize], all: &[Claim], sure: &FxHashMap<usize, f64>) -> Option<Disagreement> {
    let mut claims: Vec<(usize, &Claim)> = members.iter().filter_map(|m| Some((*m, all.get(*m)?))).collect();
    claims.sort_by_key(|(_, c)| (c.article, c.figure.span));
    let mut sides: Vec<&Claim> = Vec::new();
    let mut values = Vec::new();
    for (_, claim) in &claims {
        let side = sides.iter().position(|s| compatible(&s.figure, &claim.figure)).unwrap_or_else(|| {
            sides.push(claim);
            sides.len() - 1
        });
        values.push(Value { sentence: claim.sentence, article: claim.article, span: claim.figure.span, side });
    }
    let (_, first) = claims.first()?;
    let measure = first.figure.measure;
    let age = claims.iter().any(|(_, c)| c.figure.age);
    let kind = match measure {
        Measure::Count if age => DisagreementKind::Age,
        Measure::Count => DisagreementKind::Number,
        Measure::Percent => DisagreementKind::Percent,
        Measure::Money(_) => DisagreementKind::Money,
        Measure::Time => DisagreementKind::Time,
        Measure::Weekday | Measure::Day => DisagreementKind::Date,
    };
    let holds = |c: &Claim, stem: Stem| c.around.binary_search_by_key(&stem, |a| a.0).is_ok();
    let about = first.around.iter().map(|a| a.0).filter(|s| claims.iter().all(|(_, c)| holds(c, *s))).collect();
    let likeness = claims.iter().filter_map(|(m, _)| sure.get(m)).copied().fold(0.0, f64::max);
    (sides.len() > 1).then_some(Disagreement { kind, about, values, likeness })
}
