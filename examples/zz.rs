use conspectus::{Article, Corpus, Options};
use serde_json::Value;
use std::time::Instant;
fn main() {
    let path = std::env::args().nth(1).unwrap();
    let rows: Vec<Value> =
        std::fs::read_to_string(path).unwrap().lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    let (mut add, mut first, mut second) = (0.0, 0.0, 0.0);
    for row in &rows {
        let mut c = Corpus::new();
        let t = Instant::now();
        for d in row["documents"].as_array().unwrap() {
            c.add(Article::new(d.as_str().unwrap())).unwrap();
        }
        add += t.elapsed().as_secs_f64();
        let t = Instant::now();
        c.summarize(&Options::default());
        first += t.elapsed().as_secs_f64();
        let t = Instant::now();
        c.summarize(&Options::default());
        second += t.elapsed().as_secs_f64();
    }
    println!("add {:.0} ms, first {:.0} ms, again {:.0} ms", add * 1e3, first * 1e3, second * 1e3);
    // growth: the articles of all clusters repeated with changed words as one event
    let all: Vec<&str> =
        rows.iter().flat_map(|r| r["documents"].as_array().unwrap()).map(|d| d.as_str().unwrap()).collect();
    for n in [50, 100, 200, 400] {
        let mut c = Corpus::new();
        let t = Instant::now();
        for d in all.iter().cycle().take(n) {
            c.add(Article::new(*d)).unwrap();
        }
        let a = t.elapsed().as_secs_f64();
        let t = Instant::now();
        let s = c.summarize(&Options { included: (0..n).collect(), ..Options::default() });
        println!(
            "{n}: add {:.0} ms summarize {:.0} ms ({} sentences chosen, {} differ)",
            a * 1e3,
            t.elapsed().as_secs_f64() * 1e3,
            s.sentences.len(),
            s.disagreements.len()
        );
    }
}
