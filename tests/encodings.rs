//! Files in any encoding: declared, marked or neither.
#![cfg(all(feature = "cli", not(target_arch = "wasm32")))]

mod program;

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};
use program::{folder, run, stdout};
use serde::Deserialize;
use serde_json::Value;
use std::sync::atomic::{AtomicUsize, Ordering};

#[derive(Deserialize)]
struct Table {
    text: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    encodings: Vec<String>,
    text: String,
}

fn cases() -> Vec<Case> {
    toml::from_str::<Table>(include_str!("data/encodings.toml")).unwrap().text
}

/// The text in an encoding; the library writes no UTF-16, as browsers do not.
fn encode(text: &str, name: &str) -> Vec<u8> {
    let encoding = Encoding::for_label(name.as_bytes()).unwrap();
    if encoding == UTF_16LE {
        return text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    }
    if encoding == UTF_16BE {
        return text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    }
    let (bytes, _, lossy) = encoding.encode(text);
    assert!(!lossy, "{name} has not all letters of {text}");
    bytes.into_owned()
}

/// What the program makes of a file: its articles and their sentences.
fn read(bytes: &[u8], name: &str) -> [Value; 2] {
    static FILES: AtomicUsize = AtomicUsize::new(0);
    let file = folder("encodings").join(format!("{}-{name}", FILES.fetch_add(1, Ordering::Relaxed)));
    std::fs::write(&file, bytes).unwrap();
    let output = run(&["--percent", "100", "--format", "json", file.to_str().unwrap()], b"");
    std::fs::remove_file(&file).unwrap();
    let summary: Value = serde_json::from_slice(&output.stdout).unwrap_or_default();
    ["articles", "sentences"].map(|name| summary[name].clone())
}

/// How many files there are, and which are not read as in UTF-8. `write` makes the files: of a text, in an encoding of that name.
fn misread(ending: &str, write: impl Fn(&str, &str) -> Option<Vec<u8>>) -> (usize, Vec<String>) {
    let (mut all, mut wrong) = (0, Vec::new());
    for case in cases() {
        let right = write(&case.text, "utf-8").unwrap_or_else(|| case.text.clone().into_bytes());
        let expected = read(&right, &format!("right.{ending}"));
        assert!(expected[1].as_array().is_some_and(|sentences| sentences.len() > 2), "{}", case.text);
        for name in &case.encodings {
            let Some(bytes) = write(&case.text, name) else { continue };
            all += 1;
            if read(&bytes, &format!("wrong.{ending}")) != expected {
                wrong.push(format!("{name}: {}", case.text.trim().lines().next().unwrap()));
            }
        }
    }
    (all, wrong)
}

/// A page of a text, with what stands in its head.
fn page(text: &str, head: &str) -> String {
    let paragraphs: String =
        text.trim().split("\n\n").skip(1).map(|paragraph| format!("<p>{paragraph}</p>\n")).collect();
    let title = text.trim().lines().next().unwrap();
    format!(
        "<!DOCTYPE html>\n<html><head>{head}<title>{title}</title></head><body><article><h1>{title}</h1>\n{paragraphs}</article></body></html>"
    )
}

fn is_wide(name: &str) -> bool {
    name.starts_with("utf-16")
}

