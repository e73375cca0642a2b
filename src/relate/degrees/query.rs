//! Query: the sentence that is looked for, as the words and figures that another article would have to hold.

use super::values::{holds, is_day};
use crate::collections::ids::SentenceId;
use crate::collections::map::{Map, Set};
use crate::collections::sort;
use crate::language::Language;
use crate::model::span::Span;
use crate::read::analysed::Analysed;
use crate::read::figures::Figure;
use crate::read::mentions::FigureMention;
use crate::read::tokens::{Kind, Token};
use crate::relate::likeness::Idf;
use crate::text::lowercase::{lower, lowercase};
use crate::text::marks::{Quoting, is_open_bracket, is_pause, straighten};
use crate::text::scripts::is_unspaced;
use crate::text::stem::Stem;

/// A sentence with its figures, as it is read on both sides.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Statement<'a> {
    pub text: &'a str,
    pub language: Language,
    /// Where it stands.
    pub span: Span,
    pub tokens: &'a [Token],
    pub figures: &'a [FigureMention],
}

/// The most words and figures of a sentence that are looked for; what a longer one has beyond them is not.
pub(super) const MOST: usize = 128;

/// What a figure counts against a content word: the same figure is seldom given twice by chance.
const FIGURE: f64 = 1.4;

/// Words of a language without a stemmer are the same if so many of their first letters are.
const PREFIX: usize = 5;

/// How many words behind a denying word the denied one stands at most.
const REACH: u32 = 4;

/// A word or a figure that is looked for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sought {
    /// Where it stands.
    pub span: Span,
    pub kind: Kind,
    /// How rare it is, by its kind.
    pub weight: f64,
}

/// A sentence that is looked for in other articles.
pub(crate) struct Query<'a> {
    pub statement: Statement<'a>,
    /// The distinct words, and behind them the figures.
    pub sought: Vec<Sought>,
    /// How many of them are words.
    words: usize,
    /// The place of each word, by what it is found by.
    word_places: Map<Stem, u32>,
    /// A bit for each of them.
    keys: u128,
    /// All words as they stand.
    pub(super) sequence: WordSequence,
    /// The weights of all together.
    pub(super) total: f64,
    /// The share of the words that stand between quotation marks: 0 to 1.
    pub quoted: f64,
    /// The places of those that the degree asks for.
    pub(super) places: PlaceSets,
    /// True if any of its words denies.
    pub(super) denies: bool,
}

/// Some of what is sought, as sets of places in a query.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct PlaceSets {
    /// The figures other than days.
    pub counted: u128,
    /// The days of the week or the year.
    pub days: u128,
    /// The words that are denied.
    pub denied: u128,
    /// The names outside of quotation marks of a sentence that quotes.
    pub speakers: u128,
}

/// The words of a sentence as they stand.
pub(super) struct WordSequence {
    pub stems: Vec<Stem>,
    /// A bit for each of them.
    bits: u128,
    /// The places of adjacent pairs.
    pairs: Map<Stem, u32>,
}

impl WordSequence {
    fn new(stems: Vec<Stem>) -> Self {
        let mut pairs: Map<Stem, u32> = Map::default();
        for (a, b) in stems.iter().zip(stems.iter().skip(1)) {
            let next = pairs.len() as u32;
            pairs.entry(a.pair(*b)).or_insert(next);
        }
        Self { bits: stems.iter().fold(0, |bits, stem| bits | bit(*stem)), stems, pairs }
    }

    /// The place of a pair of adjacent words among those of the sentence.
    pub fn pair(&self, one: Stem, two: Stem) -> Option<u32> {
        let known = self.bits & bit(one) != 0 && self.bits & bit(two) != 0;
        if known { self.pairs.get(&one.pair(two)).copied() } else { None }
    }

    /// True if the sentence has a word of that stem.
    pub fn has(&self, stem: Stem) -> bool {
        self.bits & bit(stem) != 0 && self.stems.contains(&stem)
    }

    /// How many distinct pairs of adjacent words it has.
    pub fn pairs(&self) -> usize {
        self.pairs.len()
    }
}

