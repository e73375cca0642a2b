//! Sorting by a comparison, compiled once.
//!
//! The standard library's sorting is compiled anew for each type and comparison, some five kilobytes of wasm each, and there
//! are dozens. Here it sorts numbers only, and the elements follow by swaps.

use crate::collections::map::Map;
use std::cmp::Ordering;

/// Sorts by a comparison; equal elements keep their order.
pub(crate) fn stable_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
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

/// Keeps the first `count` elements, sorted, by a comparison under which no two are equal.
pub(crate) fn top_k<T>(items: &mut Vec<T>, count: usize, compare: impl Fn(&T, &T) -> Ordering) {
    // The first ones, sorted: whatever comes behind the last of them is passed over at one look.
    let mut kept = 0usize;
    for at in 0..items.len() {
        let before = |place: usize| match (items.get(at), items.get(place)) {
            (Some(a), Some(b)) => compare(a, b).is_lt(),
            _ => false,
        };
        if kept == count && !kept.checked_sub(1).is_some_and(before) {
            continue;
        }
        let place = (0..kept).rev().take_while(|place| before(*place)).last().unwrap_or(kept);
        if kept < count {
            items.swap(kept, at);
            kept = kept.saturating_add(1);
        } else if let Some(last) = kept.checked_sub(1) {
            items.swap(last, at);
        }
        for later in (place.saturating_add(1)..kept).rev() {
            items.swap(later.saturating_sub(1), later);
        }
    }
    items.truncate(kept);
}

/// Sorts by the elements' own order.
pub(crate) fn ascending<T: Ord>(items: &mut [T]) {
    stable_by(items, T::cmp);
}

/// Sorts numbers in time linear in how many there are: by each of their bytes that is not the same in all, the last first.
pub(crate) fn radix_sort(items: &mut Vec<u64>) {
    if items.len() <= FEW {
        for end in 1..items.len() {
            let mut at = end;
            while let Some([a, b]) = items.get_mut(at.wrapping_sub(1)..=at)
                && *a > *b
            {
                std::mem::swap(a, b);
                at = at.saturating_sub(1);
            }
        }
        return;
    }
    let (all, any) = items.iter().fold((u64::MAX, 0), |(all, any), item| (all & item, any | item));
    let mut sorted = vec![0; items.len()];
    for shift in (0..u64::BITS).step_by(8).filter(|shift| (all ^ any) >> shift & 0xff != 0) {
        let mut places = [0usize; 256];
        let byte = |item: u64| (item >> shift & 0xff) as usize;
        for item in items.iter() {
            if let Some(count) = places.get_mut(byte(*item)) {
                *count = count.saturating_add(1);
            }
        }
        let mut sum = 0usize;
        for place in &mut places {
            sum = sum.saturating_add(std::mem::replace(place, sum));
        }
        for item in items.iter() {
            let Some(place) = places.get_mut(byte(*item)) else { continue };
            if let Some(slot) = sorted.get_mut(*place) {
                *slot = *item;
            }
            *place = place.saturating_add(1);
        }
        std::mem::swap(items, &mut sorted);
    }
}

/// So few numbers are sorted by moving each to its place.
const FEW: usize = 48;

/// The entries of a map, by their keys.
pub(crate) fn keyed<K: Ord, V>(map: Map<K, V>) -> Vec<(K, V)> {
    let mut entries: Vec<(K, V)> = map.into_iter().collect();
    stable_by(&mut entries, |a, b| a.0.cmp(&b.0));
    entries
}

/// The numbers below `count`, sorted by a comparison: runs are merged, each with the next, until one is left.
fn ranks(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    let mut merged: Vec<usize> = Vec::with_capacity(count);
    let mut length = 1usize;
    while length < count {
        merged.clear();
        for both in order.chunks(length.saturating_mul(2)) {
            let (left, right) = both.split_at(length.min(both.len()));
            let (mut left, mut right) = (left.iter(), right.iter());
            let (mut first, mut second) = (left.next(), right.next());
            while let (Some(a), Some(b)) = (first, second) {
                if compare(*b, *a).is_lt() {
                    merged.push(*b);
                    second = right.next();
                } else {
                    merged.push(*a);
                    first = left.next();
                }
            }
            merged.extend(first.into_iter().chain(left).chain(second).chain(right));
        }
        std::mem::swap(&mut order, &mut merged);
        length = length.saturating_mul(2);
    }
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
            super::stable_by(&mut items, |a, b| a.0.cmp(&b.0));
            assert_eq!(items, sorted);
            let mut numbers: Vec<u64> =
                (0..u64::from(count) * 5).map(|n| n.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (n % 40)).collect();
            let mut expected = numbers.clone();
            expected.sort();
            super::radix_sort(&mut numbers);
            assert_eq!(numbers, expected);
            expected.truncate(7);
            numbers.reverse();
            super::top_k(&mut numbers, 7, u64::cmp);
            assert_eq!(numbers, expected);
        }
    }
}
