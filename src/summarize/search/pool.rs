//! Pool: the sentences that are tried again and again, with what they hold.

use super::candidates::Candidates;
use super::scale::Scale;
use crate::collections::csr::Csr;
use crate::collections::ids::{CandidateId, ConceptId, IdVec, Ids};
use crate::collections::sort;
use crate::summarize::objective::Objective;
use std::borrow::Cow;

/// How many of the best sentences exchanges are tried with.
const POOL_SIZE: usize = 240;

/// What a pinned sentence is worth beyond what it holds: more than all others together.
const PINNED: i64 = 1 << 50;

/// A sentence of the pool that holds a concept, by its row.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Posting {
    pub row: u32,
    /// What the concept adds as the first that holds it.
    pub first: u32,
    /// What it adds as the second.
    pub second: u32,
}

/// A concept that occurs in several sentences of a group, with its value in each: it is counted once, not once per sentence.
#[derive(Clone, Debug)]
pub(super) struct RepeatedConcept {
    pub concept: ConceptId,
    pub values: Vec<(CandidateId, u32)>,
}

/// What a sentence of the pool holds.
#[derive(Clone, Debug)]
struct Held {
    /// The concepts that another sentence holds as well, with their values.
    common: Vec<(ConceptId, u32)>,
    /// The sum of the values of all others.
    lone_value: i64,
    /// The concepts that several roots have, with their weights.
    shared: Vec<(ConceptId, i64)>,
    /// The concepts that it and its antecedents hold more than once.
    repeated: Vec<RepeatedConcept>,
}

/// The sentences that exchanges are tried with, those that must come along with them, and what these hold.
#[derive(Clone, Debug)]
pub(crate) struct CandidatePool {
    /// How values are counted.
    pub(super) scale: Scale,
    /// What each sentence, of the pool or not, adds where nothing is chosen.
    pub(super) values_alone: IdVec<CandidateId, i64>,
    /// The sentences that exchanges are tried with: those worth most by themselves.
    pub(super) tried: Vec<CandidateId>,
    /// All sentences of the pool, by row, and what they cost.
    pub(super) sentences: Vec<CandidateId>,
    pub(super) costs: Vec<usize>,
    held: Vec<Held>,
    /// The row of each sentence.
    rows: IdVec<CandidateId, Option<u32>>,
    /// The sentences that hold each concept, of those which several hold.
    postings: Csr<Posting, ConceptId>,
}

impl CandidatePool {
    /// Takes the best of the candidates.
    pub fn new(objective: &Objective, candidates: &Candidates<'_>) -> Self {
        let scale = Scale::new(&objective.scores);
        let count = candidates.concepts.len();
        let value = |concept: &ConceptId, sentence| i64::from(scale.value(&objective.scores, *concept, sentence));
        let values_alone: IdVec<_, i64> = Ids::from(0..count)
            .map(|s| {
                candidates
                    .concepts(s)
                    .iter()
                    .map(|c| value(c, s))
                    .fold(pinned_value(candidates, s), i64::saturating_add)
            })
            .collect();
        let tried = tried(objective, candidates, &values_alone);
        let mut sentences = Vec::new();
        let mut rows: IdVec<_, Option<u32>> = IdVec::of(None, count);
        for s in tried.iter().flat_map(|s| candidates.readability.with_antecedents(*s)) {
            if let Some(row @ None) = rows.get_mut(s) {
                *row = Some(sentences.len() as u32);
                sentences.push(s);
            }
        }
        let held = held(objective, candidates, scale, &sentences);
        let postings = postings(objective.scores.weights.len(), scale, &held);
        let costs = sentences.iter().map(|s| candidates.cost(*s)).collect();
        Self { scale, values_alone, tried, sentences, costs, held, rows, postings }
    }

    /// The row of a sentence, if the pool has it.
    pub(super) fn row(&self, sentence: CandidateId) -> Option<usize> {
        self.rows.get(sentence).copied().flatten().map(|row| row as usize)
    }

    fn held(&self, sentence: CandidateId) -> Option<&Held> {
        self.held.get(self.row(sentence)?)
    }

    /// The concepts of a sentence of the pool that another sentence holds as well, with their values, and the sum of the values
    /// of all others.
    pub(super) fn common_and_lone(&self, sentence: CandidateId) -> Option<(&[(ConceptId, u32)], i64)> {
        self.held(sentence).map(|held| (held.common.as_slice(), held.lone_value))
    }

    /// The sentences that hold a concept which several hold.
    pub(super) fn postings(&self, concept: ConceptId) -> &[Posting] {
        self.postings.of(concept)
    }

    /// The weight of a concept, if several roots use it.
    pub(super) fn shared_weight(&self, objective: &Objective, concept: ConceptId) -> i64 {
        self.scale.nearest(objective.shared.weight(concept))
    }

