//! Proper names: whom and what a sentence of a text names, and whether a passage names them too.

use super::sources::{Sources, words_within};
use crate::collections::ids::{ArticleId, Id};
use crate::language::abbreviations::Abbreviation;
use crate::model::span::Span;
use crate::read::analysed::Analysed;
use crate::read::tokens::{Kind, Token};
use crate::relate::degrees::{ArticleEvidence, Query, Statement, covered};
use crate::text::lowercase::lowercase;
use crate::text::marks::{is_fixed_space, is_hyphen};
use crate::text::plain::plain;
use crate::text::slices::only;
use crate::text::stem::Stem;

/// How many sentences before a passage may name whom it speaks of.
const BEFORE: usize = 3;

/// So many words of a sentence that have a capital make it a headline, in which that tells nothing: more than half of those
/// that are no names.
const HEADLINE: usize = 4;

/// Before and behind a part of a name, it has so many more words at most.
const NAME: usize = 4;

/// Words with a capital in a row.
#[derive(Clone, Debug)]
pub(super) struct ProperName {
    /// Their numbers in the sentence.
    first: usize,
    last: usize,
    pub span: Span,
    /// True if its last two words are those of different names.
    pub mixed: bool,
    /// Names of articles that have another word in the place of one of it, if none has it.
    pub exchanged: Vec<(ArticleId, [Token; 2])>,
}

/// A part of a name with the names right before and behind it.
fn whole_name(article: &Analysed, part: Span) -> Span {
    let is_name = |token: &&Token| token.kind == Kind::Name;
    let (before, rest) = article.tokens.split_at(article.tokens.partition_point(|t| (t.start as usize) < part.start));
    let behind = rest.iter().skip_while(|token| (token.start as usize) < part.end);
    let mut whole = part;
    for token in behind.take_while(is_name).take(NAME) {
        if token.start as usize != whole.end.saturating_add(1) {
            break;
        }
        whole.end = token.end() as usize;
    }
    for token in before.iter().rev().take_while(is_name).take(NAME) {
        if whole.start != (token.end() as usize).saturating_add(1) {
            break;
        }
        whole.start = token.start as usize;
    }
    whole
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
    // What an article writes as a name says nothing of it.
    let unknown = || tokens.iter().filter(content).filter(|t| !sources.has_name(t.stem));
    let written = unknown().filter(|t| is_capital(text, t)).count();
    let headline = capitals >= HEADLINE && written.saturating_mul(2) > unknown().count();
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
            None => {
                names.push(ProperName { first: at, last: at, span: token.span(), mixed: false, exchanged: Vec::new() })
            }
        }
    }
    for name in names.iter_mut().filter(|name| name.last > name.first && !capital_nouns) {
        let pair = tokens.get(name.last.saturating_sub(1)..=name.last);
        name.mixed = pair.is_some_and(|pair| matches!(pair, [a, b] if sources.are_of_others(a, b)));
        name.exchanged = sources.exchanged(statement, name.parts(tokens));
    }
    let known = |name: &ProperName| tokens.get(name.last).is_some_and(|t| sources.has_last_name(t.stem));
    // "Mr" alone says nothing of who is named behind it.
    let rules = &lexicon.sentences;
    let is_title = |name: &ProperName| rules.kind(name.span.slice(text)) == Some(Abbreviation::Title);
    names.retain(|name| name.last > name.first || !is_title(name) && (!capital_nouns || known(name)));
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

    /// Finds the name that a passage has in the place of this one: there, or a part of the only one that its article has.
    fn exchanged_in(&self, evidence: &ArticleEvidence<'_>, article: &Analysed) -> Option<Span> {
        let passage = words_within(article, evidence.span());
        let has = |t: &Token, whole: bool| passage.iter().any(|w| w.stem == t.stem && (w.start == t.start || !whole));
        let mut here = self.exchanged.iter().filter(|(n, _)| *n == evidence.article).map(|(_, pair)| pair);
        let whole = here.clone().find(|pair| pair.iter().all(|t| has(t, true)));
        let first = here.clone().next()?;
        let mut only = || {
            here.all(|pair| pair.iter().zip(first).all(|(a, b)| a.stem == b.stem))
                && first.iter().any(|t| has(t, false))
        };
        let [a, b] = whole.or_else(|| only().then_some(first))?;
        Some(whole_name(article, Span::new(a.start as usize, b.end() as usize)))
    }

    /// The words with topic around it.
    fn place(&self, tokens: &[Token]) -> Place {
        let topic = |t: &&Token| !t.is_stop();
        let mut before = tokens.get(..self.first).unwrap_or_default().iter().rev().filter(topic).map(|t| t.stem);
        let mut behind =
            tokens.get(self.last.saturating_add(1)..).unwrap_or_default().iter().filter(topic).map(|t| t.stem);
        let pairs = |list: &mut dyn Iterator<Item = Stem>| {
            let one = list.next();
            (one, one.zip(list.next()).map(|(one, two)| one.pair(two)))
        };
        let (before, behind) = (pairs(&mut before), pairs(&mut behind));
        Place { near: [before.0, behind.0], two: [before.1, behind.1] }
    }
}

