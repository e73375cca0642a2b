//! Overlap: who says what. Concepts, the sentences that hold them, and how many independent origins use each.

mod central;
mod events;
pub(crate) mod origins;

use crate::clean::across::Verdicts;
use crate::compare::{self, Findings};
use crate::corpus::Analysed;
use crate::error::Error;
use crate::progress::{Stage, Watch};
use crate::prose::Prose;
use crate::report::Plan;
use crate::score;
use crate::sort;
use crate::span::{Marks, Span};
use crate::support::{self, Link, Neighbours, Profiles, Rarity, Source};
use crate::terms::{Kind, Stem, Token};
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

/// What a concept is made of. Where its occurrences differ, the last of this list holds, whichever article comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Sort {
    /// A word that carries topic.
    Word,
    /// A word with a digit in it.
    Number,
    /// A word that starts with a capital inside a sentence; at the start of one it cannot be told from another word.
    Name,
    /// Two adjacent words that carry topic.
    Pair,
    /// Two adjacent characters of a script without spaces: what comes nearest to a word there.
    Characters,
    /// Two adjacent words, one of which carries topic.
    HalfPair,
    /// Two adjacent words that carry none.
    EmptyPair,
}

/// A word, or a pair of adjacent words, as it is counted.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Concept {
    /// What it is made of.
    pub sort: Sort,
    /// How often it occurs, what a copy repeats counting once, and each occurrence the less the later it stands.
    pub mass: f64,
    /// How many independent origins use it.
    pub sources: u32,
    /// How many sentences hold it.
    pub sentences: u32,
    /// The article of its first occurrence, ...
    pub article: u32,
    /// ... the first byte there, ...
    pub start: u32,
    /// ... and one past the last.
    pub end: u32,
    /// True if a headline holds it.
    pub titled: bool,
    /// How early the origins have it, 1 for each that has it in its first sentence, the earliest of them left out.
    pub early: f64,
}

impl Concept {
    /// True for two adjacent words.
    pub fn is_pair(&self) -> bool {
        matches!(self.sort, Sort::Pair | Sort::HalfPair | Sort::EmptyPair)
    }
}

/// A concept where it occurs.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Occurrence {
    /// What is counted as the same.
    pub stem: Stem,
    /// Where it stands.
    pub span: Span,
    /// What it is made of.
    pub sort: Sort,
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
    /// The share of its words that carry no topic.
    pub function: f64,
    /// How it reads by itself.
    pub prose: Prose,
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
    /// For each article, the largest share of wording that it has in common with another of its origin; 0 if alone.
    pub copied: Vec<f64>,
    /// What the articles say about each other's paragraphs.
    pub verdicts: Verdicts,
    /// How many origins the articles that count have.
    pub origin_count: usize,
    /// The likeness of each article to the most alike other article of the main event.
    pub likeness: Vec<f64>,
    /// True if no two articles are about the same event.
    pub scattered: bool,
    /// Where UTF-16 positions are in each article.
    pub marks: Vec<Marks>,
    /// What the articles of every other event have in common, for a summary of each.
    pub others: Vec<Overlap>,
    /// All concepts, in order of first appearance.
    pub concepts: Vec<Concept>,
    /// All sentences that may be chosen, in order.
    pub sentences: Vec<Located>,
    /// The distinct concepts of each sentence, in order of appearance.
    pub covers: Vec<Vec<u32>>,
    /// The distinct words of each sentence, by the numbers of their stems, sorted.
    pub words: Vec<Vec<u64>>,
    /// The number of each concept.
    pub vocabulary: FxHashMap<Stem, u32>,
    /// How rare each word is in the articles that count.
    pub rarity: Rarity,
    /// The sentences of other articles that are like each sentence.
    pub neighbours: Vec<Neighbours>,
    /// How far each sentence stands in the middle of what the articles say: above 0, at most 1.
    pub central: Vec<f64>,
    /// Where the articles differ.
    pub findings: Findings,
    /// What was made of all this for the last reader who asked, whatever the length.
    pub plan: Option<Plan>,
}

