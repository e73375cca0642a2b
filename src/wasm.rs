//! The JavaScript boundary: the only module that knows JavaScript.
//!
//! Values cross it as plain objects whose TypeScript types are derived from the Rust ones. Strings with lone surrogates
//! arrive with U+FFFD in their place, which keeps every UTF-16 position. Nothing here panics on what JavaScript hands in.

mod take;

use crate::{Error, ErrorKind, Progress};
use js_sys::{Function, Reflect};
use serde::Serialize;
use std::ops::ControlFlow;
use wasm_bindgen::prelude::*;
use web_sys::AbortSignal;

/// Articles about one event, analysed. Mirrors the Rust type of the same name; call `free()` when done.
#[wasm_bindgen]
#[derive(Default)]
pub struct Corpus(crate::Corpus);

#[wasm_bindgen]
impl Corpus {
    /// A corpus without articles.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// The number of articles.
    #[wasm_bindgen(getter)]
    pub fn length(&self) -> usize {
        self.0.len()
    }

    /// Adds an article behind the others and answers its number. Only `text` is needed.
    ///
    /// Throws an `Error` with `kind` `"too-large"` or `"bad-value"`.
    pub fn add(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Article")] article: JsValue,
    ) -> Result<usize, JsValue> {
        self.0.add(take::article(&article).map_err(throw)?).map_err(throw)
    }

    /// Adds an article before the one of that number. Throws as `add`, or with `kind` `"no-such-article"`.
    pub fn insert(
        &mut self,
        number: usize,
        #[wasm_bindgen(unchecked_param_type = "Article")] article: JsValue,
    ) -> Result<(), JsValue> {
        self.0.insert(number, take::article(&article).map_err(throw)?).map_err(throw)
    }

    /// Puts an article in the place of another, which stays if this throws. Throws as `insert`.
    pub fn replace(
        &mut self,
        number: usize,
        #[wasm_bindgen(unchecked_param_type = "Article")] article: JsValue,
    ) -> Result<(), JsValue> {
        self.0.replace(number, take::article(&article).map_err(throw)?).map_err(throw)
    }

    /// Puts back those paragraphs of an article that cleaning dropped and the reader wants, and none but those; no text is read
    /// again. Throws an `Error` with `kind` `"no-such-article"`, `"no-such-paragraph"` or `"bad-value"`; then all stays as it is.
    #[wasm_bindgen(js_name = setRestored)]
    pub fn set_restored(
        &mut self,
        number: usize,
        #[wasm_bindgen(unchecked_param_type = "readonly number[]")] paragraphs: JsValue,
    ) -> Result<(), JsValue> {
        let paragraphs = take::numbers(&paragraphs, "paragraphs").map_err(throw)?;
        self.0.set_restored(number, paragraphs).map_err(throw)
    }

    /// Takes out those paragraphs of an article, and none but those; one that is put back as well stays out. Throws as
    /// `setRestored`.
    #[wasm_bindgen(js_name = setRemoved)]
    pub fn set_removed(
        &mut self,
        number: usize,
        #[wasm_bindgen(unchecked_param_type = "readonly number[]")] paragraphs: JsValue,
    ) -> Result<(), JsValue> {
        let paragraphs = take::numbers(&paragraphs, "paragraphs").map_err(throw)?;
        self.0.set_removed(number, paragraphs).map_err(throw)
    }

    /// Takes out the article of that number. Throws an `Error` with `kind` `"no-such-article"`.
    pub fn remove(&mut self, number: usize) -> Result<(), JsValue> {
        self.0.remove(number).map(drop).map_err(throw)
    }

