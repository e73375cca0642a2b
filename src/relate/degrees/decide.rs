//! Decide: the degree that the features of a sentence and an article come to.

use super::contrary::Contrary;
use super::matching::{FEATURES, Features, best};
use super::query::{Query, Statement};
use crate::collections::ids::{ArticleId, SentenceId};
use crate::model::span::Span;
use crate::model::summary::Degree;
use crate::read::analysed::Analysed;
use crate::relate::likeness::Idf;

/// What an article says of a sentence.
#[derive(Clone, Debug)]
pub(crate) struct ArticleEvidence<'a> {
    /// The number of the article.
    pub article: ArticleId,
    pub degree: Degree,
    /// How likely it is that the article says any of it: 0 to 1.
    pub any: f64,
    /// The neighbouring sentences that say it, in order.
    pub window: Vec<Statement<'a>>,
    /// What of the sentence they hold, by places in the query.
    pub held: u128,
    pub contrary: Contrary<'a>,
    pub features: Features,
}

/// A logistic regression.
struct Model {
    /// What each of the features counts, in log-odds.
    weights: [f64; FEATURES],
    constant: f64,
}

/// How likely it is that a careful reader says that the article states all of the sentence. Fitted on 872 judged pairs of 57
/// clusters, English and Portuguese together. `docs/DECISIONS.md` has the figures, held out by cluster and in sample.
const SAME: Model = Model {
    weights: [1.59, 1.18, 1.02, -0.403, 1.61, -0.319, 0.108, -0.213, -0.0767, -1.26, 0.936, 1.31, 0.173],
    constant: -3.42,
};

/// How likely it is that the article states any of it, or tells it differently; fitted likewise.
const ANY: Model = Model {
    weights: [0.28, 1.29, 1.4, -0.278, 2.59, -0.0021, 0.0702, -0.12, -0.0494, -1.03, 1.46, 1.91, 0.701],
    constant: -3.38,
};

/// From here on four of five are the same, held out by cluster.
const SAME_FROM: f64 = 0.58;
/// From here on nine of ten say any of it.
pub(super) const ANY_FROM: f64 = 0.66;
/// Below this, and if the article holds less than this share of the sentence's words anywhere, it is safe to say that it says
/// nothing of it: of 100 sentences that are said to be told by one article alone, 86 are.
const NOTHING_BELOW: f64 = 0.4;
const ANYWHERE_BELOW: f64 = 0.27;
/// Below this, it is likelier that it says nothing of it.
const UNLIKELY_BELOW: f64 = 0.5;
impl Model {
    fn of(&self, features: Features) -> f64 {
        let sum: f64 = self.weights.iter().zip(features.list()).map(|(w, x)| w * x).sum();
        1.0 / (1.0 + libm::exp(-(sum + self.constant)))
    }
}

impl ArticleEvidence<'_> {
    /// True if the article says anything of the sentence.
    pub fn found(&self) -> bool {
        self.degree != Degree::None
    }

    /// True if the article says all of the sentence.
    pub fn is_same(&self) -> bool {
        self.degree == Degree::Same
    }

    /// True if it is safe to say that the article says nothing of the sentence.
    pub fn nothing(&self) -> bool {
        self.any < NOTHING_BELOW && self.features.article < ANYWHERE_BELOW
    }

    /// True if its window denies any word that the sentence denies, if that denies one.
    pub fn denies_alike(&self, query: &Query<'_>) -> bool {
        let denied = query.places.denied;
        denied == 0 || self.window.iter().any(|s| denied & query.denied_in(*s, true) != 0)
    }

    /// True if it is likelier that the article says nothing of the sentence.
    pub fn unlikely(&self) -> bool {
        self.any < UNLIKELY_BELOW
    }

    /// Where its window stands in the article.
    pub fn span(&self) -> Span {
        let start = self.window.first().map_or(0, |s| s.span.start);
        Span::new(start, self.window.last().map_or(start, |s| s.span.end))
    }
}

/// Looks for a sentence among sentences of an article, in order, each with its number in it. From the likelihood
/// `any_from` on, the article says any of it.
pub(crate) fn evidence<'a>(
    query: &Query<'a>,
    number: ArticleId,
    article: &'a Analysed,
    statements: &[(SentenceId, Statement<'a>)],
    idf: &Idf,
    any_from: f64,
) -> Option<ArticleEvidence<'a>> {
    let found = best(query, article, statements, idf)?;
    let features = found.features;
    let window: Vec<Statement<'a>> =
        statements.get(found.window.clone()).unwrap_or_default().iter().map(|(_, statement)| *statement).collect();
    let any = ANY.of(features);
    let mut contrary = Contrary::default();
    let mut degree = Degree::None;
    if any >= any_from {
        contrary = Contrary::new(query, &found, &window);
        degree = match () {
            () if contrary.differs() => Degree::Differs,
            () if SAME.of(features) >= SAME_FROM && !contrary.incomplete => Degree::Same,
            () => Degree::Part,
        };
    }
    Some(ArticleEvidence { article: number, degree, any, window, held: found.set, contrary, features })
}
