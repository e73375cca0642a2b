//! What a PDF shows as lines on pages becomes the text that was written: its title, its paragraphs, its words.
#![cfg(all(feature = "cli", not(target_arch = "wasm32")))]

mod pdfs;
mod program;

use pdfs::{Printed, at, block, drawn, drawn_with, pdf_of, printed, stream};
use program::{folder, run, stdout};
use serde_json::Value;
use std::fmt::Write as _;
use std::io::Write as _;

/// What the program says of a file on standard error, and all that it found.
fn read(bytes: &[u8], name: &str) -> (String, Value) {
    let folder = folder(name);
    let file = folder.join("a.pdf");
    std::fs::write(&file, bytes).unwrap();
    let output = run(&["--percent", "100", "--format", "json", file.to_str().unwrap()], b"");
    std::fs::remove_dir_all(&folder).unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    (said, serde_json::from_slice(&output.stdout).unwrap_or_default())
}

/// The title and the lines of the article that a file becomes.
fn lines(bytes: &[u8], name: &str) -> (String, Vec<String>) {
    let (said, found) = read(bytes, name);
    let text = found["inputs"][0]["text"].as_str().unwrap_or_else(|| panic!("{name}: {said}"));
    (found["articles"][0]["title"].as_str().unwrap().to_owned(), text.lines().map(str::to_owned).collect())
}

const LEAD: [&str; 2] = [
    "The ferry to Osmund Island will stop for six weeks in March, because its",
    "engine has to be renewed, the harbour office of Tarnley said on Monday.",
];
const SECOND: [&str; 2] = [
    "A smaller boat takes over from seven in the morning until eight at night,",
    "and those who live on the island pay nothing for it.",
];
const HEADLINE: &str = "Ferry to Osmund Island stops for six weeks";

fn headline(y: f64) -> Printed {
    at(HEADLINE, 40.0, y).sized(16.0).bold()
}

fn page(parts: &[&[Printed]]) -> Vec<Printed> {
    parts.concat()
}

#[test]
fn a_headline_is_no_part_of_the_lead_below_it_and_is_the_title() {
    let bytes = printed(&[page(&[&[headline(518.0)], &block(&LEAD, 40.0, 500.0), &block(&SECOND, 40.0, 466.0)])], "");
    let (title, lines) = lines(&bytes, "headline");
    assert_eq!(title, HEADLINE);
    assert_eq!(lines, [HEADLINE, &LEAD.join(" "), &SECOND.join(" ")]);
}

#[test]
fn a_name_of_a_file_is_no_title() {
    // Nothing is printed larger, so that the file has the word if it has something to say.
    let shown = page(&[
        &block(&["What stands on the page"], 40.0, 500.0),
        &block(&LEAD, 40.0, 460.0),
        &block(&SECOND, 40.0, 400.0),
    ]);
    for (said, title) in [
        ("Microsoft Word - ferry_final_v2.docx", ""),
        ("untitled", ""),
        ("ferry_2026-03.indd", ""),
        ("Boats of the island", "Boats of the island"),
    ] {
        assert_eq!(lines(&printed(std::slice::from_ref(&shown), said), "named").0, title, "{said}");
    }
}

#[test]
fn running_heads_and_page_numbers_are_gone_and_a_sentence_over_a_page_is_whole() {
    let shown = |n: usize, texts: &[&str], y: f64| {
        page(&[
            &[at("The Tarnley Post, Monday 2 March", 40.0, 570.0).sized(8.0)],
            &block(texts, 40.0, y),
            &[at(&format!("Page {n} of 3"), 40.0, 20.0).sized(8.0)],
        ])
    };
    let first = [LEAD[0], LEAD[1], "The office had planned the work for the summer, but the engine did not"];
    let second = [
        "last that long. It was built in a yard that has been closed for twenty",
        "years, so that each part has to be made anew by hand, in a well-",
    ];
    let third = ["known workshop on the mainland, and nobody can say how much it costs."];
    let pages =
        [page(&[&[headline(540.0)], &shown(1, &first, 500.0)]), shown(2, &second, 540.0), shown(3, &third, 540.0)];
    let whole = [first.join(" "), second.join(" ") + third[0]].join(" ");
    assert_eq!(lines(&printed(&pages, ""), "heads").1, [HEADLINE, &whole]);
}

