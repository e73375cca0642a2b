//! The command line of Conspectus.

mod batch;
mod json;
mod text;

use clap::{Args, Parser, Subcommand, ValueEnum};
use conspectus::{Article, Corpus, Length, Options, Order, Summary};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What stands between the articles on standard input, on a line of its own.
const SEPARATOR: &str = "|||||";

/// One summary of several articles: word for word, with a source for every sentence.
///
/// Reads the articles, leaves out page furniture, and prints the sentences that together say what the articles agree on.
/// Nothing is sent anywhere and nothing is made up.
#[derive(Parser)]
#[command(version, args_conflicts_with_subcommands = true, arg_required_else_help = true)]
#[command(after_help = "Examples:\n  \
    conspectus ferry-1.txt ferry-2.txt ferry-3.txt\n  \
    conspectus --sentences 5 --format markdown *.txt > summary.md\n  \
    pbpaste | conspectus - --focus 'the captain'\n  \
    conspectus batch < clusters.jsonl > summaries.jsonl\n\n\
    Exit status: 0 if all went well, 1 if something could not be read or summarized, 2 for a wrong call.")]
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
}

#[derive(Args)]
struct One {
    /// Files with one article each; `-` for standard input, where a line of ||||| stands between articles
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

impl One {
    /// Summarizes the files; answers whether all of them could be read.
    fn run(&self) -> io::Result<bool> {
        let mut corpus = Corpus::new();
        let mut complete = true;
        for path in &self.files {
            match read(path) {
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
            Format::Text => out.write_all(text::plain(summary, articles).as_bytes()),
            Format::Markdown if self.report => out.write_all(summary.markdown().as_bytes()),
            Format::Markdown => out.write_all(text::markdown(summary, articles).as_bytes()),
            Format::Json => {
                out.write_all(&json::line(summary)?)?;
                out.write_all(b"\n")
            }
        }
    }
}

/// The articles of a file; bytes that are no UTF-8 become replacement characters.
fn read(path: &Path) -> io::Result<Vec<Article>> {
    if path == Path::new("-") {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes)?;
        let text = String::from_utf8_lossy(&bytes);
        let mut articles = vec![String::new()];
        for line in text.split_inclusive('\n') {
            match articles.last_mut() {
                Some(article) if line.trim() != SEPARATOR => article.push_str(line),
                _ => articles.push(String::new()),
            }
        }
        articles.retain(|a| !a.trim().is_empty());
        return Ok(articles.into_iter().map(Article::new).collect());
    }
    let text = String::from_utf8_lossy(&std::fs::read(path)?).into_owned();
    let source = path.file_stem().map(|name| name.to_string_lossy().into_owned());
    Ok(vec![Article { source, ..Article::new(text) }])
}
