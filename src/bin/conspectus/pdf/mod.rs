//! PDF: the text of a PDF, a line for each paragraph. The page reads it by the same steps, in `www/shared/read/pdf/`; there
//! pdf.js tells where the letters are, here hayro-interpret.

mod columns;
mod drawn;
mod hyphens;
mod lines;
mod paragraphs;
mod pdf_title;
mod pieces;
mod process;
mod references;
mod running_heads;

pub use process::serve;

use conspectus::{Article, limits};
use process::{Fault, PagesRead};
use std::io;
use std::path::Path;

/// What a PDF begins with, ...
const MARK: &[u8] = b"%PDF-";
/// ... and so far into a file it may stand.
const START: usize = 1024;

/// True for the bytes of a PDF. A file that is called one may have its mark anywhere; in others no text may stand before it.
pub fn is_pdf(bytes: &[u8], name: &str) -> bool {
    let named = Path::new(name).extension().is_some_and(|ending| ending.eq_ignore_ascii_case("pdf"));
    let start = if named { bytes } else { bytes.get(..START).unwrap_or(bytes) };
    let Some(at) = start.windows(MARK.len()).position(|bytes| bytes == MARK) else { return false };
    let before = start.get(..at).unwrap_or_default();
    let text = before.strip_prefix(b"\xef\xbb\xbf").unwrap_or(before).trim_ascii();
    named || text.is_empty() || text.iter().any(|byte| byte.is_ascii_control() && !byte.is_ascii_whitespace())
}

/// The article in a PDF.
pub fn article(bytes: &[u8]) -> io::Result<Article> {
    let PagesRead { pages, unknown, title: said } = process::read(bytes).map_err(|fault| wrong(&in_words(fault)))?;
    let (lines, address) = running_heads::without_heads(pages);
    let known = lines.iter().flat_map(|line| line.text.chars()).filter(|c| c.is_alphanumeric()).count();
    if known == 0 || unknown > known {
        let holds = if unknown > 0 { "does not say which letters it draws" } else { "holds pictures and no letters" };
        return Err(wrong(&format!(
            "this PDF {holds}: have its text recognized first (OCR: scanners, phones and PDF programs can), then give the new file."
        )));
    }
    let read = paragraphs::paragraphs_of(&lines);
    let texts: Vec<&str> = read.paragraphs.iter().map(|one| one.text.as_str()).collect();
    let mut article = Article::new(texts.join("\n")).with_outside(references::references_in(&texts));
    (article.title, article.address) = (pdf_title::title_of(&read, &said), address);
    Ok(article)
}

fn wrong(message: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, message)
}

fn in_words(fault: Fault) -> String {
    match fault {
        Fault::Locked => "this PDF is locked with a password: save it without one.".to_owned(),
        Fault::Large => {
            format!(
                "this PDF has over {} MB of text, the limit for one article: divide it.",
                limits::ARTICLE_BYTES >> 20
            )
        }
        Fault::Slow => format!(
            "a page of this PDF takes over {} seconds, or all of it over {}: print the PDF to a new one, or give its text.",
            process::PATIENCE.as_secs(),
            process::PATIENCE_IN_ALL.as_secs()
        ),
        Fault::Broken => {
            "this PDF is damaged, or takes too much memory: print it to a new one, or give its text.".to_owned()
        }
        Fault::NoProcess => "a PDF is read in a process of its own, and that could not be started (is there too little memory?): give its text.".to_owned(),
    }
}
