//! Clean: which stretches of a pasted text are the article, and which are page furniture.
//!
//! The text is divided into paragraphs (`lines`), and each is read once (`line`). `furniture` says what a paragraph is, all by
//! itself: it drops a button such as "Share on Facebook". The run of paragraphs that is most like an article is the body
//! (`body`); what is in it but does not belong is dropped, and what clings to the ends of a paragraph is cut off (`trim`).
//! Once all articles are known, `relate::kept_paragraphs` looks at what the others say.

mod body;
mod byline;
mod cue_lists;
mod furniture;
mod line;
pub(crate) mod lines;
mod trim;

use crate::collections::map::{Map, Set};
use crate::language::Language;
use crate::language::cues;
use crate::model::reason::Reason;
use crate::model::span::Span;
use crate::text::marks::{is_close_bracket, is_full_stop, is_pause};
use crate::text::scripts::is_east_asian;
use cue_lists::CueLists;
use line::{FoldedPage, Line, Sign, WINDOW};
use std::ops::Range;

/// A paragraph of a pasted text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PageParagraph {
    /// All of it, without white space at the ends.
    pub span: Span,
    /// Its prose: without the dateline, byline or credit that clings to either end.
    pub prose: Span,
    /// What clings to it, in order.
    pub trimmed: Vec<(Span, Reason)>,
    /// Why cleaning drops it, whatever the reader does with it.
    pub cleaned: Option<Reason>,
    /// Why it is not part of the article; `None` if it is.
    pub dropped: Option<Reason>,
}

/// A line of so many words is prose even if no stop ends it.
const PROSE: usize = 6;

/// What stands above the text of an article, as far as it is sure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Head {
    /// The headline.
    pub title: Option<Span>,
    /// Who wrote it.
    pub author: Option<String>,
    /// The day on which it was published, as ISO 8601 has it.
    pub published: Option<String>,
}

/// A pasted text, cleaned.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Cleaned {
    /// What stands above it.
    pub head: Head,
    /// Every paragraph of the text, in order.
    pub paragraphs: Vec<PageParagraph>,
}

/// Divides a text into paragraphs and tells the article from the furniture. The lines `outside`, if there are any, are
/// known to stand around the article: then a line is a paragraph, and all others are its body.
pub(crate) fn clean(text: &str, language: Language, outside: &Set<usize>) -> Cleaned {
    let marked = !outside.is_empty();
    let blocks = lines::blocks(text, !marked);
    let lists = CueLists::new(language);
    let page = FoldedPage::fold(text, &blocks);
    let mut lines = page.read(text, &blocks);
    lines.iter_mut().for_each(|line| look(line, &lists));
    repeats(&mut lines);
    if marked {
        mark(&mut lines, outside);
    } else {
        captions(&mut lines);
    }
    let body = if marked { 0..lines.len() } else { body::find(&lines) };
    let mut dropped = verdicts(&lines, &body);
    let title = title(&lines, &body, &dropped);
    if let Some(title) = title {
        for (line, dropped) in lines.iter().zip(&mut dropped) {
            if lines.get(title).is_some_and(|t| t.print == line.print) {
                *dropped = Some(Reason::Title);
            }
        }
    }
    // A page without a single line of prose is all furniture.
    let prose =
        |(line, dropped): (&Line, &Option<Reason>)| dropped.is_none() && (line.shape.ended || line.words >= PROSE);
    if !lines.iter().zip(&dropped).any(prose) {
        dropped.iter_mut().for_each(|d| *d = d.or(Some(Reason::Navigation)));
    }
    let from = title.unwrap_or_default();
    let (lines_below, dropped_below) = (lines.get(from..), dropped.get(from..));
    let (author, mut day) = byline::find(lines_below.unwrap_or_default(), dropped_below.unwrap_or_default(), &lists);
    let title = title.and_then(|title| lines.get(title)).map(|line| line.span);
    let paragraphs = lines.into_iter().zip(dropped).map(|(line, dropped)| paragraph(line, dropped, &lists));
    let paragraphs: Vec<PageParagraph> = paragraphs.collect();
    let first = paragraphs.iter().find(|paragraph| paragraph.dropped.is_none());
    let mut trimmed = first.into_iter().flat_map(|paragraph| &paragraph.trimmed);
    if let Some((dateline, _)) = trimmed.find(|(_, reason)| day == 0 && *reason == Reason::Byline) {
        let mut folded = String::new();
        cues::fold(dateline.slice(text), &mut folded);
        day = byline::day(&folded, &lists);
    }
    Cleaned { paragraphs, head: Head { title, author, published: byline::iso(day) } }
}

