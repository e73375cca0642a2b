//! Roots: which articles are counted once, and what makes no difference to that.
#![cfg(not(target_arch = "wasm32"))]

use conspectus::{Article, Corpus, Options, RootKind, Summary, WarningKind};
use std::collections::BTreeSet;

const FERRY: &str = "A ferry with 412 people on board ran aground off Port Ellery early on Tuesday. Lifeboats took all passengers \
    to the old harbour within three hours, the coastguard said. Divers will look at the hull before tugs try to pull it free.";
const OTHER: &str = "The Morning Star hit a sandbank near Port Ellery on Tuesday morning. Nobody was hurt when 412 passengers left \
    the ferry. An inquiry has begun, and the captain has been asked to hand in the log.";
const THIRD: &str = "Ferry passengers spent the night in a school at Port Ellery after their ship ran onto a bank. The island council \
    opened its kitchen for them, and many were flown home on Wednesday.";

const TOWN: &str = "The town museum of Saltmarsh shows two hundred clocks from its cellar. Visitors may wind up eleven of them on \
        Sundays, and a clockmaker explains how they were repaired by pupils of the local school.";

fn summary(articles: &[Article], options: &Options) -> Summary {
    let mut corpus = Corpus::new();
    for article in articles {
        corpus.add(article.clone()).unwrap();
    }
    corpus.summarize(options)
}

fn roots(articles: &[Article], options: &Options) -> (Vec<usize>, Vec<Vec<RootKind>>) {
    let summary = summary(articles, options);
    (summary.articles.iter().map(|a| a.root).collect(), summary.roots.into_iter().map(|r| r.why).collect())
}

fn from(text: &str, address: &str) -> Article {
    Article::new(text).with_address(address)
}

#[test]
fn one_publisher_is_one_root() {
    let two = |a: &str, b: &str| roots(&[from(FERRY, a), from(OTHER, b)], &Options::default());
    let one = (vec![0, 0], vec![vec![RootKind::Publisher]]);
    assert_eq!(two("https://www.courier.example/1", "http://m.courier.example/2?a=b"), one);
    assert_eq!(two("https://news.courier.co.uk/1", "https://courier.co.uk/2"), one);
    assert_eq!(two("https://anna.blogspot.com/1", "https://anna.blogspot.com/2"), one);
    let apart = (vec![0, 1], vec![]);
    assert_eq!(two("https://courier.co.uk/1", "https://lantern.co.uk/1"), apart);
    assert_eq!(two("https://anna.blogspot.com/1", "https://bert.blogspot.com/1"), apart);
    assert_eq!(two("https://www.youtube.com/watch?v=1", "https://www.youtube.com/watch?v=2"), apart);
    assert_eq!(two("courier", "courier"), apart);
    assert_eq!(two("", ""), apart);
    let named = |name: &str, text: &str| Article::new(text).with_source(name);
    assert_eq!(roots(&[named("The Courier", FERRY), named(" the courier ", OTHER)], &Options::default()), one);
    assert_eq!(
        roots(&[named("courier.example", FERRY), from(OTHER, "https://courier.example")], &Options::default()),
        one
    );
}

/// What an agency sent, as two papers print it.
const RUNS: [&str; 2] = [
    "tugs from the mainland will try again to pull the ship free at the next high tide",
    "a company that runs four ferries between the islands and the northern coast",
];

#[test]
fn papers_that_print_the_same_runs_are_one_root() {
    let papers = |one: String, two: String| {
        let (one, two) = (format!("{FERRY}\n\n{THIRD}\n\n{one}"), format!("{OTHER}\n\n{TOWN}\n\n{two}"));
        roots(&[Article::new(one), Article::new(two)], &Options::default())
    };
    let [a, b] = RUNS;
    let printed = format!("On Friday {a}. It belongs to {b}.");
    let agency = (vec![0, 0], vec![vec![RootKind::Agency]]);
    assert_eq!(
        papers(format!("Weather permitting, {a}. Its owner is {b}, which declined to comment."), printed.clone()),
        agency
    );
    let apart = (vec![0, 1], vec![]);
    // One run may be a set phrase.
    assert_eq!(papers(format!("Weather permitting, {a}. Its owner declined to comment."), printed), apart);
    // Both quote the same man.
    let quoted = |start: &str| format!("{start}: “It is known that {a}. We are {b},” the director said.");
    assert_eq!(papers(quoted("At noon"), quoted("He spoke to reporters")), apart);
    // A post without marks.
    let post = |start: &str| format!("{start} I hope that {a}. We are {b}.");
    assert_eq!(papers(post("On the net:"), post("Posted at noon.")), apart);
}

#[test]
fn a_post_and_two_reports_that_quote_it_are_three() {
    let post = [
        "Tonight I leave the harbour board after nine long years in which we built two piers and a school for sailors.",
        "I thank every pilot and every cook who stood by me when the great storm took our roofs and our boats.",
        "To those who laugh at me now I say that the sea will laugh last, and that it never forgets a debt.",
    ];
    let report = |text: &str, from: usize| format!("{text}\n\n“{} {}” he wrote.", post[from], post[from + 1]);
    let articles = [post.join(" "), report(OTHER, 0), report(THIRD, 1)].map(Article::new);
    assert_eq!(roots(&articles, &Options::default()), (vec![0, 1, 2], vec![]));
}

#[test]
fn a_paper_that_prints_the_agency_once_stays_with_its_publisher() {
    let [a, b] = RUNS;
    let printed = |text: &str| format!("{text}\n\nOn Friday {a}. It belongs to {b}.");
    let courier = |n: usize, text: &str| from(text, &format!("https://courier.example/{n}"));
    let articles = [courier(1, &printed(FERRY)), courier(2, THIRD), from(&printed(OTHER), "https://lantern.example/1")];
    assert_eq!(roots(&articles, &Options::default()).0, [0, 0, 1]);
    let articles =
        [courier(1, &printed(FERRY)), from(&printed(OTHER), "https://lantern.example/1"), Article::new(THIRD)];
    assert_eq!(roots(&articles, &Options::default()).0, [0, 0, 1]);
}

