//! Claims: figures with what stands around them.

use super::figures::{Cues, Figure, Measure, figures};
use crate::corpus::Analysed;
use crate::overlap::Overlap;
use crate::sort;
use crate::support::Rarity;
use crate::terms::{Kind, Stem, Token};

/// A figure in an article, with its surroundings.
#[derive(Clone, Debug)]
pub(crate) struct Claim {
    /// The number of its sentence among those that may be chosen.
    pub sentence: usize,
    /// The number of its article.
    pub article: usize,
    /// The origin of its article.
    pub origin: usize,
    /// The figure.
    pub figure: Figure,
    /// The content words of its sentence with how near each stands, from 1 (beside it) towards 0; sorted.
    pub around: Vec<(Stem, f64)>,
    /// The words with a capital near it, sorted.
    pub names: Vec<Stem>,
    /// The years, as they are, and the months, from 1 to 12, that the sentence names.
    pub period: Vec<u32>,
    /// The first word by which the sentence counts by the year or the day, or since some time.
    pub rate: Option<Stem>,
    /// True if the sentence says that the figure has changed.
    pub update: bool,
}

/// How many words away a word counts half.
const HALF: f64 = 6.0;
/// What a word of the sentence before or behind counts.
const BESIDE: f64 = 0.2;
/// How many words before a figure may say that it has changed.
const CHANGE: usize = 5;

/// How many words from an age the name of whose it is may stand.
const NAMED: usize = 5;

/// More figures than this in one sentence are a table. What is around each of them says nothing, and would be kept for each.
const TABLE: usize = 40;

