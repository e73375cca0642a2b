//! Readability: how well each sentence reads by itself, and which must come before it.

use crate::collections::ids::{ArticleId, CandidateId, Id, IdVec, Ids};
use crate::read::analysed::Articles;
use crate::read::standalone::Opening;
use crate::relate::cluster::Cluster;
use crate::summarize::introductions::Introductions;
use crate::summarize::score;

/// How many sentences before it one may need at most.
pub(crate) const MAX_ANTECEDENTS: usize = 2;

/// A sentence of fewer words is a remnant more often than not: "11 a.m.", "Afternoon Update."
const FEWEST: usize = 3;

/// What is known of single sentences before they are weighed.
#[derive(Debug, Default)]
pub(crate) struct Singled {
    /// Those with a figure of which there is a newer one.
    pub stale: Vec<CandidateId>,
    /// Those that the reader wants in the summary ...
    pub pinned: Vec<CandidateId>,
    /// ... and those that the reader does not, in order, with all that say the same.
    pub dropped: Vec<CandidateId>,
}

/// Whether a sentence is pinned, or comes along with one that is.
const PINNED: u8 = 2;
const COMES_ALONG: u8 = 1;

/// How well each sentence reads, and what must come along with it.
#[derive(Clone, Debug)]
pub(crate) struct Readability {
    /// How many sentences directly before each one must come along with it.
    antecedent_counts: IdVec<CandidateId, usize>,
    /// The names that sentences take for known, and those that make them known.
    pub introductions: Introductions,
    /// The level of each sentence: 0 good, 1 overtaken, speaking of its writer or to its reader, or
    /// without what it points to, 2 broken, 3 not to be chosen.
    levels: IdVec<CandidateId, u8>,
    /// Of each sentence, [`PINNED`], [`COMES_ALONG`] or 0; empty if none is pinned.
    wanted: IdVec<CandidateId, u8>,
}

impl Readability {
    /// Judges all sentences. Those of the articles that were `read` already or may be about another event are not to be chosen,
    /// nor are those that are dropped. One that is `overtaken` does not come before the figure that is newer or that most roots
    /// tell. What is pinned is good, whatever it lacks.
    pub fn new(
        articles: &Articles,
        cluster: &Cluster,
        overtaken: &IdVec<CandidateId, bool>,
        read: &[ArticleId],
        singled: &Singled,
        focus: bool,
    ) -> Self {
        let (mut antecedent_counts, mut levels) = (IdVec::default(), IdVec::default());
        let short = score::short(cluster);
        let mut before: Option<(usize, u8)> = None;
        for (id, s) in cluster.candidates.entries() {
            let barred = read.contains(&s.article) || cluster.members.doubts(s.article);
            let mut level = match s.stand_alone.whole {
                _ if barred || singled.dropped.binary_search(&id).is_ok() => 3,
                whole if !whole || s.words < FEWEST => 2,
                _ => u8::from(s.stand_alone.personal),
            };
            let mut count = 0;
            if s.stand_alone.opening != Opening::Fresh || s.place > 0 && s.words as f64 <= short {
                match before.filter(|_| s.place > 0) {
                    Some((others, quality)) if others < MAX_ANTECEDENTS && quality < 2 => {
                        count = others.saturating_add(1)
                    }
                    _ => level = level.max(1),
                }
            }
            antecedent_counts.push(count);
            levels.push(level);
            before = Some((count, level));
        }
        overtaken
            .iter()
            .zip(levels.iter_mut())
            .filter(|(overtaken, _)| **overtaken)
            .for_each(|(_, level)| *level = 1.max(*level));
        let introductions = Introductions::new(articles, cluster, read, focus);
        let mut judged = Self { antecedent_counts, introductions, levels, wanted: IdVec::default() };
        judged.pin(&singled.pinned);
        judged
    }

    fn pin(&mut self, sentences: &[CandidateId]) {
        if !sentences.is_empty() {
            self.wanted = IdVec::of(0, self.levels.len());
        }
        for s in sentences {
            for wanted in self.with_antecedents(*s) {
                let how = if wanted == *s { PINNED } else { COMES_ALONG };
                if let Some(before) = self.wanted.get_mut(wanted) {
                    *before = how.max(*before);
                }
            }
            if let Some(level) = self.levels.get_mut(*s) {
                *level = 0;
            }
        }
    }

    /// True if any sentence is pinned.
    pub fn has_pins(&self) -> bool {
        !self.wanted.is_empty()
    }

    /// True if the reader wants a sentence.
    pub fn is_pinned(&self, sentence: CandidateId) -> bool {
        self.wanted.get(sentence) == Some(&PINNED)
    }

    /// True if the reader wants a sentence, or one that needs it.
    pub fn is_wanted(&self, sentence: CandidateId) -> bool {
        self.wanted.get(sentence).is_some_and(|how| *how > 0)
    }

    /// What each sentence needs and how well it reads, as it is known.
    #[cfg(test)]
    pub fn of(antecedent_counts: IdVec<CandidateId, usize>, levels: IdVec<CandidateId, u8>) -> Self {
        Self { antecedent_counts, introductions: Introductions::default(), levels, wanted: IdVec::default() }
    }

    /// The level of a sentence.
    pub fn level(&self, sentence: CandidateId) -> u8 {
        self.levels.get(sentence).copied().unwrap_or(u8::MAX)
    }

    /// True if a sentence reads well, alone or with its antecedents.
    pub fn is_good(&self, sentence: CandidateId) -> bool {
        self.level(sentence) == 0
    }

    /// True if nothing must come along with a sentence.
    pub fn stands_alone(&self, sentence: CandidateId) -> bool {
        self.antecedent_counts.get(sentence) == Some(&0)
    }

    /// The antecedents of a sentence, which must come along with it, and the sentence itself.
    pub fn with_antecedents(&self, sentence: CandidateId) -> Ids<CandidateId> {
        Ids::through(sentence.minus(self.antecedent_counts.get(sentence).copied().unwrap_or(0)), sentence)
    }

    /// The sentences of this level and of better ones.
    pub fn up_to_level(&self, level: u8) -> Vec<CandidateId> {
        self.levels.ids().filter(|s| self.level(*s) <= level).collect()
    }
}
