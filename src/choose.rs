//! Choose: from the options of the reader to the sentences of the summary, by score, select and order.
#![warn(clippy::arithmetic_side_effects)]

use crate::corpus::Analysed;
use crate::focus;
use crate::options::{Length, Options};
use crate::order;
use crate::overlap::Overlap;
use crate::prose::Opening;
use crate::score::{self, Scores};
use crate::select::{self, LONGEST_COMPANY, Problem};
use std::cell::OnceCell;

/// Most sentences, with what must come along, have fewer words.
const USUAL: usize = 100;

/// The sentences that make the summary, and why.
pub(crate) struct Choice {
    /// What concepts and sentences are worth.
    pub scores: Scores,
    /// The numbers of the chosen sentences, in the order in which they were chosen.
    pub chosen: Vec<usize>,
    /// The same in reading order.
    pub ordered: Vec<usize>,
    /// The words that were to be had; sentences if the length was asked for in sentences.
    pub budget: usize,
    /// True if the budget is one of words.
    pub in_words: bool,
    /// How many sentences before it each sentence needs.
    pub needs: Vec<usize>,
    /// How good each sentence is to read.
    pub levels: Vec<u8>,
    /// False if the reader named a topic and nothing in the articles matches it.
    pub on_topic: bool,
}

/// Chooses and orders the sentences.
pub(crate) fn choose(articles: &[Analysed], overlap: &Overlap, options: &Options) -> Choice {
    let task = Task::new(articles, overlap, options);
    let chosen = select::select(&task.problem(overlap));
    let ordered = order::order(overlap, &chosen, &task.needs, &task.scores, options.order);
    let in_words = !matches!(options.length, Length::Sentences(_));
    let Task { scores, needs, levels, budget, on_topic, .. } = task;
    Choice { chosen, ordered, budget, in_words, needs, levels, on_topic, scores }
}

/// What select is asked for.
pub(crate) struct Task {
    scores: Scores,
    costs: Vec<usize>,
    needs: Vec<usize>,
    levels: Vec<u8>,
    budget: usize,
    on_topic: bool,
}

impl Task {
    /// What the reader asks for.
    pub fn new(articles: &[Analysed], overlap: &Overlap, options: &Options) -> Self {
        let mut scores = score::score(overlap, &options.weights);
        let topic = options.focus.trim();
        let focus = if topic.is_empty() { None } else { focus::focus(articles, overlap, topic) };
        if let Some(focus) = &focus {
            scores.weights.iter_mut().zip(&focus.concepts).for_each(|(weight, factor)| *weight *= factor);
            scores.places.iter_mut().zip(&focus.sentences).for_each(|(place, factor)| *place *= factor);
        }
        let known = known(overlap, &options.read);
        scores.weights.iter_mut().zip(&known).filter(|(_, known)| **known).for_each(|(weight, _)| *weight = 0.0);

        let words: Vec<usize> = overlap.sentences.iter().map(|s| s.words).collect();
        let (costs, budget) = match options.length {
            Length::Words(n) => (words, n),
            Length::Sentences(n) => (vec![1; words.len()], n),
            Length::Percent(p) => {
                let all: usize = words.iter().sum();
                (words, (all as f64 * p.clamp(0.0, 100.0) / 100.0) as usize)
            }
        };
        let (needs, levels) = readable(overlap, &options.read);
        Self { scores, costs, needs, levels, budget, on_topic: topic.is_empty() || focus.is_some() }
    }

    /// The same as select takes it.
    pub fn problem<'a>(&'a self, overlap: &'a Overlap) -> Problem<'a> {
        Problem {
            covers: &overlap.covers,
            weights: &self.scores.weights,
            places: &self.scores.places,
            costs: &self.costs,
            needs: &self.needs,
            words: &overlap.words,
            near: &overlap.neighbours,
            masks: overlap.words.iter().map(|words| select::mask(words)).collect(),
            levels: &self.levels,
            brevity: self.scores.brevity,
            again: self.scores.again,
            budget: self.budget,
            alike: vec![OnceCell::new(); self.costs.len()],
            powers: (0..USUAL).map(|cost| select::power(cost, self.scores.brevity)).collect(),
        }
    }
}

/// Whether each concept stands in an article that was already read.
fn known(overlap: &Overlap, read: &[usize]) -> Vec<bool> {
    let mut known = vec![false; overlap.concepts.len()];
    let sentences = overlap.sentences.iter().zip(&overlap.covers);
    for concept in sentences.filter(|(s, _)| read.contains(&s.article)).flat_map(|(_, covers)| covers) {
        if let Some(known) = known.get_mut(*concept as usize) {
            *known = true;
        }
    }
    known
}

/// How many sentences before it each one needs, and how good it is to read: 0 good, 1 short or without what it points
/// to, 2 broken, 3 not to be chosen.
fn readable(overlap: &Overlap, read: &[usize]) -> (Vec<usize>, Vec<u8>) {
    let (mut needs, mut levels) = (Vec::new(), Vec::new());
    let mut before: Option<(usize, u8)> = None;
    for s in &overlap.sentences {
        let mut level = match s.prose.whole {
            _ if read.contains(&s.article) => 3,
            false => 2,
            true => u8::from(score::is_short(s.words)),
        };
        let mut need = 0;
        if s.prose.opening != Opening::Fresh {
            match before.filter(|_| s.place > 0) {
                Some((others, quality)) if others < LONGEST_COMPANY && quality < 2 => need = others.saturating_add(1),
                _ => level = level.max(1),
            }
        }
        needs.push(need);
        levels.push(level);
        before = Some((need, level));
    }
    (needs, levels)
}
