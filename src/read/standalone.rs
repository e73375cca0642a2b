//! Standalone: how a sentence reads when it stands elsewhere than in its article.

use crate::language::{Language, Lexicon};
use crate::model::span::Span;
use crate::read::tokens::Token;
use crate::text::ascii;
use crate::text::word_count::count_words;

/// The longest quotation, in words, that is kept whole; a longer one stays out.
const LONGEST_QUOTATION: usize = 80;

/// How a sentence opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Opening {
    /// It needs nothing before it.
    Fresh,
    /// It stands for something in the sentence before ("He", "This", "Both"), or is all quotation: who says it stands there.
    Back,
    /// It is tied to the sentence before: "But", "However".
    Linked,
}

/// How a sentence reads by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Prose {
    /// How it opens.
    pub opening: Opening,
    /// False if it breaks off, starts in the middle, or opens a quotation or a parenthesis that it does not close.
    pub whole: bool,
    /// True if it speaks of its writer, outside quotations: "I", "our".
    pub personal: bool,
    /// How many commas it has.
    pub commas: u32,
}

/// Looks at how a sentence of these words reads.
pub(crate) fn look(text: &str, sentence: Span, words: &[Token], language: Language) -> Prose {
    let slice = sentence.slice(text);
    let first = slice.chars().find(|c| c.is_alphanumeric());
    let starts = first.is_some_and(|c| !c.is_lowercase());
    let lexicon = language.lexicon();
    Prose {
        opening: opening(slice, lexicon),
        whole: starts && ends(slice) && paired(slice),
        personal: is_personal(text, sentence, words),
        commas: ascii::all(slice, |b| b == b',').filter(|(_, c)| matches!(c, ',' | '،' | '，' | '、')).count() as u32,
    }
}

/// Joins the sentences of a paragraph that one quotation spans, so that it is chosen whole or not at all.
pub(crate) fn join_quotations(text: &str, sentences: Vec<Span>) -> Vec<Span> {
    let mut joined: Vec<Span> = Vec::with_capacity(sentences.len());
    let mut rest = sentences.as_slice();
    while let [first, others @ ..] = rest {
        let mut taken = 0;
        if !paired(first.slice(text)) {
            let whole = |last: &Span| paired(Span::new(first.start, last.end).slice(text));
            let fits = |last: &&Span| count_words(Span::new(first.start, last.end).slice(text)) <= LONGEST_QUOTATION;
            taken = others.iter().take_while(fits).position(whole).map_or(0, |n| n.saturating_add(1));
        }
        let (inside, behind) = others.split_at_checked(taken).unwrap_or((&[], others));
        joined.push(Span::new(first.start, inside.last().map_or(first.end, |last| last.end)));
        rest = behind;
    }
    joined
}

/// Marks that may stand before the first word or behind the last stop of a sentence.
const MARKS: [char; 18] = ['"', '“', '”', '„', '\'', '‘', '’', '‚', '«', '»', '‹', '›', '(', ')', '[', ']', '¿', '¡'];

/// True if the text ends as a sentence does.
pub(crate) fn ends(text: &str) -> bool {
    const STOPS: [char; 15] = ['.', '!', '?', '…', '。', '！', '？', '।', '॥', '؟', '۔', '։', '።', '။', '．'];
    text.trim_end_matches(MARKS).trim_end().ends_with(STOPS)
}

/// True if every quotation and parenthesis that the text opens is closed in it, and the other way round.
fn paired(text: &str) -> bool {
    let (mut even, mut low, mut curly, mut angled, mut round) = (true, 0i32, 0i32, 0i32, 0i32);
    let add = |count: &mut i32, n| *count = count.saturating_add(n);
    for (_, c) in ascii::all(text, |b| (b == b'"') | (b == b'(') | (b == b')')) {
        match c {
            '"' => even = !even,
            '„' => add(&mut low, 1),
            '“' | '”' if low > 0 => add(&mut low, -1),
            '“' => add(&mut curly, 1),
            '”' => add(&mut curly, -1),
            '«' => add(&mut angled, 1),
            '»' => add(&mut angled, -1),
            '(' => add(&mut round, 1),
            ')' => add(&mut round, -1),
            _ => {}
        }
    }
    even && low == 0 && curly == 0 && angled == 0 && round == 0
}

/// How the sentence opens, by the words of its language.
fn opening(sentence: &str, lexicon: &Lexicon) -> Opening {
    let bare = sentence.trim_start_matches(MARKS);
    if lexicon.linkers.open(bare) {
        Opening::Linked
    } else if lexicon.pointers.open(bare) || is_quotation(sentence) {
        Opening::Back
    } else {
        Opening::Fresh
    }
}

/// True if a word of the first person stands outside quotations.
fn is_personal(text: &str, sentence: Span, words: &[Token]) -> bool {
    let (mut from, mut outside) = (sentence.start, true);
    words.iter().filter(|word| word.personal).any(|word| {
        let between = Span::new(from, word.span().start);
        from = between.end;
        for (_, c) in ascii::all(between.slice(text), |b| b == b'"') {
            outside = match c {
                '"' => !outside,
                '“' | '„' | '«' => false,
                '”' | '»' => true,
                _ => outside,
            };
        }
        outside
    })
}

/// True if the sentence is all inside quotation marks.
fn is_quotation(sentence: &str) -> bool {
    const OPEN: [char; 6] = ['"', '“', '„', '«', '‘', '»'];
    const CLOSE: [char; 6] = ['"', '”', '“', '»', '’', '«'];
    sentence.starts_with(OPEN) && sentence.trim_end_matches(['.', ',']).ends_with(CLOSE)
}
