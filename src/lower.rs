//! Lower case, at a copy's speed where the text is ASCII.

/// Appends a text in lower case, with what `other` makes of each character that is no printable ASCII.
pub(crate) fn lower(text: &str, into: &mut String, mut other: impl FnMut(char, &mut String)) {
    let from = into.len();
    let mut rest = text;
    loop {
        let plain = rest.bytes().position(|b| !(b' '..=b'~').contains(&b)).unwrap_or(rest.len());
        let Some((run, others)) = rest.split_at_checked(plain) else { break };
        into.push_str(run);
        let mut others = others.chars();
        let Some(c) = others.next() else { break };
        other(c, into);
        rest = others.as_str();
    }
    into.get_mut(from..).into_iter().for_each(str::make_ascii_lowercase);
}
