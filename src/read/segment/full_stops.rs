//! Abbreviations, initials, ordinals, attributions: which candidates are boundaries.

use super::chars;
use super::last_word::{LastWord, LastWords, Run, is_contraction, is_dotted};
use crate::language::abbreviations::{Abbreviation, Rules, WordList};
use crate::language::{Conventions, Language};
use crate::text::marks::{Dash, QuoteFamily, QuoteSide};
use crate::text::numbers::roman;
use crate::text::scripts::{is_east_asian, is_georgian, is_hiragana};
use crate::text::{letters, marks, slices};

/// What follows a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lead {
    Upper,
    Lower,
    Digit,
    /// A letter of a script without case.
    Caseless,
    /// A sign that may open a sentence, as `$`.
    Sign,
    /// One that may not, as a comma.
    Pause,
}

pub(super) struct Classifier<'a> {
    pub(super) text: &'a str,
    words: LastWords<'a>,
    pub rules: &'static Rules,
    pub conventions: &'static Conventions,
}

/// The longest attribution that is looked for behind a question, in bytes.
const ATTRIBUTION: usize = 120;

/// The longest name of a letter, in bytes.
const SPELLED: usize = 9;

/// The longest beginning of a sentence, in bytes, that may be only "At 5 a.m.".
const FRONT: usize = 72;

impl<'a> Classifier<'a> {
    pub(super) fn new(text: &'a str, language: Language) -> Self {
        let words = LastWords::new(text, language);
        Self { text, words, rules: &language.lexicon().sentences, conventions: language.conventions() }
    }

    /// True if the run ends the sentence that starts at `start`.
    pub(super) fn is_boundary(&self, run: &Run, start: usize) -> bool {
        let next = chars::skip_space(self.text, run.end);
        let glued = next == run.end || run.end == self.text.len();
        let (lead, at, opened, dash) = self.lead(next);
        if lead == Lead::Caseless && self.is_spelled(run, at) {
            return false;
        }
        if run.full || (run.wide && run.mark) {
            return self.ends_wide(run, start, next, lead);
        }
        // In Armenian the point is a comma.
        if !self.conventions.point_ends && run.stops == 1 && !run.mark {
            return false;
        }
        if glued && !self.ends_glued(run, next, lead) {
            return false;
        }
        // "... " clinging to the next word opens a sentence in lower case.
        if run.stops == 1 && !run.mark && chars::at(self.text, next).is_some_and(|c| c == '.' || marks::is_ellipsis(c))
        {
            return true;
        }
        if matches!(lead, Lead::Lower | Lead::Pause) {
            return false;
        }
        // A bracket opens on a relative clause: "(Which was true.)"
        let word = chars::word(self.text, at);
        if opened && (self.rules.has(WordList::Relatives, word) || self.is_reference(next)) {
            return false;
        }
        if run.mark {
            // Without capitals nothing tells whether who asked comes next: «هل نجا أحد؟» سألت الأم.
            let asked = lead == Lead::Caseless && run.closed.is_some_and(marks::is_quote);
            return lead != Lead::Pause
                && !(asked && run.partner.is_some_and(|opened| opened <= start))
                && !self.is_attributed(run, lead, at)
                && self.rules.kind(self.words.exclaimed(run)).is_none();
        }
        if run.stops > 2 {
            // An ellipsis pauses before a number, before who is quoted, and before the one word that is always in capitals.
            return lead != Lead::Digit
                && !self.is_attributed(run, lead, at)
                && (word != "I" || self.conventions.i_opens);
        }
        if run.stops == 2 {
            return true;
        }
        if run.closed.is_some_and(marks::is_quote) && run.partner.is_some_and(|p| p > start) && lead == Lead::Upper {
            // The stop is the quotation's; "the 'U.S.' Army" is rare.
            return !matches!(self.words.kind(&self.words.word(run.start)), Some(Abbreviation::Title));
        }
        self.ends_at_stop(run, start, (lead, at, opened, dash))
    }

    /// True if the number behind the full stop is that of a note, not part of a word ("No.1", "3.5").
    pub(super) fn takes_note(&self, run: &Run) -> bool {
        let word = self.words.word(run.start);
        let last = word.text.chars().next_back();
        let closed = chars::before(self.text, run.start).is_some_and(marks::is_close_bracket);
        closed
            || (last.is_some_and(char::is_lowercase)
                && word.text.chars().count() > 2
                && self.words.kind(&word).is_none())
    }

