//! Quoted words: whether the articles have what a text quotes, in the same words and of the same speaker.

use super::proper_names::names;
use super::sources::{Sources, words_within};
use crate::collections::ids::{ArticleId, Id, SentenceId};
use crate::collections::map::Map;
use crate::collections::sort;
use crate::model::check::QuotationState;
use crate::model::span::Span;
use crate::read::analysed::Analysed;
use crate::read::quoted::Quoted;
use crate::read::tokens::Token;
use crate::relate::degrees::Statement;
use crate::text::lowercase::lower;
use crate::text::marks::{is_double_quote, straighten};
use crate::text::stem::Stem;

/// Shorter quotations, in words, are catchwords.
const SHORTEST: usize = 3;

/// The most words of a quotation that are compared.
const WORDS: usize = 400;

/// Words of an article by which the places of a quotation's words may shift against each other.
const SHIFT: usize = 12;

/// So many stretches of all articles are compared with a quotation, word by word.
const STRETCHES: usize = 4;

/// What a word that carries no topic counts, and what two words count that follow each other in both.
const STOP: f64 = 0.1;
const PAIR: f64 = 1.0;

/// A word stands in so many quotations of a text at most to lead to them.
const HOLDERS: usize = 64;

/// Words of the text, and those of the article in their place.
type Change = (Option<Span>, Option<Span>);

/// A quotation of a text, and the nearest wording in the articles.
#[derive(Clone, Debug)]
pub(crate) struct QuotationFinding {
    /// Where it stands in the text, without its marks.
    pub span: Span,
    pub state: QuotationState,
    pub other_speaker: bool,
    /// The nearest wording, with its article.
    pub passage: Option<(ArticleId, Span)>,
    /// Words of the text, and those of the article in their place.
    pub changed: Vec<Change>,
}

/// A stretch of an article that shares words with a quotation.
#[derive(Clone, Copy, Debug)]
struct Stretch {
    weight: f64,
    article: ArticleId,
    /// The number of the word that would be the first of the quotation, `WORDS` added.
    first: usize,
}

/// A quotation and a stretch of an article, word by word.
struct Alignment {
    /// How many words of the quotation are the same.
    same: usize,
    /// How many words must change.
    changes: usize,
    passage: Span,
    article: ArticleId,
    changed: Vec<Change>,
}

/// Finds the quotations of a text, by their sentences.
pub(super) fn quotations(text: &Analysed, sources: &Sources<'_>) -> Map<SentenceId, Vec<QuotationFinding>> {
    let quoted = text.quoted(SHORTEST);
    let mut found: Map<SentenceId, Vec<QuotationFinding>> = Map::default();
    for (quotation, stretches) in quoted.iter().zip(stretches(text, &quoted, sources)) {
        let Some(sentence) = text.sentence_at(quotation.span.start) else { continue };
        found.entry(sentence).or_default().push(finding(text, sentence, quotation, &stretches, sources));
    }
    found
}

/// The words of a quotation.
fn words<'a>(text: &'a Analysed, quotation: &Quoted) -> &'a [Token] {
    let tokens = text.tokens.get(quotation.tokens.clone()).unwrap_or_default();
    tokens.get(..WORDS.min(tokens.len())).unwrap_or_default()
}

/// Finds the stretches of the articles that share most with each quotation.
fn stretches(text: &Analysed, quoted: &[Quoted], sources: &Sources<'_>) -> Vec<Vec<Stretch>> {
    let mut best: Vec<Vec<Stretch>> = vec![Vec::new(); quoted.len()];
    let mut holders: Map<Stem, Vec<(usize, usize)>> = Map::default();
    for (number, quotation) in quoted.iter().enumerate() {
        for (place, token) in words(text, quotation).iter().enumerate() {
            let list = holders.entry(token.stem).or_default();
            if list.len() < HOLDERS {
                list.push((number, place));
            }
        }
    }
    if holders.is_empty() {
        return best;
    }
    let idf = &sources.cluster.graph.idf;
    for (number, told) in &sources.told {
        let Some(article) = sources.articles.get(*number) else { continue };
        // How much stands where the quotation would start at each dozen of words.
        let mut votes: Map<(usize, usize), f64> = Map::default();
        for at in told.iter().filter_map(|(n, _)| article.sentences.get(*n)).flat_map(|s| s.tokens.clone()) {
            let Some(token) = article.tokens.get(at as usize) else { continue };
            let Some(list) = holders.get(&token.stem) else { continue };
            let weight = if token.is_stop() { STOP } else { idf.of(token.stem) };
            let before = (at as usize).checked_sub(1).and_then(|b| article.tokens.get(b)).map(|t| t.stem);
            for (quotation, place) in list {
                let own = quoted.get(*quotation).map(|q| words(text, q)).unwrap_or_default();
                let follows = place.checked_sub(1).and_then(|b| own.get(b)).is_some_and(|t| Some(t.stem) == before);
                let weight = if follows { weight + PAIR } else { weight };
                let first = (at as usize).saturating_add(WORDS).saturating_sub(*place) / SHIFT;
                // Of two neighbours one holds all that shifts by less than a dozen.
                for first in [first, first.saturating_add(1)] {
                    *votes.entry((*quotation, first)).or_default() += weight;
                }
            }
        }
        for ((quotation, first), weight) in sort::keyed(votes) {
            let Some(best) = best.get_mut(quotation) else { continue };
            best.push(Stretch { weight, article: *number, first: first.saturating_mul(SHIFT) });
            if best.len() > STRETCHES.saturating_mul(8) {
                shorten(best);
            }
        }
    }
    best.iter_mut().for_each(shorten);
    best
}

