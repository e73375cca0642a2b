//! Process: a PDF is read in a process of its own, with little memory and little time. The library takes what a file says at its
//! word: brackets in brackets without end use up its stack, and a small file may unpack to more than there is memory. That ends
//! the process, whatever is done against a panic.

use super::columns::in_columns;
use super::drawn::{DrawnPage, Fonts};
use super::lines::{PdfLine, lines_of};
use super::pieces::pieces;
use crate::believed::believed;
use conspectus::limits;
use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE};
use hayro_interpret::hayro_syntax::{LoadPdfError, Pdf};
use hayro_interpret::{Context, InterpreterCache, InterpreterSettings, interpret_page};
use kurbo::{Affine, Rect};
use serde::{Deserialize, Serialize};
use std::io::{self, BufRead, BufReader, Read, Write};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::{Duration, Instant};

/// A page that takes longer than this is made to.
pub const PATIENCE: Duration = Duration::from_secs(30);
/// All pages together may take so long: a page may be named a hundred thousand times.
pub const PATIENCE_IN_ALL: Duration = Duration::from_secs(120);
/// The process ends itself this much later, if nobody did.
const GRACE: Duration = Duration::from_secs(5);
/// So often it looks whether it is still wanted.
const LOOK: Duration = Duration::from_millis(500);
/// The most memory, in bytes.
#[cfg(unix)]
const MEMORY: u64 = 2 << 30;
/// The stack, in bytes: pages may be drawn of parts of parts.
const STACK: usize = 64 << 20;
/// What the process is asked to do.
const NAME: &str = "read-pdf";

/// What the process says, a line each.
#[derive(Serialize, Deserialize)]
enum Told {
    /// That the process has started, and has what it needs.
    Ready,
    /// The lines of a page, and how many letters on it are not known.
    Page(Vec<PdfLine>, usize),
    /// That all pages were read, and what the file says is its title.
    Title(String),
    Fault(Fault),
}

/// Why a PDF was not read.
#[derive(Clone, Copy, Serialize, Deserialize)]
pub enum Fault {
    Locked,
    Large,
    Slow,
    Broken,
    NoProcess,
}

/// What was read of a PDF.
#[derive(Default)]
pub struct PagesRead {
    pub pages: Vec<Vec<PdfLine>>,
    /// How many letters are drawn of which the file does not say what they are.
    pub unknown: usize,
    /// What the file says is its title.
    pub title: String,
}

/// Reads a PDF in a process of its own.
pub fn read(bytes: &[u8]) -> Result<PagesRead, Fault> {
    let program = std::env::current_exe().map_err(|_| Fault::NoProcess)?;
    let mut command = Command::new(program);
    command.arg(NAME).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut process = command.spawn().map_err(|_| Fault::NoProcess)?;
    if let Some(mut input) = process.stdin.take() {
        // It reads all before it says anything. Where it has ended, nothing more is to be heard of it.
        let _ = input.write_all(bytes);
    }
    let (tell, told) = mpsc::channel();
    let output = process.stdout.take();
    let hears = std::thread::Builder::new().spawn(move || {
        for line in BufReader::new(output?).lines().map_while(Result::ok) {
            tell.send(serde_json::from_str(&line).map_err(|_| Fault::Broken)).ok()?;
        }
        Some(())
    });
    let read = hears.map_err(|_| Fault::NoProcess).and_then(|_| listen(&told));
    let _ = process.kill();
    let _ = process.wait();
    read
}

fn listen(told: &mpsc::Receiver<Result<Told, Fault>>) -> Result<PagesRead, Fault> {
    let start = Instant::now();
    let next = || {
        let left = PATIENCE_IN_ALL.saturating_sub(start.elapsed());
        if left.is_zero() {
            return Err(Fault::Slow);
        }
        told.recv_timeout(PATIENCE.min(left)).map_err(|error| match error {
            RecvTimeoutError::Timeout => Fault::Slow,
            RecvTimeoutError::Disconnected => Fault::Broken,
        })?
    };
    // A process that does not get as far as that has not looked at the file.
    let Ok(Told::Ready) = next() else { return Err(Fault::NoProcess) };
    let mut read = PagesRead::default();
    loop {
        match next()? {
            Told::Ready => {}
            Told::Page(lines, unknown) => {
                read.pages.push(lines);
                read.unknown = read.unknown.saturating_add(unknown);
            }
            Told::Title(title) => return Ok(PagesRead { title, ..read }),
            Told::Fault(fault) => return Err(fault),
        }
    }
}

