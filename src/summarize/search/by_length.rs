//! By length: selections of growing length, none of which covers less than one before it.
//!
//! A search finds other sentences for each length, and it does not seek coverage alone. So a longer selection could cover less
//! of what several roots have. To prevent that, each length has a lowest and a highest coverage. What the search finds is taken
//! if it lies between them; otherwise sentences are exchanged until it does.
//!
//! Steps are at fixed distances. A step covers at least what the one below covers, and at most what the search finds at its own
//! length, so that it forces nothing on the steps above. Between two steps, the selection of the upper one is used if it fits.
//! Otherwise the gap is halved, at multiples of ten (the steps of the page's slider) while there are any; each search starts
//! from the selection below.

use super::Search;
use super::local_search::{best, extend};
use super::redundancy::Redundancy;
use super::state::State;
use crate::collections::ids::CandidateId;
use crate::model::rounding::round;

/// Up to this step each is searched for; longer selections begin with the last of them.
const LAST_STEP: usize = 8;
/// Between two steps, multiples of this come first: they are the steps of the page's slider.
const TENS: usize = 10;

/// A selection of at most some length.
#[derive(Clone, Debug, Default)]
pub(crate) struct Selection {
    /// The chosen sentences, in the order in which they were chosen.
    pub chosen: Vec<CandidateId>,
    /// How much of what several roots have it covers, from 0 to 1.
    pub coverage: f64,
    /// Its words, or its sentences.
    pub cost: usize,
    value: i64,
}

/// The selections that are known so far.
#[derive(Clone, Debug)]
pub(crate) struct SelectionsByLength {
    /// How far one step is from the next.
    apart: usize,
    /// The selections at the steps, from the first.
    steps: Vec<Selection>,
    /// Those for lengths between the steps, in order.
    between: Vec<(usize, Selection)>,
}

impl Selection {
    fn of(state: &State<'_>) -> Self {
        let Search { objective, candidates, .. } = state.search;
        let coverage = objective.shared.share(candidates.concepts, &state.chosen);
        Self { chosen: state.chosen.clone(), coverage, cost: state.totals.cost, value: state.totals.value }
    }
}

impl SelectionsByLength {
    /// None known yet; steps are to be that far apart.
    pub fn new(apart: usize) -> Self {
        Self { apart, steps: Vec::new(), between: Vec::new() }
    }

    /// Finds the selection for a budget.
    pub fn for_budget(&mut self, search: &Search<'_>, redundancy: &mut Redundancy, budget: usize) -> Selection {
        let all = search.candidates.costs.iter().fold(0usize, |all, cost| all.saturating_add(*cost));
        let length = budget.min(all);
        let last = length.div_ceil(self.apart).min(LAST_STEP);
        while self.steps.len() < last {
            self.add_step(search, redundancy);
        }
        if length > self.apart.saturating_mul(LAST_STEP) {
            self.past_last_step(search, redundancy, length)
        } else {
            self.at(search, redundancy, length)
        }
    }

    /// Estimates what a selection of `budget` covers, by the steps around it, as if coverage grew evenly between them. The cost
    /// and the coverage of a longer selection are given.
    pub fn estimate_coverage(&self, budget: usize, (cost, coverage): (usize, f64)) -> f64 {
        let step = |length: usize| length.checked_div(self.apart).unwrap_or(0);
        let (below, above) = (step(budget), step(cost.saturating_sub(1)));
        let of = |step: usize| match step.checked_sub(1) {
            _ if step > above => (cost, coverage),
            Some(at) => (self.apart.saturating_mul(step), self.steps.get(at).map_or(coverage, |step| step.coverage)),
            None => (0, 0.0),
        };
        let ((low, least), (high, most)) = (of(below), of(below.saturating_add(1)));
        let way = budget.saturating_sub(low) as f64 / high.saturating_sub(low).max(1) as f64;
        round(least + (most - least) * way.min(1.0))
    }

