//! Sorting by a comparison, compiled once.
//!
//! The standard library's sorting is compiled anew for each type and comparison, some five kilobytes of wasm each, and there
//! are dozens. Here it sorts numbers only, and the elements follow by swaps.

use rustc_hash::FxHashMap;
use std::cmp::Ordering;

/// Sorts by a comparison; equal elements keep their order.
pub(crate) fn by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let mut order = ranks(items.len(), &|a, b| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    for place in 0..items.len() {
        // What belongs here may have been swapped away already: follow it to where it is now.
        let mut from = order.get(place).copied().unwrap_or(place);
        while from < place {
            from = order.get(from).copied().unwrap_or(place);
        }
        if let Some(slot) = order.get_mut(place) {
            *slot = from;
        }
        items.swap(place, from);
    }
}

/// Sorts by the elements' own order.
pub(crate) fn up<T: Ord>(items: &mut [T]) {
    by(items, T::cmp);
}

/// The entries of a map, by their keys.
pub(crate) fn keyed<K: Ord, V>(map: FxHashMap<K, V>) -> Vec<(K, V)> {
    let mut entries: Vec<(K, V)> = map.into_iter().collect();
    by(&mut entries, |a, b| a.0.cmp(&b.0));
    entries
}

/// The numbers below `count`, sorted by a comparison.
fn ranks(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|a, b| compare(*a, *b));
    order
}

#[cfg(test)]
mod tests {
    #[test]
    fn sorts_and_keeps_the_order_of_equals() {
        for count in 0..60u32 {
            let mut items: Vec<(u32, u32)> = (0..count).map(|n| (n * 7919 % 13, n)).collect();
            let mut sorted = items.clone();
            sorted.sort_by_key(|item| item.0);
            super::by(&mut items, |a, b| a.0.cmp(&b.0));
            assert_eq!(items, sorted);
        }
    }
}
