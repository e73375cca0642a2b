//! Findings: where the articles of one event differ.

use super::disagreements::{Difference, DifferingValue};
use super::quotations::SharedQuotation;
use super::wording::WordingGroup;
use super::{disagreements, names, quotations, spelling, unique, wording};
use crate::collections::ids::{ArticleId, CandidateId, IdVec};
use crate::collections::sort;
use crate::model::error::Error;
use crate::model::progress::ProgressReporter;
use crate::read::analysed::Articles;
use crate::relate::analysis::Analysis;

/// Where the articles of one event differ.
#[derive(Clone, Debug, Default)]
pub(crate) struct Findings {
    /// What they tell differently, in order of first appearance.
    pub disagreements: Vec<Difference>,
    /// What several of them quote, in order of first appearance.
    pub quotations: Vec<SharedQuotation>,
    /// The sentences that several roots have in common word for word.
    pub wording: Vec<WordingGroup>,
    /// The sentences that each article, with its copies, tells alone.
    pub only: IdVec<ArticleId, Vec<CandidateId>>,
}

/// Compares the articles of the main event.
pub(crate) fn compare(
    articles: &Articles,
    analysis: &Analysis,
    progress: &mut ProgressReporter<'_>,
) -> Result<Findings, Error> {
    let cluster = &analysis.main;
    if cluster.root_count < 2 && cluster.members.iter().count() < 2 {
        return Ok(Findings::default());
    }
    let mut disagreements = disagreements::figures(articles, cluster, progress)?;
    let mut spellings = spelling::spellings(articles, cluster);
    // A name that is only spelled in another way is no other name.
    let spelled = |name: &Difference| {
        let same = |a: &DifferingValue, b: &DifferingValue| a.article == b.article && a.span.contains(b.span);
        let holds = |s: &Difference| name.values.iter().all(|n| s.values.iter().any(|v| same(n, v)));
        spellings.iter().any(holds)
    };
    disagreements.extend(names::names(articles, cluster).into_iter().filter(|name| !spelled(name)));
    // Spellings matter least, and come last.
    sort_by_place(&mut disagreements);
    sort_by_place(&mut spellings);
    disagreements.extend(spellings);
    Ok(Findings {
        disagreements,
        quotations: quotations::quotations(articles, analysis),
        wording: wording::wording(articles, cluster),
        only: unique::only(articles, cluster),
    })
}

/// Puts differences in the order of the places of their first values.
fn sort_by_place(all: &mut [Difference]) {
    let place = |d: &Difference| d.values.first().map(|v| (v.sentence, v.span));
    sort::stable_by(all, |a, b| place(a).cmp(&place(b)));
}
