//! What is measured, and on what.

mod text;

use conspectus::{Article, Corpus, Options, Stage};
use serde_json::Value;
use std::error::Error;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use std::{env, fs};

/// An error that says what is wrong.
pub type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// Clusters of articles, each cluster about one event.
pub type Clusters = Vec<Vec<String>>;

/// The stages that look at all articles, by their names.
pub const STAGES: [(&str, Stage); 5] = [
    ("group", Stage::Group),
    ("count", Stage::Count),
    ("support", Stage::Support),
    ("compare", Stage::Compare),
    ("choose", Stage::Choose),
];

/// A number of invented articles, the texts in a folder, or the clusters of a file in JSON Lines.
pub fn clusters(what: &str) -> Result<Clusters> {
    if let Ok(articles) = what.parse() {
        return Ok(vec![text::cluster(articles, 1)]);
    }
    if what.ends_with(".jsonl") {
        let read = |line: &str| {
            let cluster: Value = serde_json::from_str(line)?;
            Ok(serde_json::from_value(cluster["documents"].clone())?)
        };
        return fs::read_to_string(what)?.lines().map(read).collect();
    }
    Ok(vec![files(what)?.iter().map(|f| Ok(fs::read_to_string(f)?)).collect::<Result<_>>()?])
}

/// The real articles that there are, each with a short name: what the variable `DATA` names has a folder `clusters` in it
/// and five articles beside it, in `seeds`.
pub fn given() -> Result<Vec<(String, String)>> {
    let Some(data) = env::var("DATA").ok().filter(|d| !d.is_empty()) else { return Ok(Vec::new()) };
    let seeds = Path::new(&data).join("../seeds");
    let mut all: Vec<PathBuf> = if seeds.is_dir() { vec![seeds] } else { Vec::new() };
    all.extend(files(&format!("{data}/clusters"))?);
    let name = |path: PathBuf| {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        (stem, path.to_string_lossy().into_owned())
    };
    Ok(all.into_iter().map(name).collect())
}

/// The files of a folder, in order.
fn files(folder: &str) -> Result<Vec<PathBuf>> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)?.map(|e| Ok(e?.path())).collect::<Result<_>>()?;
    files.sort();
    Ok(files)
}

/// The bytes of all articles.
pub fn bytes(clusters: &Clusters) -> usize {
    clusters.iter().flatten().map(String::len).sum()
}

/// A corpus of a cluster.
pub fn read(cluster: &[String]) -> Corpus {
    let mut corpus = Corpus::new();
    for text in cluster {
        // All articles here are within the limits.
        let _ = corpus.add(Article::new(text.as_str()));
    }
    corpus
}

/// The stages of a summary, in the order in which they came, each with its time.
pub fn stages(corpus: &mut Corpus) -> Vec<(Stage, Duration)> {
    let (mut all, mut now, mut start) = (Vec::new(), Stage::Group, Instant::now());
    let summary = corpus.summarize_with_progress(&Options::default(), |progress| {
        all.push((now, start.elapsed()));
        (now, start) = (progress.stage, Instant::now());
        ControlFlow::Continue(())
    });
    all.push((now, start.elapsed()));
    drop(summary);
    all
}

/// The time that a stage took, of all stages.
pub fn took(stages: &[(Stage, Duration)], stage: Stage) -> Duration {
    stages.iter().filter(|s| s.0 == stage).map(|s| s.1).sum()
}
