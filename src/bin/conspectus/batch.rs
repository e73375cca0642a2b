//! Many clusters: a pure filter over JSON Lines, in order, over all cores.

use crate::json;
use conspectus::{Article, Corpus, Length, Options, Summary, limits};
use indicatif::{ProgressBar, ProgressStyle};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::value::RawValue;
use std::collections::BTreeMap;
use std::io::{self, BufRead, IsTerminal, Read, Write};
use std::panic;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

/// One line in. What else stands in it is passed over.
#[derive(Deserialize)]
struct ClusterLine {
    /// As it was written: any JSON, of any size.
    id: Box<RawValue>,
    #[serde(default)]
    documents: Option<Vec<String>>,
    #[serde(default)]
    articles: Option<Vec<GivenArticle>>,
    #[serde(default)]
    words: Option<usize>,
    #[serde(default)]
    lang: Option<String>,
    #[serde(default)]
    focus: Option<String>,
}

/// What names a line that can't be done.
#[derive(Deserialize)]
struct Named {
    #[serde(default, deserialize_with = "present")]
    id: Option<Box<RawValue>>,
}

/// An article of a line with all that is known about it. What else stands in it is passed over.
#[derive(Deserialize)]
struct GivenArticle {
    text: String,
    #[serde(default)]
    title: Option<String>,
    #[serde(default)]
    address: Option<String>,
    #[serde(default)]
    source: Option<String>,
    #[serde(default)]
    author: Option<String>,
    #[serde(default)]
    published: Option<String>,
    #[serde(default)]
    language: Option<String>,
}

/// One line out.
#[derive(Serialize)]
struct Done {
    id: Box<RawValue>,
    #[serde(flatten)]
    summary: Summary,
}

/// One line out for a line that could not be done.
#[derive(Serialize)]
struct Failed {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<Box<RawValue>>,
    error: String,
}

/// A line in; `None` if it is longer than a line may be.
type RawLine = Option<Vec<u8>>;

