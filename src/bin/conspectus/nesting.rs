//! Nesting: pages whose tags are nested out of all reason, made shallow enough for a library that takes the square of the depth.

use std::borrow::Cow;
use std::collections::HashMap;

/// Deeper, tags are left out: no page that someone wrote comes near.
const DEEPEST: usize = 200;
/// Elements without an end, and those that end where the next of their kind begins: these nest only by way of others.
const FLAT: &[&str] = &[
    "a", "area", "base", "body", "br", "col", "colgroup", "dd", "dt", "embed", "head", "hr", "html", "img", "input",
    "li", "link", "meta", "option", "p", "param", "rp", "rt", "source", "tbody", "td", "tfoot", "th", "thead", "tr",
    "track", "wbr",
];
/// In drawings and formulas nothing ends before its end is written.
const FOREIGN: &[&str] = &["math", "svg"];
/// What stands in these is no markup.
const VERBATIM: &[&str] = &["iframe", "noframes", "noembed", "script", "style", "textarea", "title", "xmp"];

/// The page, without the tags that are deeper than that; their text stays.
pub fn shallow(html: &str) -> Cow<'_, str> {
    let (mut kept, mut from) = (String::new(), 0);
    // What is open, and how many of each name are open but left out.
    let (mut open, mut out): (Vec<&str>, HashMap<&str, usize>) = (Vec::new(), HashMap::new());
    let mut rest = html;
    while let Some((_, tail)) = rest.split_once('<') {
        let start = html.len().saturating_sub(tail.len()).saturating_sub(1);
        rest = tail;
        if let Some(comment) = tail.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        let ends = tail.starts_with('/');
        let name = tail.trim_start_matches('/').split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            continue;
        }
        rest = tail.split_once('>').map_or("", |(_, after)| after);
        if is_one_of(name, FLAT) && !open.iter().any(|open| is_one_of(open, FOREIGN)) {
            continue;
        }
        if !ends && is_one_of(name, VERBATIM) {
            rest = after(rest, name);
            continue;
        }
        let left_out = out.entry(name).or_default();
        if ends && *left_out > 0 {
            *left_out = left_out.saturating_sub(1);
        } else if ends {
            if let Some(at) = open.iter().rposition(|open| open.eq_ignore_ascii_case(name)) {
                open.truncate(at);
            }
            continue;
        } else if open.len() < DEEPEST {
            open.push(name);
            continue;
        } else {
            *left_out = left_out.saturating_add(1);
        }
        kept.push_str(html.get(from..start).unwrap_or_default());
        // Its text does not run into what stands before it.
        kept.push(' ');
        from = html.len().saturating_sub(rest.len());
    }
    if from == 0 {
        return Cow::Borrowed(html);
    }
    kept.push_str(html.get(from..).unwrap_or_default());
    Cow::Owned(kept)
}

fn is_one_of(name: &str, names: &[&str]) -> bool {
    names.iter().any(|one| one.eq_ignore_ascii_case(name))
}

/// What stands behind the end of an element in which there is no markup.
fn after<'a>(text: &'a str, name: &str) -> &'a str {
    let ends = text.match_indices("</").find(|(at, _)| {
        let found = text.get(at.saturating_add(2)..at.saturating_add(2).saturating_add(name.len()));
        found.is_some_and(|found| found.eq_ignore_ascii_case(name))
    });
    ends.and_then(|(at, _)| text.get(at..)).map_or("", |end| end.split_once('>').map_or("", |(_, after)| after))
}
