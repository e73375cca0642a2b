//! Prints what the articles of a cluster tell differently: `differ CLUSTERS.jsonl [ID]`. A line is `{"id", "documents": [..]}`.

use conspectus::{Article, Corpus, Options};
use serde_json::Value;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("say which file of clusters")?;
    let only = std::env::args().nth(2);
    let mut count = 0;
    for line in std::fs::read_to_string(path)?.lines() {
        let row: Value = serde_json::from_str(line)?;
        let id = row.get("id").and_then(Value::as_str).unwrap_or_default();
        if only.as_ref().is_some_and(|o| o != id) {
            continue;
        }
        let mut corpus = Corpus::new();
        for text in row.get("documents").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str) {
            corpus.add(Article::new(text))?;
        }
        for d in corpus.summarize(&Options::default()).disagreements {
            count += 1;
            println!("{id} {:?} {:.2} {}", d.kind, d.confidence, d.about.join(" "));
            for v in d.values {
                println!("    {} side {} [{}] {}", v.passage.article, v.side, v.passage.text, v.sentence.text);
            }
        }
    }
    println!("{count} disagreements");
    Ok(())
}
