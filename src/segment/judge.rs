//! Abbreviations, initials, ordinals, attributions: which candidates are boundaries.

use super::chars;
use super::lists;
use super::rules::{Kind, Rules};
use crate::language::Language;

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

/// The word before a full stop.
struct Word<'a> {
    text: &'a str,
    start: usize,
}

pub(super) struct Judge<'a> {
    text: &'a str,
    pub rules: &'static Rules,
    english: bool,
    code: &'static str,
}

/// The longest word that is looked at before a full stop, in bytes.
const WORD: usize = 48;

/// The longest beginning of a sentence, in bytes, that may be only "At 5 a.m.".
const FRONT: usize = 72;

impl<'a> Judge<'a> {
    pub(super) fn new(text: &'a str, language: Language) -> Self {
        Self { text, rules: &language.lexicon().sentences, english: language.code() == "en", code: language.code() }
    }

    /// True if the run ends the sentence that starts at `start`.
    pub(super) fn is_boundary(&self, run: &Run, start: usize) -> bool {
        let next = chars::skip_space(self.text, run.end);
        let glued = next == run.end || run.end == self.text.len();
        let (lead, at, opened, dash) = self.lead(next);
        if run.full || (run.wide && run.mark) {
            return self.ends_wide(run, start, next, lead);
        }
        // The Armenian full stop is the colon; its stop is a comma.
        if self.code == "hy" && run.stops == 1 && !run.mark {
            return false;
        }
        if glued && !self.ends_glued(run, next, lead, start) {
            return false;
        }
        // "... " clinging to the next word opens a sentence in lower case.
        if run.stops == 1 && !run.mark && chars::at(self.text, next).is_some_and(|c| matches!(c, '.' | '…')) {
            return true;
        }
        match lead {
            Lead::Lower => return false,
            Lead::Pause => return false,
            _ => {}
        }
        // A bracket opens on a relative clause: "(Which was true.)"
        let word = chars::word(self.text, at);
        if opened && (word == "Which" || self.is_reference(next)) {
            return false;
        }
        if run.mark {
            return lead != Lead::Pause
                && !self.is_attributed(run, lead, at)
                && self.rules.kind(self.exclaimed(run)).is_none();
        }
        if run.stops > 2 {
            // An ellipsis pauses before a number, and before the one word that is always in capitals.
            return lead != Lead::Digit && (word != "I" || self.code == "it");
        }
        if run.stops == 2 {
            return true;
        }
        if run.closed.is_some_and(chars::is_quote) && run.partner.is_some_and(|p| p > start) && lead == Lead::Upper {
            // The stop is the quotation's; "the 'U.S.' Army" is rare.
            return !matches!(self.kind(&self.word(run.start)), Some(Kind::Title));
        }
        self.ends_at_stop(run, start, (lead, at, opened, dash))
    }

    /// True if the number behind the full stop is that of a note, not part of a word ("No.1", "3.5").
    pub(super) fn takes_note(&self, run: &Run) -> bool {
        let word = self.word(run.start);
        let last = word.text.chars().next_back();
        let closed = chars::before(self.text, run.start).is_some_and(chars::is_close_bracket);
        closed || (last.is_some_and(char::is_lowercase) && word.text.chars().count() > 2 && self.kind(&word).is_none())
    }

    /// True if the word before a run is a word, not an abbreviation or a letter.
    pub(super) fn is_plain(&self, run: &Run) -> bool {
        let word = self.word(run.start);
        word.text.chars().nth(1).is_some() && self.kind(&word).is_none()
    }

    /// A stop and an ellipsis in spaced dots before a new sentence: the stop ends the first, the dots open the next.
    pub(super) fn four_dots(&self, run: &Run) -> Option<usize> {
        let dots = self.text.get(run.start..run.end)?;
        (dots == ". . . ." && chars::before(self.text, run.start).is_some_and(char::is_alphanumeric))
            .then_some(run.start + 1)
    }

