//! The files that were given, as articles.

use crate::{read, say_of};
use conspectus::{Article, Corpus};
use std::path::PathBuf;

/// The articles of all files.
pub struct Given {
    pub corpus: Corpus,
    /// How each article is called.
    pub names: Vec<Option<String>>,
    /// True if all files could be read.
    pub complete: bool,
}

impl Given {
    /// Reads files; what is wrong with one is said, and the others are read.
    pub fn read(files: &[PathBuf], language: Option<&str>) -> Self {
        let mut given = Self { corpus: Corpus::new(), names: Vec::new(), complete: true };
        for path in files {
            let articles = read::articles(path).unwrap_or_else(|error| {
                say_of(path, &error);
                given.complete = false;
                Vec::new()
            });
            let stem = path.file_stem().map(|stem| stem.to_string_lossy());
            for article in articles {
                // The name of a file is how an article is called, but no publisher: many folders have a file of that name.
                let name = article.source.clone();
                let source = article.source.filter(|source| stem.as_deref() != Some(source));
                let article = Article { language: language.map(str::to_owned), source, ..article };
                match given.corpus.add(article) {
                    Ok(_) => given.names.push(name),
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
