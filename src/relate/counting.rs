//! Counting: the concepts of all articles, and who uses each.

use super::candidate::Candidate;
use super::concepts::{Concept, ConceptIndex, Occurrence, concepts};
use super::decay::{early, mass};
use super::kept_paragraphs::KeptParagraphs;
use super::membership::Members;
use super::roots::shingles::{by_content, run};
use crate::collections::csr::Csr;
use crate::collections::ids::{ArticleId, CandidateId, ConceptId, Id, IdVec, Ids, RootId, SentenceId};
use crate::collections::map::{Map, Set};
use crate::collections::sort;
use crate::model::error::Error;
use crate::model::progress::ProgressReporter;
use crate::read::analysed::{Analysed, Articles};
use crate::read::sentence::Sentence;
use crate::read::tokens::Token;
use crate::text::interner::SPREAD;

/// No sentence or place.
const NONE: u32 = u32::MAX;
/// No root.
const NO_ROOT: RootId = RootId(NONE);

/// What is known of a concept while it is counted.
#[derive(Clone, Copy)]
struct Last {
    /// The last sentence that holds it, ...
    sentence: u32,
    /// ... and the last root.
    root: RootId,
    /// The place where the only root so far uses it first, until that stands among the uses.
    first: u32,
}

/// Who uses which concept.
#[derive(Default)]
struct Uses {
    last: IdVec<ConceptId, Last>,
    /// The concept, and the earliest place where a root uses it; what one root alone uses may be missing.
    all: Vec<u64>,
    /// Where among all that of a root of several articles stands.
    again: Map<u64, u32>,
}

impl Uses {
    /// True if the sentence has not the concept yet.
    fn meet(&mut self, concept: ConceptId, sentence: u32) -> bool {
        let last = self.last.get_mut(concept);
        last.is_some_and(|last| std::mem::replace(&mut last.sentence, sentence) != sentence)
    }

    /// A root uses a concept; true if for the first time. `alone` says that the root is one article.
    fn add(&mut self, concept: ConceptId, root: RootId, place: u32, alone: bool) -> bool {
        let Some(last) = self.last.get_mut(concept) else { return false };
        let entry = |place: u32| u64::from(concept.0) << 32 | u64::from(place);
        let key = entry(root.0);
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
        if alone && last.root == NO_ROOT {
            last.first = place;
        } else {
            self.all.push(entry(place));
        }
        last.root = root;
        true
    }
}

/// One number for what a root says in a sentence.
fn said_by(root: RootId, tokens: &[Token]) -> u64 {
    run(tokens) ^ u64::from(root.0).wrapping_mul(SPREAD)
}

/// What is counted of the articles of an event.
pub(super) struct Counted {
    /// The sentences that may be chosen.
    pub candidates: IdVec<CandidateId, Candidate>,
    /// Where among these the sentences of each article are.
    pub ranges: IdVec<ArticleId, Ids<CandidateId>>,
    pub index: ConceptIndex,
    /// How many words the sentences have.
    pub words: usize,
}

/// Counts the concepts of the articles that count.
pub(super) fn count(
    articles: &Articles,
    members: &Members,
    kept: &KeptParagraphs,
    progress: &mut ProgressReporter<'_>,
) -> Result<Counted, Error> {
    let mut counter = Counter::new(KeptSentences { articles, members, kept });
    // Sums and ties must come out alike in whatever order the reader has the articles.
    for (_, number) in by_content(articles) {
        progress.step(counter.found.candidates.len())?;
        if let (Some(article), Some(root)) = (articles.get(number), members.root(number)) {
            counter.read(number, article, root);
        }
    }
    Ok(counter.finish())
}

/// What is kept of the articles that count.
#[derive(Clone, Copy)]
struct KeptSentences<'a> {
    articles: &'a Articles,
    members: &'a Members,
    kept: &'a KeptParagraphs,
}

