//! The command line, run as people run it.
#![cfg(feature = "cli")]

use serde_json::Value;
use std::io::Write;
use std::process::{Command, Output, Stdio};

fn run(args: &[&str], input: &[u8]) -> Output {
    run_with(&[], args, input)
}

fn run_with(variables: &[(&str, &str)], args: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_conspectus"))
        .args(args)
        .env_remove("NO_COLOR")
        .envs(variables.iter().copied())
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    // From another thread: a program that writes before it has read all would wait for us, and we for it.
    let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output
}

fn stdout(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).unwrap()
}

const EXAMPLE: [&str; 5] = [
    "tests/data/example/1.txt",
    "tests/data/example/2.txt",
    "tests/data/example/3.txt",
    "tests/data/example/4.txt",
    "tests/data/example/5.txt",
];

#[test]
fn files_give_a_summary_with_a_source_for_every_sentence() {
    let output = run(&EXAMPLE, b"");
    assert!(output.status.success());
    let text = stdout(&output);
    assert!(text.contains("Halcyon Star"), "{text}");
    let mut paragraphs = text.split("\n\n");
    let (_headline, summary) = (paragraphs.next().unwrap(), paragraphs.next().unwrap());
    assert!(summary.lines().all(|line| line.ends_with(']')), "{summary}");
}

#[test]
fn json_positions_are_bytes_of_the_file() {
    let output = run(&[&EXAMPLE[..], &["--format", "json", "--sentences", "4"]].concat(), b"");
    let summary: Value = serde_json::from_slice(&output.stdout).unwrap();
    let sentences = summary["sentences"].as_array().unwrap();
    assert_eq!(sentences.len(), 4);
    for s in sentences {
        let text = std::fs::read_to_string(EXAMPLE[s["article"].as_u64().unwrap() as usize]).unwrap();
        let (start, end) = (s["start"].as_u64().unwrap() as usize, s["end"].as_u64().unwrap() as usize);
        assert_eq!(&text[start..end], s["text"].as_str().unwrap());
        assert!(s["words"].is_u64() && s["sources"].is_u64());
    }
}

#[test]
fn markdown_names_its_sources() {
    let output = run(&[&EXAMPLE[..2], &["--format", "markdown", "--percent", "20"]].concat(), b"");
    let text = stdout(&output);
    assert!(text.starts_with("# ") && text.contains("[^A]"), "{text}");
}

#[test]
fn the_report_says_where_they_differ() {
    let output = run(&[&EXAMPLE[..], &["--report"]].concat(), b"");
    let text = stdout(&output);
    assert!(text.contains("## Where the articles differ") && text.contains("Fourteen"), "{text}");
}

#[test]
fn standard_input_is_divided_at_bars() {
    let input = "A ferry with 412 people on board ran aground off Port Ellery early on Tuesday.\n|||||\n\
                 Lifeboats took all 412 people off a ferry that ran aground near Port Ellery on Tuesday.\n";
    let output = run(&["-", "--format", "json"], input.as_bytes());
    let summary: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(summary["articles"].as_array().unwrap().len(), 2);
}

#[test]
fn a_file_that_is_not_there_is_named_and_the_others_are_done() {
    let output = run(&["no-such-file.txt", EXAMPLE[0]], b"");
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("no-such-file.txt"));
    assert!(stdout(&output).contains("Halcyon Star"));
}

#[test]
fn a_wrong_call_is_explained() {
    for args in [
        &["--percent", "120", "x"][..],
        &["--words", "many", "x"],
        &["--words", "5", "--sentences", "2", "x"],
        &["--lang", "xx", "x"],
    ] {
        let output = run(args, b"");
        assert_eq!(output.status.code(), Some(2));
        assert!(!output.stderr.is_empty());
    }
}

