//! Compatible: whether two figures count the same, and whether both can be right, as 17 and "at least 12" can.

use super::{Figure, FigureContext, Measure};
use crate::text::stem::Stem;

/// Finds what both figures count: the first noun behind one of them, if it stands behind the other.
pub(crate) fn counts(a: &Figure, b: &Figure) -> Option<Stem> {
    let (a, b) = (&a.context, &b.context);
    let first = |x: &FigureContext, y: &FigureContext| {
        x.nouns.first().copied().filter(|noun| y.nouns.contains(noun) || y.tail == Some(*noun))
    };
    let lead = a.lead.filter(|lead| b.lead == Some(*lead) && (a.nouns.is_empty() || b.nouns.is_empty()));
    first(a, b).or_else(|| first(b, a)).or(lead)
}

/// True if two compatible values are near enough to be the same report.
pub(crate) fn agree(a: &Figure, b: &Figure) -> bool {
    matches!(a.measure, Measure::Time | Measure::Weekday | Measure::Day | Measure::Year)
        || a.value.max(b.value) <= a.value.min(b.value) * 1.5
}

/// True if both values can be right at once.
pub(crate) fn compatible(a: &Figure, b: &Figure) -> bool {
    if matches!(a.measure, Measure::Weekday | Measure::Day | Measure::Year) {
        return a.value == b.value;
    }
    if a.measure == Measure::Time {
        // Clocks of two zones are not compared.
        if a.zone.is_some() && b.zone.is_some() && a.zone != b.zone {
            return true;
        }
        // Half a day apart is the same time on a clock without a.m. and p.m., or in another zone.
        let other_half = !(a.half && b.half) || a.zone.is_some() || b.zone.is_some();
        let fits = |one: f64, other: f64| {
            let (early, late) = if one <= other { (a, b) } else { (b, a) };
            let rough = early.hedge.about || late.hedge.about || early.hedge.over || late.hedge.under;
            (one - other).abs() <= if rough { 25.0 } else { 5.0 }
        };
        let (one, other) = (a.value, b.value);
        return fits(one, other) || other_half && [one - 720.0, one + 720.0].iter().any(|one| fits(*one, other));
    }
    let (low, high) = (a.value.min(b.value), a.value.max(b.value));
    if high - low <= 1e-9 * high {
        return true;
    }
    let rough = |f: &Figure| {
        // A thousand is not said of 600, but six thousand of 6,400.
        let half = if f.value > f.grain * 1.5 { f.grain / 2.0 } else { f.grain / 10.0 };
        let rounded = if f.value >= 100.0 || f.grain < 1.0 { half } else { 0.0 };
        if f.hedge.about || f.hedge.is_bound() { (f.value * 0.1).max(half) } else { rounded }
    };
    // One is the other, rounded: only the rougher of the two may be.
    let rounding =
        if (a.grain - b.grain).abs() > 1e-9 || a.hedge.about || b.hedge.about { rough(a).max(rough(b)) } else { 0.0 };
    if high - low <= rounding * (1.0 + 1e-9) {
        return true;
    }
    let bounded = |f: &Figure, other: &Figure| {
        f.hedge.over && other.value >= f.value * 0.95 || f.hedge.under && other.value <= f.value * 1.05
    };
    // At least six weeks, at least four weeks: two bounds of one kind differ.
    let (x, y) = (a.hedge, b.hedge);
    let one_way = x.over && y.over && !x.under && !y.under || x.under && y.under && !x.over && !y.over;
    let bounds = x.is_bound() && y.is_bound();
    if one_way { high <= low * 1.1 } else { bounds || bounded(a, b) || bounded(b, a) }
}

/// True if both count the same, of which the same is told: fourteen people were injured.
pub(crate) fn same_role(a: &Figure, b: &Figure) -> bool {
    let (a, b) = (&a.context, &b.context);
    a.role.is_some() && a.role == b.role && !a.nouns.is_empty() && a.nouns.first() == b.nouns.first()
}
