//! Support: a sentence, and who else says it.

use super::reporter::Reporter;
use super::score_parts::Why;
use crate::collections::sort;
use crate::model::rounding::round;
use crate::model::summary::{Match, SummarySentence, Support};
use crate::read::tokens::Kind;
use crate::relate::evidence;
use crate::relate::overlap::{Located, Overlap};
use crate::text::stem::Stem;

impl Reporter<'_> {
    /// The sentence at a position of an article, and who else says it.
    pub fn sentence_at(&self, overlap: &Overlap, article: usize, position: usize) -> Option<SummarySentence> {
        let holds = |number: &usize| {
            let passage = overlap.sentences.get(*number).filter(|s| s.article == article).and_then(|at| {
                let span = self.articles.get(at.article)?.sentences.get(at.sentence)?.span();
                Some(self.at(article, span.start)..self.at(article, span.end))
            });
            passage.is_some_and(|p| p.contains(&position))
        };
        let first = overlap.sentences.partition_point(|s| s.article < article);
        let number = (first..overlap.sentences.len()).find(holds)?;
        self.sentence(overlap, None, number)
    }

    /// A sentence, and why it was chosen if it was.
    pub(super) fn sentence(&self, overlap: &Overlap, why: Option<&Why<'_>>, number: usize) -> Option<SummarySentence> {
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

    /// The sentences of other articles that say what a sentence says.
    fn support(&self, overlap: &Overlap, sentence: usize) -> Vec<Support> {
        let links = overlap.links(sentence);
        let said = if links.is_empty() { Vec::new() } else { self.said(overlap, sentence) };
        let support = links.iter().filter_map(|link| {
            let other = overlap.sentences.get(link.sentence)?;
            let passage =
                self.passage(other.article, self.articles.get(other.article)?.sentences.get(other.sentence)?.span());
            let matches = self.matches(&said, other);
            Some(Support { passage, strength: round(link.strength), matches })
        });
        support.collect()
    }

    /// By what the words of a sentence are found in others, sorted.
    fn said(&self, overlap: &Overlap, sentence: usize) -> Vec<Stem> {
        let source = overlap.sentences.get(sentence).and_then(|s| s.source(self.articles));
        let words = source.iter().flat_map(evidence::found_by).filter(|(_, kind, _)| *kind != Kind::Stop);
        let mut said: Vec<Stem> = words.filter_map(|(_, _, stem)| stem).collect();
        sort::up(&mut said);
        said
    }

    /// The words of a sentence that another one holds too; words that stand side by side are one run.
    fn matches(&self, said: &[Stem], located: &Located) -> Vec<Match> {
        let mut runs: Vec<(usize, usize)> = Vec::new();
        let mut gap = true;
        for (token, _, stem) in located.source(self.articles).iter().flat_map(evidence::found_by) {
            if token.kind != Kind::Stop && stem.is_some_and(|stem| said.binary_search(&stem).is_ok()) {
                let (start, end) = (token.start as usize, token.end() as usize);
                match runs.last_mut() {
                    Some(last) if !gap => last.1 = end,
                    _ => runs.push((start, end)),
                }
                gap = false;
            } else {
                gap = true;
            }
        }
        let at = |byte| self.at(located.article, byte);
        runs.into_iter().map(|(start, end)| Match { start: at(start), end: at(end) }).collect()
    }
}