#[test]
fn the_reader_counts_apart_and_together() {
    let articles = [Article::new(FERRY), Article::new(FERRY), Article::new(OTHER), Article::new(THIRD)];
    let with = |apart: &[usize], together: &[&[usize]]| {
        let together = together.iter().map(|group| group.to_vec());
        roots(&articles, &Options::default().with_apart(apart.to_vec()).with_together(together))
    };
    assert_eq!(with(&[], &[]), (vec![0, 0, 1, 2], vec![vec![RootKind::Wording]]));
    assert_eq!(with(&[1], &[]), (vec![0, 1, 2, 3], vec![]));
    assert_eq!(with(&[], &[&[2, 3]]), (vec![0, 0, 1, 1], vec![vec![RootKind::Wording], vec![RootKind::Reader]]));
    assert_eq!(with(&[0], &[&[0, 3]]), (vec![0, 1, 2, 0], vec![vec![RootKind::Reader]]));
    // Numbers of no article, and groups of none, are passed over.
    assert_eq!(with(&[9], &[&[], &[7], &[3, 8]]).0, [0, 0, 1, 2]);
}

#[test]
fn articles_of_one_root_are_warned_of_by_their_number() {
    let address = "https://courier.example/1";
    let summary = summary(&[from(FERRY, address), from(OTHER, address)], &Options::default());
    let warning = summary.warnings.iter().find(|w| w.kind == WarningKind::OneSource).unwrap();
    assert!(
        warning.message.starts_with("All 2 articles are of one root: they come from one publisher."),
        "{}",
        warning.message
    );
}

#[test]
fn what_several_articles_cite_is_a_note() {
    let texts = [
        format!("PORT ELLERY (AP) — {FERRY}"),
        format!("{OTHER} “We were asleep,” a passenger told the Associated Press."),
        format!("{THIRD} The council, according to Reuters, will meet on Monday."),
        "The captain, Reuters reported, has kept silent. He read the AP style of maps with care, and the ferry was his first."
            .to_owned(),
    ];
    let articles: Vec<Article> = texts.iter().map(|text| Article::new(text.as_str())).collect();
    let summary = summary(&articles, &Options::default().with_included([0, 1, 2, 3]));
    let cited: Vec<(&str, &[usize])> =
        summary.citations.iter().map(|c| (c.outlet.as_str(), c.articles.as_slice())).collect();
    assert_eq!(cited, [("Associated Press", &[0, 1][..]), ("Reuters", &[2, 3][..])]);
    assert!(summary.roots.is_empty());
    // An outlet does not cite itself.
    let mut own = articles.clone();
    own[0].source = Some("The Associated Press".into());
    own[2].address = Some("https://www.reuters.com/world/ferry".into());
    assert!(self::summary(&own, &Options::default().with_included([0, 1, 2, 3])).citations.is_empty());
    let report = summary.markdown();
    assert!(report.ends_with("\n[1] [2] cite Associated Press.\n\n[3] [4] cite Reuters.\n"), "{report}");
}

/// The pairs of articles that have one root.
fn pairs(roots: &[Vec<usize>]) -> BTreeSet<(usize, usize)> {
    let all = roots.iter().flat_map(|root| root.iter().flat_map(|a| root.iter().map(|b| (*a, *b))));
    all.filter(|(a, b)| a < b).collect()
}

#[test]
fn planted_roots_are_found_in_every_language() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/evidence");
    let (mut planted, mut missed, mut wrong) = (0, Vec::new(), Vec::new());
    for file in std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()) {
        if file.extension().is_none_or(|end| end != "toml") {
            continue;
        }
        let cluster: toml::Table = std::fs::read_to_string(&file).unwrap().parse().unwrap();
        let field = |article: &toml::Value, name: &str| article.get(name).and_then(|v| v.as_str()).map(str::to_owned);
        let articles: Vec<Article> = cluster["article"]
            .as_array()
            .unwrap()
            .iter()
            .map(|a| {
                let mut article = Article::new(a["text"].as_str().unwrap());
                (article.source, article.address) = (field(a, "source"), field(a, "address"));
                article.title = field(a, "title");
                article
            })
            .collect();
        let expected: Vec<Vec<usize>> = cluster["expected"]["roots"].clone().try_into().unwrap();
        let expected = pairs(&expected);
        let found: Vec<Vec<usize>> =
            summary(&articles, &Options::default()).roots.into_iter().map(|root| root.articles).collect();
        let found = pairs(&found);
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        planted += expected.len();
        missed.extend(expected.difference(&found).map(|pair| (name.clone(), *pair)));
        wrong.extend(found.difference(&expected).map(|pair| (name.clone(), *pair)));
        // What nobody sees, and articles that are there already, change nothing.
        let unseen: Vec<Article> = articles
            .iter()
            .chain(&articles)
            .cloned()
            .map(|mut a| {
                a.text = a.text.replace('e', "e\u{ad}");
                a
            })
            .collect();
        let said = |articles: &[Article]| -> Vec<(String, usize, usize)> {
            let sentences = summary(articles, &Options::default()).sentences;
            sentences.into_iter().map(|s| (s.passage.text.replace('\u{ad}', ""), s.sources, s.of)).collect()
        };
        assert_eq!(said(&articles), said(&unseen), "{name}");
    }
    assert_eq!(wrong, []);
    assert!(missed.len() * 20 <= planted, "{} of {planted}: {missed:?}", missed.len());
}
