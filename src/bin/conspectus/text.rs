//! The summary for people: plain text and Markdown.

use anstyle::Style;
use conspectus::{Article, Citation, Claim, Degree, Passage, RootEvidence, Summary, SummarySentence};
use std::borrow::Cow;
use std::collections::{BTreeSet, HashSet};
use std::fmt::Write;
use std::path::Path;

/// The longest name of a source, in characters.
const SOURCE: usize = 100;

/// The longest address that is printed, in bytes.
const ADDRESS: usize = 2000;

pub const STRONG: Style = Style::new().bold();
/// So many sources are named beside a sentence.
const NAMED: usize = 12;
pub const FAINT: Style = Style::new().dimmed();

/// The letter of an article: A to Z, then A1, B1 and so on.
pub fn letter(article: usize) -> String {
    let letter = ('A'..='Z').nth(article % 26).unwrap_or('A');
    if article < 26 { letter.to_string() } else { format!("{letter}{}", article / 26) }
}

/// What an article of a summary is called, with what was found in its text.
fn name_in(summary: &Summary, articles: &[&Article], number: usize) -> String {
    let source = articles.get(number).and_then(|article| article.source.as_deref());
    match summary.articles.get(number) {
        Some(found) => called(&found.title, [found.author.as_deref(), source, found.published.as_deref()], number),
        None => called("", [None, source, None], number),
    }
}

/// What an article is called: its title, who wrote it, where it is from, and when it was published.
pub fn name(article: &Article, number: usize) -> String {
    let Article { title, author, source, published, .. } = article;
    let about = [author, source, published].map(Option::as_deref);
    called(title.as_deref().unwrap_or_default(), about, number)
}

fn called(title: &str, [author, source, published]: [Option<&str>; 3], number: usize) -> String {
    let about = [author, source, published.map(day)].into_iter().flatten().map(shortened);
    let about: Vec<_> = about.filter(|part| !part.is_empty()).collect();
    match (title, about.join(", ")) {
        ("", about) if about.is_empty() => format!("Article {}", number.saturating_add(1)),
        ("", about) => about,
        (title, about) if about.is_empty() => title.to_owned(),
        (title, about) => format!("{title} ({about})"),
    }
}

/// The day of a date as ISO 8601 has it; any other form as it is.
fn day(published: &str) -> &str {
    match published.split_once('T') {
        Some((day, _)) if day.len() == 10 && day.starts_with(|c: char| c.is_ascii_digit()) => day,
        _ => published,
    }
}

/// The articles that the summary quotes, in order.
fn quoted(summary: &Summary) -> Vec<usize> {
    let mut quoted: Vec<usize> = summary.sentences.iter().map(|s| s.passage.article).collect();
    quoted.sort_unstable();
    quoted.dedup();
    quoted
}

/// The summary as plain text: headline, sentences with the letter of their article and how many sources say so, and what the letters
/// stand for. With colours, for a stream that takes them out if need be; in lines of a width, if one is given.
pub fn plain(summary: &Summary, articles: &[&Article], width: Option<usize>) -> String {
    let fit = |text: &str| width.map_or_else(|| text.to_owned(), |width| textwrap::fill(text, width));
    let tell = |text: &str| harmless(&one_line(text));
    // Where lines are folded, "[B, 4 of 4]" stays in one.
    let gap = if width.is_some() { '\u{a0}' } else { ' ' };
    let mut out = String::new();
    // Whose letter stands in the text.
    let mut named = BTreeSet::new();
    if let Some(headline) = &summary.headline {
        let _ = writeln!(out, "{STRONG}{}{STRONG:#}\n", fit(&tell(&headline.text)));
    }
    for s in &summary.sentences {
        let counted = format!("{},{gap}{}{gap}of{gap}{}", letter(s.passage.article), s.sources, s.of);
        let others = other_values(summary, s);
        named.insert(s.passage.article);
        named.extend(others.iter().take(NAMED).map(|(article, _)| *article));
        let others = shortened_list(others.into_iter().map(|(_, value)| value).collect());
        let others = others.map(|values| harmless(&format!("; differently: {values}"))).unwrap_or_default();
        let _ = writeln!(out, "{}", fit(&format!("{} {FAINT}[{counted}{others}]{FAINT:#}", tell(&s.passage.text))));
    }
    out.push('\n');
    named.extend(summary.citations.iter().flat_map(|citation| citation.articles.iter().copied()));
    for article in named {
        let source = fit(&format!("[{}] {}", letter(article), tell(&name_in(summary, articles, article))));
        let _ = writeln!(out, "{FAINT}{source}{FAINT:#}");
    }
    for citation in &summary.citations {
        let _ = writeln!(out, "{FAINT}{}{FAINT:#}", fit(&citing(citation)));
    }
    out
}

/// Which articles cite an agency or outlet: "A, B cite Reuters".
fn citing(citation: &Citation) -> String {
    let letters: Vec<String> = citation.articles.iter().map(|article| letter(*article)).collect();
    format!("{} cite {}", letters.join(", "), one_line(&citation.outlet))
}

