//! Curve: how much of what several sources say summaries of other lengths cover.

use crate::model::summary::CoveragePoint;
use crate::relate::cluster::Cluster;
use crate::summarize::objective::{Choice, Task};
use std::collections::BinaryHeap;

/// How many lengths the curve shows beside 0.
const POINTS: usize = 10;

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

/// What summaries cover at lengths up to the asked one, and what can be covered at lengths up to twice that.
pub(super) fn curve(cluster: &Cluster, task: &Task, choice: &Choice) -> Vec<CoveragePoint> {
    let words = |sentence: &usize| cluster.candidates.get(*sentence).map_or(0, |s| s.words);
    let own: usize = choice.chosen.iter().map(words).sum();
    let asked = if choice.in_words { choice.budget } else { own };
    let all: usize = (0..cluster.candidates.len()).map(|s| words(&s)).sum();
    let most = asked.saturating_mul(2).min(all);
    let mut points = vec![CoveragePoint::default()];
    if most == 0 {
        return points;
    }
    let reached = greedy(cluster, task, most);
    for tenth in 1..=POINTS {
        let length = most.saturating_mul(tenth) / POINTS;
        let last = reached.partition_point(|(words, _)| *words <= length);
        let greedy = last.checked_sub(1).and_then(|n| reached.get(n)).map_or(0.0, |(_, share)| *share);
        let coverage = if own <= length {
            if choice.in_words && length <= asked { choice.coverage } else { greedy.max(choice.coverage) }
        } else if choice.in_words {
            task.coverage(length, (own, choice.coverage))
        } else {
            greedy.min(choice.coverage)
        };
        points.push(CoveragePoint { words: length, coverage });
    }
    points
}

/// Words and coverage after each sentence of those that cover most per word, up to so many words.
fn greedy(cluster: &Cluster, task: &Task, most: usize) -> Vec<(usize, f64)> {
    let (shared, covers) = (&task.shared, &cluster.index.covers);
    let cost = |sentence: usize| cluster.candidates.get(sentence).map_or(0, |s| s.words);
    let density = |gain: f64, sentence: usize| gain / cost(sentence).max(1) as f64;
    let mut seen = vec![false; cluster.index.concepts.len()];
    // Sentences that stand by themselves.
    let alone = |s: &usize| task.levels.get(*s) == Some(&0) && task.needs.get(*s) == Some(&0);
    let sentences = (0..cluster.candidates.len()).filter(alone);
    let mut queue: BinaryHeap<Entry> =
        sentences.map(|s| Entry(density(shared.gain(covers, s, &seen), s), s)).filter(|e| e.0 > 0.0).collect();
    let (mut words, mut covered, mut reached) = (0, 0.0, Vec::new());
    while let Some(Entry(density_before, sentence)) = queue.pop() {
        let now = density(shared.gain(covers, sentence, &seen), sentence);
        if cost(sentence).saturating_add(words) > most || now <= 0.0 {
            continue;
        }
        if now < density_before && queue.peek().is_some_and(|next| next > &Entry(now, sentence)) {
            queue.push(Entry(now, sentence));
            continue;
        }
        covered += shared.take(covers, sentence, &mut seen);
        words = cost(sentence).saturating_add(words);
        reached.push((words, shared.share_of(covered)));
    }
    reached
}
