//! The body: the run of paragraphs that is most like an article.
//!
//! Each paragraph has a score, prose above nothing and furniture below it, and the body is the run of the largest
//! sum. Kohlschütter, Fankhauser and Nejdl (2010, boilerpipe) found that length and neighbours tell article from
//! furniture without a look at the markup; Pasternack and Roth (2009) found the article as the maximum subsequence of
//! local scores. The sum is found in one pass (Kadane's algorithm).

use super::signs::{Line, Sign};
use super::Reason;
use std::ops::Range;

/// The most that a paragraph of prose is worth, in words: a long one is no surer than a middling one.
const PROSE: i64 = 50;

/// What the heading of a block of other things costs: as much as a paragraph.
const BLOCK: i64 = -45;

/// What the heading of the comments costs: as much as several.
const COMMENTS: i64 = -150;

/// What a line of furniture costs.
const FURNITURE: i64 = -10;

/// What a byline or a date costs: articles start behind them.
const BYLINE: i64 = -8;

/// What a caption costs: articles have them.
const CAPTION: i64 = -2;

/// Paragraphs that begin tight, where those of the page do not, count this part.
const TIGHT: i64 = 3;

/// The body of a text, as a range of its paragraphs; empty if none is like prose.
pub(super) fn find(lines: &[Line]) -> Range<usize> {
    let spaced = is_spaced(lines);
    let (mut best, mut best_sum) = (0..0, 0);
    let (mut start, mut sum) = (0, 0);
    for (number, line) in lines.iter().enumerate() {
        let next = lines.get(number + 1);
        if sum <= 0 {
            (start, sum) = (number, 0);
        }
        sum += score(line, next, spaced);
        if sum > best_sum {
            (best, best_sum) = (start..number + 1, sum);
        }
    }
    best
}

/// True if most prose of the text stands between empty lines: browsers copy paragraphs so, but not list items.
pub(super) fn is_spaced(lines: &[Line]) -> bool {
    let (mut loose, mut all) = (0usize, 0usize);
    for line in lines.iter().filter(|l| l.is_prose() && l.sign == Sign::Plain) {
        all += line.words;
        loose += if line.loose { line.words } else { 0 };
    }
    loose * 5 >= all * 3
}

/// How much like an article a paragraph is.
fn score(line: &Line, next: Option<&Line>, spaced: bool) -> i64 {
    let words = line.words as i64;
    let tight = spaced && !(line.loose && next.is_none_or(|n| n.loose));
    match line.sign {
        Sign::Comments => COMMENTS,
        Sign::Block => BLOCK,
        Sign::Cue(Reason::Caption) => CAPTION,
        Sign::Cue(Reason::Byline) => BYLINE,
        Sign::Cue(_) => FURNITURE,
        Sign::Plain if line.is_prose() => {
            let worth = words.min(PROSE);
            if tight { worth / TIGHT } else { worth }
        }
        Sign::Plain if line.ended || line.leads => i64::from(words >= 3 && !tight) * 2,
        Sign::Plain if line.item => -1,
        Sign::Plain if words >= 20 => words / 4,
        Sign::Plain => -(words.clamp(2, 8)),
    }
}
