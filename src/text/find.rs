//! Finding one text in another: short ones, letter by letter. The library's search, made for long ones, weighs 2 kB compressed.

/// Finds all places, in bytes, where a text holds another that is not empty. Takes as many steps as both have bytes multiplied,
/// so what is sought is a few letters long.
pub(crate) fn places(text: &str, sought: &str) -> impl DoubleEndedIterator<Item = usize> {
    let runs = text.as_bytes().windows(sought.len().max(1)).enumerate();
    runs.filter(move |(_, run)| *run == sought.as_bytes()).map(|(at, _)| at)
}

/// True if a text holds another.
pub(crate) fn holds(text: &str, sought: &str) -> bool {
    places(text, sought).next().is_some()
}

/// What stands before the first place of another text, and behind it.
pub(crate) fn split_once<'t>(text: &'t str, sought: &str) -> Option<(&'t str, &'t str)> {
    around(text, places(text, sought).next()?, sought)
}

/// What stands before the last place of another text, and behind it.
pub(crate) fn rsplit_once<'t>(text: &'t str, sought: &str) -> Option<(&'t str, &'t str)> {
    around(text, places(text, sought).next_back()?, sought)
}

fn around<'t>(text: &'t str, at: usize, found: &str) -> Option<(&'t str, &'t str)> {
    let (before, rest) = text.split_at_checked(at)?;
    Some((before, rest.strip_prefix(found)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_found_as_the_library_finds_it() {
        for text in ["", "a", "aaa", "one: two: three", "é…é…", "über ... alles ......"] {
            for sought in ["a", ": ", "é", "…", "...", "three", "longer than all of them"] {
                assert_eq!(holds(text, sought), text.contains(sought), "{text:?} {sought:?}");
                assert_eq!(split_once(text, sought), text.split_once(sought), "{text:?} {sought:?}");
                assert_eq!(places(text, sought).next_back(), text.rfind(sought), "{text:?} {sought:?}");
            }
        }
    }
}
