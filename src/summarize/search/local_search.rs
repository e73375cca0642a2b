//! Local search: the selection of most value that is found by adding sentences and exchanging them.

use super::candidates::Search;
use super::exchange::MANY;
use super::state::Selection;

/// A selection of fewer sentences is not begun with for a longer one.
const FEW: usize = 4;

/// The selection of most value that is found within the budget.
pub(super) fn select<'a>(search: &'a Search<'a>) -> Selection<'a> {
    let mut best = search_all(search);
    best.top_up();
    best
}

/// The selection that is found within the budget from a shorter one; of few sentences it might be another one altogether.
pub(super) fn grow<'a>(search: &'a Search<'a>, shorter: &[usize]) -> Selection<'a> {
    if shorter.len() < FEW {
        return select(search);
    }
    let mut best = climb(search, shorter, true);
    best.top_up();
    best
}

/// What is found among good sentences, and its value.
#[cfg(feature = "measure")]
pub(crate) fn found(search: &Search<'_>) -> (Vec<usize>, f64) {
    let best = search_all(search);
    (best.chosen, best.field.weight(best.value))
}

/// Searches among good sentences, once from those that gain most for their cost and once from those that gain most.
fn search_all<'a>(search: &'a Search<'a>) -> Selection<'a> {
    let dense = climb(search, &[], true);
    if dense.chosen.len() > MANY {
        return dense;
    }
    let large = climb(search, &[], false);
    if large.value > dense.value { large } else { dense }
}

/// Adds good sentences to those of a selection, and exchanges them until that helps no more.
fn climb<'a>(search: &'a Search<'a>, from: &[usize], dense: bool) -> Selection<'a> {
    let mut best = Selection::new(search);
    from.iter().filter(|s| search.problem.level(**s) == 0).for_each(|s| _ = best.choose(*s));
    best.fill(&search.problem.all(0), dense);
    best.exchange();
    best
}
