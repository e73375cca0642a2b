//! The corpus: articles, analysed, and the summary of them.

use crate::article::Article;
use crate::choose::Task;
use crate::clean::{self, Reason};
use crate::compare::{Account, Cues};
use crate::error::{Error, ErrorKind};
use crate::language::Language;
use crate::limits;
use crate::options::Options;
use crate::overlap::Overlap;
use crate::progress::{Progress, Stage, Watch};
use crate::prose::{self, Prose};
use crate::span::{Offsets, Span};
use crate::stage::Selection;
use crate::summary::{Paragraph, Summary, SummarySentence};
use crate::terms::{self, Known, Stems, Token};
use crate::{report, segment, select};
use rustc_hash::{FxHashMap, FxHashSet};
use std::ops::{ControlFlow, Range};

/// Articles about one event, analysed, in the order in which the reader has them.
///
/// Adding, replacing or removing an article costs the analysis of that article; what articles share is counted anew at
/// the next [`Corpus::summarize`], which never reads text again, so that a new length costs next to nothing.
///
/// ```
/// use conspectus::{Article, Corpus, Options};
/// let mut corpus = Corpus::new();
/// corpus.add(Article::new("A ferry with 412 people on board ran aground off Port Ellery on Tuesday."))?;
/// corpus.add(Article::new("All 412 people were taken off a ferry that ran aground near Port Ellery."))?;
/// let summary = corpus.summarize(&Options::default());
/// assert!(summary.sentences.iter().all(|s| s.passage.text.contains("412")));
/// # Ok::<(), conspectus::Error>(())
/// ```
#[derive(Debug, Default)]
pub struct Corpus {
    articles: Vec<Analysed>,
    /// The bytes of all articles together.
    bytes: usize,
    /// The words that were stemmed, by language.
    known: FxHashMap<Language, Known>,
    /// The words that figures may start with, of each language that was met.
    cues: Vec<Cues>,
    overlap: Option<Overlap>,
}

/// A sentence of an article.
#[derive(Clone, Debug)]
pub(crate) struct Sentence {
    /// Where it stands, ...
    start: u32,
    /// ... and one past its last byte.
    end: u32,
    /// The number of its paragraph.
    paragraph: u32,
    /// Its words, as a range of the article's tokens.
    tokens: Range<u32>,
    /// Its length in words, as [`crate::Length::Words`] counts them.
    pub words: u32,
    /// How it reads by itself.
    pub prose: Prose,
}

impl Sentence {
    /// Where it stands.
    pub fn span(&self) -> Span {
        Span::new(self.start as usize, self.end as usize)
    }

    /// The number of its paragraph.
    pub fn paragraph(&self) -> usize {
        self.paragraph as usize
    }
}

/// An article after the stages that look at nothing else: clean, segment, terms.
#[derive(Clone, Debug)]
pub(crate) struct Analysed {
    pub article: Article,
    pub language: Language,
    /// The headline that was found in the text.
    pub title: Option<Span>,
    pub paragraphs: Vec<clean::Paragraph>,
    /// The sentences of all paragraphs, dropped or not: one that is put back needs no new analysis.
    pub sentences: Vec<Sentence>,
    pub tokens: Vec<Token>,
    /// The words of the headline; their positions count in the headline.
    pub title_tokens: Vec<Token>,
    /// True if much of the text is control characters or what stands for broken encoding.
    pub rubbish: bool,
    /// What is compared of it.
    pub account: Account,
}

/// About how many bytes of text a word takes: room is made for so many.
const BYTES: usize = 5;

fn is_rubbish(text: &str) -> bool {
    let odd = |c: &char| (c.is_control() && !c.is_whitespace()) || *c == char::REPLACEMENT_CHARACTER;
    // Each odd character starts with one of these bytes, and few texts have so many of them.
    let suspect = text.bytes().filter(|b| *b < b' ' || matches!(b, 0x7f | 0xc2 | 0xef)).count();
    let few = text.chars().count() / 10;
    suspect > few && text.chars().filter(odd).count() > few
}