#[test]
fn a_sentence_goes_on_in_the_next_column_and_past_a_caption() {
    let left = ["The boat is to run every hour", "from seven in the morning until", "eight at night, and it will be"];
    let right = ["free for all who live on the", "island. Their guests pay three"];
    let below = ["crowns for each way, as before."];
    let caption = "The boat in its harbour. Photo: I. Holm";
    let shown = page(&[
        &[headline(540.0).sized(14.0)],
        &block(&left, 40.0, 500.0),
        &block(&right, 220.0, 500.0),
        &[at(caption, 220.0, 440.0).sized(7.0)],
        &block(&below, 220.0, 400.0),
    ]);
    let whole = [left.join(" "), right.join(" "), below.join(" ")].join(" ");
    assert_eq!(lines(&printed(&[shown], ""), "columns").1, [HEADLINE, &whole, caption]);
}

#[test]
fn columns_that_are_drawn_line_by_line_across_the_page_are_read_one_after_the_other() {
    let left = [
        "The boat is to run every hour from",
        "seven in the morning until eight",
        "at night, and those who live on the",
        "island pay nothing for it. Guests",
        "pay three crowns for each way, as",
        "they have done for the last ten",
    ];
    let right = [
        "years, said the harbour office. The",
        "old ferry goes to a yard on the far",
        "coast. It was built there in the",
        "year of the great storm, and those",
        "who built it are long retired, but",
        "their plans have been found again.",
    ];
    let sides = block(&left, 40.0, 500.0).into_iter().zip(block(&right, 225.0, 500.0));
    let across: Vec<Printed> = sides.flat_map(|(left, right)| [left, right]).collect();
    let shown = page(&[&[headline(540.0).sized(14.0)], &across]);
    assert_eq!(lines(&printed(&[shown], ""), "across").1, [HEADLINE, &[left.join(" "), right.join(" ")].join(" ")]);
}

#[test]
fn tables_are_read_row_by_row_lists_item_by_item_and_a_first_letter_over_two_lines_belongs_to_its_word() {
    let names = ["Osmund", "Tarnley", "Vang Island", "Holm", "Stennet", "The far coast"];
    let counts = names.iter().enumerate().map(|(n, _)| format!("{}00 passengers on each day", n + 1));
    let counts: Vec<String> = counts.collect();
    let counts: Vec<&str> = counts.iter().map(String::as_str).collect();
    let cells = block(&names, 40.0, 420.0).into_iter().zip(block(&counts, 200.0, 420.0));
    let items = [
        "Seven in the morning",
        "Eight at night",
        "No boat on a Sunday, nor on any other day on which the office is closed",
    ];
    let beside = [
        "he ferry to Osmund Island will stop for six weeks in March, because",
        "its engine has to be renewed. The harbour office of Tarnley said so on",
    ];
    let shown = page(&[
        &[at("T", 40.0, 486.0).sized(34.0), headline(530.0)],
        &block(&beside, 64.0, 500.0),
        &block(&["Monday, and it was asked by many who live there what comes next."], 40.0, 472.0),
        &cells.flat_map(|(name, count)| [name, count]).collect::<Vec<_>>(),
        &block(&items, 40.0, 300.0),
    ]);
    let (_, lines) = lines(&printed(&[shown], ""), "table");
    assert!(
        lines[1].starts_with("The ferry to Osmund Island will stop") && lines[1].ends_with("comes next."),
        "{lines:?}"
    );
    let text = lines.join(" ");
    assert!(text.contains("Osmund 100 passengers on each day Tarnley 200 passengers"), "{lines:?}");
    assert_eq!(lines[lines.len() - 3..], items);
}

#[test]
fn paragraphs_that_only_their_first_line_sets_in_stay_apart() {
    let shown =
        [LEAD[0], "engine has to be renewed, as the harbour office of the town has said.", SECOND[0], SECOND[1]];
    let mut set = block(&shown, 40.0, 500.0);
    for line in set.iter_mut().step_by(2) {
        line.x = 52.0;
    }
    let expected = [HEADLINE, &shown[..2].join(" "), &shown[2..].join(" ")];
    assert_eq!(lines(&printed(&[page(&[&[headline(540.0)], &set])], ""), "indented").1, expected);
}

