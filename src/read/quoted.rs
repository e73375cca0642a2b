//! Quoted: what an article has between quotation marks.

use crate::collections::sort;
use crate::model::reason::Reason;
use crate::model::span::Span;
use crate::read::clean::PageParagraph;
use crate::read::sentence::Parsed;
use crate::text::find::places;
use crate::text::marks::{ELLIPSES, SINGLE, are_partners, closing_quote, is_apostrophe, is_comma, is_stop};
use std::ops::Range;

/// Shorter quotations, in words, are names and catchwords.
pub(super) const SHORTEST: usize = 4;
/// Longer ones, in bytes, are a quotation mark that nothing closes.
const LONGEST: usize = 2000;

/// The words between two quotation marks of an article, or a piece of them where dots stand for words left out.
#[derive(Clone, Debug)]
pub(crate) struct Quoted {
    pub span: Span,
    /// Their range among the tokens of the article.
    pub tokens: Range<usize>,
}

/// Reads what stands between quotation marks in the headline and the paragraphs that cleaning kept, from so many words on.
pub(super) fn read(article: Parsed<'_>, shortest: usize) -> Box<[Quoted]> {
    let mut all = Vec::new();
    let text = article.text;
    // Headlines quote too.
    let quotes = |p: &&PageParagraph| matches!(p.dropped, None | Some(Reason::Title));
    let mut paragraphs = article.paragraphs.iter().filter(quotes).map(|p| p.prose).peekable();
    while let Some(prose) = paragraphs.next() {
        // Between letters it is an apostrophe.
        let closes = |end: usize| text.get(end..prose.end).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
        let ends = |(offset, c): (usize, char)| prose.start.wrapping_add(offset).wrapping_add(c.len_utf8());
        let stopped = |end: usize| Span::new(prose.start, end).slice(text).ends_with(|c| is_stop(c) || is_comma(c));
        let closing = prose.slice(text).char_indices().rev().find(|one| one.1 == SINGLE.1 && closes(ends(*one)));
        let last = closing.map_or(0, ends);
        let mut open: Option<(usize, char)> = None;
        for (offset, c) in prose.slice(text).char_indices() {
            let byte = prose.start.wrapping_add(offset);
            let end = ends((offset, c));
            match open {
                Some((start, mark)) if are_partners(mark, c) || (mark, c) == SINGLE && closes(end) => {
                    keep(article, Span::new(start, byte), &mut all);
                    open = None;
                }
                // One that nothing closes is an apostrophe, too: the ‘90s. What stands between a full stop and a space closes what
                // was opened elsewhere.
                None if closing_quote(c).is_some() && !(c == '"' && stopped(byte) && closes(end))
                    || c == SINGLE.0 && end < last =>
                {
                    open = Some((end, c));
                }
                _ => {}
            }
        }
        let Some((start, mark)) = open.filter(|(_, mark)| *mark != SINGLE.0) else { continue };
        // A quotation that runs on is not closed, and the next paragraph opens it again. Else its end was forgotten.
        let runs_on = paragraphs.peek().is_some_and(|next| next.slice(text).starts_with(mark));
        let sentences = article.sentences.as_slice();
        let sentence = sentences.get(sentences.partition_point(|s| s.span().end <= start)).filter(|_| !runs_on);
        let end = sentence.map_or(prose.end, |s| s.span().end.min(prose.end));
        // A single mark behind a full stop or a comma is what was typed in place of it: narration follows.
        let mut marks = Span::new(start, end).slice(text).match_indices(is_apostrophe);
        let typed = marks.find_map(|(at, _)| Some(start.wrapping_add(at)).filter(|at| stopped(*at)));
        let end = typed.unwrap_or(end);
        keep(article, Span::new(start, end), &mut all);
    }
    all.retain(|quoted: &Quoted| quoted.tokens.len() >= shortest);
    all.into()
}

/// Takes down the words between two marks; where dots stand for words left out, each piece by itself.
fn keep(article: Parsed<'_>, span: Span, all: &mut Vec<Quoted>) {
    let text = article.text;
    let mut start = span.start;
    let mut pieces: Vec<Span> = Vec::new();
    for dots in ELLIPSES {
        for at in places(span.slice(text), dots) {
            let start = span.start.wrapping_add(at);
            pieces.push(Span::new(start, start.wrapping_add(dots.len())));
        }
    }
    sort::ascending(&mut pieces);
    pieces.push(Span::new(span.end, span.end));
    for gap in pieces {
        let piece = Span::new(start, gap.start).trim(text);
        start = gap.end;
        let first = article.tokens.partition_point(|t| (t.start as usize) < piece.start);
        let last = article.tokens.partition_point(|t| (t.end() as usize) <= piece.end);
        let tokens = first..last;
        if piece.len() <= LONGEST {
            all.push(Quoted { span: piece, tokens });
        }
    }
}
