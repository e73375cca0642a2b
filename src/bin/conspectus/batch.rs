//! Many clusters: a pure filter over JSON Lines, in order, over all cores.

use crate::cluster_line::{self, ClusterLine, GivenArticle};
use crate::given::Input;
use crate::line_limit::{self, RawLine};
use crate::output::{self, NewFile, OutputFile};
use crate::{json, read, say, words};
use clap::Args;
use conspectus::{Article, Corpus, Length, Options, Summary, limits};
use indicatif::{ProgressBar, ProgressStyle};
use serde::Serialize;
use serde_json::value::RawValue;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufRead, BufReader, IsTerminal, Seek, Write};
use std::panic;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

#[derive(Args)]
pub struct BatchArgs {
    /// The clusters, a line of JSON each; '-' for standard input
    #[arg(value_name = "FILE", default_value = "-", hide_default_value = true)]
    file: PathBuf,
    #[command(flatten)]
    output: OutputFile,
    /// Pass over keys that are not known; without this, they are errors
    #[arg(long)]
    any_key: bool,
}

impl BatchArgs {
    /// Does all clusters; answers whether all lines could be done.
    pub fn run(self) -> io::Result<bool> {
        let Self { file, output, any_key } = self;
        output::check_unread(output.path(), std::iter::once(file.as_path()))?;
        let piped = file == Path::new("-");
        let lines: Box<dyn BufRead + Send> = if piped {
            read::say_if_typed();
            Box::new(BufReader::new(io::stdin()))
        } else if file.is_dir() {
            let error = io::Error::new(io::ErrorKind::IsADirectory, "this is a folder: give a file of JSON Lines.");
            return Err(words::of_file(&file, &error));
        } else {
            Box::new(json_lines(&file).map_err(|error| words::of_file(&file, &error))?)
        };
        let name = words::name(&file);
        let Some(output) = output.path() else { return run(lines, &name, any_key, &mut io::stdout().lock()) };
        let mut file = NewFile::create(output)?;
        let done = run(lines, &name, any_key, &mut file)?;
        file.finish()?;
        Ok(done)
    }
}

/// Opens a file of JSON Lines.
///
/// # Errors
/// If it cannot be read, or has several lines and none of them is a JSON object: one error says more than one for each line.
fn json_lines(path: &Path) -> io::Result<BufReader<File>> {
    let mut lines = BufReader::new(File::open(path)?);
    // What is no file, such as a pipe, can be read only once.
    if !lines.get_ref().metadata()?.is_file() {
        return Ok(lines);
    }
    let (mut wrong, mut good) = (0usize, false);
    while !good && let Some(line) = line_limit::next(&mut lines, LONGEST)? {
        // A line that is too long is an error of its own.
        let line = line.as_deref().map(|line| line.strip_prefix(MARK).unwrap_or(line).trim_ascii());
        good = line.is_none_or(cluster_line::is_object);
        wrong = wrong.saturating_add(usize::from(line.is_some_and(|line| !line.is_empty())));
    }
    if !good && wrong > 1 {
        let message = "no line of this is a JSON object: give one on each line, such as {\"id\": 1, \"documents\": [\"…\", \"…\"]}, not \
            divided over several lines.";
        return Err(io::Error::new(io::ErrorKind::InvalidData, message));
    }
    lines.rewind()?;
    Ok(lines)
}

/// One line out.
#[derive(Serialize)]
struct Done {
    id: Box<RawValue>,
    #[serde(flatten)]
    summary: Summary,
    /// The text of each article that was read out of a page; empty if none was.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    inputs: Vec<Input>,
}

/// One line out for a line that could not be done.
#[derive(Serialize)]
struct Failed {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<Box<RawValue>>,
    /// The number of the line in, from 1.
    line: usize,
    error: String,
}

/// A line in.
struct LineIn {
    /// Which line it is to be done, from 0.
    number: usize,
    /// Which line it is in its file, from 1; empty ones count.
    place: usize,
    /// `None` if it is longer than a line may be.
    bytes: RawLine,
}

/// A line out.
struct LineOut {
    bytes: Vec<u8>,
    /// What is wrong with the line in, and its place.
    error: Option<(usize, String)>,
}

