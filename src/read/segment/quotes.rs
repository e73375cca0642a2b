//! Quotations and parentheses.
//!
//! What stands inside a short pair of marks stays in one sentence: a reader does not want half a quotation, and a
//! sentence in parentheses belongs to the one around it. A long quotation is cut where its sentences end. Which way
//! a mark looks is told by its form, by what stands around it, and by whether one of its kind is open.

use super::chars;
use crate::collections::sort;
use crate::language::abbreviations::{Rules, WordList};
use crate::text::ascii;
use crate::text::marks::{self, QuoteFamily, QuoteSide, is_close_bracket, is_open_bracket, is_pause, is_stop};

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

/// The marks that are open while a block is read.
#[derive(Default)]
struct OpenPairs {
    brackets: Vec<OpenBracket>,
    /// The quotation mark of each kind.
    quotes: [OpenMark; 6],
}

/// An open bracket: where, and what closes it.
type OpenBracket = (usize, char);

/// A quotation mark: where it starts and ends. Two apostrophes or two accents are one mark.
#[derive(Clone, Copy)]
struct QuoteMark {
    c: char,
    at: usize,
    end: usize,
    double: bool,
}

enum Role {
    Open,
    Close,
    Neither,
}

impl OpenPairs {
    /// The number of the quotation marks that are two of the smallest; the others have that of their family.
    const DOUBLED: usize = 5;

    /// Takes out the open bracket that a closing one belongs to, and all that were opened behind it.
    fn close_bracket(&mut self, c: char) -> Option<usize> {
        let depth = self.brackets.iter().rev().take(DEPTH).position(|b| b.1 == c)?;
        self.brackets.truncate(self.brackets.len().saturating_sub(depth));
        self.brackets.pop().map(|(from, _)| from)
    }
}

impl QuoteMark {
    /// Reads the mark at a place.
    fn read(text: &str, at: usize, c: char) -> Self {
        let end = at.wrapping_add(c.len_utf8());
        let double = matches!(c, '\'' | '`') && chars::at(text, end) == Some(c);
        Self { c, at, end: if double { end.wrapping_add(1) } else { end }, double }
    }

    /// The number of its kind: marks of one kind are partners.
    fn kind(self) -> usize {
        match marks::quote(self.c) {
            _ if self.double => OpenPairs::DOUBLED,
            Some((family, _)) => family as usize,
            None => OpenPairs::DOUBLED,
        }
    }

    /// True if it may be a plural's apostrophe, which looks like a closing mark; a quotation ends in punctuation.
    fn is_apostrophe(self, text: &str) -> bool {
        let before = || text.get(..self.at).unwrap_or_default().trim_end();
        self.c == '\'' && !self.double && !before().ends_with(|c| is_stop(c) || is_pause(c))
    }
}

impl Pairs {
    pub(super) fn find(text: &str, rules: &Rules) -> Self {
        let mut pairs = Self::default();
        let mut open = OpenPairs::default();
        let mut read = 0;
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
            if at < read {
                continue;
            }
            if let Some(close) = marks::closing_bracket(c) {
                open.brackets.push((at, close));
            } else if is_close_bracket(c) {
                if let Some(from) = open.close_bracket(c) {
                    let limit = if marks::is_quoting_bracket(c) { QUOTATION } else { PARENTHESIS };
                    pairs.close(from, at, is_short(text, from, at, limit));
                }
            } else if marks::is_quote(c) {
                let mark = QuoteMark::read(text, at, c);
                read = mark.end;
                pairs.quote(text, mark, &mut open, rules);
            }
        }
        sort::ascending(&mut pairs.opening);
        pairs.merge();
        pairs
    }

    /// Opens a quotation or closes one.
    fn quote(&mut self, text: &str, mark: QuoteMark, open: &mut OpenPairs, rules: &Rules) {
        let Some(slot) = open.quotes.get_mut(mark.kind()) else { return };
        match role(text, mark, *slot, rules) {
            Role::Open => *slot = Some((mark.at, mark.c)),
            Role::Close => {
                let Some((from, _)) = slot.take() else { return };
                self.opening.push((from, mark.at));
                if mark.double {
                    self.closing.push((mark.at, from));
                }
                let last = mark.end.saturating_sub(mark.c.len_utf8());
                self.close(from, last, is_short(text, from, mark.at, QUOTATION) && !mark.is_apostrophe(text));
            }
            Role::Neither => {}
        }
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

/// True if a mark behind this character may open.
fn opens_behind(previous: Option<char>, c: char) -> bool {
    previous.is_none_or(|p| {
        p.is_whitespace()
            || is_open_bracket(p)
            || marks::is_dash(p)
            || marks::is_inverted(p)
            || marks::is_colon(p)
            || matches!(p, '/' | '=')
            || (marks::is_quote(p) && p != c)
    })
}

/// True if a mark before this text may open.
fn opens_before(behind: &str) -> bool {
    let next = behind.chars().next();
    next.is_some_and(|n| !n.is_whitespace() && !is_close_bracket(n) && !is_pause(n) && !is_stop(n))
        || behind.starts_with("...")
}

/// True if a word is one that is written with an apostrophe in front: "the '90s", "'twas".
fn is_clitic(word: &str, rules: &Rules) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit()) || rules.has(WordList::Clitics, word)
}

/// Says which way a mark looks, with the mark of its kind that is open.
fn role(text: &str, mark: QuoteMark, slot: OpenMark, rules: &Rules) -> Role {
    let QuoteMark { c, at, end, double } = mark;
    let behind = text.get(end..).unwrap_or_default();
    let (previous, next) = (chars::before(text, at), chars::at(text, end));
    let opener = slot.and_then(|(_, c)| marks::quote(c)).map(|(_, side)| side);
    let (left, right) = (opens_behind(previous, c), opens_before(behind));
    let inside = previous.is_some_and(char::is_alphanumeric) && next.is_some_and(char::is_alphanumeric);
    let close = |yes: bool| if yes { Role::Close } else { Role::Neither };
    let Some((family, side)) = marks::quote(c) else { return Role::Neither };
    match side {
        QuoteSide::Low => Role::Open,
        QuoteSide::Left => match opener {
            Some(QuoteSide::Low) => Role::Close,
            Some(QuoteSide::Right) if family != QuoteFamily::Curly => Role::Close,
            Some(_) if family == QuoteFamily::Curly && !right => Role::Close,
            _ => Role::Open,
        },
        QuoteSide::Right if family == QuoteFamily::Single => {
            close(!inside && matches!(opener, Some(QuoteSide::Left | QuoteSide::Low)))
        }
        QuoteSide::Right if opener.is_none() && left && right => Role::Open,
        QuoteSide::Right => close(opener.is_some()),
        QuoteSide::Accent => Role::Neither,
        // What is left looks the same both ways.
        _ if inside => Role::Neither,
        _ if c == '\'' && !double && left && right && is_clitic(chars::word(text, end), rules) => Role::Neither,
        _ if c == '\'' && !double && !left && right => Role::Neither,
        _ if left && right => Role::Open,
        _ if opener.is_some() => Role::Close,
        _ if left
            && !right
            && behind.trim_start().starts_with(|c| is_pause(c) || is_stop(c) || matches!(c, '(' | ')')) =>
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
