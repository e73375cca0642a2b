//! What CSS cuts off, fades out or fills in, as it is written in a style.

use crate::colour::Colour;

/// Below this opacity, nobody sees a colour or a text.
pub const FAINTEST: f64 = 0.05;
/// A box that is no larger shows nothing to read, in pixels.
pub const TINY: f64 = 2.0;
/// From this opacity on, a colour hides what is behind it.
pub const FULL: f64 = 0.95;

/// The numbers in what is written.
fn numbers(written: &str) -> Vec<f64> {
    let pieces = written.split(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | '-')));
    pieces.filter_map(|piece| piece.parse().ok()).collect()
}

/// What stands in the brackets of a function of that name.
fn inside<'a>(written: &'a str, name: &str) -> Option<&'a str> {
    let rest = written.strip_prefix(name)?.strip_prefix('(')?;
    Some(rest.split_once(')').map_or(rest, |(inside, _)| inside))
}

/// True for a `clip` that leaves nothing.
pub fn is_clipped(clip: &str) -> bool {
    let Some(sides) = inside(clip, "rect").filter(|_| !clip.contains("auto")) else { return false };
    let sides = numbers(sides);
    let side = |n: usize| sides.get(n).copied().unwrap_or_default();
    side(1) - side(3) <= TINY || side(2) - side(0) <= TINY
}

/// True for a `clip-path` that leaves nothing of a box of unknown size: hundredths tell, and pixels don't.
pub fn is_cut_out(path: &str) -> bool {
    if let Some(insets) = inside(path, "inset") {
        let insets = insets.split(" round ").next().unwrap_or_default();
        let sides: Vec<f64> =
            insets.split_whitespace().map(|one| numbers(one).first().copied().unwrap_or(0.0)).collect();
        // As in all of CSS, a side that is not named is as the one across.
        let side = |n: usize| sides.get(n).copied();
        let top = side(0).unwrap_or_default();
        let right = side(1).unwrap_or(top);
        let over = [top + side(2).unwrap_or(top), right + side(3).unwrap_or(right)];
        return !path.contains("px") && !path.contains("em") && over.iter().any(|over| *over - 100.0 >= -TINY);
    }
    if let Some(round) = inside(path, "circle").or_else(|| inside(path, "ellipse")) {
        return numbers(round.split(" at ").next().unwrap_or_default()).iter().any(|radius| *radius <= 1.0);
    }
    let Some(points) = inside(path, "polygon") else { return false };
    let points: Vec<(f64, f64)> = points
        .split(',')
        .map(|point| {
            let point = numbers(point);
            (point.first().copied().unwrap_or_default(), point.get(1).copied().unwrap_or_default())
        })
        .collect();
    let next = points.iter().skip(1).chain(points.first());
    let area: f64 = points.iter().zip(next).map(|((x, y), (next_x, next_y))| x * next_y - next_x * y).sum();
    area.abs() <= TINY
}

/// The colours of an image that is a mere run of them; none of one that is a picture, too.
fn colours(image: &str) -> Vec<Colour> {
    if !image.contains("gradient(") || image.contains("url(") {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut rest = image;
    while let Some(start) = rest.find(|c: char| c == '#' || c.is_ascii_alphabetic()) {
        rest = rest.get(start..).unwrap_or_default();
        let end = rest.find(|c: char| !(c == '#' || c == '-' || c.is_ascii_alphanumeric())).unwrap_or(rest.len());
        let (word, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
        let call = after.starts_with('(') && !word.ends_with("gradient");
        let length = if call { after.find(')').map_or(after.len(), |close| close.saturating_add(1)) } else { 0 };
        let end = end.saturating_add(length).max(1);
        found.extend(rest.get(..end).and_then(Colour::parse));
        rest = rest.get(end..).unwrap_or_default();
    }
    found
}

/// The one colour of an image, if it has but one and nothing shines through.
pub fn colour_of_image(image: &str) -> Option<Colour> {
    let colours = colours(image);
    let first = *colours.first()?;
    colours.iter().all(|one| one.alpha >= FULL && one.is_near(first)).then_some(first)
}

/// True for a mask that leaves nothing.
pub fn is_masked(image: &str, size: &str) -> bool {
    if image == "none" || image.is_empty() {
        return false;
    }
    let colours = colours(image);
    let clear = !colours.is_empty() && colours.iter().all(|one| one.alpha < FAINTEST);
    clear || size.split(' ').any(|one| matches!(one, "0" | "0px" | "0%"))
}
