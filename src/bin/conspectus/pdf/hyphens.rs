//! Hyphens: joins lines to running text, and decides about hyphens at their ends: a text is quoted as it was printed, and a
//! divided word is one word. The page does the same in `www/shared/read/pdf/hyphens.ts`.

use crate::pattern::{Pattern, pattern};
use std::collections::HashSet;

static WORDS: Pattern = pattern!(r"[\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*");
static DIVIDED: Pattern = pattern!(r"(?:[\p{L}\p{M}]+[-‐])*([\p{L}\p{M}]+)[-‐]$");
static BEGINS: Pattern = pattern!(r"^[\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*");
/// Between two of these stands no space.
static DENSE: Pattern = pattern!(
    r"^[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}\u{3000}-\u{303f}\u{ff00}-\u{ffef}]{2}$"
);
/// "Ost- und Westufer": the hyphen stands for what follows later.
static SHARED_END: Pattern = pattern!(r"^(?:und|oder|bzw|sowie|bis|and|or|to|en|of|och|og|et|ou|y|o|e)(?:\P{L}|$)");
static SOFT: Pattern = pattern!(r"\p{L}\u{ad}$");
static LETTER_FIRST: Pattern = pattern!(r"^[\p{L}\p{Nd}]");
static SMALL_FIRST: Pattern = pattern!(r"^\p{Ll}");

/// In a text that divides its words, at least this many lines, ...
const DIVIDING: usize = 3;
/// ... and one in so many, end in a hyphen.
const SHARE: usize = 40;
/// What is longer is no word, and no text is searched from its beginning for one at its end.
const LONGEST: usize = 100;

fn end_of(line: &str) -> &str {
    let cut = line.char_indices().rev().nth(LONGEST.saturating_sub(1)).map_or(0, |(at, _)| at);
    line.get(cut..).unwrap_or(line)
}

/// The last lines of a paragraph: all of it, at each of its lines, would be too much.
pub fn last_of(parts: &[String]) -> String {
    parts.get(parts.len().saturating_sub(2)..).unwrap_or_default().concat()
}

fn plain(word: &str) -> String {
    word.to_lowercase().replace('‐', "-")
}

/// What the lines of a text tell of its hyphens.
pub struct Hyphens {
    /// The words that stand within lines, compounds and their parts.
    words: HashSet<String>,
    /// True where the text itself shows that it divides words.
    divides: bool,
}

impl Hyphens {
    pub fn new(lines: &[&str]) -> Self {
        let mut words = HashSet::new();
        let mut open = false;
        for line in lines {
            let mut found = WORDS.all(line);
            let closes = DIVIDED.is_in(end_of(line));
            if closes {
                found.pop();
            }
            for word in found.into_iter().skip(usize::from(open)) {
                let word = plain(word);
                if word.contains('-') {
                    words.extend(word.split('-').map(str::to_owned));
                }
                words.insert(word);
            }
            open = closes;
        }
        let ends: Vec<String> = lines
            .iter()
            .zip(lines.iter().skip(1))
            .filter_map(|(line, next)| {
                let (left, right) = (DIVIDED.group(end_of(line))?, BEGINS.find(next)?);
                SMALL_FIRST.is_in(right).then(|| plain(&format!("{left}{right}")))
            })
            .collect();
        let many = ends.len() >= DIVIDING && ends.len().saturating_mul(SHARE) >= lines.len();
        let divides = many || ends.iter().any(|word| words.contains(word));
        Self { words, divides }
    }

    /// Adds a line to those of a paragraph, with or without a space or a hyphen between them. Joined, the parts are its text.
    pub fn add(&self, parts: &mut Vec<String>, after: &str) {
        let last = last_of(parts);
        let before = end_of(&last);
        if SOFT.is_in(before) {
            join(parts, after);
            return;
        }
        let divided = DIVIDED.find(before).zip(DIVIDED.group(before));
        let Some((whole, left)) = divided.filter(|_| !SHARED_END.is_in(after) && LETTER_FIRST.is_in(after)) else {
            let joint: String = before.chars().next_back().into_iter().chain(after.chars().next()).collect();
            let space = if DENSE.is_in(&joint) { "" } else { " " };
            parts.push(format!("{space}{after}"));
            return;
        };
        let right = BEGINS.find(after).unwrap_or_default();
        let whole = plain(whole.trim_end_matches(['-', '‐']));
        if SMALL_FIRST.is_in(right) && self.is_divided(&whole, &plain(left), &plain(right)) {
            join(parts, after);
        } else {
            parts.push(after.to_owned());
        }
    }

    /// True for a word that was divided at the end of its line. In doubt it was not.
    fn is_divided(&self, whole: &str, left: &str, right: &str) -> bool {
        let has = |word: &str| self.words.contains(word);
        if has(&format!("{whole}-{right}")) || has(&format!("{left}-{right}")) {
            return false;
        }
        has(&format!("{left}{right}")) || !(has(left) && has(right)) && self.divides
    }
}

/// Adds a line without the hyphen before it.
fn join(parts: &mut Vec<String>, after: &str) {
    if let Some(last) = parts.last_mut() {
        last.pop();
    }
    parts.push(after.to_owned());
}
