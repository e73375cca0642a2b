//! Puts one article of another cluster into each cluster of a file and counts how many are found:
//! `intruders CLUSTERS.jsonl [SEED]`.

use conspectus::{Options, Summary};
use quality::{Result, clusters, corpus};

fn main() -> Result<()> {
    let path = std::env::args().nth(1).ok_or("intruders CLUSTERS.jsonl [SEED]")?;
    let mut state: u64 = std::env::args().nth(2).and_then(|s| s.parse().ok()).unwrap_or(1);
    let clusters = clusters(&path)?;
    let mut random = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below.max(1)
    };
    let (mut accused, mut empty, mut articles, mut found) = (0, 0, 0, 0);
    for (number, cluster) in clusters.iter().enumerate() {
        let (id, documents) = (&cluster.id, &cluster.documents);
        let untouched = summary(documents)?;
        articles += documents.len();
        empty += untouched.articles.iter().filter(|a| a.words == 0).count();
        for (article, text) in untouched.articles.iter().zip(documents).filter(|(a, _)| !a.belongs) {
            accused += 1;
            println!("accused  {id} of {}: {:.2} {}", documents.len(), article.likeness, opening(text, 90));
        }
        let other = (number + 1 + random(clusters.len().saturating_sub(1))) % clusters.len();
        let Some(from) = clusters.get(other).map(|c| &c.documents) else { continue };
        let Some(intruder) = from.get(random(from.len())) else { continue };
        let place = random(documents.len() + 1);
        let mut mixed: Vec<&String> = documents.iter().collect();
        mixed.insert(place, intruder);
        let mixed = summary(mixed)?;
        match mixed.articles.get(place) {
            // An intruder of which nothing is left is reported as such.
            Some(article) if !article.belongs || article.words == 0 => found += 1,
            article => {
                let belongs: Vec<bool> = mixed.articles.iter().map(|a| a.belongs).collect();
                let likeness = article.map_or(0.0, |a| a.likeness);
                println!("missed   {id} at {place}: {likeness:.2} {belongs:?} {}", opening(intruder, 70));
            }
        }
    }
    println!("intruders found {found}/{} = {:.1} %", clusters.len(), 100.0 * found as f64 / clusters.len() as f64);
    println!("accused untouched {accused}/{articles} = {:.1} %", 100.0 * f64::from(accused) / articles as f64);
    println!("without any text left {empty}/{articles}");
    Ok(())
}

fn summary<'a>(texts: impl IntoIterator<Item = &'a String>) -> Result<Summary> {
    Ok(corpus(texts)?.summarize(&Options::default()))
}

/// The first characters of a text, on one line.
fn opening(text: &str, characters: usize) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(characters).collect()
}
