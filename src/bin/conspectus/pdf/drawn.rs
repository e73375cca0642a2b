//! Drawn: the letters of a page as they are drawn, each with the reason for which nobody sees it. The page does the same in
//! `www/shared/read/unseen/pdf-unseen.ts`.

use crate::clipping::{FAINTEST, FULL};
use crate::colour::{Colour, WHITE};
use hayro_interpret::color::{AlphaColor, Color};
use hayro_interpret::font::{Glyph, Type3Glyph};
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::{BlendMode, ClipPath, Device, GlyphDrawMode, Image, Paint, PathDrawMode, SoftMask};
use kurbo::{Affine, BezPath, PathEl, Point, Rect, Shape, Vec2};
use std::collections::HashMap;

/// Smaller letters nobody reads, in points.
const SMALLEST: f64 = 2.0;
/// Letters are drawn in so many units, which are as high as the letters.
const UNITS: f64 = 1000.0;
/// Beside a letter that is drawn like a picture there is about so much room, in heights of letters, ...
const BESIDE: f64 = 0.05;
/// ... and never so much: then a space is behind it.
const MOST_BESIDE: f64 = 0.2;
/// A path of more pieces is no box, ...
const BOX: usize = 6;
/// ... nor is one that fills less of the box around it.
const FILLS: f64 = 0.95;
/// So many letters are kept of a page: no page has as many.
const MOST: usize = 4_000_000;

/// Why nobody sees a letter.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum Hidden {
    Mode,
    Size,
    Place,
    Colour,
    Cover,
}

/// A letter on a page, or several that are drawn as one.
pub struct Letter {
    pub text: String,
    /// Where it starts, in points of the page, upwards from the bottom.
    pub at: Point,
    /// Where the next one starts, if nothing is between them.
    pub end: Point,
    /// The direction in which it is written, of length one; and upwards in it.
    pub along: Vec2,
    pub up: Vec2,
    /// How high it is.
    pub size: f64,
    /// The number of its font in the file.
    pub font: u32,
    /// True where writing runs from the top down.
    pub vertical: bool,
    pub hidden: Option<Hidden>,
    middle: Point,
}

/// A filled box; or a picture, of which only the place is known.
struct Filled {
    area: Rect,
    colour: Option<Colour>,
    /// The letters that were there before it.
    before: usize,
}

/// The fonts of a file.
#[derive(Default)]
pub struct Fonts {
    numbers: HashMap<u128, u32>,
    pictures: HashMap<u128, Picture>,
}

/// A letter that is drawn like a picture: what is drawn of it, and how far it is to the next one, in heights of letters. The library
/// does not tell its width; where it is followed by another letter, that shows it.
#[derive(Clone, Copy)]
struct Picture {
    drawn: f64,
    step: Option<f64>,
}

/// What is drawn as a group: how much of it is seen, and whether it is laid over what is there as it is.
#[derive(Clone, Copy)]
struct DrawnGroup {
    alpha: f64,
    plain: bool,
}

/// A page while it is drawn.
pub struct DrawnPage<'f> {
    pub letters: Vec<Letter>,
    /// How many letters were drawn of which the file does not say what they are.
    pub unknown: usize,
    filled: Vec<Filled>,
    /// The letters that are drawn like pictures, by their places, and which they are.
    pictures: Vec<(usize, u128)>,
    view: Rect,
    clips: Vec<Rect>,
    groups: Vec<DrawnGroup>,
    /// True while what is drawn is mixed with what is below it, ...
    blended: bool,
    /// ... or seen through a mask.
    masked: bool,
    fonts: &'f mut Fonts,
}

impl<'f> DrawnPage<'f> {
    pub fn new(view: Rect, fonts: &'f mut Fonts) -> Self {
        let (letters, filled, pictures, clips, groups) = (Vec::new(), Vec::new(), Vec::new(), Vec::new(), Vec::new());
        Self { letters, unknown: 0, filled, pictures, view, clips, groups, blended: false, masked: false, fonts }
    }

    /// Finds out what only the whole page tells.
    pub fn finish(&mut self) {
        self.measure();
        self.cover();
    }

    /// Finds the ends of the letters that are drawn like pictures.
    fn measure(&mut self) {
        for (place, key) in &self.pictures {
            let pair = self.letters.get(*place).zip(self.letters.get(place.saturating_add(1)));
            let (Some((letter, next)), Some(picture)) = (pair, self.fonts.pictures.get_mut(key)) else { continue };
            let by = next.at - letter.at;
            let (step, level) = (by.dot(letter.along) / letter.size, by.dot(letter.up).abs() < letter.size / 10.0);
            let beside = step - picture.drawn;
            if level && (-MOST_BESIDE..=MOST_BESIDE).contains(&beside) {
                picture.step = Some(picture.step.map_or(step, |known| known.max(step)));
            }
        }
        for (place, key) in &self.pictures {
            if let (Some(letter), Some(picture)) = (self.letters.get_mut(*place), self.fonts.pictures.get(key)) {
                letter.end = letter.at + letter.along * (picture.step.unwrap_or(picture.drawn + BESIDE) * letter.size);
            }
        }
    }