/// A line out, and whether the line in could be done.
type Answer = io::Result<(Vec<u8>, bool)>;

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
pub fn run(input: impl BufRead + Send + 'static, output: &mut impl Write) -> io::Result<bool> {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let room = Arc::new(Room::new(cores.saturating_mul(AHEAD), HELD));
    let (send_line, lines) = channel();
    let (send_answer, answers) = channel();
    let lines = Arc::new(Mutex::new(lines));
    for _ in 0..cores {
        let (lines, room, send) = (lines.clone(), room.clone(), send_answer.clone());
        thread::Builder::new().spawn(move || work(&lines, &room, &send))?;
    }
    let reading = room.clone();
    thread::Builder::new().spawn(move || read(input, &reading, &send_line, &send_answer))?;
    write(answers, &room, output)
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
fn read(mut input: impl BufRead, room: &Room, send: &Sender<(usize, RawLine)>, failed: &Sender<(usize, Answer)>) {
    let mut number = 0usize;
    loop {
        match next(&mut input) {
            Ok(None) => break,
            Ok(Some(Some(line))) if line.trim_ascii().is_empty() => {}
            Ok(Some(mut line)) => {
                // What some editors put before the first line of a file.
                if let Some(line) = line.as_mut().filter(|line| number == 0 && line.starts_with(MARK)) {
                    line.drain(..MARK.len());
                }
                room.enter(line.as_ref().map_or(0, Vec::len));
                if send.send((number, line)).is_err() {
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

/// The next line; `None` at the end. What is over the length is passed over.
fn next(input: &mut impl BufRead) -> io::Result<Option<RawLine>> {
    let mut line = Vec::new();
    let most = u64::try_from(LONGEST).unwrap_or(u64::MAX).saturating_add(1);
    if input.by_ref().take(most).read_until(b'\n', &mut line)? == 0 {
        return Ok(None);
    }
    if line.len() > LONGEST && !line.ends_with(b"\n") {
        drop(line);
        input.skip_until(b'\n')?;
        return Ok(Some(None));
    }
    Ok(Some(Some(line)))
}

/// Does lines until there are no more.
fn work(lines: &Mutex<Receiver<(usize, RawLine)>>, room: &Room, send: &Sender<(usize, Answer)>) {
    loop {
        let next = lines.lock().map(|lines| lines.recv());
        let Ok(Ok((number, line))) = next else { break };
        let bytes = line.as_ref().map_or(0, Vec::len);
        // No line takes the others with it, not even by a fault of ours.
        let answer = panic::catch_unwind(|| answer(line.as_deref())).unwrap_or_else(|_| {
            let error = "This line meets a fault in Conspectus: report it, with invented articles that do the same.";
            failed(line.as_deref(), error.into())
        });
        room.swap(bytes, answer.as_ref().map_or(0, |(line, _)| line.len()));
        if send.send((number, answer)).is_err() {
            break;
        }
    }
}

/// Writes the answers in the order of the lines; whoever reads them may have enough before the end.
fn write(answers: Receiver<(usize, Answer)>, room: &Room, output: &mut impl Write) -> io::Result<bool> {
    let style = ProgressStyle::with_template("{spinner} {pos} clusters, {per_sec}").map_err(io::Error::other)?;
    let bar =
        if io::stderr().is_terminal() { ProgressBar::new_spinner().with_style(style) } else { ProgressBar::hidden() };
    let mut early = BTreeMap::new();
    let (mut next, mut all_done) = (0usize, true);
    for (number, answer) in answers {
        early.insert(number, answer);
        while let Some(answer) = early.remove(&next) {
            let (mut line, done) = answer?;
            let bytes = line.len();
            line.push(b'\n');
            match output.write_all(&line).and_then(|()| output.flush()) {
                Err(error) if error.kind() == io::ErrorKind::BrokenPipe => return Ok(all_done),
                written => written?,
            }
            all_done &= done;
            next = next.saturating_add(1);
            room.leave(bytes);
            bar.inc(1);
        }
    }
    bar.finish_and_clear();
    Ok(all_done)
}

/// The line out for a line in.
fn answer(line: Option<&[u8]>) -> Answer {
    let Some(bytes) = line else {
        return failed(None, format!("This line has over {} MB: divide its cluster.", LONGEST >> 20));
    };
    match serde_json::from_slice::<ClusterLine>(bytes).map_err(|e| e.to_string()).and_then(ClusterLine::summarize) {
        Ok(done) => json::line(&done).map(|line| (line, true)),
        Err(error) => failed(line, error),
    }
}

/// The line out for a line that can't be done, with its name if that can be read.
fn failed(line: Option<&[u8]>, error: String) -> Answer {
    let named = line.and_then(|line| serde_json::from_slice::<Named>(line).ok());
    json::line(&Failed { id: named.and_then(|named| named.id), error }).map(|line| (line, false))
}

/// A value that is there, `null` as well.
fn present<'de, D: Deserializer<'de>>(value: D) -> Result<Option<Box<RawValue>>, D::Error> {
    Box::<RawValue>::deserialize(value).map(Some)
}

impl From<GivenArticle> for Article {
    fn from(given: GivenArticle) -> Self {
        let GivenArticle { text, title, address, source, author, published, language } = given;
        Self { title, address, source, author, published, language, ..Self::new(text) }
    }
}

impl ClusterLine {
    fn summarize(self) -> Result<Done, String> {
        let (list, articles): (&str, Vec<Article>) = match (self.articles, self.documents) {
            // They say more.
            (Some(articles), _) => ("articles", articles.into_iter().map(Article::from).collect()),
            (None, Some(texts)) => ("documents", texts.into_iter().map(Article::new).collect()),
            (None, None) => {
                return Err("give \"articles\", an array of objects, or \"documents\", an array of texts".into());
            }
        };
        let mut corpus = Corpus::new();
        for (number, article) in articles.into_iter().enumerate() {
            let language = article.language.clone().or_else(|| self.lang.clone());
            corpus.add(Article { language, ..article }).map_err(|e| format!("{list}[{number}]: {e}"))?;
        }
        let length = self.words.map_or_else(Length::default, Length::Words);
        let options = Options { length, focus: self.focus.unwrap_or_default(), ..Options::default() };
        Ok(Done { id: self.id, summary: corpus.summarize(&options) })
    }
}
