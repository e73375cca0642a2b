//! Report: the stages from score to compare in turn, and what they found as a [`Summary`].

mod evidence;
mod why;
mod words;

use crate::choose::{Choice, choose};
use crate::corpus::Analysed;
use crate::options::{Length, Options};
use crate::overlap::{Overlap, Standing};
use crate::span::{Marks, Offsets, Span};
use crate::summary::{ArticleReport, Dropped, Passage, Summary, SummarySentence, Warning, WarningKind};
use crate::terms::count_words;
use why::Why;

impl Options {
    /// What the reader wants of each article.
    pub(crate) fn counted(&self, articles: usize) -> Vec<Standing> {
        let standing = |n: usize| match (self.excluded.contains(&n), self.included.contains(&n)) {
            (true, _) => Standing::Excluded,
            (_, true) => Standing::Included,
            _ => Standing::Auto,
        };
        (0..articles).map(standing).collect()
    }
}

/// Chooses and orders sentences and says what is known about them.
pub(crate) fn summarize(articles: &[Analysed], overlap: &Overlap, options: &Options) -> Summary {
    let report = Reporter { articles, offsets: options.offsets, marks: &overlap.marks };
    let choice = choose(articles, overlap, options);
    let why = Why::new(overlap, &choice);
    let sentences: Vec<SummarySentence> =
        choice.ordered.iter().filter_map(|s| report.sentence(overlap, &why, *s)).collect();
    Summary {
        headline: report.headline(overlap, &choice.scores),
        words: sentences.iter().map(|s| s.words).sum(),
        budget: if matches!(options.length, Length::Sentences(_)) { 0 } else { choice.budget },
        coverage: coverage(overlap, &choice.scores.weights, &choice.chosen),
        terms: report.terms(overlap, &choice.scores),
        articles: report.articles(overlap),
        origins: report.origins(overlap),
        disagreements: report.disagreements(overlap),
        groups: overlap.others.iter().map(|other| report.group(other, options)).collect(),
        warnings: report.warnings(overlap, &sentences, &choice, options),
        sentences,
    }
}

/// The share of the weight of what at least two origins say that the chosen sentences cover.
fn coverage(overlap: &Overlap, weights: &[f64], chosen: &[usize]) -> f64 {
    let shared: Vec<f64> =
        overlap.concepts.iter().zip(weights).map(|(c, w)| if c.sources >= 2 { *w } else { 0.0 }).collect();
    let mut seen = vec![false; shared.len()];
    let concepts = chosen.iter().filter_map(|s| overlap.covers.get(*s)).flatten();
    concepts.filter_map(|c| seen.get_mut(*c as usize).map(|seen| *seen = true)).for_each(drop);
    let covered: f64 = shared.iter().zip(&seen).filter(|(_, seen)| **seen).map(|(w, _)| w).sum();
    let all: f64 = shared.iter().sum();
    if all > 0.0 { round(covered / all) } else { 0.0 }
}

/// Four decimals: enough for every reader, and written the same by every printer of numbers.
fn round(x: f64) -> f64 {
    libm::round(x * 10_000.0) / 10_000.0
}

fn flag(flags: &[bool], n: usize) -> bool {
    flags.get(n).copied().unwrap_or_default()
}

struct Reporter<'a> {
    articles: &'a [Analysed],
    offsets: Offsets,
    marks: &'a [Marks],
}

