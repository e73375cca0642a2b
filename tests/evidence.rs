//! Who says a sentence, and how far: a table of pairs, and invented clusters that were judged without looking at the method.

use conspectus::{Article, Corpus, Degree, Options, SummarySentence};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::PathBuf;

#[derive(Deserialize)]
struct Table {
    case: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    language: String,
    sentence: String,
    same: String,
    part: String,
    figure: Option<String>,
    denied: String,
    none: String,
}

#[derive(Deserialize)]
struct Cluster {
    language: String,
    article: Vec<Text>,
    expected: Expected,
}

#[derive(Deserialize)]
struct Text {
    text: String,
}

#[derive(Deserialize)]
struct Expected {
    evidence: Vec<Judged>,
}

#[derive(Deserialize)]
struct Judged {
    article: usize,
    sentence: String,
    degrees: BTreeMap<String, String>,
}

fn data(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name)
}

fn corpus<'a>(language: &str, texts: impl IntoIterator<Item = &'a str>) -> Corpus {
    let mut corpus = Corpus::new();
    for text in texts {
        corpus.add(Article::new(text).with_language(language)).unwrap();
    }
    corpus
}

/// What an article says of a sentence.
fn degree(sentence: &SummarySentence, article: usize) -> Degree {
    let all = sentence.roots.iter().flat_map(|root| &root.evidence);
    all.filter(|evidence| evidence.passage.article == article).map(|evidence| evidence.degree).max().unwrap_or_default()
}

/// What a text says of a sentence, when a third article tells of something that happened to the same bridge.
fn between(case: &Case, text: &str) -> Degree {
    let mut corpus = corpus(&case.language, [case.sentence.as_str(), text, case.none.as_str()]);
    let options = Options::default().with_included([0, 1, 2]);
    let sentence = corpus.evidence(0, 3, &options).unwrap_or_else(|| panic!("{}: no sentence", case.language));
    degree(&sentence, 1)
}

