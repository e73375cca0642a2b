//! JSON as every printer of it writes it: whole numbers without a fraction, as JavaScript does, so that the command line
//! and the browser give the same bytes. Only the control characters that JSON lets stand are escaped here, since a
//! terminal would take them for orders.

use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::Formatter;
use std::io::{self, Write};

struct Plain;

impl Formatter for Plain {
    fn write_f64<W: ?Sized + Write>(&mut self, out: &mut W, value: f64) -> io::Result<()> {
        write!(out, "{value}")
    }

    fn write_string_fragment<W: ?Sized + Write>(&mut self, out: &mut W, fragment: &str) -> io::Result<()> {
        escaped(out, fragment)
    }

    fn write_raw_fragment<W: ?Sized + Write>(&mut self, out: &mut W, fragment: &str) -> io::Result<()> {
        // Outside of strings JSON has none of them, and inside it has no return.
        escaped(out, &fragment.replace('\r', " "))
    }
}

/// Writes a piece of JSON with DEL and the control characters of Latin-1 as `\u009b`.
fn escaped<W: ?Sized + Write>(out: &mut W, json: &str) -> io::Result<()> {
    for piece in json.split_inclusive(odd) {
        match piece.chars().next_back().filter(|c| odd(*c)) {
            Some(c) => write!(out, "{}\\u{:04x}", piece.trim_end_matches(c), u32::from(c))?,
            None => out.write_all(piece.as_bytes())?,
        }
    }
    Ok(())
}

fn odd(c: char) -> bool {
    c.is_control() && c >= '\u{7f}'
}

/// A value as one line of JSON, without the line's end.
pub fn line(value: &impl Serialize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    value.serialize(&mut Serializer::with_formatter(&mut bytes, Plain))?;
    Ok(bytes)
}
