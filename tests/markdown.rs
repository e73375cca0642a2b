//! Articles in Markdown: clippings, notes, pages that a program turned into it.

use conspectus::{Article, Corpus, Options};
use std::fs;
use std::path::Path;

/// A text in Markdown; the page is tested with the same.
fn markdown(name: &str) -> Article {
    Article::from_markdown(&read(&format!("{name}.md"))).unwrap()
}

fn read(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/markdown").join(name)).unwrap()
}

/// The lines of a text that have something on them.
fn lines(text: &str) -> Vec<&str> {
    text.lines().map(str::trim_end).filter(|line| !line.is_empty()).collect()
}

#[test]
fn a_clipping_becomes_its_article() {
    let article = markdown("clipping");
    let said = [&article.title, &article.author, &article.published, &article.address, &article.source];
    assert_eq!(
        said.map(|s| s.as_deref()),
        [
            Some("Lock at Vennmoor shut until April"),
            Some("Ines Calder, Rolf Tamm"),
            Some("2026-02-11"),
            Some("https://courier.example/lock"),
            None
        ]
    );
    for name in ["clipping", "page"] {
        assert_eq!(lines(&markdown(name).text), lines(&read(&format!("{name}.txt"))), "{name}");
    }
}

#[test]
fn the_lead_of_a_clipping_is_kept() {
    let mut corpus = Corpus::new();
    corpus.add(markdown("clipping")).unwrap();
    corpus
        .add(Article::new(
            "The lock at Vennmoor will stay shut until April, the board said. Boats go round by Ostrand.",
        ))
        .unwrap();
    let summary = corpus.summarize(&Options::default());
    assert!(summary.sentences.iter().any(|s| s.passage.text.starts_with("The lock at Vennmoor will stay shut")));
    assert_eq!(summary.articles[0].title, "Lock at Vennmoor shut until April");
}

#[test]
fn marks_tell_markdown_from_text() {
    for (markdown, text) in [
        (true, "# Lock shut\n\nThe lock is shut."),
        (true, "The lock is **shut**.\n\nIt opens in [April](https://a.example)."),
        (true, "---\ntitle: Lock shut\n---\nThe lock is shut."),
        (true, "\u{feff}---\r\ntitle: Lock shut\r\n---\r\nThe lock is shut."),
        (true, "## One\n\nThe lock is shut.\n\n## Two\n\nIt opens in April."),
        (false, "The lock is shut.\n\nIt opens in April."),
        (false, "Lock shut\n---\nThe lock is shut.\n---\nIt opens in April."),
        (false, "---\nThe lock is shut, the board said.\n---\nIt opens in April."),
        (false, "#lock #canal\n\nThe lock is shut."),
        (false, "---\nhttps://courier.example/lock\n---\nThe lock is shut."),
        (false, "---\nUpdate: three locks are shut.\nThe board said so.\n---\nThey open in April."),
        (false, "*** CORRECTION ***\n\nThe lock is shut."),
        (false, "* The lock is shut.\n* It opens in April."),
        (false, "> The lock is shut.\n> It opens in April."),
        (false, "The lock** is shut.\n\n** Until April."),
        (false, ""),
    ] {
        assert_eq!(Article::from_markdown(text).is_some(), markdown, "{text}");
    }
}

#[test]
fn nothing_of_what_only_looks_like_markdown_is_lost() {
    for (text, expected) in [
        ("# A\n\n5 * 3 = 15 and a == b", "A\n\n5 * 3 = 15 and a == b"),
        ("# A\n\n[[open and never closed", "A\n\n[[open and never closed"),
        ("# A\n\n![not a picture] and (this)", "A\n\n![not a picture] and (this)"),
        ("# A\n\n```\nnever closed\n\nThe lock is shut.", "A\n\nnever closed\n\nThe lock is shut."),
        (
            "# A\n\n<!-- image --> The lock is shut.\n\nIt opens in April.\n\n<!-- more -->\n\nNo one was hurt.",
            "A\n\nThe lock is shut.\n\nIt opens in April.\n\n\nNo one was hurt.",
        ),
        ("# A\n\n<!-- never closed\n\nThe lock is shut.", "A\n\n<!-- never closed\n\nThe lock is shut."),
    ] {
        assert_eq!(Article::from_markdown(text).unwrap().text.replace("\n\n\n", "\n\n"), expected, "{text}");
    }
}
