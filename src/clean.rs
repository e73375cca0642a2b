//! Clean: which stretches of a pasted text are the article, and which are page furniture.

use crate::language::Language;
use crate::span::Span;
use serde::Serialize;

/// Why a stretch of text is not part of the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Reason {
    /// Menus, section names, lists of links.
    Navigation,
    /// The headline, which is shown as the article's title.
    Title,
    /// Who wrote it, where and when: bylines, datelines, time stamps.
    Byline,
    /// Photo captions and credits.
    Caption,
    /// Share buttons, advertisements, newsletters, cookie boxes, legal lines: a phrase gives it away.
    Furniture,
    /// Headlines and openings of other articles.
    Teaser,
    /// Says again what stands before it in the same article.
    Repeated,
    /// A block at the end that no other article touches.
    Elsewhere,
    /// The reader took it out.
    Reader,
}

/// A paragraph of a pasted text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Paragraph {
    /// All of it, without white space at the ends.
    pub span: Span,
    /// Its prose: without the dateline, byline or credit that clings to either end.
    pub prose: Span,
    /// What clings to it, in order.
    pub trimmed: Vec<(Span, Reason)>,
    /// Why it is not part of the article; `None` if it is.
    pub dropped: Option<Reason>,
}

/// A pasted text, cleaned.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Cleaned {
    /// The headline that was found in the text.
    pub title: Option<Span>,
    /// Every paragraph of the text, in order.
    pub paragraphs: Vec<Paragraph>,
}

/// Divides a text into paragraphs and tells the article from the furniture.
pub(crate) fn clean(text: &str, language: Language) -> Cleaned {
    let mut cleaned = Cleaned::default();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let span = Span::new(start, start + line.len()).trim(text);
        start += line.len();
        if span.is_empty() {
            continue;
        }
        let slice = span.slice(text);
        let ends = slice.trim_end_matches(['"', '”', '’', '\'', '»', ')', ']']).ends_with(['.', '!', '?', '…', '。', '！', '？', '।', '؟', '۔']);
        let lower = slice.to_lowercase();
        let cue = slice.len() < 300 && language.lexicon().furniture.iter().any(|p| lower.contains(p));
        let dropped = if cue {
            Some(Reason::Furniture)
        } else if !ends && slice.len() < 120 {
            if cleaned.title.is_none() && slice.len() > 20 {
                cleaned.title = Some(span);
                Some(Reason::Title)
            } else {
                Some(Reason::Navigation)
            }
        } else {
            None
        };
        cleaned.paragraphs.push(Paragraph { span, prose: span, trimmed: Vec::new(), dropped });
    }
    cleaned
}
