//! Copies: articles that say the same as another one, to the word.
//!
//! They say nothing: a summary of the articles without them is the same, whatever is counted.

use super::roots::shingles::{run, says, whole};
use super::wishes::{Inclusion, Wishes};
use crate::collections::ids::{ArticleId, IdVec};
use crate::collections::map::Map;
use crate::read::analysed::Articles;

/// The article that each one repeats, if it does: one that the reader wants in, in whatever order they come.
pub(super) fn copies(articles: &Articles, wishes: &Wishes) -> IdVec<ArticleId, Option<ArticleId>> {
    let inclusion = |n: ArticleId| wishes.inclusion.get(n).copied().unwrap_or_default();
    // What the reader leaves out or counts apart is no copy, and none has one.
    let asked = |n: ArticleId| inclusion(n) != Inclusion::Excluded && wishes.apart.get(n) != Some(&true);
    // Whichever comes first in the list: what is not compared, such as the headline, decides.
    let rank = |n: ArticleId| {
        let article = articles.get(n);
        (inclusion(n) != Inclusion::Included, article.map(|a| (run(&a.title_tokens), a.text())))
    };
    let numbers = || articles.ids().filter(|n| asked(*n) && articles.get(*n).is_some_and(says));
    let whole: IdVec<_, u64> = articles.iter().map(whole).collect();
    let mut firsts: Map<u64, ArticleId> = Map::default();
    for number in numbers() {
        let Some(whole) = whole.get(number) else { continue };
        let first = firsts.entry(*whole).or_insert(number);
        if rank(number) < rank(*first) {
            *first = number;
        }
    }
    let mut copies = IdVec::of(None, articles.len());
    for number in numbers() {
        let first = whole.get(number).and_then(|whole| firsts.get(whole)).filter(|first| **first != number);
        if let Some(place) = copies.get_mut(number) {
            *place = first.copied();
        }
    }
    copies
}
