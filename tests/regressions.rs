//! Faults that were found once, a test each, named after what must not come back.

#[cfg(feature = "cli")]
mod program;

use conspectus::{Article, Corpus, Degree, Language, Length, Options, RootKind, Summary, pipeline};
use std::collections::HashSet;

fn summary(texts: &[&str], options: &Options) -> Summary {
    let mut corpus = Corpus::new();
    for text in texts {
        corpus.add(Article::new(*text)).unwrap();
    }
    corpus.summarize(options)
}

const FERRY: &str = "A ferry with 412 people on board ran aground off Port Ellery early on Tuesday. Lifeboats took all passengers \
    to the old harbour within three hours, the coastguard said. Divers will look at the hull before tugs try to pull it free.";
const TOWN: &str = "The town museum of Saltmarsh shows two hundred clocks from its cellar. Visitors may wind up eleven of them on \
    Sundays, and a clockmaker explains how they were repaired by pupils of the local school.";

/// Reading takes so many steps for each byte at most, however often the unit is repeated.
fn is_read_in_proportion(unit: &str) {
    let steps = |bytes: usize| pipeline::steps(Article::new(unit.repeat(bytes / unit.len())));
    let (small, large) = (steps(10_000), steps(40_000));
    assert!(large <= small * 5 + 2_000 && large <= 40_000 * 30, "{unit:?}: {small}, {large}");
}

/// 9.6 kB took half a minute.
#[test]
fn brackets_that_never_close_took_the_cube_of_their_number() {
    is_read_in_proportion("a(b。");
    is_read_in_proportion("The(end.");
}

#[test]
fn quotation_marks_that_never_close_took_the_cube_of_their_number() {
    is_read_in_proportion("He \"went. ");
    is_read_in_proportion("Er „ging. ");
    is_read_in_proportion("He “went. ");
}

#[test]
fn questions_in_quotation_marks_without_spaces_took_the_square_of_their_number() {
    is_read_in_proportion("“Yes?”");
}

#[test]
fn rows_of_number_words_took_the_square_of_their_number() {
    for unit in ["zero ", "cent ", "twenty ", "a thousand thousand "] {
        is_read_in_proportion(unit);
    }
}

#[test]
fn a_line_of_figures_took_minutes() {
    for unit in ["1 ", "234 ", "1,", "12:30 "] {
        is_read_in_proportion(unit);
    }
}

#[test]
fn a_word_without_an_end_took_the_square_of_its_length() {
    is_read_in_proportion("x");
    is_read_in_proportion("\u{301}");
}

/// Of many sentences not each is compared with each: it must not be seen in what is chosen.
#[test]
fn long_summaries_of_many_articles_compared_each_sentence_with_each() {
    let words =
        ["ferry", "harbour", "captain", "lifeboat", "storm", "island", "crew", "beacon", "sandbank", "pier", "gale"];
    let mut state = 7u64;
    let mut pick = |of: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (state >> 33) as usize % of
    };
    let mut corpus = Corpus::new();
    for article in 0..30 {
        // Of each sentence there are others that differ in a few words.
        let mut sentence = || {
            let told = pick(150);
            let fixed = (0..7).map(|n| format!("{}{}", words[(told + n) % words.len()], told * 7 + n));
            let own: Vec<String> =
                fixed.chain((0..pick(6)).map(|_| format!("{}{article}", words[pick(words.len())]))).collect();
            format!("The {} was seen.", own.join(" "))
        };
        let text: Vec<String> = (0..40).map(|_| sentence()).collect();
        corpus.add(Article::new(text.join(" ")).with_language("en")).unwrap();
    }
    let options = Options::default().with_length(Length::Percent(50.0)).with_included(0..30);
    let selection = pipeline::selection(&mut corpus, &options);
    let chosen: HashSet<usize> = selection.chosen.iter().copied().collect();
    assert!(selection.covers.len() > 1_000 && chosen.len() > 100, "{} of {}", chosen.len(), selection.covers.len());
    assert!(selection.redundant.len() > 1_000, "{}", selection.redundant.len());
    assert!(!selection.redundant.iter().any(|(a, b)| chosen.contains(a) && chosen.contains(b)));
}

