//! Order: in which order the chosen sentences are read.
//!
//! In story order the summary opens with its lead, or with the sentence that would make the best one. The others follow as the
//! articles have them: each stands at the mean of the places, from 0 (start) to 1 (end), at which the articles that say the same
//! say it, which is the order that agrees with most articles when votes are counted by rank (augmented majority ordering:
//! Barzilay, Elhadad and McKeown 2002). Where the articles are of several days, the day comes before the place. The sentences of an
//! article keep their order, and neighbours stay together; a name is made known before it is taken for known.

use crate::collections::ids::{ArticleId, CandidateId, Id, IdVec};
use crate::collections::map::{Map, Set};
use crate::collections::sort;
use crate::model::options::Order;
use crate::read::analysed::Articles;
use crate::read::standalone::Opening;
use crate::relate::cluster::Cluster;
use crate::summarize::introductions::Introductions;
use crate::summarize::lead;
use crate::summarize::objective::Objective;
use std::collections::VecDeque;

/// Articles of so many days are of one time: the order of the story says more.
const FEW_DAYS: i32 = 2;

/// Sentences that stand one behind the other in their article.
struct Block {
    article: ArticleId,
    sentences: Vec<CandidateId>,
    /// What its best sentence is worth as a lead.
    worth: f64,
    /// The day, if that matters, and where in them the articles say it, 0 to 1.
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
    let mut blocks = blocks(cluster, chosen, objective, order);
    match order {
        Order::Agreement => {
            for block in &mut blocks {
                let roots = block.sentences.iter().map(|s| cluster.same_roots(articles, *s));
                block.sources = roots.max().unwrap_or(0);
            }
            sort::stable_by(&mut blocks, |a, b| b.sources.cmp(&a.sources).then(b.worth.total_cmp(&a.worth)));
        }
        Order::Story => {
            set_days(articles, &mut blocks);
            sort::stable_by(&mut blocks, |a, b| a.place.total_cmp(&b.place));
            let lead = objective.lead.and_then(|lead| blocks.iter().position(|b| b.sentences.contains(&lead)));
            // The last of equals: `max_by` would give it, and the first should open.
            let best = blocks.iter().enumerate().rev().max_by(|a, b| a.1.worth.total_cmp(&b.1.worth)).map(|(n, _)| n);
            if let Some(opening) = lead.or(best) {
                let block = blocks.remove(opening);
                blocks.insert(0, block);
            }
        }
    }
    let blocks = introduced(blocks, &objective.readability.introductions);
    blocks.into_iter().flat_map(|b| b.sentences).collect()
}

/// The chosen sentences in blocks, article by article as the reader has them: in story order all neighbours, otherwise only what
/// needs the one before.
fn blocks(cluster: &Cluster, chosen: &[CandidateId], objective: &Objective, order: Order) -> Vec<Block> {
    let of = |s: CandidateId| cluster.candidates.get(s).map(|s| s.article).unwrap_or_default();
    let mut sorted = chosen.to_vec();
    sort::stable_by(&mut sorted, |a, b| (of(*a), a).cmp(&(of(*b), b)));
    let lengths = lengths(cluster);
    let mut blocks: Vec<Block> = Vec::new();
    for s in sorted {
        let (article, worth) = (of(s), lead::worth(cluster, &objective.scores, s));
        let mut place = place(cluster, &lengths, s);
        if let Some(before) = blocks.last_mut().filter(|before| before.article == article) {
            let follows = order == Order::Story || !objective.readability.stands_alone(s);
            if follows && before.sentences.last().is_some_and(|last| last.plus(1) == s) {
                before.sentences.push(s);
                before.worth = if before.worth > 0.0 { before.worth.max(worth) } else { 0.0 };
                continue;
            }
            place = place.max(before.place);
        }
        // What stands for something before, with nothing before it, opens only where all others do too.
        let fresh = cluster.candidates.get(s).is_some_and(|s| s.stand_alone.opening == Opening::Fresh);
        let worth = if fresh { worth } else { 0.0 };
        blocks.push(Block { article, sentences: vec![s], worth, place, sources: 0 });
    }
    blocks
}

/// Puts the day of its article before the place of each block, if all are known and they are more than a few.
fn set_days(articles: &Articles, blocks: &mut [Block]) {
    let days: Option<Vec<i32>> = blocks.iter().map(|block| articles.get(block.article)?.day()).collect();
    let days = days.unwrap_or_default();
    let (Some(first), Some(last)) = (days.iter().min(), days.iter().max()) else { return };
    if last.saturating_sub(*first) > FEW_DAYS {
        for (block, day) in blocks.iter_mut().zip(&days) {
            block.place += f64::from(day.saturating_sub(*first));
        }
    }
}

/// The blocks in their order, but each behind the one that makes known what it takes for known, with what that has before it in its
/// article.
fn introduced(blocks: Vec<Block>, introductions: &Introductions) -> Vec<Block> {
    let gives =
        |block: &Block| -> Vec<u32> { block.sentences.iter().flat_map(|s| introductions.gives(*s)).copied().collect() };
    let mut givers: Map<u32, usize> = Map::default();
    let mut rest: Map<ArticleId, VecDeque<usize>> = Map::default();
    for (at, block) in blocks.iter().enumerate() {
        gives(block).into_iter().for_each(|name| _ = givers.entry(name).or_insert(at));
        rest.entry(block.article).or_default().push_back(at);
    }
    let mut known: Set<u32> = Set::default();
    let mut all: Vec<Option<Block>> = blocks.into_iter().map(Some).collect();
    let mut ordered: Vec<Block> = Vec::with_capacity(all.len());
    for at in 0..all.len() {
        let Some(Some(block)) = all.get(at) else { continue };
        let needs = block.sentences.iter().flat_map(|s| introductions.needs(*s));
        let unknown = needs.filter(|name| !known.contains(name)).filter_map(|name| givers.get(name));
        let ends: Vec<usize> = unknown.copied().chain([at]).collect();
        for end in ends {
            let Some(article) = all.get(end).and_then(Option::as_ref).map(|block| block.article) else { continue };
            let Some(queue) = rest.get_mut(&article) else { continue };
            while queue.front().is_some_and(|front| *front <= end) {
                let next = queue.pop_front().and_then(|front| all.get_mut(front)?.take());
                known.extend(next.iter().flat_map(gives));
                ordered.extend(next);
            }
        }
    }
    ordered
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
