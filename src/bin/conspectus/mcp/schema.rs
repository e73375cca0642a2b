//! JSON Schema of what goes in and comes out, in the few words of it that all clients know.

use rmcp::model::JsonObject;
use rmcp::schemars::generate::{Contract, SchemaSettings};
use rmcp::schemars::transform::RecursiveTransform;
use rmcp::schemars::{JsonSchema, Schema};
use serde_json::Value;
use std::sync::Arc;

/// The schema of what a tool takes.
pub fn of_input<T: JsonSchema>() -> Arc<JsonObject> {
    of::<T>(Contract::Deserialize)
}

/// The schema of what a tool gives.
pub fn of_output<T: JsonSchema>() -> Arc<JsonObject> {
    of::<T>(Contract::Serialize)
}

fn of<T: JsonSchema>(contract: Contract) -> Arc<JsonObject> {
    let settings = SchemaSettings::draft2020_12().with(|settings| {
        settings.contract = contract;
        settings.meta_schema = None;
        // Some clients follow no references.
        settings.inline_subschemas = true;
    });
    let generator = settings.with_transform(RecursiveTransform(plain)).into_generator();
    let mut schema = generator.into_root_schema_for::<T>();
    // The tool has them already.
    schema.remove("title");
    schema.remove("description");
    Arc::new(schema.as_object().cloned().unwrap_or_default())
}

/// Takes out what only Rust knows: sizes of numbers, and `null` for what is left out.
fn plain(schema: &mut Schema) {
    schema.remove("format");
    if schema.get("default").is_some_and(Value::is_null) {
        schema.remove("default");
    }
    if let Some(Value::Array(types)) = schema.get_mut("type") {
        types.retain(|one| one != "null");
        if let [one] = types.as_slice() {
            let one = one.clone();
            schema.insert("type".into(), one);
        }
    }
}
