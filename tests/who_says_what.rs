//! Who says what, on small clusters of invented events in which the right answer is known.

use conspectus::{Article, Corpus, Options, Summary};
use serde::Deserialize;
use std::collections::BTreeSet;
use std::path::PathBuf;

#[derive(Deserialize)]
struct Cluster {
    article: Vec<Text>,
    expected: Expected,
}

#[derive(Deserialize)]
struct Text {
    text: String,
}

#[derive(Deserialize)]
struct Expected {
    #[serde(default)]
    roots: Vec<Vec<usize>>,
    #[serde(default)]
    intruders: Vec<usize>,
    #[serde(default)]
    disagreement: Vec<Facts>,
    #[serde(default)]
    quotation: Vec<Quote>,
}

#[derive(Deserialize)]
struct Facts {
    about: String,
    values: Vec<Value>,
}

#[derive(Deserialize)]
struct Value {
    article: usize,
    text: String,
}

#[derive(Deserialize)]
struct Quote {
    longest: usize,
    articles: Vec<usize>,
    text: String,
}

fn clusters() -> Vec<(String, Cluster)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/collection");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|f| f.unwrap().path()).collect();
    files.sort();
    let toml = files.iter().filter(|f| f.extension().is_some_and(|e| e == "toml"));
    toml.map(|f| {
        let name = f.file_stem().unwrap().to_string_lossy().into_owned();
        let cluster = toml::from_str(&std::fs::read_to_string(f).unwrap()).unwrap_or_else(|e| panic!("{name}: {e}"));
        (name, cluster)
    })
    .collect()
}

fn summary(cluster: &Cluster) -> Summary {
    let mut corpus = Corpus::new();
    for article in &cluster.article {
        corpus.add(Article::new(article.text.trim())).unwrap();
    }
    corpus.summarize(&Options::default())
}

/// True if one text holds the other, whatever the case.
fn touches(a: &str, b: &str) -> bool {
    let (a, b) = (a.to_lowercase(), b.to_lowercase());
    a.contains(&b) || b.contains(&a)
}

#[test]
fn disagreements_are_found_and_nothing_else_is() {
    let (mut hits, mut wanted, mut claimed, mut right) = (0, 0, 0, 0);
    let mut misses = Vec::new();
    for (name, cluster) in clusters() {
        let summary = summary(&cluster);
        wanted += cluster.expected.disagreement.len();
        claimed += summary.disagreements.len();
        let mut used = BTreeSet::new();
        for facts in &cluster.expected.disagreement {
            // Found if two articles with different values are shown with these values.
            let found = summary.disagreements.iter().position(|d| {
                let shown: BTreeSet<&str> = d
                    .values
                    .iter()
                    .filter_map(|v| {
                        let value = facts.values.iter().find(|f| f.article == v.passage.article)?;
                        touches(&v.passage.text, &value.text).then_some(value.text.as_str())
                    })
                    .collect();
                shown.len() >= 2
            });
            match found {
                Some(number) => {
                    hits += 1;
                    used.insert(number);
                }
                None => misses.push(format!("{name}: missed {}", facts.about)),
            }
        }
        right += used.len();
        for (number, d) in summary.disagreements.iter().enumerate().filter(|(n, _)| !used.contains(n)) {
            let values: Vec<String> = d
                .values
                .iter()
                .map(|v| format!("{}: {} in {:?}", v.passage.article, v.passage.text, v.sentence.text))
                .collect();
            misses.push(format!(
                "{name}: false alarm {number} {:?} {:.2} {:?}\n    {}",
                d.kind,
                d.confidence,
                d.about,
                values.join("\n    ")
            ));
        }
    }
    let (precision, recall) =
        (f64::from(right as u32) / f64::from(claimed.max(1) as u32), f64::from(hits) / f64::from(wanted as u32));
    println!(
        "disagreements: precision {precision:.3} of {claimed}, recall {recall:.3} of {wanted}\n{}",
        misses.join("\n")
    );
    assert!(precision >= 0.95, "precision {precision:.3}");
    assert!(recall >= 0.80, "recall {recall:.3}");
}

#[test]
fn copies_are_one_root() {
    for (name, cluster) in clusters() {
        let summary = summary(&cluster);
        let roots: Vec<Vec<usize>> = summary.roots.iter().map(|o| o.articles.clone()).collect();
        assert_eq!(roots, cluster.expected.roots, "{name}");
    }
}

#[test]
fn intruders_are_named_and_nobody_else_is() {
    for (name, cluster) in clusters() {
        let summary = summary(&cluster);
        let accused: Vec<usize> =
            summary.articles.iter().enumerate().filter(|(_, a)| !a.belongs).map(|(n, _)| n).collect();
        let likeness: Vec<f64> = summary.articles.iter().map(|a| a.likeness).collect();
        assert_eq!(accused, cluster.expected.intruders, "{name}: {likeness:?}");
    }
}

#[test]
fn quotations_are_found_longest_first() {
    let mut misses = Vec::new();
    for (name, cluster) in clusters() {
        let summary = summary(&cluster);
        for quote in &cluster.expected.quotation {
            let found = summary.quotations.iter().any(|q| {
                let articles: BTreeSet<usize> = q.versions.iter().flat_map(|v| v.articles.iter().copied()).collect();
                let longest = &q.versions[0].passage;
                touches(&longest.text, &quote.text)
                    && cluster.article[longest.article].text.contains(&quote.text)
                    && q.versions[0].articles.contains(&quote.longest)
                    && articles == quote.articles.iter().copied().collect()
            });
            if !found {
                let shown: Vec<Vec<(&Vec<usize>, &str)>> = summary
                    .quotations
                    .iter()
                    .map(|q| q.versions.iter().map(|v| (&v.articles, v.passage.text.as_str())).collect())
                    .collect();
                misses.push(format!("{name}: {:?} {}\n    {shown:?}", quote.articles, quote.text));
            }
        }
    }
    assert!(misses.is_empty(), "{}", misses.join("\n"));
}

/// The first paragraphs of prose of an article.
fn opening(article: &Text) -> impl Iterator<Item = &str> {
    article.text.split("\n\n").filter(|p| p.split_whitespace().count() > 12).take(3)
}

#[test]
fn an_article_about_two_events_does_not_make_them_one() {
    let clusters = clusters();
    let (_, fire) = clusters.first().unwrap();
    for (name, other) in &clusters[1..11] {
        let (first, second) = (&other.article, &fire.article);
        let both: Vec<&str> = [first, second].into_iter().flat_map(|a| opening(&a[0])).collect();
        let both = Text { text: both.join("\n\n") };
        let mut corpus = Corpus::new();
        for article in first.iter().chain(second).chain([&both]) {
            corpus.add(Article::new(article.text.trim())).unwrap();
        }
        let counted: Vec<bool> = corpus.summarize(&Options::default()).articles.iter().map(|a| a.counted).collect();
        let (first, rest) = counted.split_at(first.len());
        let one = |articles: &[bool]| articles.contains(&true);
        assert!(!one(first) || !one(&rest[..second.len()]), "{name}: {counted:?}");
    }
}
