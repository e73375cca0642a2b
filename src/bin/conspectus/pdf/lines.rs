//! Lines: the lines of a page, from its pieces of text and their places. The page does the same in
//! `www/shared/read/pdf/pdf-lines.ts`.

use super::pieces::{Direction, PdfPiece};
use crate::pattern::{Pattern, pattern};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::f64::consts::FRAC_PI_2;
use std::hash::Hash;
use unicode_normalization::UnicodeNormalization;

/// No page has more first letters over several lines.
const MOST_INITIALS: usize = 20;

static LETTER: Pattern = pattern!(r"[\p{L}\p{N}]");
static INITIAL: Pattern = pattern!(r"^\p{P}?\p{L}$");
static DRAWN: Pattern = pattern!(r"[\u{2e80}-\u{2fdf}\u{fb50}-\u{fdff}\u{fe70}-\u{fefc}]+");

/// A line, with its place in points of the page, upwards from the bottom.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PdfLine {
    pub text: String,
    pub left: f64,
    pub right: f64,
    pub y: f64,
    /// The height of most of its letters.
    pub size: f64,
    /// The font of most of its letters, by its number in this file.
    pub font: u32,
    /// Counted from 1.
    pub page: usize,
    pub right_to_left: bool,
}

/// A piece with its place on the page as it is read.
struct Placed<'a> {
    piece: &'a PdfPiece,
    x: f64,
    y: f64,
}

impl<'a> Placed<'a> {
    fn new(piece: &'a PdfPiece, turn: usize) -> Self {
        let (x, y) = match (turn, piece.at.x, piece.at.y) {
            (1, x, y) => (y, -x),
            (2, x, y) => (-x, -y),
            (3, x, y) => (-y, x),
            (_, x, y) => (x, y),
        };
        Self { piece, x, y }
    }

    fn is_back(&self) -> bool {
        self.piece.direction == Direction::RightToLeft
    }

    fn is_forward(&self) -> bool {
        !self.is_back() && LETTER.is_in(&self.piece.text)
    }

    fn is_blank(&self) -> bool {
        self.piece.text.trim().is_empty()
    }
}

/// In which of the four directions a piece is written.
fn turn_of(piece: &PdfPiece) -> usize {
    match (piece.along.y.atan2(piece.along.x) / FRAC_PI_2).round() {
        1.0 => 1,
        -1.0 => 3,
        0.0 => 0,
        _ => 2,
    }
}

/// The direction in which most of the page is written.
fn most_turned(pieces: &[PdfPiece]) -> usize {
    let mut letters = [0usize; 4];
    for piece in pieces {
        if let Some(count) = letters.get_mut(turn_of(piece)) {
            *count = count.saturating_add(piece.text.chars().count());
        }
    }
    let most = letters.iter().max().copied().unwrap_or_default();
    letters.iter().position(|count| *count == most).unwrap_or_default()
}

/// Of something that each piece has, what most letters have; of as many, the first.
fn most<T: Copy + Eq + Hash>(pieces: &[Placed<'_>], of: impl Fn(&Placed<'_>) -> T) -> Option<T> {
    let mut counts: HashMap<T, (usize, usize)> = HashMap::new();
    for (number, piece) in pieces.iter().enumerate() {
        let count = counts.entry(of(piece)).or_insert((0, number));
        count.0 = count.0.saturating_add(piece.piece.text.trim().chars().count());
    }
    counts.into_iter().max_by_key(|(_, (count, first))| (*count, usize::MAX.saturating_sub(*first))).map(|(of, _)| of)
}

/// The pieces in the order in which they are read: some programs draw writing from right to left the other way, letter by letter.
fn in_reading_order(pieces: Vec<Placed<'_>>) -> Vec<Placed<'_>> {
    let places: Vec<f64> = pieces.iter().filter(|one| one.is_back()).map(|one| one.x).collect();
    let sign = |step: f64| i64::from(step > 0.0).saturating_sub(i64::from(step < 0.0));
    let steps = places.iter().zip(places.iter().skip(1)).map(|(last, x)| sign(x - last));
    if steps.fold(0i64, i64::saturating_add) <= 0 {
        return pieces;
    }
    let mut runs: Vec<Vec<Placed<'_>>> = Vec::new();
    let mut between: Vec<Placed<'_>> = Vec::new();
    let mut open = false;
    for piece in pieces {
        let forward = piece.is_forward();
        if open && !piece.is_back() && !forward {
            between.push(piece);
        } else if let Some(run) = runs.last_mut().filter(|_| open && forward) {
            run.append(&mut between);
            run.push(piece);
        } else {
            runs.extend(between.drain(..).map(|one| vec![one]));
            runs.push(vec![piece]);
            open = forward;
        }
    }
    runs.extend(between.drain(..).map(|one| vec![one]));
    runs.into_iter().rev().flatten().collect()
}

/// A line while it grows.
struct Growing<'a> {
    pieces: Vec<Placed<'a>>,
    x: f64,
    y: f64,
    size: f64,
    back: bool,
    right: f64,
}

