//! Quotations and parentheses.
//!
//! What stands inside a short pair of marks stays in one sentence: a reader does not want half a quotation, and a
//! sentence in parentheses belongs to the one around it. A long quotation is cut where its sentences end. Which way
//! a mark looks is told by its form, by what stands around it, and by whether one of its kind is open.

use super::chars;
use crate::collections::sort;
use crate::text::ascii;
use crate::text::marks::{self, is_close_bracket, is_open_bracket};

/// A quotation up to this many characters stays whole. Two or three sentences of speech fit.
const QUOTATION: usize = 280;

/// A parenthesis up to this many characters stays whole.
const PARENTHESIS: usize = 400;

/// How many open brackets are looked through for the partner of a closing one.
const DEPTH: usize = 8;

/// The quotations and parentheses of a block.
#[derive(Debug, Default)]
pub(super) struct Pairs {
    /// The insides of short pairs, merged and in order.
    whole: Vec<(usize, usize)>,
    /// Each mark that closes one: its position and its partner's, in order.
    closing: Vec<(usize, usize)>,
    /// Each quotation mark that opens and its partner, in order.
    opening: Vec<(usize, usize)>,
}

/// An open mark: where, and which.
type OpenMark = Option<(usize, char)>;

enum Role {
    Open,
    Close,
    Neither,
}

impl Pairs {
    pub(super) fn find(text: &str) -> Self {
        let mut pairs = Self::default();
        let mut brackets: Vec<(usize, char)> = Vec::new();
        let mut open: [OpenMark; 6] = [None; 6];
        let mut skip = false;
        // Quotation marks, and brackets of all three kinds.
        let marks = |b| {
            (b == b'"')
                | (b == b'\'')
                | (b == b'`')
                | (b & !1 == b'(')
                | (b == b'[')
                | (b == b']')
                | (b == b'{')
                | (b == b'}')
        };
        for (at, c) in ascii::all(text, marks) {
            if std::mem::take(&mut skip) {
                continue;
            }
            if let Some(close) = marks::closing_bracket(c) {
                brackets.push((at, close));
                continue;
            }
            if is_close_bracket(c) {
                let partner = brackets.iter().rev().take(DEPTH).position(|b| b.1 == c);
                if let Some((from, _)) = partner.and_then(|depth| {
                    brackets.truncate(brackets.len().saturating_sub(depth));
                    brackets.pop()
                }) {
                    let limit = if marks::is_quoting_bracket(c) { QUOTATION } else { PARENTHESIS };
                    pairs.close(from, at, is_short(text, from, at, limit));
                }
                continue;
            }
            if !marks::is_quote(c) {
                continue;
            }
            let mut end = at.saturating_add(c.len_utf8());
            // Two apostrophes or two accents are one mark.
            let double = matches!(c, '\'' | '`') && chars::at(text, end) == Some(c);
            if double {
                skip = true;
                end = end.saturating_add(1);
            }
            let kind = match c {
                '"' | '＂' => 0,
                '“' | '”' | '„' | '‟' | '〝' | '〞' => 1,
                '«' | '»' => 2,
                '‹' | '›' => 3,
                _ if double => 4,
                _ => 5,
            };
            let Some(slot) = open.get_mut(kind) else { continue };
            match role(text, at, end, c, double, *slot) {
                Role::Open => {
                    *slot = Some((at, c));
                }
                Role::Close => {
                    let Some((from, _)) = slot.take() else { continue };
                    pairs.opening.push((from, at));
                    if double {
                        pairs.closing.push((at, from));
                    }
                    // A plural's apostrophe looks like a closing mark; a quotation ends in punctuation.
                    let apostrophe = c == '\''
                        && !double
                        && !text.get(..at).unwrap_or_default().trim_end().ends_with(['.', ',', '!', '?', '…', ';']);
                    let last = end.saturating_sub(c.len_utf8());
                    pairs.close(from, last, is_short(text, from, at, QUOTATION) && !apostrophe);
                }
                Role::Neither => {}
            }
        }
        sort::ascending(&mut pairs.opening);
        pairs.merge();
        pairs
    }

    /// True if a boundary there would cut a pair that stays whole.
    pub(super) fn holds(&self, at: usize) -> bool {
        let index = self.whole.partition_point(|&(_, end)| end < at);
        self.whole.get(index).is_some_and(|&(start, end)| start < at && at <= end)
    }