    /// The concepts of a sentence that several roots have, with their weights.
    pub(super) fn shared_concepts(
        &self,
        objective: &Objective,
        candidates: &Candidates<'_>,
        sentence: CandidateId,
    ) -> Cow<'_, [(ConceptId, i64)]> {
        match self.held(sentence) {
            Some(held) => held.shared.as_slice().into(),
            None => candidates.concepts(sentence).iter().map(|c| (*c, self.shared_weight(objective, *c))).collect(),
        }
    }

    /// The concepts that a sentence and its antecedents hold more than once.
    pub(super) fn repeated_concepts(
        &self,
        objective: &Objective,
        candidates: &Candidates<'_>,
        sentence: CandidateId,
    ) -> Cow<'_, [RepeatedConcept]> {
        match self.held(sentence) {
            Some(held) => held.repeated.as_slice().into(),
            None => repeated_concepts(objective, candidates, self.scale, sentence).into(),
        }
    }
}

/// What a sentence is worth for being pinned.
fn pinned_value(candidates: &Candidates<'_>, sentence: CandidateId) -> i64 {
    if candidates.readability.is_pinned(sentence) { PINNED } else { 0 }
}

/// The sentences worth most by themselves, for their cost.
fn tried(
    objective: &Objective,
    candidates: &Candidates<'_>,
    values_alone: &IdVec<CandidateId, i64>,
) -> Vec<CandidateId> {
    let mut tried = candidates.readability.up_to_level(0);
    if tried.len() > POOL_SIZE {
        let value = |s: &CandidateId| values_alone.get(*s).copied().unwrap_or(0);
        let density = |s: &CandidateId| objective.density(value(s), candidates.cost(*s));
        let mut ranked: Vec<(f64, CandidateId)> = tried.iter().map(|s| (density(s), *s)).collect();
        sort::stable_by(&mut ranked, |a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        tried = ranked.into_iter().take(POOL_SIZE).map(|(_, s)| s).collect();
        sort::ascending(&mut tried);
    }
    tried
}

/// What each of some sentences holds.
fn held(objective: &Objective, candidates: &Candidates<'_>, scale: Scale, sentences: &[CandidateId]) -> Vec<Held> {
    let mut counts = IdVec::of(0u8, objective.scores.weights.len());
    for concept in candidates.concepts.iter().flatten() {
        if let Some(count) = counts.get_mut(*concept) {
            *count = count.saturating_add(1);
        }
    }
    let held = |s: &CandidateId| {
        let (mut common, mut lone_value) = (Vec::new(), pinned_value(candidates, *s));
        for concept in candidates.concepts(*s) {
            let value = scale.value(&objective.scores, *concept, *s);
            match counts.get(*concept) {
                Some(1) => lone_value = lone_value.saturating_add(i64::from(value)),
                _ => common.push((*concept, value)),
            }
        }
        let weights = common.iter().map(|(concept, _)| (*concept, scale.nearest(objective.shared.weight(*concept))));
        let shared = weights.filter(|(_, weight)| *weight > 0).collect();
        Held { common, lone_value, shared, repeated: repeated_concepts(objective, candidates, scale, *s) }
    };
    sentences.iter().map(held).collect()
}

/// The sentences that hold each concept, by their rows.
fn postings(concepts: usize, scale: Scale, held: &[Held]) -> Csr<Posting, ConceptId> {
    let posting = |row, first| Posting { row, first, second: scale.second(first) };
    Csr::new(concepts, || {
        let rows = (0u32..).zip(held);
        rows.flat_map(|(row, held)| held.common.iter().map(move |(concept, first)| (*concept, posting(row, *first))))
    })
}

/// The concepts that a sentence and its antecedents hold more than once, with their values.
fn repeated_concepts(
    objective: &Objective,
    candidates: &Candidates<'_>,
    scale: Scale,
    sentence: CandidateId,
) -> Vec<RepeatedConcept> {
    let mut found: Vec<RepeatedConcept> = Vec::new();
    if candidates.readability.stands_alone(sentence) {
        return found;
    }
    let group = candidates.readability.with_antecedents(sentence);
    let holding = |concept| group.clone().filter(move |s| candidates.concepts(*s).contains(&concept));
    for s in group.clone() {
        // Each by the second sentence that holds it.
        let is_second = |concept: &&ConceptId| holding(**concept).take_while(|other| *other < s).count() == 1;
        for concept in candidates.concepts(s).iter().filter(is_second).copied() {
            let values = holding(concept).map(|s| (s, scale.value(&objective.scores, concept, s))).collect();
            found.push(RepeatedConcept { concept, values });
        }
    }
    found
}
