//! Across: what the other articles tell about furniture.
//!
//! A block that no other source touches, in a tail of such blocks, is furniture: the teasers of a news site name people
//! and places of other events. A block that several others touch is not: what cleaning took for a teaser comes back.
//! Both need two independent origins besides the article's own, and both are one pass over the words.

use super::{Reason, signs};
use crate::corpus::{Analysed, Sentence};
use crate::terms::{Kind, Stem, Token};
use rustc_hash::{FxHashMap, FxHashSet};

/// The share of a paragraph's words, names counting more, up to which nobody touches it.
const UNTOUCHED: f64 = 0.34;

/// The share of a paragraph's adjacent pairs of words from which others say the same.
const SAID: f64 = 0.4;

/// How much more a name tells than another word: teasers share verbs with everything.
const NAME: f64 = 3.0;

/// The words of content that an article must share with two other origins before they tell anything about it.
const TOPIC: usize = 12;

/// The shortest paragraph that tells anything, in words of content.
const SHORTEST: usize = 8;

/// The fewest paragraphs of a tail: a last one alone may be the reporter's own.
const TAIL: usize = 2;

/// What the articles say about each other's paragraphs.
#[derive(Clone, Debug, Default)]
pub(crate) struct Verdicts(Vec<FxHashMap<usize, Option<Reason>>>);

impl Verdicts {
    /// Judges all paragraphs, given the origin of each article.
    pub fn new(articles: &[Analysed], origins: &[usize]) -> Self {
        let distinct: FxHashSet<&usize> = origins.iter().collect();
        if distinct.len() < 3 {
            return Self::default();
        }
        let origin = |number: usize| origins.get(number).copied().unwrap_or(number);
        let mut users: FxHashMap<u64, Users> = FxHashMap::default();
        for (number, article) in articles.iter().enumerate() {
            for sentence in article.sentences.iter().filter(|s| article.keeps(s)) {
                for token in article.tokens(sentence).iter().filter(|t| !t.is_stop()) {
                    users.entry(token.stem.0).or_default().add(origin(number));
                }
                for pair in pairs(article.tokens(sentence)) {
                    users.entry(pair.0).or_default().add(origin(number));
                }
            }
        }
        let judge = |(number, article): (usize, &Analysed)| Judge { article, origin: origin(number), users: &users }.judge();
        Self(articles.iter().enumerate().map(judge).collect())
    }

    /// Why a paragraph is not part of its article, all evidence together.
    pub fn dropped(&self, number: usize, article: &Analysed, paragraph: usize) -> Option<Reason> {
        let own = article.paragraphs.get(paragraph).and_then(|p| p.dropped);
        self.0.get(number).and_then(|v| v.get(&paragraph)).copied().unwrap_or(own)
    }

    /// True if the sentence stands in a paragraph that is part of its article.
    pub fn keeps(&self, number: usize, article: &Analysed, sentence: &Sentence) -> bool {
        match self.0.get(number).and_then(|v| v.get(&sentence.paragraph)) {
            Some(verdict) => verdict.is_none(),
            None => article.keeps(sentence),
        }
    }
}

/// The first three origins that use a stem: more need not be known.
#[derive(Clone, Copy, Debug, Default)]
struct Users {
    origins: [usize; 3],
    count: usize,
}

impl Users {
    fn add(&mut self, origin: usize) {
        if !self.origins.iter().take(self.count).any(|o| *o == origin)
            && let Some(place) = self.origins.get_mut(self.count)
        {
            *place = origin;
            self.count += 1;
        }
    }

    /// How many origins other than that one, up to two.
    fn others(&self, than: usize) -> usize {
        self.origins.iter().take(self.count).filter(|o| **o != than).count().min(2)
    }
}

fn pairs(tokens: &[Token]) -> impl Iterator<Item = Stem> {
    let next = tokens.iter().skip(1);
    tokens.iter().zip(next).filter(|(a, b)| !a.is_stop() && !b.is_stop()).map(|(a, b)| a.stem.pair(b.stem))
}

struct Judge<'a> {
    article: &'a Analysed,
    origin: usize,
    users: &'a FxHashMap<u64, Users>,
}

