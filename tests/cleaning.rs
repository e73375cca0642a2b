//! Pasted pages, every one invented, and what cleaning makes of them.
//!
//! Each `tests/data/pages/*.txt` stands beside a golden file `*.clean` that a person can read: a paragraph a line, what
//! is done with it before the bar. `GOLDEN=write cargo test --test cleaning` writes the golden files anew; read the
//! difference before you commit it.

use conspectus::{Article, Corpus, Language, Offsets, Reason, pipeline};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// What cleaning makes of a page, a paragraph a line.
fn golden(page: &str, language: Language) -> String {
    let mut out = String::new();
    for paragraph in pipeline::paragraphs(page, language) {
        let line = |verdict: &str, text: &str| {
            format!("{verdict} | {}\n", text.split_whitespace().collect::<Vec<_>>().join(" "))
        };
        let prose = paragraph.prose;
        for (span, reason) in paragraph.trimmed.iter().filter(|(s, _)| s.start < prose.start) {
            out += &line(&format!("trim {}", name(*reason)), span.slice(page));
        }
        out += &match paragraph.dropped {
            Some(Reason::Title) => line("title", prose.slice(page)),
            Some(reason) => line(&format!("drop {}", name(reason)), prose.slice(page)),
            None => line("keep", prose.slice(page)),
        };
        for (span, reason) in paragraph.trimmed.iter().filter(|(s, _)| s.start > prose.start) {
            out += &line(&format!("trim {}", name(*reason)), span.slice(page));
        }
    }
    out
}

fn name(reason: Reason) -> String {
    format!("{reason:?}").to_lowercase()
}

/// The lines that differ, each with its number.
fn difference(want: &str, got: &str) -> String {
    let mut out = String::new();
    let (mut want, mut got) = (want.lines(), got.lines());
    for number in 1.. {
        match (want.next(), got.next()) {
            (None, None) => break,
            (want, got) if want == got => {}
            (want, got) => {
                let _ = writeln!(
                    out,
                    "{number:4} - {}\n     + {}",
                    want.unwrap_or("(nothing)"),
                    got.unwrap_or("(nothing)")
                );
            }
        }
    }
    out
}

fn pages() -> io::Result<Vec<PathBuf>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/pages");
    let mut pages: Vec<PathBuf> = fs::read_dir(folder)?.map(|e| e.map(|e| e.path())).collect::<io::Result<_>>()?;
    pages.retain(|p| p.extension().is_some_and(|e| e == "txt"));
    pages.sort();
    Ok(pages)
}

#[test]
fn pages_are_cleaned_as_the_golden_files_say() -> io::Result<()> {
    let mut differences = String::new();
    for path in pages()? {
        let page = fs::read_to_string(&path)?;
        // The name of a page starts with its language.
        let stem = path.file_stem().and_then(|s| s.to_str()).unwrap_or_default();
        let language = Language::from_code(stem).unwrap_or(Language::UNKNOWN);
        let got = golden(&page, language);
        let file = path.with_extension("clean");
        if env::var("GOLDEN").is_ok_and(|v| v == "write") {
            fs::write(&file, &got)?;
        }
        let want = fs::read_to_string(&file).unwrap_or_default();
        if want != got {
            let _ = writeln!(differences, "{stem}\n{}", difference(&want, &got));
        }
    }
    assert!(differences.is_empty(), "cleaning has changed (GOLDEN=write accepts it):\n{differences}");
    Ok(())
}

/// Nothing but white space stands between paragraphs, and what is trimmed off one lies in it.
fn tells_of_every_byte(page: &str, name: &str, language: Language) {
    let mut end = 0;
    for paragraph in pipeline::paragraphs(page, language) {
        assert!(
            page.get(end..paragraph.span.start).is_some_and(|between| between.trim().is_empty()),
            "{name}: text between paragraphs"
        );
        assert!(paragraph.span.contains(paragraph.prose) && !paragraph.prose.is_empty(), "{name}");
        assert!(paragraph.trimmed.iter().all(|(span, _)| paragraph.span.contains(*span)), "{name}");
        end = paragraph.span.end;
    }
    assert!(page.get(end..).is_some_and(|rest| rest.trim().is_empty()), "{name}: text behind the last paragraph");
}

