//! What each stage decides, in tables that are read and extended without code: `tests/data/tables/*.toml`.
//!
//! A case has a `name`, which is the rule; `articles`, each a text, a `file` below `tests/data`, or a table with the
//! fields of [`Article`]; and one `ask` or
//! more, each with the `options` of a summary and what is expected of it, see [`Ask`]. Articles are in English unless `language`
//! says otherwise. A sentence may be shortened: "The ferry …" is any that starts so. Articles count from 0.

use conspectus::{Article, Corpus, Language, Match, Options, Summary, SummarySentence, Warning, pipeline};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::{Debug, Write as _};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    #[serde(default = "english")]
    language: String,
    #[serde(default)]
    articles: Vec<Given>,
    ask: Vec<Ask>,
}

fn english() -> String {
    "en".to_owned()
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Given {
    Text(String),
    /// A file below `tests/data`.
    File {
        file: String,
    },
    Article(Box<Article>),
}

/// What is asked, and what is expected: all that is not said may be anything.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Ask {
    #[serde(default)]
    options: Options,
    /// The sentences of the summary, in order.
    summary: Option<Vec<String>>,
    /// Sentences that are in it, in any order.
    holds: Option<Vec<String>>,
    /// Sentences that are not.
    lacks: Option<Vec<String>>,
    /// Of each sentence, how many sources say the same: "2 of 3".
    sources: Option<Vec<String>>,
    /// Of each sentence, the shares of weight and of fresh weight, to two decimals.
    weights: Option<Vec<(f64, f64)>>,
    /// Of each sentence, the concepts that weigh most.
    concepts: Option<Vec<Vec<String>>>,
    /// The headline; empty for none.
    headline: Option<String>,
    /// The key terms, best first: all of them, or the first if "…" ends the list.
    terms: Option<Vec<String>>,
    /// The warnings, each with the number of its article: "not-text 1".
    warnings: Option<Vec<String>>,
    /// The articles of each sentence that several print in the same wording.
    common_wording: Option<Vec<Vec<usize>>>,
    /// The articles of each other event.
    other_events: Option<Vec<Vec<usize>>>,
}

fn data(path: &str) -> String {
    format!("{}/tests/data/{path}", env!("CARGO_MANIFEST_DIR"))
}

fn read<T: for<'a> Deserialize<'a>>(table: &str) -> T {
    let path = data(&format!("tables/{table}.toml"));
    toml::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap_or_else(|e| panic!("{path}: {e}"))
}

impl Case {
    fn corpus(&self) -> Corpus {
        let mut corpus = Corpus::new();
        for given in &self.articles {
            let mut article = match given {
                Given::Text(text) => Article::new(text.trim()),
                Given::File { file } => Article::new(std::fs::read_to_string(data(file)).unwrap()),
                Given::Article(article) => Article::clone(article),
            };
            article.language.get_or_insert_with(|| self.language.clone());
            corpus.add(article).unwrap();
        }
        corpus
    }
}

/// What is wrong with a case, a line for each expectation that is not met.
#[derive(Default)]
struct Wrong(String);

impl Wrong {
    fn expect<T: PartialEq + Debug>(&mut self, what: &str, expected: Option<&T>, found: &T) {
        if let Some(expected) = expected.filter(|e| *e != found) {
            let _ = writeln!(self.0, "    {what}: expected {expected:?}\n    {what}:    found {found:?}");
        }
    }
}

/// True if a sentence is the one that is meant, which may be shortened.
fn is(sentence: &str, meant: &str) -> bool {
    meant.strip_suffix('…').map_or(sentence == meant, |start| sentence.starts_with(start.trim_end()))
}

fn check(ask: &Ask, summary: &Summary) -> String {
    let mut wrong = Wrong::default();
    let sentences: Vec<&str> = summary.sentences.iter().map(|s| s.passage.text.as_str()).collect();
    if let Some(meant) = &ask.summary
        && !(meant.len() == sentences.len() && sentences.iter().zip(meant).all(|(s, m)| is(s, m)))
    {
        wrong.expect("summary", Some(&meant.iter().map(String::as_str).collect()), &sentences);
    }
    let in_summary = |meant: &&String| sentences.iter().any(|s| is(s, meant));
    for meant in ask.holds.iter().flatten().filter(|meant| !in_summary(meant)) {
        let _ = writeln!(wrong.0, "    {meant:?} is missing from {sentences:#?}");
    }
    for meant in ask.lacks.iter().flatten().filter(in_summary) {
        let _ = writeln!(wrong.0, "    {meant:?} is in {sentences:#?}");
    }
    let of_each = |f: &dyn Fn(&SummarySentence) -> String| summary.sentences.iter().map(f).collect();
    wrong.expect("sources", ask.sources.as_ref(), &of_each(&|s| format!("{} of {}", s.sources, s.of)));
    let two = |x: f64| (x * 100.0).round() / 100.0;
    let weights = summary.sentences.iter().map(|s| (two(s.parts.weight), two(s.parts.fresh))).collect();
    wrong.expect("weights", ask.weights.as_ref(), &weights);
    let concepts = summary.sentences.iter().map(|s| s.parts.concepts.clone()).collect();
    wrong.expect("concepts", ask.concepts.as_ref(), &concepts);
    let headline = summary.headline.as_ref().map_or_else(String::new, |h| h.text.clone());
    wrong.expect("headline", ask.headline.as_ref(), &headline);
    let mut terms: Vec<String> = summary.terms.iter().map(|t| t.text.clone()).collect();
    if let Some((last, first)) = ask.terms.as_ref().and_then(|t| t.split_last())
        && last == "…"
    {
        terms.truncate(first.len());
        terms.push("…".to_owned());
    }
    wrong.expect("terms", ask.terms.as_ref(), &terms);
    let kind = |kind| serde_json::to_value(kind).unwrap().as_str().unwrap().to_owned();
    let warning = |w: &Warning| w.article.map_or(kind(w.kind), |n| format!("{} {n}", kind(w.kind)));
    wrong.expect("warnings", ask.warnings.as_ref(), &summary.warnings.iter().map(warning).collect());
    let printed = summary.common_wording.iter().map(|c| c.passages.iter().map(|p| p.article).collect()).collect();
    wrong.expect("common_wording", ask.common_wording.as_ref(), &printed);
    let events = summary.other_events.iter().map(|g| g.articles.clone()).collect();
    wrong.expect("other_events", ask.other_events.as_ref(), &events);
    wrong.0
}

