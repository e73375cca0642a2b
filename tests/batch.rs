//! `conspectus batch`: clusters in and summaries out, a line each.
#![cfg(feature = "cli")]

mod program;

use program::{folder, run, stdout};
use serde_json::Value;

#[test]
fn batch_keeps_the_order_and_goes_on_after_a_bad_line() {
    let mut input = Vec::new();
    for n in 0..200 {
        let line = serde_json::json!({
            "id": n,
            "words": 20,
            "documents": [format!("Ferry number {n} ran aground off Port Ellery early on Tuesday morning.")],
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
    let one =
        r#"{"text": "The ferry ran aground off Port Ellery on Tuesday.", "address": "https://www.courier.example/1"}"#;
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
    assert!(lines[1]["error"].as_str().unwrap().contains("or \"articles\""));
    assert!(lines[2]["error"].as_str().unwrap().contains("text"));
}

#[test]
fn a_mark_before_the_first_line_is_passed_over() {
    let line = "\u{feff}{\"id\": 1, \"documents\": [\"The ferry ran aground off Port Ellery on Tuesday.\"]}\n";
    let output = run(&["batch"], line.as_bytes());
    assert!(output.status.success(), "{}", stdout(&output));
}

/// What is wrong with a line, and the words that say so.
const WRONG: [(&[u8], &str); 22] = [
    (br#"{"id": 1, "documents": ["A."], "word": 5}"#, r#"there is no key "word": a line may have id, documents"#),
    (br#"{"id": 1, "documents": ["A."], "words": -3}"#, r#""words" must be a whole number from 1"#),
    (br#"{"id": 1, "documents": ["A."], "words": "30"}"#, r#""words" must be a whole number from 1"#),
    (br#"{"id": 1, "documents": ["A."], "words": 0}"#, r#""words" must be a whole number from 1"#),
    (br#"{"id": 1, "documents": ["A."], "lang": "klingon"}"#, r#""lang" is "klingon", which is no language"#),
    (br#"{"id": 1, "documents": ["A."], "focus": ["a"]}"#, r#""focus" must be a text"#),
    (br#"{"id": 1, "documents": "A."}"#, r#""documents" must be an array of texts"#),
    (br#"{"id": 1, "documents": ["A.", 3]}"#, "documents[1] must be a text"),
    (br#"{"id": 1, "documents": ["\ud800"]}"#, "Its escapes are no letters"),
    (br#"{"id": 1, "documents": []}"#, "there is no article in it"),
    (br#"{"id": 1, "articles": {"text": "A."}}"#, r#""articles" must be an array of objects"#),
    (br#"{"id": 1, "articles": ["A."]}"#, "articles[0] must be a JSON object"),
    (br#"{"id": 1, "articles": [{"title": "A"}]}"#, r#"articles[0] has no "text""#),
    (
        br#"{"id": 1, "articles": [{"text": "A.", "titel": "A"}]}"#,
        r#"no key "titel": articles[0] may have text, title"#,
    ),
    (br#"{"id": 1, "articles": [{"text": "A.", "author": 7}]}"#, "articles[0].author must be a text"),
    (br#"{"id": 1, "articles": [{"text": "A.", "language": "xx"}]}"#, r#"articles[0].language is "xx""#),
    (br#"{"documents": ["A."]}"#, r#""id" is missing"#),
    (b"[1]", "a line must be a JSON object"),
    (b"nonsense", "this is no JSON: expected a value at byte 2"),
    (br#"{"id": 1"#, "this is no JSON: it ends too early"),
    (br#"{"id": 1} x"#, "this is no JSON: trailing characters at byte 11"),
    (b"{\"id\": \"\xff\"}", "this is not UTF-8, from byte 9 on"),
];

#[test]
fn what_is_wrong_with_a_line_is_said_in_the_words_of_json_with_its_number() {
    for (line, said) in WRONG {
        let good = br#"{"id": "good", "documents": ["The ferry ran aground off Port Ellery on Tuesday."]}"#;
        // An empty line counts.
        let output = run(&["batch"], &[&good[..], b"\n\n", line, b"\n", good].concat());
        assert_eq!(output.status.code(), Some(1));
        let rows: Vec<Value> = stdout(&output).lines().map(|row| serde_json::from_str(row).unwrap()).collect();
        let [first, wrong, last] = &rows[..] else { panic!("three rows: {rows:?}") };
        assert_eq!([&first["id"], &last["id"]], ["good", "good"]);
        let error = wrong["error"].as_str().unwrap();
        assert!(error.contains(said) && wrong["line"] == 3, "{error}");
        for word in ["invalid type", "expected struct", "expected a sequence", "usize", "at line"] {
            assert!(!error.contains(word), "{error}");
        }
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(told.starts_with("conspectus: standard input: line 3: ") && told.contains(said), "{told}");
    }
}

#[test]
fn other_keys_are_passed_over_on_demand() {
    let line =
        br#"{"id": 1, "documents": ["The ferry ran aground off Port Ellery on Tuesday."], "references": ["not read"]}"#;
    assert_eq!(run(&["batch"], line).status.code(), Some(1));
    assert_eq!(run(&["batch", "--any-key"], line).status.code(), Some(0));
}

#[test]
fn a_document_that_is_a_page_is_read_as_one() {
    let page = "<!doctype html><title>Ferry aground</title><p>A ferry ran aground off Port Ellery &amp; its light on Tuesday.</p>";
    let text = "Lifeboats took everybody off a ferry that ran aground off Port Ellery on Tuesday.";
    let documents = serde_json::json!({"id": 1, "documents": [text, page]});
    let articles = serde_json::json!({"id": 2, "articles": [{"text": text}, {"text": page, "title": "Given"}]});
    let output = run(&["batch"], format!("{documents}\n{articles}\n").as_bytes());
    assert!(output.status.success());
    let rows: Vec<Value> = stdout(&output).lines().map(|row| serde_json::from_str(row).unwrap()).collect();
    for (row, title) in rows.iter().zip(["Ferry aground", "Given"]) {
        let read = row["inputs"][1]["text"].as_str().unwrap();
        assert!(read.contains("Port Ellery & its light"), "{read}");
        assert_eq!(row["inputs"][0], serde_json::json!({}));
        assert_eq!(row["articles"][1]["title"], title);
        for sentence in row["sentences"].as_array().unwrap() {
            let [article, start, end] = ["article", "start", "end"].map(|key| sentence[key].as_u64().unwrap() as usize);
            assert_eq!(&[text, read][article][start..end], sentence["text"]);
        }
    }
    let plain = run(&["batch"], serde_json::json!({"id": 1, "documents": [text]}).to_string().as_bytes());
    assert!(!stdout(&plain).contains("\"inputs\""));
}

#[test]
fn documents_without_text_are_named_and_the_others_are_done() {
    let ferry = "The ferry ran aground off Port Ellery on Tuesday.";
    let page = "<!doctype html><html><body><p></p></body></html>";
    let rows = [
        serde_json::json!({"id": 1, "documents": [ferry, " \n", page]}),
        serde_json::json!({"id": 2, "articles": [{"text": ferry}, {"text": ""}]}),
        serde_json::json!({"id": 3, "documents": [ferry]}),
    ];
    let lines: Vec<String> = rows.iter().map(Value::to_string).collect();
    let output = run(&["batch"], lines.join("\n").as_bytes());
    assert_eq!(output.status.code(), Some(1));
    for row in stdout(&output).lines().map(|row| serde_json::from_str::<Value>(row).unwrap()) {
        assert_eq!(row["sentences"][0]["text"], ferry);
    }
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    let said: Vec<&str> = said.lines().collect();
    assert_eq!(
        said,
        [
            "conspectus: standard input: line 1: documents[1] has no text. documents[2] has no text.",
            "conspectus: standard input: line 2: articles[1] has no text.",
        ]
    );
}

#[test]
fn batch_reads_a_file_and_writes_one_whole() {
    let folder = folder("batch");
    let path = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    let (clusters, summaries) = (path("clusters.jsonl"), path("summaries.jsonl"));
    let line = b"{\"id\": 1, \"documents\": [\"The ferry ran aground off Port Ellery on Tuesday.\"]}\nnonsense\n";
    std::fs::write(&clusters, line).unwrap();
    let output = run(&["batch", &clusters, "-o", &summaries], b"");
    assert_eq!((output.status.code(), stdout(&output)), (Some(1), ""));
    assert!(String::from_utf8_lossy(&output.stderr).contains("clusters.jsonl: line 2: "));
    assert_eq!(std::fs::read(&summaries).unwrap(), run(&["batch"], line).stdout);
    for (args, said) in [
        (["batch", "no-such.jsonl"], "no-such.jsonl: there is no such file"),
        (["batch", "tests"], "tests: this is a folder"),
    ] {
        let output = run(&args, b"");
        assert_eq!((output.status.code(), stdout(&output)), (Some(1), ""));
        assert!(String::from_utf8_lossy(&output.stderr).contains(said));
    }
    let output = run(&["batch", &clusters, "-o", &clusters], b"");
    assert!(String::from_utf8_lossy(&output.stderr).contains("this is read"));
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn a_file_that_is_no_json_lines_is_one_error() {
    let folder = folder("no-lines");
    let path = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    let good = r#"{"id": 1, "documents": ["The ferry ran aground off Port Ellery on Tuesday."]}"#;
    let indented = serde_json::to_string_pretty(&serde_json::from_str::<Value>(good).unwrap()).unwrap();
    let noise: Vec<u8> = (0..9000u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    for (name, bytes) in [
        ("notes.txt", b"Of Monday.\n\nOf Tuesday.\n".as_slice()),
        ("indented.jsonl", indented.as_bytes()),
        ("clusters.jsonl.gz", &noise),
    ] {
        let file = path(name);
        std::fs::write(&file, bytes).unwrap();
        let output = run(&["batch", &file], b"");
        assert_eq!((output.status.code(), stdout(&output)), (Some(1), ""), "{name}");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(said.contains(&format!("{name}: no line of this is a JSON object: give one on each line")), "{said}");
        assert_eq!(said.lines().count(), 1, "{said}");
    }
    // Where one line is good, or is at least an object, each has its own error; and one line alone has.
    for (lines, wrong) in [
        (&["Of Monday.", "Of Tuesday.", good][..], &[1, 2][..]),
        (&["Of Monday.", "{}"], &[1, 2]),
        (&["Of Monday."], &[1]),
    ] {
        let file = path("lines.jsonl");
        std::fs::write(&file, lines.join("\n")).unwrap();
        let output = run(&["batch", &file], b"");
        let rows: Vec<Value> = stdout(&output).lines().map(|row| serde_json::from_str(row).unwrap()).collect();
        let numbers: Vec<u64> = rows.iter().filter_map(|row| row["line"].as_u64()).collect();
        assert_eq!((output.status.code(), numbers.as_slice(), rows.len()), (Some(1), wrong, lines.len()));
    }
    std::fs::remove_dir_all(&folder).unwrap();
}
