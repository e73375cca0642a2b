//! Names in the same role: one part of a name the same, another part different.

use super::disagreements::{Disagreement, Value};
use crate::collections::sort;
use crate::model::span::Span;
use crate::model::summary::DisagreementKind;
use crate::read::analysed::Analysed;
use crate::read::tokens::Kind;
use crate::relate::overlap::Overlap;
use crate::text::plain::{distance, plain, skeleton};
use crate::text::stem::Stem;
use rustc_hash::{FxHashMap, FxHashSet};

/// How many words away from the name its role may stand.
const ROLE: usize = 5;

/// Two capitalised words side by side, as in a first name and a surname.
struct Name {
    sentence: usize,
    article: usize,
    origin: usize,
    parts: [Stem; 2],
    words: [String; 2],
    span: Span,
    /// The content words around it.
    around: Vec<Stem>,
    /// The word right before it, if it is no name: the minister.
    title: Option<Stem>,
}

/// Finds names of two words that share one word and a role.
pub(super) fn names(articles: &[Analysed], overlap: &Overlap) -> Vec<Disagreement> {
    let mut all: Vec<Name> = Vec::new();
    for sentence in 0..overlap.sentences.len() {
        read(articles, overlap, sentence, &mut all);
    }
    // Which parts each article uses.
    let mut words: FxHashSet<(u64, u64)> = FxHashSet::default();
    let mut by_part: FxHashMap<(usize, Stem), Vec<usize>> = FxHashMap::default();
    for (number, name) in all.iter().enumerate() {
        for (place, part) in name.parts.iter().enumerate() {
            words.insert((name.article as u64, part.0));
            by_part.entry((place, *part)).or_default().push(number);
        }
    }
    for article in articles.iter().enumerate().filter(|(n, _)| overlap.counted.get(*n) == Some(&true)) {
        words.extend(article.1.tokens.iter().filter(|t| t.kind == Kind::Name).map(|t| (article.0 as u64, t.stem.0)));
    }
    let mut found: Vec<Disagreement> = Vec::new();
    let mut done: FxHashSet<(Stem, Stem, Stem)> = FxHashSet::default();
    let mut lists: Vec<(&(usize, Stem), &Vec<usize>)> = by_part.iter().collect();
    sort::by(&mut lists, |(_, a), (_, b)| a.first().cmp(&b.first()));
    for ((place, shared), numbers) in lists {
        let differing = usize::from(*place == 0);
        for (i, a) in numbers.iter().enumerate() {
            for b in numbers.iter().skip(i.saturating_add(1)).take(60) {
                let (Some(x), Some(y)) = (all.get(*a), all.get(*b)) else { continue };
                let (Some(one), Some(two)) = (x.parts.get(differing), y.parts.get(differing)) else { continue };
                if x.origin == y.origin
                    || one == two
                    || words.contains(&(y.article as u64, one.0))
                    || words.contains(&(x.article as u64, two.0))
                {
                    continue;
                }
                let (Some(first), Some(second)) = (x.words.get(differing), y.words.get(differing)) else { continue };
                if first.starts_with(second.as_str())
                    || second.starts_with(first.as_str())
                    || skeleton(&plain(first)) == skeleton(&plain(second))
                {
                    continue;
                }
                // Where the shared word goes with more words than these two, it names no single person.
                let partners = |article: usize| {
                    let names = numbers.iter().filter_map(|n| all.get(*n)).filter(|n| n.article == article);
                    names.filter_map(|n| n.parts.get(differing).copied()).collect::<FxHashSet<_>>().len()
                };
                let role = x.around.iter().filter(|s| y.around.contains(s)).count();
                let title = x.title.is_some() && x.title == y.title;
                // Two of one family with two trades.
                let trades = x.title.zip(y.title).is_some_and(|(one, two)| one != two);
                if trades || short(first, second) {
                    continue;
                }
                if partners(x.article) > 1 || partners(y.article) > 1 || !(title || role > 0 && alike(first, second)) {
                    continue;
                }
                if !done.insert((*shared, *one.min(two), *one.max(two))) {
                    continue;
                }
                let about: Vec<Stem> = x.around.iter().copied().filter(|s| y.around.contains(s)).collect();
                let side = |name: &Name| name.parts.get(differing).map(|p| usize::from(p != one));
                let mut values: Vec<Value> = Vec::new();
                for name in numbers.iter().filter_map(|n| all.get(*n)) {
                    let known = name.parts.get(differing).is_some_and(|p| p == one || p == two);
                    if known && values.iter().all(|v| v.article != name.article) {
                        values.push(Value {
                            sentence: name.sentence,
                            article: name.article,
                            span: name.span,
                            side: side(name).unwrap_or(0),
                            newest: false,
                        });
                    }
                }
                sort::by(&mut values, |a, b| a.article.cmp(&b.article));
                found.push(Disagreement {
                    kind: DisagreementKind::Name,
                    about,
                    values,
                    likeness: 2.0 + role as f64 / 2.0,
                    later: false,
                });
            }
        }
    }
    found
}

