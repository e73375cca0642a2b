//! Pipeline: single stages, for tools that need no summary and for measuring each stage against gold.
//!
//! ```
//! use conspectus::{Language, pipeline};
//! let english = Language::from_code("en").unwrap_or(Language::UNKNOWN);
//! let text = "It left the U.S. in Dec. 2014. It never came back.";
//! let sentences: Vec<&str> = pipeline::sentences(text, english).into_iter().map(|s| s.slice(text)).collect();
//! assert_eq!(sentences, ["It left the U.S. in Dec. 2014.", "It never came back."]);
//! ```

use crate::collections::ids::{ArticleId, Id};
use crate::collections::map::{Map, Set};
use crate::corpus::Corpus;
use crate::language::Language;
use crate::model::article::Article;
use crate::model::limits;
use crate::model::options::Options;
use crate::model::reason::Reason;
use crate::model::span::Span;
use crate::model::summary::Degree;
use crate::read::analysed::Analysed;
use crate::read::clean;
use crate::read::figures::{self, Measure, NumberWords};
use crate::read::segment;
use crate::read::steps::Steps;
use crate::read::tokens::{self, Stems};
use crate::relate::likeness::{self, ComparedSentence, PairFeatures, Profiles};
use crate::summarize::choose::with_search;
use crate::summarize::search::best_good;

/// The paragraphs of a pasted text that are the article, in order, without what clings to them.
pub fn article(text: &str, language: Language) -> Vec<Span> {
    let cleaned = clean::clean(text, language, &Set::default());
    cleaned.paragraphs.iter().filter(|p| p.dropped.is_none()).map(|p| p.prose).collect()
}

/// A paragraph of a pasted text, as cleaning sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CleanedParagraph {
    /// All of it, without white space at the ends.
    pub span: Span,
    /// Its prose: without what clings to either end.
    pub prose: Span,
    /// What clings to it, such as a dateline, in order.
    pub trimmed: Vec<(Span, Reason)>,
    /// Why it is not part of the article; `None` if it is.
    pub dropped: Option<Reason>,
}

/// All paragraphs of a pasted text, in order: those of the article and those that are dropped, with the reason.
///
/// ```
/// use conspectus::{Language, Reason, pipeline};
/// let english = Language::from_code("en").unwrap_or(Language::UNKNOWN);
/// let text = "PORT ELLERY (AP) — A ferry ran aground on Tuesday with 412 people on board, the coastguard said.\nShare";
/// let paragraphs = pipeline::paragraphs(text, english);
/// assert_eq!(paragraphs[0].trimmed[0].1, Reason::Byline);
/// assert!(paragraphs[0].prose.slice(text).starts_with("A ferry"));
/// assert_eq!(paragraphs[1].dropped, Some(Reason::Furniture));
/// ```
pub fn paragraphs(text: &str, language: Language) -> Vec<CleanedParagraph> {
    let cleaned = clean::clean(text, language, &Set::default());
    let view = |p: clean::PageParagraph| CleanedParagraph {
        span: p.span,
        prose: p.prose,
        trimmed: p.trimmed,
        dropped: p.dropped,
    };
    cleaned.paragraphs.into_iter().map(view).collect()
}

/// The sentences of a text: in order, disjoint, and nothing but white space between them. A line is a paragraph, or goes on
/// in the next where the text is wrapped; no sentence crosses a paragraph.
pub fn sentences(text: &str, language: Language) -> Vec<Span> {
    let steps = Steps::new(text.len(), limits::STEPS);
    let paragraphs = clean::lines::blocks(text, true);
    paragraphs.into_iter().flat_map(|p| segment::segment(text, p.span, language, &steps)).collect()
}

/// A figure of a sentence, and what it says.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundFigure {
    /// Where it stands, unit and all.
    pub span: Span,
    /// What it measures: `count`, `percent`, `time` (in minutes), `weekday` (1 to 7), `day` (month × 100 + day), `year`, or the
    /// code of a currency.
    pub measure: String,
    /// Its value.
    pub value: f64,
    /// About, nearly, some.
    pub about: bool,
    /// More than, at least.
    pub over: bool,
    /// Less than, at most.
    pub under: bool,
    /// True for the age of somebody.
    pub age: bool,
}

