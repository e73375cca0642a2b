//! Names in the same role: one part of a name the same, another part different.

use super::disagreements::{Difference, DifferingValue};
use crate::collections::ids::{ArticleId, CandidateId, RootId};
use crate::collections::map::{Map, Set};
use crate::collections::sort;
use crate::language::{Language, is_short_for};
use crate::model::span::Span;
use crate::model::summary::DisagreementKind;
use crate::read::analysed::{Analysed, Articles};
use crate::read::tokens::{Kind, Token};
use crate::relate::cluster::Cluster;
use crate::text::lowercase::lowercase;
use crate::text::plain::{distance, plain, skeleton};
use crate::text::stem::Stem;

/// How many words away from the name its role may stand.
const ROLE: usize = 5;

/// Two capitalised words side by side, as in a first name and a surname.
struct Name {
    sentence: CandidateId,
    article: ArticleId,
    root: RootId,
    parts: [Stem; 2],
    words: [String; 2],
    span: Span,
    /// The content words around it.
    around: Vec<Stem>,
    /// The word right before it, if it is no name: the minister.
    title: Option<Stem>,
}

/// The words that each article writes as names.
type NameWords = Set<(ArticleId, Stem)>;

/// Among so many articles that have a word of a name each is compared with each.
const LIKE: usize = 60;
/// A word that goes with more others is no one's: Anna, the North Sea.
const OTHERS: usize = 24;
/// So many words around a name are kept.
const AROUND: usize = 40;

/// Finds names of two words that share one word and a role.
pub(super) fn names(articles: &Articles, cluster: &Cluster) -> Vec<Difference> {
    let counted = articles.entries().filter(|(n, _)| cluster.members.counts(*n));
    let of = |(number, article): (ArticleId, &'_ Analysed)| {
        let names = article.tokens.iter().filter(|t| t.kind == Kind::Name);
        names.map(|t| (number, t.stem)).collect::<Vec<_>>()
    };
    let mut words: NameWords = counted.flat_map(of).collect();
    let mut all: Vec<Name> = Vec::new();
    let sure = cluster.candidates.entries().filter(|(_, s)| !cluster.members.doubts(s.article));
    for (sentence, _) in sure {
        read(articles, cluster, sentence, &words, &mut all);
    }
    let mut by_part: Map<(usize, Stem), Vec<usize>> = Map::default();
    for (number, name) in all.iter().enumerate() {
        for (place, part) in name.parts.iter().enumerate() {
            words.insert((name.article, *part));
            by_part.entry((place, *part)).or_default().push(number);
        }
    }
    let mut lists: Vec<((usize, Stem), Vec<usize>)> = by_part.into_iter().collect();
    sort::stable_by(&mut lists, |(_, a), (_, b)| a.first().cmp(&b.first()));
    let mut found: Vec<Difference> = Vec::new();
    for ((place, _), numbers) in lists {
        let differing = usize::from(place == 0);
        let people = people(&all, &numbers, differing);
        let others: Set<Stem> = people.iter().map(|p| p.part).collect();
        if others.len() > OTHERS {
            continue;
        }
        let mut done: Set<(Stem, Stem)> = Set::default();
        for (i, x) in people.iter().enumerate() {
            for y in people.iter().skip(i.saturating_add(1)).take(LIKE) {
                let (one, two) = (x.part.min(y.part), x.part.max(y.part));
                if x.differs(y, &words) && done.insert((one, two)) {
                    found.push(disagreement(x, y, &people));
                }
            }
        }
    }
    found
}

/// The one whom an article names by a word, in all places where it does.
struct Person<'a> {
    first: &'a Name,
    /// The other word of the name.
    part: Stem,
    word: &'a str,
    around: Vec<Stem>,
    titles: Vec<Stem>,
}

/// Whom each article names by a word. Where it goes with several others, it names no single person.
fn people<'a>(all: &'a [Name], numbers: &[usize], differing: usize) -> Vec<Person<'a>> {
    let mut people: Vec<(Person<'a>, bool)> = Vec::new();
    for name in numbers.iter().filter_map(|n| all.get(*n)) {
        let (Some(part), Some(word)) = (name.parts.get(differing), name.words.get(differing)) else { continue };
        // They are in the order of the articles.
        match people.last_mut().filter(|(last, _)| last.first.article == name.article) {
            Some((last, single)) => {
                *single &= last.part == *part;
                let room = AROUND.saturating_sub(last.around.len());
                last.around.extend(name.around.iter().take(room));
                last.titles.extend(name.title.filter(|title| !last.titles.contains(title) && room > 0));
            }
            None => {
                let (around, titles) = (name.around.clone(), name.title.into_iter().collect());
                people.push((Person { first: name, part: *part, word, around, titles }, true));
            }
        }
    }
    people.into_iter().filter_map(|(person, single)| single.then_some(person)).collect()
}

impl Person<'_> {
    /// True if another name stands in the same place.
    fn differs(&self, other: &Self, words: &NameWords) -> bool {
        if self.first.root == other.first.root
            || self.part == other.part
            || words.contains(&(other.first.article, self.part))
            || words.contains(&(self.first.article, other.part))
        {
            return false;
        }
        let (first, second) = (self.word, other.word);
        let [one, two] = [first, second].map(plain);
        if is_short_for(&one, &two) || skeleton(&one) == skeleton(&two) {
            return false;
        }
        let title = self.titles.iter().any(|t| other.titles.contains(t));
        // Two of one family with two trades.
        let trades = !title && !self.titles.is_empty() && !other.titles.is_empty();
        !trades && (title || self.around.iter().any(|s| other.around.contains(s)) && alike(first, second))
    }
}

