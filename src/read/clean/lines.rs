//! The paragraphs of a pasted text: its lines, with hard-wrapped ones joined.

use crate::model::span::Span;
use crate::text::ascii;
use crate::text::marks::{ends_sentence, is_line_break};

/// The longest line that a mail program or a plain-text page still wraps to, in characters.
const WIDEST_WRAP: usize = 100;

/// The shortest.
const NARROWEST_WRAP: usize = 40;

/// A paragraph as it stands in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct RawParagraph {
    /// All of it, without white space at the ends.
    pub span: Span,
    /// True if an empty line, or nothing, stands before it.
    pub loose: bool,
}

struct TextLine {
    span: Span,
    /// Its length in characters, counted up to a little over [`WIDEST_WRAP`].
    chars: usize,
    /// The length of its first word.
    first: usize,
}

impl TextLine {
    fn new(text: &str, span: Span) -> Self {
        let slice = span.slice(text);
        let chars = slice.chars().take(WIDEST_WRAP + 1).count();
        let first = slice.chars().take(WIDEST_WRAP).take_while(|c| !c.is_whitespace()).count();
        Self { span, chars, first }
    }
}

/// Divides a text into paragraphs: a line each, or several lines where the text is hard-wrapped and may be `joined`.
pub(crate) fn blocks(text: &str, joined: bool) -> Vec<RawParagraph> {
    let mut blocks = Vec::new();
    let mut run: Vec<Span> = Vec::new();
    let mut width = 0;
    let (mut start, mut loose) = (0, true);
    while start < text.len() {
        let (end, behind) = line_end(text, start);
        let span = Span::new(start, end).trim(text);
        // The line feed of a CR LF is no empty line.
        let feed = start == end && text.get(..behind).is_some_and(|before| before.ends_with("\r\n"));
        start = behind;
        if span.is_empty() {
            loose |= !feed;
            continue;
        }
        if loose {
            flush(text, &mut run, joined.then_some(&mut width), &mut blocks);
        }
        run.push(span);
        loose = false;
    }
    flush(text, &mut run, joined.then_some(&mut width), &mut blocks);
    blocks
}

/// The end of the line that starts there, without and with what breaks it.
fn line_end(text: &str, start: usize) -> (usize, usize) {
    let mut at = start;
    while let Some((end, c)) = ascii::find(text, at, |b| (b == b'\n') | (b == b'\r')) {
        at = end.saturating_add(c.len_utf8());
        if is_line_break(c) {
            return (end, at);
        }
    }
    (text.len(), text.len())
}

/// Moves a run of lines without an empty one between them to the paragraphs; `width` is the width that the text has
/// been seen to be wrapped at, `None` if its lines are never joined.
fn flush(text: &str, run: &mut Vec<Span>, width: Option<&mut usize>, blocks: &mut Vec<RawParagraph>) {
    if let [span] = *run.as_slice() {
        // Most paragraphs are a line.
        blocks.push(RawParagraph { span, loose: true });
        run.clear();
        return;
    }
    let lines: Vec<TextLine> = run.drain(..).map(|span| TextLine::new(text, span)).collect();
    let width = width.map_or(0, |width| {
        *width = wrapped_at(text, &lines).unwrap_or(*width);
        *width
    });
    let joins = width > 0 && lines.iter().all(|l| l.chars <= width);
    let mut before: Option<&TextLine> = None;
    for line in &lines {
        match (before, blocks.last_mut()) {
            (Some(before), Some(block)) if joins && breaks(before, line, width) => block.span.end = line.span.end,
            _ => blocks.push(RawParagraph { span: line.span, loose: before.is_none() || joins }),
        }
        before = Some(line);
    }
}

/// True if the line was broken because the first word of the next did not fit.
fn breaks(line: &TextLine, next: &TextLine, width: usize) -> bool {
    line.chars.saturating_add(next.first) >= width
}

/// The width at which the lines of a run are wrapped, if they are: every line that does not end a sentence is broken
/// where the next word would not have fit, which lists of headlines are not.
fn wrapped_at(text: &str, run: &[TextLine]) -> Option<usize> {
    let width = run.iter().map(|l| l.chars).max().filter(|w| (NARROWEST_WRAP..=WIDEST_WRAP).contains(w))?;
    let mut broken = 0usize;
    for pair in run.windows(2) {
        let [line, next] = pair else { continue };
        if breaks(line, next, width) {
            broken = broken.saturating_add(1);
        } else if !ends_sentence(line.span.slice(text)) {
            return None;
        }
    }
    // Half of the lines at least run on, or these are short paragraphs of a line each.
    (broken >= 2 && broken >= run.len().div_ceil(2)).then_some(width)
}