impl<'a> Statement<'a> {
    /// The sentence of that number in an article.
    pub fn of(article: &'a Analysed, sentence: SentenceId) -> Option<Self> {
        let s = article.sentences.get(sentence)?;
        let figures = &article.mentions.figures;
        let first = figures.partition_point(|told| told.sentence < sentence);
        let last = figures.partition_point(|told| told.sentence <= sentence);
        Some(Self {
            text: article.text(),
            language: article.language,
            span: s.span(),
            tokens: article.tokens(s),
            figures: figures.get(first..last).unwrap_or_default(),
        })
    }

    /// The figure that stands at a place.
    pub fn figure_at(self, span: Span) -> Option<&'a Figure> {
        self.figures.iter().map(|told| &told.figure).find(|figure| figure.span == span)
    }

    /// The words that carry topic, but for those that belong to a figure, each with what it is found by; of scripts
    /// without spaces, the pairs of characters.
    pub fn words(self) -> impl Iterator<Item = (&'a Token, Stem)> {
        let stemmed = self.language.stemmed();
        let mut before: Option<&Token> = None;
        let mut figures = self.figures.iter().map(|told| told.figure.tokens).peekable();
        self.tokens.iter().enumerate().filter_map(move |(at, token)| {
            while figures.next_if(|(_, last)| *last < at).is_some() {}
            let counted = figures.peek().is_some_and(|(first, _)| *first <= at);
            let last = before.replace(token);
            match token.kind {
                Kind::Character => {
                    let last = last.filter(|b| b.kind == Kind::Character && b.end() == token.start)?;
                    (!counted).then_some((token, last.stem.pair(token.stem)))
                }
                Kind::Stop => None,
                _ if counted => None,
                Kind::Content | Kind::Name if !stemmed => Some((token, prefix(token.span().slice(self.text)))),
                _ => Some((token, token.stem)),
            }
        })
    }

    /// True if a word denies.
    fn is_denial(self, token: &Token) -> bool {
        let (word, negation) = (token.span().slice(self.text), &self.language.lexicon().negation);
        // Most words are small letters, and are looked up as they stand.
        if word.chars().all(char::is_lowercase) {
            return negation.contains(word);
        }
        let folded: String = word.chars().map(straighten).map(lower).collect();
        negation.contains(folded.as_str())
    }

    /// True if any of its words denies.
    pub(super) fn denies(self) -> bool {
        self.tokens.iter().any(|token| self.is_denial(token))
    }

    /// True if it says that something is still to come: what it does not deny, it does not say either.
    pub(super) fn delays(self) -> bool {
        let delays = || self.language.lexicon().negation.iter().filter_map(|entry| entry.strip_prefix('~'));
        let whole = |rest: &str| !rest.starts_with(|c: char| c.is_alphabetic() && !is_unspaced(c));
        let begins = |rest: &str| delays().any(|phrase| rest.strip_prefix(phrase).is_some_and(whole));
        self.tokens.iter().any(|token| begins(Span::new(token.start as usize, self.span.end).slice(self.text)))
    }

    /// What stands right behind a word that denies it, by what it is found by; or all that it may deny, with the word before
    /// it: "did not discover any signs" denies the signs as well, and "discovered no signs" that anything was discovered.
    pub(super) fn denied(self, all: bool) -> Set<Stem> {
        let mut denied = Set::default();
        if !self.denies() {
            return denied;
        }
        // How many of the next words may still be denied.
        let mut until = 0u32;
        let mut words = self.words().peekable();
        let mut before: Option<&Token> = None;
        let mut last = None;
        for token in self.tokens {
            let gap = before.map_or("", |b| Span::new(b.end() as usize, token.start as usize).slice(self.text));
            before = Some(token);
            if gap.contains(|c| is_pause(c) || is_open_bracket(c)) {
                (until, last) = (0, None);
            }
            while words.next_if(|(word, _)| word.start < token.start).is_some() {}
            let word = words.next_if(|(word, _)| word.start == token.start);
            if self.is_denial(token) {
                until = REACH;
                denied.extend(last.filter(|_| all));
            } else if until > 0 {
                until = if all { until } else { until.saturating_sub(1) };
                if let Some((_, key)) = word {
                    denied.insert(key);
                    until = if all { until } else { 0 };
                }
            }
            last = word.map(|(_, key)| key).or(last);
        }
        denied
    }

    /// For each word, whether it stands between quotation marks.
    pub fn quoted(self) -> Vec<bool> {
        let mut quoting = Quoting::default();
        let mut at = self.span.start;
        let inside = |token: &Token| {
            let gap = Span::new(at, token.start as usize).slice(self.text);
            gap.chars().for_each(|c| quoting.read(c));
            at = token.end() as usize;
            quoting.is_inside()
        };
        self.tokens.iter().map(inside).collect()
    }

    /// The years, which are no figures here, by what they are found by.
    pub(super) fn years(self) -> impl Iterator<Item = Stem> {
        let year = |word: &str| word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
        self.words().filter(move |(t, _)| year(t.span().slice(self.text))).map(|(_, key)| key)
    }

    /// The names outside of quotation marks, by what they are found by: who is said to speak is among them.
    pub(super) fn speakers(self) -> impl Iterator<Item = Stem> {
        let quoted = self.quoted();
        let outside: Set<u32> =
            self.tokens.iter().zip(quoted).filter(|(_, quoted)| !quoted).map(|(token, _)| token.start).collect();
        self.words().filter(move |(t, _)| t.kind == Kind::Name && outside.contains(&t.start)).map(|(_, key)| key)
    }
}