    /// The summary of all articles. Positions count UTF-16 units unless the options say otherwise.
    ///
    /// `onProgress` is told how far the work is, when a stage begins and after every few thousand sentences. Right after it
    /// the signal is looked at; whatever it throws ends the work too.
    ///
    /// Throws an `Error` with `kind` `"bad-value"` if the options do not have the shape they should, and `"cancelled"` if
    /// the signal is aborted.
    #[wasm_bindgen(unchecked_return_type = "Summary")]
    pub fn summarize(
        &mut self,
        #[wasm_bindgen(unchecked_optional_param_type = "Options")] options: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "AbortSignal | null")] signal: Option<AbortSignal>,
        #[wasm_bindgen(js_name = onProgress, unchecked_optional_param_type = "(now: Progress) => void")]
        on_progress: Option<Function>,
    ) -> Result<JsValue, JsValue> {
        let given = take::options(&options).map_err(throw)?;
        let mut watch = Watch { signal, on_progress, thrown: None };
        let summary = self.0.summarize_with_progress(&given, |now| watch.look(now));
        give(&summary.map_err(|error| watch.thrown.unwrap_or_else(|| throw(error)))?)
    }

    /// What the articles have of a text, of each sentence, figure, name and quotation. Positions count UTF-16 units unless the
    /// options say otherwise; the signal and `onProgress` are as in `summarize`.
    ///
    /// Throws as `summarize`, or an `Error` with `kind` `"too-large"`.
    #[wasm_bindgen(unchecked_return_type = "Check")]
    pub fn check(
        &mut self,
        text: &str,
        #[wasm_bindgen(unchecked_optional_param_type = "Options")] options: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "AbortSignal | null")] signal: Option<AbortSignal>,
        #[wasm_bindgen(js_name = onProgress, unchecked_optional_param_type = "(now: Progress) => void")]
        on_progress: Option<Function>,
    ) -> Result<JsValue, JsValue> {
        let given = take::options(&options).map_err(throw)?;
        let mut watch = Watch { signal, on_progress, thrown: None };
        let check = self.0.check_with_progress(text, &given, |now| watch.look(now));
        give(&check.map_err(|error| watch.thrown.unwrap_or_else(|| throw(error)))?)
    }

    /// The paragraphs of an article, and why some are not part of it. Positions count UTF-16 units unless told otherwise.
    ///
    /// Throws an `Error` with `kind` `"no-such-article"` or `"bad-value"`.
    #[wasm_bindgen(unchecked_return_type = "Paragraph[]")]
    pub fn paragraphs(
        &mut self,
        number: usize,
        #[wasm_bindgen(unchecked_param_type = "Offsets | undefined")] offsets: JsValue,
    ) -> Result<JsValue, JsValue> {
        let offsets = take::offsets(&offsets).map_err(throw)?;
        give(&self.0.paragraphs(number, offsets).map_err(throw)?)
    }
}

/// Who wants to know how far the work is, and may stop it.
struct Watch {
    signal: Option<AbortSignal>,
    on_progress: Option<Function>,
    /// What `on_progress` threw.
    thrown: Option<JsValue>,
}

impl Watch {
    fn look(&mut self, now: Progress) -> ControlFlow<()> {
        let told = self.on_progress.as_ref().map(|f| f.call1(&JsValue::UNDEFINED, &give(&now)?));
        self.thrown = told.and_then(Result::err);
        match self.thrown.is_some() || self.signal.as_ref().is_some_and(AbortSignal::aborted) {
            true => ControlFlow::Break(()),
            false => ControlFlow::Continue(()),
        }
    }
}

/// A JavaScript value from a Rust one: plain objects and arrays, no maps.
fn give(value: &impl Serialize) -> Result<JsValue, JsValue> {
    value
        .serialize(&serde_wasm_bindgen::Serializer::json_compatible())
        .map_err(|e| throw(Error::new(ErrorKind::BadValue(e.to_string()))))
}

/// A JavaScript error with the kind as a property.
fn throw(error: Error) -> JsValue {
    let thrown = js_sys::Error::new(&error.to_string());
    // Setting a property of an object that was just made cannot fail.
    let _ = Reflect::set(&thrown, &"kind".into(), &error.kind().name().into());
    thrown.into()
}

/// Smaller and faster than the allocator that Rust brings for WebAssembly.
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
