//! Roots: articles that go back to one source are counted once.
//!
//! Articles have one root if they share most of their wording, if they print the same runs of words outside quotation marks,
//! as papers do that cut and rewrite what an agency sent, or if they come from one publisher. What an agency sent and what a
//! publisher brings out are groups that cross: a paper that prints the agency and has three reports of its own. It stays with
//! its publisher unless more than half of what that has here is the agency's; joining all of both would make one source of
//! articles that have nothing to do with each other.

mod agency;
mod link;
pub(crate) mod publisher;
pub(crate) mod shingles;

use self::link::{AGAIN, RootLink};
use crate::collections::groups::Groups;
use crate::collections::ids::{ArticleId, Id, IdVec, RootId};
use crate::collections::map::Map;
use crate::model::summary::RootKind;
use crate::read::analysed::Articles;
use crate::relate::wishes::Wishes;

/// Which articles have one root.
#[derive(Clone, Debug, Default)]
pub(crate) struct Roots {
    /// The root of each article, numbered in order of first appearance.
    pub of: IdVec<ArticleId, RootId>,
    /// For each article, the largest share of shingles that it has in common with another of its root; 0 if alone.
    pub shares: IdVec<ArticleId, f64>,
    /// What joins each article to others of its root, in order of kinds.
    pub why: IdVec<ArticleId, Vec<RootKind>>,
}

/// Finds the roots of all articles, as far as the reader does not say otherwise.
pub(crate) fn roots(articles: &Articles, wishes: &Wishes) -> Roots {
    let mut links = shingles::links(articles);
    links.extend(agency::links(articles));
    let publishers = publisher::groups(articles);
    let mut groups = joined(&links, &publishers);
    // What the reader wants apart leaves its group; what the reader wants together is joined after that.
    let apart = |article: ArticleId| wishes.apart.get(article) == Some(&true);
    if wishes.apart.iter().any(|apart| *apart) {
        let mut rest = Groups::new(articles.len());
        let mut firsts = IdVec::of(None, articles.len());
        for article in articles.ids().filter(|a| !apart(*a)) {
            join_first(&mut rest, &mut firsts, groups.first(article), article);
        }
        groups = rest;
    }
    for together in &wishes.together {
        if let Some((first, others)) = together.split_first() {
            others.iter().for_each(|other| groups.join(*first, *other));
        }
    }
    let of: IdVec<_, RootId> = groups.numbers().iter().copied().map(RootId::new).collect();
    let mut found = Roots { shares: IdVec::of(0.0, of.len()), why: IdVec::of(Vec::new(), of.len()), of };
    for link in &links {
        found.tell(link.articles, link.share, link.kind);
    }
    found.tell_publishers(&publishers);
    for together in &wishes.together {
        for pair in together.windows(2) {
            if let [a, b] = *pair {
                found.tell((a, b), 0.0, Some(RootKind::Reader));
            }
        }
    }
    found
}

impl Roots {
    /// Takes down what two articles of one root have in common.
    fn tell(&mut self, (a, b): (ArticleId, ArticleId), share: f64, kind: Option<RootKind>) {
        if a == b || self.of.get(a) != self.of.get(b) {
            return;
        }
        for article in [a, b] {
            if let Some(best) = self.shares.get_mut(article) {
                *best = share.max(*best);
            }
            if let (Some(kind), Some(why)) = (kind, self.why.get_mut(article))
                && let Err(place) = why.binary_search(&kind)
            {
                why.insert(place, kind);
            }
        }
    }

    /// Takes down which articles of one root are of one publisher.
    fn tell_publishers(&mut self, publishers: &IdVec<ArticleId, usize>) {
        let mut last: Map<(usize, RootId), ArticleId> = Map::default();
        for (article, publisher) in publishers.entries() {
            let Some(root) = self.of.get(article).copied() else { continue };
            if let Some(other) = last.get(&(*publisher, root)) {
                self.tell((*other, article), 0.0, Some(RootKind::Publisher));
            }
            last.insert((*publisher, root), article);
        }
    }
}

/// The groups that links and publishers make.
fn joined(links: &[RootLink], publishers: &IdVec<ArticleId, usize>) -> Groups<ArticleId> {
    let count = publishers.len();
    let join = |groups: &mut Groups<ArticleId>, least: f64| {
        let strong = links.iter().filter(|link| link.kind.is_some() && link.share >= least);
        strong.for_each(|link| groups.join(link.articles.0, link.articles.1));
    };
    // An article that is printed again is one: it must make no difference how often.
    let mut same = Groups::new(count);
    join(&mut same, AGAIN);
    let mut texts = same.clone();
    join(&mut texts, 0.0);
    let mut groups = same.clone();
    let mut firsts = IdVec::of(None, count);
    for (article, publisher) in publishers.entries() {
        join_first(&mut groups, &mut firsts, *publisher, article);
    }
    // How many different articles each publisher has, and how many of them belong to each group of texts.
    let mut sizes = IdVec::of(0usize, count);
    let mut shared: Map<(ArticleId, ArticleId), usize> = Map::default();
    let mut keys = IdVec::with_room(count);
    for article in publishers.ids() {
        let key = (texts.first(article), groups.first(article));
        keys.push(key);
        if same.first(article) == article
            && let Some(size) = sizes.get_mut(key.1)
        {
            let share = shared.entry(key).or_default();
            (*size, *share) = (size.saturating_add(1), share.saturating_add(1));
        }
    }
    let mut heads = IdVec::of(None, count);
    for (article, key) in keys.entries() {
        let (size, share) = (sizes.get(key.1).copied().unwrap_or(0), shared.get(key).copied().unwrap_or(0));
        if share.saturating_mul(2) > size {
            join_first(&mut groups, &mut heads, key.0, article);
        }
    }
    groups
}

/// Joins an article with the first one of the same kind.
fn join_first<K: Id>(
    groups: &mut Groups<ArticleId>,
    firsts: &mut IdVec<K, Option<ArticleId>>,
    kind: K,
    article: ArticleId,
) {
    if let Some(first) = firsts.get_mut(kind) {
        groups.join(*first.get_or_insert(article), article);
    }
}
