//! What is on the disk or on standard input, as articles.

use crate::archive::{self, Unpacking};
use crate::{decode, letter, page, pdf, rtf, say};
use conspectus::{Article, limits};
use infer::MatcherType;
use percent_encoding::percent_decode_str;
use std::fs::File;
use std::io::{self, IsTerminal, Read};
use std::path::Path;

/// What stands between the articles on standard input, on a line of its own.
const SEPARATOR: &[u8] = b"|||||";

/// What files of old programs begin with, ...
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0";
/// ... and web archives of Safari.
const WEB_ARCHIVE: &[u8] = b"bplist00";

/// Within so many bytes stand the signs by which kinds of files are known.
const SIGN: usize = 16;

/// What a page begins with, ...
const OF_A_PAGE: [&str; 4] = ["html", "head", "body", "meta"];
/// ... and what is copied out of one.
const OF_A_PIECE: [&str; 9] = ["article", "main", "section", "div", "header", "h1", "h2", "p", "title"];

/// An article, and whether its text is the file itself, byte for byte.
pub struct ReadArticle {
    pub article: Article,
    /// How its file is called. That is no publisher: many folders have a file of that name.
    pub name: Option<String>,
    /// The path in its archive, if it was in one.
    pub member: Option<String>,
    pub verbatim: bool,
}

impl From<Article> for ReadArticle {
    fn from(article: Article) -> Self {
        Self { article, name: None, member: None, verbatim: false }
    }
}

impl ReadArticle {
    /// The same as it stands in an archive, under a path.
    pub fn inside(self, path: &str) -> Self {
        let stem = || Path::new(path).file_stem().map(|stem| stem.to_string_lossy().into_owned());
        let member = self.member.map_or_else(|| path.to_owned(), |inner| format!("{path}/{inner}"));
        Self { name: self.name.or_else(stem), member: Some(member), ..self }
    }

    /// The same without the marks of Markdown, if it is in that and nothing but its text is known.
    pub fn without_marks(self) -> Self {
        let Article { title, address, author, published, outside, .. } = &self.article;
        let known = [title, address, author, published].iter().any(|said| said.is_some()) || !outside.is_empty();
        match Article::from_markdown(&self.article.text).filter(|_| !known) {
            Some(article) => Self { article, verbatim: false, ..self },
            None => self,
        }
    }
}

/// The articles of a file, or of standard input for `-`; of some that are in it, only what is wrong with them.
pub fn articles(path: &Path) -> io::Result<Vec<io::Result<ReadArticle>>> {
    if path == Path::new("-") {
        say_if_typed();
        return Ok(divide(&up_to(limits::TOTAL_BYTES, io::stdin().lock(), 0, "all articles together")?));
    }
    if let Some(address) = path.to_str().filter(|path| is_address(path)) {
        let message = format!("this is an address, so fetch it first: curl -L '{address}' | conspectus -");
        return Err(io::Error::new(io::ErrorKind::InvalidInput, message));
    }
    let file = File::open(path).map_err(|error| path.to_str().and_then(near_address).unwrap_or(error))?;
    let about = file.metadata()?;
    if about.is_dir() {
        return Err(io::Error::new(io::ErrorKind::IsADirectory, "this is a folder: give a file in it."));
    }
    let bytes = up_to(limits::ARTICLE_BYTES, file, about.len(), "one article")?;
    let name = path.file_stem().map(|name| name.to_string_lossy().into_owned());
    let found = articles_in(&bytes, &path.to_string_lossy(), &mut Unpacking::default()).into_iter().map(|one| {
        let read = one?;
        let verbatim = read.article.text.as_bytes() == bytes;
        Ok(ReadArticle { name: read.name.or_else(|| name.clone()), verbatim, ..read })
    });
    Ok(found.collect())
}

/// Says that the program waits, to whoever called it without a file or a pipe.
pub fn say_if_typed() {
    if io::stdin().is_terminal() {
        say("reading what you type: end with Ctrl-D on a line of its own.");
    }
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

/// The articles in the bytes of a file of that name.
pub fn articles_in(bytes: &[u8], name: &str, unpacking: &mut Unpacking) -> Vec<io::Result<ReadArticle>> {
    if is_archive(bytes) {
        return archive::articles(bytes, unpacking);
    }
    if pdf::is_pdf(bytes, name) {
        return vec![pdf::article(bytes).map(ReadArticle::from)];
    }
    if rtf::is_rtf(bytes) {
        return vec![rtf::article(bytes).map(ReadArticle::from)];
    }
    let refused = |message: &str| vec![Err(io::Error::new(io::ErrorKind::InvalidData, message))];
    if bytes.starts_with(COMPOUND) {
        return refused(of_compound(bytes));
    }
    if bytes.starts_with(WEB_ARCHIVE) {
        return refused("this is a web archive of Safari: save the page as HTML.");
    }
    if letter::is_letter(bytes) {
        return letter::article(bytes)
            .map_or_else(|| refused("this letter has no text."), |article| vec![Ok(article.into())]);
    }
    if begins_otherwise(bytes) {
        return refused(&no_text(bytes));
    }
    match decode::text(bytes) {
        Some(text) if starts_as_page(&text) || (is_page(Path::new(name)) && text.contains('<')) => {
            vec![Ok(page::article(&text).into())]
        }
        Some(text) => vec![Ok(Article::new(text).into())],
        None => refused(&no_text(bytes)),
    }
}

/// The articles between the bars; each may have an encoding of its own, unless that takes two bytes a letter.
fn divide(bytes: &[u8]) -> Vec<io::Result<ReadArticle>> {
    let mut pieces = pieces(bytes);
    // Bars of two bytes a letter are seen only once the whole is decoded. Files of other programs have zeros, too.
    let wide = matches!(pieces.as_slice(), [one] if one.contains(&0) && !is_binary(one));
    let whole = if wide { decode::text(bytes) } else { None };
    if let Some(text) = &whole {
        pieces = self::pieces(text.as_bytes());
    }
    let mut unpacking = Unpacking::default();
    let told = pieces.iter().filter(|one| !one.trim_ascii().is_empty());
    told.flat_map(|one| articles_in(one, "-", &mut unpacking)).collect()
}

/// What stands between the lines that are bars.
fn pieces(bytes: &[u8]) -> Vec<&[u8]> {
    let (mut pieces, mut start, mut at) = (Vec::new(), 0usize, 0usize);
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        let end = at.saturating_add(line.len());
        if line.trim_ascii() == SEPARATOR {
            pieces.extend(bytes.get(start..at));
            start = end;
        }
        at = end;
    }
    pieces.extend(bytes.get(start..));
    pieces
}

