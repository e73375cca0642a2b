//! Substituted: words of a passage in whose place a sentence of a text has others.

use crate::collections::map::{Map, Set};
use crate::model::span::Span;
use crate::read::tokens::{Kind, Token};
use crate::relate::degrees::{Query, Statement, covered};
use crate::text::stem::Stem;

/// A word, and the stems of those before and behind it.
type Placed<'a> = (&'a Token, [Option<Stem>; 2]);

/// The words of a sentence with topic, but for numbers, each between its neighbours.
fn placed(statement: Statement<'_>) -> Vec<Placed<'_>> {
    let topics: Vec<&Token> = statement.tokens.iter().filter(|t| !t.is_stop() && t.kind != Kind::Number).collect();
    let stem = |at: Option<usize>| at.and_then(|at| topics.get(at)).map(|t| t.stem);
    let around = |at: usize| [stem(at.checked_sub(1)), stem(at.checked_add(1))];
    topics.iter().enumerate().map(|(at, token)| (*token, around(at))).collect()
}

/// Finds the words of a sentence that its passage has nowhere, each with the word that stands there in its place: between the same
/// two words, or at the same end beside the same one.
pub(super) fn substituted(query: &Query<'_>, window: &[Statement<'_>]) -> Vec<(Span, Span)> {
    let share = |s: &&Statement<'_>| covered(query, **s);
    let Some(main) = window.iter().max_by(|a, b| share(a).total_cmp(&share(b))) else { return Vec::new() };
    let own: Set<Stem> = query.statement.tokens.iter().map(|t| t.stem).collect();
    let told: Set<Stem> = window.iter().flat_map(|s| s.tokens).map(|t| t.stem).collect();
    let strange =
        placed(*main).into_iter().filter(|(token, around)| !own.contains(&token.stem) && *around != [None, None]);
    let there: Map<[Option<Stem>; 2], Span> = strange.map(|(token, around)| (around, token.span())).collect();
    let exchanged = |(token, around): Placed<'_>| {
        let new = token.kind == Kind::Content && !told.contains(&token.stem);
        Some((token.span(), *there.get(&around).filter(|_| new)?))
    };
    placed(query.statement).into_iter().filter_map(exchanged).collect()
}
