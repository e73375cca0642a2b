//! Evidence: who else says a sentence, which articles are one source, and what other events there are.

use super::why::Why;
use super::{Plan, Reporter, round};
use crate::compare;
use crate::options::Options;
use crate::overlap::Overlap;
use crate::sort;
use crate::span::Span;
use crate::summary::{Claim, Disagreement, Group, Match, Origin, Passage, Quotation, Quote, Shared, Support};
use crate::support::{self, Profiles, Source};
use crate::terms::{Kind, Stem};

/// How many sentences are shown that an article alone has, and that it lacks.
const SIDES: usize = 5;
/// How many reports of several origins are looked for in each article.
const REPORTS: usize = 40;

impl Reporter<'_> {
    /// The sentences of other articles that say what a sentence says.
    pub(super) fn support(&self, overlap: &Overlap, sentence: usize) -> Vec<Support> {
        let support = overlap.links(sentence).iter().filter_map(|link| {
            let other = overlap.sentences.get(link.sentence)?;
            let passage =
                self.passage(other.article, self.articles.get(other.article)?.sentences.get(other.sentence)?.span());
            let matches = self.matches(overlap, sentence, link.sentence);
            Some(Support { passage, strength: round(link.strength), matches })
        });
        support.collect()
    }

    /// The words of `other` that `sentence` holds too; words that stand side by side are one run.
    fn matches(&self, overlap: &Overlap, sentence: usize, other: usize) -> Vec<Match> {
        let both = [sentence, other].into_iter().filter_map(|s| Source::of(self.articles, overlap.sentences.get(s)?));
        let shared = Profiles::new(both, 0).shared(0, 1);
        let Some(located) = overlap.sentences.get(other) else { return Vec::new() };
        let Some(article) = self.articles.get(located.article) else { return Vec::new() };
        let Some(s) = article.sentences.get(located.sentence) else { return Vec::new() };
        let mut runs: Vec<(usize, usize)> = Vec::new();
        let (mut gap, mut before) = (true, None);
        for token in article.tokens(s) {
            let single = support::holds(token, &article.article.text, article.language, &shared);
            let pair =
                before.replace(token.stem).is_some_and(|p: Stem| shared.binary_search(&p.pair(token.stem)).is_ok());
            if single || pair {
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

    /// The groups of articles that are one source.
    pub(super) fn origins(&self, overlap: &Overlap) -> Vec<Origin> {
        let mut origins: Vec<Origin> = Vec::new();
        let count = overlap.origins.iter().map(|o| o.saturating_add(1)).max().unwrap_or(0);
        let mut members: Vec<Vec<usize>> = vec![Vec::new(); count];
        for (article, origin) in overlap.origins.iter().enumerate() {
            if let Some(list) = members.get_mut(*origin) {
                list.push(article);
            }
        }
        for (origin, articles) in members.into_iter().enumerate().filter(|(_, m)| m.len() > 1) {
            let shares = articles.iter().filter_map(|a| overlap.copied.get(*a)).copied();
            origins.push(Origin { origin, share: round(shares.fold(1.0, f64::min)), articles });
        }
        origins
    }

    /// What the articles tell differently.
    pub(super) fn disagreements(&self, overlap: &Overlap) -> Vec<Disagreement> {
        let disagreement = |d: &compare::Disagreement| Disagreement {
            kind: d.kind,
            about: self.about(overlap, d),
            values: d.values.iter().filter_map(|v| self.claim(overlap, v)).collect(),
            confidence: round((d.likeness / (d.likeness + 1.0)).clamp(0.0, 1.0)),
        };
        overlap.findings.disagreements.iter().map(disagreement).collect()
    }

    fn claim(&self, overlap: &Overlap, value: &compare::Value) -> Option<Claim> {
        Some(Claim {
            passage: self.passage(value.article, value.span),
            sentence: self.passage(value.article, self.span(overlap, value.sentence)?),
            side: value.side,
        })
    }

    /// The span of a sentence that may be chosen.
    fn span(&self, overlap: &Overlap, sentence: usize) -> Option<Span> {
        let at = overlap.sentences.get(sentence)?;
        Some(self.articles.get(at.article)?.sentences.get(at.sentence)?.span())
    }

    /// The words around the first value that stand around the others too; what stands in a row is one phrase.
    fn about(&self, overlap: &Overlap, disagreement: &compare::Disagreement) -> Vec<String> {
        let Some(first) = disagreement.values.first() else { return Vec::new() };
        let Some(at) = overlap.sentences.get(first.sentence) else { return Vec::new() };
        let Some(article) = self.articles.get(at.article) else { return Vec::new() };
        let Some(sentence) = article.sentences.get(at.sentence) else { return Vec::new() };
        let text = &article.article.text;
        let mut told: Vec<Stem> = Vec::new();
        let mut phrases: Vec<Span> = Vec::new();
        // Where a phrase has come to that the next word may carry on.
        let mut reached: Option<usize> = None;
        for token in article.tokens(sentence) {
            let span = token.span();
            let inside = first.span.contains(span);
            let next = reached.is_some_and(|end| Span::new(end, span.start).slice(text).trim().is_empty());
            reached = None;
            if disagreement.about.contains(&token.stem) && !inside && !told.contains(&token.stem) {
                told.push(token.stem);
                match phrases.last_mut().filter(|_| next) {
                    Some(phrase) => phrase.end = span.end,
                    None => phrases.push(span),
                }
                reached = Some(span.end);
            } else if next && !inside && token.kind == Kind::Stop {
                reached = Some(span.end);
            }
        }
        phrases.into_iter().map(|phrase| phrase.slice(text).to_owned()).collect()
    }

    /// What several articles quote.
    pub(super) fn quotations(&self, overlap: &Overlap) -> Vec<Quotation> {
        let quotation = |q: &compare::Quotation| {
            let longest = q.versions.first().map_or(0, |v| v.article);
            let quote = |v: &compare::Version| Quote {
                passage: self.passage(v.article, v.span),
                articles: v.articles.clone(),
                cuts: v.cuts.iter().map(|cut| self.passage(longest, *cut)).collect(),
            };
            Quotation { versions: q.versions.iter().map(quote).collect() }
        };
        overlap.findings.quotations.iter().map(quotation).collect()
    }

    /// The sentences that several origins print in the same wording.
    pub(super) fn shared(&self, overlap: &Overlap) -> Vec<Shared> {
        let passage = |s: &usize| Some(self.passage(overlap.sentences.get(*s)?.article, self.span(overlap, *s)?));
        let shared = overlap.findings.wording.iter();
        shared
            .map(|w| Shared { passages: w.sentences.iter().filter_map(passage).collect(), share: round(w.share) })
            .collect()
    }

    /// For each article the sentences that it alone has, and those of others that it lacks, heaviest first.
    pub(super) fn sides(&self, overlap: &Overlap, weights: &[f64]) -> Vec<(Vec<Passage>, Vec<Passage>)> {
        let weight = |sentence: usize| -> f64 {
            let covers = overlap.covers.get(sentence).unwrap_or_default();
            let sum: f64 = covers.iter().filter_map(|c| weights.get(*c as usize)).sum();
            let words = overlap.sentences.get(sentence).map_or(1, |s| s.words.max(1));
            sum / libm::sqrt(words as f64)
        };
        let heaviest = |sentences: &mut Vec<(f64, usize)>| {
            sort::by(sentences, |a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        };
        let passage = |sentence: usize| {
            let article = overlap.sentences.get(sentence)?.article;
            Some(self.passage(article, self.span(overlap, sentence)?))
        };
        let mut sides: Vec<(Vec<Passage>, Vec<Passage>)> = Vec::with_capacity(self.articles.len());
        for number in 0..self.articles.len() {
            let own = overlap.findings.only.get(number).map_or(&[][..], Vec::as_slice);
            let mut own: Vec<(f64, usize)> = own.iter().map(|s| (weight(*s), *s)).collect();
            heaviest(&mut own);
            let own = own.into_iter().take(SIDES).filter_map(|(_, s)| passage(s)).collect();
            sides.push((own, Vec::new()));
        }
        // The heaviest reports of at least two origins, each once.
        let mut shared: Vec<(f64, usize)> = (0..overlap.sentences.len())
            .filter(|s| overlap.origin_count > 2 && !overlap.links(*s).is_empty() && overlap.sources(*s) >= 2)
            .map(|s| (weight(s), s))
            .collect();
        heaviest(&mut shared);
        let mut told: Vec<bool> = vec![false; overlap.sentences.len()];
        let mut reports = 0usize;
        for (_, sentence) in shared {
            if told.get(sentence) == Some(&true) {
                continue;
            }
            for other in overlap.links(sentence).iter().map(|l| l.sentence).chain([sentence]) {
                if let Some(flag) = told.get_mut(other) {
                    *flag = true;
                }
            }
            for article in compare::missing(self.articles, overlap, sentence) {
                if let Some((_, missing)) = sides.get_mut(article)
                    && missing.len() < SIDES
                {
                    missing.extend(passage(sentence));
                }
            }
            reports = reports.saturating_add(1);
            if reports == REPORTS {
                break;
            }
        }
        sides
    }

    /// Another event of the same paste, summarized.
    pub(super) fn group(&self, overlap: &mut Overlap, options: &Options) -> Group {
        let mut plan = Plan::of(overlap, self, options);
        let choice = plan.task.choose(overlap, options.length, options.order);
        let why = Why::new(overlap, &plan.task.scores, &choice);
        let sentences: Vec<_> = choice.ordered.iter().filter_map(|s| self.sentence(overlap, Some(&why), *s)).collect();
        let group = Group {
            articles: overlap.counted.iter().enumerate().filter(|(_, c)| **c).map(|(n, _)| n).collect(),
            terms: plan.terms.clone(),
            words: sentences.iter().map(|s| s.words).sum(),
            sentences,
        };
        overlap.plan = Some(plan);
        group
    }
}
