//! The article as it is read: cleaned, cut into sentences and words, with what it mentions.

use crate::collections::ids::{ArticleId, IdVec, ParagraphId, SentenceId};
use crate::collections::map::{Map, Set};
use crate::language::{Guess, Language};
use crate::model::article::Article;
use crate::model::limits;
use crate::model::reason::Reason;
use crate::model::span::Span;
use crate::read::clean::{self, Cleaned, Head, PageParagraph};
use crate::read::figures::NumberWords;
use crate::read::mentions::{KeptMentions, Mentions};
use crate::read::quoted::{self, Quoted};
use crate::read::segment;
use crate::read::sentence::{Parsed, Sentence};
use crate::read::standalone;
use crate::read::steps::Steps;
use crate::read::tokens::{self, Known, Stems, Token};
use crate::text::find::holds;
use crate::text::fold::{Folded, fold};
use crate::text::word_count::count_words;

/// An article after the stages that look at nothing else: clean, segment, tokens, mentions.
#[derive(Clone, Debug)]
pub(crate) struct Analysed {
    pub article: Article,
    /// The text that all stages read, where it differs from the article's.
    folded: Option<Folded>,
    pub language: Language,
    /// What was found above the text.
    head: Head,
    pub paragraphs: IdVec<ParagraphId, PageParagraph>,
    /// The sentences of all paragraphs, dropped or not: one that the reader or the other articles bring back needs no new reading.
    pub sentences: IdVec<SentenceId, Sentence>,
    pub tokens: Vec<Token>,
    /// The words of the headline; their positions count in the headline.
    pub title_tokens: Vec<Token>,
    /// Its figures, years and quotations.
    pub mentions: Mentions,
    /// How the reading went.
    pub outcome: ReadingOutcome,
}

/// The articles of a corpus.
pub(crate) type Articles = IdVec<ArticleId, Analysed>;

/// How the reading of an article went.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct ReadingOutcome {
    /// What its words say of its language, unless it was given.
    guess: Option<Guess>,
    /// True if much of the text is control characters or what stands for broken encoding.
    pub not_text: bool,
    /// The steps of work that it took.
    pub steps: usize,
    /// True if that was more than it may take: then it has no sentences.
    pub set_aside: bool,
}

/// About how many bytes of text a word takes: room is made for so many.
const BYTES: usize = 5;

fn numbers(list: &[usize]) -> Set<usize> {
    list.iter().copied().collect()
}

fn is_not_text(text: &str) -> bool {
    let odd = |c: &char| (c.is_control() && !c.is_whitespace()) || *c == char::REPLACEMENT_CHARACTER;
    // Each odd character starts with one of these bytes, and few texts have so many of them.
    let suspect = text.bytes().filter(|b| *b < b' ' || matches!(b, 0x7f | 0xc2 | 0xef)).count();
    let few = text.chars().count() / 10;
    suspect > few && text.chars().filter(odd).count() > few
}

/// The language that most articles tell.
pub(crate) fn common_language(articles: &Articles) -> Language {
    let mut told = [0u32; 64];
    let mut common = (Language::UNKNOWN, 0);
    // A copy says nothing more.
    let mut seen: Set<&str> = Set::default();
    let telling = articles.iter().filter(|article| article.own_language() != Language::UNKNOWN);
    for language in telling.filter(|article| seen.insert(article.text())).map(Analysed::own_language) {
        let Some(times) = told.get_mut(language.index()) else { continue };
        *times = times.saturating_add(1);
        // Of two that as many tell, the first of the table: the order of the articles says nothing.
        if (*times, common.0.index()) > (common.1, language.index()) {
            common = (language, *times);
        }
    }
    common.0
}

/// Cuts the paragraphs of a text into sentences, and these into words.
fn cut(
    text: &str,
    paragraphs: &IdVec<ParagraphId, PageParagraph>,
    language: Language,
    stems: &mut Stems,
    steps: &Steps,
) -> (IdVec<SentenceId, Sentence>, Vec<Token>) {
    let (mut sentences, mut tokens) = (IdVec::default(), Vec::with_capacity(text.len() / BYTES));
    for (number, paragraph) in paragraphs.entries() {
        let spans = segment::segment(text, paragraph.prose, language, steps);
        for span in standalone::join_quotations(text, spans, steps) {
            let first = tokens.len();
            tokens::tokenize(text, span, stems, &mut tokens);
            // All of these fit: none is more than the article has bytes, see `limits`.
            sentences.push(Sentence {
                start: span.start as u32,
                end: span.end as u32,
                paragraph: number,
                tokens: first as u32..tokens.len() as u32,
                words: count_words(span.slice(text)) as u32,
                stand_alone: standalone::assess(text, span, tokens.get(first..).unwrap_or_default(), language),
            });
        }
    }
    // They are kept as long as the article is.
    sentences.shrink_to_fit();
    tokens.shrink_to_fit();
    (sentences, tokens)
}

