//! What users of the crate count on: values that can be stored and read back, sent to other threads, and built in steps.

use conspectus::{
    Article, Check, Corpus, Error, ErrorKind, Language, Length, Limit, Offsets, Options, Order, Summary,
    UnknownLanguage, Weights, limits,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fmt::Debug;
use std::fs;
use std::path::PathBuf;

/// The example, and an article about something else that is a whole event with its copy.
fn corpus() -> Corpus {
    let data = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data");
    let mut corpus = Corpus::new();
    corpus.add_all((1..=5).map(|n| fs::read_to_string(data.join(format!("example/{n}.txt"))).unwrap())).unwrap();
    let other =
        "The museum of Kellmouth opens its new wing on Friday with forty paintings by Orsolya Vey, who died in 1931.";
    corpus
        .add_all([other, "Kellmouth's museum shows forty paintings by Orsolya Vey in its new wing, open from Friday."])
        .unwrap();
    corpus
}

/// What a stored value says when it is read back, and what is written of that.
fn read_back<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) {
    let stored = serde_json::to_string(value).unwrap();
    let read: T = serde_json::from_str(&stored).unwrap();
    assert_eq!(&read, value);
    assert_eq!(serde_json::to_string(&read).unwrap(), stored);
}

#[test]
fn what_comes_out_is_read_back_from_json() {
    let mut corpus = corpus();
    for options in
        [Options::default(), Options::default().with_length(Length::Sentences(3)).with_order(Order::Agreement)]
    {
        let summary = corpus.summarize(&options);
        assert!(
            !summary.disagreements.is_empty() && !summary.quotations.is_empty() && !summary.other_events.is_empty()
        );
        assert!(!summary.roots.is_empty() && summary.articles.iter().any(|article| !article.dropped.is_empty()));
        read_back::<Summary>(&summary);
        read_back(&options);
    }
    let text = "The ferry hit a sandbank off Port Ellery on Monday. All 418 people \"were taken ashore by boats\" [1]. Nobody sang.";
    let check = corpus.check(text, &Options::default()).unwrap();
    assert!(
        check.sentences.iter().any(|s| !s.values.is_empty())
            && check.sentences.iter().any(|s| !s.quotations.is_empty())
    );
    read_back::<Check>(&check);
    read_back(&corpus.paragraphs(0, Offsets::Utf8).unwrap());
    read_back::<Summary>(&Corpus::new().summarize(&Options::default()));
}

#[test]
fn values_cross_threads() {
    fn crosses<T: Send + Sync + Clone + 'static>() {}
    fn is_error<T: std::error::Error + Send + Sync + 'static>() {}
    crosses::<Corpus>();
    crosses::<Article>();
    crosses::<Options>();
    crosses::<Summary>();
    crosses::<Check>();
    crosses::<Language>();
    is_error::<Error>();
    is_error::<UnknownLanguage>();
}

#[test]
fn a_clone_has_the_same_articles_and_goes_its_own_way() {
    let mut first = corpus();
    let summary = first.summarize(&Options::default());
    let mut second = first.clone();
    assert_eq!(second.summarize(&Options::default()), summary);
    second.remove(0).unwrap();
    assert_eq!((first.len(), second.len()), (7, 6));
    assert_eq!(first.summarize(&Options::default()), summary);
    // The steps of the original are those of the clone.
    let mut few = Corpus::with_steps(1).clone();
    few.add("The(end.".repeat(10_000)).unwrap();
    assert!(!few.summarize(&Options::default()).warnings.is_empty());
}

#[test]
fn articles_are_added_all_or_none() {
    let mut corpus = Corpus::new();
    corpus.add_all(["A ferry ran aground.", "It was a Tuesday."]).unwrap();
    let too_large = "a".repeat(limits::ARTICLE_BYTES + 1);
    let error = corpus.add_all(["Nobody was hurt.", too_large.as_str(), "The tide turned."]).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::TooLarge { limit: Limit::ArticleBytes, .. }), "{error:?}");
    let texts: Vec<&str> = corpus.articles().map(|article| article.text.as_str()).collect();
    assert_eq!(texts, ["A ferry ran aground.", "It was a Tuesday."]);
    let too_many = corpus.add_all(vec![""; limits::ARTICLES]).unwrap_err();
    let ErrorKind::TooLarge { limit: Limit::Articles, value, most, .. } = *too_many.kind() else {
        panic!("{too_many:?}")
    };
    assert_eq!((value, most, corpus.len()), (limits::ARTICLES + 1, limits::ARTICLES, 2));
}

#[test]
fn each_setter_sets_its_own_field() {
    let set = Article::new("text")
        .with_title("title")
        .with_source("source")
        .with_address("address")
        .with_author("author")
        .with_published("published")
        .with_language("language")
        .with_restored([1])
        .with_removed([2])
        .with_outside([3]);
    let json = r#"{"text":"text","title":"title","source":"source","address":"address","author":"author",
        "published":"published","language":"language","restored":[1],"removed":[2],"outside":[3]}"#;
    assert_eq!(set, serde_json::from_str(json).unwrap());
    assert_eq!(Article::from("text"), Article::from("text".to_owned()));
    let weights = Weights::default().with_frequency(0.1).with_overlap(0.2).with_place(0.3).with_brevity(0.4);
    let options = Options::default()
        .with_length(Length::Percent(5.0))
        .with_focus("focus")
        .with_excluded([1])
        .with_included([2])
        .with_apart([3])
        .with_together([vec![4, 5]])
        .with_already_read([6])
        .with_order(Order::Agreement)
        .with_weights(weights)
        .with_offsets(Offsets::Utf16);
    let json = r#"{"length":{"percent":5.0},"focus":"focus","excluded":[1],"included":[2],"apart":[3],"together":[[4,5]],
        "already_read":[6],"order":"agreement","weights":{"frequency":0.1,"overlap":0.2,"place":0.3,"brevity":0.4},
        "offsets":"utf16"}"#;
    assert_eq!(options, serde_json::from_str(json).unwrap());
}

#[test]
fn a_language_is_written_and_read_by_its_code() {
    for code in ["en", "de", "und"] {
        let language: Language = code.parse().unwrap();
        assert_eq!((language.to_string().as_str(), format!("{language:>4}").trim_start()), (code, code));
    }
    assert_eq!("pt-BR".parse(), "pt".parse::<Language>());
    let error = "xx".parse::<Language>().unwrap_err();
    assert_eq!(error.0, "xx");
    assert!(error.to_string().starts_with("\"xx\" is no language that is known"));
}
