//! Groups: disjoint groups that can be joined.

use crate::collections::ids::{Id, IdVec};
use std::marker::PhantomData;

/// Disjoint groups of things of one kind that can be joined (union-find).
#[derive(Clone, Debug)]
pub(crate) struct Groups<I> {
    /// For each thing itself, or one before it of its group.
    up: Vec<usize>,
    kind: PhantomData<fn(I) -> I>,
}

impl<I: Id> Groups<I> {
    /// Makes groups of one each.
    pub fn new(n: usize) -> Self {
        Self { up: (0..n).collect(), kind: PhantomData }
    }

    /// The first member of a member's group.
    pub fn first(&mut self, member: I) -> I {
        I::new(first(&mut self.up, member.index()))
    }

    /// Makes the groups of two members one.
    pub fn join(&mut self, a: I, b: I) {
        let (a, b) = (first(&mut self.up, a.index()), first(&mut self.up, b.index()));
        if let Some(place) = self.up.get_mut(a.max(b)) {
            *place = a.min(b);
        }
    }

    /// The number of each member's group, in order of first appearance.
    pub fn numbers(self) -> IdVec<I, usize> {
        numbers(self.up).into()
    }
}

/// Finds the first member of a group, and makes the way there shorter.
fn first(ups: &mut [usize], member: usize) -> usize {
    let mut at = member;
    while let Some(&up) = ups.get(at)
        && up != at
    {
        let above = ups.get(up).copied().unwrap_or(up);
        if let Some(place) = ups.get_mut(at) {
            *place = above;
        }
        at = above;
    }
    at
}

/// Numbers the groups in order of first appearance.
fn numbers(mut ups: Vec<usize>) -> Vec<usize> {
    let count = ups.len();
    let (mut names, mut next) = (vec![None; count], 0usize);
    let mut name = |member: usize| {
        let first = first(&mut ups, member);
        let name = names.get_mut(first)?;
        Some(*name.get_or_insert_with(|| {
            let name = next;
            next = next.saturating_add(1);
            name
        }))
    };
    (0..count).map(|member| name(member).unwrap_or(member)).collect()
}
