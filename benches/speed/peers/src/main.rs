//! Measures other crates: `peers FILE`, a JSON array of articles. Five sentences of all articles together, as these crates
//! know one text only. Prints a line of JSON for each.

use pithy::Summariser;
use serde_json::json;
use simple_summarize::summarize_text;
use std::num::NonZeroU32;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Instant;
use summary::{Language, Summarizer};

/// How many sentences.
const SENTENCES: u32 = 5;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let file = std::env::args().nth(1).ok_or("peers FILE")?;
    let texts: Vec<String> = serde_json::from_str(&std::fs::read_to_string(file)?)?;
    let text = texts.join("\n\n");
    let sentences = NonZeroU32::new(SENTENCES).ok_or("no sentences")?;
    measure("pithy", || {
        let mut summariser = Summariser::new();
        summariser.add_raw_text("articles".into(), text.clone(), ".", 10, 500, false);
        summariser.approximate_top_sentences(SENTENCES as usize, 0.5, 0.5).len()
    });
    measure("summary", || Summarizer::new(Language::English).summarize_sentences(&text, sentences).len());
    // It takes a share to cut: all but about five sentences.
    let cut = 1.0 - 700.0 / text.len().max(701) as f32;
    measure("simple-summarize", || usize::from(summarize_text(&text, cut).is_ok()));
    Ok(())
}

fn measure(name: &str, work: impl Fn() -> usize) {
    let run = || {
        let start = Instant::now();
        let found = work();
        (start.elapsed().as_secs_f64() * 1000.0, found)
    };
    let runs: Vec<_> = (0..10).filter_map(|_| catch_unwind(AssertUnwindSafe(run)).ok()).collect();
    match runs.iter().map(|r| r.0).reduce(f64::min) {
        Some(best) if runs.iter().all(|r| r.1 > 0) => {
            println!("{}", json!({ "where": "crate", "peer": name, "analysis": best }));
        }
        Some(_) => println!("{}", json!({ "where": "crate", "peer": name, "failed": "finds no sentence" })),
        None => println!("{}", json!({ "where": "crate", "peer": name, "failed": "panics" })),
    }
}