impl Analysed {
    fn new(mut article: Article, known: &mut FxHashMap<Language, Known>) -> Self {
        // It is kept as long as the corpus is.
        article.text.shrink_to_fit();
        let text = article.text.as_str();
        let language =
            article.language.as_deref().and_then(Language::from_code).unwrap_or_else(|| Language::detect(text));
        let numbers = |of: &[usize]| of.iter().copied().collect::<FxHashSet<usize>>();
        let mut cleaned = clean::clean(text, language, &numbers(&article.outside));
        let (restored, removed) = (numbers(&article.restored), numbers(&article.removed));
        for (number, paragraph) in cleaned.paragraphs.iter_mut().enumerate() {
            if removed.contains(&number) {
                paragraph.dropped = Some(Reason::Reader);
            } else if restored.contains(&number) {
                paragraph.dropped = None;
            }
        }
        let mut stems = Stems::with(language, known.remove(&language).unwrap_or_default());
        let (mut sentences, mut tokens) = (Vec::new(), Vec::with_capacity(text.len() / BYTES));
        for (number, paragraph) in cleaned.paragraphs.iter().enumerate() {
            let spans = segment::segment(text, paragraph.prose, language);
            for span in prose::join_quotations(text, spans) {
                let first = tokens.len();
                terms::tokenize(text, span, &mut stems, &mut tokens);
                // All of these fit: none is more than the article has bytes, see `limits`.
                sentences.push(Sentence {
                    start: span.start as u32,
                    end: span.end as u32,
                    paragraph: number as u32,
                    tokens: first as u32..tokens.len() as u32,
                    words: terms::count_words(span.slice(text)) as u32,
                    prose: prose::look(text, span, tokens.get(first..).unwrap_or_default(), language),
                });
            }
        }
        // They are kept as long as the article is.
        sentences.shrink_to_fit();
        tokens.shrink_to_fit();
        let mut analysed = Self {
            language,
            title: cleaned.title,
            paragraphs: cleaned.paragraphs,
            sentences,
            tokens,
            title_tokens: Vec::new(),
            rubbish: is_rubbish(text),
            account: Account::default(),
            article,
        };
        let mut title_tokens = Vec::new();
        let headline = analysed.headline().unwrap_or_default();
        terms::tokenize(headline, Span::new(0, headline.len()), &mut stems, &mut title_tokens);
        analysed.title_tokens = title_tokens;
        known.insert(language, stems.known());
        analysed
    }

    /// The title that was given, or the headline that was found.
    pub fn headline(&self) -> Option<&str> {
        let found = self.title.map(|t| t.slice(&self.article.text));
        self.article.title.as_deref().filter(|t| !t.trim().is_empty()).or(found)
    }

    /// The words of a sentence.
    pub fn tokens(&self, sentence: &Sentence) -> &[Token] {
        self.tokens.get(sentence.tokens.start as usize..sentence.tokens.end as usize).unwrap_or_default()
    }

    /// True if the sentence stands in a paragraph that cleaning kept.
    pub fn keeps(&self, sentence: &Sentence) -> bool {
        self.paragraphs.get(sentence.paragraph()).is_some_and(|p| p.dropped.is_none())
    }
}

impl Corpus {
    /// A corpus without articles.
    pub fn new() -> Self {
        Self::default()
    }

    /// The number of articles.
    pub fn len(&self) -> usize {
        self.articles.len()
    }

    /// True if there is no article.
    pub fn is_empty(&self) -> bool {
        self.articles.is_empty()
    }

    /// The articles as they were given, in order.
    pub fn articles(&self) -> impl ExactSizeIterator<Item = &Article> {
        self.articles.iter().map(|a| &a.article)
    }

    /// Adds an article behind the others and answers its number.
    ///
    /// # Errors
    /// [`ErrorKind::TooLarge`] if the article or all together are over the [`limits`].
    pub fn add(&mut self, article: Article) -> Result<usize, Error> {
        let number = self.len();
        self.insert(number, article)?;
        Ok(number)
    }