impl<'a> KeptSentences<'a> {
    /// The articles that count, with their numbers and roots.
    fn articles(self) -> impl Iterator<Item = (ArticleId, &'a Analysed, RootId)> {
        self.members.iter().filter_map(move |(number, root)| Some((number, self.articles.get(number)?, root)))
    }

    /// The sentences of an article that are kept, each with its number among all.
    fn sentences(self, number: ArticleId, article: &'a Analysed) -> impl Iterator<Item = (SentenceId, &'a Sentence)> {
        article.sentences.entries().filter(move |(_, s)| self.kept.keeps(number, article, s))
    }

    /// How many sentences are kept, how many words these have, and how many of those are concepts.
    fn sizes(self) -> (usize, usize, usize) {
        let (mut sentences, mut words, mut concepts) = (0usize, 0usize, 0usize);
        for (number, article, _) in self.articles() {
            for (_, s) in self.sentences(number, article) {
                let tokens = article.tokens(s);
                sentences = sentences.saturating_add(1);
                words = words.saturating_add(tokens.len());
                concepts = concepts.saturating_add(tokens.iter().filter(|token| token.is_concept()).count());
            }
        }
        (sentences, words, concepts)
    }

    /// Which articles are the only ones of their roots, by root.
    fn alone(self) -> IdVec<RootId, bool> {
        let mut counts = IdVec::of(0u32, self.members.articles());
        for (_, root) in self.members.iter() {
            if let Some(count) = counts.get_mut(root) {
                *count = count.saturating_add(1);
            }
        }
        counts.iter().map(|count| *count == 1).collect()
    }

    /// The earliest place at which each root of several articles says a sentence.
    fn earliest(self, alone: &IdVec<RootId, bool>) -> Map<u64, u32> {
        let mut earliest = Map::default();
        for (number, article, root) in self.articles().filter(|(_, _, root)| alone.get(*root) != Some(&true)) {
            for (place, (_, s)) in (0u32..).zip(self.sentences(number, article)) {
                let earliest = earliest.entry(said_by(root, article.tokens(s))).or_insert(place);
                *earliest = place.min(*earliest);
            }
        }
        earliest
    }
}

/// Where a sentence stands whose concepts are counted.
struct SentencePlace {
    root: RootId,
    /// True if the root is one article.
    alone: bool,
    /// How many kept sentences stand before it.
    place: usize,
    /// False if the same is counted elsewhere.
    fresh: bool,
}

/// Counts one article after the other.
struct Counter<'a> {
    kept: KeptSentences<'a>,
    /// Whether each root is one article.
    alone: IdVec<RootId, bool>,
    /// The earliest place at which each root of several articles says a sentence; none of all once it is counted there.
    earliest: Map<u64, u32>,
    /// What the article has said so far.
    said: Set<u64>,
    uses: Uses,
    found: Counted,
    /// The concepts and the words of a sentence.
    covers: Vec<ConceptId>,
    words: Vec<u64>,
}

impl<'a> Counter<'a> {
    /// Room for all, so that nothing has to move when it is long: few sentences have a word twice.
    fn new(kept: KeptSentences<'a>) -> Self {
        let (sentences, words, concepts) = kept.sizes();
        let index = ConceptIndex {
            words: Csr::with_room(sentences, words),
            covers: Csr::with_room(sentences, words.saturating_add(concepts)),
            ..ConceptIndex::default()
        };
        let (candidates, ranges) = (IdVec::with_room(sentences), IdVec::of(Ids::default(), kept.members.articles()));
        let alone = kept.alone();
        Self {
            earliest: kept.earliest(&alone),
            kept,
            alone,
            said: Set::default(),
            uses: Uses::default(),
            found: Counted { candidates, ranges, index, words },
            covers: Vec::new(),
            words: Vec::new(),
        }
    }

