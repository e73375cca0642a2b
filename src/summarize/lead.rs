//! Lead: the sentence that a summary opens with.
//!
//! It is chosen before all others, since they are read behind it. The constants were fitted on 334 sentences of 80 clusters that
//! an editor graded as leads from 0 to 3, even clusters against odd; docs/DECISIONS.md has the figures.

use crate::collections::ids::{CandidateId, ConceptId};
use crate::collections::map::Set;
use crate::read::standalone::Opening;
use crate::relate::cluster::Cluster;
use crate::summarize::readability::Readability;
use crate::summarize::score::{BREVITY_POWER, Scores, power};

/// The power of the centrality of a sentence in its worth as a lead.
const CENTRALITY_POWER: f64 = 0.3;
/// The power of the share of words that carry topic: "Now you can get a new kind of buzz from coffee." says little.
const CONTENT_POWER: f64 = 3.0;
/// A larger share counts no more: those are captions.
const MOST_CONTENT: f64 = 0.6;
/// How many sentences open an article.
const OPENING: usize = 3;
/// The worth of one of them as a lead, against the first.
const NOT_FIRST: f64 = 0.22;
/// What the lead is worth against the best of all others: enough to be chosen.
const LEAD: f64 = 2.0;
/// The worth of a sentence that shares no word with the lead, against one that does.
const APART: f64 = 0.8;
/// The worth of a sentence in the opening of its article that is like none of another, against one that is. Of 203 such sentences
/// editors found 37 % unfit for the summary, of 163 others 16 %.
const UNSHARED: f64 = 0.7;

/// Finds the lead: of the first sentences of articles that read well alone, the one worth most. That is hardly ever another than the
/// very first.
pub(crate) fn lead(cluster: &Cluster, scores: &Scores, readability: &Readability) -> Option<CandidateId> {
    let fit = cluster.candidates.entries().filter(|(id, s)| {
        let fresh = s.stand_alone.opening == Opening::Fresh && !s.stand_alone.personal;
        s.place < OPENING && fresh && readability.is_good(*id)
    });
    let worth = fit.map(|(id, s)| {
        let first = if s.place == 0 { 1.0 } else { NOT_FIRST };
        (first * worth(cluster, scores, id), id)
    });
    worth.reduce(|best, next| if next.0 > best.0 { next } else { best }).map(|(_, id)| id)
}

/// What a sentence is worth as a lead; the shorter the better for those who want brevity more than others.
pub(crate) fn worth(cluster: &Cluster, scores: &Scores, sentence: CandidateId) -> f64 {
    let (content, words) = cluster.candidates.get(sentence).map_or((0.0, 1), |s| (1.0 - s.function, s.words.max(1)));
    let central = cluster.graph.central.get(sentence).copied().unwrap_or(1.0);
    scores.weight(cluster, sentence)
        * power(central, CENTRALITY_POWER)
        * power(content.min(MOST_CONTENT), CONTENT_POWER)
        / power(words as f64, scores.brevity - BREVITY_POWER)
}

/// Makes the lead worth more than any other sentence, by the `weight` of places. One that shares no word with it is worth less, and
/// so is one in the opening of its article that says nothing of what others say: a scene, a caption, a side story.
pub(crate) fn put_first(cluster: &Cluster, scores: &mut Scores, lead: CandidateId, weight: f64) {
    let is_word = |c: &&ConceptId| cluster.index.concepts.get(**c).is_some_and(|c| !c.is_pair());
    let words = |s: CandidateId| cluster.index.covers.of(s).iter().filter(is_word);
    let told: Set<ConceptId> = words(lead).copied().collect();
    for (s, candidate) in cluster.candidates.entries() {
        let Some(place) = scores.places.get_mut(s) else { continue };
        if s == lead {
            *place = 1.0;
            continue;
        }
        *place /= power(LEAD, weight);
        if !words(s).any(|word| told.contains(word)) {
            *place *= APART;
        }
        if candidate.place < OPENING && cluster.root_count > 1 && cluster.alike_roots(s) < 2 {
            *place *= UNSHARED;
        }
    }
}
