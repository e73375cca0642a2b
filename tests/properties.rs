//! What holds for every input; the fuzz targets check the same promises on random bytes.
#![cfg(not(target_arch = "wasm32"))]

mod promises;

use conspectus::{Article, Corpus, Language, Length, Options, Order, Summary, SummarySentence, Weights, pipeline};
use promises::corpus;
use proptest::prelude::*;
use proptest::string::string_regex;
use std::collections::{BTreeMap, BTreeSet};

/// Text that looks like pasted articles: sentences in several scripts, short lines, odd characters.
fn text() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        8 => string_regex("(ferry|harbour|captain|Ellery|Tuesday|412|3\\.5|the|of|on|was|said|U\\.S\\.|Dr\\.)").unwrap(),
        2 => string_regex("(Fähre|гавань|φάρος|ميناء|港口|フェリー|नाव|เรือ|သင်္ဘော|«oui»|“no”|„nein“|\\(or\\))").unwrap(),
        1 => "\\PC{1,6}",
        1 => odd(),
    ];
    let sentence = (
        prop::collection::vec(word, 1..14),
        prop_oneof![5 => Just(". "), 1 => Just("? "), 1 => Just(".\n\n"), 1 => Just("\n"), 1 => Just("。"), 1 => Just("\r\n")],
    );
    prop::collection::vec(sentence, 0..14)
        .prop_map(|sentences| sentences.into_iter().map(|(words, end)| words.join(" ") + end).collect())
}

/// What readers of text stumble over: marks that turn, join, hide or stack, halves of pairs, words without an end.
fn odd() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(vec![
            "\u{202e}gpj.exe\u{202c}",
            "\u{2067}",
            "\u{200b}",
            "zero\u{200d}width",
            "\u{feff}",
            "\u{ad}",
            "\u{0}",
            "\u{85}",
            "\u{2028}",
            "\u{fffd}",
            "\u{1f469}\u{200d}\u{1f692}",
            "\u{1f1e9}\u{1f1ea}",
            "İSTANBUL",
            "ΣΊΣΥΦΟΣ",
            "ﬁne",
            "“",
            "”",
            "(",
            "]",
            "…",
            "...",
            "9\u{307}",
            "99999999999999999999999999999999999999999",
            "1e308",
            "٣٫٥",
            "½",
            "0:00:00",
            "31. 2.",
            "XIV.",
        ])
        .prop_map(str::to_owned),
        (1usize..40).prop_map(|n| format!("a{}", "\u{301}".repeat(n))),
        (200usize..3000, any::<char>()).prop_map(|(n, c)| c.to_string().repeat(n)),
        prop::collection::vec(any::<char>(), 1..9).prop_map(|chars| chars.into_iter().collect()),
    ]
}

fn options() -> impl Strategy<Value = Options> {
    let length = prop_oneof![
        (0usize..200).prop_map(Length::Words),
        (0usize..9).prop_map(Length::Sentences),
        any::<f64>().prop_map(Length::Percent),
        (0.0..100.0).prop_map(Length::Percent),
    ];
    let order = prop_oneof![Just(Order::Story), Just(Order::Agreement)];
    let some = || prop::sample::subsequence(vec![0usize, 1, 2, usize::MAX], 0..3);
    let weight = || prop_oneof![3 => Just(1.0), 1 => any::<f64>()];
    let weights = (weight(), weight(), weight(), weight()).prop_map(|(frequency, overlap, place, brevity)| {
        Weights::default().with_frequency(frequency).with_overlap(overlap).with_place(place).with_brevity(brevity)
    });
    let focus = prop_oneof![2 => Just(String::new()), 1 => Just("the captain".to_owned()), 1 => "\\PC{0,9}"];
    (length, order, some(), some(), some(), weights, focus).prop_map(
        |(length, order, excluded, included, already_read, weights, focus)| {
            Options::default()
                .with_length(length)
                .with_order(order)
                .with_excluded(excluded)
                .with_included(included)
                .with_already_read(already_read)
                .with_weights(weights)
                .with_focus(focus)
        },
    )
}

