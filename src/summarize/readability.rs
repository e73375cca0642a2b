//! Readability: how well each sentence reads by itself, and which must come before it.

use crate::read::standalone::Opening;
use crate::relate::cluster::Cluster;
use crate::summarize::score;
use std::ops::RangeInclusive;

/// How many sentences before it one may need at most.
pub(crate) const MAX_ANTECEDENTS: usize = 2;

/// How well each sentence reads, and what must come along with it.
#[derive(Clone, Debug)]
pub(crate) struct Readability {
    /// How many sentences directly before each one must come along with it.
    antecedent_counts: Vec<usize>,
    /// The level of each sentence: 0 good, 1 short, outvoted or without what it points to, 2 broken, 3 not to be chosen.
    levels: Vec<u8>,
}

impl Readability {
    /// Judges all sentences; those of the articles that were `read` already are not to be chosen, and one that is `outvoted`
    /// does not come before the figure that most roots tell.
    pub fn new(cluster: &Cluster, outvoted: &[bool], read: &[usize]) -> Self {
        let (mut antecedent_counts, mut levels) = (Vec::new(), Vec::new());
        let mut before: Option<(usize, u8)> = None;
        for s in &cluster.candidates {
            let mut level = match s.stand_alone.whole {
                _ if read.contains(&s.article) => 3,
                false => 2,
                true => u8::from(score::is_short(s.words)),
            };
            let mut count = 0;
            if s.stand_alone.opening != Opening::Fresh {
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
        outvoted
            .iter()
            .zip(&mut levels)
            .filter(|(outvoted, _)| **outvoted)
            .for_each(|(_, level)| *level = 1.max(*level));
        Self { antecedent_counts, levels }
    }

    /// What each sentence needs and how well it reads, as it is known.
    #[cfg(test)]
    pub fn of(antecedent_counts: Vec<usize>, levels: Vec<u8>) -> Self {
        Self { antecedent_counts, levels }
    }

    /// The level of a sentence.
    pub fn level(&self, sentence: usize) -> u8 {
        self.levels.get(sentence).copied().unwrap_or(u8::MAX)
    }

    /// True if a sentence reads well, alone or with its antecedents.
    pub fn is_good(&self, sentence: usize) -> bool {
        self.level(sentence) == 0
    }

    /// True if nothing must come along with a sentence.
    pub fn stands_alone(&self, sentence: usize) -> bool {
        self.antecedent_counts.get(sentence) == Some(&0)
    }

    /// The antecedents of a sentence, which must come along with it, and the sentence itself.
    pub fn with_antecedents(&self, sentence: usize) -> RangeInclusive<usize> {
        sentence.saturating_sub(self.antecedent_counts.get(sentence).copied().unwrap_or(0))..=sentence
    }

    /// The sentences of this level and of better ones.
    pub fn up_to_level(&self, level: u8) -> Vec<usize> {
        (0..self.levels.len()).filter(|s| self.level(*s) <= level).collect()
    }
}
