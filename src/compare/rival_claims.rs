//! Rival claims: which pairs of claims stand against each other. False alarms cost a reader more than misses, so every kind of
//! figure asks for more than one sign that both claims are about the same thing. Figures that can both be right, as 17 and "at least
//! 12", are no conflict: `read/figures/compatible.rs` tells which can, and `claim_pairs.rs` asks it.

use super::claim_pairs::{ClaimTable, Few, LEAST, Pair, key};
use super::claims::{FigureClaim, beside, other_times, shared};
use super::near::{self, Near};
use crate::collections::ids::ArticleId;
use crate::collections::map::{Map, Set};
use crate::read::figures::Measure;
use crate::read::figures::{counts, same_role};

/// How alike two claims must be to contradict each other, by what they measure.
fn enough(measure: Measure, age: bool) -> f64 {
    match measure {
        Measure::Count if age => 2.4,
        Measure::Count => 2.6,
        Measure::Percent | Measure::Money(_) => 2.2,
        Measure::Time => 1.6,
        Measure::Weekday | Measure::Day | Measure::Year => 2.4,
    }
}

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
const NEAR: u32 = 5;
/// Times further apart than this, in minutes, are of different things.
const HOURS: f64 = 240.0;
/// What it adds that a pair is clearly likelier than all others that one of its claims could be in, and takes if not.
const LEAD: f64 = 0.4;
/// How much likelier is clearly.
const CLEAR: f64 = 0.6;

/// What the pairs of all claims tell about one of them.
pub(super) struct RivalClaims<'a> {
    table: &'a ClaimTable<'a>,
    /// Claims, by number, that another article makes as well: they are settled between the two.
    settled: Set<u64>,
    /// The values of a measure, ages apart, that an article has and another one has not.
    left: Map<(u64, u64), Few>,
    /// For each claim and other article the likeness of the two likeliest pairs.
    rivals: Map<u64, [f64; 2]>,
}

/// What a claim measures, ages apart, and the two articles.
fn measured(claim: &FigureClaim<'_>, other: ArticleId) -> (u64, u64) {
    let age = u64::from(claim.figure.context.age);
    (key(claim.article.0, other), u64::from(claim.figure.measure.number()) << 1 | age)
}

/// What speaks for it that two claims are about the same thing.
struct PairEvidence {
    likeness: f64,
    /// How far the sentences say the same.
    strength: f64,
    /// What it adds that nothing else is left to compare with.
    only: f64,
    /// How clearly the pair is the likeliest.
    lead: f64,
    /// How many words stand right beside both.
    beside: usize,
    /// The larger value by the smaller one.
    ratio: f64,
}

impl PairEvidence {
    /// Both articles tell one thing of the kind that the other does not, and these two are clearly likest.
    fn alone(&self) -> bool {
        self.only >= ONLY && self.lead >= LEADS
    }
}

impl<'a> RivalClaims<'a> {
    /// Looks at all pairs: those of claims that say the same, and those of claims that cannot both be right.
    pub fn new(table: &'a ClaimTable<'a>, same: &[Pair], apart: &[Pair]) -> Self {
        let mut it = Self { table, settled: Set::default(), left: Map::default(), rivals: Map::default() };
        for pair in same {
            if let Some((x, y)) = table.ends(pair) {
                it.settled.insert(key(pair.a, y.article));
                it.settled.insert(key(pair.b, x.article));
            }
        }
        for pair in apart {
            let Some((x, y)) = table.ends(pair) else { continue };
            let loose = [it.loose(pair.a, y.article), it.loose(pair.b, x.article)];
            for ((c, other), loose) in [(x, y.article), (y, x.article)].into_iter().zip(loose) {
                if loose {
                    it.left.entry(measured(c, other)).or_default().add(c.figure.value.to_bits());
                }
            }
            if loose == [true, true] {
                for key in [key(pair.a, y.article), key(pair.b, x.article)] {
                    let [first, second] = it.rivals.entry(key).or_insert([LEAST; 2]);
                    if pair.likeness > *first {
                        (*first, *second) = (pair.likeness, *first);
                    } else if pair.likeness > *second {
                        *second = pair.likeness;
                    }
                }
            }
        }
        it
    }

