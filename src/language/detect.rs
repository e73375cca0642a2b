//! Which language a text is in: its script first, then the words and letters that few languages of that script have. A text
//! with few function words of any language, or with letters that the best of them does not have, is in none that is known.
//!
//! From some twenty words on, function words tell languages apart as well as runs of three letters do (Grefenstette
//! 1995), and their lists are here anyway, as stop words. Trigram profiles (Cavnar and Trenkle 1994) would double the data.

use super::lists::{STOPWORDS, lists};
use super::table::{LANGUAGES, Language, Script, USUAL};
use crate::collections::map::Map;
use crate::text::ascii;
use crate::text::letters::{is_joiner, is_mark};
use crate::text::lowercase::lower;
use std::sync::OnceLock;

/// How much of a text is looked at, in characters of each line and bytes in all.
const SAMPLE: usize = 4000;

/// Where the letters of the scripts stand in Unicode.
const BLOCKS: [(char, char, Script); 26] = [
    ('a', 'z', Script::Latin),
    ('à', 'ɏ', Script::Latin),
    ('Ͱ', 'Ͽ', Script::Greek),
    ('Ѐ', 'ԯ', Script::Cyrillic),
    ('\u{531}', '\u{587}', Script::Armenian),
    ('\u{5d0}', '\u{5ea}', Script::Hebrew),
    ('\u{620}', '\u{64a}', Script::Arabic),
    ('\u{66e}', '\u{6d3}', Script::Arabic),
    ('\u{900}', '\u{97f}', Script::Devanagari),
    ('\u{980}', '\u{9ff}', Script::Bengali),
    ('\u{a00}', '\u{a7f}', Script::Gurmukhi),
    ('\u{a80}', '\u{aff}', Script::Gujarati),
    ('\u{b80}', '\u{bff}', Script::Tamil),
    ('\u{c00}', '\u{c7f}', Script::Telugu),
    ('\u{c80}', '\u{cff}', Script::Kannada),
    ('\u{d00}', '\u{d7f}', Script::Malayalam),
    ('\u{e00}', '\u{e7f}', Script::Thai),
    ('\u{1000}', '\u{109f}', Script::Myanmar),
    ('\u{10a0}', '\u{10ff}', Script::Georgian),
    ('\u{1200}', '\u{139f}', Script::Ethiopic),
    ('\u{1e00}', '\u{1eff}', Script::Latin),
    ('\u{1f00}', '\u{1fff}', Script::Greek),
    ('\u{3041}', '\u{30ff}', Script::Kana),
    ('\u{3400}', '\u{9fff}', Script::Han),
    ('\u{ac00}', '\u{d7a3}', Script::Hangul),
    ('\u{20000}', '\u{3134f}', Script::Han),
];

impl Language {
    /// The language that the text is most likely in; [`Language::UNKNOWN`] if too little in it tells.
    pub fn detect(text: &str) -> Self {
        Guess::new(text).language
    }
}

/// The least that the words of a text tell for its language, a word, ...
const TOLD: f64 = 0.1;
/// ... and how much more than for the next.
const LEAD: f64 = 0.3;
/// What a letter of few languages tells, a function word of one telling 1, ...
const LETTER: f64 = 0.5;
/// ... and what a word tells against a language that lacks one of its letters.
const FOREIGN: f64 = 0.8;
/// Of a language in which many texts are, words that tell so much need no lead before a rarer one.
const TOLD_OF_USUAL: f64 = 0.15;
/// A text in a language has fewer words with letters that the language lacks than one in so many.
const FEW: f64 = 7.0;

/// What the words of a text say of its language.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Guess {
    /// The language that it is in.
    pub language: Language,
    /// The languages that it may be in: a bit for each row of the table.
    likely: u64,
}

impl Guess {
    pub(crate) fn new(text: &str) -> Self {
        let sample = sample(text);
        let script = script(&sample);
        let rows = || (0u8..).zip(&LANGUAGES).filter(|(_, row)| row.script == script && script != Script::Other);
        let candidates = rows().fold(0u64, |bits, (index, _)| bits | 1 << index);
        if candidates.count_ones() < 2 {
            let language = Language(rows().next().map_or(0, |(index, _)| index));
            return Self { language, likely: candidates };
        }
        let mut votes =
            Votes { candidates, spoken: 0, words: 0, votes: [0.0; LANGUAGES.len()], foreign: [0; LANGUAGES.len()] };
        let known = known();
        for (_, piece, plain) in ascii::pieces(&sample) {
            if plain {
                votes.word(piece, known, script);
                continue;
            }
            piece
                .split(|c: char| !c.is_alphabetic() && !is_mark(c) && !is_joiner(c))
                .filter(|word| !word.is_empty())
                .for_each(|word| votes.word(word, known, script));
        }
        votes.decide()
    }

    /// The language of the text beside others in a `common` language.
    pub(crate) fn beside(self, common: Language) -> Language {
        let likely = self.language == Language::UNKNOWN && self.likely >> common.0 & 1 == 1;
        if likely { common } else { self.language }
    }
}

/// What the words of a text say for and against each language.
struct Votes {
    /// The languages of its script.
    candidates: u64,
    /// Those that have one of the words as a function word.
    spoken: u64,
    words: u32,
    votes: [f64; LANGUAGES.len()],
    /// The words that have letters which the language lacks.
    foreign: [u32; LANGUAGES.len()],
}

