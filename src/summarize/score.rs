//! Score: what each concept weighs, and what each sentence is worth for its place.
//!
//! The constants of the method stand here and in `relate::decay`, with what they mean. They were fitted together on development
//! data (clusters of news in eight languages with summaries that people wrote) by random search for ROUGE-1 and ROUGE-2 under
//! few faults of reading; docs/DECISIONS.md says how.

use crate::collections::ids::{ArticleId, CandidateId, ConceptId, IdVec};
use crate::model::options::Weights;
use crate::read::standalone::Opening;
use crate::relate::cluster::Cluster;
use crate::relate::concepts::{Concept, ConceptKind};
use crate::relate::decay::decay;

/// What a concept of one root alone is worth, if full agreement adds 1.
const ALONE: f64 = 0.37;
/// How the worth of a concept grows with the share of the other roots that use it: under 1 the first few add most, at 1
/// all add the same.
const AGREEMENT_POWER: f64 = 0.88;
/// How much of agreement depends on how early the other roots have the concept: what all tell at once is the event.
const EARLY_SHARE: f64 = 0.58;
/// How fast it grows with how often it occurs: the power of `ln(1 + mass)`.
const FREQUENCY_POWER: f64 = 1.45;
/// What a name weighs against another word: names come along with whatever is said of them.
const NAME: f64 = 0.55;
/// What a number weighs against a word.
const NUMBER: f64 = 1.53;
/// What two words that carry topic weigh together against a word.
const CONTENT_PAIR: f64 = 0.05;
/// What a pair weighs of which one word carries topic.
const PAIR_WITH_STOP: f64 = 2.06;
/// What a pair weighs of which none does.
const STOP_PAIR: f64 = 1.52;
/// What a headline adds to the weight of its concepts.
const HEADLINE_BONUS: f64 = 2.4;
/// The worth of a sentence far down in its article, against the first.
const POSITION_FLOOR: f64 = 0.17;
/// How many sentences it takes for that to fall to a third of the way.
const POSITION_DECAY: f64 = 3.7;
/// The same as a share of the article, ...
const RELATIVE_DECAY: f64 = 0.42;
/// ... which makes up this much of the worth of a place: a short article comes to its details sooner.
const RELATIVE_SHARE: f64 = 0.5;
/// The power of the centrality of a sentence in its worth.
const CENTRALITY_POWER: f64 = 0.3;
/// The power of the share of function words, against what is usual in the article: plain prose rather than lists of names.
const PLAIN_POWER: f64 = 0.49;
/// What that share is held against, so that a sentence without any is worth something.
const PLAIN_OFFSET: f64 = 0.1;
/// How fast worth falls with the commas of a sentence for each of its words: asides and lists.
const COMMA_DECAY: f64 = 3.2;
/// The worth of a sentence in which the writer speaks of "me" or "us", against one that reports.
const PERSONAL_FACTOR: f64 = 0.05;
/// The worth of a sentence that points back, against one that does not.
const BACK_REFERENCE_FACTOR: f64 = 0.97;
/// The worth of a sentence that opens with "But" or the like.
const LINKED_FACTOR: f64 = 0.1;
/// The power of the length by which the gain of a sentence is divided.
pub(crate) const BREVITY_POWER: f64 = 0.7;
/// What a concept is worth when a second sentence holds it, against the first.
const SECOND_SHARE: f64 = 0.08;
/// A sentence of so few words, against the mean of all, is read behind the one before it: "Moscow denies the allegations." Of 41
/// with at most eight words in English summaries editors found 79 % unfit by themselves, behind that sentence 41 %.
const SHORT: f64 = 0.35;

/// The scores of everything in a [`Cluster`].
#[derive(Clone, Debug, Default)]
pub(crate) struct Scores {
    /// The weight of each concept.
    pub weights: IdVec<ConceptId, f64>,
    /// What each sentence is worth for its place, its centrality and its manner, above 0 and at most 1.
    pub places: IdVec<CandidateId, f64>,
    /// The power of the length by which gains are divided.
    pub brevity: f64,
    /// What a concept is worth when a second sentence holds it, against the first.
    pub second_share: f64,
}