    /// What comes at a position, where, whether something opens before it, and whether a dash does.
    fn lead(&self, from: usize) -> (Lead, usize, bool, bool) {
        let rest = self.text.get(from..).unwrap_or_default();
        let (mut opened, mut dash) = (false, false);
        for (i, c) in rest.char_indices().take(16) {
            let lead = if c.is_ascii_digit() || c.is_numeric() {
                Lead::Digit
            } else if c.is_uppercase() {
                Lead::Upper
            } else if c.is_lowercase() {
                let inner = rest.get(i..).unwrap_or_default().chars().skip(1).take(2).any(char::is_uppercase);
                // "iPhone" and "eBay" open sentences as they are.
                if inner && !dash { Lead::Upper } else { Lead::Lower }
            } else if c.is_alphabetic() || chars::is_mark(c) {
                Lead::Caseless
            } else if chars::is_open_bracket(c) || chars::is_quote(c) || matches!(c, '¿' | '¡') {
                opened = true;
                continue;
            } else if chars::is_dash(c) {
                dash = true;
                continue;
            } else if c.is_whitespace()
                || chars::is_invisible(c)
                || matches!(c, '_' | '*')
                || (c == '.' && !dash)
                || c == '…'
            {
                continue;
            } else if matches!(
                c,
                ',' | ';' | ':' | '/' | '\\' | '|' | '+' | '=' | '·' | '،' | '؛' | '、' | '，' | '%' | '>' | '&'
            ) || chars::is_close_bracket(c)
            {
                Lead::Pause
            } else if chars::terminator(c, "und").is_some() {
                Lead::Pause
            } else {
                Lead::Sign
            };
            return (lead, from + i, opened, dash);
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
        if matches!(u32::from(c), 0x3041..=0x309f) {
            return false;
        }
        // In Chinese a quotation that opens the sentence is followed by who said it.
        let _ = partner;
        !(chars::is_unspaced(c) && next == run.end && partner <= start && !chars::is_open_bracket(c))
    }

    /// True if a run without a space behind it can end a sentence: "the end.Today", "wirklich?Ja".
    fn ends_glued(&self, run: &Run, next: usize, lead: Lead, start: usize) -> bool {
        let _ = start;
        let Some(c) = chars::at(self.text, next) else { return true };
        let last = chars::before(self.text, run.start);
        if chars::is_unspaced(c) {
            return last.is_some_and(|l| !l.is_ascii_alphanumeric()) || run.mark || run.wide;
        }
        if run.end > run.start + 1
            && (run.closed.is_some() || chars::before(self.text, run.end).is_some_and(|c| c == ']' || c.is_numeric()))
        {
            // "end.”Then", "end.[1]Then"
            return lead == Lead::Upper && !run.closed.is_some_and(|c| matches!(c, ')' | '\'' | '’'));
        }
        if run.stops > 1 || lead != Lead::Upper || !(c.is_uppercase() || chars::is_quote(c) || matches!(c, '¿' | '¡'))
        {
            return false;
        }
        let word = self.word(run.start);
        let token = self.token(run.start);
        let follower = chars::word(self.text, next);
        let titled = follower.chars().nth(1).is_none_or(char::is_lowercase) || lists::roman(follower).is_some();
        let known = self.rules.is_opener(follower) || self.rules.kind(follower) == Some(Kind::Title);
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
            && self.kind(&word).is_none()
            && !token.contains(['@', '/', ':', '\\', '_', '#'])
            && !token.starts_with("www")
    }

    fn ends_at_stop(&self, run: &Run, start: usize, (lead, at, opened, dash): (Lead, usize, bool, bool)) -> bool {
        let next = chars::word(self.text, at);
        let word = self.word(run.start);
        // "А. И. Семенов": a letter with a stop is no word.
        let initial = next.chars().count() == 1 && self.text.get(at + next.len()..).is_some_and(|t| t.starts_with('.'));
        let opener = self.rules.is_opener(next) && !initial;
        let quoted = opened
            && chars::at(self.text, chars::skip_space(self.text, run.end))
                .is_some_and(|c| chars::is_quote(c) || matches!(c, '¿' | '¡'));
        let plain = !matches!(lead, Lead::Digit);
        let opens = !dash && (opener || (quoted && lead == Lead::Upper));
        match self.kind(&word) {
            Some(_) if dash => false,
            Some(Kind::Title) => false,
            Some(Kind::Number) => {
                plain
                    && lead != Lead::Sign
                    && !opened
                    && (opener || lists::roman(next).is_none() || next.chars().any(char::is_lowercase))
                    && !(next.chars().count() == 1 && !opener)
            }
            Some(Kind::Unit) => plain && (lead != Lead::Caseless) && (opens || !self.is_front(start, word.start)),
            Some(Kind::Final) => {
                (plain || self.is_clock(word.text))
                    && !self.is_calendar(at)
                    && (opens || !self.is_front(start, word.start))
            }
            Some(Kind::Word) => opens,
            None => self.ends_plain(&word, start, lead, next, opener, opens),
        }
    }

    /// The same for a word that is no abbreviation.
    fn ends_plain(&self, word: &Word, start: usize, lead: Lead, next: &str, opener: bool, opens: bool) -> bool {
        let mut letters = word.text.chars();
        let (first, more) = (letters.next(), letters.next().is_some());
        let Some(first) = first else { return true };
        if !more && first.is_alphabetic() && !chars::is_unspaced(first) {
            return self.ends_letter(word, first, start, opener, opens);
        }
        if word.text.chars().all(|c| c.is_ascii_digit()) {
            let small = word.text.len() <= 2;
            if word.start <= start && word.text.len() <= 3 {
                return false;
            }
            return !(self.rules.ordinals && small) || (opener && lead != Lead::Digit);
        }
        if self.rules.ordinals && first.is_uppercase() && lists::roman(word.text).is_some() {
            return opener;
        }
        if is_dotted(word.text) {
            return opens;
        }
        // A capital and consonants only: "Sgt.", "Blvd.", "пгт."; a word has a vowel, an acronym no small letter.
        let _ = next;
        if is_contraction(word.text) && lead == Lead::Upper {
            return opens;
        }
        true
    }

    /// A single letter: an initial, a list marker, or the last word of a sentence.
    fn ends_letter(&self, word: &Word, letter: char, start: usize, opener: bool, opens: bool) -> bool {
        if word.start <= start {
            return false;
        }
        let before = self.text.get(..word.start).unwrap_or_default().trim_end();
        let last = before.rsplit(char::is_whitespace).next().unwrap_or_default();
        if self.english && letter == 'I' && matches!(last, "and" | "than" | "as" | "or" | "but" | "nor") {
            return true;
        }
        // An initial before or after another: a name, and only the clearest of words does not belong to it.
        letter.is_alphabetic() && opener && opens
    }

    fn kind(&self, word: &Word) -> Option<Kind> {
        if word.text.is_empty() {
            return None;
        }
        // A capital letter is an initial, whatever the small one is.
        if word.text.chars().nth(1).is_none() && word.text.chars().all(char::is_uppercase) {
            return self.spaced(word).and_then(|joined| self.rules.kind(&joined));
        }
        let tail = |marks: &[char]| {
            let tail = word.text.rsplit(marks).next()?;
            (tail.len() < word.text.len() && tail.chars().nth(1).is_some()).then(|| self.rules.kind(tail))?
        };
        let kind = self.rules.kind(word.text);
        let kind = kind.or_else(|| tail(&['\'', '’', '-', '–', '/', '\u{5f3}'])).or_else(|| tail(&['.']));
        let kind = kind.or_else(|| self.spaced(word).and_then(|joined| self.rules.kind(&joined)));
        match kind {
            Some(Kind::Unit) if !self.after_number(word) => None,
            // German writes nouns with a capital: "5 Std. Fahrt"; and its streets are one word.
            Some(Kind::Unit) if self.code == "de" => Some(Kind::Word),
            None if self.code == "de" && word.text.ends_with("str") => Some(Kind::Word),
            kind => kind,
        }
    }

    /// Single letters with a space between, as one abbreviation: "z. B" is "z.b", "a. m" is "a.m".
    fn spaced(&self, word: &Word) -> Option<String> {
        let short = |w: &str| w.chars().count() <= 3 && w.chars().all(char::is_alphabetic);
        if !short(word.text) {
            return None;
        }
        let mut joined = word.text.to_lowercase();
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
            joined = format!("{}.{joined}", last.text.to_lowercase());
            start = last.start;
            if self.rules.kind(&joined).is_some() {
                break;
            }
        }
        (start < word.start).then_some(joined)
    }

