//! Sentences: a sentence, and what each root says of it.

use super::reporter::Reporter;
use super::score_parts::Why;
use crate::collections::ids::{ArticleId, CandidateId, Id, RootId};
use crate::collections::map::Map;
use crate::collections::sort;
use crate::model::limits;
use crate::model::span::Span;
use crate::model::summary::{Degree, Differing, Evidence, Match, Passage, RootEvidence, SummarySentence};
use crate::relate::cluster::Cluster;
use crate::relate::degrees::{ArticleEvidence, Query};

impl Reporter<'_> {
    /// The sentence at a position of an article, and who else says it.
    pub fn sentence_at(&self, article: ArticleId, position: usize) -> Option<SummarySentence> {
        let cluster = &self.analysis.main;
        let holds = |number: &CandidateId| {
            let span = cluster.sentence(self.articles, *number).map(|(_, _, s)| s.span());
            span.is_some_and(|span| (self.at(article, span.start)..self.at(article, span.end)).contains(&position))
        };
        let number = cluster.candidates_of(article).find(holds)?;
        self.sentence(cluster, None, number)
    }

    /// The candidates that start at those places, each the number of an article and a position in it.
    pub(super) fn candidates_at(&self, cluster: &Cluster, places: &[(usize, usize)]) -> Vec<CandidateId> {
        let places = places.get(..limits::SINGLED).unwrap_or(places);
        if places.is_empty() {
            return Vec::new();
        }
        let starts_there = |id: &CandidateId| {
            let start =
                cluster.sentence(self.articles, *id).map(|(c, _, s)| (c.article, self.at(c.article, s.span().start)));
            start.is_some_and(|(article, start)| places.contains(&(article.index(), start)))
        };
        cluster.candidates.ids().filter(starts_there).collect()
    }

    /// A sentence, and why it was chosen if it was.
    pub(super) fn sentence(
        &self,
        cluster: &Cluster,
        why: Option<&Why<'_>>,
        number: CandidateId,
    ) -> Option<SummarySentence> {
        let (candidate, _, sentence) = cluster.sentence(self.articles, number)?;
        let roots = self.roots_of(cluster, number);
        Some(SummarySentence {
            passage: self.passage(candidate.article, sentence.span()),
            words: candidate.words,
            sources: roots.iter().filter(|root| root.degree == Degree::Same && !root.doubted).count(),
            of: cluster.root_count,
            score: why.map_or(0.0, |why| why.score(number)),
            parts: why.map(|why| self.parts(cluster, why, number)).unwrap_or_default(),
            roots,
        })
    }

    /// True for the articles of a root if any of them is surely about the event.
    pub(super) fn is_sure(&self, articles: &[usize]) -> bool {
        let members = &self.analysis.main.members;
        articles.iter().filter_map(|n| self.articles.id(*n)).any(|n| !members.doubts(n))
    }

    /// What each root that counts says of a sentence.
    fn roots_of(&self, cluster: &Cluster, sentence: CandidateId) -> Vec<RootEvidence> {
        let Some(own) = cluster.candidates.get(sentence) else { return Vec::new() };
        let Some(query) = cluster.query(self.articles, sentence) else { return Vec::new() };
        let mut roots: Vec<RootEvidence> = Vec::new();
        let mut places: Map<RootId, usize> = Map::default();
        for (article, root) in cluster.members.iter() {
            let place = *places.entry(root).or_insert(roots.len());
            match roots.get_mut(place) {
                Some(known) => known.articles.push(article.index()),
                None => roots.push(RootEvidence {
                    root: root.index(),
                    articles: vec![article.index()],
                    ..RootEvidence::default()
                }),
            }
        }
        for found in cluster.all_evidence(self.articles, &query, sentence).iter().filter(|found| found.found()) {
            let root = cluster.members.root(found.article).and_then(|root| roots.get_mut(*places.get(&root)?));
            if let Some(root) = root {
                let evidence = self.evidence(&query, own.article, sentence, found);
                root.degree = root.degree.max(evidence.degree);
                root.evidence.push(evidence);
            }
        }
        let root = cluster.members.root(own.article).and_then(|root| roots.get_mut(*places.get(&root)?));
        if let Some(root) = root {
            (root.own, root.degree) = (true, Degree::Same);
        }
        roots.iter_mut().for_each(|root| root.doubted = !self.is_sure(&root.articles));
        sort::stable_by(&mut roots, |a, b| a.root.cmp(&b.root));
        roots
    }

    /// What a window of an article says of a sentence of another one.
    fn evidence(
        &self,
        query: &Query<'_>,
        own: ArticleId,
        sentence: CandidateId,
        found: &ArticleEvidence<'_>,
    ) -> Evidence {
        let found_in: Vec<(Span, u32)> = found.window.iter().flat_map(|s| query.found_in(*s)).collect();
        let value = |article: ArticleId, span: Span| self.passage(article, span);
        let mut told = differing(query, found);
        let mut degree = found.degree;
        // Whoever says it or a part of it, and has another value for it, tells it differently.
        if told.is_empty() {
            told.extend(
                self.findings.disagreements.iter().filter_map(|d| d.told(sentence, found.article, found.span())),
            );
            sort::ascending(&mut told);
            if !told.is_empty() {
                degree = Degree::Differs;
            }
        }
        let [own_text, text] = [own, found.article].map(|n| self.articles.get(n).map_or("", |a| a.text()));
        Evidence {
            passage: self.passage(found.article, found.span()),
            degree,
            held: self.runs(own, own_text, query.held_spans(found.held)),
            matches: self.runs(found.article, text, found_in.into_iter().map(|(span, _)| span).collect()),
            differing: told
                .into_iter()
                .map(|(a, b)| Differing { own: value(own, a), other: value(found.article, b) })
                .collect(),
        }
    }

    /// Words as the reader counts positions; those with nothing but white space between them are one run.
    pub(super) fn runs(&self, article: ArticleId, text: &str, words: Vec<Span>) -> Vec<Match> {
        let place = |run: Span| {
            let Passage { start, end, .. } = self.passage(article, run);
            Match { start, end }
        };
        joined(text, words).into_iter().map(place).collect()
    }
}

/// What a sentence and a window tell differently, in the order of the sentence.
pub(super) fn differing(query: &Query<'_>, found: &ArticleEvidence<'_>) -> Vec<(Span, Span)> {
    let found_in: Vec<(Span, u32)> = found.window.iter().flat_map(|s| query.found_in(*s)).collect();
    let mut differing: Vec<(Span, Span)> =
        found.contrary.conflicts.iter().map(|(sought, told)| (sought.figure.span, told.figure.span)).collect();
    for (place, sought) in (0u32..).zip(&query.sought).filter(|(place, _)| found.contrary.denied >> place & 1 == 1) {
        let other = found_in.iter().find(|(_, found)| *found == place);
        differing.extend(other.map(|(span, _)| (sought.span, *span)));
    }
    sort::ascending(&mut differing);
    differing
}

/// Words with nothing but white space between them as one run.
pub(super) fn joined(text: &str, words: Vec<Span>) -> Vec<Span> {
    let mut runs: Vec<Span> = Vec::new();
    for word in words {
        match runs.last_mut() {
            Some(last) if word.start <= last.end || Span::new(last.end, word.start).slice(text).trim().is_empty() => {
                last.end = word.end.max(last.end);
            }
            _ => runs.push(word),
        }
    }
    runs
}