/// What was given, if it says anything.
fn said(given: &Option<String>) -> Option<&str> {
    given.as_deref().map(str::trim).filter(|said| !said.is_empty())
}

/// No more of a title or a name than a title may have, cut between words.
fn shortened(text: &str) -> Option<&str> {
    let Some((end, _)) = text.char_indices().nth(limits::TITLE) else { return Some(text) };
    let cut = text.get(..end)?;
    Some(cut.rsplit_once(char::is_whitespace).map_or(cut, |(words, _)| words.trim_end()))
}

/// Keeps a line that was taken for the title, where a title is given that has hardly a word of it.
fn leave_other_title(cleaned: &mut Cleaned, given: &str, text: &str) {
    let Some(found) = cleaned.head.title else { return };
    let words: Vec<&str> = found.slice(text).split_whitespace().collect();
    let shared = words.iter().filter(|word| holds(given, word)).count();
    let fewest = words.len().min(given.split_whitespace().count());
    if shared.saturating_mul(2) < fewest {
        cleaned.head.title = None;
        for paragraph in cleaned.paragraphs.iter_mut().filter(|p| p.dropped == Some(Reason::Title)) {
            (paragraph.cleaned, paragraph.dropped) = (None, None);
        }
    }
}

/// The words of a headline.
fn words(headline: &str, stems: &mut Stems) -> Vec<Token> {
    let folded = fold(headline);
    let headline = folded.as_ref().map_or(headline, |folded| folded.text.as_str());
    let mut tokens = Vec::new();
    tokens::tokenize(headline, Span::new(0, headline.len()), stems, &mut tokens);
    tokens
}

impl Analysed {
    /// Reads an article, with a budget of `steps` for each of its bytes. `known` has the stems and `number_words` the words around
    /// figures of the languages that were met so far. If its own words do not tell its language, it is in the `common` one, if it
    /// may be.
    pub fn new(
        article: Article,
        common: Language,
        known: &mut Map<Language, Known>,
        number_words: &mut Vec<NumberWords>,
        steps: usize,
    ) -> Self {
        Self::read(article, common, clean::clean, known, number_words, steps)
    }

    /// Reads a text of which nothing is cleaned away, likewise.
    pub fn whole(
        text: Article,
        common: Language,
        known: &mut Map<Language, Known>,
        number_words: &mut Vec<NumberWords>,
        steps: usize,
    ) -> Self {
        Self::read(text, common, |text, _, _| clean::keep_all(text), known, number_words, steps)
    }

    /// Reads a text that is divided into paragraphs by `clean`.
    fn read(
        mut article: Article,
        common: Language,
        clean: fn(&str, Language, &Set<usize>) -> Cleaned,
        known: &mut Map<Language, Known>,
        number_words: &mut Vec<NumberWords>,
        steps: usize,
    ) -> Self {
        // It is kept as long as the corpus is.
        article.text.shrink_to_fit();
        let folded = fold(&article.text);
        let text = folded.as_ref().map_or(article.text.as_str(), |folded| folded.text.as_str());
        let steps = Steps::new(text.len(), steps);
        let given = article.language.as_deref().and_then(Language::from_code);
        let guess = if given.is_none() { Some(Guess::new(text)) } else { None };
        let language = guess.map(|guess| guess.beside(common)).or(given).unwrap_or(Language::UNKNOWN);
        let mut cleaned = clean(text, language, &numbers(&article.outside));
        if let Some(given) = said(&article.title) {
            leave_other_title(&mut cleaned, given, text);
        }
        let mut stems = Stems::with(language, known.take(&language).unwrap_or_default());
        let mut paragraphs = IdVec::from(cleaned.paragraphs);
        paragraphs.shrink_to_fit();
        let (sentences, tokens) = cut(text, &paragraphs, language, &mut stems, &steps);
        let mut analysed = Self {
            language,
            head: cleaned.head,
            paragraphs,
            sentences,
            tokens,
            title_tokens: Vec::new(),
            mentions: Mentions::default(),
            outcome: ReadingOutcome { not_text: is_not_text(text), guess, ..ReadingOutcome::default() },
            article,
            folded,
        };
        analysed.title_tokens = words(analysed.headline().unwrap_or_default(), &mut stems);
        known.insert(language, stems.known());
        analysed.mark();
        analysed.mentions = Mentions::new(analysed.parsed(), number_words, &steps);
        analysed.outcome.steps = steps.taken();
        if steps.are_spent() {
            (analysed.sentences, analysed.tokens) = (IdVec::default(), Vec::new());
            (analysed.mentions, analysed.outcome.set_aside) = (Mentions::default(), true);
        }
        analysed
    }

