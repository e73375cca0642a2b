//! What is on the disk or on standard input, as articles.

use crate::stated::{self, Stated};
use crate::{nesting, unseen};
use conspectus::{Article, limits};
use dom_smoothie::{Config, Readability, TextMode};
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// What stands between the articles on standard input, on a line of its own.
const SEPARATOR: &str = "|||||";

/// The articles of a file, or of standard input for `-`; bytes that are no UTF-8 become replacement characters.
pub fn articles(path: &Path) -> io::Result<Vec<Article>> {
    if path == Path::new("-") {
        return Ok(divide(&up_to(limits::TOTAL_BYTES, io::stdin().lock(), 0, "all articles together")?));
    }
    let file = File::open(path)?;
    let size = file.metadata()?.len();
    let text = up_to(limits::ARTICLE_BYTES, file, size, "one article")?;
    let article = if is_page(path) { from_page(text) } else { Article::new(text) };
    let name = path.file_stem().map(|name| name.to_string_lossy().into_owned());
    Ok(vec![Article { source: article.source.or(name), ..article }])
}

/// All that can be read, of which the size is known or 0; an error if it is more than `most` bytes.
fn up_to(most: usize, input: impl Read, size: u64, what: &str) -> io::Result<String> {
    let limit = u64::try_from(most).unwrap_or(u64::MAX);
    let mut bytes = Vec::new();
    // What is known to be too large is not read; and of what has no size, such as a pipe, no more than that.
    if size <= limit {
        input.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
    }
    if size > limit || bytes.len() > most {
        let message = format!("this has over {} MB, the limit for {what}: divide it.", most >> 20);
        return Err(io::Error::new(io::ErrorKind::FileTooLarge, message));
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// The texts between the bars.
fn divide(text: &str) -> Vec<Article> {
    let mut texts = vec![String::new()];
    for line in text.split_inclusive('\n') {
        match texts.last_mut() {
            Some(one) if line.trim() != SEPARATOR => one.push_str(line),
            _ => texts.push(String::new()),
        }
    }
    texts.retain(|one| !one.trim().is_empty());
    texts.into_iter().map(|one| if starts_as_page(&one) { from_page(one) } else { Article::new(one) }).collect()
}

/// True for the names that pages have.
fn is_page(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase());
    matches!(ending.as_deref(), Some("html" | "htm" | "xhtml"))
}

/// True if a text begins as pages do.
fn starts_as_page(text: &str) -> bool {
    let start: String = text.trim_start().chars().take(9).collect::<String>().to_ascii_lowercase();
    start.starts_with("<!doctype") || start.starts_with("<html")
}

/// The article of a page, by its markup; all of its text if none is found, for the cleaner to look at.
fn from_page(html: String) -> Article {
    let config = Config { text_mode: TextMode::Formatted, ..Config::default() };
    let shallow = nesting::shallow(&html);
    let read = || Readability::new(&*shallow, None, Some(config.clone())).ok();
    let Some(mut page) = read() else { return Article::new(html.as_str()) };
    let all = page.doc.formatted_text().len();
    unseen::leave(&page.doc);
    // A page that hides most of itself waits for a script that shows it.
    if page.doc.formatted_text().len() < all / 2
        && let Some(unchanged) = read()
    {
        page = unchanged;
    }
    let whole = page.doc.formatted_text().to_string();
    let Stated { author, published } = stated::stated(&page.doc);
    match page.parse() {
        Ok(found) => Article {
            title: Some(found.title).filter(|title| !title.trim().is_empty()),
            source: found.site_name,
            address: found.url,
            author,
            published,
            ..Article::new(found.text_content.to_string())
        },
        Err(_) => Article { author, published, ..Article::new(whole) },
    }
}
