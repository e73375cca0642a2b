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
mod cluster_line;
mod colour;
mod declared;
mod decode;
mod given;
mod headline;
mod json;
mod known_errors;
mod letter;
mod line_limit;
mod manual;
mod markup;
mod mcp;
mod nesting;
mod office;
mod output;
mod page;
mod pattern;
mod pdf;
mod printed;
mod read;
mod rtf;
mod said_title;
mod sources;
mod stated;
mod text;
mod unseen;
mod values;
mod worded;
mod words;

use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};
use conspectus::{Article, Length, Options, Order, Summary, Warning, WarningKind};
use given::{Given, WithInputs};
use output::OutputFile;
use sources::Sources;
use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use values::{ArticleNumbers, article, articles, length, percent};

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
    /// A line in: {"id", "documents": ["…", …], "words"?: 150, "lang"?: "en", "focus"?: "…"}
    ///
    /// In place of "documents": "articles": [{"text", "title"?, "address"?, "source"?, "author"?, "published"?, "language"?}, …]
    ///
    /// A line out: {"id", "sentences": [{"text", "article", "start", "end", "words", "sources", …}, …], …}
    ///
    /// A text that is a whole page of HTML is read as one; "inputs" has then the text that was read out of it, by the number of its
    /// article. Positions are UTF-8 bytes in that, or in the text as it was given.
    ///
    /// A line that cannot be done gives {"id"?, "line", "error"} in its place, with its number from 1, and the exit status is 1 at the
    /// end; the other lines are done.
    Batch(batch::BatchArgs),
    /// Hold a text against the articles: what they have of each sentence, figure, name and quotation of it.
    ///
    /// Each sentence is there word for word, or says the same, or is there in part, or is told differently, or is not found. That is
    /// evidence from these articles, and no verdict on what is true.
    ///
    /// The exit status is 3 if anything differs or is not found, so that a build can stop there.
    #[command(mut_arg("files", |files| files.required_unless_present("recursive")))]
    Check(check::CheckArgs),
    /// Serve assistants: a server of the Model Context Protocol on standard input and output.
    ///
    /// It has three tools: summarize, who_says and check. The assistant hands in the texts of the articles; the server reads no file,
    /// fetches nothing and keeps nothing. The program of the assistant starts it, with this in its settings:
    ///
    /// {"mcpServers": {"conspectus": {"command": "conspectus", "args": ["mcp"]}}}
    ///
    /// It ends when standard input does.
    Mcp,
    /// Write the manual pages, and the completions for each shell, into a folder.
    Generate {
        /// The folder; created if it does not exist.
        folder: PathBuf,
    },
    /// Read a PDF from standard input, as a process of its own does for the others.
    #[command(hide = true)]
    ReadPdf,
}