    /// True if the claims of a pair stand against each other.
    pub fn holds(&self, pair: &Pair) -> bool {
        let Some((x, y)) = self.table.ends(pair) else { return false };
        if !self.table.open(x, y.article) || !self.table.open(y, x.article) || x.told.update != y.told.update {
            return false;
        }
        let evidence = PairEvidence {
            likeness: pair.likeness,
            strength: pair.strength,
            only: self.only(x, y),
            lead: self.lead(x, y, pair),
            beside: beside(x, y, NEAR, self.table.idf),
            ratio: x.figure.value.max(y.figure.value) / x.figure.value.min(y.figure.value),
        };
        let near = Near {
            strength: pair.strength,
            shared: shared(x, y, self.table.idf),
            lead: self.ahead(x, y, pair),
            crowded: self.table.crowded(x) || self.table.crowded(y),
            exclusive: self.table.exclusive(x, y),
        };
        // $5,967 is not settled by "about $6,000": another exact amount may still contradict it.
        if self.is_settled(pair.a, y.article) || self.is_settled(pair.b, x.article) {
            return near::exact(x, y, &near);
        }
        near::near(x, y, &near)
            || related(x, y, &evidence)
                && self.same_thing(x, y, &evidence)
                && needed(x, y, &evidence)
                    .is_some_and(|needed| evidence.likeness + evidence.only + evidence.lead >= needed)
    }

    /// True if nothing in another article answers a claim yet.
    fn loose(&self, claim: u32, other: ArticleId) -> bool {
        let open = |c: &FigureClaim<'_>| self.table.open(c, other);
        !self.is_settled(claim, other) && self.table.claims.get(claim as usize).is_some_and(open)
    }

    /// True if another article makes a claim as well.
    fn is_settled(&self, claim: u32, other: ArticleId) -> bool {
        self.settled.contains(&key(claim, other))
    }

    fn only(&self, x: &FigureClaim<'_>, y: &FigureClaim<'_>) -> f64 {
        let count = |a: &FigureClaim<'_>, b: &FigureClaim<'_>| {
            self.left.get(&measured(a, b.article)).map_or(0, |few| few.count)
        };
        match (count(x, y), count(y, x)) {
            (1, 1) => ONLY,
            (1, 2) | (2, 1) => ONLY / 2.0,
            _ => 0.0,
        }
    }

    fn lead(&self, x: &FigureClaim<'_>, y: &FigureClaim<'_>, pair: &Pair) -> f64 {
        (self.ahead(x, y, pair) / CLEAR).clamp(-1.0, 1.0) * LEAD
    }

    /// How much likelier a pair is than all others that one of its claims could be in.
    fn ahead(&self, x: &FigureClaim<'_>, y: &FigureClaim<'_>, pair: &Pair) -> f64 {
        let second = |key: u64| {
            self.rivals
                .get(&key)
                .map_or(LEAST, |[first, second]| if *first <= pair.likeness { *second } else { *first })
        };
        pair.likeness - second(key(pair.a, y.article)).max(second(key(pair.b, x.article)))
    }

    /// What is said right beside the figures must be the same too, or the whole sentences.
    fn same_thing(&self, x: &FigureClaim<'_>, y: &FigureClaim<'_>, evidence: &PairEvidence) -> bool {
        let PairEvidence { likeness, strength, only, lead, beside, ratio } = *evidence;
        let alone = evidence.alone();
        let crowded = |c: &FigureClaim<'_>| self.table.crowded(c);
        let led = x.figure.context.has_lead_of(&y.figure.context);
        match x.figure.measure {
            Measure::Year => false,
            Measure::Weekday | Measure::Day => {
                let day = x.figure.measure == Measure::Day;
                let told = beside >= 1 && (strength >= 0.5 && lead >= LEADS / 2.0 || alone && led);
                (told || strength >= 0.7 && !day) && (day || !crowded(x) && !crowded(y))
            }
            Measure::Time => {
                let alone = only >= ONLY && likeness >= 1.2;
                (beside >= 1 || alone) && (x.figure.value - y.figure.value).abs() <= HOURS
            }
            Measure::Count if x.figure.context.age => {
                let named = x.told.names.iter().any(|n| y.told.names.contains(n));
                named && (only >= ONLY && (beside >= 1 || likeness >= 1.4) || beside >= 2) || alone && ratio <= YEARS
            }
            Measure::Count if x.figure.context.unit || y.figure.context.unit => {
                let exclusive = self.table.exclusive(x, y);
                strength >= 0.6 && ratio <= SIMILAR
                    || beside >= 1 && strength >= 0.5
                    || beside >= 2 && strength >= RELATED
                    || exclusive && beside >= 1 && strength >= RELATED
                    || exclusive && beside >= 1 && same_role(x.figure, y.figure) && ratio <= CLOSE
            }
            Measure::Count => {
                strength >= 0.5
                    || beside >= 2
                    || beside >= 1 && led && counts(x.figure, y.figure).is_some()
                    || same_role(x.figure, y.figure) && (lead >= LEADS || strength >= RELATED || ratio <= CLOSE)
                    || self.table.exclusive(x, y)
                        && (beside >= 1 || strength >= RELATED && ratio < 2.0 || ratio <= CLOSE)
            }
            Measure::Percent if strength < RELATED && only < ONLY && (crowded(x) || crowded(y)) => false,
            Measure::Percent | Measure::Money(_) => {
                strength >= 0.5
                    || beside >= 2 && (strength >= RELATED || ratio <= CLOSE)
                    || beside >= 1 && (alone || strength >= RELATED)
                    || only > 0.0 && lead >= LEADS && (ratio <= YEARS || alone && likeness >= 2.4)
            }
        }
    }
}

