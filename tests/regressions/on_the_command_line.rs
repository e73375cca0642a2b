//! What went wrong between the program and those who call it.

use crate::program::{EXAMPLE, folder, run, run_with, stdout};
use serde_json::Value;
use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A program that fills many clusters, with its standard input, which stays open until it is dropped.
fn batch(stdout: Stdio) -> (Child, ChildStdin) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_conspectus"))
        .arg("batch")
        .stdin(Stdio::piped())
        .stdout(stdout)
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let stdin = child.stdin.take().unwrap();
    (child, stdin)
}

const CLUSTER: &[u8] = b"{\"id\":1,\"documents\":[\"A ferry ran aground off Port Ellery on Tuesday.\"]}\n";

/// Many more lines than there are workers. Whoever they are for may be gone before the last.
fn clusters(mut stdin: ChildStdin) -> ChildStdin {
    let _ = stdin.write_all(&CLUSTER.repeat(20_000));
    stdin
}

/// A program that waits for somebody to take its lines, or for a line, would make this test wait, too.
#[test]
fn batch_went_on_when_nobody_read() {
    let (mut child, stdin) = batch(Stdio::piped());
    let mut lines = BufReader::new(child.stdout.take().unwrap());
    let writer = std::thread::spawn(|| clusters(stdin));
    let mut first = String::new();
    lines.read_line(&mut first).unwrap();
    drop(lines);
    // Enough was read, and nothing went wrong, as with any filter; its input is still open.
    assert_eq!(child.wait().unwrap().code(), Some(0));
    assert!(first.contains("A ferry ran aground"));
    drop(writer.join().unwrap());
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_was_no_error() {
    let full = || File::options().write(true).open("/dev/full").unwrap();
    let (child, stdin) = batch(full().into());
    let writer = std::thread::spawn(|| clusters(stdin));
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("No space left"));
    drop(writer.join().unwrap());
    for form in [&["--format", "text"][..], &["--format", "markdown"], &["--format", "json"], &["--report"]] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_conspectus"));
        let command = command.args(EXAMPLE).args(form).current_dir(env!("CARGO_MANIFEST_DIR"));
        let output = command.stdout(full()).stderr(Stdio::piped()).output().unwrap();
        assert_eq!(output.status.code(), Some(1), "{form:?}");
        // Nor does it break where nobody can be told.
        assert_eq!(command.arg("no-such-file").stderr(full()).output().unwrap().status.code(), Some(1), "{form:?}");
    }
}

#[test]
fn one_slow_line_of_batch_piled_up_all_that_came_after_it() {
    let (mut child, mut stdin) = batch(Stdio::piped());
    let slow = "The ferry was seen near the old lighthouse on Tuesday morning, said captain Redfern. ".repeat(60_000);
    writeln!(stdin, "{}", serde_json::json!({"id": 0, "documents": [slow]})).unwrap();
    let taken = Arc::new(AtomicUsize::new(0));
    let counter = taken.clone();
    let writer = std::thread::spawn(move || {
        let line = serde_json::json!({"id": "x".repeat(1000), "documents": ["A ferry."]}).to_string();
        while writeln!(stdin, "{line}").is_ok() {
            counter.fetch_add(1, Ordering::Relaxed);
        }
    });
    let mut lines = BufReader::new(child.stdout.take().unwrap());
    lines.read_line(&mut String::new()).unwrap();
    // What was taken by now waits for the first: some for each core, and what the pipe holds.
    let held = taken.load(Ordering::Relaxed);
    drop(lines);
    child.wait().unwrap();
    writer.join().unwrap();
    let cores = std::thread::available_parallelism().unwrap().get();
    assert!(held <= 256 * cores + 200, "{held} lines");
}

