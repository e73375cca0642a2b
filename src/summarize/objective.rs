//! Objective: what a reader asks for, as the worth of concepts and sentences.

use crate::collections::ids::{ArticleId, CandidateId, ConceptId, IdVec};
use crate::model::options::Options;
use crate::read::analysed::Articles;
use crate::relate::cluster::Cluster;
use crate::relate::membership::Membership;
use crate::summarize::coverage::SharedWeight;
use crate::summarize::focus;
use crate::summarize::lead;
use crate::summarize::readability::{Readability, Singled};
use crate::summarize::score::{self, Scores, power};

/// For costs below this, which nearly all sentences have, divisors are kept.
const USUAL_COST: usize = 100;

/// What concepts and sentences are worth for a reader, whatever the length and the order. Nothing in it changes.
#[derive(Clone, Debug)]
pub(crate) struct Objective {
    /// What each concept weighs, and what each sentence is worth for its place.
    pub scores: Scores,
    /// What several roots have.
    pub shared: SharedWeight,
    /// How well sentences read, and what must come along with them.
    pub readability: Readability,
    /// The sentence that the summary should open with.
    pub lead: Option<CandidateId>,
    /// False if the reader named a topic and nothing in the articles matches it.
    pub on_topic: bool,
    /// What gains are divided by, for each usual cost.
    divisors: Vec<f64>,
}

impl Objective {
    /// Weighs everything for these options.
    pub fn new(
        articles: &Articles,
        membership: &Membership,
        cluster: &Cluster,
        singled: Singled,
        options: &Options,
    ) -> Self {
        let mut scores = score::score(cluster, &options.weights);
        let topic = options.focus.trim();
        let focus = if topic.is_empty() { None } else { focus::focus(articles, &cluster.index, topic) };
        if let Some(focus) = &focus {
            scores.weights.iter_mut().zip(&focus.concepts).for_each(|(weight, factor)| *weight *= factor);
            scores.places.iter_mut().zip(&focus.sentences).for_each(|(place, factor)| *place *= factor);
        }
        let read = options.already_read.iter().filter_map(|n| articles.id(*n));
        let read: Vec<ArticleId> = read.map(|article| membership.original(article)).collect();
        let known = known(cluster, &read);
        scores.weights.iter_mut().zip(&known).filter(|(_, known)| **known).for_each(|(weight, _)| *weight = 0.0);
        let mut overtaken = cluster.outvoted(articles);
        for sentence in &singled.stale {
            if let Some(overtaken) = overtaken.get_mut(*sentence) {
                *overtaken = true;
            }
        }
        let readability = Readability::new(articles, cluster, &overtaken, &read, &singled, focus.is_some());
        let shared = SharedWeight::new(&cluster.index.concepts, &scores.weights);
        // Who names a topic wants that first, wherever the articles have it; and to some, openings are worth no more.
        let place = options.weights.clamped().place;
        let lead = if focus.is_none() && place > 0.0 { lead::lead(cluster, &scores, &readability) } else { None };
        if let Some(lead) = lead {
            lead::put_first(cluster, &mut scores, lead, place);
        }
        Self { on_topic: topic.is_empty() || focus.is_some(), lead, ..Self::of(scores, shared, readability) }
    }

    /// The objective of these parts.
    pub fn of(scores: Scores, shared: SharedWeight, readability: Readability) -> Self {
        let divisors = (0..USUAL_COST).map(|cost| divisor(cost, scores.brevity)).collect();
        Self { scores, shared, readability, lead: None, on_topic: true, divisors }
    }

    /// What a gain is worth for its cost.
    pub fn density(&self, gain: i64, cost: usize) -> f64 {
        gain as f64 / self.divisors.get(cost).copied().unwrap_or_else(|| divisor(cost, self.scores.brevity))
    }
}

/// The divisor of a gain: its cost to the power of `brevity`.
fn divisor(cost: usize, brevity: f64) -> f64 {
    power(cost.max(1) as f64, brevity)
}

/// Whether each concept stands in an article that was already read.
fn known(cluster: &Cluster, read: &[ArticleId]) -> IdVec<ConceptId, bool> {
    let mut known = IdVec::of(false, cluster.index.concepts.len());
    let sentences = cluster.candidates.iter().zip(cluster.index.covers.iter());
    for concept in sentences.filter(|(s, _)| read.contains(&s.article)).flat_map(|(_, covers)| covers) {
        if let Some(known) = known.get_mut(*concept) {
            *known = true;
        }
    }
    known
}