/// The claims of a sentence.
pub(crate) fn claims(articles: &[Analysed], overlap: &Overlap, sentence: usize, cues: &mut Vec<Cues>) -> Vec<Claim> {
    let mut read = || {
        let located = overlap.sentences.get(sentence)?;
        let article = articles.get(located.article)?;
        let s = article.sentences.get(located.sentence)?;
        let (text, tokens) = (article.article.text.as_str(), article.tokens(s));
        let known = cues.iter().position(|c| c.language() == article.language);
        let known = known.unwrap_or_else(|| {
            cues.push(Cues::new(article.language));
            cues.len() - 1
        });
        let found = figures(text, s.span, tokens, cues.get(known)?);
        let origin = overlap.origin(sentence)?;
        if found.is_empty() || found.len() > TABLE {
            return None;
        }
        let neighbours = [sentence.checked_sub(1), sentence.checked_add(1)];
        let beside: Vec<Stem> = neighbours
            .into_iter()
            .flatten()
            .filter_map(|n| overlap.sentences.get(n))
            .filter(|n| n.article == located.article)
            .filter_map(|n| article.sentences.get(n.sentence))
            .flat_map(|n| article.tokens(n))
            .filter(|t| matches!(t.kind, Kind::Content | Kind::Name))
            .map(|t| t.stem)
            .collect();
        let lexicon = &article.language.lexicon().figures;
        let (mut period, mut rate) = (Vec::new(), None);
        for token in tokens {
            let word = token.span().slice(text).to_lowercase();
            let year = word.parse::<u32>().ok().filter(|y| word.len() == 4 && (1900..2100).contains(y));
            period.extend(year);
            for class in lexicon.get(word.as_str()).into_iter().flatten() {
                period.extend(class.strip_prefix("month").and_then(|m| m.parse::<u32>().ok()));
                rate = rate.or((*class == "rate").then_some(token.stem));
            }
        }
        let claim = |figure: Figure| {
            let (first, last) = figure.tokens;
            let mut around: Vec<(Stem, f64)> = Vec::new();
            for (at, token) in tokens.iter().enumerate().filter(|(at, _)| *at < first || *at > last) {
                let distance = if at < first { first - at } else { at - last };
                if matches!(token.kind, Kind::Content | Kind::Name) {
                    around.push((token.stem, HALF / (HALF - 1.0 + distance as f64)));
                }
            }
            for stem in &beside {
                around.push((*stem, BESIDE));
            }
            sort::by(&mut around, |a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
            around.dedup_by_key(|a| a.0);
            let near =
                tokens.get(first.saturating_sub(NAMED)..(last + 1 + NAMED).min(tokens.len())).unwrap_or_default();
            let capital = |t: &&Token| !t.is_stop() && t.span().slice(text).starts_with(char::is_uppercase);
            let names = near.iter().filter(capital).map(|t| t.stem).collect();
            let update = tokens.get(first.saturating_sub(CHANGE)..first).unwrap_or_default().iter().any(|t| {
                let word = t.span().slice(text).to_lowercase();
                lexicon.get(word.as_str()).is_some_and(|classes| classes.contains(&"later"))
            });
            Claim {
                sentence,
                article: located.article,
                origin,
                figure,
                around,
                names,
                period: period.clone(),
                rate,
                update,
            }
        };
        Some(found.into_iter().map(claim).collect())
    };
    read().unwrap_or_default()
}

/// How sure it is that two claims are about the same thing: 0 and up, about 2 where a reader would agree.
pub(crate) fn likeness(a: &Claim, b: &Claim, strength: f64, rarity: &Rarity) -> f64 {
    let shared: f64 = a
        .around
        .iter()
        .filter_map(|(stem, near)| {
            let other = b.around.binary_search_by_key(stem, |x| x.0).ok().and_then(|i| b.around.get(i))?;
            Some(libm::sqrt(near * other.1) * rarity.of(*stem))
        })
        .sum();
    let counted = match counts(&a.figure, &b.figure) {
        Some(noun) => 0.8 + 0.7 * rarity.of(noun),
        None => 0.0,
    };
    let counted = if a.figure.measure == Measure::Count { counted } else { counted * 0.5 };
    shared + counted + strength
}

/// How many content words besides the noun stand near both figures, at most so many words away.
pub(crate) fn beside(a: &Claim, b: &Claim, words: usize) -> usize {
    let least = HALF / (HALF - 1.0 + words as f64) - 1e-9;
    let near = |c: &Claim, stem: Stem| {
        c.around.binary_search_by_key(&stem, |x| x.0).ok().and_then(|i| c.around.get(i)).is_some_and(|x| x.1 >= least)
    };
    let noun = |stem: &Stem| a.figure.nouns.contains(stem) && b.figure.nouns.contains(stem);
    a.around.iter().filter(|(stem, near_a)| *near_a >= least && !noun(stem) && near(b, *stem)).count()
}

/// What both figures count: the first noun behind one of them, if it stands behind the other.
pub(crate) fn counts(a: &Figure, b: &Figure) -> Option<Stem> {
    let first = |x: &Figure, y: &Figure| x.nouns.first().copied().filter(|n| y.nouns.contains(n));
    let lead = a.lead.filter(|lead| b.lead == Some(*lead) && (a.nouns.is_empty() || b.nouns.is_empty()));
    first(a, b).or_else(|| first(b, a)).or(lead)
}

/// True if two compatible values are near enough to be the same report.
pub(crate) fn agree(a: &Figure, b: &Figure) -> bool {
    matches!(a.measure, Measure::Time | Measure::Weekday | Measure::Day)
        || a.value.max(b.value) <= a.value.min(b.value) * 1.5
}

/// True if both values can be right at once.
pub(crate) fn compatible(a: &Figure, b: &Figure) -> bool {
    if matches!(a.measure, Measure::Weekday | Measure::Day) {
        return a.value == b.value;
    }
    if a.measure == Measure::Time {
        // Half a day apart is the same time on a clock without a.m. and p.m.
        let fits = |one: f64, other: f64| {
            let (early, late) = if one <= other { (a, b) } else { (b, a) };
            let rough = early.about || late.about || early.over || late.under;
            (one - other).abs() <= if rough { 30.0 } else { 5.0 }
        };
        let (one, other) = (a.value, b.value);
        return [one, one - 720.0, one + 720.0].iter().any(|one| fits(*one, other));
    }
    let (low, high) = (a.value.min(b.value), a.value.max(b.value));
    if high - low <= 1e-9 * high {
        return true;
    }
    let rough = |f: &Figure| {
        let rounded = if f.value >= 100.0 || f.grain < 1.0 { f.grain / 2.0 } else { 0.0 };
        if f.about || f.over || f.under { (f.value * 0.1).max(f.grain / 2.0) } else { rounded }
    };
    // One is the other, rounded: only the rougher of the two may be.
    let rounding = if (a.grain - b.grain).abs() > 1e-9 || a.about || b.about { rough(a).max(rough(b)) } else { 0.0 };
    if high - low <= rounding * (1.0 + 1e-9) {
        return true;
    }
    let bounded = |f: &Figure, other: &Figure| {
        f.over && other.value >= f.value * 0.95 || f.under && other.value <= f.value * 1.05
    };
    bounded(a, b) || bounded(b, a) || (a.over || a.under) && (b.over || b.under)
}

/// True if two claims count over different times: in different years or months, or one by the year and one not.
pub(crate) fn other_times(a: &Claim, b: &Claim) -> bool {
    let apart = |years: bool| {
        let of = |c: &Claim| c.period.iter().copied().filter(|p| (*p > 12) == years).collect::<Vec<u32>>();
        let (x, y) = (of(a), of(b));
        !x.is_empty() && !y.is_empty() && !x.iter().any(|p| y.contains(p))
    };
    a.rate != b.rate || apart(true) || apart(false)
}

/// True if both count the same, of which the same is told: fourteen people were injured.
pub(crate) fn same_role(a: &Figure, b: &Figure) -> bool {
    a.role.is_some() && a.role == b.role && !a.nouns.is_empty() && a.nouns.first() == b.nouns.first()
}
