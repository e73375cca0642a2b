//! The corpus: articles as they were read, and the summary of them. It runs all stages and keeps what they found.

use crate::check::{CheckedText, Sources};
use crate::collections::ids::{ArticleId, Id, IdVec};
use crate::collections::map::Map;
use crate::compare::{self, Findings};
use crate::language::Language;
use crate::model::article::Article;
use crate::model::check::Check;
use crate::model::error::{Error, ErrorKind};
use crate::model::limits;
use crate::model::options::Options;
use crate::model::progress::{Progress, ProgressReporter, Stage};
use crate::model::span::{Offsets, Utf16Index};
use crate::model::summary::{Paragraph, Summary, SummarySentence};
use crate::read::analysed::{Analysed, Articles, common_language};
use crate::read::figures::NumberWords;
use crate::read::tokens::Known;
use crate::read::unmark::{Marked, unmark};
use crate::relate::analysis::Analysis;
use crate::relate::wishes::Wishes;
use crate::report::{GivenText, Prepared, Reporter};
use std::ops::ControlFlow;

#[cfg(feature = "measure")]
mod single_stages;

/// Articles about one event, analysed, in the order in which the reader has them.
///
/// Adding, replacing or removing an article costs the analysis of that article, putting a paragraph back or taking it out not
/// even that; what articles share is counted anew at the next [`Corpus::summarize`], which never reads text again, so that a new
/// length costs next to nothing.
///
/// ```
/// use conspectus::{Article, Corpus, Options};
/// let mut corpus = Corpus::new();
/// corpus.add("A ferry with 412 people on board ran aground off Port Ellery on Tuesday.")?;
/// corpus.add(Article::new("All 412 people were taken off a ferry that ran aground near Port Ellery.").with_source("Ellery Post"))?;
/// let summary = corpus.summarize(&Options::default());
/// assert!(summary.sentences.iter().all(|s| s.passage.text.contains("412")));
/// # Ok::<(), conspectus::Error>(())
/// ```
#[derive(Debug, Default)]
pub struct Corpus {
    articles: Articles,
    /// The bytes of all articles together.
    bytes: usize,
    /// The language that most of them tell.
    common: Language,
    /// The words that were stemmed, by language.
    known: Map<Language, Known>,
    /// The words that figures may start with, of each language that was met.
    number_words: Vec<NumberWords>,
    /// How many steps of work a byte may take, if it was said.
    steps: Option<usize>,
    /// What is known about all of them together, until one changes.
    overview: Option<Overview>,
    /// What was prepared of that for the last reader who asked, whatever the length.
    prepared: Option<Prepared>,
}

/// The language of a text of fewer words is a guess.
const SHORT: usize = 16;

/// What is known about all articles together.
#[derive(Debug)]
struct Overview {
    /// What they have in common.
    analysis: Analysis,
    /// Where they differ.
    findings: Findings,
    /// Where UTF-16 positions are in each.
    utf16: IdVec<ArticleId, Utf16Index>,
}

impl Overview {
    fn new(articles: &Articles, wishes: Wishes, progress: &mut ProgressReporter<'_>) -> Result<Self, Error> {
        let analysis = Analysis::new(articles, wishes, progress)?;
        progress.begin(Stage::Compare, analysis.main.candidates.len())?;
        let findings = compare::compare(articles, &analysis, progress)?;
        let utf16 = articles.iter().map(|a| Utf16Index::new(&a.article.text)).collect();
        Ok(Self { analysis, findings, utf16 })
    }

    fn reporter<'a>(&'a self, articles: &'a Articles, offsets: Offsets) -> Reporter<'a> {
        Reporter { articles, analysis: &self.analysis, findings: &self.findings, utf16: &self.utf16, offsets }
    }
}

/// A clone keeps what was read; what the articles share is counted anew at its first request.
impl Clone for Corpus {
    fn clone(&self) -> Self {
        Self {
            articles: self.articles.clone(),
            bytes: self.bytes,
            common: self.common,
            steps: self.steps,
            ..Self::default()
        }
    }
}

impl Corpus {
    /// A corpus without articles.
    pub fn new() -> Self {
        Self::default()
    }

