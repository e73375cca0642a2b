//! Differences: which articles are one source, what they tell differently, and what each has alone.

use super::reporter::{Reporter, numbers};
use crate::collections::ids::{ArticleId, CandidateId, ConceptId, Id, IdVec, RootId};
use crate::collections::sort;
use crate::compare::{self, Said};
use crate::model::rounding::round;
use crate::model::span::Span;
use crate::model::summary::{
    Citation, Claim, CommonWording, Disagreement, Passage, Quotation, QuotationVersion, Root, RootKind,
};
use crate::read::tokens::Kind;
use crate::relate::citations::citations;
use crate::relate::roots::Roots;
use crate::text::stem::Stem;

/// How many sentences are shown that an article alone has, and that it lacks.
const SIDES: usize = 5;
/// How many sentences of an article are looked for in the others to find these.
const TRIED: usize = 10;
/// How many reports of several roots are looked for in each article.
const REPORTS: usize = 24;

impl Reporter<'_> {
    /// The groups of articles that are one source.
    pub(super) fn roots(&self) -> Vec<Root> {
        let known = &self.analysis.roots;
        let mut roots: Vec<Root> = Vec::new();
        let count = known.of.iter().map(|root| root.index().saturating_add(1)).max().unwrap_or(0);
        let mut members: IdVec<RootId, Vec<ArticleId>> = IdVec::of(Vec::new(), count);
        for (article, root) in known.of.entries() {
            if let Some(list) = members.get_mut(*root) {
                list.push(article);
            }
        }
        for (root, articles) in members.entries().filter(|(_, m)| m.len() > 1) {
            let shares = articles.iter().filter_map(|a| known.shares.get(*a)).copied();
            let (why, share) = (kinds(known, articles), round(shares.fold(1.0, f64::min)));
            roots.push(Root { root: root.index(), share, why, articles: numbers(articles) });
        }
        roots
    }

    /// The agencies and outlets that several articles cite.
    pub(super) fn citations(&self) -> Vec<Citation> {
        let all = citations(self.articles, |article| self.analysis.draws_on(&self.analysis.main, article));
        all.into_iter().map(|c| Citation { outlet: c.outlet.to_owned(), articles: numbers(&c.articles) }).collect()
    }

    /// What the articles tell differently.
    pub(super) fn disagreements(&self) -> Vec<Disagreement> {
        let disagreement = |d: &compare::Difference| Disagreement {
            kind: d.kind,
            later: d.later,
            about: self.about(d),
            values: d.values.iter().filter_map(|v| self.claim(v)).collect(),
            confidence: round((d.likeness / (d.likeness + 1.0)).clamp(0.0, 1.0)),
        };
        self.findings.disagreements.iter().map(disagreement).collect()
    }

    fn claim(&self, value: &compare::DifferingValue) -> Option<Claim> {
        Some(Claim {
            passage: self.passage(value.article, value.span),
            sentence: self.passage(value.article, self.span(value.sentence)?),
            side: value.side,
            newest: value.newest,
        })
    }

    /// The span of a sentence that may be chosen.
    fn span(&self, sentence: CandidateId) -> Option<Span> {
        self.analysis.main.sentence(self.articles, sentence).map(|(_, _, s)| s.span())
    }

    /// The words around the first value that stand around the others too; what stands in a row is one phrase.
    fn about(&self, disagreement: &compare::Difference) -> Vec<String> {
        let Some(first) = disagreement.values.first() else { return Vec::new() };
        let main = &self.analysis.main;
        let Some((_, article, sentence)) = main.sentence(self.articles, first.sentence) else { return Vec::new() };
        let text = article.text();
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
    pub(super) fn quotations(&self) -> Vec<Quotation> {
        let quotation = |q: &compare::SharedQuotation| {
            let longest = q.versions.first().map_or(ArticleId::default(), |v| v.article);
            let version = |v: &compare::QuotedVersion| QuotationVersion {
                passage: self.passage(v.article, v.span),
                articles: numbers(&v.articles),
                cuts: v.cuts.iter().map(|cut| self.passage(longest, *cut)).collect(),
            };
            Quotation { versions: q.versions.iter().map(version).collect() }
        };
        self.findings.quotations.iter().map(quotation).collect()
    }

    /// The sentences that several roots print in the same wording.
    pub(super) fn common_wording(&self) -> Vec<CommonWording> {
        let passage =
            |s: &CandidateId| Some(self.passage(self.analysis.main.candidates.get(*s)?.article, self.span(*s)?));
        let common = |(sentences, share): (&[CandidateId], f64)| {
            let mut passages: Vec<Passage> = sentences.iter().filter_map(passage).collect();
            sort::stable_by(&mut passages, |a, b| (a.article, a.start).cmp(&(b.article, b.start)));
            CommonWording { passages, share: round(share) }
        };
        self.findings.wording.iter().map(|w| common((&w.sentences, w.share))).collect()
    }

    /// For each article the sentences that it alone has, and those of others that it lacks, heaviest first.
    pub(super) fn sides(&self, weights: &IdVec<ConceptId, f64>) -> IdVec<ArticleId, (Vec<Passage>, Vec<Passage>)> {
        let cluster = &self.analysis.main;
        let weight = |sentence: CandidateId| -> f64 {
            let covers = cluster.index.covers.get(sentence).unwrap_or_default();
            let sum: f64 = covers.iter().filter_map(|c| weights.get(*c)).sum();
            let words = cluster.candidates.get(sentence).map_or(1, |s| s.words.max(1));
            sum / (words as f64).sqrt()
        };
        let heaviest = |sentences: &mut Vec<(f64, CandidateId)>| {
            sort::stable_by(sentences, |a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        };
        let passage = |sentence: CandidateId| {
            let article = cluster.candidates.get(sentence)?.article;
            Some(self.passage(article, self.span(sentence)?))
        };
        let mut sides: IdVec<_, (Vec<Passage>, Vec<Passage>)> = IdVec::with_room(self.articles.len());
        for number in self.articles.ids() {
            let own = self.findings.only.get(number).map_or(&[][..], Vec::as_slice);
            let mut own: Vec<(f64, CandidateId)> = own.iter().map(|s| (weight(*s), *s)).collect();
            heaviest(&mut own);
            let alone = |s: &CandidateId| compare::alone(self.articles, cluster, *s);
            let own =
                own.into_iter().take(TRIED).map(|(_, s)| s).filter(alone).take(SIDES).filter_map(passage).collect();
            sides.push((own, Vec::new()));
        }
        // The heaviest reports of at least two roots, each once.
        let mut shared: Vec<(f64, CandidateId)> = cluster
            .candidates
            .ids()
            .filter(|s| cluster.root_count > 2 && !cluster.links(*s).is_empty() && cluster.alike_roots(*s) >= 2)
            .map(|s| (weight(s), s))
            .collect();
        heaviest(&mut shared);
        let mut told = IdVec::of(false, cluster.candidates.len());
        let mut reports = 0usize;
        for (_, sentence) in shared {
            if told.get(sentence) == Some(&true) {
                continue;
            }
            for other in cluster.links(sentence).iter().map(|l| l.sentence).chain([sentence]) {
                if let Some(flag) = told.get_mut(other) {
                    *flag = true;
                }
            }
            let said = Said::new(self.articles, cluster, sentence);
            for article in said.map(|said| said.missing(self.articles, cluster, sentence)).unwrap_or_default() {
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
}

/// What joins articles of one root, each kind once.
pub(super) fn kinds(roots: &Roots, articles: &[ArticleId]) -> Vec<RootKind> {
    let mut why: Vec<RootKind> = articles.iter().filter_map(|a| roots.why.get(*a)).flatten().copied().collect();
    sort::ascending(&mut why);
    why.dedup();
    why
}
