//! Trim: what clings to the ends of a paragraph of an article.
//!
//! Four things do: the dateline of an agency story ("MOSCOW, Dec. 15 (UPI) --", "São Paulo, 12 mar (EFE).-"), a
//! credit in brackets, buttons that stood beside the paragraph, and a sentence of furniture.

use super::cue_lists::CueLists;
use super::line::{Line, Trimmed};
use crate::language::cues::{self, CueKind};
use crate::model::reason::Reason;
use crate::model::span::Span;
use crate::text::marks::{
    self, Dash, ends_sentence, is_boundary, is_close_bracket, is_closing, is_comma, is_double_quote, is_open_bracket,
    is_stop, is_typed_dash,
};
use crate::text::slices::{start, tail};
use crate::text::word_count::count;

/// How far into a paragraph a dateline may reach, in bytes.
const DATELINE: usize = 90;

/// How far into a paragraph the agency of a dateline may stand if furniture stands before it, in bytes.
const PREAMBLE: usize = 320;

/// How much of the end of a paragraph is looked at, in bytes.
const END: usize = 240;

/// The fewest words that must be left: less is no paragraph with something that clings to it.
const LEFT: usize = 4;

/// Cuts off what clings to the ends of a paragraph.
pub(super) fn trim(line: &Line, lists: &CueLists) -> Trimmed {
    let (mut prose, mut cut) = (Span::new(0, line.text.len()), Vec::new());
    for _ in 0..4 {
        let Some((length, reason)) = at_start(Remainder { line, span: prose }, lists) else { break };
        let end = prose.start.wrapping_add(length);
        cut.push((Span::new(prose.start, end).trim(line.text), reason));
        prose = Span::new(end, prose.end).trim(line.text);
    }
    let before = cut.len();
    for _ in 0..4 {
        let Some((length, reason)) = at_end(Remainder { line, span: prose }, lists) else { break };
        let last = Span::new(prose.end.saturating_sub(length.min(prose.len())), prose.end).trim(line.text);
        prose = Span::new(prose.start, last.start).trim(line.text);
        cut.insert(before, (last, reason));
    }
    Trimmed { prose, cut }
}

/// The part of a paragraph that is left while its ends are cut off.
#[derive(Clone, Copy)]
struct Remainder<'a> {
    line: &'a Line<'a>,
    span: Span,
}

impl<'a> Remainder<'a> {
    /// It, as it is written.
    fn text(self) -> &'a str {
        self.span.slice(self.line.text)
    }

    /// Its folded form between two places in it.
    fn fold(self, from: usize, to: usize) -> &'a str {
        self.line.fold(self.span.start.wrapping_add(from), self.span.start.wrapping_add(to))
    }
}

/// The length of what clings to the start of a paragraph.
fn at_start(rest: Remainder, lists: &CueLists) -> Option<(usize, Reason)> {
    let found = dateline(rest.text())
        .map(|n| (n, Reason::Byline))
        .or_else(|| preamble(rest, lists).map(|n| (n, Reason::Furniture)))
        .or_else(|| buttons(rest, lists).map(|n| (n, Reason::Furniture)))
        .or_else(|| first_sentence(rest, lists).map(|n| (n, Reason::Furniture)))?;
    (count(rest.text().get(found.0..)?) >= LEFT).then_some(found)
}

/// The length of a dateline.
fn dateline(slice: &str) -> Option<usize> {
    let head = start(slice, DATELINE);
    agency(head).filter(|(open, _)| is_place(head.get(..*open).unwrap_or_default(), true)).map(|(_, end)| end).or_else(
        || {
            let (dash, end) = dash(head)?;
            let place = head.get(..dash)?;
            (is_place(place, false) && opens(head.get(end..)?)).then_some(end)
        },
    )
}

