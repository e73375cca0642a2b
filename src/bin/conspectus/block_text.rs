//! Block text: the text of a page as a reader sees it, a line for each block. The page does the same in
//! `www/shared/read/block-text.ts`.

use dom_query::{NodeData, NodeId, NodeRef};

const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "br",
    "button",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "legend",
    "li",
    "main",
    "nav",
    "ol",
    "option",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "title",
    "tr",
    "ul",
];
const SILENT: &[&str] = &[
    "audio", "canvas", "embed", "head", "iframe", "math", "noscript", "object", "script", "select", "style", "svg",
    "template", "textarea", "video",
];

/// A line of a page.
#[derive(Default)]
pub struct Line {
    pub text: String,
    kinds: Vec<Kind>,
}

impl Line {
    /// True if all of its letters are in links, or some in elements of another kind.
    pub fn is(&self, kind: Kind) -> bool {
        self.kinds.contains(&kind)
    }
}

/// What an element says about the texts in it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Link,
    /// A link to others of the same topic.
    Tag,
    Paragraph,
    Heading,
    /// What stands below a picture.
    Caption,
    /// A part of a table.
    Cell,
}

/// The text of a node, without itself being a block.
pub fn of(root: &NodeRef<'_>) -> String {
    text_of(&lines(root))
}

/// The text of some lines.
pub fn text_of(lines: &[Line]) -> String {
    lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join("\n")
}

/// The lines of a node.
pub fn lines(root: &NodeRef<'_>) -> Vec<Line> {
    let mut lines = Lines::default();
    let mut around = Around::default();
    let mut next = root.first_child();
    while let Some(node) = next {
        if let Some(own) = own_text(&node) {
            lines.add(&own, &around);
        } else if is_one_of(&node, BLOCKS) {
            lines.end();
        }
        next = match node.first_child().filter(|_| !is_silent(&node)) {
            Some(child) => {
                around.enter(&node);
                Some(child)
            }
            None => behind(node, root, &mut lines, &mut around),
        };
    }
    lines.end();
    lines.done
}

/// What comes behind a node and all that is in it; blocks that end on the way end their line.
fn behind<'a>(
    mut node: NodeRef<'a>,
    root: &NodeRef<'_>,
    lines: &mut Lines,
    around: &mut Around,
) -> Option<NodeRef<'a>> {
    loop {
        if let Some(next) = node.next_sibling() {
            return Some(next);
        }
        node = node.parent().filter(|parent| parent.id != root.id)?;
        around.leave(&node);
        if is_one_of(&node, BLOCKS) {
            lines.end();
        }
    }
}

/// The elements around a text that say what it is.
#[derive(Default)]
struct Around(Vec<(NodeId, Kind)>);

impl Around {
    fn enter(&mut self, node: &NodeRef<'_>) {
        let Some(name) = node.qual_name_ref().map(|name| name.local.to_string()) else { return };
        let kind = match name.as_str() {
            "a" if node.has_attr("href") => Kind::Link,
            "p" => Kind::Paragraph,
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Kind::Heading,
            "figcaption" => Kind::Caption,
            "td" | "th" => Kind::Cell,
            _ => return,
        };
        self.0.push((node.id, kind));
        let rel = if kind == Kind::Link { node.attr("rel") } else { None };
        if rel.is_some_and(|rel| rel.split_whitespace().any(|one| one.eq_ignore_ascii_case("tag"))) {
            self.0.push((node.id, Kind::Tag));
        }
    }

    fn leave(&mut self, node: &NodeRef<'_>) {
        while self.0.last().is_some_and(|(id, _)| *id == node.id) {
            self.0.pop();
        }
    }
}

/// Lines with one space where a browser shows one, and none that shows nothing.
#[derive(Default)]
struct Lines {
    done: Vec<Line>,
    open: Line,
    /// True if letters of the open line are in no link.
    plain: bool,
}

impl Lines {
    fn add(&mut self, text: &str, around: &Around) {
        for (number, piece) in text.split('\n').enumerate() {
            if number > 0 {
                self.end();
            }
            self.open.text.push_str(piece);
            if !piece.contains(char::is_alphanumeric) {
                continue;
            }
            self.plain |= !around.0.iter().any(|(_, kind)| *kind == Kind::Link);
            for (_, kind) in &around.0 {
                if !self.open.is(*kind) {
                    self.open.kinds.push(*kind);
                }
            }
        }
    }

    fn end(&mut self) {
        let Line { text, mut kinds } = std::mem::take(&mut self.open);
        if std::mem::take(&mut self.plain) {
            kinds.retain(|kind| *kind != Kind::Link);
        }
        let words: Vec<&str> = text.split(is_space).filter(|word| !word.is_empty()).collect();
        if !words.is_empty() {
            self.done.push(Line { text: words.join(" "), kinds });
        }
    }
}

/// The letters of a text. Line ends of the source are mere spaces in a page, unless it says that they are not.
fn own_text(node: &NodeRef<'_>) -> Option<String> {
    let text = node.query_or(None, |node| match &node.data {
        NodeData::Text { contents } => Some(contents.to_string()),
        _ => None,
    })?;
    // Where there is no line end, there is no need to climb.
    let kept = !text.contains('\n') || node.ancestors_it(None).any(|around| around.has_name("pre"));
    Some(if kept { text } else { text.replace('\n', " ") })
}

fn is_one_of(node: &NodeRef<'_>, names: &[&str]) -> bool {
    node.qual_name_ref().is_some_and(|name| names.contains(&name.local.as_ref()))
}

fn is_silent(node: &NodeRef<'_>) -> bool {
    is_one_of(node, SILENT)
        || node.has_attr("hidden")
        || node.attr("aria-hidden").is_some_and(|hidden| &*hidden == "true")
        || is_taken_back(node)
}

/// True for text that its writer took back: deleted, or struck out beside what was put in its place.
fn is_taken_back(node: &NodeRef<'_>) -> bool {
    let beside = |one: Option<NodeRef<'_>>| one.is_some_and(|one| one.has_name("ins"));
    node.has_name("del")
        || is_one_of(node, &["s", "strike"])
            && (beside(node.next_element_sibling()) || beside(node.prev_element_sibling()))
}

/// True for what JavaScript takes for a space.
pub fn is_space(c: char) -> bool {
    (c.is_whitespace() && c != '\u{85}') || c == '\u{feff}'
}