impl Judge<'_> {
    fn judge(&self) -> FxHashMap<usize, Option<Reason>> {
        let mut verdicts = FxHashMap::default();
        // The sentences of each paragraph, in order of the paragraphs.
        let groups: Vec<&[Sentence]> = self.article.sentences.chunk_by(|a, b| a.paragraph == b.paragraph).collect();
        if !self.shares_topic() {
            return verdicts;
        }
        self.tail(&groups, &mut verdicts);
        for group in groups {
            let Some(first) = group.first() else { continue };
            if self.said_elsewhere(group) {
                verdicts.insert(first.paragraph, None);
            }
        }
        verdicts
    }

    /// True if two other origins at least have much in common with the article.
    fn shares_topic(&self) -> bool {
        let kept = self.article.sentences.iter().filter(|s| self.article.keeps(s));
        let stems: FxHashSet<u64> =
            kept.flat_map(|s| self.article.tokens(s)).filter(|t| !t.is_stop()).map(|t| t.stem.0).collect();
        stems.iter().filter(|s| self.others(**s) >= 2).take(TOPIC).count() >= TOPIC
    }

    fn others(&self, stem: u64) -> usize {
        self.users.get(&stem).map_or(0, |u| u.others(self.origin))
    }

    /// Drops the longest run of paragraphs at the end that neither the others nor the article above it touch.
    fn tail(&self, groups: &[&[Sentence]], verdicts: &mut FxHashMap<usize, Option<Reason>>) {
        let kept = |group: &&&[Sentence]| group.first().is_some_and(|s| self.article.keeps(s));
        let groups: Vec<&[Sentence]> = groups.iter().filter(kept).copied().collect();
        // What the first half says is what the article is about.
        let head = groups.iter().take(groups.len().div_ceil(2)).copied().flatten();
        let about: FxHashSet<u64> = head.flat_map(|s| self.article.tokens(s)).map(|t| t.stem.0).collect();
        let half = groups.len().div_ceil(2);
        let (mut run, mut told) = (Vec::new(), 0);
        // Short lines between blocks are told by the blocks on both sides.
        let mut between = Vec::new();
        for group in groups.iter().skip(half).rev() {
            let Some(first) = group.first() else { continue };
            match self.touched(group, &about) {
                None => between.push(first.paragraph),
                Some(share) if share <= UNTOUCHED => {
                    run.append(&mut between);
                    run.push(first.paragraph);
                    told += 1;
                }
                Some(_) => break,
            }
        }
        if told >= TAIL {
            let free = run.into_iter().filter(|p| !self.article.article.restored.contains(p));
            verdicts.extend(free.map(|p| (p, Some(Reason::Elsewhere))));
        }
    }

    /// The share of a paragraph's words that others use, or the article itself where it says what it is about; `None`
    /// if it is too short to tell.
    fn touched(&self, group: &[Sentence], about: &FxHashSet<u64>) -> Option<f64> {
        let mut seen = FxHashSet::default();
        let (mut touched, mut all) = (0.0, 0.0);
        for token in group.iter().flat_map(|s| self.article.tokens(s)).filter(|t| !t.is_stop()) {
            if seen.insert(token.stem.0) {
                let weight = if matches!(token.kind, Kind::Name) { NAME } else { 1.0 };
                all += weight;
                if about.contains(&token.stem.0) || self.others(token.stem.0) >= 2 {
                    touched += weight;
                }
            }
        }
        (seen.len() >= SHORTEST).then_some(touched / all)
    }

    /// True for a paragraph that was taken for a teaser and says what two other origins say.
    fn said_elsewhere(&self, group: &[Sentence]) -> bool {
        let number = group.first().map(|s| s.paragraph).unwrap_or_default();
        let Some(paragraph) = self.article.paragraphs.get(number) else { return false };
        let teaser = matches!(paragraph.dropped, Some(Reason::Teaser | Reason::Navigation));
        if !teaser || !signs::ends_sentence(paragraph.span.slice(&self.article.article.text)) {
            return false;
        }
        let (mut said, mut all) = (0usize, 0usize);
        for pair in group.iter().flat_map(|s| pairs(self.article.tokens(s))) {
            all += 1;
            said += usize::from(self.others(pair.0) >= 2);
        }
        all >= SHORTEST && said as f64 >= SAID * all as f64
    }
}
