//! Files of all kinds, known by what is in them and not by their names.
#![cfg(all(feature = "cli", not(target_arch = "wasm32")))]

mod program;

use program::{EXAMPLE, folder, run, stdout};
use serde_json::Value;
use std::io::{Cursor, Write};
use std::process::Output;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const FIRST: &str =
    "The mill at Tarnley will stop for seven weeks in June so that its wheel can be taken down, the owner said.";
const SECOND: &str =
    "About 900 sacks of flour a week come from the mill, and bakers will have to buy from Ostrow & Sons.";
const HIDDEN: &str = "The mill was sold to a baker from the next valley, who paid in eleven bags of flour on Sunday.";

/// An archive of these parts.
fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default().compression_method(CompressionMethod::Deflated)).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// What the program makes of a file.
fn read(bytes: &[u8], name: &str) -> Output {
    let folder = folder(name);
    let file = folder.join(name);
    std::fs::write(&file, bytes).unwrap();
    let output = run(&["--percent", "100", "--format", "json", file.to_str().unwrap()], b"");
    std::fs::remove_dir_all(&folder).unwrap();
    output
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
}

fn word() -> Vec<u8> {
    let run =
        |properties: &str, text: &str| format!("<w:r><w:rPr>{properties}</w:rPr><w:t>{}</w:t></w:r>", escaped(text));
    let document = format!(
        "<?xml version='1.0' encoding='UTF-8' standalone='yes'?><w:document xmlns:w='w'><w:body><w:p>{}{}{}</w:p><w:p>{}</w:p>\
         <w:p>{}</w:p><w:p><w:del>{}</w:del></w:p></w:body></w:document>",
        run("", &FIRST[..20]),
        run("<w:b/>", &FIRST[20..]),
        run("<w:vanish/>", HIDDEN),
        run("<w:color w:val='FFFFFF'/>", HIDDEN),
        run("<w:vanish w:val='0'/><w:sz w:val='24'/>", SECOND),
        run("", HIDDEN),
    );
    archive(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", document.as_bytes())])
}

fn open_document() -> Vec<u8> {
    let content = format!(
        "<?xml version='1.0'?><office:document-content><office:automatic-styles><style:style style:name='T1'>\
         <style:text-properties text:display='none'/></style:style><style:style style:name='T2' style:parent-style-name='T1'/>\
         </office:automatic-styles><office:body><office:text><text:h>Mill stops</text:h><text:p>{FIRST}<text:span text:style-name='T2'> \
         {HIDDEN}</text:span></text:p><text:p>{}<office:annotation><text:p>{HIDDEN}</text:p></office:annotation></text:p>\
         </office:text></office:body></office:document-content>",
        escaped(SECOND)
    );
    archive(&[("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", content.as_bytes())])
}

fn book() -> Vec<u8> {
    book_with("text/a.xhtml")
}

/// A book of two chapters, the first of which is said to stand there.
fn book_with(first: &str) -> Vec<u8> {
    let chapter = |text: &str| {
        format!(
            "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><head><title/><script src='x'/></head><body><p>{}</p>\
                 <p hidden='hidden'>{HIDDEN}</p></body></html>",
            escaped(text)
        )
    };
    let about = format!(
        "<package xmlns:dc='d'><metadata><dc:title>The Mill &amp; the Brook</dc:title><dc:creator>Ada Renwick</dc:creator></metadata>\
                 <manifest><item id='b' href='text/b.xhtml' media-type='application/xhtml+xml'/><item id='a' href='{first}' \
                 media-type='application/xhtml+xml'/><item id='n' href='nav.xhtml' media-type='application/xhtml+xml' properties='nav'/>\
                 </manifest><spine><itemref idref='n'/><itemref idref='a'/><itemref idref='b'/></spine></package>"
    );
    archive(&[
        ("mimetype", b"application/epub+zip"),
        (
            "META-INF/container.xml",
            b"<container><rootfiles><rootfile full-path='OPS/book.opf'/></rootfiles></container>",
        ),
        ("OPS/book.opf", about.as_bytes()),
        ("OPS/nav.xhtml", b"<html><body><p>Contents of the book, with all of its chapters in a row.</p></body></html>"),
        ("OPS/text/a und ä.xhtml", chapter(FIRST).as_bytes()),
        ("OPS/text/a.xhtml", chapter(FIRST).as_bytes()),
        ("OPS/text/b.xhtml", chapter(SECOND).as_bytes()),
    ])
}

fn letter() -> Vec<u8> {
    format!(
        "Received: by mail.example\r\nFrom: =?utf-8?q?Tarnley_Bl=C3=A4tter?= <news@tarnley.example>\r\nSubject: =?utf-8?q?M=C3=BChle_stops?=\r\n\
         Date: Mon, 23 Nov 2026 08:15:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=xx\r\n\r\n\
         --xx\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nSee the letter in HTML.\r\n--xx\r\nContent-Type: text/html; charset=utf-8\r\n\
         Content-Transfer-Encoding: quoted-printable\r\n\r\n<html><body><p>{}</p><p>{}</p><p style=3D\"display:none\">{HIDDEN}</p>=\r\n\
         </body></html>\r\n--xx--\r\n",
        FIRST.replace("so that", "so=20that"),
        escaped(SECOND)
    )
    .into_bytes()
}

fn saved_page() -> Vec<u8> {
    format!(
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://tarnley.example/mill\r\nSubject: Mill stops\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/related; type=\"text/html\"; boundary=\"yy\"\r\n\r\n--yy\r\nContent-Type: text/html\r\n\
         Content-Transfer-Encoding: 8bit\r\nContent-Location: https://tarnley.example/mill\r\n\r\n<!DOCTYPE html><html><head>\
         <title>Mill stops</title></head><body><p>{FIRST}</p><p>{}</p><p hidden>{HIDDEN}</p></body></html>\r\n--yy--\r\n",
        escaped(SECOND)
    )
    .into_bytes()
}

fn rich_text() -> Vec<u8> {
    format!(
        "{{\\rtf1\\ansi\\ansicpg1252\\deff0{{\\fonttbl{{\\f0\\fcharset0 Arial;}}{{\\f1\\fcharset204 Arial;}}}}\
         {{\\colortbl ;\\red255\\green255\\blue255;}}\r\n{{\\*\\generator {HIDDEN}}}{{\\info{{\\title mill_v2.doc}}{{\\author {HIDDEN}}}}}\
         {{\\header {HIDDEN}\\par}}\\uc1\\pard\\f0\\fs22 {FIRST}\\par\r\n{SECOND} {{\\v {HIDDEN}}}{{\\deleted {HIDDEN}}}{{\\cf1 {HIDDEN}}}\
         {{\\field{{\\*\\fldinst HYPERLINK x}}{{\\fldrslt there}}}}{{\\pict 0102}}\\par}}\r\n{HIDDEN}"
    )
    .into_bytes()
}

#[test]
fn texts_of_other_programs_are_read_without_what_nobody_sees() {
    for (name, bytes) in [
        ("word", word()),
        ("open.txt", open_document()),
        ("book.zip", book()),
        ("letter.html", letter()),
        ("page.txt", saved_page()),
        ("rich.doc", rich_text()),
    ] {
        let output = read(&bytes, name);
        let summary: Value = serde_json::from_slice(&output.stdout).unwrap();
        let text = summary["inputs"][0]["text"].as_str().unwrap();
        let at = |part: &str| text.find(part).unwrap_or_else(|| panic!("{name}: {text}"));
        assert!(at(FIRST) < at(SECOND), "{name}: {text}");
        assert!(
            !text.contains("baker from the next valley") && !text.contains("Contents of the book"),
            "{name}: {text}"
        );
        assert_eq!(output.status.code(), Some(0), "{name}");
    }
}

#[test]
fn a_text_of_word_has_its_tabs_its_dark_cells_and_no_former_looks() {
    let white = "<w:rPr><w:color w:val='FFFFFF'/></w:rPr>";
    let dark = "<w:shd w:val='clear' w:fill='1F3864'/>";
    let document = format!(
        "<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>{FIRST}</w:t></w:r></w:p><w:p><w:r><w:t>{}</w:t></w:r></w:p>\
         <w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Sacks</w:t><w:tab/><w:t>900</w:t></w:r></w:p>\
         <w:tbl><w:tr><w:tc><w:tcPr>{dark}</w:tcPr><w:p><w:r>{white}<w:t>In a cell.</w:t></w:r></w:p></w:tc>\
         <w:tc><w:tcPr/><w:p><w:r>{white}<w:t>Beside it.</w:t></w:r></w:p></w:tc></w:tr></w:tbl>\
         <w:p><w:pPr>{dark}</w:pPr><w:r>{white}<w:t>In a box.</w:t></w:r></w:p><w:p><w:r>{white}<w:t>Below it.</w:t></w:r></w:p>\
         <w:p><w:pPr><w:shd w:val='solid' w:color='000000' w:fill='auto'/></w:pPr><w:r>{white}<w:t>On black.</w:t></w:r></w:p>\
         <w:p><w:r><w:rPr><w:b/><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>Once hidden.</w:t></w:r></w:p>\
         </w:body></w:document>",
        escaped(SECOND)
    );
    let bytes = archive(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", document.as_bytes())]);
    let summary: Value = serde_json::from_slice(&read(&bytes, "looks.docx").stdout).unwrap();
    let text = summary["inputs"][0]["text"].as_str().unwrap();
    for shown in ["Sacks 900", "In a cell.", "In a box.", "On black.", "Once hidden."] {
        assert!(text.contains(shown), "{shown}: {text}");
    }
    assert!(!text.contains("Beside it.") && !text.contains("Below it."), "{text}");
}

#[test]
fn rich_text_has_its_signs_in_every_encoding_its_notes_and_its_title() {
    let filler = format!("{FIRST}\\par {SECOND}\\par ");
    for (written, text) in [
        (r"{\'fc \u8212? \uc2\u1052 Mo\u-3913xx}", "\u{fc} \u{2014} \u{41c}\u{f0b7}"),
        (r"\u-10179?\u-8704? fits", "\u{1f600} fits"),
        (r"{\f1 \'cc\'ee\'f1\'f2} there", "\u{41c}\u{43e}\u{441}\u{442} there"),
        (r"\ldblquote So\rdblquote\emdash\bullet\~\{a\}\\", "\u{201c}So\u{201d}\u{2014}\u{2022} {a}\\"),
        (r"A cell\cell another\cell\row", "A cell\nanother"),
        (r"Said{\footnote Noted.} so.\par", "Said so.\nNoted."),
        (r"Shown {\v hidden {\v0 shown} hidden}{\*\unknown gone}{\listtext 1.}\plain there", "Shown shownthere"),
        (r"No more {\bin4 }}}}than this", "No more than this"),
        ("A < B & C\\\nD\n\\line E", "A < B & C\nD\nE"),
        (r"Cut {\bin99999 off} here", "Cut off here"),
        ("{\\f2 \\'82\r\n\\'a0\\'83A} there", "\u{3042}\u{30a2} there"),
        (
            r"Before.{\shp{\*\shpinst\shpleft9{\sp{\sn name}{\sv gone}}{\shptxt In a {\v gone}box.\par}}{\shprslt gone}}After.",
            "Before.\nIn a box.\nAfter.",
        ),
        (r"{\header {\shp{\*\shpinst{\shptxt gone}}}}There", "There"),
        (r"\v", ""),
        (r"Half a word \", "Half a word }"),
        (r"} behind the end", ""),
    ] {
        let bytes = format!(
            "{{\\rtf1\\ansi{{\\fonttbl{{\\f0\\fcharset0 A;}}{{\\f1\\fcharset204 B;}}{{\\f2\\fcharset128 C;}}}}{{\\info{{\\title The Mill}}}}\\f0 {filler}{written}}}"
        );
        for before in ["", "\u{feff}", "\r\n "] {
            let bytes = format!("{before}{bytes}");
            let summary: Value = serde_json::from_slice(&read(bytes.as_bytes(), "signs.rtf").stdout).unwrap();
            let found = summary["inputs"][0]["text"].as_str().unwrap();
            assert_eq!(found, [FIRST, SECOND, text].join("\n").trim_end(), "{before:?} {written}");
            assert_eq!(summary["articles"][0]["title"], "The Mill", "{written}");
        }
    }
}

#[test]
fn plain_text_of_a_letter_is_read_only_where_html_has_none() {
    let letter = |html: &str| {
        let letter = format!(
            "Received: by mail.example\r\nFrom: news@tarnley.example\r\nMIME-Version: 1.0\r\n\
             Content-Type: multipart/alternative; boundary=xx\r\n\r\n--xx\r\nContent-Type: text/plain\r\n\r\n{}\r\n\
             --xx\r\nContent-Type: text/html\r\n\r\n<html><body><p>{html}</p></body></html>\r\n--xx--\r\n",
            [HIDDEN; 5].join("\r\n")
        );
        let summary: Value = serde_json::from_slice(&read(letter.as_bytes(), "twice.eml").stdout).unwrap();
        summary["inputs"][0]["text"].as_str().unwrap().contains("eleven bags of flour")
    };
    assert_eq!([letter(FIRST), letter("Read it in a browser.")], [false, true]);
}

#[test]
fn chapters_are_found_under_their_names_and_missed_by_name() {
    for (first, said) in [
        ("text/a%20und%20%C3%A4.xhtml", None),
        ("../OPS/text/a%2Exhtml#one", None),
        ("text/z.xhtml", Some("OPS/text/z.xhtml is missing")),
    ] {
        let output = read(&book_with(first), "chapters.epub");
        let summary: Value = serde_json::from_slice(&output.stdout).unwrap();
        let text = summary["inputs"][0]["text"].as_str().unwrap();
        assert_eq!([text.contains(FIRST), text.contains(SECOND)], [said.is_none(), true], "{first}: {text}");
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(error.contains("missing"), said.is_some(), "{error}");
        assert!(said.is_none_or(|said| error.contains(said)), "{error}");
    }
}

#[test]
fn what_they_say_of_themselves_is_known() {
    let about = |bytes: &[u8], name: &str| {
        let summary: Value = serde_json::from_slice(&read(bytes, name).stdout).unwrap();
        ["title", "author", "published"].map(|key| summary["articles"][0][key].as_str().unwrap_or_default().to_owned())
    };
    assert_eq!(about(&book(), "a.epub"), ["The Mill & the Brook", "Ada Renwick", ""]);
    assert_eq!(about(&letter(), "a.eml"), ["Mühle stops", "", "2026-11-23T08:15:00+01:00"]);
    assert_eq!(about(&saved_page(), "a.mhtml")[0], "Mill stops");
}

#[test]
fn each_file_in_an_archive_is_an_article() {
    let inner = archive(&[("deep/third.docx", &word())]);
    let latin = "Die Mühle in Tarnley steht im Juni für sieben Wochen still, sagte die Müllerin am Dienstag."
        .chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap())
        .collect::<Vec<u8>>();
    let bytes = archive(&[
        ("__MACOSX/._a.txt", b"\0\0\0\x05"),
        (".DS_Store", b"\0\0\0\x01"),
        ("a.txt", &latin),
        ("b.html", format!("<p>{SECOND}</p>").as_bytes()),
        ("c.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01"),
        ("d.zip", &inner),
    ]);
    let output = read(&bytes, "all.zip");
    let summary: Value = serde_json::from_str(stdout(&output)).unwrap();
    let texts: Vec<&str> =
        summary["inputs"].as_array().unwrap().iter().map(|one| one["text"].as_str().unwrap()).collect();
    assert!(texts.len() == 3 && texts[0].contains("Mühle") && texts[1].contains("Ostrow & Sons"), "{texts:?}");
    assert!(texts[2].starts_with(FIRST));
    let members: Vec<&str> =
        summary["inputs"].as_array().unwrap().iter().map(|input| input["member"].as_str().unwrap()).collect();
    assert_eq!(members, ["a.txt", "b.html", "d.zip/deep/third.docx"], "{summary}");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(1));
    assert!(said.lines().any(|line| line.contains("all.zip: c.png: this is a picture")), "{said}");
    assert!(!said.contains("MACOSX") && !said.contains("DS_Store"), "{said}");
}

