//! Select: which sentences cover most weight within the budget.
//!
//! The value of a selection is the sum over concepts of the concept's weight times the best place among the chosen
//! sentences that hold it, and a little for the second best: budgeted maximum coverage (Takamura and Okumura 2009) with
//! graded, damped coverage, a monotone submodular function (Lin and Bilmes 2011). For it, greedy choice by gain over cost
//! with lazy re-evaluation (Minoux 1978) is near the best; exchanging sentences until nothing helps, from two such starts,
//! closes most of what remains. `make optimality` measures against the best, which an integer linear program finds (Gillick
//! and Favre 2009).
//!
//! A sentence that points back is chosen only together with what stands directly before it in its article.

mod exchange;
mod field;
mod ladder;
mod selection;

pub(crate) use field::Field;
pub(crate) use ladder::{Ladder, Rung};

use crate::coverage::Shared;
use crate::lists::Lists;
use crate::support::{Neighbours, THRESHOLD};
use exchange::MANY;
use selection::Selection;
use std::borrow::Cow;
use std::cell::OnceCell;

/// What is chosen from. All slices but `weights` have an entry for each sentence.
pub(crate) struct Problem<'a> {
    /// The distinct concepts of each sentence.
    pub covers: &'a Lists,
    /// The weight of each concept.
    pub weights: &'a [f64],
    /// The worth of each sentence's place, 0 to 1.
    pub places: &'a [f64],
    /// What each sentence takes of the budget.
    pub costs: Cow<'a, [usize]>,
    /// How many sentences directly before each one must come along.
    pub needs: &'a [usize],
    /// The words of each sentence, sorted: two sentences that share most are never both chosen, ...
    pub words: &'a Lists,
    /// ... nor two that report the same and share many: what each one was compared with, in order.
    pub near: &'a Neighbours,
    /// How good each sentence is to read: a level is drawn on only when the ones below leave much of the budget.
    pub levels: &'a [u8],
    /// The power of the cost by which a gain is divided.
    pub brevity: f64,
    /// What a concept is worth when a second sentence holds it, against the first.
    pub again: f64,
    /// What all chosen sentences may take.
    pub budget: usize,
    /// What several origins have, which a longer summary never covers less of.
    pub shared: &'a Shared,
    /// A bit for each word of a sentence, to see at once that two share too few.
    pub masks: &'a [u128],
    /// Which sentences say the same as each one, once that was asked; empty at first.
    pub alike: &'a [OnceCell<Vec<u32>>],
    /// What gains are divided by, for each cost up to a usual one.
    pub powers: &'a [f64],
    /// What is tried, once that was asked; empty at first.
    pub field: &'a OnceCell<Field>,
}

/// Two sentences that share this much of the words of the shorter one say the same; ...
const SAME: f64 = 0.65;
/// ... so do two that support each other and share this much of the words of the longer one, which then adds little.
const TOLD: f64 = 1.0 / 3.0;

/// A selection of fewer sentences is not begun with for a longer one.
const FEW: usize = 4;

/// The selection of most value that is found within the budget.
fn select<'a>(problem: &'a Problem<'a>) -> Selection<'a> {
    let mut best = search(problem);
    best.top_up();
    best
}

/// The selection that is found within the budget from a shorter one; of few sentences it might be another one altogether.
fn grow<'a>(problem: &'a Problem<'a>, shorter: &[usize]) -> Selection<'a> {
    if shorter.len() < FEW {
        return select(problem);
    }
    let mut best = climb(problem, shorter, true);
    best.top_up();
    best
}

/// What is found among good sentences, and its value.
pub(crate) fn found(problem: &Problem<'_>) -> (Vec<usize>, f64) {
    let best = search(problem);
    (best.chosen, best.field.weight(best.value))
}

/// Searches among good sentences, once from those that gain most for their cost and once from those that gain most.
fn search<'a>(problem: &'a Problem<'a>) -> Selection<'a> {
    let dense = climb(problem, &[], true);
    if dense.chosen.len() > MANY {
        return dense;
    }
    let large = climb(problem, &[], false);
    if large.value > dense.value { large } else { dense }
}

