//! Figures: the numbers, amounts, times and days of a sentence, however they are written.

mod compatible;
mod context;
mod dates;
mod digits;
mod measure;
mod numerals;
mod years;

use crate::collections::map::Set;
use crate::language::Language;
use crate::model::span::Span;
use crate::read::steps::Steps;
use crate::read::tokens::{Kind, Stems, Token};
use crate::text::lowercase::lowercase;
use crate::text::marks::joins_words;
use crate::text::numbers::digit;
use crate::text::slices::only;
use crate::text::stem::Stem;
pub(crate) use compatible::{agree, compatible, counts, same_role};
pub(crate) use digits::whole;
pub(crate) use years::years;

/// What a figure measures; only figures of one measure are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    /// A year.
    Year,
}

impl Measure {
    /// A number of its own.
    pub fn number(self) -> u32 {
        match self {
            Self::Count => 0,
            Self::Percent => 1,
            Self::Time => 2,
            Self::Weekday => 3,
            Self::Day => 4,
            Self::Year => 5,
            // Codes are three capitals.
            Self::Money(code) => code.bytes().fold(0, |number, letter| number << 8 | u32::from(letter)),
        }
    }
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
    /// How exact it is said to be.
    pub hedge: Hedge,
    /// What it counts.
    pub context: FigureContext,
    /// The time zone behind a time of day.
    pub zone: Option<Stem>,
    /// Whether a time of day tells its half of the day: 9 a.m., 21:00.
    pub half: bool,
}

/// How exact a figure is said to be.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Hedge {
    /// About, nearly, some.
    pub about: bool,
    /// More than, at least.
    pub over: bool,
    /// Less than, at most.
    pub under: bool,
}

/// What the words around a figure say that it counts.
#[derive(Clone, Debug, Default)]
pub(crate) struct FigureContext {
    /// The content words right behind it: what is counted.
    pub nouns: Vec<Stem>,
    /// The third content word right behind it: 64 high school swimmers.
    pub tail: Option<Stem>,
    /// The next content word behind what is counted: fourteen people were injured.
    pub role: Option<Stem>,
    /// The content word before it, over a stop word at most: magnitude 5.8.
    pub lead: Option<Stem>,
    /// True for an amount in a unit of length, weight or time, which many different things have.
    pub unit: bool,
    /// True for the age of somebody.
    pub age: bool,
    /// True for the seconds of 8 minutes 50 seconds.
    pub rest: bool,
    /// True for the minute of a game.
    pub minute: bool,
}

/// The words of a language that a figure may start with, by their stems.
#[derive(Clone, Debug)]
pub(crate) struct NumberWords {
    language: Language,
    stems: Set<Stem>,
    /// True where numbers are written as one long word.
    compounds: bool,
}

impl NumberWords {
    /// Lists the number words of a language.
    pub fn new(language: Language) -> Self {
        let lexicon = language.lexicon();
        let mut stems = Stems::new(language);
        let days = lexicon.figures.iter().filter(|(_, classes)| classes.iter().any(|c| c.starts_with("weekday")));
        let words = lexicon.numerals.keys().chain(days.map(|(word, _)| word));
        let stems = words.map(|word| stems.stem(word)).collect();
        Self { language, stems, compounds: language.conventions().compound_numerals }
    }

    /// The language they are of.
    pub fn language(&self) -> Language {
        self.language
    }

    fn hold(&self, token: &Token) -> bool {
        let long = self.compounds && token.span().len() >= COMPOUND;
        token.kind == Kind::Number || long || self.stems.contains(&token.stem)
    }
}

/// The most characters between an amount and the same in another unit.
const CONVERTED: usize = 24;
/// A number in one word has so many bytes at least.
const COMPOUND: usize = 7;

