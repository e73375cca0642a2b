//! What is the article of a web page: a table that the page is held against, too, in `tests/browser/web-pages.spec.ts`.
#![cfg(feature = "cli")]

mod program;

use program::{run, stdout};
use serde_json::Value;

fn texts(value: &Value) -> Vec<&str> {
    value.as_array().unwrap().iter().map(|text| text.as_str().unwrap()).collect()
}

#[test]
fn the_article_of_a_page_is_kept_and_what_stands_around_it_is_not() {
    let table: Value = serde_json::from_str(include_str!("data/pages.json")).unwrap();
    let text = table["text"].as_str().unwrap();
    for row in table["pages"].as_array().unwrap() {
        let name = &row["name"];
        let html = row["html"].as_str().unwrap().replace("{text}", text);
        let output = run(&["-", "--format", "json", "--percent", "100"], html.as_bytes());
        let summary: Value = serde_json::from_str(stdout(&output)).unwrap();
        let dropped = summary["articles"][0]["dropped"].as_array().unwrap();
        let left_out: Vec<&str> = dropped.iter().map(|one| one["text"].as_str().unwrap()).collect();
        let expected = texts(&row["left_out"]);
        assert_eq!(left_out.len(), expected.len(), "{name}: {left_out:?}");
        for (left, start) in left_out.iter().zip(expected) {
            assert!(left.starts_with(start), "{name}: {left}");
        }
        let read = summary["inputs"][0]["text"].as_str().unwrap();
        for kept in texts(&row["kept"]).into_iter().chain(["The mill at Tarnley", "Ida Brandt, who runs"]) {
            assert!(read.lines().any(|line| line.starts_with(kept)), "{name}: {read}");
        }
        let title = html.split_once("<title>").and_then(|(_, rest)| rest.split_once("</title>")).unwrap().0;
        assert_eq!(summary["articles"][0]["title"], title, "{name}");
    }
}