/// What two names in one place are, with all who have one of them.
fn disagreement(x: &Person<'_>, y: &Person<'_>, people: &[Person<'_>]) -> Difference {
    let mut about: Vec<Stem> = Vec::new();
    for stem in x.around.iter().filter(|s| y.around.contains(s)) {
        if !about.contains(stem) {
            about.push(*stem);
        }
    }
    let sides = people.iter().filter(|p| p.part == x.part || p.part == y.part);
    let values = sides.map(|p| DifferingValue {
        sentence: p.first.sentence,
        article: p.first.article,
        span: p.first.span,
        side: usize::from(p.part != x.part),
        newest: false,
    });
    let likeness = 2.0 + about.len().min(8) as f64 / 2.0;
    Difference { kind: DisagreementKind::Name, values: values.collect(), about, likeness, later: false }
}

/// Reads the names of a sentence.
fn read(articles: &Articles, cluster: &Cluster, sentence: CandidateId, words: &NameWords, all: &mut Vec<Name>) {
    let Some((candidate, article, s)) = cluster.sentence(articles, sentence) else { return };
    let Some(root) = cluster.root(sentence) else { return };
    let (text, tokens) = (article.text(), article.tokens(s));
    let capital = |at: usize| tokens.get(at).is_some_and(|t| is_capital(text, t));
    for (at, pair) in tokens.windows(2).enumerate() {
        let [a, b] = pair else { continue };
        // Nearly all words are passed over here: within a sentence only names have capitals.
        if b.kind != Kind::Name || at > 0 && a.kind != Kind::Name {
            continue;
        }
        let beside = text.get(a.end() as usize..b.start as usize) == Some(" ");
        let joined = |x: usize, y: usize| {
            let (Some(x), Some(y)) = (tokens.get(x), tokens.get(y)) else { return false };
            text.get(x.end() as usize..y.start as usize) == Some(" ")
        };
        // Exactly two: a longer run of capitals is a title or an institution.
        let capital_nouns = article.language.conventions().capital_nouns;
        // The first word of a sentence has a capital anyhow, unless it is known to be a name.
        let name = |at: usize| {
            let stem = tokens.get(at).map(|t| t.stem);
            at > 0 || stem.is_some_and(|stem| words.contains(&(candidate.article, stem)))
        };
        let longer = !capital_nouns
            && at > 0
            && capital(at.saturating_sub(1))
            && name(at.saturating_sub(1))
            && joined(at.saturating_sub(1), at)
            || capital(at.saturating_add(2)) && joined(at.saturating_add(1), at.saturating_add(2));
        let counts = |t: &Token| is_count(article.language, text, t);
        if counts(a) || counts(b) {
            continue;
        }
        if !beside || !capital(at) || !capital(at.saturating_add(1)) || longer {
            continue;
        }
        let word = |t: &Token| lowercase(t.span().slice(text));
        all.push(Name {
            sentence,
            article: candidate.article,
            root,
            parts: [a.stem, b.stem],
            words: [word(a), word(b)],
            span: Span::new(a.start as usize, b.end() as usize),
            around: around(tokens, at, capital_nouns),
            title: at
                .checked_sub(1)
                .and_then(|before| tokens.get(before))
                .filter(|t| !t.is_stop() && (capital_nouns || t.kind == Kind::Content))
                .map(|t| t.stem),
        });
    }
}

/// The content words around the two words of a name.
fn around(tokens: &[Token], at: usize, capital_nouns: bool) -> Vec<Stem> {
    let (first, end) = (at.saturating_sub(ROLE), at.saturating_add(2).saturating_add(ROLE));
    let beside = tokens.get(first..end.min(tokens.len())).unwrap_or_default().iter().enumerate();
    let apart = |i: usize| !(at..at.saturating_add(2)).contains(&first.saturating_add(i));
    let content = |t: &Token| t.kind == Kind::Content || capital_nouns && t.kind == Kind::Name;
    beside.filter(|(i, t)| apart(*i) && content(t)).map(|(_, t)| t.stem).collect()
}

/// True for a word with a capital that is no stop word, and not in capitals throughout.
pub(super) fn is_capital(text: &str, token: &Token) -> bool {
    let word = token.span().slice(text);
    !token.is_stop()
        && token.kind != Kind::Number
        && word.starts_with(char::is_uppercase)
        && word.chars().any(char::is_lowercase)
}

/// True for a number word or what is counted in: Milliarden Euro.
fn is_count(language: Language, text: &str, token: &Token) -> bool {
    let (lexicon, word) = (language.lexicon(), lowercase(token.span().slice(text)));
    lexicon.numerals.contains_key(word.as_str()) || lexicon.figures.contains_key(word.as_str())
}

/// True for words that could be mistaken for each other: at most half of the letters differ.
fn alike(a: &str, b: &str) -> bool {
    distance(a, b).saturating_mul(2) <= a.chars().count().max(b.chars().count())
}
