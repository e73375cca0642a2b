//! Figures: the numbers, amounts, times and days of a sentence, however they are written.

use super::digits::{currency, digit, grain_of, parse, whole};
use crate::language::{Language, Numeral};
use crate::span::Span;
use crate::terms::{Kind, Stem, Stems, Token};
use rustc_hash::FxHashSet;

/// What a figure measures; only figures of one measure are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Measure {
    /// A count, or an amount in the unit that the noun names.
    Count,
    /// A share in hundredths.
    Percent,
    /// An amount of money, by the code of its currency.
    Money(&'static str),
    /// A time of day, in minutes.
    Time,
    /// A day of the week, 1 to 7.
    Weekday,
    /// A day of the year, as a hundred times the month and the day.
    Day,
}

/// A figure of a sentence.
#[derive(Clone, Debug)]
pub(crate) struct Figure {
    /// Where it stands, unit and all.
    pub span: Span,
    /// The numbers of its first and last token in the sentence.
    pub tokens: (usize, usize),
    /// What it measures.
    pub measure: Measure,
    /// Its value.
    pub value: f64,
    /// How fine it is written: 1 for 812, 1000 for 52,000, 0.1 for 4.2.
    pub grain: f64,
    /// About, nearly, some.
    pub about: bool,
    /// More than, at least.
    pub over: bool,
    /// Less than, at most.
    pub under: bool,
    /// True for the age of somebody.
    pub age: bool,
    /// The content words right behind it: what is counted.
    pub nouns: Vec<Stem>,
    /// The content word before it, over a stop word at most: magnitude 5.8.
    pub lead: Option<Stem>,
}

/// The words of a language that a figure may start with, by their stems.
#[derive(Clone, Debug)]
pub(crate) struct Cues {
    language: Language,
    stems: FxHashSet<Stem>,
    /// True where numbers are written as one long word.
    compounds: bool,
}

impl Cues {
    /// The cues of a language.
    pub fn new(language: Language) -> Self {
        let lexicon = language.lexicon();
        let mut stems = Stems::new(language);
        let days = lexicon.figures.iter().filter(|(_, classes)| classes.iter().any(|c| c.starts_with("weekday")));
        let words = lexicon.numerals.keys().chain(days.map(|(word, _)| word));
        let stems = words.map(|word| stems.stem(word).0).collect();
        Self { language, stems, compounds: COMPOUNDS.contains(&language.code()) }
    }

    /// The language they are of.
    pub fn language(&self) -> Language {
        self.language
    }

    fn hold(&self, token: &Token) -> bool {
        let long = self.compounds && (token.end - token.start) as usize >= COMPOUND;
        token.kind == Kind::Number || long || self.stems.contains(&token.stem)
    }
}

/// How many words before a day may say that somebody speaks on it.
const SPEECH: usize = 4;
/// The languages that write numbers as one word.
const COMPOUNDS: [&str; 6] = ["da", "de", "it", "nl", "no", "sv"];
/// Such words have so many bytes at least.
const COMPOUND: usize = 7;

/// The figures of a sentence, in order.
pub(crate) fn figures(text: &str, sentence: Span, tokens: &[Token], cues: &Cues) -> Vec<Figure> {
    let language = cues.language;
    let reader = Reader { text, sentence, tokens, language };
    let mut figures: Vec<Figure> = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        match cues.hold(token).then(|| reader.figure(at)).flatten() {
            Some(figure) => {
                at = figure.tokens.1 + 1;
                // "Eight or nine", "5 to 7": neither is exact.
                let mut figure = figure;
                if let Some(last) = figures.last_mut()
                    && last.measure == figure.measure
                    && figure.tokens.0 == last.tokens.1 + 2
                    && tokens.get(last.tokens.1 + 1).is_some_and(|t| t.is_stop())
                    && (last.nouns.is_empty() || last.measure != Measure::Count)
                {
                    (last.over, figure.under) = (true, true);
                }
                figures.push(figure);
            }
            None => at += 1,
        }
    }
    figures
}

struct Reader<'a> {
    text: &'a str,
    sentence: Span,
    tokens: &'a [Token],
    language: Language,
}

/// A number while it is read.
struct Value {
    value: f64,
    grain: f64,
    /// The last token of it.
    last: usize,
    about: bool,
    /// True if it is written in plain digits, without separators or multipliers.
    plain: bool,
}

