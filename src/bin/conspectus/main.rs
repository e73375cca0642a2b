//! The command line of Conspectus.
// No panic, whatever comes in.
#![warn(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::get_unwrap,
    clippy::todo,
    clippy::unimplemented,
    clippy::unreachable,
    clippy::unwrap_in_result,
    clippy::arithmetic_side_effects
)]

mod archive;
mod batch;
mod believed;
mod block_text;
mod check;
mod checked;
mod clipping;
mod colour;
mod declared;
mod decode;
mod given;
mod headline;
mod json;
mod known_errors;
mod letter;
mod manual;
mod markup;
mod nesting;
mod office;
mod page;
mod pattern;
mod pdf;
mod read;
mod rtf;
mod said_title;
mod stated;
mod text;
mod unseen;

use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};
use conspectus::{Article, Language, Length, Options, Order, Summary};
use given::{Given, Input, WithInputs};
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// One summary of several articles: word for word, with a source for every sentence.
///
/// Reads the articles, leaves out page furniture, and prints the sentences that together say what the articles agree on.
/// Nothing is sent anywhere, and nothing is made up.
#[derive(Parser)]
#[command(version, args_conflicts_with_subcommands = true, arg_required_else_help = true)]
#[command(after_long_help = manual::help(), after_help = "'--help' shows examples.")]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    one: One,
}

#[derive(Subcommand)]
enum Command {
    /// Summarize many clusters of articles: JSON Lines in, JSON Lines out, in order, over all cores.
    ///
    /// A line in: {"id", "documents": ["…", …], "words": 150, "lang"?: "en", "focus"?: "…"}
    ///
    /// In place of "documents": "articles": [{"text", "title"?, "address"?, "source"?, "author"?, "published"?, "language"?}, …]
    ///
    /// A line out: {"id", "sentences": [{"text", "article", "start", "end", "words", "sources", …}, …], …}
    ///
    /// Positions are UTF-8 bytes in the document. A line that cannot be read gives {"id"?, "error"} in its place, and the
    /// exit status is 1 at the end; the other lines are done.
    Batch,
    /// Hold a text against the articles: what they have of each sentence, figure, name and quotation of it.
    ///
    /// Each sentence is there word for word, or says the same, or is there in part, or is told differently, or is not found. That is
    /// evidence from these articles, and no verdict on what is true.
    ///
    /// The exit status is 3 if anything differs or is not found, so that a build can stop there.
    Check(check::CheckArgs),
    /// Write the manual pages, and the completions for each shell, into a folder.
    #[command(hide = true)]
    Generate {
        /// The folder; created if it does not exist.
        folder: PathBuf,
    },
    /// Read a PDF from standard input, as a process of its own does for the others.
    #[command(hide = true)]
    ReadPdf,
}

/// What may be given, to each command.
const FILES: &str = "Files with one article each: text, Markdown or HTML in any encoding, .pdf, .docx, .odt, .rtf, .epub, .eml, \
    .mhtml, or .zip of such; '-' for standard input, where a line of ||||| stands between articles";

// As wide as one command has options.
#[derive(Args)]
struct One {
    #[arg(value_name = "FILE", help = FILES)]
    files: Vec<PathBuf>,
    /// At most this many words
    #[arg(long, value_name = "N", group = "length", default_value_t = 150)]
    words: usize,
    /// At most this many sentences
    #[arg(long, value_name = "N", group = "length")]
    sentences: Option<usize>,
    /// At most this share of the words of all articles, 0 to 100
    #[arg(long, value_name = "P", group = "length", value_parser = percent)]
    percent: Option<f64>,
    /// A topic that the summary should favour
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    focus: String,
    /// The language of all articles, as an ISO 639-1 code; detected by default
    #[arg(long, value_name = "CODE", value_parser = language)]
    lang: Option<String>,
    /// Count this article as a root of its own, whatever it shares with others; by its place, from 1. Can be repeated
    #[arg(long, value_name = "N", value_parser = place)]
    apart: Vec<usize>,
    /// Count these articles as one root: 1,2. Can be repeated
    #[arg(long, value_name = "N,N", value_parser = places)]
    together: Vec<ArticlePlaces>,
    /// The order of the sentences
    #[arg(long, value_enum, default_value_t = OrderName::Story)]
    order: OrderName,
    /// The form of the output
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Everything that was found, as Markdown, and not the summary alone; JSON always has it
    #[arg(long)]
    report: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// The summary with its sources, to read
    Text,
    /// The same as Markdown
    Markdown,
    /// Everything that is known, one JSON object
    Json,
}

#[derive(Clone, Copy, ValueEnum)]
enum OrderName {
    /// As the articles tell it
    Story,
    /// First what most sources say
    Agreement,
}

fn percent(text: &str) -> Result<f64, String> {
    match text.trim_end_matches('%').parse() {
        Ok(p) if (0.0..=100.0).contains(&p) => Ok(p),
        _ => Err("give a number from 0 to 100".into()),
    }
}

/// The places of several articles.
#[derive(Clone)]
struct ArticlePlaces(Vec<usize>);

/// The place of an article, from 1.
fn place(text: &str) -> Result<usize, String> {
    match text.trim().parse() {
        Ok(place) if place > 0 => Ok(place),
        _ => Err("give the place of an article, a whole number from 1".into()),
    }
}

