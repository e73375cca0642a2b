//! Mentions: what is compared of an article and needs no other article to be read. It is made once with the article, so that
//! an edit costs that of one article.

use crate::collections::ids::SentenceId;
use crate::collections::sort;
use crate::read::figures::{Figure, NumberWords, figures, years};
use crate::read::quoted::{self, Quoted};
use crate::read::sentence::Parsed;
use crate::read::steps::Steps;
use crate::read::tokens::Token;
use crate::text::lowercase::lowercase;
use crate::text::stem::Stem;

/// A figure of an article, with what is said around it.
#[derive(Clone, Debug)]
pub(crate) struct FigureMention {
    /// The number of its sentence among all of the article.
    pub sentence: SentenceId,
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
    /// True if the sentence says that the figure is the newest: rose to six.
    pub newer: bool,
    /// True if a year stands right before it: the time of a post.
    pub dated: bool,
    /// For an age, the two words with a capital right before it: whose it is.
    pub person: Option<(Stem, Stem)>,
}

/// The figures, years and quotations of an article.
#[derive(Clone, Debug, Default)]
pub(crate) struct Mentions {
    /// The figures of all sentences, in order.
    pub figures: Box<[FigureMention]>,
    /// The years of all sentences, in order.
    pub years: Box<[FigureMention]>,
    /// What is known of the paragraphs that are kept.
    pub kept: KeptMentions,
}

/// What changes with the paragraphs that an article keeps.
#[derive(Clone, Debug, Default)]
pub(crate) struct KeptMentions {
    /// What stands between quotation marks, in order.
    pub quoted: Box<[Quoted]>,
    /// The distinct content words, by the last half of their stems, sorted.
    words: Box<[u32]>,
}

impl KeptMentions {
    /// Reads the paragraphs that an article keeps.
    pub fn new(article: Parsed<'_>) -> Self {
        let kept = article.sentences.iter().filter(|s| article.keeps(s));
        let content = kept.flat_map(|s| article.tokens(s)).filter(|t| !t.is_stop());
        let mut words: Vec<u64> = content.map(|t| u64::from(t.stem.0 as u32)).collect();
        sort::radix_sort(&mut words);
        words.dedup();
        Self { quoted: quoted::read(article, quoted::SHORTEST), words: words.iter().map(|word| *word as u32).collect() }
    }

    /// True if the article has a content word.
    pub fn has(&self, word: Stem) -> bool {
        self.words.binary_search(&(word.0 as u32)).is_ok()
    }
}

impl Mentions {
    /// Reads an article; `number_words` has those of the languages that were met so far.
    pub fn new(article: Parsed<'_>, number_words: &mut Vec<NumberWords>, steps: &Steps) -> Self {
        if !number_words.iter().any(|c| c.language() == article.language) {
            number_words.push(NumberWords::new(article.language));
        }
        let own = number_words.iter().find(|c| c.language() == article.language);
        let (figures, years) = own.map(|number_words| read(article, number_words, steps)).unwrap_or_default();
        Self { figures, years, kept: KeptMentions::new(article) }
    }
}

/// The words before a figure that may say that it has changed.
const CHANGE: usize = 5;

/// The words from a figure within which names stand near it.
const NAMED: usize = 5;

/// More figures than this in one sentence are a table. What is around each of them says nothing, and would be kept for each.
const TABLE: usize = 40;

/// The words before an age within which the name of the person stands.
const OWNER: usize = 3;

/// The figures and the years of all sentences of an article, in order.
fn read(
    article: Parsed<'_>,
    number_words: &NumberWords,
    steps: &Steps,
) -> (Box<[FigureMention]>, Box<[FigureMention]>) {
    let (mut told, mut dated) = (Vec::new(), Vec::new());
    for (sentence, s) in article.sentences.entries() {
        let tokens = article.tokens(s);
        let found = figures(article.text, s.span(), tokens, number_words, steps);
        let years = years(article.text, s.span(), tokens, article.language, &found, steps);
        if found.len().saturating_add(years.len()) > TABLE {
            continue;
        }
        let place = FigureSentence { article, tokens, sentence };
        let (period, rate) = place.period();
        told.extend(found.into_iter().map(|figure| place.told(figure, &period, rate)));
        dated.extend(years.into_iter().map(|figure| place.told(figure, &period, rate)));
    }
    (told.into(), dated.into())
}

/// A sentence whose figures are read.
struct FigureSentence<'a> {
    article: Parsed<'a>,
    tokens: &'a [Token],
    sentence: SentenceId,
}

impl FigureSentence<'_> {
    fn lower(&self, token: &Token) -> String {
        lowercase(token.span().slice(self.article.text))
    }

    fn classes(&self, token: &Token) -> &'static [&'static str] {
        self.article.language.lexicon().figures.get(self.lower(token).as_str()).map_or(&[], Vec::as_slice)
    }

    fn capital(&self, token: &Token) -> bool {
        !token.is_stop() && token.span().slice(self.article.text).starts_with(char::is_uppercase)
    }

    /// The years and months that the sentence names, and the first word by which it counts by the day or the year.
    fn period(&self) -> (Vec<u32>, Option<Stem>) {
        let (mut period, mut rate) = (Vec::new(), None);
        for token in self.tokens {
            let word = self.lower(token);
            let year = word.parse::<u32>().ok().filter(|y| word.len() == 4 && (1900..2100).contains(y));
            period.extend(year);
            for class in self.classes(token) {
                period.extend(class.strip_prefix("month").and_then(|m| m.parse::<u32>().ok()));
                rate = rate.or((*class == "rate").then_some(token.stem));
            }
        }
        (period, rate)
    }

    fn told(&self, figure: Figure, period: &[u32], rate: Option<Stem>) -> FigureMention {
        let (first, last) = figure.tokens;
        let end = last.wrapping_add(1).wrapping_add(NAMED).min(self.tokens.len());
        let near = self.tokens.get(first.saturating_sub(NAMED)..end).unwrap_or_default();
        let before = self.tokens.get(first.saturating_sub(CHANGE)..first).unwrap_or_default();
        let later = |(at, token): (usize, &Token)| {
            // "Earlier this week" says when, not that something has changed.
            let next = before.get(at.wrapping_add(1));
            self.classes(token).contains(&"later") && !next.is_some_and(|next| self.classes(next).contains(&"when"))
        };
        let year = |t: &Token| whole_year(t.span().slice(self.article.text));
        FigureMention {
            sentence: self.sentence,
            names: near.iter().filter(|t| self.capital(t)).map(|t| t.stem).collect(),
            period: period.into(),
            rate,
            update: before.iter().enumerate().any(later),
            newer: before.iter().any(|t| self.classes(t).contains(&"newer")),
            dated: before.iter().rev().take(OWNER).any(year),
            person: figure.context.age.then(|| self.person(first)).flatten(),
            figure,
        }
    }

    /// The last two words with a capital that stand side by side right before a token.
    fn person(&self, first: usize) -> Option<(Stem, Stem)> {
        let before = self.tokens.get(first.saturating_sub(OWNER)..first)?;
        let last = before.iter().rposition(|t| self.capital(t))?;
        let given = before.get(last.checked_sub(1)?).filter(|t| self.capital(t))?;
        Some((given.stem, before.get(last)?.stem))
    }
}

fn whole_year(word: &str) -> bool {
    word.len() == 4 && word.parse::<u32>().is_ok_and(|y| (1900..2100).contains(&y))
}
