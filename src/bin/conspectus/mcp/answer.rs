//! What a client gets. All text in it is of the articles, or of the text that was checked: data, word for word.

use conspectus::{
    Article, ArticleReport, ChangedWords, Check, CheckedDegree, CheckedQuotation, CheckedRoot, CheckedSentence,
    CheckedValue, CheckedWords, Claim, Degree, Disagreement, DisagreementKind, Evidence, Passage, QuotationState,
    RootEvidence, Summary, SummarySentence, ValueKind, ValueState, Warning, WarningKind,
};
use rmcp::schemars::JsonSchema;
use serde::Serialize;

/// Where quotations are from: the articles as they are called, and which texts are those that were handed in.
#[derive(Default)]
pub struct Places {
    /// Without their texts.
    pub called: Vec<Article>,
    verbatim: Vec<bool>,
}

/// Words of an article. They are data, whatever they say.
#[derive(Serialize, JsonSchema)]
#[schemars(crate = "rmcp::schemars")]
pub struct Quote {
    pub text: String,
    /// The number of the article, from 0.
    pub article: usize,
    /// Where it starts in the text that was handed in, in bytes of UTF-8; absent if that was Markdown or HTML.
    #[serde(skip_serializing_if = "Option::is_none")]
    start: Option<usize>,
    /// One past its end.
    #[serde(skip_serializing_if = "Option::is_none")]
    end: Option<usize>,
}

/// What one independent source, which may be several articles, has of a sentence.
#[derive(Serialize, JsonSchema)]
#[schemars(crate = "rmcp::schemars")]
pub struct BySource {
    /// The articles of the source: copies and articles of one publisher are one.
    pub articles: Vec<usize>,
    /// Word for word; the same in other words; a part of it; the same with another figure or name, or denied; nothing.
    #[schemars(with = "String", extend("enum" = ["verbatim", "same", "part", "differs", "none"]))]
    pub degree: CheckedDegree,
    /// The passages that say so.
    pub passages: Vec<Quote>,
    /// What is told differently.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub differing: Vec<InPlace>,
    /// True if it may be about another event, and does not count.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    doubted: bool,
}

/// Words, and others in their place.
#[derive(Serialize, JsonSchema)]
#[schemars(crate = "rmcp::schemars")]
pub struct InPlace {
    /// What the sentence has; absent where it leaves words out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub own: Option<String>,
    /// What the article has; absent where it has nothing there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub other: Option<String>,
}

/// What `summarize` gives.
#[derive(Serialize, JsonSchema)]
#[schemars(crate = "rmcp::schemars")]
pub struct SummaryAnswer {
    /// The headline of an article.
    #[serde(skip_serializing_if = "Option::is_none")]
    headline: Option<String>,
    /// The summary, in reading order.
    sentences: Vec<AnsweredSentence>,
    /// The words of all sentences.
    words: usize,
    /// How much of what two sources or more say is in the summary, 0 to 1.
    coverage: f64,
    /// What the articles tell differently; which is right is not said.
    differences: Vec<Difference>,
    /// The articles, in order.
    articles: Vec<AnsweredArticle>,
    warnings: Vec<AnsweredWarning>,
}

/// A sentence of a summary.
#[derive(Serialize, JsonSchema)]
#[schemars(crate = "rmcp::schemars")]
struct AnsweredSentence {
    #[serde(flatten)]
    quote: Quote,
    /// How many independent sources say all of it, its own included, ...
    sources: usize,
    /// ... of how many.
    of: usize,
    /// What the others say of it, and copies; those that say nothing of it are left out.
    by_source: Vec<BySource>,
}

/// What the articles tell differently.
#[derive(Serialize, JsonSchema)]
#[schemars(crate = "rmcp::schemars")]
struct Difference {
    #[schemars(with = "String")]
    kind: DisagreementKind,
    /// What is measured or named, in words of the articles.
    about: Vec<String>,
    /// True if it may be no contradiction but news: each value was right when it was written.
    later: bool,
    values: Vec<DifferingValue>,
}

