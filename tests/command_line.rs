//! The command line, run as people run it.
#![cfg(feature = "cli")]

use serde_json::Value;
use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, Command, Output, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

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
fn batch_takes_what_is_known_of_articles() {
    let one = r#"{"text": "The ferry ran aground off Port Ellery on Tuesday.", "address": "https://www.courier.example/1", "date": 7}"#;
    let two = r#"{"text": "Divers will look at the hull on Friday.", "title": "The hull", "source": "courier.example", "published": "2026-11-28"}"#;
    let input =
        format!("{{\"id\": 1, \"articles\": [{one}, {two}]}}\n{{\"id\": 2}}\n{{\"id\": 3, \"articles\": [{{}}]}}\n");
    let output = run(&["batch"], input.as_bytes());
    let lines: Vec<Value> = stdout(&output).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines[0]["roots"][0]["why"], serde_json::json!(["publisher"]));
    assert_eq!(lines[0]["articles"][1]["title"], "The hull");
    assert!(lines[1]["error"].as_str().unwrap().contains("or \"documents\""));
    assert!(lines[2]["error"].as_str().unwrap().contains("text"));
}

#[test]
fn articles_are_counted_apart_and_together() {
    let text = "The ferry ran aground off Port Ellery on Tuesday, and 412 people were taken ashore.";
    let input = format!("{text}\n|||||\n{text}\n|||||\nA clockmaker wound up eleven clocks in Saltmarsh.\n");
    let roots = |args: &[&str]| -> Vec<u64> {
        let output = run(&[args, &["--format", "json", "-"]].concat(), input.as_bytes());
        let summary: Value = serde_json::from_str(stdout(&output)).unwrap();
        summary["articles"].as_array().unwrap().iter().map(|a| a["root"].as_u64().unwrap()).collect()
    };
    assert_eq!(roots(&[]), [0, 0, 1]);
    assert_eq!(roots(&["--apart", "2"]), [0, 1, 2]);
    assert_eq!(roots(&["--together", "1,3"]), [0, 0, 0]);
    for (args, message) in [
        (["--apart", "4"], "there is no article 4"),
        (["--apart", "0"], "a whole number from 1"),
        (["--together", "1"], "two articles at least"),
    ] {
        let output = run(&[&args[..], &["-"]].concat(), input.as_bytes());
        assert!(!output.status.success());
        assert!(String::from_utf8_lossy(&output.stderr).contains(message), "{args:?}");
    }
}

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
fn batch_ends_when_nobody_reads_on() {
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
fn a_full_disk_is_an_error() {
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
fn one_slow_line_does_not_pile_up_all_that_come_after_it() {
    let (mut child, mut stdin) = batch(Stdio::piped());
    let slow = "The ferry was seen near the old lighthouse on Tuesday morning, said captain Redfern. ".repeat(60_000);
    writeln!(stdin, "{}", serde_json::json!({"id": 0, "documents": [slow]})).unwrap();
    let taken = Arc::new(AtomicUsize::new(0));
    let counter = taken.clone();
    let writer = std::thread::spawn(move || {
        let line = serde_json::json!({"id": 1, "documents": ["A ferry."], "padding": "x".repeat(1000)}).to_string();
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

#[test]
fn batch_gives_each_id_back_as_it_was() {
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

/// Markup that deceives a count of what is open, or that a parser takes the square of: each of these took minutes.
#[test]
fn pages_made_to_keep_a_parser_busy_are_read_in_time() {
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
fn no_form_of_the_output_gives_orders_to_a_terminal() {
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

/// A folder of its own for a test.
fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("conspectus-{name}-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// Its size is that of a disk, though there is nothing in it: who reads it runs out of memory.
#[test]
fn a_file_over_the_limit_is_refused_before_it_is_read() {
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
fn an_endless_input_is_cut_off_with_an_error() {
    let output = run(&["/dev/zero", EXAMPLE[0]], b"");
    assert!(String::from_utf8_lossy(&output.stderr).contains("/dev/zero: this has over 64 MB"));
    assert!(stdout(&output).contains("Halcyon Star"));
    let mut command = Command::new(env!("CARGO_BIN_EXE_conspectus"));
    let output = command.arg("-").stdin(File::open("/dev/zero").unwrap()).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("-: this has over 128 MB"));
}

#[test]
fn each_of_many_files_that_cannot_be_read_is_named() {
    let names: Vec<String> = (0..2_000).map(|n| format!("missing-{n}.txt")).collect();
    let output = run(&names.iter().map(String::as_str).chain([EXAMPLE[0]]).collect::<Vec<_>>(), b"");
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(names.iter().all(|name| error.contains(&format!("{name}: "))), "{error}");
    assert!(stdout(&output).contains("Halcyon Star"));
}

#[test]
fn a_title_or_a_name_without_end_is_cut() {
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
