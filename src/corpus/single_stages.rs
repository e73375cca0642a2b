//! Single stages of a corpus, for measuring each against gold.

use super::{Corpus, Overview};
use crate::model::options::Options;
use crate::model::span::Span;
use crate::read::sentence::Sentence;
use crate::relate::cluster::Cluster;
use crate::relate::degrees::{ArticleEvidence, Query, Statement};
use crate::summarize::objective::Objective;
use crate::summarize::readability::Singled;

impl Corpus {
    /// What the articles of the main event have in common, and what it is worth for these options.
    pub(crate) fn objective(&mut self, options: &Options) -> Option<(&Cluster, Objective)> {
        let (articles, Overview { analysis, .. }) = self.overview(options)?;
        Some((
            &analysis.main,
            Objective::new(articles, &analysis.membership, &analysis.main, Singled::default(), options),
        ))
    }

    /// What all other articles say of the sentence of an article that holds most of a span, in order.
    pub(crate) fn with_evidence<T>(
        &mut self,
        options: &Options,
        article: usize,
        span: Span,
        measure: impl Fn(ArticleEvidence<'_>) -> T,
    ) -> Vec<T> {
        let Some((articles, overview)) = self.overview(options) else { return Vec::new() };
        let event = &overview.analysis.main;
        let Some(article) = articles.id(article) else { return Vec::new() };
        let sentence = articles.get(article).and_then(|a| {
            let shared = |s: &Sentence| s.span().end.min(span.end).saturating_sub(s.span().start.max(span.start));
            let best = a.sentences.entries().max_by_key(|(number, s)| (shared(s), std::cmp::Reverse(*number)))?;
            (shared(best.1) > 0).then(|| Statement::of(a, best.0)).flatten()
        });
        let Some(statement) = sentence else { return Vec::new() };
        let query = Query::new(statement, &event.graph.idf);
        let others = articles.ids().filter(|number| *number != article);
        others.filter_map(|number| Some(measure(event.evidence(articles, &query, number)?))).collect()
    }
}