#[test]
fn hyphens_at_the_ends_of_lines_stay_where_they_were_written() {
    // What stands at the end of a line, what begins the next, what is made of it, and what the text says elsewhere.
    let nothing = "Nothing else is known of it.";
    for (end, begin, joined, elsewhere) in [
        ("a far-", "reaching report", "a far-reaching report", "Another far-reaching change was refused."),
        ("a far-", "reaching report", "a far-reaching report", "It is far from all that is reaching us."),
        ("a far-", "reaching report", "a far-reaching report", nothing),
        ("the govern-", "ment said", "the government said", "An earlier government had said so."),
        ("the Anglo-", "Danish treaty", "the Anglo-Danish treaty", nothing),
        ("the Covid-", "19 years", "the Covid-19 years", nothing),
        ("die Ost-", "und Westufer", "die Ost- und Westufer", nothing),
        ("a state-of-the-", "art engine", "a state-of-the-art engine", nothing),
    ] {
        let said = [
            format!("The harbour office of Tarnley has had a look at what stands in {end}"),
            format!("{begin} about the island, and it does not agree with it at all."),
        ];
        let said = block(&[&said[0], &said[1]], 40.0, 500.0);
        let shown = page(&[&[headline(540.0)], &said, &block(&[elsewhere], 40.0, 440.0)]);
        let (_, lines) = lines(&printed(&[shown], ""), "hyphen");
        assert!(lines[1].contains(&format!(" {joined} about")), "{end} {begin}: {lines:?}");
    }
}

#[test]
fn a_text_that_divides_its_words_at_many_line_ends_has_whole_words() {
    let shown = [
        "The adminis-",
        "tration of the har-",
        "bour expects consider-",
        "able delays on all",
        "days, said its spokes-",
        "woman, and long-",
        "distance boats wait.",
        "A long- or short-",
        "distance boat may wait.",
    ];
    let elsewhere = block(&["It is a long distance, not a short one."], 40.0, 340.0);
    let (_, lines) =
        lines(&printed(&[page(&[&[headline(540.0)], &block(&shown, 40.0, 500.0), &elsewhere])], ""), "divided");
    assert_eq!(
        lines[1..3].join(" "),
        "The administration of the harbour expects considerable delays on all days, said its spokeswoman, and \
         long-distance boats wait. A long- or short-distance boat may wait."
    );
}

#[test]
fn of_a_paper_the_abstract_and_its_sections_stand_apart_and_its_references_are_no_text() {
    let heading = |text: &str, y: f64| at(text, 40.0, y).bold();
    let list = [
        "[1] I. Holm and J. Vang. Engines of small boats. Journal of Ferries,",
        "12(3), 2019.",
        "[2] J. Vang. Islands. Tarnley Press, 2021.",
    ];
    let shown = page(&[
        &[at("How long do ferries last?", 40.0, 560.0).sized(16.0), heading("Abstract", 530.0)],
        &block(&LEAD, 40.0, 516.0),
        &[heading("1 Introduction", 480.0)],
        &block(&SECOND, 40.0, 466.0),
        &[heading("References", 430.0)],
        &block(&list, 40.0, 416.0),
    ]);
    let bytes = printed(&[shown], "");
    let (title, lines) = lines(&bytes, "paper");
    assert_eq!(title, "How long do ferries last?");
    let expected = [&title, "Abstract", &LEAD.join(" "), "1 Introduction", &SECOND.join(" "), "References"];
    assert_eq!(lines[..6], expected);
    let out = read(&bytes, "paper-2").1["articles"][0]["dropped"].to_string();
    assert!(out.contains("References") && out.contains("Engines of small boats") && !out.contains("Abstract"), "{out}");
}