/// How many events beside the main one get a summary of their own.
const EVENTS: usize = 8;

impl<'a> Source<'a> {
    /// A sentence of an article, to be compared.
    pub fn of(articles: &'a [Analysed], at: &Located) -> Option<Self> {
        let article = articles.get(at.article)?;
        let tokens = article.tokens(article.sentences.get(at.sentence)?);
        Some(Self { text: &article.article.text, tokens, language: article.language, place: at.place })
    }
}

impl Overlap {
    /// Counts what the articles have in common.
    pub fn new(articles: &[Analysed], request: Vec<Standing>, watch: &mut Watch<'_>) -> Result<Self, Error> {
        watch.begin(Stage::Group, 0)?;
        let origins = origins::origins(articles);
        let asked: Vec<bool> = request.iter().map(|s| *s != Standing::Excluded).collect();
        let events = events::events(articles, &asked, &origins.of);
        // Of two articles that share nothing neither is the intruder; of several that share nothing, each is.
        let undecided = events.scattered && asked.iter().filter(|a| **a).count() == 2;
        let main: Vec<bool> = events.of.iter().map(|event| *event == 0 || undecided).collect();
        let belongs: Vec<bool> =
            if events.scattered && !undecided { asked.iter().map(|a| !a).collect() } else { main.clone() };
        let verdicts = Verdicts::new(articles, &origins.of);
        let mut overlap = Self::group(articles, request, &main, &origins, &verdicts, watch)?;
        watch.begin(Stage::Compare, overlap.sentences.len())?;
        overlap.findings = compare::compare(articles, &overlap, watch)?;
        // What has no text left is about nothing else.
        let empty = |n: usize, a: &Analysed| !a.sentences.iter().any(|s| overlap.verdicts.keeps(n, a, s));
        let belongs =
            articles.iter().enumerate().zip(&belongs).map(|((n, a), belongs)| *belongs || empty(n, a)).collect();
        let last = events.of.iter().copied().max().unwrap_or(0).min(EVENTS);
        let first = usize::from(!undecided);
        for event in (first..=last).take_while(|_| last > 0) {
            let member = |n: usize| events.of.get(n) == Some(&event) && asked.get(n) == Some(&true);
            let included = |n: usize| overlap.request.get(n) == Some(&Standing::Included);
            if !(0..articles.len()).any(|n| member(n) && (undecided || !included(n))) {
                continue;
            }
            let standing = |n: usize| if member(n) { Standing::Included } else { Standing::Excluded };
            let request = (0..articles.len()).map(standing).collect();
            overlap.others.push(Self::group(articles, request, &main, &origins, &verdicts, watch)?);
        }
        let marks = articles.iter().map(|a| Marks::new(&a.article.text)).collect();
        Ok(Self { belongs, likeness: events.likeness, scattered: events.scattered, marks, ..overlap })
    }

    /// Counts what the articles of one event have in common: those of `main`, unless the reader wants others.
    fn group(
        articles: &[Analysed],
        request: Vec<Standing>,
        main: &[bool],
        origins: &origins::Origins,
        verdicts: &Verdicts,
        watch: &mut Watch<'_>,
    ) -> Result<Self, Error> {
        let counted: Vec<bool> = request
            .iter()
            .zip(main)
            .map(|(standing, main)| match standing {
                Standing::Auto => *main,
                Standing::Included => true,
                Standing::Excluded => false,
            })
            .collect();
        let verdicts = verdicts.clone();
        let (of, shares) = (origins.of.clone(), origins.shares.clone());
        let mut overlap = Self { request, counted, origins: of, copied: shares, verdicts, ..Self::default() };
        watch.begin(Stage::Count, articles.len())?;
        overlap.count(articles, watch)?;
        watch.begin(Stage::Support, overlap.sentences.len())?;
        overlap.link(articles, watch)?;
        Ok(overlap)
    }