#[test]
fn files_of_one_name_in_an_archive_are_from_several_publishers() {
    let bytes = archive(&[
        ("a/article.txt", b"The mill at Tarnley will stop for seven weeks in June, the owner said.".as_slice()),
        ("b/article.txt", b"For seven weeks in June no flour will come from the mill at Tarnley, which will stop."),
        ("c/article.txt", b"In June the Tarnley mill will stop: seven weeks without flour, as bakers complain."),
    ]);
    let summary: Value = serde_json::from_str(stdout(&read(&bytes, "mill.zip"))).unwrap();
    assert_eq!(summary["sentences"][0]["of"], 3, "{summary}");
}

#[test]
fn an_archive_that_unpacks_to_far_more_than_anyone_writes_is_stopped() {
    let large = vec![b'a'; 200 << 20];
    let bomb = archive(&[("a.txt", &large), ("b.txt", &large)]);
    assert!(bomb.len() < 1 << 20);
    let nested = archive(&[("b.zip", &archive(&[("c.zip", &archive(&[("d.zip", &bomb)]))]))]);
    for (name, bytes, said) in [("bomb.zip", &bomb, "128 MB"), ("nested.zip", &nested, "an archive in an archive")] {
        let output = read(bytes, name);
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(error.lines().filter(|line| line.contains(name) && line.contains(said)).count(), 1, "{error}");
        assert_eq!(output.status.code(), Some(1));
    }
}

