//! The command line, run as people run it.
#![cfg(feature = "cli")]

mod program;

use program::{EXAMPLE, folder, run, run_with, stdout};
use serde_json::Value;

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
fn an_address_names_who_published_an_article() {
    let clipping = "---\ntitle: Lock at Vennmoor shut\nsource: https://www.courier.example:443/lock\nauthor: Ines Calder\n---\n\n\
        The lock at Vennmoor stays shut until April, because its lower gate no longer closes, the canal board said.\n";
    let output = run(&["-"], clipping.as_bytes());
    assert!(stdout(&output).contains("(Ines Calder, courier.example)"), "{}", stdout(&output));
}

#[test]
fn markdown_has_the_table_of_differences() {
    let output = run(&[&EXAMPLE[..], &["--format", "markdown"]].concat(), b"");
    let text = stdout(&output);
    assert!(text.contains("\n\n## Where they differ\n\n| What | Value | Articles | Passage |\n| --- |"), "{text}");
    assert!(text.contains("| **Seventeen** | A, C | **Seventeen** people were injured"), "{text}");
}

#[test]
fn a_value_that_others_tell_differently_has_theirs_beside_it() {
    let input = "A ferry with 412 people on board ran aground off Port Ellery on Tuesday.\n|||||\n\
                 A ferry with 415 people on board ran aground off Port Ellery on Tuesday, police said.\n|||||\n\
                 The bridge at Kellmouth stays open. A ferry with 412 people on board ran aground off Port Ellery.\n";
    let output = run(&["-", "--sentences", "1"], input.as_bytes());
    let text = stdout(&output);
    assert!(text.contains("; differently: B 415]") && !text.contains("C 412"), "{text}");
    // Each letter is explained.
    assert!(text.contains("\n[A] ") && text.contains("\n[B] ") && !text.contains("\n[C] "), "{text}");
    let alike = input.replace("415", "412");
    assert!(!stdout(&run(&["-", "--sentences", "1"], alike.as_bytes())).contains("differently"));
}

