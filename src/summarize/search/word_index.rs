//! Word index: which sentences share enough words to say the same.

use crate::collections::csr::Csr;
use crate::collections::ids::CandidateId;
use crate::collections::map::Map;
use crate::collections::sort;

/// In which sentences words stand.
///
/// Of two sentences that share enough, the shorter one has so few words that the longer one lacks that one of the first of
/// them must be shared, in whatever order they are: here the rarest come first, which few sentences have (prefix filtering:
/// Chaudhuri, Ganti and Kaushik 2006).
#[derive(Clone, Debug, Default)]
pub(crate) struct WordIndex {
    numbers: Map<u32, u32>,
    /// The sentences that have each word, ...
    postings: Csr<CandidateId>,
    /// ... and those that have it among their first.
    first_postings: Csr<CandidateId>,
    /// The first words of each sentence.
    firsts: Csr<u32, CandidateId>,
    /// Sentences without a word, which say nothing that another does not.
    wordless: Vec<CandidateId>,
}

impl WordIndex {
    /// Lists where these words stand; `enough` is the share of its words that a sentence has in common with a longer one.
    pub fn new(words: &Csr<u32, CandidateId>, enough: f64) -> Self {
        let mut numbers: Map<u32, u32> = Map::default();
        for word in words.iter().flatten() {
            let next = numbers.len() as u32;
            numbers.entry(*word).or_insert(next);
        }
        let number = |word: &u32| numbers.get(word).copied().unwrap_or(u32::MAX);
        let entries = || words.numbered().flat_map(|(s, words)| words.iter().map(move |word| (number(word), s)));
        let postings = Csr::new(numbers.len(), entries);
        let mut firsts = Csr::with_room(words.len(), words.entries());
        let mut own: Vec<u32> = Vec::new();
        for words in words.iter() {
            own.clear();
            own.extend(words.iter().map(number));
            sort::stable_by(&mut own, |a, b| postings.of(*a).len().cmp(&postings.of(*b).len()).then(a.cmp(b)));
            // One more than it may lack.
            let shared = (enough * words.len() as f64).ceil() as usize;
            firsts.push(own.iter().copied().take(words.len().saturating_sub(shared).saturating_add(1)));
        }
        let entries = || firsts.numbered().flat_map(|(s, words)| words.iter().map(move |word| (*word, s)));
        let first_postings = Csr::new(numbers.len(), entries);
        let wordless = words.numbered().filter(|(_, words)| words.is_empty()).map(|(s, _)| s).collect();
        Self { numbers, postings, first_postings, firsts, wordless }
    }

    /// The sentences that may share enough with one, some of them more than once; `None` if they are more than `most`.
    pub fn sharing(
        &self,
        sentence: CandidateId,
        words: &Csr<u32, CandidateId>,
        most: usize,
    ) -> Option<Vec<CandidateId>> {
        let own = words.get(sentence).filter(|words| !words.is_empty())?;
        let own = own.iter().filter_map(|word| self.numbers.get(word));
        let longer = self.firsts.get(sentence).unwrap_or_default().iter().map(|word| self.postings.of(*word));
        let shorter = own.map(|word| self.first_postings.of(*word));
        let lists: Vec<&[CandidateId]> = longer.chain(shorter).chain([self.wordless.as_slice()]).collect();
        let count = lists.iter().map(|list| list.len()).fold(0, usize::saturating_add);
        (count <= most).then(|| lists.concat())
    }
}
