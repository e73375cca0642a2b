//! The table of what the articles tell differently, in Markdown.

use super::markdown::escape;
use crate::collections::map::Map;
use crate::collections::sort;
use crate::model::summary::{Claim, Disagreement, DisagreementKind, Summary};
use crate::text::find::split_once;
use crate::text::lowercase::lowercase;
use std::fmt::Write;

/// How a value is written, and who writes it so.
struct WrittenValue<'a> {
    claim: &'a Claim,
    givers: Vec<String>,
}

impl Summary {
    /// What the articles tell differently, as a table in Markdown with a line for each value: what is measured, the value, the
    /// articles that give it, and the first of their sentences. `name` names an article by its number; what it gives is put in as
    /// it is, as Markdown. A form that agrees with the one above has a ≈. Names that are only spelt differently come last. Empty if nothing was found.
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
    let mut places: Map<(usize, String), usize> = Map::default();
    for claim in &d.values {
        let giver = name(claim.passage.article);
        let place = *places.entry((claim.side, lowercase(&claim.passage.text))).or_insert(forms.len());
        match forms.get_mut(place) {
            Some(form) => form.givers.push(giver),
            None => forms.push(WrittenValue { claim, givers: vec![giver] }),
        }
    }
    // The forms of one side stand together, and the newest comes last.
    sort::stable_by(&mut forms, |a, b| (a.claim.newest, a.claim.side).cmp(&(b.claim.newest, b.claim.side)));
    let mut what = measured(d);
    let mut above = None;
    for WrittenValue { claim, givers } in forms {
        let newest = if claim.newest { " (newest)" } else { "" };
        let value = escape(&claim.passage.text);
        let passage = marked(claim);
        // Another form of the same value: rounded, or in words.
        let sign = if above == Some(claim.side) { "≈ " } else { "" };
        above = Some(claim.side);
        // Writing to a string cannot fail.
        let _ = writeln!(out, "| {what} | {sign}**{value}**{newest} | {} | {passage} |", givers.join(", "));
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
    let (sentence, value) = (claim.sentence.text.as_str(), claim.passage.text.as_str());
    // Where it stands, if positions count bytes: the value may stand in the sentence twice.
    let at = claim.passage.start.saturating_sub(claim.sentence.start);
    let there = sentence.split_at_checked(at).and_then(|(before, rest)| Some((before, rest.strip_prefix(value)?)));
    match there.or_else(|| split_once(sentence, value)) {
        Some((before, after)) => {
            format!("{}**{}**{}", escape(before), escape(&claim.passage.text), escape(after))
        }
        None => escape(&claim.sentence.text),
    }
}
