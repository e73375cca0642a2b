//! Near sentences: where among very many sentences a sentence of a text is looked for: around those that share its rare words.

use super::sources::{Sources, Told};
use crate::collections::ids::{ArticleId, SentenceId};
use crate::collections::map::{Map, Set};
use crate::collections::sort;
use crate::read::tokens::Kind;
use crate::relate::degrees::Statement;
use crate::text::stem::Stem;

/// Up to so many sentences of all articles, a sentence is looked for in all of them.
const ALL: usize = 4096;

/// A word that so many sentences hold leads to none.
const FREQUENT: usize = 512;

/// So many sentences are looked at, those first that share the rarest words, ...
const NEAR: usize = 64;
/// ... with so many around each.
const AROUND: usize = 2;

/// The sentences of an article beside one, and that one.
fn beside<'a, 't>(told: &'t Told<'a>, place: usize) -> &'t [(SentenceId, Statement<'a>)] {
    let end = place.saturating_add(AROUND + 1).min(told.len());
    told.get(place.saturating_sub(AROUND)..end).unwrap_or_default()
}

/// The sentences of an article around one that starts at a byte or before.
pub(super) fn around<'a>(told: &Told<'a>, byte: usize) -> Told<'a> {
    beside(told, told.partition_point(|(_, s)| s.span.start <= byte).saturating_sub(1)).to_vec()
}

/// The sentences that hold each word, if there are very many.
pub(super) struct NearSentences(Option<Map<Stem, Vec<(u32, u32)>>>);

impl NearSentences {
    /// Takes down who holds what.
    pub fn new(sources: &Sources<'_>) -> Self {
        if sources.told.iter().map(|(_, told)| told.len()).sum::<usize>() <= ALL {
            return Self(None);
        }
        let mut holders: Map<Stem, Vec<(u32, u32)>> = Map::default();
        for (article, (_, told)) in (0u32..).zip(&sources.told) {
            for (place, (_, statement)) in (0u32..).zip(told) {
                for (_, key) in statement.words() {
                    let list = holders.entry(key).or_default();
                    if list.len() < FREQUENT && list.last() != Some(&(article, place)) {
                        list.push((article, place));
                    }
                }
            }
        }
        Self(Some(holders))
    }

    /// The sentences in which one is looked for, article by article; nothing if that is all of them.
    pub fn of<'a>(&self, statement: Statement<'_>, sources: &Sources<'a>) -> Option<Vec<(ArticleId, Told<'a>)>> {
        let holders = self.0.as_ref()?;
        let idf = &sources.cluster.graph.idf;
        let mut weights: Map<(u32, u32), f64> = Map::default();
        let mut met: Set<Stem> = Set::default();
        for (token, key) in statement.words().filter(|(_, key)| met.insert(*key)) {
            let Some(list) = holders.get(&key).filter(|list| list.len() < FREQUENT) else { continue };
            let weight = if token.kind == Kind::Character { idf.of(key) } else { idf.of(token.stem) };
            list.iter().for_each(|place| *weights.entry(*place).or_default() += weight);
        }
        let mut near = sort::keyed(weights);
        sort::top_k(&mut near, NEAR, |a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        sort::stable_by(&mut near, |a, b| a.0.cmp(&b.0));
        let mut found: Vec<(ArticleId, Told<'a>)> = Vec::new();
        for ((article, place), _) in near {
            let Some((number, told)) = sources.told.get(article as usize) else { continue };
            let around = beside(told, place as usize);
            match found.last_mut().filter(|(known, _)| known == number) {
                Some((_, list)) => {
                    let last = list.last().map(|(sentence, _)| *sentence);
                    list.extend(around.iter().filter(|(sentence, _)| Some(*sentence) > last));
                }
                None => found.push((*number, around.to_vec())),
            }
        }
        Some(found)
    }
}
