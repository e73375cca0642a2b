//! Makes one summary of three reports of a landslide, with who else says each sentence.
//!
//! cargo run --example summarize

use conspectus::{Article, Corpus, Error, Length, Options};

const ARTICLES: [&str; 3] = [
    "Landslide closes the Varn pass\n\nA landslide buried the road over the Varn pass on Sunday night and cut off the \
     village of Ostrel. Nobody was hurt. Geologists want to look at the slope before it is cleared, which will take two weeks.",
    "The village of Ostrel is cut off after a landslide buried the Varn pass road on Sunday night. Some 200 people live there. \
     A helicopter brings bread and medicine.",
    "It had rained for nine days. On Sunday night the slope above the Varn pass gave way, and a landslide buried 80 metres of \
     the road to Ostrel. No one was injured, said Mayor Lena Hirt.",
];

fn main() -> Result<(), Error> {
    let mut corpus = Corpus::new();
    for (text, source) in ARTICLES.into_iter().zip(["Valley Post", "Radio Varn", "The Morning"]) {
        corpus.add(Article::new(text).with_source(source))?;
    }
    let options = Options::default().with_length(Length::Words(40));
    let summary = corpus.summarize(&options);

    if let Some(headline) = &summary.headline {
        println!("{}\n", headline.text);
    }
    let sources: Vec<String> = corpus.articles().map(|a| a.source.clone().unwrap_or_default()).collect();
    for sentence in &summary.sentences {
        let passage = &sentence.passage;
        println!("{}", passage.text);
        println!("    {}, from byte {} to {}", sources[passage.article], passage.start, passage.end);
        println!("    {} of {} sources say so", sentence.sources, sentence.of);
    }
    println!("\n{} words, which hold {:.0} % of what two sources tell", summary.words, 100.0 * summary.coverage);
    Ok(())
}
