//! Which files are meant: those that are named, and those in folders.

use crate::values::{glob, language};
use clap::Args;
use globset::{GlobBuilder, GlobMatcher};
use std::io;
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

/// What may be given, to each command.
const FILES: &str = "Files with one article each, known by their content: text, Markdown or HTML in any encoding, .pdf, .docx, \
    .odt, .rtf, .epub, .eml, .mhtml, or .zip of such; '-' for standard input, where a line of ||||| stands between articles";

/// The articles, as they are given to each command.
#[derive(Args)]
pub struct Sources {
    #[arg(value_name = "FILE", help = FILES)]
    pub files: Vec<PathBuf>,
    /// Read all files in folders, sorted by name; hidden ones are left out. Without FILE: in this folder
    #[arg(short, long)]
    recursive: bool,
    /// Of folders, read only files like this: '*.html', or 'monday/*.html' for a path. Can be repeated
    #[arg(long, value_name = "GLOB", requires = "recursive", value_parser = glob)]
    include: Vec<GlobMatcher>,
    /// Of folders, leave out files and folders like this. Can be repeated
    #[arg(long, value_name = "GLOB", requires = "recursive", value_parser = glob)]
    exclude: Vec<GlobMatcher>,
    /// The language of all articles, as an ISO 639-1 code; detected by default
    #[arg(short, long, value_name = "CODE", value_parser = language)]
    pub lang: Option<String>,
}

/// A file that is to be read, or what is wrong with it.
pub struct Source {
    pub path: PathBuf,
    pub error: Option<io::Error>,
}

impl From<PathBuf> for Source {
    fn from(path: PathBuf) -> Self {
        Self { path, error: None }
    }
}

impl Sources {
    /// The files in their order, without those of folders that have another part; none named is standard input, or this folder.
    pub fn list(&self, others: &[PathBuf]) -> Vec<Source> {
        let unnamed = if self.recursive { "." } else { "-" };
        let unnamed = self.files.is_empty().then(|| PathBuf::from(unnamed));
        self.files.iter().cloned().chain(unnamed).flat_map(|path| self.files_at(path, others)).collect()
    }

    /// A file itself, or those in a folder.
    pub fn files_at(&self, path: PathBuf, others: &[PathBuf]) -> Vec<Source> {
        if !path.is_dir() {
            return vec![path.into()];
        }
        let wrong =
            |kind, message: &str| vec![Source { path: path.clone(), error: Some(io::Error::new(kind, message)) }];
        if !self.recursive {
            let message = "this is a folder: add --recursive (-r) to read the files in it.";
            return wrong(io::ErrorKind::IsADirectory, message);
        }
        let is_other = |path: &Path| !others.is_empty() && whole(path).is_some_and(|path| others.contains(&path));
        let walk = WalkDir::new(&path).sort_by_file_name().into_iter();
        let wanted =
            |entry: &DirEntry| entry.depth() == 0 || (!is_hidden(entry) && !is_like(entry, &path, &self.exclude));
        let found = walk.filter_entry(wanted).filter_map(|entry| match entry {
            // Links to files are followed, those to folders are not: they may lead in a circle.
            Ok(entry) if !entry.path().is_file() || !self.is_included(&entry, &path) || is_other(entry.path()) => None,
            Ok(entry) => Some(plain(entry.path()).into()),
            Err(error) => {
                let path = plain(error.path().unwrap_or(&path));
                Some(Source { path, error: Some(error.into()) })
            }
        });
        let found: Vec<Source> = found.collect();
        if found.is_empty() {
            return wrong(io::ErrorKind::NotFound, "in this folder is no file to read.");
        }
        found
    }

    fn is_included(&self, entry: &DirEntry, folder: &Path) -> bool {
        self.include.is_empty() || is_like(entry, folder, &self.include)
    }
}

/// Reads a pattern: one with a slash is for the path below the folder that was given, any other for the name.
pub fn pattern(text: &str) -> Result<GlobMatcher, globset::Error> {
    GlobBuilder::new(text.trim_start_matches("./")).literal_separator(true).build().map(|glob| glob.compile_matcher())
}

fn is_hidden(entry: &DirEntry) -> bool {
    entry.file_name().to_string_lossy().starts_with('.')
}

fn is_like(entry: &DirEntry, folder: &Path, patterns: &[GlobMatcher]) -> bool {
    let below = entry.path().strip_prefix(folder).unwrap_or(entry.path());
    patterns.iter().any(|pattern| {
        if pattern.glob().glob().contains('/') { pattern.is_match(below) } else { pattern.is_match(entry.file_name()) }
    })
}

/// The path from the root of the disk, without links, by which a file is known whatever it is called.
pub fn whole(path: &Path) -> Option<PathBuf> {
    std::fs::canonicalize(path).ok()
}

/// The path as people write it: what is in this folder has no dot before it.
fn plain(path: &Path) -> PathBuf {
    path.strip_prefix("./").unwrap_or(path).to_owned()
}
