//! Measure: whether a number is a share, an amount of money, an age or a plain count.

use super::{Figure, Measure, ParsedNumber, Reader};
use crate::text::marks;

impl Reader<'_> {
    /// Finds what the number from one token to another measures, and the last token that tells it.
    pub(super) fn measure(&self, at: usize, last: usize) -> (Measure, usize) {
        let (before, after) = (self.gap_before(at), self.gap(last));
        let behind = at.checked_sub(1).map(|b| self.word(b)).unwrap_or_default();
        let next = self.word(last.wrapping_add(1));
        let close = is_close(after);
        let phrase = [&*next, " ", &self.word(last.wrapping_add(2))].concat();
        if after.trim_start().starts_with(marks::is_percent)
            || self.is(&behind, "percent") && !self.is(&next, "percent")
        {
            return (Measure::Percent, last);
        }
        if close && self.is(&next, "percent") {
            return (Measure::Percent, last.wrapping_add(1));
        }
        if close && self.is(&phrase, "percent") {
            return (Measure::Percent, last.wrapping_add(2));
        }
        // R$, C$: the letters stand for the country.
        let letters = at.checked_sub(1).and_then(|behind| self.dollar(behind));
        let money = letters
            .and_then(|letters| self.currency(&letters))
            .or_else(|| currency(before.trim_end()))
            .or_else(|| currency(after.trim_start()))
            .or_else(|| close.then(|| self.currency(&next)).flatten())
            .or_else(|| {
                (close && self.tokens.get(last.wrapping_add(1)).is_some_and(|t| t.is_stop()))
                    .then(|| self.currency(&self.word(last.wrapping_add(2))))
                    .flatten()
            });
        match money {
            Some(code) if self.currency(&next).is_some() => (Measure::Money(code), last.wrapping_add(1)),
            Some(code) => (Measure::Money(code), last),
            None => (Measure::Count, last),
        }
    }

    /// Finds out whether a count is one of years of life.
    pub(super) fn age(&self, figure: &mut Figure, at: usize, value: &ParsedNumber, digits: bool) {
        let (before, after) = (self.gap_before(at), self.gap(value.last));
        let behind = at.checked_sub(1).map(|b| self.word(b)).unwrap_or_default();
        let next = self.word(value.last.wrapping_add(1));
        let behind_next = self.word(value.last.wrapping_add(2));
        let served = self.is(&behind_next, "of");
        let years = self.language.conventions().age_is_years;
        let lived = !years || digits && (before == ", " || self.is(&behind, "lived"));
        figure.context.age = lived
            && is_close(after)
            && !(years && served)
            && (self.is(&next, "age")
                || self.is(&[&*next, " ", &behind_next].concat(), "age")
                || self.is(&[&*next, "-", &behind_next].concat(), "age"));
        if value.plain && value.value <= 110.0 && figure.context.nouns.is_empty() {
            let set_off = before == ", " && after.starts_with([',', '.', ';']);
            let said = self.is(&behind, "age") || self.is(&behind, "aged") && after.starts_with([',', '.', ';']);
            figure.context.age |= set_off || said;
        } else if figure.context.age {
            figure.tokens.1 = value.last.wrapping_add(if self.is(&next, "age") { 1 } else { 2 });
        }
    }

    /// The letters at a token and the sign of a dollar behind them, if they stand for a country: `r$`.
    pub(super) fn dollar(&self, at: usize) -> Option<String> {
        let letters = self.gap(at).starts_with('$').then(|| self.word(at) + "$");
        letters.filter(|letters| self.currency(letters).is_some())
    }

    /// The currency that a word or a sign with letters stands for.
    pub(super) fn currency(&self, word: &str) -> Option<&'static str> {
        // Deux millions d'euros.
        let word = marks::without_elision(word);
        self.classes(word).iter().copied().find(|c| c.len() == 3 && c.bytes().all(|b| b.is_ascii_uppercase()))
    }
}

/// The currency of the sign that stands at the end of what is before a figure, or at the start of what is behind it.
fn currency(gap: &str) -> Option<&'static str> {
    let last = gap.chars().next_back().and_then(marks::currency);
    last.or_else(|| gap.chars().next().and_then(marks::currency))
}

/// True if nothing but a space or a hyphen parts two words.
fn is_close(gap: &str) -> bool {
    gap.chars().all(|c| c.is_whitespace() || marks::is_hyphen(c))
}
