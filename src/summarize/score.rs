//! Score: what each concept weighs, and what each sentence is worth for its place.
//!
//! The constants of the method stand here and in `relate::decay`, with what they mean. They were fitted together on development
//! data (clusters of news in eight languages with summaries that people wrote) by random search for ROUGE-1 and ROUGE-2 under
//! few faults of reading; docs/DECISIONS.md says how.

use crate::model::options::Weights;
use crate::read::standalone::Opening;
use crate::relate::cluster::Cluster;
use crate::relate::concepts::{Concept, Sort};
use crate::relate::decay::decay;

/// What a concept of one root alone is worth, if full agreement adds 1.
const ALONE: f64 = 0.37;
/// How the worth of a concept grows with the share of the other roots that use it: under 1 the first few add most, at 1
/// all add the same.
const AGREE: f64 = 0.88;
/// How much of agreement depends on how early the other roots have the concept: what all tell at once is the event.
const EARLY: f64 = 0.58;
/// How fast it grows with how often it occurs: the power of `ln(1 + mass)`.
const FREQ: f64 = 1.45;
/// What a name weighs against another word: names come along with whatever is said of them.
const NAME: f64 = 0.55;
/// What a number weighs against a word.
const NUM: f64 = 1.53;
/// What two words that carry topic weigh together against a word.
const PAIR: f64 = 0.05;
/// What a pair weighs of which one word carries topic.
const PSTOP: f64 = 2.06;
/// What a pair weighs of which none does.
const PSS: f64 = 1.52;
/// What a headline adds to the weight of its concepts.
const TITLE: f64 = 2.4;
/// The worth of a sentence far down in its article, against the first.
const FLOOR: f64 = 0.17;
/// How many sentences it takes for that to fall to a third of the way.
const FALL: f64 = 3.7;
/// The same as a share of the article, ...
const PART: f64 = 0.42;
/// ... which makes up this much of the worth of a place: a short article comes to its details sooner.
const PARTLY: f64 = 0.5;
/// The power of the centrality of a sentence in its worth.
const CENTRAL: f64 = 0.3;
/// The power of the share of function words, against what is usual in the article: plain prose rather than lists of names.
const PLAIN: f64 = 0.49;
/// What that share is held against, so that a sentence without any is worth something.
const BARE: f64 = 0.1;
/// How fast worth falls with the commas of a sentence for each of its words: asides and lists.
const COMMAS: f64 = 3.2;
/// The worth of a sentence in which the writer speaks of "me" or "us", against one that reports.
const PERSONAL: f64 = 0.05;
/// The worth of a sentence that points back, against one that does not.
const PAYB: f64 = 0.97;
/// The worth of a sentence that opens with "But" or the like.
const PAYL: f64 = 0.1;
/// The power of the length by which the gain of a sentence is divided.
const BREVITY: f64 = 0.7;
/// What a concept is worth when a second sentence holds it, against the first.
const SECOND_SHARE: f64 = 0.08;
/// Shorter sentences are chosen only where nothing else fits.
const SHORTEST: f64 = 6.0;

/// The scores of everything in an [`Cluster`].
#[derive(Clone, Debug, Default)]
pub(crate) struct Scores {
    /// The weight of each concept.
    pub weights: Vec<f64>,
    /// What each sentence is worth for its place, its centrality and its manner, above 0 and at most 1.
    pub places: Vec<f64>,
    /// The power of the length by which gains are divided.
    pub brevity: f64,
    /// What a concept is worth when a second sentence holds it, against the first.
    pub second_share: f64,
}

/// Weighs concepts and sentences.
pub(crate) fn score(cluster: &Cluster, weights: &Weights) -> Scores {
    let w = weights.clamped();
    let others = cluster.root_count.saturating_sub(1).max(1) as f64;
    let concept = |c: &Concept| {
        let agreed = (1.0 - EARLY) * f64::from(c.sources.saturating_sub(1)) + EARLY * c.early;
        let agreed = agreed / others;
        let agreement = libm::pow(ALONE + libm::pow(agreed, AGREE), w.overlap);
        let frequency = libm::pow(libm::log(1.0 + c.mass), FREQ * w.frequency);
        let sort = match c.sort {
            Sort::Word | Sort::Characters => 1.0,
            Sort::Name => NAME,
            Sort::Number => NUM,
            Sort::Pair => PAIR,
            Sort::HalfPair => PSTOP,
            Sort::EmptyPair => PSS,
        };
        agreement * frequency * sort * if c.titled { 1.0 + TITLE } else { 1.0 }
    };
    let usual = usual(cluster);
    let places = cluster.candidates.iter().zip(&cluster.support.central).map(|(s, central)| {
        let opening = match s.prose.opening {
            Opening::Fresh => 1.0,
            Opening::Back => PAYB,
            Opening::Linked => PAYL,
        };
        let (function, length) = usual.get(s.article).copied().unwrap_or_default();
        let part = s.place as f64 / length.max(1.0);
        let place = (1.0 - PARTLY) * decay(s.place as f64, FLOOR, FALL) + PARTLY * decay(part, FLOOR, PART);
        let plain = libm::pow((s.function + BARE) / (function + BARE), PLAIN);
        let commas = libm::exp(-COMMAS * f64::from(s.prose.commas) / s.words.max(1) as f64);
        let personal = if s.prose.personal { PERSONAL } else { 1.0 };
        let central = libm::pow(*central, CENTRAL * w.overlap);
        libm::pow(place, w.place) * central * plain * commas * personal * opening
    });
    let mut places: Vec<f64> = places.collect();
    let most = places.iter().copied().fold(0.0, f64::max);
    if most > 0.0 {
        places.iter_mut().for_each(|place| *place /= most);
    }
    Scores {
        weights: cluster.index.concepts.iter().map(concept).collect(),
        places,
        brevity: BREVITY * w.brevity,
        second_share: SECOND_SHARE,
    }
}

/// For each article the mean share of function words in its sentences, and how many sentences it has.
fn usual(cluster: &Cluster) -> Vec<(f64, f64)> {
    let mut usual = vec![(0.0, 0.0); cluster.members.articles()];
    for s in &cluster.candidates {
        if let Some((sum, count)) = usual.get_mut(s.article) {
            *sum += s.function;
            *count += 1.0;
        }
    }
    usual.iter().map(|(sum, count): &(f64, f64)| (sum / count.max(1.0), *count)).collect()
}

/// True if a sentence is too short to be chosen while longer ones fit.
pub(crate) fn is_short(words: usize) -> bool {
    (words as f64) < SHORTEST
}

impl Scores {
    /// What a sentence is worth as the opening of a summary, where its place counts more than anywhere else.
    pub fn opening(&self, cluster: &Cluster, sentence: usize) -> f64 {
        let place = self.places.get(sentence).copied().unwrap_or(0.0);
        self.weight(cluster, sentence) * place * place * place
    }

    /// The weight of all concepts of a sentence.
    pub fn weight(&self, cluster: &Cluster, sentence: usize) -> f64 {
        let concepts = cluster.index.covers.get(sentence).unwrap_or_default();
        concepts.iter().filter_map(|c| self.weights.get(*c as usize)).sum()
    }
}