    /// Finds the sentences that say what others say.
    fn link(&mut self, articles: &[Analysed], watch: &mut Watch<'_>) -> Result<(), Error> {
        let sources = self.sentences.iter().filter_map(|at| Source::of(articles, at));
        let profiles = Profiles::new(sources);
        self.neighbours = if self.origin_count < 2 {
            vec![Neighbours::default(); self.sentences.len()]
        } else {
            let owners: Vec<usize> = self.sentences.iter().map(|s| s.article).collect();
            support::links(&profiles, &owners, watch)?
        };
        self.rarity = profiles.rarity;
        self.central = central::central(&self.neighbours);
        Ok(())
    }

    /// The origin of a sentence's article.
    pub fn origin(&self, sentence: usize) -> Option<usize> {
        self.sentences.get(sentence).and_then(|s| self.origins.get(s.article)).copied()
    }

    /// The sentences that support a sentence: the best of each other article, in order of articles.
    pub fn links(&self, sentence: usize) -> &[Link] {
        self.neighbours.get(sentence).map_or(&[], |n| n.links.as_slice())
    }

    /// How many origins say a sentence, its own included.
    pub fn sources(&self, sentence: usize) -> usize {
        let own = [sentence].into_iter().chain(self.links(sentence).iter().map(|l| l.sentence));
        own.filter_map(|s| self.origin(s)).collect::<FxHashSet<usize>>().len()
    }

    /// The earliest place at which each origin says a sentence: where one of its articles repeats it, that counts alone.
    fn earliest(&self, articles: &[Analysed]) -> FxHashMap<(usize, u64), usize> {
        let mut earliest = FxHashMap::default();
        for (number, article) in articles.iter().enumerate().filter(|(n, _)| self.counted.get(*n) == Some(&true)) {
            let origin = self.origins.get(number).copied().unwrap_or(number);
            let kept = article.sentences.iter().filter(|s| self.verdicts.keeps(number, article, s));
            for (place, s) in kept.enumerate() {
                let earliest = earliest.entry((origin, fingerprint(article.tokens(s)))).or_insert(place);
                *earliest = place.min(*earliest);
            }
        }
        earliest
    }

