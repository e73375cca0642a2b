//! Paragraphs that the reader puts back and takes out of an article that was read: all is as if it were read with them.
#![cfg(not(target_arch = "wasm32"))]

use conspectus::{Article, Corpus, ErrorKind, Offsets, Options};
use proptest::prelude::*;

/// What stands on pages about one event, furniture and all.
const BLOCKS: &[&str] = &[
    "Flood gates fail at Marrow Bridge",
    "By Ines Calloway",
    "MARROW BRIDGE — Two of the five flood gates at Marrow Bridge failed on Sunday, and 340 people left their homes, the mayor said.",
    "Two flood gates at Marrow Bridge gave way on Sunday night. About 300 people had to leave their homes.",
    "\"We heard a bang, and then the water came up the lane,\" said Petra Voss, who lives below the bridge. \"It took ten minutes.\"",
    "“We heard a bang, and then the water came up the lane,” said Petra Voss. It rose to 2.4 metres by midnight.",
    "The gates were built in 1974 and repaired in 2019 for 12 million euros, the river board said in a statement on Monday.",
    "Engineers warned in March that the gates at Marrow Bridge could fail. He did not answer questions about the warning.",
    "The mayor, Tomas Arden, said that all 340 people could return by Thursday. But the school stays shut until next week.",
    "Advertisement",
    "Share on Facebook",
    "Read more: Why rivers rise faster than they did",
    "Orchard thieves take 900 pears",
    "Police in Lindale look for two men with a ladder and a van full of pears, taken from an orchard on Friday.",
    "Choir of Eastwick wins a prize for its songs about trains, and sings them again on Saturday in the old depot.",
    "Chess club moves into the former bakery, which still smells of bread, its new chair Alma Rook told members.",
    "Sign up for our newsletter",
    "© Marrow Courier 2026. All rights reserved.",
    "3 comments",
];

fn page() -> impl Strategy<Value = String> {
    let block = prop_oneof![
        12 => prop::sample::select(BLOCKS).prop_map(str::to_owned),
        1 => "\\PC{0,30}",
    ];
    let end = prop::sample::select(&["\n\n", "\n", "\r\n"][..]);
    prop::collection::vec((block, end), 0..16)
        .prop_map(|blocks| blocks.into_iter().map(|(block, end)| block + end).collect())
}

/// An article, and the paragraphs of it that are put back and taken out.
fn mark() -> impl Strategy<Value = (usize, Vec<usize>, Vec<usize>)> {
    let some = || prop::collection::vec(0usize..20, 0..5);
    (0usize..6, some(), some())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_marked_paragraph_is_as_if_the_article_were_read_with_it(
        pages in prop::collection::vec(page(), 1..6),
        marks in prop::collection::vec(mark(), 1..4),
        all: bool,
    ) {
        let mut articles: Vec<Article> = pages.into_iter().map(Article::new).collect();
        let mut corpus = Corpus::new();
        for article in &articles {
            corpus.add(article.clone()).unwrap();
        }
        let options = Options::default().with_included(if all { (0..articles.len()).collect() } else { Vec::new() });
        for (number, restored, removed) in marks {
            let number = number % articles.len();
            let count = corpus.paragraphs(number, Offsets::Utf8).unwrap().len();
            let known = |list: Vec<usize>| list.into_iter().filter(|n| *n < count).collect::<Vec<_>>();
            let (restored, removed) = (known(restored), known(removed));
            corpus.set_restored(number, restored.clone()).unwrap();
            corpus.set_removed(number, removed.clone()).unwrap();
            (articles[number].restored, articles[number].removed) = (restored, removed);
            let mut anew = Corpus::new();
            for article in &articles {
                anew.add(article.clone()).unwrap();
            }
            let (now, expected) = (corpus.summarize(&options), anew.summarize(&options));
            prop_assert_eq!(serde_json::to_string(&now).unwrap(), serde_json::to_string(&expected).unwrap());
            prop_assert!(corpus.articles().eq(anew.articles()));
            for number in 0..articles.len() {
                prop_assert_eq!(corpus.paragraphs(number, Offsets::Utf16), anew.paragraphs(number, Offsets::Utf16));
            }
        }
    }
}

const PAGE: &str = "Two of the five flood gates at Marrow Bridge failed on Sunday, the mayor said. Nobody was hurt.\n\nAdvertisement\n\n\
    About 340 people had to leave their homes. They could return by Thursday, the mayor said, if the rain stops.";

fn dropped(corpus: &mut Corpus) -> Vec<bool> {
    corpus.paragraphs(0, Offsets::Utf8).unwrap().iter().map(|p| p.dropped.is_some()).collect()
}

#[test]
fn what_is_put_back_can_be_left_to_cleaning_again() {
    let mut corpus = Corpus::new();
    corpus.add(Article::new(PAGE)).unwrap();
    assert_eq!(dropped(&mut corpus), [false, true, false]);
    corpus.set_restored(0, vec![1]).unwrap();
    assert_eq!(dropped(&mut corpus), [false, false, false]);
    corpus.set_removed(0, vec![0, 1]).unwrap();
    assert_eq!(dropped(&mut corpus), [true, true, false]);
    corpus.set_removed(0, vec![]).unwrap();
    corpus.set_restored(0, vec![]).unwrap();
    assert_eq!(dropped(&mut corpus), [false, true, false]);
}

#[test]
fn a_paragraph_or_article_that_is_not_there_is_said_and_changes_nothing() {
    let mut corpus = Corpus::new();
    let error = corpus.set_restored(0, vec![0]).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::NoSuchArticle { number: 0, articles: 0, .. }));
    corpus.add(Article::new(PAGE)).unwrap();
    corpus.add(Article::default()).unwrap();
    for (article, paragraphs, (number, most), message) in [
        (0, vec![1, 3], (3, 3), "There is no paragraph 3: those of article 0 are numbered from 0 to 2."),
        (1, vec![0], (0, 0), "There is no paragraph 0: article 1 has none."),
    ] {
        for error in [corpus.set_restored(article, paragraphs.clone()), corpus.set_removed(article, paragraphs)] {
            let error = error.unwrap_err();
            let ErrorKind::NoSuchParagraph { number: n, article: a, paragraphs: of, .. } = *error.kind() else {
                panic!()
            };
            assert_eq!(((n, a, of), error.to_string().as_str()), ((number, article, most), message));
        }
    }
    assert_eq!(dropped(&mut corpus), [false, true, false]);
    assert!(corpus.articles().all(|article| article.restored.is_empty() && article.removed.is_empty()));
}
