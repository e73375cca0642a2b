//! Ladder: selections of growing length, none of which covers less than one before it.
//!
//! What a search finds at one length and at the next differs in many sentences, and what it seeks is not coverage alone: now
//! and then a longer selection would cover less of what several origins have. So each length has a rung, and each rung says
//! between what bounds its coverage lies: from that of the rung below up to the least that the search finds on the next rungs,
//! so that no rung forces the ones above it to more than is good for them. What the search finds is taken if it lies between
//! these; otherwise sentences are exchanged until it does.

use super::selection::{LEAST, Selection};
use super::{Problem, select};

/// How many rungs are searched for; longer selections begin with the last of them.
const RUNGS: usize = 40;
/// How many rungs ahead are looked at for how much a rung may cover.
const AHEAD: usize = 2;

/// A selection of at most some length.
#[derive(Clone, Debug, Default)]
pub(crate) struct Rung {
    /// The chosen sentences, in the order in which they were chosen.
    pub chosen: Vec<usize>,
    /// How much of what several origins have it covers, from 0 to 1.
    pub coverage: f64,
    used: usize,
    value: f64,
}

/// The selections that are known so far.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ladder {
    /// What the search finds for each rung, by itself.
    found: Vec<Rung>,
    /// What is taken for each rung.
    rungs: Vec<Rung>,
}

impl Rung {
    fn new(problem: &Problem<'_>, of: &Selection<'_>) -> Self {
        let coverage = problem.shared.share(problem.covers, &of.chosen);
        Self { chosen: of.chosen.clone(), coverage, used: of.used, value: of.value }
    }
}

impl Ladder {
    /// The selection for that budget; a rung takes so much more than the one below.
    pub fn reach(&mut self, problem: &mut Problem<'_>, step: usize) -> Rung {
        let asked = problem.budget;
        let all = problem.costs.iter().fold(0usize, |all, cost| all.saturating_add(*cost));
        let last = asked.min(all).div_ceil(step.max(1)).min(RUNGS);
        while self.rungs.len() < last {
            self.climb(problem, step);
        }
        problem.budget = asked;
        if asked > step.saturating_mul(RUNGS) { self.beyond(problem) } else { self.at(asked, step) }
    }

    /// The highest of the rungs for that budget whose selection fits.
    fn at(&self, budget: usize, step: usize) -> Rung {
        let rungs = self.rungs.iter().take(budget.div_ceil(step.max(1)));
        rungs.rev().find(|rung| rung.used <= budget).cloned().unwrap_or_default()
    }

    /// The same, if all of these rungs are known.
    pub fn known(&self, budget: usize, step: usize) -> Option<Rung> {
        (budget.div_ceil(step.max(1)) <= self.rungs.len()).then(|| self.at(budget, step))
    }

    /// Adds a rung.
    fn climb(&mut self, problem: &mut Problem<'_>, step: usize) {
        let rung = self.rungs.len();
        while self.found.len() <= rung.saturating_add(AHEAD) {
            problem.budget = step.saturating_mul(self.found.len().saturating_add(1));
            self.found.push(Rung::new(problem, &select(problem)));
        }
        problem.budget = step.saturating_mul(rung.saturating_add(1));
        let below = self.rungs.last().cloned().unwrap_or_default();
        let ahead = self.found.iter().skip(rung).map(|found| found.coverage);
        let most = ahead.fold(f64::INFINITY, f64::min).max(below.coverage);
        let found = self.found.get(rung).cloned().unwrap_or_default();
        self.rungs.push(between(problem, below, found, most));
    }

    /// The last rung, and what gains most for its length after it, as far as that fits.
    fn beyond(&self, problem: &mut Problem<'_>) -> Rung {
        let end = std::mem::replace(&mut problem.budget, usize::MAX);
        let mut selection = Selection::new(problem);
        selection.restart(&self.rungs.last().cloned().unwrap_or_default().chosen);
        let _ = selection.fill_to(&problem.all(0), true, end) && selection.fill_to(&problem.all(1), true, end);
        let rung = Rung::new(problem, &selection);
        problem.budget = end;
        rung
    }
}

/// The selection of most value that is found and covers at least what the rung below covers, and at most that.
fn between(problem: &Problem<'_>, below: Rung, found: Rung, most: f64) -> Rung {
    let covers = below.coverage..=most;
    if covers.contains(&found.coverage) {
        return found;
    }
    let pool = problem.pool();
    let mut best = below.clone();
    for start in [&found.chosen, &below.chosen] {
        let mut selection = Selection::new(problem);
        selection.restart(start);
        selection.band = problem.shared.weights_of(&covers);
        if selection.settle(&pool) {
            selection.exchange(&pool);
            let good = Rung::new(problem, &selection);
            selection.top_up();
            for rung in [good, Rung::new(problem, &selection)] {
                if covers.contains(&rung.coverage) && rung.value > best.value + LEAST {
                    best = rung;
                }
            }
        }
    }
    best
}