/// A bit for a stem, to see at once that a sentence has not got it.
fn bit(stem: Stem) -> u128 {
    1 << (stem.0 & 127)
}

/// The first letters of a word, in lower case.
fn prefix(word: &str) -> Stem {
    let end = word.char_indices().nth(PREFIX).map_or(word.len(), |(at, _)| at);
    Stem::of(&lowercase(Span::new(0, end).slice(word)))
}

impl<'a> Query<'a> {
    /// Reads the sentence that is looked for.
    pub fn new(statement: Statement<'a>, idf: &Idf) -> Self {
        let mut sought: Vec<Sought> = Vec::new();
        let mut word_places: Map<Stem, u32> = Map::default();
        let room = MOST.saturating_sub(statement.figures.len().min(MOST / 2));
        for (token, key) in statement.words() {
            if sought.len() < room && !word_places.contains_key(&key) {
                word_places.insert(key, sought.len() as u32);
                let rare = match token.kind {
                    Kind::Character => idf.of(key),
                    _ => idf.of(token.stem),
                };
                let weight = if token.kind == Kind::Number { FIGURE * rare } else { rare };
                sought.push(Sought { span: token.span(), kind: token.kind, weight });
            }
        }
        let words = sought.len();
        for told in statement.figures.iter().take(MOST.saturating_sub(words)) {
            let (first, last) = told.figure.tokens;
            let tokens = statement.tokens.get(first..=last).unwrap_or_default();
            let rare = tokens.iter().map(|t| idf.of(t.stem)).fold(0.0, f64::max);
            sought.push(Sought { span: told.figure.span, kind: Kind::Number, weight: FIGURE * rare });
        }
        let sequence = WordSequence::new(statement.tokens.iter().map(|t| t.stem).take(MOST).collect());
        let total = sought.iter().map(|s| s.weight).sum();
        let inside = statement.quoted().into_iter().filter(|inside| *inside).count();
        let quoted = inside as f64 / statement.tokens.len().max(1) as f64;
        let keys = word_places.keys().fold(0, |bits, key| bits | bit(*key));
        let (places, denies) = (PlaceSets::default(), statement.denies());
        let mut query = Self { statement, sought, words, word_places, keys, sequence, total, quoted, places, denies };
        query.places = query.read_places(inside > 0);
        query
    }

