//! Segment: where sentences end.
//!
//! The frame is sentence boundary detection as in [UAX #29](https://www.unicode.org/reports/tr29/#Sentence_Boundaries):
//! a sentence ends after a terminator, the marks that close what it opened, and the space behind them, unless what
//! follows shows that it goes on. The standard stops where language begins: it knows no abbreviation, no ordinal, no
//! quotation, no list. So the candidates of the standard are found here in one pass (its implementations look ahead
//! again from every closing mark and every space, which makes a full stop before a long run of them quadratic), and
//! each is then judged:
//!
//! | module | what it knows |
//! |---|---|
//! | [`line_breaks`] | which line breaks of a paragraph end a sentence |
//! | [`quotes`] | quotations and parentheses: what is inside a short one stays whole, a closing mark stays with what it closes |
//! | [`list_markers`] | list markers: `1.`, `b)`, `(iii)`, bullets |
//! | [`scan`] | terminators and what follows them: the candidates |
//! | [`full_stops`] | abbreviations, initials, ordinals, attributions: which candidates are boundaries |
//! | [`last_word`] | the word before a full stop |
//! | `language::abbreviations` | what full stops mean, from `data/abbreviations/` |
//! | [`chars`] | which characters are what |
//!
//! Where a rule can be wrong either way, it joins: a reader stumbles over half a sentence, hardly over two in one.

mod chars;
mod full_stops;
mod last_word;
mod line_breaks;
mod list_markers;
mod quotes;
mod scan;

use crate::language::Language;
use crate::model::span::Span;
use crate::read::steps::Steps;

/// The sentences of a paragraph, as spans: in order, disjoint, without white space at their ends, and with nothing but
/// white space between them.
///
/// The time is linear in the length of the paragraph, whatever stands in it. When the
/// steps are spent, the rest is one sentence.
pub(crate) fn segment(text: &str, paragraph: Span, language: Language, steps: &Steps) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut push = |start: usize, end: usize| {
        let span = Span::new(paragraph.start.wrapping_add(start), paragraph.start.wrapping_add(end)).trim(text);
        if !span.is_empty() {
            spans.push(span);
        }
    };
    let slice = paragraph.slice(text);
    for block in line_breaks::blocks(slice) {
        let mut start = block.start;
        for end in scan::boundaries(block.slice(slice), language, steps) {
            let end = block.start.wrapping_add(end);
            push(start, end);
            start = end;
        }
        push(start, block.end);
    }
    spans
}