/// A line out, if it can be written.
type Answer = io::Result<LineOut>;

/// The longest line, in bytes: all text that a summary may be of, and as much again for how JSON writes it.
const LONGEST: usize = 2 * limits::TOTAL_BYTES;

/// The most lines under way for each worker: enough that none is idle behind a line that takes long.
const AHEAD: usize = 256;

/// The most bytes under way: lines, and answers that wait for the one before them.
const HELD: usize = limits::TOTAL_BYTES;

/// The mark of UTF-8.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// Reads clusters to the end and writes summaries; answers whether all lines could be done.
///
/// Returns as soon as nothing more can be written, even while the reader waits for a line and workers are at work: they
/// are not waited for.
fn run(input: impl BufRead + Send + 'static, name: &str, any_key: bool, output: &mut impl Write) -> io::Result<bool> {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let room = Arc::new(Room::new(cores.saturating_mul(AHEAD), HELD));
    let (send_line, lines) = channel();
    let (send_answer, answers) = channel();
    let lines = Arc::new(Mutex::new(lines));
    for _ in 0..cores {
        let (lines, room, send) = (lines.clone(), room.clone(), send_answer.clone());
        thread::Builder::new().spawn(move || work(&lines, any_key, &room, &send))?;
    }
    let reading = room.clone();
    thread::Builder::new().spawn(move || read(input, &reading, &send_line, &send_answer))?;
    write(answers, name, &room, output)
}

/// How much may be under way, and how much is.
struct Room {
    lines: usize,
    bytes: usize,
    held: Mutex<UnderWay>,
    changed: Condvar,
}

/// What was read and is not written yet.
#[derive(Default)]
struct UnderWay {
    lines: usize,
    bytes: usize,
}

impl Room {
    fn new(lines: usize, bytes: usize) -> Self {
        Self { lines, bytes, held: Mutex::default(), changed: Condvar::new() }
    }

    fn held(&self) -> MutexGuard<'_, UnderWay> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until there is room for another line. Any line fits where there is no other.
    fn enter(&self, bytes: usize) {
        let full = |held: &mut UnderWay| {
            held.lines > 0 && (held.lines >= self.lines || held.bytes.saturating_add(bytes) > self.bytes)
        };
        let mut held = self.changed.wait_while(self.held(), full).unwrap_or_else(PoisonError::into_inner);
        held.lines = held.lines.saturating_add(1);
        held.bytes = held.bytes.saturating_add(bytes);
    }

    /// Counts an answer in place of its line.
    fn swap(&self, line: usize, answer: usize) {
        let mut held = self.held();
        held.bytes = held.bytes.saturating_sub(line).saturating_add(answer);
        drop(held);
        self.changed.notify_one();
    }

    /// Makes room: an answer is written.
    fn leave(&self, bytes: usize) {
        let mut held = self.held();
        held.lines = held.lines.saturating_sub(1);
        held.bytes = held.bytes.saturating_sub(bytes);
        drop(held);
        self.changed.notify_one();
    }
}

/// Hands out lines with their number, empty ones left out, until there are none or nobody takes them.
fn read(mut input: impl BufRead, room: &Room, send: &Sender<LineIn>, failed: &Sender<(usize, Answer)>) {
    let (mut number, mut place) = (0usize, 0usize);
    loop {
        let mut line = line_limit::next(&mut input, LONGEST);
        place = place.saturating_add(1);
        // What some editors put before the first line of a file.
        if let Ok(Some(Some(line))) = &mut line
            && place == 1
            && line.starts_with(MARK)
        {
            line.drain(..MARK.len());
        }
        match line {
            Ok(None) => break,
            Ok(Some(Some(line))) if line.trim_ascii().is_empty() => {}
            Ok(Some(bytes)) => {
                room.enter(bytes.as_ref().map_or(0, Vec::len));
                if send.send(LineIn { number, place, bytes }).is_err() {
                    break;
                }
                number = number.saturating_add(1);
            }
            Err(error) => {
                // Behind all answers of what could be read.
                let _ = failed.send((number, Err(error)));
                break;
            }
        }
    }
}

