//! What stands behind an option, and what is wrong with it.

use crate::sources;
use conspectus::Language;
use globset::GlobMatcher;

/// Reads a length.
pub fn length(text: &str) -> Result<usize, String> {
    match text.trim().parse() {
        Ok(length) if length > 0 => Ok(length),
        _ => Err("give a whole number from 1".into()),
    }
}

/// Reads a share of all words.
pub fn percent(text: &str) -> Result<f64, String> {
    match text.trim_end_matches('%').parse() {
        Ok(p) if (0.0..=100.0).contains(&p) => Ok(p),
        _ => Err("give a number from 0 to 100".into()),
    }
}

/// The numbers of several articles, from 0.
#[derive(Clone)]
pub struct ArticleNumbers(pub Vec<usize>);

/// Reads which article is meant, by its letter as it is printed or by its place from 1; answers its number from 0.
pub fn article(text: &str) -> Result<usize, String> {
    let text = text.trim();
    let place = text.parse::<usize>().ok().and_then(|place| place.checked_sub(1));
    place
        .or_else(|| lettered(text))
        .ok_or_else(|| "give the letter of an article, such as B, or its place from 1".into())
}

/// The number behind a letter: A to Z, then A1, B1 and so on.
fn lettered(text: &str) -> Option<usize> {
    let letter = text.chars().next()?.to_ascii_uppercase();
    let within = ('A'..='Z').position(|one| one == letter)?;
    let round = match text.get(1..)? {
        "" => 0,
        round => round.parse::<usize>().ok()?,
    };
    round.checked_mul(26)?.checked_add(within)
}

/// Reads which articles are meant.
pub fn articles(text: &str) -> Result<ArticleNumbers, String> {
    let numbers = text.split(',').map(article).collect::<Result<Vec<usize>, String>>()?;
    if numbers.len() < 2 { Err("give two articles at least, such as A,B".into()) } else { Ok(ArticleNumbers(numbers)) }
}

/// Reads the code of a language.
pub fn language(code: &str) -> Result<String, String> {
    let unknown =
        "this language is not known: give its ISO 639-1 code, such as 'en', or leave it out to have it detected";
    code.parse().map(|language: Language| language.to_string()).map_err(|_| unknown.into())
}

/// Reads a pattern for files.
pub fn glob(text: &str) -> Result<GlobMatcher, String> {
    sources::pattern(text).map_err(|error| error.kind().to_string())
}
