//! Exchange: local search among the selections that differ from one in few sentences.
//!
//! The value is submodular, so what a sentence adds now bounds what it can add later. Exchanges that cannot beat the best value
//! are skipped by that bound.

use super::state::{Snapshot, State};
use crate::collections::ids::CandidateId;
use crate::collections::sort;

/// When a sentence is taken out, this many others are tried in its place, those that gain most.
const REPLACEMENTS: usize = 6;
/// Exchanges end after this many rounds, even if another one would still help.
pub(super) const ROUNDS: usize = 12;
/// A selection of more sentences than this is searched less: one of them matters little.
pub(super) const LONG_SELECTION: usize = 40;

/// The largest gain per unit of cost that any sentence has, by the cost that is left to fill.
struct GainLimits(Vec<i64>);

impl GainLimits {
    /// Computes the limits of a state.
    fn new(state: &State<'_>) -> Self {
        let pool = state.search.pool;
        let longest = pool.costs.iter().copied().max().unwrap_or(0).min(state.left());
        let mut limits = vec![0i64; longest.saturating_add(1)];
        for ((gain, cost), sentence) in state.gains.iter().zip(&pool.costs).zip(&pool.sentences) {
            if let Some(limit) = limits.get_mut(*cost).filter(|_| !state.is_redundant(*sentence)) {
                let each = gain.checked_div(*cost as i64).map_or(i64::MAX, |each| each.saturating_add(1));
                *limit = each.max(*limit);
            }
        }
        let mut most = 0;
        for limit in &mut limits {
            most = most.max(*limit);
            *limit = most;
        }
        Self(limits)
    }

    /// No more than this can be added within that cost.
    fn most(&self, cost: usize) -> i64 {
        // What costs nothing fits everywhere.
        match self.0.get(cost).or(self.0.last()).copied().unwrap_or(0) {
            i64::MAX => i64::MAX,
            each => each.saturating_mul(cost as i64),
        }
    }
}

/// A selection without some of its sentences.
struct Rest {
    kept: u64,
    without: Snapshot,
    limits: GainLimits,
}

/// The sentences of a selection, by their places in it, with what is needed to take them in again. Sets of places are bits.
struct Places {
    /// The places, from what earns most for its cost to what earns least.
    order: Vec<usize>,
    /// Each with its antecedents.
    groups: Vec<u64>,
    /// What says the same.
    redundant: Vec<u64>,
    costs: Vec<usize>,
}

/// Those of a set of places.
fn each(set: u64) -> impl Iterator<Item = usize> {
    let rest = std::iter::successors(Some(set), |set| Some(set & set.wrapping_sub(1)));
    rest.take_while(|set| *set != 0).map(|set| set.trailing_zeros() as usize)
}

/// The places of those of the chosen sentences for which something holds.
fn places_where(now: &Snapshot, holds: impl Fn(CandidateId) -> bool) -> u64 {
    let places = now.chosen.iter().enumerate().filter(|(_, s)| holds(**s));
    places.fold(0, |set, (place, _)| set | bit(place))
}

fn bit(place: usize) -> u64 {
    1u64.checked_shl(place as u32).unwrap_or(0)
}