/// The figures of a sentence, in order.
pub(crate) fn figures(
    text: &str,
    sentence: Span,
    tokens: &[Token],
    number_words: &NumberWords,
    steps: &Steps,
) -> Vec<Figure> {
    let language = number_words.language;
    let reader = Reader { text, sentence, tokens, language, steps };
    let mut figures: Vec<Figure> = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at).filter(|_| !steps.are_spent()) {
        match number_words.hold(token).then(|| reader.figure(at)).flatten() {
            Some(figure) => {
                at = figure.tokens.1.wrapping_add(1);
                // "Eight or nine", "5 to 7": neither is exact.
                let mut figure = figure;
                if let Some(last) = figures.last_mut()
                    && last.measure == figure.measure
                    && figure.tokens.0 == last.tokens.1.wrapping_add(2)
                    && tokens.get(last.tokens.1.wrapping_add(1)).is_some_and(|t| t.is_stop())
                    && !reader.part(last.tokens.1)
                    && (last.context.nouns.is_empty() || last.measure != Measure::Count)
                {
                    (last.hedge.over, figure.hedge.under) = (true, true);
                }
                // 100 euros ($114), 20 km (12 miles): the same again.
                let again = figures.last().is_some_and(|last| {
                    let between = text.get(last.span.end..figure.span.start).unwrap_or_default();
                    let amounts = match (last.measure, figure.measure) {
                        (Measure::Money(a), Measure::Money(b)) => a != b,
                        (Measure::Count, Measure::Count) => last.context.unit && figure.context.unit,
                        _ => false,
                    };
                    amounts && between.contains('(') && !between.contains(')') && between.chars().count() <= CONVERTED
                });
                // Between 3 and 4 million dollars: the first is no figure by itself.
                let bare = figures.last().is_some_and(|last| {
                    last.measure == Measure::Count
                        && matches!(figure.measure, Measure::Money(_) | Measure::Percent)
                        && last.context.nouns.is_empty()
                        && figure.tokens.0 == last.tokens.1.wrapping_add(2)
                        && tokens.get(last.tokens.1.wrapping_add(1)).is_some_and(|t| t.is_stop())
                });
                if bare {
                    figures.pop();
                    (figure.hedge.over, figure.hedge.under) = (true, true);
                }
                figure.context.rest = figures.last().is_some_and(|last| reader.goes_on(last, &figure));
                if !again {
                    figures.push(figure);
                }
            }
            None => at = at.wrapping_add(1),
        }
    }
    figures
}

struct Reader<'a> {
    text: &'a str,
    sentence: Span,
    tokens: &'a [Token],
    language: Language,
    steps: &'a Steps,
}

