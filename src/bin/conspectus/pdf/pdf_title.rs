//! PDF title: what is printed in larger letters, else what the file says, unless that is a name of a file. The page does the same
//! in `www/shared/read/pdf/pdf-title.ts`.

use super::paragraphs::{PdfParagraph, PdfParagraphs};
use crate::page::words;
use crate::pattern::{Pattern, pattern};
use crate::said_title::is_title;

/// Headlines are this much larger than the text.
const LARGER: f64 = 1.15;
/// What is longer is a lead.
const LONGEST: usize = 250;
/// So many letters a title must have to be known again.
const FEW: usize = 8;

static WORD: Pattern = pattern!(r"\p{L}{2}");
static BETWEEN: Pattern = pattern!(r"\s[-–—|·:]\s");
static SIGNS: Pattern = pattern!(r"[^\p{L}\p{N}]+");

fn plain(text: &str) -> String {
    SIGNS.replace(&text.to_lowercase(), |_| String::new())
}

fn length(text: &str) -> usize {
    text.chars().count()
}

/// The headline on the first page; of several, the one that the file names, or the largest that is more than a name.
fn headline<'a>(read: &'a PdfParagraphs, said: &str) -> Option<&'a str> {
    let first = read.paragraphs.first()?.page;
    let is_large = |one: &&PdfParagraph| {
        one.page == first
            && one.size >= LARGER * read.body
            && WORD.is_in(&one.text)
            && length(&one.text) < LONGEST
            && !one.text.ends_with(['.', '。'])
    };
    let large: Vec<&PdfParagraph> = read.paragraphs.iter().filter(is_large).collect();
    // Behind it may stand the name of the paper, which is printed larger.
    let parts = BETWEEN.replace(said, |_| "\n".to_owned());
    let named = parts.split('\n').map(plain).rev().max_by_key(|one| length(one)).unwrap_or_default();
    let names = |text: &str| {
        let text = plain(text);
        text.contains(&named) || length(&text) > FEW && named.contains(&text)
    };
    if length(&named) >= FEW
        && let Some(known) = large.iter().find(|one| names(&one.text))
    {
        return Some(&known.text);
    }
    let long: Vec<&PdfParagraph> = large.iter().copied().filter(|one| words(&one.text) > 3).collect();
    let best = if long.is_empty() { large } else { long }
        .into_iter()
        .reduce(|best, one| if best.size >= one.size - 0.5 { best } else { one })?;
    Some(&best.text)
}

/// The title, if there is one; `said` is what the file names as its title.
pub fn title_of(read: &PdfParagraphs, said: &str) -> Option<String> {
    let good = if is_title(said) { said } else { "" };
    headline(read, good).or(Some(good).filter(|good| !good.is_empty())).map(str::to_owned)
}
