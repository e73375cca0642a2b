//! Concepts: what is counted, words that carry topic and pairs of adjacent words.

use crate::collections::csr::Csr;
use crate::collections::ids::{CandidateId, ConceptId, IdVec};
use crate::model::span::Span;
use crate::read::tokens::{Kind, Token};
use crate::text::interner::Interner;
use crate::text::stem::Stem;

/// What a concept is made of. Where its occurrences differ, the last of this list holds, whichever article comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum ConceptKind {
    /// A word that carries topic.
    Word,
    /// A word with a digit in it.
    Number,
    /// A word that starts with a capital inside a sentence; at the start of one it cannot be told from another word.
    Name,
    /// Two adjacent words that carry topic.
    Pair,
    /// Two adjacent characters of a script without spaces: what comes nearest to a word there.
    Characters,
    /// Two adjacent words, one of which carries topic.
    PairWithStop,
    /// Two adjacent words that carry none.
    StopPair,
}

/// A word, or a pair of adjacent words, as it is counted.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Concept {
    /// What it is made of.
    pub kind: ConceptKind,
    /// How often it occurs, what a copy repeats counting once, and each occurrence the less the later it stands.
    pub mass: f64,
    /// How many independent roots use it.
    pub sources: u32,
    /// How many sentences hold it.
    pub sentences: u32,
    /// True if a headline holds it.
    pub titled: bool,
    /// How early the roots have it, 1 for each that has it in its first sentence, the earliest of them left out.
    pub early: f64,
}

impl Concept {
    /// True for two adjacent words.
    pub fn is_pair(&self) -> bool {
        matches!(self.kind, ConceptKind::Pair | ConceptKind::PairWithStop | ConceptKind::StopPair)
    }
}

/// The concepts of some articles, and which sentences hold them.
#[derive(Clone, Debug, Default)]
pub(crate) struct ConceptIndex {
    /// All concepts, in order of first appearance.
    pub concepts: IdVec<ConceptId, Concept>,
    /// The number of each concept.
    pub(super) vocabulary: Interner,
    /// The distinct concepts of each sentence that may be chosen, in order of appearance.
    pub covers: Csr<ConceptId, CandidateId>,
    /// The distinct words of each sentence, by the last half of their stems, sorted.
    pub words: Csr<u32, CandidateId>,
}

impl ConceptIndex {
    /// The concept of a stem, if there is one.
    pub fn find(&self, stem: Stem) -> Option<ConceptId> {
        self.vocabulary.find(stem).map(ConceptId)
    }

    /// The concept of a stem, the next one if there is none yet.
    pub(super) fn number(&mut self, stem: Stem) -> ConceptId {
        ConceptId(self.vocabulary.number(stem))
    }

    /// Gives back the room for more concepts.
    pub(super) fn shrink_to_fit(&mut self) {
        self.concepts.shrink_to_fit();
        self.vocabulary.shrink_to_fit();
    }
}

/// A concept where it occurs.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Occurrence {
    /// What is counted as the same.
    pub stem: Stem,
    /// Where it stands.
    pub span: Span,
    /// What it is made of.
    pub kind: ConceptKind,
}

/// The concepts of a sentence in order: each word that carries topic, and each pair of adjacent words.
pub(crate) fn concepts(tokens: &[Token]) -> impl Iterator<Item = Occurrence> {
    let pairs = tokens.iter().zip(tokens.iter().skip(1).map(Some).chain([None]));
    pairs.flat_map(|(token, next)| {
        let kind = match token.kind {
            Kind::Number => ConceptKind::Number,
            Kind::Name => ConceptKind::Name,
            _ => ConceptKind::Word,
        };
        let single = token.is_concept().then_some(Occurrence { stem: token.stem, span: token.span(), kind });
        let pair = next.map(|next| Occurrence {
            stem: token.stem.pair(next.stem),
            span: Span::new(token.start as usize, next.end() as usize),
            kind: match (token.is_stop(), next.is_stop()) {
                (false, false) if token.kind == Kind::Character && next.kind == Kind::Character => {
                    ConceptKind::Characters
                }
                (false, false) => ConceptKind::Pair,
                (true, true) => ConceptKind::StopPair,
                _ => ConceptKind::PairWithStop,
            },
        });
        single.into_iter().chain(pair)
    })
}
