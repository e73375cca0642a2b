//! Measures the native build: `speed native FOLDER…` prints a line of JSON for each size, `speed text ARTICLES` the invented
//! articles as a JSON array, `speed folder FOLDER` the files of a folder likewise.
//!
//! Times are of the processor, the mean of several runs, in milliseconds. Each size has a process of its own, so that the
//! peak of its memory is its own.

use conspectus::{Article, Corpus, Length, Options, Stage};
use serde_json::{Value, json};
use speed::text::cluster;
use std::error::Error;
use std::hint::black_box;
use std::ops::ControlFlow;
use std::process::Command;
use std::{env, fs};
use unicode_segmentation::UnicodeSegmentation;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// How many articles.
const SIZES: [usize; 7] = [1, 5, 10, 20, 100, 1000, 10_000];
/// How long a measure is repeated, in milliseconds.
const LONG: f64 = 1000.0;

fn main() -> Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["native", folders @ ..] => {
            let sizes = SIZES.iter().map(usize::to_string);
            for what in sizes.chain(folders.iter().map(|f| (*f).to_owned())) {
                Command::new(env::current_exe()?).args(["one", &what]).status()?;
            }
            Ok(())
        }
        ["one", what] => {
            println!("{}", measure(what, texts(what)?)?);
            Ok(())
        }
        ["text", what] | ["folder", what] => {
            println!("{}", json!(texts(what)?));
            Ok(())
        }
        _ => Err("speed native [FOLDER…], speed text ARTICLES, or speed folder FOLDER".into()),
    }
}

/// So many invented articles, or the files of a folder.
fn texts(what: &str) -> Result<Vec<String>> {
    if let Ok(articles) = what.parse() {
        return Ok(cluster(articles, 1));
    }
    let mut files: Vec<_> = fs::read_dir(what)?.map(|e| Ok(e?.path())).collect::<Result<_>>()?;
    files.sort();
    files.iter().map(|f| Ok(fs::read_to_string(f)?)).collect()
}

/// The time of the processor that this thread has taken, in milliseconds.
fn now() -> Result<f64> {
    let taken = fs::read_to_string("/proc/thread-self/schedstat")?;
    Ok(taken.split(' ').next().unwrap_or_default().parse::<f64>()? / 1e6)
}

/// The most memory that the process has had, in bytes.
fn peak() -> Result<usize> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:")).ok_or("no VmHWM")?;
    Ok(line.trim().trim_end_matches(" kB").parse::<usize>()? << 10)
}

/// The mean time of several runs of `work` on what `prepare` makes: the clock ticks every few milliseconds only.
fn mean<T>(mut prepare: impl FnMut() -> T, mut work: impl FnMut(T)) -> Result<f64> {
    let (mut runs, mut all) = (0.0, 0.0);
    while all < LONG {
        let input = prepare();
        let start = now()?;
        work(input);
        all += now()? - start;
        runs += 1.0;
    }
    Ok(all / runs)
}

fn read(texts: &[String]) -> Corpus {
    let mut corpus = Corpus::new();
    for text in texts {
        // The invented articles are within the limits.
        let _ = corpus.add(Article::new(text.as_str()));
    }
    corpus
}

fn options(words: usize) -> Options {
    Options { length: Length::Words(words), ..Options::default() }
}

fn measure(what: &str, texts: Vec<String>) -> Result<Value> {
    let bytes: usize = texts.iter().map(String::len).sum();
    let words = mean(|| (), |()| texts.iter().map(|t| t.unicode_words().count()).for_each(|n| _ = black_box(n)))?;
    let reading = mean(|| (), |()| drop(black_box(read(&texts))))?;
    // The analysis, and how much of it is comparing.
    let (mut runs, mut all, mut comparing) = (0.0, 0.0, 0.0);
    while all < LONG {
        let start = now()?;
        let mut corpus = read(&texts);
        let mut from = None;
        let summary = corpus.summarize_watched(&options(150), |progress| {
            let at = now().unwrap_or_default();
            match progress.stage {
                Stage::Compare => from = from.or(Some(at)),
                _ => comparing += from.take().map_or(0.0, |from| at - from),
            }
            ControlFlow::Continue(())
        });
        black_box(summary)?;
        all += now()? - start;
        runs += 1.0;
    }
    let (analysis, comparing) = (all / runs, comparing / runs);
    let peak = peak()?;
    let mut corpus = read(&texts);
    corpus.summarize(&options(150));
    let mut length = 100;
    let slider = mean(
        || {
            length = 100 + (length + 7) % 100;
            options(length)
        },
        |options| drop(black_box(corpus.summarize(&options))),
    )?;
    let mut turn = 0;
    let edit = mean(
        || {
            turn += 1;
            let text = texts.first().map_or("", String::as_str);
            Article::new(format!("{text}\n\nThe last word of version {turn} came late on Tuesday, the town said."))
        },
        |article| {
            // There is an article.
            let _ = corpus.replace(0, article);
            black_box(corpus.summarize(&options(150)));
        },
    )?;
    Ok(json!({
        "where": "native", "what": what, "articles": texts.len(), "bytes": bytes, "words": words, "reading": reading,
        "analysis": analysis, "comparing": comparing, "slider": slider, "edit": edit, "peak": peak,
    }))
}