#[test]
fn a_page_that_a_browser_printed_is_without_the_edges_and_keeps_its_address() {
    let shown = page(&[
        &[at("3/2/26, 10:12 AM", 20.0, 580.0).sized(7.0), at("Ferry stops - Tarnley Post", 180.0, 580.0).sized(7.0)],
        &[headline(540.0)],
        &block(&LEAD, 40.0, 500.0),
        &block(&SECOND, 40.0, 440.0),
        &[at("https://post.example/ferry", 20.0, 10.0).sized(7.0), at("1/1", 390.0, 10.0).sized(7.0)],
    ]);
    let bytes = printed(&[shown], "");
    assert_eq!(lines(&bytes, "browser").1, [HEADLINE, &LEAD.join(" "), &SECOND.join(" ")]);
    let folder = folder("browser-2");
    let file = folder.join("a.pdf");
    std::fs::write(&file, bytes).unwrap();
    let output = run(&["--format", "markdown", file.to_str().unwrap()], b"");
    std::fs::remove_dir_all(&folder).unwrap();
    let summary = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(summary.contains("https://post.example/ferry"), "{summary}");
}

/// A sentence that tells a way to show or to hide it.
fn sentence(n: usize) -> String {
    format!("Way number {n} was shown to all who came to the harbour of Tarnley.")
}

/// The operators that draw a text at a height of the page.
type Way<'a> = dyn Fn(&str, usize) -> String + 'a;

#[test]
fn what_nobody_sees_is_no_text() {
    let line = |text: &str, y: usize| format!("1 0 0 1 40 {y} Tm ({text}) Tj");
    let ways: [&Way<'_>; 19] = [
        &|text, y| format!("BT 3 Tr {} 0 Tr ET", line(text, y)),
        &|text, y| format!("BT 1 g {} 0 g ET", line(text, y)),
        &|text, y| format!("BT .99 .99 1 rg {} 0 g ET", line(text, y)),
        &|text, y| format!("0 g 30 {} 540 14 re f BT {} ET", y - 4, line(text, y)),
        &|text, y| format!("BT /F1 1 Tf {} /F1 9 Tf ET", line(text, y)),
        &|text, y| format!("BT .1 0 0 .1 40 {y} Tm ({text}) Tj ET"),
        &|text, y| format!("BT 1 0 0 1 900 {y} Tm ({text}) Tj ET"),
        &|text, y| format!("q 0 0 1 1 re W n BT {} ET Q", line(text, y)),
        &|text, y| format!("q /G0 gs BT {} ET Q", line(text, y)),
        &|text, y| format!("BT {} ET 1 g 30 {} 540 14 re f 0 g", line(text, y), y - 4),
        &|text, y| format!("BT {} ET 1 g 30 {} m 570 {1} l 570 {} l 30 {2} l f 0 g", line(text, y), y - 4, y + 10),
        // From here on they are seen.
        &|text, y| format!("BT {} ET", line(text, y)),
        &|text, y| format!("BT .7 g {} 0 g ET", line(text, y)),
        &|text, y| format!("0 g 30 {} 540 14 re f BT 1 g {} 0 g ET", y - 4, line(text, y)),
        &|text, y| format!("BT 1 g 1 Tr {} 0 Tr 0 g ET", line(text, y)),
        &|text, y| format!("BT /F1 5 Tf {} /F1 9 Tf ET", line(text, y)),
        &|text, y| format!(".9 g 30 {} 540 14 re f 0 g BT {} ET", y - 4, line(text, y)),
        &|text, y| format!("BT {} ET 1 g 30 {} m 30 {} l 900 {1} l f 0 g", line(text, y), y - 4, y + 16),
        &|text, y| format!("BT {} ET q /G1 gs 1 1 0 rg 30 {} 540 14 re f Q", line(text, y), y - 4),
    ];
    let mut operators = "BT /F1 9 Tf ".to_owned();
    for n in 0..20 {
        let text = format!("{} It was number {n} of the lines that anybody can read on this page.", LEAD[0]);
        write!(operators, "{} ", line(&text, 780 - 15 * n)).unwrap();
    }
    operators.push_str("ET\n");
    for (n, way) in ways.iter().enumerate() {
        writeln!(operators, "/F1 9 Tf {}", way(&sentence(n), 400 - 20 * n)).unwrap();
    }
    let (_, lines) = lines(&drawn(&operators), "unseen");
    let text = lines.join(" ");
    let shown: Vec<usize> = (0..ways.len()).filter(|n| text.contains(&sentence(*n))).collect();
    assert_eq!(shown, (11..ways.len()).collect::<Vec<_>>(), "{text}");
}

