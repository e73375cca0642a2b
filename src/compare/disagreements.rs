//! Disagreements: figures for the same thing that cannot both be right.

use super::claims::{Claim, agree, beside, claims, compatible, counts, likeness, other_times, same_role};
use super::figures::Measure;
use crate::corpus::Analysed;
use crate::error::Error;
use crate::overlap::Overlap;
use crate::progress::Watch;
use crate::sort;
use crate::span::Span;
use crate::summary::DisagreementKind;
use crate::terms::Stem;
use rustc_hash::{FxHashMap, FxHashSet};

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
fn enough(measure: Measure, age: bool) -> f64 {
    match measure {
        Measure::Count if age => 2.4,
        Measure::Count => 2.6,
        Measure::Percent | Measure::Money(_) => 2.2,
        Measure::Time => 1.6,
        Measure::Weekday | Measure::Day => 2.4,
    }
}

/// How alike two claims of the same value must be to be the same claim.
const AGREED: f64 = 1.2;

/// Claims that are less alike are not even compared.
const LEAST: f64 = 0.2;
/// Among so few articles all claims are compared, among more only those of sentences that are alike.
const FEW: usize = 12;
/// And among so few claims.
const CLAIMS: usize = 1500;
/// What it adds that in both articles a claim is the only one of its measure that the other article does not make.
const ONLY: f64 = 0.9;

/// Sentences that say at least so much of the same are related.
const RELATED: f64 = 0.25;
/// A lead from which on a pair is clearly the likeliest.
const LEADS: f64 = 0.3;
/// Values whose ratio is at most this could be taken for each other, ...
const CLOSE: f64 = 1.5;
/// ... amounts in the same unit, of which nothing is said right beside them, at most this, ...
const SIMILAR: f64 = 1.25;
/// ... and ages and amounts of money at most this.
const YEARS: f64 = 1.15;
/// How near is beside, in words.
const NEAR: usize = 5;
/// Times further apart than this, in minutes, are of different things.
const HOURS: f64 = 240.0;
/// What it adds that a pair is clearly likelier than all others that one of its claims could be in, and takes if not.
const LEAD: f64 = 0.4;
/// How much likelier is clearly.
const CLEAR: f64 = 0.6;

/// A pair of claims that are about the same thing.
struct Pair {
    likeness: f64,
    /// How far their sentences say the same.
    strength: f64,
    a: usize,
    b: usize,
}