#[test]
fn what_several_cite_stands_at_the_end() {
    let input = "A crane fell on the harbour wall of Ostrava Bay on Monday. “It was the wind,” a docker told Reuters.\n|||||\n\
                 The port of Ostrava Bay is closed. A crane fell on its harbour wall on Monday, according to Reuters.\n";
    for form in [&["--format", "text"][..], &["--format", "markdown"], &["--report"]] {
        let output = run(&[&["-"], form].concat(), input.as_bytes());
        let last = stdout(&output).trim_end().lines().last().unwrap_or_default().to_owned();
        let expected = if form == ["--report"] { "[1] [2] cite Reuters." } else { "A, B cite Reuters" };
        assert_eq!(last, expected, "{form:?}");
        assert!(form[..] != ["--format", "text"] || stdout(&output).contains("\n[B] "), "{}", stdout(&output));
    }
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
        &["--include", "*.txt", "x"],
        &["--recursive", "--exclude", "[", "x"],
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
    assert!(String::from_utf8_lossy(&output.stderr).contains("there is no article: name files"));
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
    for apart in ["2", "B", "b"] {
        assert_eq!(roots(&["--apart", apart]), [0, 1, 2]);
    }
    for together in ["1,3", "A,C"] {
        assert_eq!(roots(&["--together", together]), [0, 0, 0]);
    }
    for (args, message) in [
        (["--apart", "4"], "there is no article D: the last one is C."),
        (["--apart", "Z9"], "there is no article Z9"),
        (["--apart", "0"], "the letter of an article"),
        (["--apart", "-2"], "the letter of an article"),
        (["--together", "1"], "two articles at least"),
    ] {
        let output = run(&[&args[..], &["-"]].concat(), input.as_bytes());
        assert!(!output.status.success());
        assert!(String::from_utf8_lossy(&output.stderr).contains(message), "{args:?}");
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
        assert!(!text.contains('<'), "{text}");
        let summary: Value = serde_json::from_str(text).unwrap();
        // What stands around the article is named as such.
        let quoted = summary["sentences"].to_string();
        assert!(!quoted.contains("Sport") && !quoted.contains("Subscribe"), "{text}");
        for article in summary["articles"].as_array().unwrap() {
            let outside = article["dropped"].as_array().unwrap().iter().filter(|one| one["reason"] == "outside");
            let outside: Vec<&str> = outside.map(|one| one["text"].as_str().unwrap()).collect();
            assert_eq!(outside, ["Home Sport", "Ferry aground", "Subscribe now for only nine crowns."]);
        }
        assert_eq!(summary["articles"].as_array().unwrap().len(), articles);
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
    assert!(read("conspectus-mcp.1").contains("Model Context Protocol"));
    for name in ["conspectus.bash", "_conspectus", "conspectus.fish", "_conspectus.ps1", "conspectus.elv"] {
        assert!(read(name).contains("percent"), "{name}");
    }
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn a_text_is_held_against_the_articles() {
    let folder = folder("check");
    let path = |name: &str, text: &str| {
        let path = folder.join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let articles = [
        path(
            "a.txt",
            "The ferry Morning Star hit a sandbank off Port Ellery on Monday. \"We heard a loud bang,\" said Ada Renwick.",
        ),
        path(
            "b.txt",
            "A ferry with 412 people on board ran onto a sandbank off Port Ellery on Monday. Nobody was hurt.",
        ),
    ];
    let right = path(
        "right.md",
        "# Nobody was hurt\n\n- The **ferry** Morning Star hit a sandbank off Port Ellery on Monday [1].\n",
    );
    let wrong = path(
        "wrong.md",
        "A ferry with 418 people on board ran onto a sandbank off Port Ellery. \"We heard a big bang,\" said Ada Renwick. \
         Rents in Kellmouth rose sharply.",
    );
    let check = |text: &str, format: &str| run(&["check", "--format", format, text, &articles[0], &articles[1]], b"");

    let output = check(&right, "text");
    assert_eq!(output.status.code(), Some(0), "{}", stdout(&output));
    assert!(stdout(&output).contains("2 sentences: 2 found"), "{}", stdout(&output));
    assert!(stdout(&output).contains("[word for word: A"), "{}", stdout(&output));

    let output = check(&wrong, "text");
    assert_eq!(output.status.code(), Some(3));
    for line in ["418: B has 412", "A has words with “loud” for “big”", "Kellmouth: not found", "sharply. [not found]"]
    {
        assert!(stdout(&output).contains(line), "{line}: {}", stdout(&output));
    }
    let output = check(&wrong, "markdown");
    assert_eq!(output.status.code(), Some(3));
    assert!(stdout(&output).contains("- Rents in Kellmouth rose sharply. (*not found*)\n  - Kellmouth: not found\n"));
    let output = check(&wrong, "json");
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let (text, first) = (std::fs::read_to_string(&wrong).unwrap(), &json["sentences"][0]["values"][0]);
    let (start, end) = (first["start"].as_u64().unwrap() as usize, first["end"].as_u64().unwrap() as usize);
    assert_eq!((&text[start..end], first["state"].as_str()), ("418", Some("differs")));

    assert_eq!(run(&["check", &right], b"").status.code(), Some(2));
    assert_eq!(run(&["check", &right, "/nowhere/c.txt"], b"").status.code(), Some(1));
    assert_eq!(run(&["check", "/nowhere/draft.md", &articles[0]], b"").status.code(), Some(1));
    let piped = run(&["check", "-", &articles[1]], b"Nobody was hurt.");
    assert_eq!(piped.status.code(), Some(0));
    let more = "The Morning Star hit a sandbank off Port Ellery because its radar was switched off and the mate had fallen asleep.";
    let part = run(&["check", "-", &articles[0]], more.as_bytes());
    assert!(stdout(&part).contains("1 sentence: 1 in part (1 with all figures and names found)"), "{}", stdout(&part));
    let empty = run(&["check", "-", &articles[1]], b"");
    assert_eq!(empty.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&empty.stderr).contains("no sentence"));
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn what_is_no_file_is_answered_with_what_to_do() {
    for (given, said) in [
        ("https://courier.example/ferry", "curl"),
        ("www.courier.example/ferry", "curl -L 'https://www.courier.example/ferry' | conspectus -"),
        ("file:///no/such%20file.txt", "this is the address of a file: give its path, /no/such file.txt"),
        ("file://localhost/a.txt", "give its path, /a.txt"),
        ("tests", "this is a folder"),
    ] {
        let output = run(&[given, EXAMPLE[0]], b"");
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(1), "{error}");
        assert!(error.lines().any(|line| line.contains(given) && line.contains(said)), "{error}");
        assert!(stdout(&output).contains("Halcyon Star"));
    }
}

#[test]
fn what_is_piped_in_is_read_without_a_word() {
    let text = "A ferry with 412 people on board ran aground off Port Ellery early on Tuesday.";
    for args in [&[][..], &["--words", "40"]] {
        assert!(stdout(&run(args, text.as_bytes())).contains("412 people"), "{args:?}");
    }
}

#[test]
fn pages_are_known_by_what_is_in_them() {
    let folder = folder("content");
    let page = "\n<!-- saved --> <!DOCTYPE HTML>\n<html><head><title>Ferry aground</title></head><body><article><p>A ferry with 412 people \
                on board ran aground off Port Ellery early on Tuesday.</p></article></body></html>";
    let (_, bare) = page.split_once("<html>").unwrap();
    let (_, body) = page.split_once("</head>").unwrap();
    let (_, article) = page.split_once("<body>").unwrap();
    let (article, _) = article.split_once("</body>").unwrap();
    let charset = format!("<META charset=utf-8>{body}");
    let all = [
        ("page", page),
        ("page.txt", page),
        ("page.md", page),
        ("a.txt", bare),
        ("b.txt", body),
        ("c.txt", &charset),
        ("d.txt", article),
    ];
    for (name, page) in all {
        std::fs::write(folder.join(name), page).unwrap();
        let output = run(&[folder.join(name).to_str().unwrap()], b"");
        assert!(stdout(&output).contains("412 people") && !stdout(&output).contains('<'), "{}", stdout(&output));
    }
    // A name alone makes no page.
    let text =
        "A ferry ran aground off Port Ellery on Tuesday.\n\nLifeboats took all 412 people ashore before midnight.\n";
    std::fs::write(folder.join("text.html"), text).unwrap();
    let output = run(&[folder.join("text.html").to_str().unwrap(), "--format", "json"], b"");
    let summary: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(summary["inputs"][0].get("text"), None);
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn json_names_each_file_and_has_the_text_that_its_positions_count_in() {
    let folder = folder("inputs");
    let page = "<!doctype html><title>Ferry aground</title><p>A ferry with 412 people on board ran aground off Port Ellery &amp; its light early on Tuesday.";
    let file = folder.join("ferry.html");
    std::fs::write(&file, page).unwrap();
    let output = run(&["no-such-file.txt", EXAMPLE[0], file.to_str().unwrap(), "--format", "json"], b"");
    let summary: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(summary["inputs"].as_array().map(Vec::len), summary["articles"].as_array().map(Vec::len));
    // What could not be read has its place, so that numbers are those of the files as they were given.
    assert_eq!(summary["inputs"][0]["file"], "no-such-file.txt");
    assert!(summary["inputs"][0]["error"].as_str().unwrap().contains("no such file"));
    assert_eq!(summary["articles"][0]["counted"], false);
    assert_eq!(summary["warnings"].as_array().map(Vec::len), Some(0));
    assert_eq!(summary["inputs"][1], serde_json::json!({"file": EXAMPLE[0]}));
    assert_eq!(summary["inputs"][2]["file"], file.to_str().unwrap());
    let own = |number: usize| summary["inputs"][number]["text"].as_str().unwrap_or_default().to_owned();
    let texts = [String::new(), std::fs::read_to_string(EXAMPLE[0]).unwrap(), own(2)];
    assert!(texts[2].contains("Port Ellery & its light"));
    let sentences = summary["sentences"].as_array().unwrap();
    assert!(!sentences.is_empty());
    for sentence in sentences {
        let [article, start, end] = ["article", "start", "end"].map(|key| sentence[key].as_u64().unwrap() as usize);
        let text = texts[article][start..end].split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(text, sentence["text"].as_str().unwrap().split_whitespace().collect::<Vec<_>>().join(" "));
    }
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn json_has_the_outlet_and_the_address_of_each_article() {
    let folder = folder("outlets");
    let page = "<!doctype html><html><head><title>Ferry aground</title><meta property='og:site_name' content='The Courier'>\
                <link rel='canonical' href='https://www.courier.example/ferry'></head><body><article><p>A ferry with 412 people on \
                board ran aground off Port Ellery early on Tuesday.</p></article></body></html>";
    let file = folder.join("ferry.html");
    std::fs::write(&file, page).unwrap();
    let output = run(&[file.to_str().unwrap(), EXAMPLE[0], "--format", "json"], b"");
    let mut all: Value = serde_json::from_slice(&output.stdout).unwrap();
    let line = serde_json::json!({"id": 1, "articles": [{"text": page, "source": "The Chronicle"}, {"text": "A ferry ran aground."}]});
    let batch: Value = serde_json::from_slice(&run(&["batch"], line.to_string().as_bytes()).stdout).unwrap();
    let checked = run(&["check", "-", file.to_str().unwrap(), "--format", "json"], b"A ferry ran aground.");
    let checked: Value = serde_json::from_slice(&checked.stdout).unwrap();
    for (given, source) in [(&all, "The Courier"), (&batch, "The Chronicle"), (&checked, "The Courier")] {
        assert_eq!(given["inputs"][0]["source"], source);
        assert_eq!(given["inputs"][0]["address"], "https://www.courier.example/ferry");
    }
    // What a file is called is no outlet.
    assert_eq!(all["inputs"][1].take(), serde_json::json!({"file": EXAMPLE[0]}));
    assert_eq!(batch["inputs"][1], serde_json::json!({}));
    std::fs::remove_dir_all(&folder).unwrap();
}

/// Such names there are only where a file may have any.
#[cfg(target_os = "linux")]
#[test]
fn the_file_in_json_is_its_path_or_its_text_is_there() {
    use std::os::unix::ffi::OsStrExt;
    let folder = folder("paths");
    let text = "A ferry with 412 people on board ran aground off Port Ellery early on Tuesday.";
    for name in [&b"tab\tname.txt"[..], b"bell\x07 \xc2\x9b31m.txt", b"line\nend.txt", b"caf\xe9.txt"] {
        let inside = folder.join("inside");
        std::fs::create_dir_all(&inside).unwrap();
        std::fs::write(inside.join(std::ffi::OsStr::from_bytes(name)), text).unwrap();
        let output = run(&["-r", inside.to_str().unwrap(), "--format", "json"], b"");
        assert!(output.stdout.iter().filter(|byte| **byte != b'\n').all(|byte| *byte >= b' '), "{}", stdout(&output));
        assert!(!stdout(&output).contains('\u{9b}'));
        let summary: Value = serde_json::from_slice(&output.stdout).unwrap();
        let input = &summary["inputs"][0];
        let read = std::fs::read_to_string(input["file"].as_str().unwrap()).ok();
        assert_eq!(read.is_none(), name.contains(&0xe9));
        assert_eq!(input["text"].as_str(), read.is_none().then_some(text));
        std::fs::remove_dir_all(&inside).unwrap();
    }
    std::fs::remove_dir_all(&folder).unwrap();
}