#[test]
fn a_picture_of_a_page_keeps_the_text_that_was_recognized_in_it() {
    let scanned = "q 595 0 0 842 0 0 cm /I0 Do Q";
    let recognized = format!("{scanned} BT /F1 9 Tf 3 Tr 40 700 Td ({}) Tj 0 -12 Td ({}) Tj ET", LEAD[0], LEAD[1]);
    assert_eq!(lines(&drawn(&recognized), "recognized").1, [LEAD.join(" ")]);
    let (said, _) = read(&drawn(scanned), "scanned");
    assert!(
        said.contains("a.pdf: this PDF holds pictures and no letters: have its text recognized first (OCR"),
        "{said}"
    );
}

#[test]
fn what_stands_on_a_turned_page_is_read_and_what_stands_across_a_page_is_not() {
    let mut operators = "BT /F1 9 Tf ".to_owned();
    for (n, text) in LEAD.iter().enumerate() {
        write!(operators, "0 1 -1 0 {} 40 Tm ({text}) Tj ", 100 + 14 * n).unwrap();
    }
    operators.push_str("1 0 0 1 40 800 Tm (Printed in Tarnley) Tj ET");
    assert_eq!(lines(&drawn(&operators), "turned").1, [LEAD.join(" ")]);
}

#[test]
fn letters_of_one_word_that_stand_apart_by_little_have_no_space_between_them() {
    let operators = "BT /F1 10 Tf 40 700 Td [(The fer) 20 (ry to O) -30 (smund) -280 (Island) -250 (will ) 0 (stop)] TJ \
        ( for six weeks in March, said the office of the harbour.) Tj ET";
    assert_eq!(
        lines(&drawn(operators), "spaced").1,
        ["The ferry to Osmund Island will stop for six weeks in March, said the office of the harbour."]
    );
}

#[test]
fn a_pdf_is_read_from_standard_input_and_out_of_an_archive() {
    let bytes = printed(&[page(&[&[headline(518.0)], &block(&LEAD, 40.0, 500.0)])], "");
    let output = run(&["--format", "json"], &bytes);
    let found: Value = serde_json::from_slice(&output.stdout).unwrap();
    let text = format!("{HEADLINE}\n{}", LEAD.join(" "));
    assert_eq!(found["inputs"][0]["text"], text);
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    zip.start_file("a.pdf", zip::write::SimpleFileOptions::default()).unwrap();
    zip.write_all(&bytes).unwrap();
    let output = run(&["--format", "json"], &zip.finish().unwrap().into_inner());
    let found: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(found["inputs"][0]["text"], text);
}

#[test]
fn bars_stand_between_pdfs_and_texts_whatever_bytes_are_in_them() {
    let shown = |text: &str| format!("BT /F1 10 Tf 40 700 Td ({text}) Tj ET");
    // As in pictures and fonts, all bytes are in them.
    let all: Vec<u8> = (0..=255).filter(|byte| !matches!(byte, b'\r' | b'\n')).collect();
    let of_zeros = |text: &str| {
        drawn_with(stream(&[b"%", all.repeat(9).as_slice(), b"\n", shown(text).as_bytes()].concat(), ""), "")
    };
    // A title of two bytes a letter, as many programs write it.
    let mut titled = drawn_with(stream(shown(SECOND[1]).as_bytes(), ""), "/Info << /Title (##\0F\0e\0r\0r\0y) >>");
    let mark = titled.windows(2).position(|pair| pair == b"##").unwrap();
    titled[mark..mark + 2].copy_from_slice(b"\xfe\xff");
    let text = format!("{}\n", SECOND[0]).into_bytes();
    let wide: Vec<u8> = "\u{feff}One.\n|||||\nTwo.\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (given, expected) in [
        (vec![of_zeros(LEAD[0]), of_zeros(LEAD[1])], vec![LEAD[0], LEAD[1]]),
        (vec![text, of_zeros(LEAD[1])], vec![SECOND[0], LEAD[1]]),
        (vec![titled], vec![SECOND[1]]),
        (vec![wide], vec!["One.", "Two."]),
    ] {
        let output = run(&["--format", "json"], &given.join(&b"|||||\n"[..]));
        let found: Value = serde_json::from_slice(&output.stdout).unwrap();
        let texts: Vec<&str> =
            found["inputs"].as_array().unwrap().iter().map(|one| one["text"].as_str().unwrap().trim()).collect();
        assert_eq!(texts, expected);
    }
}

