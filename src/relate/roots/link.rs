//! Links: pairs of articles that have something in common.

use crate::collections::ids::ArticleId;
use crate::model::summary::RootKind;

/// The share of wording from which on an article is another one again: it goes where that goes.
pub(super) const AGAIN: f64 = 0.8;

/// Two articles that have something in common.
#[derive(Clone, Copy, Debug)]
pub(super) struct RootLink {
    pub articles: (ArticleId, ArticleId),
    /// The share of the runs of four words of the smaller article that the other one holds too.
    pub share: f64,
    /// What makes them one root; `None` if it is not enough.
    pub kind: Option<RootKind>,
}
