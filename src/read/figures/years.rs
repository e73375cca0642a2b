//! Years, and the minutes of a game: numbers that count nothing.

use super::digits::whole;
use super::{Figure, Measure, Reader};
use crate::language::Language;
use crate::model::span::Span;
use crate::read::steps::Steps;
use crate::read::tokens::{Kind, Token};

/// The years of a sentence that are no part of its other figures.
pub(crate) fn years(
    text: &str,
    sentence: Span,
    tokens: &[Token],
    language: Language,
    known: &[Figure],
    steps: &Steps,
) -> Vec<Figure> {
    let reader = Reader { text, sentence, tokens, language, steps };
    let mut known = known.iter().peekable();
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        while known.next_if(|figure| figure.tokens.1 < at).is_some() {}
        let inside = known.peek().is_some_and(|figure| figure.tokens.0 <= at);
        if token.kind != Kind::Number || inside || token.span().len() != 4 {
            continue;
        }
        let Some(year) = whole(token.span().slice(text)).filter(|y| (1400..2050).contains(y)) else { continue };
        let mut figure = reader.finish(at, at, Measure::Year, f64::from(year), 1.0);
        let next = tokens.get(at.wrapping_add(1)).filter(|t| matches!(t.kind, Kind::Content | Kind::Name));
        figure.context.nouns = next.filter(|_| reader.gap(at) == " ").map(|t| t.stem).into_iter().collect();
        figure.context.role = None;
        found.push(figure);
    }
    found
}

impl Reader<'_> {
    /// Finds out whether a count is the minute of a game: aos 18, 19min.
    pub(super) fn minute(&self, figure: &mut Figure, at: usize) {
        let behind = at.checked_sub(1).map(|b| self.word(b)).unwrap_or_default();
        let own = self.word(at).ends_with("min");
        let next = self.word(figure.tokens.1.wrapping_add(1));
        let played = next == "min" || self.is(&next, "minute");
        let at_the = self.is(&behind, "at_minute");
        figure.context.minute = figure.value <= 130.0 && (own || at_the && (played || figure.context.nouns.is_empty()));
    }
}
