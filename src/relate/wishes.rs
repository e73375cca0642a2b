//! Wishes: what the reader wants of the articles, whatever else is asked.

use crate::collections::ids::{ArticleId, IdVec};
use crate::model::options::Options;
use crate::read::analysed::Articles;

/// Whether an article counts, as the reader wants it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Inclusion {
    /// It counts if it belongs.
    #[default]
    Auto,
    /// It counts.
    Included,
    /// It does not count.
    Excluded,
}

/// What the reader wants of the articles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Wishes {
    /// Whether each article counts.
    pub inclusion: IdVec<ArticleId, Inclusion>,
    /// Whether each article is a root of its own.
    pub apart: IdVec<ArticleId, bool>,
    /// Which articles are one root.
    pub together: Vec<Vec<ArticleId>>,
}

impl Wishes {
    /// What the options say of these articles; numbers of articles that are not there are passed over.
    pub fn new(articles: &Articles, options: &Options) -> Self {
        let numbers = || 0..articles.len();
        let inclusion = |n: usize| match (options.excluded.contains(&n), options.included.contains(&n)) {
            (true, _) => Inclusion::Excluded,
            (_, true) => Inclusion::Included,
            _ => Inclusion::Auto,
        };
        let known = |group: &Vec<usize>| group.iter().filter_map(|n| articles.id(*n)).collect();
        Self {
            inclusion: numbers().map(inclusion).collect(),
            apart: numbers().map(|n| options.apart.contains(&n)).collect(),
            together: options.together.iter().map(known).collect(),
        }
    }
}
