//! The files that were given, as articles.

use crate::read::{self, ReadArticle};
use crate::sources::{self, Source, Sources};
use crate::{output, say, words};
use conspectus::{Article, Corpus, Warning};
use serde::Serialize;
use std::io;
use std::path::{Path, PathBuf};

/// The articles of all files. A file without one has its place among them all the same, so that the letters of the others stay.
#[derive(Default)]
pub struct Given {
    pub corpus: Corpus,
    /// How each article is called.
    pub names: Vec<Option<String>>,
    /// Where each article stands.
    pub inputs: Vec<Input>,
    /// True if all that was given could be read.
    pub complete: bool,
}

/// Where an article stands, so that positions in it point into something.
#[derive(Default, Serialize)]
pub struct Input {
    /// The path of the file as it was given; `-` for standard input.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// The path in that file, if it is an archive.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub member: Option<String>,
    /// Its outlet, as it was given or found; how the file is called is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Its address, as it was given or found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// The text that was read out of it, unless the path leads to just that, byte for byte.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Why there is no article in the file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
    /// True if the reader has read it already.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub already_read: bool,
}

/// A result, and where its articles stand.
#[derive(Serialize)]
pub struct WithInputs<'a, T> {
    #[serde(flatten)]
    pub result: &'a T,
    pub inputs: &'a [Input],
}

impl Given {
    /// Reads the files, and behind them those that were read already; what is wrong with one is said, and the others are read.
    /// A text that is checked is no article, whether it stands in a folder or is named as one.
    ///
    /// # Errors
    /// If the output would be written over one of the files, or nothing is named but the text that is checked.
    pub fn read(
        sources: &Sources,
        already_read: &[PathBuf],
        output: Option<&Path>,
        text: Option<&Path>,
    ) -> io::Result<Self> {
        let mut others: Vec<PathBuf> = text.into_iter().filter_map(sources::whole).collect();
        let old: Vec<Source> = already_read.iter().flat_map(|path| sources.files_at(path.clone(), &others)).collect();
        others.extend(old.iter().filter_map(|source| sources::whole(&source.path)));
        let new = sources.list(&others);
        output::check_unread(output, new.iter().chain(&old).map(|source| source.path.as_path()).chain(text))?;
        let new = match text {
            Some(text) => without(new, text)?,
            None => new,
        };
        let mut given = Self { complete: true, ..Self::default() };
        new.into_iter().for_each(|source| given.add(source, sources.lang.as_deref(), false));
        old.into_iter().for_each(|source| given.add(source, sources.lang.as_deref(), true));
        Ok(given)
    }

    /// Adds the articles of a file, or its place if there is none in it.
    fn add(&mut self, Source { path, error }: Source, language: Option<&str>, already_read: bool) {
        // JSON escapes what a terminal would take for orders; what is no Unicode it cannot have.
        let file = path.to_string_lossy().into_owned();
        let leads_there = path.to_str().is_some();
        let articles = error.map_or_else(|| read::articles(&path), Err).unwrap_or_else(|error| vec![Err(error)]);
        let (before, mut wrong) = (self.inputs.len(), None);
        for found in articles {
            let read = found.map(ReadArticle::without_marks).map_err(|error| words::of_error(&error));
            let added = read.and_then(|ReadArticle { mut article, name, member, verbatim }| {
                let host = article.address.as_deref().and_then(host);
                let name = article.source.clone().or(host).or(name);
                article.language = language.map(str::to_owned);
                let text = (!(verbatim && leads_there)).then(|| article.text.clone());
                let (source, address) = (article.source.clone(), article.address.clone());
                self.corpus.add(article).map_err(|error| words::of_refusal(&error))?;
                self.names.push(name);
                let file = Some(file.clone());
                self.inputs.push(Input { file, member, source, address, text, error: None, already_read });
                Ok(())
            });
            if let Err(error) = added {
                say(&format!("{}: {error}", words::name(&path)));
                wrong = wrong.or(Some(error));
            }
        }
        self.complete &= wrong.is_none();
        // Where even that has no place, nothing behind it has one.
        if wrong.is_some() && self.inputs.len() == before && self.corpus.add(Article::default()).is_ok() {
            self.names.push(None);
            self.inputs.push(Input { file: Some(file), error: wrong, already_read, ..Input::default() });
        }
    }

    /// The numbers of the files without an article.
    pub fn missing(&self) -> Vec<usize> {
        self.numbers(|input| input.error.is_some())
    }

    /// The numbers of the articles of some inputs.
    pub fn numbers(&self, is: impl Fn(&Input) -> bool) -> Vec<usize> {
        self.inputs.iter().enumerate().filter(|(_, input)| is(input)).map(|(number, _)| number).collect()
    }

    /// True if there is an article; if there is none and nothing was said yet, that is said.
    pub fn is_any(&self) -> bool {
        if self.inputs.is_empty() && self.complete {
            say("there is no article: name files, or pipe in their text.");
        }
        self.inputs.iter().any(|input| input.error.is_none())
    }

    /// Tells a person of warnings. Those of files without an article are left out: all was said of these.
    pub fn say(&self, warnings: &mut Vec<Warning>) {
        let said = |n: usize| self.inputs.get(n).is_some_and(|input| input.error.is_some());
        warnings.retain(|warning| !warning.article.is_some_and(said));
        let called = |Input { file, member, .. }: &Input| {
            let parts = [file, member].map(Option::as_deref);
            parts.into_iter().flatten().collect::<Vec<_>>().join("/")
        };
        let files: Vec<String> = self.inputs.iter().map(called).collect();
        warnings.iter().for_each(|warning| say(&words::of_warning(warning, &files)));
    }

    /// What names each article in what is printed.
    pub fn called(&self) -> Vec<Article> {
        let called = self.corpus.articles().zip(&self.names).map(|(article, source)| {
            let mut called = Article::default();
            (called.title, called.author) = (article.title.clone(), article.author.clone());
            (called.published, called.address) = (article.published.clone(), article.address.clone());
            called.source = source.clone();
            called
        });
        called.collect()
    }
}

/// Who publishes what stands at an address, as far as that tells; the page calls it the same.
fn host(address: &str) -> Option<String> {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"))?;
    let host = rest.split(['/', '?', '#']).next()?.rsplit('@').next()?.split(':').next()?;
    let host = host.strip_prefix("www.").unwrap_or(host);
    Some(host.to_lowercase()).filter(|host| !host.is_empty())
}

/// The files without the text that is checked, which would only confirm itself; whoever named it is told.
fn without(files: Vec<Source>, text: &Path) -> io::Result<Vec<Source>> {
    let piped = text == Path::new("-");
    let whole = sources::whole(text);
    let is_text = |path: &Path| match path == Path::new("-") {
        true => piped,
        false => !piped && whole.is_some() && sources::whole(path) == whole,
    };
    let (own, others): (Vec<_>, Vec<_>) =
        files.into_iter().partition(|file| file.error.is_none() && is_text(&file.path));
    if own.is_empty() {
        return Ok(others);
    }
    let message = "this is the text that is checked, so it is no article";
    if others.is_empty() {
        let message = format!("{message}: name others.");
        return Err(words::of_file(text, &io::Error::new(io::ErrorKind::InvalidInput, message)));
    }
    say(&format!("{}: {message}.", words::name(text)));
    Ok(others)
}
