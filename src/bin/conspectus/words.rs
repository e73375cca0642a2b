//! Errors and warnings in the words of a command line.

use crate::text;
use conspectus::{ErrorKind, Limit, Passage, RootKind, Summary, Warning, WarningKind};
use std::io;
use std::path::Path;

/// What a file is called.
pub fn name(path: &Path) -> String {
    if path == Path::new("-") { "standard input".into() } else { text::file_name(path) }
}

/// An error of a file, with its name.
pub fn of_file(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {}", name(path), of_error(error)))
}

/// What is wrong; without the numbers of the system, for what happens every day.
pub fn of_error(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound if error.raw_os_error().is_some() => "there is no such file or folder.".into(),
        io::ErrorKind::PermissionDenied if error.raw_os_error().is_some() => "you have no permission for that.".into(),
        _ => error.to_string(),
    }
}

/// Why an article was not taken.
pub fn of_refusal(error: &conspectus::Error) -> String {
    match error.kind() {
        ErrorKind::TooLarge { limit: Limit::TotalBytes, value, most, .. } => format!(
            "all articles together would have {} MB; they may have {}: leave some out.",
            value.div_ceil(1 << 20),
            most >> 20
        ),
        ErrorKind::TooLarge { limit: Limit::Articles, most, .. } => {
            format!("there may be {most} articles: leave some out.")
        }
        _ => error.to_string(),
    }
}

/// Says each warning with the letter of its article, and with options in place of what the page has buttons for.
pub fn reword(summary: &mut Summary) {
    let mut warnings = std::mem::take(&mut summary.warnings);
    for warning in &mut warnings {
        let own = match warning.article {
            Some(article) => of_article(warning.kind, article, summary),
            None => of_all(warning.kind, summary),
        };
        warning.message = own.unwrap_or_else(|| std::mem::take(&mut warning.message));
    }
    summary.warnings = warnings;
}

/// A warning of one article, if there are words of ours for it.
fn of_article(kind: WarningKind, article: usize, summary: &Summary) -> Option<String> {
    let letter = text::letter(article);
    let about = summary.articles.get(article)?;
    let what = match kind {
        WarningKind::NothingLeft => "has no text that could be summarized.".to_owned(),
        WarningKind::NotText => "is hardly text: it may be a picture, a program or badly encoded.".to_owned(),
        WarningKind::SetAside => {
            "takes more work than an article may, as no text does that people write, and is set aside: \
                                  leave out what is no text, such as rows of brackets or quotation marks."
                .to_owned()
        }
        WarningKind::DoesNotBelong => format!(
            "seems to be about something else and is left out: the words that stand out in it are {:.0} % those of the \
             others. To count it all the same: --count-in {letter}",
            100.0 * about.likeness
        ),
        WarningKind::Doubtful => {
            let names = |names: &[Passage]| names.iter().map(|one| one.text.as_str()).collect::<Vec<_>>().join(", ");
            let known = about.doubt.as_ref().filter(|doubt| !doubt.own.is_empty() && !doubt.others.is_empty());
            let why = known.map(|d| format!(": it names {}, the others {}", names(&d.own), names(&d.others)));
            format!(
                "may be about another event{}. What it says is shown, but not counted. To count it all the same: \
                 --count-in {letter}",
                why.unwrap_or_default()
            )
        }
        _ => return None,
    };
    Some(format!("Article {letter} {what}"))
}

/// A warning of the summary as a whole, if there are words of ours for it.
fn of_all(kind: WarningKind, summary: &Summary) -> Option<String> {
    match kind {
        WarningKind::TooShort => {
            Some("No sentence fits so short a summary: give more, with --words, --sentences or --percent.".into())
        }
        WarningKind::OneSource => Some(one_source(summary)),
        _ => None,
    }
}

/// Says that there is nothing to compare, and why.
fn one_source(summary: &Summary) -> String {
    let mut why: Vec<RootKind> = summary.roots.iter().flat_map(|root| root.why.iter().copied()).collect();
    why.sort_unstable();
    why.dedup();
    let why: Vec<&str> = why.into_iter().filter_map(reason).collect();
    if why.is_empty() {
        return "There is one source only: give another article to see what they agree on.".into();
    }
    format!(
        "All articles are of one root: {}. Give another one to see what they agree on, or count some apart with --apart.",
        why.join("; ")
    )
}

/// What a kind of root says about its articles.
fn reason(kind: RootKind) -> Option<&'static str> {
    match kind {
        RootKind::Wording => Some("they share most of their wording"),
        RootKind::Publisher => Some("they come from one publisher"),
        RootKind::Agency => Some("they print the same text in parts"),
        RootKind::Reader => Some("you count them together"),
        _ => None,
    }
}

/// A warning, with the file that it is about.
pub fn of_warning(warning: &Warning, files: &[String]) -> String {
    match warning.article.and_then(|article| files.get(article)) {
        Some(file) => format!("{}: {}", name(Path::new(file)), warning.message),
        None => warning.message.clone(),
    }
}
