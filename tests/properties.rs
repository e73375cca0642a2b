//! What holds for every input.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

use conspectus::{Article, Corpus, Length, Offsets, Options, Order, Summary};
use proptest::prelude::*;
use proptest::string::string_regex;

/// Text that looks like pasted articles: sentences in several scripts, short lines, odd characters.
fn text() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        4 => string_regex("(ferry|harbour|captain|Ellery|Tuesday|412|the|of|on|was|said|U\\.S\\.|Dr\\.)").unwrap(),
        1 => string_regex("(Fähre|гавань|φάρος|ميناء|港口|フェリー|नाव|«oui»|“no”)").unwrap(),
        1 => "\\PC{1,6}",
    ];
    let sentence = (
        prop::collection::vec(word, 1..14),
        prop_oneof![5 => Just(". "), 1 => Just("? "), 1 => Just(".\n\n"), 1 => Just("\n")],
    );
    prop::collection::vec(sentence, 0..14)
        .prop_map(|sentences| sentences.into_iter().map(|(words, end)| words.join(" ") + end).collect())
}

fn options() -> impl Strategy<Value = Options> {
    let length = prop_oneof![
        (0usize..200).prop_map(Length::Words),
        (0usize..9).prop_map(Length::Sentences),
        (0.0..100.0).prop_map(Length::Percent),
    ];
    let order = prop_oneof![Just(Order::Story), Just(Order::Agreement)];
    (length, order, prop::sample::subsequence(vec![0usize, 1, 2, 3], 0..3))
        .prop_map(|(length, order, excluded)| Options { length, order, excluded, ..Options::default() })
}

fn corpus(texts: &[String]) -> Corpus {
    let mut corpus = Corpus::new();
    for text in texts {
        corpus.add(Article::new(text.clone())).unwrap();
    }
    corpus
}

fn passages(summary: &Summary) -> impl Iterator<Item = &conspectus::Passage> {
    let dropped = summary.articles.iter().flat_map(|a| a.dropped.iter().map(|d| &d.passage));
    let support = summary.sentences.iter().flat_map(|s| s.support.iter().map(|s| &s.passage));
    summary.sentences.iter().map(|s| &s.passage).chain(dropped).chain(support)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_passage_is_its_stretch_of_its_article(texts in prop::collection::vec(text(), 0..5), options in options()) {
        let summary = corpus(&texts).summarize(&options);
        for p in passages(&summary) {
            prop_assert_eq!(texts[p.article].get(p.start..p.end), Some(p.text.as_str()));
        }
        let summary = corpus(&texts).summarize(&Options { offsets: Offsets::Utf16, ..options });
        for p in passages(&summary) {
            let units: Vec<u16> = texts[p.article].encode_utf16().collect();
            prop_assert_eq!(String::from_utf16(&units[p.start..p.end]).unwrap(), p.text.as_str());
        }
    }

    #[test]
    fn the_budget_holds(texts in prop::collection::vec(text(), 0..5), options in options()) {
        let summary = corpus(&texts).summarize(&options);
        match options.length {
            Length::Words(n) => prop_assert!(summary.words <= n),
            Length::Sentences(n) => prop_assert!(summary.sentences.len() <= n),
            Length::Percent(_) => prop_assert!(summary.words <= summary.budget),
        }
        prop_assert_eq!(summary.words, summary.sentences.iter().map(|s| s.words).sum::<usize>());
    }

    #[test]
    fn the_same_articles_give_the_same_summary_whatever_went_before(
        texts in prop::collection::vec(text(), 1..5),
        other in text(),
        options in options(),
    ) {
        let direct = corpus(&texts).summarize(&options);
        let mut roundabout = Corpus::new();
        roundabout.add(Article::new(other.clone())).unwrap();
        for text in texts.iter().rev() {
            roundabout.insert(0, Article::new(text.clone())).unwrap();
            roundabout.summarize(&options);
        }
        roundabout.remove(texts.len()).unwrap();
        roundabout.replace(0, Article::new(other)).unwrap();
        roundabout.summarize(&Options::default());
        roundabout.replace(0, Article::new(texts[0].clone())).unwrap();
        prop_assert_eq!(direct, roundabout.summarize(&options));
    }

    #[test]
    fn an_article_pasted_twice_is_no_second_origin(texts in prop::collection::vec(text(), 1..4)) {
        let once = corpus(&texts).summarize(&Options::default());
        let again: Vec<String> = texts.iter().cloned().chain([texts[0].clone()]).collect();
        let twice = corpus(&again).summarize(&Options::default());
        let origins = |s: &Summary| s.articles.iter().map(|a| a.origin).max();
        // An article of which nothing is kept says nothing, twice as little as once.
        if once.articles[0].words > 0 {
            prop_assert_eq!(twice.articles.last().map(|a| a.origin), Some(twice.articles[0].origin));
            prop_assert_eq!(origins(&once), origins(&twice));
        }
    }
}