/// The words with topic right before and right behind a name, and the two on each side.
struct Place {
    near: [Option<Stem>; 2],
    two: [Option<Stem>; 2],
}

impl Place {
    /// True for the place between the same two words; at an end of the sentence, beside the same two.
    fn is(&self, other: &Self) -> bool {
        let between = !self.near.contains(&None);
        self.near == other.near && (between || self.two == other.two && self.two != [None, None])
    }

    /// True if one of the words beside it is the same.
    fn touches(&self, other: &Self) -> bool {
        self.near.iter().zip(&other.near).any(|(own, other)| own.is_some() && own == other)
    }
}

/// A name of a passage.
struct NameThere {
    span: Span,
    place: Place,
    parts: Vec<Stem>,
    /// True if the sentence does not have it.
    strange: bool,
}

/// The names of a passage.
pub(super) struct NamesThere {
    names: Vec<NameThere>,
    /// Where the sentence of the passage stands that says most.
    main: Span,
}

impl NamesThere {
    /// What is known of a passage whose names are not looked at.
    pub fn none_in(passage: Span) -> Self {
        Self { names: Vec::new(), main: passage }
    }
}

/// Finds the names of a passage.
pub(super) fn names_there(query: &Query<'_>, evidence: &ArticleEvidence<'_>, sources: &Sources<'_>) -> NamesThere {
    let own = query.statement.tokens;
    let (mut there, mut most) = (NamesThere::none_in(evidence.span()), -1.0);
    for statement in &evidence.window {
        there.names.extend(names(*statement, sources).iter().map(|name| {
            let parts: Vec<Stem> = name.parts(statement.tokens).iter().map(|t| t.stem).collect();
            let strange = !own.iter().any(|t| parts.contains(&t.stem));
            NameThere { span: name.span, place: name.place(statement.tokens), parts, strange }
        }));
        let share = covered(query, *statement);
        if share > most {
            (most, there.main) = (share, statement.span);
        }
    }
    there
}

/// Finds what a passage has of a name of a sentence.
pub(super) fn named(
    name: &ProperName,
    own: Statement<'_>,
    evidence: &ArticleEvidence<'_>,
    there: &NamesThere,
    sources: &Sources<'_>,
) -> Named {
    let Some(article) = sources.articles.get(evidence.article) else { return Named::Missing };
    if !name.exchanged.is_empty() {
        return name.exchanged_in(evidence, article).map_or(Named::Missing, Named::Other);
    }
    let (place, main) = (name.place(own.tokens), there.main);
    // A name between the same two words stands in its place, wherever else the passage has the name.
    let other = |other: &&NameThere| !name.parts(own.tokens).iter().any(|part| other.parts.contains(&part.stem));
    if let Some(other) = there.names.iter().filter(other).find(|other| place.is(&other.place)) {
        return if other.strange { Named::Other(other.span) } else { Named::Missing };
    }
    if name.mixed {
        return Named::Missing;
    }
    if let Some(span) = name.among(own, article, words_within(article, main)) {
        return Named::Held(span);
    }
    // Another sentence of the passage must have it with a word beside it.
    let linked = |s: &&Statement<'_>| s.tokens.iter().any(|t| place.near.contains(&Some(t.stem)));
    let held = |s: &Statement<'_>| name.among(own, article, s.tokens);
    if let Some(span) = evidence.window.iter().filter(linked).find_map(held) {
        return Named::Held(span);
    }
    if let Some(other) = there.names.iter().find(|other| other.strange && place.touches(&other.place)) {
        return if evidence.window.iter().any(|s| held(s).is_some()) {
            Named::Missing
        } else {
            Named::Other(other.span)
        };
    }
    let first = article.sentence_at(main.start).and_then(|first| article.sentences.get(first.minus(BEFORE)));
    let opening = first.map_or(main.start, |s| s.start as usize);
    let introduced = name.among(own, article, words_within(article, Span::new(opening, main.start)));
    introduced.map_or(Named::Missing, Named::Introduced)
}