/// Divides a text into paragraphs, all of which are kept.
pub(crate) fn keep_all(text: &str) -> Cleaned {
    let whole = |span: Span| PageParagraph { span, prose: span, trimmed: Vec::new(), cleaned: None, dropped: None };
    let paragraphs = lines::blocks(text, true).into_iter().map(|block| whole(block.span)).collect();
    Cleaned { paragraphs, ..Cleaned::default() }
}

/// Says what a paragraph is by itself. Furniture may only cling to it, and is cut off.
fn look(line: &mut Line, lists: &CueLists) {
    line.sign = furniture::sign(line, lists);
    if line.sign == Sign::Cue(Reason::Furniture) && line.words > furniture::LEFT {
        let trimmed = trim::trim(line, lists);
        if furniture::is_prose_without(line, &trimmed, lists) {
            line.sign = Sign::Plain;
        }
        line.trimmed = Some(trimmed);
    }
}

/// The paragraph of a line that is kept, or is dropped for that reason.
fn paragraph(mut line: Line, dropped: Option<Reason>, lists: &CueLists) -> PageParagraph {
    let span = line.span;
    if dropped.is_some() {
        return PageParagraph { span, prose: span, trimmed: Vec::new(), cleaned: dropped, dropped };
    }
    let trimmed = line.trimmed.take().unwrap_or_else(|| trim::trim(&line, lists));
    let place = |part: Span| Span::new(span.start.wrapping_add(part.start), span.start.wrapping_add(part.end));
    let cut = trimmed.cut.into_iter().map(|(part, reason)| (place(part), reason)).collect();
    PageParagraph { span, prose: place(trimmed.prose), trimmed: cut, cleaned: dropped, dropped }
}

/// Marks the short lines that stand in the text again and again.
fn repeats(lines: &mut [Line]) {
    let mut times: Map<u64, u32> = Map::default();
    lines.iter().filter(|l| !l.shape.ended && l.words <= 8).for_each(|l| {
        let times = times.entry(l.print).or_default();
        *times = times.saturating_add(1);
    });
    for line in lines.iter_mut().filter(|l| !l.shape.ended && l.words <= 8) {
        line.repeated = times.get(&line.print).is_some_and(|n| *n > 2);
    }
}

/// Takes the word of the page's markup for what is around the article. What only looks like a menu or a teaser inside of
/// it is a list, a table or a subheading.
fn mark(lines: &mut [Line], outside: &Set<usize>) {
    for (number, line) in lines.iter_mut().enumerate() {
        line.sign = match line.sign {
            _ if outside.contains(&number) => Sign::Cue(Reason::Outside),
            Sign::Block | Sign::Comments | Sign::Cue(Reason::Navigation | Reason::Teaser | Reason::Comment) => {
                Sign::Plain
            }
            sign => sign,
        };
    }
}

/// Marks the captions that stand directly above their credit.
fn captions(lines: &mut [Line]) {
    let spaced = body::is_spaced(lines);
    for number in 0..lines.len() {
        let next_loose = lines.get(number.saturating_add(2)).is_none_or(|n| n.shape.loose);
        let Some([above, credit, ..]) = lines.get_mut(number..) else { continue };
        if credit.shape.loose || above.sign != Sign::Plain || above.words > 50 || above.words < 5 {
            continue;
        }
        let named = credit.sign == Sign::Cue(Reason::Caption) && credit.words <= 8;
        let shaped = spaced
            && above.shape.loose
            && next_loose
            && above.is_prose()
            && above.words <= 40
            && credit.sign == Sign::Plain
            && credit.shape.names
            && credit.words <= 6;
        if named || shaped {
            above.sign = Sign::Cue(Reason::Caption);
            credit.sign = Sign::Cue(Reason::Caption);
        }
    }
}

