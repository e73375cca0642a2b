//! Values: which figures of two sentences are the same, and which cannot both be right.

use crate::read::figures::{Figure, Measure, agree, compatible, counts, same_role};
use crate::read::mentions::FigureMention;

/// From this value on, a count that stands in both texts is the same one, whatever they call what is counted.
const LARGE: f64 = 10.0;

/// Counts further apart than this are of different things, unless the same is told of both.
const FAR: f64 = 1.5;

/// True if a figure says what another one says: the same measure, a value that fits, and the same thing.
pub(crate) fn holds(sought: &FigureMention, told: &FigureMention) -> bool {
    let (a, b) = (&sought.figure, &told.figure);
    if a.measure != b.measure || !compatible(a, b) || !agree(a, b) {
        return false;
    }
    let equal = (a.value - b.value).abs() <= f64::EPSILON * a.value;
    a.measure != Measure::Count
        || !other_thing(a, b)
        || equal && a.value >= LARGE
        || !(a.context.unit && b.context.unit || a.value < LARGE)
}

/// True if two figures count the same thing and cannot both be right.
pub(crate) fn conflict(sought: &FigureMention, told: &FigureMention) -> bool {
    let (a, b) = (&sought.figure, &told.figure);
    a.measure == b.measure
        && a.context.age == b.context.age
        && !compatible(a, b)
        && if a.context.age { same_owner(sought, told) } else { same_thing(a, b) }
}

/// True if both say what they count, and nothing of it is the same.
fn other_thing(a: &Figure, b: &Figure) -> bool {
    !a.context.nouns.is_empty() && !b.context.nouns.is_empty() && counts(a, b).is_none()
}

fn same_thing(a: &Figure, b: &Figure) -> bool {
    match a.measure {
        Measure::Count => {
            counts(a, b).is_some() && (same_role(a, b) || a.value.max(b.value) <= FAR * a.value.min(b.value))
        }
        _ => true,
    }
}

/// True if two ages are of one person, whom both name.
fn same_owner(sought: &FigureMention, told: &FigureMention) -> bool {
    sought.person.is_some() && sought.person == told.person
}

/// True for a day of the week or of the year.
pub(super) fn is_day(told: &FigureMention) -> bool {
    matches!(told.figure.measure, Measure::Weekday | Measure::Day)
}
