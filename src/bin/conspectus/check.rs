//! `conspectus check`: a text held against the articles.

use crate::checked::{self, Counts};
use crate::given::{self, Given, WithInputs};
use crate::{FILES, Format, json, language, read, say, text};
use anstream::AutoStream;
use clap::Args;
use conspectus::Options;
use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// The exit status where something differs or is not found.
const DIFFERS: u8 = 3;

#[derive(Args)]
pub struct CheckArgs {
    /// The text: a file of any kind that FILE may be, or '-' for standard input
    #[arg(value_name = "TEXT")]
    text: PathBuf,
    #[arg(value_name = "FILE", help = FILES, required = true)]
    files: Vec<PathBuf>,
    /// The language of all articles, as an ISO 639-1 code; detected by default
    #[arg(long, value_name = "CODE", value_parser = language)]
    lang: Option<String>,
    /// The form of the output
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

impl CheckArgs {
    /// Checks the text and prints what was found.
    pub fn run(&self) -> io::Result<ExitCode> {
        let texts = read::articles(&self.text)
            .and_then(|found| found.into_iter().collect::<io::Result<Vec<_>>>())
            .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", text::file_name(&self.text))))?;
        let texts: Vec<String> = texts.into_iter().map(|read| read.article.text).collect();
        let Given { mut corpus, names, inputs, complete } = Given::read(&self.files, self.lang.as_deref());
        let check = corpus.check(&texts.join("\n\n"), &Options::default()).map_err(io::Error::other)?;
        check.warnings.iter().for_each(|warning| say(&warning.message));
        if check.sentences.is_empty() && check.warnings.is_empty() {
            say("there is no sentence in the text.");
        }
        let called = given::called(&corpus, &names);
        let mut out = io::stdout().lock();
        match self.format {
            Format::Json => {
                out.write_all(&json::line(&WithInputs { result: &check, inputs: &inputs })?)?;
                out.write_all(b"\n")?;
            }
            Format::Markdown => out.write_all(text::harmless(&checked::markdown(&check, &called)).as_bytes())?,
            Format::Text => {
                let width = out.is_terminal().then(textwrap::termwidth);
                AutoStream::auto(&mut out).write_all(checked::plain(&check, &called, width).as_bytes())?;
            }
        }
        out.flush()?;
        let done = complete && !check.sentences.is_empty() && !corpus.is_empty();
        Ok(match Counts::of(&check).all_found() {
            _ if !done => ExitCode::FAILURE,
            true => ExitCode::SUCCESS,
            false => ExitCode::from(DIFFERS),
        })
    }
}
