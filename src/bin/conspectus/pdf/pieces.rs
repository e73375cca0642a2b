//! Pieces: letters that stand side by side, with the spaces between them, as pdf.js gives them to the page.

use super::drawn::{Hidden, Letter};
use crate::pattern::{Pattern, pattern};
use kurbo::{Point, Rect, Vec2};
use std::collections::HashSet;
use unicode_bidi::{BidiClass, BidiInfo, Level, bidi_class};
use unicode_normalization::UnicodeNormalization;

/// Two letters that stand so far apart, in heights of letters, have no space between them; ...
const TIGHT: f64 = 0.03;
/// ... farther apart they have one; ...
const SPACE: f64 = 0.102;
/// ... and so far apart they belong to two pieces.
const WIDE: f64 = 0.6;
/// So far back is a new piece.
const BACK: f64 = -0.2;
/// So much higher or lower, too.
const SHIFT: f64 = 0.25;

static MARK: Pattern = pattern!(r"\p{Mn}");
static FORMAT: Pattern = pattern!(r"\p{Cf}$");
static SPACES: Pattern = pattern!(" {2,}");
/// Letters in forms in which they are drawn.
static DRAWN: Pattern = pattern!(
    r"[\u{a0}\u{b5}\u{37e}\u{eb3}\u{2000}-\u{200a}\u{202f}\u{2126}\u{fb00}-\u{fb06}\u{fb20}-\u{fbb1}\u{fbd3}-\u{fd3d}\u{fd50}-\u{fdfb}\u{fe70}-\u{fefc}]+"
);

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    LeftToRight,
    RightToLeft,
    Down,
}

/// Letters that stand side by side.
pub struct PdfPiece {
    pub text: String,
    pub at: Point,
    pub width: f64,
    pub size: f64,
    pub font: u32,
    pub direction: Direction,
    /// The direction in which it is written on the page.
    pub along: Vec2,
    /// True if a line ends with it.
    pub ends: bool,
}

/// The pieces while they are made.
struct Pieces<'a> {
    done: Vec<PdfPiece>,
    believed: &'a HashSet<Hidden>,
    view: Rect,
    open: Option<PdfPiece>,
    /// True if something was left out of the open piece.
    cut: bool,
    /// Where the last letter ended, and how it looked.
    last: Option<Last>,
    /// True behind a letter; and behind a space that follows one.
    begun: bool,
    spaced: bool,
}

#[derive(Clone, Copy)]
struct Last {
    end: Point,
    /// The size of the first letter in its piece.
    size: f64,
    font: u32,
    along: Vec2,
}

/// The pieces of a page, without what nobody sees, for reasons that are believed.
pub fn pieces(letters: &[Letter], believed: &HashSet<Hidden>, view: Rect) -> Vec<PdfPiece> {
    let (done, open, last) = (Vec::new(), None, None);
    let mut pieces = Pieces { done, believed, view, open, cut: false, last, begun: false, spaced: false };
    for letter in letters {
        pieces.add(letter);
    }
    pieces.flush();
    pieces.done
}

