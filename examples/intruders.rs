//! Puts one article of another cluster into each cluster of a JSON Lines file and counts how many are found:
//! `intruders CLUSTERS.jsonl [SEED]`. A line is `{"id", "documents": [..]}`.

use conspectus::{Article, Corpus, Options, Summary};
use serde_json::Value;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("say which file of clusters")?;
    let mut state: u64 = std::env::args().nth(2).and_then(|s| s.parse().ok()).unwrap_or(1);
    let mut clusters: Vec<(String, Vec<String>)> = Vec::new();
    for line in std::fs::read_to_string(path)?.lines() {
        let row: Value = serde_json::from_str(line)?;
        let documents = row.get("documents").and_then(Value::as_array).ok_or("a line has no documents")?;
        let documents = documents.iter().filter_map(Value::as_str).map(str::to_owned).collect();
        clusters.push((row.get("id").and_then(Value::as_str).unwrap_or_default().to_owned(), documents));
    }
    let mut random = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below.max(1)
    };
    let (mut accused, mut empty, mut articles, mut found) = (0, 0, 0, 0);
    for (number, (id, documents)) in clusters.iter().enumerate() {
        let untouched = summary(documents.iter())?;
        articles += documents.len();
        empty += untouched.articles.iter().filter(|a| a.words == 0).count();
        for (article, text) in untouched.articles.iter().zip(documents).filter(|(a, _)| !a.belongs) {
            accused += 1;
            let opening: String = text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(90).collect();
            println!("accused  {id} of {}: {:.2} {opening}", documents.len(), article.likeness);
        }
        let other = (number + 1 + random(clusters.len() - 1)) % clusters.len();
        let Some((_, from)) = clusters.get(other) else { continue };
        let Some(intruder) = from.get(random(from.len())) else { continue };
        let place = random(documents.len() + 1);
        let mut mixed: Vec<&String> = documents.iter().collect();
        mixed.insert(place, intruder);
        let mixed = summary(mixed.into_iter())?;
        match mixed.articles.get(place) {
            // An intruder of which nothing is left is reported as such.
            Some(article) if !article.belongs || article.words == 0 => found += 1,
            article => {
                let belongs: Vec<bool> = mixed.articles.iter().map(|a| a.belongs).collect();
                let opening: String =
                    intruder.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(70).collect();
                println!("missed   {id} at {place}: {:.2} {belongs:?} {opening}", article.map_or(0.0, |a| a.likeness));
            }
        }
    }
    println!("intruders found {found}/{} = {:.1} %", clusters.len(), 100.0 * found as f64 / clusters.len() as f64);
    println!("accused untouched {accused}/{articles} = {:.1} %", 100.0 * f64::from(accused) / articles as f64);
    println!("without any text left {empty}/{articles}");
    Ok(())
}

fn summary<'a>(texts: impl Iterator<Item = &'a String>) -> Result<Summary, conspectus::Error> {
    let mut corpus = Corpus::new();
    for text in texts {
        corpus.add(Article::new(text.as_str()))?;
    }
    Ok(corpus.summarize(&Options::default()))
}
