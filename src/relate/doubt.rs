//! Doubt: which articles of the main event may be about another one of the same kind.
//!
//! Two earthquakes or two verdicts share their whole vocabulary, so that likeness alone joins them. But an article that is less like
//! all others than these are like each other seldom tells of the same day and place.

use crate::collections::ids::RootId;
use crate::collections::sort;

/// An article is in doubt if its likeness to the others is at most this share of theirs to each other, by the median of the
/// means, ...
const FAR: f64 = 0.62;
/// ... if its nearest is less like it than this share of what any other's nearest is, ...
const LEAST: f64 = 0.95;
/// ... and if the others are as alike as this: articles that each tell a part of a long story say nothing against one more.
const ALIKE: f64 = 0.35;
/// How many other roots that takes.
const OTHERS: usize = 3;

/// How alike each two articles of an event are, as far as they are compared.
pub(super) struct Likenesses {
    roots: Vec<Option<RootId>>,
    /// For each article the others, with how alike they are.
    rows: Vec<Vec<(usize, f64)>>,
}

impl Likenesses {
    /// Compares nothing yet.
    pub fn new(roots: Vec<Option<RootId>>) -> Self {
        Self { rows: vec![Vec::new(); roots.len()], roots }
    }

    /// Says how alike two articles are; those of one root say nothing of each other.
    pub fn put(&mut self, i: usize, j: usize, like: f64) {
        if self.roots.get(i) != self.roots.get(j) {
            for (one, other) in [(i, j), (j, i)] {
                self.rows.get_mut(one).into_iter().for_each(|row| row.push((other, like)));
            }
        }
    }

    /// How alike an article is to the most alike of the others, and on average, without those of one root.
    fn of(&self, i: usize, without: Option<RootId>) -> (f64, f64) {
        let (mut nearest, mut sum, mut count) = (0.0f64, 0.0, 0.0f64);
        for (_, like) in self.others(i).filter(|(j, _)| without.is_none() || self.root(*j) != without) {
            (nearest, sum, count) = (nearest.max(like), sum + like, count + 1.0);
        }
        (nearest, sum / count.max(1.0))
    }

    /// True if an article may be about another event than the others.
    pub fn doubts(&self, i: usize) -> bool {
        let (nearest, mean) = self.of(i, None);
        let (mut least, mut means, mut roots) = (1.0f64, Vec::new(), Vec::new());
        for (j, _) in self.others(i) {
            let (nearest, mean) = self.of(j, self.root(i));
            least = least.min(nearest);
            means.push(mean);
            roots.push(self.root(j));
        }
        sort::ascending(&mut roots);
        roots.dedup();
        sort::stable_by(&mut means, f64::total_cmp);
        let median = means.get(means.len() / 2).copied().unwrap_or(0.0);
        roots.len() >= OTHERS && median >= ALIKE && mean <= FAR * median && nearest <= LEAST * least
    }

    fn root(&self, i: usize) -> Option<RootId> {
        self.roots.get(i).copied().flatten()
    }

    fn others(&self, i: usize) -> impl Iterator<Item = (usize, f64)> {
        self.rows.get(i).into_iter().flatten().copied()
    }
}
