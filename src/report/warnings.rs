//! Warnings: what a reader should know before trusting a summary.

use super::differences::kinds;
use super::reporter::Reporter;
use crate::collections::ids::{ArticleId, Id};
use crate::collections::sort;
use crate::model::options::Options;
use crate::model::summary::{Doubt, Passage, RootKind, SummarySentence, Warning, WarningKind};
use crate::read::analysed::Analysed;
use crate::relate::analysis::Analysis;
use crate::summarize::choose::Chosen;

impl Warning {
    /// A warning of the summary as a whole.
    fn of_all(kind: WarningKind, message: String) -> Self {
        Self { kind, message, article: None }
    }

    /// A warning of one article: what it says goes on behind "Article 3".
    fn of_article(kind: WarningKind, article: ArticleId, message: &str) -> Self {
        let message = format!("Article {} {message}", article.index().saturating_add(1));
        Self { kind, message, article: Some(article.index()) }
    }
}

impl Reporter<'_> {
    /// What a reader should know.
    pub(super) fn warnings(
        &self,
        sentences: &[SummarySentence],
        chosen: &Chosen,
        on_topic: bool,
        options: &Options,
    ) -> Vec<Warning> {
        let mut warnings = Vec::new();
        warnings.extend(self.too_few_roots());
        warnings.extend(self.articles.entries().flat_map(|(n, article)| self.unusable(n, article)));
        warnings.extend(self.articles.entries().filter_map(|(n, article)| self.does_not_belong(n, article)));
        warnings.extend(self.articles.ids().filter_map(|n| self.doubtful(n)));
        if self.analysis.membership.scattered {
            let message = "No two articles share more than a few words: they seem to be about different events.";
            warnings.push(Warning::of_all(WarningKind::NothingInCommon, message.into()));
        }
        if sentences.is_empty() && !self.analysis.main.candidates.is_empty() {
            let unit = if chosen.in_words { "words" } else { "sentences" };
            let message = format!("No sentence fits {} {unit}: ask for a longer summary.", chosen.budget);
            warnings.push(Warning::of_all(WarningKind::TooShort, message));
        }
        if chosen.cut {
            let unit = if chosen.in_words { "words" } else { "sentences" };
            let message = format!("A summary has at most {} {unit} here, and ends there.", chosen.budget);
            warnings.push(Warning::of_all(WarningKind::TooLong, message));
        }
        if !on_topic {
            let message =
                format!("Nothing in the articles matches “{}”: this is the summary without it.", options.focus.trim());
            warnings.push(Warning::of_all(WarningKind::NoFocus, message));
        }
        warnings.extend(self.several_languages());
        warnings
    }

    /// Warns if there is nothing to compare.
    fn too_few_roots(&self) -> Option<Warning> {
        if self.articles.is_empty() {
            let message = "There is no article yet: paste one, or drop a file.";
            return Some(Warning::of_all(WarningKind::NoArticles, message.into()));
        }
        (self.analysis.main.root_count == 1).then(|| Warning::of_all(WarningKind::OneSource, self.one_root()))
    }

    /// Warns of an article that is no text, or of which nothing can be summarized.
    fn unusable(&self, n: ArticleId, article: &Analysed) -> impl Iterator<Item = Warning> {
        let kept = &self.analysis.kept;
        let no_text = article.outcome.not_text.then(|| {
            let message = "is hardly text: it may be a picture, a program or badly encoded.";
            Warning::of_article(WarningKind::NotText, n, message)
        });
        let nothing = if article.outcome.set_aside {
            let message = "takes more work than an article may, as no text does that people write, and is set aside: \
                           leave out what is no text, such as rows of brackets or quotation marks.";
            Some(Warning::of_article(WarningKind::SetAside, n, message))
        } else if !article.sentences.iter().any(|s| kept.keeps(n, article, s)) {
            Some(Warning::of_article(WarningKind::NothingLeft, n, "has no text that could be summarized."))
        } else {
            None
        };
        no_text.into_iter().chain(nothing)
    }

    /// Warns of an article that is left out as it is about something else. One without text has its own warning.
    fn does_not_belong(&self, n: ArticleId, article: &Analysed) -> Option<Warning> {
        let Analysis { membership, main, .. } = self.analysis;
        let text = || article.sentences.iter().any(|s| article.keeps(s));
        if membership.belongs.get(n) != Some(&false) || !text() || self.analysis.draws_on(main, n) {
            return None;
        }
        let like = membership.likeness.get(n).copied().unwrap_or(0.0);
        let message = format!(
            "seems to be about something else and is left out: the words that stand out in it are {} % those of the others. \
             Include it if it belongs.",
            libm::round(like * 100.0) as u32,
        );
        Some(Warning::of_article(WarningKind::DoesNotBelong, n, &message))
    }

    /// Warns of an article that may be about another event.
    fn doubtful(&self, n: ArticleId) -> Option<Warning> {
        let Doubt { own, others } = self.doubt(n)?;
        let names = |names: &[Passage]| names.iter().map(|name| name.text.as_str()).collect::<Vec<_>>().join(", ");
        let mut message = String::from("may be about another event");
        if !own.is_empty() && !others.is_empty() {
            message.push_str(&format!(": it names {}, the others {}", names(&own), names(&others)));
        }
        message.push_str(". What it says is shown, but not counted. Include it if it belongs.");
        Some(Warning::of_article(WarningKind::Doubtful, n, &message))
    }

    /// Warns if the articles that count are in more than one language.
    fn several_languages(&self) -> Option<Warning> {
        let counted = self.drawn_on(&self.analysis.main).into_iter().filter_map(|n| self.articles.get(n));
        let mut languages: Vec<&str> = counted.map(|a| a.language.code()).filter(|code| *code != "und").collect();
        sort::ascending(&mut languages);
        languages.dedup();
        (languages.len() > 1).then(|| {
            let message = format!(
                "The articles are in several languages ({}): sentences stay in their own, and only names and numbers link \
                 articles across them.",
                languages.join(", ")
            );
            Warning::of_all(WarningKind::SeveralLanguages, message)
        })
    }

    /// Says that there is nothing to compare, and why.
    fn one_root(&self) -> String {
        let counted = self.drawn_on(&self.analysis.main);
        let why: Vec<&str> = kinds(&self.analysis.roots, &counted).into_iter().map(reason).collect();
        // One that says nothing is joined to none.
        if why.is_empty() {
            return "There is one source only: add another article to see what they agree on.".into();
        }
        format!(
            "All {} articles are of one root: {}. Add another article to see what they agree on, or count some of them apart.",
            counted.len(),
            why.join("; ")
        )
    }
}

/// What a kind of root says about its articles.
fn reason(kind: RootKind) -> &'static str {
    match kind {
        RootKind::Wording => "they share most of their wording",
        RootKind::Publisher => "they come from one publisher",
        RootKind::Agency => "they print the same text in parts",
        RootKind::Reader => "you count them together",
    }
}
