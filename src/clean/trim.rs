//! Trim: what clings to the ends of a paragraph.

use super::Reason;
use super::signs::Signs;
use crate::span::Span;

/// The prose of a paragraph, and what was cut off its ends.
pub(super) fn trim(_text: &str, span: Span, _signs: &mut Signs) -> (Span, Vec<(Span, Reason)>) {
    (span, Vec::new())
}
