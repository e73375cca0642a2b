//! Whatever is put in: a clear message or the best summary there is, nothing lost, no panic.

use conspectus::{Article, Corpus, ErrorKind, Length, Limit, Options, Summary, WarningKind, limits};

fn corpus(texts: &[&str]) -> Corpus {
    let mut corpus = Corpus::new();
    for text in texts {
        corpus.add(Article::new(*text)).unwrap();
    }
    corpus
}

fn summary(texts: &[&str], length: Length) -> Summary {
    corpus(texts).summarize(&Options::default().with_length(length))
}

fn warns(summary: &Summary, kind: WarningKind) -> bool {
    summary.warnings.iter().any(|w| w.kind == kind)
}

const FERRY: &str = "A ferry with 412 people on board ran aground off Port Ellery early on Tuesday. Nobody was hurt.";

#[test]
fn no_article() {
    let summary = summary(&[], Length::Words(150));
    assert!(summary.sentences.is_empty());
    assert!(warns(&summary, WarningKind::NoArticles));
}

#[test]
fn one_article() {
    let summary = summary(&[FERRY], Length::Words(150));
    assert_eq!(summary.sentences.len(), 2);
    assert!(warns(&summary, WarningKind::OneSource));
}

#[test]
fn one_short_sentence() {
    let summary = summary(&["Nobody was hurt."], Length::Words(150));
    assert_eq!(summary.sentences[0].passage.text, "Nobody was hurt.");
}

#[test]
fn empty_strings_and_white_space() {
    let summary = summary(&["", "  \n\t\u{a0}\n", FERRY], Length::Words(150));
    assert_eq!(summary.articles.len(), 3);
    assert_eq!(summary.warnings.iter().filter(|w| w.kind == WarningKind::NothingLeft).count(), 2);
    assert!(!summary.sentences.is_empty());
}

#[test]
fn only_furniture() {
    let menu = "Home\nWorld\nSport\nSign in\nSubscribe\nShare\nAdvertisement\n";
    let summary = summary(&[menu, FERRY], Length::Words(150));
    assert!(warns(&summary, WarningKind::NothingLeft));
    assert_eq!(summary.sentences.iter().map(|s| s.passage.article).collect::<Vec<_>>(), [1, 1]);
    assert!(!summary.articles[0].dropped.is_empty(), "what was dropped is shown");
}

#[test]
fn a_budget_of_nothing_says_so() {
    // "Nobody was hurt." has three words, and is read behind the sentence before it.
    for length in [Length::Words(0), Length::Words(3), Length::Sentences(0), Length::Percent(0.0)] {
        let summary = summary(&[FERRY], length);
        assert!(summary.sentences.is_empty());
        assert!(warns(&summary, WarningKind::TooShort), "{length:?}");
    }
}

#[test]
fn a_summary_ends_where_nobody_reads_on_and_says_so() {
    let article: String =
        (0..4_000).map(|n| format!("The w{n} of the v{n} was a u{n} in the t{n} at x{n}. ")).collect();
    for (length, cut) in
        [(Length::Words(49_000), false), (Length::Percent(100.0), true), (Length::Sentences(2_600), true)]
    {
        let summary = summary(&[&article], length);
        assert!(summary.words > 30_000 && summary.words <= limits::SUMMARY_WORDS, "{}", summary.words);
        assert_eq!(warns(&summary, WarningKind::TooLong), cut, "{length:?}");
    }
    assert_eq!([1, 100, 1_000, 20_000].map(limits::summary_words), [50_000, 50_000, 5_000, 1_000]);
    assert_eq!(limits::summary_sentences(1), 2_500);
}

#[test]
fn numbers_that_are_none() {
    for (percent, sentences) in [(f64::NAN, 0), (f64::NEG_INFINITY, 0), (-5.0, 0), (f64::INFINITY, 2), (1e300, 2)] {
        let summary = summary(&[FERRY], Length::Percent(percent));
        assert_eq!(summary.sentences.len(), sentences, "{percent}");
        assert_eq!(warns(&summary, WarningKind::TooShort), sentences == 0, "{percent}");
    }
    let all = summary(&[FERRY], Length::Words(usize::MAX));
    assert_eq!(all.sentences.len(), 2);
}

