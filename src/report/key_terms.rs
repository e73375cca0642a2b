//! Key terms: the headline and the key terms.

use super::reporter::Reporter;
use super::term_places::{TermPlace, written};
use crate::collections::ids::{ConceptId, Id, IdVec};
use crate::collections::sort;
use crate::model::rounding::round;
use crate::model::summary::{Headline, KeyTerm};
use crate::relate::cluster::Cluster;
use crate::relate::concepts::{self, Concept, ConceptKind};
use crate::summarize::score::Scores;
use crate::text::stem::Stem;

/// How many key terms there are at most.
const TERMS: usize = 10;
/// How many concepts are looked at for them.
const LOOKED_AT: usize = 60;
/// How many occurrences of a term are looked at for how it is written.
const SPELLINGS: usize = 50;
/// What a pair of words is worth against a single one that occurs as often.
const PAIR: f64 = 1.3;
/// A headline of fewer words says too little, ...
const SHORTEST: usize = 3;
/// ... and one of more is none.
const LONGEST: usize = 25;
/// A line above an article heads them all only if others have one of so many of its words: "Doyle New York" heads none.
const ONE_OF: usize = 5;

impl Reporter<'_> {
    /// The headline whose words most others share, for its length.
    pub(super) fn headline(&self) -> Option<Headline> {
        let cluster = &self.analysis.main;
        let mut best: Option<(f64, Headline)> = None;
        for (article, a) in
            self.articles.entries().filter(|(n, _)| cluster.members.counts(*n) && !cluster.members.doubts(*n))
        {
            let words = a.title_tokens.len();
            let Some(text) = a.headline().filter(|_| words > 0) else { continue };
            let mut concepts: Vec<ConceptId> =
                concepts::concepts(&a.title_tokens).filter_map(|o| cluster.index.find(o.stem)).collect();
            sort::ascending(&mut concepts);
            concepts.dedup();
            // Single words that others use too: what a feature's headline plays with, nobody else says.
            let singles = concepts.iter().filter_map(|c| cluster.index.concepts.get(*c)).filter(|c| !c.is_pair());
            let shared = singles.filter(|c| c.sources > 1);
            let content = a.title_tokens.iter().filter(|t| !t.is_stop()).count();
            let count = shared.clone().count();
            // A title that was given is one, whatever it says, and with one root there is nothing to share.
            if !a.is_titled() && cluster.root_count > 1 && count.saturating_mul(ONE_OF) < content {
                continue;
            }
            let weight: f64 = shared.map(|c| f64::from(c.sources.saturating_sub(1)) * libm::log(1.0 + c.mass)).sum();
            let fits = if (SHORTEST..=LONGEST).contains(&words) { 1.0 } else { 0.1 };
            let worth = fits * weight / (words as f64).sqrt();
            if best.as_ref().is_none_or(|(most, _)| worth > *most) {
                best = Some((worth, Headline { text: text.to_owned(), article: article.index() }));
            }
        }
        best.map(|(_, headline)| headline)
    }

    /// The terms that matter most.
    pub(super) fn terms(&self, cluster: &Cluster, scores: &Scores) -> Vec<KeyTerm> {
        let mut ranked: Vec<(f64, ConceptId, &Concept)> = cluster
            .index
            .concepts
            .entries()
            .zip(&scores.weights)
            .filter(|(_, weight)| **weight > 0.0)
            .filter_map(|((n, c), _)| {
                let worth = f64::from(c.sources) * c.mass;
                match c.kind {
                    ConceptKind::Word | ConceptKind::Name => Some((worth, n, c)),
                    ConceptKind::Pair | ConceptKind::Characters => Some((worth * PAIR, n, c)),
                    _ => None,
                }
            })
            .collect();
        sort::top_k(&mut ranked, LOOKED_AT, |a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let places = self.places(cluster, &ranked);
        let (mut terms, mut used): (Vec<KeyTerm>, Vec<Stem>) = (Vec::new(), Vec::new());
        let most = ranked.first().map_or(1.0, |r| r.0);
        for ((worth, _, concept), places) in ranked.into_iter().zip(places) {
            let Some((text, words)) = written(places) else { continue };
            if terms.len() < TERMS && !words.iter().any(|word| used.contains(&word.stem)) {
                used.extend(words.iter().map(|word| word.stem));
                terms.push(KeyTerm { text, weight: round(worth / most), sources: concept.sources as usize });
            }
        }
        terms
    }

    /// Where each of the concepts stands, the first places of it.
    fn places(&self, cluster: &Cluster, concepts: &[(f64, ConceptId, &Concept)]) -> Vec<Vec<TermPlace<'_>>> {
        // Where among the terms each concept stands, if it does.
        let mut wanted: IdVec<ConceptId, Option<u8>> = IdVec::of(None, cluster.index.concepts.len());
        for (rank, (_, concept, _)) in (0..).zip(concepts) {
            if let Some(wanted) = wanted.get_mut(*concept) {
                *wanted = Some(rank);
            }
        }
        let rank = |concept: ConceptId| wanted.get(concept).copied().flatten().map(usize::from);
        let mut all: Vec<Vec<TermPlace<'_>>> = vec![Vec::new(); concepts.len()];
        for (candidate, (_, covers)) in cluster.candidates.iter().zip(cluster.index.covers.numbered()) {
            let missing =
                |id: &ConceptId| rank(*id).and_then(|r| all.get(r)).is_some_and(|seen| seen.len() < SPELLINGS);
            if !covers.iter().any(missing) {
                continue;
            }
            let Some((article, sentence)) = candidate.in_its_article(self.articles) else { continue };
            let tokens = article.tokens(sentence);
            for occurrence in concepts::concepts(tokens) {
                let id = cluster.index.find(occurrence.stem);
                let seen = id.and_then(rank).and_then(|r| all.get_mut(r));
                if let Some(seen) = seen.filter(|seen| seen.len() < SPELLINGS) {
                    seen.push(TermPlace::new(article, tokens, occurrence.span));
                }
            }
        }
        all
    }
}