    /// Adds an article before the one of that number, which moves up with all behind it.
    ///
    /// # Errors
    /// [`ErrorKind::TooLarge`] as in [`Corpus::add`]; [`ErrorKind::NoSuchArticle`] if the number is over the length.
    pub fn insert(&mut self, number: usize, article: Article) -> Result<(), Error> {
        if number > self.len() {
            return Err(self.no_such_article(number));
        }
        limits::check(self.len(), self.bytes, article.text.len())?;
        self.bytes = self.bytes.saturating_add(article.text.len());
        let analysed = self.analyse(article);
        self.articles.insert(number, analysed);
        self.overlap = None;
        Ok(())
    }

    /// Puts an article in the place of the one of that number.
    ///
    /// # Errors
    /// [`ErrorKind::NoSuchArticle`] if there is none; [`ErrorKind::TooLarge`] as in [`Corpus::add`]. The old article
    /// stays in both cases.
    pub fn replace(&mut self, number: usize, article: Article) -> Result<(), Error> {
        let old = self.articles.get(number).ok_or_else(|| self.no_such_article(number))?;
        let others = self.bytes.saturating_sub(old.article.text.len());
        limits::check(0, others, article.text.len())?;
        self.bytes = others.saturating_add(article.text.len());
        let analysed = self.analyse(article);
        if let Some(place) = self.articles.get_mut(number) {
            *place = analysed;
        }
        self.overlap = None;
        Ok(())
    }

    /// All that one article tells by itself.
    fn analyse(&mut self, article: Article) -> Analysed {
        let mut analysed = Analysed::new(article, &mut self.known);
        analysed.account = Account::new(&analysed, &mut self.cues);
        analysed
    }

    /// Takes out the article of that number and answers it; those behind it move down.
    ///
    /// ```
    /// use conspectus::{Article, Corpus};
    /// let mut corpus = Corpus::new();
    /// corpus.add(Article::new("The bridge will close."))?;
    /// corpus.insert(0, Article::new("The ferry ran aground."))?;
    /// corpus.replace(1, Article::new("The bridge will not close."))?;
    /// assert_eq!(corpus.remove(0)?.text, "The ferry ran aground.");
    /// assert_eq!(corpus.len(), 1);
    /// # Ok::<(), conspectus::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorKind::NoSuchArticle`] if there is none.
    pub fn remove(&mut self, number: usize) -> Result<Article, Error> {
        if number >= self.len() {
            return Err(self.no_such_article(number));
        }
        self.overlap = None;
        let article = self.articles.remove(number).article;
        self.bytes = self.bytes.saturating_sub(article.text.len());
        Ok(article)
    }

    /// The summary of all articles.
    pub fn summarize(&mut self, options: &Options) -> Summary {
        // Nobody stops it.
        self.summarize_watched(options, |_| ControlFlow::Continue(())).unwrap_or_default()
    }

    /// The summary of all articles, for callers who want to know how far it is, or to stop it: `tell` is called when a
    /// stage begins and after every few thousand sentences.
    ///
    /// ```
    /// use conspectus::{Article, Corpus, ErrorKind, Options};
    /// use std::ops::ControlFlow;
    /// let mut corpus = Corpus::new();
    /// corpus.add(Article::new("A ferry with 412 people on board ran aground off Port Ellery on Tuesday."))?;
    /// let stopped = corpus.summarize_watched(&Options::default(), |_| ControlFlow::Break(()));
    /// assert_eq!(stopped.unwrap_err().kind(), ErrorKind::Cancelled);
    /// # Ok::<(), conspectus::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorKind::Cancelled`] if `tell` breaks. The articles stay as they are.
    pub fn summarize_watched(
        &mut self,
        options: &Options,
        mut tell: impl FnMut(Progress) -> ControlFlow<()>,
    ) -> Result<Summary, Error> {
        let watch = &mut Watch::new(&mut tell);
        let mut overlap = self.overlap(options, watch)?;
        watch.begin(Stage::Choose, 0)?;
        let summary = report::summarize(&self.articles, &mut overlap, options);
        self.overlap = Some(overlap);
        Ok(summary)
    }

