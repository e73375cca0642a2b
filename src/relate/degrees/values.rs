//! Values: which figures of two sentences are the same, and which cannot both be right.

use crate::read::figures::{Figure, Measure, compatible, counts};
use crate::read::mentions::Told;

/// True if a figure says what another one says: the same measure, and a value that fits.
pub(super) fn holds(sought: &Told, told: &Told) -> bool {
    let (a, b) = (&sought.figure, &told.figure);
    a.measure == b.measure && compatible(a, b) && !(a.unit && b.unit && other_thing(a, b))
}

/// True if two figures count the same thing and cannot both be right.
pub(super) fn conflict(sought: &Told, told: &Told) -> bool {
    let (a, b) = (&sought.figure, &told.figure);
    a.measure == b.measure && a.age == b.age && !compatible(a, b) && same_thing(a, b)
}

/// True if both say what they count, and nothing of it is the same.
fn other_thing(a: &Figure, b: &Figure) -> bool {
    !a.nouns.is_empty() && !b.nouns.is_empty() && counts(a, b).is_none()
}

fn same_thing(a: &Figure, b: &Figure) -> bool {
    match a.measure {
        Measure::Count => counts(a, b).is_some() || a.age && b.age,
        _ => true,
    }
}

/// True for a day of the week or of the year.
pub(super) fn is_day(told: &Told) -> bool {
    matches!(told.figure.measure, Measure::Weekday | Measure::Day)
}
