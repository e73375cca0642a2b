//! Markup: where the tags of a page are, as a parser of HTML sees them.
//!
//! A count of what is open is only worth something if it counts what the parser will open: `>` in a quoted value ends no tag,
//! `<!-->` is a whole comment, and the name in `<x-a>` is all of `x-a`.

/// A tag of a page.
#[derive(Clone, Copy, Debug)]
pub struct Tag<'a> {
    /// Where it starts, ...
    pub start: usize,
    /// ... and one past its end.
    pub end: usize,
    /// The name, in any case.
    pub name: &'a str,
    /// True for the tag at the end of an element.
    pub closes: bool,
    /// Where its attributes over the most that are read start; its end if it has no more.
    pub surplus: usize,
}

/// More attributes than any page gives an element: parsers compare each with all before it.
const ATTRIBUTES: usize = 64;

/// The next tag at or behind a place; comments and what else begins with `<` are passed over.
pub fn next(html: &str, from: usize, foreign: bool) -> Option<Tag<'_>> {
    let mut at = from;
    loop {
        let start = at.saturating_add(html.get(at..)?.find('<')?);
        let inside = start.saturating_add(1);
        let rest = html.get(inside..)?;
        let closes = rest.starts_with('/');
        let name = inside.saturating_add(usize::from(closes));
        if html.get(name..)?.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return tag(html, start, name, closes);
        }
        at = match rest.strip_prefix('!') {
            Some(rest) => html.len().saturating_sub(behind_declaration(rest, foreign).len()),
            None if closes || rest.starts_with('?') => html.len().saturating_sub(behind(rest, ">").len()),
            None => inside,
        };
    }
}

/// What follows a comment or a declaration, of which `<!` is read.
fn behind_declaration(rest: &str, foreign: bool) -> &str {
    if let Some(comment) = rest.strip_prefix("--") {
        let empty = comment.strip_prefix('>').or_else(|| comment.strip_prefix("->"));
        return empty.unwrap_or_else(|| {
            let end = comment.match_indices("--").find(|(at, _)| {
                let end = comment.get(at.saturating_add(2)..).unwrap_or_default();
                end.starts_with('>') || end.starts_with("!>")
            });
            end.and_then(|(at, _)| comment.get(at..)).map_or("", |end| behind(end, ">"))
        });
    }
    match rest.strip_prefix("[CDATA[").filter(|_| foreign) {
        Some(data) => behind(data, "]]>"),
        None => behind(rest, ">"),
    }
}

/// What follows the first such piece; nothing if there is none.
fn behind<'a>(text: &'a str, piece: &str) -> &'a str {
    text.split_once(piece).map_or("", |(_, rest)| rest)
}

/// The tag whose name starts there; `None` if it has no end.
fn tag(html: &str, start: usize, from: usize, closes: bool) -> Option<Tag<'_>> {
    let is_space = |c: char| matches!(c, ' ' | '\t' | '\n' | '\r' | '\x0c');
    let ends_name = |c: char| is_space(c) || matches!(c, '/' | '>');
    let place = |rest: &str| html.len().saturating_sub(rest.len());
    let rest = html.get(from..)?;
    let name = rest.get(..rest.find(ends_name)?)?;
    let mut rest = rest.get(name.len()..)?;
    let (mut count, mut surplus) = (0usize, None);
    loop {
        rest = rest.trim_start_matches(|c| is_space(c) || c == '/');
        if rest.starts_with('>') {
            let end = place(rest).saturating_add(1);
            return Some(Tag { start, end, name, closes, surplus: surplus.unwrap_or(end) });
        }
        count = count.saturating_add(1);
        if count > ATTRIBUTES && surplus.is_none() {
            surplus = Some(place(rest));
        }
        // A name may begin with the sign that ends it.
        let first = rest.chars().next()?.len_utf8();
        let more = rest.get(first..)?;
        let after = more.get(more.find(|c| ends_name(c) || c == '=')?..)?.trim_start_matches(is_space);
        rest = match after.strip_prefix('=').map(|value| value.trim_start_matches(is_space)) {
            None => after,
            Some(value) => match value.chars().next()? {
                quote @ ('"' | '\'') => value.get(1..)?.split_once(quote)?.1,
                _ => value.get(value.find(|c| is_space(c) || c == '>')?..)?,
            },
        };
    }
}
