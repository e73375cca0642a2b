//! Local search: the selection of most value that is found by adding sentences and exchanging them.

#[cfg(feature = "measure")]
use super::Search;
use super::exchange::LONG_SELECTION;
#[cfg(feature = "measure")]
use super::redundancy::Redundancy;
use super::state::State;
use crate::collections::ids::CandidateId;

/// A selection of fewer sentences is not begun with for a longer one.
const EXTENDED_FROM: usize = 4;

/// Chooses what is worth most within the budget, from nothing chosen.
pub(super) fn best(state: &mut State<'_>) {
    best_of_good_ones(state);
    state.top_up();
}

/// The same from a shorter selection; of few sentences it might be another one altogether.
pub(super) fn extend(state: &mut State<'_>, shorter: &[CandidateId]) {
    if shorter.len() < EXTENDED_FROM {
        return best(state);
    }
    local_search(state, shorter, true);
    state.top_up();
}

/// Finds the best selection of sentences that read well, and its value.
#[cfg(feature = "measure")]
pub(crate) fn best_good(search: &Search<'_>, redundancy: &mut Redundancy, budget: usize) -> (Vec<CandidateId>, f64) {
    let mut state = State::new(search, redundancy, budget);
    best_of_good_ones(&mut state);
    let value = search.pool.scale.weight(state.totals.value);
    (state.chosen, value)
}

/// Searches among sentences that read well, once from those that gain most for their cost and once from those that gain most.
pub(super) fn best_of_good_ones(state: &mut State<'_>) {
    let nothing = state.snapshot();
    local_search(state, &[], true);
    if state.chosen.len() > LONG_SELECTION {
        return;
    }
    let (dense, value) = (state.chosen.clone(), state.totals.value);
    state.restore(&nothing);
    local_search(state, &[], false);
    if state.totals.value <= value {
        state.set_to(&dense);
    }
}

/// Adds sentences that read well to those of a selection, and exchanges them until that helps no more.
fn local_search(state: &mut State<'_>, from: &[CandidateId], dense: bool) {
    let readability = state.search.candidates.readability;
    // Twice: one that makes a name known may stand behind those that need it.
    for s in from.iter().chain(from).filter(|s| readability.is_good(**s)) {
        state.choose(*s);
    }
    state.fill(&readability.up_to_level(0), dense);
    state.exchange();
}