/// The process: reads a PDF from standard input and writes what it says.
pub fn serve() -> io::Result<()> {
    limit();
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes)?;
    let pages = Arc::new(AtomicUsize::new(0));
    watch(Arc::clone(&pages))?;
    let work = std::thread::Builder::new().stack_size(STACK).spawn(move || tell_pages(bytes, &pages))?;
    work.join().unwrap_or_else(|_| Err(io::Error::other("the PDF can't be read.")))
}

/// Ends the process once it is late with a page, or once nobody waits for it: who started it may have been ended.
fn watch(pages: Arc<AtomicUsize>) -> io::Result<()> {
    let parent = parent();
    let watch = move || {
        let (mut told, mut since) = (0, Instant::now());
        loop {
            std::thread::sleep(LOOK);
            let now = pages.load(Ordering::Relaxed);
            if now != told {
                (told, since) = (now, Instant::now());
            }
            if since.elapsed() > PATIENCE.saturating_add(GRACE) || self::parent() != parent {
                std::process::exit(1);
            }
        }
    };
    std::thread::Builder::new().spawn(watch).map(|_| ())
}

/// The process that started this one, where the system tells.
#[cfg(unix)]
fn parent() -> Option<u32> {
    Some(std::os::unix::process::parent_id())
}

#[cfg(not(unix))]
fn parent() -> Option<u32> {
    None
}

/// Takes away what the process may not use. Where the system knows no such limit, there is none.
#[cfg(unix)]
fn limit() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    for (resource, most) in [(Resource::As, MEMORY), (Resource::Core, 0)] {
        let _ = setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) });
    }
}

#[cfg(not(unix))]
fn limit() {}

fn tell(told: &Told) -> io::Result<()> {
    let mut out = io::stdout().lock();
    serde_json::to_writer(&mut out, told)?;
    out.write_all(b"\n")?;
    out.flush()
}

fn tell_pages(bytes: Vec<u8>, pages: &AtomicUsize) -> io::Result<()> {
    tell(&Told::Ready)?;
    let pdf = match Pdf::new(bytes) {
        Ok(pdf) => pdf,
        Err(LoadPdfError::Decryption(_)) => return tell(&Told::Fault(Fault::Locked)),
        Err(LoadPdfError::Invalid) => return tell(&Told::Fault(Fault::Broken)),
    };
    let (cache, mut fonts, mut length) = (InterpreterCache::new(), Fonts::default(), 0usize);
    for (number, page) in (1..).zip(pdf.pages().iter()) {
        let view = page.intersected_crop_box();
        let view = Rect::new(view.x0, view.y0, view.x1, view.y1);
        let settings = InterpreterSettings { render_annotations: false, ..InterpreterSettings::default() };
        let mut context = Context::new(Affine::IDENTITY, view, &cache, pdf.xref(), settings);
        let mut drawn = DrawnPage::new(view, &mut fonts);
        interpret_page(page, &mut context, &mut drawn);
        drawn.finish();
        let reasons = believed(drawn.letters.iter().map(|letter| (1, letter.hidden)));
        let lines = in_columns(lines_of(&pieces(&drawn.letters, &reasons, view), number));
        length = lines.iter().map(|line| line.text.len()).fold(length, usize::saturating_add);
        // Many pages may be one and the same, drawn again and again.
        if length > limits::ARTICLE_BYTES {
            return tell(&Told::Fault(Fault::Large));
        }
        tell(&Told::Page(lines, drawn.unknown))?;
        pages.fetch_add(1, Ordering::Relaxed);
    }
    let title = pdf.metadata().title.as_deref().map(decoded).unwrap_or_default();
    tell(&Told::Title(title.trim().to_owned()))
}

/// Signs of PDF's own encoding, from 0x80 on, where it differs from Latin-1.
const OWN: &str = "•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž";

/// What a file says, in one of the encodings that it may have.
fn decoded(bytes: &[u8]) -> String {
    for (mark, encoding) in [(&b"\xfe\xff"[..], UTF_16BE), (b"\xff\xfe", UTF_16LE), (b"\xef\xbb\xbf", UTF_8)] {
        if let Some(rest) = bytes.strip_prefix(mark) {
            return encoding.decode_without_bom_handling(rest).0.into_owned();
        }
    }
    let own = |byte: u8| OWN.chars().nth(usize::from(byte.checked_sub(0x80)?));
    bytes.iter().map(|byte| if *byte == 0xa0 { '€' } else { own(*byte).unwrap_or(char::from(*byte)) }).collect()
}
