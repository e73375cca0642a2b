//! Unseen: what a page itself says that nobody sees, by attributes, by the styles of its elements, and by its own sheets.
//!
//! No page is drawn here: what only that would tell stays. The page does the same in `www/shared/read/unseen/html-unseen.ts`.

use crate::believed::believed;
use crate::clipping::{FAINTEST, TINY, colour_of_image, is_clipped, is_cut_out, is_masked};
use crate::colour::{BLACK, Colour, WHITE};
use crate::declared::{Declared, Styles};
use dom_query::{Document, NodeRef};

/// Put so far beyond the edge, in pixels, it is not meant to be seen; ...
const BEYOND: f64 = 500.0;
/// ... and so far on the other side.
const FAR: f64 = 5_000.0;
/// The size of letters where nothing is said.
const SIZE: f64 = 16.0;
/// Shorter texts are labels, and a page may hide as many of these as it likes.
const LABEL: usize = 40;

/// Why nobody sees a text.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Reason {
    Display,
    Visibility,
    Label,
    Opacity,
    Colour,
    Size,
    Place,
    Clip,
    Mask,
    Cover,
}

/// How the texts of an element look.
#[derive(Clone, Copy)]
struct Look {
    reason: Option<Reason>,
    visible: bool,
    opacity: f64,
    colour: Colour,
    /// What is behind; nothing if it can't be told.
    ground: Option<Colour>,
    /// True if an element around it has a ground of its own.
    grounded: bool,
    /// The size of letters, in pixels.
    size: f64,
    clear: bool,
}

/// What an element puts behind its texts.
enum Ground {
    None,
    Unknown,
    Of(Colour),
}

/// Takes out of a page what nobody would see of it, and what it says of that.
pub fn leave(page: &Document) {
    let styles = Styles::of(page);
    // A sheet from elsewhere may give the page any ground.
    let ground = (!page.select_single("link[rel~='stylesheet']").exists()).then_some(WHITE);
    let root = Look {
        reason: None,
        visible: true,
        opacity: 1.0,
        colour: BLACK,
        ground,
        grounded: false,
        size: SIZE,
        clear: false,
    };
    let (mut texts, mut out) = (Vec::new(), Vec::new());
    let mut todo = vec![(page.html_root(), root)];
    while let Some((node, around)) = todo.pop() {
        if node.is_text() {
            let text = node.text();
            let letters = text.trim().encode_utf16().count();
            if letters > 0 {
                texts.push((node, if letters < LABEL { 0 } else { letters }, around.unseen()));
            }
            continue;
        }
        if !node.is_element() || node.has_name("head") {
            continue;
        }
        if is_out(&node) {
            out.push(node);
            continue;
        }
        let look = around.within(&node, &styles.declared(&node));
        let (shown, folded): (Vec<_>, Vec<_>) = node.children_it(true).partition(unfolded(&node));
        todo.extend(shown.into_iter().map(|child| (child, look)));
        out.extend(folded);
    }
    let believed = believed(texts.iter().map(|(_, prose, reason)| (*prose, *reason)));
    for (node, _, reason) in texts {
        if reason.is_some_and(|reason| believed.contains(&reason)) {
            node.remove_from_parent();
        }
    }
    for node in out {
        node.remove_from_parent();
    }
    // It has been judged; what had to be kept is read like the rest.
    page.select("[aria-hidden]").remove_attr("aria-hidden");
    page.select("[style]").remove_attr("style");
}

/// True for what is not there for a reader, whatever a sheet says.
fn is_out(node: &NodeRef<'_>) -> bool {
    node.has_attr("hidden") || node.has_attr("popover") || node.has_name("dialog") && !node.has_attr("open")
}

/// Says of the children of an element which are shown: of what is folded up, the first summary.
fn unfolded(around: &NodeRef<'_>) -> impl Fn(&NodeRef<'_>) -> bool {
    let closed = around.has_name("details") && !around.has_attr("open");
    let summary = closed.then(|| dom_query::Selection::from(*around).select_single("summary"));
    let summary = summary.and_then(|summary| summary.nodes().first().map(|node| node.id));
    move |child| !closed || !child.is_element() || summary == Some(child.id)
}