/// Does lines until there are no more.
fn work(lines: &Mutex<Receiver<LineIn>>, any_key: bool, room: &Room, send: &Sender<(usize, Answer)>) {
    loop {
        let next = lines.lock().map(|lines| lines.recv());
        let Ok(Ok(LineIn { number, place, bytes: line })) = next else { break };
        let bytes = line.as_ref().map_or(0, Vec::len);
        // No line takes the others with it, not even by a fault of ours.
        let answer = panic::catch_unwind(|| answer(line.as_deref(), place, any_key)).unwrap_or_else(|_| {
            let error = "This line meets a fault in Conspectus: report it, with invented articles that do the same.";
            failed(line.as_deref(), place, error.into())
        });
        room.swap(bytes, answer.as_ref().map_or(0, |line| line.bytes.len()));
        if send.send((number, answer)).is_err() {
            break;
        }
    }
}

/// Writes the answers in the order of the lines; whoever reads them may have enough before the end.
fn write(answers: Receiver<(usize, Answer)>, name: &str, room: &Room, output: &mut impl Write) -> io::Result<bool> {
    let style = ProgressStyle::with_template("{spinner} {pos} clusters, {per_sec}").map_err(io::Error::other)?;
    let bar =
        if io::stderr().is_terminal() { ProgressBar::new_spinner().with_style(style) } else { ProgressBar::hidden() };
    let mut early = BTreeMap::new();
    let (mut next, mut all_done) = (0usize, true);
    for (number, answer) in answers {
        early.insert(number, answer);
        while let Some(answer) = early.remove(&next) {
            let LineOut { bytes: mut line, error } = answer?;
            let bytes = line.len();
            line.push(b'\n');
            match output.write_all(&line).and_then(|()| output.flush()) {
                Err(error) if error.kind() == io::ErrorKind::BrokenPipe => return Ok(all_done),
                written => written?,
            }
            if let Some((place, error)) = error {
                all_done = false;
                bar.suspend(|| say(&format!("{name}: line {place}: {error}")));
            }
            next = next.saturating_add(1);
            room.leave(bytes);
            bar.inc(1);
        }
    }
    bar.finish_and_clear();
    Ok(all_done)
}

/// The line out for a line in.
fn answer(line: Option<&[u8]>, place: usize, any_key: bool) -> Answer {
    let Some(bytes) = line else {
        return failed(None, place, format!("this line has over {} MB: divide its cluster.", LONGEST >> 20));
    };
    match ClusterLine::read(bytes, any_key).and_then(summarized) {
        Ok((done, empty)) => json::line(&done).map(|bytes| LineOut { bytes, error: empty.map(|error| (place, error)) }),
        Err(error) => failed(line, place, error),
    }
}

/// The line out for a line that can't be done, with its name if that can be read.
fn failed(line: Option<&[u8]>, place: usize, error: String) -> Answer {
    let id = line.and_then(cluster_line::id);
    let bytes = json::line(&Failed { id, line: place, error: error.clone() })?;
    Ok(LineOut { bytes, error: Some((place, error)) })
}

/// The summary of a line, and which of its articles have no text.
fn summarized(ClusterLine { id, articles, words, focus }: ClusterLine) -> Result<(Done, Option<String>), String> {
    let empty = articles.iter().filter(|given| given.article.text.trim().is_empty());
    let empty: Vec<String> = empty.map(|given| format!("{} has no text.", given.name)).collect();
    let any_page = articles.iter().any(|given| given.is_page);
    let mut corpus = Corpus::new();
    let mut inputs = Vec::new();
    for GivenArticle { article, is_page, name } in articles {
        if any_page {
            inputs.push(if is_page { read_out(&article) } else { Input::default() });
        }
        corpus.add(article).map_err(|error| format!("{name}: {}", words::of_refusal(&error)))?;
    }
    let length = words.map_or_else(Length::default, Length::Words);
    let options = Options::default().with_length(length).with_focus(focus);
    let summary = corpus.summarize(&options);
    Ok((Done { id, summary, inputs }, Some(empty.join(" ")).filter(|empty| !empty.is_empty())))
}

/// What was read out of a page, and is not in the line.
fn read_out(article: &Article) -> Input {
    let Article { text, source, address, .. } = article.clone();
    Input { text: Some(text), source, address, ..Input::default() }
}
