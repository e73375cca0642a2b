//! Believed: whether to believe that texts are hidden. The page does the same in `www/shared/read/unseen/believed.ts`.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

/// One reason that hides more than one in so many letters of prose is not believed: it is more likely something that is not
/// known here, and to lose an article is worse than to keep a hidden sentence.
const MUCH: usize = 3;

/// The reasons that are believed, of texts with so many letters each that seem to be hidden, or not.
pub fn believed<R: Copy + Eq + Hash>(texts: impl Iterator<Item = (usize, Option<R>)>) -> HashSet<R> {
    let mut hidden: HashMap<R, usize> = HashMap::new();
    let mut all = 0usize;
    for (prose, reason) in texts {
        all = all.saturating_add(prose);
        if let Some(reason) = reason {
            let sum = hidden.entry(reason).or_default();
            *sum = sum.saturating_add(prose);
        }
    }
    hidden.into_iter().filter(|(_, prose)| prose.saturating_mul(MUCH) <= all).map(|(reason, _)| reason).collect()
}