/// True if nothing speaks against it that two claims are about the same thing.
fn related(x: &FigureClaim<'_>, y: &FigureClaim<'_>, evidence: &PairEvidence) -> bool {
    let apart = (x.figure.value - y.figure.value).abs();
    if near::other_person(x, y) || x.figure.context.minute != y.figure.context.minute {
        return false;
    }
    match x.figure.measure {
        Measure::Year => false,
        Measure::Time => !x.told.dated && !y.told.dated,
        Measure::Weekday => !x.told.newer && !y.told.newer,
        Measure::Day => near::days(x.figure.value, y.figure.value) <= 45.0,
        Measure::Count if x.figure.context.age => {
            // The Finnish driver, 37, and a driver of 35.
            let (one, two) = (x.figure.context.nouns.first(), y.figure.context.nouns.first());
            let other = one.is_some() && two.is_some() && one != two;
            apart <= 9.0 && (!other || x.told.names.iter().any(|n| y.told.names.contains(n)))
        }
        // Lap 20, lap 48.
        Measure::Count if x.figure.context.nouns.is_empty() && y.figure.context.nouns.is_empty() => {
            evidence.ratio <= CLOSE
        }
        Measure::Count if x.figure.context.has_lead_of(&y.figure.context) && evidence.ratio > CLOSE => {
            x.figure.context.nouns.first() == y.figure.context.nouns.first()
        }
        // Small numbers are of many things: nine pages, six pages.
        _ if x.figure.value.max(y.figure.value) < 10.0 && evidence.ratio > 1.2 => evidence.strength >= 0.4,
        _ => evidence.ratio <= CLOSE || evidence.strength >= RELATED,
    }
}

/// How alike the claims of a pair must be; nothing if no likeness is enough.
fn needed(x: &FigureClaim<'_>, y: &FigureClaim<'_>, evidence: &PairEvidence) -> Option<f64> {
    let measure = x.figure.measure;
    let bounds = x.figure.hedge.is_bound() || y.figure.hedge.is_bound();
    let counted = counts(x.figure, y.figure).is_some();
    let moment = matches!(measure, Measure::Time | Measure::Weekday | Measure::Day);
    let (low, high) = (x.figure.value.min(y.figure.value), x.figure.value.max(y.figure.value));
    let mut needed = enough(measure, x.figure.context.age);
    if measure == Measure::Count && !x.figure.context.age && !counted {
        match (x.figure.context.nouns.is_empty(), y.figure.context.nouns.is_empty()) {
            (true, true) => needed -= 0.5,
            (false, false) => return None,
            _ => {}
        }
    }
    if bounds {
        needed += 0.8;
    }
    if same_role(x.figure, y.figure) && !x.figure.context.unit {
        needed -= 0.6;
    }
    // What is told nearly in the same words is told of the same time.
    if other_times(x, y) && !moment && evidence.strength < 0.6 {
        return None;
    }
    // Bounds and values far apart must stand in sentences that say the same.
    let far = evidence.ratio > 3.0;
    if measure != Measure::Time && (bounds && far || evidence.strength < 0.4 && (bounds || far && counted)) {
        return None;
    }
    if matches!(measure, Measure::Money(_) | Measure::Percent) && high > low * 10.0 {
        return None;
    }
    if !moment && high > low * 3.0 {
        needed += if high > low * 10.0 { 1.4 } else { 0.7 };
    }
    Some(needed)
}