/// True for what begins as files of other programs do.
fn is_binary(bytes: &[u8]) -> bool {
    is_archive(bytes)
        || pdf::is_pdf(bytes, "-")
        || rtf::is_rtf(bytes)
        || [COMPOUND, WEB_ARCHIVE].iter().any(|start| bytes.starts_with(start))
}

fn is_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// What is wrong with a file of an old program, by the names in it.
fn of_compound(bytes: &[u8]) -> &'static str {
    let letters: Vec<u8> = bytes.iter().copied().filter(|byte| *byte != 0).collect();
    let has = |name: &[u8]| letters.windows(name.len()).any(|letters| letters == name);
    if has(b"EncryptedPackage") {
        "this is locked with a password: save it without one."
    } else if has(b"WordDocument") {
        "this is a Word file of the old kind: open it, and save it as .docx."
    } else {
        "this is a file of an old program, and no text: save its text as .docx or as text."
    }
}

/// True for what begins as pictures, programs and the like do, even if most of it is text. Some of their signs are letters, so there must
/// be a control character, too.
fn begins_otherwise(bytes: &[u8]) -> bool {
    let start = bytes.get(..SIGN).unwrap_or(bytes);
    let marked = [&b"\xff\xfe"[..], b"\xfe\xff", b"\xef\xbb\xbf"].iter().any(|mark| bytes.starts_with(mark));
    let controlled = start.iter().any(|byte| *byte < b' ' && !byte.is_ascii_whitespace() && *byte != 0x1b);
    !marked && controlled && infer::get(bytes).is_some_and(|kind| kind.matcher_type() != MatcherType::Text)
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

/// True for an address of the web.
fn is_address(path: &str) -> bool {
    let start = path.get(..8).unwrap_or(path).to_ascii_lowercase();
    start.starts_with("https://") || start.starts_with("http://")
}

/// What to do with a path that leads nowhere, and is an address without its start, or that of a file.
fn near_address(path: &str) -> Option<io::Error> {
    let start = path.get(..5)?.to_ascii_lowercase();
    let message = if start.starts_with("www.") {
        format!("this is no file, but an address: fetch it first: curl -L 'https://{path}' | conspectus -")
    } else if start == "file:" {
        // It may name a machine, which is this one: file://localhost/home/…
        let rest = path.get(5..)?;
        let local = rest.strip_prefix("//").map_or(Some(rest), |rest| rest.find('/').and_then(|at| rest.get(at..)))?;
        let local = percent_decode_str(local).decode_utf8().ok()?;
        format!("this is the address of a file: give its path, {local}")
    } else {
        return None;
    };
    Some(io::Error::new(io::ErrorKind::InvalidInput, message))
}

/// True for the names that pages have.
fn is_page(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase());
    matches!(ending.as_deref(), Some("html" | "htm" | "xhtml"))
}

/// The article of a text that is a page; `None` if it is none.
pub fn as_page(text: &str) -> Option<Article> {
    starts_as_page(text).then(|| page::article(text))
}

/// True if a text begins as pages do, or begins and ends as pieces of pages do.
fn starts_as_page(text: &str) -> bool {
    let mut rest = text.trim_start();
    // What may stand before the page itself.
    for (start, end) in [("<?xml", "?>"), ("<!--", "-->"), ("<!--", "-->")] {
        if let Some((_, behind)) = rest.strip_prefix(start).and_then(|inside| inside.split_once(end)) {
            rest = behind.trim_start();
        }
    }
    let start: String = rest.chars().take(14).collect::<String>().to_ascii_lowercase();
    let name = start.strip_prefix('<').and_then(|tag| tag.split(|c: char| !c.is_ascii_alphanumeric()).next());
    // Markdown may begin with a tag, too.
    let piece = || rest.trim_end().ends_with('>') && name.is_some_and(|name| OF_A_PIECE.contains(&name));
    start.starts_with("<!doctype html") || name.is_some_and(|name| OF_A_PAGE.contains(&name)) || piece()
}
