//! Stores a summary and a check as JSON, and reads them back in another part of the program, which has no articles.
//!
//! cargo run --example store

use conspectus::{Check, CheckedDegree, Corpus, Options, Summary};
use std::error::Error;

const ARTICLES: [&str; 2] = [
    "A warehouse of the Tolmin dairy burned down in the night to Friday. Forty cows were led to a neighbour's meadow. Nobody was hurt.",
    "Fire destroyed a warehouse of the dairy in Tolmin in the night to Friday, the fire brigade said. All 40 cows were saved.",
];

fn main() -> Result<(), Box<dyn Error>> {
    let (summary, check) = stored()?;

    let summary: Summary = serde_json::from_str(&summary)?;
    for sentence in &summary.sentences {
        println!("{} ({} of {})", sentence.passage.text, sentence.sources, sentence.of);
    }
    // All that a summary can do needs no articles.
    println!("{} characters of Markdown", summary.markdown().chars().count());

    let check: Check = serde_json::from_str(&check)?;
    let missing = check.sentences.iter().filter(|sentence| sentence.degree == CheckedDegree::None);
    for sentence in missing {
        println!("no article has this: {}", sentence.words.text);
    }
    Ok(())
}

/// What a server would put into its database.
fn stored() -> Result<(String, String), Box<dyn Error>> {
    let mut corpus = Corpus::new();
    corpus.add_all(ARTICLES)?;
    let summary = corpus.summarize(&Options::default());
    let check =
        corpus.check("A warehouse in Tolmin burned down. The mayor promised a new one.", &Options::default())?;
    Ok((serde_json::to_string(&summary)?, serde_json::to_string(&check)?))
}
