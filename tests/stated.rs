//! Who wrote a page and when, as its markup states it: a table that the page is held against, too.
#![cfg(feature = "cli")]

mod program;

use program::{folder, run, stdout};
use serde_json::Value;

/// The page of a row: what is stated stands in its head, beside its headline or below its text.
fn page(row: &Value) -> String {
    let [head, beside, below] = ["head", "beside", "below"].map(|part| row[part].as_str().unwrap());
    let text = "A ferry with 412 people on board ran aground off Port Ellery, and lifeboats took all of them ashore.";
    format!(
        "<!doctype html><html><head><title>Ferry aground</title>{head}</head><body><article><header><h1>Ferry aground</h1>\
         {beside}</header>{}</article>{below}</body></html>",
        format!("<p>{text}</p>").repeat(4)
    )
}

#[test]
fn the_command_line_reads_what_a_page_states() {
    let rows: Vec<Value> = serde_json::from_str(include_str!("data/stated.json")).unwrap();
    let folder = folder("stated");
    let paths: Vec<String> = (0..rows.len()).map(|n| folder.join(format!("{n}.html")).display().to_string()).collect();
    for (path, row) in paths.iter().zip(&rows) {
        std::fs::write(path, page(row)).unwrap();
    }
    let mut args: Vec<&str> = paths.iter().map(String::as_str).collect();
    args.extend(["--format", "json"]);
    let output = run(&args, b"");
    let summary: Value = serde_json::from_str(stdout(&output)).unwrap();
    std::fs::remove_dir_all(folder).unwrap();
    let read = summary["articles"].as_array().unwrap();
    assert_eq!(read.len(), rows.len());
    for (row, article) in rows.iter().zip(read) {
        for field in ["published", "author"] {
            assert_eq!(article[field], row[field], "{field}: {}", row["name"]);
        }
    }
}

#[test]
fn it_names_them_beside_its_sources() {
    let text = "A ferry with 412 people on board ran aground off Port Ellery, and lifeboats took all of them ashore.";
    let html = format!(
        "<!doctype html><html><head><meta name='author' content='Ada Renwick'><meta name='date' content='2026-03-03T08:15Z'></head>\
         <body><h1>Ferry aground</h1>{}</body></html>",
        format!("<p>{text}</p>").repeat(4)
    );
    for form in [&["--format", "text"][..], &["--format", "markdown"], &["--report"]] {
        let output = run(&[form, &["-"]].concat(), html.as_bytes());
        let told = stdout(&output);
        assert!(told.contains("Ada Renwick, 2026-03-03"), "{told}");
    }
}
