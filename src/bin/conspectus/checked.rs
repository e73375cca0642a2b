//! A check for people: plain text and Markdown.

use crate::text::{FAINT, STRONG, escape, harmless, letter, name, one_line};
use conspectus::{
    Article, Check, CheckedDegree, CheckedDiffering, CheckedQuotation, CheckedSentence, CheckedValue, QuotationState,
    ValueState,
};
use std::fmt::Write;

/// How many sentences are found, and how.
#[derive(Default)]
pub struct Counts {
    found: usize,
    part: usize,
    /// Those in part with figures or names that are all found.
    with_values: usize,
    differs: usize,
    none: usize,
    /// The values and quotations that differ or are not found.
    open: usize,
}

impl Counts {
    /// Counts the sentences of a check.
    pub fn of(check: &Check) -> Self {
        let mut counts = Self::default();
        for sentence in &check.sentences {
            let count = match sentence.degree {
                CheckedDegree::Same | CheckedDegree::Verbatim => &mut counts.found,
                CheckedDegree::Part => &mut counts.part,
                CheckedDegree::Differs => &mut counts.differs,
                _ => &mut counts.none,
            };
            *count = count.saturating_add(1);
            let values = sentence.values.iter().filter(|value| value.state != ValueState::Found).count();
            if sentence.degree == CheckedDegree::Part && values == 0 && !sentence.values.is_empty() {
                counts.with_values = counts.with_values.saturating_add(1);
            }
            let exact =
                |quotation: &&CheckedQuotation| quotation.state == QuotationState::Exact && !quotation.other_speaker;
            let quotations = sentence.quotations.iter().filter(|quotation| !exact(quotation)).count();
            counts.open = counts.open.saturating_add(values).saturating_add(quotations);
        }
        counts
    }

    /// True if nothing differs, and nothing is without any evidence.
    pub fn all_found(&self) -> bool {
        self.differs == 0 && self.none == 0 && self.open == 0
    }

    fn line(&self, check: &Check) -> String {
        let all = match check.sentences.len() {
            1 => "1 sentence".to_owned(),
            n => format!("{n} sentences"),
        };
        let part = match self.with_values {
            0 => "in part".to_owned(),
            n => format!("in part ({n} with all figures and names found)"),
        };
        let counts = [
            (self.found, "found"),
            (self.part, part.as_str()),
            (self.differs, "told differently"),
            (self.none, "not found"),
        ];
        let counts: Vec<String> =
            counts.iter().filter(|(count, _)| *count > 0).map(|(count, what)| format!("{count} {what}")).collect();
        format!("{all}: {}", counts.join(", "))
    }
}

/// The check as plain text: each sentence with who has it, what differs below it, and the counts at the end.
pub fn plain(check: &Check, articles: &[Article], width: Option<usize>) -> String {
    let fit = |text: &str, indent: &str| {
        let options = |width| textwrap::Options::new(width).subsequent_indent(indent);
        width.map_or_else(|| text.to_owned(), |width| textwrap::fill(text, options(width)))
    };
    let mut out = String::new();
    for sentence in &check.sentences {
        let text = harmless(&one_line(&sentence.words.text));
        let wrong = matches!(sentence.degree, CheckedDegree::Differs | CheckedDegree::None);
        let text = if wrong { format!("{STRONG}{text}{STRONG:#}") } else { text };
        let who = format!("{FAINT}[{}]{FAINT:#}", who(sentence));
        let _ = writeln!(out, "{}", fit(&format!("{text} {who}"), ""));
        for note in notes(sentence) {
            let _ = writeln!(out, "{}", fit(&format!("    {}", harmless(&note)), "    "));
        }
    }
    if !check.sentences.is_empty() {
        let _ = writeln!(out, "\n{}\n", Counts::of(check).line(check));
    }
    for (number, article) in articles.iter().enumerate() {
        let source = format!("[{}] {}", letter(number), harmless(&one_line(&name(article, number))));
        let _ = writeln!(out, "{FAINT}{}{FAINT:#}", fit(&source, "    "));
    }
    out
}

/// The check as Markdown: the counts, each sentence as an item of a list with what differs below it, and the articles.
pub fn markdown(check: &Check, articles: &[Article]) -> String {
    let mut out = String::new();
    if !check.sentences.is_empty() {
        let _ = writeln!(out, "{}\n", Counts::of(check).line(check));
    }
    for sentence in &check.sentences {
        let _ = writeln!(out, "- {} (*{}*)", escape(&one_line(&sentence.words.text)), escape(&who(sentence)));
        for note in notes(sentence) {
            let _ = writeln!(out, "  - {}", escape(&note));
        }
    }
    for (number, article) in articles.iter().enumerate() {
        let gap = if number == 0 { "\n" } else { "" };
        let name = escape(&one_line(&name(article, number)));
        let _ = writeln!(out, "{gap}- {}: {name}", letter(number));
    }
    out
}

