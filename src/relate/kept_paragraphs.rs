//! Kept paragraphs: which ones count, once the other articles are known.
//!
//! A block that no other source touches, in a tail of such blocks, is furniture: the teasers of a news site name people
//! and places of other events. A block that several others touch is not: what cleaning took for a teaser comes back.
//! Both need two independent roots besides the article's own, and both are one pass over the words.

use crate::collections::ids::{ArticleId, Id, IdVec, ParagraphId, RootId};
use crate::collections::map::{Map, Set};
use crate::model::reason::Reason;
use crate::read::analysed::{Analysed, Articles};
use crate::read::sentence::Sentence;
use crate::read::tokens::{Kind, Token};
use crate::text::marks::{ends_sentence, is_colon};
use crate::text::stem::Stem;

/// The share of a paragraph's words, names counting more, up to which nobody touches it: half of the words of any news
/// are in all news. Of closing paragraphs on the topic one in ten has so little, of three in a row hardly any.
const UNTOUCHED: f64 = 0.5;

/// The share of a paragraph's adjacent pairs of words from which others say the same.
const SAID: f64 = 0.4;

/// The part of what is usual in the body of the article from which a tail stands out.
const UNUSUAL: f64 = 0.6;

/// How much more a name tells than another word: teasers share verbs with everything.
const NAME: f64 = 3.0;

/// The words of content that an article must share with two other roots before they tell anything about it.
const TOPIC: usize = 12;

/// The shortest paragraph that tells anything, in words of content.
const SHORTEST: usize = 8;

/// The fewest blocks of a tail: a last one alone may be the reporter's own.
const TAIL: u32 = 3;

/// Why paragraphs of an article are not part of it, or that they are: those on which the others decide.
type ParagraphVerdicts = Map<ParagraphId, Option<Reason>>;

/// Which paragraphs count: what cleaning decided, and what the articles tell about each other's.
#[derive(Clone, Debug, Default)]
pub(crate) struct KeptParagraphs(IdVec<ArticleId, ParagraphVerdicts>);

impl KeptParagraphs {
    /// Judges all paragraphs, given the root of each article.
    pub fn new(articles: &Articles, roots: &IdVec<ArticleId, RootId>) -> Self {
        let distinct: Set<RootId> = roots.iter().copied().collect();
        if distinct.len() < 3 {
            return Self::default();
        }
        let root = |number: ArticleId| roots.get(number).copied().unwrap_or(RootId(number.0));
        let mut users: Map<u64, Users> = Map::default();
        for (number, article) in articles.entries() {
            for sentence in article.sentences.iter().filter(|s| article.keeps(s)) {
                for token in article.tokens(sentence).iter().filter(|t| !t.is_stop()) {
                    users.entry(token.stem.0).or_default().add(root(number));
                }
                for pair in pairs(article.tokens(sentence)) {
                    users.entry(pair.0).or_default().add(root(number));
                }
            }
        }
        let judge = |(number, article): (ArticleId, &Analysed)| {
            ParagraphJudge { article, root: root(number), users: &users }.judge()
        };
        Self(articles.entries().map(judge).collect())
    }

    /// Why a paragraph is not part of its article, all evidence together.
    pub fn dropped(&self, number: ArticleId, article: &Analysed, paragraph: ParagraphId) -> Option<Reason> {
        let own = article.paragraphs.get(paragraph).and_then(|p| p.dropped);
        self.0.get(number).and_then(|v| v.get(&paragraph)).copied().unwrap_or(own)
    }

    /// True if the sentence stands in a paragraph that is part of its article.
    pub fn keeps(&self, number: ArticleId, article: &Analysed, sentence: &Sentence) -> bool {
        match self.0.get(number).and_then(|v| v.get(&sentence.paragraph)) {
            Some(verdict) => verdict.is_none(),
            None => article.keeps(sentence),
        }
    }
}

/// The first three roots that use a stem: more need not be known.
#[derive(Clone, Copy, Debug, Default)]
struct Users {
    roots: [RootId; 3],
    count: u8,
}

impl Users {
    fn add(&mut self, root: RootId) {
        if !self.known().any(|o| o == root)
            && let Some(place) = self.roots.get_mut(usize::from(self.count))
        {
            *place = root;
            self.count = self.count.saturating_add(1);
        }
    }

    /// How many roots other than that one, up to two.
    fn others(&self, than: RootId) -> usize {
        self.known().filter(|o| *o != than).count().min(2)
    }

    fn known(&self) -> impl Iterator<Item = RootId> {
        self.roots.iter().copied().take(usize::from(self.count))
    }
}

fn pairs(tokens: &[Token]) -> impl Iterator<Item = Stem> {
    let next = tokens.iter().skip(1);
    tokens.iter().zip(next).filter(|(a, b)| !a.is_stop() && !b.is_stop()).map(|(a, b)| a.stem.pair(b.stem))
}

struct ParagraphJudge<'a> {
    article: &'a Analysed,
    root: RootId,
    users: &'a Map<u64, Users>,
}