fn holds(table: &str) {
    let table: Table = read(table);
    let mut wrong = String::new();
    for case in &table.case {
        let mut corpus = case.corpus();
        for (number, ask) in case.ask.iter().enumerate() {
            let found = check(ask, &corpus.summarize(&ask.options));
            if !found.is_empty() {
                let _ = writeln!(wrong, "{}, ask {number}:\n{found}", case.name);
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn which_sentences_are_chosen() {
    holds("choose");
}

#[test]
fn in_which_order_they_are_read() {
    holds("order");
}

#[test]
fn a_topic_is_followed() {
    holds("focus");
}

#[test]
fn what_the_reader_picks_is_kept() {
    holds("picked");
}

#[test]
fn nothing_is_said_twice() {
    holds("redundancy");
}

#[test]
fn sentences_that_point_back_come_with_what_they_point_to() {
    holds("antecedents");
}

#[test]
fn key_terms_are_what_most_articles_speak_of() {
    holds("key_terms");
}

#[test]
fn the_headline_says_what_the_articles_share() {
    holds("headline");
}

#[test]
fn warnings_say_what_is_wrong() {
    holds("warnings");
}

#[test]
fn what_several_print_alike_is_found() {
    holds("common_wording");
}

/// A sentence, what another article says, and which words of the two match.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Pair {
    name: String,
    #[serde(default = "english")]
    language: String,
    sentence: String,
    other: String,
    /// The words of the sentence that the other article holds.
    held: Option<Vec<String>>,
    /// The words of the other article that the sentence holds.
    matches: Option<Vec<String>>,
    /// What the two tell differently.
    differing: Option<Vec<(String, String)>>,
}

#[derive(Deserialize)]
struct Pairs {
    case: Vec<Pair>,
}

#[test]
fn words_that_two_articles_have_in_common_are_named() {
    let mut all = String::new();
    for case in read::<Pairs>("matches").case {
        let mut corpus = Corpus::new();
        for text in [&case.sentence, &case.other] {
            corpus.add(Article::new(text).with_language(case.language.clone())).unwrap();
        }
        let sentence = corpus.evidence(0, 0, &Options::default().with_included([0, 1])).unwrap();
        let Some(found) = sentence.roots.iter().find_map(|root| root.evidence.first()) else {
            let _ = writeln!(all, "{}: nothing is found", case.name);
            continue;
        };
        let words = |text: &str, matches: &[Match]| -> Vec<String> {
            matches.iter().map(|m| text[m.start..m.end].to_owned()).collect()
        };
        let differing = found.differing.iter().map(|d| (d.own.text.clone(), d.other.text.clone())).collect();
        let mut wrong = Wrong::default();
        wrong.expect("held", case.held.as_ref(), &words(&case.sentence, &found.held));
        wrong.expect("matches", case.matches.as_ref(), &words(&case.other, &found.matches));
        wrong.expect("differing", case.differing.as_ref(), &differing);
        if !wrong.0.is_empty() {
            let _ = writeln!(all, "{}:\n{}", case.name, wrong.0);
        }
    }
    assert!(all.is_empty(), "\n{all}");
}

/// A figure as the table has it: hedge, value, unit.
fn shown(figure: &pipeline::FoundFigure) -> String {
    let hedge = [(figure.about, "about "), (figure.over, "over "), (figure.under, "under ")];
    let hedge: String = hedge.into_iter().filter(|(is, _)| *is).map(|(_, hedge)| hedge).collect();
    let value = figure.value;
    let value = match figure.measure.as_str() {
        "count" if figure.age => format!("{value} years old"),
        "count" => format!("{value}"),
        "percent" => format!("{value} %"),
        "time" => format!("{:02}:{:02}", (value / 60.0).floor(), value % 60.0),
        "weekday" => format!("weekday {value}"),
        "day" => format!("month {}, day {}", (value / 100.0).floor(), value % 100.0),
        "year" => format!("year {value}"),
        currency => format!("{value} {currency}"),
    };
    hedge + &value
}

/// Of each language, texts and the figures that are read in them.
#[test]
fn figures_are_read_in_every_form() {
    let mut wrong = String::new();
    for (code, figures) in read::<BTreeMap<String, BTreeMap<String, String>>>("figures") {
        let language = Language::from_code(&code).unwrap();
        for (text, expected) in figures {
            let found: Vec<String> = pipeline::figures(&text, language).iter().map(shown).collect();
            let found = found.join("; ");
            if found != expected {
                let _ = writeln!(wrong, "{code}: {text:?}: expected {expected:?}, found {found:?}");
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}
