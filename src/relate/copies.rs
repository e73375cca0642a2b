//! Copies: articles that say the same as another one, to the word.
//!
//! They say nothing: a summary of the articles without them is the same, whatever is counted.

use super::roots::shingles::{run, says, whole};
use crate::model::options::{Inclusion, Wishes};
use crate::read::analysed::Analysed;
use rustc_hash::FxHashMap;

/// The article that each one repeats, if it does: one that the reader wants in, in whatever order they come.
pub(super) fn copies(articles: &[Analysed], wishes: &Wishes) -> Vec<Option<usize>> {
    let inclusion = |n: usize| wishes.inclusion.get(n).copied().unwrap_or_default();
    // What the reader leaves out or counts apart is no copy, and none has one.
    let asked = |n: usize| inclusion(n) != Inclusion::Excluded && wishes.apart.get(n) != Some(&true);
    // Whichever comes first in the list: what is not compared, such as the headline, decides.
    let rank = |n: usize| {
        let article = articles.get(n);
        (inclusion(n) != Inclusion::Included, article.map(|a| (run(&a.title_tokens), a.text())))
    };
    let numbers = || (0..articles.len()).filter(|n| asked(*n) && articles.get(*n).is_some_and(says));
    let whole: Vec<u64> = articles.iter().map(whole).collect();
    let mut firsts: FxHashMap<u64, usize> = FxHashMap::default();
    for number in numbers() {
        let Some(whole) = whole.get(number) else { continue };
        let first = firsts.entry(*whole).or_insert(number);
        if rank(number) < rank(*first) {
            *first = number;
        }
    }
    let mut copies = vec![None; articles.len()];
    for number in numbers() {
        let first = whole.get(number).and_then(|whole| firsts.get(whole)).filter(|first| **first != number);
        if let Some(place) = copies.get_mut(number) {
            *place = first.copied();
        }
    }
    copies
}
