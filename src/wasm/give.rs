//! What JavaScript is given: a Rust value as one JSON text, as fast as objects that are made field by field, in 2 kB less.
//!
//! By hand: a library's writer of JSON weighs more, most of it for numbers, and JavaScript writes those itself.

use js_sys::JSON;
use serde::ser::{self, Impossible, Serialize, Serializer};
use std::fmt::{self, Display, Formatter};
use wasm_bindgen::JsValue;

/// A JavaScript value from a Rust one: plain objects and lists, no maps.
pub(super) fn give(value: &impl Serialize) -> Result<JsValue, JsValue> {
    let mut json = Json(String::new());
    match value.serialize(&mut json) {
        Ok(()) => JSON::parse(&json.0),
        Err(Unwritable) => Err(js_sys::Error::new(UNWRITABLE).into()),
    }
}

/// A JSON text that is being written.
struct Json(String);

const UNWRITABLE: &str = "This kind of value can't be given to JavaScript.";

/// What nothing of ours has: bytes, and variants with fields.
#[derive(Debug)]
struct Unwritable;

type Written = Result<(), Unwritable>;

impl Display for Unwritable {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(UNWRITABLE)
    }
}

impl std::error::Error for Unwritable {}

impl ser::Error for Unwritable {
    fn custom<T: Display>(_: T) -> Self {
        Self
    }
}

impl Json {
    fn put(&mut self, text: &str) -> Written {
        self.0.push_str(text);
        Ok(())
    }

    fn open(&mut self, bracket: char) -> Result<&mut Self, Unwritable> {
        self.0.push(bracket);
        Ok(self)
    }

    /// Writes a value of a list or an object, with a comma behind it.
    fn item<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        value.serialize(&mut *self)?;
        self.0.push(',');
        Ok(())
    }

    /// Ends a list or an object, with its bracket in the place of the last comma.
    fn close(&mut self, bracket: char) -> Written {
        if self.0.ends_with(',') {
            self.0.pop();
        }
        self.0.push(bracket);
        Ok(())
    }

    fn key(&mut self, name: &str) {
        self.string(name);
        self.0.push(':');
    }

    fn string(&mut self, text: &str) {
        self.0.push('"');
        for c in text.chars() {
            match c {
                '"' | '\\' => self.0.push('\\'),
                '\0'..' ' => {
                    let number = u32::from(c);
                    self.0.push_str(if number < 16 { "\\u000" } else { "\\u001" });
                    self.0.extend(char::from_digit(number % 16, 16));
                    continue;
                }
                _ => {}
            }
            self.0.push(c);
        }
        self.0.push('"');
    }

    fn number(&mut self, number: u64) -> Written {
        if number > 9 {
            self.number(number / 10)?;
        }
        self.0.push(char::from(b'0'.wrapping_add((number % 10) as u8)));
        Ok(())
    }
}

impl Serializer for &mut Json {
    type Ok = ();
    type Error = Unwritable;
    type SerializeSeq = Self;
    type SerializeTuple = Self;
    type SerializeTupleStruct = Impossible<(), Unwritable>;
    type SerializeTupleVariant = Impossible<(), Unwritable>;
    type SerializeMap = Self;
    type SerializeStruct = Self;
    type SerializeStructVariant = Impossible<(), Unwritable>;

    fn serialize_bool(self, yes: bool) -> Written {
        self.put(if yes { "true" } else { "false" })
    }

    fn serialize_i8(self, number: i8) -> Written {
        self.serialize_i64(number.into())
    }

    fn serialize_i16(self, number: i16) -> Written {
        self.serialize_i64(number.into())
    }

    fn serialize_i32(self, number: i32) -> Written {
        self.serialize_i64(number.into())
    }

    fn serialize_i64(self, number: i64) -> Written {
        if number < 0 {
            self.0.push('-');
        }
        self.number(number.unsigned_abs())
    }

    fn serialize_u8(self, number: u8) -> Written {
        self.number(number.into())
    }

    fn serialize_u16(self, number: u16) -> Written {
        self.number(number.into())
    }

    fn serialize_u32(self, number: u32) -> Written {
        self.number(number.into())
    }

    fn serialize_u64(self, number: u64) -> Written {
        self.number(number)
    }

    fn serialize_f32(self, number: f32) -> Written {
        self.serialize_f64(number.into())
    }

    fn serialize_f64(self, number: f64) -> Written {
        let written = JSON::stringify(&number.into()).map_err(|_| Unwritable)?;
        self.put(&String::from(written))
    }

    fn serialize_char(self, c: char) -> Written {
        self.serialize_str(c.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, text: &str) -> Written {
        self.string(text);
        Ok(())
    }

    fn serialize_bytes(self, _: &[u8]) -> Written {
        Err(Unwritable)
    }

    fn serialize_none(self) -> Written {
        self.put("null")
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Written {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Written {
        self.put("null")
    }

    fn serialize_unit_struct(self, _: &'static str) -> Written {
        self.put("null")
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Written {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Written {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Written {
        Err(Unwritable)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self, Unwritable> {
        self.open('[')
    }

    fn serialize_tuple(self, _: usize) -> Result<Self, Unwritable> {
        self.open('[')
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, Unwritable> {
        Err(Unwritable)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Unwritable> {
        Err(Unwritable)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self, Unwritable> {
        self.open('{')
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, Unwritable> {
        self.open('{')
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Unwritable> {
        Err(Unwritable)
    }
}

impl ser::SerializeSeq for &mut Json {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        self.item(value)
    }

    fn end(self) -> Written {
        self.close(']')
    }
}

impl ser::SerializeTuple for &mut Json {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        self.item(value)
    }

    fn end(self) -> Written {
        self.close(']')
    }
}

impl ser::SerializeMap for &mut Json {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Written {
        key.serialize(&mut **self)?;
        self.0.push(':');
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        self.item(value)
    }

    fn end(self) -> Written {
        self.close('}')
    }
}

impl ser::SerializeStruct for &mut Json {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Written {
        self.key(name);
        self.item(value)
    }

    fn end(self) -> Written {
        self.close('}')
    }
}