#[test]
fn what_declares_nothing_is_read_by_its_letters() {
    let (all, wrong) = misread("txt", |text, name| Some(encode(text, name)));
    assert!(all >= 45);
    assert_eq!(wrong, Vec::<String>::new());
    let (_, wrong) = misread("html", |text, name| Some(encode(&page(text, ""), name)));
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn what_a_page_declares_holds() {
    let declarations = [
        "<meta charset=*>",
        "<meta name=viewport content='width=device-width'><META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=*'>",
        "<!-- <meta charset=ibm866> --><meta content = \"text/html;charset = *\" http-equiv=content-type>",
    ];
    for declaration in declarations {
        let write = |text: &str, name: &str| {
            (!is_wide(name)).then(|| encode(&page(text, &declaration.replace('*', name)), name))
        };
        let (all, wrong) = misread("html", write);
        assert!(all >= 30);
        assert_eq!(wrong, Vec::<String>::new(), "{declaration}");
    }
    let prolog = |text: &str, name: &str| {
        let page = page(text, "").replace("<html>", "<html xmlns='http://www.w3.org/1999/xhtml'>");
        (!is_wide(name)).then(|| encode(&format!("<?xml version='1.0' encoding='{name}'?>\n{page}"), name))
    };
    assert_eq!(misread("xhtml", prolog).1, Vec::<String>::new());
}

#[test]
fn a_mark_holds_and_is_no_part_of_the_text() {
    let marked = |text: &str, name: &str| match name {
        "utf-8" => Some([&b"\xef\xbb\xbf"[..], text.as_bytes()].concat()),
        name if is_wide(name) => Some(encode(&format!("\u{feff}{text}"), name)),
        _ => None,
    };
    let (all, wrong) = misread("txt", marked);
    assert!(all >= 10);
    assert_eq!(wrong, Vec::<String>::new());
    // The mark is believed, and not what the page declares.
    let page = |text: &str, name: &str| {
        let page = format!("\u{feff}{}", page(text, "<meta charset=koi8-r>"));
        (is_wide(name) || name == "utf-8").then(|| encode(&page, name))
    };
    assert_eq!(misread("html", page).1, Vec::<String>::new());
    let output = run(&["-", "--percent", "100"], "\u{feff}Ferry aground off Port Ellery\n\n“We are tired,” said Ada Renwick of the ferry that ran aground.\n|||||\n\u{feff}“Nobody was hurt on the ferry off Port Ellery,” the mayor said.".as_bytes());
    assert!(stdout(&output).contains("tired") && !stdout(&output).contains('\u{feff}'), "{}", stdout(&output));
}

#[test]
fn what_is_broken_or_declared_wrongly_is_read_as_well_as_it_can_be() {
    let text = cases().remove(0).text;
    let says =
        |bytes: &[u8], ending: &str| read(bytes, &format!("broken.{ending}")).map(|value| value.to_string()).concat();
    // A file that was cut off inside a letter, and one in which a letter was broken.
    let cut = text.find("für Fußgänger").unwrap_or(text.find("Für").unwrap()) + 2;
    assert!(says(&text.as_bytes()[..cut], "txt").contains("Hafenbrücke in Kellmünde gesperrt"));
    let broken = [text.as_bytes(), b"\n\nDie F\xe4hre ist kostenlos.\n"].concat();
    assert!(says(&broken, "txt").contains("Hafenbrücke in Kellmünde gesperrt"));
    // UTF-8 in a page that declares another encoding, and the other way round.
    assert!(says(page(&text, "<meta charset=iso-8859-1>").as_bytes(), "html").contains("Hafenbrücke"));
    assert!(says(&encode(&page(&text, "<meta charset=utf-8>"), "windows-1252"), "html").contains("Hafenbrücke"));
    assert!(says(&encode(&page(&text, "<meta charset=x-none>"), "windows-1252"), "html").contains("Hafenbrücke"));
    // Chinese without a space, a digit or a line end.
    let wide = encode("凯尔茅斯市议会星期二宣布，港口大桥将从五月起关闭九周。", "utf-16le");
    assert!(says(&wide, "txt").contains("港口大桥"));
    // A zero among the letters of an old file.
    assert!(says(&[&encode(&text, "windows-1252")[..], b"\0"].concat(), "txt").contains("Hafenbrücke"));
}

#[test]
fn a_stray_control_character_makes_no_text_a_program() {
    let prose = "The ferry ran aground off Port Ellery on Monday. ".repeat(50);
    for text in [
        // The end of a file in DOS, marks of a printer, and quotation marks that lost half of their bytes.
        format!("{prose}\u{1a}"),
        format!("A b\u{8}bold ferry ran aground. \u{c}{prose}"),
        format!(
            "{prose}\u{1c}We are tired,\u{1d} said Ada Renwick, the ferry\u{19}s captain \u{13} and slept. {prose}"
        ),
        format!("{prose}\0"),
        format!("{prose}\u{3}{prose}\u{1}{prose}"),
        format!("BMW ran aground. {prose}\u{1a}"),
    ] {
        assert!(read(text.as_bytes(), "stray.txt")[1].to_string().contains("Port Ellery"), "{text:?}");
        assert!(read(&encode(&text, "utf-16le"), "stray.txt")[1].to_string().contains("Port Ellery"), "{text:?}");
    }
}

#[test]
fn articles_on_standard_input_have_each_their_encoding() {
    let [german, french] = [0, 1].map(|n| cases().remove(n).text);
    let input = [&encode(&german, "windows-1252")[..], b"\n|||||\n", french.as_bytes()].concat();
    let output = run(&["-", "--percent", "100"], &input);
    assert!(stdout(&output).contains("Hafenbrücke") && stdout(&output).contains("Kermaël"), "{}", stdout(&output));
    let wide = encode(&format!("{german}\n|||||\n{french}"), "utf-16le");
    let output = run(&["-", "--percent", "100"], &wide);
    assert!(stdout(&output).contains("Hafenbrücke") && stdout(&output).contains("Kermaël"), "{}", stdout(&output));
}

#[test]
fn a_file_without_text_is_no_source() {
    let noise: Vec<u8> = (0..9000u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    let prose = "The ferry ran aground off Port Ellery on Monday. ".repeat(20);
    let files: [(&str, Vec<u8>, &str); 9] = [
        ("photo.jpg", [&b"\xff\xd8\xff\xe0\0\x10JFIF\0"[..], &noise].concat(), "a picture"),
        ("photo.txt", [&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..], &noise].concat(), "a picture"),
        ("program", [&b"\x7fELF\x02\x01\x01"[..], &[0; 200], &noise].concat(), "a program"),
        ("old.gz", [&b"\x1f\x8b\x08\0"[..], &noise].concat(), "an archive"),
        ("noise.html", noise.clone(), "no text"),
        ("zeros.md", vec![0; 5000], "no text"),
        // What has much text in it all the same.
        (
            "map.bin",
            b"\x03\xe0RA ferry ran aground off Port Ellery.\nNobody was hurt.\xe1\x06KEL2-H".to_vec(),
            "no text",
        ),
        ("code.pyc", [&b"\xcb\r\r\n\0\0\0\0\0\0\0\0\0\0\0\0\xe1\xbe\x05"[..], prose.as_bytes()].concat(), "no text"),
        ("prose.txt", [b"\x89PNG\r\n\x1a\n", prose.as_bytes()].concat(), "a picture"),
    ];
    let folder = folder("binary");
    for (name, bytes, kind) in files {
        let file = folder.join(name);
        std::fs::write(&file, bytes).unwrap();
        let output = run(&[file.to_str().unwrap(), program::EXAMPLE[0]], b"");
        let said = String::from_utf8(output.stderr.clone()).unwrap();
        assert_eq!(output.status.code(), Some(1), "{name}");
        let lines: Vec<&str> = said.lines().filter(|line| line.contains(name)).collect();
        assert!(lines.len() == 1 && lines[0].contains(kind), "{name}: {said}");
        assert!(stdout(&output).contains("[B, 1 of 1]"), "the other article is read, under its letter");
    }
    std::fs::remove_dir_all(&folder).unwrap();
}
