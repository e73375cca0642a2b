//! What a client hands in.

use super::answer::Places;
use super::refusal;
use crate::cluster_line::known;
use crate::{read, values, words};
use conspectus::{Article, Corpus, Length, Options, Order};
use rmcp::model::JsonObject;
use rmcp::schemars::JsonSchema;
use serde::de::{DeserializeOwned, Error};
use serde::{Deserialize, Deserializer};
use serde_json::Value;

/// The most characters of a message that says what is wrong: it may repeat what was handed in.
const MESSAGE: usize = 300;

/// An article, as the client has it.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(crate = "rmcp::schemars")]
pub struct CallArticle {
    /// All of its text: plain, in Markdown, or the HTML of its page. What is no part of the article is left out.
    text: String,
    /// The headline, if it does not stand in the text.
    title: Option<String>,
    /// The outlet. Articles of one outlet count as one source.
    source: Option<String>,
    /// The address of the page. It is not fetched; articles of one publisher count as one source.
    address: Option<String>,
    /// Who wrote it.
    author: Option<String>,
    /// When it was published, such as 2026-11-28 or 2026-11-28T12:30:00Z.
    published: Option<String>,
    /// Its language, as an ISO 639-1 code; detected by default.
    #[serde(default, deserialize_with = "language")]
    language: Option<String>,
    /// Count it, although it seems to be about something else.
    #[serde(default)]
    count_in: bool,
    /// Count it as a source of its own, whatever it shares with others.
    #[serde(default)]
    apart: bool,
    /// The reader has read it: a summary has what the others add.
    #[serde(default)]
    already_read: bool,
}

/// What `summarize` takes.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(crate = "rmcp::schemars")]
pub struct SummarizeCall {
    /// The articles, two or more, about the same event. Their numbers in the answer count from 0.
    #[schemars(length(min = 1))]
    pub articles: Vec<CallArticle>,
    /// The language of all articles, as an ISO 639-1 code; detected by default.
    #[serde(default, deserialize_with = "language")]
    pub language: Option<String>,
    /// At most this many words; 150 if no length is given. Give one of words, sentences and percent.
    #[serde(default, deserialize_with = "whole")]
    #[schemars(with = "usize", range(min = 1))]
    pub words: Option<usize>,
    /// At most this many sentences.
    #[serde(default, deserialize_with = "whole")]
    #[schemars(with = "usize", range(min = 1))]
    pub sentences: Option<usize>,
    /// At most this share of the words of all articles.
    #[serde(default, deserialize_with = "share")]
    #[schemars(with = "f64", range(min = 0, max = 100))]
    pub percent: Option<f64>,
    /// A topic that the summary should favour.
    #[serde(default)]
    pub focus: String,
    /// The order of the sentences: as the articles tell the story, or first what most sources say.
    #[serde(default)]
    #[schemars(with = "String", extend("enum" = ["story", "agreement"]))]
    pub order: Order,
}

/// What `who_says` takes.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(crate = "rmcp::schemars")]
pub struct WhoSaysCall {
    /// The articles. Their numbers in the answer count from 0.
    #[schemars(length(min = 1))]
    pub articles: Vec<CallArticle>,
    /// The language of all articles, as an ISO 639-1 code; detected by default.
    #[serde(default, deserialize_with = "language")]
    pub language: Option<String>,
    /// One sentence: of an article, of a summary, or in words of your own.
    pub statement: String,
}

/// What `check` takes.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(crate = "rmcp::schemars")]
pub struct CheckCall {
    /// The articles. Their numbers in the answer count from 0.
    #[schemars(length(min = 1))]
    pub articles: Vec<CallArticle>,
    /// The language of all articles, as an ISO 639-1 code; detected by default.
    #[serde(default, deserialize_with = "language")]
    pub language: Option<String>,
    /// The text that is held against the articles, plain or in Markdown: an answer, a draft, a release.
    pub text: String,
}

/// The articles of a call, read.
#[derive(Default)]
pub struct CallCorpus {
    pub corpus: Corpus,
    /// Which articles count, and how.
    pub options: Options,
    pub places: Places,
}

