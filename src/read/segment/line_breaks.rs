//! Which line breaks of a paragraph end a sentence: those before an item of a list. The others only wrap.

use super::{chars, list_markers};
use crate::model::span::Span;
use crate::text::{ascii, marks};

/// The stretches of a paragraph that no sentence crosses.
pub(super) fn blocks(text: &str) -> Vec<Span> {
    let mut blocks: Vec<Span> = Vec::new();
    let mut push = |start: usize, end: usize| {
        let line = Span::new(start, end).trim(text);
        if line.is_empty() {
            return;
        }
        match blocks.last_mut() {
            Some(block) if !list_markers::starts_item(line.slice(text)) => block.end = line.end,
            _ => blocks.push(line),
        }
    };
    let mut start = 0;
    for (at, c) in ascii::all(text, |b| (b'\n'..=b'\r').contains(&b)).filter(|(_, c)| marks::is_line_break(*c)) {
        push(start, at);
        start = chars::behind(at, c);
    }
    push(start, text.len());
    blocks
}
