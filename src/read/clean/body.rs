//! The body: the run of paragraphs that is most like an article.
//!
//! Each paragraph has a score, prose above nothing and furniture below it, and the body is the run of the largest
//! sum. Kohlschütter, Fankhauser and Nejdl (2010, boilerpipe) found that length and neighbours tell article from
//! furniture without a look at the markup; Pasternack and Roth (2009) found the article as the maximum subsequence of
//! local scores. The sum is found in one pass (Kadane's algorithm).

use super::line::{Line, Sign};
use crate::model::reason::Reason;
use std::ops::Range;

/// The most that a paragraph of prose is worth, in words: a long one is no surer than a middling one.
const PROSE: i64 = 50;

/// The cost of the heading of a block of other things: as much as a short paragraph.
const BLOCK: i64 = -20;

/// The cost of a line of furniture.
const FURNITURE: i64 = -10;

/// The cost of a link to another article: articles have them between their paragraphs.
const LINK: i64 = -4;

/// The cost of a byline or a date: articles start behind them.
const BYLINE: i64 = -8;

/// The cost of a caption: articles have them.
const CAPTION: i64 = -2;

/// The words of prose above the heading of comments that make it one: a menu has that word, too.
const ARTICLE: i64 = 100;

/// What readers write below counts this part, and so do paragraphs without an empty line on either side in a text that
/// has such lines between its paragraphs.
const DOUBTFUL: i64 = 8;

/// The body of a text, as a range of its paragraphs; empty if none is like prose.
pub(super) fn find(lines: &[Line]) -> Range<usize> {
    let spaced = is_spaced(lines);
    let (mut best, mut best_sum) = (0..0, 0);
    let (mut start, mut sum) = (0, 0i64);
    let mut comments = false;
    for (number, line) in lines.iter().enumerate() {
        if sum <= 0 {
            (start, sum) = (number, 0);
        }
        comments |= line.sign == Sign::Comments && best_sum >= ARTICLE;
        let worth = score(line, lines.get(number.saturating_add(1)), spaced);
        sum = sum.saturating_add(if comments && worth > 0 { worth / DOUBTFUL } else { worth });
        if sum >= best_sum && worth > 0 {
            (best, best_sum) = (start..number.saturating_add(1), sum);
        }
    }
    best.end = listed(lines, best.end);
    // A short tail without any furniture that ends in prose is the rest of the article: a list and its last paragraph.
    let short = lines.len().saturating_sub(best.end) <= best.len();
    let mut tail = lines.iter().skip(best.end);
    let plain = |l: &Line| matches!(l.sign, Sign::Plain | Sign::Cue(Reason::Caption | Reason::Byline));
    if short && tail.all(plain) && lines.last().is_some_and(|l| l.is_prose() && l.sign == Sign::Plain) {
        best.end = lines.len();
    }
    best
}

/// The end of the body with the list that its last paragraph leads to: "The council will talk about:".
fn listed(lines: &[Line], end: usize) -> usize {
    let led = end.checked_sub(1).and_then(|n| lines.get(n)).is_some_and(|l| l.shape.leads || l.shape.item);
    let list = lines.iter().skip(end).take_while(|l| led && l.shape.item && l.sign == Sign::Plain);
    end.wrapping_add(list.count())
}

/// True if the text has empty lines between its paragraphs: browsers copy paragraphs so, but not teasers and lists.
pub(super) fn is_spaced(lines: &[Line]) -> bool {
    let (mut lone, mut all, mut count) = (0usize, 0usize, 0usize);
    for (number, line) in lines.iter().enumerate() {
        if line.is_prose() && line.sign == Sign::Plain {
            let words = line.words.min(PROSE as usize);
            all = all.saturating_add(words);
            if stands_alone(line, lines.get(number.saturating_add(1))) {
                lone = lone.saturating_add(words);
                count = count.saturating_add(1);
            }
        }
    }
    lone >= all.div_ceil(4) || count >= 4
}

/// True if empty lines stand around a paragraph.
fn stands_alone(line: &Line, next: Option<&Line>) -> bool {
    line.shape.loose && next.is_none_or(|n| n.shape.loose)
}

/// Scores how much like an article a paragraph is.
fn score(line: &Line, next: Option<&Line>, spaced: bool) -> i64 {
    let words = line.words as i64;
    let alone = stands_alone(line, next);
    let half = spaced && (line.shape.loose || next.is_none_or(|n| n.shape.loose));
    match line.sign {
        Sign::Block | Sign::Comments => BLOCK,
        Sign::Cue(Reason::Caption) => CAPTION,
        Sign::Cue(Reason::Byline) => BYLINE,
        Sign::Cue(Reason::Teaser) => LINK,
        Sign::Cue(_) => FURNITURE,
        Sign::Plain if line.is_prose() => {
            let worth = words.min(PROSE);
            match (spaced, alone, half) {
                (false, ..) | (_, true, _) => worth,
                (_, _, true) => worth / 2,
                _ => worth / DOUBTFUL,
            }
        }
        Sign::Plain if line.shape.ended || line.shape.leads => {
            if words >= 3 && (alone || !spaced) {
                2
            } else {
                0
            }
        }
        Sign::Plain if line.repeated && !alone => 0i64.saturating_sub(words.clamp(4, 8)),
        Sign::Plain if line.shape.item => -1,
        Sign::Plain if words >= 20 && spaced && !alone => words / 4 / DOUBTFUL,
        Sign::Plain if words >= 20 => words / 4,
        // Menus are tight; a subheading or an answer stands by itself.
        Sign::Plain if spaced && alone => 0i64.saturating_sub(words.clamp(2, 8) / 2),
        Sign::Plain => 0i64.saturating_sub(words.clamp(4, 8)),
    }
}
