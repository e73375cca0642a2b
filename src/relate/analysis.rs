//! Analysis: what all articles together tell. Who goes back to whom, which events there are, and who says what.

use crate::collections::ids::ArticleId;
use crate::model::error::Error;
use crate::model::progress::{ProgressReporter, Stage};
use crate::read::analysed::Articles;
use crate::relate::cluster::Cluster;
use crate::relate::kept_paragraphs::KeptParagraphs;
use crate::relate::membership::Membership;
use crate::relate::roots::{Roots, roots};
use crate::relate::wishes::Wishes;

/// What the articles have in common.
#[derive(Clone, Debug, Default)]
pub(crate) struct Analysis {
    /// The wishes of the reader that it holds for.
    pub wishes: Wishes,
    /// Which articles go back to one source.
    pub roots: Roots,
    /// What the articles say about each other's paragraphs.
    pub kept: KeptParagraphs,
    /// Which articles are about the main event.
    pub membership: Membership,
    /// What the articles of the main event have in common.
    pub main: Cluster,
    /// What those of every other event have in common, for a summary of each.
    pub others: Vec<Cluster>,
}

impl Analysis {
    /// Finds what the articles have in common.
    pub fn new(articles: &Articles, wishes: Wishes, progress: &mut ProgressReporter<'_>) -> Result<Self, Error> {
        progress.begin(Stage::Group, 0)?;
        let roots = roots(articles, &wishes);
        let kept = KeptParagraphs::new(articles, &roots.of);
        let (membership, events) = Membership::new(articles, &wishes, &roots.of, &kept);
        let main = Cluster::new(articles, events.main, &kept, progress)?;
        let others = events.others.into_iter().map(|members| Cluster::new(articles, members, &kept, progress));
        let others = others.collect::<Result<Vec<_>, _>>()?;
        Ok(Self { wishes, roots, kept, membership, main, others })
    }

    /// True if the summary of an event draws on an article, or on the one that it repeats.
    pub fn draws_on(&self, event: &Cluster, article: ArticleId) -> bool {
        let original = self.membership.original(article);
        event.members.counts(original) && !event.members.doubts(original)
    }
}
