//! Window: what up to three neighbouring sentences of another article hold of the sentence that is looked for.

use super::query::{Query, Statement};
use super::values::holds;
use crate::read::tokens::Kind;
use crate::relate::likeness::Idf;

/// What a sentence of another article holds.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct HeldWords {
    /// The words and figures, by their places in the query.
    pub set: u128,
    /// The adjacent pairs of words, likewise.
    pub pairs: u128,
    /// The weight of what it holds.
    pub weight: f64,
}

impl HeldWords {
    /// What two sentences hold together.
    pub fn with(self, other: Self, query: &Query<'_>) -> Self {
        let set = self.set | other.set;
        Self { set, pairs: self.pairs | other.pairs, weight: query.weight(set, |_| true) }
    }
}

/// What a sentence holds of a query.
pub(super) fn held(query: &Query<'_>, statement: Statement<'_>) -> HeldWords {
    let mut set = 0u128;
    for (_, key) in statement.words() {
        if let Some(place) = query.place(key) {
            set |= 1 << place;
        }
    }
    for (place, sought) in query.figures() {
        if statement.figures.iter().any(|told| holds(sought, told)) {
            set |= 1 << place;
        }
    }
    let mut pairs = 0u128;
    for (a, b) in statement.tokens.iter().zip(statement.tokens.iter().skip(1)) {
        if let Some(place) = query.sequence.pair(a.stem, b.stem) {
            pairs |= 1 << place;
        }
    }
    HeldWords { set, pairs, weight: query.weight(set, |_| true) }
}

/// The share of a query, by rarity, that a sentence holds.
pub(crate) fn covered(query: &Query<'_>, statement: Statement<'_>) -> f64 {
    if query.total > 0.0 { held(query, statement).weight / query.total } else { 0.0 }
}

/// The share of what a sentence says, by rarity, that stands in the query.
pub(super) fn inverse(query: &Query<'_>, statement: Statement<'_>, idf: &Idf) -> f64 {
    let (mut shared, mut all) = (0.0, 0.0);
    for token in statement.tokens.iter().filter(|t| t.kind != Kind::Stop) {
        let weight = idf.of(token.stem);
        all += weight;
        if query.sequence.has(token.stem) {
            shared += weight;
        }
    }
    if all > 0.0 { shared / all } else { 0.0 }
}

/// The longest run of words that both have, in words.
pub(super) fn run(query: &Query<'_>, statement: Statement<'_>) -> usize {
    let mut row = vec![0usize; query.sequence.stems.len()];
    let mut longest = 0usize;
    for token in statement.tokens.iter().take(super::query::MOST) {
        let mut diagonal = 0usize;
        for (stem, cell) in query.sequence.stems.iter().zip(&mut row) {
            let now = if *stem == token.stem { diagonal.saturating_add(1) } else { 0 };
            diagonal = std::mem::replace(cell, now);
            longest = longest.max(now);
        }
    }
    longest
}
