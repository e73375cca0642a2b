//! RTF becomes HTML with the colours and sizes that tell what nobody sees. It is one pass over the file; groups that hold no text
//! are left out as a whole. The page does the same in `www/shared/read/library/rtf.ts`.

use crate::page;
use crate::said_title::is_title;
use conspectus::Article;
use encoding_rs::{Encoding, WINDOWS_1252};
use std::collections::HashMap;
use std::fmt::Write;
use std::io;

/// Groups of which nothing is text.
const GONE: &str = "stylesheet pict object header headerl headerr headerf footer footerl footerr footerf ftnsep ftnsepc ftncn \
    listtext pntext nonshppict xe tc rxe themedata fldinst listtable datafield shprslt";
const BREAKS: &str = "par sect page row cell nestcell nestrow column line";
/// So deep no program nests its groups.
const DEEPEST: usize = 10_000;
/// The longest word of control, and the most digits of its number.
const LONGEST: (usize, usize) = (32, 10);
/// The most characters that stand in for one.
const MOST_SPARE: i64 = 20;

/// The encodings of fonts, by the numbers that Windows gives them.
fn of_charset(number: i64) -> Option<&'static Encoding> {
    Encoding::for_label(match number {
        77 => b"macintosh",
        128 => b"shift_jis",
        129 => b"euc-kr",
        134 => b"gbk",
        136 => b"big5",
        161 => b"windows-1253",
        162 => b"windows-1254",
        163 => b"windows-1258",
        177 => b"windows-1255",
        178 => b"windows-1256",
        186 => b"windows-1257",
        204 => b"windows-1251",
        222 => b"windows-874",
        238 => b"windows-1250",
        _ => return None,
    })
}

/// The encoding of a code page.
fn of_page(number: i64) -> Option<&'static Encoding> {
    match number {
        866 => Encoding::for_label(b"ibm866"),
        874 => Encoding::for_label(b"windows-874"),
        932 => Encoding::for_label(b"shift_jis"),
        936 => Encoding::for_label(b"gbk"),
        949 => Encoding::for_label(b"euc-kr"),
        950 => Encoding::for_label(b"big5"),
        10_000 => Encoding::for_label(b"macintosh"),
        65_001 => Encoding::for_label(b"utf-8"),
        1250..=1258 => Encoding::for_label(format!("windows-{number}").as_bytes()),
        _ => None,
    }
}

/// The sign that a word stands for.
fn sign_of(word: &str) -> Option<&'static str> {
    Some(match word {
        "emdash" => "—",
        "endash" => "–",
        "lquote" => "‘",
        "rquote" => "’",
        "ldblquote" => "“",
        "rdblquote" => "”",
        "bullet" => "•",
        "tab" | "emspace" | "enspace" | "qmspace" => " ",
        "zwj" => "\u{200d}",
        "zwnj" => "\u{200c}",
        _ => return None,
    })
}

fn is_among(words: &str, word: &str) -> bool {
    words.split_ascii_whitespace().any(|one| one == word)
}

/// Where the text of a group goes: into the document, its notes, the tables and names at its start, a shape, or nowhere.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Body,
    Notes,
    Fonts,
    Colours,
    Title,
    Info,
    /// In a shape, of which only its own text is text.
    Shape,
    Nowhere,
}

/// How letters look.
#[derive(Clone, Copy, Default)]
struct RtfLook {
    hidden: bool,
    colour: i64,
    ground: i64,
    size: i64,
}

/// A group.
#[derive(Clone, Copy)]
struct Group {
    place: Place,
    look: RtfLook,
    font: i64,
    /// How many characters stand behind one of Unicode, for those who do not know it.
    spare: i64,
}

