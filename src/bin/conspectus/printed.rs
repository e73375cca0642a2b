//! What is printed: to standard output, or into a file.

use crate::output;
use anstream::{AutoStream, StripStream};
use std::io::{self, IsTerminal, Write};
use std::path::Path;

/// Prints a line of JSON.
pub fn json(file: Option<&Path>, line: &[u8]) -> io::Result<()> {
    bytes(file, &[line, b"\n"].concat())
}

/// Prints a text without colours.
pub fn plain(file: Option<&Path>, text: &str) -> io::Result<()> {
    bytes(file, text.as_bytes())
}

/// Prints a text with colours where they are wanted, in lines of the width of the terminal, if it goes to one.
pub fn coloured(file: Option<&Path>, text: impl Fn(Option<usize>) -> String) -> io::Result<()> {
    if file.is_some() {
        let mut stripped = StripStream::new(Vec::new());
        stripped.write_all(text(None).as_bytes())?;
        return bytes(file, &stripped.into_inner());
    }
    let mut out = io::stdout().lock();
    let width = out.is_terminal().then(textwrap::termwidth);
    // Takes the colours out where they are not wanted.
    AutoStream::auto(&mut out).write_all(text(width).as_bytes())?;
    out.flush()
}

fn bytes(file: Option<&Path>, bytes: &[u8]) -> io::Result<()> {
    if let Some(file) = file {
        return output::write(file, bytes);
    }
    let mut out = io::stdout().lock();
    out.write_all(bytes)?;
    // Else nobody would hear of a disk that is full.
    out.flush()
}
