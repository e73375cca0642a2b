//! State: sentences that are chosen, what they cover, and what each other sentence would add.

use super::candidates::{Field, Holder, Search};
use super::problem::{LONGEST_COMPANY, Problem};
use rustc_hash::FxHashSet;
use std::cmp::Ordering;
use std::collections::BinaryHeap;
use std::ops::RangeInclusive;

/// A budget is used well from this share on.
const USED: f64 = 0.9;

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

/// How many chosen sentences hold a concept, and what it is worth in the two of them in which it is worth most.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Covered {
    first: u32,
    second: u32,
    holders: u32,
}

impl Covered {
    fn with(self, value: u32) -> Self {
        Self {
            first: self.first.max(value),
            second: self.second.max(value.min(self.first)),
            holders: self.holders.saturating_add(1),
        }
    }
}

/// What a concept adds to the value of a selection: in the sentence in which it is worth most, and in the next.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Worth {
    first: u32,
    /// The first, if it were the second.
    next: u32,
    second: u32,
}

impl Worth {
    fn all(self) -> i64 {
        i64::from(self.first).wrapping_add(i64::from(self.second))
    }

    /// The same with another sentence.
    fn with(self, holder: &Holder) -> i64 {
        i64::from(self.first.max(holder.first)).wrapping_add(i64::from(self.second.max(self.next.min(holder.second))))
    }
}

/// Sentences that are chosen, what they cover and what others would add. It can be taken back to what it was: a search
/// tries thousands.
pub(super) struct Selection<'a> {
    pub problem: &'a Problem<'a>,
    pub field: &'a Field,
    covered: Vec<Covered>,
    /// What each sentence of the field would add by itself.
    pub gains: Vec<i64>,
    /// How many chosen sentences say the same as each sentence; a chosen one says the same as itself.
    barred: Vec<u32>,
    /// The log of changes: concepts, and what covered each before.
    changes: Vec<(u32, Covered)>,
    pub chosen: Vec<usize>,
    /// Whether each sentence is chosen.
    taken: Vec<bool>,
    pub used: usize,
    pub value: i64,
    /// The weight that it covers of what several roots have.
    pub shared: i64,
    /// The range in which `shared` must lie.
    pub band: RangeInclusive<i64>,
}

/// What a selection was at some time.
pub(super) struct Mark {
    pub chosen: Vec<usize>,
    pub used: usize,
    pub value: i64,
    pub gains: Vec<i64>,
    shared: i64,
    changes: usize,
}

impl<'a> Selection<'a> {
    pub fn new(search: &'a Search<'a>) -> Self {
        let (problem, field) = (&search.problem, search.field());
        let alone = |s: &usize| field.alone.get(*s).copied().unwrap_or(0);
        Self {
            problem,
            field,
            covered: vec![Covered::default(); problem.weights.len()],
            gains: field.sentences.iter().map(alone).collect(),
            barred: vec![0; problem.covers.len()],
            changes: Vec::new(),
            chosen: Vec::new(),
            taken: vec![false; problem.covers.len()],
            used: 0,
            value: 0,
            shared: 0,
            band: 0..=i64::MAX,
        }
    }

    pub fn left(&self) -> usize {
        self.problem.budget.saturating_sub(self.used)
    }

    pub fn mark(&self) -> Mark {
        Mark {
            chosen: self.chosen.clone(),
            used: self.used,
            value: self.value,
            gains: self.gains.clone(),
            shared: self.shared,
            changes: self.changes.len(),
        }
    }

