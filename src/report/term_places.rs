//! Term places: where a key term stands, and how it is written: a name in full, and no piece of a longer word.

use crate::model::span::Span;
use crate::read::analysed::Analysed;
use crate::read::tokens::{Kind, Token};
use crate::text::lowercase::lowercase;
use crate::text::marks::{without_and, without_elision};
use crate::text::scripts::is_particle;

/// No name has more words: a headline may have a capital in each.
const NAME: usize = 4;

/// No term has more words, or characters of a script without spaces.
const LONGEST: usize = 8;

/// A name in full is taken for a word of it if it is written out once in so many places at least.
const WRITTEN_OUT: usize = 4;

/// Where a term stands.
#[derive(Clone, Copy)]
pub(super) struct TermPlace<'a> {
    article: &'a Analysed,
    /// The words of the sentence, ...
    tokens: &'a [Token],
    /// ... and the numbers of the first and the last one of the term.
    first: usize,
    last: usize,
}

impl<'a> TermPlace<'a> {
    /// A word or a pair that stands at a place, as part of the name that it belongs to.
    pub fn new(article: &'a Analysed, tokens: &'a [Token], span: Span) -> Self {
        let first = tokens.partition_point(|t| (t.start as usize) < span.start);
        let last = tokens.partition_point(|t| (t.start as usize) < span.end).saturating_sub(1);
        let one = Self { article, tokens, first, last };
        let mut place = one;
        for ahead in [false, true] {
            while let Some(longer) = place.longer(ahead).filter(Self::is_name) {
                place = longer;
            }
        }
        if place.words().len() > NAME { one } else { place }
    }

    fn is_name(&self) -> bool {
        self.words().iter().all(|word| word.kind == Kind::Name)
    }

    /// The same with the word before or behind it, if nothing but a space, or no space, parts them.
    fn longer(mut self, ahead: bool) -> Option<Self> {
        if ahead {
            self.last = self.last.checked_add(1)?;
        } else {
            self.first = self.first.checked_sub(1)?;
        }
        let at = if ahead { self.last } else { self.first.wrapping_add(1) };
        let (one, two) = (self.tokens.get(at.checked_sub(1)?)?, self.tokens.get(at)?);
        let gap = Span::new(one.end() as usize, two.start as usize).slice(self.article.text());
        let unspaced = one.kind == Kind::Character && two.kind == Kind::Character;
        (gap == if unspaced { "" } else { " " } && self.words().len() <= LONGEST).then_some(self)
    }

    fn words(&self) -> &'a [Token] {
        self.tokens.get(self.first..=self.last).unwrap_or_default()
    }

    /// The word at its beginning or its end.
    fn outer(&self, ahead: bool) -> usize {
        if ahead { self.last } else { self.first }
    }

    fn text(&self) -> &'a str {
        let start = self.words().first().map_or(0, |t| t.start as usize);
        let end = self.words().last().map_or(start, |t| t.end() as usize);
        without_elision(Span::new(start, end).slice(self.article.text()))
    }

    /// True for a word that is no part of a term: a number, what is counted with it in Chinese, a particle.
    fn is_apart(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return true };
        let word = lowercase(token.span().slice(self.article.text()));
        let lexicon = self.article.language.lexicon();
        let number = |t: &Token| t.kind == Kind::Number;
        let behind = || {
            at.checked_sub(1).and_then(|at| self.tokens.get(at)).is_some_and(|t| number(t) && t.end() == token.start)
        };
        number(token)
            || lexicon.numerals.contains_key(word.as_str())
            || lexicon.stopwords.contains(without_elision(&word))
            || token.kind == Kind::Character && (word.starts_with(is_particle) || behind())
    }
}

/// How a term is written most often, a name in full sooner than a part of it, and its words; nothing if it is none.
pub(super) fn written(mut places: Vec<TermPlace<'_>>) -> Option<(String, &[Token])> {
    if places.first()?.words().first()?.kind == Kind::Character {
        while grow(&mut places, false) || grow(&mut places, true) {}
        places.get(1)?;
    }
    let often = |place: &&TermPlace<'_>| {
        let count = places.iter().filter(|other| other.text() == place.text()).count();
        let often = count > 1 && count.saturating_mul(WRITTEN_OUT) >= places.len();
        if often { count.saturating_mul(place.words().len()) } else { count }
    };
    // The first one of those that are as frequent.
    let place = places.iter().rev().max_by_key(often)?;
    let text = place.text();
    // And wounded: the conjunction is written as a part of the word.
    let bare = without_and(text).filter(|(bare, sure)| *sure || places.iter().any(|other| other.text() == *bare));
    let text = bare.map_or(text, |(bare, _)| bare).split_whitespace().collect::<Vec<_>>().join(" ");
    let whole = text.chars().nth(1).is_some() && !(place.first..=place.last).any(|at| place.is_apart(at));
    whole.then_some((text, place.words()))
}

/// Takes the character before or behind a term into it if nearly all of its places have it; answers whether it did.
fn grow(places: &mut Vec<TermPlace<'_>>, ahead: bool) -> bool {
    let next = |place: &TermPlace<'_>| place.tokens.get(place.outer(ahead)).map(|t| t.stem);
    for at in 0..2 {
        let longer = places.get(at).and_then(|place| place.longer(ahead));
        let Some(one) = longer.filter(|place| !place.is_apart(place.outer(ahead))) else { continue };
        let same = |place: &TermPlace<'_>| next(place) == next(&one);
        let longer: Vec<TermPlace<'_>> = places.iter().filter_map(|place| place.longer(ahead)).filter(same).collect();
        if longer.len() > 1 && longer.len().saturating_mul(10) >= places.len().saturating_mul(9) {
            *places = longer;
            return true;
        }
    }
    false
}