#[test]
fn what_nobody_sees_made_a_copy_a_second_source() {
    let german =
        "Die Hafenbrücke in Kellmünde wird im Mai für neun Wochen gesperrt, sagte Bürgermeisterin Jördis Möller.";
    let nfd = german.replace('ü', "u\u{308}").replace('ö', "o\u{308}");
    let hyphens = german.replace("brücke", "\u{ad}brü\u{ad}cke").replace("Wochen", "Wo\u{200b}chen");
    let romanian = "Primăria din București a anunțat că podul peste Dâmbovița se închide în mai pentru nouă săptămâni și jumătate.";
    let cedillas = romanian.replace('ț', "ţ").replace('ș', "ş");
    for (one, other) in
        [(german, &nfd), (german, &hyphens), (romanian, &cedillas), (german, &german.replace(' ', "\r\n"))]
    {
        let summary = summary(&[one, other], &Options::default());
        assert_eq!(
            summary.roots.iter().map(|r| r.why.as_slice()).collect::<Vec<_>>(),
            [[RootKind::Wording]],
            "{other}"
        );
    }
    // What goes out is what came in.
    let summary = summary(&[&hyphens], &Options::default());
    let passage = &summary.sentences[0].passage;
    assert_eq!((passage.text.as_str(), passage.start, passage.end), (hyphens.as_str(), 0, hyphens.len()));
}

#[test]
fn a_copy_of_one_of_two_unrelated_articles_changed_what_is_dropped() {
    let belongs = |texts: &[&str]| {
        let summary = summary(texts, &Options::default());
        summary.articles.iter().map(|a| (a.belongs, a.counted)).collect::<Vec<_>>()
    };
    let two = belongs(&[FERRY, TOWN]);
    assert_eq!(belongs(&[FERRY, TOWN, FERRY]), [two[0], two[1], two[0]]);
}

/// Two days in one sentence, and the ages of two people, stand against nothing.
#[test]
fn values_of_other_things_were_taken_for_differences() {
    for (sentence, other) in [
        (
            "The port of Ostrava Bay is closed until Friday after a crane fell on its harbour wall on Monday.",
            "A crane fell on the harbour wall of Ostrava Bay on Monday, and the port is closed.",
        ),
        (
            "Mira Tolland came to the school in Kellmouth about lunchtime to find the boy who had teased her 10-year-old daughter.",
            "Mira Tolland came to the school in Kellmouth about lunchtime and found a 12-year-old boy whom she thought had teased her daughter.",
        ),
    ] {
        let mut corpus = Corpus::new();
        for text in [sentence, other] {
            corpus.add(Article::new(text).with_language("en")).unwrap();
        }
        let found = corpus.evidence(0, 0, &Options::default().with_included([0, 1])).unwrap();
        let [_, second] = found.roots.as_slice() else { panic!("{sentence}: {:?}", found.roots) };
        assert!(matches!(second.degree, Degree::Part | Degree::Same), "{sentence}: {:?}", second.degree);
    }
}

#[test]
fn the_report_named_all_articles_of_a_root_with_each_of_them() {
    let markdown = summary(&[FERRY; 30], &Options::default()).markdown();
    let lines: Vec<&str> = markdown.lines().filter(|line| line.contains("; one root with ")).collect();
    assert_eq!(lines.len(), 30, "{markdown}");
    assert!(lines[0].contains("one root with [2] [3] [4] [5] [6] [7] [8] [9] [10] [11] and 19 more"), "{}", lines[0]);
}

#[cfg(feature = "cli")]
mod on_the_command_line {
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
        let slow =
            "The ferry was seen near the old lighthouse on Tuesday morning, said captain Redfern. ".repeat(60_000);
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
        let input = "A \x1b]0;mine\x07 ferry \x1b[31mran aground off Port Ellery early on Tuesday, the \u{9b}5mcoastguard said.";
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
        assert_eq!(
            (row["id"].as_str().unwrap(), row["sentences"][0]["text"].as_str().unwrap()),
            (odd, article.as_str())
        );
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
            let input: String =
                ids.iter().map(|id| format!("{{\"id\": {id}, \"documents\": {documents}}}\n")).collect();
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
}

