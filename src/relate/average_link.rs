//! Average link: joins what is alike on average, so that a chain of chance likenesses joins nothing.
//!
//! Agglomerative clustering by the mean likeness of the pairs that were compared (UPGMA; Sokal and Michener 1958), where each pair
//! that may join two groups is tried once.

/// How many pairs of the smaller of two groups are looked at: so the time stays linear.
const MOST: usize = 2000;

/// One group while groups are joined.
#[derive(Default)]
struct Group {
    members: Vec<usize>,
    /// What its members were compared with, and by how much the likeness exceeds the mean that it takes.
    pairs: Vec<(usize, f64)>,
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
            if let Some(group) = groups.get_mut(one) {
                group.pairs.push((other, excess));
            }
        }
    }
    for (i, j) in alike {
        let (Some(&a), Some(&b)) = (of.get(i), of.get(j)) else { continue };
        let (Some(one), Some(other)) = (groups.get(a), groups.get(b)) else { continue };
        let (kept, gone, pairs) =
            if one.pairs.len() < other.pairs.len() { (b, a, &one.pairs) } else { (a, b, &other.pairs) };
        let between = pairs.iter().take(MOST).filter(|(other, _)| of.get(*other) == Some(&kept));
        if a == b || between.map(|(_, excess)| excess).sum::<f64>() <= 0.0 {
            continue;
        }
        let Group { members, pairs } = groups.get_mut(gone).map(std::mem::take).unwrap_or_default();
        for member in &members {
            of.get_mut(*member).into_iter().for_each(|of| *of = kept);
        }
        if let Some(group) = groups.get_mut(kept) {
            group.members.extend(members);
            group.pairs.extend(pairs);
        }
    }
    of
}
