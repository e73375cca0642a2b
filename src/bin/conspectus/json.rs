//! JSON as every printer of it writes it: whole numbers without a fraction, as JavaScript does, so that the command line
//! and the browser give the same bytes.

use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::Formatter;
use std::io::{self, Write};

struct Plain;

impl Formatter for Plain {
    fn write_f64<W: ?Sized + Write>(&mut self, out: &mut W, value: f64) -> io::Result<()> {
        write!(out, "{value}")
    }
}

/// A value as one line of JSON, without the line's end.
pub fn line(value: &impl Serialize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    value.serialize(&mut Serializer::with_formatter(&mut bytes, Plain))?;
    Ok(bytes)
}