impl Pieces<'_> {
    fn add(&mut self, letter: &Letter) {
        if let Some(last) = self.last
            && (last.font != letter.font || (last.size - letter.size).abs() > 0.01)
        {
            self.flush();
        }
        let text = letter.text.as_str();
        if text.starts_with(char::is_whitespace) {
            self.spaced = self.begun;
            self.begun = false;
            return;
        }
        let rare = !text.is_ascii();
        // A divided word may end in a soft hyphen.
        if rare && FORMAT.is_in(text) && text != "\u{ad}" {
            return;
        }
        let mark = rare && MARK.is_in(text);
        if !mark {
            if !self.is_in_view(letter) {
                return;
            }
            self.step_to(letter);
        }
        let seen = letter.hidden.is_none_or(|reason| !self.believed.contains(&reason));
        let direction = if letter.vertical { Direction::Down } else { Direction::LeftToRight };
        let Letter { at, size, font, along, .. } = *letter;
        let open = self.open.get_or_insert_with(|| {
            self.cut = false;
            PdfPiece { text: String::new(), at, width: 0.0, size, font, direction, along, ends: false }
        });
        let size = open.size;
        if std::mem::take(&mut self.spaced) {
            open.text.push(' ');
        }
        self.begun = true;
        if seen {
            open.text.push_str(text);
        } else {
            self.cut = true;
        }
        if !mark {
            open.width += (letter.end - letter.at).hypot();
            self.last = Some(Last { end: letter.end, size, font, along });
        }
    }

    fn is_in_view(&self, letter: &Letter) -> bool {
        let (at, end, view) = (letter.at, letter.end, self.view);
        at.x.max(end.x) >= view.x0
            && at.x.min(end.x) <= view.x1
            && at.y.max(end.y) >= view.y0
            && at.y.min(end.y) <= view.y1
    }

    /// Tells a space, the end of a piece and the end of a line by how far it is to the next letter.
    fn step_to(&mut self, letter: &Letter) {
        let Some(last) = self.last.filter(|last| last.end != letter.at) else { return };
        let step = letter.at - last.end;
        let (along, across) = (step.dot(letter.along), step.dot(letter.up));
        let (along, across) = if letter.vertical { (-across, along) } else { (along, across) };
        let size = last.size;
        if along < BACK * size {
            if across.abs() > 0.5 * size {
                self.end_line(letter);
            } else {
                self.forget();
                self.flush();
            }
            return;
        }
        if across.abs() > size {
            self.end_line(letter);
            return;
        }
        if along <= TIGHT * size {
            self.forget();
        }
        let flows = along <= WIDE * size;
        if along <= SPACE * size {
            if self.spaced {
                self.space(last, along);
            } else if let Some(open) = &mut self.open {
                open.width += along;
            }
        } else if let Some(open) = self.open.as_mut().filter(|_| flows) {
            open.text.push(' ');
            open.width += along;
            self.forget();
        } else {
            self.space(last, along);
        }
        if across.abs() > SHIFT * size {
            self.flush();
        }
    }

    /// A space that is a piece of its own.
    fn space(&mut self, last: Last, width: f64) {
        self.flush();
        self.forget();
        let Last { end: at, size, font, along } = last;
        let (text, direction) = (" ".to_owned(), Direction::LeftToRight);
        self.done.push(PdfPiece { text, at, width: width.abs(), size, font, direction, along, ends: false });
    }

    fn forget(&mut self) {
        self.begun = false;
        self.spaced = false;
    }

    fn end_line(&mut self, letter: &Letter) {
        self.forget();
        match &mut self.open {
            Some(open) => {
                open.ends = true;
                self.flush();
            }
            None => {
                let Letter { at, size, font, along, .. } = *letter;
                let (text, direction) = (String::new(), Direction::LeftToRight);
                self.done.push(PdfPiece { text, at, width: 0.0, size, font, direction, along, ends: true });
            }
        }
    }

    fn flush(&mut self) {
        let Some(mut piece) = self.open.take() else { return };
        let text = DRAWN.replace(&piece.text, |found| found.get(0).map_or("", |one| one.as_str()).nfkc().collect());
        let text = if self.cut { SPACES.replace(&text, |_| " ".to_owned()) } else { text };
        if piece.direction == Direction::Down {
            piece.text = text;
        } else {
            (piece.text, piece.direction) = as_written(text);
        }
        self.done.push(piece);
    }
}

/// The letters in the order in which they are written, and its direction: in a file they stand as they are drawn, from left to right.
fn as_written(text: String) -> (String, Direction) {
    if text.is_ascii() {
        return (text, Direction::LeftToRight);
    }
    let back = |c: &char| matches!(bidi_class(*c), BidiClass::R | BidiClass::AL | BidiClass::AN);
    let (count, all) = (text.chars().filter(back).count(), text.chars().count());
    if count == 0 {
        return (text, Direction::LeftToRight);
    }
    let few = count.saturating_mul(10) < all.saturating_mul(3) && all > 4;
    let level = if few { Level::ltr() } else { Level::rtl() };
    let info = BidiInfo::new(&text, Some(level));
    let turned = info.paragraphs.iter().map(|one| info.reorder_line(one, one.range.clone())).collect();
    (turned, if few { Direction::LeftToRight } else { Direction::RightToLeft })
}
