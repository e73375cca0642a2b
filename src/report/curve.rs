//! Curve: how much of what several sources say a summary covers, at its own length and at others.
#![warn(clippy::arithmetic_side_effects)]

use super::round;
use crate::choose::{Choice, Task};
use crate::overlap::{Concept, Overlap};
use crate::summary::Point;
use std::collections::BinaryHeap;

/// How many lengths the curve shows beside 0.
const POINTS: usize = 10;

/// What there is to cover.
#[derive(Clone, Debug)]
pub(super) struct Shared {
    /// The weight of each concept that at least two origins use; 0 for others.
    weights: Vec<f64>,
    all: f64,
}

/// What sentences cover of it.
pub(super) struct Coverage<'a> {
    pub overlap: &'a Overlap,
    pub shared: &'a Shared,
}

/// A sentence in the queue, by what it covers for each word.
#[derive(PartialEq)]
struct Entry(f64, usize);

impl Eq for Entry {}
impl PartialOrd for Entry {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Entry {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        // Ties go to the sentence that stands first.
        self.0.total_cmp(&other.0).then(other.1.cmp(&self.1))
    }
}

impl Shared {
    /// What several origins have.
    pub fn new(overlap: &Overlap, weights: &[f64]) -> Self {
        let weight = |(concept, weight): (&Concept, &f64)| if concept.sources > 1 { *weight } else { 0.0 };
        let weights: Vec<f64> = overlap.concepts.iter().zip(weights).map(weight).collect();
        Self { all: weights.iter().sum(), weights }
    }
}

impl Coverage<'_> {
    /// The share of the weight that the sentences cover.
    pub fn share(&self, sentences: &[usize]) -> f64 {
        let mut seen = vec![false; self.shared.weights.len()];
        self.of(sentences.iter().map(|s| self.take(*s, &mut seen)).sum())
    }

    /// What a summary can cover at lengths up to twice the asked one.
    pub fn curve(&self, task: &Task, choice: &Choice) -> Vec<Point> {
        let words = |sentence: &usize| self.overlap.sentences.get(*sentence).map_or(0, |s| s.words);
        let own: usize = choice.chosen.iter().map(words).sum();
        let asked = if choice.in_words { choice.budget } else { own };
        let all: usize = (0..self.overlap.sentences.len()).map(|s| words(&s)).sum();
        let most = asked.saturating_mul(2).min(all);
        let mut points = vec![Point::default()];
        if most == 0 {
            return points;
        }
        let reached = self.greedy(task, most);
        let summary = self.share(&choice.chosen);
        for tenth in 1..=POINTS {
            let length = most.saturating_mul(tenth) / POINTS;
            let last = reached.partition_point(|(words, _)| *words <= length);
            let greedy = last.checked_sub(1).and_then(|n| reached.get(n)).map_or(0.0, |(_, share)| *share);
            let coverage = if own <= length { greedy.max(summary) } else { greedy };
            points.push(Point { words: length, coverage });
        }
        points
    }

    /// Words and coverage after each sentence of those that cover most per word, up to so many words.
    fn greedy(&self, task: &Task, most: usize) -> Vec<(usize, f64)> {
        let cost = |sentence: usize| self.overlap.sentences.get(sentence).map_or(0, |s| s.words);
        let density = |gain: f64, sentence: usize| gain / cost(sentence).max(1) as f64;
        let mut seen = vec![false; self.shared.weights.len()];
        // Sentences that stand by themselves.
        let alone = |s: &usize| task.levels.get(*s) == Some(&0) && task.needs.get(*s) == Some(&0);
        let sentences = (0..self.overlap.sentences.len()).filter(alone);
        let mut queue: BinaryHeap<Entry> =
            sentences.map(|s| Entry(density(self.gain(s, &seen), s), s)).filter(|e| e.0 > 0.0).collect();
        let (mut words, mut covered, mut reached) = (0, 0.0, Vec::new());
        while let Some(Entry(density_before, sentence)) = queue.pop() {
            let now = density(self.gain(sentence, &seen), sentence);
            if cost(sentence).saturating_add(words) > most || now <= 0.0 {
                continue;
            }
            if now < density_before && queue.peek().is_some_and(|next| next > &Entry(now, sentence)) {
                queue.push(Entry(now, sentence));
                continue;
            }
            covered += self.take(sentence, &mut seen);
            words = cost(sentence).saturating_add(words);
            reached.push((words, self.of(covered)));
        }
        reached
    }

    /// What a sentence would add.
    fn gain(&self, sentence: usize, seen: &[bool]) -> f64 {
        let covers = self.overlap.covers.get(sentence).into_iter().flatten().map(|c| *c as usize);
        covers.filter(|c| seen.get(*c) == Some(&false)).filter_map(|c| self.shared.weights.get(c)).sum()
    }

    /// Adds a sentence: what it adds.
    fn take(&self, sentence: usize, seen: &mut [bool]) -> f64 {
        let gain = self.gain(sentence, seen);
        for concept in self.overlap.covers.get(sentence).into_iter().flatten() {
            if let Some(seen) = seen.get_mut(*concept as usize) {
                *seen = true;
            }
        }
        gain
    }

    fn of(&self, covered: f64) -> f64 {
        if self.shared.all > 0.0 { round((covered / self.shared.all).min(1.0)) } else { 0.0 }
    }
}
