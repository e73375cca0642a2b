//! Claims: figures with what stands around them.

use crate::collections::ids::{ArticleId, CandidateId, Id, RootId};
use crate::collections::sort;
use crate::read::analysed::Articles;
use crate::read::figures::{Figure, Measure, counts};
use crate::read::mentions::FigureMention;
use crate::read::tokens::{Kind, Token};
use crate::relate::candidate::Candidate;
use crate::relate::cluster::Cluster;
use crate::relate::likeness::Idf;

/// A figure among those of other articles, with its surroundings.
#[derive(Clone, Debug)]
pub(crate) struct FigureClaim<'a> {
    /// The number of its sentence among those that may be chosen.
    pub sentence: CandidateId,
    /// The number of its article.
    pub article: ArticleId,
    /// The root of its article.
    pub root: RootId,
    /// The figure.
    pub figure: &'a Figure,
    /// What else its article tells of it.
    pub told: &'a FigureMention,
    /// The content words of its sentence and those beside it, by their numbers in [`Idf`], sorted, and how many words away
    /// each stands.
    pub around: Box<[(u32, u32)]>,
}

/// How many words away a word counts half.
const HALF: f64 = 6.0;
/// A word of the sentence before or behind counts as if it stood so many words away: a fifth.
const BESIDE: u32 = 25;
/// How near is beside, in words, ...
const NEAR: u32 = 5;
/// ... and right there.
const NEXT: u32 = 3;
/// The claims of a sentence; `words` is a list to be used again.
pub(super) fn claims<'a>(
    articles: &'a Articles,
    cluster: &Cluster,
    sentence: CandidateId,
    words: &mut Vec<u64>,
    all: &mut Vec<FigureClaim<'a>>,
) {
    let Some(candidate) = cluster.candidates.get(sentence).filter(|s| !cluster.members.doubts(s.article)) else {
        return;
    };
    let (Some(article), Some(root)) = (articles.get(candidate.article), cluster.root(sentence)) else { return };
    let of = |all: &'a [FigureMention]| {
        let first = all.partition_point(|told| told.sentence < candidate.sentence);
        all.iter().skip(first).take_while(|told| told.sentence == candidate.sentence)
    };
    let own = of(&article.mentions.figures).chain(of(&article.mentions.years));
    let tokens = |at: &Candidate| article.sentences.get(at.sentence).map_or(&[][..], |s| article.tokens(s));
    for told in own.filter(|told| !told.figure.context.rest) {
        let (first, last) = told.figure.tokens;
        words.clear();
        let mut before: Option<Token> = None;
        let mut add = |token: &Token, away: u32| {
            let last = before.replace(*token).filter(|b| b.kind == Kind::Character && b.end() == token.start);
            let key = match (token.kind, last) {
                (Kind::Content | Kind::Name, _) => token.stem,
                (Kind::Character, Some(last)) => last.stem.pair(token.stem),
                _ => return,
            };
            if let Some(number) = cluster.graph.idf.find(key) {
                words.push(u64::from(number) << 32 | u64::from(away));
            }
        };
        for (at, token) in tokens(candidate).iter().enumerate() {
            let away = first.saturating_sub(at).max(at.saturating_sub(last));
            if away > 0 {
                add(token, u32::try_from(away).unwrap_or(u32::MAX));
            }
        }
        for beside in [sentence.minus(1), sentence.plus(1)].into_iter().filter(|beside| *beside != sentence) {
            let beside = cluster.candidates.get(beside).filter(|n| n.article == candidate.article);
            beside.map_or(&[][..], tokens).iter().for_each(|token| add(token, BESIDE));
        }
        sort::radix_sort(words);
        words.dedup_by_key(|word| *word >> 32);
        all.push(FigureClaim {
            sentence,
            article: candidate.article,
            root,
            figure: &told.figure,
            told,
            around: words.iter().map(|word| ((word >> 32) as u32, *word as u32)).collect(),
        });
    }
}

/// How near a word is that stands so many words away, from 1 (beside) towards 0.
fn nearness(away: u32) -> f64 {
    HALF / (HALF - 1.0 + f64::from(away))
}

/// The words around both claims, by number, with how far away each stands.
fn around<'a>(a: &'a FigureClaim<'_>, b: &'a FigureClaim<'_>) -> impl Iterator<Item = (u32, u32, u32)> {
    let mut others = b.around.iter().peekable();
    a.around.iter().filter_map(move |(word, away)| {
        while others.next_if(|other| other.0 < *word).is_some() {}
        others.next_if(|other| other.0 == *word).map(|other| (*word, *away, other.1))
    })
}

/// How sure it is that two claims are about the same thing: 0 and up, about 2 where a reader would agree.
pub(super) fn likeness(a: &FigureClaim<'_>, b: &FigureClaim<'_>, strength: f64, idf: &Idf) -> f64 {
    let near = |(word, one, other)| (nearness(one) * nearness(other)).sqrt() * idf.at(word);
    let shared: f64 = around(a, b).map(near).sum();
    let counted = match counts(a.figure, b.figure) {
        Some(noun) => 0.8 + 0.7 * idf.of(noun),
        None => 0.0,
    };
    let counted = if a.figure.measure == Measure::Count { counted } else { counted * 0.5 };
    shared + counted + strength
}

/// What stands around both of two claims, in their sentences.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct SharedContext {
    /// How rare the words are, and how near they stand, together.
    pub weight: f64,
    /// How many stand right beside both, besides what is counted.
    pub beside: usize,
    /// The rarest word.
    pub rarest: f64,
    /// The rarest word within three words of both.
    pub next: f64,
}

/// Looks for the words that stand around both claims.
pub(super) fn shared(a: &FigureClaim<'_>, b: &FigureClaim<'_>, idf: &Idf) -> SharedContext {
    let mut shared = SharedContext::default();
    for (word, one, other) in around(a, b).filter(|(_, one, other)| *one != BESIDE && *other != BESIDE) {
        let (rare, away) = (idf.at(word), one.max(other));
        shared.weight += rare * (nearness(one) * nearness(other)).sqrt();
        shared.rarest = shared.rarest.max(rare);
        let noun = idf.stem(word).is_some_and(|s| [a, b].iter().any(|c| c.figure.context.nouns.contains(&s)));
        if away <= NEAR && !noun {
            shared.beside = shared.beside.saturating_add(1);
        }
        if away <= NEXT {
            shared.next = shared.next.max(rare);
        }
    }
    shared
}

/// How many content words besides the noun stand near both figures, at most so many words away.
pub(super) fn beside(a: &FigureClaim<'_>, b: &FigureClaim<'_>, words: u32, idf: &Idf) -> usize {
    let nouns = |word: u32| idf.stem(word).is_some_and(|s| [a, b].iter().all(|c| c.figure.context.nouns.contains(&s)));
    around(a, b).filter(|(word, one, other)| *one.max(other) <= words && !nouns(*word)).count()
}

/// True if two claims count over different times: in different years or months, or one by the year and one not.
pub(crate) fn other_times(a: &FigureClaim<'_>, b: &FigureClaim<'_>) -> bool {
    let apart = |years: bool| {
        let of =
            |c: &FigureClaim<'_>| c.told.period.iter().copied().filter(|p| (*p > 12) == years).collect::<Vec<u32>>();
        let (x, y) = (of(a), of(b));
        !x.is_empty() && !y.is_empty() && !x.iter().any(|p| y.contains(p))
    };
    a.told.rate != b.told.rate || apart(true) || apart(false)
}
