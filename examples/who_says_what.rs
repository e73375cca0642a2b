//! Shows who else says a sentence, in which words, and on what the articles differ.
//!
//! cargo run --example who_says_what

use conspectus::{Article, Corpus, Degree, Error, Options};

const ARTICLES: [&str; 4] = [
    "The Tolland glassworks stood still on Monday. A strike kept 340 workers of the glassworks at home, the union said.",
    "A strike kept 340 workers at home on Monday, according to the union of the Tolland glassworks.",
    "The strike kept 290 workers of the Tolland glassworks at home, says the company. The furnaces were kept hot.",
    "The mayor of Tolland calls for talks, since the strike at the glassworks costs the town a third of its taxes.",
];

fn main() -> Result<(), Error> {
    let mut corpus = Corpus::new();
    for text in ARTICLES {
        corpus.add(Article::new(text))?;
    }
    let options = Options::default();

    // Any sentence can be asked for, by a position in its article.
    let position = ARTICLES[0].find("A strike").unwrap_or_default();
    let Some(sentence) = corpus.evidence(0, position, &options) else { return Ok(()) };
    println!("{}", sentence.passage.text);
    for root in sentence.roots.iter().filter(|root| !root.own) {
        let verdict = match root.degree {
            Degree::Same => "says the same",
            Degree::Part => "says a part of it",
            Degree::Differs => "tells it differently",
            _ => "says nothing of it",
        };
        println!("    article {} {verdict}", root.articles[0]);
        for found in &root.evidence {
            println!("        {}", found.passage.text);
            for differing in &found.differing {
                println!("        {} against {}", differing.own.text, differing.other.text);
            }
        }
    }

    println!("\nWhere they differ:");
    for disagreement in corpus.summarize(&options).disagreements {
        println!("    {}", disagreement.about.join(", "));
        for claim in disagreement.values {
            println!("        article {}: {}", claim.passage.article, claim.passage.text);
        }
    }
    Ok(())
}
