//! Markdown: the whole of a summary as a report that people read.

use crate::collections::map::Map;
use crate::model::summary::{ArticleReport, Degree, Evidence, Passage, Root, RootKind, Summary, SummarySentence};
use crate::text::lowercase::lowercase;
use std::fmt::Write;

/// The most articles of one source that are named with each of them: to name all takes the square of their number.
const TOGETHER: usize = 10;

impl Summary {
    /// The report: the summary with who says each sentence, where the articles differ, what they quote, what each alone
    /// has and lacks, and what is known about the articles. Every quoted text is verbatim; numbers in brackets are
    /// articles, from 1.
    ///
    /// ```
    /// use conspectus::{Article, Corpus, Options};
    /// let mut corpus = Corpus::new();
    /// corpus.add(Article::new("A ferry ran aground off Port Ellery on Tuesday with 412 people on board."))?;
    /// corpus.add(Article::new("A ferry ran aground off Port Ellery on Tuesday with 380 people on board."))?;
    /// let report = corpus.summarize(&Options::default()).markdown();
    /// assert!(report.contains("## Where the articles differ"));
    /// assert!(report.contains("| **412** | [1] |"));
    /// # Ok::<(), conspectus::Error>(())
    /// ```
    pub fn markdown(&self) -> String {
        let mut out = String::new();
        // Writing to a string cannot fail.
        let _ = self.write(&mut out);
        out
    }

    fn write(&self, out: &mut String) -> std::fmt::Result {
        if let Some(headline) = &self.headline {
            writeln!(out, "# {}\n", escape(&headline.text))?;
        }
        sentences(out, &self.sentences)?;
        if self.coverage > 0.0 {
            let share = libm::round(self.coverage * 100.0);
            writeln!(out, "*{} words, {share} % of what at least two sources say.*\n", self.words)?;
        }
        for warning in &self.warnings {
            writeln!(out, "> {}\n", escape(&warning.message))?;
        }
        self.differences(out)?;
        if !self.quotations.is_empty() {
            writeln!(out, "## Quotations in several articles\n")?;
            for quotation in &self.quotations {
                for (number, version) in quotation.versions.iter().enumerate() {
                    let indent = if number == 0 { "" } else { "  " };
                    write!(
                        out,
                        "{indent}- “{}” [{}]",
                        escape(&version.passage.text),
                        version.passage.article.saturating_add(1)
                    )?;
                    if !version.cuts.is_empty() {
                        let cuts: Vec<String> = version.cuts.iter().map(|c| format!("“{}”", escape(&c.text))).collect();
                        write!(out, ", without {}", cuts.join(", "))?;
                    }
                    writeln!(out)?;
                }
            }
            writeln!(out)?;
        }
        if !self.common_wording.is_empty() {
            writeln!(out, "## The same wording in several articles\n")?;
            for wording in &self.common_wording {
                let articles: Vec<String> =
                    wording.passages.iter().map(|p| format!("[{}]", p.article.saturating_add(1))).collect();
                let text = wording.passages.first().map_or("", |p| p.text.as_str());
                writeln!(out, "- {} {}", escape(text), articles.join(" "))?;
            }
            writeln!(out)?;
        }
        self.sides(out)?;
        for (number, event) in self.other_events.iter().enumerate() {
            let articles: Vec<String> = event.articles.iter().map(|a| format!("[{}]", a.saturating_add(1))).collect();
            writeln!(out, "## Another event ({}): {}\n", number.saturating_add(2), articles.join(" "))?;
            sentences(out, &event.sentences)?;
        }
        self.list(out)
    }

    /// What the articles tell differently.
    fn differences(&self, out: &mut String) -> std::fmt::Result {
        let table = self.differences_markdown(|article| format!("[{}]", article.saturating_add(1)));
        if table.is_empty() { Ok(()) } else { writeln!(out, "## Where the articles differ\n\n{table}") }
    }

    /// What each article alone has, and what it lacks.
    fn sides(&self, out: &mut String) -> std::fmt::Result {
        for (title, passages) in [("Only in", false), ("Missing from", true)] {
            let list =
                |a: &ArticleReport| -> Vec<Passage> { if passages { a.missing.clone() } else { a.only.clone() } };
            if self.articles.iter().all(|a| list(a).is_empty()) {
                continue;
            }
            for (number, article) in self.articles.iter().enumerate().filter(|(_, a)| !list(a).is_empty()) {
                writeln!(out, "## {title} [{}] {}\n", number.saturating_add(1), escape(&article.title))?;
                for passage in list(article) {
                    write!(out, "- {}", escape(&passage.text))?;
                    if passages {
                        write!(out, " [{}]", passage.article.saturating_add(1))?;
                    }
                    writeln!(out)?;
                }
                writeln!(out)?;
            }
        }
        Ok(())
    }

