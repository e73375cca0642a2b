//! Unmark: a text without what is no word of it: the marks of Markdown, citations such as [1], the bars of tables.

use crate::collections::map::Set;
use crate::model::span::Span;
use crate::text::marks::{closing_bracket, is_bullet, is_citing_bracket, is_dash, is_fixed_space};
use crate::text::numbers::is_superscript;

/// A text without marks, and where its pieces come from.
#[derive(Clone, Debug, Default)]
pub(crate) struct Unmarked {
    pub text: String,
    /// Where each piece starts, in this text and in the one that was given, in order.
    pieces: Vec<(usize, usize)>,
}

/// The text of a link is no longer than this, in bytes, ...
const LINKED: usize = 400;
/// ... its address than this, ...
const ADDRESS: usize = 2000;
/// ... and a citation than this.
const CITED: usize = 40;

/// What the marks in a text stand for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Marked {
    /// A text about articles: numbers in brackets and addresses only say where it is from.
    Answer,
    /// An article: all but the marks is its text.
    Article,
}

/// Leaves out the marks of a text.
pub(crate) fn unmark(given: &str, what: Marked) -> Unmarked {
    let items = items(given);
    let mut unmarked = Unmarked::default();
    let mut start = 0usize;
    for (number, line) in given.split_inclusive('\n').enumerate() {
        let end = start.wrapping_add(line.len());
        let content = line.trim();
        let skipped = match content.is_empty() || is_rule(content) || is_fence(content) {
            true => line.trim_end_matches(['\r', '\n']).len(),
            false => opening(line, items.contains(&number)),
        };
        unmarked.read(given, start.wrapping_add(skipped), end, what);
        start = end;
    }
    unmarked
}

/// True for a line that only divides: rules, and the second row of a table.
fn is_rule(line: &str) -> bool {
    line.len() >= 3 && line.bytes().all(|b| matches!(b, b'-' | b'*' | b'_' | b'=' | b'|' | b':' | b' ' | b'+'))
}

/// True for a line that opens or closes a block of code.
fn is_fence(line: &str) -> bool {
    line.starts_with("```") || line.starts_with("~~~")
}

/// The number and the length of what may be the mark of an item: `12. `.
fn numbered(line: &str) -> Option<(u32, usize)> {
    let start = line.len().saturating_sub(line.trim_start().len());
    let digits = line.trim_start().bytes().take_while(u8::is_ascii_digit).count();
    let mark = start.wrapping_add(digits);
    let number = line.get(start..mark).filter(|d| (1..=3).contains(&d.len()))?.parse().ok()?;
    let rest = line.get(mark..)?;
    (rest.starts_with(". ") || rest.starts_with(") ")).then_some((number, mark.wrapping_add(2)))
}

/// The lines that are items of a numbered list: the one before or behind has the next number. "3. Mai" alone is none.
fn items(text: &str) -> Set<usize> {
    let all = text.lines().enumerate().filter_map(|(line, text)| Some((line, numbered(text)?.0)));
    let mut items = Set::default();
    let mut before: Option<(usize, u32)> = None;
    for (line, number) in all {
        if let Some((last, _)) = before.filter(|(_, n)| n.saturating_add(1) == number) {
            items.extend([last, line]);
        }
        before = Some((line, number));
    }
    items
}

/// The length of the marks that open a line: of quotations, headings, items and rows.
fn opening(line: &str, item: bool) -> usize {
    let mut at = 0usize;
    loop {
        let rest = line.get(at..).unwrap_or_default();
        let spaces = rest.len().saturating_sub(rest.trim_start_matches([' ', '\t']).len());
        let rest = rest.trim_start_matches([' ', '\t']);
        let hashes = rest.bytes().take_while(|b| *b == b'#').count();
        let mark = match rest.chars().next() {
            Some('>' | '|') => 1,
            Some('#') if hashes <= 6 && rest.get(hashes..).is_some_and(|r| r.starts_with(' ')) => hashes,
            Some(c) if matches!(c, '*' | '+') || is_dash(c) || is_bullet(c) => {
                let mark = c.len_utf8();
                if rest.get(mark..).is_some_and(|r| r.starts_with([' ', '\t'])) { mark } else { 0 }
            }
            Some('[') if rest.starts_with("[ ] ") || rest.starts_with("[x] ") => 3,
            _ if item && at == 0 => numbered(rest).map_or(0, |(_, length)| length),
            _ => 0,
        };
        if mark == 0 {
            return at.wrapping_add(spaces);
        }
        at = at.wrapping_add(spaces).wrapping_add(mark);
    }
}