/// A number that is not negative to the power of another. The library's own is a kilobyte more, for a last digit.
pub(crate) fn power(base: f64, exponent: f64) -> f64 {
    if exponent == 0.0 { 1.0 } else { libm::exp(exponent * libm::log(base)) }
}

/// Weighs concepts and sentences.
pub(crate) fn score(cluster: &Cluster, weights: &Weights) -> Scores {
    let w = weights.clamped();
    let others = cluster.root_count.saturating_sub(1).max(1) as f64;
    let concept = |c: &Concept| {
        let agreed = (1.0 - EARLY_SHARE) * f64::from(c.sources.saturating_sub(1)) + EARLY_SHARE * c.early;
        let agreed = agreed / others;
        let agreement = power(ALONE + power(agreed, AGREEMENT_POWER), w.overlap);
        let frequency = power(libm::log(1.0 + c.mass), FREQUENCY_POWER * w.frequency);
        let kind = match c.kind {
            ConceptKind::Word | ConceptKind::Characters => 1.0,
            ConceptKind::Name => NAME,
            ConceptKind::Number => NUMBER,
            ConceptKind::Pair => CONTENT_PAIR,
            ConceptKind::PairWithStop => PAIR_WITH_STOP,
            ConceptKind::StopPair => STOP_PAIR,
        };
        agreement * frequency * kind * if c.titled { 1.0 + HEADLINE_BONUS } else { 1.0 }
    };
    let usual = usual(cluster);
    let places = cluster.candidates.iter().zip(&cluster.graph.central).map(|(s, central)| {
        let opening = match s.stand_alone.opening {
            Opening::Fresh => 1.0,
            Opening::BackReference => BACK_REFERENCE_FACTOR,
            Opening::Linked => LINKED_FACTOR,
        };
        let (function, length) = usual.get(s.article).copied().unwrap_or_default();
        let part = s.place as f64 / length.max(1.0);
        let place = (1.0 - RELATIVE_SHARE) * decay(s.place as f64, POSITION_FLOOR, POSITION_DECAY)
            + RELATIVE_SHARE * decay(part, POSITION_FLOOR, RELATIVE_DECAY);
        let plain = power((s.function + PLAIN_OFFSET) / (function + PLAIN_OFFSET), PLAIN_POWER);
        let commas = libm::exp(-COMMA_DECAY * f64::from(s.stand_alone.commas) / s.words.max(1) as f64);
        let personal = if s.stand_alone.personal { PERSONAL_FACTOR } else { 1.0 };
        let central = power(*central, CENTRALITY_POWER * w.overlap);
        power(place, w.place) * central * plain * commas * personal * opening
    });
    let mut places: IdVec<_, f64> = places.collect();
    let most = places.iter().copied().fold(0.0, f64::max);
    if most > 0.0 {
        places.iter_mut().for_each(|place| *place /= most);
    }
    Scores {
        weights: cluster.index.concepts.iter().map(concept).collect(),
        places,
        brevity: BREVITY_POWER * w.brevity,
        second_share: SECOND_SHARE,
    }
}

/// For each article the mean share of function words in its sentences, and how many sentences it has.
fn usual(cluster: &Cluster) -> IdVec<ArticleId, (f64, f64)> {
    let mut usual = IdVec::of((0.0, 0.0), cluster.members.articles());
    for s in &cluster.candidates {
        if let Some((sum, count)) = usual.get_mut(s.article) {
            *sum += s.function;
            *count += 1.0;
        }
    }
    usual.iter().map(|(sum, count): &(f64, f64)| (sum / count.max(1.0), *count)).collect()
}

/// How many words a sentence may have that is too short to be read by itself.
pub(crate) fn short(cluster: &Cluster) -> f64 {
    let words: usize = cluster.candidates.iter().map(|s| s.words).sum();
    SHORT * words as f64 / cluster.candidates.len().max(1) as f64
}

impl Scores {
    /// The weight of all concepts of a sentence.
    pub fn weight(&self, cluster: &Cluster, sentence: CandidateId) -> f64 {
        let concepts = cluster.index.covers.get(sentence).unwrap_or_default();
        concepts.iter().filter_map(|c| self.weights.get(*c)).sum()
    }
}