/// Finds where the agency in brackets starts, and where the story after it does: "(Reuters) - ", "(EFE).- ", "(CNN) ".
fn agency(head: &str) -> Option<(usize, usize)> {
    let open = head.find(is_open_bracket)?;
    let rest = head.get(open..)?;
    let inside = rest.trim_start_matches(is_open_bracket);
    let name = inside.split(is_close_bracket).next().filter(|n| n.len() < inside.len())?;
    let after = head.len().saturating_sub(inside.len()).saturating_add(name.len());
    let tail = head.get(after..)?.trim_start_matches(is_close_bracket);
    let story = tail.trim_start_matches(|c: char| c.is_whitespace() || is_typed_dash(c) || c == '.');
    let dashed = tail.get(..tail.len().saturating_sub(story.len()))?.contains(is_typed_dash);
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = name.chars().filter(|c| c.is_uppercase()).count();
    let named = letters >= 2 && name.chars().count() <= 30 && !name.contains(is_stop_inside);
    // Without a dash, capitals only: "(CNN) A ferry ran aground".
    let fits = named
        && if dashed {
            capitals > 0 || letters <= 4 || !has_case(name)
        } else {
            capitals == letters && capitals <= 4 && tail.starts_with(char::is_whitespace)
        };
    (fits && opens(story)).then_some((open, head.len().saturating_sub(story.len())))
}

fn is_stop_inside(c: char) -> bool {
    is_double_quote(c) || matches!(c, ';' | '!' | '?')
}

/// Finds where the first dash that stands for a pause starts, and where what follows it does.
fn dash(head: &str) -> Option<(usize, usize)> {
    for (at, c) in head.char_indices() {
        if !is_typed_dash(c) {
            continue;
        }
        let before = head.get(..at)?;
        let rest = head.get(at..)?.trim_start_matches(is_typed_dash);
        let run = head.len().saturating_sub(at).saturating_sub(rest.len());
        let spaced = before.ends_with(char::is_whitespace) && rest.starts_with(char::is_whitespace);
        let pauses = match marks::dash(c) {
            Some(Dash::Em) => true,
            Some(Dash::En) => rest.starts_with(char::is_whitespace),
            Some(Dash::Hyphen) => run > 1,
            None => false,
        };
        if spaced || pauses {
            return Some((at, head.len().saturating_sub(rest.trim_start().len())));
        }
    }
    None
}

/// True if what stands before the agency or the dash is a place, and perhaps a day: capitals, or few words.
fn is_place(before: &str, agency: bool) -> bool {
    let before = before.trim().trim_end_matches(['.', ',', '/']);
    if before.is_empty() {
        return agency;
    }
    let words = before.split_whitespace().count();
    let first = before.split(|c| is_comma(c) || c == '/').next().unwrap_or_default();
    let capitals = first.chars().filter(|c| c.is_alphabetic()).count() >= 3
        && !first.contains(char::is_lowercase)
        && has_case(first);
    let upper = before.starts_with(|c: char| c.is_uppercase() || (c.is_alphabetic() && !has_case_char(c)));
    let comma = before.contains(|c| is_comma(c) || c == '/');
    let digit = before.contains(char::is_numeric);
    let plain =
        before.starts_with(char::is_alphanumeric) && !before.contains(|c| is_stop_inside(c) || matches!(c, '(' | ':'));
    plain
        && if agency {
            (capitals && words <= 9) || (upper && words <= 3) || (upper && words <= 8 && (comma || digit))
        } else {
            (capitals && first.split_whitespace().count() <= 4 && (words <= 3 || comma || digit))
                || (upper && comma && digit && words <= 6)
        }
}

/// True if a story may start here: a capital, a number, a quotation mark, or a script without capitals.
fn opens(story: &str) -> bool {
    story.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| c.is_uppercase() || c.is_numeric() || !has_case_char(c))
}

fn has_case_char(c: char) -> bool {
    c.is_uppercase() || c.is_lowercase()
}

fn has_case(text: &str) -> bool {
    text.chars().any(has_case_char)
}

/// The length of furniture before the dateline of the same line: "Get daily updates directly to your inbox (CNN) A …".
fn preamble(rest: Remainder, lists: &CueLists) -> Option<usize> {
    let (open, _) = agency(start(rest.text(), PREAMBLE))?;
    lists.tell(rest.fold(0, open)).then_some(open)
}

