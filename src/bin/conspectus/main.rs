//! The command line of Conspectus.

mod batch;
mod json;
mod read;
mod text;

use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};
use clap_complete::{Shell, generate_to};
use conspectus::{Article, Corpus, Length, Options, Order, Summary};
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What teaches by example.
const EXAMPLES: &str = "\
Examples:
  conspectus ferry-1.txt ferry-2.html ferry-3.md
        A summary of about 150 words. [B, 4 of 4]: in the second file; four of four sources say it.

  conspectus --sentences 5 --format markdown *.txt > summary.md
        Five sentences, with a footnote for each source.

  conspectus --format markdown --report *.txt | less
        Everything that was found: where the articles differ, what one alone tells, what was left out.

  (cat a.txt; echo '|||||'; cat b.txt) | conspectus - --focus 'the captain'
        Two articles on standard input, and what they say about the captain.

  conspectus --format json *.txt | jq -r '.sentences[].text'
        The sentences only.

  conspectus batch < clusters.jsonl > summaries.jsonl
        Thousands of clusters, over all cores.

Exit status:
  0  all went well
  1  something could not be read or there was nothing to summarize; the rest was done
  2  the command was not understood

NO_COLOR turns colours off. Whatever is not a terminal gets neither colours nor line breaks.";

/// One summary of several articles: word for word, with a source for every sentence.
///
/// Reads the articles, leaves out page furniture, and prints the sentences that together say what the articles agree on.
/// Nothing is sent anywhere and nothing is made up.
#[derive(Parser)]
#[command(version, args_conflicts_with_subcommands = true, arg_required_else_help = true)]
#[command(after_long_help = EXAMPLES, after_help = "'--help' shows examples.")]
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
    /// A line in: {"id", "documents": ["…", …], "words": 150, "lang"?: "en", "focus"?: "…"}.
    /// A line out: {"id", "sentences": [{"text", "article", "start", "end", "words", "sources", …}, …], …}; positions are
    /// UTF-8 bytes in the document. A line that cannot be read gives {"id"?, "error"} in its place, and the exit status
    /// is 1 at the end; the others are done.
    Batch,
    /// Write the manual pages, and the completions for each shell, into a folder.
    #[command(hide = true)]
    Generate {
        /// The folder, which is made if it is not there.
        folder: PathBuf,
    },
}

#[derive(Args)]
struct One {
    /// Files with one article each, as text, Markdown or HTML; '-' for standard input, where a line of ||||| stands
    /// between articles
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    /// At most so many words
    #[arg(long, value_name = "N", group = "length", default_value_t = 150)]
    words: usize,
    /// So many sentences
    #[arg(long, value_name = "N", group = "length")]
    sentences: Option<usize>,
    /// At most this share of the words of all articles, 0 to 100
    #[arg(long, value_name = "P", group = "length", value_parser = percent)]
    percent: Option<f64>,
    /// A topic the summary should lean to
    #[arg(long, value_name = "TEXT", default_value = "")]
    focus: String,
    /// The language of all articles, as an ISO 639-1 code; detected if not given
    #[arg(long, value_name = "CODE")]
    lang: Option<String>,
    /// The order of the sentences
    #[arg(long, value_enum, default_value_t = OrderName::Story)]
    order: OrderName,
    /// What is printed
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// With --format markdown: all that is known, not the summary only
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
    /// What most sources say first
    Agreement,
}

fn percent(text: &str) -> Result<f64, String> {
    match text.trim_end_matches('%').parse() {
        Ok(p) if (0.0..=100.0).contains(&p) => Ok(p),
        _ => Err("give a number from 0 to 100".into()),
    }
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    let done = match cli.command {
        Some(Command::Batch) => batch::run(io::BufReader::new(io::stdin()), &mut io::stdout().lock()),
        Some(Command::Generate { folder }) => generate(&folder).map(|()| true),
        None => cli.one.run(),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        // Whoever reads our output has enough: no error.
        Err(e) if e.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(e) => {
            eprintln!("conspectus: {e}");
            ExitCode::FAILURE
        }
    }
}

/// Writes the manual pages and the completions.
fn generate(folder: &Path) -> io::Result<()> {
    std::fs::create_dir_all(folder)?;
    clap_mangen::generate_to(Cli::command(), folder)?;
    for &shell in Shell::value_variants() {
        generate_to(shell, &mut Cli::command(), "conspectus", folder)?;
    }
    Ok(())
}

impl One {
    /// Summarizes the files; answers whether all of them could be read.
    fn run(&self) -> io::Result<bool> {
        let mut corpus = Corpus::new();
        let mut complete = true;
        for path in &self.files {
            match read::articles(path) {
                Ok(articles) => {
                    for article in articles {
                        let article = Article { language: self.lang.clone(), ..article };
                        if let Err(e) = corpus.add(article) {
                            eprintln!("conspectus: {}: {e}", path.display());
                            complete = false;
                        }
                    }
                }
                Err(e) => {
                    eprintln!("conspectus: {}: {e}", path.display());
                    complete = false;
                }
            }
        }
        let summary = corpus.summarize(&self.options());
        for warning in &summary.warnings {
            eprintln!("conspectus: {}", warning.message);
        }
        let articles: Vec<&Article> = corpus.articles().collect();
        self.print(&summary, &articles)?;
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
        Options { length, order, focus: self.focus.clone(), ..Options::default() }
    }

    fn print(&self, summary: &Summary, articles: &[&Article]) -> io::Result<()> {
        let mut out = io::stdout().lock();
        match self.format {
            Format::Text => {
                let width = out.is_terminal().then(textwrap::termwidth);
                // Takes the colours out where they are not wanted.
                anstream::AutoStream::auto(out).write_all(text::plain(summary, articles, width).as_bytes())
            }
            Format::Markdown if self.report => out.write_all(summary.markdown().as_bytes()),
            Format::Markdown => out.write_all(text::markdown(summary, articles).as_bytes()),
            Format::Json => {
                out.write_all(&json::line(summary)?)?;
                out.write_all(b"\n")
            }
        }
    }
}
