//! Report: the stages from score to compare in turn, and what they found as a [`Summary`].

use crate::corpus::Analysed;
use crate::options::{Length, Options};
use crate::overlap::{Overlap, Standing};
use crate::span::{Offsets, Span};
use crate::summary::{
    ArticleReport, Dropped, Headline, KeyTerm, Parts, Passage, Summary, SummarySentence, Warning, WarningKind,
};
use crate::terms::count_words;
use crate::{order, score, select};

/// How many key terms there are at most.
const TERMS: usize = 10;

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
    let report = Reporter { articles, offsets: options.offsets };
    let scores = score::score(overlap, &options.weights);
    let words: Vec<usize> = overlap.sentences.iter().map(|s| s.words).collect();
    let ones = vec![1; words.len()];
    let all: usize = words.iter().sum();
    let (costs, budget) = match options.length {
        Length::Words(n) => (&words, n),
        Length::Sentences(n) => (&ones, n),
        Length::Percent(p) => (&words, (all as f64 * p.clamp(0.0, 100.0) / 100.0) as usize),
    };
    let mut eligible: Vec<bool> = words.iter().map(|w| *w >= score::SHORTEST).collect();
    if !eligible.iter().zip(costs).any(|(e, c)| *e && *c <= budget) {
        eligible.fill(true);
    }
    let problem = select::Problem {
        covers: &overlap.covers,
        weights: &scores.weights,
        places: &scores.places,
        costs,
        brevity: scores.brevity,
        budget,
        eligible: &eligible,
    };
    let chosen = select::select(&problem);
    let ordered = order::order(overlap, &chosen, options.order);
    let sentences: Vec<SummarySentence> =
        ordered.iter().filter_map(|s| report.sentence(overlap, *s)).collect();
    Summary {
        headline: report.headline(),
        words: sentences.iter().map(|s| s.words).sum(),
        budget: if matches!(options.length, Length::Sentences(_)) { 0 } else { budget },
        coverage: coverage(overlap, &scores.weights, &chosen),
        terms: report.terms(overlap, &scores.weights),
        articles: report.articles(overlap),
        warnings: report.warnings(overlap, &sentences, budget),
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

struct Reporter<'a> {
    articles: &'a [Analysed],
    offsets: Offsets,
}

impl Reporter<'_> {
    fn passage(&self, article: usize, span: Span) -> Passage {
        let text = self.articles.get(article).map_or("", |a| a.article.text.as_str());
        let at = |byte: usize| match self.offsets {
            Offsets::Utf8 => byte,
            Offsets::Utf16 => text.get(..byte).map_or(0, |t| t.encode_utf16().count()),
        };
        Passage { text: span.slice(text).to_owned(), article, start: at(span.start), end: at(span.end) }
    }

    fn sentence(&self, overlap: &Overlap, number: usize) -> Option<SummarySentence> {
        let located = overlap.sentences.get(number)?;
        let sentence = self.articles.get(located.article)?.sentences.get(located.sentence)?;
        Some(SummarySentence {
            passage: self.passage(located.article, sentence.span),
            words: located.words,
            sources: 1,
            of: overlap.origin_count,
            score: 0.0,
            parts: Parts::default(),
            support: Vec::new(),
        })
    }

    fn headline(&self) -> Option<Headline> {
        let titles = self.articles.iter().enumerate().filter_map(|(n, a)| a.headline().map(|t| (n, t)));
        titles.map(|(article, text)| Headline { text: text.to_owned(), article }).next()
    }

    fn terms(&self, overlap: &Overlap, weights: &[f64]) -> Vec<KeyTerm> {
        let mut best: Vec<_> = overlap.concepts.iter().zip(weights).filter(|(c, _)| !c.pair).collect();
        best.sort_by(|a, b| b.1.total_cmp(a.1));
        let top = best.first().map_or(1.0, |b| *b.1);
        best.iter()
            .take(TERMS)
            .map(|(c, w)| KeyTerm {
                text: self.passage(c.article, c.span).text,
                weight: round(**w / top),
                sources: c.sources as usize,
            })
            .collect()
    }

    fn articles(&self, overlap: &Overlap) -> Vec<ArticleReport> {
        let flag = |flags: &[bool], n: usize| flags.get(n).copied().unwrap_or_default();
        let report = |(n, a): (usize, &Analysed)| {
            let mut dropped: Vec<Dropped> = Vec::new();
            for (number, paragraph) in a.paragraphs.iter().enumerate() {
                if let Some(reason) = paragraph.dropped {
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
                words: a.sentences.iter().filter(|s| a.keeps(s)).map(|s| count_words(s.span.slice(&a.article.text))).sum(),
                origin: overlap.origins.get(n).copied().unwrap_or(n),
                belongs: flag(&overlap.belongs, n),
                counted: flag(&overlap.counted, n),
                dropped,
            }
        };
        self.articles.iter().enumerate().map(report).collect()
    }

    fn warnings(&self, overlap: &Overlap, sentences: &[SummarySentence], budget: usize) -> Vec<Warning> {
        let mut warnings = Vec::new();
        let mut warn = |kind, article, message: String| warnings.push(Warning { kind, message, article });
        if self.articles.is_empty() {
            warn(WarningKind::NoArticles, None, "There is no article yet: paste one, or drop a file.".into());
        } else if overlap.origin_count == 1 {
            let message = "There is one source only: add another article to see what they agree on.";
            warn(WarningKind::OneSource, None, message.into());
        }
        for (n, a) in self.articles.iter().enumerate() {
            if !a.sentences.iter().any(|s| a.keeps(s)) {
                let message = format!("Article {} has no text that could be summarized.", n + 1);
                warn(WarningKind::NothingLeft, Some(n), message);
            }
        }
        if sentences.is_empty() && !overlap.sentences.is_empty() {
            let message = format!("No sentence fits {budget} words: ask for a longer summary.");
            warn(WarningKind::TooShort, None, message);
        }
        warnings
    }
}
