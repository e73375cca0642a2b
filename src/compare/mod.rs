//! Compare: where the sources differ.

mod claim_pairs;
mod claims;
mod disagreements;
mod findings;
mod names;
mod near;
mod quotations;
mod rival_claims;
mod spelling;
mod unique;
mod wording;

pub(crate) use disagreements::{Difference, DifferingValue};
pub(crate) use findings::{Findings, compare};
pub(crate) use quotations::{QuotedVersion, SharedQuotation};
pub(crate) use unique::{Said, alone};
