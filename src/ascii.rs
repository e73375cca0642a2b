//! Most of most texts is ASCII: here it is walked over and copied in a few instructions a byte.

/// The first character at or after `from` that is not ASCII or is `meant`, and where it stands.
pub(crate) fn find(text: &str, from: usize, meant: impl Fn(u8) -> bool) -> Option<(usize, char)> {
    let rest = text.get(from..)?;
    let run = rest.bytes().position(|b| !b.is_ascii() || meant(b))?;
    let c = rest.get(run..)?.chars().next()?;
    Some((from.saturating_add(run), c))
}

/// All such characters, in order.
pub(crate) fn all(text: &str, meant: impl Fn(u8) -> bool) -> impl Iterator<Item = (usize, char)> {
    let mut from = 0usize;
    std::iter::from_fn(move || {
        let (at, c) = find(text, from, &meant)?;
        from = at.saturating_add(c.len_utf8());
        Some((at, c))
    })
}

/// Appends a text in lower case, with what `other` makes of each character that is no printable ASCII.
pub(crate) fn lower(text: &str, into: &mut String, other: impl Fn(char, &mut String)) {
    let (from, mut done) = (into.len(), 0);
    for (at, c) in all(text, |b| b < b' ' || b == 0x7f) {
        into.push_str(text.get(done..at).unwrap_or_default());
        other(c, into);
        done = at.saturating_add(c.len_utf8());
    }
    into.push_str(text.get(done..).unwrap_or_default());
    into.get_mut(from..).into_iter().for_each(str::make_ascii_lowercase);
}
