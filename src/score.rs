//! Score: what each concept weighs, and what each sentence is worth before any other is chosen.
//!
//! The constants of the method stand here, with what they mean.

use crate::options::Weights;
use crate::tune::k;
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
    let n = overlap.origin_count.max(1) as f64;
    let concept = |c: &crate::overlap::Concept| {
        let src = f64::from(c.sources);
        let mut agreement = libm::pow((src - k("ALONE", ALONE)).max(0.0), k("AGREE", 1.0));
        if src < 1.5 { agreement *= k("SOLO", 1.0); }
        let tf = if k("TFMODE", 0.0) > 0.5 { c.tf } else { f64::from(c.occurrences) };
        let f = libm::pow(libm::log(1.0 + tf), k("FREQ", 1.0));
        let kind = match c.kind { 0 => 1.0, 1 => k("NAME", 1.0), 2 => k("NUM", 1.0), 3 => k("PSTOP", 1.0), 5 => k("PSS", 0.0), _ => k("PAIR", 1.0) };
        let title = 1.0 + k("TITLE", 0.0) * f64::from(c.title.min(1)) ;
        let _ = n;
        if k("LOGIT", 0.0) < 0.5 { return agreement * f * kind * title; }
        let special = f64::from(u8::from(c.kind == 1 || c.kind == 2));
        let solo = f64::from(u8::from(c.sources == 1));
        let x = [libm::log(f64::from(c.occurrences.max(1))), libm::log(src), src / n, libm::log(1.0 + f64::from(c.early)), f64::from(c.title.min(1)), libm::log(c.decay + 0.05), solo, special];
        let (co, b, m) = if c.kind > 2 { ([0.727, -0.606, 1.862, -0.347, 0.793, 0.269, -0.356, -0.019], -2.036, kind) } else { ([0.621, -0.562, 1.892, -0.251, 0.765, 0.343, -0.117, 0.121], -1.979, kind) };
        let z: f64 = b + x.iter().zip(co).map(|(a, b)| a * b).sum::<f64>();
        m * libm::pow(1.0 / (1.0 + libm::exp(-z)), k("GAMMA", 1.0))
    };
    let place = |place: usize| {
        let (floor, fall) = (k("FLOOR", FLOOR), k("FALL", FALL));
        floor + (1.0 - floor) * libm::exp(-(place as f64) / fall)
    };
    Scores {
        weights: overlap.concepts.iter().map(concept).collect(),
        places: overlap.sentences.iter().map(|s| place(s.place)).collect(),
        brevity: k("BREVITY", BREVITY) * w.brevity,
    }
}