    fn count(&mut self, articles: &[Analysed], watch: &mut Watch<'_>) -> Result<(), Error> {
        let mut earliest = self.earliest(articles);
        // The last sentence that uses each concept, and the last origin, with its place among all uses: which concept, and
        // the earliest place where an origin uses it.
        let mut last: Vec<(u32, u32, usize)> = Vec::new();
        let mut uses: Vec<(u32, u32)> = Vec::new();
        // Where among all uses that of a concept by an origin of several articles stands.
        let mut again: FxHashMap<(u32, u32), usize> = FxHashMap::default();
        let mut copies: FxHashMap<usize, usize> = FxHashMap::default();
        for (origin, _) in self.origins.iter().zip(&self.counted).filter(|(_, counted)| **counted) {
            *copies.entry(*origin).or_default() += 1;
        }
        let mut all_origins: FxHashSet<usize> = FxHashSet::default();
        for (number, article) in articles.iter().enumerate() {
            watch.step(self.sentences.len())?;
            if !self.counted.get(number).copied().unwrap_or_default() {
                continue;
            }
            let origin = self.origins.get(number).copied().unwrap_or(number);
            let alone = copies.get(&origin) == Some(&1);
            let kept = article.sentences.iter().enumerate().filter(|(_, s)| self.verdicts.keeps(number, article, s));
            for (place, (sentence, s)) in kept.enumerate() {
                all_origins.insert(origin);
                let tokens = article.tokens(s);
                let said = (origin, fingerprint(tokens));
                let fresh = earliest.get(&said) == Some(&place) && earliest.remove(&said).is_some();
                let mass = score::mass(place);
                let mut covers = Vec::new();
                for Occurrence { stem, span, sort } in concepts(tokens) {
                    let id = *self.vocabulary.entry(stem).or_insert_with(|| {
                        let id = self.concepts.len() as u32;
                        self.concepts.push(Concept {
                            sort,
                            mass: 0.0,
                            sources: 0,
                            sentences: 0,
                            article: number as u32,
                            start: span.start as u32,
                            end: span.end as u32,
                            titled: false,
                            early: 0.0,
                        });
                        last.push((u32::MAX, u32::MAX, 0));
                        id
                    });
                    let Some(concept) = self.concepts.get_mut(id as usize) else { continue };
                    concept.sort = concept.sort.max(sort);
                    if fresh {
                        concept.mass += mass;
                    }
                    let now = self.sentences.len() as u32;
                    let Some((before, of, at)) = last.get_mut(id as usize).filter(|last| last.0 != now) else {
                        continue;
                    };
                    *before = now;
                    covers.push(id);
                    concept.sentences += 1;
                    let user = origin as u32;
                    let known = if alone { (*of == user).then_some(*at) } else { again.get(&(user, id)).copied() };
                    match known.and_then(|at| uses.get_mut(at)) {
                        Some((_, first)) => *first = (*first).min(place as u32),
                        None => {
                            (*of, *at) = (user, uses.len());
                            if !alone {
                                again.insert((user, id), uses.len());
                            }
                            uses.push((id, place as u32));
                        }
                    }
                }
                let function = tokens.iter().filter(|t| t.is_stop()).count() as f64 / tokens.len().max(1) as f64;
                let (words, prose) = (s.words, s.prose);
                self.sentences.push(Located { article: number, sentence, place, words, function, prose });
                let mut words: Vec<u64> = tokens.iter().map(|t| t.stem.0).collect();
                sort::numbers(&mut words);
                words.dedup();
                words.shrink_to_fit();
                covers.shrink_to_fit();
                self.words.push(words);
                self.covers.push(covers);
            }
        }
        drop(last);
        let mut uses: Vec<u64> = uses.into_iter().map(|(id, first)| u64::from(id) << 32 | u64::from(first)).collect();
        sort::numbers(&mut uses);
        for (concept, uses) in self.concepts.iter_mut().zip(uses.chunk_by(|a, b| a >> 32 == b >> 32)) {
            concept.sources = uses.len() as u32;
            concept.early = uses.iter().skip(1).map(|first| score::early(*first as u32 as usize)).sum();
        }
        self.origin_count = all_origins.len();
        let counted = articles.iter().zip(&self.counted).filter(|(_, counted)| **counted);
        for occurrence in counted.flat_map(|(article, _)| concepts(&article.title_tokens)) {
            let concept = self.vocabulary.get(&occurrence.stem).and_then(|id| self.concepts.get_mut(*id as usize));
            if let Some(concept) = concept {
                concept.titled = true;
            }
        }
        Ok(())
    }
}

/// The concepts of a sentence in order: each word that carries topic, and each pair of adjacent words.
pub(crate) fn concepts(tokens: &[Token]) -> impl Iterator<Item = Occurrence> {
    let pairs = tokens.iter().zip(tokens.iter().skip(1).map(Some).chain([None]));
    pairs.flat_map(|(token, next)| {
        let sort = match token.kind {
            Kind::Number => Sort::Number,
            Kind::Name => Sort::Name,
            _ => Sort::Word,
        };
        let single = token.is_concept().then_some(Occurrence { stem: token.stem, span: token.span(), sort });
        let pair = next.map(|next| Occurrence {
            stem: token.stem.pair(next.stem),
            span: Span::new(token.start as usize, next.end as usize),
            sort: match (token.is_stop(), next.is_stop()) {
                (false, false) if token.kind == Kind::Character && next.kind == Kind::Character => Sort::Characters,
                (false, false) => Sort::Pair,
                (true, true) => Sort::EmptyPair,
                _ => Sort::HalfPair,
            },
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
