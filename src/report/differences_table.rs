//! The table of what the articles tell differently, in Markdown.

use super::markdown::escape;
use crate::collections::sort;
use crate::model::summary::{Claim, Disagreement, DisagreementKind, Summary};
use crate::text::lowercase::lowercase;
use std::fmt::Write;

/// How a value is written, and who writes it so.
struct WrittenValue<'a> {
    side: usize,
    written: String,
    newest: bool,
    claim: &'a Claim,
    givers: Vec<String>,
}

impl Summary {
    /// What the articles tell differently, as a table in Markdown with a line for each value: what is measured, the value, the
    /// articles that give it, by the names that `name` gives them, and the first of their sentences. Names that are only spelt
    /// differently come last. Empty if nothing was found.
    ///
    /// ```
    /// use conspectus::{Article, Corpus, Options};
    /// let mut corpus = Corpus::new();
    /// corpus.add(Article::new("A ferry ran aground off Port Ellery on Tuesday with 412 people on board."))?;
    /// corpus.add(Article::new("A ferry ran aground off Port Ellery on Tuesday with 380 people on board."))?;
    /// let table = corpus.summarize(&Options::default()).differences_markdown(|article| format!("No. {}", article + 1));
    /// assert!(table.contains("| **412** | No. 1 |"));
    /// # Ok::<(), conspectus::Error>(())
    /// ```
    pub fn differences_markdown(&self, name: impl Fn(usize) -> String) -> String {
        if self.disagreements.is_empty() {
            return String::new();
        }
        let mut out = "| What | Value | Articles | Passage |\n| --- | --- | --- | --- |\n".to_owned();
        // What contradicts, then what is news, then what is only spelt differently.
        for rank in 0..3 {
            for d in self.disagreements.iter().filter(|d| ranked(d) == rank) {
                lines(&mut out, d, &name);
            }
        }
        out
    }
}

fn ranked(d: &Disagreement) -> usize {
    if d.kind == DisagreementKind::Spelling { 2 } else { usize::from(d.later) }
}

/// The lines of one thing; what is measured stands in the first.
fn lines(out: &mut String, d: &Disagreement, name: &impl Fn(usize) -> String) {
    let mut forms: Vec<WrittenValue<'_>> = Vec::new();
    for claim in &d.values {
        let (side, written, giver) = (claim.side, lowercase(&claim.passage.text), name(claim.passage.article));
        match forms.iter_mut().find(|form| form.side == side && form.written == written) {
            Some(form) => form.givers.push(giver),
            None => forms.push(WrittenValue { side, written, newest: claim.newest, claim, givers: vec![giver] }),
        }
    }
    // The forms of one side stand together, and the newest comes last.
    let sides: Vec<usize> = forms.iter().map(|form| form.side).collect();
    let place = |form: &WrittenValue<'_>| sides.iter().position(|side| *side == form.side);
    sort::stable_by(&mut forms, |a, b| (a.newest, place(a)).cmp(&(b.newest, place(b))));
    let mut what = measured(d);
    for WrittenValue { claim, newest, givers, .. } in forms {
        let newest = if newest { " (newest)" } else { "" };
        let value = escape(&claim.passage.text);
        let passage = marked(claim);
        // Writing to a string cannot fail.
        let _ = writeln!(out, "| {what} | **{value}**{newest} | {} | {passage} |", givers.join(", "));
        what.clear();
    }
}

/// What is measured: words of the articles, and the kind where they do not say it.
fn measured(d: &Disagreement) -> String {
    let kind = match d.kind {
        DisagreementKind::Spelling => "spelling",
        DisagreementKind::Age => "age",
        _ if !d.about.is_empty() => "",
        DisagreementKind::Number => "number",
        DisagreementKind::Percent => "share",
        DisagreementKind::Money => "money",
        DisagreementKind::Time => "time",
        DisagreementKind::Date => "day",
        DisagreementKind::Name => "name",
    };
    let about = d.about.iter().map(String::as_str);
    let words: Vec<String> = [kind].into_iter().filter(|kind| !kind.is_empty()).chain(about).map(escape).collect();
    words.join(" · ")
}

/// The sentence of a claim with its value in bold.
fn marked(claim: &Claim) -> String {
    match claim.sentence.text.split_once(claim.passage.text.as_str()) {
        Some((before, after)) => {
            format!("{}**{}**{}", escape(before), escape(&claim.passage.text), escape(after))
        }
        None => escape(&claim.sentence.text),
    }
}
