//! Lines of which each may be only so long.

use std::io::{self, BufRead, Read};

/// The bytes of a line; `None` if it is longer than it may be.
pub type RawLine = Option<Vec<u8>>;

/// The next line; `None` at the end. What is over the length, in bytes, is passed over.
pub fn next(input: &mut impl BufRead, longest: usize) -> io::Result<Option<RawLine>> {
    let mut line = Vec::new();
    let most = u64::try_from(longest).unwrap_or(u64::MAX).saturating_add(1);
    if input.by_ref().take(most).read_until(b'\n', &mut line)? == 0 {
        return Ok(None);
    }
    if line.len() > longest && !line.ends_with(b"\n") {
        drop(line);
        input.skip_until(b'\n')?;
        return Ok(Some(None));
    }
    Ok(Some(Some(line)))
}
