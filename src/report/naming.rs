//! Naming: what an article that may be about another event names, and what the others do.

use super::reporter::Reporter;
use crate::collections::ids::ArticleId;
use crate::collections::map::Map;
use crate::collections::sort;
use crate::model::span::Span;
use crate::model::summary::{Doubt, Passage};
use crate::read::analysed::Analysed;
use crate::read::tokens::Kind;
use crate::text::stem::Stem;

/// How many names are shown on each side.
const NAMES: usize = 3;

/// A name in some articles.
struct Naming {
    /// How often it stands, or how many articles have it.
    count: usize,
    /// Where it stands first, and in which article last.
    first: (ArticleId, Span),
    last: ArticleId,
}

/// The names of some articles, in the order in which they come.
#[derive(Default)]
struct Namings {
    all: Vec<Naming>,
    places: Map<Stem, usize>,
}

impl Namings {
    /// Takes in the names of an article that are wanted, each once or as often as it stands there.
    fn read(&mut self, number: ArticleId, article: &Analysed, once: bool, wanted: &dyn Fn(Stem) -> bool) {
        for sentence in article.sentences.iter().filter(|s| article.keeps(s)) {
            for token in article.tokens(sentence).iter().filter(|t| t.kind == Kind::Name && wanted(t.stem)) {
                let place = *self.places.entry(token.stem).or_insert(self.all.len());
                match self.all.get_mut(place) {
                    Some(naming) if once && naming.last == number => {}
                    Some(naming) => (naming.count, naming.last) = (naming.count.saturating_add(1), number),
                    None => self.all.push(Naming { count: 1, first: (number, token.span()), last: number }),
                }
            }
        }
    }
}

impl Reporter<'_> {
    /// Says what speaks for another event, if an article may be about one.
    pub(super) fn doubt(&self, article: ArticleId) -> Option<Doubt> {
        let main = &self.analysis.main;
        let own = self.articles.get(article).filter(|_| main.members.doubts(article))?;
        let root = main.members.root(article);
        let others: Vec<(ArticleId, &Analysed)> = self
            .drawn_on(main)
            .into_iter()
            .filter(|n| main.members.root(*n) != root)
            .filter_map(|n| Some((n, self.articles.get(n)?)))
            .collect();
        let (mut alone, mut told) = (Namings::default(), Namings::default());
        alone.read(article, own, false, &|stem| !others.iter().any(|(_, a)| a.mentions.kept.has(stem)));
        for (n, a) in &others {
            told.read(*n, a, true, &|stem| !own.mentions.kept.has(stem));
        }
        told.all.retain(|naming| naming.count.saturating_mul(2) >= others.len());
        Some(Doubt { own: self.most(alone.all), others: self.most(told.all) })
    }

    /// Where those of some names stand first that stand most often, in order of how often.
    fn most(&self, mut names: Vec<Naming>) -> Vec<Passage> {
        sort::stable_by(&mut names, |a, b| b.count.cmp(&a.count));
        names.iter().take(NAMES).map(|naming| self.passage(naming.first.0, naming.first.1)).collect()
    }
}
