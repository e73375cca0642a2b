//! Unseen: what a page itself says that nobody sees, by attributes and by the styles of single elements.
//!
//! No page is drawn here and no sheet is read: what only these would tell stays.

use dom_query::Document;

/// What is not there for a reader, whatever its style.
const OUT: &str =
    "[hidden], [aria-hidden=true], [popover], template, dialog:not([open]), details:not([open]) > :not(summary)";
/// Letters of so many pixels are not read.
const TINY: f64 = 1.0;
/// What lets less of itself be seen than this is not seen.
const FAINTEST: f64 = 0.05;
/// So far beyond the edge, in pixels, nothing is meant to be seen; ...
const BEYOND: f64 = -500.0;
/// ... nor so far on the other side.
const FAR: f64 = 5_000.0;

/// Takes out of a page what nobody would see of it.
pub fn leave(page: &Document) {
    page.select(OUT).remove();
    // What is struck out where something was put in is an older version; alone it is still to be read.
    for deleted in page.select("ins ~ del, del:has(+ ins)").nodes() {
        deleted.remove_from_parent();
    }
    for node in page.select("[style]").nodes() {
        let Some(style) = node.attr("style").map(|style| style.to_ascii_lowercase()) else { continue };
        if Style(&style).hides() {
            node.remove_from_parent();
        }
    }
}

/// The style of one element, in small letters.
struct Style<'a>(&'a str);

impl<'a> Style<'a> {
    /// What is declared last of a property.
    fn get(&self, property: &str) -> Option<&'a str> {
        let mut declared = self.0.split(';').filter_map(|one| one.split_once(':'));
        let value = declared.rfind(|(name, _)| name.trim() == property)?.1;
        Some(value.trim().trim_end_matches("!important").trim_end())
    }

    fn is(&self, property: &str, values: &[&str]) -> bool {
        self.get(property).is_some_and(|value| values.contains(&value))
    }

    /// A length in pixels, or a number.
    fn number(&self, property: &str) -> Option<f64> {
        self.get(property)?.trim_end_matches("px").parse().ok()
    }

    /// True if nothing in an element of this style is seen.
    fn hides(&self) -> bool {
        let within = |property: &str, most: f64| self.number(property).is_some_and(|n| n <= most);
        let placed = self.is("position", &["absolute", "fixed"]);
        let appears = self.get("transition").or(self.get("animation")).is_some();
        let cut = self.is("overflow", &["hidden", "clip"])
            && ["width", "height", "max-width", "max-height"].iter().any(|side| within(side, TINY));
        let away = |side: &str| within(side, BEYOND) || self.number(side).is_some_and(|n| n >= FAR);
        self.is("display", &["none"])
            || self.is("visibility", &["hidden", "collapse"])
            || self.is("content-visibility", &["hidden"])
            || (within("opacity", FAINTEST) && !appears)
            || within("font-size", TINY)
            || self.has_no_colour()
            || cut
            || (placed && (self.get("clip").is_some_and(is_nothing) || ["left", "top", "right"].into_iter().any(away)))
            || self.get("clip-path").is_some_and(is_nothing)
            || within("text-indent", BEYOND)
            || self.is("transform", &["scale(0)"])
    }

    /// True if the letters have the colour of what is behind them, or none.
    fn has_no_colour(&self) -> bool {
        let Some(colour) = self.get("color") else { return false };
        let ground = self.get("background-color").or(self.get("background"));
        let lettered = ["background-clip", "-webkit-background-clip"].iter().any(|p| self.is(p, &["text"]));
        (colour == "transparent" && !lettered && self.get("text-shadow").is_none()) || ground == Some(colour)
    }
}

/// True for a shape with nothing in it.
fn is_nothing(shape: &str) -> bool {
    let shape: String = shape.chars().filter(|c| !c.is_whitespace() && *c != ',').collect();
    ["rect(0000)", "rect(0px0px0px0px)", "rect(1px1px1px1px)", "inset(50%)", "inset(100%)", "circle(0)"]
        .contains(&shape.as_str())
}
