//! Proper names: whom and what a sentence of a text names, and whether a passage names them too.

use super::sources::{Sources, words_within};
use crate::collections::ids::Id;
use crate::model::span::Span;
use crate::read::analysed::Analysed;
use crate::read::tokens::{Kind, Token};
use crate::relate::degrees::{ArticleEvidence, Statement};
use crate::text::lowercase::lowercase;
use crate::text::marks::{is_fixed_space, is_hyphen};
use crate::text::plain::plain;
use crate::text::slices::only;
use crate::text::stem::Stem;

/// How many sentences before a passage may name whom it speaks of.
const BEFORE: usize = 3;

/// So many words of a sentence that have a capital make it a headline, in which that tells nothing: more than half of these.
const HEADLINE: usize = 4;

/// Words with a capital in a row.
#[derive(Clone, Debug)]
pub(super) struct ProperName {
    /// Their numbers in the sentence.
    first: usize,
    last: usize,
    pub span: Span,
}

/// What a passage has of a name.
pub(super) enum Named {
    /// The name.
    Held(Span),
    /// It speaks of somebody whom the sentences before it name.
    Introduced(Span),
    /// Another name in its place.
    Other(Span),
    /// Nothing of it.
    Missing,
}

/// Finds the names of a sentence.
pub(super) fn names(statement: Statement<'_>, sources: &Sources<'_>) -> Vec<ProperName> {
    let Statement { text, tokens, language, .. } = statement;
    let content = |t: &&Token| !t.is_stop() && t.kind != Kind::Number;
    let capitals = tokens.iter().filter(content).filter(|t| is_capital(text, t)).count();
    let headline = capitals >= HEADLINE && capitals.saturating_mul(2) > tokens.iter().filter(content).count();
    let capital_nouns = language.conventions().capital_nouns;
    let lexicon = language.lexicon();
    let is_name = |at: usize, token: &Token| {
        let known = sources.has_name(token.stem);
        let counted = || {
            let word = lowercase(token.span().slice(text));
            lexicon.numerals.contains_key(word.as_str()) || lexicon.figures.contains_key(word.as_str())
        };
        is_capital(text, token)
            && (known || token.kind == Kind::Name && (capital_nouns || !headline))
            && !statement.figures.iter().any(|told| (told.figure.tokens.0..=told.figure.tokens.1).contains(&at))
            && !counted()
    };
    let mut names: Vec<ProperName> = Vec::new();
    let mut before: Option<&Token> = None;
    for (at, token) in tokens.iter().enumerate() {
        let last = before.replace(token);
        if !is_name(at, token) {
            continue;
        }
        match names
            .last_mut()
            .filter(|name| name.last.saturating_add(1) == at && last.is_some_and(|b| beside(text, b, token)))
        {
            Some(name) => (name.last, name.span.end) = (at, token.end() as usize),
            None => names.push(ProperName { first: at, last: at, span: token.span() }),
        }
    }
    let known = |name: &ProperName| tokens.get(name.last).is_some_and(|t| sources.has_last_name(t.stem));
    names.retain(|name| !capital_nouns || name.last > name.first || known(name));
    names
}

/// True for a word with a capital that carries topic.
fn is_capital(text: &str, token: &Token) -> bool {
    matches!(token.kind, Kind::Name | Kind::Content) && token.span().slice(text).starts_with(char::is_uppercase)
}

/// True if nothing parts two words of a name.
fn beside(text: &str, a: &Token, b: &Token) -> bool {
    let gap = Span::new(a.end() as usize, b.start as usize).slice(text);
    let initial = || a.span().slice(text).chars().count() == 1;
    only(gap).is_some_and(|c| c == ' ' || is_fixed_space(c) || is_hyphen(c)) || gap == ". " && initial()
}

