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

use crate::sort;
use crate::support::{Neighbours, THRESHOLD};
use std::cell::OnceCell;
use std::cmp::Ordering;
use std::collections::BinaryHeap;

/// What is chosen from. All slices but `weights` have an entry for each sentence.
pub(crate) struct Problem<'a> {
    /// The distinct concepts of each sentence.
    pub covers: &'a [Vec<u32>],
    /// The weight of each concept.
    pub weights: &'a [f64],
    /// The worth of each sentence's place, 0 to 1.
    pub places: &'a [f64],
    /// What each sentence takes of the budget.
    pub costs: &'a [usize],
    /// How many sentences directly before each one must come along.
    pub needs: &'a [usize],
    /// The words of each sentence, sorted: two sentences that share most are never both chosen, ...
    pub words: &'a [Vec<u64>],
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
    /// A bit for each word of a sentence, to see at once that two share too few.
    pub masks: Vec<u128>,
    /// Which sentences say the same as each one, once that was asked; empty at first.
    pub alike: Vec<OnceCell<Vec<u32>>>,
    /// What gains are divided by, for each cost up to a usual one.
    pub powers: Vec<f64>,
}

/// A budget is used well from this share on.
const USED: f64 = 0.9;
/// Two sentences that share this much of the words of the shorter one say the same; ...
const SAME: f64 = 0.65;
/// ... so do two that support each other and share this much of the words of the longer one, which then adds little.
const TOLD: f64 = 1.0 / 3.0;
/// How many of the best sentences exchanges are tried with.
const POOL: usize = 240;
/// How many of the sentences that gain most are tried in the place of one that is taken out.
const TRIED: usize = 6;
/// Exchanges end after so many rounds, if something still helps then.
const ROUNDS: usize = 12;
/// A selection of more sentences than this is searched less: one of them matters little.
const MANY: usize = 40;
/// A selection is better from this difference in value on; less is rounding.
const LEAST: f64 = 1e-9;

/// The numbers of the chosen sentences, in the order in which they were chosen.
pub(crate) fn select(problem: &Problem<'_>) -> Vec<usize> {
    let mut best = search(problem);
    for level in 1..=2 {
        if (best.used as f64) >= USED * problem.budget as f64 || (level == 2 && !best.chosen.is_empty()) {
            break;
        }
        best.fill(&problem.all(level), true);
    }
    best.chosen
}

/// What is found among good sentences, and its value.
pub(crate) fn found(problem: &Problem<'_>) -> (Vec<usize>, f64) {
    let best = search(problem);
    (best.chosen, best.value)
}

/// Searches among good sentences, once from those that gain most for their cost and once from those that gain most.
fn search<'a>(problem: &'a Problem<'a>) -> Selection<'a> {
    let (all, pool) = (problem.all(0), problem.pool());
    let from = |dense: bool| {
        let mut best = Selection::new(problem);
        best.fill(&all, dense);
        best.exchange(&pool);
        best
    };
    let dense = from(true);
    if dense.chosen.len() > MANY {
        return dense;
    }
    let large = from(false);
    if large.value > dense.value + LEAST { large } else { dense }
}