impl Votes {
    /// Counts what a word says.
    fn word(&mut self, word: &str, known: &Vocabulary, script: Script) {
        self.words = self.words.saturating_add(1);
        let of = known.words.get(word).copied().unwrap_or_default();
        self.spoken |= of;
        self.vote(of, 1.0);
        let mut having = self.candidates;
        for letter in word.chars().filter(|c| !c.is_ascii()) {
            match known.letters.get(&letter) {
                Some(of) => {
                    self.vote(*of, LETTER);
                    having &= of;
                }
                None if script == Script::Latin && !is_mark(letter) => having = 0,
                None => {}
            }
        }
        let mut lacking = self.candidates & !having;
        while let Some(foreign) = self.foreign.get_mut(lacking.trailing_zeros() as usize) {
            *foreign = foreign.saturating_add(1);
            lacking &= lacking.wrapping_sub(1);
        }
    }

    /// Counts what speaks for each of some languages: more if it is few.
    fn vote(&mut self, of: u64, weight: f64) {
        let mut of = of & self.candidates;
        let share = weight / f64::from(of.count_ones()).sqrt();
        while let Some(votes) = self.votes.get_mut(of.trailing_zeros() as usize) {
            *votes += share;
            of &= of.wrapping_sub(1);
        }
    }

    fn decide(&self) -> Guess {
        let words = f64::from(self.words);
        let (mut best, mut next, mut likely) = ((0u8, 0.0), (0u8, 0.0), 0u64);
        for (index, (votes, foreign)) in (0u8..).zip(self.votes.iter().zip(&self.foreign)) {
            let foreign = f64::from(*foreign);
            let told = votes - FOREIGN * foreign;
            if told > 0.0 && foreign * FEW < words {
                likely |= 1 << index;
            }
            if told > best.1 {
                (best, next) = ((index, told), best);
            } else if told > next.1 {
                next = (index, told);
            }
        }
        let leads = best.1 - next.1 >= LEAD || best.0 < USUAL && next.0 >= USUAL && best.1 >= TOLD_OF_USUAL * words;
        // Letters alone, of a rare language, may be those of another encoding.
        let spoken = best.0 < USUAL || self.spoken >> best.0 & 1 == 1;
        let sure = leads && spoken && likely >> best.0 & 1 == 1 && best.1 >= TOLD * words;
        Guess { language: if sure { Language(best.0) } else { Language::UNKNOWN }, likely }
    }
}

/// The text that is looked at, in lower case.
fn sample(text: &str) -> String {
    let mut sample = String::with_capacity(SAMPLE + 4);
    // Long lines first: the short ones are menus, and menus speak English everywhere.
    let long = text.lines().filter(|l| l.len() > 100);
    let short = text.lines().filter(|l| l.len() <= 100);
    for line in long.chain(short) {
        let end = match line.len() > SAMPLE {
            true => line.char_indices().nth(SAMPLE).map_or(line.len(), |(end, _)| end),
            false => line.len(),
        };
        ascii::push_lower(line.get(..end).unwrap_or(line), &mut sample, lower);
        sample.push('\n');
        if sample.len() >= SAMPLE {
            break;
        }
    }
    sample
}

/// The script that most letters are of. Japanese has as many Han signs as kana, and Chinese no kana.
fn script(sample: &str) -> Script {
    // The first block is that of the lower-case letters of ASCII.
    let mut counts = [0usize; BLOCKS.len()];
    if let Some(latin) = counts.first_mut() {
        *latin = sample.bytes().filter(u8::is_ascii_lowercase).count();
    }
    for c in sample.chars().filter(|c| !c.is_ascii()) {
        let block = BLOCKS.iter().position(|(first, last, _)| (*first..=*last).contains(&c));
        if let Some(count) = block.and_then(|block| counts.get_mut(block)) {
            *count = count.saturating_add(1);
        }
    }
    let count = |script: Script| -> usize {
        BLOCKS.iter().zip(counts).filter(|((_, _, of), _)| *of == script).map(|(_, count)| count).sum()
    };
    let most = BLOCKS.iter().map(|(_, _, script)| *script).fold((Script::Other, 0), |best, script| {
        let letters = count(script);
        if letters > best.1 { (script, letters) } else { best }
    });
    if most.0 == Script::Han && count(Script::Kana) > most.1 / 10 { Script::Kana } else { most.0 }
}

/// What tells languages apart: a bit for each row of the table of languages.
struct Vocabulary {
    /// Which languages have a function word.
    words: Map<&'static str, u64>,
    /// Which languages have a letter that not all of their script have.
    letters: Map<char, u64>,
}

fn known() -> &'static Vocabulary {
    static KNOWN: OnceLock<Vocabulary> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let mut known = Vocabulary { words: Map::default(), letters: Map::default() };
        for (index, row) in (0u8..).zip(&LANGUAGES) {
            for letter in row.letters.chars() {
                *known.letters.entry(letter).or_default() |= 1u64 << index;
            }
        }
        for list in lists(STOPWORDS) {
            let language = Language::from_code(list.code).unwrap_or_default();
            for word in list.unpack().lines() {
                *known.words.entry(word).or_default() |= 1u64 << language.0;
            }
        }
        known
    })
}
