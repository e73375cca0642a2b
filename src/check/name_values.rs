//! Name values: whether the articles have a name of a text, or another one in its place.

use super::figure_values::ValueFinding;
use super::proper_names::{Named, ProperName, named};
use super::sources::Sources;
use super::told::ToldBy;
use crate::collections::ids::{ArticleId, SentenceId};
use crate::model::check::ValueKind;
use crate::relate::degrees::Statement;

/// Finds a name in what tells the same, or anywhere in the articles.
pub(super) fn name_value(
    name: &ProperName,
    statement: Statement<'_>,
    told: &[ToldBy<'_>],
    sources: &Sources<'_>,
) -> ValueFinding {
    let (mut found, mut others) = (Vec::new(), Vec::new());
    for one in told {
        let article = one.evidence.article;
        match named(name, statement, &one.evidence, &one.names, sources) {
            Named::Held(span) | Named::Introduced(span) => found.push((article, span)),
            Named::Other(span) if one.others.iter().any(|(own, _)| *own == name.span) => others.push((article, span)),
            Named::Other(_) | Named::Missing => {}
        }
    }
    // Of one whose words are those of two names, neither is it.
    if found.is_empty() && others.is_empty() && !name.mixed && name.exchanged.is_empty() {
        let anywhere = |(number, told): &(ArticleId, Vec<(SentenceId, Statement<'_>)>)| {
            let article = sources.articles.get(*number)?;
            told.iter().find_map(|(_, s)| name.among(statement, article, s.tokens)).map(|span| (*number, span))
        };
        found.extend(sources.told.iter().filter_map(anywhere).take(3));
    }
    ValueFinding::new(ValueKind::Name, name.span, found, others)
}