/// A number while it is read.
struct ParsedNumber {
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
        self.steps.take(1);
        self.tokens.get(at).map(|t| lowercase(t.span().slice(self.text))).unwrap_or_default()
    }

    /// Gives what stands between a token and the next.
    fn gap(&self, at: usize) -> &str {
        let end = self.tokens.get(at).map_or(0, |t| t.end() as usize);
        let next = self.tokens.get(at.wrapping_add(1)).map_or(self.sentence.end, |t| t.start as usize);
        Span::new(end, next).slice(self.text)
    }

    /// Gives what stands before a token, back to the one before.
    fn gap_before(&self, at: usize) -> &str {
        match at.checked_sub(1) {
            Some(before) => self.gap(before),
            None => {
                let start = self.tokens.first().map_or(self.sentence.start, |t| t.start as usize);
                Span::new(self.sentence.start, start).slice(self.text)
            }
        }
    }

    /// True if a figure goes on where another one ends: 8 minutes 50 seconds, 8 minutes and 50 seconds.
    fn goes_on(&self, last: &Figure, figure: &Figure) -> bool {
        let unit = last.tokens.1.wrapping_add(1);
        let next = figure.tokens.0.saturating_sub(unit);
        let and = || self.is(&self.word(unit.wrapping_add(1)), "and");
        last.context.unit && figure.context.unit && (next == 1 || next == 2 && and())
    }

    /// True if what follows a token is what it is a part of: 21 of 71 laps.
    fn part(&self, last: usize) -> bool {
        self.is(&self.word(last.wrapping_add(1)), "of")
    }

    fn classes(&self, word: &str) -> &'static [&'static str] {
        self.language.lexicon().figures.get(word).map_or(&[], Vec::as_slice)
    }

    fn is(&self, word: &str, class: &str) -> bool {
        self.classes(word).contains(&class)
    }

    /// The number behind a class like `month8`.
    fn numbered(&self, word: &str, class: &str) -> Option<u32> {
        self.language.lexicon().numbered(word, class)
    }

    /// The figure that starts at a token.
    fn figure(&self, at: usize) -> Option<Figure> {
        let token = self.tokens.get(at)?;
        let word = self.word(at);
        if let Some(day) = self.numbered(&word, "weekday") {
            return self.weekday(at, day);
        }
        let is_number = |place: Option<usize>| {
            place.and_then(|place| self.tokens.get(place)).is_some_and(|t| t.kind == Kind::Number)
        };
        let digits = token.kind == Kind::Number && word.starts_with(|c: char| digit(c).is_some());
        if digits && let Some(time) = self.time(at, &word) {
            return Some(time);
        }
        let before = self.gap_before(at);
        if digits && joined(before) && is_number(at.checked_sub(1)) {
            return None;
        }
        let value = if digits { self.digits(at, &word)? } else { self.words(at)? };
        if let Some(day) = self.day(at, &value) {
            return Some(day);
        }
        let after = self.gap(value.last);
        let next = self.word(value.last.wrapping_add(1));
        if digits && joined(after) && is_number(Some(value.last.wrapping_add(1))) {
            return None;
        }
        let (measure, last) = self.measure(at, value.last);
        let first = self.language.conventions().first_year;
        let year = value.plain && (first..2100.0).contains(&value.value) && value.value.fract() == 0.0;
        let year = year && (value.grain <= 1.0 || first < 1800.0 && digits);
        if measure == Measure::Count && (year || value.value < 2.0 && value.value.fract() == 0.0) {
            return None;
        }
        // A number alone in brackets is a date or a note.
        if self.is(&next, "other") || before.ends_with('(') && after.starts_with(')') && measure == Measure::Count {
            return None;
        }
        let scale = scale(measure, word.trim_start_matches(|c: char| !c.is_alphabetic()));
        let mut figure = self.finish(at, last, measure, value.value * scale, value.grain * scale);
        figure.hedge.about |= value.about;
        if measure == Measure::Count {
            self.age(&mut figure, at, &value, digits);
            self.minute(&mut figure, at);
            // A number behind a name with nothing to count is a name too: Flight 370.
            let name = at.checked_sub(1).and_then(|b| self.tokens.get(b)).is_some_and(|t| t.kind == Kind::Name);
            if digits
                && name
                && before == " "
                && figure.context.nouns.is_empty()
                && !self.language.conventions().capital_nouns
            {
                return None;
            }
        }
        Some(figure)
    }
}

impl FigureContext {
    /// True if the same word leads to both figures.
    pub fn has_lead_of(&self, other: &Self) -> bool {
        self.lead.is_some() && self.lead == other.lead
    }
}

impl Hedge {
    /// True if it gives a bound and no value: at least 12, up to 20.
    pub fn is_bound(self) -> bool {
        self.over || self.under
    }

    /// Takes in what a word of this class says of a figure.
    fn read(&mut self, class: &str, measure: Measure) {
        match class {
            "about" => self.about = true,
            "over" => self.over = true,
            "under" => self.under = true,
            "before" if measure == Measure::Time => self.under = true,
            "after" if measure == Measure::Time => self.over = true,
            _ => {}
        }
    }
}

/// What the letters right behind a number multiply it by: $2.7M, but 50m of rope.
fn scale(measure: Measure, letters: &str) -> f64 {
    match (measure, letters) {
        (_, "k") => 1e3,
        (Measure::Money(_), "m") | (_, "mn") => 1e6,
        (Measure::Money(_), "b") | (_, "bn") => 1e9,
        _ => 1.0,
    }
}

/// True for what joins two numbers into one thing that is none: a score, a range, a fraction, a date in figures.
fn joined(gap: &str) -> bool {
    only(gap).is_some_and(|c| joins_words(c) || matches!(c, ':' | '.' | 'x'))
}
