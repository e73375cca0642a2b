//! Columns: puts the columns of a page one behind the other where it was drawn line by line across all of them. The page does
//! the same in `www/shared/read/pdf/columns.ts`.

use super::lines::PdfLine;
use crate::pattern::{Pattern, pattern};

/// So many lines stand side by side in columns; fewer may be a table or a list.
const FEWEST: usize = 5;
/// Pieces of columns have this many letters, taken together.
const LETTERS: usize = 15;
/// So many columns a page may have, ...
const MOST_COLUMNS: usize = 6;
/// ... and so many places for the gap between two are tried.
const MOST_PLACES: usize = 100;

static SMALL_FIRST: Pattern = pattern!(r"^\p{Ll}");
static CASED: Pattern = pattern!(r"[\p{Lu}\p{Ll}]");

type Row = Vec<PdfLine>;

/// What was drawn side by side, one row after another.
fn rows_of(lines: Vec<PdfLine>) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for line in lines {
        let beside =
            |last: &PdfLine| (last.y - line.y).abs() < last.size.min(line.size) / 2.0 && line.left >= last.right;
        match rows.last_mut().filter(|row| row.last().is_some_and(beside)) {
            Some(row) => row.push(line),
            None => rows.push(vec![line]),
        }
    }
    rows
}

/// A row as one line.
fn whole(row: Row) -> Option<PdfLine> {
    let (left, y) = row.first().map(|first| (first.left, first.y))?;
    let right = row.iter().map(|line| line.right).fold(f64::NEG_INFINITY, f64::max);
    let text = row.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ");
    let longest = row.into_iter().rev().max_by_key(|line| line.text.chars().count())?;
    Some(PdfLine { text, left, right, y, ..longest })
}

fn is_left(line: &PdfLine, x: f64) -> bool {
    line.right <= x
}

fn is_right(line: &PdfLine, x: f64) -> bool {
    line.left >= x
}

/// True for lines of a text: many begin within a sentence, where the cells of a table have a beginning each.
fn is_prose(lines: &[String]) -> bool {
    let within = lines.iter().filter(|line| SMALL_FIRST.is_in(line)).count();
    let has_case = lines.iter().any(|line| CASED.is_in(line));
    let letters = lines.iter().map(|line| line.chars().count()).fold(0, usize::saturating_add);
    letters >= LETTERS.saturating_mul(lines.len()) && (!has_case || within.saturating_mul(3) >= lines.len())
}

/// Where the gap is between two columns.
fn gutter_of(rows: &[Row]) -> Option<f64> {
    let gaps: Vec<(f64, f64)> = rows
        .iter()
        .flat_map(|row| row.iter().zip(row.iter().skip(1)).map(|(last, next)| (last.right, next.left)))
        .collect();
    let count = |x: f64| gaps.iter().filter(|(from, to)| *from < x && x < *to).count();
    let places = gaps.iter().take(MOST_PLACES).map(|(from, to)| (from + to) / 2.0);
    let (x, count) = places.map(|x| (x, count(x))).rev().max_by_key(|(_, count)| *count)?;
    if count < FEWEST {
        return None;
    }
    let (mut lefts, mut rights) = (Vec::new(), Vec::new());
    for row in rows {
        let texts = |of: fn(&PdfLine, f64) -> bool| {
            row.iter().filter(|line| of(line, x)).map(|line| line.text.as_str()).collect::<Vec<_>>()
        };
        let (left, right) = (texts(is_left), texts(is_right));
        if !left.is_empty() && !right.is_empty() {
            lefts.push(left.join(" "));
            rights.push(right.join(" "));
        }
    }
    let crosses = |row: &&Row| row.len() > 1 && row.iter().any(|line| line.left < x && line.right > x);
    let crossing = rows.iter().filter(crosses).count();
    (is_prose(&lefts) && is_prose(&rights) && crossing <= lefts.len()).then_some(x)
}

/// The lines of a page in the order in which they are read.
pub fn in_columns(lines: Vec<PdfLine>) -> Vec<PdfLine> {
    divided(lines, 1)
}

fn divided(lines: Vec<PdfLine>, depth: usize) -> Vec<PdfLine> {
    let rows = rows_of(lines);
    let gutter = if depth < MOST_COLUMNS { gutter_of(&rows) } else { None };
    let Some(x) = gutter else { return rows.into_iter().filter_map(whole).collect() };
    let mut read = Vec::new();
    let mut sides = (Vec::new(), Vec::new());
    let end = |sides: &mut (Row, Row), read: &mut Vec<PdfLine>| {
        let (left, right) = std::mem::take(sides);
        read.extend(divided(left, depth.saturating_add(1)));
        read.extend(divided(right, depth.saturating_add(1)));
    };
    for row in rows {
        if row.iter().all(|line| is_left(line, x) || is_right(line, x)) {
            let (left, right): (Row, Row) = row.into_iter().partition(|line| is_left(line, x));
            sides.0.extend(left);
            sides.1.extend(right);
        } else {
            end(&mut sides, &mut read);
            read.extend(whole(row));
        }
    }
    end(&mut sides, &mut read);
    read
}