/// Says of each paragraph why it is no part of the article, or nothing if it is.
fn verdicts(lines: &[Line], body: &Range<usize>) -> Vec<Option<Reason>> {
    let mut said: Set<u64> = Set::default();
    let spaced = body::is_spaced(lines);
    // Below the heading of a block, until prose comes again; below that of the comments, to the end.
    let (mut block, mut comments) = (false, false);
    let mut verdicts = Vec::with_capacity(lines.len());
    for (number, line) in lines.iter().enumerate() {
        let inside = body.contains(&number) || body.is_empty();
        comments |= line.sign == Sign::Comments && number >= body.end;
        if inside && line.is_prose() && line.words >= 20 || (spaced && line.shape.loose && line.shape.ended) {
            block = false;
        }
        let verdict = match line.sign {
            Sign::Block => {
                block = true;
                Some(Reason::Teaser)
            }
            Sign::Comments => Some(Reason::Comment),
            Sign::Cue(reason) => Some(reason),
            Sign::Plain if comments => Some(Reason::Comment),
            Sign::Plain if block => Some(Reason::Teaser),
            Sign::Plain if !inside && line.is_prose() => Some(Reason::Teaser),
            Sign::Plain if !inside => Some(Reason::Navigation),
            Sign::Plain if line.words >= 8 && !said.insert(line.print) => Some(Reason::Repeated),
            Sign::Plain => None,
        };
        verdicts.push(verdict);
    }
    verdicts
}

/// The words that are long enough to tell something; of Chinese and Japanese the pairs of characters.
fn telling(folded: &str) -> Vec<&str> {
    let mut telling = Vec::new();
    for (_, word) in cues::words(folded) {
        if !word.starts_with(is_east_asian) {
            telling.extend(Some(word).filter(|word| word.len() > 3));
            continue;
        }
        let mut before = None;
        for (at, c) in word.char_indices() {
            telling.extend(before.replace(at).and_then(|start| word.get(start..at.saturating_add(c.len_utf8()))));
        }
    }
    telling
}

/// The number of the headline: above the body, and of the words that the body has.
fn title(lines: &[Line], body: &Range<usize>, dropped: &[Option<Reason>]) -> Option<usize> {
    let kept = lines.iter().zip(dropped).enumerate().filter(|(n, (_, d))| d.is_none() && body.contains(n));
    let told = kept.map(|(_, (line, _))| line).filter(|line| line.is_prose()).take(8);
    let words: Set<&str> = told.flat_map(|line| telling(line.head(2 * WINDOW))).collect();
    let first = (body.start..body.end)
        .find(|n| lines.get(*n).is_some_and(|l| l.is_prose() && l.words > 15 && l.sign == Sign::Plain))?;
    let mut best: Option<(usize, usize)> = None;
    for number in first.saturating_sub(40)..first {
        let Some(line) = lines.get(number) else { continue };
        let slice = line.text;
        let whole = !slice.starts_with(char::is_lowercase) && !slice.ends_with(|c| is_pause(c) || is_close_bracket(c));
        // Some end their headlines in a full stop; then it must be the very first line.
        let stopped = slice.ends_with(is_full_stop) && (number > 0 || line.words > 15);
        let opens = number == 0;
        // The first line may have a phrase of furniture, but is no headline if it is a caption or a menu.
        let plain = line.sign == Sign::Plain || opens && line.sign == Sign::Cue(Reason::Furniture);
        if !(3..=24).contains(&line.words) || !plain || !whole || stopped {
            continue;
        }
        let shared = telling(line.folded).iter().filter(|w| words.contains(*w)).count();
        // A headline is made of what the article is about; a deck says more, in more words. What a paste opens with is its headline
        // sooner than what follows.
        let worth = shared
            .saturating_mul(shared)
            .saturating_mul(if opens { 120 } else { 12 })
            .checked_div(line.words.max(4))
            .unwrap_or_default();
        if shared >= 2 && best.is_none_or(|(_, b)| worth > b) {
            best = Some((number, worth));
        }
    }
    best.map(|(number, _)| number).or_else(|| {
        // None has words of the article; then the line above the byline.
        let byline = (first.saturating_sub(12)..first)
            .find(|n| lines.get(*n).is_some_and(|l| l.sign == Sign::Cue(Reason::Byline)))?;
        let above = byline.checked_sub(1)?;
        lines.get(above).is_some_and(|l| l.sign == Sign::Plain && (3..=24).contains(&l.words)).then_some(above)
    })
}
