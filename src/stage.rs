//! Single stages, for tools that need no summary and for measuring each stage against gold.
//!
//! ```
//! use conspectus::{Language, stage};
//! let english = Language::from_code("en").unwrap_or(Language::UNKNOWN);
//! let text = "It left the U.S. in Dec. 2014. It never came back.";
//! let sentences: Vec<&str> = stage::sentences(text, english).into_iter().map(|s| s.slice(text)).collect();
//! assert_eq!(sentences, ["It left the U.S. in Dec. 2014.", "It never came back."]);
//! ```

use crate::clean;
use crate::language::Language;
use crate::segment;
use crate::span::Span;

/// The paragraphs of a pasted text that are the article, in order, without what clings to them.
pub fn article(text: &str, language: Language) -> Vec<Span> {
    let cleaned = clean::clean(text, language);
    cleaned.paragraphs.iter().filter(|p| p.dropped.is_none()).map(|p| p.prose).collect()
}

/// The sentences of a text: in order, disjoint, and nothing but white space between them.
pub fn sentences(text: &str, language: Language) -> Vec<Span> {
    segment::segment(text, Span::new(0, text.len()), language)
}