#[test]
fn what_is_no_text_is_named_and_not_quoted() {
    let picture: Vec<u8> = (0..4000u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    let summary = summary(&[&String::from_utf8_lossy(&picture), FERRY, FERRY], Length::Words(30));
    let named: Vec<_> = summary.warnings.iter().filter(|w| w.kind == WarningKind::NotText).map(|w| w.article).collect();
    assert_eq!(named, [Some(0)]);
    assert_eq!(summary.sentences.iter().map(|s| s.passage.article).collect::<Vec<_>>(), [1, 1]);
}

#[test]
fn letters_of_all_scripts_without_sense_hide_no_article() {
    let letters: String = (0..4000u32).filter_map(|n| char::from_u32(n.wrapping_mul(7919) % 0x3000)).collect();
    let summary = summary(&[&letters, FERRY, FERRY], Length::Words(30));
    assert!(summary.sentences.iter().any(|s| s.passage.article > 0));
}

#[test]
fn ten_megabytes_in_one_article() {
    let mut text = String::new();
    for n in 0..130_000 {
        text.push_str("The ");
        text.push_str(["ferry", "harbour", "captain", "lifeboat", "storm", "island", "crew"][n % 7]);
        text.push_str(&format!(" was seen by {n} people near the old lighthouse on Tuesday morning.\n"));
    }
    assert!(text.len() > 10_000_000);
    let summary = summary(&[&text, FERRY], Length::Words(100));
    assert!(!summary.sentences.is_empty() && summary.words <= 100);
}

#[test]
fn ten_megabytes_without_a_full_stop() {
    let text = "ferry harbour captain ".repeat(500_000);
    let summary = summary(&[&text, FERRY], Length::Words(30));
    assert!(!summary.sentences.is_empty() && summary.words <= 30);
}

#[test]
fn a_thousand_tiny_articles() {
    tiny_articles(1_000);
}

/// What takes long is asked for by name: `cargo test --release --test bad_input -- --ignored`.
#[test]
#[ignore = "takes long"]
fn ten_thousand_tiny_articles() {
    tiny_articles(10_000);
}

fn tiny_articles(count: usize) {
    let texts: Vec<String> =
        (0..count).map(|n| format!("Ferry {n} ran aground off Port Ellery with {} people on board.", n % 7)).collect();
    let summary = summary(&texts.iter().map(String::as_str).collect::<Vec<_>>(), Length::Words(100));
    assert_eq!(summary.articles.len(), count);
    assert!(!summary.sentences.is_empty() && summary.words <= 100);
}

#[test]
fn much_of_one_thing() {
    for letter in ["x", "é", "e\u{301}", "港", "\u{200d}", "1", "1 2", "12:30 ", "A.", "(", "“", "-", "a\n"] {
        let word = letter.repeat(200_000 / letter.len());
        let summary = summary(&[&word, FERRY, &format!("{FERRY} {word} {FERRY}")], Length::Words(30));
        assert!(!summary.sentences.is_empty() && summary.words <= 30, "{letter}");
    }
}

#[test]
#[ignore = "takes long"]
fn fifty_megabytes_in_one_line() {
    let sentence = "The ferry was seen near the old lighthouse on Tuesday morning, said captain Redfern. ";
    for line in [sentence.repeat(50_000_000 / sentence.len()), "ferry ".repeat(50_000_000 / 6), "x".repeat(50_000_000)]
    {
        let summary = summary(&[&line, FERRY], Length::Words(30));
        assert!(!summary.sentences.is_empty() && summary.words <= 30);
    }
}

#[test]
fn mixed_languages_stay_in_their_own() {
    let german = "Eine Fähre mit 412 Menschen an Bord ist am Dienstag vor Port Ellery auf Grund gelaufen. Niemand wurde verletzt.";
    let summary = summary(&[FERRY, german], Length::Words(60));
    let languages: Vec<&str> = summary.articles.iter().map(|a| a.language.as_str()).collect();
    assert_eq!(languages, ["en", "de"]);
    assert!(warns(&summary, WarningKind::SeveralLanguages));
}

#[test]
fn an_article_over_the_limit_is_refused_and_the_others_stay() {
    let mut corpus = corpus(&[FERRY]);
    let error = corpus.add(Article::new("a".repeat(limits::ARTICLE_BYTES + 1))).unwrap_err();
    let over = |error: &conspectus::Error| {
        let ErrorKind::TooLarge { limit: Limit::ArticleBytes, value, most, .. } = *error.kind() else { return false };
        (value, most) == (limits::ARTICLE_BYTES + 1, limits::ARTICLE_BYTES)
    };
    assert!(over(&error), "{error:?}");
    let error = corpus.replace(0, Article::new("a".repeat(limits::ARTICLE_BYTES + 1))).unwrap_err();
    assert!(over(&error), "{error:?}");
    assert_eq!(corpus.articles().next().unwrap().text, FERRY);
}

#[test]
fn an_article_that_is_not_there() {
    let mut corpus = corpus(&[FERRY]);
    let missing = |error: conspectus::Error| match *error.kind() {
        ErrorKind::NoSuchArticle { number, articles, .. } => (number, articles),
        _ => panic!("{error:?}"),
    };
    assert_eq!(missing(corpus.remove(1).unwrap_err()), (1, 1));
    assert_eq!(missing(corpus.replace(1, "x").unwrap_err()), (1, 1));
    assert_eq!(missing(corpus.insert(2, "x").unwrap_err()), (2, 1));
    assert!(corpus.remove(1).unwrap_err().to_string().contains("numbered from 0 to 0"));
}
