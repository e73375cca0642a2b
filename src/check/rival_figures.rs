//! Rival figures: those of a passage that stand in the place of a figure of a text.

use super::sources::{Sources, within};
use crate::model::span::Span;
use crate::read::figures::{Measure, compatible, counts};
use crate::read::mentions::FigureMention;
use crate::relate::degrees::{ArticleEvidence, Statement, conflict, holds};

/// True if a figure is that of an article, or a rounder one: about 400 of 412, but not 412 of about 400.
pub(super) fn says(sought: &FigureMention, there: &FigureMention) -> bool {
    let (own, other) = (&sought.figure, &there.figure);
    let apart = (own.value - other.value).abs();
    let exact = match own.measure {
        Measure::Year | Measure::Day | Measure::Weekday => true,
        // Half a day apart is the same on a clock without a.m. and p.m.
        Measure::Time => {
            apart == 0.0
                || apart == 720.0
                || (own.hedge.about || own.hedge.is_bound()) && (own.value as u32).is_multiple_of(5)
        }
        _ => apart <= 1e-9 * own.value.abs() || own.grain > other.grain,
    };
    let year = |told: &FigureMention| told.figure.measure == Measure::Year;
    exact && (holds(sought, there) || year(sought) && year(there) && compatible(own, other))
}

/// True if a figure may stand in the place of another one.
pub(super) fn against(sought: &FigureMention, there: &FigureMention) -> bool {
    let ages = sought.figure.context.age && there.figure.context.age;
    let near = !says(sought, there) && holds(sought, there) && of_the_same(sought, there);
    near || conflict(sought, there) || ages && !compatible(&sought.figure, &there.figure)
}

/// True unless both figures say what they count, and that is not the same.
pub(super) fn of_the_same(sought: &FigureMention, there: &FigureMention) -> bool {
    let (a, b) = (&sought.figure, &there.figure);
    a.measure != Measure::Count || a.context.nouns.is_empty() || b.context.nouns.is_empty() || counts(a, b).is_some()
}

/// Counts of a sentence and those of a passage that stand in their place, though the passage has the number elsewhere.
pub(super) fn rivals(
    statement: Statement<'_>,
    evidence: &ArticleEvidence<'_>,
    sources: &Sources<'_>,
) -> Vec<(Span, Span)> {
    let Some(article) = sources.articles.get(evidence.article) else { return Vec::new() };
    let there = within(&article.mentions.figures, evidence.span());
    let counted = statement.figures.iter().filter(|told| told.figure.measure == Measure::Count);
    let rival = |sought: &FigureMention| {
        let held = there.iter().any(|t| says(sought, t) && of_the_same(sought, t));
        let free = |t: &&FigureMention| !statement.figures.iter().any(|own| says(own, t));
        let rival = there.iter().filter(|t| conflict(sought, t)).find(free).filter(|_| !held)?;
        Some((sought.figure.span, rival.figure.span))
    };
    counted.filter_map(rival).collect()
}