/// Who has a sentence: "word for word: A; the same: C, D".
fn who(sentence: &CheckedSentence) -> String {
    let degrees = [
        (CheckedDegree::Verbatim, "word for word"),
        (CheckedDegree::Same, "the same"),
        (CheckedDegree::Part, "in part"),
        (CheckedDegree::Differs, "differently"),
    ];
    let parts = degrees.iter().filter_map(|(degree, words)| {
        let roots = sentence.roots.iter().filter(|root| root.degree == *degree);
        let letters: Vec<String> = roots.map(|root| letter(root.passage.article)).collect();
        (!letters.is_empty()).then(|| format!("{words}: {}", letters.join(", ")))
    });
    let parts: Vec<String> = parts.collect();
    if parts.is_empty() { "not found".to_owned() } else { parts.join("; ") }
}

/// What differs in a sentence or is not found, and the passage that has most of it if it is not there word for word.
fn notes(sentence: &CheckedSentence) -> Vec<String> {
    let mut notes: Vec<String> = sentence.values.iter().filter_map(value).collect();
    notes.extend(sentence.quotations.iter().filter_map(quotation));
    notes.extend(words(sentence));
    if sentence.degree == CheckedDegree::Part {
        notes.extend(missing(sentence).iter().map(|part| format!("not there: {}", one_line(part))));
    }
    let best = sentence.roots.first().filter(|root| root.degree < CheckedDegree::Verbatim);
    notes.extend(best.map(|root| format!("{}: {}", letter(root.passage.article), one_line(&root.passage.text))));
    notes
}

/// Words other than values in whose place a passage has others, and those that only one of the two denies.
fn words(sentence: &CheckedSentence) -> Vec<String> {
    let is_value = |pair: &&CheckedDiffering| sentence.values.iter().any(|value| value.words.start == pair.own.start);
    let told = |CheckedDiffering { own, other, .. }: &CheckedDiffering| {
        let (article, own, other) = (letter(other.article), one_line(&own.text), one_line(&other.text));
        if is_one_word(&own, &other) {
            format!("{own}: this or {article} denies it, not both")
        } else {
            format!("{own}: {article} has {other}")
        }
    };
    let pairs = sentence.roots.iter().flat_map(|root| &root.differing);
    pairs.filter(|pair| !is_value(pair)).map(told).collect()
}

/// True for two forms of one word: where these stand against each other, one of them is denied.
fn is_one_word(one: &str, other: &str) -> bool {
    let (one, other) = (one.to_lowercase(), other.to_lowercase());
    let is_word = !one.contains(|c: char| c.is_ascii_digit());
    one == other || is_word && (one.starts_with(&other) || other.starts_with(&one))
}

/// The parts of a sentence of several words that no passage has: so much longer words make a part that is worth reading.
fn missing(sentence: &CheckedSentence) -> Vec<String> {
    const WORDS: usize = 2;
    const LETTERS: usize = 5;
    let mut parts = Vec::new();
    let mut from = 0;
    let held = sentence.held.iter().map(|held| (held.start, held.end));
    for (start, end) in held.chain([(sentence.words.end, sentence.words.end)]) {
        let at = |place: usize| place.saturating_sub(sentence.words.start);
        let part = sentence.words.text.get(from..at(start)).unwrap_or_default();
        let long = part.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() >= LETTERS);
        if long.count() >= WORDS {
            parts.push(part.trim_matches(|c: char| !c.is_alphanumeric()).to_owned());
        }
        from = from.max(at(end));
    }
    parts
}

fn value(value: &CheckedValue) -> Option<String> {
    let own = one_line(&value.words.text);
    match value.state {
        ValueState::Found => None,
        ValueState::Differs => {
            let others =
                value.others.iter().map(|other| format!("{} has {}", letter(other.article), one_line(&other.text)));
            Some(format!("{own}: {}", others.collect::<Vec<_>>().join(", ")))
        }
        _ => Some(format!("{own}: not found")),
    }
}

fn quotation(quotation: &CheckedQuotation) -> Option<String> {
    let own = one_line(&quotation.words.text);
    let article = quotation.passage.as_ref().map(|passage| letter(passage.article)).unwrap_or_default();
    let speaker = if quotation.other_speaker { " of somebody else" } else { "" };
    match quotation.state {
        QuotationState::Exact if !quotation.other_speaker => None,
        QuotationState::Exact => Some(format!("“{own}”: words of somebody else in {article}")),
        QuotationState::Changed => {
            let changes = quotation.changed.iter().map(|change| {
                let there = change.other.as_ref().map(|passage| one_line(&passage.text));
                match (there, change.own.as_ref().map(|words| one_line(&words.text))) {
                    (Some(there), Some(own)) => format!("“{there}” for “{own}”"),
                    (Some(there), None) => format!("“{there}” as well"),
                    (None, own) => format!("no “{}”", own.unwrap_or_default()),
                }
            });
            Some(format!("“{own}”: {article} has words{speaker} with {}", changes.collect::<Vec<_>>().join(", ")))
        }
        _ => Some(format!("“{own}”: not found")),
    }
}
