//! Introductions: which names and things a sentence takes for known, and which sentences make them known.
//!
//! An article that writes "Ada Renwick" first and "Renwick" from then on takes the name for known in all sentences but the first.
//! Such a sentence can be read only behind one, of whatever article, that has the name as some article has it first. It is the
//! same with "a letter" and "the letter".

use super::known_uses::KnownUses;
use super::{definite_nouns, person_names};
use crate::collections::csr::Csr;
use crate::collections::ids::{ArticleId, CandidateId};
use crate::collections::map::Set;
use crate::read::analysed::Articles;
use crate::relate::cluster::Cluster;
use crate::text::interner::Interner;

/// Which names and nouns sentences need and give: names, below. They are numbered; only those that a sentence needs have numbers.
#[derive(Clone, Debug, Default)]
pub(crate) struct Introductions {
    /// The names that each sentence takes for known.
    needs: Csr<u32, CandidateId>,
    /// Those that each makes known.
    gives: Csr<u32, CandidateId>,
    /// The sentences that take each name for known.
    needing: Csr<CandidateId, u32>,
}

impl Introductions {
    /// Reads the names of all sentences, and the nouns if no topic is in `focus`: who asks for one knows what there is about it.
    /// The reader knows those of the articles that were `read` already.
    pub fn new(articles: &Articles, cluster: &Cluster, read: &[ArticleId], focus: bool) -> Self {
        let mut uses = KnownUses::default();
        // Where all nouns have capitals, names cannot be told from them.
        let told = articles.entries().filter(|(_, article)| !article.language.conventions().capital_nouns);
        let sentences = |number: ArticleId| {
            let ids = cluster.candidates_of(number);
            ids.filter_map(|id| Some((id, cluster.sentence(articles, id)?.2)))
        };
        let mut nouns = Set::default();
        for (number, article) in told.clone().filter(|_| !focus) {
            sentences(number).for_each(|(_, s)| definite_nouns::add_nouns(&mut nouns, article, s));
        }
        for (number, article) in told {
            let names = person_names::read(&mut uses, article, sentences(number));
            let things = definite_nouns::read(&mut uses, article, sentences(number), &nouns);
            if read.contains(&number) {
                uses.familiar.extend(names.into_iter().chain(things));
            }
        }
        let KnownUses { mut needs, gives, familiar } = uses;
        needs.retain(|(_, stem)| !familiar.contains(stem));
        let mut numbers = Interner::default();
        let needs: Vec<(CandidateId, u32)> = needs.iter().map(|(id, stem)| (*id, numbers.number(*stem))).collect();
        let gives: Vec<(CandidateId, u32)> =
            gives.iter().filter_map(|(id, stem)| Some((*id, numbers.find(*stem)?))).collect();
        let count = cluster.candidates.len();
        Self {
            needs: Csr::new(count, || needs.iter().copied()),
            gives: Csr::new(count, || gives.iter().copied()),
            needing: Csr::new(numbers.len(), || needs.iter().map(|(id, name)| (*name, *id))),
        }
    }

    /// The number of names.
    pub fn names(&self) -> usize {
        self.needing.len()
    }

    /// The names that a sentence takes for known.
    pub fn needs(&self, sentence: CandidateId) -> &[u32] {
        self.needs.of(sentence)
    }

    /// The names that a sentence makes known.
    pub fn gives(&self, sentence: CandidateId) -> &[u32] {
        self.gives.of(sentence)
    }

    /// The sentences that take a name for known.
    pub fn needing(&self, name: u32) -> &[CandidateId] {
        self.needing.of(name)
    }
}
