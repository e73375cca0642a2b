//! Numerals: the value of a figure in digits or in words.

use super::digits::{digit, grain_of, parse, whole};
use super::{COMPOUND, COMPOUNDS, Reader, Value};
use crate::language::Numeral;

/// No number is written as a longer word, in bytes.
const LONGEST: usize = 120;

/// No number is written in more words, or in more groups of digits: a longer row is none.
const WORDS: usize = 24;

impl Reader<'_> {
    /// A number in digits, with the groups and the multipliers that follow.
    pub(super) fn digits(&self, at: usize, word: &str) -> Option<Value> {
        let (mut value, mut grain, separated) = parse(word, self.language)?;
        let mut last = at;
        let mut plain = !separated;
        // 1 250 and 27 400: groups of three behind a space.
        let spaced = matches!(
            self.language.code(),
            "fr" | "ru" | "sv" | "no" | "da" | "fi" | "cs" | "pl" | "uk" | "bg" | "sk" | "hu"
        );
        while !separated || last > at {
            let gap = self.gap(last);
            let joins = matches!(gap, "\u{a0}" | "\u{202f}" | "\u{2009}") || spaced && gap == " ";
            let next = self.word(last.saturating_add(1));
            let short = last > at || word.chars().count() <= 3;
            if last.saturating_sub(at) > WORDS {
                return None;
            }
            if !joins || !short || next.chars().count() != 3 || !next.chars().all(|c| digit(c).is_some()) {
                break;
            }
            value = value * 1000.0 + f64::from(whole(&next)?);
            grain = grain_of(value);
            plain = false;
            last = last.saturating_add(1);
        }
        self.times(&mut value, &mut grain, &mut last, &mut plain);
        Some(Value { value, grain, last, about: false, plain })
    }

    /// Multiplies by the words that follow: 4.2 million.
    pub(super) fn times(&self, value: &mut f64, grain: &mut f64, last: &mut usize, plain: &mut bool) {
        for _ in 0..WORDS {
            let gap = self.gap(*last);
            if gap.is_empty() || !gap.chars().all(|c| c.is_whitespace() || c == '-' || c == '.') {
                return;
            }
            match self.language.lexicon().numerals.get(self.word(last.saturating_add(1)).as_str()) {
                Some(Numeral::Times(by)) => {
                    // 40 million may be meant as roughly as 400.
                    if *grain == 1.0 && (*value / 10.0).fract() == 0.0 {
                        *grain = 10.0;
                    }
                    *value *= by;
                    *grain *= by;
                    *last = last.saturating_add(1);
                    *plain = false;
                }
                _ => return,
            }
        }
    }

    /// A number in words.
    pub(super) fn words(&self, at: usize) -> Option<Value> {
        let lexicon = self.language.lexicon();
        let (mut total, mut part, mut last, mut about) = (0.0, 0.0, None, false);
        // A dozen may be ten or fourteen.
        let mut dozens = false;
        let mut next = at;
        while next < self.tokens.len() {
            if next.saturating_sub(at) > WORDS {
                return None;
            }
            let word = self.word(next);
            let numeral = lexicon.numerals.get(word.as_str()).copied().or_else(|| self.compound(&word));
            match numeral {
                Some(Numeral::Value(v))
                    if part == 0.0
                        || v < 10.0 && part >= 20.0
                        || part >= 100.0
                        || v >= 10.0 && part >= 60.0 && self.language.code() == "fr" =>
                {
                    part += v
                }
                Some(Numeral::Times(by)) if by >= 1000.0 => {
                    if part == 0.0 && by > 1000.0 && !self.article(at) {
                        return None;
                    }
                    total += if part == 0.0 { by } else { part * by };
                    about |= part == 0.0;
                    part = 0.0;
                }
                Some(Numeral::Times(by)) if part > 0.0 && part < by => {
                    // A dozen, une trentaine, ein Dutzend.
                    about |= (part == 1.0 || part == 0.5) && by < 1000.0;
                    dozens |= (part == 1.0 || part == 0.5) && by < 20.0;
                    part *= by;
                }
                Some(Numeral::Times(by)) if part == 0.0 || self.language.code() == "fr" => {
                    part += by;
                    about |= by < 100.0 && by != 20.0;
                    dozens |= by < 20.0;
                }
                // Half a million, a hundred and ten: a small word between two that count.
                None if last == next.checked_sub(1)
                    && last.is_some()
                    && matches!(word.as_str(), "and" | "a" | "und" | "y" | "e" | "et" | "i" | "och" | "en") =>
                {
                    let after = self.word(next.saturating_add(1));
                    let follows = match lexicon.numerals.get(after.as_str()) {
                        Some(Numeral::Value(v)) => *v < 100.0 && (part >= 20.0 || total > 0.0) && word != "a",
                        Some(Numeral::Times(_)) => part == 0.5,
                        None => false,
                    };
                    if !follows {
                        break;
                    }
                    next = next.saturating_add(1);
                    continue;
                }
                _ => break,
            }
            last = Some(next);
            let gap = self.gap(next);
            next = next.saturating_add(1);
            if !gap.chars().all(|c| c.is_whitespace() || c == '-') {
                break;
            }
        }
        let value = total + part;
        let last = last?;
        let grain = if dozens { value * 0.4 } else { grain_of(value) };
        (value >= 2.0).then_some(Value { value, grain, last, about, plain: false })
    }

    /// True if an indefinite article stands before a token: "a million" is a number, "million" alone is not.
    pub(super) fn article(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map(|b| self.word(b)).unwrap_or_default();
        before == "a" || self.language.lexicon().numerals.get(before.as_str()) == Some(&Numeral::Value(1.0))
    }

    /// The value of a number that is written as one word: zweiundzwanzig, trecentomila.
    pub(super) fn compound(&self, word: &str) -> Option<Numeral> {
        if !COMPOUNDS.contains(&self.language.code()) || !(COMPOUND..=LONGEST).contains(&word.len()) {
            return None;
        }
        let numerals = &self.language.lexicon().numerals;
        let (mut total, mut part, mut rest, mut pieces) = (0.0, 0.0, word, 0u32);
        while !rest.is_empty() {
            let end = (2..=rest.len()).rev().find(|end| rest.get(..*end).is_some_and(|p| numerals.contains_key(p)));
            let Some((piece, tail)) = end.and_then(|end| rest.split_at_checked(end)) else {
                match rest.strip_prefix("und").or_else(|| rest.strip_prefix("en")).or_else(|| rest.strip_prefix("ën"))
                {
                    Some(tail) if pieces > 0 => rest = tail,
                    _ => return None,
                }
                continue;
            };
            match numerals.get(piece)? {
                Numeral::Value(v) => part += v,
                Numeral::Times(by) if *by >= 1000.0 => {
                    total += f64::max(part, 1.0) * by;
                    part = 0.0;
                }
                Numeral::Times(by) => part = f64::max(part, 1.0) * by,
            }
            pieces = pieces.saturating_add(1);
            rest = tail;
        }
        (pieces > 1).then_some(Numeral::Value(total + part))
    }
}