/// The length of buttons at the start: "Advertisement Continue reading the main story The museum …".
fn buttons(rest: Remainder, lists: &CueLists) -> Option<usize> {
    let slice = rest.text();
    let head = start(slice, END);
    let folded = rest.fold(0, head.len());
    let (mut at, mut words) = (0, 0usize);
    for _ in 0..6 {
        let rest = folded.get(at..)?;
        let rest = rest.trim_start_matches(is_boundary);
        let Some(n) = lists.all().filter_map(|l| l.at_start(rest, CueKind::Button)).max() else { break };
        words = words.saturating_add(rest.get(..n)?.split(' ').count());
        at = folded.len().saturating_sub(rest.len()).saturating_add(n);
    }
    if words == 0 {
        return None;
    }
    let end = cues::unfold(head, folded, at);
    // A word alone may open a sentence: "Share prices fell", "Live animals".
    let alone = lists.all().any(|l| l.at_start(folded, CueKind::Alone).is_some());
    let after = slice.get(end..)?.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '|' | '-' | '.'));
    let capital = after.chars().next().is_some_and(|c| c.is_uppercase() || !has_case_char(c));
    ((words >= 2 || alone) && capital && has_case(after)).then_some(slice.len().saturating_sub(after.len()))
}

/// The length of the first sentence if it is furniture.
fn first_sentence(rest: Remainder, lists: &CueLists) -> Option<usize> {
    let slice = rest.text();
    let head = start(slice, END);
    let end = head.match_indices(is_stop).find_map(|(at, stop)| {
        let rest = head.get(at.wrapping_add(stop.len())..)?;
        (rest.starts_with(char::is_whitespace) && opens(rest)).then_some(at.wrapping_add(stop.len()))
    })?;
    (count(slice.get(..end)?) <= 30 && lists.tell(rest.fold(0, end))).then_some(end)
}

/// The length of what clings to the end of a paragraph.
fn at_end(rest: Remainder, lists: &CueLists) -> Option<(usize, Reason)> {
    let slice = rest.text();
    let last = tail(slice, END);
    let folded = |length: usize| rest.fold(slice.len().saturating_sub(length), slice.len());
    // Brackets at the end, behind the end of a sentence.
    let bare = last.trim_end_matches(['.', ' ', '|']);
    if bare.ends_with(is_close_bracket) {
        let open = bare.rfind(is_open_bracket)?;
        let (before, inside) = last.split_at_checked(open)?;
        if before.trim_end().ends_with(|c: char| is_stop(c) || is_closing(c)) {
            let folded = folded(inside.len());
            if lists.credit(folded) {
                return left(slice, inside.len(), Reason::Caption);
            }
            if lists.tell(folded) {
                return left(slice, inside.len(), Reason::Furniture);
            }
        }
    }
    // What follows the last end of a sentence.
    let piece = last.rmatch_indices(is_stop).find_map(|(at, stop)| {
        let rest = last.get(at.wrapping_add(stop.len())..)?.trim_start_matches(is_closing);
        (rest.starts_with(char::is_whitespace) && opens(rest)).then_some(rest)
    })?;
    let (ended, words) = (ends_sentence(piece), count(piece));
    if words > 25 {
        return None;
    }
    let folded = folded(piece.len());
    if !ended && words <= 8 && lists.credit(folded) {
        return left(slice, piece.len(), Reason::Caption);
    }
    let bare = folded.trim();
    let address = !ended && bare.trim_start_matches(is_boundary).starts_with("http");
    if address || lists.tell(folded) || (!ended && bare.contains(char::is_alphabetic) && lists.is_buttons(bare)) {
        return left(slice, piece.len(), Reason::Furniture);
    }
    None
}

fn left(slice: &str, length: usize, reason: Reason) -> Option<(usize, Reason)> {
    let rest = slice.get(..slice.len().checked_sub(length)?)?;
    (count(rest) >= LEFT).then_some((length, reason))
}
