//! Near: pairs of claims whose values could be taken for each other. Two figures for one thing are mostly near each other (32
//! and 30 dead, $31.2 billion and $32.6 billion), so that few words around both are enough.

use super::claims::{FigureClaim, SharedContext, other_times};
use crate::read::figures::Measure;
use crate::read::figures::{counts, same_role};

/// Sentences that say at least so much of the same are related, ...
const RELATED: f64 = 0.2;
/// ... and such ones say the same.
const SAME: f64 = 0.5;
/// Values whose ratio is at most this could be taken for each other, ...
const CLOSE: f64 = 1.2;
/// ... amounts of what many things have an amount of at most this, ...
const SIMILAR: f64 = 1.1;
/// ... and those of the same thing in sentences that say the same at most this.
const FAR: f64 = 3.0;
/// ... those of what each article counts once at most this, ...
const ONCE: f64 = 1.25;
/// Times further apart than this, in minutes, are of different things.
const HOURS: f64 = 120.0;
/// How much likelier than the next one a pair is if it is clearly the likeliest.
const CLEAR: f64 = 0.5;

/// What speaks for it that two claims whose values are near each other are about the same thing.
pub(super) struct Near {
    /// How far the sentences say the same.
    pub strength: f64,
    /// What stands around both.
    pub shared: SharedContext,
    /// How much likelier the pair is than all others that one of its claims could be in.
    pub lead: f64,
    /// True if one of the sentences tells several of a kind.
    pub crowded: bool,
    /// True if each article counts what they count once only.
    pub exclusive: bool,
}

/// What the figures themselves tell.
struct FigureEvidence<'a> {
    near: &'a Near,
    /// How many names stand near both.
    names: usize,
    /// The larger value by the smaller one, ...
    ratio: f64,
    /// ... and without it.
    apart: f64,
    /// Both count the same.
    counted: bool,
    /// The same word leads to both: magnitude 5.8.
    led: bool,
}

/// True if both claims are about the same thing.
pub(super) fn near(x: &FigureClaim<'_>, y: &FigureClaim<'_>, near: &Near) -> bool {
    let Near { strength, shared, lead, crowded, .. } = near;
    let (low, high) = (x.figure.value.min(y.figure.value), x.figure.value.max(y.figure.value));
    let evidence = &FigureEvidence {
        near,
        names: x.told.names.iter().filter(|n| y.told.names.contains(n)).count(),
        ratio: high / low,
        apart: high - low,
        counted: counts(x.figure, y.figure).is_some(),
        led: x.figure.context.has_lead_of(&y.figure.context),
    };
    let times = other_times(x, y);
    match x.figure.measure {
        Measure::Year => year(x, y, evidence),
        Measure::Weekday => {
            let told = strength >= &0.7 && shared.beside >= 2 && shared.weight >= 2.2 && *lead >= CLEAR;
            told && !crowded
        }
        Measure::Day => {
            days(x.figure.value, y.figure.value) <= 8.0
                && shared.beside >= 1
                && !times
                && (*strength >= 0.4 || shared.weight >= 1.3)
        }
        Measure::Time => {
            // Half a day apart: one of them has a.m. where the other has p.m.
            let slip = (evidence.apart - 720.0).abs() <= 5.0;
            (slip || evidence.apart <= HOURS) && !stamp(x) && !stamp(y) && (shared.weight >= 1.0 || *strength >= 0.3)
        }
        Measure::Money(_) => exact(x, y, near) || !times && money(evidence),
        Measure::Percent => !times && shared.beside >= 1 && shared.weight >= 1.4 && evidence.ratio <= 1.3,
        Measure::Count if x.figure.context.age => age(x, y, evidence),
        Measure::Count if x.figure.context.minute && y.figure.context.minute => {
            evidence.apart <= 1.0 && shared.weight >= 0.4 && shared.rarest >= 0.4
        }
        Measure::Count if x.figure.context.minute || y.figure.context.minute => false,
        Measure::Count => (!times || *strength >= 0.6) && count(x, y, evidence),
    }
}

