//! What teaches: the end of `--help`, the manual pages, the completions.

use clap::{Command, ValueEnum};
use clap_complete::Shell;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};
use std::fmt::Write as _;
use std::io;
use std::path::Path;

/// What to type, and what it does.
const EXAMPLES: [(&str, &str); 9] = [
    (
        "conspectus ferry-1.txt ferry-2.html ferry-3.md",
        "A summary of at most 150 words. [B, 4 of 4] means: from the second file; all four sources say it.",
    ),
    (
        "conspectus -s 5 -f markdown -o summary.md *.txt",
        "Five sentences, with a footnote for each source. The file is written whole or not at all.",
    ),
    (
        "conspectus -r --include '*.html' --exclude drafts --read monday.html tuesday/",
        "All pages in a folder, and what they add to an article that you have read already.",
    ),
    (
        "conspectus --report *.txt | less",
        "Everything that was found: where the articles differ, what only one of them says, what was left out.",
    ),
    (
        "(cat a.txt; echo '|||||'; cat b.txt) | conspectus - --focus 'the captain'",
        "Two articles on standard input, and mainly what they say about the captain.",
    ),
    (
        "conspectus -f json *.txt | jq -r '.inputs as $in | .sentences[] | $in[.article].file + \": \" + .text'",
        "Each sentence behind the name of its file.",
    ),
    (
        "conspectus check draft.md a.html b.txt c.txt || echo 'look again'",
        "What the articles have of each sentence of a draft, and which figures, names and quotations differ.",
    ),
    ("conspectus batch clusters.jsonl -o summaries.jsonl", "Thousands of clusters, over all cores."),
    ("conspectus help mcp", "What an assistant needs to know to summarize, compare and check by itself."),
];

const STATUS: [(&str, &str); 4] = [
    ("0", "all went well"),
    (
        "1",
        "something could not be read or written, and the rest was done; or there was nothing to summarize, and nothing is printed",
    ),
    ("2", "the command was not understood"),
    ("3", "of a text that was checked, something differs or is not found"),
];

const ENVIRONMENT: &str =
    "NO_COLOR turns colours off. Output to a file or a pipe has no colours, and its lines are not folded.";

/// What stands at the end of `--help`.
pub fn help() -> String {
    let mut text = String::from("Examples:\n");
    for (command, meaning) in EXAMPLES {
        let _ = writeln!(text, "  {command}\n        {meaning}\n");
    }
    text.push_str("Exit status:\n");
    for (status, meaning) in STATUS {
        let _ = writeln!(text, "  {status}  {meaning}");
    }
    text + "\n" + ENVIRONMENT
}

/// Writes the manual pages and the completions into a folder, which is made if it is not there.
pub fn generate(command: &mut Command, folder: &Path) -> io::Result<()> {
    std::fs::create_dir_all(folder)?;
    clap_mangen::generate_to(command.clone(), folder)?;
    std::fs::write(folder.join("conspectus.1"), page(command.clone())?)?;
    for &shell in Shell::value_variants() {
        clap_complete::generate_to(shell, command, "conspectus", folder)?;
    }
    Ok(())
}

/// The page of the program itself: what teaches stands under the headings that manuals have for it.
fn page(command: Command) -> io::Result<Vec<u8>> {
    let man = Man::new(command.disable_help_subcommand(true));
    let mut out = Vec::new();
    man.render_title(&mut out)?;
    man.render_name_section(&mut out)?;
    man.render_synopsis_section(&mut out)?;
    man.render_description_section(&mut out)?;
    man.render_options_section(&mut out)?;
    man.render_subcommands_section(&mut out)?;
    let mut rest = Roff::new();
    for (heading, entries) in [("EXIT STATUS", &STATUS[..]), ("EXAMPLES", &EXAMPLES)] {
        rest.control("SH", [heading]);
        for (term, meaning) in entries {
            rest.control("TP", []).text([bold(*term)]).text([roman(*meaning)]);
        }
    }
    rest.control("SH", ["ENVIRONMENT"]).text([roman(ENVIRONMENT)]);
    rest.to_writer(&mut out)?;
    Ok(out)
}
