//! Letter: letters, newsletters above all, and pages that browsers save in the form of one (MHTML).

use crate::page;
use conspectus::Article;
use mail_parser::{HeaderValue, Message, MessageParser, MimeHeaders};

/// So far into a file its headers are looked at, in bytes.
const START: usize = 4_000;
/// With fewer words than these, HTML only points to what a letter says.
const FEW: usize = 20;
/// One of these is in every letter.
const OF_A_LETTER: [&str; 6] =
    ["mime-version", "received", "message-id", "return-path", "delivered-to", "snapshot-content-location"];

/// True for bytes that begin as letters do: with names and what they say, a line each.
pub fn is_letter(bytes: &[u8]) -> bool {
    let start = String::from_utf8_lossy(bytes.get(..START).unwrap_or(bytes)).into_owned();
    let (mut headers, mut sure) = (0usize, false);
    for line in start.lines().skip_while(|line| line.starts_with("From ")) {
        if line.starts_with([' ', '\t']) && headers > 0 {
            continue;
        }
        let Some((name, _)) = line.split_once(':') else { break };
        if name.is_empty() || !name.chars().all(|c| c.is_ascii_graphic()) {
            break;
        }
        headers = headers.saturating_add(1);
        sure |= OF_A_LETTER.contains(&name.to_ascii_lowercase().as_str());
    }
    sure && headers > 1
}

/// The article in a letter, or in a page that was saved as one.
pub fn article(bytes: &[u8]) -> Option<Article> {
    let mail = MessageParser::new().parse(bytes)?;
    let address = header(&mail, "Snapshot-Content-Location").or_else(|| mail.content_location().map(str::to_owned));
    let html = mail.html_bodies().find(|part| part.is_text_html()).and_then(|part| part.text_contents());
    let text =
        mail.text_bodies().find(|part| part.is_text() && !part.is_text_html()).and_then(|part| part.text_contents());
    let page = html.map(page::article);
    let title = mail.subject().map(str::to_owned);
    let mut read = match (page, text) {
        // Some letters have their text twice, and some have only a word of it in HTML. Else nobody sees the plain text.
        (Some(page), Some(text)) if page::words(&page.text) < FEW.min(page::words(text)) => Article::new(text),
        (Some(page), _) => page,
        (None, Some(text)) => Article::new(text),
        (None, None) => return None,
    };
    if let Some(address) = address {
        let address = Some(address).filter(|address| address.starts_with("http://") || address.starts_with("https://"));
        (read.title, read.address) = (read.title.or(title), read.address.or(address));
        return Some(read);
    }
    let from = mail.from().and_then(|from| from.first());
    let source = from.and_then(|from| from.name().or(from.address())).map(str::to_owned);
    let published = mail.date().map(mail_parser::DateTime::to_rfc3339);
    read.title = title.or(read.title);
    read.source = source.or(read.source);
    read.published = published.or(read.published);
    Some(read)
}

/// What a header says that is in no standard.
fn header(mail: &Message<'_>, name: &str) -> Option<String> {
    match mail.header(name)? {
        HeaderValue::Text(text) => Some(text.trim().to_owned()),
        _ => None,
    }
}
