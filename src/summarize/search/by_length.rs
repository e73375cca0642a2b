//! By length: selections of growing length, none of which covers less than one before it.
//!
//! What a search finds at one length and at the next differs in many sentences, and what it seeks is not coverage alone: now
//! and then a longer selection would cover less of what several roots have. So each length has bounds, and what the search
//! finds is taken if its coverage lies between these; otherwise sentences are exchanged until it does.
//!
//! Every so many words stands a rung. It covers at least what the rung below covers, and at most what the search finds on it,
//! so that no rung forces the ones above it to more than is good for them. A length between two rungs has the selection of
//! the upper one if that fits; else it is searched for, between the nearest of those that halve the way to it, first of
//! those in tens, and halve it again. That search is one, from the selection below.

use super::candidates::Search;
use super::local_search::{grow, select};
use super::state::Selection;
use crate::model::rounding::round;

/// How many rungs are searched for; longer selections begin with the last of them.
const RUNGS: usize = 8;
/// Lengths between two rungs are looked for in steps of this first, which are those of a slider.
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
    /// The selection for that budget; a rung takes so much more than the one below.
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

    /// About how much a shorter selection covers than one that takes and covers so much: between rungs as if it grew evenly.
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

    /// The selection for the budget, of which the rungs around it are known.
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

    /// The last rung, and what gains most for its length after it, as far as that fits.
    fn beyond(&self, search: &mut Search<'_>) -> Rung {
        let end = std::mem::replace(&mut search.problem.budget, usize::MAX);
        let mut selection = Selection::new(search);
        selection.become_those(&self.rungs.last().cloned().unwrap_or_default().chosen);
        let _ = selection.fill_to(&search.problem.all(0), true, end)
            && selection.fill_to(&search.problem.all(1), true, end);
        Rung::new(search, &selection)
    }
}

/// Where the way between two lengths is halved: at a length in tens, if there is one.
fn middle(low: usize, high: usize) -> usize {
    let half = low.midpoint(high);
    let ten = half.saturating_sub(half.checked_rem(TENS).unwrap_or(0));
    if ten > low { ten } else { half }
}

/// The selection of most value that is found and covers at least what a shorter one covers, and at most that.
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