/// The figures of a sentence, however they are written, in order; years come last.
///
/// ```
/// use conspectus::{Language, pipeline};
/// let english = Language::from_code("en").unwrap_or(Language::UNKNOWN);
/// let figures = pipeline::figures("A quarter of a million lorries, at least, cross it.", english);
/// assert_eq!(figures[0].value, 250_000.0);
/// ```
pub fn figures(text: &str, language: Language) -> Vec<FoundFigure> {
    let (span, steps) = (Span::new(0, text.len()), Steps::new(text.len(), limits::STEPS));
    let mut tokens = Vec::new();
    tokens::tokenize(text, span, &mut Stems::new(language), &mut tokens);
    let mut found = figures::figures(text, span, &tokens, &NumberWords::new(language), &steps);
    found.extend(figures::years(text, span, &tokens, language, &found, &steps));
    let measure = |measure| match measure {
        Measure::Count => "count",
        Measure::Percent => "percent",
        Measure::Money(code) => code,
        Measure::Time => "time",
        Measure::Weekday => "weekday",
        Measure::Day => "day",
        Measure::Year => "year",
    };
    let view = |f: figures::Figure| {
        let (span, measure, value) = (f.span, measure(f.measure).to_owned(), f.value);
        FoundFigure {
            span,
            measure,
            value,
            about: f.hedge.about,
            over: f.hedge.over,
            under: f.hedge.under,
            age: f.context.age,
        }
    };
    found.into_iter().map(view).collect()
}

/// How many steps of work it takes to read an article, as [`Corpus::with_steps`] counts them.
pub fn steps(article: Article) -> usize {
    Analysed::new(article, Language::UNKNOWN, &mut Map::default(), &mut Vec::new(), usize::MAX).outcome.steps
}

/// The pairs of sentences of two documents that report the same thing, as numbers in each, in order.
///
/// How rare a word is, is counted in these two documents.
pub fn support(a: &[&str], b: &[&str], language: Language) -> Vec<(usize, usize)> {
    let found = compare(a, b, language).into_iter().filter(|(_, s)| likeness::strength(*s) >= likeness::THRESHOLD);
    found.map(|(pair, _)| pair).collect()
}

/// True if two sentences say the same, and neither much that the other does not.
pub fn same(a: &str, b: &str, language: Language) -> bool {
    likeness::paraphrases(&profiles(&[&[a], &[b]], language))
}

/// The eight signs of support for each pair of sentences of two documents, row by row, for fitting their weights.
pub fn signs(a: &[&str], b: &[&str], language: Language) -> Vec<[f64; 8]> {
    compare(a, b, language).into_iter().map(|(_, signs)| signs.list()).collect()
}

/// What another article says of a sentence, with the numbers behind it.
#[derive(Clone, Debug, PartialEq)]
pub struct Judged {
    /// The number of the other article.
    pub article: usize,
    /// How far it says the sentence.
    pub degree: Degree,
    /// True if it is safe to say that it says nothing of it.
    pub nothing: bool,
    /// The sentences that say it.
    pub passage: Span,
    /// The features that the degree is computed from, in the order of `relate::degrees::matching::Features`.
    pub features: Vec<f64>,
    /// Pairs of figures that cannot both be right: of the sentence, and of the passage.
    pub conflicts: Vec<(Span, Span)>,
    /// How many words only one of the two denies.
    pub denied: u32,
    /// True if they leave out all figures or who speaks, or have another figure in the place of one.
    pub incomplete: bool,
}

/// What every other article of a corpus says of the sentence that holds most of a span of an article.
pub fn evidence(corpus: &mut Corpus, options: &Options, article: usize, span: Span) -> Vec<Judged> {
    corpus.with_evidence(options, article, span, |found| Judged {
        article: found.article.index(),
        degree: found.degree,
        nothing: found.nothing(),
        passage: found.span(),
        features: found.features.list().to_vec(),
        conflicts: found.contrary.conflicts.iter().map(|(own, told)| (own.figure.span, told.figure.span)).collect(),
        denied: found.contrary.denied.count_ones(),
        incomplete: found.contrary.incomplete,
    })
}