/// Reads what is handed in, or says what is wrong with it, and where.
pub fn read<T: DeserializeOwned>(arguments: JsonObject) -> Result<T, String> {
    serde_path_to_error::deserialize(Value::Object(arguments)).map_err(|error| {
        let (path, message) = (error.path().to_string(), refusal::worded(&error.inner().to_string()));
        let named = if path == "." { message } else { format!("{path}: {message}") };
        match named.char_indices().nth(MESSAGE) {
            Some((end, _)) => format!("{}…", named.get(..end).unwrap_or_default()),
            None => named,
        }
    })
}

impl CallCorpus {
    /// Reads the articles.
    ///
    /// # Errors
    /// If there is none, or they are over a limit.
    pub fn read(articles: Vec<CallArticle>, language: Option<&str>) -> Result<Self, String> {
        if articles.is_empty() {
            return Err("articles: there is none. Hand in two or more, about the same event.".into());
        }
        let mut read = Self::default();
        for (number, given) in articles.into_iter().enumerate() {
            let wishes = [
                (given.count_in, &mut read.options.included),
                (given.apart, &mut read.options.apart),
                (given.already_read, &mut read.options.already_read),
            ];
            wishes.into_iter().filter(|(wished, _)| *wished).for_each(|(_, numbers)| numbers.push(number));
            let (mut article, verbatim) = given.read();
            article.language = article.language.or_else(|| language.map(str::to_owned));
            read.places.add(&article, verbatim);
            let added = read.corpus.add(article);
            added.map_err(|error| format!("articles[{number}]: {}", words::of_refusal(&error)))?;
        }
        Ok(read)
    }
}

impl CallArticle {
    /// The article, and whether its text is the one that was handed in.
    fn read(self) -> (Article, bool) {
        let found = read::as_page(&self.text).or_else(|| Article::from_markdown(&self.text));
        let mut given = Article::new(if found.is_some() { String::new() } else { self.text });
        given.title = self.title;
        given.source = self.source;
        given.address = self.address;
        given.author = self.author;
        given.published = self.published;
        given.language = self.language;
        match found {
            Some(found) => (known(given, found), false),
            None => (given, true),
        }
    }
}

impl SummarizeCall {
    /// The length that is asked for.
    ///
    /// # Errors
    /// If it is asked for in two ways.
    pub fn length(&self) -> Result<Length, String> {
        match (self.words, self.sentences, self.percent) {
            (None, None, None) => Ok(Length::default()),
            (Some(words), None, None) => Ok(Length::Words(words)),
            (None, Some(sentences), None) => Ok(Length::Sentences(sentences)),
            (None, None, Some(percent)) => Ok(Length::Percent(percent)),
            _ => Err("words, sentences, percent: give one of them.".into()),
        }
    }
}

/// Reads the code of a language, if there is one.
fn language<'de, D: Deserializer<'de>>(value: D) -> Result<Option<String>, D::Error> {
    let code = Option::<String>::deserialize(value)?;
    code.map(|code| values::language(&code)).transpose().map_err(Error::custom)
}

/// Reads a whole number from 1, if there is one.
fn whole<'de, D: Deserializer<'de>>(value: D) -> Result<Option<usize>, D::Error> {
    let number = match Value::deserialize(value)? {
        Value::Null => return Ok(None),
        Value::Number(number) => number,
        _ => return Err(Error::custom("give a whole number from 1")),
    };
    // Some programs write 100 as 100.0.
    let number = values::length(number.to_string().trim_end_matches(".0"));
    number.map(Some).map_err(Error::custom)
}

/// Reads a number from 0 to 100, if there is one.
fn share<'de, D: Deserializer<'de>>(value: D) -> Result<Option<f64>, D::Error> {
    match Value::deserialize(value)? {
        Value::Null => Ok(None),
        Value::Number(number) => values::percent(&number.to_string()).map(Some).map_err(Error::custom),
        _ => Err(Error::custom("give a number from 0 to 100")),
    }
}
