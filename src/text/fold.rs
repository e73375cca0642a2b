//! Folding: a text without what nobody sees, and each letter in one form.
//!
//! A copy with soft hyphens, in decomposed letters or with another no-break space is the same text. All stages read the folded
//! one, so that no such thing changes what is compared and chosen; what goes out is the text as it was given.
//!
//! Letters are composed by a table of our own, which has 5 kB: the crate `unicode-normalization` has ten times that, most of
//! it for forms that are not needed here, and does not say which characters have become which.

use super::ascii;
use super::letters::{is_invisible, is_joiner};
use crate::collections::map::Map;
use std::sync::OnceLock;

/// A folded text, and where its characters come from.
#[derive(Clone, Debug)]
pub(crate) struct Folded {
    pub text: String,
    /// Where positions are no longer the same number of bytes apart, in order.
    steps: Vec<Step>,
}

/// A place from which on positions differ by another number.
#[derive(Clone, Copy, Debug)]
struct Step {
    folded: u32,
    /// Where the character that stands there starts in the original, ...
    start: u32,
    /// ... and where the one before it ends.
    end: u32,
}

/// Letters with the marks above and below them, as one: Unicode, canonical composition; and what marks in the other order make,
/// as Vietnamese is typed.
///
/// The first line has the marks, by their numbers. Each other has a whole letter, the letter and the mark that it is made of, and
/// those of the whole letters behind it, one by one; a mark is a character by its place in the first line, counted from "0". As
/// text in this order it compresses best.
const COMPOSED: &str = include_str!("fold/composed.txt");

/// The letter that a letter and a mark are together.
fn composed(letter: char, mark: char) -> Option<char> {
    static TABLE: OnceLock<Map<u64, u32>> = OnceLock::new();
    let both = |letter: char, mark: char| u64::from(letter) << 32 | u64::from(mark);
    let table = TABLE.get_or_init(|| {
        let mut table = Map::default();
        let mut lines = COMPOSED.lines();
        let marks = lines.next().unwrap_or_default().split(' ');
        let marks: Vec<u32> = marks.filter_map(|mark| u32::from_str_radix(mark, 16).ok()).collect();
        for line in lines {
            let mut letters = line.chars();
            let first = letters.next().map_or(0, u32::from);
            for whole in first.. {
                let (Some(letter), Some(place)) = (letters.next(), letters.next()) else { break };
                let mark = marks.get((place as usize).wrapping_sub('0' as usize)).copied().unwrap_or_default();
                table.insert(u64::from(letter) << 32 | u64::from(mark), whole);
            }
        }
        table
    });
    table.get(&both(letter, mark)).and_then(|whole| char::from_u32(*whole)).or_else(|| syllable(letter, mark))
}

/// The Hangul syllable of its parts.
fn syllable(first: char, second: char) -> Option<char> {
    let (a, b) = (u32::from(first), u32::from(second));
    let whole = match (a, b) {
        (0x1100..=0x1112, 0x1161..=0x1175) => {
            let vowels = (a ^ 0x1100).saturating_mul(21).saturating_add(b.saturating_sub(0x1161));
            vowels.saturating_mul(28).saturating_add(0xac00)
        }
        (0xac00..=0xd7a3, 0x11a8..=0x11c2) if a.saturating_sub(0xac00).is_multiple_of(28) => {
            a.saturating_add(b.saturating_sub(0x11a7))
        }
        _ => return None,
    };
    char::from_u32(whole)
}

/// True for a character that may become one with the letter before it.
fn composes(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{653}'..='\u{655}' | '\u{93c}' | '\u{9be}' | '\u{9d7}' | '\u{b3e}' | '\u{b56}'
        | '\u{b57}' | '\u{bbe}' | '\u{bd7}' | '\u{c56}' | '\u{cc2}' | '\u{cd5}' | '\u{cd6}' | '\u{d3e}' | '\u{d57}' | '\u{dca}'
        | '\u{dcf}' | '\u{ddf}' | '\u{102e}' | '\u{1161}'..='\u{1175}' | '\u{11a8}'..='\u{11c2}' | '\u{3099}' | '\u{309a}')
}

