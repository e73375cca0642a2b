//! Lists of numbers in one piece of memory, made by counting: an entry costs four bytes, a list four more.

/// Lists of numbers, one behind the other.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lists {
    /// Where each list ends.
    ends: Vec<u32>,
    all: Vec<u32>,
}

impl Lists {
    /// So many lists, of entries each with the number of its list; those of a list stay in order.
    pub fn new<I: Iterator<Item = (u32, u32)>>(count: usize, entries: impl Fn() -> I) -> Self {
        let mut ends: Vec<u32> = vec![0; count];
        for (list, _) in entries() {
            if let Some(end) = ends.get_mut(list as usize) {
                *end = end.saturating_add(1);
            }
        }
        let mut sum = 0u32;
        for end in &mut ends {
            sum = sum.saturating_add(std::mem::replace(end, sum));
        }
        let mut all = vec![0; sum as usize];
        for (list, entry) in entries() {
            let Some(end) = ends.get_mut(list as usize) else { continue };
            if let Some(place) = all.get_mut(*end as usize) {
                *place = entry;
            }
            *end = end.saturating_add(1);
        }
        Self { ends, all }
    }

    /// Adds a list behind the others.
    pub fn push(&mut self, entries: impl Iterator<Item = u32>) {
        self.all.extend(entries);
        self.ends.push(u32::try_from(self.all.len()).unwrap_or(u32::MAX));
    }

    /// The entries of a list.
    pub fn of(&self, list: u32) -> &[u32] {
        let end = |list: u32| self.ends.get(list as usize).map_or(0, |end| *end as usize);
        self.all.get(list.checked_sub(1).map_or(0, end)..end(list)).unwrap_or_default()
    }

    /// How many entries all lists have.
    pub fn entries(&self) -> usize {
        self.all.len()
    }

    /// How many lists there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }
}
