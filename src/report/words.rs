//! Words: the headline and the key terms.

use super::{Reporter, flag, round};
use crate::overlap::{self, Concept, Overlap, Sort};
use crate::score::Scores;
use crate::sort;
use crate::summary::{Headline, KeyTerm};
use crate::terms::{Stem, Token};
use rustc_hash::FxHashMap;
use std::cmp::Reverse;

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

impl Reporter<'_> {
    /// The headline whose words most others share, for its length.
    pub(super) fn headline(&self, overlap: &Overlap) -> Option<Headline> {
        let mut best: Option<(f64, Headline)> = None;
        for (article, a) in self.articles.iter().enumerate().filter(|(n, _)| flag(&overlap.counted, *n)) {
            let words = a.title_tokens.len();
            let Some(text) = a.headline().filter(|_| words > 0) else { continue };
            let mut concepts: Vec<u32> =
                overlap::concepts(&a.title_tokens).filter_map(|o| overlap.vocabulary.get(&o.stem).copied()).collect();
            sort::up(&mut concepts);
            concepts.dedup();
            // Single words that others use too: what a feature's headline plays with, nobody else says.
            let shared = concepts.iter().filter_map(|c| overlap.concepts.get(*c as usize)).filter(|c| !c.is_pair());
            let weight: f64 = shared.map(|c| f64::from(c.sources.saturating_sub(1)) * libm::log(1.0 + c.mass)).sum();
            let fits = if (SHORTEST..=LONGEST).contains(&words) { 1.0 } else { 0.1 };
            let worth = fits * weight / libm::sqrt(words as f64);
            if best.as_ref().is_none_or(|(most, _)| worth > *most) {
                best = Some((worth, Headline { text: text.to_owned(), article }));
            }
        }
        best.map(|(_, headline)| headline)
    }

    /// The terms that matter most.
    pub(super) fn terms(&self, overlap: &Overlap, scores: &Scores) -> Vec<KeyTerm> {
        let mut ranked: Vec<(f64, usize, &Concept)> = overlap
            .concepts
            .iter()
            .zip(&scores.weights)
            .enumerate()
            .filter(|(_, (_, weight))| **weight > 0.0)
            .filter_map(|(n, (c, _))| {
                let worth = f64::from(c.sources) * c.mass;
                match c.sort {
                    Sort::Word | Sort::Name => Some((worth, n, c)),
                    Sort::Pair | Sort::Characters => Some((worth * PAIR, n, c)),
                    _ => None,
                }
            })
            .collect();
        sort::by(&mut ranked, |a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        ranked.truncate(LOOKED_AT);
        let spellings = self.spellings(overlap, &ranked);
        let (mut terms, mut used): (Vec<KeyTerm>, Vec<Stem>) = (Vec::new(), Vec::new());
        let most = ranked.first().map_or(1.0, |r| r.0);
        for (worth, number, concept) in ranked {
            let stems = self.stems(concept);
            let Some(text) = spellings.get(&number) else { continue };
            let short = text.chars().nth(1).is_none();
            if terms.len() < TERMS && !short && !stems.iter().any(|s| used.contains(s)) {
                used.extend(stems);
                terms.push(KeyTerm {
                    text: text.clone(),
                    weight: round(worth / most),
                    sources: concept.sources as usize,
                });
            }
        }
        terms
    }

    /// The stems of the words that a concept is made of.
    fn stems(&self, concept: &Concept) -> Vec<Stem> {
        let tokens = self.articles.get(concept.article as usize).map_or(&[][..], |a| a.tokens.as_slice());
        let first = tokens.partition_point(|t| t.start < concept.start);
        let inside = |t: &&Token| t.end <= concept.end;
        tokens.iter().skip(first).take_while(inside).map(|t| t.stem).collect()
    }

    /// How each of the concepts is written most often; the first spelling where several are as frequent.
    fn spellings(&self, overlap: &Overlap, concepts: &[(f64, usize, &Concept)]) -> FxHashMap<usize, String> {
        let mut wanted: FxHashMap<u32, FxHashMap<&str, (usize, Reverse<usize>)>> =
            concepts.iter().filter_map(|(_, n, _)| Some((u32::try_from(*n).ok()?, FxHashMap::default()))).collect();
        let mut seen: FxHashMap<u32, usize> = FxHashMap::default();
        for (order, (located, covers)) in overlap.sentences.iter().zip(&overlap.covers).enumerate() {
            let missing = |id: &&u32| wanted.contains_key(id) && seen.get(id).is_none_or(|n| *n < SPELLINGS);
            if !covers.iter().any(|id| missing(&id)) {
                continue;
            }
            let Some(article) = self.articles.get(located.article) else { continue };
            let Some(sentence) = article.sentences.get(located.sentence) else { continue };
            for occurrence in overlap::concepts(article.tokens(sentence)) {
                let Some(id) = overlap.vocabulary.get(&occurrence.stem) else { continue };
                if let Some(forms) = wanted.get_mut(id) {
                    *seen.entry(*id).or_default() += 1;
                    let form = occurrence.span.slice(&article.article.text);
                    forms.entry(form).or_insert((0, Reverse(order))).0 += 1;
                }
            }
        }
        let best = |forms: FxHashMap<&str, (usize, Reverse<usize>)>| {
            forms
                .into_iter()
                .max_by_key(|(form, rank)| (*rank, *form))
                .map(|(form, _)| form.split_whitespace().collect::<Vec<_>>().join(" "))
        };
        wanted.into_iter().filter_map(|(id, forms)| Some((id as usize, best(forms)?))).collect()
    }
}