impl ProperName {
    fn parts<'a>(&self, tokens: &'a [Token]) -> &'a [Token] {
        tokens.get(self.first..=self.last).unwrap_or_default()
    }

    /// Finds the name among some words: by its last word, in whatever way it is spelt, or by its first letters.
    pub fn among(&self, own: Statement<'_>, article: &Analysed, tokens: &[Token]) -> Option<Span> {
        let parts = self.parts(own.tokens);
        let last = parts.last()?;
        let text = article.text();
        if let Some(at) = tokens.iter().position(|t| t.stem == last.stem) {
            // With as many of the words before it as stand there too.
            let there = tokens.get(..=at).unwrap_or_default();
            let run = parts.iter().rev().zip(there.iter().rev()).take_while(|(a, b)| a.stem == b.stem);
            return run
                .last()
                .zip(there.last())
                .map(|((_, first), last)| Span::new(first.start as usize, last.end() as usize));
        }
        let letters = plain(last.span().slice(own.text));
        let initials: String = parts.iter().filter_map(|t| t.span().slice(own.text).chars().next()).collect();
        let same = |token: &&Token| {
            let word = token.span().slice(text);
            word.starts_with(char::is_uppercase) && (parts.len() > 1 && word == initials || plain(word) == letters)
        };
        tokens.iter().find(same).map(|t| t.span())
    }

    /// The words with topic right before and right behind it; at an end of the sentence the two on the other side.
    fn around(&self, tokens: &[Token]) -> [Option<Stem>; 2] {
        let topic = |t: &&Token| !t.is_stop();
        let mut before = tokens.get(..self.first).unwrap_or_default().iter().rev().filter(topic).map(|t| t.stem);
        let mut behind =
            tokens.get(self.last.saturating_add(1)..).unwrap_or_default().iter().filter(topic).map(|t| t.stem);
        match [before.next(), behind.next()] {
            [Some(one), None] => [Some(one), before.next().map(|two| two.pair(one))],
            [None, Some(one)] => [behind.next().map(|two| one.pair(two)), Some(one)],
            both => both,
        }
    }
}

/// A name of a passage that the sentence does not have, and the words with topic around it.
pub(super) struct Stranger {
    span: Span,
    around: [Option<Stem>; 2],
}

/// Finds the names of a passage that the sentence does not have.
pub(super) fn strangers(own: Statement<'_>, evidence: &ArticleEvidence<'_>, sources: &Sources<'_>) -> Vec<Stranger> {
    let mut found = Vec::new();
    for statement in &evidence.window {
        let strange = |name: &ProperName| {
            let parts = name.parts(statement.tokens);
            !parts.iter().any(|part| own.tokens.iter().any(|t| t.stem == part.stem))
        };
        let names = names(*statement, sources).into_iter().filter(strange);
        found.extend(names.map(|name| Stranger { span: name.span, around: name.around(statement.tokens) }));
    }
    found
}

/// Finds what a passage has of a name of a sentence.
pub(super) fn named(
    name: &ProperName,
    own: Statement<'_>,
    evidence: &ArticleEvidence<'_>,
    strangers: &[Stranger],
    sources: &Sources<'_>,
) -> Named {
    let Some(article) = sources.articles.get(evidence.article) else { return Named::Missing };
    let window = evidence.span();
    let around = name.around(own.tokens);
    // A name between the same two words stands in its place, wherever else the passage has the name.
    let between = |other: &&Stranger| other.around == around && !around.contains(&None);
    if let Some(other) = strangers.iter().find(between) {
        return Named::Other(other.span);
    }
    if let Some(span) = name.among(own, article, words_within(article, window)) {
        return Named::Held(span);
    }
    let beside = |other: &&Stranger| other.around.iter().zip(around).any(|(there, own)| own.is_some() && *there == own);
    if let Some(other) = strangers.iter().find(beside) {
        return Named::Other(other.span);
    }
    let first = article.sentence_at(window.start).and_then(|first| article.sentences.get(first.minus(BEFORE)));
    let opening = first.map_or(window.start, |s| s.start as usize);
    let introduced = name.among(own, article, words_within(article, Span::new(opening, window.start)));
    match introduced.filter(|_| strangers.is_empty()) {
        Some(span) => Named::Introduced(span),
        None => Named::Missing,
    }
}