impl Problem<'_> {
    fn all(&self, level: u8) -> Vec<usize> {
        (0..self.covers.len()).filter(|s| self.level(*s) <= level).collect()
    }

    /// The sentences that exchanges are tried with: those worth most by themselves.
    fn pool(&self) -> Vec<usize> {
        let empty = Selection::new(self);
        let mut pool = self.all(0);
        if pool.len() > POOL {
            let mut ranked: Vec<(f64, usize)> =
                pool.iter().map(|s| (self.density(empty.gain_of(*s), self.cost(*s)), *s)).collect();
            sort::by(&mut ranked, |a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
            pool = ranked.into_iter().take(POOL).map(|(_, s)| s).collect();
            sort::up(&mut pool);
        }
        pool
    }

    fn level(&self, sentence: usize) -> u8 {
        self.levels.get(sentence).copied().unwrap_or(u8::MAX)
    }

    fn cost(&self, sentence: usize) -> usize {
        self.costs.get(sentence).copied().unwrap_or(usize::MAX)
    }

    fn density(&self, gain: f64, cost: usize) -> f64 {
        gain / self.powers.get(cost).copied().unwrap_or_else(|| power(cost, self.brevity))
    }

    /// The sentence and those before it that must come along.
    fn company(&self, sentence: usize) -> std::ops::RangeInclusive<usize> {
        sentence.saturating_sub(self.needs.get(sentence).copied().unwrap_or(0))..=sentence
    }

    /// All pairs of sentences that say the same, the first before the second.
    pub fn conflicts(&self) -> Vec<(usize, usize)> {
        let n = self.covers.len();
        (0..n).flat_map(|a| (a + 1..n).map(move |b| (a, b))).filter(|(a, b)| self.same(*a, *b)).collect()
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
                shared -= 1;
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
pub(crate) fn mask(words: &[u64]) -> u128 {
    words.iter().fold(0, |mask, word| mask | 1 << (word % 128))
}

/// A sentence in the queue: its gain over cost when it was last looked at.
struct Entry {
    density: f64,
    sentence: usize,
    round: usize,
}

impl PartialEq for Entry {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}
impl Eq for Entry {}
impl PartialOrd for Entry {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Entry {
    fn cmp(&self, other: &Self) -> Ordering {
        // Ties go to the sentence that stands first.
        self.density.total_cmp(&other.density).then(other.sentence.cmp(&self.sentence))
    }
}

/// The best and the second best place among the chosen sentences that hold a concept.
type Covered = (f64, f64);

/// Sentences that are chosen, and what they cover. It can be taken back to what it was: a search tries thousands.
struct Selection<'a> {
    problem: &'a Problem<'a>,
    covered: Vec<Covered>,
    /// How many chosen sentences say the same as each sentence; a chosen one says the same as itself.
    barred: Vec<u32>,
    /// What covered concepts before, in the order in which that changed.
    changes: Vec<(u32, Covered)>,
    chosen: Vec<usize>,
    used: usize,
    value: f64,
}

/// What a selection was at some time: how much was chosen, changed, used, and its value.
#[derive(Clone, Copy, Default)]
struct Mark {
    chosen: usize,
    changes: usize,
    used: usize,
    value: f64,
}

impl<'a> Selection<'a> {
    fn new(problem: &'a Problem<'a>) -> Self {
        Self {
            problem,
            covered: vec![(0.0, 0.0); problem.weights.len()],
            barred: vec![0; problem.covers.len()],
            changes: Vec::new(),
            chosen: Vec::new(),
            used: 0,
            value: 0.0,
        }
    }

    fn left(&self) -> usize {
        self.problem.budget.saturating_sub(self.used)
    }

    fn mark(&self) -> Mark {
        Mark { chosen: self.chosen.len(), changes: self.changes.len(), used: self.used, value: self.value }
    }

    /// Takes out what was chosen since.
    fn back(&mut self, to: Mark) {
        self.uncover(to.changes);
        for sentence in self.chosen.drain(to.chosen..) {
            bar(self.problem, &mut self.barred, sentence, |n| n.saturating_sub(1));
        }
        (self.used, self.value) = (to.used, to.value);
    }

    /// Takes back all but so many changes of what is covered.
    fn uncover(&mut self, to: usize) {
        for (concept, was) in self.changes.drain(to..).rev() {
            if let Some(covered) = self.covered.get_mut(concept as usize) {
                *covered = was;
            }
        }
    }

    /// Chooses what gains most, for its cost if the selection is to be `dense`, until nothing more fits.
    fn fill(&mut self, from: &[usize], dense: bool) {
        let (mut round, problem) = (0, self.problem);
        let look = |selection: &mut Self, sentence: usize, round: usize| {
            let (gain, cost) = selection.try_out(sentence)?;
            let density = if dense { problem.density(gain, cost) } else { gain };
            (gain > 0.0).then_some(Entry { density, sentence, round })
        };
        let mut queue: BinaryHeap<Entry> = from.iter().filter_map(|s| look(self, *s, round)).collect();
        while let Some(entry) = queue.pop() {
            if entry.round < round {
                queue.extend(look(self, entry.sentence, round));
                continue;
            }
            let sentence = entry.sentence;
            if !self.choose(sentence) {
                continue;
            }
            round += 1;
            // Those that need this one have become cheaper, which the queue cannot know.
            let next = (sentence + 1..=sentence + LONGEST_COMPANY).filter(|s| problem.company(*s).contains(&sentence));
            let next: Vec<usize> = next.filter(|s| from.binary_search(s).is_ok()).collect();
            queue.extend(next.into_iter().filter_map(|s| look(self, s, round)));
        }
    }

    /// What a sentence costs with what must come along; `None` if they do not fit or say what a chosen one says.
    fn fits(&self, sentence: usize) -> Option<usize> {
        let problem = self.problem;
        if problem.cost(sentence) > self.left() || self.is_barred(sentence) {
            return None;
        }
        if problem.needs.get(sentence) == Some(&0) {
            return Some(problem.cost(sentence));
        }
        let mut cost = 0usize;
        for s in self.missing(sentence) {
            if self.is_barred(s) {
                return None;
            }
            cost = cost.saturating_add(problem.cost(s));
        }
        (cost <= self.left()).then_some(cost)
    }

    /// True if a sentence is chosen, or says what a chosen one says.
    fn is_barred(&self, sentence: usize) -> bool {
        self.barred.get(sentence).is_some_and(|n| *n > 0)
    }

    /// The sentence and what must come along and is not chosen.
    fn missing(&self, sentence: usize) -> impl Iterator<Item = usize> {
        self.problem.company(sentence).filter(|s| !self.chosen.contains(s))
    }

    /// What a sentence would add and cost, with what must come along; `None` if it does not fit.
    fn try_out(&mut self, sentence: usize) -> Option<(f64, usize)> {
        let cost = self.fits(sentence)?;
        if self.problem.needs.get(sentence) == Some(&0) {
            return Some((self.gain_of(sentence), cost));
        }
        let several: Vec<usize> = self.missing(sentence).collect();
        let before = self.changes.len();
        let mut gain = 0.0;
        for s in several {
            gain += self.gain_of(s);
            self.cover(s);
        }
        self.uncover(before);
        Some((gain, cost))
    }

    /// Adds a sentence with what must come along; false if it no longer fits.
    fn choose(&mut self, sentence: usize) -> bool {
        let fits = self.fits(sentence).is_some();
        if fits {
            let several: Vec<usize> = self.missing(sentence).collect();
            several.into_iter().for_each(|s| self.add(s));
        }
        fits
    }

    /// Adds a sentence.
    fn add(&mut self, sentence: usize) {
        self.value += self.gain_of(sentence);
        self.cover(sentence);
        self.used = self.used.saturating_add(self.problem.cost(sentence));
        self.chosen.push(sentence);
        bar(self.problem, &mut self.barred, sentence, |n| n.saturating_add(1));
    }

    /// Starts anew with those sentences.
    fn restart(&mut self, with: &[usize]) {
        self.back(Mark::default());
        with.iter().for_each(|s| self.add(*s));
    }

    /// What is left of those sentences without that one, without those that need it, and without those that came along
    /// with them only.
    fn restart_without(&mut self, chosen: &[usize], sentence: usize) {
        let problem = self.problem;
        let stays = |s: &usize| problem.level(*s) == 0 && !problem.company(*s).contains(&sentence);
        let stay: Vec<usize> = chosen.iter().copied().filter(stays).collect();
        self.back(Mark::default());
        for s in chosen.iter().filter(|s| stay.iter().any(|other| problem.company(*other).contains(s))) {
            self.add(*s);
        }
    }

    /// Takes sentences out and puts better ones in, until that helps no more.
    fn exchange(&mut self, pool: &[usize]) {
        for _ in 0..ROUNDS {
            let now = (self.chosen.clone(), self.used, self.value);
            match self.one_out(&now, pool).or_else(|| self.one_in(&now, pool)) {
                Some(better) => self.restart(&better),
                None => {
                    self.restart(&now.0);
                    break;
                }
            }
        }
    }

    /// The best selection that has others in the place of one sentence, if it is better than this one.
    fn one_out(&mut self, (chosen, _, value): &Chosen, pool: &[usize]) -> Option<Vec<usize>> {
        let mut best: (f64, Option<Vec<usize>>) = (value + LEAST, None);
        for out in chosen {
            self.restart_without(chosen, *out);
            let mut gains: Vec<(f64, usize)> =
                pool.iter().filter(|s| *s != out).filter_map(|s| Some((self.try_out(*s)?.0, *s))).collect();
            sort::by(&mut gains, |a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
            let rest = self.mark();
            for (_, sentence) in gains.into_iter().take(TRIED) {
                self.choose(sentence);
                self.fill(pool, false);
                if self.value > best.0 {
                    best = (self.value, Some(self.chosen.clone()));
                }
                self.back(rest);
            }
        }
        best.1
    }

    /// The first better selection that has one more sentence, and leaves out those that then earn least.
    fn one_in(&mut self, (chosen, used, value): &Chosen, pool: &[usize]) -> Option<Vec<usize>> {
        let problem = self.problem;
        if chosen.len() > MANY {
            return None;
        }
        let mut order: Vec<(f64, usize)> = Vec::with_capacity(chosen.len());
        for s in chosen.iter().filter(|s| problem.level(**s) == 0) {
            self.restart_without(chosen, *s);
            order.push((problem.density(value - self.value, used.saturating_sub(self.used)), *s));
        }
        sort::by(&mut order, |a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        for sentence in pool.iter().filter(|s| !chosen.contains(s)) {
            self.back(Mark::default());
            self.choose(*sentence);
            for (_, s) in &order {
                self.choose(*s);
            }
            self.fill(pool, false);
            if self.value > value + LEAST {
                return Some(self.chosen.clone());
            }
        }
        None
    }

    /// What a sentence adds to what is covered.
    fn gain_of(&self, sentence: usize) -> f64 {
        let problem = self.problem;
        let place = problem.places.get(sentence).copied().unwrap_or(0.0);
        let concepts = problem.covers.get(sentence).map_or(&[][..], Vec::as_slice);
        let gain = |c: &u32| {
            let weight = problem.weights.get(*c as usize).copied().unwrap_or(0.0);
            let (first, second) = self.covered.get(*c as usize).copied().unwrap_or_default();
            let (a, b) = add((first, second), place);
            weight * ((a - first) + problem.again * (b - second))
        };
        concepts.iter().map(gain).sum()
    }

    /// Marks the concepts of a sentence as covered.
    fn cover(&mut self, sentence: usize) {
        let place = self.problem.places.get(sentence).copied().unwrap_or(0.0);
        for concept in self.problem.covers.get(sentence).map_or(&[][..], Vec::as_slice) {
            if let Some(covered) = self.covered.get_mut(*concept as usize) {
                self.changes.push((*concept, *covered));
                *covered = add(*covered, place);
            }
        }
    }
}

/// Sentences in the order in which they were chosen, what they use and their value.
type Chosen = (Vec<usize>, usize, f64);

/// Counts a chosen sentence, or one that was, among those that say the same as others.
fn bar(problem: &Problem<'_>, barred: &mut [u32], chosen: usize, count: impl Fn(u32) -> u32) {
    for sentence in problem.alike(chosen) {
        if let Some(n) = barred.get_mut(*sentence as usize) {
            *n = count(*n);
        }
    }
}

/// The two best places with another one.
fn add((first, second): Covered, place: f64) -> Covered {
    if place > first { (place, first) } else { (first, second.max(place)) }
}

/// How many sentences before it one may need at most.
pub(crate) const LONGEST_COMPANY: usize = 2;
