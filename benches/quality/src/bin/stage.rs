//! Runs one stage over JSON Lines, for measuring it against gold:
//! `stage cleaning|paragraphs|sentences|support|signs|evidence|features|check < gold.jsonl > out.jsonl`.

use conspectus::{Article, Corpus, Degree, Language, Options, Span, pipeline};
use serde_json::{Value, json};
use std::io::{BufRead, Write, stdin, stdout};

fn main() -> quality::Result<()> {
    let run: fn(&Value) -> Value = match std::env::args().nth(1).as_deref() {
        Some("cleaning") => cleaning,
        Some("paragraphs") => paragraphs,
        Some("sentences") => sentences,
        Some("support") => support,
        Some("signs") => signs,
        Some("evidence") => evidence,
        Some("features") => features,
        Some("check") => check,
        _ => {
            return Err(
                "say which stage: cleaning, paragraphs, sentences, support, signs, evidence, features or check".into(),
            );
        }
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
    let kept: Vec<&str> = pipeline::article(text, language(row, text)).into_iter().map(|s| s.slice(text)).collect();
    json!({ "id": row.get("id"), "kept": kept.join("\n") })
}

/// Not only what is kept, as `cleaning`, but every paragraph of `text`, with the reason where it is dropped.
fn paragraphs(row: &Value) -> Value {
    let text = field(row, "text");
    let paragraphs = pipeline::paragraphs(text, language(row, text)).into_iter().map(|p| {
        let trimmed: Vec<Value> = p.trimmed.iter().map(|(s, reason)| json!([reason, s.slice(text)])).collect();
        json!({ "prose": p.prose.slice(text), "dropped": p.dropped, "trimmed": trimmed })
    });
    json!({ "id": row.get("id"), "paragraphs": paragraphs.collect::<Vec<Value>>() })
}

/// The sentences of `text` as they are shown: on one line.
fn sentences(row: &Value) -> Value {
    let text = field(row, "text");
    let found = pipeline::sentences(text, language(row, text)).into_iter().map(|s| on_one_line(s.slice(text)));
    json!({ "sentences": found.collect::<Vec<String>>() })
}

fn on_one_line(sentence: &str) -> String {
    let mut line = String::new();
    for part in sentence.lines().map(str::trim) {
        // Chinese and Japanese have no spaces.
        let clings =
            part.starts_with(|c: char| matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '\u{3000}'..='\u{9fff}'));
        line.push_str(if line.is_empty() || clings { "" } else { " " });
        line.push_str(part);
    }
    line
}

/// Pairs of sentences that report the same, or for a lone pair whether the two say the same.
fn support(row: &Value) -> Value {
    let language = language(row, field(row, "a"));
    match (row.get("a"), row.get("b")) {
        (Some(Value::Array(a)), Some(Value::Array(b))) => {
            json!({ "id": row.get("id"), "pairs": pipeline::support(&texts(a), &texts(b), language) })
        }
        _ => json!({ "same": pipeline::same(field(row, "a"), field(row, "b"), language) }),
    }
}

/// The signs of support for every pair, for fitting.
fn signs(row: &Value) -> Value {
    let language = language(row, field(row, "a"));
    match (row.get("a"), row.get("b")) {
        (Some(Value::Array(a)), Some(Value::Array(b))) => json!(pipeline::signs(&texts(a), &texts(b), language)),
        _ => json!(pipeline::signs(&[field(row, "a")], &[field(row, "b")], language)),
    }
}

fn texts(list: &[Value]) -> Vec<&str> {
    list.iter().map(|t| t.as_str().unwrap_or_default()).collect()
}

/// What every other article says of each sentence of `data/evidence`.
fn evidence(row: &Value) -> Value {
    judged(row, false)
}

/// The same with the features that the degrees are computed from, for fitting.
fn features(row: &Value) -> Value {
    judged(row, true)
}

/// What the articles have of a text: `{"id", "text", "documents" or "articles": [{"text", …}]}`, all of which count.
fn check(row: &Value) -> Value {
    let mut corpus = Corpus::new();
    let known = |a: &Value, name: &str| a.get(name).and_then(Value::as_str).map(str::to_owned);
    let given = row.get("articles").or_else(|| row.get("documents")).and_then(Value::as_array);
    for given in given.into_iter().flatten() {
        let text = given.as_str().unwrap_or_else(|| field(given, "text"));
        let mut article = Article::new(text);
        (article.title, article.source) = (known(given, "title"), known(given, "source"));
        (article.address, article.published) = (known(given, "address"), known(given, "published"));
        article.language = known(given, "language").or_else(|| known(row, "lang"));
        let _ = corpus.add(article);
    }
    let options = Options::default().with_included(0..corpus.len());
    let mut out = match corpus.check(field(row, "text"), &options) {
        Ok(check) => json!(check),
        Err(error) => json!({ "error": error.to_string() }),
    };
    out["id"] = row.get("id").cloned().unwrap_or_default();
    out
}

fn judged(row: &Value, features: bool) -> Value {
    let list = |name: &str| row.get(name).and_then(Value::as_array).cloned().unwrap_or_default();
    let mut corpus = Corpus::new();
    let documents: Vec<String> = list("documents").iter().map(|d| d.as_str().unwrap_or_default().to_owned()).collect();
    for document in &documents {
        let mut article = Article::new(document.as_str());
        article.language = row.get("lang").and_then(Value::as_str).map(str::to_owned);
        let _ = corpus.add(article);
    }
    let options = Options::default().with_included(0..documents.len());
    let sentences = list("sentences").into_iter().map(|s| {
        let article = s.get("article").and_then(Value::as_u64).unwrap_or(0) as usize;
        let text = field(&s, "text").to_owned();
        let start = documents.get(article).and_then(|d| d.find(&text)).unwrap_or(0);
        let judged = pipeline::evidence(&mut corpus, &options, article, Span::new(start, start + text.len()));
        let support = judged.iter().filter(|j| features || j.degree != Degree::None).map(|j| {
            let passage = j.passage.slice(documents.get(j.article).map_or("", String::as_str));
            match features {
                true => json!({ "article": j.article, "degree": j.degree, "features": j.features, "conflicts": j.conflicts.len(), "denied": j.denied, "incomplete": j.incomplete, "passage": passage }),
                false => json!({ "article": j.article, "degree": j.degree, "passage": passage }),
            }
        });
        let only = judged.iter().all(|j| j.nothing);
        json!({ "support": support.collect::<Vec<Value>>(), "only": only })
    });
    json!({ "id": row.get("id"), "sentences": sentences.collect::<Vec<Value>>() })
}
