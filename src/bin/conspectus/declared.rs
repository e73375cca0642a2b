//! Declared: what a page that is not drawn declares about how its elements look, in their own styles and in its sheets.

use dom_query::{Document, NodeId, NodeRef};
use std::collections::HashMap;
use std::rc::Rc;

/// The properties that can hide a text.
const KNOWN: &str = "display visibility opacity filter content-visibility color -webkit-text-fill-color background \
    background-color background-image background-clip -webkit-background-clip font-size position z-index left top right \
    text-indent margin-left margin-top clip clip-path overflow width height max-width max-height transform scale text-shadow \
    mask mask-image mask-size -webkit-mask-image -webkit-mask-size transition animation";
/// Longer ones, ...
const LONGEST: usize = 4_000;
/// ... and more of them, are not looked at.
const MOST_SHEETS: usize = 2_000_000;
/// How many elements may be tried against rules, in all.
const MOST_LOOKS: usize = 30_000_000;
/// How wide the window is for which sheets are read, in pixels.
const WINDOW: f64 = 1280.0;
/// In sheets that are nested deeper, nothing is read.
const DEEPEST: usize = 8;

/// What is declared of an element, by property.
pub type Declared = HashMap<&'static str, Rc<str>>;

/// What the sheets and the elements of a page declare.
pub struct Styles {
    sheets: HashMap<NodeId, Declared>,
}

impl Styles {
    /// Reads the sheets that are in a page.
    pub fn of(page: &Document) -> Self {
        let mut sheets = String::new();
        let said = |style: &NodeRef<'_>, name: &str| style.attr(name).unwrap_or_default().trim().to_ascii_lowercase();
        let is_css = |style: &&NodeRef<'_>| matches!(&*said(style, "type"), "" | "text/css");
        for style in page.select("style").nodes().iter().filter(is_css).filter(|style| holds(&said(style, "media"))) {
            sheets.push_str(&style.text());
            sheets.push('\n');
        }
        let end = sheets.char_indices().nth(MOST_SHEETS).map_or(sheets.len(), |(at, _)| at);
        let plain = without_comments(sheets.get(..end).unwrap_or_default());
        let mut rules = Vec::new();
        read_rules(&plain, DEEPEST, &mut rules);
        Self { sheets: found(page, rules) }
    }

    /// What is declared of an element: in its own style, and else in the sheets.
    pub fn declared(&self, element: &NodeRef<'_>) -> Declared {
        let mut declared = self.sheets.get(&element.id).cloned().unwrap_or_default();
        if let Some(own) = element.attr("style") {
            let end = own.char_indices().nth(LONGEST).map_or(own.len(), |(at, _)| at);
            declared.extend(declarations(own.get(..end).unwrap_or_default()));
        }
        declared
    }
}

/// A rule of a sheet.
struct Rule<'a> {
    selector: &'a str,
    style: Declared,
}

/// What the rules say of each element, those that weigh more last.
fn found(page: &Document, mut rules: Vec<Rule<'_>>) -> HashMap<NodeId, Declared> {
    let mut sizes: HashMap<Option<NodeId>, usize> = HashMap::new();
    for element in page.root().descendants_it().filter(NodeRef::is_element) {
        let size = sizes.entry(element.parent().map(|parent| parent.id)).or_default();
        *size = size.saturating_add(1);
    }
    let size = sizes.values().fold(0, |sum: usize, size| sum.saturating_add(*size));
    let pairs = sizes.values().fold(0, |sum: usize, size| sum.saturating_add(size.saturating_mul(*size)));
    // Each kind has its own share, so that a few that cost much do not take the place of the others.
    let (mut plain, mut costly) = (MOST_LOOKS, MOST_LOOKS);
    rules.retain(|rule| {
        let looks = looks(rule.selector, size, pairs);
        let left = if looks > size { &mut costly } else { &mut plain };
        let fits = looks <= *left;
        *left = left.saturating_sub(if fits { looks } else { 0 });
        fits
    });
    rules.sort_by_key(|rule| weight(rule.selector));
    let mut found: HashMap<NodeId, Declared> = HashMap::new();
    for Rule { selector, style } in rules {
        // What is not known here hides nothing.
        for element in page.try_select(selector).iter().flat_map(|all| all.nodes()) {
            found.entry(element.id).or_default().extend(style.clone());
        }
    }
    found
}

/// How many elements are looked at for a selector on a page of that size, with so many pairs of elements side by side.
fn looks(selector: &str, size: usize, pairs: usize) -> usize {
    if selector.contains(":has") {
        return size.saturating_mul(size);
    }
    let beside =
        [":nth-", ":first-of", ":last-of", ":only-"].iter().map(|name| selector.matches(name).count()).sum::<usize>();
    let beside = beside.saturating_add(selector.replace("~=", "").matches('~').count());
    size.max(beside.saturating_mul(pairs))
}

/// How much a selector weighs against others: by ids, then by classes, then by names.
fn weight(selector: &str) -> usize {
    let (mut weight, mut last) = (0usize, ' ');
    for c in selector.chars() {
        let begins = c.is_alphanumeric() || matches!(c, '_' | '-');
        weight = weight.saturating_add(match last {
            '#' if begins => 10_000,
            '.' if begins => 100,
            ' ' | '>' | '+' | '~' | '\n' | '\t' if c.is_ascii_alphabetic() => 1,
            _ if c == '[' || c == ':' && last != ':' => 100,
            _ => 0,
        });
        last = c;
    }
    weight
}

