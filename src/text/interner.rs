//! Interner: a number for each stem, from 0, in the order in which they were met.
//!
//! A set keeps keys in this order too, but with slots of eight bytes. Here a slot has four, since nothing of what is read takes
//! more memory: the number, by which its stem is found. And the numbers can be put in the order of the stems.

use crate::collections::sort;
use crate::text::stem::Stem;

/// A number for each stem.
#[derive(Clone, Debug, Default)]
pub(crate) struct Interner {
    /// The stem of each number.
    stems: Vec<Stem>,
    /// For each stem its number + 1, at the first place that was free from the stem's own on; 0 where there is none. As many as
    /// a power of two.
    slots: Vec<u32>,
}

impl Interner {
    /// The number of a stem, the next one if it has none yet.
    pub fn number(&mut self, stem: Stem) -> u32 {
        // At most three quarters are full.
        if self.stems.len().saturating_mul(4) >= self.slots.len().saturating_mul(3) {
            self.place(self.slots.len().saturating_mul(2).max(FEWEST));
        }
        let (slot, found) = self.look(stem);
        found.unwrap_or_else(|| {
            let number = self.stems.len() as u32;
            self.stems.push(stem);
            if let Some(slot) = self.slots.get_mut(slot) {
                *slot = number.saturating_add(1);
            }
            number
        })
    }

    /// The number of a stem, if it has one.
    pub fn find(&self, stem: Stem) -> Option<u32> {
        self.look(stem).1
    }

    /// The stem of that number.
    pub fn stem(&self, number: u32) -> Option<Stem> {
        self.stems.get(number as usize).copied()
    }

    /// The number of stems that have one.
    pub fn len(&self) -> usize {
        self.stems.len()
    }

    /// Numbers the stems anew, in their own order, and answers what each old number has become.
    pub fn order(&mut self) -> Vec<u32> {
        let mut sorted: Vec<u64> = self.stems.iter().map(|stem| stem.0).collect();
        sort::radix_sort(&mut sorted);
        let mut ranks = vec![0u32; sorted.len()];
        for (stem, new) in sorted.iter().zip(0..) {
            if let Some(rank) = self.find(Stem(*stem)).and_then(|old| ranks.get_mut(old as usize)) {
                *rank = new;
            }
        }
        for slot in &mut self.slots {
            if let Some(rank) = slot.checked_sub(1).and_then(|old| ranks.get(old as usize)) {
                *slot = rank.saturating_add(1);
            }
        }
        self.stems.iter_mut().zip(sorted).for_each(|(stem, number)| *stem = Stem(number));
        ranks
    }

    /// Gives back the room for more.
    pub fn shrink_to_fit(&mut self) {
        self.stems.shrink_to_fit();
    }

    /// Finds where a stem stands or would stand, and its number if it has one.
    fn look(&self, stem: Stem) -> (usize, Option<u32>) {
        let last = self.slots.len().wrapping_sub(1);
        let mut at = (stem.0.wrapping_mul(SPREAD) >> u32::BITS) as usize & last;
        while let Some(number) = self.slots.get(at).and_then(|slot| slot.checked_sub(1)) {
            if self.stem(number) == Some(stem) {
                return (at, Some(number));
            }
            at = at.wrapping_add(1) & last;
        }
        (at, None)
    }

    /// Places all stems among so many slots.
    fn place(&mut self, count: usize) {
        // The old ones go before the new ones come.
        self.slots = Vec::new();
        self.slots = vec![0; count];
        for number in 1..=self.stems.len() as u32 {
            let Some(stem) = self.stem(number.saturating_sub(1)) else { continue };
            let (slot, _) = self.look(stem);
            if let Some(slot) = self.slots.get_mut(slot) {
                *slot = number;
            }
        }
    }
}

/// There are so many slots at least.
const FEWEST: usize = 64;
/// An odd number with its bits well mixed, the golden ratio: multiplied by it, neighbours are no longer neighbours.
pub(crate) const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;
