//! Citations: agencies and outlets that the openings of articles name as where they have it from.
//!
//! Two articles that cite one agency have not the same root: each may have asked others as well. So this is a note. What an
//! outlet brings out itself does not cite it.

use crate::collections::ids::ArticleId;
use crate::collections::map::{Map, Set};
use crate::language::Language;
use crate::read::analysed::{Analysed, Articles};
use crate::relate::roots::publisher;
use crate::text::find::rsplit_once;
use crate::text::lowercase::lower;
use crate::text::marks::straighten;
use crate::text::plain::{plain, without_accent};
use std::ops::Range;

/// An outlet that is cited, and by which articles.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cited {
    pub outlet: &'static str,
    pub articles: Vec<ArticleId>,
}

/// Agencies and outlets that others cite, a line each: the name that is shown, then what else they are called, each as it is
/// written.
const OUTLETS: &str = include_str!("../language/data/outlets.txt");
/// So many bytes of an article are its opening.
const OPENING: usize = 2000;
/// A phrase after a name stands in so many characters.
const NEAR: usize = 40;
/// How many words may stand between a phrase and the name: "told the news agency Reuters".
const BETWEEN: usize = 3;

/// The names of an outlet, the one that is shown first.
fn names_of(line: &str) -> impl Iterator<Item = &str> {
    line.split(',').map(str::trim)
}

/// The outlets that several of the articles that count cite, in the order of the list.
pub(crate) fn citations(articles: &Articles, counts: impl Fn(ArticleId) -> bool) -> Vec<Cited> {
    // By the first word of each name: the words of the name, and the line.
    let mut names: Map<&str, Vec<(&str, &'static str)>> = Map::default();
    for line in OUTLETS.lines() {
        for name in names_of(line) {
            names.entry(words(name).next().map_or("", |(_, word)| word)).or_default().push((name, line));
        }
    }
    let mut citing: Map<&'static str, Vec<ArticleId>> = Map::default();
    for (number, article) in articles.entries().filter(|(number, _)| counts(*number)) {
        for outlet in cited(article, &names) {
            citing.entry(outlet).or_default().push(number);
        }
    }
    let shown = OUTLETS.lines().filter_map(|line| names_of(line).next());
    let all = shown.filter_map(|outlet| Some(Cited { outlet, articles: citing.take(outlet)? }));
    all.filter(|cited| cited.articles.len() > 1).collect()
}

/// The outlets that the opening of an article cites.
fn cited(article: &Analysed, names: &Map<&str, Vec<(&str, &'static str)>>) -> Set<&'static str> {
    let text = article.text();
    let start = article.paragraphs.iter().find(|p| p.dropped.is_none()).map_or(0, |p| p.span.start);
    let rest = text.get(start..).unwrap_or_default();
    let end = rest.char_indices().map(|(at, _)| at).take_while(|at| *at < OPENING).last().unwrap_or(0);
    let opening = rest.get(..end).unwrap_or_default();
    let houses: Vec<String> = publisher::keys(&article.article).collect();
    let mut cited = Set::default();
    for (at, word) in words(opening) {
        for (name, line) in names.get(word).into_iter().flatten() {
            let after = opening.get(at..).and_then(|rest| rest.strip_prefix(name));
            let whole = after.filter(|after| !after.starts_with(char::is_alphanumeric));
            let before = opening.get(..at).unwrap_or_default();
            let own = || names_of(line).any(|name| houses.iter().any(|house| is_of(house, name)));
            if whole.is_some_and(|after| is_cited(before, after, article.language)) && !own() {
                cited.extend(names_of(line).next());
            }
        }
    }
    cited
}

/// True if a publisher, as its host or its name in small letters, is the outlet of that name: `cnn.com`, `the washington post`.
fn is_of(house: &str, name: &str) -> bool {
    let house = house.trim_start_matches('"');
    let mut rest = house.strip_prefix("the").unwrap_or(house).chars();
    let name = plain(name);
    let mut letters = name.strip_suffix("news").unwrap_or(&name).chars();
    let begins = letters.all(|c| rest.find(|r| r.is_alphanumeric()).map(without_accent) == Some(c));
    let rest = rest.as_str();
    begins && !rest.strip_prefix("news").unwrap_or(rest).starts_with(char::is_alphanumeric)
}

/// True if what stands around a name says that it is where something comes from.
fn is_cited(before: &str, after: &str, language: Language) -> bool {
    if before.ends_with('(') && after.starts_with([')', ' ', '/', ',']) {
        return true;
    }
    let lower = |text: &str| text.chars().map(straighten).map(lower).collect::<String>();
    let edge = |rest: Option<char>| !rest.is_some_and(char::is_alphanumeric);
    let citing = &language.lexicon().citing;
    let behind = lower(&after.chars().take(NEAR).collect::<String>());
    let behind = behind.trim_start_matches([' ', ',', '\'']);
    let follows = |phrase: &&str| behind.strip_prefix(*phrase).is_some_and(|rest| edge(rest.chars().next()));
    // A phrase ends right before the name, or a few words before it.
    let ahead = lower(before.rsplit(['.', ';', '\n']).next().unwrap_or_default());
    let leads = |phrase: &&str| {
        rsplit_once(&ahead, phrase).is_some_and(|(head, tail)| {
            edge(head.chars().next_back()) && edge(tail.chars().next()) && words(tail).count() <= BETWEEN
        })
    };
    citing.after.iter().any(follows) || citing.before.iter().any(leads)
}

/// The words of a text, and where they start.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut places: Vec<Range<usize>> = Vec::new();
    let mut open: Option<usize> = None;
    for (at, c) in text.char_indices() {
        match (c.is_alphanumeric(), open) {
            (true, None) => open = Some(at),
            (false, Some(start)) => {
                places.push(start..at);
                open = None;
            }
            _ => {}
        }
    }
    places.extend(open.map(|start| start..text.len()));
    places.into_iter().filter_map(move |place| Some((place.start, text.get(place)?)))
}