/// True for what has no width, and no meaning behind the letter before it.
fn is_unseen(c: char, before: Option<char>) -> bool {
    is_invisible(c) && (!is_joiner(c) || before.is_some_and(|b| b.is_alphanumeric() && b < '\u{600}'))
}

/// Gives the plain form of characters that have another.
fn plain(c: char, romanian: bool) -> Option<&'static str> {
    Some(match c {
        '\u{202f}' => "\u{a0}",
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' | 'ﬆ' => "st",
        '\u{212b}' => "Å",
        '\u{2126}' => "Ω",
        '\u{958}' => "\u{915}\u{93c}",
        '\u{959}' => "\u{916}\u{93c}",
        '\u{95a}' => "\u{917}\u{93c}",
        '\u{95b}' => "\u{91c}\u{93c}",
        '\u{95c}' => "\u{921}\u{93c}",
        '\u{95d}' => "\u{922}\u{93c}",
        '\u{95e}' => "\u{92b}\u{93c}",
        '\u{95f}' => "\u{92f}\u{93c}",
        '\u{9dc}' => "\u{9a1}\u{9bc}",
        '\u{9dd}' => "\u{9a2}\u{9bc}",
        '\u{9df}' => "\u{9af}\u{9bc}",
        'ş' if romanian => "ș",
        'Ş' if romanian => "Ș",
        'ţ' if romanian => "ț",
        'Ţ' if romanian => "Ț",
        _ => return None,
    })
}

/// A Romanian word with the older letter for the newer one, if it has that.
pub(crate) fn with_cedilla(word: &str) -> Option<String> {
    word.chars().any(|c| c == 'ț').then(|| word.replace('ț', "ţ"))
}

/// True for a text with cedillas where Romanian has commas; Turkish has cedillas, but no breves on an a.
fn is_romanian(text: &str) -> bool {
    text.contains(['ş', 'Ş', 'ţ', 'Ţ']) && text.contains(['ţ', 'ț', 'ă'])
}

/// The folded text; `None` if there is nothing to fold.
pub(crate) fn fold(text: &str) -> Option<Folded> {
    // What is ASCII needs no look at each character.
    let odd = |c: char| c == '\r' || composes(c) || is_unseen(c, Some('a')) || plain(c, true).is_some();
    if !ascii::all(text, |b| b == b'\r').any(|(_, c)| odd(c)) {
        return None;
    }
    let romanian = is_romanian(text);
    let mut folded = Folded { text: String::with_capacity(text.len()), steps: Vec::new() };
    // Where the last character that was kept ends in the original, and where it starts in the folded text.
    let (mut end, mut last): (usize, Option<(usize, char)>) = (0, None);
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next);
        let after = at.wrapping_add(c.len_utf8());
        if c == '\r' && next == Some('\n') {
            continue;
        }
        // A line of nothing else stays a line.
        let beside = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace());
        let before = last.map(|(_, before)| before);
        if is_unseen(c, before) && (beside(before) || beside(next)) {
            continue;
        }
        if composes(c)
            && let Some((place, letter)) = last
            && let Some(whole) = composed(letter, c)
        {
            folded.text.truncate(place);
            folded.text.push(whole);
            (end, last) = (after, Some((place, whole)));
            continue;
        }
        folded.step(at, end);
        last = Some((folded.text.len(), c));
        match plain(c, romanian) {
            Some(letters) => folded.text.push_str(letters),
            None => folded.text.push(c),
        }
        end = after;
    }
    folded.step(text.len(), end);
    folded.text.shrink_to_fit();
    folded.steps.shrink_to_fit();
    (folded.text != text).then_some(folded)
}

