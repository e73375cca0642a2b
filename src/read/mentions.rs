//! Mentions: what is compared of an article and needs no other article to be read. It is made once with the article, so that
//! an edit costs that of one article.

use crate::collections::sort;
use crate::read::figures::{Cues, Figure, figures};
use crate::read::quoted::{self, Quoted};
use crate::read::sentence::Parsed;
use crate::read::steps::Steps;
use crate::read::tokens::Token;
use crate::text::stem::Stem;

/// What an article tells of a figure, whatever others tell.
#[derive(Clone, Debug)]
pub(crate) struct Told {
    /// The number of its sentence among all of the article.
    pub sentence: u32,
    /// The figure.
    pub figure: Figure,
    /// The words with a capital near it, in order.
    pub names: Box<[Stem]>,
    /// The years, as they are, and the months, from 1 to 12, that the sentence names.
    pub period: Box<[u32]>,
    /// The first word by which the sentence counts by the year or the day, or since some time.
    pub rate: Option<Stem>,
    /// True if the sentence says that the figure has changed.
    pub update: bool,
}

/// What an article tells, by itself.
#[derive(Clone, Debug, Default)]
pub(crate) struct Account {
    /// The figures of all sentences, in order.
    pub figures: Box<[Told]>,
    /// What stands between quotation marks, in order.
    pub quoted: Box<[Quoted]>,
    /// The distinct content words of what cleaning kept, by the last half of their stems, sorted.
    words: Box<[u32]>,
}

impl Account {
    /// Reads an article; `cues` has those of the languages that were met so far.
    pub fn new(article: Parsed<'_>, cues: &mut Vec<Cues>, steps: &Steps) -> Self {
        if !cues.iter().any(|c| c.language() == article.language) {
            cues.push(Cues::new(article.language));
        }
        let own = cues.iter().find(|c| c.language() == article.language);
        let kept = article.sentences.iter().filter(|s| article.keeps(s));
        let content = kept.flat_map(|s| article.tokens(s)).filter(|t| !t.is_stop());
        let mut words: Vec<u64> = content.map(|t| u64::from(t.stem.0 as u32)).collect();
        sort::numbers(&mut words);
        words.dedup();
        Self {
            figures: own.map(|cues| read(article, cues, steps)).unwrap_or_default(),
            quoted: quoted::read(article),
            words: words.iter().map(|word| *word as u32).collect(),
        }
    }

    /// True if the article has a content word.
    pub fn has(&self, word: Stem) -> bool {
        self.words.binary_search(&(word.0 as u32)).is_ok()
    }
}

/// How many words before a figure may say that it has changed.
const CHANGE: usize = 5;

/// How many words from an age the name of whose it is may stand.
const NAMED: usize = 5;

/// More figures than this in one sentence are a table. What is around each of them says nothing, and would be kept for each.
const TABLE: usize = 40;

/// The figures of all sentences of an article, in order.
fn read(article: Parsed<'_>, cues: &Cues, steps: &Steps) -> Box<[Told]> {
    let text = article.text;
    let lexicon = &article.language.lexicon().figures;
    let lower = |token: &Token| token.span().slice(text).to_lowercase();
    let mut told: Vec<Told> = Vec::new();
    for (sentence, s) in (0u32..).zip(article.sentences) {
        let tokens = article.tokens(s);
        let found = figures(text, s.span(), tokens, cues, steps);
        if found.is_empty() || found.len() > TABLE {
            continue;
        }
        let (mut period, mut rate) = (Vec::new(), None);
        let mut name = |period_of: u32| {
            if !period.contains(&period_of) {
                period.push(period_of);
            }
        };
        for token in tokens {
            let word = lower(token);
            let year = word.parse::<u32>().ok().filter(|y| word.len() == 4 && (1900..2100).contains(y));
            year.into_iter().for_each(&mut name);
            for class in lexicon.get(word.as_str()).into_iter().flatten() {
                class.strip_prefix("month").and_then(|m| m.parse::<u32>().ok()).into_iter().for_each(&mut name);
                rate = rate.or((*class == "rate").then_some(token.stem));
            }
        }
        told.extend(found.into_iter().map(|figure| {
            let (first, last) = figure.tokens;
            let end = last.saturating_add(1).saturating_add(NAMED).min(tokens.len());
            let near = tokens.get(first.saturating_sub(NAMED)..end).unwrap_or_default();
            let capital = |t: &&Token| !t.is_stop() && t.span().slice(text).starts_with(char::is_uppercase);
            let before = tokens.get(first.saturating_sub(CHANGE)..first).unwrap_or_default();
            let later = |t: &Token| lexicon.get(lower(t).as_str()).is_some_and(|classes| classes.contains(&"later"));
            Told {
                sentence,
                names: near.iter().filter(capital).map(|t| t.stem).collect(),
                period: period.as_slice().into(),
                rate,
                update: before.iter().any(later),
                figure,
            }
        }));
    }
    told.into()
}
