//! The example cluster of `tests/data/example`, against what its README says of it.
#![allow(clippy::type_complexity)]

use conspectus::{Article, Corpus, Degree, DisagreementKind, ErrorKind, Offsets, Options, Passage, Reason, Summary};
use std::ops::ControlFlow;
use std::path::PathBuf;

fn corpus() -> Corpus {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/example");
    let mut corpus = Corpus::new();
    for number in 1..=5 {
        let text = std::fs::read_to_string(folder.join(format!("{number}.txt"))).unwrap();
        corpus.add(Article::new(text)).unwrap();
    }
    corpus
}

#[test]
fn a_summary_that_was_stopped_anywhere_can_be_made_again() {
    let (whole, mut corpus) = (summary(), corpus());
    for patience in 0.. {
        let mut left = patience;
        let watched = corpus.summarize_with_progress(&Options::default(), |_| {
            left -= 1;
            if left < 0 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        match watched {
            Err(error) => assert_eq!(error.kind(), &ErrorKind::Cancelled),
            Ok(summary) => {
                assert_eq!(summary, whole);
                assert!(patience >= 5);
                return;
            }
        }
    }
}

fn summary() -> Summary {
    corpus().summarize(&Options::default())
}

fn any(passages: &[Passage], words: &str) -> bool {
    passages.iter().any(|p| p.text.contains(words))
}

#[test]
fn four_roots_and_no_intruder() {
    let summary = summary();
    let roots: Vec<&[usize]> = summary.roots.iter().map(|o| o.articles.as_slice()).collect();
    assert_eq!(roots, [[1, 4]]);
    assert!(summary.articles.iter().all(|a| a.belongs && a.counted));
    assert!(summary.sentences.iter().all(|s| s.of == 4));
    assert!(summary.other_events.is_empty() && summary.warnings.is_empty(), "{:?}", summary.warnings);
}

#[test]
fn two_disagreements_and_no_trap() {
    let summary = summary();
    let told: Vec<(DisagreementKind, Vec<(usize, usize, &str)>)> = summary
        .disagreements
        .iter()
        .map(|d| (d.kind, d.values.iter().map(|v| (v.passage.article, v.side, v.passage.text.as_str())).collect()))
        .collect();
    assert_eq!(told.len(), 2, "{told:#?}");
    let time = &told.iter().find(|d| d.0 == DisagreementKind::Time).unwrap().1;
    let values: Vec<_> = time.iter().filter(|v| v.0 != 3).copied().collect();
    assert_eq!(values, [(0, 0, "9:40 p.m."), (1, 1, "10:15 p.m."), (2, 0, "9:40 p.m."), (4, 1, "10:15 p.m.")]);
    // "Shortly before 10 p.m." fits the earlier time only.
    assert!(time.iter().all(|v| v.0 != 3 || v.1 == 0), "{time:?}");
    let injured = &told.iter().find(|d| d.0 == DisagreementKind::Number).unwrap().1;
    // "At least a dozen" fits both.
    assert_eq!(*injured, [(0, 0, "Seventeen"), (1, 1, "Fourteen"), (2, 0, "Seventeen"), (4, 1, "Fourteen")]);
    let about = &summary.disagreements.iter().find(|d| d.kind == DisagreementKind::Number).unwrap().about;
    assert_eq!(*about, ["people were injured"]);
}

#[test]
fn one_quotation_cut_three_ways() {
    let summary = summary();
    let cut: Vec<_> = summary.quotations.iter().filter(|q| q.versions.len() > 1).collect();
    assert_eq!(cut.len(), 1);
    let versions: Vec<(&[usize], &str, Vec<&str>)> = cut[0]
        .versions
        .iter()
        .map(|v| {
            let cuts = v.cuts.iter().map(|c| c.text.as_str()).collect();
            (v.articles.as_slice(), v.passage.text.trim_end_matches(','), cuts)
        })
        .collect();
    let tail = "and I would not want to rely on any of the three again";
    let longest = format!("We had calm water, a full moon and a great deal of luck, {tail}");
    assert_eq!(versions[0], (&[0][..], longest.as_str(), vec![]));
    assert_eq!(versions[1], (&[3][..], "We had calm water, a full moon and a great deal of luck", vec![tail]));
    assert_eq!(versions[2].0, [2]);
    assert_eq!(versions[2].1.to_lowercase(), "a great deal of luck");
    assert_eq!(versions[2].2, ["We had calm water, a full moon and", tail]);
    // What the agency quotes stands in two articles in the same words.
    assert!(summary.quotations.len() > 1, "{:#?}", summary.quotations);
    for quotation in summary.quotations.iter().filter(|q| q.versions.len() == 1) {
        assert_eq!(quotation.versions[0].articles, [1, 4]);
        assert!(quotation.versions[0].cuts.is_empty());
    }
}

#[test]
fn what_one_alone_tells_and_what_one_leaves_out() {
    let summary = summary();
    let only = |n: usize| summary.articles[n - 1].only.as_slice();
    assert!(any(only(1), "loaf of bread"), "{:#?}", only(1));
    assert!(any(only(2), "navy landing craft"), "{:#?}", only(2));
    assert!(any(only(3), "Walter Szabo"), "{:#?}", only(3));
    assert!(any(only(4), "Jan. 19"), "{:#?}", only(4));
    // What all of them tell is told by none alone.
    for words in ["killed", "died", "high tide", "alcohol", "Safety Board investigates", "apologized"] {
        assert!((1..=5).all(|n| !any(only(n), words)), "{words}");
    }
    let missing = &summary.articles[3].missing;
    assert!(any(missing, "canceled all crossings") || any(missing, "until Friday"), "{missing:#?}");
}

#[test]
fn furniture_is_dropped_for_a_reason() {
    let mut corpus = corpus();
    let dropped = |paragraphs: &[conspectus::Paragraph], words: &str| {
        let with = paragraphs.iter().filter(|p| p.passage.text.contains(words));
        let reasons: Vec<_> = with.map(|p| p.dropped).collect();
        !reasons.is_empty() && reasons.iter().all(Option::is_some)
    };
    let first = corpus.paragraphs(0, Offsets::Utf8).unwrap();
    for words in ["Obituaries", "Tweet", "Advertisement", "Sign up", "38 comments", "Linden Road", "goalkeeper"] {
        assert!(dropped(&first, words), "{words}");
    }
    assert_eq!(first[0].dropped, Some(Reason::Title));
    assert!(first.iter().any(|p| p.passage.text.contains("Seventeen people") && p.dropped.is_none()));
    let fourth = corpus.paragraphs(3, Offsets::Utf8).unwrap();
    for words in ["Photo:", "WhatsApp", "newsletter", "Snowdrop", "beehive", "Quiz", "Comments (112)"] {
        assert!(dropped(&fourth, words), "{words}");
    }
    let text = corpus.articles().next().unwrap().text.clone();
    assert!(first.iter().all(|p| text[p.passage.start..p.passage.end] == p.passage.text));
    assert!(corpus.paragraphs(5, Offsets::Utf8).is_err());
}

#[test]
fn the_curve_rises_to_twice_the_length() {
    let summary = summary();
    assert_eq!(summary.curve.len(), 11);
    assert_eq!((summary.curve[0].words, summary.curve[10].words), (0, 300));
    assert!(summary.curve.windows(2).all(|p| p[0].words < p[1].words && p[0].coverage <= p[1].coverage));
    assert!(summary.curve[5].coverage >= summary.coverage);
}

#[test]
fn whoever_has_another_value_tells_a_part_differently() {
    let summary = summary();
    for disagreement in summary.disagreements.iter().filter(|one| one.kind != DisagreementKind::Spelling) {
        for own in &disagreement.values {
            let holds = |s: &&conspectus::SummarySentence| {
                s.passage.article == own.passage.article
                    && s.passage.start <= own.passage.start
                    && own.passage.end <= s.passage.end
            };
            let Some(sentence) = summary.sentences.iter().find(holds) else { continue };
            for other in disagreement.values.iter().filter(|other| other.side != own.side) {
                let passages = sentence.roots.iter().flat_map(|root| &root.evidence);
                let mut there = passages.filter(|one| one.passage.article == other.passage.article);
                let inside =
                    |one: &conspectus::Passage| one.start <= other.passage.start && other.passage.end <= one.end;
                assert!(!there.any(|one| inside(&one.passage) && one.degree == Degree::Part), "{own:?} {other:?}");
            }
        }
    }
    let differing = summary.sentences.iter().flat_map(|s| &s.roots).filter(|root| root.degree == Degree::Differs);
    assert_eq!(differing.count(), 3);
}
