//! Decay: what a sentence counts the less the later it stands in its article.

/// How many sentences it takes for "early" to fall to a third.
const EARLY_DECAY: f64 = 8.0;
/// What an occurrence far down in an article counts, against one in its first sentence.
const OCCURRENCE_FLOOR: f64 = 0.48;
/// How many sentences it takes for that to fall to a third of the way.
const OCCURRENCE_DECAY: f64 = 6.4;

/// What an occurrence in the sentence of that number counts.
pub(crate) fn mass(place: usize) -> f64 {
    decay(place as f64, OCCURRENCE_FLOOR, OCCURRENCE_DECAY)
}

/// How early the sentence of that number stands: 1 for the first, towards 0.
pub(crate) fn early(place: usize) -> f64 {
    decay(place as f64, 0.0, EARLY_DECAY)
}

/// From 1 for place 0 down to the floor.
pub(crate) fn decay(place: f64, floor: f64, fall: f64) -> f64 {
    floor + (1.0 - floor) * libm::exp(-place / fall)
}
