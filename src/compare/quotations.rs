//! Quotations: the same words of somebody, cut differently by several articles.

use crate::collections::groups::Groups;
use crate::collections::ids::ArticleId;
use crate::collections::map::{Map, Set};
use crate::collections::sort;
use crate::model::span::Span;
use crate::read::analysed::Articles;
use crate::read::tokens::Token;
use crate::relate::analysis::Analysis;
use crate::text::stem::Stem;

/// Words in the runs by which quotations find each other.
const RUN: usize = 3;
/// The share of the runs of the shorter one that two quotations must have in common, ...
const SHARE: f64 = 0.4;
/// ... and how many, if it has so many: everybody says "a number of".
const LEAST: usize = 2;
/// In how many quotations a run may stand to lead to others.
const HOLDERS: usize = 64;

/// A quotation in several articles.
#[derive(Clone, Debug)]
pub(crate) struct SharedQuotation {
    /// The versions that differ, the longest first.
    pub versions: Vec<QuotedVersion>,
}

/// What articles quote in the same words.
#[derive(Clone, Debug)]
pub(crate) struct QuotedVersion {
    /// The first article that quotes so.
    pub article: ArticleId,
    /// All that do, in order.
    pub articles: Vec<ArticleId>,
    /// The words between the quotation marks.
    pub span: Span,
    /// The stretches of the longest version that these articles leave out, as positions in the longest version's article.
    pub cuts: Vec<Span>,
    words: Vec<Token>,
}

/// Finds the quotations that several articles share.
pub(super) fn quotations(articles: &Articles, analysis: &Analysis) -> Vec<SharedQuotation> {
    let counted = articles.entries().filter(|(number, _)| analysis.draws_on(&analysis.main, *number));
    let versions = counted.flat_map(|(article, a)| {
        a.mentions.kept.quoted.iter().map(move |quoted| QuotedVersion {
            article,
            articles: vec![article],
            span: quoted.span,
            cuts: Vec::new(),
            words: a.tokens.get(quoted.tokens.clone()).unwrap_or_default().to_vec(),
        })
    });
    let all: Vec<QuotedVersion> = versions.collect();
    let runs: Vec<Set<Stem>> = all.iter().map(|v| runs(&v.words).collect()).collect();
    let mut holders: Map<Stem, Vec<usize>> = Map::default();
    let mut groups = Groups::new(all.len());
    for (number, own) in runs.iter().enumerate() {
        let mut shared: Map<usize, usize> = Map::default();
        for run in own.iter() {
            let list = holders.entry(*run).or_default();
            for other in list.iter() {
                let count = shared.entry(*other).or_default();
                *count = count.saturating_add(1);
            }
            if list.len() < HOLDERS {
                list.push(number);
            }
        }
        let mut shared: Vec<(usize, usize)> = shared.into_iter().collect();
        sort::ascending(&mut shared);
        for (other, count) in shared {
            let smaller = own.len().min(runs.get(other).map_or(0, Set::len)).max(1);
            let article = |n: usize| all.get(n).map(|v| v.article);
            let enough = count >= smaller.min(LEAST) && count as f64 >= SHARE * smaller as f64;
            if article(number) != article(other) && enough {
                groups.join(other, number);
            }
        }
    }
    let mut members: Map<usize, Vec<QuotedVersion>> = Map::default();
    for (version, group) in all.into_iter().zip(groups.numbers().iter().copied()) {
        members.entry(group).or_default().push(version);
    }
    let mut printed = Printed { articles, quoted: &holders, runs: Map::default() };
    sort::keyed(members).into_iter().filter_map(|(_, versions)| quotation(versions, &mut printed)).collect()
}

/// The runs of some words.
fn runs(words: &[Token]) -> impl Iterator<Item = Stem> {
    words.windows(RUN).filter_map(|run| run.iter().map(|t| t.stem).reduce(Stem::pair))
}

/// What articles print of all that is quoted, inside quotation marks or not.
struct Printed<'a> {
    articles: &'a Articles,
    /// The runs that are quoted anywhere.
    quoted: &'a Map<Stem, Vec<usize>>,
    /// Those of them that each article has: looked up once.
    runs: Map<ArticleId, Set<Stem>>,
}

impl Printed<'_> {
    fn of(&mut self, article: ArticleId) -> &Set<Stem> {
        let tokens = self.articles.get(article).map_or(&[][..], |a| &a.tokens);
        let quoted = |run: &Stem| self.quoted.contains_key(run);
        self.runs.entry(article).or_insert_with(|| runs(tokens).filter(quoted).collect())
    }
}

