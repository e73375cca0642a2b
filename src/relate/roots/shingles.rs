//! Wording: articles that share most of it.
//!
//! Wording is compared by shingles, runs of four words (Broder 1997, "On the resemblance and containment of documents"):
//! containment in the smaller article finds the excerpt as well as the copy, and a changed word costs four shingles only.
//! Shingles stand in one table with the first few articles that hold them, so that the cost is linear in the text. Which are
//! first goes by what they say, not by their numbers: so the groups are the same in whatever order the articles come.

use super::link::{AGAIN, RootLink};
use crate::collections::ids::{ArticleId, IdVec};
use crate::collections::map::{Map, Set};
use crate::collections::sort;
use crate::model::summary::RootKind;
use crate::read::analysed::{Analysed, Articles};
use crate::read::tokens::Token;
use crate::text::interner::SPREAD;
use crate::text::stem::Stem;

/// Words in a shingle.
const WORDS: usize = 4;
/// The share of the shingles of the smaller article from which on two articles have one root.
const SHARE: f64 = 0.5;
/// The share of those outside quotation marks that they have in common as well: two reports that quote one speech are two.
const OWN: f64 = 0.25;
/// Fewer shared shingles than this, about two sentences, prove nothing.
const LEAST: usize = 16;
/// How many articles are remembered with each shingle.
const HOLDERS: usize = 8;
/// From so many shingles on only a sample is kept: those whose hash divides evenly ("0 mod p").
const SAMPLE: usize = 1 << 20;

/// One of how many shingles is looked at.
pub(super) fn modulus(articles: &Articles) -> u64 {
    let words: usize = articles.iter().map(|a| a.tokens.len()).sum();
    (words as u64).checked_div(SAMPLE as u64).unwrap_or(0).saturating_add(1)
}

/// The words of each sentence that cleaning kept.
fn kept(article: &Analysed) -> impl Iterator<Item = &[Token]> {
    article.sentences.iter().filter(|s| article.keeps(s)).map(|s| article.tokens(s))
}

/// One number for what an article says; where that is no words, for what stands there.
pub(crate) fn whole(article: &Analysed) -> u64 {
    if kept(article).any(|tokens| !tokens.is_empty()) {
        return run(kept(article).flatten());
    }
    let sentences = article.sentences.iter().filter(|s| article.keeps(s));
    sentences.fold(0, |number, s| Stem(number).pair(Stem::of(s.span().slice(article.text()))).0)
}

/// True if anything of an article is kept.
pub(crate) fn says(article: &Analysed) -> bool {
    article.sentences.iter().any(|s| article.keeps(s))
}

/// The numbers of the articles in the order of what they say, each with one number for that.
pub(crate) fn by_content(articles: &Articles) -> Vec<(u64, ArticleId)> {
    let mut order: Vec<(u64, ArticleId)> = articles.iter().map(whole).zip(articles.ids()).collect();
    sort::stable_by(&mut order, |a, b| a.cmp(b));
    order
}