    /// The partner of the closing mark at a position.
    pub(super) fn partner(&self, at: usize) -> Option<usize> {
        let index = self.closing.partition_point(|&(close, _)| close < at);
        self.closing.get(index).filter(|(close, _)| *close == at).map(|(_, open)| *open)
    }

    /// True if anything was quoted before a position.
    pub(super) fn any_before(&self, at: usize) -> bool {
        self.opening.first().is_some_and(|&(first, _)| first < at)
    }

    /// True if a quotation mark there opens.
    pub(super) fn opens(&self, at: usize) -> bool {
        self.opening.binary_search_by_key(&at, |&(open, _)| open).is_ok()
    }

    fn close(&mut self, from: usize, at: usize, whole: bool) {
        self.closing.push((at, from));
        if whole {
            self.whole.push((from, at));
        }
    }

    fn merge(&mut self) {
        sort::ascending(&mut self.whole);
        self.whole.dedup_by(|next, last| {
            let inside = next.0 <= last.1;
            if inside {
                last.1 = last.1.max(next.1);
            }
            inside
        });
    }
}

/// True if a stretch of text has at most so many characters.
fn is_short(text: &str, from: usize, to: usize, limit: usize) -> bool {
    // A character has up to four bytes.
    let bytes = to.saturating_sub(from);
    let counted = || text.get(from..to).is_some_and(|stretch| stretch.chars().count() <= limit);
    bytes <= limit || (bytes / 4 <= limit && counted())
}

/// The short forms that English writes with an apostrophe in front: no quotation starts there.
const CLITICS: [&str; 16] =
    ["s", "ll", "re", "ve", "d", "m", "t", "em", "tis", "twas", "til", "till", "cause", "n", "nineties", "eighties"];

fn role(text: &str, at: usize, end: usize, c: char, double: bool, slot: OpenMark) -> Role {
    let (previous, next) = (chars::before(text, at), chars::at(text, end));
    let opener = slot.map(|(_, c)| c);
    let left = previous.is_none_or(|p| {
        p.is_whitespace()
            || is_open_bracket(p)
            || marks::is_dash(p)
            || matches!(p, ':' | '¿' | '¡' | '/' | '=')
            || (marks::is_quote(p) && p != c)
    });
    let right = next.is_some_and(|n| {
        !n.is_whitespace() && !is_close_bracket(n) && !matches!(n, ',' | '.' | ';' | ':' | '!' | '?' | '…')
    }) || (next == Some('.') && text.get(end..).is_some_and(|t| t.starts_with("...")));
    let inside = previous.is_some_and(char::is_alphanumeric) && next.is_some_and(char::is_alphanumeric);
    let close = |yes: bool| if yes { Role::Close } else { Role::Neither };
    match c {
        '„' | '‟' | '‚' | '‛' | '〝' => Role::Open,
        '〞' => Role::Close,
        '“' if opener == Some('„') || (opener.is_some() && !right) => Role::Close,
        '“' => Role::Open,
        '”' if opener.is_none() && left && right => Role::Open,
        '”' => close(opener.is_some()),
        '«' | '‹' if opener == Some('»') || opener == Some('›') => Role::Close,
        '«' | '‹' => Role::Open,
        '»' | '›' if opener.is_none() => {
            if left && right {
                Role::Open
            } else {
                Role::Neither
            }
        }
        '»' | '›' => Role::Close,
        '‘' if opener == Some('‚') => Role::Close,
        '‘' => Role::Open,
        '’' => close(!inside && matches!(opener, Some('‘' | '‚' | '‛'))),
        '´' => Role::Neither,
        // What is left looks the same both ways.
        _ if inside => Role::Neither,
        '\'' if !double && left && right => {
            let word = chars::word(text, end);
            let clitic =
                word.starts_with(|c: char| c.is_ascii_digit()) || CLITICS.iter().any(|c| c.eq_ignore_ascii_case(word));
            if clitic { Role::Neither } else { Role::Open }
        }
        '\'' if !double && !left && right => Role::Neither,
        _ if left && right => Role::Open,
        _ if opener.is_some() => Role::Close,
        _ if left
            && !right
            && text
                .get(end..)
                .unwrap_or_default()
                .trim_start()
                .starts_with([',', '.', ';', ':', '!', '?', '(', ')']) =>
        {
            Role::Neither
        }
        _ if left || right => {
            // An inch, a minute, or a mark whose partner is missing.
            if at == 0 || previous.is_some_and(char::is_whitespace) { Role::Open } else { Role::Neither }
        }
        _ => Role::Neither,
    }
}
