//! Office: texts of Word and of OpenDocument as HTML, with the styles that tell what nobody sees of them.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::HashMap;
use std::fmt::Write;

/// What stands in a file of Word and is no text of it: what was deleted or moved away, what stands in for newer parts, and how
/// something once looked.
const GONE_IN_WORD: [&str; 6] = ["w:del", "w:moveFrom", "mc:Fallback", "w:rPrChange", "w:pPrChange", "w:tcPrChange"];
/// The same in OpenDocument: deleted text, remarks, names of fields and pictures.
const GONE_IN_OPEN: [&str; 8] = [
    "text:tracked-changes",
    "office:annotation",
    "office:forms",
    "text:sequence-decls",
    "text:variable-decls",
    "svg:title",
    "svg:desc",
    "text:note-citation",
];
/// So many styles may rest on each other.
const DEEPEST: usize = 10;

/// A piece of an XML file.
enum XmlPiece<'a> {
    Opens(BytesStart<'a>, String),
    Closes(String),
    /// As it is written, references and all.
    Text(String),
}

/// Hands out the pieces of a file but for the elements that are `gone`; what is broken ends it.
fn each(xml: &str, gone: &[&str], mut take: impl FnMut(XmlPiece<'_>)) {
    let mut reader = Reader::from_str(xml);
    // What is open inside of an element that is left out.
    let mut inside = 0usize;
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag)) => {
                let name = tag.name().as_ref().to_owned();
                if inside > 0 || gone.contains(&name.as_str()) {
                    inside = inside.saturating_add(1);
                } else {
                    take(XmlPiece::Opens(tag, name));
                }
            }
            Ok(Event::Empty(tag)) if inside == 0 => {
                let name = tag.name().as_ref().to_owned();
                if !gone.contains(&name.as_str()) {
                    take(XmlPiece::Opens(tag, name.clone()));
                    take(XmlPiece::Closes(name));
                }
            }
            Ok(Event::End(_)) if inside > 0 => inside = inside.saturating_sub(1),
            Ok(Event::End(tag)) => take(XmlPiece::Closes(tag.name().as_ref().to_owned())),
            Ok(Event::Text(written)) if inside == 0 => take(XmlPiece::Text((*written).to_owned())),
            Ok(Event::GeneralRef(name)) if inside == 0 => take(XmlPiece::Text(format!("&{};", &*name))),
            Ok(Event::Eof) | Err(_) => return,
            Ok(_) => {}
        }
    }
}

/// An attribute of a tag, without what HTML or CSS would take for markup.
fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = tag.attributes().flatten().find(|one| one.key.as_ref() == name)?;
    let value = found.value.into_owned();
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '#' | '.' | '%' | '-' | '_' | ' ');
    value.chars().all(plain).then_some(value)
}

/// What the properties of a run of Word say, as CSS.
fn word_style(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let value = attribute(tag, "w:val").unwrap_or_default();
    match name {
        "w:vanish" | "w:webHidden" if !matches!(value.as_str(), "0" | "false" | "off") => {
            Some("display:none;".to_owned())
        }
        "w:color" if value != "auto" => Some(format!("color:#{value};")),
        "w:sz" => Some(format!("font-size:{}pt;", value.parse::<f64>().ok()? / 2.0)),
        "w:highlight" => Some(format!("background-color:{value};")),
        "w:shd" => {
            attribute(tag, "w:fill").filter(|fill| fill != "auto").map(|fill| format!("background-color:#{fill};"))
        }
        _ => None,
    }
}

/// True for the ground of a paragraph or of a cell of Word that is not the white of the page.
fn has_ground(tag: &BytesStart<'_>) -> bool {
    let patterned = attribute(tag, "w:val").is_some_and(|pattern| pattern != "clear" && pattern != "nil");
    patterned || attribute(tag, "w:fill").is_some_and(|fill| fill != "auto" && !fill.eq_ignore_ascii_case("ffffff"))
}

/// A text of Word, by its main part.
pub fn word(xml: &str) -> String {
    let (mut html, mut style, mut texts) = (String::new(), String::new(), 0usize);
    // Whether the paragraph, and each cell around it or what that is in, has a ground; and of what the properties are that are read.
    let (mut grounded, mut cells, mut of) = (false, Vec::new(), String::new());
    each(xml, &GONE_IN_WORD, |piece| match piece {
        XmlPiece::Opens(tag, name) => match name.as_str() {
            "w:p" => {
                grounded = false;
                html.push_str("<p>");
            }
            "w:tc" => cells.push(cells.last() == Some(&true)),
            "w:pPr" | "w:tcPr" | "w:rPr" => of = name,
            "w:shd" if of != "w:rPr" => match cells.last_mut().filter(|_| of == "w:tcPr") {
                Some(cell) => *cell |= has_ground(&tag),
                None => grounded |= has_ground(&tag),
            },
            "w:br" | "w:cr" => html.push_str("<br>"),
            "w:tab" => html.push(' '),
            "w:noBreakHyphen" => html.push('-'),
            "w:r" => style.clear(),
            "w:t" => {
                texts = texts.saturating_add(1);
                let behind = !style.contains("background") && (grounded || cells.last() == Some(&true));
                // A picture: what is on it is not held against the white of the page.
                let ground = if behind { "background:url();" } else { "" };
                let _ = write!(html, "<span style=\"{style}{ground}\">");
            }
            name => style.extend(word_style(&tag, name)),
        },
        XmlPiece::Closes(name) if name == "w:p" => html.push_str("</p>"),
        XmlPiece::Closes(name) if name == "w:t" => {
            texts = texts.saturating_sub(1);
            html.push_str("</span>");
        }
        XmlPiece::Closes(name) if name == "w:tc" => drop(cells.pop()),
        XmlPiece::Closes(_) => {}
        XmlPiece::Text(text) if texts > 0 => html.push_str(&text),
        XmlPiece::Text(_) => {}
    });
    html
}

