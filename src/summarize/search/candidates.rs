//! Candidates: the sentences that exchanges are tried with, and which of them hold each concept.
//!
//! Gains are whole numbers, so that a sum is the same in whatever order it was made: it can be updated instead of computed anew.

use super::problem::Problem;
use crate::collections::sort;
use std::cell::OnceCell;

/// How many of the best sentences exchanges are tried with.
const POOL: usize = 240;
/// The most that a sentence can add for one concept. It leaves room for the sum over as many concepts as there can be.
const MOST: f64 = (1u32 << 30) as f64;
/// The value of a second sentence is a share of the first, counted in units of 2 to the power of minus this.
const FINE: u32 = 20;

/// A sentence of the field that holds a concept.
#[derive(Clone, Copy, Debug)]
pub(super) struct Holder {
    pub row: u32,
    pub first: u32,
    /// What it adds as the second that holds the concept.
    pub second: u32,
}

/// A concept that occurs in several sentences of a company, with its value in each: it is counted once, not once per sentence.
#[derive(Clone, Debug)]
pub(super) struct Common {
    pub concept: u32,
    pub values: Vec<(usize, u32)>,
}

/// The sentences that exchanges are tried with, those that must come along with them, and what these hold.
#[derive(Clone, Debug, Default)]
pub(crate) struct Field {
    /// The sentences that exchanges are tried with: those worth most by themselves.
    pub(super) pool: Vec<usize>,
    /// What each sentence adds where nothing is chosen.
    pub(super) alone: Vec<i64>,
    /// All sentences of the field, by row, and what they cost.
    pub(super) sentences: Vec<usize>,
    pub(super) costs: Vec<usize>,
    common: Vec<Vec<Common>>,
    /// For each row, the concepts that another sentence holds as well, with their values, ...
    held: Vec<Vec<(u32, u32)>>,
    /// ... and the sum of the values of all others.
    pub(super) lone: Vec<i64>,
    /// What each row holds that several roots have, and the weight of it.
    told: Vec<Vec<(u32, i64)>>,
    /// The row of each sentence.
    rows: Vec<Option<u32>>,
    holders: Vec<Holder>,
    /// Where the holders of each concept end.
    ends: Vec<u32>,
    /// What a weight is multiplied with.
    scale: f64,
    /// What a second sentence with a concept is worth against the first.
    again: u64,
}

impl Field {
    pub fn new(problem: &Problem<'_>) -> Self {
        let most = |of: &[f64]| of.iter().copied().fold(0.0, f64::max);
        let best = most(problem.weights) * most(problem.places);
        let mut field = Self {
            scale: if best > 0.0 { MOST / best } else { 0.0 },
            again: libm::round(problem.again.clamp(0.0, 1.0) * f64::from(1u32 << FINE)) as u64,
            ..Self::default()
        };
        let values = |s: usize| problem.concepts(s).iter().map(move |c| (*c, s));
        let alone = |s| values(s).map(|(c, s)| i64::from(field.value(problem, c, s))).sum();
        field.alone = (0..problem.covers.len()).map(alone).collect();
        field.pool = field.pool(problem);
        field.rows = vec![None; problem.covers.len()];
        for s in field.pool.iter().flat_map(|s| problem.company(*s)) {
            if let Some(row @ None) = field.rows.get_mut(s) {
                *row = Some(field.sentences.len() as u32);
                field.sentences.push(s);
            }
        }
        field.costs = field.sentences.iter().map(|s| problem.cost(*s)).collect();
        field.common = field.sentences.iter().map(|s| field.find_common(problem, *s)).collect();
        field.share(problem);
        field.hold(problem);
        field
    }

    /// Separates the concepts of a sentence that other sentences hold as well from those that it alone holds.
    fn share(&mut self, problem: &Problem<'_>) {
        let mut counts = vec![0u8; problem.weights.len()];
        for concept in problem.covers.iter().flatten() {
            if let Some(count) = counts.get_mut(*concept as usize) {
                *count = count.saturating_add(1);
            }
        }
        for s in self.sentences.clone() {
            let (mut held, mut lone) = (Vec::new(), 0i64);
            for concept in problem.concepts(s) {
                let value = self.value(problem, *concept, s);
                match counts.get(*concept as usize) {
                    Some(1) => lone = lone.saturating_add(i64::from(value)),
                    _ => held.push((*concept, value)),
                }
            }
            let weights = held.iter().map(|(concept, _)| (*concept, self.shared(problem, *concept)));
            self.told.push(weights.filter(|(_, weight)| *weight > 0).collect());
            self.held.push(held);
            self.lone.push(lone);
        }
    }