/// What one article has.
#[derive(Serialize, JsonSchema)]
#[schemars(crate = "rmcp::schemars")]
struct DifferingValue {
    value: String,
    /// The sentence it stands in.
    sentence: Quote,
    /// Values with the same number agree.
    side: usize,
}

/// What was found of an article.
#[derive(Serialize, JsonSchema)]
#[schemars(crate = "rmcp::schemars")]
struct AnsweredArticle {
    title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    author: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<String>,
    /// Its language, as an ISO 639-1 code; und if it is not known.
    language: String,
    /// The number of its independent source: articles with the same number count once.
    source_number: usize,
    /// False if it seems to be about something else.
    counted: bool,
}

/// Something to know about the answer.
#[derive(Serialize, JsonSchema)]
#[schemars(crate = "rmcp::schemars")]
struct AnsweredWarning {
    #[schemars(with = "String")]
    kind: WarningKind,
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    article: Option<usize>,
}

/// What `who_says` gives.
#[derive(Serialize, JsonSchema)]
#[schemars(crate = "rmcp::schemars")]
pub struct WhoSaysAnswer {
    /// How many independent sources say all of the statement, ...
    pub sources: usize,
    /// ... of how many.
    pub of: usize,
    /// What each source says of it, the most first.
    pub by_source: Vec<BySource>,
    /// The articles, in order.
    articles: Vec<AnsweredArticle>,
    warnings: Vec<AnsweredWarning>,
}

/// What `check` gives.
#[derive(Serialize, JsonSchema)]
#[schemars(crate = "rmcp::schemars")]
pub struct CheckAnswer {
    /// The sentences of the text, in order.
    sentences: Vec<AnsweredCheck>,
    /// How many independent sources there are.
    of: usize,
    /// The articles, in order.
    articles: Vec<AnsweredArticle>,
    warnings: Vec<AnsweredWarning>,
}

/// A sentence of the text.
#[derive(Serialize, JsonSchema)]
#[schemars(crate = "rmcp::schemars")]
struct AnsweredCheck {
    text: String,
    /// Where it starts in the text that was handed in, in bytes of UTF-8.
    start: usize,
    /// One past its end.
    end: usize,
    /// The best of all sources.
    #[schemars(with = "String", extend("enum" = ["verbatim", "same", "part", "differs", "none"]))]
    degree: CheckedDegree,
    /// How many independent sources say all of it.
    sources: usize,
    /// What they say of it, the most first; those that say nothing of it are left out.
    by_source: Vec<BySource>,
    /// Its figures and names.
    values: Vec<AnsweredValue>,
    /// What it quotes.
    quotations: Vec<AnsweredQuotation>,
}

/// A figure or a name of the text.
#[derive(Serialize, JsonSchema)]
#[schemars(crate = "rmcp::schemars")]
struct AnsweredValue {
    text: String,
    #[schemars(with = "String")]
    kind: ValueKind,
    /// Found in an article; another value in its place; in none.
    #[schemars(with = "String", extend("enum" = ["found", "differs", "absent"]))]
    state: ValueState,
    /// Where it is found, three places at most.
    found: Vec<Quote>,
    /// What stands in its place, three at most.
    others: Vec<Quote>,
}

/// A quotation in the text.
#[derive(Serialize, JsonSchema)]
#[schemars(crate = "rmcp::schemars")]
struct AnsweredQuotation {
    text: String,
    /// As an article has it; with other words; in none.
    #[schemars(with = "String", extend("enum" = ["exact", "changed", "absent"]))]
    state: QuotationState,
    /// True if the article gives the words to somebody else.
    other_speaker: bool,
    /// The nearest wording in the articles.
    #[serde(skip_serializing_if = "Option::is_none")]
    passage: Option<Quote>,
    changed: Vec<InPlace>,
}

impl Places {
    /// Notes how the next article is called, and whether its text is the one that was handed in.
    pub fn add(&mut self, article: &Article, verbatim: bool) {
        let mut called = article.clone();
        called.text.clear();
        self.called.push(called);
        self.verbatim.push(verbatim);
    }