    /// The articles.
    fn list(&self, out: &mut String) -> std::fmt::Result {
        writeln!(out, "## Articles\n")?;
        let roots: Map<usize, &Root> =
            self.roots.iter().flat_map(|root| root.articles.iter().map(move |a| (*a, root))).collect();
        for (number, article) in self.articles.iter().enumerate() {
            let title = if article.title.is_empty() { "(without a headline)" } else { &article.title };
            write!(out, "{}. {}", number.saturating_add(1), escape(title))?;
            for known in [&article.author, &article.published].into_iter().flatten() {
                write!(out, ", {}", escape(known))?;
            }
            write!(out, ", {} words", article.words)?;
            if let Some(root) = roots.get(&number) {
                let others: Vec<String> = root
                    .articles
                    .iter()
                    .filter(|a| **a != number)
                    .take(TOGETHER)
                    .map(|a| format!("[{}]", a.saturating_add(1)))
                    .collect();
                let more = root.articles.len().saturating_sub(others.len()).saturating_sub(1);
                let more = if more == 0 { String::new() } else { format!(" and {more} more") };
                let why: Vec<&str> = root.why.iter().map(|kind| word(*kind)).collect();
                write!(out, "; one root with {}{more} ({})", others.join(" "), why.join(", "))?;
            }
            if !article.belongs {
                write!(out, "; seems to be about something else")?;
            }
            if article.doubt.is_some() {
                write!(out, "; may be about another event, and is not counted")?;
            } else if !article.counted {
                write!(out, "; left out")?;
            }
            writeln!(out)?;
        }
        for citation in &self.citations {
            let articles: Vec<String> =
                citation.articles.iter().map(|a| format!("[{}]", a.saturating_add(1))).collect();
            writeln!(out, "\n{} cite {}.", articles.join(" "), escape(&citation.outlet))?;
        }
        Ok(())
    }
}

/// So many articles in which a sentence was not found are named.
const NAMED: usize = 20;

/// Sentences as a list, each with its source and what every other article says of it, what differs first.
fn sentences(out: &mut String, sentences: &[SummarySentence]) -> std::fmt::Result {
    for sentence in sentences {
        write!(out, "- {} [{}]", escape(&sentence.passage.text), sentence.passage.article.saturating_add(1))?;
        if sentence.of > 1 {
            write!(out, " — {} of {} sources", sentence.sources, sentence.of)?;
        }
        writeln!(out)?;
        for degree in [Degree::Differs, Degree::Same, Degree::Part] {
            for evidence in sentence.roots.iter().flat_map(|root| &root.evidence).filter(|e| e.degree == degree) {
                let article = evidence.passage.article.saturating_add(1);
                writeln!(out, "  - [{article}] {}: {}", told(evidence), escape(&evidence.passage.text))?;
            }
        }
        let silent = sentence.roots.iter().filter(|root| root.degree == Degree::None).flat_map(|root| &root.articles);
        let silent: Vec<String> = silent.map(|a| format!("[{}]", a.saturating_add(1))).collect();
        let named: Vec<&str> = silent.iter().take(NAMED).map(String::as_str).collect();
        match silent.len().saturating_sub(NAMED) {
            _ if named.is_empty() => {}
            0 => writeln!(out, "  - not found in {}", named.join(" "))?,
            more => writeln!(out, "  - not found in {} and {more} more", named.join(" "))?,
        }
    }
    writeln!(out)
}

/// How a passage tells a sentence, in words, and the values that differ.
fn told(evidence: &Evidence) -> String {
    let degree = match evidence.degree {
        Degree::Same => "the same",
        Degree::Part => "in part",
        Degree::Differs => "differently",
        Degree::None => "nothing",
    };
    // What one of the two denies has no other value.
    let values = evidence.differing.iter().filter(|d| lowercase(&d.own.text) != lowercase(&d.other.text));
    let values: Vec<String> = values.map(|d| format!("{} ≠ {}", escape(&d.own.text), escape(&d.other.text))).collect();
    if values.is_empty() { degree.to_owned() } else { format!("{degree}, {}", values.join(", ")) }
}

/// A text on one line in which nothing is taken for Markdown.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\r' | '\t' => out.push(' '),
            '\\' | '*' | '_' | '`' | '[' | ']' | '<' | '>' | '#' | '|' => {
                out.push('\\');
                out.push(c);
            }
            c => out.push(c),
        }
    }
    out
}

/// One word for what makes articles one root.
fn word(kind: RootKind) -> &'static str {
    match kind {
        RootKind::Wording => "wording",
        RootKind::Publisher => "publisher",
        RootKind::Agency => "agency",
        RootKind::Reader => "by choice",
    }
}
