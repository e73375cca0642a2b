//! Maps and sets: what belongs to each key, in the order in which the keys came.
//!
//! The library's are compiled anew for each kind of key and value, which weighs 6 kB compressed. Here what does not depend on the
//! kind is compiled once: where a key may stand, by its hash. Keys are hashed by FxHash, without a seed. A key stays until
//! all go.

use rustc_hash::FxBuildHasher;
use std::borrow::Borrow;
use std::hash::{BuildHasher, Hash};
use std::{iter, mem, vec};

/// The numbers of entries, by the hashes of their keys.
#[derive(Clone, Debug, Default)]
struct Slots {
    /// For each entry its hash, and its number + 1, at the first slot that was free from the hash's own on; 0 where there is none.
    /// As many as a power of two.
    slots: Vec<(u32, u32)>,
    /// How many entries there are.
    count: usize,
}

impl Slots {
    /// The number of the entry of that hash that is the one that is sought.
    fn find(&self, hash: u32, is_sought: impl Fn(usize) -> bool) -> Option<usize> {
        let last = self.slots.len().wrapping_sub(1);
        let mut at = hash as usize & last;
        while let Some((other, number)) = self.slots.get(at)
            && let Some(number) = number.checked_sub(1)
        {
            if *other == hash && is_sought(number as usize) {
                return Some(number as usize);
            }
            at = at.wrapping_add(1) & last;
        }
        None
    }

    /// Takes down the next entry.
    fn push(&mut self, hash: u32) {
        self.count = self.count.saturating_add(1);
        // At most three quarters are full.
        if self.count.saturating_mul(4) > self.slots.len().saturating_mul(3) {
            let more = vec![(0, 0); self.slots.len().saturating_mul(2).max(FEWEST)];
            let before = mem::replace(&mut self.slots, more);
            before.into_iter().filter(|slot| slot.1 > 0).for_each(|slot| self.place(slot));
        }
        self.place((hash, self.count as u32));
    }

    /// Forgets all entries. Slots are kept for the next ones, unless there are far more than were used: clearing takes as long as
    /// there are slots.
    fn clear(&mut self) {
        if self.count.saturating_mul(ROOMY) < self.slots.len() {
            self.slots = Vec::new();
        }
        self.slots.fill((0, 0));
        self.count = 0;
    }

    /// Puts an entry into the first slot that is free.
    fn place(&mut self, entry: (u32, u32)) {
        let last = self.slots.len().wrapping_sub(1);
        let mut at = entry.0 as usize & last;
        while self.slots.get(at).is_some_and(|slot| slot.1 > 0) {
            at = at.wrapping_add(1) & last;
        }
        if let Some(slot) = self.slots.get_mut(at) {
            *slot = entry;
        }
    }
}

/// There are so many slots at least.
const FEWEST: usize = 8;
/// So many slots for an entry are more than it needs.
const ROOMY: usize = 16;

fn hash(key: &(impl Hash + ?Sized)) -> u32 {
    FxBuildHasher.hash_one(key) as u32
}

/// What belongs to each key.
#[derive(Clone, Debug)]
pub(crate) struct Map<K, V> {
    entries: Vec<(K, V)>,
    slots: Slots,
}

impl<K, V> Default for Map<K, V> {
    fn default() -> Self {
        Self { entries: Vec::new(), slots: Slots::default() }
    }
}

impl<K, V> Map<K, V> {
    /// How many keys there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// True if there are none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Each key, and what belongs to it.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&K, &V)> + Clone {
        self.entries.iter().map(|(key, value)| (key, value))
    }

    /// Each key, and what belongs to it, which may be changed.
    pub fn iter_mut(&mut self) -> impl ExactSizeIterator<Item = (&K, &mut V)> {
        self.entries.iter_mut().map(|(key, value)| (&*key, value))
    }

    /// The keys.
    pub fn keys(&self) -> impl ExactSizeIterator<Item = &K> + Clone {
        self.entries.iter().map(|(key, _)| key)
    }

    /// The keys.
    pub fn into_keys(self) -> impl ExactSizeIterator<Item = K> {
        self.entries.into_iter().map(|(key, _)| key)
    }

    /// Leaves no key.
    pub fn clear(&mut self) {
        self.entries.clear();
        self.slots.clear();
    }
}

impl<K: Hash + Eq, V> Map<K, V> {
    /// What belongs to a key.
    pub fn get<Q: Hash + Eq + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        self.find(key, hash(key)).and_then(|number| self.entries.get(number)).map(|(_, value)| value)
    }

    /// What belongs to a key, which may be changed.
    pub fn get_mut<Q: Hash + Eq + ?Sized>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
    {
        self.find(key, hash(key)).and_then(|number| self.entries.get_mut(number)).map(|(_, value)| value)
    }

    /// Takes out what belongs to a key; the key stays, with the default.
    pub fn take<Q: Hash + Eq + ?Sized>(&mut self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
        V: Default,
    {
        self.get_mut(key).map(mem::take)
    }

    /// True if the key is there.
    pub fn contains_key<Q: Hash + Eq + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.find(key, hash(key)).is_some()
    }

    /// Takes down what belongs to a key, in the place of what did before.
    pub fn insert(&mut self, key: K, value: V) {
        let hash = hash(&key);
        match self.find(&key, hash).and_then(|number| self.entries.get_mut(number)) {
            Some((_, known)) => *known = value,
            None => {
                self.slots.push(hash);
                self.entries.push((key, value));
            }
        }
    }

    /// The place of a key, where something belongs to it or may.
    pub fn entry(&mut self, key: K) -> MapEntry<'_, K, V> {
        let hash = hash(&key);
        MapEntry { number: self.find(&key, hash), map: self, key, hash }
    }

    /// The number of a key.
    fn find<Q: Hash + Eq + ?Sized>(&self, key: &Q, hash: u32) -> Option<usize>
    where
        K: Borrow<Q>,
    {
        self.slots.find(hash, |number| self.entries.get(number).is_some_and(|(k, _)| k.borrow() == key))
    }
}

