//! What JavaScript hands in, as Rust values.
//!
//! By hand rather than derived: derived readers weigh 15 kB more, and their errors do not name the field.

use crate::{Article, Error, ErrorKind, Length, Offsets, Options, Order, Weights};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// An article; fields of other names are left aside, so that callers may hand in richer objects.
pub(super) fn article(value: &JsValue) -> Result<Article, Error> {
    let fields = Fields::of(value, "the article")?;
    Ok(Article {
        text: fields.text("text")?.unwrap_or_default(),
        title: fields.text("title")?,
        source: fields.text("source")?,
        address: fields.text("address")?,
        author: fields.text("author")?,
        published: fields.text("published")?,
        language: fields.text("language")?,
        restored: fields.numbers("restored")?,
        removed: fields.numbers("removed")?,
        outside: fields.numbers("outside")?,
    })
}

/// Options; positions count UTF-16 units unless they say otherwise.
pub(super) fn options(value: &JsValue) -> Result<Options, Error> {
    let mut options = Options { offsets: Offsets::Utf16, ..Options::default() };
    if value.is_undefined() {
        return Ok(options);
    }
    let fields = Fields::of(value, "the options")?;
    fields.only(&[
        "length",
        "focus",
        "excluded",
        "included",
        "apart",
        "together",
        "already_read",
        "pinned",
        "dropped",
        "order",
        "weights",
        "offsets",
    ])?;
    if let Some(length) = fields.get("length") {
        options.length = self::length(&length)?;
    }
    options.focus = fields.text("focus")?.unwrap_or_default();
    options.excluded = fields.numbers("excluded")?;
    options.included = fields.numbers("included")?;
    options.apart = fields.numbers("apart")?;
    options.together = fields.groups("together")?;
    options.already_read = fields.numbers("already_read")?;
    options.pinned = fields.places("pinned")?;
    options.dropped = fields.places("dropped")?;
    options.order = match fields.text("order")?.as_deref() {
        None | Some("story") => Order::Story,
        Some("agreement") => Order::Agreement,
        Some(_) => return Err(wrong("order", "\"story\" or \"agreement\"")),
    };
    if let Some(weights) = fields.get("weights") {
        let fields = Fields::of(&weights, "weights")?;
        fields.only(&["frequency", "overlap", "place", "brevity"])?;
        let weight = |name| Ok(fields.number(name)?.unwrap_or(1.0));
        options.weights = Weights {
            frequency: weight("frequency")?,
            overlap: weight("overlap")?,
            place: weight("place")?,
            brevity: weight("brevity")?,
        };
    }
    if let Some(value) = fields.get("offsets") {
        options.offsets = offsets(&value)?;
    }
    Ok(options)
}

/// What positions count; UTF-16 units if nothing is said.
pub(super) fn offsets(value: &JsValue) -> Result<Offsets, Error> {
    match value.as_string().as_deref() {
        Some("utf8") => Ok(Offsets::Utf8),
        Some("utf16") => Ok(Offsets::Utf16),
        None if value.is_undefined() => Ok(Offsets::Utf16),
        _ => Err(wrong("offsets", "\"utf8\" or \"utf16\"")),
    }
}

fn length(value: &JsValue) -> Result<Length, Error> {
    let fields = Fields::of(value, "length")?;
    fields.only(&["words", "sentences", "percent"])?;
    let given = (fields.get("words"), fields.get("sentences"), fields.number("percent")?);
    match given {
        (Some(words), None, None) => Ok(Length::Words(count(&words, "words")?)),
        (None, Some(sentences), None) => Ok(Length::Sentences(count(&sentences, "sentences")?)),
        (None, None, Some(percent)) => Ok(Length::Percent(percent)),
        _ => Err(wrong("length", "one of { words }, { sentences } and { percent }")),
    }
}

/// A whole number from 0.
fn count(value: &JsValue, name: &str) -> Result<usize, Error> {
    let number = value.as_f64().filter(|n| *n >= 0.0 && *n <= f64::from(u32::MAX) && n.fract() == 0.0);
    number.map(|n| n as usize).ok_or_else(|| wrong(name, "a whole number from 0"))
}

fn wrong(name: &str, should: &str) -> Error {
    Error::new(ErrorKind::BadValue([name, " must be ", should, "."].concat()))
}

/// The fields of a JavaScript object; one that is `undefined` is as good as absent.
struct Fields<'v>(&'v JsValue);

impl<'v> Fields<'v> {
    fn of(value: &'v JsValue, name: &str) -> Result<Self, Error> {
        let plain = value.is_object() && !Array::is_array(value);
        if plain { Ok(Self(value)) } else { Err(wrong(name, "an object")) }
    }

    /// Refuses fields of other names: they are misspelt, and would be ignored in silence.
    fn only(&self, names: &[&str]) -> Result<(), Error> {
        let keys = Object::keys(self.0.unchecked_ref::<Object>());
        for key in keys.iter().filter_map(|key| key.as_string()) {
            if !names.contains(&key.as_str()) {
                let message = ["There is no option ", &key, ": only ", &names.join(", "), "."].concat();
                return Err(Error::new(ErrorKind::BadValue(message)));
            }
        }
        Ok(())
    }

    fn get(&self, name: &str) -> Option<JsValue> {
        Reflect::get(self.0, &name.into()).ok().filter(|value| !value.is_undefined())
    }

    fn text(&self, name: &str) -> Result<Option<String>, Error> {
        let given = self.get(name).filter(|value| !value.is_null());
        given.map(|value| value.as_string().ok_or_else(|| wrong(name, "a text"))).transpose()
    }

    fn number(&self, name: &str) -> Result<Option<f64>, Error> {
        self.get(name).map(|value| value.as_f64().ok_or_else(|| wrong(name, "a number"))).transpose()
    }

    fn numbers(&self, name: &str) -> Result<Vec<usize>, Error> {
        self.get(name).map_or_else(|| Ok(Vec::new()), |value| numbers(&value, name))
    }

    fn groups(&self, name: &str) -> Result<Vec<Vec<usize>>, Error> {
        let Some(value) = self.get(name) else { return Ok(Vec::new()) };
        let list = value.dyn_ref::<Array>().ok_or_else(|| wrong(name, "an array of arrays of whole numbers"))?;
        list.iter().map(|group| numbers(&group, name)).collect()
    }

    fn places(&self, name: &str) -> Result<Vec<(usize, usize)>, Error> {
        let places = self.groups(name)?.into_iter().map(|place| match place.as_slice() {
            [article, start] => Ok((*article, *start)),
            _ => Err(wrong(name, "an array of [article, start]")),
        });
        places.collect()
    }
}

/// An array of whole numbers from 0.
pub(super) fn numbers(value: &JsValue, name: &str) -> Result<Vec<usize>, Error> {
    let list = value.dyn_ref::<Array>().ok_or_else(|| wrong(name, "an array of whole numbers"))?;
    list.iter().map(|value| count(&value, name)).collect()
}
