//! Report: the stages from score to compare in turn, and what they found as a [`Summary`].

mod curve;
mod evidence;
mod why;
mod words;

use crate::choose::{Choice, Task};
use crate::corpus::Analysed;
use crate::coverage::round;
use crate::options::{Length, Options, Order};
use crate::overlap::{Overlap, Standing};
use crate::sort;
use crate::span::{Marks, Offsets, Span};
use crate::summary::{
    ArticleReport, Dropped, KeyTerm, Paragraph, Passage, Summary, SummarySentence, Warning, WarningKind,
};
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

/// What a reader asks for, and all of the answer that is the same for every length and order.
#[derive(Clone, Debug)]
pub(crate) struct Plan {
    /// What was asked, but for the length and the order.
    options: Options,
    task: Task,
    /// The words that matter most.
    terms: Vec<KeyTerm>,
    /// What is known about the articles of the main event: a summary without sentences.
    known: Option<Summary>,
}

impl Plan {
    /// The last plan, if it was for the same wishes, or a new one.
    fn of(overlap: &mut Overlap, report: &Reporter<'_>, options: &Options) -> Self {
        let asked = Options { length: Length::default(), order: Order::default(), ..options.clone() };
        overlap.plan.take().filter(|plan| plan.options == asked).unwrap_or_else(|| {
            let task = Task::new(report.articles, overlap, options);
            Self { options: asked, terms: report.terms(overlap, &task.scores), known: None, task }
        })
    }
}

/// Chooses and orders sentences and says what is known about them.
pub(crate) fn summarize(articles: &[Analysed], overlap: &mut Overlap, options: &Options) -> Summary {
    let marks = std::mem::take(&mut overlap.marks);
    let report = Reporter { articles, offsets: options.offsets, marks: &marks };
    let mut plan = Plan::of(overlap, &report, options);
    let groups = overlap.others.iter_mut().map(|other| report.group(other, options)).collect();
    let choice = plan.task.choose(overlap, options.length, options.order);
    let task = &plan.task;
    let why = Why::new(overlap, &task.scores, &choice);
    let sentences: Vec<SummarySentence> =
        choice.ordered.iter().filter_map(|s| report.sentence(overlap, Some(&why), *s)).collect();
    let known = plan.known.get_or_insert_with(|| Summary {
        headline: report.headline(overlap),
        terms: plan.terms.clone(),
        articles: report.articles(overlap, &task.scores.weights),
        origins: report.origins(overlap),
        disagreements: report.disagreements(overlap),
        quotations: report.quotations(overlap),
        shared: report.shared(overlap),
        ..Summary::default()
    });
    let summary = Summary {
        words: sentences.iter().map(|s| s.words).sum(),
        budget: if choice.in_words { choice.budget } else { 0 },
        coverage: choice.coverage,
        curve: curve::curve(overlap, task, &choice),
        groups,
        warnings: report.warnings(overlap, &sentences, &choice, task.on_topic, options),
        sentences,
        ..known.clone()
    };
    overlap.plan = Some(plan);
    overlap.marks = marks;
    summary
}

/// The sentence at a position of an article, and who else says it.
pub(crate) fn support(
    articles: &[Analysed],
    overlap: &Overlap,
    article: usize,
    position: usize,
    options: &Options,
) -> Option<SummarySentence> {
    let report = Reporter { articles, offsets: options.offsets, marks: &overlap.marks };
    let holds = |number: &usize| {
        let passage = overlap.sentences.get(*number).filter(|s| s.article == article).and_then(|at| {
            let span = articles.get(at.article)?.sentences.get(at.sentence)?.span();
            Some(report.at(article, span.start)..report.at(article, span.end))
        });
        passage.is_some_and(|p| p.contains(&position))
    };
    let first = overlap.sentences.partition_point(|s| s.article < article);
    let number = (first..overlap.sentences.len()).find(holds)?;
    report.sentence(overlap, None, number)
}

