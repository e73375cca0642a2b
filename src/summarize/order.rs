//! Order: in which order the chosen sentences are read.
//!
//! In story order the summary opens with the sentence that best says what happened: one that weighs much and stands at
//! the very start of its article. The others follow as the articles have them: each sentence stands at the mean of the
//! places, from 0 (start) to 1 (end), at which the articles that say the same say it, which is the order that agrees with
//! most articles when votes are counted by rank (augmented majority ordering: Barzilay, Elhadad and McKeown 2002). What a
//! sentence needs before it stays directly before it.

use crate::collections::ids::{ArticleId, CandidateId, Id, IdVec};
use crate::collections::sort;
use crate::model::options::Order;
use crate::read::analysed::Articles;
use crate::read::standalone::Opening;
use crate::relate::cluster::Cluster;
use crate::summarize::objective::Objective;

/// A sentence with what it needs before it, in the order of the article.
struct Block {
    sentences: Vec<CandidateId>,
    /// What its best sentence is worth as an opening.
    worth: f64,
    /// Where the articles say it, 0 to 1.
    place: f64,
    /// How many roots say its best attested sentence, if that matters.
    sources: usize,
}

/// The chosen sentences, given in the order in which they were chosen, in reading order.
pub(crate) fn order(
    articles: &Articles,
    cluster: &Cluster,
    chosen: &[CandidateId],
    objective: &Objective,
    order: Order,
) -> Vec<CandidateId> {
    let mut sorted = chosen.to_vec();
    // What stands equally far is read in the order in which the reader has the articles.
    let article = |s: CandidateId| cluster.candidates.get(s).map(|s| s.article);
    sort::stable_by(&mut sorted, |a, b| (article(*a), a).cmp(&(article(*b), b)));
    let mut blocks: Vec<Block> = Vec::new();
    for s in sorted {
        let follows = !objective.readability.stands_alone(s);
        match blocks.last_mut() {
            Some(block) if follows && block.sentences.last().is_some_and(|last| last.plus(1) == s) => {
                block.sentences.push(s)
            }
            _ => blocks.push(Block { sentences: vec![s], worth: 0.0, place: 0.0, sources: 0 }),
        }
    }
    let lengths = lengths(cluster);
    for block in &mut blocks {
        let first = block.sentences.first().copied().unwrap_or_default();
        // What stands for something before, with nothing before it, opens only where all others do too.
        let fresh = cluster.candidates.get(first).is_some_and(|s| s.stand_alone.opening == Opening::Fresh);
        let worth = block.sentences.iter().map(|s| objective.scores.opening(cluster, *s)).fold(0.0, f64::max);
        block.worth = if fresh { worth } else { 0.0 };
        block.place = place(cluster, &lengths, first);
        if order == Order::Agreement {
            block.sources = block.sentences.iter().map(|s| cluster.same_roots(articles, *s)).max().unwrap_or(0);
        }
    }
    match order {
        Order::Agreement => {
            sort::stable_by(&mut blocks, |a, b| b.sources.cmp(&a.sources).then(b.worth.total_cmp(&a.worth)))
        }
        Order::Story => {
            sort::stable_by(&mut blocks, |a, b| a.place.total_cmp(&b.place));
            // The last of equals: `max_by` would give it, and the first should open.
            let opening =
                blocks.iter().enumerate().rev().max_by(|a, b| a.1.worth.total_cmp(&b.1.worth)).map(|(n, _)| n);
            if let Some(opening) = opening {
                let block = blocks.remove(opening);
                blocks.insert(0, block);
            }
        }
    }
    blocks.into_iter().flat_map(|b| b.sentences).collect()
}

/// The number of kept sentences of each article.
fn lengths(cluster: &Cluster) -> IdVec<ArticleId, usize> {
    let mut lengths = IdVec::of(0, cluster.members.articles());
    for s in &cluster.candidates {
        if let Some(length) = lengths.get_mut(s.article) {
            *length = s.place.saturating_add(1);
        }
    }
    lengths
}

/// The mean place at which the articles that say a sentence say it, from 0 to 1.
fn place(cluster: &Cluster, lengths: &IdVec<ArticleId, usize>, sentence: CandidateId) -> f64 {
    let links = cluster.links(sentence);
    let said = [sentence].into_iter().chain(links.iter().map(|l| l.sentence));
    let places = said.filter_map(|s| cluster.candidates.get(s)).map(|s| {
        let last = lengths.get(s.article).map_or(0, |n| n.saturating_sub(1));
        s.place as f64 / last.max(1) as f64
    });
    let (sum, count) = places.fold((0.0, 0.0), |(sum, count), place| (sum + place, count + 1.0));
    if count > 0.0 { sum / count } else { 1.0 }
}
