//! Measured: what only those ask for who measure, single pairs with all their signs.

use super::comparison::Comparison;
use super::links::{rivals, sides};
use super::profile::Profiles;
use super::strength::{LogisticModel, PairFeatures, with_rivals, without_rivals};
use crate::collections::ids::ArticleId;
use crate::collections::sets::{common, dice};
use crate::collections::sort;

/// Fitted likewise on whether people called two sentences paraphrases (Microsoft Research Paraphrase Corpus, 1500 pairs):
/// neither says much that the other does not; the constant puts the best accuracy at zero (0.761; 0.756 in ten folds).
/// Adjacent words count against, because the common sequence holds the same evidence already.
const PARAPHRASES: LogisticModel = LogisticModel {
    signs: PairFeatures {
        cosine: -7.7,
        alike: 12.1,
        adjacent: -4.8,
        sequence: 5.7,
        numbers: -0.5,
        evidence: -0.3,
        depth: 0.0,
        rivals: 0.0,
    },
    constant: -1.7,
};

impl PairFeatures {
    /// All signs in order, for fitting.
    pub fn list(self) -> [f64; 8] {
        [self.cosine, self.alike, self.adjacent, self.sequence, self.numbers, self.evidence, self.depth, self.rivals]
    }
}

impl Comparison<'_> {
    /// All signs of two sentences but for `rivals`.
    pub fn with_adjacent(&mut self, one: usize, other: usize) -> PairFeatures {
        let pairs = |sentence: usize| {
            let sequence = self.profiles.get(sentence).map_or(&[][..], |p| p.sequence);
            let both = sequence.iter().zip(sequence.iter().skip(1));
            let mut pairs: Vec<u64> = both.map(|(a, b)| u64::from(*a) << 32 | u64::from(*b)).collect();
            sort::radix_sort(&mut pairs);
            pairs.dedup();
            pairs
        };
        let (a, b) = (pairs(one), pairs(other));
        PairFeatures { adjacent: dice(common(&a, &b), a.len(), b.len()), ..self.signs(one, other) }
    }
}

/// How far two sentences report the same, from 0 (nothing) over [`THRESHOLD`] (hardly enough) to 1 (word for word).
pub(crate) fn strength(signs: PairFeatures) -> f64 {
    with_rivals(without_rivals(PairFeatures { rivals: 0.0, ..signs }), signs.rivals)
}

/// True if the first two sentences are paraphrases of each other.
pub(crate) fn paraphrases(profiles: &Profiles) -> bool {
    Comparison::new(profiles).with_adjacent(0, 1).logit(PARAPHRASES) >= 0.0
}
/// All signs of each pair of sentences of different articles.
///
/// The pairs that are given are each other's rivals: those of one sentence with the sentences of one other article.
pub(crate) fn compare(profiles: &Profiles, owners: &[ArticleId], pairs: &[(u32, u32)]) -> Vec<PairFeatures> {
    let mut comparison = Comparison::new(profiles);
    let signs: Vec<PairFeatures> =
        pairs.iter().map(|(a, b)| comparison.with_adjacent(*a as usize, *b as usize)).collect();
    let evidence: Vec<f64> = signs.iter().map(|s| s.evidence).collect();
    let sides = sides(profiles.len(), pairs);
    let rivals = rivals(owners, pairs, &sides, &evidence);
    signs.into_iter().zip(rivals).map(|(signs, rivals)| PairFeatures { rivals, ..signs }).collect()
}