#[test]
fn every_byte_is_told_of() -> io::Result<()> {
    for path in pages()? {
        let page = fs::read_to_string(&path)?;
        tells_of_every_byte(&page, &path.to_string_lossy(), Language::detect(&page));
    }
    Ok(())
}

/// What took the square of its length would not end in time.
#[test]
fn every_byte_of_hostile_input_is_told_of_in_time() {
    let english = Language::from_code("en").unwrap_or(Language::UNKNOWN);
    for text in [
        "a".repeat(5_000_000),
        "a\n".repeat(300_000),
        "(".repeat(1_000_000),
        "— ".repeat(500_000),
        "share this ".repeat(200_000),
        "Advertisement\n".repeat(200_000),
        "שלום. ".repeat(200_000),
        "\u{301}".repeat(300_000),
        "\r".repeat(300_000),
        " \n \r\n".repeat(100_000),
    ] {
        tells_of_every_byte(&text, text.chars().next().map_or("", |c| &text[..c.len_utf8()]), english);
    }
}

/// What the markup of a page says of its lines counts more than what they look like.
#[test]
fn lines_outside_of_the_article() {
    let lines = [
        "Home",
        "Why our readers of the Post never miss a single day of the winter sale, which ends on Friday.",
        "The town of Kellmouth will repair its harbour bridge for nine weeks in May, the council said on Monday.",
        "Route",
        "Length",
        "Mill Lane",
        "4 km",
        "Cyclists will lose their shortest way to the station while the bearings of the bridge are exchanged.",
        "Most read",
    ];
    let mut corpus = Corpus::new();
    let article = Article::new(lines.join("\n")).with_outside([0, 1, 8]);
    corpus.add(article).expect("a short article");
    let paragraphs = corpus.paragraphs(0, Offsets::Utf8).expect("the article is there");
    let dropped: Vec<_> = paragraphs.iter().map(|p| p.dropped).collect();
    let outside = Some(Reason::Outside);
    assert_eq!(dropped, [outside, outside, None, None, None, None, None, None, outside]);
}

#[test]
fn notes_of_the_house_between_two_paragraphs() {
    let around = [
        ("en", "The harbour bridge at Kellmouth will close for nine weeks in May, the city council said on Tuesday."),
        (
            "de",
            "Die Hafenbrücke in Kellmouth wird im Mai für neun Wochen gesperrt, teilte der Stadtrat am Dienstag mit.",
        ),
        ("fr", "Le pont du port de Kellmouth sera fermé neuf semaines en mai, a annoncé mardi le conseil municipal."),
        (
            "es",
            "El puente de Kellmouth se cerrará nueve semanas en mayo, anunció el martes el ayuntamiento de la ciudad.",
        ),
    ];
    let notes = [
        ("en", "An earlier version of this report gave another sum."),
        ("en", "This article was corrected on 5 May."),
        ("en", "This is a breaking news story, so please check back for updates."),
        ("en", "Have a news tip? Write to our desk."),
        ("en", "Some readers may find the pictures below upsetting."),
        ("en", "Get unlimited access for $1 a week. Cancel anytime."),
        ("en", "Try 4 weeks for £1. Then £12 per month. Cancel or pause at any time."),
        ("en", "Only $0.99 per week for your first year, then $4.25."),
        ("en", "Your subscription supports the Post. Become a member from $5 a month."),
        ("en", "Choose your plan: Digital at $2 weekly or Premium at $3 weekly."),
        ("de", "Anmerkung der Redaktion: Der Betrag wurde berichtigt."),
        ("fr", "Erratum : le montant était faux."),
        ("fr", "La suite est réservée aux abonnés."),
        ("es", "Fe de errores: la cifra era otra."),
        ("es", "Los comentarios están cerrados."),
    ];
    for (code, note) in notes {
        let language = Language::from_code(code).unwrap();
        let (_, prose) = around.iter().find(|(other, _)| *other == code).unwrap();
        let page = format!("{prose} {prose}\n\n{note}\n\n{prose}\n");
        let dropped: Vec<bool> =
            pipeline::paragraphs(&page, language).iter().map(|paragraph| paragraph.dropped.is_some()).collect();
        assert_eq!(dropped, [false, true, false], "{note}");
    }
}