fn language() -> impl Strategy<Value = Language> {
    let codes = ["und", "en", "de", "fr", "ar", "he", "hi", "ja", "zh", "my", "th", "tr", "el", "hy", "am"];
    prop::sample::select(codes.to_vec()).prop_map(|code| Language::from_code(code).unwrap_or(Language::UNKNOWN))
}

/// The same with marks of Markdown, citations and quotations.
fn marked() -> impl Strategy<Value = String> {
    let mark = prop::sample::select(vec![
        "",
        "**",
        "[1]",
        "[^2]",
        "[a](http://b.example/c)",
        "](",
        "| ",
        "\n- ",
        "\n1. ",
        "\n2. ",
        "\n> ",
        "`",
        "¹",
        "【3†x】",
        "\\*",
        "\"the ferry was on the\"",
        "“Ellery said the captain”",
        "\n|---|\n",
    ]);
    prop::collection::vec((text(), mark), 0..6)
        .prop_map(|parts| parts.into_iter().map(|(text, mark)| text + mark).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn sentences_are_the_whole_text(text in text(), language in language()) {
        promises::sentences(&text, language);
    }

    #[test]
    fn paragraphs_are_the_whole_text(text in text(), language in language()) {
        promises::paragraphs(&text, language);
    }

    #[test]
    fn sentences_are_compared_without_a_panic_and_with_finite_signs(a in text(), b in text(), language in language()) {
        let _no_panic = pipeline::same(&a, &b, language);
        for signs in pipeline::signs(&[&a], &[&b], language) {
            prop_assert!(signs.iter().all(|sign| sign.is_finite()), "{:?}", signs);
        }
    }

    #[test]
    fn a_summary_keeps_every_promise(texts in prop::collection::vec(text(), 0..5), options in options()) {
        let summary = promises::summary(&texts, &options);
        let report = format!("\n{}", summary.markdown());
        prop_assert!(report.matches("\n- ").count() >= summary.sentences.len(), "{}", report);
        prop_assert!(summary.curve.is_sorted_by(|a, b| a.words <= b.words && a.coverage <= b.coverage));
    }

    #[test]
    fn what_is_pinned_stays_and_what_is_dropped_goes(texts in prop::collection::vec(text(), 1..4), words in 0usize..200) {
        let mut corpus = corpus(&texts);
        let asked = |length| Options::default().with_length(Length::Words(length));
        let places = |summary: &Summary| -> Vec<(usize, usize)> {
            summary.sentences.iter().map(|s| (s.passage.article, s.passage.start)).collect()
        };
        let found = places(&corpus.summarize(&asked(200)));
        let (Some(first), Some(last)) = (found.first(), found.last()) else { return Ok(()) };
        let pinned = places(&corpus.summarize(&asked(words).with_pinned([*last])));
        prop_assert!(pinned.contains(last), "{:?} is not in {:?}", last, pinned);
        let dropped = places(&corpus.summarize(&asked(words).with_dropped([*first])));
        prop_assert!(!dropped.contains(first), "{:?} is in {:?}", first, dropped);
    }

    #[test]
    fn a_check_keeps_every_promise(texts in prop::collection::vec(text(), 0..4), text in marked(), options in options()) {
        promises::check(&texts, &text, &options);
    }

    #[test]
    fn every_position_has_an_answer(texts in prop::collection::vec(text(), 0..3), article in 0usize..4, position: usize) {
        let mut corpus = corpus(&texts);
        for position in [position, position % 500] {
            if let Some(sentence) = corpus.evidence(article, position, &Options::default()) {
                prop_assert_eq!(sentence.passage.article, article);
                prop_assert!((sentence.passage.start..=sentence.passage.end).contains(&position), "{:?}", sentence);
                prop_assert!((1..=sentence.of).contains(&sentence.sources), "{:?}", sentence);
            }
        }
        prop_assert_eq!(corpus.paragraphs(article, Default::default()).is_ok(), article < texts.len());
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
        let bytes = |summary: &Summary| serde_json::to_vec(summary).unwrap();
        prop_assert_eq!(bytes(&direct), bytes(&roundabout.summarize(&options)));
    }

    #[test]
    fn articles_in_any_order_say_the_same((texts, shuffled) in shuffled()) {
        let (one, other) = (corpus(&texts).summarize(&Options::default()), corpus(&shuffled).summarize(&Options::default()));
        prop_assert_eq!(said(&one), said(&other));
        prop_assert_eq!(articles(&texts, &one), articles(&shuffled, &other));
    }

    #[test]
    fn what_many_repeat_is_grouped_alike_in_any_order((texts, shuffled) in repeats()) {
        let groups = |texts: &[String]| {
            let mut groups: BTreeMap<usize, BTreeSet<String>> = BTreeMap::new();
            for (text, article) in texts.iter().zip(corpus(texts).summarize(&Options::default()).articles) {
                groups.entry(article.root).or_default().insert(text.clone());
            }
            groups.into_values().collect::<BTreeSet<_>>()
        };
        prop_assert_eq!(groups(&texts), groups(&shuffled));
    }

    #[test]
    fn copies_of_an_article_are_no_roots(
        texts in prop::sample::select(clusters()),
        which: prop::sample::Index,
        places in prop::collection::vec(any::<prop::sample::Index>(), 1..12),
    ) {
        let once = corpus(&texts).summarize(&Options::default());
        let copy = which.get(&texts).clone();
        let mut again = texts.clone();
        for place in places {
            again.insert(place.index(again.len() + 1), copy.clone());
        }
        let many = corpus(&again).summarize(&Options::default());
        prop_assert_eq!(roots(&once), roots(&many));
        let of = |s: &Summary| s.sentences.iter().map(|s| s.of).max();
        prop_assert_eq!(of(&once), of(&many));
    }

    #[test]
    fn copies_change_nothing_in_who_says_a_sentence(
        texts in prop::sample::select(clusters()),
        which: prop::sample::Index,
        copies in 1..6usize,
    ) {
        let (mut once, mut many) = (corpus(&texts), corpus(&texts));
        for _ in 0..copies {
            prop_assert!(many.add(Article::new(which.get(&texts).as_str())).is_ok());
        }
        let options = Options::default();
        let counted = |s: Option<SummarySentence>| s.map(|s| (s.passage.text, s.sources, s.of));
        for SummarySentence { passage, .. } in once.summarize(&options).sentences {
            let says = |corpus: &mut Corpus| counted(corpus.evidence(passage.article, passage.start, &options));
            prop_assert_eq!(says(&mut once), says(&mut many));
        }
    }

    #[test]
    fn copies_and_what_nobody_sees_change_no_summary(
        texts in prop_oneof![prop::sample::select(clusters()), prop::collection::vec(text(), 1..4)],
        which: prop::sample::Index,
        copies in 0..3usize,
        unseen in prop::sample::select(vec!["\u{ad}", "\u{200b}", "\u{2060}"]),
        every in 2..9usize,
    ) {
        let once = corpus(&texts).summarize(&Options::default());
        let mut more = texts.clone();
        more.extend(std::iter::repeat_n(which.get(&texts).clone(), copies));
        let hide = |text: &String| hidden(text, unseen, every);
        let more: Vec<String> = more.iter().enumerate().map(|(n, text)| if n % 2 == 0 { hide(text) } else { text.clone() }).collect();
        let many = corpus(&more).summarize(&Options::default());
        let seen = |summary: &Summary| -> Vec<(String, usize, usize)> {
            summary.sentences.iter().map(|s| (s.passage.text.replace(unseen, ""), s.sources, s.of)).collect()
        };
        prop_assert_eq!(seen(&once), seen(&many));
    }

    #[test]
    fn an_article_pasted_twice_is_no_second_root(texts in prop::collection::vec(text(), 1..4)) {
        let once = corpus(&texts).summarize(&Options::default());
        let again: Vec<String> = texts.iter().cloned().chain([texts[0].clone()]).collect();
        let twice = corpus(&again).summarize(&Options::default());
        // An article of which nothing is kept says nothing, twice as little as once.
        if once.articles[0].words > 0 {
            prop_assert_eq!(twice.articles.last().map(|a| a.root), Some(twice.articles[0].root));
            prop_assert_eq!(roots(&once), roots(&twice));
        }
    }
}

fn roots(summary: &Summary) -> Option<usize> {
    summary.articles.iter().map(|a| a.root).max()
}

/// A text with something unseen between every few letters.
fn hidden(text: &str, unseen: &str, every: usize) -> String {
    let mut hidden = String::new();
    let mut letters = text.chars().peekable();
    let mut count = 0;
    while let Some(c) = letters.next() {
        hidden.push(c);
        count += 1;
        let between = c.is_ascii_alphabetic() || c == ' ';
        if count % every == 0 && between && letters.peek().is_some_and(char::is_ascii_alphabetic) {
            hidden.push_str(unseen);
        }
    }
    hidden
}

/// The articles of a cluster, and the same in another order.
fn shuffled() -> impl Strategy<Value = (Vec<String>, Vec<String>)> {
    prop::sample::select(clusters()).prop_flat_map(|texts| (Just(texts.clone()), Just(texts).prop_shuffle()))
}

/// One article, and it again at the end of more others than are remembered with a run of words, in two orders.
fn repeats() -> impl Strategy<Value = (Vec<String>, Vec<String>)> {
    let articles: Vec<String> = clusters().into_iter().map(|mut texts| texts.swap_remove(0)).collect();
    let repeated = move |which: prop::sample::Index| {
        let own = which.get(&articles);
        let others = articles.iter().filter(|text| *text != own).map(|text| format!("{text}\n\n{own}"));
        others.take(12).chain([own.clone()]).collect::<Vec<String>>()
    };
    let repeated = any::<prop::sample::Index>().prop_map(repeated);
    repeated.prop_flat_map(|texts| (Just(texts.clone()).prop_shuffle(), Just(texts).prop_shuffle()))
}

/// What is found about each article, whatever its number.
fn articles<'t>(texts: &'t [String], summary: &Summary) -> BTreeSet<(&'t str, bool, usize, usize)> {
    texts.iter().zip(&summary.articles).map(|(text, a)| (text.as_str(), a.belongs, a.words, a.dropped.len())).collect()
}

