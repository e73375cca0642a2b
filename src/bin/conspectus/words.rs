//! Errors and warnings in the words of a command line.

use crate::text;
use conspectus::{Warning, WarningKind};
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
    let message = error.to_string();
    ["Remove one before you add another.", "remove one before you add another."]
        .iter()
        .fold(message, |message, page| message.replace(page, &page.replace("one before you add another", "some")))
}

/// Puts options in place of what the page has buttons for.
pub fn reword(warnings: &mut [Warning]) {
    for Warning { kind, message, article, .. } in warnings {
        let letter = article.map(text::letter).unwrap_or_default();
        let (page, own) = match kind {
            WarningKind::DoesNotBelong | WarningKind::Doubtful => {
                (" Include it if it belongs.", format!(" To count it all the same: --count-in {letter}"))
            }
            WarningKind::OneSource => {
                (", or count some of them apart", ", or count some apart with --apart".to_owned())
            }
            WarningKind::TooShort => {
                (": ask for a longer summary", ": give more, with --words, --sentences or --percent".to_owned())
            }
            _ => continue,
        };
        *message = message.replace(page, &own);
    }
}

/// A warning, with the file and the letter of the article that it is about.
pub fn of_warning(warning: &Warning, files: &[String]) -> String {
    let Some(article) = warning.article else { return warning.message.clone() };
    let own = format!("Article {} ", article.saturating_add(1));
    let what = warning.message.strip_prefix(&own).unwrap_or(&warning.message);
    let file = name(Path::new(files.get(article).map(String::as_str).unwrap_or_default()));
    format!("{file} [{}] {what}", text::letter(article))
}
