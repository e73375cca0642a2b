//! What criterion cannot tell, a process of its own for each: `speed once WHAT` runs the whole once and prints the time of
//! each stage and the most memory that the process had; `speed texts WHAT` prints what is measured, for other programs.
//! WHAT is a number of invented articles, a folder of texts, or a file of clusters.

use conspectus::{Article, Corpus};
use serde_json::{Map, Value, json};
use speed::{Result, STAGES};
use std::time::{Duration, Instant};
use std::{env, fs};

fn main() -> Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["texts", what] => println!("{}", json!(speed::clusters(what)?)),
        ["once", what] => println!("{}", once(what)?),
        ["given"] => speed::given()?.iter().for_each(|(name, path)| println!("{name}\t{path}")),
        _ => return Err("speed once WHAT, speed texts WHAT, or speed given".into()),
    }
    Ok(())
}

fn once(what: &str) -> Result<Value> {
    let clusters = speed::clusters(what)?;
    let (articles, bytes) = (clusters.iter().flatten().count(), speed::bytes(&clusters));
    let mut took = Map::new();
    let mut add = |name: &str, time: Duration| {
        let before = took.get(name).and_then(Value::as_f64).unwrap_or_default();
        took.insert(name.into(), json!(before + time.as_secs_f64() * 1e3));
    };
    for cluster in clusters {
        let start = Instant::now();
        let mut corpus = Corpus::new();
        // The corpus takes the texts over, so that they are in memory once.
        cluster.into_iter().try_for_each(|text| corpus.add(Article::new(text)).map(drop))?;
        add("read", start.elapsed());
        let stages = speed::stages(&mut corpus);
        add("whole", start.elapsed());
        STAGES.iter().for_each(|(name, stage)| add(name, speed::took(&stages, *stage)));
    }
    Ok(json!({ "where": "once", "what": what, "articles": articles, "bytes": bytes, "peak": peak()?, "took": took }))
}

/// The most memory that this process has had, in bytes, as Linux counts it.
fn peak() -> Result<usize> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:")).ok_or("the system does not tell VmHWM")?;
    Ok(line.trim().trim_end_matches(" kB").parse::<usize>()? << 10)
}
