//! How far the search of Conspectus is from the best possible selection: `optimality FOLDER [SECONDS]`.
//!
//! Reads the clusters of `FOLDER/*.jsonl`, as `conspectus batch` does, and lets an exact solver work on each for so many
//! seconds (30 if not said). The gap is what the search finds against what the solver proves that nothing exceeds: if it
//! does not finish, against its bound, and the true gap is smaller. Prints a row for each file.

mod model;

use conspectus::{Article, Corpus, Length, Options, pipeline};
use serde::Deserialize;
use serde_json::Value;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::{env, fs, thread};

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

#[derive(Deserialize)]
struct Cluster {
    id: Value,
    documents: Vec<String>,
    words: Option<usize>,
    lang: Option<String>,
}

/// What is measured on a cluster.
struct Measured {
    /// What is missing from the bound, in shares of it.
    gap: f64,
    /// What is missing from the best that the solver found.
    least: f64,
    /// True if the solver finished.
    solved: bool,
}

fn main() -> Result<()> {
    let mut arguments = env::args().skip(1);
    let folder = arguments.next().ok_or("optimality FOLDER [SECONDS]")?;
    let seconds = arguments.next().map_or(Ok(30.0), |s| s.parse())?;
    let mut files: Vec<PathBuf> = fs::read_dir(&folder)?.map(|e| Ok(e?.path())).collect::<Result<_>>()?;
    files.retain(|f| f.extension().is_some_and(|e| e == "jsonl"));
    files.sort();
    println!("{:24} {:>8} {:>8} {:>10} {:>10} {:>10}", "", "clusters", "solved", "mean gap", "worst gap", "best found");
    for file in files {
        report(&file, seconds)?;
    }
    Ok(())
}

/// Measures the clusters of a file and prints a row.
fn report(file: &Path, seconds: f64) -> Result<()> {
    let text = fs::read_to_string(file)?;
    let lines: Vec<&str> = text.lines().filter(|l| !l.trim().is_empty()).collect();
    let (next, all) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                while let Some(line) = lines.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let measured = measure(line, seconds);
                    all.lock().unwrap_or_else(PoisonError::into_inner).push(measured);
                }
            });
        }
    });
    let all =
        all.into_inner().unwrap_or_else(PoisonError::into_inner).into_iter().collect::<Result<Vec<Measured>>>()?;
    let count = all.len().max(1) as f64;
    let name = file.file_stem().unwrap_or_default().to_string_lossy();
    println!(
        "{name:24} {:8} {:8} {:9.2}% {:9.2}% {:10}",
        all.len(),
        all.iter().filter(|m| m.solved).count(),
        100.0 * all.iter().map(|m| m.gap).sum::<f64>() / count,
        100.0 * all.iter().map(|m| m.gap).fold(0.0, f64::max),
        all.iter().filter(|m| m.least < model::GAP).count(),
    );
    Ok(())
}

/// Measures a cluster.
fn measure(line: &str, seconds: f64) -> Result<Measured> {
    let cluster: Cluster = serde_json::from_str(line)?;
    let mut corpus = Corpus::new();
    for text in cluster.documents {
        let mut article = Article::new(text);
        article.language.clone_from(&cluster.lang);
        corpus.add(article)?;
    }
    let length = cluster.words.map_or_else(Length::default, Length::Words);
    let selection = pipeline::selection(&mut corpus, &Options::default().with_length(length));
    let found = model::value(&selection, &selection.chosen);
    if (found - selection.value).abs() > 1e-6 * found {
        return Err(format!("{}: the search says {}, but it is {found}", cluster.id, selection.value).into());
    }
    let answer = model::solve(&selection, seconds).map_err(|e| format!("{}: {e}", cluster.id))?;
    let gap = |best: f64| if best > 0.0 { 1.0 - found / best } else { 0.0 };
    let measured = Measured {
        gap: gap(answer.bound),
        least: gap(answer.value),
        solved: answer.bound - answer.value <= 2.0 * model::GAP * answer.bound,
    };
    if env::var_os("VERBOSE").is_some() {
        eprintln!(
            "{} {} sentences, {found:.4}, best {:.4}, bound {:.4}, gap {:.3}%",
            cluster.id,
            selection.covers.len(),
            answer.value,
            answer.bound,
            100.0 * measured.gap
        );
    }
    Ok(measured)
}