    /// True if the word before a run is a word, not an abbreviation or a letter.
    pub(super) fn is_plain(&self, run: &Run) -> bool {
        let word = self.words.word(run.start);
        word.text.chars().nth(1).is_some() && self.words.kind(&word).is_none()
    }

    /// True between the initials of a name and behind the last, where letters have no case: short words tell.
    fn is_spelled(&self, run: &Run, at: usize) -> bool {
        let name = |word: &str| !word.is_ascii() && word.len() <= SPELLED;
        let word = self.words.word(run.start);
        let before = self.text.get(..word.start).unwrap_or_default().trim_end();
        let before = before.strip_suffix(marks::is_initial_stop).map_or(0, str::len);
        let next = chars::word(self.text, at);
        let behind = self.text.get(at.wrapping_add(next.len())..).unwrap_or_default();
        run.end.wrapping_sub(run.start) <= 2
            && chars::at(self.text, run.start).is_some_and(marks::is_initial_stop)
            && name(word.text)
            && (name(self.words.word(before).text) || name(next) && behind.starts_with(marks::is_initial_stop))
    }

    /// A stop and an ellipsis in spaced dots before a new sentence: the stop ends the first, the dots open the next.
    pub(super) fn four_dots(&self, run: &Run) -> Option<usize> {
        let dots = self.text.get(run.start..run.end)?;
        (dots == ". . . ." && chars::before(self.text, run.start).is_some_and(char::is_alphanumeric))
            .then_some(run.start.wrapping_add(1))
    }

    /// Finds what comes at a position, where, whether something opens before it, and whether a dash does.
    fn lead(&self, from: usize) -> (Lead, usize, bool, bool) {
        let rest = self.text.get(from..).unwrap_or_default();
        let (mut opened, mut dash) = (false, false);
        for (i, c) in rest.char_indices().take(16) {
            let lead = if c.is_ascii_digit() || c.is_numeric() {
                Lead::Digit
            } else if c.is_uppercase() {
                Lead::Upper
            } else if c.is_lowercase() && !is_georgian(c) {
                let letters = rest.get(i..).unwrap_or_default().chars().skip(1).take(2);
                let inner = letters.take_while(|c| c.is_alphabetic()).any(char::is_uppercase);
                // "iPhone" and "eBay" open sentences as they are.
                if inner && !dash { Lead::Upper } else { Lead::Lower }
            } else if c.is_alphabetic() || letters::is_mark(c) {
                Lead::Caseless
            } else if marks::is_open_bracket(c) || marks::is_quote(c) || marks::is_inverted(c) {
                opened = true;
                continue;
            } else if marks::is_dash(c) {
                dash = true;
                continue;
            } else if c.is_whitespace()
                || letters::is_invisible(c)
                || matches!(c, '_' | '*')
                || (c == '.' && !dash)
                || marks::is_ellipsis(c)
            {
                continue;
            } else if marks::is_pause(c)
                || marks::is_separator(c)
                || matches!(c, '\\' | '+' | '=' | '%' | '>' | '&')
                || marks::is_close_bracket(c)
                || marks::is_stop(c)
            {
                Lead::Pause
            } else {
                Lead::Sign
            };
            return (lead, from.wrapping_add(i), opened, dash);
        }
        (if opened { Lead::Sign } else { Lead::Pause }, from, opened, dash)
    }

    /// After `。` and its like only a quotation goes on: 「…。」と述べた, “……。”他说.
    fn ends_wide(&self, run: &Run, start: usize, next: usize, lead: Lead) -> bool {
        if lead == Lead::Pause || (lead == Lead::Lower && run.mark) {
            return false;
        }
        let Some(partner) = run.partner.filter(|_| run.closed.is_some()) else { return true };
        let Some(c) = chars::at(self.text, next) else { return true };
        if is_hiragana(c) {
            return false;
        }
        // In Chinese a quotation that opens the sentence is followed by who said it.
        !(is_east_asian(c) && next == run.end && partner <= start && !marks::is_open_bracket(c))
    }