// As wide as one command has options.
#[derive(Args)]
struct One {
    /// At most this many words
    #[arg(short = 'n', long, value_name = "N", group = "length", default_value_t = 150, value_parser = length)]
    #[arg(allow_negative_numbers = true)]
    words: usize,
    /// At most this many sentences
    #[arg(short, long, value_name = "N", group = "length", value_parser = length, allow_negative_numbers = true)]
    sentences: Option<usize>,
    /// At most this share of the words of all articles, 0 to 100
    #[arg(short, long, value_name = "P", group = "length", value_parser = percent, allow_negative_numbers = true)]
    percent: Option<f64>,
    /// A topic that the summary should favour
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    focus: String,
    #[command(flatten)]
    sources: Sources,
    /// An article that you have read already: the summary has what the others add. Can be repeated
    #[arg(long, value_name = "FILE")]
    read: Vec<PathBuf>,
    /// Count this article, although it seems to be about something else; by its letter, or its place from 1. Can be repeated
    #[arg(long, value_name = "ARTICLE", value_parser = article, allow_negative_numbers = true)]
    count_in: Vec<usize>,
    /// Count this article as a root of its own, whatever it shares with others. Can be repeated
    #[arg(long, value_name = "ARTICLE", value_parser = article, allow_negative_numbers = true)]
    apart: Vec<usize>,
    /// Count these articles as one root: A,B. Can be repeated
    #[arg(long, value_name = "ARTICLES", value_parser = articles)]
    together: Vec<ArticleNumbers>,
    /// Keep the sentence that has these words, and choose the others around it. Can be repeated
    #[arg(long, value_name = "WORDS")]
    pin: Vec<String>,
    /// Leave out the sentence that has these words, and what says the same. Can be repeated
    #[arg(long, value_name = "WORDS")]
    drop: Vec<String>,
    /// The order of the sentences
    #[arg(long, value_enum, default_value_t = OrderName::Story)]
    order: OrderName,
    /// The form of the output
    #[arg(short, long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Everything that was found, as Markdown, and not the summary alone; JSON always has it
    #[arg(long)]
    report: bool,
    #[command(flatten)]
    output: OutputFile,
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

fn main() -> ExitCode {
    let piped = std::env::args_os().len() == 1 && !io::stdin().is_terminal();
    let parsed = if piped { Cli::try_parse_from(["conspectus", "-"]) } else { Cli::try_parse() };
    let cli = parsed.unwrap_or_else(refuse);
    let done = match cli.command {
        Some(Command::Batch(batch)) => batch.run().map(status),
        Some(Command::Check(check)) => check.run(),
        Some(Command::Generate { folder }) => manual::generate(&mut Cli::command(), &folder)
            .map(|()| ExitCode::SUCCESS)
            .map_err(|error| words::of_file(&folder, &error)),
        Some(Command::Mcp) => mcp::serve().map(|()| ExitCode::SUCCESS),
        Some(Command::ReadPdf) => pdf::serve().map(|()| ExitCode::SUCCESS),
        None => match mistyped(&cli.one.sources.files) {
            Some(error) => error.exit(),
            None => cli.one.run().map(status),
        },
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

/// How like two words must be, from 0 (not at all) to 1 (the same): as for clap.
const LIKE: f64 = 0.7;

/// What is wrong if the first file is none, and almost a command.
fn mistyped(files: &[PathBuf]) -> Option<clap::Error> {
    let file = files.first().filter(|file| !file.exists())?.to_str()?;
    let mut cli = Cli::command();
    let commands = cli.get_subcommands().filter(|command| !command.is_hide_set()).map(|command| command.get_name());
    let near = commands.chain(["help"]).find(|command| strsim::jaro(file, command) > LIKE)?.to_owned();
    let message = format!("there is no file '{}': did you mean 'conspectus {near}'?", text::harmless(file));
    Some(cli.error(clap::error::ErrorKind::InvalidSubcommand, message))
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

impl One {
    /// Summarizes the files; answers whether all of them could be read.
    fn run(&self) -> io::Result<bool> {
        let mut given = Given::read(&self.sources, &self.read, self.output.path(), None)?;
        if !given.is_any() {
            return Ok(false);
        }
        if given.inputs.iter().all(|input| input.already_read) {
            say("there is nothing but what you have read: name the other articles, too.");
            return Ok(false);
        }
        let named = self.together.iter().flat_map(|articles| &articles.0);
        let mut named = self.count_in.iter().chain(&self.apart).chain(named);
        if let Some(number) = named.find(|number| **number >= given.corpus.len()) {
            let (letter, last) = (text::letter(*number), text::letter(given.corpus.len().saturating_sub(1)));
            let message = format!("there is no article {letter}: the last one is {last}.");
            return Err(io::Error::new(io::ErrorKind::InvalidInput, message));
        }
        let options = self.options(&given);
        let pinned = worded::places(&self.pin, &mut given.corpus, &options)?;
        let dropped = worded::places(&self.drop, &mut given.corpus, &options)?;
        let options = options.with_pinned(pinned).with_dropped(dropped);
        let mut summary = given.corpus.summarize(&options);
        let short = |warning: &Warning| warning.kind == WarningKind::TooShort;
        let one = |warning: &Warning| warning.kind == WarningKind::OneSource;
        let all = || options.clone().with_length(Length::Percent(100.0));
        let nothing_new = !self.read.is_empty()
            && summary.warnings.iter().any(short)
            && given.corpus.summarize(&all()).sentences.is_empty();
        summary.warnings.retain(|warning| !nothing_new || !(short(warning) || one(warning)));
        words::reword(&mut summary);
        given.say(&mut summary.warnings);
        if nothing_new {
            say("the other articles add nothing to what you have read.");
        }
        if summary.sentences.is_empty() {
            return Ok(false);
        }
        self.print(&summary, &given)?;
        Ok(given.complete)
    }

    fn options(&self, given: &Given) -> Options {
        let length = match (self.sentences, self.percent) {
            (Some(n), _) => Length::Sentences(n),
            (_, Some(p)) => Length::Percent(p),
            _ => Length::Words(self.words),
        };
        let order = match self.order {
            OrderName::Story => Order::Story,
            OrderName::Agreement => Order::Agreement,
        };
        Options::default()
            .with_length(length)
            .with_order(order)
            .with_apart(self.apart.iter().copied())
            .with_together(self.together.iter().map(|articles| articles.0.clone()))
            .with_included(self.count_in.iter().copied())
            .with_excluded(given.missing())
            .with_already_read(given.numbers(|input| input.already_read))
            .with_focus(self.focus.as_str())
    }

    fn print(&self, summary: &Summary, given: &Given) -> io::Result<()> {
        let articles = given.called();
        let articles: &[&Article] = &articles.iter().collect::<Vec<_>>();
        let output = self.output.path();
        match self.format {
            Format::Json => printed::json(output, &json::line(&WithInputs { result: summary, inputs: &given.inputs })?),
            _ if self.report => printed::plain(output, &text::harmless(&summary.markdown())),
            Format::Markdown => printed::plain(output, &text::harmless(&text::markdown(summary, articles))),
            Format::Text => printed::coloured(output, |width| text::plain(summary, articles, width)),
        }
    }
}