#[test]
fn nothing_to_summarize_is_an_error_with_a_message() {
    let output = run(&["-"], b"");
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("no article yet"));
}

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
fn pages_are_read_by_their_markup() {
    let page = |paragraph: &str| {
        format!(
            "<!doctype html><html><head><title>Ferry aground | The Courier</title>\
             <meta property='og:site_name' content='The Courier'></head>\
             <body><nav><a href='/'>Home</a> <a href='/s'>Sport</a></nav><article><h1>Ferry aground</h1>\
             <p>{paragraph}</p><p>{}</p></article><footer>Subscribe now for only nine crowns.</footer></body></html>",
            "Lifeboats took all 412 people ashore before midnight, said the harbour master, and nobody was hurt. "
                .repeat(4)
        )
    };
    let first =
        page("A ferry with 412 people on board ran aground off Port Ellery early on Tuesday, the coastguard said.");
    let folder = std::env::temp_dir().join(format!("conspectus-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join("ferry.HTML");
    std::fs::write(&path, &first).unwrap();
    let output = run(&[path.to_str().unwrap(), "--format", "json"], b"");
    std::fs::remove_dir_all(&folder).unwrap();
    let piped = run(&["-", "--format", "json"], format!("{first}\n|||||\n{first}").as_bytes());
    for (output, articles) in [(output, 1), (piped, 2)] {
        let text = stdout(&output);
        assert!(text.contains("early on Tuesday") && text.contains("Ferry aground"), "{text}");
        assert!(!text.contains("Sport") && !text.contains("Subscribe") && !text.contains('<'), "{text}");
        let summary: Value = serde_json::from_str(text).unwrap();
        assert_eq!(summary["articles"].as_array().unwrap().len(), articles);
    }
}

/// To read such pages as they are takes the square of the depth: this test would not end in time.
#[test]
fn pages_nested_out_of_all_reason_are_read_too() {
    for tag in ["div", "ul", "b></i"] {
        let (open, close) = (format!("<{tag}>").repeat(50_000), format!("</{tag}>").repeat(50_000));
        let page = format!(
            "<!doctype html><html><body><script>if (a < b) write('<div>')</script><!-- <div> -->{open}\
             <p>A ferry with 412 people on board ran aground off Port Ellery early on Tuesday, the coastguard said.</p>\
             {close}<p>Lifeboats took all 412 people ashore before midnight, said the harbour master.</p></body></html>"
        );
        let output = run(&["-"], page.as_bytes());
        let text = stdout(&output);
        assert!(text.contains("A ferry with 412 people") && text.contains("Lifeboats took"), "{tag}: {text}");
        assert!(!text.contains('<') && !text.contains("write"), "{tag}: {text}");
    }
}

#[test]
fn colours_are_for_those_who_want_them() {
    let escapes = |variables: &[(&str, &str)]| stdout(&run_with(variables, &EXAMPLE, b"")).contains('\x1b');
    assert!(!escapes(&[]));
    assert!(escapes(&[("CLICOLOR_FORCE", "1")]));
    assert!(!escapes(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]));
}

#[test]
fn an_article_gives_no_orders_to_the_terminal() {
    let input =
        "A \x1b]0;mine\x07 ferry \x1b[31mran aground off Port Ellery early on Tuesday, the \u{9b}5mcoastguard said.";
    for format in ["text", "markdown"] {
        let output = run_with(&[("CLICOLOR_FORCE", "1")], &["-", "--format", format], input.as_bytes());
        let text = stdout(&output).replace("\x1b[0m", "").replace("\x1b[2m", "");
        assert!(text.contains("ferry") && !text.contains(|c: char| c.is_control() && c != '\n'), "{text:?}");
    }
}

#[test]
fn help_teaches_and_manual_and_completions_are_written() {
    let help = run(&["--help"], b"");
    assert_eq!(help.status.code(), Some(0));
    for word in ["Examples:", "Exit status:", "--focus", "batch"] {
        assert!(stdout(&help).contains(word), "{word}");
    }
    let folder = std::env::temp_dir().join(format!("conspectus-manual-{}", std::process::id()));
    assert!(run(&["generate", folder.to_str().unwrap()], b"").status.success());
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
    for heading in ["SH OPTIONS", "SH \"EXIT STATUS\"", "SH EXAMPLES", "SH ENVIRONMENT"] {
        assert!(read("conspectus.1").contains(heading), "{heading}");
    }
    assert!(read("conspectus-batch.1").contains("JSON Lines"));
    for name in ["conspectus.bash", "_conspectus", "conspectus.fish", "_conspectus.ps1", "conspectus.elv"] {
        assert!(read(name).contains("percent"), "{name}");
    }
    std::fs::remove_dir_all(&folder).unwrap();
}
