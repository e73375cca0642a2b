//! Measures one summarizer from crates.io: `peers NAME FILE`, where FILE is a text. Five sentences; the time is that of the
//! call alone. Prints a line of JSON.

use pithy::Summariser;
use serde_json::json;
use std::error::Error;
use std::num::NonZeroU32;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Instant;
use summary::{Language, Summarizer};

/// How many sentences.
const SENTENCES: u8 = 5;

fn main() -> Result<(), Box<dyn Error>> {
    let (name, file) = (std::env::args().nth(1), std::env::args().nth(2));
    let name = name.unwrap_or_default();
    let text = std::fs::read_to_string(file.ok_or("peers NAME FILE")?)?;
    let took = match name.as_str() {
        "pithy" => measure(|| {
            let mut summariser = Summariser::new();
            summariser.add_raw_text("articles".into(), text.clone(), ".", 10, 500, false);
            summariser.approximate_top_sentences(SENTENCES.into(), 0.5, 0.5).len()
        }),
        "summary" => {
            let sentences = NonZeroU32::new(SENTENCES.into()).ok_or("no sentences")?;
            let summarizer = Summarizer::new(Language::English);
            measure(|| summarizer.summarize_sentences(&text, sentences).len())
        }
        "simple-summarize" => {
            // It takes the share to leave out: all but about five sentences.
            let share = 1.0 - 900.0 / text.len().max(901) as f32;
            measure(|| simple_summarize::summarize_text(&text, share).map_or(0, |found| found.summary.len()))
        }
        _ => return Err("no such summarizer".into()),
    };
    let row = match took {
        Ok(took) => json!({ "where": "crate", "what": name, "took": took }),
        Err(why) => json!({ "where": "crate", "what": name, "failed": why }),
    };
    println!("{row}");
    Ok(())
}

/// The median time in milliseconds, or what went wrong. `work` says how much it has found.
fn measure(work: impl Fn() -> usize) -> Result<f64, &'static str> {
    let mut times: Vec<f64> = Vec::new();
    while times.len() < 3 || (times.len() < 100 && times.iter().sum::<f64>() < 2000.0) {
        let start = Instant::now();
        match catch_unwind(AssertUnwindSafe(&work)) {
            Ok(0) => return Err("finds no sentence"),
            Ok(_) => times.push(start.elapsed().as_secs_f64() * 1e3),
            Err(_) => return Err("panics"),
        }
    }
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().ok_or("was not measured")
}
