//! Membership: which articles count for the main event, and which for every other one.

use crate::collections::ids::{ArticleId, IdVec, RootId};
use crate::read::analysed::{Analysed, Articles};
use crate::relate::copies::copies;
use crate::relate::kept_paragraphs::KeptParagraphs;
use crate::relate::topics;
use crate::relate::wishes::{Inclusion, Wishes};

/// How many events beside the main one get a summary of their own.
const EVENTS: usize = 8;

/// How each article stands to the main event.
#[derive(Clone, Debug, Default)]
pub(crate) struct Membership {
    /// Whether each article seems to be about the same event as the others.
    pub belongs: IdVec<ArticleId, bool>,
    /// The likeness of each article to the most alike other article of the main event.
    pub likeness: IdVec<ArticleId, f64>,
    /// The article that each one repeats to the word, if it does.
    copies: IdVec<ArticleId, Option<ArticleId>>,
    /// True if no two articles are about the same event.
    pub scattered: bool,
}

/// The articles that count for an event.
#[derive(Clone, Debug, Default)]
pub(crate) struct Members {
    /// The root of each article that counts.
    roots: IdVec<ArticleId, Option<RootId>>,
    /// Whether each may be about another event of the same kind, as the reader has not said that it belongs: what it says is shown,
    /// but neither counted nor chosen.
    doubted: IdVec<ArticleId, bool>,
}

/// The articles that count for each event.
pub(super) struct Events {
    pub main: Members,
    pub others: Vec<Members>,
}

impl Membership {
    /// Decides which articles count for which event, given the root of each.
    pub(super) fn new(
        articles: &Articles,
        wishes: &Wishes,
        roots: &IdVec<ArticleId, RootId>,
        kept: &KeptParagraphs,
    ) -> (Self, Events) {
        let copies = copies(articles, wishes);
        let asked: IdVec<_, bool> =
            wishes.inclusion.iter().zip(&copies).map(|(s, copy)| *s != Inclusion::Excluded && copy.is_none()).collect();
        let is_asked = |n: ArticleId| asked.get(n) == Some(&true);
        let mut grouping = topics::group(articles, &asked, roots);
        grouping.take_in(&copies);
        // Of two articles that share nothing neither is the intruder; of several that share nothing, each is.
        let undecided = grouping.scattered && asked.iter().filter(|a| **a).count() == 2;
        let in_main = |n: ArticleId| undecided || grouping.of.get(n) == Some(&0);
        // A copy belongs where its original does.
        let original = |n: ArticleId| copies.get(n).copied().flatten().unwrap_or(n);
        // What has no text left is about nothing else.
        let empty = |n: ArticleId, a: &Analysed| !a.sentences.iter().any(|s| kept.keeps(n, a, s));
        let belongs = |(n, a): (ArticleId, &Analysed)| {
            let alone = grouping.scattered && !undecided;
            (if alone { !is_asked(original(n)) } else { in_main(n) }) || empty(n, a)
        };
        let belongs = articles.entries().map(belongs).collect();
        let inclusion = |n: ArticleId| wishes.inclusion.get(n).copied().unwrap_or_default();
        let mut main = Members::new(roots, |n| match inclusion(n) {
            _ if original(n) != n => false,
            Inclusion::Auto => in_main(n),
            Inclusion::Included => true,
            Inclusion::Excluded => false,
        });
        let doubted = |n| grouping.doubted.get(original(n)) == Some(&true) && inclusion(n) == Inclusion::Auto;
        main.doubted = articles.ids().map(doubted).collect();
        let last = grouping.of.iter().copied().max().unwrap_or(0).min(EVENTS);
        let events = (usize::from(!undecided)..=last).filter(|_| last > 0);
        let others = events.filter_map(|event| {
            let member = |n: ArticleId| grouping.of.get(n) == Some(&event) && is_asked(n);
            // An event whose articles all count for the main one needs no summary of its own.
            let own = |n: ArticleId| member(n) && (undecided || inclusion(n) != Inclusion::Included);
            articles.ids().any(own).then(|| Members::new(roots, member))
        });
        let events = Events { main, others: others.collect() };
        (Self { belongs, likeness: grouping.likeness, scattered: grouping.scattered, copies }, events)
    }

    /// The article that an article repeats, or itself.
    pub fn original(&self, article: ArticleId) -> ArticleId {
        self.copies.get(article).copied().flatten().unwrap_or(article)
    }
}

impl Members {
    fn new(roots: &IdVec<ArticleId, RootId>, counts: impl Fn(ArticleId) -> bool) -> Self {
        let roots = roots.entries().map(|(n, root)| counts(n).then_some(*root)).collect();
        Self { roots, doubted: IdVec::default() }
    }

    /// The root of an article that counts.
    pub fn root(&self, article: ArticleId) -> Option<RootId> {
        self.roots.get(article).copied().flatten()
    }

    /// True if an article counts; one that repeats another to the word does not.
    pub fn counts(&self, article: ArticleId) -> bool {
        self.root(article).is_some()
    }

    /// True if an article may be about another event.
    pub fn doubts(&self, article: ArticleId) -> bool {
        self.doubted.get(article) == Some(&true)
    }

    /// The articles that count, each with its root.
    pub fn iter(&self) -> impl Iterator<Item = (ArticleId, RootId)> + Clone {
        self.roots.entries().filter_map(|(n, root)| Some((n, (*root)?)))
    }

    /// How many articles there are, those that do not count too.
    pub fn articles(&self) -> usize {
        self.roots.len()
    }
}
