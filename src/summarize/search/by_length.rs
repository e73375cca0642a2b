//! By length: selections of growing length, none of which covers less than one before it.
//!
//! A search finds other sentences for each length, and it does not seek coverage alone. So a longer selection could cover less
//! of what several roots have. To prevent that, each length has a lowest and a highest coverage. What the search finds is taken
//! if it lies between them; otherwise sentences are exchanged until it does.
//!
//! Rungs stand at fixed steps. A rung covers at least what the one below covers, and at most what the search finds at its own
//! length, so that it forces nothing on the rungs above. Between two rungs, the selection of the upper one is used if it fits.
//! Otherwise the gap is halved, at multiples of ten (the steps of the page's slider) while there are any; each search starts
//! from the selection below.

use super::candidates::Search;
use super::local_search::{grow, select};
use super::state::Selection;
use crate::model::rounding::round;

/// Up to this rung each is searched for; longer selections begin with the last of them.
const RUNGS: usize = 8;
/// Between two rungs, multiples of this come first: they are the steps of the page's slider.
const TENS: usize = 10;

/// A selection of at most some length.
#[derive(Clone, Debug, Default)]
pub(crate) struct Rung {
    /// The chosen sentences, in the order in which they were chosen.
    pub chosen: Vec<usize>,
    /// How much of what several roots have it covers, from 0 to 1.
    pub coverage: f64,
    used: usize,
    value: i64,
}

/// The selections that are known so far.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ladder {
    rungs: Vec<Rung>,
    /// Those for lengths between the rungs, in order.
    between: Vec<(usize, Rung)>,
}

impl Rung {
    fn new(search: &Search<'_>, of: &Selection<'_>) -> Self {
        let coverage = search.problem.shared.share(search.problem.covers, &of.chosen);
        Self { chosen: of.chosen.clone(), coverage, used: of.used, value: of.value }
    }
}

impl Ladder {
    /// Finds the selection for the budget of the problem; rungs are `step` apart.
    pub fn reach(&mut self, search: &mut Search<'_>, step: usize) -> Rung {
        let asked = search.problem.budget;
        let all = search.problem.costs.iter().fold(0usize, |all, cost| all.saturating_add(*cost));
        let length = asked.min(all);
        let last = length.div_ceil(step).min(RUNGS);
        while self.rungs.len() < last {
            self.add_rung(search, step);
        }
        search.problem.budget = length;
        let rung = if length > step.saturating_mul(RUNGS) { self.beyond(search) } else { self.at(search, step) };
        search.problem.budget = asked;
        rung
    }

    /// The selection for that budget, if it is known.
    fn known(&self, budget: usize, step: usize) -> Option<&Rung> {
        match (budget.checked_div(step)?.checked_sub(1), budget.checked_rem(step)?) {
            (Some(rung), 0) => self.rungs.get(rung),
            _ => {
                let at = self.between.binary_search_by_key(&budget, |(length, _)| *length).ok()?;
                self.between.get(at).map(|(_, rung)| rung)
            }
        }
    }

    /// Estimates what a selection of `budget` covers, by the rungs around it, as if coverage grew evenly between them. `used` and
    /// `coverage` are those of a longer selection.
    pub fn coverage(&self, budget: usize, step: usize, (used, coverage): (usize, f64)) -> f64 {
        let (below, above) =
            (budget.checked_div(step).unwrap_or(0), used.saturating_sub(1).checked_div(step).unwrap_or(0));
        let of = |rung: usize| match rung.checked_sub(1) {
            _ if rung > above => (used, coverage),
            Some(at) => (step.saturating_mul(rung), self.rungs.get(at).map_or(coverage, |rung| rung.coverage)),
            None => (0, 0.0),
        };
        let ((low, least), (high, most)) = (of(below), of(below.saturating_add(1)));
        let way = budget.saturating_sub(low) as f64 / high.saturating_sub(low).max(1) as f64;
        round(least + (most - least) * way.min(1.0))
    }

    /// Finds the selection for the budget; the rungs around it are known.
    fn at(&mut self, search: &mut Search<'_>, step: usize) -> Rung {
        let asked = search.problem.budget;
        let mut low = asked.saturating_sub(asked.checked_rem(step).unwrap_or(0));
        let mut high = low.saturating_add(step);
        while low < asked {
            if let Some(above) = self.known(high, step).filter(|above| above.used <= asked) {
                return above.clone();
            }
            let middle = middle(low, high);
            if self.known(middle, step).is_none() {
                search.problem.budget = middle;
                let below = self.known(low, step).cloned().unwrap_or_default();
                let most = self.known(high, step).map_or(f64::INFINITY, |above| above.coverage);
                let found = Rung::new(search, &grow(search, &below.chosen));
                let at = self.between.partition_point(|(length, _)| *length < middle);
                self.between.insert(at, (middle, bounded(search, below, found, most)));
            }
            if middle <= asked {
                low = middle;
            } else {
                high = middle;
            }
        }
        self.known(asked, step).cloned().unwrap_or_default()
    }

    /// Adds a rung.
    fn add_rung(&mut self, search: &mut Search<'_>, step: usize) {
        search.problem.budget = step.saturating_mul(self.rungs.len().saturating_add(1));
        let found = Rung::new(search, &select(search));
        let below = self.rungs.last().cloned().unwrap_or_default();
        let most = found.coverage.max(below.coverage);
        self.rungs.push(bounded(search, below, found, most));
    }

    /// Fills the last rung up, by gain over length, to a budget beyond it.
    fn beyond(&self, search: &mut Search<'_>) -> Rung {
        let end = std::mem::replace(&mut search.problem.budget, usize::MAX);
        let mut selection = Selection::new(search);
        selection.become_those(&self.rungs.last().cloned().unwrap_or_default().chosen);
        let _ = selection.fill_to(&search.problem.all(0), true, end)
            && selection.fill_to(&search.problem.all(1), true, end);
        Rung::new(search, &selection)
    }
}

/// Halves the gap between two lengths, at a multiple of ten if there is one in it.
fn middle(low: usize, high: usize) -> usize {
    let half = low.midpoint(high);
    let ten = half.saturating_sub(half.checked_rem(TENS).unwrap_or(0));
    if ten > low { ten } else { half }
}

/// The selection of most value whose coverage lies between that of a shorter one and `most`.
fn bounded(search: &Search<'_>, below: Rung, found: Rung, most: f64) -> Rung {
    let covers = below.coverage..=most;
    if covers.contains(&found.coverage) && found.value >= below.value {
        return found;
    }
    let mut best = below.clone();
    for start in [&found.chosen, &below.chosen] {
        let mut selection = Selection::new(search);
        selection.become_those(start);
        let band = search.problem.shared.weights_of(&covers);
        selection.band = selection.field.counted(*band.start())..=selection.field.counted(*band.end());
        if selection.settle() {
            selection.exchange();
            let good = Rung::new(search, &selection);
            selection.top_up();
            for rung in [good, Rung::new(search, &selection)] {
                if covers.contains(&rung.coverage) && rung.value > best.value {
                    best = rung;
                }
            }
        }
    }
    best
}
