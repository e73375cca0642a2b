//! Sentences of an article, and what a stage that reads one article sees of it.

use crate::collections::ids::{IdVec, ParagraphId, SentenceId};
use crate::language::Language;
use crate::model::span::Span;
use crate::read::clean::PageParagraph;
use crate::read::standalone::StandAlone;
use crate::read::tokens::Token;
use std::ops::Range;

/// A sentence of an article.
#[derive(Clone, Debug)]
pub(crate) struct Sentence {
    /// Where it stands, ...
    pub start: u32,
    /// ... and one past its last byte.
    pub end: u32,
    /// The number of its paragraph.
    pub paragraph: ParagraphId,
    /// Its words, as a range of the article's tokens.
    pub tokens: Range<u32>,
    /// Its length in words, as [`crate::Length::Words`] counts them.
    pub words: u32,
    /// How it reads by itself.
    pub stand_alone: StandAlone,
}

impl Sentence {
    /// Where it stands.
    pub fn span(&self) -> Span {
        Span::new(self.start as usize, self.end as usize)
    }
}

/// The text of an article, cut into paragraphs, sentences and words.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Parsed<'a> {
    pub text: &'a str,
    pub language: Language,
    pub paragraphs: &'a IdVec<ParagraphId, PageParagraph>,
    pub sentences: &'a IdVec<SentenceId, Sentence>,
    pub tokens: &'a [Token],
}

impl<'a> Parsed<'a> {
    /// The words of a sentence.
    pub fn tokens(self, sentence: &Sentence) -> &'a [Token] {
        self.tokens.get(sentence.tokens.start as usize..sentence.tokens.end as usize).unwrap_or_default()
    }

    /// True if the sentence stands in a paragraph that cleaning kept.
    pub fn keeps(self, sentence: &Sentence) -> bool {
        self.paragraphs.get(sentence.paragraph).is_some_and(|p| p.dropped.is_none())
    }
}
