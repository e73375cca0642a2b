//! Most of most texts is ASCII: here it is walked over and copied in a few instructions a byte.

/// The bytes that are looked at together.
const CHUNK: usize = 16;

/// The first character at or after `from` that is not ASCII or is `meant`, and where it stands.
#[inline]
pub(crate) fn find(text: &str, from: usize, meant: impl Fn(u8) -> bool) -> Option<(usize, char)> {
    // Without a branch, so that a whole chunk is looked at in a few instructions where the machine can do that.
    let hit = |b: u8| (b & 0x80) | u8::from(meant(b));
    let bytes = text.as_bytes().get(from..)?;
    let chunks = bytes.as_chunks::<CHUNK>().0.iter();
    let quiet = chunks.take_while(|chunk| chunk.iter().fold(0, |any, b| any | hit(*b)) == 0).count();
    let passed = quiet.saturating_mul(CHUNK);
    let run = bytes.get(passed..)?.iter().position(|b| hit(*b) != 0)?;
    let at = from.wrapping_add(passed).wrapping_add(run);
    Some((at, text.get(at..)?.chars().next()?))
}

/// All such characters, in order.
pub(crate) fn all(text: &str, meant: impl Fn(u8) -> bool + Copy) -> impl Iterator<Item = (usize, char)> {
    let mut from = 0usize;
    std::iter::from_fn(move || {
        let (at, c) = find(text, from, meant)?;
        from = at.wrapping_add(c.len_utf8());
        Some((at, c))
    })
}

/// Divides a text in lower case at its spaces: where each piece starts, and whether it is a word of ASCII letters.
pub(crate) fn pieces(text: &str) -> impl Iterator<Item = (usize, &str, bool)> {
    let mut next = 0usize;
    std::iter::from_fn(move || {
        let (at, rest) = (next, text.get(next..).filter(|rest| !rest.is_empty())?);
        let letters = rest.bytes().position(|b| !b.is_ascii_lowercase()).unwrap_or(rest.len());
        let others = rest.get(letters..)?;
        let more = if others.starts_with(' ') { 0 } else { others.find(' ').unwrap_or(others.len()) };
        let end = letters.wrapping_add(more);
        next = at.wrapping_add(end).wrapping_add(1).min(text.len());
        Some((at, rest.get(..end)?, more == 0 && letters > 0))
    })
}

/// Appends a text in lower case, with what `other` makes of each character that is no printable ASCII.
pub(crate) fn push_lower(text: &str, into: &mut String, other: impl Fn(char) -> char) {
    let (from, mut done) = (into.len(), 0);
    for (at, c) in all(text, |b| b < b' ' || b == 0x7f) {
        into.push_str(text.get(done..at).unwrap_or_default());
        into.push(other(c));
        done = at.wrapping_add(c.len_utf8());
    }
    into.push_str(text.get(done..).unwrap_or_default());
    into.get_mut(from..).into_iter().for_each(str::make_ascii_lowercase);
}