    /// The language that the article tells by itself.
    pub fn own_language(&self) -> Language {
        self.outcome.guess.map_or(self.language, |guess| guess.language)
    }

    /// True if it would be read in another language, now that this one is `common` to the articles.
    pub fn is_read_otherwise(&self, common: Language) -> bool {
        self.outcome.guess.is_some_and(|guess| guess.beside(common) != self.language)
    }

    /// Drops the paragraphs that cleaning drops, but for those that the reader put back, and those that the reader took out.
    fn mark(&mut self) {
        let (restored, removed) = (numbers(&self.article.restored), numbers(&self.article.removed));
        for (number, paragraph) in self.paragraphs.iter_mut().enumerate() {
            paragraph.dropped = match paragraph.cleaned {
                _ if removed.contains(&number) => Some(Reason::Reader),
                _ if restored.contains(&number) => None,
                reason => reason,
            };
        }
    }

    /// Takes other paragraphs for those that the reader put back, as if the article were read anew with them.
    pub fn set_restored(&mut self, paragraphs: Vec<usize>) {
        self.article.restored = paragraphs;
        self.mark_anew();
    }

    /// Takes other paragraphs for those that the reader took out, likewise.
    pub fn set_removed(&mut self, paragraphs: Vec<usize>) {
        self.article.removed = paragraphs;
        self.mark_anew();
    }

    /// Marks the paragraphs once more. Nothing is cut into sentences and words again.
    fn mark_anew(&mut self) {
        self.mark();
        // One that is set aside has nothing to compare.
        if !self.outcome.set_aside {
            let kept = KeptMentions::new(self.parsed());
            self.mentions.kept = kept;
        }
    }

    /// The title that was given, or the headline that was found; no more of it than a title may have.
    pub fn headline(&self) -> Option<&str> {
        let found = self.head.title.map(|t| self.original(t).slice(&self.article.text));
        shortened(said(&self.article.title).or(found)?)
    }

    /// True if a title was given.
    pub fn is_titled(&self) -> bool {
        said(&self.article.title).is_some()
    }

    /// The author that was given or found, likewise.
    pub fn author(&self) -> Option<&str> {
        shortened(said(&self.article.author).or(self.head.author.as_deref())?)
    }

    /// The date that was given, likewise, or the day that was found.
    pub fn published(&self) -> Option<&str> {
        shortened(said(&self.article.published).or(self.head.published.as_deref())?)
    }

    /// The day on which it was published, counted from the start of the calendar, if the date is written as ISO 8601 has it.
    pub fn day(&self) -> Option<i32> {
        let mut parts = self.published()?.get(..10)?.splitn(3, '-').map(|part| part.parse::<u16>().ok().map(i32::from));
        let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
        // A year that starts with March ends with the leap day.
        let (year, month) =
            if month > 2 { (year, month.wrapping_sub(3)) } else { (year.wrapping_sub(1), month.wrapping_add(9)) };
        let leap = (year / 4).wrapping_sub(year / 100).wrapping_add(year / 400);
        let months = month.wrapping_mul(153).wrapping_add(2) / 5;
        Some(year.wrapping_mul(365).wrapping_add(leap).wrapping_add(months).wrapping_add(day))
    }

    /// The text that all stages read, and in which all positions count.
    pub fn text(&self) -> &str {
        self.folded.as_ref().map_or(&self.article.text, |folded| &folded.text)
    }

    /// Finds where a stretch of that text stands in the text as it was given.
    pub fn original(&self, span: Span) -> Span {
        let text = self.article.text.as_str();
        self.folded.as_ref().map_or(span, |folded| {
            let start = folded.start(text, span.start);
            Span::new(start, folded.end(text, span.end).max(start))
        })
    }

    /// Gives what the stages see of it.
    fn parsed(&self) -> Parsed<'_> {
        let Self { language, paragraphs, sentences, tokens, .. } = self;
        Parsed { text: self.text(), language: *language, paragraphs, sentences, tokens }
    }

    /// What it has between quotation marks, from so many words on.
    pub fn quoted(&self, shortest: usize) -> Box<[Quoted]> {
        quoted::read(self.parsed(), shortest)
    }

    /// The last sentence that starts at or before a byte.
    pub fn sentence_at(&self, byte: usize) -> Option<SentenceId> {
        let behind = self.sentences.as_slice().partition_point(|s| s.start as usize <= byte);
        behind.checked_sub(1).and_then(|place| self.sentences.id(place))
    }

    /// The words of a sentence.
    pub fn tokens(&self, sentence: &Sentence) -> &[Token] {
        self.parsed().tokens(sentence)
    }

    /// True if the sentence stands in a paragraph that cleaning kept.
    pub fn keeps(&self, sentence: &Sentence) -> bool {
        self.parsed().keeps(sentence)
    }
}
