//! Which line breaks end a sentence and which only wrap it.

use super::{chars, list_markers};
use crate::model::span::Span;
use crate::text::{ascii, marks};

/// Text that was wrapped at a column has no line over this many characters.
const WRAPPED: usize = 120;

/// A line that breaks before a lower-case letter is wrapped if it has at least this many characters; under that, it is
/// an item of a list in lower case.
const WRAPPED_MIN: usize = 30;

/// A line: its place without the break, its length in characters, and whether no line stands between it and the last.
struct BrokenLine {
    span: Span,
    length: usize,
    follows: bool,
}

/// The stretches that no sentence crosses: lines, joined where the break only wraps. In a `paragraph`, every break wraps,
/// but one before an item of a list.
pub(super) fn blocks(text: &str, paragraph: bool) -> Vec<Span> {
    let lines = lines(text);
    let mut blocks: Vec<Span> = Vec::new();
    for run in lines.chunk_by(|_, next| next.follows) {
        let width = run.iter().map(|l| l.length).max().unwrap_or(0);
        let wrapped = run.len() > 2 && (40..=WRAPPED).contains(&width);
        let mut last: Option<&BrokenLine> = None;
        for line in run {
            let soft = last.is_some_and(|last| match paragraph {
                true => !list_markers::starts_item(line.span.slice(text)),
                false => is_soft(text, last, line, wrapped.then_some(width)),
            });
            match blocks.last_mut() {
                Some(block) if soft => block.end = line.span.end,
                _ => blocks.push(line.span),
            }
            last = Some(line);
        }
    }
    blocks
}

/// True if the break between two lines only wraps.
///
/// A break is soft before a lower-case letter, if the line is too long for a list item, and where text was wrapped at
/// a column: there the next word would not have fitted into the line.
fn is_soft(text: &str, line: &BrokenLine, next: &BrokenLine, width: Option<usize>) -> bool {
    let (before, after) = (line.span.slice(text), next.span.slice(text));
    let closed = before.trim_end_matches(|c| marks::is_quote(c) || marks::is_close_bracket(c));
    let ends = closed.chars().next_back().is_some_and(|c| marks::is_colon(c) || marks::is_stop(c));
    if list_markers::starts_item(after) {
        return false;
    }
    let first = || after.split_whitespace().next().map_or(0, |w| w.chars().count());
    let full = width.is_some_and(|w| line.length.saturating_add(first()) >= w);
    if ends {
        // The scan judges the stop itself, so that wrapping after "Mr." does no harm.
        return full && closed.ends_with('.');
    }
    let lower = after.trim_start_matches(marks::is_quote).chars().next().is_some_and(char::is_lowercase);
    full || (lower && line.length >= WRAPPED_MIN)
}

/// The lines with something on them.
fn lines(text: &str) -> Vec<BrokenLine> {
    let mut lines: Vec<BrokenLine> = Vec::new();
    let (mut start, mut blank) = (0, true);
    let breaks = ascii::all(text, |b| (b'\n'..=b'\r').contains(&b)).filter(|(_, c)| marks::is_rare_line_break(*c));
    let mut push = |start: usize, end: usize, hard: bool| {
        let span = Span::new(start, end).trim(text);
        if span.is_empty() {
            blank = true;
            return;
        }
        lines.push(BrokenLine { span, length: span.slice(text).chars().count(), follows: !blank });
        blank = hard;
    };
    for (at, c) in breaks {
        if c == '\n' && chars::before(text, at) == Some('\r') && start == at {
            start = at.saturating_add(1);
            continue;
        }
        push(start, at, marks::is_hard_break(c));
        start = at.saturating_add(c.len_utf8());
    }
    push(start, text.len(), true);
    lines
}
