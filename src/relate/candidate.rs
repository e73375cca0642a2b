//! Candidate: a sentence that may be chosen.

use crate::collections::ids::{ArticleId, SentenceId};
use crate::read::analysed::{Analysed, Articles};
use crate::read::sentence::Sentence;
use crate::read::standalone::StandAlone;

/// A sentence that may be chosen: one that cleaning kept, of an article that counts.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Candidate {
    /// The number of its article.
    pub article: ArticleId,
    /// Its number among all sentences of the article.
    pub sentence: SentenceId,
    /// Its number among the kept sentences of the article.
    pub place: usize,
    /// Its length in words.
    pub words: usize,
    /// False if its article, or a copy of that, says the same elsewhere, and that counts.
    pub fresh: bool,
    /// The share of its words that carry no topic.
    pub function: f64,
    /// How it reads by itself.
    pub stand_alone: StandAlone,
}

impl Candidate {
    /// The sentence, with its article.
    pub fn in_its_article<'a>(&self, articles: &'a Articles) -> Option<(&'a Analysed, &'a Sentence)> {
        let article = articles.get(self.article)?;
        Some((article, article.sentences.get(self.sentence)?))
    }
}
