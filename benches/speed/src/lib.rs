//! What the benches share.

pub mod text;