#[test]
fn the_same_a_part_another_figure_a_denial_and_nothing_are_told_apart() {
    let table: Table = toml::from_str(&std::fs::read_to_string(data("degrees.toml")).unwrap()).unwrap();
    let mut wrong = Vec::new();
    for case in &table.case {
        let texts = [
            (Some(&case.same), Degree::Same),
            (Some(&case.part), Degree::Part),
            (case.figure.as_ref(), Degree::Differs),
            (Some(&case.denied), Degree::Differs),
            (Some(&case.none), Degree::None),
        ];
        for (text, expected) in texts {
            let Some(text) = text else { continue };
            let got = between(case, text);
            if got != expected {
                wrong.push(format!("{}: {got:?}, not {expected:?}: {text}", case.language));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_awaits_is_not_denied() {
    let third = "The swimming pool in Marsh Lane gets a new roof, and the children may choose its colour.";
    for (language, denies, awaits, affirms) in [
        (
            "en",
            "The ministry in Kellmouth has not confirmed that the ferry will carry passengers again in May.",
            "That the ferry will carry passengers again in May is yet to be confirmed by the ministry in Kellmouth.",
            "That the ferry will carry passengers again in May is confirmed by the ministry in Kellmouth.",
        ),
        (
            "de",
            "Das Ministerium in Kellmünde hat nicht bestätigt, dass die Fähre im Mai wieder Fahrgäste befördert.",
            "Kellmünde wartet auf das Ministerium, das bestätigt, dass die Fähre im Mai wieder Fahrgäste befördert.",
            "Das Ministerium in Kellmünde hat bestätigt, dass die Fähre im Mai wieder Fahrgäste befördert.",
        ),
        (
            "es",
            "El ministerio de Quelmar no ha confirmado que el barco vuelva a llevar pasajeros en mayo.",
            "Está pendiente que el ministerio de Quelmar haya confirmado que el barco vuelva a llevar pasajeros en mayo.",
            "El ministerio de Quelmar ha confirmado que el barco vuelva a llevar pasajeros en mayo.",
        ),
    ] {
        let degree = |text: &str| {
            let mut corpus = corpus(language, [denies, text, third]);
            degree(&corpus.evidence(0, 3, &Options::default().with_included([0, 1, 2])).unwrap(), 1)
        };
        assert_eq!(degree(affirms), Degree::Differs, "{affirms}");
        assert_ne!(degree(awaits), Degree::Differs, "{awaits}");
    }
}

#[test]
fn another_year_is_not_the_same() {
    let third = "The swimming pool in Marsh Lane gets a new roof, and the children may choose its colour.";
    for (language, told, besides) in [
        (
            "en",
            "The footbridge over the Lohne was built in 1998 and renovated by the town.",
            "Anglers who stand there on most evenings say that they heard a crack like thunder and then saw nothing but dust.",
        ),
        (
            "de",
            "Die Brücke über die Lohne wurde 1998 gebaut und von der Stadt saniert.",
            "Angler, die dort fast jeden Abend stehen, hörten nach eigenen Worten einen Knall wie Donner und sahen dann nur noch Staub.",
        ),
        (
            "zh",
            "这艘轮渡建于1998年，去年刚刚完成大修。",
            "几位每天傍晚都在岸边钓鱼的老人说，他们先听见一声像打雷一样的巨响，随后眼前只剩下灰尘。",
        ),
    ] {
        let degree = |text: &str| {
            let mut corpus = corpus(language, [told, &format!("{besides} {text}"), third]);
            degree(&corpus.evidence(0, 3, &Options::default().with_included([0, 1, 2])).unwrap(), 1)
        };
        assert_eq!(degree(told), Degree::Same, "{told}");
        assert_ne!(degree(&told.replace("1998", "2001")), Degree::Same, "{told}");
    }
}

/// Of two articles of which the list says that they differ, none is said to say the same.
#[test]
fn the_list_of_differences_and_the_degrees_agree() {
    let mut corpus = corpus(
        "de",
        [
            "Brücke in Ellbach eingestürzt\n\nAm Dienstag ist ein Teil der Brücke über die Lohne in Ellbach eingestürzt. Die Brücke wurde 1998 gebaut und vor zwei Jahren saniert. Die Stadt sperrte die Uferstraße bis Freitag.",
            "Brückeneinsturz in Ellbach\n\nBeim Einsturz der Brücke über die Lohne in Ellbach gab es am Dienstag keine Verletzten. Ein Fischhändler hörte einen Knall wie Donner. Die Brücke wurde 1998 gebaut.",
            "Was über die Brücke bekannt ist\n\nZwei Tage nach dem Einsturz ist die Ursache offen. Die Brücke wurde 2001 gebaut und vor zwei Jahren saniert. Ergebnisse der Untersuchung sollen in dreißig Tagen vorliegen.",
        ],
    );
    let summary = corpus.summarize(&Options::default());
    let inside = |passage: &conspectus::Passage, value: &conspectus::Passage| {
        value.article == passage.article && passage.start <= value.start && value.end <= passage.end
    };
    let mut compared = 0;
    for sentence in &summary.sentences {
        for evidence in sentence.roots.iter().flat_map(|root| &root.evidence) {
            for difference in &summary.disagreements {
                let own = difference.values.iter().find(|v| inside(&sentence.passage, &v.passage));
                let other = difference.values.iter().find(|v| inside(&evidence.passage, &v.passage));
                if let (Some(own), Some(other)) = (own, other)
                    && own.side != other.side
                {
                    compared += 1;
                    assert_eq!(evidence.degree, Degree::Differs, "{}", evidence.passage.text);
                }
            }
        }
    }
    assert!(compared > 0);
}

/// The words of all evidence stand where it says they stand.
#[test]
fn passages_words_and_values_stand_in_their_articles() {
    let texts = [
        "Fourteen people were hurt when the ferry struck the pier at Port Ellery at 9:40 p.m. on Monday.",
        "Seventeen people were hurt at 10:15 p.m. on Monday. The ferry had struck the pier at Port Ellery.",
        "The ferry struck the pier at Port Ellery on Monday.",
    ];
    let mut corpus = corpus("en", texts);
    let sentence = corpus.evidence(0, 0, &Options::default()).unwrap();
    assert_eq!(sentence.roots.len(), 3);
    assert!(sentence.roots[0].own && sentence.roots[0].degree == Degree::Same);
    for evidence in sentence.roots.iter().flat_map(|root| &root.evidence) {
        let text = texts[evidence.passage.article];
        assert_eq!(&text[evidence.passage.start..evidence.passage.end], evidence.passage.text);
        assert!(!evidence.held.is_empty() && !evidence.matches.is_empty());
        assert!(evidence.held.iter().all(|held| held.end <= texts[0].len() && held.start < held.end));
        assert!(evidence.matches.iter().all(|m| m.start >= evidence.passage.start && m.end <= evidence.passage.end));
        for differing in &evidence.differing {
            assert_eq!(&texts[0][differing.own.start..differing.own.end], differing.own.text);
            assert_eq!(&text[differing.other.start..differing.other.end], differing.other.text);
        }
    }
    let second = &sentence.roots[1];
    assert_eq!(second.degree, Degree::Differs);
    assert_eq!(second.evidence[0].differing[0].other.text, "Seventeen");
}

/// On clusters that were made to be hard, in fifteen languages, with wording of their own. These are floors, not aims: words
/// alone cannot tell "acquitted" from "walks free", and benches/RESULTS.md says so.
#[test]
fn judged_clusters_come_out_as_measured() {
    let mut files: Vec<PathBuf> = std::fs::read_dir(data("evidence")).unwrap().map(|f| f.unwrap().path()).collect();
    files.retain(|f| f.extension().is_some_and(|e| e == "toml"));
    files.sort();
    let mut counts: BTreeMap<(String, Degree), usize> = BTreeMap::new();
    for file in files {
        let cluster: Cluster = toml::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
        let mut corpus = corpus(&cluster.language, cluster.article.iter().map(|a| a.text.as_str()));
        let options = Options::default().with_included(0..cluster.article.len());
        for judged in &cluster.expected.evidence {
            let start = cluster.article[judged.article].text.find(&judged.sentence).unwrap();
            let Some(sentence) = corpus.evidence(judged.article, start, &options) else { continue };
            for (article, expected) in &judged.degrees {
                let got = degree(&sentence, article.parse().unwrap());
                *counts.entry((expected.clone(), got)).or_default() += 1;
            }
        }
    }
    println!("{counts:#?}");
    let count = |expected: &str, got: Degree| counts.get(&(expected.to_owned(), got)).copied().unwrap_or_default();
    let said: usize = ["same", "part", "differs", "none"].iter().map(|e| count(e, Degree::Same)).sum();
    let precision = count("same", Degree::Same) as f64 / said as f64;
    let nothing: usize =
        [Degree::None, Degree::Part, Degree::Differs, Degree::Same].iter().map(|g| count("none", *g)).sum();
    assert!(precision >= 0.6, "{precision}");
    assert!(count("none", Degree::None) as f64 >= 0.75 * nothing as f64);
    assert!(count("differs", Degree::Same) <= 75);
}
