//! Greedy: choosing, again and again, what gains most.

use super::state::State;
use crate::collections::ids::{CandidateId, Id, Ids};
use crate::summarize::readability::MAX_ANTECEDENTS;
use std::cmp::Ordering;
use std::collections::BinaryHeap;

/// A budget is used well from this share on.
const WELL_USED: f64 = 0.9;

/// A sentence in the queue of a greedy choice, with its rank when it was last looked at.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ranked {
    pub rank: f64,
    pub sentence: CandidateId,
}

impl PartialEq for Ranked {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}
impl Eq for Ranked {}
impl PartialOrd for Ranked {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Ranked {
    fn cmp(&self, other: &Self) -> Ordering {
        // Ties go to the sentence that stands first.
        self.rank.total_cmp(&other.rank).then(other.sentence.cmp(&self.sentence))
    }
}

impl State<'_> {
    /// Chooses what gains most, for its cost if the selection is to be `dense`, until nothing more fits.
    pub fn fill(&mut self, from: &[CandidateId], dense: bool) {
        self.fill_to(from, dense, usize::MAX);
    }

    /// The same, but ends where the next sentence would bring the cost over `end`: so a longer selection begins with the
    /// shorter one. True if nothing was left to choose.
    pub fn fill_to(&mut self, from: &[CandidateId], dense: bool, end: usize) -> bool {
        let readability = self.search.candidates.readability;
        let look = |state: &Self, sentence: CandidateId, round: usize| {
            let (gain, cost) = state.try_out(sentence)?;
            let rank = if dense { state.search.objective.density(gain, cost) } else { gain as f64 };
            (gain > 0).then_some((Ranked { rank, sentence }, round))
        };
        let mut round = 0usize;
        let mut queue: BinaryHeap<(Ranked, usize)> = from.iter().filter_map(|s| look(self, *s, round)).collect();
        while let Some((Ranked { sentence, .. }, looked_at)) = queue.pop() {
            if looked_at < round {
                queue.extend(look(self, sentence, round));
                continue;
            }
            let Some(cost) = self.fits(sentence) else { continue };
            if cost.saturating_add(self.totals.cost) > end {
                return false;
            }
            if self.would_cover_too_much(sentence) {
                continue;
            }
            let before = self.chosen.len();
            self.choose(sentence);
            round = round.saturating_add(1);
            // Those that need this one have become cheaper, which the queue cannot know.
            let next = Ids::through(sentence, sentence.plus(MAX_ANTECEDENTS)).skip(1);
            let next = next.filter(|s| readability.with_antecedents(*s).contains(sentence));
            let next = next
                .chain(self.newly_introduced(self.chosen.len().saturating_sub(before)))
                .filter(|s| from.binary_search(s).is_ok());
            queue.extend(next.filter_map(|s| look(self, s, round)));
        }
        true
    }

    fn would_cover_too_much(&self, sentence: CandidateId) -> bool {
        let most = *self.coverage_bounds.end();
        most < i64::MAX && self.totals.covered.saturating_add(self.new_coverage(sentence)) > most
    }

    /// Draws on sentences that read less well, where the good ones leave much of the budget.
    pub fn top_up(&mut self) {
        for level in 1..=2 {
            let well_used = self.totals.cost as f64 >= WELL_USED * self.budget as f64;
            if well_used || (level == 2 && !self.chosen.is_empty()) {
                break;
            }
            self.allow_strangers();
            self.fill(&self.search.candidates.readability.up_to_level(level), true);
        }
    }
}
