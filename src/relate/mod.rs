//! Relate: all articles together. Who says what, and how many independent roots do.

pub(crate) mod centrality;
pub(crate) mod citations;
pub(crate) mod concepts;
mod copies;
mod counting;
pub(crate) mod decay;
pub(crate) mod degrees;
pub(crate) mod evidence;
pub(crate) mod furniture;
pub(crate) mod overlap;
pub(crate) mod roots;
mod topics;
