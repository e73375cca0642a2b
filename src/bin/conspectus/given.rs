//! The files that were given, as articles.

use crate::read::{self, ReadArticle};
use crate::{say_of, text};
use conspectus::{Article, Corpus};
use serde::Serialize;
use std::path::PathBuf;

/// The articles of all files.
pub struct Given {
    pub corpus: Corpus,
    /// How each article is called.
    pub names: Vec<Option<String>>,
    /// Where each article stands.
    pub inputs: Vec<Input>,
    /// True if all files could be read.
    pub complete: bool,
}

/// Where an article stands, so that positions in it point into something.
#[derive(Serialize)]
pub struct Input {
    /// The file as it was given; `-` for standard input.
    file: String,
    /// The text that was read out of it, unless that is all of the file, byte for byte.
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
}

/// A result, and where its articles stand.
#[derive(Serialize)]
pub struct WithInputs<'a, T> {
    #[serde(flatten)]
    pub result: &'a T,
    pub inputs: &'a [Input],
}

impl Given {
    /// Reads files; what is wrong with one is said, and the others are read.
    pub fn read(files: &[PathBuf], language: Option<&str>) -> Self {
        let mut given = Self { corpus: Corpus::new(), names: Vec::new(), inputs: Vec::new(), complete: true };
        for path in files {
            let articles = read::articles(path).unwrap_or_else(|error| {
                say_of(path, &error);
                given.complete = false;
                Vec::new()
            });
            for found in articles {
                let ReadArticle { article, name, verbatim } = match found {
                    Ok(found) => found.without_marks(),
                    Err(error) => {
                        say_of(path, &error);
                        given.complete = false;
                        continue;
                    }
                };
                let name = article.source.clone().or(name);
                let article = Article { language: language.map(str::to_owned), ..article };
                let own = (!verbatim).then(|| article.text.clone());
                match given.corpus.add(article) {
                    Ok(_) => {
                        given.names.push(name);
                        given.inputs.push(Input { file: text::file_name(path), text: own });
                    }
                    Err(error) => {
                        say_of(path, &error);
                        given.complete = false;
                    }
                }
            }
        }
        given
    }
}

/// What names each article in what is printed.
pub fn called(corpus: &Corpus, names: &[Option<String>]) -> Vec<Article> {
    let called = corpus.articles().zip(names).map(|(article, source)| Article {
        title: article.title.clone(),
        author: article.author.clone(),
        source: source.clone(),
        published: article.published.clone(),
        address: article.address.clone(),
        ..Article::default()
    });
    called.collect()
}
