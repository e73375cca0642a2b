//! State: sentences that are chosen, what they cover, and what each other sentence would add.

use super::Search;
use super::covered::{Coverage, Covered};
use super::redundancy::Redundancy;
use crate::collections::ids::{CandidateId, ConceptId, IdVec};
use crate::collections::map::Set;
use std::ops::RangeInclusive;

/// What the chosen sentences cost and are worth together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Totals {
    pub cost: usize,
    pub value: i64,
    /// The weight that they cover of what several roots have.
    pub covered: i64,
}

/// Sentences that are chosen, what they cover and what others would add. It can be taken back to what it was: a search
/// tries thousands.
pub(super) struct State<'a> {
    pub search: &'a Search<'a>,
    /// What all chosen sentences may cost.
    pub budget: usize,
    /// The range in which [`Totals::covered`] must lie.
    pub coverage_bounds: RangeInclusive<i64>,
    pub chosen: Vec<CandidateId>,
    pub totals: Totals,
    /// What each sentence of the pool would add by itself.
    pub gains: Vec<i64>,
    coverage: Coverage,
    marks: Marks,
    redundancy: &'a mut Redundancy,
}

/// What the chosen sentences are to the others.
struct Marks {
    /// Whether each sentence is chosen.
    taken: IdVec<CandidateId, bool>,
    /// How many chosen sentences say the same as each sentence; a chosen one says the same as itself.
    redundant: IdVec<CandidateId, u32>,
    /// How many chosen sentences make each name known.
    introduced: IdVec<u32, u32>,
    /// True if names need not be made known.
    strangers: bool,
}

/// What a state was at some time.
pub(super) struct Snapshot {
    pub chosen: Vec<CandidateId>,
    pub totals: Totals,
    pub gains: Vec<i64>,
    changes: usize,
}

impl<'a> State<'a> {
    /// Nothing chosen.
    pub fn new(search: &'a Search<'a>, redundancy: &'a mut Redundancy, budget: usize) -> Self {
        let (pool, sentences) = (search.pool, search.candidates.concepts.len());
        let alone = |s: &CandidateId| pool.values_alone.get(*s).copied().unwrap_or(0);
        Self {
            search,
            budget,
            coverage_bounds: 0..=i64::MAX,
            chosen: Vec::new(),
            totals: Totals::default(),
            gains: pool.sentences.iter().map(alone).collect(),
            coverage: Coverage::new(search.objective.scores.weights.len()),
            marks: Marks {
                taken: IdVec::of(false, sentences),
                redundant: IdVec::of(0, sentences),
                introduced: IdVec::of(0, search.candidates.readability.introductions.names()),
                strangers: false,
            },
            redundancy,
        }
    }

    /// What is left of the budget.
    pub fn left(&self) -> usize {
        self.budget.saturating_sub(self.totals.cost)
    }

    /// True if the weight that is covered of what several roots have lies in its range.
    pub fn is_within_bounds(&self) -> bool {
        self.coverage_bounds.contains(&self.totals.covered)
    }

    /// True if a sentence is chosen, or says what a chosen one says; the reader may want that.
    pub fn is_redundant(&self, sentence: CandidateId) -> bool {
        if self.search.candidates.readability.is_wanted(sentence) {
            return self.is_taken(sentence);
        }
        self.marks.redundant.get(sentence).is_some_and(|n| *n > 0)
    }

    /// True if two sentences say the same, of which the first was chosen at some time.
    pub fn says_the_same(&self, chosen: CandidateId, sentence: CandidateId) -> bool {
        self.redundancy.has(self.search.wording, chosen, sentence)
    }

    /// The sentence and those of its antecedents that are not chosen.
    pub fn missing(&self, sentence: CandidateId) -> impl Iterator<Item = CandidateId> {
        let group = self.search.candidates.readability.with_antecedents(sentence);
        group.filter(|s| !self.is_taken(*s))
    }

    fn is_taken(&self, sentence: CandidateId) -> bool {
        self.marks.taken.get(sentence).is_some_and(|taken| *taken)
    }

