//! What is on the disk or on standard input, as articles.

use crate::{decode, page};
use conspectus::{Article, limits};
use infer::MatcherType;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// What stands between the articles on standard input, on a line of its own.
const SEPARATOR: &[u8] = b"|||||";

/// An article, and whether its text is the file itself, byte for byte.
pub struct ReadArticle {
    pub article: Article,
    pub verbatim: bool,
}

/// The articles of a file, or of standard input for `-`.
pub fn articles(path: &Path) -> io::Result<Vec<ReadArticle>> {
    if path == Path::new("-") {
        return divide(&up_to(limits::TOTAL_BYTES, io::stdin().lock(), 0, "all articles together")?);
    }
    if path.to_str().is_some_and(|path| path.starts_with("https://") || path.starts_with("http://")) {
        let message =
            "this is an address, and nothing is fetched here: fetch it first, as in 'curl -L ADDRESS | conspectus -'.";
        return Err(io::Error::new(io::ErrorKind::InvalidInput, message));
    }
    let file = File::open(path)?;
    let about = file.metadata()?;
    if about.is_dir() {
        return Err(io::Error::new(io::ErrorKind::IsADirectory, "this is a folder: give the files that are in it."));
    }
    let bytes = up_to(limits::ARTICLE_BYTES, file, about.len(), "one article")?;
    let article = article(&bytes, is_page(path))?;
    let name = path.file_stem().map(|name| name.to_string_lossy().into_owned());
    let verbatim = article.text.as_bytes() == bytes;
    Ok(vec![ReadArticle { article: Article { source: article.source.or(name), ..article }, verbatim }])
}

/// All that can be read, of which the size is known or 0; an error if it is more than `most` bytes.
fn up_to(most: usize, input: impl Read, size: u64, what: &str) -> io::Result<Vec<u8>> {
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
    Ok(bytes)
}

/// The article in the bytes of a file.
fn article(bytes: &[u8], is_page: bool) -> io::Result<Article> {
    let text = decode::text(bytes).ok_or_else(|| io::Error::new(io::ErrorKind::InvalidData, no_text(bytes)))?;
    Ok(if is_page || starts_as_page(&text) { page::article(&text) } else { Article::new(text) })
}

/// The texts between the bars; each may have an encoding of its own, unless that takes two bytes a letter.
fn divide(bytes: &[u8]) -> io::Result<Vec<ReadArticle>> {
    let whole = if bytes.contains(&0) { decode::text(bytes).map(String::into_bytes) } else { None };
    let mut pieces: Vec<Vec<u8>> = vec![Vec::new()];
    for line in whole.as_deref().unwrap_or(bytes).split_inclusive(|byte| *byte == b'\n') {
        match pieces.last_mut() {
            Some(one) if line.trim_ascii() != SEPARATOR => one.extend_from_slice(line),
            _ => pieces.push(Vec::new()),
        }
    }
    let told = pieces.iter().filter(|one| !one.trim_ascii().is_empty());
    told.map(|one| Ok(ReadArticle { article: article(one, false)?, verbatim: false })).collect()
}

/// What is wrong with a file without text.
fn no_text(bytes: &[u8]) -> String {
    let kind = match infer::get(bytes).map(|kind| kind.matcher_type()) {
        Some(MatcherType::Image) => "a picture",
        Some(MatcherType::Audio) => "a recording",
        Some(MatcherType::Video) => "a film",
        Some(MatcherType::Archive) => "an archive",
        Some(MatcherType::App) => "a program",
        Some(MatcherType::Font) => "a font",
        _ => "no text",
    };
    format!("this is {kind}: give its text, as a file of text, Markdown or HTML.")
}

/// True for the names that pages have.
fn is_page(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase());
    matches!(ending.as_deref(), Some("html" | "htm" | "xhtml"))
}

/// True if a text begins as pages do.
fn starts_as_page(text: &str) -> bool {
    let mut rest = text.trim_start();
    // What may stand before the page itself.
    for (start, end) in [("<?xml", "?>"), ("<!--", "-->"), ("<!--", "-->")] {
        if let Some((_, behind)) = rest.strip_prefix(start).and_then(|inside| inside.split_once(end)) {
            rest = behind.trim_start();
        }
    }
    let start: String = rest.chars().take(14).collect::<String>().to_ascii_lowercase();
    start.starts_with("<!doctype html") || start.starts_with("<html")
}