/// How many days lie between two days of a year, about.
pub(super) fn days(a: f64, b: f64) -> f64 {
    let number = |day: f64| {
        let month = (day / 100.0).floor();
        day - month * (100.0 - 30.5)
    };
    (number(a) - number(b)).abs()
}

/// True for the time of a post or a picture: 22 December 2017 at 2:57.
fn stamp(claim: &FigureClaim<'_>) -> bool {
    claim.told.dated
}

/// A year belongs to a thing (a 1506 edition), or two differ by a year or two.
fn year(x: &FigureClaim<'_>, y: &FigureClaim<'_>, evidence: &FigureEvidence<'_>) -> bool {
    let thing = !x.figure.context.nouns.is_empty() && x.figure.context.nouns == y.figure.context.nouns;
    let FigureEvidence { near: Near { shared, .. }, names, apart, .. } = evidence;
    thing && shared.beside >= 2 || *apart <= 2.0 && shared.beside >= 2 && *names >= 1 && shared.weight >= 1.2
}

/// True for the ages of two people: John Orrin, 54, and Jane Orrin, 51.
pub(super) fn other_person(x: &FigureClaim<'_>, y: &FigureClaim<'_>) -> bool {
    match (x.told.person, y.told.person) {
        (Some((first, last)), Some((given, family))) => {
            last != family || first != given && first != last && given != family
        }
        _ => false,
    }
}

/// The ages of one person.
fn age(x: &FigureClaim<'_>, y: &FigureClaim<'_>, evidence: &FigureEvidence<'_>) -> bool {
    !other_person(x, y) && evidence.names >= 1 && evidence.apart <= 6.0
}

/// True for amounts of money in three digits or more that differ by a fiftieth.
pub(super) fn exact(x: &FigureClaim<'_>, y: &FigureClaim<'_>, near: &Near) -> bool {
    let fine = |c: &FigureClaim<'_>| c.figure.value >= c.figure.grain * 100.0;
    let (low, high) = (x.figure.value.min(y.figure.value), x.figure.value.max(y.figure.value));
    let money = matches!(x.figure.measure, Measure::Money(_));
    money && high <= low * 1.02 && near.shared.next >= 0.6 && fine(x) && fine(y)
}

fn money(evidence: &FigureEvidence<'_>) -> bool {
    let FigureEvidence { near: Near { strength, shared, .. }, ratio, .. } = evidence;
    *ratio <= SIMILAR + 0.02 && shared.weight >= 1.0 && (shared.beside >= 1 || *strength >= 0.25)
        || *ratio <= 1.3 && shared.weight >= 1.6 && *strength >= 0.25
        || *ratio <= 1.03 && shared.next >= 0.6
}

fn count(x: &FigureClaim<'_>, y: &FigureClaim<'_>, evidence: &FigureEvidence<'_>) -> bool {
    let FigureEvidence { near: Near { strength, shared, .. }, ratio, counted, .. } = evidence;
    let (one, two) = (!x.figure.context.nouns.is_empty(), !y.figure.context.nouns.is_empty());
    if !counted && one && two {
        return *ratio <= 1.25 && shared.beside >= 3 && evidence.names >= 2 && shared.weight >= 1.8;
    }
    if !counted {
        return evidence.led && shared.beside >= 1 && *ratio <= SIMILAR
            || *ratio <= 1.12
                && shared.weight >= 1.5
                && evidence.names >= 1
                && shared.beside >= 1
                && evidence.near.lead >= CLEAR;
    }
    if x.figure.context.unit || y.figure.context.unit {
        return *ratio <= SIMILAR && shared.weight >= 1.4 && (*strength >= RELATED || shared.beside >= 2);
    }
    let close = *ratio <= CLOSE || evidence.apart <= 1.0 && *ratio <= 1.5;
    *ratio <= SIMILAR && *strength >= 0.3
        || evidence.near.exclusive && *ratio <= ONCE && shared.weight >= 0.5
        || close && shared.weight >= 1.3 && (shared.beside >= 1 || *strength >= 0.4)
        || *ratio <= FAR && *strength >= SAME && shared.weight >= 2.2 && shared.beside >= 1
        || same_role(x.figure, y.figure) && *ratio <= FAR && *strength >= SAME
}
