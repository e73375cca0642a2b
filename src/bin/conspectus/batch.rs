//! Many clusters: a pure filter over JSON Lines, in order, over all cores.

use crate::json;
use conspectus::{Article, Corpus, Length, Options, Summary};
use indicatif::{ProgressBar, ProgressStyle};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use std::io::{self, BufRead, IsTerminal, Write};
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

/// One line in. What else stands in it is passed over.
#[derive(Deserialize)]
struct Cluster {
    id: Value,
    documents: Vec<String>,
    #[serde(default)]
    words: Option<usize>,
    #[serde(default)]
    lang: Option<String>,
    #[serde(default)]
    focus: Option<String>,
}

/// One line out.
#[derive(Serialize)]
struct Done {
    id: Value,
    #[serde(flatten)]
    summary: Summary,
}

/// One line out for a line that could not be done.
#[derive(Serialize)]
struct Failed {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<Value>,
    error: String,
}

/// A line out, and whether the line in could be done.
type Answer = io::Result<(Vec<u8>, bool)>;

/// Lines that wait for a worker, for each of them: enough that none is idle.
const AHEAD: usize = 4;

/// Reads clusters to the end and writes summaries; answers whether all lines could be done.
pub fn run(input: impl BufRead + Send, output: &mut impl Write) -> io::Result<bool> {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let ahead = cores.saturating_mul(AHEAD);
    let (send_line, lines) = sync_channel(ahead);
    let (send_answer, answers) = sync_channel(ahead);
    let lines = Mutex::new(lines);
    thread::scope(|scope| {
        let reader = scope.spawn(move || read(input, &send_line));
        for _ in 0..cores {
            let (lines, send) = (&lines, send_answer.clone());
            scope.spawn(move || work(lines, &send));
        }
        drop(send_answer);
        let all_done = write(answers, output)?;
        reader.join().map_err(|_| io::Error::other("reading stopped"))??;
        Ok(all_done)
    })
}

/// Hands out lines with their number, empty ones left out, until there are none or nobody takes them.
fn read(input: impl BufRead, send: &SyncSender<(usize, Vec<u8>)>) -> io::Result<()> {
    let lines = input.split(b'\n').filter(|line| !line.as_ref().is_ok_and(|l| l.trim_ascii().is_empty()));
    for (number, line) in lines.enumerate() {
        if send.send((number, line?)).is_err() {
            break;
        }
    }
    Ok(())
}

/// Does lines until there are no more.
fn work(lines: &Mutex<Receiver<(usize, Vec<u8>)>>, send: &SyncSender<(usize, Answer)>) {
    loop {
        let next = lines.lock().map(|lines| lines.recv());
        let Ok(Ok((number, line))) = next else { break };
        if send.send((number, answer(&line))).is_err() {
            break;
        }
    }
}

/// Writes the answers in the order of the lines.
fn write(answers: Receiver<(usize, Answer)>, output: &mut impl Write) -> io::Result<bool> {
    let style = ProgressStyle::with_template("{spinner} {pos} clusters, {per_sec}").map_err(io::Error::other)?;
    let bar =
        if io::stderr().is_terminal() { ProgressBar::new_spinner().with_style(style) } else { ProgressBar::hidden() };
    let mut early = BTreeMap::new();
    let (mut next, mut all_done) = (0usize, true);
    for (number, answer) in answers {
        early.insert(number, answer);
        while let Some(answer) = early.remove(&next) {
            let (line, done) = answer?;
            all_done &= done;
            next = next.saturating_add(1);
            output.write_all(&line)?;
            output.write_all(b"\n")?;
            bar.inc(1);
        }
        output.flush()?;
    }
    bar.finish_and_clear();
    Ok(all_done)
}

/// The line out for a line in.
fn answer(line: &[u8]) -> Answer {
    match serde_json::from_slice::<Cluster>(line).map_err(|e| e.to_string()).and_then(Cluster::summarize) {
        Ok(done) => json::line(&done).map(|line| (line, true)),
        Err(error) => {
            let id = serde_json::from_slice::<Value>(line).ok().and_then(|mut row| row.get_mut("id").map(Value::take));
            json::line(&Failed { id, error }).map(|line| (line, false))
        }
    }
}

impl Cluster {
    fn summarize(self) -> Result<Done, String> {
        let mut corpus = Corpus::new();
        for text in self.documents {
            let article = Article { language: self.lang.clone(), ..Article::new(text) };
            corpus.add(article).map_err(|e| e.to_string())?;
        }
        let length = self.words.map_or_else(Length::default, Length::Words);
        let options = Options { length, focus: self.focus.unwrap_or_default(), ..Options::default() };
        Ok(Done { id: self.id, summary: corpus.summarize(&options) })
    }
}