fn places(text: &str) -> Result<ArticlePlaces, String> {
    let places = text.split(',').map(place).collect::<Result<Vec<usize>, String>>()?;
    if places.len() < 2 { Err("give two articles at least, such as 1,2".into()) } else { Ok(ArticlePlaces(places)) }
}

fn language(code: &str) -> Result<String, String> {
    match Language::from_code(code) {
        Some(language) => Ok(language.code().to_owned()),
        None => Err("this language is not known; leave it out to have it detected".into()),
    }
}

fn main() -> ExitCode {
    let piped = std::env::args_os().len() == 1 && !io::stdin().is_terminal();
    let parsed = if piped { Cli::try_parse_from(["conspectus", "-"]) } else { Cli::try_parse() };
    let cli = parsed.unwrap_or_else(refuse);
    let done = match cli.command {
        Some(Command::Batch) => batch::run(io::BufReader::new(io::stdin()), &mut io::stdout().lock()).map(status),
        Some(Command::Check(check)) => check.run(),
        Some(Command::Generate { folder }) => manual::generate(&mut Cli::command(), &folder)
            .map(|()| ExitCode::SUCCESS)
            .map_err(|e| io::Error::new(e.kind(), format!("{}: {e}", text::file_name(&folder)))),
        Some(Command::ReadPdf) => pdf::serve().map(|()| ExitCode::SUCCESS),
        None => cli.one.run().map(status),
    };
    match done {
        Ok(status) => status,
        // Whoever reads our output has enough: no error.
        Err(e) if e.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(e) => {
            say(&e.to_string());
            ExitCode::FAILURE
        }
    }
}

/// The exit status of work that was done, all of it or not.
fn status(complete: bool) -> ExitCode {
    if complete { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Ends the program: prints the help that was asked for, or what was not understood.
fn refuse(error: clap::Error) -> Cli {
    let message = error.render().to_string();
    if message.contains(|c: char| c.is_control() && !matches!(c, '\n' | '\t')) {
        // A pattern that the shell fills in may find a file whose name looks like an option.
        let _ = io::stderr().write_all(text::harmless(&message).as_bytes());
        std::process::exit(error.exit_code());
    }
    error.exit()
}

/// Tells a person; if nobody can be told, the work goes on.
fn say(message: &str) {
    let _ = writeln!(io::stderr(), "conspectus: {}", text::harmless(message));
}

/// Says what is wrong with a file.
fn say_of(path: &Path, error: &dyn std::error::Error) {
    say(&format!("{}: {error}", text::file_name(path)));
}

impl One {
    /// Summarizes the files; answers whether all of them could be read.
    fn run(&self) -> io::Result<bool> {
        // Options alone: what is piped in is meant.
        let piped = self.files.is_empty().then(|| vec![PathBuf::from("-")]);
        let Given { mut corpus, names, inputs, complete } =
            Given::read(piped.as_deref().unwrap_or(&self.files), self.lang.as_deref());
        let asked = self.apart.iter().chain(self.together.iter().flat_map(|places| &places.0));
        if let Some(place) = asked.copied().find(|place| *place > corpus.len()) {
            let message = format!("there is no article {place} to count apart or together: {} were read", corpus.len());
            return Err(io::Error::new(io::ErrorKind::InvalidInput, message));
        }
        let summary = corpus.summarize(&self.options());
        let called = given::called(&corpus, &names);
        for warning in &summary.warnings {
            let source = warning.article.and_then(|n| called.get(n)).and_then(|article| article.source.as_deref());
            say(&source.map_or_else(|| warning.message.clone(), |name| format!("{name}: {}", warning.message)));
        }
        self.print(&summary, &called, &inputs)?;
        Ok(complete && !summary.sentences.is_empty())
    }

    fn options(&self) -> Options {
        let length = match (self.sentences, self.percent) {
            (Some(n), _) => Length::Sentences(n),
            (_, Some(p)) => Length::Percent(p),
            _ => Length::Words(self.words),
        };
        let order = match self.order {
            OrderName::Story => Order::Story,
            OrderName::Agreement => Order::Agreement,
        };
        let numbers = |places: &[usize]| places.iter().map(|place| place.saturating_sub(1)).collect();
        let (apart, together) = (numbers(&self.apart), self.together.iter().map(|places| numbers(&places.0)).collect());
        Options { length, order, apart, together, focus: self.focus.clone(), ..Options::default() }
    }

    fn print(&self, summary: &Summary, articles: &[Article], inputs: &[Input]) -> io::Result<()> {
        let mut out = io::stdout().lock();
        let articles: &[&Article] = &articles.iter().collect::<Vec<_>>();
        let markdown = |text: &str| text::harmless(text).into_bytes();
        match self.format {
            Format::Json => {
                out.write_all(&json::line(&WithInputs { result: summary, inputs })?)?;
                out.write_all(b"\n")?;
            }
            _ if self.report => out.write_all(&markdown(&summary.markdown()))?,
            Format::Markdown => out.write_all(&markdown(&text::markdown(summary, articles)))?,
            Format::Text => {
                let width = out.is_terminal().then(textwrap::termwidth);
                // Takes the colours out where they are not wanted.
                anstream::AutoStream::auto(&mut out).write_all(text::plain(summary, articles, width).as_bytes())?;
            }
        }
        // Else nobody would hear of a disk that is full.
        out.flush()
    }
}