fn without_comments(css: &str) -> String {
    let mut plain = String::new();
    let mut rest = css;
    while let Some((before, comment)) = rest.split_once("/*") {
        plain.push_str(before);
        plain.push(' ');
        rest = comment.split_once("*/").map_or("", |(_, behind)| behind);
    }
    plain + rest
}

/// Reads the rules of a sheet that matter here and hold for a screen.
fn read_rules<'a>(css: &'a str, deepest: usize, rules: &mut Vec<Rule<'a>>) {
    let mut rest = css;
    while let Some(at) = rest.find(['{', ';', '}']) {
        let (prelude, behind) = rest.split_at_checked(at).unwrap_or((rest, ""));
        let prelude = prelude.trim();
        if !behind.starts_with('{') {
            rest = behind.get(1..).unwrap_or_default();
            continue;
        }
        let (block, after) = block(behind.get(1..).unwrap_or_default());
        rest = after;
        match prelude.strip_prefix("@media") {
            Some(condition) if deepest > 0 && holds(condition) => read_rules(block, deepest.saturating_sub(1), rules),
            Some(_) => {}
            None if prelude.is_empty() || prelude.starts_with('@') => {}
            None => {
                let style = declarations(block);
                if !style.is_empty() {
                    rules.push(Rule { selector: prelude, style });
                }
            }
        }
    }
}

/// What stands in a block whose bracket is open, and what follows it.
fn block(css: &str) -> (&str, &str) {
    let (mut depth, mut quoted) = (0usize, None);
    for (at, c) in css.char_indices() {
        match (quoted, c) {
            (Some(quote), _) if c == quote || c == '\n' => quoted = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quoted = Some(c),
            (None, '{') => depth = depth.saturating_add(1),
            (None, '}') if depth == 0 => {
                return (css.get(..at).unwrap_or_default(), css.get(at.saturating_add(1)..).unwrap_or_default());
            }
            (None, '}') => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    (css, "")
}

/// The declarations that matter here, of an element or a rule.
fn declarations(style: &str) -> Declared {
    let (mut depth, mut from, mut found) = (0usize, 0usize, Declared::new());
    let ends = style.char_indices().chain([(style.len(), ';')]);
    for (at, c) in ends {
        match c {
            '(' | '{' => depth = depth.saturating_add(1),
            ')' | '}' => depth = depth.saturating_sub(1),
            ';' if depth == 0 || at == style.len() => {
                found.extend(declaration(style.get(from..at).unwrap_or_default()));
                from = at.saturating_add(1);
            }
            _ => {}
        }
    }
    found
}

/// A value with its addresses emptied: a picture in one may have megabytes.
fn without_addresses(value: &str) -> String {
    let mut plain = String::new();
    let mut rest = value;
    while let Some((before, inside)) = rest.split_once("url(") {
        plain.extend([before, "url()"]);
        rest = inside.split_once(')').map_or("", |(_, behind)| behind);
    }
    plain.push_str(rest);
    plain.char_indices().nth(LONGEST).and_then(|(end, _)| plain.get(..end)).unwrap_or(&plain).to_owned()
}

fn declaration(written: &str) -> Option<(&'static str, Rc<str>)> {
    let (name, value) = written.split_once(':')?;
    let name = name.trim().to_ascii_lowercase();
    let value = value.split_whitespace().collect::<Vec<_>>().join(" ").to_ascii_lowercase();
    let value = without_addresses(&value);
    let value = value
        .rsplit_once('!')
        .filter(|(_, mark)| mark.trim() == "important")
        .map_or(value.as_str(), |(value, _)| value);
    let value = value.trim();
    // The size of letters stands before the family, and before the height of lines.
    if name == "font" {
        let size = value.split([' ', '/']).find(|word| word.starts_with(|c: char| c.is_ascii_digit() || c == '.'))?;
        return Some(("font-size", size.into()));
    }
    let known = KNOWN.split_ascii_whitespace().find(|known| *known == name).filter(|_| !value.is_empty())?;
    Some((known, value.into()))
}

/// True for a condition that holds on the screen of a computer.
fn holds(condition: &str) -> bool {
    condition.to_ascii_lowercase().split(',').any(|one| {
        let one = one.trim();
        let (plain, not) = one.strip_prefix("not ").map_or((one, false), |plain| (plain, true));
        plain.trim_start_matches("only ").split(" and ").all(|part| part_holds(part.trim())) != not
    })
}

fn part_holds(part: &str) -> bool {
    let Some(feature) = part.strip_prefix('(').and_then(|inside| inside.strip_suffix(')')) else {
        return matches!(part, "screen" | "all" | "");
    };
    let (name, value) = feature.split_once(':').map_or((feature, ""), |(name, value)| (name.trim(), value.trim()));
    let pixels = || {
        let (number, em) =
            value.strip_suffix("px").map_or((value.trim_end_matches("em"), 16.0), |number| (number, 1.0));
        number.trim_end_matches('r').parse::<f64>().ok().map(|number| number * em)
    };
    match name {
        "min-width" => pixels().is_some_and(|least| WINDOW >= least),
        "max-width" => pixels().is_some_and(|most| WINDOW <= most),
        "orientation" => value == "landscape",
        "hover" | "any-hover" => value == "hover",
        "pointer" | "any-pointer" => value == "fine",
        "prefers-color-scheme" => value == "light",
        "prefers-reduced-motion" => value == "no-preference",
        _ => false,
    }
}
