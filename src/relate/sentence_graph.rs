//! Sentence graph: which sentences of other articles are like a sentence, and which stand in the middle of all.

use crate::collections::ids::{ArticleId, CandidateId, IdVec};
use crate::model::error::Error;
use crate::model::progress::ProgressReporter;
use crate::read::analysed::Articles;
use crate::relate::candidate::Candidate;
use crate::relate::centrality;
use crate::relate::likeness::{self, ComparedSentence, Idf, Neighbours, Profiles};

/// How like each other the sentences that may be chosen are.
#[derive(Clone, Debug, Default)]
pub(crate) struct SentenceGraph {
    /// How rare each word is in the articles that count.
    pub idf: Idf,
    /// The sentences of other articles that are like each sentence.
    pub neighbours: Neighbours,
    /// How far each sentence stands in the middle of what the articles say: above 0, at most 1.
    pub central: IdVec<CandidateId, f64>,
}

impl SentenceGraph {
    /// Finds the sentences that are like others; with one root alone there are no others. `words` is about how many words
    /// they have.
    pub(super) fn new(
        articles: &Articles,
        candidates: &IdVec<CandidateId, Candidate>,
        roots: usize,
        words: usize,
        progress: &mut ProgressReporter<'_>,
    ) -> Result<Self, Error> {
        let sources = candidates.iter().filter_map(|candidate| {
            let (article, sentence) = candidate.in_its_article(articles)?;
            let Candidate { place, fresh, .. } = *candidate;
            Some(ComparedSentence {
                text: article.text(),
                tokens: article.tokens(sentence),
                language: article.language,
                place,
                fresh,
            })
        });
        let profiles = Profiles::new(sources, words);
        let (neighbours, idf) = if roots < 2 {
            (Neighbours::default(), profiles.into_idf())
        } else {
            let owners: Vec<ArticleId> = candidates.iter().map(|s| s.article).collect();
            likeness::links(profiles, &owners, progress)?
        };
        let central = centrality::central(&neighbours, candidates.len());
        Ok(Self { idf, neighbours, central })
    }
}
