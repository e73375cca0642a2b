//! Paragraphs: what is part of each article and what is not.

use super::reporter::Reporter;
use crate::collections::ids::{ArticleId, ConceptId, Id, IdVec};
use crate::model::rounding::round;
use crate::model::summary::{ArticleReport, Dropped, Paragraph};
use crate::read::analysed::Analysed;
use crate::relate::analysis::Analysis;

impl Reporter<'_> {
    /// The paragraphs of an article, and why some are not part of it.
    pub fn paragraphs(&self, article: ArticleId) -> Vec<Paragraph> {
        let Some(analysed) = self.articles.get(article) else { return Vec::new() };
        let paragraphs = analysed.paragraphs.entries().map(|(number, paragraph)| Paragraph {
            passage: self.passage(article, paragraph.span),
            dropped: self.analysis.kept.dropped(article, analysed, number),
        });
        paragraphs.collect()
    }

    /// What is known about each article.
    pub(super) fn articles(&self, weights: &IdVec<ConceptId, f64>) -> Vec<ArticleReport> {
        let Analysis { roots, kept, membership, main, .. } = self.analysis;
        let mut sides = self.sides(weights);
        let mut report = |(n, a): (ArticleId, &Analysed)| {
            let (only, missing) = sides.get_mut(n).map(std::mem::take).unwrap_or_default();
            let mut dropped: Vec<Dropped> = Vec::new();
            for (number, paragraph) in a.paragraphs.entries() {
                if let Some(reason) = kept.dropped(n, a, number) {
                    dropped.push(Dropped {
                        passage: self.passage(n, paragraph.span),
                        paragraph: Some(number.index()),
                        reason,
                    });
                } else {
                    dropped.extend(paragraph.trimmed.iter().map(|(span, reason)| Dropped {
                        passage: self.passage(n, *span),
                        paragraph: None,
                        reason: *reason,
                    }));
                }
            }
            dropped.shrink_to_fit();
            ArticleReport {
                title: a.headline().unwrap_or_default().to_owned(),
                author: a.author().map(str::to_owned),
                published: a.published().map(str::to_owned),
                language: a.language.code().to_owned(),
                words: a.sentences.iter().filter(|s| kept.keeps(n, a, s)).map(|s| s.words as usize).sum(),
                root: roots.of.get(n).map_or(n.index(), |root| root.index()),
                doubt: self.doubt(n),
                belongs: membership.belongs.get(n).copied().unwrap_or_default(),
                likeness: round(membership.likeness.get(n).copied().unwrap_or(0.0)),
                counted: self.analysis.draws_on(main, n),
                only,
                missing,
                dropped,
            }
        };
        self.articles.entries().map(&mut report).collect()
    }
}
