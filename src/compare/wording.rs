//! Wording: sentences that articles of different roots have in common word for word, or nearly so.
//!
//! They are signs of a common source, such as an agency, though the articles as a whole are not copies of each other.

use crate::collections::groups::Groups;
use crate::collections::ids::CandidateId;
use crate::collections::map::Map;
use crate::collections::sets::common;
use crate::collections::sort;
use crate::read::analysed::Articles;
use crate::relate::cluster::Cluster;
use crate::relate::roots::shingles::shingles;

/// Shorter sentences are alike by chance, in words.
const SHORTEST: usize = 10;
/// The share of the runs of four words of the shorter sentence that the longer must hold.
const SHARE: f64 = 0.6;
/// Sentences less alike than this hold no common wording.
const ALIKE: f64 = 0.7;

/// Sentences of several roots with the same wording.
#[derive(Clone, Debug)]
pub(crate) struct WordingGroup {
    /// The sentences, as numbers among those that may be chosen, in order.
    pub sentences: Vec<CandidateId>,
    /// The share of common runs of the pair that is least alike.
    pub share: f64,
}

/// Finds the sentences that several roots have in common.
pub(super) fn wording(articles: &Articles, cluster: &Cluster) -> Vec<WordingGroup> {
    let read = |sentence: CandidateId| -> Box<[u64]> {
        let tokens = cluster.sentence(articles, sentence).map(|(_, article, s)| article.tokens(s));
        let mut runs: Vec<u64> = shingles(tokens.unwrap_or_default()).collect();
        sort::radix_sort(&mut runs);
        runs.dedup();
        runs.into()
    };
    // Those of each sentence that is alike to another.
    let mut runs: Map<CandidateId, Box<[u64]>> = Map::default();
    let long = |sentence: CandidateId| cluster.candidates.get(sentence).is_some_and(|s| s.words >= SHORTEST);
    let mut groups = Groups::new(cluster.candidates.len());
    let mut shares: Map<CandidateId, f64> = Map::default();
    for sentence in cluster.candidates.ids().filter(|s| long(*s)) {
        let near = cluster.graph.neighbours.near(sentence);
        let later = near.filter(|l| l.sentence > sentence && l.strength >= ALIKE && long(l.sentence));
        let later = later.filter(|l| cluster.root(l.sentence) != cluster.root(sentence));
        for link in later {
            for one in [sentence, link.sentence] {
                runs.entry(one).or_insert_with(|| read(one));
            }
            let (Some(own), Some(other)) = (runs.get(&sentence), runs.get(&link.sentence)) else { continue };
            let smaller = own.len().min(other.len()).max(1);
            let share = common(own, other) as f64 / smaller as f64;
            if share >= SHARE {
                groups.join(sentence, link.sentence);
                for member in [sentence, link.sentence] {
                    let least = shares.entry(member).or_insert(1.0);
                    *least = least.min(share);
                }
            }
        }
        // None of those that come later is compared with it again.
        runs.insert(sentence, Box::default());
    }
    let mut found: Map<CandidateId, WordingGroup> = Map::default();
    for (sentence, share) in sort::keyed(shares) {
        let group = found.entry(groups.first(sentence)).or_insert(WordingGroup { sentences: Vec::new(), share: 1.0 });
        group.sentences.push(sentence);
        group.share = group.share.min(share);
    }
    sort::keyed(found).into_iter().map(|(_, wording)| wording).collect()
}
