//! Overlap: who says what. Concepts, the sentences that hold them, and how many independent roots use each.

use crate::collections::csr::Lists;
use crate::collections::interner::Numbers;
use crate::model::error::Error;
use crate::model::options::{Standing, Wishes};
use crate::model::progress::{Stage, Watch};
use crate::model::summary::RootKind;
use crate::read::analysed::Analysed;
use crate::read::standalone::Prose;
use crate::relate::centrality;
use crate::relate::concepts::Concept;
use crate::relate::copies::copies;
use crate::relate::evidence::{self, Link, Neighbours, Profiles, Rarity, Source};
use crate::relate::furniture::Verdicts;
use crate::relate::roots::{Roots, roots};
use crate::relate::topics;
use rustc_hash::FxHashSet;
use std::ops::Range;

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
    pub wishes: Wishes,
    /// Whether each article seems to be about the same event as the others.
    pub belongs: Vec<bool>,
    /// Whether each article counts; one that repeats another to the word does not.
    pub counted: Vec<bool>,
    /// The article that each one repeats to the word, if it does.
    pub copies: Vec<Option<usize>>,
    /// The root of each article, numbered in order of first appearance.
    pub roots: Vec<usize>,
    /// For each article, the largest share of wording that it has in common with another of its root; 0 if alone.
    pub copied: Vec<f64>,
    /// What joins each article to others of its root.
    pub joined: Vec<Vec<RootKind>>,
    /// What the articles say about each other's paragraphs.
    pub verdicts: Verdicts,
    /// How many roots the articles that count have.
    pub root_count: usize,
    /// The likeness of each article to the most alike other article of the main event.
    pub likeness: Vec<f64>,
    /// True if no two articles are about the same event.
    pub scattered: bool,
    /// What the articles of every other event have in common, for a summary of each.
    pub others: Vec<Overlap>,
    /// All concepts, in order of first appearance.
    pub concepts: Vec<Concept>,
    /// All sentences that may be chosen: article by article in the order of what these say, each from its start to its end.
    pub sentences: Vec<Located>,
    /// Where among these the sentences of each article are.
    pub ranges: Vec<Range<usize>>,
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
}

/// How many events beside the main one get a summary of their own.
const EVENTS: usize = 8;

impl Located {
    /// The sentence, to be compared.
    pub fn source<'a>(&self, articles: &'a [Analysed]) -> Option<Source<'a>> {
        let article = articles.get(self.article)?;
        let tokens = article.tokens(article.sentences.get(self.sentence)?);
        let text = article.text();
        Some(Source { text, tokens, language: article.language, place: self.place, fresh: self.fresh })
    }
}

/// What is known of the articles of each event.
struct Group<'a> {
    articles: &'a [Analysed],
    main: &'a [bool],
    roots: &'a Roots,
    verdicts: &'a Verdicts,
    copies: &'a [Option<usize>],
}

impl Group<'_> {
    /// Counts what the articles of one event have in common: those of the main one, unless the reader wants others.
    fn count(&self, wishes: Wishes, watch: &mut Watch<'_>) -> Result<Overlap, Error> {
        let counts = |((standing, main), copy): ((&Standing, &bool), &Option<usize>)| match standing {
            _ if copy.is_some() => false,
            Standing::Auto => *main,
            Standing::Included => true,
            Standing::Excluded => false,
        };
        let counted: Vec<bool> = wishes.standing.iter().zip(self.main).zip(self.copies).map(counts).collect();
        let (verdicts, copies) = (self.verdicts.clone(), self.copies.to_vec());
        let Roots { of: roots, shares: copied, why: joined } = self.roots.clone();
        let mut overlap = Overlap { wishes, counted, copies, roots, copied, joined, verdicts, ..Overlap::default() };
        watch.begin(Stage::Count, self.articles.len())?;
        let words = overlap.count(self.articles, watch)?;
        watch.begin(Stage::Support, overlap.sentences.len())?;
        overlap.link(self.articles, words, watch)?;
        Ok(overlap)
    }
}

