//! Selection: sentences that are chosen, what they cover, and how that is bettered.

use super::{LONGEST_COMPANY, Problem};
use crate::sort;
use std::cmp::Ordering;
use std::collections::BinaryHeap;
use std::ops::RangeInclusive;

/// A budget is used well from this share on.
const USED: f64 = 0.9;
/// How many of the sentences that gain most are tried in the place of one that is taken out.
const TRIED: usize = 6;
/// Exchanges end after so many rounds, if something still helps then.
const ROUNDS: usize = 12;
/// A selection of more sentences than this is searched less: one of them matters little.
pub(super) const MANY: usize = 40;
/// A selection is better from this difference in value on; less is rounding.
pub(super) const LEAST: f64 = 1e-9;

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
pub(super) struct Selection<'a> {
    problem: &'a Problem<'a>,
    covered: Vec<Covered>,
    /// How many chosen sentences say the same as each sentence; a chosen one says the same as itself.
    barred: Vec<u32>,
    /// What covered concepts before, in the order in which that changed.
    changes: Vec<(u32, Covered)>,
    pub chosen: Vec<usize>,
    pub used: usize,
    pub value: f64,
    /// The weight of what it covers of that which several origins have.
    pub shared: f64,
    /// From where to where that may be.
    pub band: RangeInclusive<f64>,
}

/// What a selection was at some time: how much was chosen, changed, used, and its value and coverage.
#[derive(Clone, Copy, Default)]
struct Mark {
    chosen: usize,
    changes: usize,
    used: usize,
    value: f64,
    shared: f64,
}

impl<'a> Selection<'a> {
    pub fn new(problem: &'a Problem<'a>) -> Self {
        Self {
            problem,
            covered: vec![(0.0, 0.0); problem.weights.len()],
            barred: vec![0; problem.covers.len()],
            changes: Vec::new(),
            chosen: Vec::new(),
            used: 0,
            value: 0.0,
            shared: 0.0,
            band: 0.0..=f64::INFINITY,
        }
    }

    fn left(&self) -> usize {
        self.problem.budget.saturating_sub(self.used)
    }

    fn mark(&self) -> Mark {
        Mark {
            chosen: self.chosen.len(),
            changes: self.changes.len(),
            used: self.used,
            value: self.value,
            shared: self.shared,
        }
    }

    /// Takes out what was chosen since.
    fn back(&mut self, to: Mark) {
        self.uncover(to.changes);
        for sentence in self.chosen.drain(to.chosen..) {
            bar(self.problem, &mut self.barred, sentence, |n| n.saturating_sub(1));
        }
        (self.used, self.value, self.shared) = (to.used, to.value, to.shared);
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
    pub fn fill(&mut self, from: &[usize], dense: bool) {
        self.fill_to(from, dense, usize::MAX);
    }

    /// The same, but ends where the next one would take more than so much in all: a longer selection then begins with the
    /// shorter one. True if nothing was left to choose.
    pub fn fill_to(&mut self, from: &[usize], dense: bool, end: usize) -> bool {
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
            if self.fits(sentence).is_some_and(|cost| cost.saturating_add(self.used) > end) {
                return false;
            }
            let before = self.mark();
            if !self.choose(sentence) {
                continue;
            }
            if self.shared > *self.band.end() {
                self.back(before);
                continue;
            }
            round += 1;
            // Those that need this one have become cheaper, which the queue cannot know.
            let next = (sentence + 1..=sentence + LONGEST_COMPANY).filter(|s| problem.company(*s).contains(&sentence));
            let next: Vec<usize> = next.filter(|s| from.binary_search(s).is_ok()).collect();
            queue.extend(next.into_iter().filter_map(|s| look(self, s, round)));
        }
        true
    }

    /// Draws on sentences that read less well, where the good ones leave much of the budget.
    pub fn top_up(&mut self) {
        let problem = self.problem;
        for level in 1..=2 {
            if (self.used as f64) >= USED * problem.budget as f64 || (level == 2 && !self.chosen.is_empty()) {
                break;
            }
            self.fill(&problem.all(level), true);
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
        self.shared += self.news_of(sentence);
        self.cover(sentence);
        self.used = self.used.saturating_add(self.problem.cost(sentence));
        self.chosen.push(sentence);
        bar(self.problem, &mut self.barred, sentence, |n| n.saturating_add(1));
    }

    /// Starts anew with those sentences.
    pub fn restart(&mut self, with: &[usize]) {
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
    pub fn exchange(&mut self, pool: &[usize]) {
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
            sort::top(&mut gains, TRIED, |a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
            let rest = self.mark();
            for (_, sentence) in gains {
                self.choose(sentence);
                self.fill(pool, false);
                if self.value > best.0 && self.is_inside() {
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
            if self.value > value + LEAST && self.is_inside() {
                return Some(self.chosen.clone());
            }
        }
        None
    }

    /// True if what it covers of that which several origins have is as much as it may be.
    pub fn is_inside(&self) -> bool {
        self.band.contains(&self.shared)
    }

    /// Exchanges sentences until as much is covered of what several origins have as may be, at the least loss of value; false
    /// if that cannot be done.
    pub fn settle(&mut self, pool: &[usize]) -> bool {
        let band = self.band.clone();
        let far = |shared: f64| (band.start() - shared).max(shared - band.end()).max(0.0);
        for _ in 0..ROUNDS {
            if self.is_inside() {
                return true;
            }
            let (chosen, value, before) = (self.chosen.clone(), self.value, far(self.shared));
            // Best is what gets there with most value; else what comes nearer at the least loss.
            let mut best: Option<((bool, f64), Vec<usize>)> = None;
            for out in chosen.iter().copied().map(Some).chain([None]) {
                match out {
                    Some(out) => self.restart_without(&chosen, out),
                    None => self.restart(&chosen),
                }
                let rest = self.mark();
                for sentence in pool.iter().filter(|s| Some(**s) != out) {
                    self.choose(*sentence);
                    let (there, nearer) = (self.is_inside(), before - far(self.shared));
                    let rank = if there { self.value } else { nearer / (value - self.value).max(LEAST) };
                    if nearer > 0.0 && best.as_ref().is_none_or(|(most, _)| (there, rank) > *most) {
                        best = Some(((there, rank), self.chosen.clone()));
                    }
                    self.back(rest);
                }
            }
            match best {
                Some((_, better)) => self.restart(&better),
                None => {
                    self.restart(&chosen);
                    return false;
                }
            }
        }
        self.is_inside()
    }

    /// What a sentence adds to what is covered of that which several origins have.
    fn news_of(&self, sentence: usize) -> f64 {
        let concepts = self.problem.covers.get(sentence).map_or(&[][..], Vec::as_slice);
        let fresh = |c: &&u32| self.covered.get(**c as usize).is_some_and(|covered| covered.0 <= 0.0);
        concepts.iter().filter(fresh).map(|c| self.problem.shared.weight(*c)).sum()
    }

    /// What a sentence adds to what is covered.
    pub fn gain_of(&self, sentence: usize) -> f64 {
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