    /// The selection for that length, if it is known.
    fn known(&self, length: usize) -> Option<&Selection> {
        match (length.checked_div(self.apart)?.checked_sub(1), length.checked_rem(self.apart)?) {
            (Some(step), 0) => self.steps.get(step),
            _ => {
                let at = self.between.binary_search_by_key(&length, |(length, _)| *length).ok()?;
                self.between.get(at).map(|(_, selection)| selection)
            }
        }
    }

    /// Finds the selection for a length; the steps around it are known.
    fn at(&mut self, search: &Search<'_>, redundancy: &mut Redundancy, length: usize) -> Selection {
        let mut low = length.saturating_sub(length.checked_rem(self.apart).unwrap_or(0));
        let mut high = low.saturating_add(self.apart);
        while low < length {
            if let Some(above) = self.known(high).filter(|above| above.cost <= length) {
                return above.clone();
            }
            let middle = midpoint(low, high);
            if self.known(middle).is_none() {
                self.add_between(search, redundancy, (low, middle, high));
            }
            if middle <= length {
                low = middle;
            } else {
                high = middle;
            }
        }
        self.known(length).cloned().unwrap_or_default()
    }

    /// Adds the next step.
    fn add_step(&mut self, search: &Search<'_>, redundancy: &mut Redundancy) {
        let length = self.apart.saturating_mul(self.steps.len().saturating_add(1));
        let mut state = State::new(search, redundancy, length);
        best(&mut state);
        let found = Selection::of(&state);
        let below = self.steps.last().cloned().unwrap_or_default();
        let most = found.coverage.max(below.coverage);
        self.steps.push(within_bounds(search, redundancy, length, (below, found, most)));
    }

    /// Adds the selection for the middle one of three lengths; those for the others are known, if there are any.
    fn add_between(
        &mut self,
        search: &Search<'_>,
        redundancy: &mut Redundancy,
        (low, middle, high): (usize, usize, usize),
    ) {
        let below = self.known(low).cloned().unwrap_or_default();
        let most = self.known(high).map_or(f64::INFINITY, |above| above.coverage);
        let mut state = State::new(search, redundancy, middle);
        extend(&mut state, &below.chosen);
        let found = Selection::of(&state);
        let at = self.between.partition_point(|(length, _)| *length < middle);
        self.between.insert(at, (middle, within_bounds(search, redundancy, middle, (below, found, most))));
    }

    /// Fills the last step up, by gain over length, to a length past it.
    fn past_last_step(&self, search: &Search<'_>, redundancy: &mut Redundancy, length: usize) -> Selection {
        let mut state = State::new(search, redundancy, usize::MAX);
        state.set_to(self.steps.last().map_or(&[], |step| &step.chosen));
        let readability = search.candidates.readability;
        if state.fill_to(&readability.up_to_level(0), true, length) {
            state.allow_strangers();
            state.fill_to(&readability.up_to_level(1), true, length);
        }
        Selection::of(&state)
    }
}

/// Halves the gap between two lengths, at a multiple of ten if there is one in it.
fn midpoint(low: usize, high: usize) -> usize {
    let half = low.midpoint(high);
    let ten = half.saturating_sub(half.checked_rem(TENS).unwrap_or(0));
    if ten > low { ten } else { half }
}

/// The selection of most value whose coverage lies between that of a shorter one and `most`.
fn within_bounds(
    search: &Search<'_>,
    redundancy: &mut Redundancy,
    budget: usize,
    (below, found, most): (Selection, Selection, f64),
) -> Selection {
    let coverage = below.coverage..=most;
    if coverage.contains(&found.coverage) && found.value >= below.value {
        return found;
    }
    let mut best = below.clone();
    for start in [&found.chosen, &below.chosen] {
        let mut state = State::new(search, redundancy, budget);
        state.set_to(start);
        let bounds = search.objective.shared.weights_with(&coverage);
        let counted = |weight: f64| search.pool.scale.downwards(weight);
        state.coverage_bounds = counted(*bounds.start())..=counted(*bounds.end());
        if state.repair_coverage() {
            state.exchange();
            let good = Selection::of(&state);
            state.top_up();
            for selection in [good, Selection::of(&state)] {
                if coverage.contains(&selection.coverage) && selection.value > best.value {
                    best = selection;
                }
            }
        }
    }
    best
}