impl Folded {
    /// Takes down where the next character comes from, unless it follows from the last step.
    fn step(&mut self, start: usize, end: usize) {
        let folded = self.text.len();
        let before = self.steps.last().copied().unwrap_or(Step { folded: 0, start: 0, end: 0 });
        let same = (before.start as usize).saturating_add(folded.saturating_sub(before.folded as usize));
        if start != same || end != start && folded > 0 {
            // Positions fit: an article is at most 4 GiB, see `limits`.
            self.steps.push(Step { folded: folded as u32, start: start as u32, end: end as u32 });
        }
    }

    /// Finds where what starts at a position of the folded text starts in the original.
    pub fn start(&self, original: &str, folded: usize) -> usize {
        let step = self.step_at(folded);
        let at = (step.start as usize).saturating_add(folded.saturating_sub(step.folded as usize)).min(original.len());
        (0..=at).rev().find(|at| original.is_char_boundary(*at)).unwrap_or(0)
    }

    /// Finds where what ends at a position of the folded text ends in the original.
    pub fn end(&self, original: &str, folded: usize) -> usize {
        let step = self.step_at(folded);
        if step.folded as usize == folded && folded > 0 {
            return step.end as usize;
        }
        let at = (step.start as usize).saturating_add(folded.saturating_sub(step.folded as usize)).min(original.len());
        (at..=original.len()).find(|at| original.is_char_boundary(*at)).unwrap_or(original.len())
    }

    /// The last step at or before a position.
    fn step_at(&self, folded: usize) -> Step {
        let after = self.steps.partition_point(|step| step.folded as usize <= folded);
        let step = after.checked_sub(1).and_then(|at| self.steps.get(at));
        step.copied().unwrap_or(Step { folded: 0, start: 0, end: 0 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Finds a part of a folded text in the original.
    fn original<'a>(text: &'a str, part: &str) -> Option<&'a str> {
        let folded = fold(text)?;
        let (before, _) = folded.text.split_once(part)?;
        let start = before.len();
        text.get(folded.start(text, start)..folded.end(text, start.wrapping_add(part.len())))
    }

    #[test]
    fn each_letter_has_one_form() {
        for (given, expected) in [
            ("Kell\u{ad}mün\u{200b}de", "Kellmünde"),
            ("Mo\u{308}ller", "Möller"),
            ("Vie\u{302}\u{323}t Vie\u{323}\u{302}t Vi\u{ea}\u{323}t", "Việt Việt Việt"),
            ("ﬁne oﬃce", "fine office"),
            ("3\u{202f}000 €", "3\u{a0}000 €"),
            ("Bucureşti, iniţiativă", "București, inițiativă"),
            ("işçi ağır", "işçi ağır"),
            ("می\u{200c}شود", "می\u{200c}شود"),
            ("one\r\ntwo", "one\ntwo"),
            ("\u{1112}\u{1161}\u{11ab}\u{1100}\u{116e}\u{11a8}", "한국"),
            ("か\u{3099}", "が"),
            ("line\n\u{200b}\nline", "line\n\u{200b}\nline"),
            ("plain", "plain"),
        ] {
            assert_eq!(fold(given).map_or(given.to_owned(), |f| f.text), expected, "{given:?}");
        }
    }

    #[test]
    fn positions_lead_back() {
        let text = "A\u{200b} Kell\u{ad}mu\u{308}nde\u{ad} ﬁne\r\nend";
        for (part, expected) in [
            ("A", "A"),
            ("Kellmünde", "Kell\u{ad}mu\u{308}nde"),
            ("ünde", "u\u{308}nde"),
            ("münde fine", "mu\u{308}nde\u{ad} ﬁne"),
            ("i", "ﬁ"),
            ("fine\nend", "ﬁne\r\nend"),
            ("end", "end"),
        ] {
            assert_eq!(original(text, part), Some(expected), "{part:?}");
        }
    }
}
