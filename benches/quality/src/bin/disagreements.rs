//! Prints what the articles of each cluster tell differently: `disagreements CLUSTERS.jsonl [ID]`.

use conspectus::Options;
use quality::{Result, clusters, corpus};

fn main() -> Result<()> {
    let path = std::env::args().nth(1).ok_or("disagreements CLUSTERS.jsonl [ID]")?;
    let only = std::env::args().nth(2);
    let mut count = 0;
    for cluster in clusters(&path)? {
        let id = &cluster.id;
        if only.as_ref().is_some_and(|o| o != id) {
            continue;
        }
        for d in corpus(&cluster.documents)?.summarize(&Options::default()).disagreements {
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
