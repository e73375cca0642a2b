//! Disagreements: figures for the same thing that cannot both be right.

use super::claim_pairs::{ClaimTable, Pair, key};
use super::claims::FigureClaim;
use super::rival_claims::RivalClaims;
use crate::collections::ids::{ArticleId, CandidateId};
use crate::collections::map::{Map, Set};
use crate::collections::sort;
use crate::model::error::Error;
use crate::model::progress::ProgressReporter;
use crate::model::span::Span;
use crate::model::summary::DisagreementKind;
use crate::read::analysed::Articles;
use crate::read::figures::{Figure, Measure, compatible};
use crate::relate::cluster::Cluster;
use crate::text::stem::Stem;

/// What the articles tell differently.
#[derive(Clone, Debug)]
pub(crate) struct Difference {
    /// What kind of thing differs.
    pub kind: DisagreementKind,
    /// Words that stand around all the values: what it is about.
    pub about: Vec<Stem>,
    /// The values, in order.
    pub values: Vec<DifferingValue>,
    /// How sure it is that all are about the same thing.
    pub likeness: f64,
    /// True if the values may all have been right in their time.
    pub later: bool,
}

impl Difference {
    /// The value of a sentence, and the one that a passage of an article gives instead.
    pub fn told(&self, sentence: CandidateId, article: ArticleId, passage: Span) -> Option<(Span, Span)> {
        let own = self.values.iter().find(|v| v.sentence == sentence)?;
        let other = |v: &&DifferingValue| v.article == article && v.side != own.side && passage.contains(v.span);
        let other = self.values.iter().find(other)?;
        (self.kind != DisagreementKind::Spelling).then_some((own.span, other.span))
    }
}

/// One article's value.
#[derive(Clone, Copy, Debug)]
pub(crate) struct DifferingValue {
    /// The number of the sentence among those that may be chosen.
    pub sentence: CandidateId,
    /// The article.
    pub article: ArticleId,
    /// Where the value stands in it.
    pub span: Span,
    /// The side of the disagreement: articles with the same number agree.
    pub side: usize,
    /// True for the newest of several that may all have been right in their time.
    pub newest: bool,
}

/// Finds the figures that differ.
pub(super) fn figures(
    articles: &Articles,
    cluster: &Cluster,
    progress: &mut ProgressReporter<'_>,
) -> Result<Vec<Difference>, Error> {
    let table = ClaimTable::read(articles, cluster, progress)?;
    let (mut same, mut apart) = table.pairs(cluster);
    let rivals = RivalClaims::new(&table, &same, &apart);
    apart.retain(|pair| rivals.holds(pair));
    drop(rivals);
    sort_by_likeness(&mut apart);
    sort_by_likeness(&mut same);
    // Each claim contradicts one claim of another article at most: the one most like it.
    let mut taken: Set<u64> = Set::default();
    let mut groups: ClaimGroups = ClaimGroups::default();
    let mut sure: Map<usize, f64> = Map::default();
    for pair in apart {
        let Some((x, y)) = table.ends(&pair) else { continue };
        if taken.contains(&key(pair.a, y.article)) || taken.contains(&key(pair.b, x.article)) {
            continue;
        }
        taken.insert(key(pair.a, y.article));
        taken.insert(key(pair.b, x.article));
        groups.join(pair.a as usize, pair.b as usize, &table.claims);
        for claim in [pair.a as usize, pair.b as usize] {
            let best = sure.entry(claim).or_default();
            *best = best.max(pair.likeness);
        }
    }
    for pair in same {
        groups.attach(pair.a as usize, pair.b as usize, &table.claims);
    }
    let mut found = Vec::new();
    for (_, members) in sort::keyed(groups.members).iter().filter(|(_, m)| m.len() > 1) {
        found.extend(disagreement(members, &table, &sure));
    }
    Ok(found)
}

/// Puts pairs in order, the most alike first.
fn sort_by_likeness(all: &mut [Pair]) {
    sort::stable_by(all, |p, q| q.likeness.total_cmp(&p.likeness).then((p.a, p.b).cmp(&(q.a, q.b))));
}

/// Claims about one thing, at most one an article.
#[derive(Default)]
struct ClaimGroups {
    of: Map<usize, usize>,
    members: Map<usize, Vec<usize>>,
}

