//! Curve: how much of what several sources say summaries of other lengths cover.

use crate::collections::ids::{CandidateId, ConceptId, IdVec};
use crate::model::summary::CoveragePoint;
use crate::relate::cluster::Cluster;
use crate::summarize::choose::{ChoiceCache, Chosen};
use crate::summarize::objective::Objective;
use crate::summarize::search::Ranked;
use std::collections::BinaryHeap;

/// How many lengths the curve shows beside 0.
const POINTS: usize = 10;

/// What summaries cover at lengths up to the asked one, and what can be covered at lengths up to twice that.
pub(super) fn curve(
    cluster: &Cluster,
    objective: &Objective,
    cache: &ChoiceCache,
    chosen: &Chosen,
) -> Vec<CoveragePoint> {
    let words = |sentence: &CandidateId| cluster.candidates.get(*sentence).map_or(0, |s| s.words);
    let own: usize = chosen.sentences.iter().map(words).sum();
    let asked = if chosen.in_words { chosen.budget } else { own };
    let all: usize = cluster.candidates.ids().map(|s| words(&s)).sum();
    let most = asked.saturating_mul(2).min(all);
    let mut points = vec![CoveragePoint::default()];
    if most == 0 {
        return points;
    }
    let reached = greedy(cluster, objective, most);
    for tenth in 1..=POINTS {
        let length = most.saturating_mul(tenth) / POINTS;
        let last = reached.partition_point(|(words, _)| *words <= length);
        let greedy = last.checked_sub(1).and_then(|n| reached.get(n)).map_or(0.0, |(_, share)| *share);
        let coverage = if own <= length {
            if chosen.in_words && length <= asked { chosen.coverage } else { greedy.max(chosen.coverage) }
        } else if chosen.in_words {
            cache.estimate_coverage(length, (own, chosen.coverage))
        } else {
            greedy.min(chosen.coverage)
        };
        points.push(CoveragePoint { words: length, coverage });
    }
    points
}

/// Words and coverage after each sentence of those that cover most per word, up to so many words.
fn greedy(cluster: &Cluster, objective: &Objective, most: usize) -> Vec<(usize, f64)> {
    let (shared, covers) = (&objective.shared, &cluster.index.covers);
    let cost = |sentence: CandidateId| cluster.candidates.get(sentence).map_or(0, |s| s.words);
    let density = |gain: f64, sentence: CandidateId| gain / cost(sentence).max(1) as f64;
    let mut seen = IdVec::of(false, cluster.index.concepts.len());
    // Sentences that stand by themselves.
    let readability = &objective.readability;
    let alone = |s: &CandidateId| readability.is_good(*s) && readability.stands_alone(*s);
    let sentences = cluster.candidates.ids().filter(alone);
    let ranked = |sentence, seen: &IdVec<ConceptId, bool>| {
        let rank = density(shared.gain(covers, sentence, seen), sentence);
        Ranked { rank, sentence }
    };
    let mut queue: BinaryHeap<Ranked> = sentences.map(|s| ranked(s, &seen)).filter(|r| r.rank > 0.0).collect();
    let (mut words, mut covered, mut reached) = (0, 0.0, Vec::new());
    while let Some(before) = queue.pop() {
        let sentence = before.sentence;
        let now = ranked(sentence, &seen);
        if cost(sentence).saturating_add(words) > most || now.rank <= 0.0 {
            continue;
        }
        if now.rank < before.rank && queue.peek().is_some_and(|next| *next > now) {
            queue.push(now);
            continue;
        }
        covered += shared.add(covers, sentence, &mut seen);
        words = cost(sentence).saturating_add(words);
        reached.push((words, shared.share_of(covered)));
    }
    reached
}