fn get<'a>(declared: &'a Declared, names: &[&str]) -> Option<&'a str> {
    names.iter().find_map(|name| declared.get(*name)).map(|value| &**value)
}

/// What is declared of a property, or nothing.
fn said<'a>(declared: &'a Declared, name: &str) -> &'a str {
    get(declared, &[name]).unwrap_or_default()
}

/// A length in pixels, if it is one.
fn length(written: &str, em: f64) -> Option<f64> {
    let end = written.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | '-'))).unwrap_or(written.len());
    let (number, unit) = written.split_at_checked(end)?;
    let number: f64 = number.parse().ok()?;
    let factor = match unit {
        "" if number == 0.0 => 1.0,
        "px" => 1.0,
        "pt" => 4.0 / 3.0,
        "em" => em,
        "rem" => SIZE,
        "%" => em / 100.0,
        "vw" => 10.0,
        "vh" => 8.0,
        _ => return None,
    };
    Some(number * factor)
}

/// The number behind a name and a bracket.
fn call(written: &str, name: &str) -> Option<f64> {
    let inside = written.split_once(name)?.1.strip_prefix('(')?;
    let end = inside.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | '-'))).unwrap_or(inside.len());
    inside.get(..end)?.parse().ok()
}

fn is_placed(declared: &Declared) -> bool {
    matches!(said(declared, "position"), "absolute" | "fixed")
}

fn is_away(declared: &Declared, size: f64) -> bool {
    let away = |names: &[&str]| {
        let lengths = names.iter().map(|name| length(said(declared, name), size).unwrap_or_default());
        lengths.into_iter().any(|length| length <= -BEYOND || length >= FAR)
    };
    let moved = ["translate", "translatex", "translatey", "translate3d"];
    let moved = || moved.iter().filter_map(|name| call(said(declared, "transform"), name)).any(|by| by.abs() >= BEYOND);
    is_placed(declared) && away(&["left", "top", "right"])
        || away(&["text-indent", "margin-left", "margin-top"])
        || moved()
}

fn is_cut(declared: &Declared, size: f64) -> bool {
    let overflow = said(declared, "overflow");
    let overflow = overflow.contains("hidden") || overflow.contains("clip");
    let sides = ["width", "height", "max-width", "max-height"];
    let tiny = sides.iter().any(|side| length(said(declared, side), size).is_some_and(|length| length <= TINY));
    let indent = said(declared, "text-indent").strip_suffix('%').and_then(|part| part.parse::<f64>().ok());
    overflow && (tiny || indent.is_some_and(|part| part >= 100.0))
        || is_placed(declared) && is_clipped(said(declared, "clip"))
        || is_cut_out(said(declared, "clip-path"))
}

fn is_small(declared: &Declared) -> bool {
    let transform = said(declared, "transform");
    let scale = ["scale", "scale3d", "scalex", "scaley"].iter().find_map(|name| call(transform, name));
    let scale = scale.or_else(|| said(declared, "scale").split(' ').next()?.parse().ok());
    let turned = ["rotatex", "rotatey"].iter().filter_map(|name| call(transform, name));
    scale.is_some_and(|scale| scale < 0.1) || turned.into_iter().any(|by| by == 90.0 || by == 270.0)
}

/// The colour behind an element's texts.
fn own_ground(element: &NodeRef<'_>, declared: &Declared) -> Ground {
    let image = get(declared, &["background-image", "background"]).unwrap_or_default();
    if image.contains("gradient(") {
        return colour_of_image(image).map_or(Ground::Unknown, Ground::Of);
    }
    if image.contains("url(") {
        return Ground::Unknown;
    }
    let attribute = element.attr("bgcolor").unwrap_or_default();
    let written = get(declared, &["background-color", "background"]).unwrap_or(&attribute);
    let colour = Colour::parse(written).or_else(|| Colour::parse(written.split(' ').next()?));
    colour.filter(|colour| colour.alpha >= FAINTEST).map_or(Ground::None, Ground::Of)
}