/// Keeps the stretches that share most.
fn shorten(stretches: &mut Vec<Stretch>) {
    sort::stable_by(stretches, |a, b| b.weight.total_cmp(&a.weight));
    stretches.truncate(STRETCHES);
}

/// Compares a quotation with the stretches that share most with it.
fn finding(
    text: &Analysed,
    sentence: SentenceId,
    quotation: &Quoted,
    stretches: &[Stretch],
    sources: &Sources<'_>,
) -> QuotationFinding {
    let own = words(text, quotation);
    let compared = stretches.iter().filter_map(|stretch| {
        let article = sources.articles.get(stretch.article)?;
        let first = stretch.first.saturating_sub(WORDS);
        let end = first.saturating_add(own.len()).saturating_add(own.len() / 4).saturating_add(3 * SHIFT);
        let from = first.saturating_sub(2 * SHIFT);
        let there = article.tokens.get(from..end.min(article.tokens.len()))?;
        align(text.text(), own, stretch.article, article.text(), there)
    });
    let mut compared: Vec<Alignment> = compared.collect();
    sort::stable_by(&mut compared, |a, b| a.changes.cmp(&b.changes));
    let least = compared.first().map_or(0, |a| a.changes);
    let nearest = compared.first().filter(|a| a.same.saturating_mul(2) >= own.len() && a.same >= 2);
    let mut finding = QuotationFinding {
        span: quotation.span,
        state: QuotationState::Absent,
        other_speaker: false,
        passage: None,
        changed: Vec::new(),
    };
    if let Some(nearest) = nearest {
        let mut as_near = compared.iter().take_while(|a| a.changes == least);
        finding.other_speaker = as_near.all(|a| other_speaker(text, sentence, a, sources));
        finding.state = if nearest.changes == 0 { QuotationState::Exact } else { QuotationState::Changed };
        finding.passage = Some((nearest.article, nearest.passage));
        finding.changed = nearest.changed.clone();
    }
    finding
}

/// True if a sentence and the article name different speakers of a quotation.
fn other_speaker(text: &Analysed, sentence: SentenceId, found: &Alignment, sources: &Sources<'_>) -> bool {
    let Some(article) = sources.articles.get(found.article) else { return false };
    let number = article.sentence_at(found.passage.start).unwrap_or_default();
    let (Some(own), Some(there)) = (Statement::of(text, sentence), Statement::of(article, number)) else {
        return false;
    };
    let outside = |statement: Statement<'_>| {
        let quoted = statement.quoted();
        let mut named = names(statement, sources);
        named.retain(|name| {
            let at = statement.tokens.partition_point(|t| (t.start as usize) < name.span.start);
            quoted.get(at) == Some(&false)
        });
        named
    };
    let (speakers, others) = (outside(own), outside(there));
    // The sentences beside it may say who speaks.
    let start = article.sentences.get(number.minus(1)).map_or(there.span.start, |s| s.start as usize);
    let end = article.sentences.get(number.plus(1)).map_or(there.span.end, |s| s.end as usize);
    let around = words_within(article, Span::new(start, end));
    !speakers.is_empty()
        && !others.is_empty()
        && !speakers.iter().any(|name| name.among(own, article, around).is_some())
        && !others.iter().any(|name| name.among(there, text, own.tokens).is_some())
}

/// A word in lower case, as a number.
fn letters(text: &str, token: &Token) -> Stem {
    let word: String = token.span().slice(text).chars().map(straighten).map(lower).collect();
    Stem::of(&word)
}