    /// Marks the letters over which a box was filled later.
    fn cover(&mut self) {
        for Filled { area, colour, before } in &self.filled {
            if colour.is_none() {
                continue;
            }
            for letter in self.letters.iter_mut().take(*before).filter(|letter| letter.hidden.is_none()) {
                letter.hidden = holds(*area, letter.middle).then_some(Hidden::Cover);
            }
        }
    }

    fn clip(&self) -> Rect {
        self.clips.last().copied().unwrap_or(self.view)
    }

    fn group(&self) -> DrawnGroup {
        self.groups.last().copied().unwrap_or(DrawnGroup { alpha: 1.0, plain: true })
    }

    fn colour(&self, paint: &Paint<'_>) -> Option<Colour> {
        let Paint::Color(colour) = paint else { return None };
        let [red, green, blue, alpha] = colour.to_rgba().components().map(f64::from);
        Some(Colour { parts: [red, green, blue].map(|part| part * 255.0), alpha: alpha * self.group().alpha })
    }

    fn fill(&mut self, area: Rect, colour: Option<Colour>) {
        // What is mixed with the text below it, as the mark of a pen is, leaves it to be read.
        let plain = self.group().plain && !self.blended && !self.masked;
        let colour = colour.filter(|colour| plain && colour.alpha >= FULL);
        self.filled.push(Filled { area: both(area, self.clip()), colour, before: self.letters.len() });
    }

    fn reason(&self, at: Point, size: f64, paint: &Paint<'_>, mode: &GlyphDrawMode) -> Option<Hidden> {
        if matches!(mode, GlyphDrawMode::Invisible) {
            return Some(Hidden::Mode);
        }
        if size < SMALLEST {
            return Some(Hidden::Size);
        }
        if !holds(self.view, at) || !holds(self.clip(), at) {
            return Some(Hidden::Place);
        }
        // Letters that are drawn by their outline have another colour.
        let colour = self.colour(paint).filter(|_| matches!(mode, GlyphDrawMode::Fill))?;
        if colour.alpha < FAINTEST {
            return Some(Hidden::Colour);
        }
        let below = self.filled.iter().rev().find(|filled| holds(filled.area, at));
        let ground = below.map_or(Some(WHITE), |filled| filled.colour)?;
        colour.laid_on(ground).is_near(ground).then_some(Hidden::Colour)
    }

    /// The number of a font, and how far a letter of it goes on, in its units; nothing where writing runs from the top down.
    fn font(&mut self, glyph: &Glyph<'_>) -> (u32, f64) {
        let (key, width) = match glyph {
            Glyph::Outline(glyph) => (glyph.font_cache_key(), glyph.advance_width().map(f64::from)),
            Glyph::Type3(glyph) => {
                let key = hayro_interpret::CacheKey::cache_key(&**glyph);
                let picture = || Picture { drawn: extent(glyph) / UNITS, step: None };
                let picture = *self.fonts.pictures.entry(key).or_insert_with(picture);
                self.pictures.push((self.letters.len(), key));
                (0, Some(picture.drawn * UNITS))
            }
        };
        let next = u32::try_from(self.fonts.numbers.len()).unwrap_or(u32::MAX);
        (*self.fonts.numbers.entry(key).or_insert(next), width.unwrap_or_default())
    }
}