impl Look {
    /// How the texts of an element in this one look.
    fn within(self, element: &NodeRef<'_>, declared: &Declared) -> Self {
        let says = ["aria-hidden", "bgcolor", "color"].iter().any(|name| element.has_attr(name));
        if declared.is_empty() && !says {
            return self;
        }
        let size = length(said(declared, "font-size"), self.size).unwrap_or(self.size);
        let number = |name: &str| said(declared, name).parse::<f64>().ok();
        let faint = call(said(declared, "filter"), "opacity").unwrap_or(1.0);
        // What a page makes appear bit by bit is seen later.
        let appears = get(declared, &["transition", "animation"]).is_some();
        let opacity = if appears { self.opacity } else { self.opacity * number("opacity").unwrap_or(1.0) * faint };
        let clip = get(declared, &["background-clip", "-webkit-background-clip"]).unwrap_or_default();
        let in_letters = clip.split(' ').any(|one| one == "text");
        let own = if in_letters { Ground::Unknown } else { own_ground(element, declared) };
        let attribute = element.attr("color").unwrap_or_default();
        let fill = get(declared, &["-webkit-text-fill-color", "color"]).unwrap_or(&attribute);
        let shadowed = !matches!(said(declared, "text-shadow"), "" | "none");
        Self {
            reason: self.reason.or_else(|| self.reason_in(element, declared, size, opacity)),
            visible: match said(declared, "visibility") {
                "hidden" | "collapse" => false,
                "visible" | "initial" => true,
                _ => self.visible,
            },
            opacity,
            colour: Colour::parse(fill).unwrap_or(self.colour),
            grounded: self.grounded || !matches!(own, Ground::None),
            ground: self.ground_in(&own, declared),
            size,
            clear: self.clear || in_letters || shadowed,
        }
    }

    /// Why nothing in an element is seen.
    fn reason_in(self, element: &NodeRef<'_>, declared: &Declared, size: f64, opacity: f64) -> Option<Reason> {
        let mask = get(declared, &["mask-image", "-webkit-mask-image"]).unwrap_or_default();
        let mask_size = get(declared, &["mask-size", "-webkit-mask-size"]).unwrap_or_default();
        let level = || said(declared, "z-index").parse::<i64>().unwrap_or_default();
        let none = said(declared, "display") == "none" || said(declared, "content-visibility") == "hidden";
        Some(match () {
            () if none => Reason::Display,
            () if element.attr("aria-hidden").is_some_and(|hidden| &*hidden == "true") => Reason::Label,
            () if opacity < FAINTEST => Reason::Opacity,
            () if is_masked(mask, mask_size) => Reason::Mask,
            () if is_cut(declared, size) => Reason::Clip,
            () if is_away(declared, size) => Reason::Place,
            () if is_small(declared) => Reason::Size,
            () if self.grounded && level() < 0 && declared.contains_key("position") => Reason::Cover,
            () => return None,
        })
    }

    /// What is behind the texts of an element. One that is placed may stand on another that it is not in.
    fn ground_in(self, own: &Ground, declared: &Declared) -> Option<Colour> {
        match own {
            Ground::Unknown => None,
            Ground::Of(colour) => Some(colour.laid_on(self.ground.unwrap_or(WHITE))),
            Ground::None if matches!(said(declared, "position"), "relative" | "absolute" | "fixed" | "sticky") => None,
            Ground::None => self.ground,
        }
    }

    /// Why a text of this look is not seen.
    fn unseen(self) -> Option<Reason> {
        let over = Colour { alpha: self.colour.alpha * self.opacity, ..self.colour };
        let like = || self.ground.is_some_and(|ground| over.laid_on(ground).is_near(ground));
        match self.reason {
            Some(reason) => Some(reason),
            None if !self.visible => Some(Reason::Visibility),
            None if self.size <= TINY => Some(Reason::Size),
            None if self.clear => None,
            None => (over.alpha < FAINTEST || like()).then_some(Reason::Colour),
        }
    }
}
