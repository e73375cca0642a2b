//! Average link: joins what is alike on average, so that a chain of chance likenesses joins nothing.
//!
//! Agglomerative clustering by the mean likeness of the pairs that were compared (UPGMA; Sokal and Michener 1958), where each pair
//! that may join two groups is tried once.

use crate::collections::map::Map;

/// One group while groups are joined.
#[derive(Default)]
struct Group {
    members: Vec<usize>,
    /// By how much the pairs that it has with each other group exceed the mean that it takes, in sum.
    excess: Map<usize, f64>,
}

impl Group {
    /// How much there is to move if it is taken into another.
    fn size(&self) -> usize {
        self.members.len().saturating_add(self.excess.len())
    }
}

/// The group of each of `count` things, by the number of one of its members. `excess` has by how much the likeness of two things
/// exceeds the mean that a group must have; what it has not, says nothing. `alike` are the pairs that may join groups, most alike
/// first.
pub(super) fn average_link(
    count: usize,
    excess: impl Iterator<Item = (f64, usize, usize)>,
    alike: impl Iterator<Item = (usize, usize)>,
) -> Vec<usize> {
    let mut of: Vec<usize> = (0..count).collect();
    let mut groups: Vec<Group> = of.iter().map(|i| Group { members: vec![*i], ..Group::default() }).collect();
    for (excess, i, j) in excess {
        for (one, other) in [(i, j), (j, i)] {
            groups.get_mut(one).into_iter().for_each(|group| group.excess.insert(other, excess));
        }
    }
    for (i, j) in alike {
        let (Some(&a), Some(&b)) = (of.get(i), of.get(j)) else { continue };
        let size = |group: usize| groups.get(group).map_or(0, Group::size);
        let (kept, gone) = if size(a) < size(b) { (b, a) } else { (a, b) };
        if a != b && groups.get(kept).and_then(|group| group.excess.get(&gone)).is_some_and(|excess| *excess >= 0.0) {
            take_in(&mut groups, &mut of, kept, gone);
        }
    }
    of
}

/// Moves all of one group to another.
fn take_in(groups: &mut [Group], of: &mut [usize], kept: usize, gone: usize) {
    let Group { members, excess } = groups.get_mut(gone).map(std::mem::take).unwrap_or_default();
    for member in &members {
        of.get_mut(*member).into_iter().for_each(|of| *of = kept);
    }
    for (other, excess) in excess {
        // Groups that are gone have no members.
        if other != kept && groups.get(other).is_some_and(|group| !group.members.is_empty()) {
            for (one, other) in [(kept, other), (other, kept)] {
                groups.get_mut(one).into_iter().for_each(|group| *group.excess.entry(other).or_default() += excess);
            }
        }
    }
    if let Some(group) = groups.get_mut(kept) {
        group.members.extend(members);
    }
}
