//! Counting: the concepts of all articles, and who uses each.

use super::concepts::{Concept, Occurrence, concepts};
use super::decay::{early, mass};
use super::overlap::{Located, Overlap};
use super::roots::shingles::{by_content, run};
use crate::collections::csr::Lists;
use crate::collections::interner::SPREAD;
use crate::collections::sort;
use crate::model::error::Error;
use crate::model::progress::Watch;
use crate::read::analysed::Analysed;
use crate::read::tokens::Token;
use rustc_hash::{FxHashMap, FxHashSet};

/// No sentence, root or place.
const NONE: u32 = u32::MAX;

/// What is known of a concept while it is counted.
#[derive(Clone, Copy)]
struct Last {
    /// The last sentence that holds it, ...
    sentence: u32,
    /// ... and the last root.
    root: u32,
    /// The place where the only root so far uses it first, until that stands among the uses.
    first: u32,
}

/// Who uses which concept.
#[derive(Default)]
struct Uses {
    last: Vec<Last>,
    /// The concept, and the earliest place where a root uses it; what one root alone uses may be missing.
    all: Vec<u64>,
    /// Where among all that of a root of several articles stands.
    again: FxHashMap<u64, u32>,
}

impl Uses {
    /// True if the sentence has not the concept yet.
    fn meet(&mut self, concept: u32, sentence: u32) -> bool {
        let last = self.last.get_mut(concept as usize);
        last.is_some_and(|last| std::mem::replace(&mut last.sentence, sentence) != sentence)
    }

    /// A root uses a concept; true if for the first time. `alone` says that the root is one article.
    fn add(&mut self, concept: u32, root: u32, place: u32, alone: bool) -> bool {
        let Some(last) = self.last.get_mut(concept as usize) else { return false };
        let entry = |place: u32| u64::from(concept) << 32 | u64::from(place);
        let key = entry(root);
        if alone && last.root == root {
            return false;
        }
        if !alone && let Some(at) = self.again.get(&key) {
            if let Some(first) = self.all.get_mut(*at as usize) {
                *first = entry(place).min(*first);
            }
            return false;
        }
        if last.first != NONE {
            self.all.push(entry(std::mem::replace(&mut last.first, NONE)));
        }
        if !alone {
            self.again.insert(key, self.all.len() as u32);
        }
        if alone && last.root == NONE {
            last.first = place;
        } else {
            self.all.push(entry(place));
        }
        last.root = root;
        true
    }
}

/// One number for what a root says in a sentence.
fn said_by(root: usize, tokens: &[Token]) -> u64 {
    run(tokens) ^ (root as u64).wrapping_mul(SPREAD)
}

