//! Collections: rows in one piece of memory, ids, numbers for stems, sorting, sets.

pub(crate) mod csr;
pub(crate) mod groups;
pub(crate) mod ids;
pub(crate) mod interner;
pub(crate) mod sets;
pub(crate) mod sort;