    /// Finds the places that the degree asks for, of a sentence that quotes or does not.
    fn read_places(&self, quotes: bool) -> PlaceSets {
        let figures = |days: bool| {
            self.figures().filter(|(_, told)| is_day(told) == days).fold(0, |set, (place, _)| set | 1 << place)
        };
        let speakers = || self.statement.speakers().filter_map(|key| self.place(key));
        PlaceSets {
            counted: figures(false),
            days: figures(true),
            denied: self.denied_in(self.statement, false),
            speakers: if quotes { speakers().fold(0, |set, place| set | 1 << place) } else { 0 },
        }
    }

    /// The place of a word among those sought.
    pub(super) fn place(&self, key: Stem) -> Option<u32> {
        if self.keys & bit(key) == 0 { None } else { self.word_places.get(&key).copied() }
    }

    /// The words that a sentence denies, or may deny, of those sought, by their places.
    pub(super) fn denied_in(&self, statement: Statement<'_>, all: bool) -> u128 {
        statement.denied(all).into_iter().filter_map(|key| self.place(key)).fold(0, |set, place| set | 1 << place)
    }

    /// What an article holds anywhere, by places in the query.
    pub(super) fn anywhere(&self, article: &Analysed) -> u128 {
        let word = |token: &&Token| token.kind != Kind::Character && article.mentions.kept.has(token.stem);
        let mut set = 0u128;
        for (_, key) in self.statement.words().filter(|(token, _)| word(token)) {
            if let Some(place) = self.place(key) {
                set |= 1 << place;
            }
        }
        for (place, sought) in self.figures() {
            if article.mentions.figures.iter().any(|told| holds(sought, told)) {
                set |= 1 << place;
            }
        }
        set
    }

    /// The words other than names that are sought, each with its stem.
    pub fn topics(&self) -> impl Iterator<Item = Stem> {
        self.statement.tokens.iter().filter(|t| t.kind == Kind::Content).map(|t| t.stem)
    }

    /// The most words in a row that are sought and not held; single characters are none.
    pub fn longest_gap(&self, held: u128) -> usize {
        let (mut longest, mut gap) = (0usize, 0usize);
        for (place, sought) in self.sought.iter().take(self.words).enumerate() {
            let missing = held >> place & 1 == 0 && sought.kind != Kind::Character;
            gap = if missing { gap.saturating_add(1) } else { 0 };
            longest = longest.max(gap);
        }
        longest
    }

    /// Where what is held of the sentence stands in it, in order.
    pub fn held_spans(&self, held: u128) -> Vec<Span> {
        let mut spans: Vec<Span> =
            self.sought.iter().enumerate().filter(|(place, _)| held >> place & 1 == 1).map(|(_, s)| s.span).collect();
        sort::ascending(&mut spans);
        spans
    }

    /// Where a sentence holds what is sought, each with its place, in order.
    pub fn found_in(&self, statement: Statement<'_>) -> Vec<(Span, u32)> {
        let words = statement.words().filter_map(|(token, key)| Some((token.span(), self.place(key)?)));
        let figure = |told: &FigureMention| {
            let (place, _) = self.figures().find(|(_, sought)| holds(sought, told))?;
            Some((told.figure.span, place))
        };
        let mut found: Vec<(Span, u32)> = words.chain(statement.figures.iter().filter_map(figure)).collect();
        sort::ascending(&mut found);
        found
    }

    /// The figures sought, each with its place.
    pub(super) fn figures(&self) -> impl Iterator<Item = (u32, &'a FigureMention)> {
        (self.words as u32..).zip(self.statement.figures.iter().take(MOST.saturating_sub(self.words)))
    }

    /// The weights of those in a set, of one kind or of all.
    pub(super) fn weight(&self, mut set: u128, kind: impl Fn(Kind) -> bool) -> f64 {
        let mut weight = 0.0;
        while set != 0 {
            if let Some(sought) = self.sought.get(set.trailing_zeros() as usize).filter(|s| kind(s.kind)) {
                weight += sought.weight;
            }
            set &= set.wrapping_sub(1);
        }
        weight
    }

    /// The set of all that is sought.
    pub(super) fn all(&self) -> u128 {
        match self.sought.len() {
            0 => 0,
            n => u128::MAX >> MOST.saturating_sub(n),
        }
    }
}
