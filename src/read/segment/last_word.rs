//! The word before a full stop, and what the rules say about it.

use crate::language::Language;
use crate::language::abbreviations::{Abbreviation, Rules};
use crate::text::letters::{is_invisible, is_mark, is_plain_letter, is_raised, is_vowel};
use crate::text::lowercase::{lower, lowercase};
use crate::text::marks::joins_words;

/// The word before a full stop.
pub(super) struct LastWord<'a> {
    pub text: &'a str,
    pub start: usize,
}

/// The longest word that is looked at before a full stop, in bytes.
const WORD: usize = 48;

/// Terminators and closing marks in a row.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Run {
    pub start: usize,
    pub end: usize,
    /// How many full stops; an ellipsis in one character counts three.
    pub stops: usize,
    /// A question or exclamation mark is among them.
    pub mark: bool,
    /// A full stop that is nothing else is among them.
    pub full: bool,
    /// One that needs no space behind it is among them.
    pub wide: bool,
    /// The last closing mark, if none of the terminators stands behind it.
    pub closed: Option<char>,
    /// Where what it closes was opened.
    pub partner: Option<usize>,
}

/// Finds the words of a text that stand before full stops.
#[derive(Clone, Copy)]
pub(super) struct LastWords<'a> {
    text: &'a str,
    rules: &'static Rules,
    capital_nouns: bool,
}

impl<'a> LastWords<'a> {
    /// Makes the finder for a text in that language.
    pub fn new(text: &'a str, language: Language) -> Self {
        Self { text, rules: &language.lexicon().sentences, capital_nouns: language.conventions().capital_nouns }
    }

    /// Looks the word up: as it is, by its last part, or with the letters before it.
    pub(super) fn kind(&self, word: &LastWord) -> Option<Abbreviation> {
        if word.text.is_empty() {
            return None;
        }
        // A capital letter is an initial, whatever the small one is.
        if word.text.chars().nth(1).is_none() && word.text.chars().all(char::is_uppercase) {
            return self.spaced(word).and_then(|joined| self.rules.kind(&joined));
        }
        let tail = |parts: fn(char) -> bool| {
            let tail = word.text.rsplit(parts).next()?;
            (tail.len() < word.text.len() && tail.chars().nth(1).is_some()).then(|| self.rules.kind(tail))?
        };
        let kind = self.rules.kind(word.text);
        let kind = kind.or_else(|| tail(joins_words)).or_else(|| tail(|c| c == '.'));
        let kind = kind.or_else(|| self.spaced(word).and_then(|joined| self.rules.kind(&joined)));
        match kind {
            Some(Abbreviation::Unit) if !self.after_number(word) => None,
            // A noun behind it has a capital in any case: "5 Std. Fahrt".
            Some(Abbreviation::Unit) if self.capital_nouns => Some(Abbreviation::Word),
            None if self.rules.is_shortened(word.text) => Some(Abbreviation::Word),
            kind => kind,
        }
    }

    /// Single letters with a space between, as one abbreviation: "z. B" is "z.b", "a. m" is "a.m".
    fn spaced(&self, word: &LastWord) -> Option<String> {
        let short = |w: &str| w.chars().count() <= 3 && w.chars().all(char::is_alphabetic);
        if !short(word.text) {
            return None;
        }
        let mut joined = lowercase(word.text);
        let mut start = word.start;
        for _ in 0..4 {
            let before = self.text.get(..start)?.trim_end();
            if before.len() == start {
                break;
            }
            let Some(before) = before.strip_suffix('.') else { break };
            let last = self.word(before.len());
            if last.text.is_empty() || !short(last.text) || last.start >= start {
                break;
            }
            joined = [&*lowercase(last.text), ".", &joined].concat();
            start = last.start;
            if self.rules.kind(&joined).is_some() {
                break;
            }
        }
        (start < word.start).then_some(joined)
    }

    fn after_number(&self, word: &LastWord) -> bool {
        let before = self.text.get(..word.start).unwrap_or_default().trim_end();
        let last = before.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or_default();
        let last = if last.len() > WORD { "" } else { last };
        last.chars().any(char::is_numeric) || self.kind_of_unit(last)
    }

    /// True for a unit before a unit: "sq. ft.", "fl. oz.".
    fn kind_of_unit(&self, word: &str) -> bool {
        word.strip_suffix('.').is_some_and(|w| self.rules.kind(w) == Some(Abbreviation::Unit))
    }

    /// The name before an exclamation mark that belongs to it, as "Yahoo!".
    pub(super) fn exclaimed(&self, run: &Run) -> &str {
        let token = self.token(run.start);
        if run.closed.is_some() || run.end.saturating_sub(run.start) != 1 {
            return "";
        }
        let from = run.start.saturating_sub(token.len());
        self.text.get(from..run.end).filter(|t| t.ends_with('!')).unwrap_or_default()
    }

    /// Gives what stands before a position, back to white space.
    pub(super) fn token(&self, end: usize) -> &str {
        let before = self.text.get(..end).unwrap_or_default();
        let from = before
            .char_indices()
            .rev()
            .take(WORD)
            .take_while(|(_, c)| !c.is_whitespace())
            .last()
            .map_or(end, |(i, _)| i);
        before.get(from..).unwrap_or_default()
    }

    /// The word before a full stop, over one white space, without what opens before it.
    pub(super) fn word(&self, stop: usize) -> LastWord<'a> {
        let before = self.text.get(..stop).unwrap_or_default();
        let mut end = stop;
        let mut start = stop;
        for (count, (i, c)) in before.char_indices().rev().enumerate() {
            if is_invisible(c) && start == end {
                end = i;
                start = i;
                continue;
            }
            if c.is_whitespace() && start == end && count == 0 {
                end = i;
                start = i;
                continue;
            }
            let inside = c.is_alphanumeric()
                || is_raised(c)
                || is_mark(c)
                || is_invisible(c)
                || (start < end && (joins_words(c) || matches!(c, '.' | '&')));
            if !inside || end.saturating_sub(i) > WORD {
                break;
            }
            start = i;
        }
        let text = before.get(start..end).unwrap_or_default();
        let cut = text.trim_start_matches(|c: char| !c.is_alphanumeric() && !is_mark(c));
        LastWord { text: cut, start: start.wrapping_add(text.len().saturating_sub(cut.len())) }
    }
}

/// True for letters with full stops between: "U.S", "J.R".
pub(super) fn is_dotted(word: &str) -> bool {
    word.contains('.')
        && word.split(['.', '-']).all(|part| part.chars().count() <= 2 && part.chars().all(char::is_alphabetic))
}

/// True for a capital letter and small consonants.
pub(super) fn is_contraction(word: &str) -> bool {
    let mut letters = word.chars();
    let capital = letters.next().is_some_and(|c| c.is_uppercase() && c.is_alphabetic() && !is_vowel(lower(c)));
    capital
        && word.chars().all(is_plain_letter)
        && word.chars().count() <= 5
        && letters.all(|c| c.is_lowercase() && !is_vowel(c))
        && word.chars().nth(1).is_some()
}
