//! Score: what each concept weighs, and what each sentence is worth before any other is chosen.
//!
//! The constants of the method stand here, with what they mean.

use crate::options::Weights;
use crate::overlap::Overlap;

/// What a concept that only one origin uses is worth, against one that two use: `(sources − ALONE)`.
const ALONE: f64 = 0.8;
/// The value of a sentence far down in its article, against the first.
const FLOOR: f64 = 0.2;
/// How many sentences it takes for the value of place to fall to a third of the way.
const FALL: f64 = 8.0;
/// The power of the length by which the gain of a sentence is divided.
pub(crate) const BREVITY: f64 = 0.8;
/// Shorter sentences are not chosen unless nothing else is there.
pub(crate) const SHORTEST: usize = 8;

/// The scores of everything in an [`Overlap`].
#[derive(Clone, Debug, Default)]
pub(crate) struct Scores {
    /// The weight of each concept.
    pub weights: Vec<f64>,
    /// What each sentence is worth for its place, above 0 and at most 1.
    pub places: Vec<f64>,
    /// The power of the length by which gains are divided.
    pub brevity: f64,
}

/// Weighs concepts and sentences.
pub(crate) fn score(overlap: &Overlap, weights: &Weights) -> Scores {
    let w = weights.clamped();
    let concept = |c: &crate::overlap::Concept| {
        let agreement = libm::pow((f64::from(c.sources) - ALONE).max(0.0), w.overlap);
        agreement * libm::pow(libm::log(1.0 + f64::from(c.occurrences)), w.frequency)
    };
    let place = |place: usize| {
        let fitted = FLOOR + (1.0 - FLOOR) * libm::exp(-(place as f64) / FALL);
        libm::pow(fitted, w.place)
    };
    Scores {
        weights: overlap.concepts.iter().map(concept).collect(),
        places: overlap.sentences.iter().map(|s| place(s.place)).collect(),
        brevity: BREVITY * w.brevity,
    }
}
