//! Cluster: what the articles of one event have in common.

use crate::collections::ids::{ArticleId, CandidateId, IdVec, Ids, RootId};
use crate::collections::map::Set;
use crate::model::error::Error;
use crate::model::progress::{ProgressReporter, Stage};
use crate::read::analysed::{Analysed, Articles};
use crate::read::sentence::Sentence;
use crate::relate::candidate::Candidate;
use crate::relate::concepts::ConceptIndex;
use crate::relate::counting::count;
use crate::relate::kept_paragraphs::KeptParagraphs;
use crate::relate::likeness::Link;
use crate::relate::membership::Members;
use crate::relate::sentence_graph::SentenceGraph;

/// What the articles of one event have in common.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cluster {
    /// The articles that count.
    pub members: Members,
    /// How many roots have a sentence that may be chosen, those in doubt left out.
    pub root_count: usize,
    /// The sentences that may be chosen: article by article in the order of what these say, each from its start to its end.
    pub candidates: IdVec<CandidateId, Candidate>,
    /// Where among these the sentences of each article are.
    ranges: IdVec<ArticleId, Ids<CandidateId>>,
    /// Which concepts they hold.
    pub index: ConceptIndex,
    /// Which of them say the same.
    pub graph: SentenceGraph,
}

impl Cluster {
    /// Finds what the articles that count have in common.
    pub(super) fn new(
        articles: &Articles,
        members: Members,
        kept: &KeptParagraphs,
        progress: &mut ProgressReporter<'_>,
    ) -> Result<Self, Error> {
        progress.begin(Stage::Count, articles.len())?;
        let counted = count(articles, &members, kept, progress)?;
        let (candidates, ranges) = (counted.candidates, counted.ranges);
        let told = ranges.entries().filter(|(n, range)| range.len() > 0 && !members.doubts(*n));
        let root_count = told.map(|(n, _)| members.root(n)).collect::<Set<_>>().len();
        progress.begin(Stage::Support, candidates.len())?;
        let graph = SentenceGraph::new(articles, &candidates, root_count, counted.words, progress)?;
        Ok(Self { members, root_count, candidates, ranges, index: counted.index, graph })
    }

    /// The numbers of an article's sentences that may be chosen.
    pub fn candidates_of(&self, article: ArticleId) -> Ids<CandidateId> {
        self.ranges.get(article).cloned().unwrap_or_default()
    }

    /// A sentence that may be chosen, with its article and as it was read.
    pub fn sentence<'a>(
        &self,
        articles: &'a Articles,
        sentence: CandidateId,
    ) -> Option<(Candidate, &'a Analysed, &'a Sentence)> {
        let candidate = self.candidates.get(sentence)?;
        let (article, s) = candidate.in_its_article(articles)?;
        Some((*candidate, article, s))
    }

    /// The root of a sentence's article.
    pub fn root(&self, sentence: CandidateId) -> Option<RootId> {
        self.candidates.get(sentence).and_then(|s| self.members.root(s.article))
    }

    /// The root of a sentence's article, unless that is in doubt.
    pub fn sure_root(&self, sentence: CandidateId) -> Option<RootId> {
        self.root(sentence).filter(|_| self.candidates.get(sentence).is_some_and(|s| !self.members.doubts(s.article)))
    }

    /// The sentences that are like a sentence: the best of each other article.
    pub fn links(&self, sentence: CandidateId) -> &[Link] {
        self.graph.neighbours.links(sentence)
    }

    /// How many roots have a sentence that is like a sentence, its own included; none of them is in doubt. How many *say* it, the
    /// degrees tell.
    pub fn alike_roots(&self, sentence: CandidateId) -> usize {
        let own = [sentence].into_iter().chain(self.links(sentence).iter().map(|l| l.sentence));
        own.filter_map(|s| self.sure_root(s)).collect::<Set<RootId>>().len()
    }
}
