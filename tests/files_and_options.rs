//! Which files are read, under which letters, and where the output goes.
#![cfg(feature = "cli")]

mod program;

use program::{folder, run, stdout};
use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::Output;

const FERRY: [&str; 3] = [
    "A ferry with 412 people on board ran aground off Port Ellery early on Tuesday, the coastguard said.",
    "Lifeboats took all 412 people off a ferry that ran aground off Port Ellery on Tuesday. Nobody was hurt.",
    "The ferry that ran aground off Port Ellery on Tuesday will be towed to Brannock, its owners said on Friday.",
];

/// A folder with these files, and folders in it where they are needed.
fn files(name: &str, files: &[(&str, &[u8])]) -> String {
    let folder = folder(name);
    for (file, bytes) in files {
        let file = folder.join(file);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, bytes).unwrap();
    }
    folder.to_str().unwrap().to_owned()
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// The files of the articles, below the folder.
fn inputs(output: &Output, folder: &str) -> Vec<String> {
    let summary: Value = serde_json::from_slice(&output.stdout).unwrap();
    let files = summary["inputs"].as_array().unwrap().iter().map(|one| one["file"].as_str().unwrap());
    files.map(|file| file.trim_start_matches(folder).trim_start_matches('/').to_owned()).collect()
}

#[test]
fn folders_are_walked_in_order_without_what_is_hidden() {
    let folder = files(
        "walk",
        &[
            ("z.txt", FERRY[0].as_bytes()),
            ("monday/b.html", FERRY[1].as_bytes()),
            ("monday/a.txt", FERRY[2].as_bytes()),
            ("monday/deep/c.txt", FERRY[2].as_bytes()),
            (".git/d.txt", FERRY[2].as_bytes()),
            (".e.txt", FERRY[2].as_bytes()),
        ],
    );
    for (options, read) in [
        (&[][..], &["monday/a.txt", "monday/b.html", "monday/deep/c.txt", "z.txt"][..]),
        (&["--include", "*.txt"], &["monday/a.txt", "monday/deep/c.txt", "z.txt"]),
        (&["--include", "*.{htm,html}", "--include", "z.*"], &["monday/b.html", "z.txt"]),
        (&["--include", "monday/*.txt"], &["monday/a.txt"]),
        (&["--include", "**/*.txt", "--exclude", "monday/deep"], &["monday/a.txt", "z.txt"]),
        (&["--exclude", "monday"], &["z.txt"]),
        (&["--exclude", "?.txt"], &["monday/b.html"]),
    ] {
        let output = run(&[&["-r", "--format", "json", &folder], options].concat(), b"");
        assert_eq!(inputs(&output, &folder), read, "{options:?}: {}", stderr(&output));
        assert!(output.status.success());
    }
    for (args, said) in [
        (&[folder.as_str()][..], "this is a folder: add --recursive"),
        (&["-r", "--include", "*.pdf", &folder], "in this folder is no file to read"),
    ] {
        let output = run(args, b"");
        assert_eq!((output.status.code(), stdout(&output)), (Some(1), ""));
        assert!(stderr(&output).contains(said), "{}", stderr(&output));
    }
    fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn what_has_another_part_is_no_article_of_its_folder() {
    let folder = files("parts", &[("a.txt", FERRY[0].as_bytes()), ("b.txt", FERRY[1].as_bytes())]);
    let path = |name: &str| format!("{folder}/{name}");
    let summary = path("summary.txt");
    let first = run(&["-r", &folder, "-o", &summary], b"");
    let second = run(&["-r", &folder, "-o", &summary], b"");
    let third = run(&["-r", &folder, "--exclude", "summary.*", "-o", &summary], b"");
    let codes = [&first, &second, &third].map(|output| output.status.code());
    // It might be an article that is lost.
    assert_eq!(codes, [Some(0), Some(1), Some(0)], "{}", stderr(&second));
    assert!(stderr(&second).contains("--exclude"), "{}", stderr(&second));
    fs::remove_file(&summary).unwrap();
    let output = run(&["-r", &folder, "--read", &path("a.txt"), "--format", "json"], b"");
    assert_eq!(inputs(&output, &folder), ["b.txt", "a.txt"]);
    let output = run(&["check", &path("a.txt"), "-r", &folder, "--format", "json"], b"");
    assert_eq!(inputs(&output, &folder), ["b.txt"]);
    fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn a_text_that_is_checked_is_no_article_where_it_is_named_as_one() {
    let folder =
        files("checked", &[("a.txt", FERRY[0].as_bytes()), ("draft.txt", b"All 418 people drowned off Port Ellery.")]);
    let path = |name: &str| format!("{folder}/{name}");
    let (draft, article, other) = (path("draft.txt"), path("a.txt"), format!("{folder}/./draft.txt"));
    for named in [&[article.as_str(), draft.as_str()][..], &[&other, &article, &draft], &[&draft, "-r", &folder]] {
        let output = run(&[&["check", &draft, "--format", "json"], named].concat(), b"");
        assert_eq!((output.status.code(), inputs(&output, &folder)), (Some(3), vec!["a.txt".to_owned()]), "{named:?}");
        let said = stderr(&output);
        assert!(said.contains("draft.txt: this is the text that is checked, so it is no article."), "{said}");
        assert_eq!(said.lines().count(), 1, "{said}");
    }
    for (text, said) in [(draft.as_str(), "draft.txt"), ("-", "standard input")] {
        let output = run(&["check", text, text], FERRY[0].as_bytes());
        assert_eq!((output.status.code(), stdout(&output)), (Some(1), ""));
        let wrong = format!("{said}: this is the text that is checked, so it is no article: name others.\n");
        assert!(stderr(&output).ends_with(&wrong) && stderr(&output).lines().count() == 1, "{}", stderr(&output));
    }
    let output = run(&["check", "-", "-", &article], FERRY[0].as_bytes());
    assert_eq!(output.status.code(), Some(0));
    assert!(stderr(&output).contains("standard input: this is the text that is checked"), "{}", stderr(&output));
    // A text that others have as well is found in theirs.
    fs::write(path("copy.txt"), FERRY[0]).unwrap();
    let output = run(&["check", &article, &path("copy.txt")], b"");
    assert_eq!((output.status.code(), stderr(&output).contains("so it is no article")), (Some(0), false));
    fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn letters_are_those_of_the_files_as_they_are_given() {
    let folder = files("letters", &[("b.txt", FERRY[0].as_bytes()), ("d.txt", FERRY[1].as_bytes())]);
    let path = |name: &str| format!("{folder}/{name}");
    let output = run(&[&path("a.txt"), &path("b.txt"), &path("c.txt"), &path("d.txt")], b"");
    assert_eq!(output.status.code(), Some(1));
    assert!(stdout(&output).contains("of 2]"), "{}", stdout(&output));
    let sources: Vec<&str> = stdout(&output).lines().filter(|line| line.starts_with('[')).collect();
    assert!(!sources.is_empty() && sources.iter().all(|line| ["[B] b", "[D] d"].contains(line)), "{sources:?}");
    for form in [&["--format", "markdown"][..], &["--report"]] {
        let output = run(&[&[path("a.txt").as_str(), &path("b.txt"), &path("d.txt")], form].concat(), b"");
        assert!(!stdout(&output).contains("Article 1") && !stdout(&output).contains("[^A]"), "{}", stdout(&output));
    }
    fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn warnings_name_the_file_its_letter_and_an_option_that_there_is() {
    let clocks = "A clockmaker in Saltmarsh wound up eleven clocks for the village fair and sold four of them to a baker. \
                  The clocks strike at noon, said the clockmaker, whose workshop stands beside the old mill.";
    let folder = files(
        "warnings",
        &[("a.txt", FERRY[0].as_bytes()), ("b.txt", FERRY[1].as_bytes()), ("c.txt", clocks.as_bytes()), ("d.txt", b"")],
    );
    let path = |name: &str| format!("{folder}/{name}");
    let all = ["a.txt", "b.txt", "c.txt", "d.txt"].map(path);
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    let said = stderr(&run(&all, b""));
    for part in ["c.txt: Article C seems to be about something else", "--count-in C", "d.txt: Article D has no text"] {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert!(!said.contains("Article 3") && !said.contains("Include it"), "{said}");
    let output = run(&[&all[..], &["--count-in", "C", "--format", "json"]].concat(), b"");
    let summary: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(summary["articles"][2]["counted"], true);
    let said = stderr(&run(&[all[0], all[0]], b""));
    assert!(said.contains("with --apart"), "{said}");
    fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn what_fails_prints_nothing_and_says_why_once() {
    let folder = files(
        "failures",
        &[("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01".as_slice()), ("empty.txt", b"")],
    );
    let path = |name: &str| format!("{folder}/{name}");
    for (file, said) in [
        (path("picture.txt"), "picture.txt: this is a picture"),
        (path("empty.txt"), "empty.txt: Article A has no text"),
        (path("none.txt"), "none.txt: there is no such file"),
        ("https://courier.example/?a=1&b=2".into(), "curl -L 'https://courier.example/?a=1&b=2' | conspectus -"),
    ] {
        for form in ["text", "markdown", "json"] {
            let output = run(&["--format", form, &file], b"");
            assert_eq!((output.status.code(), stdout(&output)), (Some(1), ""), "{file}");
            let error = stderr(&output);
            assert!(error.contains(said) && error.lines().count() == 1, "{error}");
        }
    }
    fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn output_is_written_whole_or_not_at_all() {
    let folder = files("output", &[("a.txt", FERRY[0].as_bytes()), ("old.txt", b"Of yesterday.")]);
    let path = |name: &str| format!("{folder}/{name}");
    let (article, new, old) = (path("a.txt"), path("new.txt"), path("old.txt"));
    for form in [&["--format", "text"][..], &["--format", "json"], &["--report"]] {
        let output = run(&[&["-o", &new, &article], form].concat(), b"");
        assert_eq!((output.status.code(), stdout(&output)), (Some(0), ""));
        assert_eq!(fs::read(&new).unwrap(), run(&[&[article.as_str()], form].concat(), b"").stdout);
    }
    assert_eq!(run(&["-o", &old, &path("none.txt")], b"").status.code(), Some(1));
    assert_eq!(fs::read_to_string(&old).unwrap(), "Of yesterday.");
    for (target, said) in [
        (article.as_str(), "this is read"),
        (&folder, "this is a folder"),
        (&path("no/such/folder.txt"), "no such file or folder"),
    ] {
        let output = run(&["-o", target, &article], b"");
        assert_eq!((output.status.code(), stdout(&output)), (Some(1), ""));
        assert!(stderr(&output).contains(said), "{}", stderr(&output));
    }
    assert_eq!(fs::read_to_string(&article).unwrap(), FERRY[0]);
    assert!(!stdout(&run(&["-o", "-", &article], b"")).is_empty());
    let check = run(&["check", "-o", &new, "-", &article], FERRY[0].as_bytes());
    assert_eq!((check.status.code(), stdout(&check)), (Some(0), ""));
    assert!(fs::read_to_string(&new).unwrap().contains("1 found"));
    let mut left: Vec<_> = fs::read_dir(Path::new(&folder)).unwrap().map(|one| one.unwrap().file_name()).collect();
    left.sort();
    assert_eq!(left, ["a.txt", "new.txt", "old.txt"]);
    fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn what_was_read_already_is_not_told_again() {
    let folder = files("read", &[("old.txt", FERRY[1].as_bytes()), ("new.txt", FERRY[2].as_bytes())]);
    let (old, new) = (format!("{folder}/old.txt"), format!("{folder}/new.txt"));
    let output = run(&["--read", &old, &new, "--format", "json"], b"");
    let summary: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(summary["inputs"][1], serde_json::json!({"file": old, "already_read": true}));
    let sentences = summary["sentences"].as_array().unwrap();
    assert!(!sentences.is_empty() && sentences.iter().all(|sentence| sentence["article"] == 0), "{sentences:?}");
    fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn where_the_others_add_nothing_that_is_said() {
    let folder = files(
        "nothing-new",
        &[("old.txt", FERRY[1].as_bytes()), ("copy.txt", FERRY[1].as_bytes()), ("new.txt", FERRY[2].as_bytes())],
    );
    let path = |name: &str| format!("{folder}/{name}");
    let output = run(&["--read", &path("old.txt"), &path("copy.txt")], b"");
    assert_eq!((output.status.code(), stdout(&output)), (Some(1), ""));
    let said = stderr(&output);
    assert!(said.contains("add nothing to what you have read") && said.lines().count() == 1, "{said}");
    let output = run(&["--read", &path("old.txt")], b"");
    assert_eq!((output.status.code(), stdout(&output)), (Some(1), ""));
    let said = stderr(&output);
    assert!(said.contains("there is nothing but what you have read") && said.lines().count() == 1, "{said}");
    // A length that is too short is another matter.
    let said = stderr(&run(&["--words", "2", "--read", &path("old.txt"), &path("new.txt")], b""));
    assert!(said.contains("No sentence fits so short a summary") && !said.contains("add nothing"), "{said}");
    fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn a_command_that_is_mistyped_is_no_file() {
    let folder = files("mistyped", &[("a.txt", FERRY[0].as_bytes())]);
    let path = format!("{folder}/a.txt");
    for (typed, meant) in [("chekc", "check"), ("generat", "generate"), ("hlep", "help")] {
        let output = run(&[typed, &path], b"");
        assert_eq!((output.status.code(), stdout(&output)), (Some(2), ""), "{typed}");
        let said = stderr(&output);
        assert!(said.contains(&format!("there is no file '{typed}': did you mean 'conspectus {meant}'?")), "{said}");
    }
    // What is like no command is looked for.
    let output = run(&["chronicle", &path], b"");
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("chronicle: there is no such file"), "{}", stderr(&output));
    fs::remove_dir_all(&folder).unwrap();
}

/// The program is stopped while it waits for a line, with a file begun.
#[cfg(unix)]
#[test]
fn what_is_interrupted_leaves_no_file() {
    use std::process::{Command, Stdio};
    let folder = files("interrupted", &[]);
    let names = || fs::read_dir(&folder).unwrap().map(|one| one.unwrap().file_name()).collect::<Vec<_>>();
    let mut child = Command::new(env!("CARGO_BIN_EXE_conspectus"))
        .args(["batch", "--output", &format!("{folder}/out.jsonl")])
        .stdin(Stdio::piped())
        .spawn()
        .unwrap();
    // At the end of its input it would end by itself.
    let _input = child.stdin.take();
    while names().is_empty() {
        assert!(child.try_wait().unwrap().is_none());
        std::thread::yield_now();
    }
    assert!(Command::new("sh").args(["-c", &format!("kill -INT {}", child.id())]).status().unwrap().success());
    assert_eq!(child.wait().unwrap().code(), Some(130));
    assert_eq!(names(), Vec::<std::ffi::OsString>::new());
    fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn lengths_are_whole_numbers_from_1_and_have_short_names() {
    for args in [["--words", "-5"], ["-n", "-5"], ["-n", "0"], ["--sentences", "1.5"], ["-s", "many"]] {
        let output = run(&[&args[..], &["-"]].concat(), FERRY[0].as_bytes());
        assert_eq!((output.status.code(), stdout(&output)), (Some(2), ""));
        assert!(stderr(&output).contains("give a whole number from 1"), "{}", stderr(&output));
    }
    let output = run(&["-p", "-5", "-"], b"");
    assert!(stderr(&output).contains("give a number from 0 to 100"), "{}", stderr(&output));
    let text = FERRY.join("\n\n");
    for (short, long) in [
        (["-n", "20"], ["--words", "20"]),
        (["-s", "1"], ["--sentences", "1"]),
        (["-p", "50"], ["--percent", "50"]),
        (["-f", "json"], ["--format", "json"]),
        (["-l", "en"], ["--lang", "en"]),
    ] {
        let [short, long] = [short, long].map(|args| run(&args, text.as_bytes()).stdout);
        assert!(!short.is_empty());
        assert_eq!(short, long);
    }
}

#[test]
fn sentences_are_kept_and_left_out_by_their_words() {
    let folder = files(
        "worded",
        &[("a.txt", FERRY[0].as_bytes()), ("b.txt", FERRY[1].as_bytes()), ("c.txt", FERRY[2].as_bytes())],
    );
    let paths = ["a", "b", "c"].map(|name| format!("{folder}/{name}.txt"));
    let told = |options: &[&str]| {
        let output = run(&[options, &paths.each_ref().map(String::as_str)].concat(), b"");
        (output.status.code(), stdout(&output).to_owned(), stderr(&output))
    };
    for (options, has, lacks) in [
        (&["-s", "1", "--pin", "Nobody was hurt."][..], "Nobody was hurt", "towed"),
        (&["-s", "1", "--pin", "will be   towed\nto Brannock"], "towed to Brannock", "coastguard"),
        (&["--drop", "412 people on board", "--drop", "Lifeboats took"], "Nobody was hurt", "412"),
    ] {
        let (status, summary, said) = told(options);
        assert!(status == Some(0) && summary.contains(has) && !summary.contains(lacks), "{options:?}: {summary}{said}");
    }
    for words in ["a whale", "", " "] {
        let (status, summary, said) = told(&["--pin", words]);
        assert_eq!((status, summary.as_str()), (Some(1), ""), "{words:?}");
        assert!(said.contains("no sentence of the articles that counts has the words"), "{said}");
    }
    fs::remove_dir_all(&folder).unwrap();
}
