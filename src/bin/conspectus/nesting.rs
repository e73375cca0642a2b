//! Nesting: pages whose tags are nested out of all reason, made shallow enough for a library that takes the square of the depth.
//!
//! What is open is counted as the parser will have it, by the rules of HTML for tags that close what they should not; where
//! that would take the whole of its rules, too much is counted rather than too little.

use crate::markup::{self, Tag};
use std::borrow::Cow;
use std::collections::HashMap;

/// Deeper, tags are left out: no page that someone wrote comes near.
const DEEPEST: usize = 200;

/// The most of [`FORMATTING`] that are open: in each paragraph, parsers open them all again.
const FORMATTED: usize = 16;

/// How many tags that are the same, parsers open again.
const EQUAL: usize = 3;

/// Elements without an end, and those that end where the next of their kind begins: these nest only by way of others.
const FLAT: &[&str] = &[
    "a", "area", "base", "body", "br", "col", "colgroup", "dd", "dt", "embed", "head", "hr", "html", "img", "input",
    "li", "link", "meta", "option", "p", "param", "rp", "rt", "source", "tbody", "td", "tfoot", "th", "thead", "tr",
    "track", "wbr",
];
/// Elements whose end leaves open what was opened in them.
const FORMATTING: &[&str] =
    &["b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"];
/// Elements that no end of one which is not among them closes.
const SPECIAL: &[&str] = &[
    "address",
    "applet",
    "article",
    "aside",
    "blockquote",
    "button",
    "caption",
    "center",
    "details",
    "dir",
    "div",
    "dl",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "frameset",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "listing",
    "main",
    "marquee",
    "menu",
    "nav",
    "object",
    "ol",
    "plaintext",
    "pre",
    "search",
    "section",
    "select",
    "summary",
    "table",
    "template",
    "ul",
];
/// Elements that no end of one around them closes, but their own and, in a table, that of its parts.
const SCOPES: &[&str] = &[
    "annotation-xml",
    "applet",
    "caption",
    "desc",
    "foreignobject",
    "marquee",
    "mi",
    "mn",
    "mo",
    "ms",
    "mtext",
    "object",
    "table",
    "template",
];
/// The end of one closes any other.
const HEADINGS: &[&str] = &["h1", "h2", "h3", "h4", "h5", "h6"];
/// In drawings and formulas nothing ends before its end is written.
const FOREIGN: &[&str] = &["math", "svg"];
/// In these parts of drawings and formulas stands HTML again.
const INTEGRATION: &[&str] = &["annotation-xml", "desc", "foreignobject", "mi", "mn", "mo", "ms", "mtext", "title"];
/// What stands in these is no markup.
const VERBATIM: &[&str] = &["iframe", "noembed", "noframes", "noscript", "script", "style", "textarea", "title", "xmp"];

/// The page, without the tags that are deeper than that, and without what nobody reads: attributes without end, and what
/// stands in for scripts. The text stays.
pub fn shallow(html: &str) -> Cow<'_, str> {
    let mut page = Page { html, kept: String::new(), from: 0 };
    let (mut nest, mut at) = (Nest::default(), 0);
    while let Some(tag) = markup::next(html, at, nest.is_foreign()) {
        page.escape(at, tag.start);
        at = tag.end;
        if !tag.closes && !nest.is_foreign() && is_one_of(tag.name, VERBATIM) {
            at = behind(html, tag.end, tag.name);
            if tag.name.eq_ignore_ascii_case("noscript") {
                page.replace(tag.start, at, " ");
                continue;
            }
        } else if !nest.takes(html, tag) {
            // Its text does not run into what stands before it.
            page.replace(tag.start, tag.end, " ");
            continue;
        }
        page.escape(tag.start, tag.surplus);
        if tag.surplus < tag.end {
            page.replace(tag.surplus, tag.end, ">");
        }
    }
    page.escape(at, html.len());
    page.whole()
}

/// A page that is changed from its start to its end.
struct Page<'a> {
    html: &'a str,
    /// What it is changed to, ...
    kept: String,
    /// ... up to here.
    from: usize,
}

impl<'a> Page<'a> {
    fn replace(&mut self, start: usize, end: usize, with: &str) {
        self.kept.push_str(self.html.get(self.from..start).unwrap_or_default());
        self.kept.push_str(with);
        self.from = end;
    }

    /// Escapes what starts no reference to a character: a row of those takes the parser the square of its length.
    fn escape(&mut self, start: usize, end: usize) {
        let piece = self.html.get(start..end).unwrap_or_default();
        for (at, _) in piece.match_indices('&') {
            let after = start.saturating_add(at).saturating_add(1);
            let rest = self.html.get(after..).unwrap_or_default();
            let number = |rest: &str| {
                let hex = rest.strip_prefix(['x', 'X']);
                rest.starts_with(|c: char| c.is_ascii_digit())
                    || hex.is_some_and(|hex| hex.starts_with(|c: char| c.is_ascii_hexdigit()))
            };
            let refers =
                rest.starts_with(|c: char| c.is_ascii_alphabetic()) || rest.strip_prefix('#').is_some_and(number);
            if !refers {
                self.replace(after, after, "amp;");
            }
        }
    }

