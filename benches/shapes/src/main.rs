//! Prints how time and memory grow with shapes of text that nobody writes: `shapes [--bytes N] [NAME …]`.
//!
//! Each size of a shape is a process of its own, so that its memory is its own, and what takes too long is stopped. It needs
//! Linux, which counts time and memory.

mod shapes;

use conspectus::{Article, Corpus, Options, Progress};
use serde_json::{Value, json};
use shapes::{SHAPES, Shape};
use std::collections::BTreeMap;
use std::error::Error;
use std::ops::ControlFlow;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs, thread};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// The sizes of a shape: each is four times the one before.
const STEP: usize = 4;
/// What takes longer is stopped.
const PATIENCE: Duration = Duration::from_secs(90);
/// What takes less at the smaller size tells nothing of growth.
const FLOOR: f64 = 0.02;

fn main() -> Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["one", name, bytes] => println!("{}", once(find(name)?, bytes.parse()?)?),
        ["--bytes", bytes, names @ ..] => table(bytes.parse()?, names)?,
        names => table(5_000_000, names)?,
    }
    Ok(())
}

fn find(name: &str) -> Result<&'static Shape> {
    SHAPES.iter().find(|shape| shape.name == name).ok_or_else(|| format!("There is no shape {name}.").into())
}

/// A line for each shape: the largest power of the bytes with which its time grows, seconds and memory for a MB of the largest.
fn table(bytes: usize, names: &[&str]) -> Result<()> {
    println!("| shape | MB | exponent | seconds a MB | memory a MB | result a MB | most time |");
    println!("|---|---:|---:|---:|---:|---:|---|");
    for shape in SHAPES.iter().filter(|s| names.is_empty() || names.contains(&s.name)) {
        let (mut exponent, mut before): (f64, Option<Value>) = (0.0, None);
        for size in [bytes / STEP / STEP, bytes / STEP, bytes] {
            let Some(now) = apart(shape.name, size)? else {
                println!("| {} | {:.2} | stopped after {} s ||||", shape.name, size as f64 / 1e6, PATIENCE.as_secs());
                before = None;
                break;
            };
            let of = |line: &Value, what: &str| line[what].as_f64().unwrap_or_default();
            if let Some(before) = before.as_ref().filter(|b| of(&now, "bytes") > of(b, "bytes") * 1.2) {
                let grown = of(&now, "seconds").max(FLOOR) / of(before, "seconds").max(FLOOR);
                exponent = exponent.max(grown.ln() / (of(&now, "bytes") / of(before, "bytes")).ln());
            }
            before = Some(now);
        }
        let Some(last) = before else { continue };
        let mb = last["bytes"].as_f64().unwrap_or(1.0) / 1e6;
        let a_mb = |what: &str| last[what].as_f64().unwrap_or_default() / mb;
        println!(
            "| {} | {mb:.2} | {exponent:.2} | {:.2} | {:.0} | {:.1} | {} |",
            shape.name,
            a_mb("seconds"),
            a_mb("peak") / 1e6,
            a_mb("result") / 1e6,
            last["most"].as_str().unwrap_or_default()
        );
    }
    Ok(())
}

/// The line of one size, from a process of its own; `None` if it took too long.
fn apart(name: &str, bytes: usize) -> Result<Option<Value>> {
    let mut child =
        Command::new(env::current_exe()?).args(["one", name, &bytes.to_string()]).stdout(Stdio::piped()).spawn()?;
    let start = Instant::now();
    while child.try_wait()?.is_none() {
        if start.elapsed() > PATIENCE {
            child.kill()?;
            child.wait()?;
            return Ok(None);
        }
        thread::sleep(Duration::from_millis(5));
    }
    Ok(Some(serde_json::from_slice(&child.wait_with_output()?.stdout)?))
}

/// Reads and summarizes one size of a shape.
fn once(shape: &Shape, bytes: usize) -> Result<Value> {
    let articles = (shape.articles)(bytes);
    let bytes: usize = articles.iter().map(String::len).sum();
    let (before, start) = (memory("VmRSS:")?, spent()?);
    let mut stages: BTreeMap<String, f64> = BTreeMap::new();
    let mut corpus = Corpus::new();
    for text in articles {
        corpus.add(Article::new(text))?;
    }
    let mut since = start;
    let mut now = String::from("read");
    let options = Options::default().with_length(shape.length);
    let summary = corpus.summarize_with_progress(&options, |progress: Progress| {
        let time = spent().unwrap_or_default();
        *stages.entry(std::mem::replace(&mut now, format!("{:?}", progress.stage))).or_default() += time - since;
        since = time;
        ControlFlow::Continue(())
    })?;
    let end = spent()?;
    *stages.entry(now).or_default() += end - since;
    let most = stages.iter().max_by(|a, b| a.1.total_cmp(b.1)).map(|(stage, time)| format!("{stage} {time:.2}"));
    let peak = memory("VmHWM:")?.saturating_sub(before);
    let result = serde_json::to_string(&summary)?.len();
    Ok(json!({ "bytes": bytes, "seconds": end - start, "peak": peak, "result": result, "most": most }))
}

/// The seconds that this thread has had of a processor, as Linux counts it: other programs do not count.
fn spent() -> Result<f64> {
    let told = fs::read_to_string("/proc/thread-self/schedstat")?;
    Ok(told.split(' ').next().ok_or("the system does not tell the time")?.parse::<f64>()? / 1e9)
}

/// Memory of this process in bytes, as Linux counts it.
fn memory(what: &str) -> Result<usize> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|l| l.strip_prefix(what)).ok_or("the system does not tell its memory")?;
    Ok(line.trim().trim_end_matches(" kB").parse::<usize>()? << 10)
}