/// The articles of the clusters of the collection, and of the example.
fn clusters() -> Vec<Vec<String>> {
    let read =
        |path: String| std::fs::read_to_string(format!("{}/tests/data/{path}", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let mut clusters = vec![(1..=5).map(|n| read(format!("example/{n}.txt"))).collect()];
    for file in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/collection")).unwrap() {
        let name = file.unwrap().file_name().into_string().unwrap();
        if name.ends_with(".toml") {
            let cluster: toml::Table = read(format!("collection/{name}")).parse().unwrap();
            let articles = cluster["article"].as_array().unwrap().iter();
            clusters.push(articles.map(|a| a["text"].as_str().unwrap().to_owned()).collect());
        }
    }
    clusters
}

/// What a summary says, without the labels of the articles and the order in which equals stand.
fn said(summary: &Summary) -> impl PartialEq + std::fmt::Debug {
    let sentences: BTreeSet<(&str, usize)> =
        summary.sentences.iter().map(|s| (s.passage.text.as_str(), s.sources)).collect();
    let mut differ: Vec<BTreeSet<&str>> =
        summary.disagreements.iter().map(|d| d.values.iter().map(|v| v.passage.text.as_str()).collect()).collect();
    differ.sort();
    (sentences, summary.headline.as_ref().map(|h| h.text.as_str()), differ, format!("{:.3}", summary.coverage))
}

#[test]
fn more_words_never_cover_less_whichever_length_was_asked_for_first() {
    for texts in clusters() {
        let (mut up, mut down) = (corpus(&texts), corpus(&texts));
        let mut lengths: Vec<Length> = (0..=200).map(Length::Words).collect();
        let words: Vec<f64> = lengths.iter().map(|l| covered(&mut up, *l)).collect();
        assert!(words.is_sorted(), "{words:?}");
        lengths.reverse();
        assert!(lengths.iter().map(|l| covered(&mut down, *l)).eq(words.iter().rev().copied()));
        let sentences: Vec<f64> = (0..=10).map(|n| covered(&mut up, Length::Sentences(n))).collect();
        assert!(sentences.is_sorted(), "{sentences:?}");
        let shares: Vec<f64> = (0..=100).step_by(4).map(|p| covered(&mut up, Length::Percent(f64::from(p)))).collect();
        assert!(shares.is_sorted(), "{shares:?}");
    }
}

fn covered(corpus: &mut Corpus, length: Length) -> f64 {
    corpus.summarize(&Options::default().with_length(length)).coverage
}