    /// The same, with another number than [`limits::STEPS`] of steps that reading may take for each byte of an article. An
    /// article that takes more is set aside, with a warning; none that people write does.
    ///
    /// ```
    /// use conspectus::{Article, Corpus, Options, WarningKind};
    /// let mut corpus = Corpus::with_steps(1);
    /// corpus.add(Article::new("A ferry with 412 people on board ran aground off Port Ellery on Tuesday."))?;
    /// corpus.add(Article::new("The(end.".repeat(10_000)))?;
    /// let summary = corpus.summarize(&Options::default());
    /// assert_eq!(summary.sentences.len(), 1);
    /// assert!(summary.warnings.iter().any(|w| w.kind == WarningKind::SetAside && w.article == Some(1)));
    /// # Ok::<(), conspectus::Error>(())
    /// ```
    pub fn with_steps(each_byte: usize) -> Self {
        Self { steps: Some(each_byte), ..Self::default() }
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
    pub fn add(&mut self, article: impl Into<Article>) -> Result<usize, Error> {
        let number = self.len();
        self.insert(number, article)?;
        Ok(number)
    }

    /// Adds articles behind the others, all or none.
    ///
    /// ```
    /// use conspectus::Corpus;
    /// let mut corpus = Corpus::new();
    /// corpus.add_all(["A ferry ran aground off Port Ellery on Tuesday.", "Lifeboats took all 412 people ashore."])?;
    /// assert_eq!(corpus.len(), 2);
    /// # Ok::<(), conspectus::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorKind::TooLarge`] as in [`Corpus::add`], from the first article that is over a limit; then all stays as it is.
    pub fn add_all(&mut self, articles: impl IntoIterator<Item = impl Into<Article>>) -> Result<(), Error> {
        let before = self.len();
        for article in articles {
            if let Err(error) = self.add(article) {
                while self.len() > before {
                    self.remove(self.len().saturating_sub(1))?;
                }
                return Err(error);
            }
        }
        Ok(())
    }

    /// Adds an article before the one of that number, which moves up with all behind it.
    ///
    /// # Errors
    /// [`ErrorKind::TooLarge`] as in [`Corpus::add`]; [`ErrorKind::NoSuchArticle`] if the number is over the length.
    pub fn insert(&mut self, number: usize, article: impl Into<Article>) -> Result<(), Error> {
        let article = article.into();
        if number > self.len() {
            return Err(self.no_such_article(number));
        }
        limits::check(self.len(), self.bytes, article.text.len())?;
        self.bytes = self.bytes.saturating_add(article.text.len());
        let analysed = self.analyse(article, Language::UNKNOWN);
        self.articles.insert(ArticleId::new(number), analysed);
        self.forget();
        Ok(())
    }

    /// Puts an article in the place of the one of that number.
    ///
    /// # Errors
    /// [`ErrorKind::NoSuchArticle`] if there is none; [`ErrorKind::TooLarge`] as in [`Corpus::add`]. The old article
    /// stays in both cases.
    pub fn replace(&mut self, number: usize, article: impl Into<Article>) -> Result<(), Error> {
        let article = article.into();
        let id = self.id(number)?;
        let old = self.articles.get(id).map_or(0, |old| old.article.text.len());
        let others = self.bytes.saturating_sub(old);
        limits::check(0, others, article.text.len())?;
        self.bytes = others.saturating_add(article.text.len());
        let analysed = self.analyse(article, Language::UNKNOWN);
        if let Some(place) = self.articles.get_mut(id) {
            *place = analysed;
        }
        self.forget();
        Ok(())
    }

    /// Puts back those paragraphs of an article that cleaning dropped and the reader wants, and none but those. As if the
    /// article were read anew with them as [`Article::restored`], but no text is read again.
    ///
    /// ```
    /// use conspectus::{Article, Corpus, Offsets};
    /// let mut corpus = Corpus::new();
    /// corpus.add(Article::new("A ferry with 412 people on board ran aground on Tuesday.\n\nRead more: The ferry and the tide"))?;
    /// let dropped = |corpus: &mut Corpus| Ok::<_, conspectus::Error>(corpus.paragraphs(0, Offsets::Utf8)?[1].dropped.is_some());
    /// assert!(dropped(&mut corpus)?);
    /// corpus.set_restored(0, vec![1])?;
    /// assert!(!dropped(&mut corpus)?);
    /// # Ok::<(), conspectus::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorKind::NoSuchArticle`] if there is no article of that number, [`ErrorKind::NoSuchParagraph`] if it has no paragraph
    /// of one of these; then all stays as it is.
    pub fn set_restored(&mut self, number: usize, paragraphs: Vec<usize>) -> Result<(), Error> {
        let id = self.check_paragraphs(number, &paragraphs)?;
        self.forget();
        if let Some(article) = self.articles.get_mut(id) {
            article.set_restored(paragraphs);
        }
        Ok(())
    }

    /// Takes out those paragraphs of an article, and none but those, as with [`Article::removed`]; no text is read again. One that
    /// is put back as well stays out.
    ///
    /// ```
    /// use conspectus::{Article, Corpus, Options};
    /// let mut corpus = Corpus::new();
    /// corpus.add(Article::new("A ferry ran aground off Port Ellery on Tuesday.\n\nLifeboats took all 412 people ashore."))?;
    /// corpus.set_removed(0, vec![1])?;
    /// let summary = corpus.summarize(&Options::default());
    /// assert!(summary.sentences.iter().all(|s| !s.passage.text.contains("412")));
    /// # Ok::<(), conspectus::Error>(())
    /// ```
    ///
    /// # Errors
    /// As [`Corpus::set_restored`].
    pub fn set_removed(&mut self, number: usize, paragraphs: Vec<usize>) -> Result<(), Error> {
        let id = self.check_paragraphs(number, &paragraphs)?;
        self.forget();
        if let Some(article) = self.articles.get_mut(id) {
            article.set_removed(paragraphs);
        }
        Ok(())
    }

    /// All that one article tells by itself, in a corpus with a `common` language.
    fn analyse(&mut self, article: Article, common: Language) -> Analysed {
        Analysed::new(article, common, &mut self.known, &mut self.number_words, self.steps.unwrap_or(limits::STEPS))
    }

    /// Reads those articles again whose language only the others tell.
    fn settle_languages(&mut self) {
        self.common = common_language(&self.articles);
        for id in self.articles.ids() {
            let Some(article) = self.articles.get(id).filter(|a| a.is_read_otherwise(self.common)) else { continue };
            let analysed = self.analyse(article.article.clone(), self.common);
            if let Some(place) = self.articles.get_mut(id) {
                *place = analysed;
            }
        }
    }

    /// Forgets what was known about all articles together.
    fn forget(&mut self) {
        (self.overview, self.prepared) = (None, None);
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
        let removed = self.articles.id(number).and_then(|id| self.articles.remove(id));
        let article = removed.ok_or_else(|| self.no_such_article(number))?.article;
        self.forget();
        self.bytes = self.bytes.saturating_sub(article.text.len());
        Ok(article)
    }

    /// The summary of all articles.
    pub fn summarize(&mut self, options: &Options) -> Summary {
        // Nobody stops it.
        self.summarize_with_progress(options, |_| ControlFlow::Continue(())).unwrap_or_default()
    }

    /// The summary of all articles, for callers who want to know how far it is, or to stop it: `on_progress` is called when a
    /// stage begins and after every few thousand sentences.
    ///
    /// ```
    /// use conspectus::{Article, Corpus, ErrorKind, Options};
    /// use std::ops::ControlFlow;
    /// let mut corpus = Corpus::new();
    /// corpus.add(Article::new("A ferry with 412 people on board ran aground off Port Ellery on Tuesday."))?;
    /// let stopped = corpus.summarize_with_progress(&Options::default(), |_| ControlFlow::Break(()));
    /// assert_eq!(stopped.unwrap_err().kind(), &ErrorKind::Cancelled);
    /// # Ok::<(), conspectus::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorKind::Cancelled`] if `on_progress` breaks. The articles stay as they are.
    pub fn summarize_with_progress(
        &mut self,
        options: &Options,
        mut on_progress: impl FnMut(Progress) -> ControlFlow<()>,
    ) -> Result<Summary, Error> {
        let progress = &mut ProgressReporter::new(&mut on_progress);
        self.refresh(options, progress)?;
        progress.begin(Stage::Choose, 0)?;
        let Some(overview) = &self.overview else { return Ok(Summary::default()) };
        let report = overview.reporter(&self.articles, options.offsets);
        let prepared = match &mut self.prepared {
            Some(prepared) if prepared.is_for(options) => prepared,
            other => other.insert(Prepared::new(&report, options)),
        };
        Ok(prepared.summarize(&report, options))
    }

    /// What the articles have of a text: of each sentence, each figure and name, each quotation. Of the options only which
    /// articles count, how, and what positions count matter.
    ///
    /// ```
    /// use conspectus::{Article, CheckedDegree, Corpus, Options, ValueState};
    /// let mut corpus = Corpus::new();
    /// corpus.add(Article::new("A ferry with 412 people on board ran aground off Port Ellery on Tuesday."))?;
    /// let check = corpus.check("- A ferry ran aground off Port Ellery on Tuesday [1].\n- It was built in 1987.", &Options::default())?;
    /// let degrees: Vec<CheckedDegree> = check.sentences.iter().map(|s| s.degree).collect();
    /// assert_eq!(degrees, [CheckedDegree::Same, CheckedDegree::None]);
    /// assert_eq!(check.sentences[1].values[0].state, ValueState::Absent);
    /// # Ok::<(), conspectus::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorKind::TooLarge`] if the text is over [`limits::CHECKED_BYTES`].
    pub fn check(&mut self, text: &str, options: &Options) -> Result<Check, Error> {
        self.check_with_progress(text, options, |_| ControlFlow::Continue(()))
    }

    /// The same, for callers who want to know how far it is, or to stop it: `on_progress` is called when a stage begins, and
    /// after every few sentences of the text.
    ///
    /// # Errors
    /// As [`Corpus::check`], and [`ErrorKind::Cancelled`] if `on_progress` breaks.
    pub fn check_with_progress(
        &mut self,
        text: &str,
        options: &Options,
        mut on_progress: impl FnMut(Progress) -> ControlFlow<()>,
    ) -> Result<Check, Error> {
        limits::check_text(text.len())?;
        let progress = &mut ProgressReporter::new(&mut on_progress);
        self.refresh(options, progress)?;
        let unmarked = unmark(text, Marked::Answer);
        let article = Article { language: self.language_of(&unmarked.text), ..Article::new(unmarked.text.as_str()) };
        let steps = self.steps.unwrap_or(limits::STEPS);
        let read = Analysed::whole(article, self.common, &mut self.known, &mut self.number_words, steps);
        let Some(overview) = &self.overview else { return Ok(Check::default()) };
        let report = overview.reporter(&self.articles, options.offsets);
        let offsets = options.offsets;
        let given = GivenText { given: text, unmarked: &unmarked, read: &read, utf16: Utf16Index::new(text), offsets };
        let cluster = &overview.analysis.main;
        let sources = Sources::new(&self.articles, cluster);
        let mut checked = CheckedText::new(&read, &sources);
        let mut check =
            Check { sentences: Vec::new(), of: cluster.root_count, warnings: report.check_warnings(&given) };
        progress.begin(Stage::Check, read.sentences.len())?;
        for number in read.sentences.ids() {
            if number.index() % 16 == 0 {
                progress.long_step(number.index())?;
            }
            check.sentences.extend(checked.sentence(number).and_then(|found| report.checked(&given, found)));
        }
        Ok(check)
    }

    /// The language of a text that is too short to tell it by: that of the articles, if all have the same.
    fn language_of(&self, text: &str) -> Option<String> {
        let mut languages = self.articles.iter().map(|a| a.language);
        let first = languages.next()?;
        let short = text.split_whitespace().take(SHORT).count() < SHORT;
        (short && languages.all(|other| other == first)).then(|| first.code().to_owned())
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
    /// let sentence = corpus.evidence(0, 10, &Options::default());
    /// assert_eq!(sentence.map(|s| (s.sources, s.of)), Some((2, 2)));
    /// # Ok::<(), conspectus::Error>(())
    /// ```
    pub fn evidence(&mut self, article: usize, position: usize, options: &Options) -> Option<SummarySentence> {
        let (articles, overview) = self.overview(options)?;
        overview.reporter(articles, options.offsets).sentence_at(articles.id(article)?, position)
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
        let id = self.id(article)?;
        // Which articles count makes no difference here.
        if self.overview.is_none() {
            self.overview(&Options::default());
        }
        let Some(overview) = &self.overview else { return Ok(Vec::new()) };
        Ok(overview.reporter(&self.articles, offsets).paragraphs(id))
    }

    /// Makes sure that what is known about all articles together holds for these options.
    fn refresh(&mut self, options: &Options, progress: &mut ProgressReporter<'_>) -> Result<(), Error> {
        if self.overview.is_none() {
            self.settle_languages();
        }
        let wishes = Wishes::new(&self.articles, options);
        if self.overview.as_ref().is_none_or(|overview| overview.analysis.wishes != wishes) {
            // The old one goes first: both together are large.
            self.forget();
            self.overview = Some(Overview::new(&self.articles, wishes, progress)?);
        }
        Ok(())
    }

    /// The articles, and what is known about all of them together; nobody stops it.
    fn overview(&mut self, options: &Options) -> Option<(&Articles, &Overview)> {
        self.refresh(options, &mut ProgressReporter::new(&mut |_| ControlFlow::Continue(()))).ok()?;
        Some((&self.articles, self.overview.as_ref()?))
    }

    /// The id of the article of that number, if it has these paragraphs.
    fn check_paragraphs(&self, number: usize, paragraphs: &[usize]) -> Result<ArticleId, Error> {
        let id = self.id(number)?;
        let known = self.articles.get(id).map_or(0, |article| article.paragraphs.len());
        if let Some(&number) = paragraphs.iter().find(|paragraph| **paragraph >= known) {
            return Err(Error::new(ErrorKind::NoSuchParagraph { number, article: id.index(), paragraphs: known }));
        }
        Ok(id)
    }

    /// The id of the article of that number.
    fn id(&self, number: usize) -> Result<ArticleId, Error> {
        self.articles.id(number).ok_or_else(|| self.no_such_article(number))
    }

    fn no_such_article(&self, number: usize) -> Error {
        Error::new(ErrorKind::NoSuchArticle { number, articles: self.len() })
    }
}
