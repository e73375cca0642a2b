//! Relate: all articles together. Who says what, and how many independent roots do.

pub(crate) mod analysis;
mod average_link;
pub(crate) mod candidate;
mod centrality;
pub(crate) mod citations;
pub(crate) mod cluster;
pub(crate) mod concepts;
mod copies;
mod counting;
pub(crate) mod decay;
pub(crate) mod degrees;
mod doubt;
pub(crate) mod kept_paragraphs;
pub(crate) mod likeness;
pub(crate) mod membership;
pub(crate) mod roots;
mod sentence_graph;
mod topics;
pub(crate) mod wishes;