    /// True if a run without a space behind it can end a sentence: "the end.Today", "wirklich?Ja".
    fn ends_glued(&self, run: &Run, next: usize, lead: Lead) -> bool {
        let Some(c) = chars::at(self.text, next) else { return true };
        let last = chars::before(self.text, run.start);
        if is_east_asian(c) {
            return last.is_some_and(|l| !l.is_ascii_alphanumeric()) || run.mark || run.wide;
        }
        if run.end.saturating_sub(run.start) > 1
            && (run.closed.is_some() || chars::before(self.text, run.end).is_some_and(|c| c == ']' || c.is_numeric()))
        {
            // "end.”Then", "end.[1]Then"
            return lead == Lead::Upper && !run.closed.is_some_and(|c| c == ')' || marks::is_apostrophe(c));
        }
        if run.stops > 1 || lead != Lead::Upper || !(c.is_uppercase() || marks::is_quote(c) || marks::is_inverted(c)) {
            return false;
        }
        let word = self.words.word(run.start);
        let token = self.words.token(run.start);
        let follower = chars::word(self.text, next);
        let titled = follower.chars().nth(1).is_none_or(char::is_lowercase) || roman(follower).is_some();
        let known = self.rules.is_opener(follower) || self.rules.kind(follower) == Some(Abbreviation::Title);
        let mut letters = word.text.chars();
        let capital = letters.next().is_some_and(char::is_uppercase);
        let lower = word.text.chars().count() > 1 && letters.all(char::is_lowercase) && (!capital || known);
        let behind = self
            .text
            .get(next..)
            .unwrap_or_default()
            .chars()
            .take(40)
            .take_while(|c| !c.is_whitespace())
            .any(|c| c == '@' || c == '/');
        if behind {
            return false;
        }
        let number = !run.mark
            && token.len() > 3
            && token.contains(',')
            && token.chars().all(|c| c.is_ascii_digit() || c == ',');
        titled
            && (lower || number)
            && self.words.kind(&word).is_none()
            && !token.contains(['@', '/', ':', '\\', '_', '#'])
            && !token.starts_with("www")
    }

    fn ends_at_stop(&self, run: &Run, start: usize, (lead, at, opened, dash): (Lead, usize, bool, bool)) -> bool {
        let next = chars::word(self.text, at);
        let word = self.words.word(run.start);
        // "А. И. Семенов": a letter with a stop is no word.
        let initial = next.chars().count() == 1
            && self.text.get(at.wrapping_add(next.len())..).is_some_and(|t| t.starts_with('.'));
        let opener = self.rules.is_opener(next) && !initial;
        let quoted = opened
            && chars::at(self.text, chars::skip_space(self.text, run.end))
                .is_some_and(|c| marks::is_quote(c) || marks::is_inverted(c));
        let plain = !matches!(lead, Lead::Digit);
        let opens = !dash && (opener || (quoted && lead == Lead::Upper));
        match self.words.kind(&word) {
            Some(_) if dash => false,
            // "3 mln. To"; a letter may be an initial.
            Some(Abbreviation::Title) => opens && next.chars().nth(1).is_some() && self.follows_number(word.start),
            Some(Abbreviation::Number) => {
                plain
                    && lead != Lead::Sign
                    && !opened
                    && (opener || roman(next).is_none() || next.chars().any(char::is_lowercase))
                    && (opener || next.chars().count() != 1)
            }
            Some(Abbreviation::Unit) => {
                plain && (lead != Lead::Caseless) && (opens || !self.is_front(start, word.start))
            }
            Some(Abbreviation::Final) => {
                (plain || self.rules.has(WordList::Clocks, word.text))
                    && !self.is_calendar(at)
                    && (opens || !self.is_front(start, word.start))
            }
            Some(Abbreviation::Word) => opens,
            None => self.ends_plain(&word, start, lead, opener, opens),
        }
    }

    /// True if a number stands before a word.
    fn follows_number(&self, word: usize) -> bool {
        self.text.get(..word).is_some_and(|before| before.trim_end().ends_with(char::is_numeric))
    }

    /// True if a full stop behind a word that is no abbreviation ends the sentence.
    fn ends_plain(&self, word: &LastWord, start: usize, lead: Lead, opener: bool, opens: bool) -> bool {
        let mut letters = word.text.chars();
        let (first, more) = (letters.next(), letters.next().is_some());
        let Some(first) = first else { return true };
        if !more && first.is_alphabetic() && !is_east_asian(first) {
            return self.ends_letter(word, first, start, opener, opens);
        }
        if word.text.chars().all(|c| c.is_ascii_digit()) {
            return self.ends_number(word, start, lead, opener);
        }
        if self.conventions.ordinal_stop && first.is_uppercase() && roman(word.text).is_some() {
            return opener;
        }
        if is_dotted(word.text) {
            return opens;
        }
        // A capital and consonants only: "Sgt.", "Blvd.", "пгт."; a word has a vowel, an acronym no small letter.
        if is_contraction(word.text) && lead == Lead::Upper {
            return opens;
        }
        true
    }