impl ParagraphJudge<'_> {
    fn judge(&self) -> ParagraphVerdicts {
        let mut verdicts = Map::default();
        // The sentences of each paragraph, in order of the paragraphs.
        let groups: Vec<&[Sentence]> =
            self.article.sentences.as_slice().chunk_by(|a, b| a.paragraph == b.paragraph).collect();
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

    /// True if two other roots at least have much in common with the article.
    fn shares_topic(&self) -> bool {
        let kept = self.article.sentences.iter().filter(|s| self.article.keeps(s));
        let mut shared: Vec<Stem> = Vec::with_capacity(TOPIC);
        for token in kept.flat_map(|s| self.article.tokens(s)).filter(|t| !t.is_stop()) {
            if !shared.contains(&token.stem) && self.others(token.stem.0) >= 2 {
                shared.push(token.stem);
                if shared.len() == TOPIC {
                    return true;
                }
            }
        }
        false
    }

    fn others(&self, stem: u64) -> usize {
        self.users.get(&stem).map_or(0, |u| u.others(self.root))
    }

    /// Drops the blocks at the end that hardly anybody touches, neither the others nor the article above them, if each
    /// stands below a line that is no sentence, as teasers stand below their headlines.
    fn tail(&self, groups: &[&[Sentence]], verdicts: &mut ParagraphVerdicts) {
        let mut above: Set<u64> = Set::default();
        let mut run: Vec<&[Sentence]> = Vec::new();
        let (mut blocks, mut sum) = (0u32, 0.0);
        let (mut others, mut usual) = (0u32, 0.0);
        let mut before = None;
        for group in groups {
            let Some(first) = group.first().filter(|s| self.article.keeps(s)) else { continue };
            if group.iter().map(|s| self.article.tokens(s).len()).sum::<usize>() >= SHORTEST
                && self.ends(first.paragraph)
            {
                let share = self.touched(group, &above);
                if before.is_none_or(|b: ParagraphId| first.paragraph <= b.plus(1)) || self.leads(first.paragraph) {
                    others = others.saturating_add(blocks).saturating_add(1);
                    usual += sum + share;
                    let stems = run.drain(..).chain([*group]).flatten().flat_map(|s| self.article.tokens(s));
                    above.extend(stems.map(|t| t.stem.0));
                    (blocks, sum) = (0, 0.0);
                } else {
                    run.push(group);
                    blocks = blocks.saturating_add(1);
                    sum += share;
                }
                before = Some(first.paragraph);
            } else {
                run.push(group);
            }
        }
        // Less than usual in this article, too: where words have many forms, fewer are the same.
        let (mean, usual) = (sum / f64::from(blocks), usual / f64::from(others));
        if blocks >= TAIL && others > 0 && mean <= UNTOUCHED && mean <= UNUSUAL * usual {
            let numbers = run.iter().filter_map(|g| g.first()).map(|s| s.paragraph);
            let free = numbers.filter(|p| !self.article.article.restored.contains(&p.index()));
            verdicts.extend(free.map(|p| (p, Some(Reason::Elsewhere))));
        }
    }

    /// True if the line above a paragraph leads to it: "These are the parts:".
    fn leads(&self, paragraph: ParagraphId) -> bool {
        let above = Some(paragraph.minus(1)).filter(|above| *above != paragraph);
        let above = above.and_then(|above| self.article.paragraphs.get(above));
        above.is_some_and(|p| p.span.slice(self.article.text()).ends_with(is_colon))
    }

    /// True if the paragraph ends as a sentence does.
    fn ends(&self, paragraph: ParagraphId) -> bool {
        let text = self.article.text();
        self.article.paragraphs.get(paragraph).is_some_and(|p| ends_sentence(p.span.slice(text)))
    }

    /// The share of a paragraph's words that others use, or the article above it.
    fn touched(&self, group: &[Sentence], above: &Set<u64>) -> f64 {
        let mut seen = Set::default();
        let (mut touched, mut all) = (0.0, f64::MIN_POSITIVE);
        for token in group.iter().flat_map(|s| self.article.tokens(s)).filter(|t| !t.is_stop()) {
            if seen.insert(token.stem.0) {
                let weight = if matches!(token.kind, Kind::Name) { NAME } else { 1.0 };
                all += weight;
                if above.contains(&token.stem.0) || self.others(token.stem.0) >= 1 {
                    touched += weight;
                }
            }
        }
        touched / all
    }

    /// True for a paragraph that was taken for a teaser and says what two other roots say.
    fn said_elsewhere(&self, group: &[Sentence]) -> bool {
        let number = group.first().map(|s| s.paragraph).unwrap_or_default();
        let Some(paragraph) = self.article.paragraphs.get(number) else { return false };
        let teaser = matches!(paragraph.dropped, Some(Reason::Teaser | Reason::Navigation));
        if !teaser || !self.ends(number) {
            return false;
        }
        let pairs = || group.iter().flat_map(|s| pairs(self.article.tokens(s)));
        let all = pairs().count();
        let said = pairs().filter(|pair| self.others(pair.0) >= 2).count();
        all >= SHORTEST && said as f64 >= SAID * all as f64
    }
}