    fn after_number(&self, word: &Word) -> bool {
        let before = self.text.get(..word.start).unwrap_or_default().trim_end();
        let last = before.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or_default();
        let last = if last.len() > WORD { "" } else { last };
        last.chars().any(char::is_numeric) || self.kind_of_unit(last)
    }

    /// True for a unit before a unit: "sq. ft.", "fl. oz.".
    fn kind_of_unit(&self, word: &str) -> bool {
        word.strip_suffix('.').is_some_and(|w| self.rules.kind(w) == Some(Kind::Unit))
    }

    /// True if the sentence has only begun with a phrase of time or place.
    fn is_front(&self, start: usize, end: usize) -> bool {
        if self.rules_without_fronts() {
            return false;
        }
        let from = end.saturating_sub(FRONT).max(start);
        let Some(head) = self.text.get(from..end) else { return false };
        let clause = [": ", "“", "—"]
            .iter()
            .filter_map(|m| head.rfind(m))
            .max()
            .map_or(head, |i| head.get(i..).unwrap_or_default());
        if clause.len() == head.len() && from > start {
            return false;
        }
        let clause = clause.trim_start_matches(|c: char| !c.is_alphanumeric());
        self.rules.is_front(chars::word(clause, 0))
    }

    /// True if what follows a time belongs to it: a day, a zone ("P.D.T." as well).
    fn is_calendar(&self, at: usize) -> bool {
        let rest = self.text.get(at..).unwrap_or_default();
        let token: String =
            rest.chars().take(12).take_while(|c| c.is_alphanumeric() || *c == '.').filter(|c| *c != '.').collect();
        self.rules.is_calendar(&token)
    }