/// What the search for a selection chooses from, and what it finds: for measuring it against an exact solver. No part of
/// the stable interface.
///
/// The value of a selection is the sum over concepts of the concept's weight times (the best place among the chosen
/// sentences that hold it + `second_share` times the second best).
#[doc(hidden)]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SelectionProblem {
    /// The distinct concepts of each sentence.
    pub covers: Vec<Vec<u32>>,
    /// The weight of each concept.
    pub weights: Vec<f64>,
    /// The worth of each sentence's place, 0 to 1.
    pub places: Vec<f64>,
    /// What each sentence takes of the budget.
    pub costs: Vec<usize>,
    /// How many sentences directly before each one must come along.
    pub antecedent_counts: Vec<usize>,
    /// For each name that a sentence takes for known, that sentence and those that make the name known: one of these is chosen as well.
    pub introductions: Vec<(usize, Vec<usize>)>,
    /// Pairs of sentences that say the same, the first before the second: never both, unless one needs the other.
    pub redundant: Vec<(usize, usize)>,
    /// How good each sentence is to read: the search chooses those of level 0, and what must come along.
    pub levels: Vec<u8>,
    /// What a concept is worth when a second sentence holds it, against the first.
    pub second_share: f64,
    /// What all chosen sentences may take.
    pub budget: usize,
    /// The sentences that the search finds, before any of a higher level fill what is left.
    pub chosen: Vec<usize>,
    /// Their value.
    pub value: f64,
}

/// The selection problem of a corpus, and what the search finds.
#[doc(hidden)]
pub fn selection(corpus: &mut Corpus, options: &Options) -> SelectionProblem {
    let Some((cluster, objective)) = corpus.objective(options) else { return SelectionProblem::default() };
    with_search(cluster, &objective, options.length, |search, redundancy, budget| {
        let (chosen, value) = best_good(search, redundancy, budget);
        let (scores, candidates) = (&objective.scores, search.candidates);
        let sentences = candidates.costs.ids();
        let antecedents = |s| objective.readability.with_antecedents(s).count().saturating_sub(1);
        let names = &objective.readability.introductions;
        let giving = |name| sentences.clone().filter(move |s| names.gives(*s).contains(name)).map(Id::index).collect();
        let needs = sentences.clone().flat_map(|s| names.needs(s).iter().map(move |name| (s.index(), giving(name))));
        SelectionProblem {
            covers: candidates.concepts.iter().map(|held| held.iter().map(|concept| concept.0).collect()).collect(),
            weights: scores.weights.iter().copied().collect(),
            places: scores.places.iter().copied().collect(),
            costs: candidates.costs.iter().copied().collect(),
            antecedent_counts: sentences.clone().map(antecedents).collect(),
            introductions: needs.collect(),
            redundant: redundancy.pairs(search.wording).into_iter().map(|(a, b)| (a.index(), b.index())).collect(),
            levels: sentences.map(|s| objective.readability.level(s)).collect(),
            second_share: scores.second_share,
            budget,
            chosen: chosen.into_iter().map(Id::index).collect(),
            value,
        }
    })
}

fn compare(a: &[&str], b: &[&str], language: Language) -> Vec<((usize, usize), PairFeatures)> {
    let profiles = profiles(&[a, b], language);
    let owners: Vec<ArticleId> = (0..profiles.len()).map(|n| ArticleId::new(usize::from(n >= a.len()))).collect();
    let numbers = (0..a.len()).flat_map(|i| (0..b.len()).map(move |j| (i, j)));
    let pairs: Vec<(u32, u32)> = numbers.clone().map(|(i, j)| (i as u32, a.len().saturating_add(j) as u32)).collect();
    numbers.zip(likeness::compare(&profiles, &owners, &pairs)).collect()
}

fn profiles(documents: &[&[&str]], language: Language) -> Profiles {
    let mut stems = Stems::new(language);
    let texts = documents.iter().flat_map(|document| document.iter().enumerate());
    let read: Vec<_> = texts
        .map(|(place, text)| {
            let mut tokens = Vec::new();
            tokens::tokenize(text, Span::new(0, text.len()), &mut stems, &mut tokens);
            (place, *text, tokens)
        })
        .collect();
    Profiles::new(
        read.iter().map(|(place, text, tokens)| ComparedSentence {
            text,
            tokens,
            language,
            place: *place,
            fresh: true,
        }),
        0,
    )
}