    /// What a sentence costs with what must come along; `None` if they do not fit or say what a chosen one says. What the reader
    /// wants fits, whatever the budget.
    pub fn fits(&self, sentence: CandidateId) -> Option<usize> {
        let candidates = self.search.candidates;
        let own = candidates.cost(sentence);
        let left = if candidates.readability.is_pinned(sentence) { usize::MAX } else { self.left() };
        if own > left || self.is_redundant(sentence) {
            return None;
        }
        if candidates.readability.stands_alone(sentence) {
            return self.is_introduced(sentence).then_some(own);
        }
        let mut cost = 0usize;
        for s in self.missing(sentence) {
            if self.is_redundant(s) || !self.is_introduced(s) {
                return None;
            }
            cost = cost.saturating_add(candidates.cost(s));
        }
        (cost <= left).then_some(cost)
    }

    /// True if the names that a sentence takes for known are made known by what is chosen or comes along with it.
    pub fn is_introduced(&self, sentence: CandidateId) -> bool {
        let readability = self.search.candidates.readability;
        let introductions = &readability.introductions;
        self.marks.strangers
            || readability.is_wanted(sentence)
            || introductions.needs(sentence).iter().all(|name| {
                self.marks.introduced.get(*name).is_some_and(|n| *n > 0)
                    || readability.with_antecedents(sentence).any(|s| introductions.gives(s).contains(name))
            })
    }

    /// From now on names need not be made known: nothing else is left to choose.
    pub fn allow_strangers(&mut self) {
        self.marks.strangers = true;
    }

    /// The sentences that take for known a name that the last chosen ones, so many, are the first to make known.
    pub fn newly_introduced(&self, count: usize) -> impl Iterator<Item = CandidateId> {
        let introductions = &self.search.candidates.readability.introductions;
        let new = self.chosen.iter().rev().take(count).flat_map(|s| introductions.gives(*s));
        let new = new.filter(move |name| self.marks.introduced.get(**name).is_some_and(|n| *n as usize <= count));
        new.flat_map(|name| introductions.needing(*name)).copied()
    }

    /// True if that holds for all chosen sentences.
    pub fn is_readable(&self) -> bool {
        self.chosen.iter().all(|s| self.is_introduced(*s))
    }

    /// What a sentence would add and cost, with what must come along; `None` if it does not fit.
    pub fn try_out(&self, sentence: CandidateId) -> Option<(i64, usize)> {
        let cost = self.fits(sentence)?;
        if self.search.candidates.readability.stands_alone(sentence) {
            return Some((self.gain(sentence), cost));
        }
        let each = self.missing(sentence).map(|s| self.gain(s)).sum::<i64>();
        Some((each.saturating_sub(self.counted_twice(sentence)), cost))
    }

    /// What a sentence would add by itself.
    fn gain(&self, sentence: CandidateId) -> i64 {
        let pool = self.search.pool;
        if let Some(gain) = pool.row(sentence).and_then(|row| self.gains.get(row)) {
            return *gain;
        }
        if self.chosen.is_empty() {
            return pool.values_alone.get(sentence).copied().unwrap_or(0);
        }
        let gain = |concept: &ConceptId| {
            let covered = self.coverage.of(*concept);
            let with = covered.with(self.search.value(*concept, sentence));
            with.worth(pool.scale).all().saturating_sub(covered.worth(pool.scale).all())
        };
        self.search.candidates.concepts(sentence).iter().map(gain).sum()
    }

    /// The surplus from concepts that a sentence and its antecedents hold more than once, if each is counted by itself.
    fn counted_twice(&self, sentence: CandidateId) -> i64 {
        let Search { objective, candidates, pool, .. } = self.search;
        let worth = |covered: Covered| covered.worth(pool.scale).all();
        let mut twice = 0i64;
        for repeated in pool.repeated_concepts(objective, candidates, sentence).iter() {
            let covered = self.coverage.of(repeated.concept);
            let before = worth(covered);
            let (mut together, mut each) = (covered, 0i64);
            for (_, value) in repeated.values.iter().filter(|(s, _)| !self.is_taken(*s)) {
                each = each.saturating_add(worth(covered.with(*value)).saturating_sub(before));
                together = together.with(*value);
            }
            let all = worth(together).saturating_sub(before);
            twice = twice.saturating_add(each.saturating_sub(all));
        }
        twice
    }

