//! Paragraphs: what is part of each article and what is not.

use super::reporter::{Reporter, flag};
use crate::model::rounding::round;
use crate::model::summary::{ArticleReport, Dropped, Paragraph};
use crate::read::analysed::Analysed;
use crate::relate::overlap::Overlap;

impl Reporter<'_> {
    /// The paragraphs of an article, and why some are not part of it.
    pub fn paragraphs(&self, overlap: &Overlap, article: usize) -> Vec<Paragraph> {
        let Some(analysed) = self.articles.get(article) else { return Vec::new() };
        let paragraphs = analysed.paragraphs.iter().enumerate().map(|(number, paragraph)| Paragraph {
            passage: self.passage(article, paragraph.span),
            dropped: overlap.verdicts.dropped(article, analysed, number),
        });
        paragraphs.collect()
    }

    /// What is known about each article.
    pub(super) fn articles(&self, overlap: &Overlap, weights: &[f64]) -> Vec<ArticleReport> {
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
                root: overlap.roots.get(n).copied().unwrap_or(n),
                belongs: flag(&overlap.belongs, n),
                likeness: round(overlap.likeness.get(n).copied().unwrap_or(0.0)),
                counted: overlap.draws_on(n),
                only,
                missing,
                dropped,
            }
        };
        self.articles.iter().enumerate().map(&mut report).collect()
    }
}
