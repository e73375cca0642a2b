//! Faults that were found once, a test each, named after what must not come back.

mod lines;
#[cfg(feature = "cli")]
mod on_the_command_line;
#[cfg(feature = "cli")]
#[path = "../program/mod.rs"]
mod program;
mod sources;
mod time;

use conspectus::{Article, Corpus, Options, Summary};

fn summary(texts: &[&str], options: &Options) -> Summary {
    let mut corpus = Corpus::new();
    for text in texts {
        corpus.add(Article::new(*text)).unwrap();
    }
    corpus.summarize(options)
}

const FERRY: &str = "A ferry with 412 people on board ran aground off Port Ellery early on Tuesday. Lifeboats took all passengers \
    to the old harbour within three hours, the coastguard said. Divers will look at the hull before tugs try to pull it free.";
const TOWN: &str = "The town museum of Saltmarsh shows two hundred clocks from its cellar. Visitors may wind up eleven of them on \
    Sundays, and a clockmaker explains how they were repaired by pupils of the local school.";
