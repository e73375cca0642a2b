//! Which language a text is in: its script first, then the words and letters that few languages of that script have.
//!
//! From some twenty words on, function words tell languages apart as well as runs of three letters do (Grefenstette
//! 1995), and their lists are here anyway, as stop words. Trigram profiles (Cavnar and Trenkle 1994) would double the data.

use super::lexicon::{entries, stopwords};
use super::table::{LANGUAGES, Language, Script};
use crate::text::ascii;
use crate::text::letters::{is_joiner, is_mark};
use crate::text::lowercase::lower;
use rustc_hash::FxHashMap;
use std::sync::OnceLock;

/// How much of a text is looked at, in characters of each line and bytes in all.
const SAMPLE: usize = 4000;

/// Where the letters of the scripts stand in Unicode.
const BLOCKS: [(char, char, Script); 24] = [
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
    /// The language that the text is most likely in; [`Language::UNKNOWN`] if nothing in it tells.
    pub fn detect(text: &str) -> Self {
        detect(text)
    }
}

fn detect(text: &str) -> Language {
    let sample = sample(text);
    let script = script(&sample);
    let rows = || (0u8..).zip(&LANGUAGES).filter(|(_, row)| row.script == script && script != Script::Other);
    let candidates = rows().fold(0u64, |bits, (index, _)| bits | 1 << index);
    if candidates.count_ones() < 2 {
        return Language(rows().next().map_or(0, |(index, _)| index));
    }
    let mut votes = [0.0; LANGUAGES.len()];
    // What few languages have tells most.
    let mut vote = |of: Option<&u64>| {
        let mut of = of.map_or(0, |bits| bits & candidates);
        let share = 1.0 / f64::from(of.count_ones());
        while let Some(votes) = votes.get_mut(of.trailing_zeros() as usize) {
            *votes += share;
            of &= of.wrapping_sub(1);
        }
    };
    let Vocabulary { words, letters } = known();
    for (_, piece, plain) in ascii::pieces(&sample) {
        if plain {
            vote(words.get(piece));
            continue;
        }
        for word in
            piece.split(|c: char| !c.is_alphabetic() && !is_mark(c) && !is_joiner(c)).filter(|word| !word.is_empty())
        {
            vote(words.get(word));
            word.chars().filter(|c| !c.is_ascii()).for_each(|letter| vote(letters.get(&letter)));
        }
    }
    let best = rows().fold((0, 0.0), |best, (index, _)| {
        let votes = votes.get(usize::from(index)).copied().unwrap_or(0.0);
        if votes > best.1 { (index, votes) } else { best }
    });
    Language(best.0)
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
    words: FxHashMap<&'static str, u64>,
    /// Which languages have a letter that not all of their script have.
    letters: FxHashMap<char, u64>,
}

fn known() -> &'static Vocabulary {
    static KNOWN: OnceLock<Vocabulary> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let mut known = Vocabulary { words: FxHashMap::default(), letters: FxHashMap::default() };
        for (index, row) in (0u8..).zip(&LANGUAGES) {
            for word in entries(stopwords(row.code)) {
                *known.words.entry(word).or_default() |= 1u64 << index;
            }
            for letter in row.letters.chars() {
                *known.letters.entry(letter).or_default() |= 1u64 << index;
            }
        }
        known
    })
}
