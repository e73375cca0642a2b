//! Findings: where the articles of one event differ.

use super::disagreements::Disagreement;
use super::quotations::Quotation;
use super::wording::Wording;
use super::{disagreements, names, quotations, unique, wording};
use crate::collections::sort;
use crate::model::error::Error;
use crate::model::progress::Watch;
use crate::read::analysed::Analysed;
use crate::relate::overlap::Overlap;

/// Where the articles of one event differ.
#[derive(Clone, Debug, Default)]
pub(crate) struct Findings {
    /// What they tell differently, in order of first appearance.
    pub disagreements: Vec<Disagreement>,
    /// What several of them quote, in order of first appearance.
    pub quotations: Vec<Quotation>,
    /// The sentences that several origins have in common word for word.
    pub wording: Vec<Wording>,
    /// The sentences that each article, with its copies, tells alone.
    pub only: Vec<Vec<usize>>,
}

/// Compares the articles that count.
pub(crate) fn compare(articles: &[Analysed], overlap: &Overlap, watch: &mut Watch<'_>) -> Result<Findings, Error> {
    if overlap.origin_count < 2 && overlap.counted.iter().filter(|c| **c).count() < 2 {
        return Ok(Findings::default());
    }
    let mut disagreements = disagreements::figures(articles, overlap, watch)?;
    disagreements.extend(names::names(articles, overlap));
    let place = |d: &Disagreement| d.values.first().map(|v| (v.sentence, v.span));
    sort::by(&mut disagreements, |a, b| place(a).cmp(&place(b)));
    Ok(Findings {
        disagreements,
        quotations: quotations::quotations(articles, overlap),
        wording: wording::wording(articles, overlap),
        only: unique::only(articles, overlap),
    })
}
