//! Context: what stands before and behind a figure: hedges, signs and what is counted.

use super::{Figure, FigureContext, Hedge, Measure, Reader};
use crate::model::span::Span;
use crate::read::tokens::Kind;
use crate::text::lowercase::lower;
use crate::text::marks::{is_bracket, is_currency, is_dash, is_double_quote, is_hyphen, is_pause, is_percent};
use crate::text::stem::Stem;

/// The classes of words that make a figure less exact.
const HEDGES: [&str; 5] = ["about", "over", "under", "before", "after"];

/// No phrase that makes a figure less exact has more characters.
const HEDGE: usize = 28;

impl Reader<'_> {
    /// Adds hedges and what is counted.
    pub(super) fn finish(&self, first: usize, last: usize, measure: Measure, value: f64, grain: f64) -> Figure {
        let (nouns, role, tail, unit) = self.nouns(last);
        let context = FigureContext { nouns, role, tail, unit, lead: self.lead(first), ..FigureContext::default() };
        let hedge = self.hedge(first, last, measure);
        Figure {
            span: self.extent(first, last),
            tokens: (first, last),
            measure,
            value,
            grain,
            hedge,
            context,
            zone: None,
            half: false,
        }
    }

    /// How exact the words before a figure say that it is, and where hedges stand behind it, those behind it.
    fn hedge(&self, first: usize, last: usize, measure: Measure) -> Hedge {
        let start = self.tokens.get(first).map_or(0, |t| t.start as usize);
        let before = self.text.get(self.sentence.start..start).unwrap_or_default();
        let hedged = before.trim_end_matches(|c: char| c.is_whitespace() || is_currency(c) || c == '~');
        let country =
            first.checked_sub(1).and_then(|at| self.dollar(at)).map_or(0, |letters| letters.len().saturating_sub(1));
        let hedged = hedged.get(..hedged.len().saturating_sub(country)).unwrap_or(hedged).trim_end();
        let from = hedged.char_indices().rev().nth(HEDGE - 1).map_or(0, |(at, _)| at);
        let tail: String = hedged.get(from..).unwrap_or_default().chars().map(lower).collect();
        // A dozen, a las diez.
        let article = |at: &usize| {
            self.article(first) || measure == Measure::Time && self.tokens.get(*at).is_some_and(|t| t.is_stop())
        };
        let article = first.checked_sub(1).filter(article).map(|before| self.word(before));
        let bare = article.and_then(|a| tail.strip_suffix(a.as_str())).map(str::trim_end);
        let mut hedge = Hedge { about: before.trim_end().ends_with('~'), ..Hedge::default() };
        // The longest phrase that ends right before the figure: at least a dozen.
        let mut longest = 0;
        for tail in [Some(tail.as_str()), bare].into_iter().flatten() {
            for (at, _) in tail.char_indices() {
                let (rest, phrase) = tail.split_at_checked(at).unwrap_or_default();
                if phrase.len() < longest || rest.ends_with(char::is_alphanumeric) && !phrase.ends_with('\'') {
                    continue;
                }
                let mut hedges = self.classes(phrase).iter().filter(|c| HEDGES.contains(c)).peekable();
                if phrase.len() > longest && hedges.peek().is_some() {
                    hedge = Hedge::default();
                    longest = phrase.len();
                }
                hedges.for_each(|class| hedge.read(class, measure));
            }
        }
        if self.language.conventions().hedges_behind {
            for at in last.wrapping_add(1)..last.wrapping_add(4) {
                let one = self.word(at);
                let two = [&*one, " ", &self.word(at.wrapping_add(1))].concat();
                for class in self.classes(&one).iter().chain(self.classes(&two)) {
                    hedge.read(class, measure);
                }
            }
        }
        hedge
    }

    /// From the first token to the last, with the sign of the currency or the per cent.
    pub(super) fn extent(&self, first: usize, last: usize) -> Span {
        let start = self.tokens.get(first).map_or(0, |t| t.start as usize);
        let mut end = self.tokens.get(last).map_or(start, |t| t.end() as usize);
        let gap = self.gap(last);
        if let Some(sign) = gap.trim_start().chars().next().filter(|c| is_percent(*c) || is_currency(*c)) {
            let spaces = gap.len().saturating_sub(gap.trim_start().len());
            end = end.wrapping_add(spaces).wrapping_add(sign.len_utf8());
        }
        let sign = self.gap_before(first).chars().next_back().filter(|c| is_currency(*c));
        Span::new(start.saturating_sub(sign.map_or(0, char::len_utf8)), end)
    }

    /// The content word before a token, over a stop word at most.
    pub(super) fn lead(&self, first: usize) -> Option<Stem> {
        let before = first.checked_sub(1)?;
        let token = self.tokens.get(before)?;
        let token =
            if token.is_stop() && self.gap(before) == " " { self.tokens.get(before.checked_sub(1)?)? } else { token };
        (matches!(token.kind, Kind::Content | Kind::Name) && self.gap(before) == " ").then_some(token.stem)
    }

    /// The first two content words behind a token, up to a comma or the like; the next one behind the first, over some
    /// stop words; and whether the first is a unit.
    fn nouns(&self, last: usize) -> (Vec<Stem>, Option<Stem>, Option<Stem>, bool) {
        let (mut nouns, mut role, mut tail, mut unit) = (Vec::new(), None, None, false);
        let mut ended = false;
        for at in last.wrapping_add(1)..last.wrapping_add(6).min(self.tokens.len()) {
            let ends =
                |c| is_pause(c) || is_bracket(c) || is_double_quote(c) || is_dash(c) && !is_hyphen(c) || c == '.';
            if self.gap(at.saturating_sub(1)).contains(ends) {
                break;
            }
            let Some(token) = self.tokens.get(at) else { break };
            if token.kind == Kind::Number {
                // 21 of 71 laps.
                if at == last.wrapping_add(2) && self.part(last) {
                    continue;
                }
                break;
            }
            // In Chinese, a word between a number and who is counted says only that it is people.
            let content = matches!(token.kind, Kind::Content | Kind::Name | Kind::Character)
                && !(nouns.is_empty() && self.is(&self.word(at), "classifier"));
            match nouns.len() {
                0 if content && at < last.wrapping_add(5) => {
                    unit = self.is(&self.word(at), "unit");
                    nouns.push(token.stem);
                }
                0 => {}
                n if content => {
                    role = role.or(Some(token.stem));
                    if ended || n == 2 {
                        tail = Some(token.stem).filter(|_| !ended);
                        break;
                    }
                    nouns.push(token.stem);
                }
                2 => break,
                _ => ended = true,
            }
        }
        (nouns, role, tail, unit)
    }
}