impl Overlap {
    /// Counts what the articles have in common.
    pub fn new(articles: &[Analysed], wishes: Wishes, watch: &mut Watch<'_>) -> Result<Self, Error> {
        watch.begin(Stage::Group, 0)?;
        let roots = roots(articles, &wishes);
        let copies = copies(articles, &wishes);
        let asked: Vec<bool> =
            wishes.standing.iter().zip(&copies).map(|(s, copy)| *s != Standing::Excluded && copy.is_none()).collect();
        let mut events = topics::events(articles, &asked, &roots.of);
        events.take_in(&copies);
        // Of two articles that share nothing neither is the intruder; of several that share nothing, each is.
        let undecided = events.scattered && asked.iter().filter(|a| **a).count() == 2;
        let main: Vec<bool> = events.of.iter().map(|event| *event == 0 || undecided).collect();
        // A copy belongs where its original does.
        let original = |n: usize| copies.get(n).copied().flatten().unwrap_or(n);
        let outside = |n: usize| asked.get(original(n)) != Some(&true);
        let belongs: Vec<bool> =
            if events.scattered && !undecided { (0..articles.len()).map(outside).collect() } else { main.clone() };
        let verdicts = Verdicts::new(articles, &roots.of);
        let group = Group { articles, main: &main, roots: &roots, verdicts: &verdicts, copies: &copies };
        let mut overlap = group.count(wishes, watch)?;
        // What has no text left is about nothing else.
        let empty = |n: usize, a: &Analysed| !a.sentences.iter().any(|s| overlap.verdicts.keeps(n, a, s));
        let belongs =
            articles.iter().enumerate().zip(&belongs).map(|((n, a), belongs)| *belongs || empty(n, a)).collect();
        let last = events.of.iter().copied().max().unwrap_or(0).min(EVENTS);
        let first = usize::from(!undecided);
        for event in (first..=last).take_while(|_| last > 0) {
            let member = |n: usize| events.of.get(n) == Some(&event) && asked.get(n) == Some(&true);
            let included = |n: usize| overlap.wishes.standing.get(n) == Some(&Standing::Included);
            if !(0..articles.len()).any(|n| member(n) && (undecided || !included(n))) {
                continue;
            }
            let standing = |n: usize| if member(n) { Standing::Included } else { Standing::Excluded };
            let standing = (0..articles.len()).map(standing).collect();
            let wishes = Wishes { standing, ..overlap.wishes.clone() };
            overlap.others.push(group.count(wishes, watch)?);
        }
        Ok(Self { belongs, likeness: events.likeness, scattered: events.scattered, ..overlap })
    }

    /// Finds the sentences that say what others say.
    fn link(&mut self, articles: &[Analysed], words: usize, watch: &mut Watch<'_>) -> Result<(), Error> {
        let sources = self.sentences.iter().filter_map(|at| at.source(articles));
        let profiles = Profiles::new(sources, words);
        (self.neighbours, self.rarity) = if self.root_count < 2 {
            (Neighbours::default(), profiles.rarity)
        } else {
            let owners: Vec<usize> = self.sentences.iter().map(|s| s.article).collect();
            evidence::links(profiles, &owners, watch)?
        };
        self.central = centrality::central(&self.neighbours, self.sentences.len());
        Ok(())
    }

    /// True if the summary draws on an article, or on the one that it repeats.
    pub fn draws_on(&self, article: usize) -> bool {
        self.counted.get(self.original(article)) == Some(&true)
    }

    /// The article that an article repeats, or itself.
    pub fn original(&self, article: usize) -> usize {
        self.copies.get(article).copied().flatten().unwrap_or(article)
    }

    /// The root of a sentence's article.
    pub fn root(&self, sentence: usize) -> Option<usize> {
        self.sentences.get(sentence).and_then(|s| self.roots.get(s.article)).copied()
    }

    /// The sentences that support a sentence: the best of each other article.
    pub fn links(&self, sentence: usize) -> &[Link] {
        self.neighbours.links(sentence)
    }

    /// How many roots say a sentence, its own included.
    pub fn sources(&self, sentence: usize) -> usize {
        let own = [sentence].into_iter().chain(self.links(sentence).iter().map(|l| l.sentence));
        own.filter_map(|s| self.root(s)).collect::<FxHashSet<usize>>().len()
    }
}
