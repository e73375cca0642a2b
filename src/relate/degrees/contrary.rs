//! Contrary: what speaks against it that a window says the same as a sentence, however much of it it holds.

use super::matching::Best;
use super::query::{Query, Statement};
use super::values::{conflict, holds};
use crate::read::figures::Measure;
use crate::read::mentions::FigureMention;

/// What a sentence tells that denies something is all in one that denies nothing, if that one holds this share of it.
const ALL_FROM: f64 = 0.5;
/// How much of the sentence one sentence must hold for a denial on one side to be about the same thing, ...
const DENIED_FROM: f64 = 0.6;
/// ... and for another day, sum or share to be, of which no noun says what it is: most days only say when somebody spoke.
const KIND_FROM: f64 = 0.6;
/// From this share of quoted words on, a sentence stands and falls with who says it, ...
const QUOTED_FROM: f64 = 0.4;
/// ... and from this share of its pairs of words on, it is the same quotation.
const WORDING_FROM: f64 = 0.4;

/// What a sentence and a window tell differently, and what the window lacks.
#[derive(Clone, Debug, Default)]
pub(crate) struct Contrary<'a> {
    /// Figures of the sentence and those of the window that stand against them.
    pub conflicts: Vec<(&'a FigureMention, &'a FigureMention)>,
    /// What only one of the two denies, by places in the query.
    pub denied: u128,
    /// True if both give the same quotation to different speakers.
    pub misquoted: bool,
    /// True if the window leaves out all figures of the sentence or who said it, or has another year or another figure of
    /// the measure in the place of one, or if only one of the two denies anything.
    pub incomplete: bool,
}

impl<'a> Contrary<'a> {
    /// Holds a sentence against the window that says most of it.
    pub fn new(query: &Query<'a>, best: &Best<'a>, window: &[Statement<'a>]) -> Self {
        let Best { single, alone, set, features, .. } = best;
        let open = |place: u32| set >> place & 1 == 0;
        // What the sentence says as well stands against nothing in it.
        let own = |told: &&FigureMention| !query.figures().any(|(_, sought)| holds(sought, told));
        let rivals: Vec<&FigureMention> = window.iter().flat_map(|s| s.figures).filter(own).collect();
        let conflicts = query
            .figures()
            .filter(|(place, sought)| {
                open(*place) && (sought.figure.measure == Measure::Count || features.covered >= KIND_FROM)
            })
            .filter_map(|(_, sought)| Some((sought, *rivals.iter().find(|told| conflict(sought, told))?)))
            .collect();
        let mut denied = if features.covered >= DENIED_FROM { denied_by_one(query, *single) & alone } else { 0 };
        // What is not confirmed awaits confirmation.
        if denied != 0 && (single.delays() || query.statement.delays()) {
            denied = 0;
        }
        let unnamed = query.quoted >= QUOTED_FROM && query.places.speakers != 0 && query.places.speakers & set == 0;
        let other_speaker = unnamed && single.speakers().any(|key| query.place(key).is_none());
        let rival = |sought: &FigureMention| {
            single.figures.iter().filter(own).any(|t| t.figure.measure == sought.figure.measure)
        };
        let other_year = query.statement.years().any(|key| query.place(key).is_some_and(open))
            && single.years().any(|key| query.place(key).is_none());
        let replaced = other_year || query.figures().any(|(place, sought)| open(place) && rival(sought));
        let undenied = if query.denies {
            !window.iter().any(|s| s.denies())
        } else {
            features.inverse >= ALL_FROM && single.denies()
        };
        let uncounted = query.places.counted != 0 && query.places.counted & set == 0;
        Self {
            conflicts,
            denied,
            misquoted: other_speaker && features.pairs >= WORDING_FROM,
            incomplete: other_speaker || replaced || uncounted || undenied,
        }
    }

    /// True if the two cannot both be right.
    pub fn differs(&self) -> bool {
        !self.conflicts.is_empty() || self.denied != 0 || self.misquoted
    }
}

/// What one of two sentences denies and the other in no way, by places in the query.
fn denied_by_one(query: &Query<'_>, single: Statement<'_>) -> u128 {
    let may = |statement| query.denied_in(statement, true);
    let (own, told) = (query.places.denied, query.denied_in(single, false));
    own & !may(single) | told & !may(query.statement)
}