#[test]
fn a_text_that_speaks_of_the_mark_of_a_pdf_is_a_text() {
    let bytes = drawn(&format!("BT /F1 10 Tf 40 700 Td ({}) Tj ET", LEAD[0]));
    let spoken = "The harbour office says that each of its files begins with %PDF- and that nobody should wonder.";
    let folder = folder("mark");
    for (name, before, rest, expected) in [
        ("a.txt", "", spoken.as_bytes(), spoken),
        ("a.html", "<p>", spoken.as_bytes(), spoken),
        ("a.bin", "\u{feff}\r\n ", &bytes, LEAD[0]),
        ("a.bin", "\0\u{1}ferry\0", &bytes, LEAD[0]),
        ("a.pdf", "Sent by the office:\n", &bytes, LEAD[0]),
    ] {
        let file = folder.join(name);
        std::fs::write(&file, [before.as_bytes(), rest].concat()).unwrap();
        let output = run(&[file.to_str().unwrap()], b"");
        let shown = stdout(&output);
        assert!(shown.contains(expected), "{name} {before:?}: {shown}{}", String::from_utf8_lossy(&output.stderr));
    }
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn a_pdf_that_cannot_be_read_is_refused_in_a_line_that_says_what_to_do() {
    let shown = "BT /F1 10 Tf 40 700 Td (The ferry stops.) Tj ET";
    let key = format!("<{}>", "5a".repeat(32));
    let lock = format!("/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O {key} /U {key} >>");
    let nested = "[".repeat(1_000_000) + "] TJ";
    let file = |kids: &str| {
        let pages = format!("<< /Type /Pages /Kids [{kids}] /Count 1 >>").into_bytes();
        pdf_of(&[b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(), pages], "")
    };
    for (name, bytes, said) in [
        ("locked", drawn_with(stream(shown.as_bytes(), ""), &lock), "is locked with a password: save it without one."),
        ("nested", drawn(&nested), "is damaged, or takes too much memory: print it to a new one"),
        ("no-more", b"%PDF-1.7\n1 0 obj".to_vec(), "is damaged"),
        ("no-page", file(""), "holds pictures and no letters"),
        ("circle", file("2 0 R 2 0 R"), "holds pictures and no letters"),
    ] {
        let (error, _) = read(&bytes, name);
        let lines: Vec<&str> = error.lines().filter(|line| line.contains("a.pdf")).collect();
        assert!(lines.len() == 1 && lines[0].contains(said), "{name}: {error}");
        assert!(!error.contains("panicked"), "{error}");
    }
}

/// Linux names a program that was deleted so; what has that name here is another program, which says nothing.
#[cfg(target_os = "linux")]
#[test]
fn where_no_process_can_be_started_the_file_is_not_to_blame() {
    use std::os::unix::fs::PermissionsExt as _;
    use std::path::PathBuf;
    use std::process::{Command, Stdio};
    // Beside the program, so that it can have a second name.
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("no-process-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let (program, other) = (folder.join("program"), folder.join("program (deleted)"));
    for silent in [false, true] {
        std::fs::hard_link(env!("CARGO_BIN_EXE_conspectus"), &program).unwrap();
        if silent {
            std::fs::write(&other, "#!/bin/sh\ncat > /dev/null\n").unwrap();
            std::fs::set_permissions(&other, std::fs::Permissions::from_mode(0o755)).unwrap();
        }
        let mut command = Command::new(&program);
        command.arg("-").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        std::fs::remove_file(&program).unwrap();
        child.stdin.take().unwrap().write_all(&drawn("BT /F1 10 Tf 40 700 Td (The ferry stops.) Tj ET")).unwrap();
        let said = String::from_utf8(child.wait_with_output().unwrap().stderr).unwrap();
        assert!(said.contains("could not be started") && !said.contains("damaged"), "{silent}: {said}");
    }
    std::fs::remove_dir_all(&folder).unwrap();
}
