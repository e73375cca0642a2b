//! Dates: times of day, days of the week and days of the year.

use super::digits::whole;
use super::{Figure, Measure, ParsedNumber, Reader};
use crate::read::tokens::Kind;

/// The words before a day that may say that somebody speaks on it.
const SPEECH: usize = 7;

impl Reader<'_> {
    /// A time of day: 4:15 a.m., 14.20 Uhr, 18 h 40, 6h30.
    pub(super) fn time(&self, at: usize, word: &str) -> Option<Figure> {
        let minutes = |hour: &str, minute: &str| {
            let (h, m) = (whole(hour)?, whole(minute)?);
            (h < 24 && m < 60 && minute.chars().count() == 2).then_some(f64::from(h) * 60.0 + f64::from(m))
        };
        let behind = at.checked_sub(1).map(|b| self.word(b)).unwrap_or_default();
        let next = self.word(at.wrapping_add(1));
        // 6am, 6.10am, 11:30pm.
        let (digits, own) = self.half(word);
        let (rest, behind_colon) = self.half(&next);
        let colon = self.gap(at) == ":" && behind_colon.is_some();
        let (value, mut last) = if let Some((hour, minute)) =
            digits.split_once('.').or(Some((digits, "00"))).filter(|_| own.is_some())
        {
            (minutes(hour, minute)?, at)
        } else if colon {
            (minutes(word, rest)?, at.wrapping_add(1))
        } else if self.gap(at) == ":" && self.tokens.get(at.wrapping_add(1)).is_some_and(|t| t.kind == Kind::Number) {
            if self.gap(at.wrapping_add(1)) == ":"
                && self.tokens.get(at.wrapping_add(2)).is_some_and(|t| t.kind == Kind::Number)
            {
                return None;
            }
            (minutes(word, &next)?, at.wrapping_add(1))
        } else if let Some((hour, minute)) = word.split_once('h') {
            // 3h 51' 03": how long, not when.
            if minute.is_empty() && self.tokens.get(at.wrapping_add(1)).is_some_and(|t| t.kind == Kind::Number) {
                return None;
            }
            (minutes(hour, if minute.is_empty() { "00" } else { minute })?, at)
        } else if let Some((hour, minute)) = word.split_once(['.', ':'])
            && (self.is(&next, "hour") || self.is(&behind, "hour"))
        {
            (minutes(hour, minute)?, at)
        } else if next == "h"
            && self.gap(at).trim().is_empty()
            && self.tokens.get(at.wrapping_add(2)).is_some_and(|t| t.kind == Kind::Number)
        {
            (minutes(word, &self.word(at.wrapping_add(2)))?, at.wrapping_add(2))
        } else if self.is(&next, "hour")
            && self.gap(at).trim().is_empty()
            && (self.is(&behind, "at") || self.language.conventions().bare_hours)
        {
            (minutes(word, "00")?, at)
        } else {
            return None;
        };
        let after = self.word(last.wrapping_add(1));
        let (value, half) = self.in_half(value, own.or(behind_colon.filter(|_| colon)).unwrap_or(&after));
        if self.is(&after, "hour") {
            last = last.wrapping_add(1);
        }
        let mut figure = self.finish(at, last, Measure::Time, value, 1.0);
        figure.half = half;
        let zone = |at: usize| self.tokens.get(at).filter(|t| self.is(t.span().slice(self.text), "zone"));
        figure.zone = [1, 2].iter().find_map(|n| zone(last.wrapping_add(*n))).map(|t| t.stem);
        let last_word = self.word(last);
        if last_word.contains('.') && self.is(&last_word, "hour") && self.gap(last).starts_with('.') {
            figure.span.end = figure.span.end.wrapping_add(1);
        }
        Some(figure)
    }

    /// The minutes of a time in the half of the day that is written behind it, and whether its half is known.
    fn in_half(&self, minutes: f64, written: &str) -> (f64, bool) {
        let (forenoon, afternoon) = (self.is(written, "forenoon"), self.is(written, "afternoon"));
        // The first hour of either half is called twelve.
        match minutes < 720.0 {
            true if afternoon => (minutes + 720.0, true),
            false if forenoon => (minutes - 720.0, true),
            _ => (minutes, forenoon || afternoon || minutes >= 780.0),
        }
    }

    /// The digits of a time and the half of the day that is written to them.
    fn half<'w>(&self, word: &'w str) -> (&'w str, Option<&'w str>) {
        let digits = word.trim_end_matches(|c: char| c.is_alphabetic());
        let half = word.get(digits.len()..).filter(|half| self.is(half, "forenoon") || self.is(half, "afternoon"));
        (if half.is_some() { digits } else { word }, half)
    }

    /// The day of the week at a token, if it is that of an event.
    pub(super) fn weekday(&self, at: usize, day: u32) -> Option<Figure> {
        // From Thursday to Friday: neither is the day.
        let other = |place: Option<usize>| place.is_some_and(|p| self.numbered(&self.word(p), "weekday").is_some());
        // Officials said on Monday: the day of speaking is not the day of the event.
        let said = (at.saturating_sub(SPEECH)..at.wrapping_add(3)).any(|p| p != at && self.is(&self.word(p), "said"));
        if said
            || other(at.checked_sub(2))
            || other(at.checked_add(2)) && self.tokens.get(at.wrapping_add(1)).is_some_and(|t| t.is_stop())
        {
            return None;
        }
        // Portuguese writes segunda-feira, two tokens; segunda alone is the second.
        let fair = self.gap(at) == "-" && self.is(&self.word(at.wrapping_add(1)), "fair");
        if self.language.conventions().ordinal_weekdays && !fair && day < 6 {
            return None;
        }
        let last = if fair { at.wrapping_add(1) } else { at };
        Some(self.finish(at, last, Measure::Weekday, f64::from(day), 1.0))
    }

    /// A day: March 14, 3. August, 12 de mayo.
    pub(super) fn day(&self, at: usize, value: &ParsedNumber) -> Option<Figure> {
        if !value.plain || !(1.0..=31.0).contains(&value.value) || value.value.fract() != 0.0 {
            return None;
        }
        let behind = at.checked_sub(1).map(|b| self.word(b)).unwrap_or_default();
        let next = self.word(value.last.wrapping_add(1));
        let (month, first, last) = if let Some(month) = self.numbered(&next, "month") {
            (month, at, value.last.wrapping_add(1))
        } else if self.is(&next, "of")
            && let Some(month) = self.numbered(&self.word(value.last.wrapping_add(2)), "month")
        {
            (month, at, value.last.wrapping_add(2))
        } else if let Some(month) =
            self.numbered(&behind, "month").filter(|_| matches!(self.gap_before(at), " " | ". "))
        {
            (month, at.saturating_sub(1), value.last)
        } else {
            return None;
        };
        Some(self.finish(first, last, Measure::Day, f64::from(month) * 100.0 + value.value, 1.0))
    }
}