    /// Takes back what changed since.
    pub fn back(&mut self, to: &Mark) {
        for (concept, was) in self.changes.drain(to.changes..).rev() {
            if let Some(covered) = self.covered.get_mut(concept as usize) {
                *covered = was;
            }
        }
        let same = self.chosen.iter().zip(&to.chosen).take_while(|(now, then)| now == then).count();
        for sentence in self.chosen.drain(same..) {
            set(&mut self.taken, sentence, false);
            bar(self.problem, &mut self.barred, sentence, |n| n.saturating_sub(1));
        }
        for sentence in to.chosen.iter().skip(same) {
            bar(self.problem, &mut self.barred, *sentence, |n| n.saturating_add(1));
            set(&mut self.taken, *sentence, true);
            self.chosen.push(*sentence);
        }
        (self.used, self.value, self.shared) = (to.used, to.value, to.shared);
        self.gains.clone_from(&to.gains);
    }

    /// Chooses what gains most, for its cost if the selection is to be `dense`, until nothing more fits.
    pub fn fill(&mut self, from: &[usize], dense: bool) {
        self.fill_to(from, dense, usize::MAX);
    }

    /// The same, but ends where the next sentence would bring the cost over `end`: so a longer selection begins with the
    /// shorter one. True if nothing was left to choose.
    pub fn fill_to(&mut self, from: &[usize], dense: bool, end: usize) -> bool {
        let (mut round, problem) = (0usize, self.problem);
        let look = |selection: &Self, sentence: usize, round: usize| {
            let (gain, cost) = selection.try_out(sentence)?;
            let density = if dense { problem.density(gain, cost) } else { gain as f64 };
            (gain > 0).then_some(Entry { density, sentence, round })
        };
        let mut queue: BinaryHeap<Entry> = from.iter().filter_map(|s| look(self, *s, round)).collect();
        while let Some(entry) = queue.pop() {
            if entry.round < round {
                queue.extend(look(self, entry.sentence, round));
                continue;
            }
            let sentence = entry.sentence;
            let Some(cost) = self.fits(sentence) else { continue };
            if cost.saturating_add(self.used) > end {
                return false;
            }
            if *self.band.end() < i64::MAX && self.shared.saturating_add(self.news_of(sentence)) > *self.band.end() {
                continue;
            }
            self.choose(sentence);
            round = round.saturating_add(1);
            // Those that need this one have become cheaper, which the queue cannot know.
            let next = (sentence..=sentence.saturating_add(LONGEST_COMPANY)).skip(1);
            let next = next.filter(|s| problem.company(*s).contains(&sentence) && from.binary_search(s).is_ok());
            queue.extend(next.filter_map(|s| look(self, s, round)));
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
        if problem.stands_alone(sentence) {
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

    fn is_taken(&self, sentence: usize) -> bool {
        self.taken.get(sentence).is_some_and(|taken| *taken)
    }

    /// True if a sentence is chosen, or says what a chosen one says.
    pub fn is_barred(&self, sentence: usize) -> bool {
        self.barred.get(sentence).is_some_and(|n| *n > 0)
    }

    /// The sentence and what must come along and is not chosen.
    pub fn missing(&self, sentence: usize) -> impl Iterator<Item = usize> {
        self.problem.company(sentence).filter(|s| !self.is_taken(*s))
    }

    /// What a sentence would add and cost, with what must come along; `None` if it does not fit.
    pub fn try_out(&self, sentence: usize) -> Option<(i64, usize)> {
        let cost = self.fits(sentence)?;
        if self.problem.stands_alone(sentence) {
            return Some((self.gain_of(sentence), cost));
        }
        let alone = self.missing(sentence).map(|s| self.gain_of(s)).sum::<i64>();
        Some((alone.saturating_sub(self.twice(sentence)), cost))
    }

    /// The surplus from concepts that occur more than once in a sentence and its company, if each sentence is counted by itself.
    fn twice(&self, sentence: usize) -> i64 {
        let mut twice = 0i64;
        for common in self.field.common(self.problem, sentence).iter() {
            let covered = self.covered.get(common.concept as usize).copied().unwrap_or_default();
            let before = self.worth(covered).all();
            let (mut together, mut each) = (covered, 0i64);
            for (_, value) in common.values.iter().filter(|(s, _)| !self.is_taken(*s)) {
                each = each.saturating_add(self.worth(covered.with(*value)).all().saturating_sub(before));
                together = together.with(*value);
            }
            let all = self.worth(together).all().saturating_sub(before);
            twice = twice.saturating_add(each.saturating_sub(all));
        }
        twice
    }

    /// What a sentence would add by itself.
    fn gain_of(&self, sentence: usize) -> i64 {
        if let Some(gain) = self.field.row(sentence).and_then(|row| self.gains.get(row)) {
            return *gain;
        }
        if self.chosen.is_empty() {
            return self.field.alone.get(sentence).copied().unwrap_or(0);
        }
        let gain = |c: &u32| {
            let covered = self.covered.get(*c as usize).copied().unwrap_or_default();
            let with = covered.with(self.field.value(self.problem, *c, sentence));
            self.worth(with).all().saturating_sub(self.worth(covered).all())
        };
        self.problem.concepts(sentence).iter().map(gain).sum()
    }

    /// The weight, of what several roots have, that a sentence and its company would newly cover.
    pub fn news_of(&self, sentence: usize) -> i64 {
        let (problem, mut news) = (self.problem, 0i64);
        for s in self.missing(sentence) {
            let told = |c: &u32| self.missing(sentence).take_while(|t| *t < s).any(|t| problem.concepts(t).contains(c));
            let covered = |c: &u32| self.covered.get(*c as usize).is_some_and(|covered| covered.holders > 0);
            for (_, weight) in self.field.told(problem, s).iter().filter(|(c, _)| !covered(c) && !told(c)) {
                news = news.saturating_add(*weight);
            }
        }
        news
    }

    /// True if the weight that it covers of what several roots have lies in its range.
    pub fn is_inside(&self) -> bool {
        self.band.contains(&self.shared)
    }

    /// Adds a sentence with what must come along; false if it no longer fits.
    pub fn choose(&mut self, sentence: usize) -> bool {
        let fits = self.fits(sentence).is_some();
        if fits {
            let several: Vec<usize> = self.missing(sentence).collect();
            several.into_iter().for_each(|s| self.add(s));
        }
        fits
    }

    /// Adds a sentence.
    pub fn add(&mut self, sentence: usize) {
        let problem = self.problem;
        self.each_held(sentence, 1, |selection, concept, value| {
            let covered = selection.covered.get(concept as usize).copied().unwrap_or_default();
            selection.cover(concept, covered, covered.with(value));
        });
        self.used = self.used.saturating_add(problem.cost(sentence));
        self.chosen.push(sentence);
        set(&mut self.taken, sentence, true);
        bar(problem, &mut self.barred, sentence, |n| n.saturating_add(1));
    }

    /// Takes out a sentence.
    pub fn remove(&mut self, sentence: usize) {
        let problem = self.problem;
        self.chosen.retain(|s| *s != sentence);
        set(&mut self.taken, sentence, false);
        self.each_held(sentence, -1, |selection, concept, value| {
            let covered = selection.covered.get(concept as usize).copied().unwrap_or_default();
            let without = selection.without(concept, covered, value);
            selection.cover(concept, covered, without);
        });
        self.used = self.used.saturating_sub(problem.cost(sentence));
        bar(problem, &mut self.barred, sentence, |n| n.saturating_sub(1));
    }

    /// Calls `with` for each concept of a sentence that another sentence holds as well, with its value. Concepts that only this
    /// sentence holds change no other gain: their sum, times `times`, goes straight into the value.
    fn each_held(&mut self, sentence: usize, times: i64, mut with: impl FnMut(&mut Self, u32, u32)) {
        let (field, problem) = (self.field, self.problem);
        if let Some(row) = field.row(sentence) {
            let lone = field.lone.get(row).copied().unwrap_or(0);
            self.value = self.value.saturating_add(lone.saturating_mul(times));
            field.held(row).iter().for_each(|(concept, value)| with(self, *concept, *value));
        } else {
            for concept in problem.concepts(sentence) {
                with(self, *concept, field.value(problem, *concept, sentence));
            }
        }
    }

    /// What covers a concept after a sentence in which it is worth `value` was taken out.
    fn without(&self, concept: u32, covered: Covered, value: u32) -> Covered {
        let holders = covered.holders.saturating_sub(1);
        match holders {
            0 => Covered::default(),
            1 => {
                let first = if value < covered.first { covered.first } else { covered.second };
                Covered { first, second: 0, holders }
            }
            _ if value < covered.second => Covered { holders, ..covered },
            _ => {
                let holds = |s: &&usize| self.problem.concepts(**s).contains(&concept);
                let values = self.chosen.iter().filter(holds).map(|s| self.field.value(self.problem, concept, *s));
                values.fold(Covered::default(), Covered::with)
            }
        }
    }

    /// Takes out a sentence, those that need it, and those that came along only for their sake.
    pub fn leave(&mut self, sentence: usize) {
        let problem = self.problem;
        let stays = |s: &&usize| problem.level(**s) == 0 && !problem.company(**s).contains(&sentence);
        let kept: Vec<usize> = self.chosen.iter().filter(stays).flat_map(|s| problem.company(*s)).collect();
        let kept: FxHashSet<usize> = kept.into_iter().collect();
        let go: Vec<usize> = self.chosen.iter().copied().filter(|s| !kept.contains(s)).collect();
        go.into_iter().for_each(|s| self.remove(s));
    }

    /// Has those sentences chosen, and in that order.
    pub fn become_those(&mut self, sentences: &[usize]) {
        let stays: FxHashSet<usize> = sentences.iter().copied().collect();
        let go: Vec<usize> = self.chosen.iter().copied().filter(|s| !stays.contains(s)).collect();
        go.into_iter().for_each(|s| self.remove(s));
        let come: Vec<usize> = sentences.iter().copied().filter(|s| !self.is_taken(*s)).collect();
        come.into_iter().for_each(|s| self.add(s));
        self.chosen.clear();
        self.chosen.extend(sentences);
    }

    /// Records what covers a concept now, and updates the gains of all sentences that hold it.
    fn cover(&mut self, concept: u32, was: Covered, now: Covered) {
        if let Some(covered) = self.covered.get_mut(concept as usize) {
            *covered = now;
        }
        self.changes.push((concept, was));
        if (was.holders == 0) != (now.holders == 0) {
            let shared = self.field.shared(self.problem, concept);
            let news = if was.holders == 0 { shared } else { shared.saturating_neg() };
            self.shared = self.shared.saturating_add(news);
        }
        let (before, after) = (self.worth(was), self.worth(now));
        if before == after {
            return;
        }
        // None of this comes near the ends of what the numbers hold.
        let more = after.all().wrapping_sub(before.all());
        self.value = self.value.wrapping_add(more);
        for holder in self.field.holders(concept) {
            if let Some(gain) = self.gains.get_mut(holder.row as usize) {
                let with = after.with(holder).wrapping_sub(before.with(holder));
                *gain = gain.wrapping_add(with).wrapping_sub(more);
            }
        }
    }

    fn worth(&self, covered: Covered) -> Worth {
        let second = |value| self.field.second(value);
        Worth { first: covered.first, next: second(covered.first), second: second(covered.second) }
    }
}

fn set(flags: &mut [bool], sentence: usize, to: bool) {
    if let Some(flag) = flags.get_mut(sentence) {
        *flag = to;
    }
}

/// Updates how many chosen sentences say the same, for each that says the same as this one.
fn bar(problem: &Problem<'_>, barred: &mut [u32], chosen: usize, count: impl Fn(u32) -> u32) {
    for sentence in problem.alike(chosen) {
        if let Some(n) = barred.get_mut(*sentence as usize) {
            *n = count(*n);
        }
    }
}