/// Adds good sentences to those of a selection, and exchanges them until that helps no more.
fn climb<'a>(problem: &'a Problem<'a>, from: &[usize], dense: bool) -> Selection<'a> {
    let mut best = Selection::new(problem);
    from.iter().filter(|s| problem.level(**s) == 0).for_each(|s| _ = best.choose(*s));
    best.fill(&problem.all(0), dense);
    best.exchange();
    best
}

impl Problem<'_> {
    fn all(&self, level: u8) -> Vec<usize> {
        (0..self.covers.len()).filter(|s| self.level(*s) <= level).collect()
    }

    fn field(&self) -> &Field {
        self.field.get_or_init(|| Field::new(self))
    }

    /// The concepts of a sentence.
    fn concepts(&self, sentence: usize) -> &[u32] {
        self.covers.get(sentence).unwrap_or_default()
    }

    /// True if nothing must come along with a sentence.
    fn stands_alone(&self, sentence: usize) -> bool {
        self.needs.get(sentence) == Some(&0)
    }

    fn level(&self, sentence: usize) -> u8 {
        self.levels.get(sentence).copied().unwrap_or(u8::MAX)
    }

    fn cost(&self, sentence: usize) -> usize {
        self.costs.get(sentence).copied().unwrap_or(usize::MAX)
    }

    fn density(&self, gain: i64, cost: usize) -> f64 {
        gain as f64 / self.powers.get(cost).copied().unwrap_or_else(|| power(cost, self.brevity))
    }

    /// The sentence and those before it that must come along.
    fn company(&self, sentence: usize) -> std::ops::RangeInclusive<usize> {
        sentence.saturating_sub(self.needs.get(sentence).copied().unwrap_or(0))..=sentence
    }

    /// All pairs of sentences that say the same, the first before the second.
    pub fn conflicts(&self) -> Vec<(usize, usize)> {
        let n = self.covers.len();
        (0..n).flat_map(|a| (a..n).skip(1).map(move |b| (a, b))).filter(|(a, b)| self.same(*a, *b)).collect()
    }

    /// The sentences that say the same as one, itself included.
    fn alike(&self, sentence: usize) -> &[u32] {
        let find = || (0u32..).take(self.covers.len()).filter(|s| self.same(sentence, *s as usize)).collect();
        self.alike.get(sentence).map_or(&[], |alike| alike.get_or_init(find))
    }

    /// True if one of the two sentences supports the other.
    fn supports(&self, a: usize, b: usize) -> bool {
        self.near.strength(a, b).is_some_and(|strength| strength >= THRESHOLD)
    }

    /// True if the two sentences say the same: who has read one learns little from the other.
    fn same(&self, a: usize, b: usize) -> bool {
        let of = |s: usize| Some((self.words.get(s)?, self.masks.get(s)?));
        let (Some(x), Some(y)) = (of(a), of(b)) else { return false };
        let ((short, few), (long, many)) = if x.0.len() < y.0.len() { (x, y) } else { (y, x) };
        // Each bit of the one that the other lacks is a word at least that it lacks.
        let lone = (few & !many).count_ones() as usize;
        let most = short.len().saturating_sub(lone) as f64;
        let (enough, told) = (SAME * short.len() as f64, TOLD * long.len() as f64);
        let enough = if told < enough && most >= told && self.supports(a, b) { told } else { enough };
        if most < enough {
            return false;
        }
        let (mut others, mut shared) = (long.iter().peekable(), short.len());
        for word in short {
            while others.next_if(|other| *other < word).is_some() {}
            if others.peek() != Some(&word) {
                shared = shared.saturating_sub(1);
                if (shared as f64) < enough {
                    return false;
                }
            }
        }
        true
    }
}

/// What the gain of so much cost is divided by.
pub(crate) fn power(cost: usize, brevity: f64) -> f64 {
    libm::pow(cost.max(1) as f64, brevity)
}

/// A bit for each word.
pub(crate) fn mask(words: &[u32]) -> u128 {
    words.iter().fold(0, |mask, word| mask | 1 << (word % 128))
}

/// How many sentences before it one may need at most.
pub(crate) const LONGEST_COMPANY: usize = 2;