    /// True if a parenthesis opens there that the sentence before takes in: its own stop follows it, "(Smith 55)."
    fn is_reference(&self, at: usize) -> bool {
        let rest = self.text.get(at..).unwrap_or_default();
        let Some(rest) = rest.strip_prefix('(') else { return false };
        let inside = rest.char_indices().take(120).find(|(_, c)| matches!(c, ')' | '(' | '.' | '!' | '?'));
        inside.is_some_and(|(i, c)| c == ')' && rest.get(i + 1..).is_some_and(|r| r.starts_with(['.', ',', ';'])))
    }

    fn rules_without_fronts(&self) -> bool {
        !self.english
    }

    /// A time of day may be followed by another.
    fn is_clock(&self, word: &str) -> bool {
        matches!(word.to_lowercase().as_str(), "a.m" | "p.m" | "m" | "am" | "pm")
    }

    /// True if a question in quotation marks is followed by who asked it: `"Why?" Smith asked.`
    fn is_attributed(&self, run: &Run, lead: Lead, at: usize) -> bool {
        if !run.closed.is_some_and(chars::is_quote) || lead != Lead::Upper {
            return false;
        }
        let rest = self.text.get(at..).unwrap_or_default();
        let words = rest.split_whitespace().take(5);
        for (n, word) in words.enumerate() {
            let bare = word.trim_end_matches([',', '.']);
            if n > 0 && self.rules.is_speech(bare) {
                return true;
            }
            if !word.starts_with(char::is_uppercase) || self.rules.is_opener(bare) {
                return false;
            }
        }
        false
    }

    /// The name before an exclamation mark that belongs to it, as "Yahoo!".
    fn exclaimed(&self, run: &Run) -> &str {
        let token = self.token(run.start);
        if run.closed.is_some() || run.end != run.start + 1 {
            return "";
        }
        let from = run.start - token.len();
        self.text.get(from..run.end).filter(|t| t.ends_with('!')).unwrap_or_default()
    }

    /// What stands before a position up to white space.
    fn token(&self, end: usize) -> &str {
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
    fn word(&self, stop: usize) -> Word<'a> {
        let before = self.text.get(..stop).unwrap_or_default();
        let mut end = stop;
        let mut start = stop;
        for (count, (i, c)) in before.char_indices().rev().enumerate() {
            if chars::is_invisible(c) && start == end {
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
                || matches!(c, '°' | 'º' | 'ª')
                || chars::is_mark(c)
                || chars::is_invisible(c)
                || (start < end && matches!(c, '.' | '\'' | '’' | '-' | '–' | '/' | '&'));
            if !inside || end - i > WORD {
                break;
            }
            start = i;
        }
        let text = before.get(start..end).unwrap_or_default();
        let cut = text.trim_start_matches(|c: char| !c.is_alphanumeric() && !chars::is_mark(c));
        Word { text: cut, start: start + (text.len() - cut.len()) }
    }
}

/// True for letters with full stops between: "U.S", "J.R".
fn is_dotted(word: &str) -> bool {
    word.contains('.')
        && word.split(['.', '-']).all(|part| part.chars().count() <= 2 && part.chars().all(char::is_alphabetic))
}

/// True for a capital letter and small consonants.
fn is_contraction(word: &str) -> bool {
    let vowel = |c: char| {
        matches!(
            c,
            'a' | 'e'
                | 'i'
                | 'o'
                | 'u'
                | 'y'
                | 'а'
                | 'е'
                | 'и'
                | 'о'
                | 'у'
                | 'ы'
                | 'э'
                | 'ю'
                | 'я'
                | 'і'
                | 'ї'
                | 'є'
                | 'ё'
        )
    };
    let mut letters = word.chars();
    let capital = letters.next().is_some_and(|c| c.is_uppercase() && c.is_alphabetic() && !c.to_lowercase().any(vowel));
    let ascii = word.chars().all(|c| c.is_ascii_alphabetic() || ('а'..='я').contains(&c) || ('А'..='Я').contains(&c));
    capital
        && ascii
        && word.chars().count() <= 5
        && letters.all(|c| c.is_lowercase() && !vowel(c))
        && word.chars().nth(1).is_some()
}
