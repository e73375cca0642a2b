//! A line of `batch`: what is read in it, and what is wrong with it in the words of JSON.

use crate::read;
use conspectus::{Article, Language};
use serde::de::DeserializeOwned;
use serde_json::error::Category;
use serde_json::value::RawValue;
use std::collections::BTreeMap;

/// What a line may have, ...
const KEYS: [&str; 6] = ["id", "documents", "articles", "words", "lang", "focus"];
/// ... and each of its articles.
const ARTICLE_KEYS: [&str; 7] = ["text", "title", "address", "source", "author", "published", "language"];

/// The values of an object, as they are written.
type Fields<'a> = BTreeMap<String, &'a RawValue>;

/// One line in.
pub struct ClusterLine {
    /// As it was written: any JSON, of any size.
    pub id: Box<RawValue>,
    pub articles: Vec<GivenArticle>,
    pub words: Option<usize>,
    pub focus: String,
}

/// An article of a line.
pub struct GivenArticle {
    pub article: Article,
    /// True if it was read out of a page, so that positions in it count in a text that is not in the line.
    pub is_page: bool,
    /// What it is called in the line.
    pub name: String,
}

/// The id of a line that can't be done, if that can be read.
pub fn id(line: &[u8]) -> Option<Box<RawValue>> {
    let fields: Fields<'_> = serde_json::from_slice(line).ok()?;
    fields.get("id").map(|id| (*id).to_owned())
}

/// True for a line that is a JSON object, whatever it has.
pub fn is_object(line: &[u8]) -> bool {
    serde_json::from_slice::<Fields<'_>>(line).is_ok()
}

impl ClusterLine {
    /// Reads a line; keys that are not known are an error, or passed over.
    pub fn read(line: &[u8], any_key: bool) -> Result<Self, String> {
        let line = str::from_utf8(line)
            .map_err(|error| format!("this is not UTF-8, from byte {} on.", error.valid_up_to().saturating_add(1)))?;
        let fields = fields(line, "a line", &KEYS, any_key)?;
        let id = fields.get("id").ok_or("\"id\" is missing.")?;
        let language = language(&fields, "lang", "")?;
        let mut articles = match (list(&fields, "articles", "objects")?, list(&fields, "documents", "texts")?) {
            // They say more.
            (Some(articles), _) => given(&articles, "articles", |value, name| article(value, name, any_key)),
            (None, Some(texts)) => given(&texts, "documents", |value, name| Ok(Article::new(text(value, name)?))),
            (None, None) => Err("give \"documents\", an array of texts, or \"articles\", an array of objects.".into()),
        }?;
        if articles.is_empty() {
            return Err("there is no article in it.".into());
        }
        for GivenArticle { article, .. } in &mut articles {
            article.language = article.language.take().or_else(|| language.clone());
        }
        let focus = said(&fields, "focus", "")?.unwrap_or_default();
        Ok(Self { id: (*id).to_owned(), articles, words: words(&fields)?, focus })
    }
}

/// The values of an object, of which some are known.
fn fields<'a>(json: &'a str, what: &str, known: &[&str], any_key: bool) -> Result<Fields<'a>, String> {
    let fields: Fields<'a> = serde_json::from_str(json).map_err(|error| match error.classify() {
        Category::Data => format!("{what} must be a JSON object: {{…}}."),
        Category::Eof => "this is no JSON: it ends too early.".into(),
        _ => format!("this is no JSON: {}.", reason(&error)),
    })?;
    let unknown = fields.keys().find(|key| !any_key && !known.contains(&key.as_str()));
    match unknown {
        Some(key) => Err(format!("there is no key \"{key}\": {what} may have {}.", known.join(", "))),
        None => Ok(fields),
    }
}

/// What is wrong with JSON, and where in its line.
fn reason(error: &serde_json::Error) -> String {
    let message = error.to_string();
    let what = message.split(" at line ").next().unwrap_or(&message).replace("expected ident", "expected a value");
    format!("{what} at byte {}", error.column())
}

