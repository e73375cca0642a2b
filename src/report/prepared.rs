//! Prepared: all of an answer that is the same for every length and order, and the answer itself.

use super::curve;
use super::reporter::Reporter;
use super::score_parts::Why;
use crate::model::options::{Length, Options, Order};
use crate::model::summary::{KeyTerm, OtherEvent, Summary, SummarySentence};
use crate::relate::cluster::Cluster;
use crate::summarize::objective::Task;

/// What a reader asks for, and all of the answer that is the same for every length and order.
#[derive(Clone, Debug)]
pub(crate) struct Prepared {
    /// What was asked, but for the length and the order.
    options: Options,
    /// The main event ...
    main: Event,
    /// ... and all others.
    others: Vec<Event>,
    /// What is known about the articles of the main event: a summary without sentences.
    known: Summary,
}

/// What is chosen from for the summary of an event.
#[derive(Clone, Debug)]
struct Event {
    task: Task,
    /// The words that matter most.
    terms: Vec<KeyTerm>,
}

impl Event {
    fn new(report: &Reporter<'_>, cluster: &Cluster, options: &Options) -> Self {
        let task = Task::new(report.articles, &report.analysis.membership, cluster, options);
        Self { terms: report.terms(cluster, &task.scores), task }
    }

    /// Another event of the same paste, summarized.
    fn summarize(&mut self, report: &Reporter<'_>, cluster: &Cluster, options: &Options) -> OtherEvent {
        let choice = self.task.choose(report.articles, cluster, options.length, options.order);
        let why = Why::new(cluster, &self.task.scores, &choice);
        let sentences: Vec<SummarySentence> =
            choice.ordered.iter().filter_map(|s| report.sentence(cluster, Some(&why), *s)).collect();
        OtherEvent {
            articles: report.drawn_on(cluster),
            terms: self.terms.clone(),
            words: sentences.iter().map(|s| s.words).sum(),
            sentences,
        }
    }
}

impl Prepared {
    /// What is the same for every length and order of these options.
    pub fn new(report: &Reporter<'_>, options: &Options) -> Self {
        let analysis = report.analysis;
        let main = Event::new(report, &analysis.main, options);
        let known = Summary {
            headline: report.headline(),
            terms: main.terms.clone(),
            articles: report.articles(&main.task.scores.weights),
            roots: report.roots(),
            citations: report.citations(),
            disagreements: report.disagreements(),
            quotations: report.quotations(),
            common_wording: report.common_wording(),
            ..Summary::default()
        };
        let others = analysis.others.iter().map(|other| Event::new(report, other, options)).collect();
        Self { options: asked(options), main, others, known }
    }

    /// True if the options differ from those it was prepared for in length and order at most.
    pub fn is_for(&self, options: &Options) -> bool {
        self.options == asked(options)
    }

    /// Chooses and orders sentences and says what is known about them.
    pub fn summarize(&mut self, report: &Reporter<'_>, options: &Options) -> Summary {
        let cluster = &report.analysis.main;
        let events = self.others.iter_mut().zip(&report.analysis.others);
        let other_events = events.map(|(event, other)| event.summarize(report, other, options)).collect();
        let choice = self.main.task.choose(report.articles, cluster, options.length, options.order);
        let task = &self.main.task;
        let why = Why::new(cluster, &task.scores, &choice);
        let sentences: Vec<SummarySentence> =
            choice.ordered.iter().filter_map(|s| report.sentence(cluster, Some(&why), *s)).collect();
        Summary {
            words: sentences.iter().map(|s| s.words).sum(),
            budget: if choice.in_words { choice.budget } else { 0 },
            coverage: choice.coverage,
            curve: curve::curve(cluster, task, &choice),
            other_events,
            warnings: report.warnings(&sentences, &choice, task.on_topic, options),
            sentences,
            ..self.known.clone()
        }
    }
}

/// The options without the length and the order.
fn asked(options: &Options) -> Options {
    Options { length: Length::default(), order: Order::default(), ..options.clone() }
}
