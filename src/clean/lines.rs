//! The paragraphs of a pasted text: its lines, with hard-wrapped ones joined.

use crate::span::Span;

/// The longest line that a mail program or a plain-text page still wraps to, in characters.
const WIDEST_WRAP: usize = 100;

/// The shortest.
const NARROWEST_WRAP: usize = 40;

/// A paragraph as it stands in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Block {
    /// All of it, without white space at the ends.
    pub span: Span,
    /// True if an empty line, or nothing, stands before it.
    pub loose: bool,
}

struct Line {
    span: Span,
    loose: bool,
    /// Its length in characters, counted up to a little over [`WIDEST_WRAP`].
    chars: usize,
    /// The length of its first word.
    first: usize,
}

/// Divides a text into paragraphs: a line each, or several lines where the text is hard-wrapped and may be `joined`.
pub(crate) fn blocks(text: &str, joined: bool) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut run: Vec<Line> = Vec::new();
    let mut width = 0;
    let (mut start, mut loose) = (0, true);
    for line in text.split_inclusive(['\n', '\r', '\u{2028}', '\u{2029}']) {
        let span = Span::new(start, start + line.len()).trim(text);
        // The line feed of a CR LF is no empty line.
        let feed = line == "\n" && start > 0 && text.as_bytes().get(start - 1) == Some(&b'\r');
        start += line.len();
        if span.is_empty() {
            loose |= !feed;
            continue;
        }
        if loose {
            flush(text, &mut run, joined.then_some(&mut width), &mut blocks);
        }
        let slice = span.slice(text);
        let chars = slice.chars().take(WIDEST_WRAP + 1).count();
        let first = slice.chars().take(WIDEST_WRAP).take_while(|c| !c.is_whitespace()).count();
        run.push(Line { span, loose, chars, first });
        loose = false;
    }
    flush(text, &mut run, joined.then_some(&mut width), &mut blocks);
    blocks
}

/// Moves a run of lines without an empty one between them to the paragraphs; `width` is the width that the text has
/// been seen to be wrapped at, `None` if its lines are never joined.
fn flush(text: &str, run: &mut Vec<Line>, width: Option<&mut usize>, blocks: &mut Vec<Block>) {
    let width = width.map_or(0, |width| {
        *width = wrapped_at(text, run).unwrap_or(*width);
        *width
    });
    let joins = width > 0 && run.iter().all(|l| l.chars <= width);
    let mut before: Option<&Line> = None;
    for line in run.iter() {
        match (before, blocks.last_mut()) {
            (Some(before), Some(block)) if joins && breaks(before, line, width) => block.span.end = line.span.end,
            _ => blocks.push(Block { span: line.span, loose: line.loose || joins }),
        }
        before = Some(line);
    }
    run.clear();
}

/// True if the line was broken because the first word of the next did not fit.
fn breaks(line: &Line, next: &Line, width: usize) -> bool {
    line.chars + 1 + next.first > width
}

/// The width at which the lines of a run are wrapped, if they are: every line that does not end a sentence is broken
/// where the next word would not have fit, which lists of headlines are not.
fn wrapped_at(text: &str, run: &[Line]) -> Option<usize> {
    let width = run.iter().map(|l| l.chars).max().filter(|w| (NARROWEST_WRAP..=WIDEST_WRAP).contains(w))?;
    let mut broken = 0usize;
    for pair in run.windows(2) {
        let [line, next] = pair else { continue };
        if breaks(line, next, width) {
            broken += 1;
        } else if !super::signs::ends_sentence(line.span.slice(text)) {
            return None;
        }
    }
    // Half of the lines at least run on, or these are short paragraphs of a line each.
    (broken >= 2 && broken * 2 >= run.len()).then_some(width)
}
