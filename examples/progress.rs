//! Shows how far a large summary is, and stops one that takes too long; the articles stay.
//!
//! cargo run --release --example progress

use conspectus::{Article, Corpus, Error, Options, Progress};
use std::ops::ControlFlow;

fn main() -> Result<(), Error> {
    let mut corpus = Corpus::new();
    for number in 0..400 {
        corpus.add(Article::new(report(number)))?;
    }

    let bar = |progress: Progress| {
        match progress.total {
            0 => println!("{:?}", progress.stage),
            total => println!("{:?}: {} of {total}", progress.stage, progress.done),
        }
        ControlFlow::Continue(())
    };
    let summary = corpus.summarize_with_progress(&Options::default(), bar)?;
    println!("{} sentences of {} articles\n", summary.sentences.len(), corpus.len());

    // Whoever waits may lose patience: here at the third call. A change, so that there is something to do.
    corpus.add(Article::new(report(400)))?;
    let mut calls = 0;
    let impatient = |_| {
        calls += 1;
        if calls < 3 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    };
    if let Err(error) = corpus.summarize_with_progress(&Options::default(), impatient) {
        println!("{error}");
    }
    Ok(())
}

/// A report of a day in a long drought.
fn report(day: usize) -> String {
    let (level, trucks) = (400 - day, 3 + day % 40);
    format!(
        "The water of Lake Ammer stands at {level} centimetres. Farmers around the lake ask for help. On day {day} of the drought \
         {trucks} trucks brought drinking water to the villages above Ammer. Rain is not in sight."
    )
}
