//! The summary for people: plain text and Markdown.

use anstyle::Style;
use conspectus::{Article, Summary};
use std::fmt::Write;

const STRONG: Style = Style::new().bold();
const FAINT: Style = Style::new().dimmed();

/// The letter of an article: A to Z, then A1, B1 and so on.
fn letter(article: usize) -> String {
    let letter = ('A'..='Z').nth(article % 26).unwrap_or('A');
    if article < 26 { letter.to_string() } else { format!("{letter}{}", article / 26) }
}

/// What an article is called: its title and where it is from.
fn name(summary: &Summary, articles: &[&Article], article: usize) -> String {
    let title = summary.articles.get(article).map_or("", |a| a.title.as_str());
    let source = articles.get(article).and_then(|a| a.source.as_deref()).unwrap_or_default();
    match (title, source) {
        ("", "") => format!("Article {}", article.saturating_add(1)),
        ("", name) | (name, "") => name.to_owned(),
        (title, source) => format!("{title} ({source})"),
    }
}

/// The articles that the summary quotes, in order.
fn quoted(summary: &Summary) -> Vec<usize> {
    let mut quoted: Vec<usize> = summary.sentences.iter().map(|s| s.passage.article).collect();
    quoted.sort_unstable();
    quoted.dedup();
    quoted
}

/// The summary as plain text: headline, sentences with the letter of their article and how many sources say so, sources.
/// With colours, for a stream that takes them out if need be; in lines of a width, if one is given.
pub fn plain(summary: &Summary, articles: &[&Article], width: Option<usize>) -> String {
    let fit = |text: &str| width.map_or_else(|| text.to_owned(), |width| textwrap::fill(text, width));
    let tell = |text: &str| harmless(&one_line(text));
    // Where lines are folded, "[B, 4 of 4]" stays in one.
    let gap = if width.is_some() { '\u{a0}' } else { ' ' };
    let mut out = String::new();
    if let Some(headline) = &summary.headline {
        let _ = writeln!(out, "{STRONG}{}{STRONG:#}\n", fit(&tell(&headline.text)));
    }
    for s in &summary.sentences {
        let source = format!("{FAINT}[{},{gap}{}{gap}of{gap}{}]{FAINT:#}", letter(s.passage.article), s.sources, s.of);
        let _ = writeln!(out, "{}", fit(&format!("{} {source}", tell(&s.passage.text))));
    }
    out.push('\n');
    for article in quoted(summary) {
        let source = fit(&format!("[{}] {}", letter(article), tell(&name(summary, articles, article))));
        let _ = writeln!(out, "{FAINT}{source}{FAINT:#}");
    }
    out
}

/// The summary as Markdown, a footnote for each source.
pub fn markdown(summary: &Summary, articles: &[&Article]) -> String {
    let mut out = String::new();
    if let Some(headline) = &summary.headline {
        let _ = writeln!(out, "# {}\n", escape(&headline.text));
    }
    for s in &summary.sentences {
        let mark = letter(s.passage.article);
        let _ = writeln!(out, "{} ({} of {})[^{mark}]", escape(&one_line(&s.passage.text)), s.sources, s.of);
    }
    out.push('\n');
    for article in quoted(summary) {
        let address = articles.get(article).and_then(|a| a.address.as_deref());
        let name = escape(&name(summary, articles, article));
        let _ = match address {
            Some(address) => writeln!(out, "[^{}]: [{name}](<{address}>)", letter(article)),
            None => writeln!(out, "[^{}]: {name}", letter(article)),
        };
    }
    out
}

/// The text without control characters: a terminal would take those in an article for orders.
pub fn harmless(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect()
}

/// The text with its line breaks as spaces.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text with what Markdown would take for markup escaped.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
