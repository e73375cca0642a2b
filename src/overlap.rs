//! Overlap: who says what. Concepts, the sentences that hold them, and how many independent origins use each.

use crate::corpus::{Analysed, Sentence};
use crate::span::Span;
use crate::terms::{Stem, Token};
use fnv::FnvHasher;
use rustc_hash::{FxHashMap, FxHashSet};
use std::hash::Hasher;

/// Whether an article counts, as the reader wants it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Standing {
    /// It counts if it belongs.
    #[default]
    Auto,
    /// It counts.
    Included,
    /// It does not count.
    Excluded,
}

/// A word, or a pair of adjacent words, as it is counted.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Concept {
    /// How often it occurs; what a copy repeats counts once.
    pub occurrences: u32,
    /// How many independent origins use it.
    pub sources: u32,
    /// How many sentences hold it.
    pub sentences: u32,
    /// The article of its first occurrence.
    pub article: usize,
    /// Its first occurrence in that article.
    pub span: Span,
    /// True for a pair of adjacent words.
    pub pair: bool,
}

/// A sentence that may be chosen: one that cleaning kept, of an article that counts.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Located {
    /// The number of its article.
    pub article: usize,
    /// Its number among all sentences of the article.
    pub sentence: usize,
    /// Its number among the kept sentences of the article.
    pub place: usize,
    /// Its length in words.
    pub words: usize,
}

/// What the articles have in common.
#[derive(Clone, Debug, Default)]
pub(crate) struct Overlap {
    /// For which wishes of the reader it was counted.
    pub request: Vec<Standing>,
    /// Whether each article seems to be about the same event as the others.
    pub belongs: Vec<bool>,
    /// Whether each article counts.
    pub counted: Vec<bool>,
    /// The origin of each article, numbered in order of first appearance.
    pub origins: Vec<usize>,
    /// How many origins the articles that count have.
    pub origin_count: usize,
    /// All concepts, in order of first appearance.
    pub concepts: Vec<Concept>,
    /// All sentences that may be chosen, in order.
    pub sentences: Vec<Located>,
    /// The distinct concepts of each sentence, in order of appearance.
    pub covers: Vec<Vec<u32>>,
}

impl Overlap {
    /// Counts what the articles have in common.
    pub fn new(articles: &[Analysed], request: Vec<Standing>) -> Self {
        let belongs = vec![true; articles.len()];
        let counted: Vec<bool> = request
            .iter()
            .zip(&belongs)
            .map(|(standing, belongs)| match standing {
                Standing::Auto => *belongs,
                Standing::Included => true,
                Standing::Excluded => false,
            })
            .collect();
        let origins = origins(articles);
        let mut overlap = Self { request, belongs, counted, origins, ..Self::default() };
        overlap.count(articles);
        overlap
    }

    fn count(&mut self, articles: &[Analysed]) {
        let mut numbers: FxHashMap<Stem, u32> = FxHashMap::default();
        let mut said: FxHashSet<(usize, u64)> = FxHashSet::default();
        let mut users: Vec<Vec<usize>> = Vec::new();
        let mut all_origins: FxHashSet<usize> = FxHashSet::default();
        for (number, article) in articles.iter().enumerate() {
            if !self.counted.get(number).copied().unwrap_or_default() {
                continue;
            }
            let origin = self.origins.get(number).copied().unwrap_or(number);
            all_origins.insert(origin);
            let kept = article.sentences.iter().enumerate().filter(|(_, s)| article.keeps(s));
            for (place, (sentence, s)) in kept.enumerate() {
                let tokens = article.tokens(s);
                let fresh = said.insert((origin, fingerprint(tokens)));
                let mut covers = Vec::new();
                for (stem, span, pair) in concepts(tokens) {
                    let id = *numbers.entry(stem).or_insert_with(|| {
                        let id = self.concepts.len() as u32;
                        let concept =
                            Concept { occurrences: 0, sources: 0, sentences: 0, article: number, span, pair };
                        self.concepts.push(concept);
                        users.push(Vec::new());
                        id
                    });
                    let Some(concept) = self.concepts.get_mut(id as usize) else { continue };
                    concept.occurrences += u32::from(fresh);
                    if !covers.contains(&id) {
                        covers.push(id);
                        concept.sentences += 1;
                        if let Some(users) = users.get_mut(id as usize)
                            && !users.contains(&origin)
                        {
                            users.push(origin);
                            concept.sources += 1;
                        }
                    }
                }
                self.sentences.push(Located { article: number, sentence, place, words: s.words });
                self.covers.push(covers);
            }
        }
        self.origin_count = all_origins.len();
    }
}

/// The concepts of a sentence in order: each content word, and each pair of adjacent words that is not two stop words.
pub(crate) fn concepts(tokens: &[Token]) -> impl Iterator<Item = (Stem, Span, bool)> {
    let pairs = tokens.iter().zip(tokens.iter().skip(1).map(Some).chain([None]));
    pairs.flat_map(|(token, next)| {
        let single = token.is_concept().then_some((token.stem, token.span(), false));
        let pair = next.filter(|next| !token.is_stop() || !next.is_stop()).map(|next| {
            (token.stem.pair(next.stem), Span::new(token.start as usize, next.end as usize), true)
        });
        single.into_iter().chain(pair)
    })
}

/// One number for a sentence: the same for sentences of the same stems in the same order.
fn fingerprint(tokens: &[Token]) -> u64 {
    let mut hasher = FnvHasher::default();
    tokens.iter().for_each(|t| hasher.write(&t.stem.0.to_le_bytes()));
    hasher.finish()
}

/// Groups articles that share most of their sentences, word for word.
fn origins(articles: &[Analysed]) -> Vec<usize> {
    let mut holders: FxHashMap<u64, Vec<usize>> = FxHashMap::default();
    let mut sizes = vec![0usize; articles.len()];
    for (number, article) in articles.iter().enumerate() {
        let kept = article.sentences.iter().filter(|s| article.keeps(s) && s.words >= 5);
        let prints: FxHashSet<u64> = kept.map(|s: &Sentence| fingerprint(article.tokens(s))).collect();
        if let Some(size) = sizes.get_mut(number) {
            *size = prints.len();
        }
        for print in prints {
            holders.entry(print).or_default().push(number);
        }
    }
    let mut shared: FxHashMap<(usize, usize), usize> = FxHashMap::default();
    for holders in holders.values() {
        for pair in holders.windows(2) {
            if let [a, b] = pair {
                *shared.entry((*a, *b)).or_default() += 1;
            }
        }
    }
    let mut origins: Vec<usize> = (0..articles.len()).collect();
    let mut pairs: Vec<_> = shared.into_iter().collect();
    pairs.sort_unstable();
    for ((a, b), n) in pairs {
        let smaller = sizes.get(a).copied().unwrap_or(0).min(sizes.get(b).copied().unwrap_or(0));
        if n * 2 > smaller {
            let (from, to) = (origins.get(b).copied().unwrap_or(b), origins.get(a).copied().unwrap_or(a));
            origins.iter_mut().filter(|o| **o == from).for_each(|o| *o = to);
        }
    }
    let mut names: FxHashMap<usize, usize> = FxHashMap::default();
    origins
        .iter()
        .map(|o| {
            let next = names.len();
            *names.entry(*o).or_insert(next)
        })
        .collect()
}
