//! Naming: what an article that may be about another event names, and what the others do.

use super::reporter::Reporter;
use crate::collections::ids::ArticleId;
use crate::collections::sort;
use crate::model::span::Span;
use crate::model::summary::{Doubt, Passage};
use crate::read::analysed::Analysed;
use crate::read::tokens::Kind;
use crate::text::stem::Stem;
use rustc_hash::FxHashMap;

/// How many names are shown on each side.
const NAMES: usize = 3;

/// A name, how often it stands, and where it does so first.
type NameTold = (Stem, usize, ArticleId, Span);

impl Reporter<'_> {
    /// Says what speaks for another event, if an article may be about one.
    pub(super) fn doubt(&self, article: ArticleId) -> Option<Doubt> {
        let members = &self.analysis.main.members;
        let own =
            self.articles.get(article).filter(|_| self.analysis.membership.doubted.get(article) == Some(&true))?;
        let others: Vec<ArticleId> = self
            .drawn_on(&self.analysis.main)
            .into_iter()
            .filter(|n| members.root(*n) != members.root(article))
            .collect();
        let other = || others.iter().filter_map(|n| Some((*n, self.articles.get(*n)?)));
        let mut told: Vec<NameTold> = Vec::new();
        let mut places: FxHashMap<Stem, usize> = FxHashMap::default();
        for (n, a) in other() {
            for (stem, _, _, span) in names(n, a).into_iter().filter(|(stem, ..)| !own.mentions.kept.has(*stem)) {
                let place = *places.entry(stem).or_insert(told.len());
                match told.get_mut(place) {
                    Some(name) => name.1 = name.1.saturating_add(1),
                    None => told.push((stem, 1, n, span)),
                }
            }
        }
        // What half of the others name.
        told.retain(|(_, count, ..)| count.saturating_mul(2) >= others.len());
        let mut alone = names(article, own);
        alone.retain(|(stem, ..)| !other().any(|(_, a)| a.mentions.kept.has(*stem)));
        Some(Doubt { own: self.most(alone), others: self.most(told) })
    }

    /// Where those of some names stand first that stand most often, in order of how often.
    fn most(&self, mut names: Vec<NameTold>) -> Vec<Passage> {
        sort::stable_by(&mut names, |a, b| b.1.cmp(&a.1));
        names.iter().take(NAMES).map(|(_, _, article, span)| self.passage(*article, *span)).collect()
    }
}

/// The names in an article, in order.
fn names(number: ArticleId, article: &Analysed) -> Vec<NameTold> {
    let mut names: Vec<NameTold> = Vec::new();
    let mut places: FxHashMap<Stem, usize> = FxHashMap::default();
    for sentence in article.sentences.iter().filter(|s| article.keeps(s)) {
        for token in article.tokens(sentence).iter().filter(|t| t.kind == Kind::Name) {
            let place = *places.entry(token.stem).or_insert(names.len());
            match names.get_mut(place) {
                Some(name) => name.1 = name.1.saturating_add(1),
                None => names.push((token.stem, 1, number, token.span())),
            }
        }
    }
    names
}