impl Reader<'_> {
    fn word(&self, at: usize) -> String {
        self.tokens.get(at).map(|t| t.span().slice(self.text).to_lowercase()).unwrap_or_default()
    }

    /// What stands between a token and the next.
    fn gap(&self, at: usize) -> &str {
        let end = self.tokens.get(at).map_or(0, |t| t.end as usize);
        let next = self.tokens.get(at + 1).map_or(self.sentence.end, |t| t.start as usize);
        Span::new(end, next).slice(self.text)
    }

    /// What stands before a token, back to the one before.
    fn gap_before(&self, at: usize) -> &str {
        match at.checked_sub(1) {
            Some(before) => self.gap(before),
            None => {
                let start = self.tokens.first().map_or(self.sentence.start, |t| t.start as usize);
                Span::new(self.sentence.start, start).slice(self.text)
            }
        }
    }

    fn classes(&self, word: &str) -> &'static [&'static str] {
        self.language.lexicon().figures.get(word).map_or(&[], Vec::as_slice)
    }

    fn is(&self, word: &str, class: &str) -> bool {
        self.classes(word).contains(&class)
    }

    /// The number behind a class like `month8`.
    fn numbered(&self, word: &str, class: &str) -> Option<u32> {
        self.classes(word).iter().find_map(|c| c.strip_prefix(class)?.parse().ok())
    }

    /// The figure that starts at a token.
    fn figure(&self, at: usize) -> Option<Figure> {
        let token = self.tokens.get(at)?;
        let word = self.word(at);
        if let Some(day) = self.numbered(&word, "weekday") {
            // Portuguese writes segunda-feira, two tokens; segunda alone is the second.
            // From Thursday to Friday: neither is the day.
            let other = |place: Option<usize>| place.is_some_and(|p| self.numbered(&self.word(p), "weekday").is_some());
            // Officials said on Monday: the day of speaking is not the day of the event.
            let said = (at.saturating_sub(SPEECH)..at + 3).any(|p| p != at && self.is(&self.word(p), "said"));
            if said
                || other(at.checked_sub(2))
                || other(at.checked_add(2)) && self.tokens.get(at + 1).is_some_and(|t| t.is_stop())
            {
                return None;
            }
            let fair = self.gap(at) == "-" && self.word(at + 1) == "feira";
            if self.language.code() == "pt" && !fair && day < 6 {
                return None;
            }
            let last = if fair { at + 1 } else { at };
            return Some(self.finish(at, last, Measure::Weekday, f64::from(day), 1.0));
        }
        let digits = token.kind == Kind::Number && word.starts_with(|c: char| digit(c).is_some());
        if digits && let Some(time) = self.time(at, &word) {
            return Some(time);
        }
        let before = self.gap_before(at);
        if digits
            && joined(before)
            && at.checked_sub(1).and_then(|b| self.tokens.get(b)).is_some_and(|t| t.kind == Kind::Number)
        {
            return None;
        }
        let value = if digits { self.digits(at, &word)? } else { self.words(at)? };
        if let Some(day) = self.day(at, &value) {
            return Some(day);
        }
        let after = self.gap(value.last);
        let next = self.word(value.last + 1);
        let close = after.chars().all(|c| c.is_whitespace() || c == '-' || c == '\u{2011}');
        if digits && joined(after) && self.tokens.get(value.last + 1).is_some_and(|t| t.kind == Kind::Number) {
            return None;
        }
        let behind = at.checked_sub(1).map(|b| self.word(b)).unwrap_or_default();
        let money = currency(before.trim_end())
            .or_else(|| currency(after.trim_start()))
            .or_else(|| close.then(|| self.currency(&next)).flatten())
            .or_else(|| {
                (close && self.tokens.get(value.last + 1).is_some_and(|t| t.is_stop()))
                    .then(|| self.currency(&self.word(value.last + 2)))
                    .flatten()
            });
        let mut last = value.last;
        let phrase = format!("{next} {}", self.word(value.last + 2));
        let measure = if after.trim_start().starts_with(['%', '٪'])
            || self.is(&behind, "percent") && !self.is(&next, "percent")
        {
            Measure::Percent
        } else if close && self.is(&next, "percent") {
            last += 1;
            Measure::Percent
        } else if close && self.is(&phrase, "percent") {
            last += 2;
            Measure::Percent
        } else if let Some(code) = money {
            if self.currency(&next).is_some() {
                last += 1;
            }
            Measure::Money(code)
        } else {
            Measure::Count
        };
        let year =
            value.plain && value.grain <= 1.0 && (1800.0..2100.0).contains(&value.value) && value.value.fract() == 0.0;
        if measure == Measure::Count && (year || value.value < 2.0 && value.value.fract() == 0.0) {
            return None;
        }
        // A number alone in brackets is a date or a note.
        if self.is(&next, "other") || before.ends_with('(') && after.starts_with(')') && measure == Measure::Count {
            return None;
        }
        // $2.7M, but 50m of rope.
        let letters = word.trim_start_matches(|c: char| !c.is_alphabetic());
        let scale = match (measure, letters) {
            (_, "k") => 1e3,
            (Measure::Money(_), "m") | (_, "mn") => 1e6,
            (Measure::Money(_), "b") | (_, "bn") => 1e9,
            _ => 1.0,
        };
        let mut figure = self.finish(at, last, measure, value.value * scale, value.grain * scale);
        figure.about |= value.about;
        if measure == Measure::Count {
            // In some languages the word for years of life is the word for years.
            let years = matches!(self.language.code(), "fr" | "es" | "pt" | "it" | "ru" | "ar" | "el");
            let lived = !years
                || digits
                    && (before == ", " || matches!(behind.as_str(), "de" | "di" | "à" | "a" | "tiene" | "tem" | "ha"));
            figure.age = lived
                && close
                && (self.is(&next, "age")
                    || self.is(&phrase, "age")
                    || self.is(&format!("{next}-{}", self.word(value.last + 2)), "age"));
            let alone = value.plain && value.value <= 110.0 && figure.nouns.is_empty();
            if alone {
                let set_off = before == ", " && after.starts_with([',', '.', ';']);
                let said = self.is(&behind, "age")
                    || matches!(behind.as_str(), "was" | "at" | "of") && after.starts_with([',', '.', ';']);
                figure.age |= set_off || said;
            } else if figure.age {
                figure.tokens.1 = value.last + if self.is(&next, "age") { 1 } else { 2 };
            }
            // A number behind a name with nothing to count is a name too: Flight 370.
            let name = at.checked_sub(1).and_then(|b| self.tokens.get(b)).is_some_and(|t| t.kind == Kind::Name);
            if digits && name && before == " " && figure.nouns.is_empty() && self.language.code() != "de" {
                return None;
            }
        }
        Some(figure)
    }

    fn currency(&self, word: &str) -> Option<&'static str> {
        self.classes(word).iter().copied().find(|c| c.len() == 3 && c.bytes().all(|b| b.is_ascii_uppercase()))
    }

    /// Adds hedges and what is counted.
    fn finish(&self, first: usize, last: usize, measure: Measure, value: f64, grain: f64) -> Figure {
        let start = self.tokens.get(first).map_or(0, |t| t.start as usize);
        let before = self.text.get(self.sentence.start..start).unwrap_or_default();
        let sign = before.trim_end().chars().next_back().is_some_and(|c| matches!(c, '$' | '€' | '£' | '¥' | '₺'));
        let hedged =
            before.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '$' | '€' | '£' | '¥' | '₺' | '~'));
        let hedged = if sign { hedged.trim_end_matches("US").trim_end_matches('R') } else { hedged }.trim_end();
        let tail: String = {
            let skip = hedged.chars().count().saturating_sub(28);
            hedged.chars().skip(skip).flat_map(char::to_lowercase).collect()
        };
        let mut figure = Figure {
            span: self.extent(first, last),
            tokens: (first, last),
            measure,
            value,
            grain,
            about: before.trim_end().ends_with('~'),
            over: false,
            under: false,
            age: false,
            nouns: self.nouns(last),
            lead: self.lead(first),
        };
        // The longest phrase that ends right before the figure, and in Turkish or Russian the one right behind it.
        let mut best: Option<(&str, usize)> = None;
        for (phrase, classes) in &self.language.lexicon().figures {
            let ends = tail
                .strip_suffix(phrase)
                .is_some_and(|rest| phrase.ends_with('\'') || !rest.ends_with(char::is_alphanumeric));
            if ends {
                for class in classes.iter().filter(|c| matches!(**c, "about" | "over" | "under")) {
                    match best {
                        Some((_, n)) if n > phrase.len() => {}
                        Some((_, n)) if n == phrase.len() => figure.hedge(class),
                        _ => {
                            (figure.about, figure.over, figure.under) = (false, false, false);
                            figure.hedge(class);
                            best = Some((class, phrase.len()));
                        }
                    }
                }
            }
        }
        if matches!(self.language.code(), "tr" | "ru") {
            for at in last + 1..last + 4 {
                let one = self.word(at);
                let two = format!("{one} {}", self.word(at + 1));
                for class in self.classes(&one).iter().chain(self.classes(&two)) {
                    figure.hedge(class);
                }
            }
        }
        figure
    }

    /// From the first token to the last, with the sign of the currency or the per cent.
    fn extent(&self, first: usize, last: usize) -> Span {
        let start = self.tokens.get(first).map_or(0, |t| t.start as usize);
        let mut end = self.tokens.get(last).map_or(start, |t| t.end as usize);
        let gap = self.gap(last);
        for sign in ["%", "٪", "€", "$", "£", ".", "."] {
            let spaces = gap.len() - gap.trim_start().len();
            if sign != "." && gap.trim_start().starts_with(sign) {
                end += spaces + sign.len();
                break;
            }
        }
        let before = self.gap_before(first);
        let start = if before.ends_with(['$', '€', '£', '¥', '₺']) {
            start - before.chars().next_back().map_or(0, char::len_utf8)
        } else {
            start
        };
        Span::new(start, end)
    }

    /// The content word before a token, over a stop word at most.
    fn lead(&self, first: usize) -> Option<Stem> {
        let before = first.checked_sub(1)?;
        let token = self.tokens.get(before)?;
        let token =
            if token.is_stop() && self.gap(before) == " " { self.tokens.get(before.checked_sub(1)?)? } else { token };
        (matches!(token.kind, Kind::Content | Kind::Name) && self.gap(before) == " ").then_some(token.stem)
    }

    /// The first two content words behind a token, up to a comma or the like.
    fn nouns(&self, last: usize) -> Vec<Stem> {
        let mut nouns = Vec::new();
        for at in last + 1..(last + 5).min(self.tokens.len()) {
            if self.gap(at - 1).contains([',', ';', ':', '(', ')', '"', '“', '”', '»', '–', '—', '.']) && at > last
            {
                break;
            }
            let Some(token) = self.tokens.get(at) else { break };
            let content = token.kind == Kind::Content || token.kind == Kind::Name;
            if content {
                nouns.push(token.stem);
            }
            if nouns.len() == 2 || !content && !nouns.is_empty() {
                break;
            }
        }
        nouns
    }

    /// A time of day: 4:15 a.m., 14.20 Uhr, 18 h 40, 6h30.
    fn time(&self, at: usize, word: &str) -> Option<Figure> {
        let minutes = |hour: &str, minute: &str| {
            let (h, m) = (whole(hour)?, whole(minute)?);
            (h < 24 && m < 60 && minute.chars().count() == 2).then_some(f64::from(h * 60 + m))
        };
        let behind = at.checked_sub(1).map(|b| self.word(b)).unwrap_or_default();
        let next = self.word(at + 1);
        let (value, mut last) =
            if self.gap(at) == ":" && self.tokens.get(at + 1).is_some_and(|t| t.kind == Kind::Number) {
                if self.gap(at + 1) == ":" && self.tokens.get(at + 2).is_some_and(|t| t.kind == Kind::Number) {
                    return None;
                }
                (minutes(word, &next)?, at + 1)
            } else if let Some((hour, minute)) = word.split_once('h') {
                (minutes(hour, if minute.is_empty() { "00" } else { minute })?, at)
            } else if let Some((hour, minute)) = word.split_once(['.', ':'])
                && (self.is(&next, "hour") || self.is(&behind, "hour"))
            {
                (minutes(hour, minute)?, at)
            } else if next == "h"
                && self.gap(at).trim().is_empty()
                && self.tokens.get(at + 2).is_some_and(|t| t.kind == Kind::Number)
            {
                (minutes(word, &self.word(at + 2))?, at + 2)
            } else if self.is(&next, "hour")
                && self.gap(at).trim().is_empty()
                && (matches!(behind.as_str(), "à" | "vers" | "dès" | "las" | "às" | "alle" | "dalle" | "в")
                    || matches!(self.language.code(), "en" | "de" | "nl"))
            {
                (minutes(word, "00")?, at)
            } else {
                return None;
            };
        let after = self.word(last + 1);
        let half = match after.as_str() {
            "p.m" | "pm" if value < 720.0 => 720.0,
            _ => 0.0,
        };
        if self.is(&after, "hour") {
            last += 1;
        }
        let mut figure = self.finish(at, last, Measure::Time, value + half, 1.0);
        if self.word(last).ends_with(".m") && self.gap(last).starts_with('.') {
            figure.span.end += 1;
        }
        Some(figure)
    }

    /// A day: March 14, 3. August, 12 de mayo.
    fn day(&self, at: usize, value: &Value) -> Option<Figure> {
        if !value.plain || !(1.0..=31.0).contains(&value.value) || value.value.fract() != 0.0 {
            return None;
        }
        let behind = at.checked_sub(1).map(|b| self.word(b)).unwrap_or_default();
        let next = self.word(value.last + 1);
        let (month, first, last) = if let Some(month) = self.numbered(&next, "month") {
            (month, at, value.last + 1)
        } else if next == "de"
            && let Some(month) = self.numbered(&self.word(value.last + 2), "month")
        {
            (month, at, value.last + 2)
        } else if let Some(month) =
            self.numbered(&behind, "month").filter(|_| matches!(self.gap_before(at), " " | ". "))
        {
            (month, at.saturating_sub(1), value.last)
        } else {
            return None;
        };
        Some(self.finish(first, last, Measure::Day, f64::from(month) * 100.0 + value.value, 1.0))
    }

    /// A number in digits, with the groups and the multipliers that follow.
    fn digits(&self, at: usize, word: &str) -> Option<Value> {
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
            let next = self.word(last + 1);
            let short = last > at || word.chars().count() <= 3;
            if !joins || !short || next.chars().count() != 3 || !next.chars().all(|c| digit(c).is_some()) {
                break;
            }
            value = value * 1000.0 + f64::from(whole(&next)?);
            grain = grain_of(value);
            plain = false;
            last += 1;
        }
        self.times(&mut value, &mut grain, &mut last, &mut plain);
        Some(Value { value, grain, last, about: false, plain })
    }

    /// Multiplies by the words that follow: 4.2 million.
    fn times(&self, value: &mut f64, grain: &mut f64, last: &mut usize, plain: &mut bool) {
        while self.gap(*last).chars().all(|c| c.is_whitespace() || c == '-' || c == '.') && !self.gap(*last).is_empty()
        {
            match self.language.lexicon().numerals.get(self.word(*last + 1).as_str()) {
                Some(Numeral::Times(by)) => {
                    // 40 million may be meant as roughly as 400.
                    if *grain == 1.0 && (*value / 10.0).fract() == 0.0 {
                        *grain = 10.0;
                    }
                    *value *= by;
                    *grain *= by;
                    *last += 1;
                    *plain = false;
                }
                _ => return,
            }
        }
    }

    /// A number in words.
    fn words(&self, at: usize) -> Option<Value> {
        let lexicon = self.language.lexicon();
        let (mut total, mut part, mut last, mut about) = (0.0, 0.0, None, false);
        let mut next = at;
        while next < self.tokens.len() {
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
                    about |= part == 1.0 && by < 1000.0;
                    part *= by;
                }
                Some(Numeral::Times(by)) if part == 0.0 || self.language.code() == "fr" => {
                    part += by;
                    about |= by < 100.0 && by != 20.0;
                }
                // Half a million, a hundred and ten: a small word between two that count.
                None if last == next.checked_sub(1)
                    && last.is_some()
                    && matches!(word.as_str(), "and" | "a" | "und" | "y" | "e" | "et" | "i" | "och" | "en") =>
                {
                    let after = self.word(next + 1);
                    let follows = match lexicon.numerals.get(after.as_str()) {
                        Some(Numeral::Value(v)) => *v < 100.0 && (part >= 20.0 || total > 0.0) && word != "a",
                        Some(Numeral::Times(_)) => part == 0.5,
                        None => false,
                    };
                    if !follows {
                        break;
                    }
                    next += 1;
                    continue;
                }
                _ => break,
            }
            last = Some(next);
            let gap = self.gap(next);
            next += 1;
            if !gap.chars().all(|c| c.is_whitespace() || c == '-') {
                break;
            }
        }
        let value = total + part;
        let last = last?;
        (value >= 2.0).then_some(Value { value, grain: grain_of(value), last, about, plain: false })
    }

    /// True if an indefinite article stands before a token: "a million" is a number, "million" alone is not.
    fn article(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map(|b| self.word(b)).unwrap_or_default();
        before == "a" || self.language.lexicon().numerals.get(before.as_str()) == Some(&Numeral::Value(1.0))
    }

    /// The value of a number that is written as one word: zweiundzwanzig, trecentomila.
    fn compound(&self, word: &str) -> Option<Numeral> {
        if !COMPOUNDS.contains(&self.language.code()) || word.len() < COMPOUND {
            return None;
        }
        let numerals = &self.language.lexicon().numerals;
        let (mut total, mut part, mut rest, mut pieces) = (0.0, 0.0, word, 0);
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
            pieces += 1;
            rest = tail;
        }
        (pieces > 1).then_some(Numeral::Value(total + part))
    }
}

impl Figure {
    fn hedge(&mut self, class: &str) {
        match class {
            "about" => self.about = true,
            "over" => self.over = true,
            "under" => self.under = true,
            _ => {}
        }
    }
}

/// True for what joins two numbers into one thing that is none: a score, a range, a fraction, a date in figures.
fn joined(gap: &str) -> bool {
    matches!(gap, "/" | "-" | "–" | ":" | "." | "x")
}
