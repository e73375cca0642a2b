//! What was counted, compared or named wrongly beside others.

use crate::{FERRY, TOWN, summary};
use conspectus::{Article, Corpus, Degree, Options, RootKind};

#[test]
fn what_nobody_sees_made_a_copy_a_second_source() {
    let german =
        "Die Hafenbrücke in Kellmünde wird im Mai für neun Wochen gesperrt, sagte Bürgermeisterin Jördis Möller.";
    let nfd = german.replace('ü', "u\u{308}").replace('ö', "o\u{308}");
    let hyphens = german.replace("brücke", "\u{ad}brü\u{ad}cke").replace("Wochen", "Wo\u{200b}chen");
    let romanian = "Primăria din București a anunțat că podul peste Dâmbovița se închide în mai pentru nouă săptămâni și jumătate.";
    let cedillas = romanian.replace('ț', "ţ").replace('ș', "ş");
    for (one, other) in
        [(german, &nfd), (german, &hyphens), (romanian, &cedillas), (german, &german.replace(' ', "\r\n"))]
    {
        let summary = summary(&[one, other], &Options::default());
        assert_eq!(
            summary.roots.iter().map(|r| r.why.as_slice()).collect::<Vec<_>>(),
            [[RootKind::Wording]],
            "{other}"
        );
    }
    // What goes out is what came in.
    let summary = summary(&[&hyphens], &Options::default());
    let passage = &summary.sentences[0].passage;
    assert_eq!((passage.text.as_str(), passage.start, passage.end), (hyphens.as_str(), 0, hyphens.len()));
}

#[test]
fn a_copy_of_one_of_two_unrelated_articles_changed_what_is_dropped() {
    let belongs = |texts: &[&str]| {
        let summary = summary(texts, &Options::default());
        summary.articles.iter().map(|a| (a.belongs, a.counted)).collect::<Vec<_>>()
    };
    let two = belongs(&[FERRY, TOWN]);
    assert_eq!(belongs(&[FERRY, TOWN, FERRY]), [two[0], two[1], two[0]]);
}

/// Two days in one sentence, and the ages of two people, stand against nothing.
#[test]
fn values_of_other_things_were_taken_for_differences() {
    for (sentence, other) in [
        (
            "The port of Ostrava Bay is closed until Friday after a crane fell on its harbour wall on Monday.",
            "A crane fell on the harbour wall of Ostrava Bay on Monday, and the port is closed.",
        ),
        (
            "Mira Tolland came to the school in Kellmouth about lunchtime to find the boy who had teased her 10-year-old daughter.",
            "Mira Tolland came to the school in Kellmouth about lunchtime and found a 12-year-old boy whom she thought had teased her daughter.",
        ),
    ] {
        let mut corpus = Corpus::new();
        for text in [sentence, other] {
            corpus.add(Article::new(text).with_language("en")).unwrap();
        }
        let found = corpus.evidence(0, 0, &Options::default().with_included([0, 1])).unwrap();
        let [_, second] = found.roots.as_slice() else { panic!("{sentence}: {:?}", found.roots) };
        assert!(matches!(second.degree, Degree::Part | Degree::Same), "{sentence}: {:?}", second.degree);
    }
}

#[test]
fn the_report_named_all_articles_of_a_root_with_each_of_them() {
    let markdown = summary(&[FERRY; 30], &Options::default()).markdown();
    let lines: Vec<&str> = markdown.lines().filter(|line| line.contains("; one root with ")).collect();
    assert_eq!(lines.len(), 30, "{markdown}");
    assert!(lines[0].contains("one root with [2] [3] [4] [5] [6] [7] [8] [9] [10] [11] and 19 more"), "{}", lines[0]);
}
