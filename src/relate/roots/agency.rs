//! Agency text: articles that print the same runs of words, though less than half of what they say is the same.
//!
//! Two reports of one event have names, titles and set phrases in common; two long runs outside quotation marks are somebody
//! else's text. What stands between quotation marks is left out, and so is what speaks of itself ("we", "my"): a post or a
//! statement that is printed without marks. Two papers that quote one speech are two papers.

use super::link::RootLink;
use super::shingles::{ShingleTable, by_content, modulus, run};
use crate::collections::ids::{ArticleId, IdVec};
use crate::collections::map::Set;
use crate::model::summary::RootKind;
use crate::read::analysed::{Analysed, Articles};
use crate::read::tokens::{Kind, Token};

/// Words in a shingle: what joins runs.
const WORDS: usize = 6;
/// Words in a run that is no set phrase. Fitted with the number below on half of the clusters of real web articles: of the
/// pairs that readers found in the other half, 27 of 33 are found, and no false one.
const RUN: usize = 8;
/// How many such runs two articles share that print the same text, ...
const RUNS: usize = 2;
/// ... and how many words these have together.
const TOGETHER: usize = 19;
/// Characters of a script without spaces that are about a word.
const CHARACTERS: usize = 2;

/// What an article shares with another one.
#[derive(Clone, Copy, Default)]
struct CommonRuns {
    /// Where the last common shingle stands, from 1; 0 if there is none.
    last: usize,
    /// How many follow upon each other up to there.
    length: usize,
    /// The long runs before, ...
    runs: usize,
    /// ... and their words.
    words: usize,
}

impl CommonRuns {
    /// Ends the run, in which so many tokens are a word.
    fn end(&mut self, per_word: usize) {
        let words = self.length.saturating_add(WORDS).saturating_sub(1).checked_div(per_word).unwrap_or(0);
        if self.length > 0 && words >= RUN {
            self.runs = self.runs.saturating_add(1);
            self.words = self.words.saturating_add(words);
        }
        self.length = 0;
    }

    /// Meets a common shingle.
    fn meet(&mut self, place: usize, per_word: usize) {
        if place != self.last.saturating_add(1) {
            self.end(per_word);
        }
        (self.last, self.length) = (place, self.length.saturating_add(1));
    }
}

/// The pairs of articles that print the same text in parts. Where there is more text than can be looked at word for word, as
/// in thousands of articles, none are looked for.
pub(super) fn links(articles: &Articles) -> Vec<RootLink> {
    let mut links = Vec::new();
    if modulus(articles) > 1 {
        return links;
    }
    let mut table = ShingleTable::default();
    let mut own: Set<u64> = Set::default();
    let mut shared = IdVec::of(CommonRuns::default(), articles.len());
    let mut others: Vec<ArticleId> = Vec::new();
    let mut before = None;
    for (whole, number) in by_content(articles) {
        let Some(article) = articles.get(number).filter(|_| before.replace(whole) != Some(whole)) else { continue };
        own.clear();
        let characters = article.tokens.iter().filter(|token| token.kind == Kind::Character).count();
        let per_word = if characters > article.tokens.len() / 2 { CHARACTERS } else { 1 };
        let mut place = 0usize;
        each_stretch(article, |stretch| {
            // No run goes on from one stretch to the next.
            place = place.saturating_add(1);
            for shingle in stretch.windows(WORDS).map(run) {
                place = place.saturating_add(1);
                if own.insert(shingle) {
                    table.meet(shingle, number, false, |other, _| {
                        if let Some(shared) = shared.get_mut(other) {
                            if shared.last == 0 {
                                others.push(other);
                            }
                            shared.meet(place, per_word);
                        }
                    });
                }
            }
        });
        for other in others.drain(..) {
            let Some(mut found) = shared.get_mut(other).map(std::mem::take) else { continue };
            found.end(per_word);
            if found.runs >= RUNS && found.words >= TOGETHER {
                links.push(RootLink { articles: (other, number), share: 0.0, kind: Some(RootKind::Agency) });
            }
        }
    }
    links
}

/// Calls `with` for each stretch of words of the article that are its own: kept, not quoted, not about the writer.
fn each_stretch<'a>(article: &'a Analysed, mut with: impl FnMut(&'a [Token])) {
    let mut quoted = article.mentions.kept.quoted.iter().peekable();
    for sentence in article.sentences.iter().filter(|s| article.keeps(s)) {
        if article.tokens(sentence).iter().any(|token| token.personal) {
            continue;
        }
        let (mut from, end) = (sentence.tokens.start as usize, sentence.tokens.end as usize);
        while from < end {
            while quoted.next_if(|q| q.tokens.end <= from).is_some() {}
            let (to, next) = match quoted.peek() {
                Some(q) if q.tokens.start < end => (q.tokens.start.max(from), q.tokens.end),
                _ => (end, end),
            };
            with(article.tokens.get(from..to).unwrap_or_default());
            from = next.max(from.saturating_add(1));
        }
    }
}