/// Finds the figures that differ.
pub(super) fn figures(
    articles: &[Analysed],
    overlap: &Overlap,
    watch: &mut Watch<'_>,
) -> Result<Vec<Disagreement>, Error> {
    let mut cues = Vec::new();
    let mut all: Vec<Claim> = Vec::new();
    let mut firsts: Vec<usize> = Vec::with_capacity(overlap.sentences.len() + 1);
    for sentence in 0..overlap.sentences.len() {
        watch.step(sentence)?;
        firsts.push(all.len());
        all.extend(claims(articles, overlap, sentence, &mut cues));
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
    let says =
        |article: usize, claim: &Claim| said.contains(&(article, claim.figure.measure, claim.figure.value.to_bits()));
    let (mut same, mut apart): (Vec<Pair>, Vec<Pair>) = (Vec::new(), Vec::new());
    let few = overlap.counted.iter().filter(|c| **c).count() <= FEW && all.len() <= CLAIMS;
    let mut meet = |x: usize, y: usize, strength: f64| {
        let (Some(one), Some(two)) = (all.get(x), all.get(y)) else { return };
        if one.figure.measure != two.figure.measure || one.figure.age != two.figure.age || one.origin == two.origin {
            return;
        }
        let pair = Pair { likeness: likeness(one, two, strength, &overlap.rarity), strength, a: x, b: y };
        match compatible(&one.figure, &two.figure) {
            true if pair.likeness >= AGREED && agree(&one.figure, &two.figure) => same.push(pair),
            true => {}
            false if pair.likeness >= LEAST => apart.push(pair),
            false => {}
        }
    };
    for sentence in 0..overlap.sentences.len() {
        if firsts.get(sentence) == firsts.get(sentence + 1) {
            continue;
        }
        let near = overlap.neighbours.get(sentence).map_or(&[][..], |n| n.near.as_slice());
        if few {
            let later = firsts.get(sentence + 1).copied().unwrap_or(all.len())..all.len();
            for y in later {
                let other = all.get(y).map(|c| c.sentence);
                let strength = near.iter().find(|l| Some(l.sentence) == other).map_or(0.0, |l| l.strength);
                of(sentence).for_each(|(x, _)| meet(x, y, strength));
            }
        } else {
            for link in near.iter().filter(|l| l.sentence > sentence) {
                for (x, _) in of(sentence) {
                    of(link.sentence).for_each(|(y, _)| meet(x, y, link.strength));
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
    // How many claims of a measure an article makes that another does not.
    let loose = |claim: usize, other: usize| {
        all.get(claim).is_some_and(|c| !settled.contains(&(claim, other)) && !says(other, c) && !c.update)
    };
    let mut left: FxHashMap<(usize, usize, Measure, bool), FxHashSet<u64>> = FxHashMap::default();
    for pair in &apart {
        if let (Some(x), Some(y)) = (all.get(pair.a), all.get(pair.b)) {
            for (claim, c, other) in [(pair.a, x, y.article), (pair.b, y, x.article)] {
                if loose(claim, other) {
                    let key = (c.article, other, c.figure.measure, c.figure.age);
                    left.entry(key).or_default().insert(c.figure.value.to_bits());
                }
            }
        }
    }
    let only = |x: &Claim, y: &Claim| {
        let count = |a: &Claim, b: &Claim| {
            left.get(&(a.article, b.article, a.figure.measure, a.figure.age)).map_or(0, FxHashSet::len)
        };
        match (count(x, y), count(y, x)) {
            (1, 1) => ONLY,
            (1, 2) | (2, 1) => ONLY / 2.0,
            _ => 0.0,
        }
    };
    // How clearly a pair is the likeliest of all that one of its claims could be in.
    let mut rivals: FxHashMap<(usize, usize), [f64; 2]> = FxHashMap::default();
    for pair in &apart {
        if let (Some(x), Some(y)) = (all.get(pair.a), all.get(pair.b))
            && loose(pair.a, y.article)
            && loose(pair.b, x.article)
        {
            for key in [(pair.a, y.article), (pair.b, x.article)] {
                let [first, second] = rivals.entry(key).or_insert([LEAST; 2]);
                if pair.likeness > *first {
                    (*first, *second) = (pair.likeness, *first);
                } else if pair.likeness > *second {
                    *second = pair.likeness;
                }
            }
        }
    }
    let lead = |x: &Claim, y: &Claim, pair: &Pair| {
        let second = |key: (usize, usize)| {
            rivals.get(&key).map_or(LEAST, |[first, second]| if *first <= pair.likeness { *second } else { *first })
        };
        let rival = second((pair.a, y.article)).max(second((pair.b, x.article)));
        ((pair.likeness - rival) / CLEAR).clamp(-1.0, 1.0) * LEAD
    };
    let open = |x: &Claim, y: &Claim, pair: &Pair| {
        loose(pair.a, y.article) && loose(pair.b, x.article) && x.update == y.update
    };
    // True if each article counts what the two count once only.
    let mut counted: FxHashMap<(usize, Stem), FxHashSet<u64>> = FxHashMap::default();
    for claim in all.iter().filter(|c| c.figure.measure == Measure::Count && !c.figure.age) {
        for noun in &claim.figure.nouns {
            counted.entry((claim.article, *noun)).or_default().insert(claim.figure.value.to_bits());
        }
    }
    let exclusive = |x: &Claim, y: &Claim| {
        let once = |c: &Claim, noun: Stem| counted.get(&(c.article, noun)).is_some_and(|v| v.len() == 1);
        counts(&x.figure, &y.figure).is_some_and(|noun| once(x, noun) && once(y, noun))
    };
    // True if a sentence tells several of a kind, so that it is not sure which one the other article tells.
    let crowded = |c: &Claim| {
        of(c.sentence).filter(|(_, o)| o.figure.measure == c.figure.measure && o.figure.value != c.figure.value).count()
            > 0
    };
    let sure_enough = |x: &Claim, y: &Claim, pair: &Pair| {
        let bounds = |c: &Claim| c.figure.over || c.figure.under;
        // What is said right beside the figures must be the same too, or the whole sentences.
        let beside = beside(x, y, NEAR);
        let ratio = x.figure.value.max(y.figure.value) / x.figure.value.min(y.figure.value);
        let (strength, only, lead) = (pair.strength, only(x, y), lead(x, y, pair));
        // Both articles tell one thing of the kind that the other does not, and these two are clearly likest.
        let alone = only >= ONLY && lead >= LEADS;
        let counted = counts(&x.figure, &y.figure).is_some();
        let led = x.figure.lead.is_some() && x.figure.lead == y.figure.lead;
        let same = match x.figure.measure {
            Measure::Weekday | Measure::Day => {
                let day = x.figure.measure == Measure::Day;
                let told = beside >= 1 && (strength >= 0.5 && lead >= LEADS / 2.0 || alone && led);
                (told || strength >= 0.7 && !day) && (day || !crowded(x) && !crowded(y))
            }
            Measure::Time => {
                let alone = only >= ONLY && pair.likeness >= 1.2;
                (beside >= 1 || alone) && (x.figure.value - y.figure.value).abs() <= HOURS
            }
            Measure::Count if x.figure.age => {
                let named = x.names.iter().any(|n| y.names.contains(n));
                named && (only >= ONLY && (beside >= 1 || pair.likeness >= 1.4) || beside >= 2)
                    || alone && ratio <= YEARS
            }
            Measure::Count if x.figure.unit || y.figure.unit => {
                strength >= 0.6 && ratio <= SIMILAR
                    || beside >= 1 && strength >= 0.5
                    || beside >= 2 && strength >= RELATED
                    || exclusive(x, y) && beside >= 1 && strength >= RELATED
                    || exclusive(x, y) && beside >= 1 && same_role(&x.figure, &y.figure) && ratio <= CLOSE
            }
            Measure::Count => {
                strength >= 0.5
                    || beside >= 2
                    || beside >= 1 && led && counted
                    || same_role(&x.figure, &y.figure) && (lead >= LEADS || strength >= RELATED || ratio <= CLOSE)
                    || exclusive(x, y) && (beside >= 1 || strength >= RELATED && ratio < 2.0 || ratio <= CLOSE)
            }
            Measure::Percent if strength < RELATED && only < ONLY && (crowded(x) || crowded(y)) => false,
            _ => {
                strength >= 0.5
                    || beside >= 2 && (strength >= RELATED || ratio <= CLOSE)
                    || beside >= 1 && (alone || strength >= RELATED)
                    || only > 0.0 && lead >= LEADS && (ratio <= YEARS || alone && pair.likeness >= 2.4)
            }
        };
        if !same {
            return false;
        }
        let mut needed = enough(x.figure.measure, x.figure.age);
        if x.figure.measure == Measure::Count && !x.figure.age && counts(&x.figure, &y.figure).is_none() {
            match (x.figure.nouns.is_empty(), y.figure.nouns.is_empty()) {
                (true, true) => needed -= 0.5,
                (false, false) => return false,
                _ => {}
            }
        }
        if bounds(x) || bounds(y) {
            needed += 0.8;
        }
        if same_role(&x.figure, &y.figure) && !x.figure.unit {
            needed -= 0.6;
        }
        let moment = matches!(x.figure.measure, Measure::Time | Measure::Weekday | Measure::Day);
        // What is told nearly in the same words is told of the same time.
        if other_times(x, y) && !moment && strength < 0.6 {
            return false;
        }
        if x.figure.measure != Measure::Time && (bounds(x) || bounds(y)) && ratio > 3.0 {
            return false;
        }
        // Bounds and values far apart must stand in sentences that say the same.
        if x.figure.measure != Measure::Time && strength < 0.4 && (bounds(x) || bounds(y) || ratio > 3.0 && counted) {
            return false;
        }
        let (low, high) = (x.figure.value.min(y.figure.value), x.figure.value.max(y.figure.value));
        if matches!(x.figure.measure, Measure::Money(_) | Measure::Percent) && high > low * 10.0 {
            return false;
        }
        if !moment && high > low * 3.0 {
            needed += if high > low * 10.0 { 1.4 } else { 0.7 };
        }
        pair.likeness + only + lead >= needed
    };
    apart.retain(|pair| {
        let (Some(x), Some(y)) = (all.get(pair.a), all.get(pair.b)) else { return false };
        open(x, y, pair) && sure_enough(x, y, pair)
    });
    sort::by(&mut apart, |p, q| q.likeness.total_cmp(&p.likeness).then((p.a, p.b).cmp(&(q.a, q.b))));
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
    sort::by(&mut same, |p, q| q.likeness.total_cmp(&p.likeness).then((p.a, p.b).cmp(&(q.a, q.b))));
    for pair in same {
        groups.attach(pair.a, pair.b, &all);
    }
    let mut found = Vec::new();
    for (_, members) in sort::keyed(groups.members).iter().filter(|(_, m)| m.len() > 1) {
        found.extend(disagreement(members, &all, &sure));
    }
    Ok(found)
}

/// Claims about one thing, at most one an article.
#[derive(Default)]
struct Groups {
    of: FxHashMap<usize, usize>,
    members: FxHashMap<usize, Vec<usize>>,
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

    /// True if a claim fits one side only, and so takes one.
    fn sides(&self, group: usize, claim: usize, all: &[Claim]) -> bool {
        let figure = |c: usize| all.get(c).map(|c| &c.figure);
        let contradicts = |other: &usize| figure(claim).zip(figure(*other)).is_some_and(|(a, b)| !compatible(a, b));
        self.members.get(&group).is_some_and(|m| m.iter().any(contradicts))
    }

    /// Adds a claim that agrees with one of a group.
    fn attach(&mut self, a: usize, b: usize, all: &[Claim]) {
        match (self.of.get(&a).copied(), self.of.get(&b).copied()) {
            (Some(group), None) if self.fits(group, b, all) && self.sides(group, b, all) => self.put(group, b),
            (None, Some(group)) if self.fits(group, a, all) && self.sides(group, a, all) => self.put(group, a),
            _ => {}
        }
    }
}

fn disagreement(members: &[usize], all: &[Claim], sure: &FxHashMap<usize, f64>) -> Option<Disagreement> {
    let mut claims: Vec<(usize, &Claim)> = members.iter().filter_map(|m| Some((*m, all.get(*m)?))).collect();
    sort::by(&mut claims, |(_, a), (_, b)| (a.article, a.figure.span).cmp(&(b.article, b.figure.span)));
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