#[test]
fn paragraphs_of_two_wrapped_lines_were_cut_at_the_end_of_a_line() {
    let article = "Quarry at Tarn Fell shut after slide\n\n\
        The slate quarry at Tarn Fell has been shut since Monday, when a slope above the lower terrace gave way.\n\n\
        About 900 tonnes of rock fell onto the haul road, said Greta Holm, the mine inspector, and nobody was below it.\n\n\
        \"We heard it in the village,\" said Anders Pell, a baker. He closed his shop and went to look.\n\n\
        The owner, Fellside Stone, wants to blast the rest of the slope in August and to open again in the autumn.\n\n\
        Thirty-one people work there; they are paid until the end of the month, the company wrote on Thursday.\n\n\
        In 2011 a smaller slide had buried a digger at the same place, and the terrace was then drained.";
    let wrapped = |width: usize| {
        let mut out = String::new();
        let mut column = 0;
        for paragraph in article.split("\n\n") {
            for word in paragraph.split(' ') {
                let length = word.chars().count();
                let (space, next) = match column {
                    0 => ("", length),
                    _ if column + 1 + length > width => ("\n", length),
                    _ => (" ", column + 1 + length),
                };
                out += space;
                out += word;
                column = next;
            }
            out += "\n\n";
            column = 0;
        }
        out
    };
    let options = Options::default().with_length(Length::Words(1000));
    let read = |text: &str| -> Vec<String> {
        let summary = summary(&[text], &options);
        let title = summary.articles[0].title.clone();
        let sentences = summary.sentences.iter().map(|s| s.passage.text.clone());
        let one_line = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
        std::iter::once(title).chain(sentences).map(one_line).collect()
    };
    let whole = read(article);
    assert_eq!(whole.len(), 8, "{whole:?}");
    for width in [32, 36, 40, 52, 64, 72, 80, 90] {
        assert_eq!(read(&wrapped(width)), whole, "{width}: {}", wrapped(width));
        assert_eq!(read(&wrapped(width).replace('\n', "\r\n")), whole, "{width}");
    }
}

/// The words of a text in lines of at most so many characters; those that do not fit are divided, as in a column of print.
fn in_a_column(text: &str, width: usize) -> String {
    let (mut out, mut column) = (String::new(), 0);
    for word in text.split(' ') {
        let letters: Vec<char> = word.chars().collect();
        let room = width.saturating_sub(column + 2);
        let plain = letters.iter().all(|c| c.is_alphabetic());
        if column + 1 + letters.len() <= width {
            out += if column > 0 { " " } else { "" };
            out += word;
            column += 1 + letters.len();
        } else if plain && room >= 3 && letters.len() >= room + 3 {
            let (head, tail) = letters.split_at(room);
            out += &format!(" {}-\n{}", head.iter().collect::<String>(), tail.iter().collect::<String>());
            column = tail.len();
        } else {
            out += "\n";
            out += word;
            column = letters.len();
        }
    }
    out
}

#[test]
fn a_word_divided_at_the_end_of_a_line_was_two() {
    let articles = [
        "The lighthouse keeper at Gull Point retired on Friday after thirty-one years, the harbour office announced. \
         Automatic equipment switches the lamp from now on, and engineers inspect it twice each winter. Fishermen \
         complained that nobody would answer their questions about fog any longer, but the director promised a telephone.",
        "Der Leuchtturmwärter von Möwenhaken ging am Freitag nach einunddreißig Jahren in den Ruhestand, teilte das \
         Hafenamt mit. Eine automatische Anlage schaltet die Lampe, und Techniker prüfen sie zweimal in jedem Winter. \
         Die Fischer beklagten, dass niemand mehr ihre Fragen nach dem Nebel beantworte; versprochen ist ein Telefon.",
        "El farero de Punta Gaviota se jubiló el viernes después de treinta años, anunció la oficina del puerto. Un \
         equipo automático enciende desde ahora la lámpara y los ingenieros la inspeccionan dos veces cada invierno. Los \
         pescadores lamentaron que nadie conteste sus preguntas sobre la niebla; la directora prometió un teléfono.",
    ];
    for article in articles {
        let columns = [31, 35, 39, 43, 47].map(|width| in_a_column(article, width));
        assert!(columns.iter().filter(|column| column.contains("-\n")).count() > 2, "{columns:?}");
        let language = Language::detect(article);
        let whole = pipeline::signs(&[article], &[article], language);
        for column in columns {
            assert_eq!(pipeline::signs(&[article], &[&column], language), whole, "{column}");
        }
    }
}

#[test]
fn a_sentence_that_opens_with_a_hyphen_took_a_word_from_the_one_before() {
    let before = "The bridge was closed by Brannock。";
    let text = format!("{before}-\nferries leave from the fish quay instead.");
    let summary = summary(&[&text], &Options::default().with_length(Length::Words(100)));
    let first = summary.sentences.iter().find(|sentence| sentence.passage.text == before).unwrap();
    assert!(first.parts.concepts.iter().any(|concept| concept == "Brannock"), "{:?}", first.parts.concepts);
}
