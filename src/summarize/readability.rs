//! Readability: how well each sentence reads by itself, and which must come before it.

use crate::collections::ids::{ArticleId, CandidateId, Id, IdVec, Ids};
use crate::read::analysed::Articles;
use crate::read::standalone::Opening;
use crate::relate::cluster::Cluster;
use crate::summarize::introductions::Introductions;
use crate::summarize::score;

/// How many sentences before it one may need at most.
pub(crate) const MAX_ANTECEDENTS: usize = 2;

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
    /// The sentences that the reader wants.
    pinned: Vec<CandidateId>,
}

impl Readability {
    /// Judges all sentences; those of the articles that were `read` already or may be about another event, and those that are
    /// `dropped`, in order, are not to be chosen, and one that is `overtaken` does not come before the figure that is newer or that most roots tell.
    pub fn new(
        articles: &Articles,
        cluster: &Cluster,
        overtaken: &IdVec<CandidateId, bool>,
        (read, dropped): (&[ArticleId], &[CandidateId]),
        focus: bool,
    ) -> Self {
        let (mut antecedent_counts, mut levels) = (IdVec::default(), IdVec::default());
        let short = score::short(cluster);
        let mut before: Option<(usize, u8)> = None;
        for (id, s) in cluster.candidates.entries() {
            let mut level = match s.stand_alone.whole {
                _ if read.contains(&s.article)
                    || cluster.members.doubts(s.article)
                    || dropped.binary_search(&id).is_ok() =>
                {
                    3
                }
                false => 2,
                true => u8::from(s.stand_alone.personal),
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
        Self { antecedent_counts, introductions, levels, pinned: Vec::new() }
    }

    /// Takes these sentences as good to read, whatever they lack: the reader wants them.
    pub fn pin(&mut self, sentences: Vec<CandidateId>) {
        for s in &sentences {
            if let Some(level) = self.levels.get_mut(*s) {
                *level = 0;
            }
        }
        self.pinned = sentences;
    }

    /// True if the reader wants a sentence.
    #[inline(never)]
    pub fn is_pinned(&self, sentence: CandidateId) -> bool {
        self.pinned.contains(&sentence)
    }

    /// What each sentence needs and how well it reads, as it is known.
    #[cfg(test)]
    pub fn of(antecedent_counts: IdVec<CandidateId, usize>, levels: IdVec<CandidateId, u8>) -> Self {
        Self { antecedent_counts, introductions: Introductions::default(), levels, pinned: Vec::new() }
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