/// The paragraphs of an article, and why some are not part of it.
pub(crate) fn paragraphs(articles: &[Analysed], overlap: &Overlap, article: usize, offsets: Offsets) -> Vec<Paragraph> {
    let report = Reporter { articles, offsets, marks: &overlap.marks };
    let Some(analysed) = articles.get(article) else { return Vec::new() };
    let paragraphs = analysed.paragraphs.iter().enumerate().map(|(number, paragraph)| Paragraph {
        passage: report.passage(article, paragraph.span),
        dropped: overlap.verdicts.dropped(article, analysed, number),
    });
    paragraphs.collect()
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

    fn sentence(&self, overlap: &Overlap, why: Option<&Why<'_>>, number: usize) -> Option<SummarySentence> {
        let located = overlap.sentences.get(number)?;
        let sentence = self.articles.get(located.article)?.sentences.get(located.sentence)?;
        Some(SummarySentence {
            passage: self.passage(located.article, sentence.span()),
            words: located.words,
            sources: overlap.sources(number),
            of: overlap.origin_count,
            score: why.map_or(0.0, |why| why.score(number)),
            parts: why.map(|why| self.parts(overlap, why, number)).unwrap_or_default(),
            support: self.support(overlap, number),
        })
    }

    fn articles(&self, overlap: &Overlap, weights: &[f64]) -> Vec<ArticleReport> {
        let mut sides = self.sides(overlap, weights);
        let mut report = |(n, a): (usize, &Analysed)| {
            let (only, missing) = sides.get_mut(n).map(std::mem::take).unwrap_or_default();
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
                words: a.sentences.iter().filter(|s| overlap.verdicts.keeps(n, a, s)).map(|s| s.words as usize).sum(),
                origin: overlap.origins.get(n).copied().unwrap_or(n),
                belongs: flag(&overlap.belongs, n),
                likeness: round(overlap.likeness.get(n).copied().unwrap_or(0.0)),
                counted: flag(&overlap.counted, n),
                only,
                missing,
                dropped,
            }
        };
        self.articles.iter().enumerate().map(&mut report).collect()
    }

    fn warnings(
        &self,
        overlap: &Overlap,
        sentences: &[SummarySentence],
        choice: &Choice,
        on_topic: bool,
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
            if a.rubbish {
                let message = format!(
                    "Article {} is hardly text: it may be a picture, a program or badly encoded.",
                    n.saturating_add(1)
                );
                warn(WarningKind::NotText, Some(n), message);
            }
            if !a.sentences.iter().any(|s| overlap.verdicts.keeps(n, a, s)) {
                let message = format!("Article {} has no text that could be summarized.", n.saturating_add(1));
                warn(WarningKind::NothingLeft, Some(n), message);
            }
        }
        // An article without text has its own warning.
        let text = |n: usize| self.articles.get(n).is_some_and(|a| a.sentences.iter().any(|s| a.keeps(s)));
        for (n, _) in
            overlap.belongs.iter().enumerate().filter(|(n, b)| !**b && text(*n) && !flag(&overlap.counted, *n))
        {
            let like = overlap.likeness.get(n).copied().unwrap_or(0.0);
            let message = format!(
                "Article {} seems to be about something else and is left out: the words that stand out in it are {} % \
                 those of the others. Include it if it belongs.",
                n.saturating_add(1),
                libm::round(like * 100.0) as u32,
            );
            warn(WarningKind::DoesNotBelong, Some(n), message);
        }
        if overlap.scattered {
            let message = "No two articles share more than a few words: they seem to be about different events.";
            warn(WarningKind::NothingInCommon, None, message.into());
        }
        if sentences.is_empty() && !overlap.sentences.is_empty() {
            let unit = if choice.in_words { "words" } else { "sentences" };
            let message = format!("No sentence fits {} {unit}: ask for a longer summary.", choice.budget);
            warn(WarningKind::TooShort, None, message);
        }
        if !on_topic {
            let message =
                format!("Nothing in the articles matches “{}”: this is the summary without it.", options.focus.trim());
            warn(WarningKind::NoFocus, None, message);
        }
        let counted = self.articles.iter().enumerate().filter(|(n, _)| flag(&overlap.counted, *n));
        let mut languages: Vec<&str> = counted.map(|(_, a)| a.language.code()).filter(|code| *code != "und").collect();
        sort::up(&mut languages);
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