impl<'a> Device<'a> for DrawnPage<'_> {
    fn draw_glyph(&mut self, glyph: &Glyph<'a>, page: Affine, own: Affine, paint: &Paint<'a>, mode: &GlyphDrawMode) {
        let whole = page * own;
        let [a, b, c, d, x, y] = whole.as_coeffs();
        if ![a, b, c, d, x, y].into_iter().all(f64::is_finite) || self.letters.len() >= MOST {
            return;
        }
        let at = Point::new(x, y);
        let text = match glyph.as_unicode() {
            Some(BfString::Char(one)) => one.to_string(),
            Some(BfString::String(text)) => text,
            // What has no shape is a space, whatever it is called.
            None if is_blank(glyph) => " ".to_owned(),
            None => {
                self.unknown = self.unknown.saturating_add(1);
                char::REPLACEMENT_CHARACTER.to_string()
            }
        };
        // Filled and then outlined it is one letter.
        if let (GlyphDrawMode::Stroke(_), Some(last)) = (mode, self.letters.last_mut())
            && last.at == at
            && last.text == text
        {
            last.hidden = last.hidden.filter(|reason| *reason != Hidden::Colour);
            return;
        }
        let (font, width) = self.font(glyph);
        let vertical = width == 0.0 && text.chars().all(is_wide);
        let (along, up) = (Vec2::new(a, b), Vec2::new(c, d));
        let (wide, size) = (along.hypot() * UNITS, up.hypot() * UNITS);
        let end = if vertical { whole * Point::new(0.0, -UNITS) } else { whole * Point::new(width, 0.0) };
        let middle =
            whole * if vertical { Point::new(UNITS / 2.0, -UNITS / 2.0) } else { Point::new(width / 2.0, UNITS * 0.3) };
        let hidden = self.reason(middle, size.min(wide), paint, mode);
        let unit = |one: Vec2| if one.hypot() > 0.0 { one / one.hypot() } else { one };
        let (along, up) = (unit(along), unit(up));
        self.letters.push(Letter { text, at, end, along, up, size, font, vertical, hidden, middle });
    }

    fn draw_path(&mut self, path: &BezPath, page: Affine, paint: &Paint<'a>, mode: &PathDrawMode) {
        if matches!(mode, PathDrawMode::Fill(_)) && !path.elements().is_empty() {
            let area = page.transform_rect_bbox(path.bounding_box());
            let is_box = path.elements().len() <= BOX && (page * closed(path)).area().abs() >= area.area() * FILLS;
            let colour = self.colour(paint).filter(|_| is_box);
            self.fill(area, colour);
        }
    }

    fn draw_image(&mut self, image: Image<'a, '_>, page: Affine) {
        let whole = Rect::new(0.0, 0.0, f64::from(image.width()), f64::from(image.height()));
        self.fill(page.transform_rect_bbox(whole), None);
    }

    fn push_clip_path(&mut self, clip: &ClipPath) {
        self.clips.push(both(clip.path.bounding_box(), self.clip()));
    }

    fn pop_clip_path(&mut self) {
        self.clips.pop();
    }

    fn push_transparency_group(&mut self, opacity: f32, mask: Option<SoftMask<'a>>, mode: BlendMode) {
        let DrawnGroup { alpha, plain } = self.group();
        let plain = plain && mask.is_none() && mode == BlendMode::Normal;
        self.groups.push(DrawnGroup { alpha: alpha * f64::from(opacity), plain });
    }

    fn pop_transparency_group(&mut self) {
        self.groups.pop();
    }

    fn set_soft_mask(&mut self, mask: Option<SoftMask<'a>>) {
        self.masked = mask.is_some();
    }

    fn set_blend_mode(&mut self, mode: BlendMode) {
        self.blended = mode != BlendMode::Normal;
    }
}

/// How far to the right anything was drawn.
#[derive(Default)]
struct Extent(f64);

impl<'a> Device<'a> for Extent {
    fn draw_glyph(&mut self, _: &Glyph<'a>, _: Affine, _: Affine, _: &Paint<'a>, _: &GlyphDrawMode) {}
    fn draw_path(&mut self, path: &BezPath, page: Affine, _: &Paint<'a>, _: &PathDrawMode) {
        self.0 = self.0.max(page.transform_rect_bbox(path.bounding_box()).x1);
    }
    fn draw_image(&mut self, image: Image<'a, '_>, page: Affine) {
        let whole = Rect::new(0.0, 0.0, f64::from(image.width()), f64::from(image.height()));
        self.0 = self.0.max(page.transform_rect_bbox(whole).x1);
    }
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn pop_clip_path(&mut self) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn pop_transparency_group(&mut self) {}
    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
}

/// How far to the right a letter goes that is drawn like a picture.
fn extent(glyph: &Type3Glyph<'_>) -> f64 {
    let mut extent = Extent::default();
    let paint = Paint::Color(Color::from_rgba(AlphaColor::BLACK));
    glyph.interpret(&mut extent, Affine::IDENTITY, Affine::IDENTITY, &paint);
    extent.0
}

/// True for a letter of which nothing is drawn.
fn is_blank(glyph: &Glyph<'_>) -> bool {
    match glyph {
        Glyph::Outline(glyph) => glyph.outline().is_empty(),
        Glyph::Type3(glyph) => extent(glyph) == 0.0,
    }
}

fn holds(area: Rect, at: Point) -> bool {
    at.x >= area.x0 && at.x <= area.x1 && at.y >= area.y0 && at.y <= area.y1
}

/// The path with all its parts closed, as they are filled.
fn closed(path: &BezPath) -> BezPath {
    let mut closed = BezPath::new();
    for element in path.elements() {
        if matches!(element, PathEl::MoveTo(_)) && !closed.elements().is_empty() {
            closed.close_path();
        }
        closed.push(*element);
    }
    closed.close_path();
    closed
}

/// What two boxes share; nothing holds no point.
fn both(one: Rect, other: Rect) -> Rect {
    Rect::new(one.x0.max(other.x0), one.y0.max(other.y0), one.x1.min(other.x1), one.y1.min(other.y1))
}

/// True for what is as wide as it is high, and stands below one another in columns: the signs of Chinese, Japanese and Korean.
fn is_wide(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}'
        | '\u{ff00}'..='\u{ffef}' | '\u{2014}' | '\u{2026}' | '\u{20000}'..='\u{3ffff}')
}
