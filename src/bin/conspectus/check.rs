//! `conspectus check`: a text held against the articles.

use crate::checked::{self, Counts};
use crate::given::{Given, WithInputs};
use crate::output::OutputFile;
use crate::sources::Sources;
use crate::{Format, json, printed, read, say, text, words};
use clap::Args;
use conspectus::Options;
use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

/// The exit status where something differs or is not found.
const DIFFERS: u8 = 3;

#[derive(Args)]
pub struct CheckArgs {
    /// The text: a file of any kind that FILE may be, or '-' for standard input
    #[arg(value_name = "TEXT")]
    text: PathBuf,
    #[command(flatten)]
    sources: Sources,
    /// The form of the output
    #[arg(short, long, value_enum, default_value_t = Format::Text)]
    format: Format,
    #[command(flatten)]
    output: OutputFile,
}

impl CheckArgs {
    /// Checks the text and prints what was found.
    pub fn run(&self) -> io::Result<ExitCode> {
        let texts = read::articles(&self.text)
            .and_then(|found| found.into_iter().collect::<io::Result<Vec<_>>>())
            .map_err(|error| words::of_file(&self.text, &error))?;
        let texts: Vec<String> = texts.into_iter().map(|read| read.article.text).collect();
        let mut given = Given::read(&self.sources, &[], self.output.path(), Some(&self.text))?;
        if !given.is_any() {
            return Ok(ExitCode::FAILURE);
        }
        let options = Options::default().with_excluded(given.missing());
        let mut check = given.corpus.check(&texts.join("\n\n"), &options).map_err(io::Error::other)?;
        given.say(&mut check.warnings);
        if check.sentences.is_empty() {
            if check.warnings.is_empty() {
                say("there is no sentence in the text.");
            }
            return Ok(ExitCode::FAILURE);
        }
        let (called, output) = (given.called(), self.output.path());
        match self.format {
            Format::Json => printed::json(output, &json::line(&WithInputs { result: &check, inputs: &given.inputs })?)?,
            Format::Markdown => printed::plain(output, &text::harmless(&checked::markdown(&check, &called)))?,
            Format::Text => printed::coloured(output, |width| checked::plain(&check, &called, width))?,
        }
        Ok(match Counts::of(&check).all_found() {
            _ if !given.complete => ExitCode::FAILURE,
            true => ExitCode::SUCCESS,
            false => ExitCode::from(DIFFERS),
        })
    }
}