    /// The weight, of what several roots have, that a sentence and its antecedents would newly cover.
    pub fn new_coverage(&self, sentence: CandidateId) -> i64 {
        let Search { objective, candidates, pool, .. } = self.search;
        let mut new = 0i64;
        for s in self.missing(sentence) {
            let before = |c: &ConceptId| {
                self.missing(sentence).take_while(|t| *t < s).any(|t| candidates.concepts(t).contains(c))
            };
            let covered = |c: &ConceptId| self.coverage.of(*c).count > 0;
            let shared = pool.shared_concepts(objective, candidates, s);
            for (_, weight) in shared.iter().filter(|(c, _)| !covered(c) && !before(c)) {
                new = new.saturating_add(*weight);
            }
        }
        new
    }

    /// Adds a sentence with what must come along; false if it no longer fits.
    pub fn choose(&mut self, sentence: CandidateId) -> bool {
        let fits = self.fits(sentence).is_some();
        if fits {
            let several: Vec<CandidateId> = self.missing(sentence).collect();
            several.into_iter().for_each(|s| self.add(s));
        }
        fits
    }

    /// Adds a sentence.
    pub fn add(&mut self, sentence: CandidateId) {
        self.each_concept(sentence, 1, |state, concept, value| {
            let with = state.coverage.of(concept).with(value);
            state.cover(concept, with);
        });
        self.totals.cost = self.totals.cost.saturating_add(self.search.candidates.cost(sentence));
        self.chosen.push(sentence);
        self.mark_taken(sentence);
    }

    /// Takes out a sentence.
    pub fn remove(&mut self, sentence: CandidateId) {
        self.chosen.retain(|s| *s != sentence);
        self.each_concept(sentence, -1, |state, concept, value| {
            let covered = state.coverage.of(concept);
            let without = covered.without(value).unwrap_or_else(|| state.recount(concept));
            state.cover(concept, without);
        });
        self.totals.cost = self.totals.cost.saturating_sub(self.search.candidates.cost(sentence));
        self.unmark_taken(sentence);
    }

    /// Takes out a sentence, those that need it, and those that came along only for their sake.
    pub fn remove_with_dependents(&mut self, sentence: CandidateId) {
        let readability = self.search.candidates.readability;
        let stays =
            |s: &&CandidateId| readability.is_good(**s) && !readability.with_antecedents(**s).contains(sentence);
        let kept = self.chosen.iter().filter(stays).flat_map(|s| readability.with_antecedents(*s));
        let kept: Set<CandidateId> = kept.collect();
        let go: Vec<CandidateId> = self.chosen.iter().copied().filter(|s| !kept.contains(s)).collect();
        go.into_iter().for_each(|s| self.remove(s));
        while let Some(stranger) = self.chosen.iter().copied().find(|s| !self.is_introduced(*s)) {
            self.remove(stranger);
        }
    }

    /// Has those sentences chosen, and in that order.
    pub fn set_to(&mut self, sentences: &[CandidateId]) {
        let stays: Set<CandidateId> = sentences.iter().copied().collect();
        let go: Vec<CandidateId> = self.chosen.iter().copied().filter(|s| !stays.contains(s)).collect();
        go.into_iter().for_each(|s| self.remove(s));
        let come: Vec<CandidateId> = sentences.iter().copied().filter(|s| !self.is_taken(*s)).collect();
        come.into_iter().for_each(|s| self.add(s));
        self.chosen.clear();
        self.chosen.extend(sentences);
    }

    /// Remembers what is chosen now.
    pub fn snapshot(&self) -> Snapshot {
        Snapshot {
            chosen: self.chosen.clone(),
            totals: self.totals,
            gains: self.gains.clone(),
            changes: self.coverage.changes(),
        }
    }