/// The pairs of articles that share wording, those that share most of it as one root.
pub(super) fn links(articles: &Articles) -> Vec<RootLink> {
    let modulus = modulus(articles);
    let mut table = ShingleTable::default();
    let mut sizes = IdVec::of(Count::default(), articles.len());
    let mut own: Set<u64> = Set::default();
    let mut shared = IdVec::of(Count::default(), articles.len());
    let mut others: Vec<u64> = Vec::new();
    let mut links = Vec::new();
    let mut before: Option<(u64, ArticleId)> = None;
    for (whole, number) in by_content(articles) {
        let Some(article) = articles.get(number) else { continue };
        // What is the same to the word has one root, however short; what it shares with others, the first one tells.
        if let Some((_, same)) = before.replace((whole, number)).filter(|(other, _)| *other == whole) {
            if says(article) {
                links.push(RootLink { articles: (same, number), share: 1.0, kind: Some(RootKind::Wording) });
            }
            continue;
        }
        own.clear();
        others.clear();
        let mut size = Count::default();
        for (shingle, quoted) in marked(article).filter(|(shingle, _)| shingle.is_multiple_of(modulus)) {
            if own.insert(shingle) {
                size.add(quoted);
                table.meet(shingle, number, quoted, |other, quoted| {
                    if let Some(shared) = shared.get_mut(other) {
                        if shared.all == 0 {
                            others.push(u64::from(other.0));
                        }
                        shared.add(quoted);
                    }
                });
            }
        }
        if let Some(place) = sizes.get_mut(number) {
            *place = size;
        }
        sort::radix_sort(&mut others);
        for other in others.iter().map(|other| ArticleId(*other as u32)) {
            let count = shared.get_mut(other).map(std::mem::take).unwrap_or_default();
            let others = sizes.get(other).copied().unwrap_or_default();
            let share = count.all as f64 / size.all.min(others.all).max(1) as f64;
            let own = count.own as f64 / size.own.min(others.own).max(1) as f64;
            if count.all >= LEAST.div_ceil(modulus as usize) {
                let kind = (share >= SHARE && (own >= OWN || share >= AGAIN)).then_some(RootKind::Wording);
                links.push(RootLink { articles: (other, number), share, kind });
            }
        }
    }
    links
}

/// How many shingles: all, and those outside quotation marks.
#[derive(Clone, Copy, Debug, Default)]
struct Count {
    all: usize,
    own: usize,
}

impl Count {
    /// One more.
    fn add(&mut self, quoted: bool) {
        self.all = self.all.saturating_add(1);
        self.own = self.own.saturating_add(usize::from(!quoted));
    }
}

/// The shingles of what cleaning kept, and whether some of each stands between quotation marks.
fn marked(article: &Analysed) -> impl Iterator<Item = (u64, bool)> {
    let mut quoted = article.mentions.kept.quoted.iter().peekable();
    let sentences = article.sentences.iter().filter(|s| article.keeps(s));
    let places = sentences.flat_map(|s| (s.tokens.start as usize..).zip(shingles(article.tokens(s))));
    places.map(move |(place, shingle)| {
        while quoted.next_if(|q| q.tokens.end <= place).is_some() {}
        (shingle, quoted.peek().is_some_and(|q| q.tokens.start < place.saturating_add(WORDS)))
    })
}

/// The first few articles that hold each shingle.
#[derive(Default)]
pub(super) struct ShingleTable {
    /// The last article that holds each shingle, as a place among the holders, each of which has the place of the one before.
    last: Map<u64, u32>,
    holders: Vec<Holder>,
}

/// An article that holds a shingle.
struct Holder {
    article: ArticleId,
    /// Whether it quotes it.
    quoted: bool,
    /// The place of the holder before it, [`NONE`] for the first.
    before: u32,
}

/// No place.
const NONE: u32 = u32::MAX;

impl ShingleTable {
    /// Takes down that an article holds a shingle, and calls `with` for each one before that does, and whether either quotes it.
    pub fn meet(&mut self, shingle: u64, article: ArticleId, quoted: bool, mut with: impl FnMut(ArticleId, bool)) {
        let newest = self.last.entry(shingle).or_insert(NONE);
        let (mut place, mut known) = (*newest, 0usize);
        while let Some(holder) = self.holders.get(place as usize) {
            with(holder.article, quoted || holder.quoted);
            (place, known) = (holder.before, known.saturating_add(1));
        }
        if known < HOLDERS {
            let before = std::mem::replace(newest, self.holders.len() as u32);
            self.holders.push(Holder { article, quoted, before });
        }
    }
}

/// The shingles of a sentence, as numbers.
pub(crate) fn shingles(tokens: &[Token]) -> impl Iterator<Item = u64> {
    tokens.windows(WORDS).map(run)
}

/// One number for a run of words: the same for the same stems in the same order.
pub(crate) fn run<'a>(tokens: impl IntoIterator<Item = &'a Token>) -> u64 {
    let number =
        tokens.into_iter().fold(0u64, |number, token| (number.rotate_left(23) ^ token.stem.0).wrapping_mul(SPREAD));
    number ^ number >> 32
}