#[test]
fn what_is_not_read_is_refused_in_a_line_that_says_what_to_do() {
    let sheet = archive(&[("[Content_Types].xml", b"<Types/>"), ("xl/workbook.xml", b"<workbook/>")]);
    let empty = archive(&[(".DS_Store", b"\0")]);
    let compound = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0".as_slice(), &wide].concat()
    };
    let deep = format!("{{\\rtf1 {}", "{".repeat(20_000));
    let files: [(&str, &[u8], &str); 8] = [
        ("empty.zip", &empty, "is empty"),
        ("a.doc", &compound("WordDocument"), "save it as .docx"),
        ("b.docx", &compound("EncryptedPackage"), "save it without"),
        ("c.ppt", &compound("PowerPoint Document"), "save its text as"),
        ("deep.rtf", deep.as_bytes(), "save it as"),
        ("d.webarchive", b"bplist00\xd1\x01\x02", "save the page"),
        ("e.xlsx", &sheet, "save its text"),
        ("f.zip", b"PK\x03\x04 and no more", "damaged"),
    ];
    let folder = folder("refused");
    for (name, bytes, said) in files {
        let file = folder.join(name);
        std::fs::write(&file, bytes).unwrap();
        let output = run(&[file.to_str().unwrap(), EXAMPLE[0]], b"");
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        let lines: Vec<&str> = error.lines().filter(|line| line.contains(name)).collect();
        assert!(lines.len() == 1 && lines[0].contains(said), "{name}: {error}");
        assert_eq!(output.status.code(), Some(1), "{name}");
        assert!(stdout(&output).contains("[B, 1 of 1]"));
    }
    std::fs::remove_dir_all(&folder).unwrap();
}