    /// Takes back what changed since.
    pub fn restore(&mut self, to: &Snapshot) {
        self.coverage.undo_to(to.changes);
        let same = self.chosen.iter().zip(&to.chosen).take_while(|(now, then)| now == then).count();
        while self.chosen.len() > same {
            self.chosen.pop().into_iter().for_each(|sentence| self.unmark_taken(sentence));
        }
        for sentence in to.chosen.iter().skip(same) {
            self.mark_taken(*sentence);
            self.chosen.push(*sentence);
        }
        self.totals = to.totals;
        self.gains.clone_from(&to.gains);
    }

    /// Calls `change` for each concept of a sentence that another sentence holds as well, with its value. Concepts that only
    /// this sentence holds change no other gain: their sum, times `sign`, goes straight into the value.
    fn each_concept(&mut self, sentence: CandidateId, sign: i64, mut change: impl FnMut(&mut Self, ConceptId, u32)) {
        let search = self.search;
        if let Some((common, lone)) = search.pool.common_and_lone(sentence) {
            self.totals.value = self.totals.value.saturating_add(lone.saturating_mul(sign));
            common.iter().for_each(|(concept, value)| change(self, *concept, *value));
        } else {
            for concept in search.candidates.concepts(sentence) {
                change(self, *concept, search.value(*concept, sentence));
            }
        }
    }

    /// What covers a concept, by all chosen sentences.
    fn recount(&self, concept: ConceptId) -> Covered {
        let holds = |s: &&CandidateId| self.search.candidates.concepts(**s).contains(&concept);
        let values = self.chosen.iter().filter(holds).map(|s| self.search.value(concept, *s));
        values.fold(Covered::default(), Covered::with)
    }

    /// Records what covers a concept now, and updates the gains of all sentences that hold it.
    fn cover(&mut self, concept: ConceptId, now: Covered) {
        let Search { objective, pool, .. } = self.search;
        let was = self.coverage.set(concept, now);
        if (was.count == 0) != (now.count == 0) {
            let weight = pool.shared_weight(objective, concept);
            let new = if was.count == 0 { weight } else { weight.saturating_neg() };
            self.totals.covered = self.totals.covered.saturating_add(new);
        }
        let (before, after) = (was.worth(pool.scale), now.worth(pool.scale));
        if before == after {
            return;
        }
        // None of this comes near the ends of what the numbers hold.
        let more = after.all().wrapping_sub(before.all());
        self.totals.value = self.totals.value.wrapping_add(more);
        for posting in pool.postings(concept) {
            if let Some(gain) = self.gains.get_mut(posting.row as usize) {
                let with = after.with(posting).wrapping_sub(before.with(posting));
                *gain = gain.wrapping_add(with).wrapping_sub(more);
            }
        }
    }

    fn mark_taken(&mut self, sentence: CandidateId) {
        if let Some(taken) = self.marks.taken.get_mut(sentence) {
            *taken = true;
        }
        self.introduce(sentence, |n| n.saturating_add(1));
        self.mark_redundant(sentence, |n| n.saturating_add(1));
    }

    fn unmark_taken(&mut self, sentence: CandidateId) {
        if let Some(taken) = self.marks.taken.get_mut(sentence) {
            *taken = false;
        }
        self.introduce(sentence, |n| n.saturating_sub(1));
        self.mark_redundant(sentence, |n| n.saturating_sub(1));
    }

    /// Updates how many chosen sentences make each name known that this one does.
    fn introduce(&mut self, chosen: CandidateId, count: fn(u32) -> u32) {
        for name in self.search.candidates.readability.introductions.gives(chosen) {
            if let Some(n) = self.marks.introduced.get_mut(*name) {
                *n = count(*n);
            }
        }
    }

    /// Updates how many chosen sentences say the same, for each that says the same as this one.
    fn mark_redundant(&mut self, chosen: CandidateId, count: fn(u32) -> u32) {
        let redundant = &mut self.marks.redundant;
        self.redundancy.for_each(self.search.wording, chosen, |sentence| {
            if let Some(n) = redundant.get_mut(sentence) {
                *n = count(*n);
            }
        });
    }
}
