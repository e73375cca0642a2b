//! Compressed sparse rows: lists in one piece of memory, made by counting. A list costs four bytes more than its entries.

use crate::collections::ids::Id;
use std::marker::PhantomData;

/// Lists of numbers, or of something else that is small, one behind the other, by ids or other numbers.
#[derive(Clone, Debug, Default)]
pub(crate) struct Csr<T = u32, L = u32> {
    /// Where each list ends.
    ends: Vec<u32>,
    all: Vec<T>,
    lists: PhantomData<fn(L) -> L>,
}

impl<T: Copy + Default, L: Id> Csr<T, L> {
    /// So many lists, of entries each with the number of its list; those of a list stay in order.
    pub fn new<I: Iterator<Item = (L, T)>>(count: usize, entries: impl Fn() -> I) -> Self {
        let mut ends: Vec<u32> = vec![0; count];
        for (list, _) in entries() {
            if let Some(end) = ends.get_mut(list.index()) {
                *end = end.saturating_add(1);
            }
        }
        let mut sum = 0u32;
        for end in &mut ends {
            sum = sum.saturating_add(std::mem::replace(end, sum));
        }
        let mut all = vec![T::default(); sum as usize];
        for (list, entry) in entries() {
            let Some(end) = ends.get_mut(list.index()) else { continue };
            if let Some(place) = all.get_mut(*end as usize) {
                *place = entry;
            }
            *end = end.saturating_add(1);
        }
        Self { ends, all, lists: PhantomData }
    }

    /// No lists, with room for so many, and for so many entries in all of them.
    pub fn with_room(lists: usize, entries: usize) -> Self {
        Self { ends: Vec::with_capacity(lists), all: Vec::with_capacity(entries), lists: PhantomData }
    }

    /// Adds a list behind the others.
    pub fn push(&mut self, entries: impl Iterator<Item = T>) {
        self.all.extend(entries);
        self.ends.push(u32::try_from(self.all.len()).unwrap_or(u32::MAX));
    }

    /// All lists, in order.
    pub fn iter(&self) -> impl Iterator<Item = &[T]> {
        (0..self.ends.len()).filter_map(|list| self.at(list))
    }

    /// All lists with their numbers, in order.
    pub fn numbered(&self) -> impl Iterator<Item = (L, &[T])> {
        self.iter().enumerate().map(|(list, entries)| (L::new(list), entries))
    }

    /// The entries of a list, if there is one of that number.
    pub fn get(&self, list: L) -> Option<&[T]> {
        self.at(list.index())
    }

    fn at(&self, list: usize) -> Option<&[T]> {
        let end = *self.ends.get(list)?;
        let start = list.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        self.all.get(start as usize..end as usize)
    }

    /// The entries of a list.
    pub fn of(&self, list: L) -> &[T] {
        self.get(list).unwrap_or_default()
    }

    /// The number of entries of all lists.
    pub fn entries(&self) -> usize {
        self.all.len()
    }

    /// The number of lists.
    pub fn len(&self) -> usize {
        self.ends.len()
    }
}
