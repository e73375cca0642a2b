//! Decide: the degree that the features of a sentence and an article come to.

use super::matching::{Best, FEATURES, Features, best};
use super::opposites::opposed;
use super::query::{Query, Statement};
use super::values::{conflict, is_day};
use crate::model::span::Span;
use crate::model::summary::Degree;
use crate::read::analysed::Analysed;
use crate::read::mentions::Told;
use crate::relate::evidence::Rarity;

/// What an article says of a sentence.
#[derive(Clone, Debug)]
pub(crate) struct Evidence<'a> {
    /// The number of the article.
    pub article: usize,
    pub degree: Degree,
    /// How likely it is that the article says any of it: 0 to 1.
    pub any: f64,
    /// The neighbouring sentences that say it, in order.
    pub window: Vec<Statement<'a>>,
    /// What of the sentence they hold, by places in the query.
    pub held: u128,
    /// What only one of the two denies, by places in the query.
    pub denied: u128,
    /// Figures of the sentence and those of the window that stand against them.
    pub conflicts: Vec<(&'a Told, &'a Told)>,
    /// A word of the sentence, and one of the window that cannot be true of the same thing.
    pub opposed: Option<(Span, Span)>,
    /// True if the sentence quotes somebody and the window names somebody else instead.
    pub other_speaker: bool,
    /// How many figures of the sentence have others of the measure in their place.
    pub rivals: usize,
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
const ANY_FROM: f64 = 0.66;
/// Below this, and if the article holds less than this share of the sentence's words anywhere, it is safe to say that it says
/// nothing of it: of 100 sentences that are said to be told by one article alone, 86 are.
const NOTHING_BELOW: f64 = 0.4;
const ANYWHERE_BELOW: f64 = 0.27;
/// Below this, it is likelier that it says nothing of it.
const UNLIKELY_BELOW: f64 = 0.5;
/// How much of the sentence one sentence must hold for a denial on one side to be about the same thing, ...
const DENIED_FROM: f64 = 0.4;
/// ... for opposite words to be, ...
const OPPOSED_FROM: f64 = 0.35;
/// ... and for another day to be: most days only say when somebody spoke.
const DAY_FROM: f64 = 0.6;

/// From this share of quoted words on, a sentence stands and falls with who says it, ...
const QUOTED_FROM: f64 = 0.4;
/// ... and from this share of its pairs of words on, it is the same quotation.
const WORDING_FROM: f64 = 0.4;

impl Model {
    fn of(&self, features: Features) -> f64 {
        let sum: f64 = self.weights.iter().zip(features.list()).map(|(w, x)| w * x).sum();
        1.0 / (1.0 + libm::exp(-(sum + self.constant)))
    }
}

impl Evidence<'_> {
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

/// Looks for a sentence among sentences of an article, in order, each with its number in it.
pub(super) fn evidence<'a>(
    query: &Query<'a>,
    number: usize,
    article: &'a Analysed,
    statements: &[(usize, Statement<'a>)],
    rarity: &Rarity,
) -> Option<Evidence<'a>> {
    let Best { single, window, set: held, denied, other_speaker, uncounted, rivals, features } =
        best(query, article, statements, rarity)?;
    let window: Vec<Statement<'a>> =
        statements.get(window).unwrap_or_default().iter().map(|(_, statement)| *statement).collect();
    let told = window.iter().flat_map(|s| s.figures);
    let counts = |sought: &Told| !is_day(sought) || features.covered >= DAY_FROM;
    let conflicts: Vec<(&Told, &Told)> = query
        .figures()
        .filter(|(place, sought)| held >> place & 1 == 0 && counts(sought))
        .filter_map(|(_, sought)| Some((sought, told.clone().find(|t| conflict(sought, t))?)))
        .collect();
    let denied = if features.covered >= DENIED_FROM { denied } else { 0 };
    let any = ANY.of(features);
    let other_speaker = other_speaker && features.quoted >= QUOTED_FROM;
    let misquoted = other_speaker && features.pairs >= WORDING_FROM;
    let opposed =
        (any >= ANY_FROM && features.covered >= OPPOSED_FROM).then(|| opposed(query.statement, single)).flatten();
    let degree = match () {
        () if any < ANY_FROM => Degree::None,
        () if !conflicts.is_empty() || denied != 0 || misquoted || opposed.is_some() => Degree::Differs,
        () if SAME.of(features) >= SAME_FROM && rivals == 0 && !uncounted && !other_speaker => Degree::Same,
        () => Degree::Part,
    };
    Some(Evidence {
        article: number,
        degree,
        any,
        window,
        held,
        denied,
        conflicts,
        opposed,
        other_speaker,
        rivals,
        features,
    })
}