    fn whole(mut self) -> Cow<'a, str> {
        if self.from == 0 {
            return Cow::Borrowed(self.html);
        }
        self.kept.push_str(self.html.get(self.from..).unwrap_or_default());
        Cow::Owned(self.kept)
    }
}

/// What is open in a page.
#[derive(Default)]
struct Nest<'a> {
    open: Vec<Open<'a>>,
    /// How many of each name are open but left out.
    out: HashMap<&'a str, usize>,
    /// The elements that a page has once: what later tags of theirs say, parsers add to the first.
    once: Vec<&'static str>,
}

/// An element that is open.
#[derive(Clone, Copy)]
struct Open<'a> {
    name: &'a str,
    /// The whole of its tag.
    tag: &'a str,
    traits: Traits,
}

/// How an element takes part in nesting.
#[derive(Clone, Copy)]
struct Traits {
    formatting: bool,
    special: bool,
    scope: bool,
    heading: bool,
    foreign: bool,
    integration: bool,
}

impl Traits {
    fn of(name: &str) -> Self {
        Self {
            formatting: is_one_of(name, FORMATTING),
            special: is_one_of(name, SPECIAL),
            scope: is_one_of(name, SCOPES),
            heading: is_one_of(name, HEADINGS),
            foreign: is_one_of(name, FOREIGN),
            integration: is_one_of(name, INTEGRATION),
        }
    }
}

impl<'a> Nest<'a> {
    /// True inside of a drawing or a formula, but for the parts of it in which HTML stands.
    fn is_foreign(&self) -> bool {
        let turn = self.open.iter().rev().find(|open| open.traits.foreign || open.traits.integration);
        turn.is_some_and(|open| open.traits.foreign)
    }

    /// Opens or closes an element; false for a tag that must be left out.
    fn takes(&mut self, html: &'a str, tag: Tag<'a>) -> bool {
        let name = tag.name;
        if let Some(once) = ["body", "html"].into_iter().find(|once| once.eq_ignore_ascii_case(name)) {
            let again = self.once.contains(&once);
            if !tag.closes && !again {
                self.once.push(once);
            }
            return tag.closes || !again;
        }
        if is_one_of(name, FLAT) && !self.open.iter().any(|open| open.traits.foreign) {
            return true;
        }
        let left_out = self.out.entry(name).or_default();
        if tag.closes && *left_out > 0 {
            *left_out = left_out.saturating_sub(1);
            return false;
        }
        let traits = Traits::of(name);
        if tag.closes {
            self.close(name, traits);
            return true;
        }
        let formatted = || self.open.iter().filter(|open| open.traits.formatting).count();
        if self.open.len() >= DEEPEST || traits.formatting && formatted() >= FORMATTED {
            *left_out = left_out.saturating_add(1);
            return false;
        }
        self.open.push(Open { name, tag: html.get(tag.start..tag.end).unwrap_or_default(), traits });
        true
    }

    /// Closes what the end of an element of that name does.
    fn close(&mut self, name: &str, traits: Traits) {
        let meant = |open: &Open| open.name.eq_ignore_ascii_case(name) || traits.heading && open.traits.heading;
        let Some(at) = self.open.iter().rposition(meant) else { return };
        let inside = self.open.get(at.saturating_add(1)..).unwrap_or_default();
        let holds = |trait_of: fn(&Open) -> bool| inside.iter().any(trait_of);
        let stays = match traits {
            _ if name.eq_ignore_ascii_case("table") => holds(|open| open.name.eq_ignore_ascii_case("template")),
            Traits { formatting: false, special: false, .. } => holds(|open| open.traits.special),
            _ => holds(|open| open.traits.scope),
        };
        if stays {
            return;
        }
        if traits.formatting {
            self.open.remove(at);
            return;
        }
        // Parsers open again what only formats the text.
        let mut again: Vec<Open> = Vec::new();
        for open in inside.iter().filter(|open| open.traits.formatting) {
            if again.iter().filter(|other| other.tag == open.tag).count() < EQUAL {
                again.push(*open);
            }
        }
        self.open.truncate(at);
        self.open.append(&mut again);
    }
}

fn is_one_of(name: &str, names: &[&str]) -> bool {
    names.iter().any(|one| one.eq_ignore_ascii_case(name))
}

/// The place behind the end of an element in which there is no markup.
fn behind(html: &str, from: usize, name: &str) -> usize {
    let text = html.get(from..).unwrap_or_default();
    let end = text.match_indices("</").find(|(at, _)| {
        let start = at.saturating_add(2);
        let found = text.get(start..start.saturating_add(name.len()));
        let next = text.get(start.saturating_add(name.len())..).and_then(|rest| rest.chars().next());
        found.is_some_and(|found| found.eq_ignore_ascii_case(name))
            && next.is_some_and(|next| next.is_ascii_whitespace() || matches!(next, '/' | '>'))
    });
    let end = end.and_then(|(at, _)| text.get(at..)).and_then(|end| end.split_once('>'));
    end.map_or(html.len(), |(_, rest)| html.len().saturating_sub(rest.len()))
}
