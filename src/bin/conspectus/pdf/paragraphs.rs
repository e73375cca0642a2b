//! Paragraphs: joins the lines of a PDF, by their distance, the size of their letters, their place, and how they end. The page
//! does the same in `www/shared/read/pdf/paragraphs.ts`.

use super::hyphens::{Hyphens, last_of};
use super::lines::PdfLine;
use crate::pattern::{Pattern, pattern};
use std::collections::HashMap;

/// A gap this much larger than the height of the letters begins a new paragraph, where the text does not show how it does it itself.
const GAP: f64 = 1.7;
/// A gap this much larger than that between the lines of the text.
const WIDER: f64 = 1.27;
/// Letters this much larger belong to another paragraph.
const LARGER: f64 = 1.1;
/// Fewer gaps do not show how far apart the lines of a text stand.
const FEWEST_GAPS: usize = 4;
/// A shorter line is no line of a text.
const SHORT: usize = 15;
/// So far from its end the end of a sentence is looked for.
const END: usize = 20;

static SENTENCE_END: Pattern = pattern!(r#"[.!?:…。！？։।॥؟۔።]["'”’“‘»«›‹」』)\]]*$"#);
static BULLET: Pattern = pattern!("^[•▪◦‣●■□▶►❖]");
static SMALL_FIRST: Pattern = pattern!(r"^\p{Ll}");
static CAPITAL_FIRST: Pattern = pattern!(r"^[\p{Lu}\p{N}]");

#[derive(Debug)]
pub struct PdfParagraph {
    pub text: String,
    pub size: f64,
    /// The page on which it begins.
    pub page: usize,
}

/// The paragraphs of lines in their order, and the height of the letters of most of them.
pub struct PdfParagraphs {
    pub paragraphs: Vec<PdfParagraph>,
    pub body: f64,
}

/// A paragraph while it grows.
struct OpenParagraph {
    parts: Vec<String>,
    size: f64,
    page: usize,
}

fn is_ended(text: &str) -> bool {
    let cut = text.char_indices().rev().nth(END.saturating_sub(1)).map_or(0, |(at, _)| at);
    text.get(cut..).is_some_and(|end| SENTENCE_END.is_in(end))
}

fn is_alike(a: f64, b: f64) -> bool {
    a.max(b) <= LARGER * a.min(b)
}

/// A step up, to the next column, or to the next page.
fn breaks(last: &PdfLine, line: &PdfLine) -> bool {
    last.page != line.page || line.y > last.y + last.size
}

/// The size in which most letters are, in half points.
fn size_of_most(lines: &[PdfLine]) -> f64 {
    // Of as many, the size that comes first.
    let mut letters: HashMap<u64, (usize, usize)> = HashMap::new();
    for (number, line) in lines.iter().enumerate() {
        let count = letters.entry(((line.size * 2.0).round() / 2.0).to_bits()).or_insert((0, number));
        count.0 = count.0.saturating_add(line.text.chars().count());
    }
    let most = letters.into_iter().max_by_key(|(_, (count, first))| (*count, usize::MAX.saturating_sub(*first)));
    most.map_or(0.0, |(size, _)| f64::from_bits(size))
}

/// The smallest gap between lines of the text that is common there, as a share of their height.
fn leading_of(lines: &[PdfLine], body: f64) -> f64 {
    let mut gaps: Vec<f64> = lines
        .iter()
        .zip(lines.iter().skip(1))
        .filter(|(last, line)| !breaks(last, line) && is_alike(line.size, body) && is_alike(last.size, body))
        .map(|(last, line)| (last.y - line.y) / body)
        .filter(|gap| *gap > 0.8 && *gap < 3.0)
        .collect();
    gaps.sort_by(f64::total_cmp);
    // A few lines may stand closer than the rest.
    let common = gaps.get(gaps.len() / 6).copied().filter(|_| gaps.len() >= FEWEST_GAPS);
    common.unwrap_or(GAP / WIDER)
}

/// The right edge of the column in which each line stands: lines that follow each other down a page.
fn edges(lines: &[PdfLine]) -> Vec<f64> {
    let mut found: Vec<f64> = Vec::with_capacity(lines.len());
    let mut last: Option<&PdfLine> = None;
    let (mut count, mut right) = (0usize, 0f64);
    for line in lines {
        if last.is_some_and(|last| breaks(last, line) || !is_alike(last.size, line.size)) {
            found.extend(std::iter::repeat_n(right, count));
            (count, right) = (0, 0.0);
        }
        (count, right) = (count.saturating_add(1), right.max(line.right));
        last = Some(line);
    }
    found.extend(std::iter::repeat_n(right, count));
    found
}

/// A line, and the right edge of its column.
#[derive(Clone, Copy)]
struct Edged<'a> {
    line: &'a PdfLine,
    edge: f64,
}

