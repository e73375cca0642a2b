//! What is wrong with the arguments of a call, in the words of JSON: those of serde are the words of our code.

/// What serde asks for, and the same for whoever writes JSON.
const ASKED: [(&str, &str); 6] = [
    ("a sequence", "an array of objects, each with a \"text\""),
    ("struct CallArticle", "an object with a \"text\""),
    ("a string", "a text"),
    ("a boolean", "true or false"),
    // Of the order alone.
    ("variant identifier", "\"story\" or \"agreement\""),
    ("string or map", "\"story\" or \"agreement\""),
];

/// Says what serde found wrong.
pub fn worded(message: &str) -> String {
    if let Some(key) = message.strip_prefix("missing field ").and_then(quoted) {
        return format!("\"{key}\" is missing");
    }
    if let Some(key) = message.strip_prefix("duplicate field ").and_then(quoted) {
        return format!("\"{key}\" is there twice");
    }
    // What was given instead stands before that, and may have any words.
    let asked = message.split(", expected ").last().unwrap_or_default();
    if let Some(key) = message.strip_prefix("unknown field ").and_then(quoted) {
        let known = asked.strip_prefix("one of ").unwrap_or(asked);
        return format!("there is no key \"{key}\": there may be {}", known.replace('`', ""));
    }
    if message.starts_with("unknown variant ") {
        return format!("give {}", asked.replace('`', "\""));
    }
    if message.starts_with("invalid ") {
        let known = ASKED.iter().find(|(words, _)| asked.starts_with(words));
        return format!("give {}", known.map_or("what the schema of the tool has there", |(_, words)| words));
    }
    message.to_owned()
}

/// The name in marks at the start of a message.
fn quoted(message: &str) -> Option<&str> {
    message.strip_prefix('`')?.split('`').next()
}
