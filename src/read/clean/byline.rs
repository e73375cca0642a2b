//! Byline: who wrote an article and when, by the lines between its headline and its first paragraph. What is not sure is not
//! said: a day without a year is none.

use super::cue_lists::CueLists;
use super::line::{Line, Sign};
use crate::language::cues::{self, CueKind, Hit, NAME_WORDS};
use crate::model::reason::Reason;
use crate::read::figures::whole;
use crate::text::lowercase::lowercase;
use crate::text::marks::is_boundary;
use crate::text::scripts::is_unspaced;

/// A paragraph of so many words is the first of the article.
const FIRST: usize = 12;

/// The earliest day in a folded line as a number, 20260312; 0 if there is none. If it is not sure which number is the month, there is
/// none, and none without a year.
pub(super) fn day(line: &str, lists: &CueLists) -> u32 {
    // The last three numbers, with where each starts and ends: days and years as they are, months from 101; 0 for any other word.
    let (mut found, mut last) = (0, [(0u32, 0usize, 0usize); 3]);
    for (start, word) in cues::words(line) {
        let next = match whole(word.trim_end_matches(char::is_alphabetic)) {
            Some(number) => number,
            None => match lists.class(word, "month") {
                Some(month) => month.wrapping_add(100),
                // 12 de marzo de 2026, 12th of March.
                None if word.len() <= 2 => continue,
                None => 0,
            },
        };
        let [_, a, b] = last;
        last = [a, b, (next, start, start.wrapping_add(word.len()))];
        let [a, b, c] = last;
        // Numbers alone are a day where one sign joins them: 2026-03-12, 12.3.2026, 12. 3. 2026.
        let sign = |one: (u32, usize, usize), two: (u32, usize, usize)| line.get(one.2..two.1).map(str::trim_end);
        let sign = sign(a, b).filter(|joined| sign(b, c) == Some(joined) && matches!(*joined, "-" | "." | "/"));
        let (year, month, day) = match [a.0, b.0, c.0] {
            [month, day, year @ 1990..2100] if month > 100 => (year, month, day),
            [day, month, year @ 1990..2100] if month > 100 => (year, month, day),
            [day, month, year @ 1990..2100] if sign.is_some_and(|sign| sign != "/" || day > 12) => (year, month, day),
            [year @ 1990..2100, month, day] if sign.is_some() => (year, month, day),
            _ => continue,
        };
        let number = year.wrapping_mul(100).wrapping_add(month % 100).wrapping_mul(100).wrapping_add(day);
        if (1..=12).contains(&(month % 100)) && (1..=31).contains(&day) {
            found = earlier(found, number);
            last = [(0, 0, 0); 3];
        }
    }
    found
}

/// The earlier of two days: the other is that of a change, or of the page itself.
pub(super) fn earlier(one: u32, other: u32) -> u32 {
    if one == 0 || other > 0 && other < one { other } else { one }
}

/// A day as ISO 8601 has it.
pub(super) fn iso(day: u32) -> Option<String> {
    (day > 0).then(|| format!("{}-{:02}-{:02}", day / 10_000, day / 100 % 100, day % 100))
}

/// The names behind a cue at the start of a line: "By Ada Renwick and Idris Fenn, Port Ellery".
fn author<'a>(line: &'a str, lists: &CueLists) -> Option<&'a str> {
    let line = line.trim_start_matches(is_boundary);
    let (mut at, mut end, mut words) = (0usize, 0usize, 0usize);
    let is_small = |word: &str| NAME_WORDS.split(' ').any(|one| one == word);
    for piece in line.split_inclusive(' ') {
        let word = piece.trim_end_matches(is_boundary);
        let small = word.starts_with(char::is_lowercase);
        if !word.starts_with(char::is_alphabetic) || small && (words == 0 || !is_small(word)) {
            break;
        }
        // A day, and no name: Ada Renwick Tuesday, 3 March; Ada Renwick March 3.
        let next = line.get(at.wrapping_add(piece.len())..).unwrap_or_default();
        let is = |class| lists.class(&lowercase(word), class).is_some();
        if words > 0 && (is("weekday") || next.starts_with(char::is_numeric) && is("month")) {
            break;
        }
        if !small {
            (end, words) = (at.wrapping_add(word.len()), words.saturating_add(1));
        }
        if piece.contains(',') || word.starts_with(is_unspaced) {
            break;
        }
        at = at.wrapping_add(piece.len());
    }
    let name = line.get(..end)?;
    let first = lowercase(name.split(' ').next()?);
    let sure = if name.starts_with(char::is_uppercase) { words > 1 } else { words > 0 };
    (sure && !is_small(&first) && lists.class(&first, "weekday").is_none()).then_some(name)
}

/// Who wrote an article and when, by the lines from its headline to its first paragraph; each is dropped for its reason or kept.
pub(super) fn find(lines: &[Line<'_>], dropped: &[Option<Reason>], lists: &CueLists) -> (Option<String>, u32) {
    let (mut by, mut found) = (None, 0);
    for (line, dropped) in lines.iter().zip(dropped) {
        if dropped.is_none() && line.words >= FIRST {
            break;
        }
        // A line of digits alone is taken for a page number.
        if line.sign != Sign::Cue(Reason::Byline) && line.text.contains(char::is_alphabetic) {
            continue;
        }
        // 12 March 2026, updated 14 March: the day of a change is another.
        let mut end = line.folded.len();
        for list in lists.all() {
            list.find(line.folded, |hit| end = if hit.kind == CueKind::Change { end.min(hit.start) } else { end });
        }
        let folded = line.folded.get(..end).unwrap_or_default();
        if let Some(cue) = lists.all().filter_map(|list| list.at_start(folded, CueKind::Author)).max() {
            let place = |at| cues::unfold(line.text, line.folded, at);
            for list in lists.all() {
                let day = |hit: &Hit| hit.kind == CueKind::Byline && hit.start > cue;
                list.find(folded, |hit| end = if day(&hit) { end.min(hit.start) } else { end });
            }
            by = by.or_else(|| author(line.text.get(place(cue)..place(end))?, lists));
        }
        found = earlier(found, day(folded, lists));
    }
    (by.map(str::to_owned), found)
}
