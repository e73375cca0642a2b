//! Sets: how much two of them share.

/// Counts the elements that two sorted sets share.
pub(crate) fn common<T: Ord>(a: &[T], b: &[T]) -> usize {
    let (mut others, mut shared) = (b.iter().peekable(), 0usize);
    for x in a {
        while others.next_if(|y| *y < x).is_some() {}
        shared = shared.saturating_add(usize::from(others.next_if_eq(&x).is_some()));
    }
    shared
}

/// Twice what is shared over all there is: 0 to 1.
pub(crate) fn dice(shared: usize, a: usize, b: usize) -> f64 {
    let all = a.saturating_add(b);
    if all == 0 { 0.0 } else { 2.0 * shared as f64 / all as f64 }
}
