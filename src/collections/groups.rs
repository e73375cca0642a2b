//! Groups: disjoint groups that can be joined.

/// Disjoint groups that can be joined (union-find).
#[derive(Clone, Debug)]
pub(crate) struct Groups(Vec<usize>);

impl Groups {
    /// Makes groups of one each.
    pub fn new(n: usize) -> Self {
        Self((0..n).collect())
    }

    /// The first member of a member's group.
    pub fn first(&mut self, member: usize) -> usize {
        let mut at = member;
        while let Some(&up) = self.0.get(at)
            && up != at
        {
            let above = self.0.get(up).copied().unwrap_or(up);
            if let Some(place) = self.0.get_mut(at) {
                *place = above;
            }
            at = above;
        }
        at
    }

    /// Makes the groups of two members one.
    pub fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.first(a), self.first(b));
        if let Some(place) = self.0.get_mut(a.max(b)) {
            *place = a.min(b);
        }
    }

    /// The number of each member's group, in order of first appearance.
    pub fn numbers(mut self) -> Vec<usize> {
        let count = self.0.len();
        let (mut names, mut next) = (vec![None; count], 0usize);
        let mut name = |member: usize| {
            let first = self.first(member);
            let name = names.get_mut(first)?;
            Some(*name.get_or_insert_with(|| {
                let name = next;
                next = next.saturating_add(1);
                name
            }))
        };
        (0..count).map(|member| name(member).unwrap_or(member)).collect()
    }
}