impl Unmarked {
    /// Takes over a stretch of the text that was given.
    fn keep(&mut self, given: &str, start: usize, end: usize) {
        let Some(piece) = given.get(start..end).filter(|piece| !piece.is_empty()) else { return };
        let follows = self
            .pieces
            .last()
            .is_some_and(|(own, from)| self.text.len().saturating_sub(*own).saturating_add(*from) == start);
        if !follows {
            self.pieces.push((self.text.len(), start));
        }
        self.text.push_str(piece);
    }

    /// Takes over the rest of a line but for the marks inside of it.
    fn read(&mut self, given: &str, start: usize, end: usize, what: Marked) {
        let line = given.get(..end).unwrap_or_default();
        let (mut at, mut kept) = (start, start);
        // The bar at the end of a row of a table.
        let bar = line.trim_end().strip_suffix('|').map(str::len);
        // Where the address of the link that is being read starts.
        let mut address: Option<usize> = None;
        while let Some(c) = line.get(at..).and_then(|rest| rest.chars().next()) {
            let rest = line.get(at..).unwrap_or_default();
            let before = line.get(start..at).and_then(|b| b.chars().next_back());
            let marked = match c {
                ']' if address == Some(at) && rest.starts_with("]]") => 2,
                ']' if address == Some(at) => {
                    address = None;
                    1usize.saturating_add(bracketed(rest.get(1..).unwrap_or_default(), ADDRESS).unwrap_or(0))
                }
                '[' => cited(rest)
                    .filter(|_| what == Marked::Answer || rest.starts_with("[^"))
                    .or_else(|| pictured(rest))
                    .or_else(|| {
                        let (text, end) = noted(rest)?;
                        address = Some(at.wrapping_add(end));
                        Some(text)
                    })
                    .or_else(|| {
                        linked(rest).map(|text| {
                            address = Some(at.wrapping_add(text));
                            1
                        })
                    })
                    .unwrap_or(0),
                '!' => picture(rest).unwrap_or(0),
                _ if what == Marked::Answer && is_citing_bracket(c) => rest
                    .char_indices()
                    .take(CITED)
                    .find(|(_, other)| closing_bracket(c) == Some(*other))
                    .map_or(0, |(end, c)| end.wrapping_add(c.len_utf8())),
                '|' if bar == Some(at) => 1,
                _ => mark(c, before, rest, what),
            };
            if marked == 0 {
                at = at.wrapping_add(c.len_utf8());
                continue;
            }
            // The space before a citation goes with it.
            let cut = match c {
                _ if address.is_none() && (c == '[' || is_citing_bracket(c)) => {
                    let space = |c| c == ' ' || is_fixed_space(c);
                    line.get(kept..at).map_or(at, |b| kept.wrapping_add(b.trim_end_matches(space).len()))
                }
                _ => at,
            };
            self.keep(given, kept, cut);
            at = at.wrapping_add(marked);
            kept = at;
            // What is escaped is no mark itself.
            if c == '\\' {
                at = at.wrapping_add(1);
            }
        }
        self.keep(given, kept, end);
    }

    /// Finds where a stretch of this text stands in the text that was given.
    pub fn original(&self, span: Span) -> Span {
        let start = self.place(span.start);
        let Some(last) = span.end.checked_sub(1).filter(|_| !span.is_empty()) else { return Span::new(start, start) };
        Span::new(start, self.place(last).saturating_add(1))
    }

    fn place(&self, at: usize) -> usize {
        let after = self.pieces.partition_point(|(own, _)| *own <= at);
        let (own, given) = after.checked_sub(1).and_then(|n| self.pieces.get(n)).copied().unwrap_or_default();
        given.saturating_add(at.saturating_sub(own))
    }
}

