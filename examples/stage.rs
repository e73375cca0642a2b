//! Runs one stage over JSON Lines, for measuring it against gold: `stage cleaning|sentences < gold.jsonl > out.jsonl`.

use conspectus::{Language, stage};
use serde_json::{Value, json};
use std::io::{BufRead, Write, stdin, stdout};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let run = match std::env::args().nth(1).as_deref() {
        Some("cleaning") => cleaning,
        Some("sentences") => sentences,
        _ => return Err("say which stage: cleaning or sentences".into()),
    };
    let mut out = stdout().lock();
    for line in stdin().lock().lines() {
        writeln!(out, "{}", run(&serde_json::from_str(&line?)?))?;
    }
    Ok(())
}

fn field<'a>(row: &'a Value, name: &str) -> &'a str {
    row.get(name).and_then(Value::as_str).unwrap_or_default()
}

fn language(row: &Value, text: &str) -> Language {
    Language::from_code(field(row, "lang")).unwrap_or_else(|| Language::detect(text))
}

fn cleaning(row: &Value) -> Value {
    let text = field(row, "pasted");
    let kept: Vec<&str> = stage::article(text, language(row, text)).into_iter().map(|s| s.slice(text)).collect();
    json!({ "id": row.get("id"), "kept": kept.join("\n") })
}

fn sentences(row: &Value) -> Value {
    let text = field(row, "text");
    let found: Vec<&str> = stage::sentences(text, language(row, text)).into_iter().map(|s| s.slice(text)).collect();
    json!({ "sentences": found })
}
