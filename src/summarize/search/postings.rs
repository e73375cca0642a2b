//! Postings: in which sentences of the pool each concept stands.

/// A sentence of the pool that holds a concept, by its row.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Posting {
    pub row: u32,
    /// What the concept adds as the first that holds it.
    pub first: u32,
    /// What it adds as the second.
    pub second: u32,
}

/// The postings of each concept.
#[derive(Clone, Debug, Default)]
pub(super) struct Postings {
    all: Vec<Posting>,
    /// Where those of each concept end.
    ends: Vec<u32>,
}

impl Postings {
    /// Lists the rows that hold each of so many concepts, from the concepts and values of each row.
    pub fn new<'a, R>(concepts: usize, rows: impl Fn() -> R, second: impl Fn(u32) -> u32) -> Self
    where
        R: Iterator<Item = &'a [(u32, u32)]>,
    {
        let mut ends = vec![0u32; concepts];
        for (concept, _) in rows().flatten() {
            if let Some(end) = ends.get_mut(*concept as usize) {
                *end = end.saturating_add(1);
            }
        }
        // Counts become starts; filling in moves each start to its end.
        let mut sum = 0u32;
        for end in &mut ends {
            sum = sum.saturating_add(std::mem::replace(end, sum));
        }
        let mut all = vec![Posting::default(); sum as usize];
        for (row, held) in (0u32..).zip(rows()) {
            for (concept, first) in held {
                let Some(end) = ends.get_mut(*concept as usize) else { continue };
                if let Some(posting) = all.get_mut(*end as usize) {
                    *posting = Posting { row, first: *first, second: second(*first) };
                }
                *end = end.saturating_add(1);
            }
        }
        Self { all, ends }
    }

    /// The postings of a concept.
    pub fn of(&self, concept: u32) -> &[Posting] {
        let end = |of: Option<usize>| of.and_then(|c| self.ends.get(c)).map_or(0, |end| *end as usize);
        let concept = concept as usize;
        self.all.get(end(concept.checked_sub(1))..end(Some(concept))).unwrap_or_default()
    }
}
