//! Stems: words as numbers.

use fnv::FnvHasher;
use std::hash::Hasher;

/// A stem, by the 64-bit FNV-1a hash of its letters: the same everywhere, and no table of strings to keep.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Stem(pub u64);

impl Stem {
    /// The stem of letters that need no stemming.
    pub fn of(letters: &str) -> Self {
        let mut hasher = FnvHasher::default();
        hasher.write(letters.as_bytes());
        Self(hasher.finish())
    }

    /// The stem of ASCII letters in any case, as if in lower case.
    pub fn of_lower(letters: &str) -> Self {
        let mut hasher = FnvHasher::default();
        letters.bytes().for_each(|b| hasher.write(&[b.to_ascii_lowercase()]));
        Self(hasher.finish())
    }

    /// The concept of two adjacent stems.
    pub fn pair(self, next: Self) -> Self {
        let mut hasher = FnvHasher::with_key(self.0);
        hasher.write(&next.0.to_le_bytes());
        Self(hasher.finish())
    }
}
