//! Model: what goes in and what comes out, and what every other room speaks of.

pub(crate) mod article;
pub(crate) mod check;
pub(crate) mod error;
pub mod limits;
pub(crate) mod options;
pub(crate) mod progress;
pub(crate) mod reason;
pub(crate) mod rounding;
pub(crate) mod span;
pub(crate) mod summary;
