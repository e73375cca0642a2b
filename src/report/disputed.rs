//! Disputed: values of a checked text that some articles have and others tell differently.

use super::reporter::Reporter;
use crate::check::SentenceFinding;
use crate::compare::DifferingValue;
use crate::model::summary::DisagreementKind;
use crate::read::figures::{Figure, compatible};
use crate::relate::degrees::Statement;

/// Where the articles have more values than this, they are mostly of several things.
const SIDES: usize = 2;

impl Reporter<'_> {
    /// Adds what articles have in the place of values that others were found to have, where they are known to disagree.
    pub(super) fn add_disputed(&self, found: &mut SentenceFinding<'_>) {
        for difference in &self.findings.disagreements {
            let values = &difference.values;
            if difference.kind == DisagreementKind::Spelling || values.iter().any(|v| v.side >= SIDES) {
                continue;
            }
            let told = values.iter().find_map(|v| Some((v.side, found.value_at(v.article, v.span)?)));
            let Some((side, own)) = told else { continue };
            for other in values.iter().filter(|v| v.side != side) {
                // At least a dozen: both sides say so.
                let both = found.figure(own).zip(self.figure(other)).is_some_and(|(a, b)| compatible(a, b));
                if !both && let Some(sentence) = self.statement(other) {
                    found.add_other(own, (other.article, other.span), sentence);
                }
            }
        }
    }

    /// The figure that a value is, unless it is a name.
    fn figure(&self, value: &DifferingValue) -> Option<&Figure> {
        self.statement(value)?.figure_at(value.span)
    }

    fn statement(&self, value: &DifferingValue) -> Option<Statement<'_>> {
        let candidate = self.analysis.main.candidates.get(value.sentence)?;
        Statement::of(self.articles.get(value.article)?, candidate.sentence)
    }
}