/// The summary as Markdown: who says each sentence, what is told differently, a footnote for each source that it quotes, and the
/// others that count.
pub fn markdown(summary: &Summary, articles: &[&Article]) -> String {
    let mut out = String::new();
    if let Some(headline) = &summary.headline {
        let _ = writeln!(out, "# {}\n", escape(&headline.text));
    }
    for s in &summary.sentences {
        let mark = letter(s.passage.article);
        let _ = writeln!(out, "{} ({})[^{mark}]", escape(&one_line(&s.passage.text)), escape(&saying(s)));
    }
    let differences = summary.differences_markdown(letter);
    if !differences.is_empty() {
        let _ = write!(out, "\n## Where they differ\n\n{differences}");
    }
    out.push('\n');
    let quoted = quoted(summary);
    for article in &quoted {
        let article = *article;
        let address = articles.get(article).and_then(|a| a.address.as_deref()).filter(|a| a.len() <= ADDRESS);
        let name = escape(&name_in(summary, articles, article));
        let _ = match address {
            Some(address) => writeln!(out, "[^{}]: [{name}](<{address}>)", letter(article)),
            None => writeln!(out, "[^{}]: {name}", letter(article)),
        };
    }
    let others = summary.articles.iter().enumerate().filter(|(n, report)| report.counted && !quoted.contains(n));
    for (number, (article, _)) in others.enumerate() {
        let gap = if number == 0 { "\n" } else { "" };
        let _ = writeln!(out, "{gap}- {}: {}", letter(article), escape(&name_in(summary, articles, article)));
    }
    for citation in &summary.citations {
        let _ = writeln!(out, "\n{}", escape(&citing(citation)));
    }
    out
}

/// Who says a sentence: "2 of 4: D, B; in part: C; differently: A 17".
fn saying(sentence: &SummarySentence) -> String {
    let mut out = format!("{} of {}", sentence.sources, sentence.of);
    let degrees = [
        (Degree::Same, ": "),
        (Degree::Part, "; in part: "),
        (Degree::Differs, "; differently: "),
        (Degree::None, "; not found: "),
    ];
    for (degree, words) in degrees {
        if let Some(marks) = marks(sentence, degree) {
            let _ = write!(out, "{words}{marks}");
        }
    }
    out
}

/// Who says a sentence to a degree: "C 415, D".
fn marks(sentence: &SummarySentence, degree: Degree) -> Option<String> {
    let own = (degree == Degree::Same).then(|| letter(sentence.passage.article));
    let others = sentence.roots.iter().filter(|root| root.degree == degree && !root.own);
    shortened_list(own.into_iter().chain(others.map(mark)).collect())
}

/// What is named beside a sentence, and how many more there are.
fn shortened_list(mut marks: Vec<String>) -> Option<String> {
    let more = marks.len().saturating_sub(NAMED);
    marks.truncate(NAMED);
    if more > 0 {
        marks.push(format!("{more} more"));
    }
    (!marks.is_empty()).then(|| marks.join(", "))
}

/// What others have in place of values of a sentence, each with its article: "B a dozen", "C 415".
fn other_values(summary: &Summary, sentence: &SummarySentence) -> Vec<(usize, String)> {
    let own = &sentence.passage;
    let inside = |claim: &&Claim| {
        let value = &claim.passage;
        value.article == own.article && own.start <= value.start && value.end <= own.end
    };
    let mut values = Vec::new();
    for told in &summary.disagreements {
        let Some(claim) = told.values.iter().find(inside) else { continue };
        let others = told.values.iter().filter(|other| other.side != claim.side);
        let told =
            |Passage { article, text, .. }: &Passage| (*article, format!("{} {}", letter(*article), one_line(text)));
        values.extend(others.map(|other| told(&other.passage)));
    }
    let differing = sentence.roots.iter().filter(|root| root.degree == Degree::Differs && !root.own);
    values.extend(differing.map(|root| (first(root), mark(root))));
    let mut seen = HashSet::new();
    values.retain(|value| seen.insert(value.clone()));
    values
}

/// The article that a root is called by.
fn first(root: &RootEvidence) -> usize {
    root.articles.first().copied().unwrap_or_default()
}

/// The letter of a root, "?" if it is in doubt, and the value that it gives otherwise.
fn mark(root: &RootEvidence) -> String {
    let doubt = if root.doubted { "?" } else { "" };
    let letter = format!("{}{doubt}", letter(first(root)));
    let differing = root.evidence.iter().filter(|e| e.degree == Degree::Differs).flat_map(|e| &e.differing);
    // What one of the two denies has no other value.
    let mut values = differing.filter(|d| d.own.text.to_lowercase() != d.other.text.to_lowercase());
    match values.next() {
        Some(value) if root.degree == Degree::Differs => format!("{letter} {}", one_line(&value.other.text)),
        _ => letter,
    }
}

/// The text with control characters spelled out: a terminal would take those in an article for orders.
pub fn harmless(text: &str) -> String {
    let whole = text.split('\r').flat_map(str::chars);
    spelled(whole, |c| matches!(c, '\n' | '\t'))
}

/// The same for the name of a file, which has no line breaks that mean what they do elsewhere.
pub fn file_name(path: &Path) -> String {
    spelled(path.to_string_lossy().chars(), |_| false)
}

fn spelled(text: impl Iterator<Item = char>, plain: impl Fn(char) -> bool) -> String {
    let mut out = String::new();
    for c in text {
        if c.is_control() && !plain(c) {
            out.extend(c.escape_default());
        } else {
            out.push(c);
        }
    }
    out
}

/// The name of a source; what is longer than any name is cut.
fn shortened(name: &str) -> Cow<'_, str> {
    match name.char_indices().nth(SOURCE) {
        Some((end, _)) => format!("{}…", name.get(..end).unwrap_or_default().trim_end()).into(),
        None => name.into(),
    }
}

/// The text with its line breaks as spaces.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text with what Markdown would take for markup escaped.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