/// A piece of the file.
enum RtfToken<'a> {
    Word(&'a str, Option<i64>),
    Byte(u8),
    Sign(u8),
    Opens,
    Closes,
    Text(&'a [u8]),
    Nothing,
}

/// The next piece, and what is left behind it.
fn next(rest: &[u8]) -> Option<(RtfToken<'_>, &[u8])> {
    let (first, behind) = rest.split_first()?;
    Some(match first {
        b'{' => (RtfToken::Opens, behind),
        b'}' => (RtfToken::Closes, behind),
        b'\r' | b'\n' => (RtfToken::Nothing, behind),
        b'\\' => control(behind),
        _ => {
            let end = rest.iter().position(|byte| matches!(byte, b'\\' | b'{' | b'}' | b'\r' | b'\n'));
            let (text, behind) = rest.split_at_checked(end.unwrap_or(rest.len()))?;
            (RtfToken::Text(text), behind)
        }
    })
}

/// What stands behind a backslash.
fn control(rest: &[u8]) -> (RtfToken<'_>, &[u8]) {
    let Some((first, behind)) = rest.split_first() else { return (RtfToken::Nothing, rest) };
    if !first.is_ascii_alphabetic() {
        let byte = behind
            .split_at_checked(2)
            .filter(|(digits, _)| *first == b'\'' && digits.iter().all(u8::is_ascii_hexdigit));
        let byte = byte
            .and_then(|(digits, behind)| Some((u8::from_str_radix(str::from_utf8(digits).ok()?, 16).ok()?, behind)));
        return byte.map_or((RtfToken::Sign(*first), behind), |(byte, behind)| (RtfToken::Byte(byte), behind));
    }
    let count =
        |bytes: &[u8], most: usize, is: fn(&u8) -> bool| bytes.iter().take(most).take_while(|byte| is(byte)).count();
    let length = count(rest, LONGEST.0, u8::is_ascii_alphabetic);
    let (word, behind) = rest.split_at_checked(length).unwrap_or((rest, &[]));
    let minus = usize::from(behind.first() == Some(&b'-'));
    let digits = count(behind.get(minus..).unwrap_or_default(), LONGEST.1, u8::is_ascii_digit);
    let length = if digits > 0 { minus.saturating_add(digits) } else { 0 };
    let (number, behind) = behind.split_at_checked(length).unwrap_or((behind, &[]));
    let number = str::from_utf8(number).ok().and_then(|number| number.parse().ok());
    (RtfToken::Word(str::from_utf8(word).unwrap_or_default(), number), behind.strip_prefix(b" ").unwrap_or(behind))
}

/// A document while it is read.
struct Rtf {
    body: String,
    notes: String,
    title: String,
    groups: Vec<Group>,
    now: Group,
    tables: Tables,
    bytes: Vec<u8>,
    /// The first half of a character that takes two.
    half: Option<u16>,
    /// How many of the next characters only stand in for one that was read.
    skip: usize,
    /// True right behind a bracket and its star: the next word says what may be left out.
    optional: bool,
}

/// What a document says at its start.
struct Tables {
    encoding: &'static Encoding,
    fonts: HashMap<i64, &'static Encoding>,
    colours: Vec<String>,
    colour: Option<[i64; 3]>,
}

impl Rtf {
    fn new() -> Self {
        let (body, notes, title, groups, bytes) = (String::new(), String::new(), String::new(), Vec::new(), Vec::new());
        let now = Group { place: Place::Body, look: RtfLook::default(), font: 0, spare: 1 };
        let tables = Tables { encoding: WINDOWS_1252, fonts: HashMap::new(), colours: Vec::new(), colour: None };
        Self { body, notes, title, groups, now, tables, bytes, half: None, skip: 0, optional: false }
    }

    /// Reads it all; nothing if its groups are nested deeper than is sensible.
    fn read(&mut self, bytes: &[u8]) -> Option<()> {
        let mut rest = bytes;
        while let Some((token, behind)) = next(rest) {
            rest = behind;
            // One letter may be of several bytes, each written in another way, with the end of a line between them.
            if !matches!(token, RtfToken::Byte(_) | RtfToken::Text(_) | RtfToken::Nothing) {
                self.flush();
            }
            match token {
                RtfToken::Byte(_) if self.skip > 0 => self.skip = self.skip.saturating_sub(1),
                RtfToken::Byte(byte) => self.bytes.push(byte),
                RtfToken::Word("bin", length) => {
                    let length = usize::try_from(length.unwrap_or_default()).unwrap_or_default();
                    // A length that reaches past the end is none.
                    rest = rest.get(length..).unwrap_or(rest);
                }
                RtfToken::Word(word, number) => self.word(word, number),
                RtfToken::Sign(sign) => self.sign(sign),
                RtfToken::Opens if self.groups.len() > DEEPEST => return None,
                RtfToken::Opens => {
                    self.begin();
                    self.groups.push(self.now);
                }
                RtfToken::Closes => {
                    self.begin();
                    self.close();
                    // What follows the document is none of it.
                    if self.groups.is_empty() {
                        return Some(());
                    }
                }
                RtfToken::Text(text) => {
                    let skipped = self.skip.min(text.len());
                    self.skip = self.skip.saturating_sub(skipped);
                    self.bytes.extend_from_slice(text.get(skipped..).unwrap_or_default());
                }
                RtfToken::Nothing => {}
            }
        }
        self.flush();
        Some(())
    }

    fn begin(&mut self) {
        self.skip = 0;
        self.optional = false;
    }

    fn close(&mut self) {
        let around = self.groups.pop().unwrap_or(self.now);
        if self.now.place == Place::Notes && around.place != Place::Notes {
            self.notes.push_str("<br>");
        }
        if self.now.place == Place::Body && around.place == Place::Shape {
            self.body.push_str("<br>");
        }
        self.now = around;
    }

    /// The bytes that were gathered, in the encoding of their font.
    fn flush(&mut self) {
        if self.bytes.is_empty() {
            return;
        }
        let bytes = std::mem::take(&mut self.bytes);
        let encoding = self.tables.fonts.get(&self.now.font).copied().unwrap_or(self.tables.encoding);
        self.write(&encoding.decode_with_bom_removal(&bytes).0);
    }

    fn write(&mut self, text: &str) {
        let broken = self.half.take().map_or("", |_| "\u{fffd}");
        let Group { place, look, .. } = self.now;
        match place {
            Place::Title => self.title.push_str(text),
            Place::Colours if text.contains(';') => {
                let colour = self.tables.colour.take();
                let css = colour.map(|[red, green, blue]| format!("rgb({red},{green},{blue})"));
                self.tables.colours.push(css.unwrap_or_default());
            }
            _ => {}
        }
        // Here the file itself says so: it need not be believed.
        if look.hidden {
            return;
        }
        let css = self.tables.css(look);
        let text = format!("{broken}{text}").replace('&', "&amp;").replace('<', "&lt;");
        if let Some(out) = self.out() {
            let _ =
                if css.is_empty() { write!(out, "{text}") } else { write!(out, "<span style=\"{css}\">{text}</span>") };
        }
    }

    /// Where text goes.
    fn out(&mut self) -> Option<&mut String> {
        match self.now.place {
            Place::Body => Some(&mut self.body),
            Place::Notes => Some(&mut self.notes),
            _ => None,
        }
    }

    fn sign(&mut self, sign: u8) {
        match sign {
            b'*' => self.optional = true,
            b'\n' | b'\r' => self.word("par", None),
            b'~' => self.write("\u{a0}"),
            b'_' => self.write("-"),
            b'\\' => self.write("\\"),
            b'{' => self.write("{"),
            b'}' => self.write("}"),
            _ => {}
        }
    }

    fn word(&mut self, word: &str, number: Option<i64>) {
        let optional = std::mem::take(&mut self.optional);
        let place = self.now.place;
        match word {
            "fonttbl" => self.now.place = Place::Fonts,
            "colortbl" => self.now.place = Place::Colours,
            "info" => self.now.place = Place::Info,
            "title" if place == Place::Info => self.now.place = Place::Title,
            "footnote" if place == Place::Body => self.now.place = Place::Notes,
            "shpinst" | "shpgrp" if matches!(place, Place::Body | Place::Shape) => self.now.place = Place::Shape,
            "shptxt" if place == Place::Shape => {
                self.now.place = Place::Body;
                self.body.push_str("<br>");
            }
            _ if optional || place == Place::Info || is_among(GONE, word) => self.now.place = Place::Nowhere,
            _ if matches!(place, Place::Fonts | Place::Colours) => self.in_table(word, number.unwrap_or_default()),
            "u" if number.is_some() => self.unicode(number.unwrap_or_default()),
            _ => match sign_of(word) {
                Some(sign) => self.write(sign),
                None if is_among(BREAKS, word) => self.out().into_iter().for_each(|out| out.push_str("<br>")),
                None => self.look(word, number),
            },
        }
    }

    fn unicode(&mut self, number: i64) {
        let unit = u16::try_from(number.rem_euclid(0x1_0000)).unwrap_or_default();
        match (self.half.take(), unit) {
            (None, 0xd800..=0xdbff) => self.half = Some(unit),
            (half, unit) => {
                let units: Vec<u16> = half.into_iter().chain([unit]).collect();
                self.write(&String::from_utf16_lossy(&units));
            }
        }
        self.skip = usize::try_from(self.now.spare).unwrap_or_default();
    }

    fn in_table(&mut self, word: &str, number: i64) {
        let tables = &mut self.tables;
        match word {
            "f" => self.now.font = number,
            "fcharset" => tables.fonts.extend(of_charset(number).map(|encoding| (self.now.font, encoding))),
            _ => {
                if let Some(part) = ["red", "green", "blue"].iter().position(|one| *one == word)
                    && let Some(part) = tables.colour.get_or_insert_default().get_mut(part)
                {
                    *part = number;
                }
            }
        }
    }

    /// How the next letters look.
    fn look(&mut self, word: &str, number: Option<i64>) {
        let (now, said) = (&mut self.now, number.unwrap_or_default());
        match word {
            "plain" => now.look = RtfLook::default(),
            "v" | "deleted" => now.look.hidden = number != Some(0),
            "cf" => now.look.colour = said,
            "highlight" | "cb" | "chcbpat" => now.look.ground = said,
            "fs" => now.look.size = said,
            "f" => now.font = said,
            "uc" => now.spare = number.unwrap_or(1).clamp(0, MOST_SPARE),
            "mac" => self.tables.encoding = encoding_rs::MACINTOSH,
            "ansicpg" => self.tables.encoding = of_page(said).unwrap_or(self.tables.encoding),
            _ => {}
        }
    }
}

impl Tables {
    fn css(&self, look: RtfLook) -> String {
        let colour = |number: i64| {
            let colour = usize::try_from(number).ok().and_then(|number| self.colours.get(number));
            colour.filter(|colour| !colour.is_empty())
        };
        let mut css = String::new();
        for (property, colour) in [("color", colour(look.colour)), ("background-color", colour(look.ground))] {
            css.extend(colour.map(|colour| format!("{property}:{colour};")));
        }
        if look.size > 0 {
            let half = if look.size.rem_euclid(2) == 1 { ".5" } else { "" };
            let _ = write!(css, "font-size:{}{half}pt;", look.size.div_euclid(2));
        }
        css
    }
}

/// True for the bytes of such a document.
pub fn is_rtf(bytes: &[u8]) -> bool {
    from_start(bytes).starts_with(b"{\\rtf")
}

/// The bytes without what editors may put before them.
fn from_start(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start()
}

/// The text of a document, and its title.
pub fn article(bytes: &[u8]) -> io::Result<Article> {
    let mut document = Rtf::new();
    let deep =
        || io::Error::new(io::ErrorKind::InvalidData, "this RTF is damaged: save it as .docx, as .odt or as text.");
    document.read(from_start(bytes)).ok_or_else(deep)?;
    let mut article = Article::new(page::text(&(document.body + &document.notes)));
    article.title = Some(document.title.trim().to_owned()).filter(|title| is_title(title));
    Ok(article)
}
