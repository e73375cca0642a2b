//! Markdown: the article in a clipping or a note, without its marks, and what the block in front of it says. The marks of
//! CommonMark but for links by reference, and what Obsidian adds: links in double brackets, highlights, properties.

use super::unmark::{Marked, unmark};
use crate::model::article::Article;
use crate::text::find::{holds, split_once};
use crate::text::letters::is_invisible;

/// So many lines the block in front of a text may have.
const FRONT_LINES: usize = 100;
/// So many signs of Markdown a text has at least, the block in front and a heading in the first line counting all of them.
const SIGNS: usize = 2;

impl Article {
    /// Reads an article out of Markdown: the text without marks, pictures, code and notes, and the title, author, day, outlet and
    /// address of the block of properties in front of it. `None` if the text is not in Markdown: it is one as it is.
    ///
    /// ```
    /// use conspectus::Article;
    /// let clipping = "---\ntitle: Ferry aground\nsource: https://post.example/ferry\n---\nA **ferry** ran [aground](https://a.example).";
    /// let article = Article::from_markdown(clipping).unwrap_or_default();
    /// assert_eq!(article.text, "A ferry ran aground.");
    /// assert_eq!(article.title.as_deref(), Some("Ferry aground"));
    /// assert_eq!(article.address.as_deref(), Some("https://post.example/ferry"));
    /// assert!(Article::from_markdown("A ferry ran aground.").is_none());
    /// ```
    pub fn from_markdown(text: &str) -> Option<Self> {
        let text = text.trim_start_matches(is_invisible);
        let (front, body) = parts(text).unwrap_or(("", text));
        if front.is_empty() && !is_markdown(body) {
            return None;
        }
        let mut article = Self::default();
        let mut key = "";
        for line in front.lines() {
            match line.trim_start().strip_prefix("- ") {
                Some(item) => article.note(key, item),
                None => {
                    let (name, value) = line.split_once(':').unwrap_or_default();
                    key = name;
                    article.note(key, value);
                }
            }
        }
        let prose = unmark(&prose(body), Marked::Article).text;
        article.text = prose.trim().to_owned();
        Some(article)
    }

    /// Takes a property of the block in front.
    fn note(&mut self, key: &str, value: &str) {
        let value = value.trim_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '[' | ']'));
        let place = match key {
            "title" => &mut self.title,
            "author" | "authors" => &mut self.author,
            "published" | "date" if value.contains(|c: char| c.is_ascii_digit()) => &mut self.published,
            "source" | "url" | "link" if value.starts_with("http") => &mut self.address,
            "source" | "site" | "publisher" => &mut self.source,
            _ => return,
        };
        if value.is_empty() {
            return;
        }
        match place {
            // Of several authors each; of all else what comes first.
            Some(said) if key.starts_with("author") => {
                said.push_str(", ");
                said.push_str(value);
            }
            Some(_) => {}
            None => *place = Some(value.to_owned()),
        }
    }
}

/// The block of properties in front of a text, between rules, and what follows it.
fn parts(text: &str) -> Option<(&str, &str)> {
    let open = text.split_inclusive('\n').next().filter(|line| line.trim_end() == "---")?;
    let behind = text.get(open.len()..)?;
    let mut at = 0usize;
    for line in behind.split_inclusive('\n').take(FRONT_LINES) {
        let next = at.wrapping_add(line.len());
        if matches!(line.trim_end(), "---" | "...") {
            let front = behind.get(..at)?;
            let property = |line: &str| {
                line.split_once(':').is_some_and(|(key, value)| {
                    !key.contains(' ') && (value.is_empty() || value.starts_with(char::is_whitespace))
                })
            };
            let more = |line: &str| line.trim().is_empty() || line.starts_with([' ', '\t', '#', '-']);
            let all = front.lines().all(|line| property(line) || more(line)) && front.lines().any(property);
            return all.then_some((front, behind.get(next..)?));
        }
        at = next;
    }
    None
}

/// True if a text has marks that people put into nothing but Markdown.
fn is_markdown(body: &str) -> bool {
    let mut signs = 0usize;
    for (number, line) in body.lines().filter(|line| !line.trim().is_empty()).enumerate() {
        let hashes = line.bytes().take_while(|b| *b == b'#').count();
        if (1..=6).contains(&hashes) && line.get(hashes..).is_some_and(|rest| rest.starts_with(' ')) {
            signs = signs.saturating_add(if number == 0 { SIGNS } else { 1 });
        }
        // A link has one mark, what is emphasized has one at each end: two signs, neither more nor less.
        let bytes = line.as_bytes();
        let at = |place: Option<usize>| place.and_then(|place| bytes.get(place)).copied();
        let marks = bytes.windows(2).enumerate().map(|(place, pair)| match pair {
            b"](" | b"[[" | b"[^" => 2,
            b"**" | b"==" => {
                let ends = [at(place.checked_sub(1)), at(place.checked_add(2))];
                u32::from(ends.iter().all(|end| *end != pair.first().copied()))
            }
            _ => 0u32,
        });
        let marks = if line.bytes().any(|b| b.is_ascii_alphabetic()) { marks.sum::<u32>() / 2 } else { 0 };
        signs = signs.saturating_add(marks.min(2) as usize);
        if signs >= SIGNS {
            return true;
        }
    }
    false
}

/// The lines of a text that are prose: no comments, code, notes and rows of tables.
fn prose(body: &str) -> String {
    let body = without_comments(body);
    let mut kept = String::with_capacity(body.len());
    // Where the code began that has not ended yet, and what ends it.
    let mut open: Option<(usize, &str)> = None;
    let mut at = 0usize;
    for line in body.split_inclusive('\n') {
        let content = line.trim();
        let fence = content.get(..3).filter(|start| matches!(*start, "```" | "~~~"));
        match (open, fence) {
            (Some((_, end)), fence) => open = open.filter(|_| fence != Some(end)),
            // Code in a line is no block.
            (None, Some(fence)) if content.get(3..).is_none_or(|rest| !holds(rest, fence)) => open = Some((at, fence)),
            _ if content.starts_with('|') || content.starts_with("[^") => {}
            _ => kept.push_str(line),
        }
        at = at.wrapping_add(line.len());
    }
    // What is never closed is none.
    kept.push_str(open.and_then(|(start, _)| body.get(start..)).unwrap_or_default());
    kept
}

/// A text without its comments.
fn without_comments(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, behind)) = split_once(rest, "<!--").and_then(|(before, inside)| {
        let (_, behind) = split_once(inside, "-->")?;
        Some((before, behind))
    }) {
        kept.push_str(before);
        rest = behind;
    }
    kept.push_str(rest);
    kept
}
