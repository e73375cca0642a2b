//! Outvoted: sentences with a figure that more roots tell differently than tell it so.

use super::query::Statement;
use super::values::{conflict, holds, is_day};
use crate::collections::ids::{CandidateId, IdVec, RootId};
use crate::collections::map::Set;
use crate::read::analysed::Articles;
use crate::read::mentions::FigureMention;
use crate::relate::cluster::Cluster;

impl Cluster {
    /// Whether each sentence has a figure that is outvoted by the sentences of other roots that report the same.
    pub fn outvoted(&self, articles: &Articles) -> IdVec<CandidateId, bool> {
        let statement = |sentence: CandidateId| {
            let candidate = self.candidates.get(sentence)?;
            Statement::of(articles.get(candidate.article)?, candidate.sentence)
        };
        let outvoted = |sentence: CandidateId| {
            let links = self.links(sentence);
            let own = statement(sentence).filter(|s| !s.figures.is_empty())?;
            let others: Vec<(RootId, Statement<'_>)> =
                links.iter().filter_map(|l| Some((self.sure_root(l.sentence)?, statement(l.sentence)?))).collect();
            let lost = |told: &FigureMention| {
                let roots = |says: fn(&FigureMention, &FigureMention) -> bool| -> Set<RootId> {
                    let says = |s: &Statement<'_>| s.figures.iter().any(|other| says(told, other));
                    others.iter().filter(|(_, s)| says(s)).map(|(root, _)| *root).collect()
                };
                let mut same = roots(holds);
                same.extend(self.root(sentence));
                roots(conflict).iter().filter(|root| !same.contains(*root)).count() > same.len()
            };
            Some(own.figures.iter().any(|told| !is_day(told) && lost(told)))
        };
        self.candidates.ids().map(|sentence| outvoted(sentence).unwrap_or(false)).collect()
    }

    /// How many roots say the same as a sentence, its own included.
    pub fn same_roots(&self, articles: &Articles, sentence: CandidateId) -> usize {
        let Some(query) = self.query(articles, sentence) else { return 1 };
        let same = self
            .all_evidence(articles, &query, sentence)
            .into_iter()
            .filter(|found| found.is_same() && !self.members.doubts(found.article));
        let mut roots: Set<RootId> = same.filter_map(|found| self.members.root(found.article)).collect();
        roots.extend(self.root(sentence));
        roots.len()
    }
}