    /// Who else says the sentence at a position of an article; positions count what [`Options::offsets`] says.
    ///
    /// `None` if there is no sentence at that place, or none that counts: the paragraph was dropped, the article is left
    /// out.
    ///
    /// ```
    /// use conspectus::{Article, Corpus, Options};
    /// let mut corpus = Corpus::new();
    /// corpus.add(Article::new("A ferry with 412 people on board ran aground off Port Ellery on Tuesday."))?;
    /// corpus.add(Article::new("A ferry carrying 412 people ran aground off Port Ellery on Tuesday, police said."))?;
    /// let sentence = corpus.support(0, 10, &Options::default());
    /// assert_eq!(sentence.map(|s| (s.sources, s.of)), Some((2, 2)));
    /// # Ok::<(), conspectus::Error>(())
    /// ```
    pub fn support(&mut self, article: usize, position: usize, options: &Options) -> Option<SummarySentence> {
        let overlap = self.unwatched(options);
        let sentence = report::support(&self.articles, &overlap, article, position, options);
        self.overlap = Some(overlap);
        sentence
    }

    /// The paragraphs of an article in order, with the reason for each that is not part of it; their numbers, from 0, are
    /// those of [`Article::restored`] and [`Article::removed`].
    ///
    /// ```
    /// use conspectus::{Article, Corpus, Offsets};
    /// let mut corpus = Corpus::new();
    /// corpus.add(Article::new("A ferry with 412 people on board ran aground on Tuesday.\n\nAdvertisement"))?;
    /// let paragraphs = corpus.paragraphs(0, Offsets::Utf8)?;
    /// assert_eq!(paragraphs.iter().map(|p| p.dropped.is_some()).collect::<Vec<_>>(), [false, true]);
    /// # Ok::<(), conspectus::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorKind::NoSuchArticle`] if there is no article of that number.
    pub fn paragraphs(&mut self, article: usize, offsets: Offsets) -> Result<Vec<Paragraph>, Error> {
        if article >= self.len() {
            return Err(self.no_such_article(article));
        }
        // Which articles count makes no difference here.
        let overlap = self.overlap.take().unwrap_or_else(|| self.unwatched(&Options::default()));
        let paragraphs = report::paragraphs(&self.articles, &overlap, article, offsets);
        self.overlap = Some(overlap);
        Ok(paragraphs)
    }

    /// What the search chooses from for these options, and what it finds.
    pub(crate) fn selection(&mut self, options: &Options) -> Selection {
        let overlap = self.unwatched(options);
        let task = Task::new(&self.articles, &overlap, options);
        let problem = task.problem(&overlap, options.length);
        let (chosen, value) = select::found(&problem);
        let selection = Selection {
            covers: problem.covers.iter().map(<[u32]>::to_vec).collect(),
            weights: problem.weights.to_vec(),
            places: problem.places.to_vec(),
            costs: problem.costs.to_vec(),
            needs: problem.needs.to_vec(),
            conflicts: problem.conflicts(),
            levels: problem.levels.to_vec(),
            again: problem.again,
            budget: problem.budget,
            chosen,
            value,
        };
        self.overlap = Some(overlap);
        selection
    }

    /// What the articles have in common, counted anew if it is not known any more.
    fn overlap(&mut self, options: &Options, watch: &mut Watch<'_>) -> Result<Overlap, Error> {
        let counted = options.counted(self.len());
        match self.overlap.take() {
            Some(overlap) if overlap.request == counted => Ok(overlap),
            _ => Overlap::new(&self.articles, counted, watch),
        }
    }

    fn unwatched(&mut self, options: &Options) -> Overlap {
        self.overlap(options, &mut Watch::new(&mut |_| ControlFlow::Continue(()))).unwrap_or_default()
    }

    fn no_such_article(&self, number: usize) -> Error {
        let message = match self.len() {
            0 => format!("There is no article {number}: add one first."),
            n => format!("There is no article {number}: the articles are numbered from 0 to {}.", n.saturating_sub(1)),
        };
        Error::new(ErrorKind::NoSuchArticle, message)
    }
}