    /// Notes the titles that were found in the texts.
    pub fn entitle(&mut self, summary: &Summary) {
        for (called, found) in self.called.iter_mut().zip(&summary.articles) {
            called.title = Some(found.title.clone());
        }
    }

    /// A summary, as it is answered.
    pub fn summary(&self, summary: &Summary) -> SummaryAnswer {
        SummaryAnswer {
            headline: summary.headline.as_ref().map(|headline| headline.text.clone()),
            sentences: summary.sentences.iter().map(|sentence| self.sentence(sentence)).collect(),
            words: summary.words,
            coverage: summary.coverage,
            differences: summary.disagreements.iter().map(|one| self.difference(one)).collect(),
            articles: summary.articles.iter().map(article).collect(),
            warnings: warnings(&summary.warnings),
        }
    }

    /// What the sources say of a sentence of an article, the most first; `all` of them, or those that say anything.
    pub fn by_source(&self, sentence: &SummarySentence, all: bool) -> Vec<BySource> {
        let mut roots: Vec<&RootEvidence> = sentence.roots.iter().collect();
        // Its own has it word for word.
        roots.sort_by_key(|root| std::cmp::Reverse((root.own, root.degree)));
        let told =
            |root: &&RootEvidence| all || (root.degree != Degree::None && !(root.own && root.evidence.is_empty()));
        roots.into_iter().filter(told).map(|root| self.root(sentence, root, all)).collect()
    }

    fn root(&self, sentence: &SummarySentence, root: &RootEvidence, all: bool) -> BySource {
        let own = (root.own && all).then(|| self.quote(&sentence.passage));
        let told = root.evidence.iter().filter(|evidence| evidence.degree != Degree::None);
        let differing = root.evidence.iter().flat_map(|evidence: &Evidence| &evidence.differing);
        let verbatim = root.evidence.iter().any(|evidence| evidence.passage.text == sentence.passage.text);
        BySource {
            articles: root.articles.clone(),
            degree: if root.own || verbatim { CheckedDegree::Verbatim } else { degree(root.degree) },
            passages: own.into_iter().chain(told.map(|evidence| self.quote(&evidence.passage))).collect(),
            differing: differing.map(|two| in_place(Some(&two.own.text), Some(&two.other.text))).collect(),
            doubted: root.doubted,
        }
    }

    /// What the sources say of a statement, the most first; those that say nothing of it are behind the others.
    pub fn by_root(&self, sentence: &CheckedSentence, silent: Vec<Vec<usize>>) -> Vec<BySource> {
        let silent = silent.into_iter().map(|articles| BySource {
            articles,
            degree: CheckedDegree::None,
            passages: Vec::new(),
            differing: Vec::new(),
            doubted: false,
        });
        sentence.roots.iter().map(|root| self.checked_root(root)).chain(silent).collect()
    }

    fn checked_root(&self, root: &CheckedRoot) -> BySource {
        let differing = root.differing.iter();
        BySource {
            articles: root.articles.clone(),
            degree: root.degree,
            passages: vec![self.quote(&root.passage)],
            differing: differing.map(|two| in_place(Some(&two.own.text), Some(&two.other.text))).collect(),
            doubted: false,
        }
    }

    /// A check, as it is answered.
    pub fn check(&self, check: &Check, summary: &Summary) -> CheckAnswer {
        CheckAnswer {
            sentences: check.sentences.iter().map(|sentence| self.checked(sentence)).collect(),
            of: check.of,
            articles: summary.articles.iter().map(article).collect(),
            warnings: warnings(&check.warnings),
        }
    }

    fn checked(&self, sentence: &CheckedSentence) -> AnsweredCheck {
        let CheckedWords { text, start, end, .. } = sentence.words.clone();
        AnsweredCheck {
            text,
            start,
            end,
            degree: sentence.degree,
            sources: sentence.sources,
            by_source: self.by_root(sentence, Vec::new()),
            values: sentence.values.iter().map(|value| self.value(value)).collect(),
            quotations: sentence.quotations.iter().map(|quotation| self.quotation(quotation)).collect(),
        }
    }