impl<'a> Growing<'a> {
    fn new(first: &Placed<'a>) -> Self {
        let (x, y, size, back) = (first.x, first.y, first.piece.size, first.is_back());
        Self { pieces: Vec::new(), x, y, size, back, right: x }
    }

    fn add(&mut self, piece: Placed<'a>) {
        if !piece.is_blank() {
            self.right = self.right.max(piece.x + piece.piece.width);
        }
        self.pieces.push(piece);
    }

    /// The next piece stands beside the last one: higher or lower only as an index is, not far back, and not in the next column.
    fn holds(&self, next: &Placed<'_>) -> bool {
        let tall = next.piece.size.max(self.size);
        if (next.y - self.y).abs() >= tall / 2.0 {
            return false;
        }
        next.is_back()
            || self.back
            || next.is_blank()
            || next.x > self.right - 2.0 * tall
                && (next.x < self.right + tall || self.pieces.iter().all(Placed::is_blank))
    }

    fn line(self, page: usize) -> PdfLine {
        let right_to_left =
            self.pieces.iter().any(Placed::is_back) && most(&self.pieces, |one| one.is_back()) == Some(true);
        let size = most(&self.pieces, |one| one.piece.size.to_bits()).map_or(self.size, f64::from_bits);
        let font = most(&self.pieces, |one| one.piece.font).unwrap_or_default();
        let pieces = if right_to_left { in_reading_order(self.pieces) } else { self.pieces };
        let text: String = pieces.iter().map(|one| one.piece.text.as_str()).collect();
        // Letters in the forms in which they are drawn, as those that are written.
        let text = DRAWN.replace(&text, |found| found.get(0).map_or("", |one| one.as_str()).nfkc().collect());
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        PdfLine { text, left: self.x, right: self.right, y: self.y, size, font, page, right_to_left }
    }
}

/// The first letter of a text, drawn over several lines, belongs to the word beside it, wherever it was drawn.
fn with_initials(lines: Vec<PdfLine>) -> Vec<PdfLine> {
    let initials: Vec<usize> =
        (0..).zip(&lines).filter(|(_, line)| INITIAL.is_in(&line.text)).map(|(n, _)| n).collect();
    let mut whole: Vec<Option<PdfLine>> = lines.into_iter().map(Some).collect();
    // One that took another letter before it is no longer what it was.
    let mut taken = Vec::new();
    for at in initials.into_iter().take(MOST_INITIALS).filter(|at| !taken.contains(at)).collect::<Vec<_>>() {
        if taken.contains(&at) {
            continue;
        }
        let Some(initial) = whole.get(at).cloned().flatten() else { continue };
        let PdfLine { right, y, size, left, .. } = initial;
        let mut top: Option<(usize, f64)> = None;
        for (number, line) in (0..).zip(&whole).filter_map(|(number, line)| Some((number, line.as_ref()?))) {
            let beside = size > 1.6 * line.size && (line.left - right).abs() < size;
            if beside && line.y > y - size / 2.0 && line.y < y + size && top.is_none_or(|(_, best)| best < line.y) {
                top = Some((number, line.y));
            }
        }
        let Some((top, _)) = top else { continue };
        if let Some(Some(line)) = whole.get_mut(top) {
            line.text.insert_str(0, &initial.text);
            line.left = left;
            taken.push(top);
        }
        if let Some(one) = whole.get_mut(at) {
            *one = None;
        }
    }
    whole.into_iter().flatten().collect()
}

/// The lines of a page in the order in which they are drawn. What is written across them, at the edge of the page, is left out.
pub fn lines_of(pieces: &[PdfPiece], page: usize) -> Vec<PdfLine> {
    let turn = most_turned(pieces);
    let mut lines = Vec::new();
    let mut now: Option<Growing<'_>> = None;
    let mut ended = false;
    for piece in pieces {
        if !piece.text.is_empty() && turn_of(piece) == turn {
            let placed = Placed::new(piece, turn);
            // In columns of letters, places say nothing of this kind.
            let goes_on = now
                .as_ref()
                .is_some_and(|now| if piece.direction == Direction::Down { !ended } else { now.holds(&placed) });
            if !goes_on {
                lines.extend(now.take().map(|now| now.line(page)));
            }
            now.get_or_insert_with(|| Growing::new(&placed)).add(placed);
        }
        ended = piece.ends;
    }
    lines.extend(now.map(|now| now.line(page)));
    lines.retain(|line| !line.text.is_empty());
    with_initials(lines)
}
