//! What other articles tell about furniture. All texts are invented.

use conspectus::{Article, Corpus, Options, Reason};

const OTHERS: [&str; 2] = [
    "The ferry Morning Star ran aground off Port Ellery on Tuesday with 412 people on board. The captain lost the leading \
     lights in thick fog. Lifeboats took all passengers ashore, and nobody was hurt, the coastguard said. Engineers hope \
     to float the ship on Friday night at spring tide.",
    "All 412 passengers of the ferry Morning Star were taken ashore by lifeboats after it ran aground near Port Ellery. \
     The coastguard said that fog hid the leading lights from the captain. The engineers will try to float the ship at \
     the spring tide on Friday.",
];

const OWN: &str = "A ferry with 412 people on board ran aground off Port Ellery early on Tuesday, the coastguard said.\n\n\
    The captain of the Morning Star lost the leading lights in thick fog, and lifeboats took the passengers ashore.\n\n\
    Engineers want to float the ship at spring tide on Friday night, and nobody was hurt.\n\n\
    A cook from Grenham had baked a cake for the birthday of her sister, who waited on the quay.\n\n";

const TEASERS: &str = "Parliament debates tax on sugar\n\n\
    Finance minister Oscar Example defended his proposal in Capital City while opposition deputies demanded cuts.\n\n\
    Tennis champion Lena Muster retires\n\n\
    Muster announced her retirement after eleven titles, saying that injuries had ruined two consecutive seasons.\n\n\
    Scientists map genome of alpine moss\n\n\
    Researchers at Upper Valley University published a genome that explains how mosses survive dry winters.\n";

fn dropped(own: Article) -> Vec<(usize, Reason)> {
    let mut corpus = Corpus::new();
    for article in OTHERS.map(Article::new).into_iter().chain([own]) {
        assert!(corpus.add(article).is_ok());
    }
    let summary = corpus.summarize(&Options::default());
    summary
        .articles
        .last()
        .into_iter()
        .flat_map(|a| &a.dropped)
        .filter_map(|d| Some((d.paragraph?, d.reason)))
        .collect()
}

#[test]
fn a_tail_that_nobody_touches_is_dropped() {
    let found = dropped(Article::new(format!("{OWN}{TEASERS}")));
    assert!((4..10).all(|n| found.iter().any(|(p, _)| *p == n)), "{found:?}");
    assert!(found.iter().all(|(p, _)| *p >= 4), "{found:?}");
}

#[test]
fn a_last_paragraph_of_the_reporters_own_stays() {
    assert_eq!(dropped(Article::new(OWN)), []);
}

#[test]
fn what_the_reader_put_back_stays() {
    let found = dropped(Article::new(format!("{OWN}{TEASERS}")).with_restored([5]));
    assert!(found.iter().all(|(p, _)| *p != 5), "{found:?}");
    assert!((6..10).all(|n| found.iter().any(|(p, _)| *p == n)), "{found:?}");
}