/// Finds where in a stretch of an article the fewest words must change to make a quotation of it.
fn align(text: &str, own: &[Token], article: ArticleId, other_text: &str, there: &[Token]) -> Option<Alignment> {
    let [a, b] = [(text, own), (other_text, there)]
        .map(|(text, tokens)| tokens.iter().map(|t| letters(text, t)).collect::<Vec<Stem>>());
    let costs = Costs::new(&a, &b);
    // Words that only the one of two ends as good has may stand in the place of others, up to the mark that ends a quotation.
    let ends = |j: usize| there.get(j.saturating_sub(1)..=j).is_some_and(|pair| is_open(other_text, pair));
    let steps = costs.steps(&a, &b, costs.end(a.len(), ends));
    let span = |tokens: &[Token], at: Option<usize>| at.and_then(|n| tokens.get(n)).map(|t| t.span());
    let (mut changed, mut same) = (Vec::<Change>::new(), 0usize);
    let (mut open, mut passage): (bool, Option<Span>) = (false, None);
    for step in &steps {
        let (one, two) = (span(own, step.own), span(there, step.there));
        passage = joined(passage, two);
        if step.same {
            same = same.saturating_add(1);
        } else {
            match changed.last_mut().filter(|_| open) {
                Some(last) => *last = (joined(last.0, one), joined(last.1, two)),
                None => changed.push((one, two)),
            }
        }
        open = !step.same;
    }
    Some(Alignment { same, changes: steps.len().saturating_sub(same), passage: passage?, article, changed })
}

/// True if no quotation mark stands between two words.
fn is_open(text: &str, pair: &[Token]) -> bool {
    let (Some(a), Some(b)) = (pair.first(), pair.last()) else { return false };
    !Span::new(a.end() as usize, b.start as usize).slice(text).contains(is_double_quote)
}

/// A word of a quotation and one of an article, or one alone.
struct AlignedWords {
    own: Option<usize>,
    there: Option<usize>,
    same: bool,
}

/// The fewest changes that make the words up to one of a quotation of those up to one of an article. What stands before the
/// wording in the article costs nothing.
struct Costs {
    width: usize,
    cells: Vec<u16>,
}

impl Costs {
    fn new(a: &[Stem], b: &[Stem]) -> Self {
        let width = b.len().saturating_add(1);
        let mut costs = Self { width, cells: vec![0; width.saturating_mul(a.len().saturating_add(1))] };
        for (i, x) in (1usize..).zip(a) {
            let before = i.saturating_sub(1);
            costs.set(i, 0, i as u16);
            for (j, y) in (1usize..).zip(b) {
                let left = j.saturating_sub(1);
                let changed = costs.at(before, left).saturating_add(u16::from(x != y));
                let alone = costs.at(before, j).min(costs.at(i, left)).saturating_add(1);
                costs.set(i, j, changed.min(alone));
            }
        }
        costs
    }

    fn at(&self, i: usize, j: usize) -> u16 {
        self.cells.get(i.saturating_mul(self.width).saturating_add(j)).copied().unwrap_or(0)
    }

    fn set(&mut self, i: usize, j: usize, cost: u16) {
        if let Some(cell) = self.cells.get_mut(i.saturating_mul(self.width).saturating_add(j)) {
            *cell = cost;
        }
    }

    /// Where the fewest changes end: as late as those do that follow each other and as `goes_on` says.
    fn end(&self, i: usize, goes_on: impl Fn(usize) -> bool) -> usize {
        let best = (0..self.width).fold(0, |best, j| if self.at(i, j) < self.at(i, best) { j } else { best });
        let later = (best.saturating_add(1)..self.width).zip(best..);
        later
            .take_while(|(j, before)| self.at(i, *j) == self.at(i, best) && goes_on(*before))
            .last()
            .map_or(best, |(j, _)| j)
    }

    /// Goes back from an end, and answers the words in order.
    fn steps(&self, a: &[Stem], b: &[Stem], end: usize) -> Vec<AlignedWords> {
        let (mut i, mut j) = (a.len(), end);
        let mut steps = Vec::new();
        while i > 0 {
            let (up, left) = (i.saturating_sub(1), j.saturating_sub(1));
            let same = j > 0 && a.get(up) == b.get(left);
            let here = self.at(i, j);
            if j > 0 && here == self.at(up, left).saturating_add(u16::from(!same)) {
                steps.push(AlignedWords { own: Some(up), there: Some(left), same });
                (i, j) = (up, left);
            } else if j > 0 && here == self.at(i, left).saturating_add(1) {
                steps.push(AlignedWords { own: None, there: Some(left), same: false });
                j = left;
            } else {
                steps.push(AlignedWords { own: Some(up), there: None, same: false });
                i = up;
            }
        }
        steps.reverse();
        steps
    }
}

/// One stretch of two.
fn joined(one: Option<Span>, two: Option<Span>) -> Option<Span> {
    match (one, two) {
        (Some(one), Some(two)) => Some(Span::new(one.start, two.end)),
        (one, two) => one.or(two),
    }
}
