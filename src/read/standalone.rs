//! Standalone: how a sentence reads when it stands elsewhere than in its article.

use crate::language::{Language, Lexicon};
use crate::model::span::Span;
use crate::read::steps::Steps;
use crate::read::tokens::Token;
use crate::text::ascii;
use crate::text::lowercase::lowercase;
use crate::text::marks::{
    ELLIPSES, OpenMarks, Quoting, Terminator, closes_speech, is_boundary, is_bracket, is_comma, is_hyphen, is_inverted,
    is_pause, is_quote, is_stop, opens_speech, terminator,
};
use crate::text::scripts::are_near;
use crate::text::word_count::count_words;

/// The longest quotation, in words, that is kept whole; a longer one stays out.
const LONGEST_QUOTATION: usize = 80;

/// Among so many words at the start of a sentence one may stand for something before it.
const EARLY: usize = 4;

/// How many words behind a quotation may name its speaker.
const SPEAKER: usize = 3;

/// The most sentences of a quotation that is kept whole: even of three words each, they would be nearly as many words.
const MOST_SENTENCES: usize = 24;

/// How a sentence opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Opening {
    /// It needs nothing before it.
    Fresh,
    /// It stands for something in the sentence before ("He", "This", "Both"), or quotes somebody who is named there.
    BackReference,
    /// It is tied to the sentence before: "But", "However".
    Linked,
}

/// How a sentence reads by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct StandAlone {
    /// How it opens.
    pub opening: Opening,
    /// False if it breaks off, starts in the middle, opens a quotation or a parenthesis that it does not close, or has letters
    /// that make no word.
    pub whole: bool,
    /// True if it speaks of its writer or to its reader, outside quotations: "I", "your", "Guess what?"
    pub personal: bool,
    /// How many commas it has.
    pub commas: u32,
}

/// Assesses how a sentence of these words reads by itself.
pub(crate) fn assess(text: &str, sentence: Span, words: &[Token], language: Language) -> StandAlone {
    let slice = sentence.slice(text);
    let first = slice.chars().find(|c| c.is_alphanumeric());
    let starts = first.is_some_and(|c| !c.is_lowercase());
    let lexicon = language.lexicon();
    StandAlone {
        opening: opening(text, sentence, words, lexicon),
        whole: starts
            && ends(slice)
            && !breaks_off(slice)
            && paired(slice)
            && !words.iter().any(|w| is_jumbled(w.span().slice(text))),
        personal: is_personal(text, sentence, words) || calls(slice),
        commas: ascii::all(slice, |b| b == b',').filter(|(_, c)| is_comma(*c)).count() as u32,
    }
}

/// Joins the sentences of a paragraph that one quotation spans, so that it is chosen whole or not at all.
pub(crate) fn join_quotations(text: &str, sentences: Vec<Span>, steps: &Steps) -> Vec<Span> {
    let mut joined: Vec<Span> = Vec::with_capacity(sentences.len());
    let mut known = ReadSentences { text, sentences: &sentences, marks: Vec::new(), words: vec![0; sentences.len()] };
    let mut at = 0usize;
    while let Some(first) = sentences.get(at) {
        let last = known.spanned(at, steps).unwrap_or(at);
        joined.push(Span::new(first.start, sentences.get(last).map_or(first.end, |last| last.end)));
        at = last.saturating_add(1);
    }
    joined
}

/// Sentences, and what was read of them: each is read once, however many quotations are tried that might span it.
struct ReadSentences<'a> {
    text: &'a str,
    sentences: &'a [Span],
    /// The marks of the sentences so far.
    marks: Vec<Box<[char]>>,
    /// The words of each sentence, which has one at least; 0 if they are not counted yet.
    words: Vec<usize>,
}

impl ReadSentences<'_> {
    /// The last sentence that a quotation spans which the first opens, if it opens one that closes before it is too long.
    fn spanned(&mut self, first: usize, steps: &Steps) -> Option<usize> {
        let (mut pairs, mut words) = (OpenMarks::default(), 0usize);
        for at in first..self.sentences.len().min(first.saturating_add(MOST_SENTENCES)) {
            let marks = self.marks(at);
            marks.iter().for_each(|mark| pairs.read(*mark));
            steps.take(marks.len().saturating_add(1));
            if at == first && pairs.are_closed() {
                return None;
            }
            words = words.saturating_add(self.words(at));
            if at > first && words > LONGEST_QUOTATION || steps.are_spent() {
                return None;
            }
            if pairs.are_closed() {
                return Some(at);
            }
        }
        None
    }

    fn marks(&mut self, at: usize) -> &[char] {
        while let Some(next) = self.sentences.get(self.marks.len()).filter(|_| self.marks.len() <= at) {
            self.marks.push(marks(next.slice(self.text)).collect());
        }
        self.marks.get(at).map_or(&[], |marks| marks)
    }

    fn words(&mut self, at: usize) -> usize {
        let (Some(sentence), Some(words)) = (self.sentences.get(at), self.words.get_mut(at)) else { return 0 };
        if *words == 0 {
            *words = count_words(sentence.slice(self.text));
        }
        *words
    }
}

