//! Order: in which order the chosen sentences are read.

use crate::options::Order;
use crate::overlap::Overlap;

/// Sorts the chosen sentences, given best first, into reading order.
pub(crate) fn order(overlap: &Overlap, chosen: &[usize], order: Order) -> Vec<usize> {
    let mut sorted = chosen.to_vec();
    match order {
        Order::Agreement => {}
        Order::Story => sorted.sort_by_key(|s| overlap.sentences.get(*s).map(|l| (l.place, l.article))),
    }
    sorted
}