impl State<'_> {
    /// Takes sentences out and puts better ones in, until that helps no more.
    pub fn exchange(&mut self) {
        for _ in 0..ROUNDS {
            let now = self.snapshot();
            let mut rests = Vec::new();
            let better = self.one_out(&now, &mut rests).or_else(|| self.one_in(&now, rests));
            self.restore(&now);
            match better {
                Some(better) => self.set_to(&better),
                None => break,
            }
        }
    }

    /// The best selection that has others in the place of one sentence, if it is better than this one.
    fn one_out(&mut self, now: &Snapshot, rests: &mut Vec<Rest>) -> Option<Vec<CandidateId>> {
        let tried = self.search.pool.tried.as_slice();
        let (mut most, mut best) = (now.totals.value, None);
        for out in &now.chosen {
            self.remove_with_dependents(*out);
            let kept = places_where(now, |s| self.chosen.contains(&s));
            let rest = Rest { kept, without: self.snapshot(), limits: GainLimits::new(self) };
            let left = self.left();
            if rest.without.totals.value.saturating_add(rest.limits.most(left)) <= most {
                rests.push(rest);
                self.restore(now);
                continue;
            }
            let gain = |s: &CandidateId| self.try_out(*s).map(|(gain, cost)| (gain, cost, *s));
            let mut gains: Vec<(i64, usize, CandidateId)> =
                tried.iter().filter(|s| *s != out).filter_map(gain).collect();
            sort::top_k(&mut gains, REPLACEMENTS, |a, b| b.0.cmp(&a.0).then(a.2.cmp(&b.2)));
            for (gain, cost, sentence) in gains {
                let more = gain.saturating_add(rest.limits.most(left.saturating_sub(cost)));
                if rest.without.totals.value.saturating_add(more) <= most {
                    continue;
                }
                self.choose(sentence);
                self.fill(tried, false);
                if self.totals.value > most && self.is_within_bounds() && self.is_readable() {
                    (most, best) = (self.totals.value, Some(self.chosen.clone()));
                }
                self.restore(&rest.without);
            }
            rests.push(rest);
            self.restore(now);
        }
        best
    }

    /// The first better selection that has one more sentence, and leaves out those that then earn least.
    fn one_in(&mut self, now: &Snapshot, mut rests: Vec<Rest>) -> Option<Vec<CandidateId>> {
        if now.chosen.len() > LONG_SELECTION {
            return None;
        }
        let (pool, readability) = (self.search.pool, self.search.candidates.readability);
        let places = self.places(now, &rests);
        for sentence in pool.tried.iter().copied().filter(|s| !now.chosen.contains(s)) {
            let Some((kept, again, left)) = self.kept_with(now, &places, sentence) else { continue };
            let known = rests.iter().position(|rest| rest.kept == kept);
            let known = known.unwrap_or_else(|| {
                rests.push(self.rest(now, kept));
                rests.len().saturating_sub(1)
            });
            let Some(rest) = rests.get(known) else { continue };
            let missing = readability.with_antecedents(sentence).filter(|s| !rest.without.chosen.contains(s));
            let gains = missing.filter_map(|s| rest.without.gains.get(pool.row(s)?));
            let gain = gains.fold(0i64, |all, gain| all.saturating_add(*gain));
            let reached = rest.without.totals.value.saturating_add(gain).saturating_add(rest.limits.most(left));
            if reached <= now.totals.value {
                continue;
            }
            let chosen: Vec<CandidateId> = readability.with_antecedents(sentence).chain(again).collect();
            self.set_to(&chosen);
            self.fill(&pool.tried, false);
            if self.totals.value > now.totals.value && self.is_within_bounds() && self.is_readable() {
                return Some(self.chosen.clone());
            }
            self.restore(now);
        }
        None
    }

    /// What is kept of a selection that takes a sentence in: the places, the sentences that are to be taken in again, and what
    /// is then left of the budget. `None` if the sentence does not fit at all.
    fn kept_with(
        &self,
        now: &Snapshot,
        places: &Places,
        sentence: CandidateId,
    ) -> Option<(u64, Vec<CandidateId>, usize)> {
        let candidates = self.search.candidates;
        let group = candidates.readability.with_antecedents(sentence);
        let cost = group.clone().map(|s| candidates.cost(s)).fold(0, usize::saturating_add);
        let mut left = self.budget.checked_sub(cost)?;
        // What is chosen already of its antecedents, and what says the same.
        let mut kept = places_where(now, |s| group.contains(s));
        let redundant = group.filter(|s| self.is_redundant(*s)).map(|s| self.redundant_places(now, s));
        let (mut redundant, mut again) = (redundant.fold(0, |all, one| all | one), Vec::new());
        for place in &places.order {
            let missing = places.groups.get(*place).copied().unwrap_or(0) & !kept;
            if missing == 0 || missing & redundant != 0 {
                continue;
            }
            let cost = each(missing).filter_map(|p| places.costs.get(p)).fold(0usize, |a, b| a.saturating_add(*b));
            let Some(rest) = left.checked_sub(cost) else { continue };
            left = rest;
            kept |= missing;
            for place in each(missing) {
                redundant |= places.redundant.get(place).copied().unwrap_or(0);
                again.extend(now.chosen.get(place));
            }
        }
        Some((kept, again, left))
    }

    fn places(&self, now: &Snapshot, rests: &[Rest]) -> Places {
        let (objective, candidates) = (self.search.objective, self.search.candidates);
        let mut ranked: Vec<(f64, CandidateId, usize)> = Vec::with_capacity(now.chosen.len());
        for (place, (s, Rest { without, .. })) in now.chosen.iter().zip(rests).enumerate() {
            if candidates.readability.is_good(*s) {
                let loss = now.totals.value.saturating_sub(without.totals.value);
                let cost = now.totals.cost.saturating_sub(without.totals.cost);
                ranked.push((objective.density(loss, cost), *s, place));
            }
        }
        sort::stable_by(&mut ranked, |a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let group = |s: &CandidateId| {
            let group = candidates.readability.with_antecedents(*s);
            places_where(now, |other| group.contains(other))
        };
        Places {
            order: ranked.into_iter().map(|(_, _, place)| place).collect(),
            groups: now.chosen.iter().map(group).collect(),
            redundant: now.chosen.iter().map(|s| self.redundant_places(now, *s)).collect(),
            costs: now.chosen.iter().map(|s| candidates.cost(*s)).collect(),
        }
    }

    /// Which of the chosen ones say the same as a sentence.
    fn redundant_places(&self, now: &Snapshot, sentence: CandidateId) -> u64 {
        places_where(now, |chosen| self.says_the_same(chosen, sentence))
    }

    /// What is left if only those are kept.
    fn rest(&mut self, now: &Snapshot, kept: u64) -> Rest {
        let gone = now.chosen.iter().enumerate().filter(|(place, _)| kept & bit(*place) == 0);
        gone.for_each(|(_, s)| self.remove(*s));
        let rest = Rest { kept, without: self.snapshot(), limits: GainLimits::new(self) };
        self.restore(now);
        rest
    }
}
