//! Matching: what the best window of an article holds of a sentence, in thirteen numbers that a reader can check by hand.

use super::query::{Query, Statement};
use super::window::{HeldWords, held, inverse, run};
use crate::collections::ids::{Id, SentenceId};
use crate::read::analysed::Analysed;
use crate::read::tokens::Kind;
use crate::relate::likeness::Idf;
use std::ops::Range;

/// How many features there are.
pub(super) const FEATURES: usize = 13;

/// The features of a sentence and an article. "Weight" is rarity, 1.4 times as much for figures.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Features {
    /// The share of the sentence's weight that the best single sentence holds: 0 to 1.
    pub covered: f64,
    /// The share of its adjacent pairs of words that the window holds: 0 to 1.
    pub pairs: f64,
    /// The share of its figures that the best single sentence holds, 0 if it has none: 0 to 1.
    pub figures: f64,
    /// The share of its names that the best single sentence holds, 0 if it has none: 0 to 1.
    pub names: f64,
    /// The share of the best single sentence's weight that the sentence holds: 0 to 1.
    pub inverse: f64,
    /// The weight of what the window lacks.
    pub missing: MissingWeight,
    /// The share of its words that stand between quotation marks: 0 to 1.
    pub quoted: f64,
    /// `ln(1 + x)` of the weight `x` that the window holds: 0 and up.
    pub shared: f64,
    /// The share of its weight that the article holds anywhere: 0 to 1.
    pub article: f64,
    /// `ln(1 + n)` of the longest run of `n` words that the best single sentence has too: 0 and up.
    pub run: f64,
}

/// The weight of a sentence's figures, days, names and other words that a window lacks: each 0 and up.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct MissingWeight {
    pub figures: f64,
    pub days: f64,
    pub names: f64,
    pub words: f64,
}

impl Features {
    /// All in order, for fitting.
    pub fn list(self) -> [f64; FEATURES] {
        [
            self.covered,
            self.pairs,
            self.figures,
            self.names,
            self.inverse,
            self.missing.figures,
            self.missing.days,
            self.missing.names,
            self.missing.words,
            self.quoted,
            self.shared,
            self.article,
            self.run,
        ]
    }
}

/// The window of an article that says most of a sentence.
#[derive(Clone, Debug)]
pub(crate) struct Best<'a> {
    /// The sentence that alone holds most.
    pub single: Statement<'a>,
    /// The numbers of its sentences, among those that were handed in.
    pub window: Range<usize>,
    /// What that sentence and what the window holds, by places in the query.
    pub alone: u128,
    pub set: u128,
    pub features: Features,
}

/// The most sentences in a window.
const WINDOW: usize = 3;

/// Of windows that hold nearly as much as the best one, the shortest is shown: it must hold this share of it.
const ENOUGH: f64 = 0.9;

fn name(kind: Kind) -> bool {
    kind == Kind::Name
}

fn figure(kind: Kind) -> bool {
    kind == Kind::Number
}

fn word(kind: Kind) -> bool {
    matches!(kind, Kind::Content | Kind::Character)
}

/// Looks for a sentence in runs of neighbouring sentences of an article.
///
/// `statements` are these sentences in order, each with its number in the article: only those with consecutive numbers are
/// neighbours.
pub(super) fn best<'a>(
    query: &Query<'_>,
    article: &Analysed,
    statements: &[(SentenceId, Statement<'a>)],
    idf: &Idf,
) -> Option<Best<'a>> {
    let all: Vec<HeldWords> = statements.iter().map(|(_, s)| held(query, *s)).collect();
    let mut best: [Option<(Range<usize>, HeldWords)>; WINDOW] = [None, None, None];
    for (first, alone) in all.iter().enumerate() {
        let mut together = *alone;
        for (size, best) in best.iter_mut().enumerate() {
            let last = first.saturating_add(size);
            let number = |n: usize| statements.get(n).map(|(number, _)| *number);
            if size > 0 {
                let next = number(last.saturating_sub(1)).map(|n| n.plus(1));
                let Some(next) = all.get(last).filter(|_| number(last) == next) else { break };
                together = together.with(*next, query);
            }
            if best.as_ref().is_none_or(|(_, held)| together.weight > held.weight) {
                *best = Some((first..last.saturating_add(1), together));
            }
        }
    }
    let [one, two, three] = best;
    let (single, alone) = one?;
    let longest = [three, two]
        .into_iter()
        .flatten()
        .fold((single.clone(), alone), |best, next| if next.1.weight > best.1.weight { next } else { best });
    let statement = statements.get(single.start).map(|(_, s)| *s)?;
    let (window, held) = &longest;
    let missing = query.all() & !held.set;
    let of = |set: u128, kind: fn(Kind) -> bool| {
        let all = query.weight(query.all(), kind);
        if all > 0.0 { query.weight(set, kind) / all } else { 0.0 }
    };
    let share = |weight: f64| if query.total > 0.0 { weight / query.total } else { 0.0 };
    let features = Features {
        covered: share(alone.weight),
        pairs: f64::from(held.pairs.count_ones()) / query.sequence.pairs().max(1) as f64,
        figures: of(alone.set, figure),
        names: of(alone.set, name),
        inverse: inverse(query, statement, idf),
        missing: MissingWeight {
            figures: query.weight(missing & !query.places.days, figure),
            days: query.weight(missing & query.places.days, figure),
            names: query.weight(missing, name),
            words: query.weight(missing, word),
        },
        quoted: query.quoted,
        shared: libm::log(1.0 + held.weight),
        article: share(query.weight(held.set | query.anywhere(article), |_| true)),
        run: libm::log(1.0 + run(query, statement) as f64),
    };
    let window = if alone.weight >= ENOUGH * held.weight { single } else { window.clone() };
    Some(Best { single: statement, window, alone: alone.set, set: held.set, features })
}