    /// What a sentence holds that several roots have, and the weight of it.
    pub(super) fn told(&self, problem: &Problem<'_>, sentence: usize) -> std::borrow::Cow<'_, [(u32, i64)]> {
        match self.row(sentence).and_then(|row| self.told.get(row)) {
            Some(told) => told.into(),
            None => problem.concepts(sentence).iter().map(|c| (*c, self.shared(problem, *c))).collect(),
        }
    }

    /// What a row holds that others hold.
    pub(super) fn held(&self, row: usize) -> &[(u32, u32)] {
        self.held.get(row).map_or(&[], Vec::as_slice)
    }

    /// Lists which sentences hold each concept.
    fn hold(&mut self, problem: &Problem<'_>) {
        let mut ends = vec![0u32; problem.weights.len()];
        for (concept, _) in self.held.iter().flatten() {
            if let Some(end) = ends.get_mut(*concept as usize) {
                *end = end.saturating_add(1);
            }
        }
        // Counts become starts; filling in moves each start to its end.
        let mut all = 0u32;
        for end in &mut ends {
            let start = all;
            all = all.saturating_add(*end);
            *end = start;
        }
        let mut holders = vec![Holder { row: 0, first: 0, second: 0 }; all as usize];
        for (row, held) in (0u32..).zip(&self.held) {
            for (concept, first) in held {
                let first = *first;
                let Some(end) = ends.get_mut(*concept as usize) else { continue };
                if let Some(holder) = holders.get_mut(*end as usize) {
                    *holder = Holder { row, first, second: self.second(first) };
                }
                *end = end.saturating_add(1);
            }
        }
        (self.ends, self.holders) = (ends, holders);
    }

    fn pool(&self, problem: &Problem<'_>) -> Vec<usize> {
        let mut pool = problem.all(0);
        if pool.len() > POOL {
            let density = |s: &usize| problem.density(self.alone.get(*s).copied().unwrap_or(0), problem.cost(*s));
            let mut ranked: Vec<(f64, usize)> = pool.iter().map(|s| (density(s), *s)).collect();
            sort::by(&mut ranked, |a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
            pool = ranked.into_iter().take(POOL).map(|(_, s)| s).collect();
            sort::up(&mut pool);
        }
        pool
    }

    /// What a concept is worth in a sentence.
    pub(super) fn value(&self, problem: &Problem<'_>, concept: u32, sentence: usize) -> u32 {
        let weight = problem.weights.get(concept as usize).copied().unwrap_or(0.0);
        let place = problem.places.get(sentence).copied().unwrap_or(0.0);
        (weight * place * self.scale + 0.5) as u32
    }

    /// What is left of a value for the second sentence that holds a concept.
    pub(super) fn second(&self, value: u32) -> u32 {
        (u64::from(value).wrapping_mul(self.again) >> FINE) as u32
    }

    /// The weight of a concept, if several roots use it.
    pub(super) fn shared(&self, problem: &Problem<'_>, concept: u32) -> i64 {
        (problem.shared.weight(concept) * self.scale + 0.5) as i64
    }

    /// A weight as the values are counted.
    pub(super) fn counted(&self, weight: f64) -> i64 {
        (weight * self.scale) as i64
    }

    /// A value as the weights are counted.
    #[cfg(feature = "measure")]
    pub(super) fn weight(&self, value: i64) -> f64 {
        if self.scale > 0.0 { value as f64 / self.scale } else { 0.0 }
    }

    pub(super) fn row(&self, sentence: usize) -> Option<usize> {
        self.rows.get(sentence).copied().flatten().map(|row| row as usize)
    }

    /// The sentences of the field that hold a concept.
    pub(super) fn holders(&self, concept: u32) -> &[Holder] {
        let end = |of: Option<usize>| of.and_then(|c| self.ends.get(c)).map_or(0, |end| *end as usize);
        let concept = concept as usize;
        self.holders.get(end(concept.checked_sub(1))..end(Some(concept))).unwrap_or_default()
    }

    /// The concepts that occur in several sentences of a company.
    pub(super) fn common(&self, problem: &Problem<'_>, sentence: usize) -> std::borrow::Cow<'_, [Common]> {
        match self.row(sentence).and_then(|row| self.common.get(row)) {
            Some(common) => common.into(),
            None => self.find_common(problem, sentence).into(),
        }
    }

    fn find_common(&self, problem: &Problem<'_>, sentence: usize) -> Vec<Common> {
        let mut found: Vec<Common> = Vec::new();
        if problem.stands_alone(sentence) {
            return found;
        }
        let holding = |concept| problem.company(sentence).filter(move |s| problem.concepts(*s).contains(&concept));
        for s in problem.company(sentence) {
            // Each by the second sentence that holds it.
            let twice = |concept: &&u32| holding(**concept).take_while(|other| *other < s).count() == 1;
            for concept in problem.concepts(s).iter().filter(twice).copied() {
                let values = holding(concept).map(|s| (s, self.value(problem, concept, s))).collect();
                found.push(Common { concept, values });
            }
        }
        found
    }
}

/// The problem, and its candidates, which are computed when they are first asked for.
pub(crate) struct Search<'a> {
    pub problem: Problem<'a>,
    pub field: &'a OnceCell<Field>,
}

impl Search<'_> {
    /// What is tried.
    pub fn field(&self) -> &Field {
        self.field.get_or_init(|| Field::new(&self.problem))
    }
}