/// To read such pages as they are takes the square of the depth: this test would not end in time.
#[test]
fn pages_nested_out_of_all_reason_took_the_square_of_their_depth() {
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

/// Markup that deceives a count of what is open, or that a parser takes the square of: each of these took minutes.
#[test]
fn pages_kept_a_parser_busy_for_minutes() {
    let counted = |unit: &dyn Fn(usize) -> String| (0..20_000).map(unit).collect::<String>();
    let repeated = |unit: &str| unit.repeat(300_000 / unit.len());
    let mut bodies: Vec<String> = [
        "<!--><div>",
        "<!---><div>",
        "<!-- --!><div>",
        "<div title='></div>'>",
        "<x-a></x-b>",
        "<span><div></span>",
        "<h2><h1></h2>",
        "<div><table></div>",
        "<svg><desc><div></svg>",
        "<svg><style></svg>",
        "<noscript><div></noscript>",
        "& ",
        "&#",
    ]
    .map(repeated)
    .into();
    bodies.push(format!("<div {}>", counted(&|n| format!("a{n} "))));
    bodies.push(counted(&|n| format!("<html a{n}>")));
    bodies.push(counted(&|n| format!("<body a{n}>")));
    bodies.push(counted(&|n| format!("<div><font color={n}></div>")));
    bodies.push(format!("{}{}", counted(&|n| format!("<font color={n}>")), repeated("<p>x</p>")));
    for body in bodies {
        let page = format!(
            "<!doctype html><html><body><p>A ferry with 412 people on board ran aground off Port Ellery early on Tuesday.</p>\
             {body}<p>Lifeboats took all 412 people ashore before midnight, said the harbour master.</p></body></html>"
        );
        let output = run(&["-"], page.as_bytes());
        assert!(stdout(&output).contains("A ferry with 412 people"), "{}: {}", &body[..40], stdout(&output));
    }
}

#[test]
fn an_article_gave_orders_to_the_terminal() {
    let input =
        "A \x1b]0;mine\x07 ferry \x1b[31mran aground off Port Ellery early on Tuesday, the \u{9b}5mcoastguard said.";
    for format in ["text", "markdown"] {
        let output = run_with(&[("CLICOLOR_FORCE", "1")], &["-", "--format", format], input.as_bytes());
        let text = stdout(&output).replace("\x1b[0m", "").replace("\x1b[2m", "");
        assert!(text.contains("ferry") && !text.contains(|c: char| c.is_control() && c != '\n'), "{text:?}");
    }
}

#[test]
fn names_of_files_and_json_gave_orders_to_the_terminal() {
    let odd = "\u{7f}\u{80}\u{9b}5m\u{9f}";
    let article = format!("A ferry{odd} ran aground off Port Ellery early on Tuesday, the coastguard said.");
    let folder = folder("orders");
    let file = folder.join(format!("ferry{odd}.txt"));
    std::fs::write(&file, &article).unwrap();
    let missing = folder.join(format!("not there{odd}\n\u{1b}]0;mine\u{7}"));
    let unread = |byte: u8| byte < b' ' && byte != b'\n' || byte == 0x7f;
    let harmless = |bytes: &[u8]| {
        let text = std::str::from_utf8(bytes).unwrap();
        assert!(!text.bytes().any(unread) && !text.contains(|c| ('\u{80}'..='\u{9f}').contains(&c)), "{text:?}");
    };
    for form in [&["--format", "text"][..], &["--format", "markdown"], &["--format", "json"], &["--report"]] {
        let output = run(&[&[file.to_str().unwrap(), missing.to_str().unwrap()], form].concat(), b"");
        harmless(&output.stdout);
        harmless(&output.stderr);
        assert!(
            String::from_utf8_lossy(&output.stderr).contains(r"not there\u{7f}\u{80}\u{9b}5m\u{9f}\n\u{1b}]0;mine")
        );
    }
    let line = serde_json::json!({"id": odd, "documents": [article]}).to_string();
    let output = run(&["batch"], line.as_bytes());
    harmless(&output.stdout);
    let row: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((row["id"].as_str().unwrap(), row["sentences"][0]["text"].as_str().unwrap()), (odd, article.as_str()));
    // What is not understood is printed, too.
    harmless(&run(&[&format!("--{odd}.txt")], b"").stderr);
    std::fs::remove_dir_all(&folder).unwrap();
}

/// Its size is that of a disk, though there is nothing in it: who reads it runs out of memory.
#[test]
fn a_file_over_the_limit_was_read_before_it_was_refused() {
    let folder = folder("large");
    let large = folder.join("large.txt");
    File::create(&large).unwrap().set_len(1 << 40).unwrap();
    let output = run(&[large.to_str().unwrap(), EXAMPLE[0]], b"");
    let error = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1));
    assert!(error.contains("large.txt") && error.contains("64 MB"), "{error}");
    assert!(stdout(&output).contains("Halcyon Star"));
    std::fs::remove_dir_all(&folder).unwrap();
}

/// What has no end and tells no size.
#[cfg(unix)]
#[test]
fn an_endless_input_was_read_without_end() {
    let output = run(&["/dev/zero", EXAMPLE[0]], b"");
    assert!(String::from_utf8_lossy(&output.stderr).contains("/dev/zero: this has over 64 MB"));
    assert!(stdout(&output).contains("Halcyon Star"));
    let mut command = Command::new(env!("CARGO_BIN_EXE_conspectus"));
    let output = command.arg("-").stdin(File::open("/dev/zero").unwrap()).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("standard input: this has over 128 MB"));
}

#[test]
fn a_title_or_a_name_without_end_was_printed_whole() {
    let long = "Ferry aground ".repeat(20_000);
    let page = format!(
        "<!doctype html><html><head><title>{long}</title><meta property='og:site_name' content='{long}'></head>\
         <body><article><p>{}</p></article></body></html>",
        "Lifeboats took all 412 people ashore before midnight, said the harbour master, and nobody was hurt. "
            .repeat(9)
    );
    for form in [&["--format", "text"][..], &["--format", "markdown"], &["--format", "json"], &["--report"]] {
        let output = run(&[&["-"], form].concat(), page.as_bytes());
        let text = stdout(&output);
        assert!(text.contains("Ferry aground Ferry aground") && text.len() < 8_000, "{form:?}: {}", text.len());
    }
}

#[test]
fn batch_gave_an_id_back_otherwise() {
    let deep = format!("{}{}", "[".repeat(5_000), "]".repeat(5_000));
    let ids = [
        "null",
        "true",
        "-0",
        "0.10",
        "1e400",
        "123456789012345678901234567890",
        "0.1000000000000000055511151231257827",
        r#""a \u0041 \/ é""#,
        r#"[1, {"b": 2,  "a": 1.50}]"#,
        &deep,
    ];
    for documents in [r#"["A ferry ran aground off Port Ellery."]"#, "3"] {
        let input: String = ids.iter().map(|id| format!("{{\"id\": {id}, \"documents\": {documents}}}\n")).collect();
        let output = run(&["batch"], input.as_bytes());
        let lines: Vec<&str> = stdout(&output).lines().collect();
        assert_eq!(lines.len(), ids.len());
        for (line, id) in lines.iter().zip(ids) {
            assert!(line.starts_with(&format!("{{\"id\":{id},")), "{id}: {line}");
        }
    }
}

#[test]
fn of_many_files_that_could_not_be_read_not_each_was_named() {
    let names: Vec<String> = (0..2_000).map(|n| format!("missing-{n}.txt")).collect();
    let output = run(&names.iter().map(String::as_str).chain([EXAMPLE[0]]).collect::<Vec<_>>(), b"");
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(names.iter().all(|name| error.contains(&format!("{name}: "))), "{error}");
    assert!(stdout(&output).contains("Halcyon Star"));
}