/// Reads the names of a sentence.
fn read(articles: &[Analysed], overlap: &Overlap, sentence: usize, all: &mut Vec<Name>) {
    let Some(located) = overlap.sentences.get(sentence) else { return };
    let Some(article) = articles.get(located.article) else { return };
    let Some(s) = article.sentences.get(located.sentence) else { return };
    let Some(origin) = overlap.origin(sentence) else { return };
    let (text, tokens) = (article.article.text.as_str(), article.tokens(s));
    let capital = |at: usize| {
        tokens.get(at).is_some_and(|t| {
            let word = t.span().slice(text);
            !t.is_stop()
                && t.kind != Kind::Number
                && word.starts_with(char::is_uppercase)
                && word.chars().any(char::is_lowercase)
        })
    };
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
        let german = article.language.code() == "de";
        // The first word of a sentence has a capital anyhow, unless it is known to be a name.
        let name = |at: usize| {
            let stem = tokens.get(at).map(|t| t.stem);
            at > 0 || article.tokens.iter().any(|t| t.kind == Kind::Name && Some(t.stem) == stem)
        };
        let longer = !german
            && at > 0
            && capital(at.saturating_sub(1))
            && name(at.saturating_sub(1))
            && joined(at.saturating_sub(1), at)
            || capital(at.saturating_add(2)) && joined(at.saturating_add(1), at.saturating_add(2));
        // Milliarden Euro.
        let lexicon = article.language.lexicon();
        let counts = |t: &crate::read::tokens::Token| {
            let word = t.span().slice(text).to_lowercase();
            lexicon.numerals.contains_key(word.as_str()) || lexicon.figures.contains_key(word.as_str())
        };
        if counts(a) || counts(b) {
            continue;
        }
        if !beside || !capital(at) || !capital(at.saturating_add(1)) || longer {
            continue;
        }
        let first = at.saturating_sub(ROLE);
        let around =
            tokens.get(first..(at.saturating_add(2).saturating_add(ROLE)).min(tokens.len())).unwrap_or_default();
        let around = around.iter().enumerate().filter(|(i, t)| {
            let place = first.saturating_add(*i);
            place != at && place != at.saturating_add(1) && (t.kind == Kind::Content || german && t.kind == Kind::Name)
        });
        let word = |t: &crate::read::tokens::Token| t.span().slice(text).to_lowercase();
        all.push(Name {
            sentence,
            article: located.article,
            origin,
            parts: [a.stem, b.stem],
            words: [word(a), word(b)],
            span: Span::new(a.start as usize, b.end() as usize),
            around: around.map(|(_, t)| t.stem).collect(),
            title: at
                .checked_sub(1)
                .and_then(|before| tokens.get(before))
                .filter(|t| !t.is_stop() && (german || t.kind == Kind::Content))
                .map(|t| t.stem),
        });
    }
}

/// First names and what people make of them, where the letters do not tell.
const SHORT: [&[&str]; 24] = [
    &["robert", "bob", "bobby", "rob"],
    &["william", "bill", "billy", "will", "liam"],
    &["richard", "dick", "rick", "rich"],
    &["thomas", "tom", "tommy"],
    &["james", "jim", "jimmy", "jamie"],
    &["john", "jack", "johnny"],
    &["elizabeth", "liz", "beth", "betty", "lizzie", "eliza"],
    &["margaret", "peggy", "maggie", "meg"],
    &["katherine", "kate", "kathy", "katie", "kathleen"],
    &["charles", "charlie", "chuck"],
    &["edward", "ted", "ned", "ed"],
    &["michael", "mike", "mick"],
    &["henry", "harry", "hank"],
    &["anthony", "tony"],
    &["joseph", "joe"],
    &["alexander", "sasha", "alex"],
    &["ivan", "vanya"],
    &["maria", "masha"],
    &["francisco", "paco", "pancho"],
    &["jose", "pepe"],
    &["giuseppe", "beppe"],
    &["johannes", "hans", "hannes"],
    &["friedrich", "fritz"],
    &["theodore", "ted"],
];

/// True if one first name is short for the other.
fn short(a: &str, b: &str) -> bool {
    let (a, b) = (plain(a), plain(b));
    SHORT.iter().any(|names| names.contains(&a.as_str()) && names.contains(&b.as_str()))
}

/// True for words that could be mistaken for each other: at most half of the letters differ.
fn alike(a: &str, b: &str) -> bool {
    distance(a, b).saturating_mul(2) <= a.chars().count().max(b.chars().count())
}
