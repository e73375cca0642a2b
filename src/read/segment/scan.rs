//! Terminators and what follows them: the candidates for sentence ends.

use super::chars;
use super::full_stops::Classifier;
use super::last_word::Run;
use super::list_markers::{Marker, MarkerStyle};
use super::quotes::Pairs;
use crate::language::Language;
use crate::read::steps::Steps;
use crate::text::marks::{self, Terminator};
use crate::text::numbers::is_superscript;
use crate::text::{ascii, letters};

/// The sentence ends inside a block, in order; the end of the block is none of them.
pub(super) fn boundaries(block: &str, language: Language, steps: &Steps) -> Vec<usize> {
    let mut scan = Scan {
        text: block,
        pairs: Pairs::find(block, &language.lexicon().sentences),
        classifier: Classifier::new(block, language),
        start: 0,
        head: 0,
        list: None,
        found: Vec::new(),
    };
    scan.run(steps);
    scan.found
}

struct Scan<'a> {
    text: &'a str,
    pairs: Pairs,
    classifier: Classifier<'a>,
    /// Where the sentence starts that the scan is in.
    start: usize,
    /// The same without bullets.
    head: usize,
    /// The last marker of the list that the scan is in.
    list: Option<Marker>,
    found: Vec<usize>,
}

impl Scan<'_> {
    fn run(&mut self, steps: &Steps) {
        self.open(0);
        // Nothing ends before the first letter or digit: "... and" and "?!" are no sentences.
        let mut empty = true;
        let mut at = 0;
        while !steps.are_spent() {
            // Terminators and dashes; and white space in a list, where an item may follow.
            let listed = self.list.is_some();
            let stop = |b| (b == b'.') | (b == b'!') | (b == b'?') | (b == b':') | (b == b';') | (b == b'-');
            let meant = |b| stop(b) | (listed & (b <= b' '));
            let Some((here, c)) = ascii::find(self.text, at, meant) else { break };
            let passed = self.text.get(at..here).unwrap_or_default();
            empty = empty && !c.is_alphanumeric() && !passed.contains(char::is_alphanumeric);
            at = here;
            let next = chars::behind(at, c);
            steps.take(1);
            if c.is_whitespace() || marks::is_bullet(c) {
                let item = chars::skip_space(self.text, at);
                if item > self.start && self.is_item(item) && !self.pairs.holds(item) {
                    self.end(item);
                    empty = true;
                }
                at = item.max(next);
                continue;
            }
            let cut = marks::is_dash(c) && self.pairs.partner(next).is_some();
            let doubled = marks::is_stop_when_doubled(c) && chars::at(self.text, next) == Some(c);
            if !cut && !doubled && (self.classifier.conventions.terminator(c).is_none() || self.is_inner(c, at)) {
                at = next;
                continue;
            }
            // Speech that was cut off ends in a dash: "But I--"
            let run = match (cut, doubled) {
                (true, _) => Run { mark: true, ..self.terminators(next) },
                (_, true) => Run { full: true, ..self.terminators(chars::behind(next, c)) },
                _ => self.terminators(at),
            };
            steps.take(run.end.saturating_sub(at));
            at = run.end.max(next);
            let end = self.classifier.four_dots(&run).unwrap_or(run.end);
            let goes_on = empty || self.pairs.holds(end) || chars::skip_space(self.text, end) >= self.text.len();
            if !goes_on && (self.starts_item(&run, end) || self.classifier.is_boundary(&run, self.head)) {
                self.end(end);
                empty = true;
            }
        }
    }

    /// Ends the sentence there and opens the next.
    fn end(&mut self, at: usize) {
        self.found.push(at);
        self.open(at);
    }

    fn open(&mut self, at: usize) {
        self.start = chars::skip_space(self.text, at);
        self.head = self.start;
        // One bullet is the rule; a row of them must not be walked again from each.
        for _ in 0..2 {
            let Some(c) = chars::at(self.text, self.head).filter(|&c| marks::is_bullet(c)) else { break };
            self.head = chars::skip_space(self.text, chars::behind(self.head, c));
        }
        // A sentence without a marker does not end the list.
        self.list = Marker::at(self.text, self.head).or(self.list);
    }

    /// True if a list item starts there, inside of what looks like a sentence.
    fn is_item(&self, at: usize) -> bool {
        if chars::at(self.text, at).is_some_and(marks::is_bullet) {
            return true;
        }
        let Some(last) = self.list else { return false };
        let Some(marker) = Marker::at(self.text, at) else { return false };
        if !marker.follows(last) || marker.is_initial() {
            return false;
        }
        if marker.style != MarkerStyle::Stop {
            return true;
        }
        // "1. FC Köln" and "2. Bundesliga" are no list; from its third item on a list is one.
        let word = chars::word(self.text, chars::skip_space(self.text, marker.end));
        let upper = word.chars().next().is_some_and(char::is_uppercase);
        match marker.number {
            Some(_) if self.classifier.conventions.ordinal_stop => {
                self.classifier.rules.is_opener(word) || (upper && last.number > Some(1))
            }
            Some(_) => upper,
            None => !word.is_empty(),
        }
    }

    /// True if a list item starts behind a terminator.
    fn starts_item(&self, run: &Run, end: usize) -> bool {
        let at = chars::skip_space(self.text, end);
        if at == end {
            return false;
        }
        let Some(marker) = Marker::at(self.text, at) else {
            return chars::at(self.text, at).is_some_and(marks::is_bullet);
        };
        // "J. K. Holm": an item has more than its marker.
        if Marker::at(self.text, self.head).is_some_and(|own| own.end >= run.end) {
            return false;
        }
        let first = marker.is_first() && !marker.upper;
        match marker.style {
            MarkerStyle::Paren | MarkerStyle::StopParen => true,
            MarkerStyle::Parens | MarkerStyle::Stop => {
                (first && marker.style == MarkerStyle::Stop && self.classifier.is_plain(run))
                    || self.list.is_some_and(|last| marker.follows(last))
            }
        }
    }

    /// True for a stop inside of a word or a number: "3.5", "example.com", ".zip".
    fn is_inner(&self, c: char, at: usize) -> bool {
        let next = chars::at(self.text, chars::behind(at, c));
        let last = chars::before(self.text, at);
        if c == '!' || c == '?' {
            // The clicks of "!Kung".
            return last.is_none_or(char::is_whitespace) && next.is_some_and(char::is_alphanumeric);
        }
        if c != '.' && c != ':' && c != ';' {
            return false;
        }
        if c != '.' {
            return next.is_some_and(|n| !n.is_whitespace() && !marks::is_quote(n) && !marks::is_close_bracket(n));
        }
        match (last, next) {
            (_, Some('.')) => false,
            // Behind a digit or a bracket may stand the number of a note; the classifier tells.
            (Some(l), Some(n)) if n.is_ascii_digit() => {
                l.is_ascii_digit() || l.is_whitespace() || marks::is_quote(l) || l == '$'
            }
            (last, Some(n)) if n.is_alphanumeric() => {
                !last.is_some_and(char::is_alphanumeric) && !last.is_some_and(marks::is_close_bracket)
            }
            _ => false,
        }
    }

    /// The run of terminators and closing marks that starts there.
    fn terminators(&self, from: usize) -> Run {
        let text = self.text;
        let mut run = Run { start: from, end: from, ..Run::default() };
        let mut at = from;
        while let Some(c) = chars::at(text, at) {
            if let Some(kind) =
                self.classifier.conventions.terminator(c).filter(|_| at == from || !self.is_inner(c, at))
            {
                match kind {
                    Terminator::Stop => run.stops = run.stops.saturating_add(1),
                    Terminator::Ellipsis => run.stops = run.stops.saturating_add(3),
                    Terminator::Mark => run.mark = true,
                    Terminator::Full => run.full = true,
                }
                run.wide |= marks::is_wide(c);
                run.closed = None;
            } else if self.closes(c, at, run.end == at) {
                run.closed = Some(c);
                run.partner = self.pairs.partner(at);
            } else if c.is_whitespace() {
                let after = chars::skip_space(text, at);
                // White space inside the run: ". . .", or text with spaces around every mark.
                if self.goes_on(after) {
                    at = after;
                    continue;
                }
                break;
            } else if letters::is_invisible(c) {
                // Marks of direction stand around Arabic stops.
            } else {
                break;
            }
            at = chars::behind(at, c);
            run.end = at;
        }
        run.end = self.pictures(self.notes(&run));
        run
    }

    /// The end of the pictures behind a run, if nothing clings to them.
    fn pictures(&self, end: usize) -> usize {
        let start = chars::skip_space(self.text, end);
        let rest = self.text.get(start..).unwrap_or_default();
        let behind = rest.trim_start_matches(marks::is_picture);
        let alone = behind.is_empty() || behind.starts_with(char::is_whitespace);
        if alone && behind.len() < rest.len() { self.text.len().saturating_sub(behind.len()) } else { end }
    }

    /// True if the mark closes something; `glued` if no space is before it.
    fn closes(&self, c: char, at: usize, glued: bool) -> bool {
        if marks::is_close_bracket(c) {
            return glued || self.pairs.partner(at).is_some();
        }
        if !marks::is_quote(c) || self.pairs.opens(at) {
            return false;
        }
        let next = chars::at(self.text, chars::behind(at, c));
        let straight =
            matches!(c, '"' | '\'') && next.is_some_and(|n| n.is_whitespace() || n == c) && !self.pairs.any_before(at);
        self.pairs.partner(at).is_some()
            || next.is_none()
            || straight
            || (glued && !next.is_some_and(char::is_alphanumeric))
    }

    /// True if a run goes on behind white space, at `at`.
    fn goes_on(&self, at: usize) -> bool {
        let Some(c) = chars::at(self.text, at) else { return false };
        let next = chars::at(self.text, chars::behind(at, c));
        if self.classifier.conventions.terminator(c).is_some() {
            let word = |n: char| n.is_alphanumeric() || marks::is_open_bracket(n);
            let rest = self.text.get(at..).unwrap_or_default();
            // An ellipsis that clings to the next word opens that sentence.
            let behind = rest.chars().take(8).find(|&n| self.classifier.conventions.terminator(n).is_none());
            return !behind.is_some_and(word) && !next.is_some_and(word);
        }
        self.closes(c, at, false)
    }

    /// The end of the note numbers that cling to a run: "[1]", "[2][3]", superscripts, and bare ones (".11 12 Take").
    fn notes(&self, run: &Run) -> usize {
        let text = self.text;
        let mut end = run.end;
        if run.closed.is_none()
            && run.stops == 1
            && !run.mark
            && chars::at(text, end).is_some_and(|c| c.is_ascii_digit())
        {
            let mut at = end;
            for _ in 0..6 {
                let digits = text.get(at..).unwrap_or_default().bytes().take_while(u8::is_ascii_digit).count();
                let behind = at.wrapping_add(digits);
                let space = chars::skip_space(text, behind);
                if !(1..=3).contains(&digits) || space == behind {
                    return end;
                }
                if chars::at(text, space).is_some_and(char::is_uppercase) {
                    return if self.classifier.takes_note(run) { behind } else { end };
                }
                at = space;
            }
            return end;
        }
        for _ in 0..16 {
            let rest = text.get(end..).unwrap_or_default();
            let super_digits =
                rest.chars().take(4).take_while(|c| is_superscript(*c)).map(char::len_utf8).sum::<usize>();
            if super_digits > 0 {
                end = end.wrapping_add(super_digits);
                continue;
            }
            let open = chars::skip_space(text, end);
            let note = text.get(open..).and_then(|r| r.strip_prefix('[')).map(|r| {
                r.bytes().take(9).take_while(|b| b.is_ascii_digit() || matches!(b, b'-' | b',' | b' ')).count()
            });
            match note {
                Some(length) if length > 0 => {
                    let close = open.wrapping_add(length).wrapping_add(1);
                    if chars::at(text, close) != Some(']') {
                        break;
                    }
                    end = chars::behind(close, ']');
                }
                _ => break,
            }
        }
        end
    }
}
