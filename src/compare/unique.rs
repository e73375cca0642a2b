//! Unique: what one source alone tells, and what the others tell and it leaves out.

use crate::read::analysed::Analysed;
use crate::read::tokens::Kind;
use crate::relate::overlap::Overlap;
use crate::text::stem::Stem;
use rustc_hash::FxHashSet;

/// Sentences that say as much of the same are not told by one source alone.
const ALIKE: f64 = 0.25;
/// The share of its content words that must be missing in the others for a sentence to be told by one source alone.
const NEW: f64 = 0.2;
/// The share of the content words of a report that must be missing in an article for the article to leave it out.
const MISSING: f64 = 0.4;
/// Shorter sentences tell nothing of their own.
const SHORTEST: usize = 8;

/// The sentences that each origin alone tells, by article: numbers of sentences that may be chosen, in order.
pub(super) fn only(articles: &[Analysed], overlap: &Overlap) -> Vec<Vec<usize>> {
    let mut only: Vec<Vec<usize>> = vec![Vec::new(); articles.len()];
    for (number, located) in overlap.sentences.iter().enumerate() {
        let origin = overlap.origin(number);
        let told = overlap.neighbours.near(number).any(|l| l.strength >= ALIKE && overlap.origin(l.sentence) != origin);
        if told || located.words < SHORTEST || overlap.origin_count < 2 {
            continue;
        }
        let covers = overlap.covers.get(number).unwrap_or_default();
        let concepts = covers.iter().filter_map(|c| overlap.concepts.get(*c as usize)).filter(|c| !c.is_pair());
        let all = concepts.clone().count();
        let own = concepts.filter(|concept| concept.sources == 1).count();
        if own as f64 >= NEW * all as f64
            && own > 0
            && let Some(list) = only.get_mut(located.article)
        {
            list.push(number);
        }
    }
    only
}

/// The articles that leave out what a sentence reports, though two other origins report it.
pub(crate) fn missing(articles: &[Analysed], overlap: &Overlap, sentence: usize) -> Vec<usize> {
    let Some(located) = overlap.sentences.get(sentence) else { return Vec::new() };
    let Some(article) = articles.get(located.article) else { return Vec::new() };
    let Some(s) = article.sentences.get(located.sentence) else { return Vec::new() };
    let stems: FxHashSet<Stem> = article.tokens(s).iter().filter(|t| t.kind != Kind::Stop).map(|t| t.stem).collect();
    let near = overlap.neighbours.near(sentence).filter(|l| l.strength >= ALIKE);
    let told: FxHashSet<usize> = [Some(located.article)]
        .into_iter()
        .chain(near.map(|l| overlap.sentences.get(l.sentence).map(|s| s.article)))
        .flatten()
        .collect();
    let origins: FxHashSet<usize> = told.iter().filter_map(|a| overlap.origins.get(*a)).copied().collect();
    let leaves = |number: &usize| {
        let lacks = |other: &Analysed| {
            let absent = stems.iter().filter(|s| !other.account.has(**s)).count();
            other.language == article.language && absent as f64 >= MISSING * stems.len() as f64
        };
        overlap.counted.get(*number) == Some(&true)
            && overlap.origins.get(*number).is_some_and(|o| !origins.contains(o))
            && articles.get(*number).is_some_and(lacks)
    };
    (0..articles.len()).filter(leaves).collect()
}
