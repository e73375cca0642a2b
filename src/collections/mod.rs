//! Collections: rows in one piece of memory, ids, maps, sets, sorting.

pub(crate) mod csr;
pub(crate) mod groups;
pub(crate) mod ids;
pub(crate) mod map;
pub(crate) mod sets;
pub(crate) mod sort;
