//! Running heads: what stands on each page beside the text: page numbers, and what a browser prints at the edges, too. The page
//! does the same in `www/shared/read/pdf/running-heads.ts`.

use super::lines::PdfLine;
use crate::pattern::{Pattern, pattern};
use std::collections::{HashMap, HashSet};

/// How many lines at the top and at the bottom of a page may be of this kind.
const EDGE: usize = 4;
/// How far the same line may move from page to page, in points.
const SHIFT: f64 = 3.0;

/// A number of a page, with or without what it counts.
static PAGE_NUMBER: Pattern =
    pattern!(r"^\P{L}{0,3}(?:\p{L}{1,10}\.?\s)?\p{Nd}{1,4}(?:\s?(?:/|\||\p{L}{1,4})\s?\p{Nd}{1,4})?\P{L}{0,3}$");
/// The head and the foot of a page that a browser printed.
static PRINTED_HEAD: Pattern =
    pattern!(r"^[0-9]{1,4}[./-]\s?[0-9]{1,2}[./-]\s?[0-9]{1,4},?\s+[0-9]{1,2}:[0-9]{2}(?-u:\b)");
static PRINTED_FOOT: Pattern = pattern!(r"^((?:https?|file)://\S+)(?:\s+[0-9]+/[0-9]+)?$");
static DIGITS: Pattern = pattern!(r"\p{Nd}+");
static SPACES: Pattern = pattern!(r"\s+");

/// A line by its page and its place there.
type LinePlace = (usize, usize);

/// The numbers of the lines from the top of a page down.
fn down(lines: &[PdfLine]) -> Vec<usize> {
    let mut down: Vec<(usize, f64)> = (0..).zip(lines).map(|(number, line)| (number, line.y)).collect();
    down.sort_by(|(_, a), (_, b)| b.total_cmp(a));
    down.into_iter().map(|(number, _)| number).collect()
}

/// The lines at the upper and at the lower edge, the outermost first.
fn edges_of(lines: &[PdfLine]) -> [Vec<usize>; 2] {
    let down = down(lines);
    [down.iter().copied().take(EDGE).collect(), down.iter().rev().copied().take(EDGE).collect()]
}

/// The text of a line with its figures made equal.
fn likeness(line: &PdfLine) -> String {
    let text = DIGITS.replace(&line.text, |_| "0".to_owned());
    SPACES.replace(&text, |_| String::new()).to_lowercase()
}

/// The lines that stand at the same place on several pages.
fn repeated(pages: &[Vec<PdfLine>]) -> HashSet<LinePlace> {
    let mut alike: HashMap<String, Vec<(LinePlace, f64)>> = HashMap::new();
    for (page, lines) in (0..).zip(pages) {
        let mut edges = edges_of(lines).concat();
        edges.sort_unstable();
        edges.dedup();
        for number in edges {
            if let Some(line) = lines.get(number) {
                alike.entry(likeness(line)).or_default().push(((page, number), line.y));
            }
        }
    }
    let mut found = HashSet::new();
    for mut lines in alike.into_values() {
        lines.sort_by(|(_, a), (_, b)| a.total_cmp(b));
        for ((place, y), (next, higher)) in lines.iter().zip(lines.iter().skip(1)) {
            if next.0 != place.0 && higher - y <= SHIFT {
                found.extend([*place, *next]);
            }
        }
    }
    found
}

/// Page numbers and what browsers print, which are plain to see on a single page, too.
fn plain(lines: &[PdfLine]) -> Vec<usize> {
    if lines.len() < 3 {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (edge, printed) in edges_of(lines).into_iter().zip([&PRINTED_HEAD, &PRINTED_FOOT]) {
        let line = |number: &usize| lines.get(*number);
        let Some(outermost) = edge.first().and_then(line) else { continue };
        let is_beside = |number: &usize| line(number).is_some_and(|one| (one.y - outermost.y).abs() <= SHIFT);
        let (beside, others): (Vec<usize>, Vec<usize>) = edge.iter().partition(|number| is_beside(number));
        let next = others.first().and_then(line);
        let apart = next.is_some_and(|next| (outermost.y - next.y).abs() > 1.5 * outermost.size);
        let is_number = beside.len() == 1 && PAGE_NUMBER.is_in(&outermost.text) && apart;
        if is_number || beside.iter().filter_map(line).any(|one| printed.is_in(&one.text)) {
            found.extend(beside);
        }
    }
    found
}

/// The pages without their running heads, and the address that is printed there.
pub fn without_heads(pages: Vec<Vec<PdfLine>>) -> (Vec<PdfLine>, Option<String>) {
    let mut heads = repeated(&pages);
    for (page, lines) in (0..).zip(&pages) {
        heads.extend(plain(lines).into_iter().map(|number| (page, number)));
    }
    let line = |(page, number): &LinePlace| pages.get(*page).and_then(|lines| lines.get(*number));
    let printed = heads.iter().filter_map(line).filter_map(|line| PRINTED_FOOT.group(&line.text));
    let addresses: HashSet<&str> = printed.collect();
    let address = addresses.iter().next().filter(|address| addresses.len() == 1 && address.starts_with("http"));
    let address = address.map(|address| (*address).to_owned());
    let numbered = (0..).zip(pages).flat_map(|(page, lines)| (0..).zip(lines).map(move |(n, line)| ((page, n), line)));
    (numbered.filter(|(place, _)| !heads.contains(place)).map(|(_, line)| line).collect(), address)
}