/// What the styles of an OpenDocument text say, by their names.
#[derive(Default)]
pub struct OpenStyles(HashMap<String, OpenStyle>);

#[derive(Default)]
struct OpenStyle {
    parent: String,
    css: String,
}

impl OpenStyles {
    /// Reads the styles that are in a part.
    pub fn read(&mut self, xml: &str) {
        let mut now = String::new();
        each(xml, &[], |piece| {
            let XmlPiece::Opens(tag, name) = piece else { return };
            if name == "style:style" {
                now = attribute(&tag, "style:name").unwrap_or_default();
                let parent = attribute(&tag, "style:parent-style-name").unwrap_or_default();
                self.0.insert(now.clone(), OpenStyle { parent, ..OpenStyle::default() });
            }
            let Some(style) = self.0.get_mut(&now).filter(|_| name.ends_with("-properties")) else { return };
            for (key, property) in
                [("fo:color", "color"), ("fo:font-size", "font-size"), ("fo:background-color", "background-color")]
            {
                if let Some(value) = attribute(&tag, key) {
                    let _ = write!(style.css, "{property}:{value};");
                }
            }
            if attribute(&tag, "text:display").is_some_and(|display| display == "none") {
                style.css.push_str("display:none;");
            }
        });
    }

    /// What a style says, with those on which it rests.
    fn css(&self, name: Option<String>) -> String {
        let (mut css, mut next) = (String::new(), name.as_deref());
        for _ in 0..DEEPEST {
            let Some(style) = next.and_then(|name| self.0.get(name)) else { break };
            css.insert_str(0, &style.css);
            next = Some(&style.parent);
        }
        css
    }
}

/// A text of OpenDocument, by its content.
pub fn open(xml: &str, styles: &OpenStyles) -> String {
    let mut html = String::new();
    let body = xml.find("<office:body").and_then(|at| xml.get(at..)).unwrap_or_default();
    let element = |name: &str| match name {
        "text:p" | "text:h" => Some("p"),
        "text:span" => Some("span"),
        "text:section" | "table:table-cell" | "text:list-item" | "text:note" => Some("div"),
        _ => None,
    };
    each(body, &GONE_IN_OPEN, |piece| match piece {
        XmlPiece::Opens(tag, name) => match (name.as_str(), element(&name)) {
            ("text:line-break", _) => html.push_str("<br>"),
            ("text:tab" | "text:s", _) => html.push(' '),
            (_, Some(element)) => {
                let hidden = attribute(&tag, "text:display").is_some_and(|display| display == "none");
                let hidden = if hidden { "display:none;" } else { "" };
                let css =
                    styles.css(attribute(&tag, "text:style-name").or_else(|| attribute(&tag, "table:style-name")));
                let _ = write!(html, "<{element} style=\"{hidden}{css}\">");
            }
            _ => {}
        },
        XmlPiece::Closes(name) => {
            if let Some(element) = element(&name) {
                let _ = write!(html, "</{element}>");
            }
        }
        XmlPiece::Text(text) => html.push_str(&text),
    });
    html
}

/// An element of a list in a file: its attributes by their names.
pub type ListItem = HashMap<String, String>;

/// The attributes of all elements of a name, whatever stands before it.
pub fn items(xml: &str, name: &str) -> Vec<ListItem> {
    let mut found = Vec::new();
    each(xml, &[], |piece| {
        let XmlPiece::Opens(tag, _) = piece else { return };
        if tag.local_name().as_ref() == name {
            let text = |written: &str| written.replace("&amp;", "&");
            found.push(
                tag.attributes().flatten().map(|one| (text(one.key.local_name().as_ref()), text(&one.value))).collect(),
            );
        }
    });
    found
}

/// The text of the first element of a name.
pub fn text_in(xml: &str, wanted: &str) -> Option<String> {
    let (mut inside, mut text) = (false, None::<String>);
    each(xml, &[], |piece| match piece {
        XmlPiece::Opens(_, name) => inside = name == wanted && text.is_none(),
        XmlPiece::Closes(_) => inside = false,
        XmlPiece::Text(more) if inside => text.get_or_insert_default().push_str(&more),
        XmlPiece::Text(_) => {}
    });
    let text = dom_query::Document::from(text?.as_str()).text().split_whitespace().collect::<Vec<_>>().join(" ");
    Some(text).filter(|text| !text.is_empty())
}
