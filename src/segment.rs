//! Segment: where sentences end.

use crate::language::Language;
use crate::span::Span;
use unicode_segmentation::UnicodeSegmentation;

/// The sentences of a stretch of text, as spans: in order, disjoint, without white space at their ends, and with
/// nothing but white space between them.
pub(crate) fn segment(text: &str, stretch: Span, language: Language) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    let mut joins = false;
    for (offset, piece) in stretch.slice(text).split_sentence_bound_indices() {
        let start = stretch.start + offset;
        let span = Span::new(start, start + piece.len()).trim(text);
        if span.is_empty() {
            continue;
        }
        match spans.last_mut() {
            Some(last) if joins => last.end = span.end,
            _ => spans.push(span),
        }
        let last = span.slice(text).split_whitespace().last().unwrap_or_default();
        joins = last
            .strip_suffix('.')
            .is_some_and(|w| language.lexicon().abbreviations.contains(w.trim_start_matches(['"', '(', '“']).to_lowercase().as_str()));
    }
    spans
}
