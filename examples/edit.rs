//! Keeps a summary up to date while articles come, change and go. Only what changed is read again.
//!
//! cargo run --example edit

use conspectus::{Article, Corpus, Error, Length, Options};

fn main() -> Result<(), Error> {
    let mut corpus = Corpus::new();
    corpus.add(Article::new(
        "The old mill in Dorrance burned down on Friday. The fire started in the roof, neighbours said.",
    ))?;
    corpus
        .add(Article::new("Fire destroyed the old mill in Dorrance on Friday evening. Two firefighters were hurt."))?;
    show("Two articles", &mut corpus);

    corpus.add(Article::new(
        "Two firefighters were hurt when the old mill in Dorrance burned down. Lightning had hit the roof.",
    ))?;
    show("A third one comes", &mut corpus);

    corpus.replace(
        1,
        Article::new("Fire destroyed the old mill in Dorrance. Police say that a cable on the roof was to blame."),
    )?;
    show("The second one was rewritten", &mut corpus);

    let removed = corpus.remove(0)?;
    show(&format!("“{} …” is taken out", &removed.text[..12]), &mut corpus);

    // What isn't there is an error that says so; the corpus stays as it is.
    if let Err(error) = corpus.remove(7) {
        println!("{error}");
    }
    Ok(())
}

fn show(what: &str, corpus: &mut Corpus) {
    println!("{what}:");
    for sentence in corpus.summarize(&Options::default().with_length(Length::Words(20))).sentences {
        println!("    {} [{} of {}]", sentence.passage.text, sentence.sources, sentence.of);
    }
    println!();
}
