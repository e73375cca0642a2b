//! Numerals: the value of a figure in digits or in words.

use super::digits::{grain_of, parse, whole};
use super::{COMPOUND, ParsedNumber, Reader};
use crate::language::Numeral;
use crate::read::tokens::Kind;
use crate::text::marks::{is_currency, is_fixed_space, is_hyphen};
use crate::text::numbers::digit;
use crate::text::slices::only;

/// No number is written as a longer word, in bytes.
const LONGEST: usize = 120;

/// No number is written in more words, or in more groups of digits: a longer row is none.
const WORDS: usize = 24;

/// What the number words that were read so far come to.
#[derive(Default)]
struct NumeralSum {
    /// The parts that a multiplier ended: the thousands of two thousand and five.
    total: f64,
    /// The part that is read.
    part: f64,
    /// What the last multiplier was: a million and a half.
    scale: f64,
    /// True for what nobody counts exactly: dozens, thousands.
    about: bool,
    /// A dozen may be ten or fourteen.
    dozens: bool,
}

impl Reader<'_> {
    /// A number in digits, with the groups and the multipliers that follow.
    pub(super) fn digits(&self, at: usize, word: &str) -> Option<ParsedNumber> {
        let (mut value, mut grain, separated) = parse(word, self.language)?;
        let mut last = at;
        let mut plain = !separated;
        // 1 250 and 27 400: groups of three behind a space, but not May 14 300 people.
        let behind = at.checked_sub(1).map(|b| self.word(b)).unwrap_or_default();
        let spaced = self.numbered(&behind, "month").is_none();
        while !separated || last > at {
            let gap = self.gap(last);
            let joins = only(gap).is_some_and(|c| is_fixed_space(c) || spaced && c == ' ');
            let next = self.word(last.wrapping_add(1));
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
            last = last.wrapping_add(1);
        }
        // 14,000 habitantes, as Mexico writes it, but 3,125 millones.
        let body = word.trim_end_matches(char::is_alphabetic);
        let long = body.split_once(',').filter(|(whole, rest)| rest.len() == 3 && !whole.starts_with('0'));
        let first = last;
        self.times(&mut value, &mut grain, &mut last, &mut plain);
        if self.language.conventions().comma_groups && long.is_some() && first == last {
            (value, grain) = (value * 1000.0, grain_of(value * 1000.0));
        }
        Some(ParsedNumber { value, grain, last, about: false, plain })
    }

    /// Multiplies by the words that follow: 4.2 million.
    pub(super) fn times(&self, value: &mut f64, grain: &mut f64, last: &mut usize, plain: &mut bool) {
        for _ in 0..WORDS {
            let (gap, next) = (self.gap(*last), last.wrapping_add(1));
            let character = self.tokens.get(next).is_some_and(|t| t.kind == Kind::Character);
            let close = gap.chars().all(|c| c.is_whitespace() || is_hyphen(c) || c == '.');
            if !close || gap.is_empty() != character {
                return;
            }
            if let Some(by) = self.short(next) {
                (*value, *grain, *last, *plain) = (*value * by, *grain * by, next, false);
                return;
            }
            match self.language.lexicon().numerals.get(self.word(next).as_str()) {
                Some(Numeral::Times(by)) => {
                    // 40 million may be meant as roughly as 400.
                    if *grain == 1.0 && (*value / 10.0).fract() == 0.0 {
                        *grain = 10.0;
                    }
                    *value *= by;
                    *grain *= by;
                    *last = next;
                    *plain = false;
                    self.rest(value, *by, last);
                }
                _ => return,
            }
        }
    }

    /// Reads a short sign before a currency that multiplies: 3,2 M€, 4 Mrd. Euro.
    fn short(&self, at: usize) -> Option<f64> {
        let by = match self.numbered(self.tokens.get(at)?.span().slice(self.text), "times")? {
            6 => 1e6,
            _ => 1e9,
        };
        let sign = |gap: &str| gap.trim_start_matches(|c: char| c.is_whitespace() || c == '.').starts_with(is_currency);
        (sign(self.gap(at)) || self.currency(&self.word(at.wrapping_add(1))).is_some()).then_some(by)
    }

    /// Adds what stands right behind a multiplier: 3万5000, 1億2000万.
    fn rest(&self, value: &mut f64, by: f64, last: &mut usize) {
        let next = last.wrapping_add(1);
        let number = self.tokens.get(next).filter(|t| t.kind == Kind::Number && self.gap(*last).is_empty());
        let Some(rest) = number.and_then(|_| whole(&self.word(next))).map(f64::from) else { return };
        let behind = next.wrapping_add(1);
        let times = match self.language.lexicon().numerals.get(self.word(behind).as_str()) {
            Some(Numeral::Times(times)) if self.gap(next).is_empty() => Some(*times),
            _ => None,
        };
        let (rest, end) = times.map_or((rest, next), |times| (rest * times, behind));
        if rest < by {
            *value += rest;
            *last = end;
        }
    }

    /// A number in words.
    pub(super) fn words(&self, at: usize) -> Option<ParsedNumber> {
        let lexicon = self.language.lexicon();
        let mut sum = NumeralSum { scale: 1.0, ..NumeralSum::default() };
        let mut last = None;
        let mut next = at;
        while next < self.tokens.len() {
            if next.saturating_sub(at) > WORDS {
                return None;
            }
            let word = self.word(next);
            let numeral = lexicon.numerals.get(word.as_str()).copied().or_else(|| self.compound(&word));
            match numeral {
                Some(Numeral::Times(by)) if by > 1000.0 && sum.part == 0.0 && !self.article(at) => return None,
                Some(numeral) if self.takes(&mut sum, numeral) => {}
                // Half a million, a hundred and ten, one and a half: small words between two that count.
                None if last == next.checked_sub(1) && last.is_some() => {
                    match self.between(next, sum.part, sum.total) {
                        Some(after) => {
                            next = after;
                            continue;
                        }
                        None => {
                            if self.and_one(next, sum.part) {
                                (sum.part, last) = (sum.part + 1.0, next.checked_add(1));
                            }
                            break;
                        }
                    }
                }
                _ => break,
            }
            last = Some(next);
            let gap = self.gap(next);
            next = next.wrapping_add(1);
            if !gap.chars().all(|c| c.is_whitespace() || is_hyphen(c)) {
                break;
            }
        }
        let (value, about) = (sum.total + sum.part, sum.about);
        let last = last?;
        let grain = if sum.dozens { value * 0.4 } else { grain_of(value) };
        (value >= 2.0).then_some(ParsedNumber { value, grain, last, about, plain: false })
    }

    /// Takes a number word into the sum; answers whether it goes on there.
    fn takes(&self, sum: &mut NumeralSum, numeral: Numeral) -> bool {
        match numeral {
            Numeral::Value(v) if v < 1.0 && sum.part == 0.0 && sum.total > 0.0 => sum.total += sum.scale * v,
            Numeral::Value(v) if self.adds(v, sum.part) => sum.part += v,
            Numeral::Times(by) if by >= 1000.0 => {
                sum.total += if sum.part == 0.0 { by } else { sum.part * by };
                sum.about |= sum.part == 0.0;
                (sum.part, sum.scale) = (0.0, by);
            }
            Numeral::Times(by) if sum.part > 0.0 && sum.part < by => {
                // A dozen, une trentaine, ein Dutzend.
                let one = sum.part == 1.0 || sum.part == 0.5;
                sum.about |= one && by < 1000.0;
                sum.dozens |= one && by < 20.0;
                sum.part *= by;
            }
            Numeral::Times(by) if sum.part == 0.0 || self.language.conventions().counts_by_twenty => {
                sum.part += by;
                sum.about |= by < 100.0 && by != 20.0;
                sum.dozens |= by < 20.0;
            }
            _ => return false,
        }
        true
    }

    /// True if a number word adds to what stands before it: twenty-two, one hundred five, one and a half, soixante-dix.
    fn adds(&self, value: f64, part: f64) -> bool {
        part == 0.0
            || value < 1.0 && part >= 1.0 && part.fract() == 0.0
            || value < 10.0 && part >= 20.0
            || part >= 100.0
            || value >= 10.0 && part >= 60.0 && self.language.conventions().counts_by_twenty
    }

    /// True if "and one" stands at a token, behind tens, where that belongs to the number: vingt et un, vinte e um.
    fn and_one(&self, at: usize, part: f64) -> bool {
        let (and, one) = (self.word(at), self.word(at.wrapping_add(1)));
        (20.0..100.0).contains(&part)
            && (part / 10.0).fract() == 0.0
            && self.language.conventions().tens_and_one
            && self.is(&and, "and")
            && self.is(&one, "article")
    }

    /// The number word that goes on behind the small words at a token, if they join it to what is read so far.
    fn between(&self, at: usize, part: f64, total: f64) -> Option<usize> {
        let (first, second) = (self.word(at), self.word(at.wrapping_add(1)));
        let article = |word: &str| self.is(word, "article");
        let (and, of) = (self.is(&first, "and"), self.is(&first, "of"));
        let far = article(&second) && (and || of);
        let after = at.wrapping_add(if far { 2 } else { 1 });
        let word = self.word(after);
        let numeral = self.language.lexicon().numerals.get(word.as_str())?;
        let fraction = part > 0.0 && part < 1.0;
        let follows = match numeral {
            Numeral::Value(v) if *v < 1.0 => and && (part >= 1.0 || total > 0.0),
            Numeral::Value(v) => and && !far && *v < 100.0 && (part >= 20.0 || total > 0.0),
            Numeral::Times(by) => fraction && (article(&first) || of) && (part == 0.5 || *by >= 1000.0),
        };
        follows.then_some(after)
    }

    /// True if an indefinite article stands before a token: "a million" is a number, "million" alone is not.
    pub(super) fn article(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map(|b| self.word(b)).unwrap_or_default();
        self.is(&before, "article")
            || self.language.lexicon().numerals.get(before.as_str()) == Some(&Numeral::Value(1.0))
    }

    /// The value of a number that is written as one word: zweiundzwanzig, trecentomila.
    pub(super) fn compound(&self, word: &str) -> Option<Numeral> {
        if !self.language.conventions().compound_numerals || !(COMPOUND..=LONGEST).contains(&word.len()) {
            return None;
        }
        let numerals = &self.language.lexicon().numerals;
        let (mut total, mut part, mut rest, mut pieces) = (0.0, 0.0, word, 0u32);
        while !rest.is_empty() {
            let end = (2..=rest.len()).rev().find(|end| rest.get(..*end).is_some_and(|p| numerals.contains_key(p)));
            let Some((piece, tail)) = end.and_then(|end| rest.split_at_checked(end)) else {
                let mut links = (2..=3).rev().filter_map(|end| rest.split_at_checked(end));
                match links.find(|(link, _)| self.is(link, "link")).map(|(_, tail)| tail) {
                    // Tjugoen, but not honderden.
                    Some("") if pieces > 0 && (20.0..100.0).contains(&part) => {
                        part += 1.0;
                        pieces = pieces.saturating_add(1);
                        rest = "";
                    }
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