/// A value that need not be there.
fn some<'a>(fields: &Fields<'a>, key: &str) -> Option<&'a RawValue> {
    fields.get(key).copied().filter(|value| value.get() != "null")
}

fn list<'a>(fields: &Fields<'a>, key: &str, what: &str) -> Result<Option<Vec<&'a RawValue>>, String> {
    let list = some(fields, key).map(|list| serde_json::from_str(list.get()));
    list.transpose().map_err(|_| format!("\"{key}\" must be an array of {what}."))
}

/// The articles of a list.
fn given(
    list: &[&RawValue],
    key: &str,
    read: impl Fn(&RawValue, &str) -> Result<Article, String>,
) -> Result<Vec<GivenArticle>, String> {
    let named = list.iter().enumerate().map(|(number, value)| (*value, format!("{key}[{number}]")));
    named
        .map(|(value, name)| {
            let given = read(value, &name)?;
            let page = read::as_page(&given.text);
            let is_page = page.is_some();
            let article = match page {
                Some(page) => known(given, page),
                None => given,
            };
            Ok(GivenArticle { article, is_page, name })
        })
        .collect()
}

/// An article that was read out of a page, with what is said of it beside its text.
pub fn known(given: Article, mut page: Article) -> Article {
    page.title = given.title.or(page.title);
    page.address = given.address.or(page.address);
    page.source = given.source.or(page.source);
    page.author = given.author.or(page.author);
    page.published = given.published.or(page.published);
    page.language = given.language.or(page.language);
    page
}

fn article(value: &RawValue, name: &str, any_key: bool) -> Result<Article, String> {
    let fields = fields(value.get(), name, &ARTICLE_KEYS, any_key)?;
    let own = fields.get("text").ok_or_else(|| format!("{name} has no \"text\"."))?;
    let mut article = Article::new(text(own, &format!("{name}.text"))?);
    article.title = said(&fields, "title", name)?;
    article.address = said(&fields, "address", name)?;
    article.source = said(&fields, "source", name)?;
    article.author = said(&fields, "author", name)?;
    article.published = said(&fields, "published", name)?;
    article.language = language(&fields, "language", name)?;
    Ok(article)
}

fn text(value: &RawValue, name: &str) -> Result<String, String> {
    parsed(value, || format!("{name} must be a text: \"…\"."))
}

/// A text that need not be there.
fn said(fields: &Fields<'_>, key: &str, of: &str) -> Result<Option<String>, String> {
    some(fields, key).map(|value| text(value, &called(key, of))).transpose()
}

/// How a value is called: "focus" of a line, or articles[2].title.
fn called(key: &str, of: &str) -> String {
    if of.is_empty() { format!("\"{key}\"") } else { format!("{of}.{key}") }
}

fn language(fields: &Fields<'_>, key: &str, of: &str) -> Result<Option<String>, String> {
    let Some(code) = said(fields, key, of)? else { return Ok(None) };
    let unknown = |_| {
        format!(
            "{} is \"{code}\", which is no language that is known: give its ISO 639-1 code, such as \"en\", or leave it out.",
            called(key, of)
        )
    };
    let language: Language = code.parse().map_err(unknown)?;
    Ok(Some(language.to_string()))
}

fn words(fields: &Fields<'_>) -> Result<Option<usize>, String> {
    let message = || "\"words\" must be a whole number from 1.".to_owned();
    let words: Option<usize> = some(fields, "words").map(|value| parsed(value, message)).transpose()?;
    if words == Some(0) { Err(message()) } else { Ok(words) }
}

/// A value of a type.
fn parsed<T: DeserializeOwned>(value: &RawValue, message: impl Fn() -> String) -> Result<T, String> {
    serde_json::from_str(value.get()).map_err(|error| match error.classify() {
        // Half of a pair of escapes, for example.
        Category::Syntax if value.get().starts_with('"') => {
            format!("{} Its escapes are no letters: {}.", message(), reason(&error))
        }
        _ => message(),
    })
}