/// The place of a key.
pub(crate) struct MapEntry<'m, K, V> {
    map: &'m mut Map<K, V>,
    key: K,
    hash: u32,
    /// The number of the key, if there is something.
    number: Option<usize>,
}

impl<'m, K, V> MapEntry<'m, K, V> {
    /// What belongs to the key; if nothing does, this from now on.
    pub fn or_insert(self, value: V) -> &'m mut V {
        self.or_insert_with(|| value)
    }

    /// What belongs to the key; if nothing does, what there is by default from now on.
    pub fn or_default(self) -> &'m mut V
    where
        V: Default,
    {
        self.or_insert_with(V::default)
    }

    /// What belongs to the key; if nothing does, what the function answers from now on.
    #[expect(
        clippy::indexing_slicing,
        clippy::arithmetic_side_effects,
        reason = "the entry is there, or was just pushed"
    )]
    pub fn or_insert_with(self, value: impl FnOnce() -> V) -> &'m mut V {
        let Self { map, key, hash, number } = self;
        let number = number.unwrap_or_else(|| {
            map.slots.push(hash);
            map.entries.push((key, value()));
            map.entries.len() - 1
        });
        &mut map.entries[number].1
    }
}

impl<K: Hash + Eq, V> Extend<(K, V)> for Map<K, V> {
    fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, more: I) {
        more.into_iter().for_each(|(key, value)| self.insert(key, value));
    }
}

impl<K: Hash + Eq, V> FromIterator<(K, V)> for Map<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        let mut map = Self::default();
        map.extend(entries);
        map
    }
}

impl<K, V> IntoIterator for Map<K, V> {
    type Item = (K, V);
    type IntoIter = vec::IntoIter<(K, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.entries.into_iter()
    }
}

/// Keys.
#[derive(Clone, Debug)]
pub(crate) struct Set<K>(Map<K, ()>);

impl<K> Default for Set<K> {
    fn default() -> Self {
        Self(Map::default())
    }
}

impl<K> Set<K> {
    /// How many keys there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// True if there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The keys.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &K> + Clone {
        self.0.keys()
    }

    /// Leaves no key.
    pub fn clear(&mut self) {
        self.0.clear();
    }
}

impl<K: Hash + Eq> Set<K> {
    /// True if the key is there.
    pub fn contains<Q: Hash + Eq + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.0.contains_key(key)
    }

    /// Takes a key down; false if it was there.
    pub fn insert(&mut self, key: K) -> bool {
        let entry = self.0.entry(key);
        let new = entry.number.is_none();
        entry.or_default();
        new
    }
}

impl<K: Hash + Eq> Extend<K> for Set<K> {
    fn extend<I: IntoIterator<Item = K>>(&mut self, more: I) {
        more.into_iter().for_each(|key| _ = self.insert(key));
    }
}

impl<K: Hash + Eq> FromIterator<K> for Set<K> {
    fn from_iter<I: IntoIterator<Item = K>>(keys: I) -> Self {
        let mut set = Self::default();
        set.extend(keys);
        set
    }
}

impl<K> IntoIterator for Set<K> {
    type Item = K;
    type IntoIter = iter::Map<vec::IntoIter<(K, ())>, fn((K, ())) -> K>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter().map(|(key, ())| key)
    }
}

#[cfg(test)]
#[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects, reason = "a test that panics has failed")]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn a_map_holds_what_another_one_holds() {
        for keys in [1u64, 7, 100, 5000] {
            let (mut map, mut other, mut order) = (Map::default(), BTreeMap::new(), Vec::new());
            // The keys of a linear congruential generator: the same at every run.
            let mut key = 1u64;
            for step in 0..3 * keys {
                key = key.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                let key = ((key >> 33) % keys) << 20;
                if !other.contains_key(&key) {
                    order.push(key);
                }
                match step % 3 {
                    0 => _ = (map.insert(key, step), other.insert(key, step)),
                    1 => (*map.entry(key).or_default() += step, *other.entry(key).or_default() += step).0,
                    _ => assert_eq!(map.entry(key).or_insert(step), other.entry(key).or_insert(step)),
                }
            }
            assert!(map.keys().eq(&order), "{keys} keys in the order in which they came");
            assert_eq!(map.len(), other.len());
            for key in (0..keys << 20).step_by(1 << 19) {
                assert_eq!(map.get(&key), other.get(&key), "{key} of {keys}");
            }
        }
    }

    #[test]
    fn what_was_emptied_holds_what_comes_then() {
        let mut set: Set<u32> = (0..1000).collect();
        for few in [1000, 10, 3] {
            set.clear();
            assert!(set.is_empty() && !set.contains(&1));
            set.extend(0..few);
            assert_eq!((set.len(), set.contains(&(few - 1)), set.contains(&few)), (few as usize, true, false));
        }
    }
}
