//! Slices: the ends of a text, cut between characters.

/// The first bytes of a slice, cut between characters.
pub(crate) fn start(slice: &str, bytes: usize) -> &str {
    slice.get(..boundary(slice, bytes)).unwrap_or(slice)
}

/// The last bytes of a slice, cut between characters.
pub(crate) fn tail(slice: &str, bytes: usize) -> &str {
    slice.get(boundary(slice, slice.len().saturating_sub(bytes))..).unwrap_or(slice)
}

/// The last place up to `at` that lies between characters.
fn boundary(slice: &str, at: usize) -> usize {
    let at = at.min(slice.len());
    (0..=at).rev().take(4).find(|at| slice.is_char_boundary(*at)).unwrap_or(0)
}

/// The character of a text that has no other.
pub(crate) fn only(text: &str) -> Option<char> {
    let mut all = text.chars();
    all.next().filter(|_| all.next().is_none())
}
