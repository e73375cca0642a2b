//! Compare: where the sources differ.

mod claims;
mod disagreements;
mod figures;
mod names;

pub(crate) use disagreements::{Disagreement, Value};

use crate::corpus::Analysed;
use crate::overlap::Overlap;

/// Where the articles of one event differ.
#[derive(Clone, Debug, Default)]
pub(crate) struct Findings {
    /// What they tell differently, in order of first appearance.
    pub disagreements: Vec<Disagreement>,
}

/// Compares the articles that count.
pub(crate) fn compare(articles: &[Analysed], overlap: &Overlap) -> Findings {
    let mut disagreements = disagreements::figures(articles, overlap);
    disagreements.extend(names::names(articles, overlap));
    disagreements.sort_by_key(|d| d.values.first().map(|v| (v.sentence, v.span)));
    Findings { disagreements }
}