impl Reporter<'_> {
    fn passage(&self, article: usize, span: Span) -> Passage {
        let text = self.articles.get(article).map_or("", |a| a.article.text.as_str());
        let (start, end) = (self.at(article, span.start), self.at(article, span.end));
        Passage { text: span.slice(text).to_owned(), article, start, end }
    }

    /// A position in an article as the reader counts.
    fn at(&self, article: usize, byte: usize) -> usize {
        match (self.offsets, self.articles.get(article), self.marks.get(article)) {
            (Offsets::Utf16, Some(a), Some(marks)) => marks.units(&a.article.text, byte),
            _ => byte,
        }
    }

    fn sentence(&self, overlap: &Overlap, why: &Why, number: usize) -> Option<SummarySentence> {
        let located = overlap.sentences.get(number)?;
        let sentence = self.articles.get(located.article)?.sentences.get(located.sentence)?;
        Some(SummarySentence {
            passage: self.passage(located.article, sentence.span),
            words: located.words,
            sources: overlap.sources(number),
            of: overlap.origin_count,
            score: why.score(number),
            parts: self.parts(overlap, why, number),
            support: self.support(overlap, number),
        })
    }

    fn articles(&self, overlap: &Overlap) -> Vec<ArticleReport> {
        let report = |(n, a): (usize, &Analysed)| {
            let mut dropped: Vec<Dropped> = Vec::new();
            for (number, paragraph) in a.paragraphs.iter().enumerate() {
                if let Some(reason) = overlap.verdicts.dropped(n, a, number) {
                    dropped.push(Dropped { passage: self.passage(n, paragraph.span), paragraph: Some(number), reason });
                } else {
                    dropped.extend(paragraph.trimmed.iter().map(|(span, reason)| Dropped {
                        passage: self.passage(n, *span),
                        paragraph: None,
                        reason: *reason,
                    }));
                }
            }
            ArticleReport {
                title: a.headline().unwrap_or_default().to_owned(),
                language: a.language.code().to_owned(),
                words: a
                    .sentences
                    .iter()
                    .filter(|s| overlap.verdicts.keeps(n, a, s))
                    .map(|s| count_words(s.span.slice(&a.article.text)))
                    .sum(),
                origin: overlap.origins.get(n).copied().unwrap_or(n),
                belongs: flag(&overlap.belongs, n),
                likeness: round(overlap.likeness.get(n).copied().unwrap_or(0.0)),
                counted: flag(&overlap.counted, n),
                dropped,
            }
        };
        self.articles.iter().enumerate().map(report).collect()
    }

    fn warnings(
        &self,
        overlap: &Overlap,
        sentences: &[SummarySentence],
        choice: &Choice,
        options: &Options,
    ) -> Vec<Warning> {
        let mut warnings = Vec::new();
        let mut warn = |kind, article, message: String| warnings.push(Warning { kind, message, article });
        if self.articles.is_empty() {
            warn(WarningKind::NoArticles, None, "There is no article yet: paste one, or drop a file.".into());
        } else if overlap.origin_count == 1 {
            let message = "There is one source only: add another article to see what they agree on.";
            warn(WarningKind::OneSource, None, message.into());
        }
        for (n, a) in self.articles.iter().enumerate() {
            if a.is_rubbish() {
                let message =
                    format!("Article {} is hardly text: it may be a picture, a program or badly encoded.", n + 1);
                warn(WarningKind::NotText, Some(n), message);
            }
            if !a.sentences.iter().any(|s| overlap.verdicts.keeps(n, a, s)) {
                let message = format!("Article {} has no text that could be summarized.", n + 1);
                warn(WarningKind::NothingLeft, Some(n), message);
            }
        }
        for (n, _) in overlap.belongs.iter().enumerate().filter(|(n, b)| !**b && !flag(&overlap.counted, *n)) {
            let like = overlap.likeness.get(n).copied().unwrap_or(0.0);
            let message = format!(
                "Article {} seems to be about something else and is left out: the words that stand out in it are {} % \
                 those of the others. Include it if it belongs.",
                n + 1,
                libm::round(like * 100.0),
            );
            warn(WarningKind::DoesNotBelong, Some(n), message);
        }
        if overlap.scattered {
            let message = "No two articles share more than a few words: they seem to be about different events.";
            warn(WarningKind::NothingInCommon, None, message.into());
        }
        if sentences.is_empty() && !overlap.sentences.is_empty() {
            let unit = if matches!(options.length, Length::Sentences(_)) { "sentences" } else { "words" };
            let message = format!("No sentence fits {} {unit}: ask for a longer summary.", choice.budget);
            warn(WarningKind::TooShort, None, message);
        }
        if !choice.on_topic {
            let message =
                format!("Nothing in the articles matches “{}”: this is the summary without it.", options.focus.trim());
            warn(WarningKind::NoFocus, None, message);
        }
        let counted = self.articles.iter().enumerate().filter(|(n, _)| flag(&overlap.counted, *n));
        let mut languages: Vec<&str> = counted.map(|(_, a)| a.language.code()).filter(|code| *code != "und").collect();
        languages.sort_unstable();
        languages.dedup();
        if languages.len() > 1 {
            let message = format!(
                "The articles are in several languages ({}): sentences stay in their own, and only names and numbers link \
                 articles across them.",
                languages.join(", ")
            );
            warn(WarningKind::SeveralLanguages, None, message);
        }
        warnings
    }
}