/// True for what may stand before the first word or behind the last stop of a sentence.
fn clings(c: char) -> bool {
    is_quote(c) || is_bracket(c) || is_inverted(c)
}

/// True if the text ends as a sentence does.
pub(crate) fn ends(text: &str) -> bool {
    text.trim_end_matches(clings).trim_end().ends_with(is_stop)
}

/// True for a row of letters of which no two neighbours are of one script: no word, but what a broken encoding leaves.
fn is_jumbled(word: &str) -> bool {
    let pairs = || word.chars().zip(word.chars().skip(1));
    !word.is_ascii() && pairs().nth(2).is_some() && !pairs().any(|(a, b)| are_near(a, b))
}

/// True if every quotation and parenthesis that the text opens is closed in it, and the other way round.
fn paired(text: &str) -> bool {
    let mut pairs = OpenMarks::default();
    marks(text).for_each(|mark| pairs.read(mark));
    pairs.are_closed()
}

/// The marks of a text that open or close a quotation or a parenthesis.
fn marks(text: &str) -> impl Iterator<Item = char> {
    let all = ascii::all(text, |b| (b == b'"') | (b == b'(') | (b == b')')).map(|(_, c)| c);
    all.filter(|c| OpenMarks::counts(*c))
}

/// Tells how a sentence of these words opens.
fn opening(text: &str, sentence: Span, words: &[Token], lexicon: &Lexicon) -> Opening {
    let sentence = sentence.slice(text);
    let bare = sentence.trim_start_matches(clings);
    if lexicon.linkers.open(bare) {
        return Opening::Linked;
    }
    let points = lexicon.pointers.open(bare) || points_early(text, words, lexicon);
    let quotes = || is_quotation(sentence) || points_to_speaker(sentence, lexicon);
    if points || quotes() { Opening::BackReference } else { Opening::Fresh }
}

/// True if a word of the first or second person stands outside quotations.
fn is_personal(text: &str, sentence: Span, words: &[Token]) -> bool {
    let (mut from, mut quoting) = (sentence.start, Quoting::default());
    // "US" and "Mia" are none, but for "I" and the first word of a sentence; nor is half of "rendez-vous".
    let is_name = |word: &Token| {
        let (before, word) = (text.get(..word.span().start).unwrap_or_default(), word.span().slice(text));
        before.ends_with(is_hyphen) || word.len() > 1 && word.starts_with(char::is_uppercase)
    };
    let words = words.iter().enumerate().filter(|(at, word)| word.personal && (*at == 0 || !is_name(word)));
    words.map(|(_, word)| word).any(|word| {
        let between = Span::new(from, word.span().start);
        from = between.end;
        ascii::all(between.slice(text), |b| b == b'"').for_each(|(_, c)| quoting.read(c));
        !quoting.is_inside()
    })
}

/// True if the sentence is all inside quotation marks.
fn is_quotation(sentence: &str) -> bool {
    sentence.starts_with(opens_speech) && sentence.trim_end_matches(['.', ',']).ends_with(closes_speech)
}

/// True if the sentence breaks off, outside quotation marks: what goes on behind a link.
fn breaks_off(sentence: &str) -> bool {
    ELLIPSES.iter().any(|dots| sentence.trim_end_matches(is_bracket).ends_with(dots))
}

/// True if the sentence asks or exclaims, outside quotation marks.
fn calls(sentence: &str) -> bool {
    sentence.ends_with(|c| terminator(c) == Some(Terminator::Mark))
}

/// True if a pronoun stands for the speaker of a quotation: `"It was dark," she said`.
fn points_to_speaker(sentence: &str, lexicon: &Lexicon) -> bool {
    let mut quoting = Quoting::default();
    for (at, c) in ascii::all(sentence, |b| b == b'"') {
        let was = quoting;
        quoting.read(c);
        if was.is_inside() && !quoting.is_inside() {
            let rest = sentence.get(at..).unwrap_or_default().trim_start_matches(clings);
            let before = sentence.get(..at).unwrap_or_default();
            if before.ends_with(|c| is_pause(c) || is_stop(c)) || rest.starts_with(is_pause) {
                let starts = rest.char_indices().filter(|(at, c)| {
                    c.is_alphabetic()
                        && rest.get(..*at).is_none_or(|before| before.is_empty() || before.ends_with(is_boundary))
                });
                let mut words = starts.take(SPEAKER).filter_map(|(at, _)| rest.get(at..));
                if words.any(|word| lexicon.pointers.open(word)) {
                    return true;
                }
            }
        }
    }
    false
}

/// True if only small words and numbers stand before one that stands for something in the sentence before: "By that measure",
/// "Three of them".
fn points_early(text: &str, words: &[Token], lexicon: &Lexicon) -> bool {
    let small = words.iter().take(EARLY).take_while(|word| {
        word.is_stop() || lexicon.numerals.contains_key(lowercase(word.span().slice(text)).as_str())
    });
    small.skip(1).any(|word| text.get(word.span().start..).is_some_and(|rest| lexicon.pointers.open(rest)))
}