impl ClaimGroups {
    fn fits(&self, group: usize, claim: usize, all: &[FigureClaim<'_>]) -> bool {
        let article = |c: usize| all.get(c).map(|c| c.article);
        self.members.get(&group).is_none_or(|m| m.iter().all(|other| article(*other) != article(claim)))
    }

    fn put(&mut self, group: usize, claim: usize) {
        self.of.insert(claim, group);
        self.members.entry(group).or_default().push(claim);
    }

    /// Puts two claims that contradict each other into one group.
    fn join(&mut self, a: usize, b: usize, all: &[FigureClaim<'_>]) {
        match (self.of.get(&a).copied(), self.of.get(&b).copied()) {
            (None, None) => {
                let group = self.members.len();
                self.put(group, a);
                self.put(group, b);
            }
            (Some(group), None) if self.fits(group, b, all) => self.put(group, b),
            (None, Some(group)) if self.fits(group, a, all) => self.put(group, a),
            _ => {}
        }
    }

    /// True if a claim fits one side only, and so takes one.
    fn sides(&self, group: usize, claim: usize, all: &[FigureClaim<'_>]) -> bool {
        let figure = |c: usize| all.get(c).map(|c| c.figure);
        let contradicts = |other: &usize| figure(claim).zip(figure(*other)).is_some_and(|(a, b)| !compatible(a, b));
        self.members.get(&group).is_some_and(|m| m.iter().any(contradicts))
    }

    /// Adds a claim that agrees with one of a group.
    fn attach(&mut self, a: usize, b: usize, all: &[FigureClaim<'_>]) {
        match (self.of.get(&a).copied(), self.of.get(&b).copied()) {
            (Some(group), None) if self.fits(group, b, all) && self.sides(group, b, all) => self.put(group, b),
            (None, Some(group)) if self.fits(group, a, all) && self.sides(group, a, all) => self.put(group, a),
            _ => {}
        }
    }
}

fn disagreement(members: &[usize], table: &ClaimTable<'_>, sure: &Map<usize, f64>) -> Option<Difference> {
    let mut claims: Vec<(usize, &FigureClaim<'_>)> =
        members.iter().filter_map(|m| Some((*m, table.claims.get(*m)?))).collect();
    sort::stable_by(&mut claims, |(_, a), (_, b)| (a.article, a.figure.span).cmp(&(b.article, b.figure.span)));
    let newest = newest(&claims);
    let mut sides: Vec<&FigureClaim<'_>> = Vec::new();
    let mut values = Vec::new();
    for (_, claim) in &claims {
        let side = sides.iter().position(|s| compatible(s.figure, claim.figure)).unwrap_or_else(|| {
            sides.push(claim);
            sides.len().saturating_sub(1)
        });
        values.push(DifferingValue {
            sentence: claim.sentence,
            article: claim.article,
            span: claim.figure.span,
            side,
            newest: newest.is_some_and(|newest| compatible(newest, claim.figure)),
        });
    }
    let (_, first) = claims.first()?;
    let measure = first.figure.measure;
    let age = claims.iter().any(|(_, c)| c.figure.context.age);
    let kind = match measure {
        Measure::Count if age => DisagreementKind::Age,
        Measure::Count => DisagreementKind::Number,
        Measure::Percent => DisagreementKind::Percent,
        Measure::Money(_) => DisagreementKind::Money,
        Measure::Time => DisagreementKind::Time,
        Measure::Weekday | Measure::Day | Measure::Year => DisagreementKind::Date,
    };
    let holds = |c: &FigureClaim<'_>, word: u32| c.around.binary_search_by_key(&word, |a| a.0).is_ok();
    let about = first.around.iter().map(|a| a.0).filter(|w| claims.iter().all(|(_, c)| holds(c, *w)));
    let about = about.filter_map(|word| table.idf.stem(word)).collect();
    let likeness = claims.iter().filter_map(|(m, _)| sure.get(m)).copied().fold(0.0, f64::max);
    let later = newest.is_some();
    (sides.len() > 1).then_some(Difference { kind, about, values, likeness, later })
}

/// The newest of some claims if one of them says that it is, or that there may be more: at least six, up from at least four.
fn newest<'a>(claims: &[(usize, &FigureClaim<'a>)]) -> Option<&'a Figure> {
    let (_, first) = claims.first()?;
    if first.figure.context.age
        || !matches!(first.figure.measure, Measure::Count | Measure::Money(_) | Measure::Percent)
    {
        return None;
    }
    let least = claims.iter().map(|(_, c)| c.figure.value).fold(f64::INFINITY, f64::min);
    let counting =
        |c: &FigureClaim<'_>| c.told.newer || c.figure.hedge.over && !c.figure.hedge.under && c.figure.value > least;
    if !claims.iter().any(|(_, c)| counting(c)) {
        return None;
    }
    let said = claims.iter().map(|(_, c)| *c).find(|c| c.told.newer);
    let highest = claims.iter().map(|(_, c)| *c).max_by(|a, b| a.figure.value.total_cmp(&b.figure.value));
    said.or(highest).map(|c| c.figure)
}
