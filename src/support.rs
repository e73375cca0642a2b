//! Support: how far two sentences say the same, and which sentences of other articles say what a sentence says.

mod links;
mod profile;

pub(crate) use links::{Link, Neighbours, links};
pub(crate) use profile::{Profile, Rarity};

/// The signs from which the strength is computed, each a number that a reader can check by hand.
///
/// "Rare" words weigh more: a word's rarity is `ln(1 + N ÷ (n − 1)) ÷ ln(1 + N)` for a word that `n` of all `N`
/// sentences hold, so that a word only two sentences share counts as fully rare, and two lone sentences need no corpus.
/// A stop word counts a fifth.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Signs {
    /// The square root of the cosine of the rarities: 0 (no word shared) to 1 (the same words).
    pub cosine: f64,
    /// The shared rarity over the geometric mean of what each sentence holds: 0 to 1.
    pub shared: f64,
    /// The same, with words that resemble each other counted by their likeness (Hezbollah, Hezbolá): 0 to 1.
    pub alike: f64,
    /// Content words that stand close to each other in both, as a Dice coefficient (skip bigrams, Lin 2004): 0 to 1.
    pub close: f64,
    /// Adjacent words, likewise: 0 to 1.
    pub adjacent: f64,
    /// The longest common subsequence of words, likewise (ROUGE-L, Lin 2004): 0 to 1.
    pub sequence: f64,
    /// `ln(1 + n)` of the numbers that stand in one of them only: 0 and up.
    pub numbers: f64,
    /// `ln(1 + x)` of the shared rarity `x`, the amount of evidence: 0 and up.
    pub evidence: f64,
}

/// What each sign counts, in log-odds.
#[derive(Clone, Copy, Debug)]
struct Fit {
    signs: Signs,
    constant: f64,
}

/// Fitted by logistic regression on whether people joined two sentences of different articles by a relation of shared
/// content (CSTNews: identity, equivalence, subsumption, overlap, contradiction); the constant puts the best F1 at one
/// half. Words close to each other count against, because adjacent and common sequences hold the same evidence already.
const REPORTS_THE_SAME: Fit = Fit {
    signs: Signs {
        cosine: 7.0,
        shared: 0.0,
        alike: 6.0,
        close: -8.0,
        adjacent: -0.5,
        sequence: 5.8,
        numbers: -0.7,
        evidence: 2.1,
    },
    constant: -7.9,
};

/// Fitted likewise on whether people called two sentences paraphrases (Microsoft Research Paraphrase Corpus): neither
/// says much that the other does not; the constant puts the best accuracy at zero.
const PARAPHRASES: Fit = Fit {
    signs: Signs {
        cosine: -5.6,
        shared: 3.7,
        alike: 8.5,
        close: -2.3,
        adjacent: -3.6,
        sequence: 5.7,
        numbers: -0.5,
        evidence: -0.2,
    },
    constant: -3.3,
};

impl Signs {
    fn logit(self, fit: Fit) -> f64 {
        let w = fit.signs;
        fit.constant
            + self.cosine * w.cosine
            + self.shared * w.shared
            + self.alike * w.alike
            + self.close * w.close
            + self.adjacent * w.adjacent
            + self.sequence * w.sequence
            + self.numbers * w.numbers
            + self.evidence * w.evidence
    }

    /// All signs in order, for fitting.
    pub fn list(self) -> [f64; 8] {
        [self.cosine, self.shared, self.alike, self.close, self.adjacent, self.sequence, self.numbers, self.evidence]
    }
}

/// The strength from which on a sentence supports another; the constants are shifted so that it is one half.
pub(crate) const THRESHOLD: f64 = 0.5;

/// How far two sentences report the same, from 0 (nothing) over [`THRESHOLD`] (hardly enough) to 1 (word for word).
pub(crate) fn strength(a: &Profile, b: &Profile) -> f64 {
    logistic(profile::signs(a, b).logit(REPORTS_THE_SAME))
}

/// True if two sentences are paraphrases of each other.
pub(crate) fn paraphrases(a: &Profile, b: &Profile) -> bool {
    profile::signs(a, b).logit(PARAPHRASES) >= 0.0
}

/// The signs themselves.
pub(crate) fn signs(a: &Profile, b: &Profile) -> Signs {
    profile::signs(a, b)
}

fn logistic(x: f64) -> f64 {
    1.0 / (1.0 + libm::exp(-x))
}
