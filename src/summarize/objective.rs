//! Objective: from the options of the reader to the sentences of the summary, by score, search and order.

use crate::model::options::{Length, Options, Order};
use crate::read::analysed::Analysed;
use crate::read::standalone::Opening;
use crate::relate::cluster::Cluster;
use crate::relate::membership::Membership;
use crate::summarize::coverage::Shared;
use crate::summarize::focus;
use crate::summarize::order;
use crate::summarize::score::{self, Scores};
use crate::summarize::search::{self, Field, LONGEST_COMPANY, Ladder, Problem, Rung, Search};
use std::borrow::Cow;
use std::cell::OnceCell;

/// Most sentences, with what must come along, have fewer words.
const USUAL: usize = 100;
/// A rung of the ladder of selections has so many words more than the one below, ...
const STEP: usize = 50;
/// ... or so many sentences.
const STEP_OF_SENTENCES: usize = 5;

/// The sentences that make the summary.
pub(crate) struct Choice {
    /// The numbers of the chosen sentences, in the order in which they were chosen.
    pub chosen: Vec<usize>,
    /// The same in reading order.
    pub ordered: Vec<usize>,
    /// The words that were to be had; sentences if the length was asked for in sentences.
    pub budget: usize,
    /// True if the budget is one of words.
    pub in_words: bool,
    /// How much of what several roots say is covered, from 0 to 1.
    pub coverage: f64,
}

/// All that the search needs for a request, whatever the length.
#[derive(Clone, Debug)]
pub(crate) struct Task {
    /// What concepts and sentences are worth.
    pub scores: Scores,
    /// How many sentences before it each sentence needs.
    pub needs: Vec<usize>,
    /// How good each sentence is to read.
    pub levels: Vec<u8>,
    /// False if the reader named a topic and nothing in the articles matches it.
    pub on_topic: bool,
    /// What several roots have.
    pub shared: Shared,
    /// The selections that are known, by words ...
    words: Ladder,
    /// ... and by sentences.
    sentences: Ladder,
    /// The words of each sentence.
    lengths: Vec<usize>,
    /// Which sentences say the same as each one, of those for which that was asked.
    alike: Vec<OnceCell<Vec<u32>>>,
    /// In which sentences words stand, once that was asked.
    index: OnceCell<search::Index>,
    /// A bit for each word of a sentence.
    masks: Vec<u128>,
    /// What gains are divided by, for each cost up to a usual one.
    powers: Vec<f64>,
    /// What is tried for a length in words ...
    by_words: OnceCell<Field>,
    /// ... and in sentences.
    by_sentences: OnceCell<Field>,
}

impl Task {
    /// What the reader asks for.
    pub fn new(articles: &[Analysed], membership: &Membership, cluster: &Cluster, options: &Options) -> Self {
        let mut scores = score::score(cluster, &options.weights);
        let topic = options.focus.trim();
        let focus = if topic.is_empty() { None } else { focus::focus(articles, &cluster.index, topic) };
        if let Some(focus) = &focus {
            scores.weights.iter_mut().zip(&focus.concepts).for_each(|(weight, factor)| *weight *= factor);
            scores.places.iter_mut().zip(&focus.sentences).for_each(|(place, factor)| *place *= factor);
        }
        let read: Vec<usize> = options.already_read.iter().map(|n| membership.original(*n)).collect();
        let known = known(cluster, &read);
        scores.weights.iter_mut().zip(&known).filter(|(_, known)| **known).for_each(|(weight, _)| *weight = 0.0);
        let (needs, mut levels) = readable(cluster, &read);
        // Not before the figure that most tell.
        let outvoted = cluster.outvoted(articles).into_iter().zip(&mut levels).filter(|(outvoted, _)| *outvoted);
        outvoted.for_each(|(_, level)| *level = 1.max(*level));
        Self {
            needs,
            levels,
            on_topic: topic.is_empty() || focus.is_some(),
            shared: Shared::new(&cluster.index.concepts, &scores.weights),
            words: Ladder::default(),
            sentences: Ladder::default(),
            lengths: cluster.candidates.iter().map(|s| s.words).collect(),
            alike: vec![OnceCell::new(); cluster.candidates.len()],
            index: OnceCell::new(),
            masks: cluster.index.words.iter().map(search::mask).collect(),
            powers: (0..USUAL).map(|cost| search::power(cost, scores.brevity)).collect(),
            by_words: OnceCell::new(),
            by_sentences: OnceCell::new(),
            scores,
        }
    }

    /// Chooses and orders the sentences of a summary.
    pub fn choose(&mut self, articles: &[Analysed], cluster: &Cluster, length: Length, order: Order) -> Choice {
        let in_words = !matches!(length, Length::Sentences(_));
        let mut ladder = std::mem::take(if in_words { &mut self.words } else { &mut self.sentences });
        let mut search = self.search(cluster, length);
        let Rung { chosen, coverage, .. } = ladder.reach(&mut search, if in_words { STEP } else { STEP_OF_SENTENCES });
        let budget = search.problem.budget;
        let ordered = order::order(articles, cluster, &chosen, &self.needs, &self.scores, order);
        *(if in_words { &mut self.words } else { &mut self.sentences }) = ladder;
        Choice { chosen, ordered, budget, in_words, coverage }
    }

    /// Estimates what a summary of `words` covers, by the rungs and by a longer one: its words and its coverage.
    pub fn coverage(&self, words: usize, than: (usize, f64)) -> f64 {
        self.words.coverage(words, STEP, than)
    }

    /// What select is asked for a summary of that length.
    pub fn search<'a>(&'a self, cluster: &'a Cluster, length: Length) -> Search<'a> {
        let costs = match length {
            Length::Sentences(_) => Cow::Owned(vec![1; self.lengths.len()]),
            Length::Words(_) | Length::Percent(_) => Cow::Borrowed(self.lengths.as_slice()),
        };
        let budget = match length {
            Length::Words(n) | Length::Sentences(n) => n,
            Length::Percent(p) => (self.lengths.iter().sum::<usize>() as f64 * p.clamp(0.0, 100.0) / 100.0) as usize,
        };
        let problem = Problem {
            covers: &cluster.index.covers,
            weights: &self.scores.weights,
            places: &self.scores.places,
            costs,
            needs: &self.needs,
            words: &cluster.index.words,
            near: &cluster.support.neighbours,
            masks: &self.masks,
            levels: &self.levels,
            brevity: self.scores.brevity,
            again: self.scores.again,
            budget,
            shared: &self.shared,
            alike: &self.alike,
            index: &self.index,
            powers: &self.powers,
        };
        let field = if matches!(length, Length::Sentences(_)) { &self.by_sentences } else { &self.by_words };
        Search { problem, field }
    }
}

/// Whether each concept stands in an article that was already read.
fn known(cluster: &Cluster, read: &[usize]) -> Vec<bool> {
    let mut known = vec![false; cluster.index.concepts.len()];
    let sentences = cluster.candidates.iter().zip(cluster.index.covers.iter());
    for concept in sentences.filter(|(s, _)| read.contains(&s.article)).flat_map(|(_, covers)| covers) {
        if let Some(known) = known.get_mut(*concept as usize) {
            *known = true;
        }
    }
    known
}

/// How many sentences before it each one needs, and how good it is to read: 0 good, 1 short, outvoted or without what it
/// points to, 2 broken, 3 not to be chosen.
fn readable(cluster: &Cluster, read: &[usize]) -> (Vec<usize>, Vec<u8>) {
    let (mut needs, mut levels) = (Vec::new(), Vec::new());
    let mut before: Option<(usize, u8)> = None;
    for s in &cluster.candidates {
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
