//! Ids: the number of one kind of thing each, so that it is not taken for the number of another.

use std::marker::PhantomData;
use std::ops::Range;

/// The number of a thing of one kind.
pub(crate) trait Id: Copy {
    /// The id of the thing at that place among all of its kind.
    fn new(index: usize) -> Self;
    /// The place of the thing among all of its kind.
    fn index(self) -> usize;

    /// The id of the thing that many places before, or of the first one.
    fn minus(self, count: usize) -> Self {
        Self::new(self.index().saturating_sub(count))
    }

    /// The id of the thing that many places behind, if there are as many.
    fn plus(self, count: usize) -> Self {
        Self::new(self.index().saturating_add(count))
    }
}

/// The number of a thing of which the numbers are confused with no others, such as a word's.
impl Id for u32 {
    fn new(index: usize) -> Self {
        index as Self
    }

    fn index(self) -> usize {
        self as usize
    }
}

/// The place of a thing in a list that is looked at by itself.
impl Id for usize {
    fn new(index: usize) -> Self {
        index
    }

    fn index(self) -> usize {
        self
    }
}

/// Makes types of numbers.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(transparent)]
        pub(crate) struct $name(pub u32);

        impl Id for $name {
            fn new(index: usize) -> Self {
                Self(index as u32)
            }

            fn index(self) -> usize {
                self.0 as usize
            }
        }
    )*};
}

ids! {
    /// The number of an article, in the order in which the reader has them.
    ArticleId;
    /// The number of a sentence that may be chosen among those of an event.
    CandidateId;
    /// The number of a concept among those of an event.
    ConceptId;
    /// The number of a paragraph of an article.
    ParagraphId;
    /// The number of a root among those of all articles.
    RootId;
    /// The number of a sentence of an article.
    SentenceId;
}

/// The ids of things one behind the other.
#[derive(Clone, Debug)]
pub(crate) struct Ids<I> {
    range: Range<usize>,
    kind: PhantomData<fn(I) -> I>,
}

impl<I: Id> Ids<I> {
    /// Those from one to another, that one too.
    pub fn through(first: I, last: I) -> Self {
        Self::from(first.index()..last.index().saturating_add(1))
    }

    /// True if the id is one of them.
    pub fn contains(&self, id: I) -> bool {
        self.range.contains(&id.index())
    }
}

impl<I> From<Range<usize>> for Ids<I> {
    fn from(range: Range<usize>) -> Self {
        Self { range, kind: PhantomData }
    }
}

impl<I> Default for Ids<I> {
    fn default() -> Self {
        Self::from(0..0)
    }
}

impl<I: Id> Iterator for Ids<I> {
    type Item = I;

    fn next(&mut self) -> Option<I> {
        self.range.next().map(I::new)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.range.size_hint()
    }
}

impl<I: Id> ExactSizeIterator for Ids<I> {}

/// Something for each thing of one kind, by its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct IdVec<I, T> {
    all: Vec<T>,
    ids: PhantomData<fn(I) -> I>,
}

impl<I: Id, T> IdVec<I, T> {
    /// The same for so many things.
    pub fn of(value: T, count: usize) -> Self
    where
        T: Clone,
    {
        Self::from(vec![value; count])
    }

    /// Nothing, with room for so much.
    pub fn with_room(count: usize) -> Self {
        Self::from(Vec::with_capacity(count))
    }

    /// The id of the thing at that place, if there is one.
    pub fn id(&self, index: usize) -> Option<I> {
        (index < self.all.len()).then(|| I::new(index))
    }

    /// What there is for a thing, if there is one of that id.
    pub fn get(&self, id: I) -> Option<&T> {
        self.all.get(id.index())
    }

    /// The same, to be changed.
    pub fn get_mut(&mut self, id: I) -> Option<&mut T> {
        self.all.get_mut(id.index())
    }

    /// Adds what there is for the next thing.
    pub fn push(&mut self, value: T) {
        self.all.push(value);
    }

    /// Puts what there is for another thing before that of a thing, or behind all; the ids of those behind move up.
    pub fn insert(&mut self, id: I, value: T) {
        self.all.insert(id.index().min(self.all.len()), value);
    }

    /// Takes out a thing, if there is one of that id; the ids of those behind it move down.
    pub fn remove(&mut self, id: I) -> Option<T> {
        (id.index() < self.all.len()).then(|| self.all.remove(id.index()))
    }

    /// The number of things.
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// True if there is nothing.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// The ids of all things, in order.
    pub fn ids(&self) -> Ids<I> {
        Ids::from(0..self.all.len())
    }

    /// What there is for all things, in order.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.all.iter()
    }

    /// The same in one piece.
    pub fn as_slice(&self) -> &[T] {
        &self.all
    }

    /// The same, to be changed.
    pub fn iter_mut(&mut self) -> std::slice::IterMut<'_, T> {
        self.all.iter_mut()
    }

    /// All things with their ids, in order.
    pub fn entries(&self) -> impl Iterator<Item = (I, &T)> + Clone {
        self.all.iter().enumerate().map(|(n, value)| (I::new(n), value))
    }

    /// Gives back the room for more.
    pub fn shrink_to_fit(&mut self) {
        self.all.shrink_to_fit();
    }
}

impl<I, T> From<Vec<T>> for IdVec<I, T> {
    fn from(all: Vec<T>) -> Self {
        Self { all, ids: PhantomData }
    }
}

impl<I, T> Default for IdVec<I, T> {
    fn default() -> Self {
        Self::from(Vec::new())
    }
}

impl<I, T> FromIterator<T> for IdVec<I, T> {
    fn from_iter<A: IntoIterator<Item = T>>(values: A) -> Self {
        Self::from(Vec::from_iter(values))
    }
}

impl<'a, I, T> IntoIterator for &'a IdVec<I, T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.all.iter()
    }
}
