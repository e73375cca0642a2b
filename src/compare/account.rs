//! Account: what is compared of an article and needs no other article to be read. It is made once with the article, so that
//! an edit costs that of one article.

use super::claims::{self, Told};
use super::figures::Cues;
use super::quotations::{self, Quoted};
use crate::corpus::Analysed;
use crate::sort;
use crate::terms::Stem;

/// What an article tells, by itself.
#[derive(Clone, Debug, Default)]
pub(crate) struct Account {
    /// The figures of all sentences, in order.
    pub(super) figures: Box<[Told]>,
    /// What stands between quotation marks, in order.
    pub(super) quoted: Box<[Quoted]>,
    /// The distinct content words of what cleaning kept, by the last half of their stems, sorted.
    words: Box<[u32]>,
}

impl Account {
    /// Reads an article; `cues` has those of the languages that were met so far.
    pub fn new(article: &Analysed, cues: &mut Vec<Cues>) -> Self {
        if !cues.iter().any(|c| c.language() == article.language) {
            cues.push(Cues::new(article.language));
        }
        let own = cues.iter().find(|c| c.language() == article.language);
        let kept = article.sentences.iter().filter(|s| article.keeps(s));
        let content = kept.flat_map(|s| article.tokens(s)).filter(|t| !t.is_stop());
        let mut words: Vec<u64> = content.map(|t| u64::from(t.stem.0 as u32)).collect();
        sort::numbers(&mut words);
        words.dedup();
        Self {
            figures: own.map(|cues| claims::read(article, cues)).unwrap_or_default(),
            quoted: quotations::read(article),
            words: words.iter().map(|word| *word as u32).collect(),
        }
    }

    /// True if the article has a content word.
    pub(super) fn has(&self, word: Stem) -> bool {
        self.words.binary_search(&(word.0 as u32)).is_ok()
    }
}