/// The length of a mark of emphasis, of code, or of a note, at the start of `rest`; 0 if there is none.
fn mark(c: char, before: Option<char>, rest: &str, what: Marked) -> usize {
    let next = rest.get(c.len_utf8()..).and_then(|r| r.chars().next());
    let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    match c {
        '*' if word(before) && word(next) => 0,
        '*' | '`' if before != Some(' ') || next != Some(' ') => 1,
        '~' if rest.starts_with("~~") => 2,
        '=' if rest.starts_with("==") && before != Some('=') && !rest.starts_with("===") => {
            if before == Some(' ') && rest.starts_with("== ") { 0 } else { 2 }
        }
        '_' if !word(before) || !word(next) => 1,
        '\\' if next.is_some_and(|n| n.is_ascii_punctuation()) => 1,
        _ if what == Marked::Article => 0,
        // Not the squares and cubes of units.
        _ if is_superscript(c) && before != Some('m') => c.len_utf8(),
        'h' if !word(before) && (rest.starts_with("https://") || rest.starts_with("http://")) => {
            rest.find(|c: char| c.is_whitespace() || matches!(c, ')' | ']' | '>' | '"')).unwrap_or(rest.len())
        }
        _ => 0,
    }
}

/// The length of `[1]`, `[2, 3]` or `[^1]` at the start of a text.
fn cited(rest: &str) -> Option<usize> {
    let inside = rest.get(1..)?;
    let end = inside.bytes().take(CITED).position(|b| b == b']')?;
    let note = inside.get(..end)?;
    let digits =
        note.trim_start_matches('^').chars().all(|c| c.is_ascii_digit() || is_dash(c) || matches!(c, ',' | ' '));
    let cites = note.starts_with('^') || digits && note.contains(|c: char| c.is_ascii_digit());
    // An address makes a link of it, which cites as well.
    let behind = inside.get(end.wrapping_add(1)..).unwrap_or_default();
    cites.then(|| end.wrapping_add(2).wrapping_add(bracketed(behind, ADDRESS).unwrap_or(0)))
}

/// Where the text of a link ends that starts a text: at the bracket before its address.
fn linked(rest: &str) -> Option<usize> {
    let inside = rest.strip_prefix('[')?;
    let end = inside.bytes().take(LINKED).position(|b| matches!(b, b']' | b'['))?.saturating_add(1);
    let behind = rest.get(end..)?.strip_prefix(']')?;
    bracketed(behind, ADDRESS).map(|_| end)
}

/// The length of a picture that starts a text.
fn picture(rest: &str) -> Option<usize> {
    let image = rest.strip_prefix('!')?;
    if image.starts_with("[[") {
        return noted(image).map(|(_, end)| end.wrapping_add(3));
    }
    let end = linked(image)?;
    let behind = image.get(end.wrapping_add(1)..)?;
    bracketed(behind, ADDRESS).map(|address| end.wrapping_add(address).wrapping_add(2))
}

/// The length of a picture with a link that starts a text.
fn pictured(rest: &str) -> Option<usize> {
    let picture = picture(rest.strip_prefix('[')?)?.saturating_add(1);
    let behind = rest.get(picture..)?.strip_prefix(']')?;
    bracketed(behind, ADDRESS).map(|address| picture.wrapping_add(address).wrapping_add(1))
}

/// Where the shown text of a link to another note starts and ends that starts a text: `[[Stennet]]`, `[[Stennet|the town]]`.
fn noted(rest: &str) -> Option<(usize, usize)> {
    let inside = rest.strip_prefix("[[")?;
    let end = inside.bytes().take(LINKED).position(|b| matches!(b, b']' | b'[' | b'\n'))?;
    let shown = inside.get(..end)?.rfind('|').map_or(0, |bar| bar.saturating_add(1));
    inside.get(end..)?.starts_with("]]").then(|| (shown.saturating_add(2), end.wrapping_add(2)))
}

/// The length of what stands in brackets at the start of a text, with brackets inside of it.
fn bracketed(rest: &str, most: usize) -> Option<usize> {
    let mut depth = 0usize;
    for (at, b) in rest.bytes().take(most).enumerate() {
        match b {
            b'(' => depth = depth.saturating_add(1),
            b')' if depth == 1 => return Some(at.wrapping_add(1)),
            b')' => depth = depth.saturating_sub(1),
            _ if depth == 0 || b == b'\n' => return None,
            _ => {}
        }
    }
    None
}
