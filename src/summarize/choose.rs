//! Choose: the sentences of a summary of some length, in reading order.

use crate::collections::ids::CandidateId;
use crate::model::limits;
use crate::model::options::{Length, Order};
use crate::read::analysed::Articles;
use crate::relate::cluster::Cluster;
use crate::summarize::objective::Objective;
use crate::summarize::order;
use crate::summarize::search::{CandidatePool, Candidates, Redundancy, Search, SelectionsByLength, Wording};

/// Selections are searched for at lengths that are so many words apart, ...
const WORDS_APART: usize = 50;
/// ... or so many sentences.
const SENTENCES_APART: usize = 5;

/// The sentences that make the summary.
pub(crate) struct Chosen {
    /// The numbers of the sentences, in the order in which they were chosen.
    pub sentences: Vec<CandidateId>,
    /// The same in reading order.
    pub ordered: Vec<CandidateId>,
    /// The words that were to be had; sentences if the length was asked for in sentences.
    pub budget: usize,
    /// True if the budget is one of words.
    pub in_words: bool,
    /// True if it is as long as a summary may be, and more was asked for.
    pub cut: bool,
    /// How much of what several roots say is covered, from 0 to 1.
    pub coverage: f64,
}

/// What was found for an objective, so that another length is chosen at once.
#[derive(Clone, Debug)]
pub(crate) struct ChoiceCache {
    by_words: LengthCache,
    by_sentences: LengthCache,
    redundancy: Redundancy,
}

/// What was found for lengths in one unit.
#[derive(Clone, Debug)]
struct LengthCache {
    /// What is tried, once it was asked.
    pool: Option<CandidatePool>,
    selections: SelectionsByLength,
}

impl LengthCache {
    fn new(apart: usize) -> Self {
        Self { pool: None, selections: SelectionsByLength::new(apart) }
    }
}

impl ChoiceCache {
    /// Nothing found yet.
    pub fn new(cluster: &Cluster) -> Self {
        Self {
            by_words: LengthCache::new(WORDS_APART),
            by_sentences: LengthCache::new(SENTENCES_APART),
            redundancy: Redundancy::new(&cluster.index.words),
        }
    }

    /// Chooses and orders the sentences of a summary.
    pub fn choose(
        &mut self,
        articles: &Articles,
        cluster: &Cluster,
        objective: &Objective,
        (length, order): (Length, Order),
    ) -> Chosen {
        let in_words = is_in_words(length);
        let LengthCache { pool, selections } = if in_words { &mut self.by_words } else { &mut self.by_sentences };
        let candidates = candidates(cluster, objective, length);
        let asked = asked(cluster, length);
        // What is pinned is there whatever the length.
        let budget = asked.min(most(cluster, length)).max(usize::from(objective.readability.has_pins()));
        let pool = pool.get_or_insert_with(|| CandidatePool::new(objective, &candidates));
        let search = Search { objective, candidates: &candidates, pool, wording: wording(cluster) };
        let found = selections.for_budget(&search, &mut self.redundancy, budget);
        let ordered = order::order(articles, cluster, &found.chosen, objective, order);
        // It ends at the limit, and not because there is no more to tell.
        let cut = budget < asked && found.cost >= budget.saturating_sub(budget / 10);
        Chosen { sentences: found.chosen, ordered, budget, in_words, cut, coverage: found.coverage }
    }

    /// Estimates what a summary of so many words covers, from the selections that are known and a `longer` one: its words and
    /// its coverage.
    pub fn estimate_coverage(&self, words: usize, longer: (usize, f64)) -> f64 {
        self.by_words.selections.estimate_coverage(words, longer)
    }
}

/// What a search for a summary of that length is given: the search, redundancy as yet unknown, and the budget.
#[cfg(feature = "measure")]
pub(crate) fn with_search<T>(
    cluster: &Cluster,
    objective: &Objective,
    length: Length,
    measure: impl FnOnce(&Search<'_>, &mut Redundancy, usize) -> T,
) -> T {
    let candidates = candidates(cluster, objective, length);
    let pool = CandidatePool::new(objective, &candidates);
    let search = Search { objective, candidates: &candidates, pool: &pool, wording: wording(cluster) };
    measure(&search, &mut Redundancy::new(&cluster.index.words), asked(cluster, length).min(most(cluster, length)))
}

/// Some sentences and all that say the same, in order.
pub(crate) fn with_repeats(cluster: &Cluster, sentences: Vec<CandidateId>) -> Vec<CandidateId> {
    if sentences.is_empty() {
        return sentences;
    }
    let redundancy = Redundancy::new(&cluster.index.words);
    let repeats = |other: &CandidateId| sentences.iter().any(|s| redundancy.has(wording(cluster), *s, *other));
    cluster.candidates.ids().filter(repeats).collect()
}

fn is_in_words(length: Length) -> bool {
    !matches!(length, Length::Sentences(_))
}

/// The sentences that may be chosen; each costs its words, or 1 if the length is one in sentences.
fn candidates<'a>(cluster: &'a Cluster, objective: &'a Objective, length: Length) -> Candidates<'a> {
    let cost = |words: usize| if is_in_words(length) { words } else { 1 };
    let costs = cluster.candidates.iter().map(|s| cost(s.words)).collect();
    Candidates { concepts: &cluster.index.covers, costs, readability: &objective.readability }
}

fn wording(cluster: &Cluster) -> Wording<'_> {
    Wording { words: &cluster.index.words, neighbours: &cluster.graph.neighbours }
}

/// How many words, or sentences, a summary may have at most.
fn most(cluster: &Cluster, length: Length) -> usize {
    let roots = cluster.root_count;
    if is_in_words(length) { limits::summary_words(roots) } else { limits::summary_sentences(roots) }
}

/// How many words, or sentences, are asked for.
fn asked(cluster: &Cluster, length: Length) -> usize {
    match length {
        Length::Words(n) | Length::Sentences(n) => n,
        Length::Percent(p) => {
            let all: usize = cluster.candidates.iter().map(|s| s.words).sum();
            (all as f64 * p.clamp(0.0, 100.0) / 100.0) as usize
        }
    }
}
