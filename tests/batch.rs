//! `conspectus batch`: clusters in and summaries out, a line each.
#![cfg(feature = "cli")]

mod program;

use program::{run, stdout};
use serde_json::Value;

#[test]
fn batch_keeps_the_order_and_goes_on_after_a_bad_line() {
    let mut input = Vec::new();
    for n in 0..200 {
        let line = serde_json::json!({
            "id": n,
            "words": 20,
            "documents": [format!("Ferry number {n} ran aground off Port Ellery early on Tuesday morning.")],
            "references": ["not read"],
        });
        input.extend_from_slice(line.to_string().as_bytes());
        input.extend_from_slice(if n == 70 {
            b"\n{\"id\": \"bad\", \"documents\": 3}\n\nrubbish \xff\n"
        } else {
            b"\n"
        });
    }
    let output = run(&["batch"], &input);
    assert_eq!(output.status.code(), Some(1));
    let rows: Vec<Value> = stdout(&output).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(rows.len(), 202);
    assert_eq!(rows[71]["id"], "bad");
    assert!(rows[71]["error"].is_string() && rows[72]["error"].is_string());
    let ids: Vec<u64> = rows.iter().filter_map(|row| row["id"].as_u64()).collect();
    assert_eq!(ids, (0..200).collect::<Vec<_>>());
    assert_eq!(rows[9]["sentences"][0]["text"], "Ferry number 9 ran aground off Port Ellery early on Tuesday morning.");
}

#[test]
fn batch_takes_language_and_focus() {
    let line = r#"{"id":"x","lang":"de","focus":"Kapitän","words":12,"documents":["Die Fähre lief am Dienstag vor Brannock im Nebel auf Grund. Der Kapitän Idris Fenn hatte vor dem Unglück keinen Alkohol getrunken. Niemand wurde bei dem Unglück verletzt, sagte die Küstenwache gestern."]}"#;
    let output = run(&["batch"], line.as_bytes());
    assert!(output.status.success());
    let row: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(row["articles"][0]["language"], "de");
    assert!(row["sentences"][0]["text"].as_str().unwrap().contains("Kapitän"));
}

#[test]
fn batch_takes_what_is_known_of_articles() {
    let one = r#"{"text": "The ferry ran aground off Port Ellery on Tuesday.", "address": "https://www.courier.example/1", "date": 7}"#;
    let two = r#"{"text": "Divers will look at the hull on Friday.", "title": "The hull", "source": "courier.example", "author": "Ada Renwick", "published": "Saturday, half past one"}"#;
    let input =
        format!("{{\"id\": 1, \"articles\": [{one}, {two}]}}\n{{\"id\": 2}}\n{{\"id\": 3, \"articles\": [{{}}]}}\n");
    let output = run(&["batch"], input.as_bytes());
    let lines: Vec<Value> = stdout(&output).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines[0]["roots"][0]["why"], serde_json::json!(["publisher"]));
    assert_eq!(lines[0]["articles"][1]["title"], "The hull");
    assert_eq!(lines[0]["articles"][1]["author"], "Ada Renwick");
    // A date that is in no form is told as it was given.
    assert_eq!(lines[0]["articles"][1]["published"], "Saturday, half past one");
    assert_eq!(lines[0]["articles"][0].get("published"), None);
    assert!(lines[1]["error"].as_str().unwrap().contains("or \"documents\""));
    assert!(lines[2]["error"].as_str().unwrap().contains("text"));
}

#[test]
fn a_mark_before_the_first_line_is_passed_over() {
    let line = "\u{feff}{\"id\": 1, \"documents\": [\"The ferry ran aground off Port Ellery on Tuesday.\"]}\n";
    let output = run(&["batch"], line.as_bytes());
    assert!(output.status.success(), "{}", stdout(&output));
}
