//! Told: what an article tells of a sentence of a text.

use super::proper_names::{Named, NamesThere, ProperName, named, names_there};
use super::rival_figures::rivals;
use super::sources::Sources;
use super::substituted::substituted;
use crate::collections::ids::ArticleId;
use crate::model::check::CheckedDegree;
use crate::model::span::Span;
use crate::model::summary::Degree;
use crate::relate::degrees::{ArticleEvidence, Contrary, Features, Query};

/// A passage must hold this share of a sentence for another name in it to stand in the place of the name.
const NAME_FROM: f64 = 0.5;

/// What has more than this share of its words, names aside, that no article has, says something else as well.
const NEW_SHARE: f64 = 0.4;

/// So many words in a row that a passage has not say something that it does not say.
const GAP: usize = 2;

/// What an article tells of a sentence.
pub(crate) struct ToldBy<'a> {
    pub evidence: ArticleEvidence<'a>,
    pub degree: CheckedDegree,
    /// Where it tells it.
    pub passage: Span,
    /// Names, figures and words of the sentence, and those in their place.
    pub others: Vec<(Span, Span)>,
    /// The names of the passage.
    pub(super) names: NamesThere,
}

impl ToldBy<'_> {
    /// Takes an article to tell a value of the sentence differently in one of its own that is not like it.
    pub(super) fn other(article: ArticleId, sentence: Span, values: (Span, Span)) -> Self {
        let evidence = ArticleEvidence {
            article,
            degree: Degree::Differs,
            any: 0.0,
            window: Vec::new(),
            held: 0,
            contrary: Contrary::default(),
            features: Features::default(),
        };
        let names = NamesThere::none_in(sentence);
        Self { evidence, degree: CheckedDegree::Differs, passage: sentence, others: vec![values], names }
    }
}

/// True if much of a sentence is in words that no article has.
pub(super) fn is_novel(query: &Query<'_>, sources: &Sources<'_>) -> bool {
    let (mut new, mut all) = (0usize, 0usize);
    for word in query.topics() {
        all = all.saturating_add(1);
        if sources.cluster.graph.idf.find(word).is_none() {
            new = new.saturating_add(1);
        }
    }
    new as f64 > NEW_SHARE * all as f64
}

/// What an article tells of a sentence; nothing if that is so.
pub(super) fn tell<'a>(
    query: &Query<'a>,
    evidence: ArticleEvidence<'a>,
    verbatim: Option<Span>,
    names: &[ProperName],
    novel: bool,
    sources: &Sources<'_>,
) -> Option<ToldBy<'a>> {
    let (statement, window) = (query.statement, evidence.span());
    if let Some(passage) = verbatim {
        let (others, names) = (Vec::new(), NamesThere::none_in(window));
        return Some(ToldBy { evidence, degree: CheckedDegree::Verbatim, passage, others, names });
    }
    let mut degree = match evidence.degree {
        Degree::Same if !novel && query.longest_gap(evidence.held) < GAP && evidence.denies_alike(query) => {
            CheckedDegree::Same
        }
        Degree::Differs => CheckedDegree::Differs,
        Degree::Same | Degree::Part => CheckedDegree::Part,
        Degree::None => return None,
    };
    let there = names_there(query, &evidence, sources);
    let mut others = rivals(statement, &evidence, sources);
    if evidence.features.covered >= NAME_FROM || degree == CheckedDegree::Same {
        for name in names {
            match named(name, statement, &evidence, &there, sources) {
                Named::Held(_) | Named::Introduced(_) => {}
                Named::Other(span) => others.push((name.span, span)),
                Named::Missing if degree == CheckedDegree::Same => degree = CheckedDegree::Part,
                Named::Missing => {}
            }
        }
    }
    if !others.is_empty() && (evidence.degree == Degree::Same || evidence.features.covered >= NAME_FROM) {
        degree = CheckedDegree::Differs;
    }
    if degree == CheckedDegree::Same || degree == CheckedDegree::Part && evidence.features.covered >= NAME_FROM {
        // Of two words in one place nobody knows here whether they mean the same: they are shown.
        let words = substituted(query, &evidence.window);
        if !words.is_empty() {
            degree = CheckedDegree::Part;
        }
        others.extend(words);
    }
    Some(ToldBy { evidence, degree, passage: window, others, names: there })
}
