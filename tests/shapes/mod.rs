//! Shapes of text that nobody writes, and that cost a program dear whose time grows faster than its input.

/// A shape: a name, and how it is made.
#[derive(Clone, Debug)]
pub struct Shape {
    pub name: String,
    /// What stands once before all else.
    head: String,
    /// What is repeated; `#` stands for a number that counts up.
    unit: String,
    /// What closes each unit, all of it behind the last; nothing in most shapes.
    tail: String,
}

impl Shape {
    fn new(name: &str, unit: &str) -> Self {
        Self { name: name.into(), head: String::new(), unit: unit.into(), tail: String::new() }
    }

    /// The shape in about so many bytes.
    pub fn text(&self, bytes: usize) -> String {
        let mut text = self.head.clone();
        let times = bytes.saturating_sub(text.len()) / (self.unit.len() + self.tail.len()).max(1);
        for number in 0..times {
            match self.unit.split_once('#') {
                Some((before, after)) => text += &format!("{before}{number}{after}"),
                None => text += &self.unit,
            }
        }
        text + &self.tail.repeat(times)
    }
}

/// Shapes with a reason: a mark that never closes, a sentence of a letter, a list without end.
pub fn known() -> Vec<Shape> {
    let units = [
        ("bracket and wide stop", "a(b。"),
        ("bracket and glued stop", "The(end."),
        ("bracket and stop", "The (end of it. "),
        ("closing bracket and stop", "The end) of it. "),
        ("straight quotation", "He \"went. "),
        ("low quotation", "Er „ging. "),
        ("curly quotation", "He “went. "),
        ("closing quotation", "He” went. "),
        ("angled quotation", "Il «va. "),
        ("all quotations", "a “b „c «d \"e (f. "),
        ("corner brackets", "あ「い。"),
        ("open brackets", "("),
        ("close brackets", "a) "),
        ("pairs of brackets", "(a) "),
        ("brackets of each kind", "([{（［「『《〈【"),
        ("accents", "``a "),
        ("apostrophes", "'a "),
        ("doubled apostrophes", "''a. "),
        ("stops", "."),
        ("spaced stops", ". "),
        ("marks", "?!"),
        ("marks and quotations", "a?\" "),
        ("stops and notes", "end.[1] "),
        ("notes only", "[1]"),
        ("superscripts", "end.¹²³ "),
        ("note numbers", "end.1 2 3 4 5 6 "),
        ("ellipses", "end... the "),
        ("dashes", "-- "),
        ("cut speech", "“But I--” he. "),
        ("initials", "A. B. "),
        ("dotted letters", "a.b.c."),
        ("abbreviations", "Mr. Dr. St. "),
        ("times of day", "At 5 p.m. "),
        ("list", "#. End "),
        ("list in brackets", "(#) end "),
        ("bullets", "• "),
        ("lines of a letter", "a\n"),
        ("lines of a stop", ".\n"),
        ("empty lines", "\n\n"),
        ("returns", "\r"),
        ("spaces", " "),
        ("invisible", "\u{200b}"),
        ("soft hyphens", "a\u{ad}"),
        ("accents without letters", "\u{301}"),
        ("one word", "x"),
        ("one wide word", "港"),
        ("words apart", "word# "),
        ("capitals", "Word# "),
        ("questions without spaces", "“Yes?”"),
        ("number words", "zero "),
        ("hundreds", "cent "),
        ("thousands", "a thousand thousand "),
        ("groups of digits", "234 "),
        ("months", "May "),
        ("tens", "twenty "),
        ("millions", "one million and "),
        ("numbers", "1 "),
        ("numbers with commas", "1,"),
        ("times", "12:30 "),
        ("dates", "3 May "),
        ("shares", "# % of "),
        ("money", "$# million "),
        ("names", "Spokeswoman Anna Redfern said so. "),
        ("other names", "Anna R#d said so. "),
        ("quotations", "“We saw # lights,” he said. "),
        ("long quotation", "“We saw lights and heard nothing at all of it "),
        ("hashtags", "#ferry#aground "),
        ("addresses", "www.example.com/a/b/c@d "),
        ("menu", "Home | Sport | Share\n"),
        ("buttons", "Share "),
        ("cue in a line", "Sign up for our newsletter "),
        ("datelines", "PORT ELLERY (AP) — "),
        ("bylines", "By Ann Example\n"),
        ("wrapped lines", "the ferry ran aground in the night and nobody was hurt in it\n"),
        ("short sentences", "It is so. "),
        ("equal paragraphs", "The ferry ran aground on Tuesday with 412 people on board, the coastguard said.\n\n"),
    ];
    let mut shapes: Vec<Shape> = units.iter().map(|(name, unit)| Shape::new(name, unit)).collect();
    for (name, unit, tail) in [
        ("nested brackets", "(", ")"),
        ("nested quotations", "“a ", "”"),
        ("nested sentences", "The end. (", ".)"),
        ("openings, then stops", "“", "a. "),
    ] {
        shapes.push(Shape { tail: tail.into(), ..Shape::new(name, unit) });
    }
    for (name, head, unit) in [
        ("in an open quotation", "“He said: ", "The end. "),
        ("in a list", "1. One. ", "2 two "),
        ("in a list of letters", "a) ", "b c "),
        ("in an open bracket", "(He said: ", "The end. "),
    ] {
        shapes.push(Shape { head: head.into(), ..Shape::new(name, unit) });
    }
    shapes
}

/// What shapes are made of at random.
const ATOMS: [&str; 64] = [
    "(", ")", "[", "]", "{", "（", "「", "」", "》", "\"", "'", "''", "`", "“", "”", "„", "«", "»", "‘", "’", ".", ".",
    ".", "!", "?", "…", "。", "！", "।", ":", ";", ",", "—", "-", "--", " ", " ", " ", "\n", "\n\n", "\t", "a", "B",
    "é", "The", "end", "Mr", "he said", "I", "p.m", "zero", "1", "12", "1.", "b)", "•", "港", "か", "\u{200b}",
    "\u{301}", "@", "/", "%", "$",
];

/// As many shapes as are asked for, made of what is told apart in a text; the same each time.
pub fn random(count: usize, seed: u64) -> Vec<Shape> {
    let mut state = seed;
    let mut next = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    let shape = |_| {
        let mut pick = |most: usize| {
            let length = next(most) + 1;
            (0..length).map(|_| ATOMS[next(ATOMS.len())]).collect::<String>()
        };
        let unit = pick(6);
        let head = if unit.len() % 4 == 0 { pick(3) } else { String::new() };
        let tail = if unit.len() % 5 == 0 { pick(2) } else { String::new() };
        Shape { name: format!("{head:?} {unit:?} {tail:?}"), head, unit, tail }
    };
    (0..count).map(shape).collect()
}