    /// Counts what an article says.
    fn read(&mut self, number: ArticleId, article: &Analysed, root: RootId) {
        let before = self.found.candidates.len();
        let alone = self.alone.get(root) == Some(&true);
        self.said.clear();
        for (place, (sentence, s)) in self.kept.sentences(number, article).enumerate() {
            let tokens = article.tokens(s);
            // What is said again, by the article or by a copy of it, counts once.
            let fresh = if alone {
                self.said.insert(run(tokens))
            } else {
                let key = said_by(root, tokens);
                let earliest = self.earliest.get_mut(&key).filter(|earliest| **earliest == place as u32);
                earliest.map(|earliest| *earliest = u32::MAX).is_some()
            };
            self.count(&SentencePlace { root, alone, place, fresh }, tokens);
            let function = tokens.iter().filter(|t| t.is_stop()).count() as f64 / tokens.len().max(1) as f64;
            let (words, stand_alone) = (s.words as usize, s.stand_alone);
            self.found.candidates.push(Candidate {
                article: number,
                sentence,
                place,
                words,
                fresh,
                function,
                stand_alone,
            });
            self.words.clear();
            self.words.extend(tokens.iter().map(|t| u64::from(t.stem.0 as u32)));
            sort::radix_sort(&mut self.words);
            self.words.dedup();
            self.found.index.words.push(self.words.iter().map(|word| *word as u32));
        }
        if let Some(range) = self.found.ranges.get_mut(number) {
            *range = Ids::from(before..self.found.candidates.len());
        }
    }

    /// Counts the concepts of a sentence.
    fn count(&mut self, at: &SentencePlace, tokens: &[Token]) {
        let (mass, now) = (mass(at.place), self.found.candidates.len() as u32);
        let index = &mut self.found.index;
        self.covers.clear();
        for Occurrence { stem, kind, .. } in concepts(tokens) {
            let id = index.number(stem);
            if id.index() == index.concepts.len() {
                index.concepts.push(Concept { kind, mass: 0.0, sources: 0, sentences: 0, titled: false, early: 0.0 });
                self.uses.last.push(Last { sentence: NONE, root: NO_ROOT, first: NONE });
            }
            let Some(concept) = index.concepts.get_mut(id) else { continue };
            concept.kind = concept.kind.max(kind);
            if at.fresh {
                concept.mass += mass;
            }
            if self.uses.meet(id, now) {
                self.covers.push(id);
                concept.sentences = concept.sentences.saturating_add(1);
                if self.uses.add(id, at.root, at.place as u32, at.alone) {
                    concept.sources = concept.sources.saturating_add(1);
                }
            }
        }
        index.covers.push(self.covers.iter().copied());
    }

    /// Adds what is known of a concept only when all articles are read.
    fn finish(self) -> Counted {
        let Self { kept, earliest, uses, mut found, .. } = self;
        // What else it took to count is needed no more, and it is large.
        let Uses { all: uses, last, again } = uses;
        drop((earliest, last, again));
        let index = &mut found.index;
        set_early(&mut index.concepts, uses);
        index.shrink_to_fit();
        for occurrence in kept.articles().flat_map(|(_, article, _)| concepts(&article.title_tokens)) {
            let id = index.find(occurrence.stem);
            if let Some(concept) = id.and_then(|id| index.concepts.get_mut(id)) {
                concept.titled = true;
            }
        }
        found
    }
}

/// Sets how early the roots have each concept, by where each root uses it first.
fn set_early(concepts: &mut IdVec<ConceptId, Concept>, uses: Vec<u64>) {
    let firsts = Csr::new(concepts.len(), || uses.iter().map(|first| (ConceptId((first >> 32) as u32), *first as u32)));
    drop(uses);
    let mut sorted: Vec<u64> = Vec::new();
    for (concept, firsts) in concepts.iter_mut().zip(firsts.iter()) {
        if firsts.len() > 1 {
            sorted.clear();
            sorted.extend(firsts.iter().map(|first| u64::from(*first)));
            sort::radix_sort(&mut sorted);
            concept.early = sorted.iter().skip(1).map(|first| early(*first as usize)).sum();
        }
    }
}
