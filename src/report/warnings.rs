//! Warnings: what a reader should know before trusting a summary.

use super::differences::kinds;
use super::reporter::Reporter;
use crate::collections::sort;
use crate::model::options::Options;
use crate::model::summary::{RootKind, SummarySentence, Warning, WarningKind};
use crate::relate::analysis::Analysis;
use crate::summarize::choose::Chosen;

impl Reporter<'_> {
    /// What a reader should know.
    pub(super) fn warnings(
        &self,
        sentences: &[SummarySentence],
        chosen: &Chosen,
        on_topic: bool,
        options: &Options,
    ) -> Vec<Warning> {
        let Analysis { furniture, membership, main, .. } = self.analysis;
        let draws_on = |article: usize| self.analysis.draws_on(main, article);
        let mut warnings = Vec::new();
        let mut warn = |kind, article, message: String| warnings.push(Warning { kind, message, article });
        if self.articles.is_empty() {
            warn(WarningKind::NoArticles, None, "There is no article yet: paste one, or drop a file.".into());
        } else if main.root_count == 1 {
            let message = self.one_root();
            warn(WarningKind::OneSource, None, message);
        }
        for (n, a) in self.articles.iter().enumerate() {
            if a.not_text {
                let message = format!(
                    "Article {} is hardly text: it may be a picture, a program or badly encoded.",
                    n.saturating_add(1)
                );
                warn(WarningKind::NotText, Some(n), message);
            }
            if a.set_aside {
                let message = format!(
                    "Article {} takes more work than an article may, as no text does that people write, and is set aside: \
                     leave out what is no text, such as rows of brackets or quotation marks.",
                    n.saturating_add(1)
                );
                warn(WarningKind::SetAside, Some(n), message);
            } else if !a.sentences.iter().any(|s| furniture.keeps(n, a, s)) {
                let message = format!("Article {} has no text that could be summarized.", n.saturating_add(1));
                warn(WarningKind::NothingLeft, Some(n), message);
            }
        }
        // An article without text has its own warning.
        let text = |n: usize| self.articles.get(n).is_some_and(|a| a.sentences.iter().any(|s| a.keeps(s)));
        for (n, _) in membership.belongs.iter().enumerate().filter(|(n, b)| !**b && text(*n) && !draws_on(*n)) {
            let like = membership.likeness.get(n).copied().unwrap_or(0.0);
            let message = format!(
                "Article {} seems to be about something else and is left out: the words that stand out in it are {} % \
                 those of the others. Include it if it belongs.",
                n.saturating_add(1),
                libm::round(like * 100.0) as u32,
            );
            warn(WarningKind::DoesNotBelong, Some(n), message);
        }
        if membership.scattered {
            let message = "No two articles share more than a few words: they seem to be about different events.";
            warn(WarningKind::NothingInCommon, None, message.into());
        }
        if sentences.is_empty() && !main.candidates.is_empty() {
            let unit = if chosen.in_words { "words" } else { "sentences" };
            let message = format!("No sentence fits {} {unit}: ask for a longer summary.", chosen.budget);
            warn(WarningKind::TooShort, None, message);
        }
        if !on_topic {
            let message =
                format!("Nothing in the articles matches “{}”: this is the summary without it.", options.focus.trim());
            warn(WarningKind::NoFocus, None, message);
        }
        let counted = self.articles.iter().enumerate().filter(|(n, _)| draws_on(*n));
        let mut languages: Vec<&str> = counted.map(|(_, a)| a.language.code()).filter(|code| *code != "und").collect();
        sort::ascending(&mut languages);
        languages.dedup();
        if languages.len() > 1 {
            let message = format!(
                "The articles are in several languages ({}): sentences stay in their own, and only names and numbers link \
                 articles across them.",
                languages.join(", ")
            );
            warn(WarningKind::SeveralLanguages, None, message);
        }
        warnings
    }

    /// Says that there is nothing to compare, and why.
    fn one_root(&self) -> String {
        let counted: Vec<usize> = self.drawn_on(&self.analysis.main);
        if counted.len() < 2 {
            return "There is one source only: add another article to see what they agree on.".into();
        }
        let why: Vec<&str> = kinds(&self.analysis.roots, &counted).into_iter().map(reason).collect();
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
