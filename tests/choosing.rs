//! Which sentences a summary is made of.

use conspectus::{Article, Corpus, Length, Options, pipeline};
use std::collections::HashSet;

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
        let summary = corpus.summarize(&Options { length: Length::Words(words), ..Options::default() });
        let told: Vec<_> = summary.sentences.iter().filter(|s| s.passage.text.contains("Halland")).collect();
        let [once] = told.as_slice() else { panic!("{words} words: {told:#?}") };
        assert_eq!((once.sources, once.of), (2, 2));
        assert!(summary.sentences.len() > 2, "the room that is won goes to what else there is");
    }
}

/// Of many sentences not each is compared with each: it must not be seen in what is chosen.
#[test]
fn of_many_sentences_none_is_chosen_that_says_what_another_does() {
    let words =
        ["ferry", "harbour", "captain", "lifeboat", "storm", "island", "crew", "beacon", "sandbank", "pier", "gale"];
    let mut state = 7u64;
    let mut pick = |of: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (state >> 33) as usize % of
    };
    let mut corpus = Corpus::new();
    for article in 0..30 {
        // Of each sentence there are others that differ in a few words.
        let mut sentence = || {
            let told = pick(150);
            let fixed = (0..7).map(|n| format!("{}{}", words[(told + n) % words.len()], told * 7 + n));
            let own: Vec<String> =
                fixed.chain((0..pick(6)).map(|_| format!("{}{article}", words[pick(words.len())]))).collect();
            format!("The {} was seen.", own.join(" "))
        };
        let text: Vec<String> = (0..40).map(|_| sentence()).collect();
        corpus.add(Article { language: Some("en".into()), ..Article::new(text.join(" ")) }).unwrap();
    }
    let options = Options { length: Length::Percent(50.0), included: (0..30).collect(), ..Options::default() };
    let selection = pipeline::selection(&mut corpus, &options);
    let chosen: HashSet<usize> = selection.chosen.iter().copied().collect();
    assert!(selection.covers.len() > 1_000 && chosen.len() > 100, "{} of {}", chosen.len(), selection.covers.len());
    assert!(selection.conflicts.len() > 1_000, "{}", selection.conflicts.len());
    assert!(!selection.conflicts.iter().any(|(a, b)| chosen.contains(a) && chosen.contains(b)));
}
