//! Which sentences a summary is made of.

use conspectus::{Article, Corpus, Length, Options};

/// What both tell, in words that differ, and then what each alone has.
const CRANES: [&str; 2] = [
    "Eight of the fourteen cranes that were moved to the Lindmoor reserve last week have died, the park service of \
     Halland said on Friday.\n\n\
     The birds had been flown from the coast in two wooden crates, and keepers gave them water at the airfield.\n\n\
     The minister has stopped all further transfers until a commission has reported.",
    "More than half of a group of cranes, eight in all, died within days after the park service of Halland moved them to \
     Lindmoor, in what one keeper called a disaster.\n\n\
     A vet who examined the carcasses found salt in the stomachs of five of them.\n\n\
     The remaining birds are watched day and night by volunteers from the village of Ostby.",
];

#[test]
fn what_two_articles_tell_in_other_words_is_told_once() {
    let mut corpus = Corpus::new();
    for text in CRANES {
        corpus.add(Article::new(text)).unwrap();
    }
    for words in [60, 80, 150] {
        let summary = corpus.summarize(&Options::default().with_length(Length::Words(words)));
        let told: Vec<_> = summary.sentences.iter().filter(|s| s.passage.text.contains("Halland")).collect();
        let [once] = told.as_slice() else { panic!("{words} words: {told:#?}") };
        assert_eq!((once.sources, once.of), (2, 2));
        assert!(summary.sentences.len() > 2, "the room that is won goes to what else there is");
    }
}

#[test]
fn room_is_not_filled_with_remnants() {
    let mut corpus = Corpus::new();
    let [one, two] = CRANES;
    for text in [format!("Evening Update. {one}"), format!("{two}\n\n7 p.m. HST. Friday, October 3")] {
        corpus.add(Article::new(text)).unwrap();
    }
    let summary = corpus.summarize(&Options::default().with_length(Length::Words(150)));
    let short: Vec<_> = summary.sentences.iter().filter(|s| s.words < 3).map(|s| &s.passage.text).collect();
    assert!(short.is_empty(), "{short:?}");
}
