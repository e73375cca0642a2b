//! Prepared: all of an answer that is the same for every length and order, and the answer itself.

use super::curve;
use super::reporter::{Reporter, numbers};
use super::score_parts::Why;
use crate::model::options::{Length, Options, Order};
use crate::model::summary::{KeyTerm, OtherEvent, Summary, SummarySentence};
use crate::relate::cluster::Cluster;
use crate::summarize::choose::{ChoiceCache, Chosen, with_repeats};
use crate::summarize::objective::Objective;
use crate::summarize::readability::Singled;

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

/// What the summary of an event is made by.
#[derive(Clone, Debug)]
struct Event {
    objective: Objective,
    /// What was found for it so far.
    cache: ChoiceCache,
    /// The words that matter most.
    terms: Vec<KeyTerm>,
}

impl Event {
    fn new(report: &Reporter<'_>, cluster: &Cluster, options: &Options) -> Self {
        // What is known to be overtaken is that of the main event.
        let main = std::ptr::eq(cluster, &report.analysis.main);
        let later =
            report.findings.disagreements.iter().filter(|d| main && d.later && d.values.iter().any(|v| v.newest));
        let singled = Singled {
            stale: later.flat_map(|d| &d.values).filter(|v| !v.newest).map(|v| v.sentence).collect(),
            pinned: report.candidates_at(cluster, &options.pinned),
            dropped: with_repeats(cluster, report.candidates_at(cluster, &options.dropped)),
        };
        let objective = Objective::new(report.articles, &report.analysis.membership, cluster, singled, options);
        Self { terms: report.terms(cluster, &objective.scores), cache: ChoiceCache::new(cluster), objective }
    }

    /// Chooses the sentences and says what is known about them.
    fn choose(
        &mut self,
        report: &Reporter<'_>,
        cluster: &Cluster,
        options: &Options,
    ) -> (Chosen, Vec<SummarySentence>) {
        let asked = (options.length, options.order);
        let chosen = self.cache.choose(report.articles, cluster, &self.objective, asked);
        let why = Why::new(cluster, &self.objective.scores, &chosen);
        let sentences = chosen.ordered.iter().filter_map(|s| report.sentence(cluster, Some(&why), *s)).collect();
        (chosen, sentences)
    }

    /// Another event of the same paste, summarized.
    fn summarize(&mut self, report: &Reporter<'_>, cluster: &Cluster, options: &Options) -> OtherEvent {
        let (_, sentences) = self.choose(report, cluster, options);
        OtherEvent {
            articles: numbers(&report.drawn_on(cluster)),
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
            articles: report.articles(&main.objective.scores.weights),
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
        let (chosen, sentences) = self.main.choose(report, cluster, options);
        let Event { objective, cache, .. } = &self.main;
        Summary {
            words: sentences.iter().map(|s| s.words).sum(),
            budget: if chosen.in_words { chosen.budget } else { 0 },
            coverage: chosen.coverage,
            curve: curve::curve(cluster, objective, cache, &chosen),
            other_events,
            warnings: report.warnings(&sentences, &chosen, objective.on_topic, options),
            sentences,
            ..self.known.clone()
        }
    }
}

/// The options without the length and the order.
fn asked(options: &Options) -> Options {
    Options { length: Length::default(), order: Order::default(), ..options.clone() }
}
