//! Verbatim: sentences of a text whose words stand one after another in an article.

use super::sources::Sources;
use crate::collections::ids::ArticleId;
use crate::collections::map::Map;
use crate::model::span::Span;
use crate::read::analysed::Analysed;
use crate::read::tokens::Token;
use crate::text::lowercase::lower;
use crate::text::marks::{is_currency, is_percent, straighten};
use crate::text::stem::Stem;

/// Words by which a sentence is found.
const OPENING: usize = 3;

/// In so many places of an article the words that open a sentence are looked at.
const PLACES: usize = 256;

/// Where the words that open a sentence of a text stand: article and number of the word, in order.
pub(super) struct Openings(Map<Stem, Vec<(ArticleId, usize)>>);

/// One number for the words that open a stretch, of which there may be `most`.
fn opening(tokens: &[Token], most: usize) -> Option<Stem> {
    tokens.get(..most.min(OPENING))?.iter().map(|t| t.stem).reduce(Stem::pair)
}

impl Openings {
    /// Looks for the words that open the sentences of a text.
    pub fn new(text: &Analysed, sources: &Sources<'_>) -> Self {
        let mut places: Map<Stem, Vec<(ArticleId, usize)>> = Map::default();
        let (mut singles, mut doubles) = (false, false);
        for sentence in &text.sentences {
            let tokens = text.tokens(sentence);
            singles |= tokens.len() == 1;
            doubles |= tokens.len() == 2;
            if let Some(key) = opening(tokens, tokens.len()) {
                places.entry(key).or_default();
            }
        }
        for (number, told) in &sources.told {
            let Some(article) = sources.articles.get(*number) else { continue };
            for place in told.iter().filter_map(|(n, _)| article.sentences.get(*n)).flat_map(|s| s.tokens.clone()) {
                let rest = article.tokens.get(place as usize..).unwrap_or_default();
                for (most, asked) in [(1, singles), (2, doubles), (OPENING, true)] {
                    let Some(key) = opening(rest, most).filter(|_| asked && rest.len() >= most) else { continue };
                    let Some(list) = places.get_mut(&key) else { continue };
                    let known = list.iter().rev().take(PLACES).filter(|(n, _)| n == number).count();
                    if known < PLACES {
                        list.push((*number, place as usize));
                    }
                }
            }
        }
        Self(places)
    }

    /// Finds where the words of a sentence stand one after another: the first place of each article.
    pub fn find(&self, text: &Analysed, tokens: &[Token], sources: &Sources<'_>) -> Map<ArticleId, Span> {
        let mut found = Map::default();
        let places = opening(tokens, tokens.len()).and_then(|key| self.0.get(&key));
        for (number, place) in places.into_iter().flatten() {
            if found.contains_key(number) {
                continue;
            }
            let Some(article) = sources.articles.get(*number) else { continue };
            let end = place.saturating_add(tokens.len());
            if let Some(other) =
                article.tokens.get(*place..end).filter(|other| same(text.text(), tokens, article.text(), other))
            {
                found.insert(*number, whole(article, other));
            }
        }
        found
    }
}

/// True if all words are the same, but for the case of the very first letter.
fn same(text: &str, tokens: &[Token], other_text: &str, others: &[Token]) -> bool {
    let mut before: Option<(&Token, &Token)> = None;
    tokens.iter().zip(others).all(|(a, b)| {
        let signs = before.replace((a, b)).is_none_or(|(x, y)| signs(text, x, a).eq(signs(other_text, y, b)));
        let (one, two) = (a.span().slice(text), b.span().slice(other_text));
        let first = a.start == tokens.first().map_or(0, |t| t.start);
        signs
            && a.stem == b.stem
            && if first { same_letters(one, two) } else { one == two || straight(one).eq(straight(two)) }
    })
}

/// The signs between two words that belong to figures.
fn signs<'a>(text: &'a str, a: &Token, b: &Token) -> impl Iterator<Item = char> + use<'a> {
    let gap = Span::new(a.end() as usize, b.start as usize).slice(text);
    gap.chars().filter(|c| is_currency(*c) || is_percent(*c))
}

fn straight(word: &str) -> impl Iterator<Item = char> + '_ {
    word.chars().map(straighten)
}

/// True if two words are the same in any case.
pub(super) fn same_letters(one: &str, two: &str) -> bool {
    straight(one).map(lower).eq(straight(two).map(lower))
}

/// The stretch of some words, with the marks around them where it starts or ends as a sentence does.
fn whole(article: &Analysed, words: &[Token]) -> Span {
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return Span::default() };
    let sentence = |byte: u32| article.sentence_at(byte as usize).and_then(|n| article.sentences.get(n));
    let opens = sentence(first.start).filter(|s| article.tokens(s).first().is_some_and(|t| t.start == first.start));
    let closes = sentence(last.start).filter(|s| article.tokens(s).last().is_some_and(|t| t.start == last.start));
    Span::new(opens.map_or(first.start, |s| s.start) as usize, closes.map_or(last.end(), |s| s.end) as usize)
}