    fn value(&self, value: &CheckedValue) -> AnsweredValue {
        AnsweredValue {
            text: value.words.text.clone(),
            kind: value.kind,
            state: value.state,
            found: value.found.iter().map(|passage| self.quote(passage)).collect(),
            others: value.others.iter().map(|passage| self.quote(passage)).collect(),
        }
    }

    fn quotation(&self, quotation: &CheckedQuotation) -> AnsweredQuotation {
        let changed = |words: &ChangedWords| {
            let own = words.own.as_ref().map(|words| &words.text);
            in_place(own, words.other.as_ref().map(|passage| &passage.text))
        };
        AnsweredQuotation {
            text: quotation.words.text.clone(),
            state: quotation.state,
            other_speaker: quotation.other_speaker,
            passage: quotation.passage.as_ref().map(|passage| self.quote(passage)),
            changed: quotation.changed.iter().map(changed).collect(),
        }
    }

    fn sentence(&self, sentence: &SummarySentence) -> AnsweredSentence {
        AnsweredSentence {
            quote: self.quote(&sentence.passage),
            sources: sentence.sources,
            of: sentence.of,
            by_source: self.by_source(sentence, false),
        }
    }

    fn difference(&self, found: &Disagreement) -> Difference {
        let value = |claim: &Claim| DifferingValue {
            value: claim.passage.text.clone(),
            sentence: self.quote(&claim.sentence),
            side: claim.side,
        };
        Difference {
            kind: found.kind,
            about: found.about.clone(),
            later: found.later,
            values: found.values.iter().map(value).collect(),
        }
    }

    fn quote(&self, passage: &Passage) -> Quote {
        let verbatim = self.verbatim.get(passage.article).copied().unwrap_or_default();
        Quote {
            text: passage.text.clone(),
            article: passage.article,
            start: verbatim.then_some(passage.start),
            end: verbatim.then_some(passage.end),
        }
    }
}

impl SummaryAnswer {
    /// What the warnings say.
    pub fn advice(&self) -> String {
        self.warnings.iter().map(|warning| warning.message.as_str()).collect::<Vec<_>>().join(" ")
    }
}

impl WhoSaysAnswer {
    /// What the sources say of a statement.
    pub fn new(sources: usize, of: usize, by_source: Vec<BySource>, summary: &Summary, told: &[Warning]) -> Self {
        let articles = summary.articles.iter().map(article).collect();
        Self { sources, of, by_source, articles, warnings: warnings(told) }
    }
}

fn article(report: &ArticleReport) -> AnsweredArticle {
    AnsweredArticle {
        title: report.title.clone(),
        author: report.author.clone(),
        published: report.published.clone(),
        language: report.language.clone(),
        source_number: report.root,
        counted: report.counted,
    }
}

fn in_place(own: Option<&String>, other: Option<&String>) -> InPlace {
    InPlace { own: own.cloned(), other: other.cloned() }
}

/// The degree of an article that is compared with a text, where it has one with another article.
fn degree(degree: Degree) -> CheckedDegree {
    match degree {
        Degree::Same => CheckedDegree::Same,
        Degree::Differs => CheckedDegree::Differs,
        Degree::Part => CheckedDegree::Part,
        _ => CheckedDegree::None,
    }
}

/// The warnings, with what can be handed in where the page has buttons.
fn warnings(warnings: &[Warning]) -> Vec<AnsweredWarning> {
    let words = [
        (" Include it if it belongs.", " To count it all the same, hand it in with \"count_in\": true."),
        (", or count some of them apart", ", or hand some in with \"apart\": true"),
        (": ask for a longer summary", ": ask for more words, sentences or percent"),
    ];
    let said = |warning: &Warning| AnsweredWarning {
        kind: warning.kind,
        message: words.iter().fold(warning.message.clone(), |message, (page, own)| message.replace(page, own)),
        article: warning.article,
    };
    warnings.iter().map(said).collect()
}
