//! Overlap: who says what. Concepts, the sentences that hold them, and how many independent origins use each.

mod central;
mod count;
mod events;
pub(crate) mod origins;

use crate::clean::across::Verdicts;
use crate::compare::{self, Findings};
use crate::corpus::Analysed;
use crate::error::Error;
use crate::lists::Lists;
use crate::numbers::Numbers;
use crate::progress::{Stage, Watch};
use crate::prose::Prose;
use crate::report::Plan;
use crate::span::{Marks, Span};
use crate::support::{self, Link, Neighbours, Profiles, Rarity, Source};
use crate::terms::{Kind, Stem, Token};
use rustc_hash::FxHashSet;

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
    /// The first byte of its first occurrence ...
    pub start: u32,
    /// ... in the article of that number; there are fewer, see `limits`.
    pub article: u16,
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
    /// False if its article, or a copy of that, says the same elsewhere, and that counts.
    pub fresh: bool,
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
    pub covers: Lists,
    /// The distinct words of each sentence, by the last half of their stems, sorted.
    pub words: Lists,
    /// The number of each concept.
    pub vocabulary: Numbers,
    /// How rare each word is in the articles that count.
    pub rarity: Rarity,
    /// The sentences of other articles that are like each sentence.
    pub neighbours: Neighbours,
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
        Some(Self { text: &article.article.text, tokens, language: article.language, place: at.place, fresh: at.fresh })
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
        let words = overlap.count(articles, watch)?;
        watch.begin(Stage::Support, overlap.sentences.len())?;
        overlap.link(articles, words, watch)?;
        Ok(overlap)
    }

    /// Finds the sentences that say what others say.
    fn link(&mut self, articles: &[Analysed], words: usize, watch: &mut Watch<'_>) -> Result<(), Error> {
        let sources = self.sentences.iter().filter_map(|at| Source::of(articles, at));
        let profiles = Profiles::new(sources, words);
        (self.neighbours, self.rarity) = if self.origin_count < 2 {
            (Neighbours::default(), profiles.rarity)
        } else {
            let owners: Vec<usize> = self.sentences.iter().map(|s| s.article).collect();
            support::links(profiles, &owners, watch)?
        };
        self.central = central::central(&self.neighbours, self.sentences.len());
        Ok(())
    }

    /// The origin of a sentence's article.
    pub fn origin(&self, sentence: usize) -> Option<usize> {
        self.sentences.get(sentence).and_then(|s| self.origins.get(s.article)).copied()
    }

    /// The sentences that support a sentence: the best of each other article, in order of articles.
    pub fn links(&self, sentence: usize) -> &[Link] {
        self.neighbours.links(sentence)
    }

    /// How many origins say a sentence, its own included.
    pub fn sources(&self, sentence: usize) -> usize {
        let own = [sentence].into_iter().chain(self.links(sentence).iter().map(|l| l.sentence));
        own.filter_map(|s| self.origin(s)).collect::<FxHashSet<usize>>().len()
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
            span: Span::new(token.start as usize, next.end() as usize),
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