    /// A number: a list marker, an ordinal, or the last word of a sentence.
    fn ends_number(&self, word: &LastWord, start: usize, lead: Lead, opener: bool) -> bool {
        let small = word.text.len() <= 2;
        if word.start <= start && word.text.len() <= 3 {
            return false;
        }
        // German "am 3. Mai": the stop makes an ordinal of a small number and ends nothing, unless an opener follows.
        !(self.conventions.ordinal_stop && small) || (opener && lead != Lead::Digit)
    }

    /// A single letter: an initial, a list marker, or the last word of a sentence.
    fn ends_letter(&self, word: &LastWord, letter: char, start: usize, opener: bool, opens: bool) -> bool {
        if word.start <= start {
            return false;
        }
        let before = self.text.get(..word.start).unwrap_or_default().trim_end();
        let last = before.rsplit(char::is_whitespace).next().unwrap_or_default();
        if letter == 'I' && self.rules.has(WordList::BeforeI, last) {
            return true;
        }
        // An initial before or after another: a name, and only the clearest of words does not belong to it.
        letter.is_alphabetic() && opener && opens
    }

    /// True if the sentence has only begun with a phrase of time or place.
    fn is_front(&self, start: usize, end: usize) -> bool {
        let from = end.saturating_sub(FRONT).max(start);
        let Some(head) = self.text.get(from..end) else { return false };
        let opens =
            |c| marks::quote(c) == Some((QuoteFamily::Curly, QuoteSide::Left)) || marks::dash(c) == Some(Dash::Em);
        let mut colons = head.rmatch_indices(':').map(|(at, _)| at);
        let colon = colons.find(|at| head.get(at.wrapping_add(1)..).is_some_and(|rest| rest.starts_with(' ')));
        let clause = colon.max(head.rfind(opens)).map_or(head, |i| head.get(i..).unwrap_or_default());
        if clause.len() == head.len() && from > start {
            return false;
        }
        let clause = clause.trim_start_matches(|c: char| !c.is_alphanumeric());
        self.rules.has(WordList::Fronts, chars::word(clause, 0))
    }

    /// True if what follows a time belongs to it: a day, a zone ("P.D.T." as well).
    fn is_calendar(&self, at: usize) -> bool {
        let rest = self.text.get(at..).unwrap_or_default();
        let token: String =
            rest.chars().take(12).take_while(|c| c.is_alphanumeric() || *c == '.').filter(|c| *c != '.').collect();
        self.rules.has(WordList::Calendar, &token)
    }

    /// True if a parenthesis opens there that the sentence before takes in: its own stop follows it, "(Smith 55)."
    fn is_reference(&self, at: usize) -> bool {
        let rest = self.text.get(at..).unwrap_or_default();
        let Some(rest) = rest.strip_prefix('(') else { return false };
        let inside = rest.char_indices().take(120).find(|(_, c)| matches!(c, ')' | '(' | '.' | '!' | '?'));
        inside.is_some_and(|(i, c)| {
            c == ')' && rest.get(i.saturating_add(1)..).is_some_and(|r| r.starts_with(['.', ',', ';']))
        })
    }

    /// True if a question in quotation marks is followed by who asked it: `"Why?" Smith asked.`
    fn is_attributed(&self, run: &Run, lead: Lead, at: usize) -> bool {
        if !run.closed.is_some_and(marks::is_quote) || lead != Lead::Upper {
            return false;
        }
        let words = slices::start(self.text.get(at..).unwrap_or_default(), ATTRIBUTION).split_whitespace().take(5);
        for (n, word) in words.enumerate() {
            let bare = word.trim_end_matches([',', '.']);
            if n > 0 && bare.starts_with(char::is_lowercase) && self.rules.has(WordList::Speech, bare) {
                return true;
            }
            if !word.starts_with(char::is_uppercase) || self.rules.is_opener(bare) {
                return false;
            }
        }
        false
    }
}
