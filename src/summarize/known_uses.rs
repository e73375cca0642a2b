//! Known uses: which sentences take a name or a thing for known, and which make it known.

use crate::collections::ids::CandidateId;
use crate::collections::map::Set;
use crate::text::stem::Stem;

/// What the sentences of all articles take for known and make known.
#[derive(Default)]
pub(super) struct KnownUses {
    /// The sentences that take a name or noun for known.
    pub needs: Vec<(CandidateId, Stem)>,
    /// Those that make it known.
    pub gives: Vec<(CandidateId, Stem)>,
    /// What an article has by itself from the first: everybody knows it.
    pub familiar: Set<Stem>,
}