/// Puts the longest version first and finds what the others cut.
fn quotation(mut versions: Vec<QuotedVersion>, printed: &mut Printed<'_>) -> Option<SharedQuotation> {
    // The same words quoted twice by one article count once.
    sort::stable_by(&mut versions, |a, b| {
        b.words.len().cmp(&a.words.len()).then((a.article, a.span).cmp(&(b.article, b.span)))
    });
    let mut seen: Set<(ArticleId, Vec<Stem>)> = Set::default();
    versions.retain(|v| seen.insert((v.article, v.words.iter().map(|t| t.stem).collect())));
    let quoting: Set<ArticleId> = versions.iter().map(|v| v.article).collect();
    if quoting.len() < 2 {
        return None;
    }
    let longest = versions.first()?.words.clone();
    let masks: Vec<Vec<bool>> = versions.iter().map(|v| matched(&longest, &v.words)).collect();
    // What an article quotes in several pieces it does not leave out, ...
    let mut told: Map<ArticleId, Vec<bool>> = Map::default();
    for (version, mask) in versions.iter().zip(&masks) {
        let told = told.entry(version.article).or_insert_with(|| vec![false; longest.len()]);
        told.iter_mut().zip(mask).for_each(|(told, own)| *told |= own);
    }
    // ... nor what it prints anywhere: behind a "she said", in other marks, as a post without any.
    for (article, told) in told.iter_mut().filter(|(_, told)| told.contains(&false)) {
        let printed = printed.of(*article);
        let mut there = vec![false; longest.len()];
        for (place, _) in runs(&longest).enumerate().filter(|(_, run)| printed.contains(run)) {
            there.iter_mut().skip(place).take(RUN).for_each(|there| *there = true);
        }
        // Of a stretch that is not all there, nothing is: "and the" stands everywhere.
        let mut there = there.into_iter();
        for stretch in told.chunk_by_mut(|a, b| a == b) {
            let all = there.by_ref().take(stretch.len()).filter(|there| !there).count() == 0;
            stretch.iter_mut().for_each(|told| *told |= all);
        }
    }
    for version in &mut versions {
        version.cuts = told.get(&version.article).map(|told| cuts(&longest, told)).unwrap_or_default();
    }
    let mut distinct: Vec<QuotedVersion> = Vec::new();
    let mut before: Vec<(ArticleId, &Vec<bool>)> = Vec::new();
    for (version, mask) in versions.into_iter().zip(&masks) {
        // An article that quotes a part again says nothing new.
        let part = |(article, whole): &(ArticleId, &Vec<bool>)| {
            *article == version.article && mask.iter().zip(*whole).all(|(own, whole)| !own || *whole)
        };
        let again = mask.iter().filter(|m| **m).count() == version.words.len() && before.iter().any(part);
        before.push((version.article, mask));
        if again {
            continue;
        }
        let stems = |v: &QuotedVersion| -> Vec<Stem> { v.words.iter().map(|t| t.stem).collect() };
        match distinct.iter_mut().find(|d| d.cuts == version.cuts && stems(d) == stems(&version)) {
            Some(same) => same.articles.push(version.article),
            None => distinct.push(version),
        }
    }
    Some(SharedQuotation { versions: distinct })
}

/// Which words of `longest` are in `other`: the longest run of words that both have, and the same to its left and right.
fn matched(longest: &[Token], other: &[Token]) -> Vec<bool> {
    let mut matched = vec![false; longest.len()];
    let mut open = vec![(0..longest.len(), 0..other.len())];
    while let Some((left, right)) = open.pop() {
        let (a, b) = (longest.get(left.clone()).unwrap_or_default(), other.get(right.clone()).unwrap_or_default());
        // How long the run is that ends at each word of `b`.
        let mut runs = vec![0usize; b.len()];
        let mut best = (0, 0, 0);
        for (i, x) in a.iter().enumerate() {
            let mut diagonal = 0usize;
            for (j, (y, cell)) in b.iter().zip(&mut runs).enumerate() {
                let run = if x.stem == y.stem { diagonal.saturating_add(1) } else { 0 };
                diagonal = std::mem::replace(cell, run);
                if run > best.0 {
                    best = (run, i.saturating_add(1), j.saturating_add(1));
                }
            }
        }
        let (run, i, j) = (best.0, left.start.saturating_add(best.1), right.start.saturating_add(best.2));
        if run == 0 {
            continue;
        }
        matched.iter_mut().take(i).skip(i.saturating_sub(run)).for_each(|m| *m = true);
        open.push((left.start..i.saturating_sub(run), right.start..j.saturating_sub(run)));
        open.push((i..left.end, j..right.end));
    }
    matched
}

/// The runs of words that are not told.
fn cuts(longest: &[Token], told: &[bool]) -> Vec<Span> {
    let mut cuts: Vec<Span> = Vec::new();
    let mut open = false;
    for (token, told) in longest.iter().zip(told) {
        match cuts.last_mut() {
            _ if *told => {}
            Some(last) if open => last.end = token.end() as usize,
            _ => cuts.push(token.span()),
        }
        open = !told;
    }
    cuts
}