impl Overlap {
    /// Counts the concepts of the articles that count, and answers how many words there are.
    pub(super) fn count(&mut self, articles: &[Analysed], watch: &mut Watch<'_>) -> Result<usize, Error> {
        let mut members: Vec<u32> = vec![0; self.roots.len()];
        for (root, _) in self.roots.iter().zip(&self.counted).filter(|(_, counted)| **counted) {
            if let Some(members) = members.get_mut(*root) {
                *members = members.saturating_add(1);
            }
        }
        let mut copied = self.copied(articles, &members);
        let mut uses = Uses::default();
        let mut all_roots: FxHashSet<usize> = FxHashSet::default();
        let mut said: FxHashSet<u64> = FxHashSet::default();
        // Room for all, so that nothing has to move when it is long: few sentences have a word twice.
        let (mut sentences, mut room, mut content) = (0usize, 0usize, 0usize);
        for (number, article) in articles.iter().enumerate().filter(|(n, _)| self.counted.get(*n) == Some(&true)) {
            for s in article.sentences.iter().filter(|s| self.verdicts.keeps(number, article, s)) {
                let tokens = article.tokens(s);
                sentences = sentences.saturating_add(1);
                room = room.saturating_add(tokens.len());
                content = content.saturating_add(tokens.iter().filter(|token| token.is_concept()).count());
            }
        }
        self.sentences = Vec::with_capacity(sentences);
        self.words = Lists::with_room(sentences, room);
        self.covers = Lists::with_room(sentences, room.saturating_add(content));
        let (mut covers, mut words): (Vec<u32>, Vec<u64>) = (Vec::new(), Vec::new());
        self.ranges = vec![0..0; articles.len()];
        // Sums and ties must come out alike in whatever order the reader has the articles.
        for (_, number) in by_content(articles) {
            watch.step(self.sentences.len())?;
            let Some(article) = articles.get(number).filter(|_| self.counted.get(number) == Some(&true)) else {
                continue;
            };
            let before = self.sentences.len();
            let root = self.roots.get(number).copied().unwrap_or(number);
            let alone = members.get(root) == Some(&1);
            said.clear();
            let kept = article.sentences.iter().enumerate().filter(|(_, s)| self.verdicts.keeps(number, article, s));
            for (place, (sentence, s)) in kept.enumerate() {
                all_roots.insert(root);
                let tokens = article.tokens(s);
                // What is said again, by the article or by a copy of it, counts once.
                let fresh = if alone {
                    said.insert(run(tokens))
                } else {
                    let key = said_by(root, tokens);
                    copied.get(&key) == Some(&(place as u32)) && copied.remove(&key).is_some()
                };
                let mass = mass(place);
                let now = self.sentences.len() as u32;
                covers.clear();
                for Occurrence { stem, span, sort } in concepts(tokens) {
                    let id = self.vocabulary.number(stem);
                    if id as usize == self.concepts.len() {
                        self.concepts.push(Concept {
                            sort,
                            mass: 0.0,
                            sources: 0,
                            sentences: 0,
                            start: span.start as u32,
                            article: number as u16,
                            titled: false,
                            early: 0.0,
                        });
                        uses.last.push(Last { sentence: NONE, root: NONE, first: NONE });
                    }
                    let Some(concept) = self.concepts.get_mut(id as usize) else { continue };
                    concept.sort = concept.sort.max(sort);
                    if fresh {
                        concept.mass += mass;
                    }
                    if uses.meet(id, now) {
                        covers.push(id);
                        concept.sentences = concept.sentences.saturating_add(1);
                        if uses.add(id, root as u32, place as u32, alone) {
                            concept.sources = concept.sources.saturating_add(1);
                        }
                    }
                }
                let function = tokens.iter().filter(|t| t.is_stop()).count() as f64 / tokens.len().max(1) as f64;
                let (length, prose) = (s.words as usize, s.prose);
                self.sentences.push(Located {
                    article: number,
                    sentence,
                    place,
                    words: length,
                    fresh,
                    function,
                    prose,
                });
                words.clear();
                words.extend(tokens.iter().map(|t| u64::from(t.stem.0 as u32)));
                sort::numbers(&mut words);
                words.dedup();
                self.words.push(words.iter().map(|word| *word as u32));
                self.covers.push(covers.iter().copied());
            }
            if let Some(range) = self.ranges.get_mut(number) {
                *range = before..self.sentences.len();
            }
        }
        // What else it took to count is needed no more, and it is large.
        let Uses { all: uses, last, again } = uses;
        drop((copied, last, again));
        let firsts = Lists::new(self.concepts.len(), || uses.iter().map(|first| ((first >> 32) as u32, *first as u32)));
        drop(uses);
        let mut sorted: Vec<u64> = Vec::new();
        for (concept, firsts) in self.concepts.iter_mut().zip(firsts.iter()) {
            if firsts.len() > 1 {
                sorted.clear();
                sorted.extend(firsts.iter().map(|first| u64::from(*first)));
                sort::numbers(&mut sorted);
                concept.early = sorted.iter().skip(1).map(|first| early(*first as usize)).sum();
            }
        }
        drop(firsts);
        self.concepts.shrink_to_fit();
        self.vocabulary.shrink_to_fit();
        self.root_count = all_roots.len();
        let counted = articles.iter().zip(&self.counted).filter(|(_, counted)| **counted);
        for occurrence in counted.flat_map(|(article, _)| concepts(&article.title_tokens)) {
            let concept = self.vocabulary.find(occurrence.stem).and_then(|id| self.concepts.get_mut(id as usize));
            if let Some(concept) = concept {
                concept.titled = true;
            }
        }
        Ok(room)
    }

    /// The earliest place at which each root of several articles says a sentence.
    fn copied(&self, articles: &[Analysed], members: &[u32]) -> FxHashMap<u64, u32> {
        let mut earliest = FxHashMap::default();
        for (number, article) in articles.iter().enumerate().filter(|(n, _)| self.counted.get(*n) == Some(&true)) {
            let root = self.roots.get(number).copied().unwrap_or(number);
            if members.get(root) == Some(&1) {
                continue;
            }
            let kept = article.sentences.iter().filter(|s| self.verdicts.keeps(number, article, s));
            for (place, s) in (0u32..).zip(kept) {
                let earliest = earliest.entry(said_by(root, article.tokens(s))).or_insert(place);
                *earliest = place.min(*earliest);
            }
        }
        earliest
    }
}