impl Edged<'_> {
    /// How far a line falls short of its column.
    fn short(&self) -> f64 {
        if self.line.right_to_left { 0.0 } else { self.edge - self.line.right }
    }

    /// How wide its column is from where it starts.
    fn room(&self) -> f64 {
        self.line.right - self.line.left + self.short()
    }

    fn is_full(&self) -> bool {
        self.short() < 0.2 * self.room()
    }

    /// True if the first word of the next line would have fit behind this one, so that the line was begun on purpose.
    fn had_room_for(&self, next: &PdfLine) -> bool {
        let count = |text: &str| f64::from(u32::try_from(text.chars().count()).unwrap_or(u32::MAX));
        let word = next.text.split(char::is_whitespace).next().unwrap_or_default();
        let letter = (next.right - next.left) / count(&next.text).max(1.0);
        self.short() >= (count(word) + 4.0) * letter
    }
}

struct Paragraphs<'a> {
    done: Vec<OpenParagraph>,
    body: f64,
    leading: f64,
    hyphens: Hyphens,
    /// The last paragraph in letters of the text, by its number, and the last line of it.
    open: Option<(usize, Edged<'a>)>,
}

impl<'a> Paragraphs<'a> {
    fn read(&mut self, lines: &'a [PdfLine]) {
        let mut last: Option<Edged<'a>> = None;
        let mut first = true;
        for (line, edge) in lines.iter().zip(edges(lines)) {
            let goes_on = last.is_some_and(|last| !breaks(last.line, line) && self.goes_on(&last, line, first));
            let to = if goes_on { self.done.len().checked_sub(1) } else { self.left(line) };
            match to.and_then(|to| self.done.get_mut(to)) {
                Some(paragraph) => self.hyphens.add(&mut paragraph.parts, &line.text),
                None => {
                    self.done.push(OpenParagraph { parts: vec![line.text.clone()], size: line.size, page: line.page });
                }
            }
            first = to.is_none();
            let edged = Edged { line, edge };
            if is_alike(line.size, self.body) {
                self.open = Some((to.unwrap_or(self.done.len().saturating_sub(1)), edged));
            }
            last = Some(edged);
        }
    }

    /// True if the line belongs to the paragraph of the line above; `first` if that one begins it.
    fn goes_on(&self, above: &Edged<'_>, line: &PdfLine, first: bool) -> bool {
        let last = above.line;
        let gap = last.y - line.y;
        if gap < line.size / 2.0 {
            return true;
        }
        if !is_alike(last.size, line.size) || BULLET.is_in(&line.text) {
            return false;
        }
        let ended = is_ended(&last.text);
        // Of lines in other letters there are few, so that they don't show how far apart they stand.
        let leading = if is_alike(line.size, self.body) { self.leading } else { self.leading.max(GAP / WIDER) };
        if gap > WIDER * leading * line.size {
            return false;
        }
        // Lines so far apart may as well be paragraphs.
        if leading > GAP && (ended || !above.is_full()) {
            return false;
        }
        if last.font != line.font && (first && !above.is_full() || ended) {
            return false;
        }
        let fits = above.had_room_for(line);
        // Items of a list, addresses and verses end where they end.
        if !ended {
            let begins = fits && !line.right_to_left && CAPITAL_FIRST.is_in(&line.text);
            return !(begins && above.short() > 0.3 * above.room());
        }
        let indent = line.left - last.left;
        if !line.right_to_left && indent > 0.8 * line.size && indent < 6.0 * line.size {
            return false;
        }
        above.is_full() || !fits
    }

    /// The paragraph that was left at the end of a column or of a page, or for a caption, if the line goes on with it.
    fn left(&self, line: &PdfLine) -> Option<usize> {
        let (number, open) = self.open?;
        if !is_alike(open.line.size, line.size) || BULLET.is_in(&line.text) {
            return None;
        }
        let after = self.done.get(number.saturating_add(1)..).unwrap_or_default();
        let small = |one: &OpenParagraph| one.size < self.body;
        let is_broken = if after.is_empty() { breaks(open.line, line) } else { after.iter().all(small) };
        if !is_broken {
            return None;
        }
        if SMALL_FIRST.is_in(&line.text) {
            return Some(number);
        }
        let whole = is_ended(&last_of(&self.done.get(number)?.parts));
        let goes = !whole && open.is_full() && after.is_empty() && open.line.text.chars().count() > SHORT;
        goes.then_some(number)
    }
}

pub fn paragraphs_of(lines: &[PdfLine]) -> PdfParagraphs {
    let body = size_of_most(lines);
    let texts: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
    let (leading, hyphens) = (leading_of(lines, body), Hyphens::new(&texts));
    let mut reader = Paragraphs { done: Vec::new(), body, leading, hyphens, open: None };
    reader.read(lines);
    let close = |OpenParagraph { parts, size, page }| PdfParagraph { text: parts.concat(), size, page };
    PdfParagraphs { paragraphs: reader.done.into_iter().map(close).collect(), body }
}
