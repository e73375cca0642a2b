//! Topics: which articles are about the same one, and which do not belong.
//!
//! Two articles are about one event if the words that stand out in them are the same: words that are repeated, that
//! stand early, and names. The likeness is the cosine of such weights. Groups are what is alike on average, where words of many
//! articles weigh less; the largest group, counted in roots, is the event of the paste.

use crate::collections::csr::Csr;
use crate::collections::ids::{ArticleId, IdVec, RootId};
use crate::collections::map::Set;
use crate::collections::sort;
use crate::language::Language;
use crate::read::analysed::Articles;
use crate::relate::average_link::average_link;
use crate::relate::doubt::Likenesses;
use crate::relate::roots::shingles::by_content;
use crate::relate::topics::vectors::{DenseVector, TopicVector, TopicVectors, cosine};

mod vectors;

/// The likeness from which on two articles may be about one event. Fitted on Multi-News with articles of other clusters put
/// in, together with `CHANCE`, `FALL` and `TOO_SHORT`: of those all but 3 % of what says enough to be told apart are less like
/// any article of the cluster.
const SAME: f64 = 0.18;
/// Articles that tell parts of a long story are less alike: one belongs that reaches this share of the likeness that the
/// articles have to their nearest neighbours, by the median, ...
const TYPICAL: f64 = 0.5;
/// ... unless it is below what articles about different events reach by chance.
const CHANCE: f64 = 0.1;
/// Where no two articles are as like as that, the most alike pair stays together down to this likeness.
const NEARLY: f64 = 0.12;
/// How alike two groups have to be on average to be about one event, as a share of what it takes for two articles, both where
/// words of many articles weigh less. Chosen on even clusters of Multi-News, mixed and single.
const ON_AVERAGE: f64 = 0.4;
/// Articles in different languages share names and numbers only: this many are enough.
const SHARED_KEYS: usize = 3;
/// An article with fewer words that stand out says too little to tell what it is about: a line or two.
const TOO_SHORT: usize = 10;
/// Of so many articles, how alike they typically are says too little.
const MANY: usize = 3;
/// How many entries of the inverted lists are read for an article, rarest word first.
const READ: usize = 20_000;
/// With how many others an article is compared, those first that share most rare words.
const CANDIDATES: usize = 48;

/// Which articles are about which event.
#[derive(Clone, Debug, Default)]
pub(crate) struct Grouping {
    /// The event of each article; the main one has number 0, the others follow by size.
    pub of: IdVec<ArticleId, usize>,
    /// The likeness of each article to the most alike article of the main event, itself excepted: 0 to 1.
    pub likeness: IdVec<ArticleId, f64>,
    /// Whether each article of the main event may be about another one of the same kind.
    pub doubted: IdVec<ArticleId, bool>,
    /// True where articles, rather than agree on one event, share next to nothing at all.
    pub scattered: bool,
}

impl Grouping {
    /// Gives each copy the place of the article that it repeats.
    pub fn take_in(&mut self, copies: &IdVec<ArticleId, Option<ArticleId>>) {
        for (number, original) in copies.entries().filter_map(|(n, copy)| copy.map(|copy| (n, copy))) {
            if let (Some(event), Some(place)) = (self.of.get(original).copied(), self.of.get_mut(number)) {
                *place = event;
            }
            // It is as like the others as that, and that is in the main event or not.
            if let (Some(like), Some(place)) = (self.likeness.get(original).copied(), self.likeness.get_mut(number)) {
                *place = like;
            }
        }
    }
}

/// How alike two articles are.
struct ComparedPair {
    /// From 0, which share nothing, to 1, which stress the same words.
    likeness: f64,
    /// The same where words of many articles weigh less.
    distinctive: f64,
    one: usize,
    other: usize,
}

/// The articles that are asked about, each with what stands out in it.
struct Topics {
    /// Their numbers, in the order of what they say: which group comes first of equals must not depend on which article does.
    numbers: Vec<ArticleId>,
    vectors: Vec<TopicVector>,
    languages: Vec<Language>,
    /// What each word there is weighs when articles are joined, squared.
    rarities: Vec<f64>,
}

impl Topics {
    fn read(articles: &Articles, asked: &IdVec<ArticleId, bool>) -> Self {
        let numbers = by_content(articles).into_iter().map(|(_, n)| n).filter(|n| asked.get(*n) == Some(&true));
        let numbers: Vec<ArticleId> = numbers.collect();
        let read = || numbers.iter().filter_map(|n| articles.get(*n));
        let languages: Vec<Language> = read().map(|article| article.language).collect();
        let several = languages.iter().any(|language| languages.first() != Some(language));
        let mut reader = TopicVectors::new(several);
        let mut vectors: Vec<TopicVector> = read().map(|a| reader.read(a)).collect();
        let rarities = reader.finish(&mut vectors);
        Self { numbers, vectors, languages, rarities }
    }

    fn language(&self, i: usize) -> Option<Language> {
        self.languages.get(i).copied()
    }

    /// True for an article that says too little to tell what it is about.
    fn is_too_short(&self, i: usize) -> bool {
        self.vectors.get(i).is_none_or(|vector| vector.words.len() < TOO_SHORT)
    }

    /// How alike the articles are, for all pairs that are worth comparing.
    fn pairs(&self) -> Vec<ComparedPair> {
        let mut dense = DenseVector { weights: vec![0.0; self.rarities.len()], rarities: &self.rarities };
        let mut before = None;
        let mut pairs = Vec::new();
        for (one, other) in candidates(&self.vectors, self.rarities.len()) {
            let (Some(a), Some(b)) = (self.vectors.get(one), self.vectors.get(other)) else { continue };
            if before != Some(one) {
                dense.put(a, before.replace(one).and_then(|before| self.vectors.get(before)));
            }
            let [likeness, distinctive] = if self.language(one) == self.language(other) {
                let ([all, rare], [a, rare_a], [b, rare_b]) = (dense.products(&b.words), a.norms, b.norms);
                [cosine(all, a, b), cosine(rare, rare_a, rare_b)]
            } else if a.cross_language_keys.iter().filter(|key| b.cross_language_keys.contains(*key)).count()
                >= SHARED_KEYS
            {
                [SAME; 2]
            } else {
                continue;
            };
            pairs.push(ComparedPair { likeness, distinctive, one, other });
        }
        pairs
    }

    /// Finds the articles of the main event that may be about another one, among those of their language: across languages
    /// likeness says too little. Of many articles not each is compared with each, and none is doubted.
    fn doubted(
        &self,
        pairs: &[ComparedPair],
        events: &[usize],
        roots: &IdVec<ArticleId, RootId>,
        articles: usize,
    ) -> IdVec<ArticleId, bool> {
        let mut doubted = IdVec::of(false, articles);
        let count = self.vectors.len();
        if count > CANDIDATES {
            return doubted;
        }
        let mut likenesses = Likenesses::new(self.numbers.iter().map(|n| roots.get(*n).copied()).collect());
        let counts = |i: usize| events.get(i) == Some(&0) && !self.is_too_short(i);
        for ComparedPair { likeness, one, other, .. } in pairs {
            if counts(*one) && counts(*other) && self.language(*one) == self.language(*other) {
                likenesses.put(*one, *other, *likeness);
            }
        }
        for (i, number) in self.numbers.iter().enumerate() {
            if let Some(place) = doubted.get_mut(*number) {
                *place = likenesses.doubts(i);
            }
        }
        doubted
    }

    /// Joins the articles that are about one event.
    fn join(&self, pairs: &[ComparedPair]) -> Vec<usize> {
        let mut same = self.threshold(pairs, |pair| pair.likeness);
        let nearest = pairs.iter().map(|pair| pair.likeness).max_by(f64::total_cmp).unwrap_or(0.0);
        if nearest >= NEARLY {
            same = same.min(nearest);
        }
        let mean = ON_AVERAGE * self.threshold(pairs, |pair| pair.distinctive);
        // The most distinctive first, those that are equally so as they stand.
        let alike = (0u64..).zip(pairs).filter(|(_, pair)| pair.likeness >= same);
        let rank = |pair: &ComparedPair| ((1.0 - pair.distinctive) * f64::from(u32::MAX)) as u64;
        let mut alike: Vec<u64> = alike.map(|(number, pair)| rank(pair) << 32 | number).collect();
        sort::radix_sort(&mut alike);
        let alike = alike.iter().filter_map(|key| pairs.get(*key as u32 as usize)).map(|pair| (pair.one, pair.other));
        // No pair may say much, or an article that tells of two events would make them one.
        let excess = pairs.iter().map(|pair| ((pair.distinctive - mean).min(mean), pair.one, pair.other));
        average_link(self.vectors.len(), excess, alike)
    }

    /// The likeness from which on two of these articles are about one event. Those that say too little have no part in it, or it
    /// would go by how many of them there are.
    fn threshold(&self, pairs: &[ComparedPair], likeness: fn(&ComparedPair) -> f64) -> f64 {
        let mut nearest = vec![0.0f64; self.vectors.len()];
        for pair in pairs {
            for one in [pair.one, pair.other] {
                if let Some(nearest) = nearest.get_mut(one) {
                    *nearest = nearest.max(likeness(pair));
                }
            }
        }
        let telling = (0..).zip(nearest).filter(|(i, _)| !self.is_too_short(*i));
        let mut nearest: Vec<f64> = telling.map(|(_, nearest)| nearest).collect();
        sort::stable_by(&mut nearest, f64::total_cmp);
        let median = nearest.get(nearest.len() / 2).copied().unwrap_or(0.0);
        // Of two or three articles the median says too little.
        if nearest.len() <= MANY { SAME } else { (TYPICAL * median).clamp(CHANCE, SAME) }
    }
}

/// Groups the articles that are asked about by event; those left out belong to none, which is event 0.
pub(crate) fn group(articles: &Articles, asked: &IdVec<ArticleId, bool>, roots: &IdVec<ArticleId, RootId>) -> Grouping {
    let topics = Topics::read(articles, asked);
    let pairs = topics.pairs();
    let mut events = rank(&topics.join(&pairs), &topics.numbers, &topics.vectors, roots);
    // What says too little joins no event, and so must not make a paste of one article look like one of many events.
    let voices = || events.iter().enumerate().filter(|(i, _)| !topics.is_too_short(*i)).map(|(_, event)| event);
    let scattered = voices().count() > 1 && voices().collect::<Set<_>>().len() == voices().count();
    for (i, event) in events.iter_mut().enumerate() {
        if topics.is_too_short(i) {
            *event = 0;
        }
    }
    let mut result = Grouping {
        of: IdVec::of(0, articles.len()),
        likeness: IdVec::of(0.0, articles.len()),
        doubted: topics.doubted(&pairs, &events, roots, articles.len()),
        scattered,
    };
    for (n, event) in topics.numbers.iter().zip(&events) {
        if let Some(place) = result.of.get_mut(*n) {
            *place = *event;
        }
    }
    for ComparedPair { likeness, one, other, .. } in pairs {
        for (one, other) in [(one, other), (other, one)] {
            if events.get(other) == Some(&0)
                && let Some(best) = topics.numbers.get(one).and_then(|n| result.likeness.get_mut(*n))
            {
                *best = best.max(likeness);
            }
        }
    }
    result
}

/// Numbers groups by size: roots first, then articles, then distinct words, then what the articles say.
fn rank(
    groups: &[usize],
    numbers: &[ArticleId],
    vectors: &[TopicVector],
    roots: &IdVec<ArticleId, RootId>,
) -> Vec<usize> {
    let mut sizes = vec![(Vec::new(), 0usize, 0usize); groups.len()];
    for ((group, number), vector) in groups.iter().zip(numbers).zip(vectors) {
        if let Some((members, articles, length)) = sizes.get_mut(*group) {
            members.push(roots.get(*number).copied());
            *articles = articles.saturating_add(1);
            *length = length.saturating_add(vector.words.len());
        }
    }
    let size = |(group, (mut members, articles, length)): (usize, (Vec<Option<RootId>>, usize, usize))| {
        sort::ascending(&mut members);
        members.dedup();
        ([members.len(), articles, length], group)
    };
    let mut order: Vec<([usize; 3], usize)> = sizes.into_iter().enumerate().map(size).collect();
    sort::stable_by(&mut order, |a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut names = vec![0usize; groups.len()];
    for (name, (_, group)) in order.iter().enumerate() {
        if let Some(place) = names.get_mut(*group) {
            *place = name;
        }
    }
    groups.iter().map(|g| names.get(*g).copied().unwrap_or(0)).collect()
}

/// Pairs of articles that are worth comparing, the later one first: all of them where there are few, otherwise those that
/// share rare words.
fn candidates<'a>(vectors: &'a [TopicVector], words: usize) -> Vec<(usize, usize)> {
    if vectors.len() <= CANDIDATES {
        return (0..vectors.len()).flat_map(|i| (0..i).map(move |j| (i, j))).collect();
    }
    let own = |vector: &'a TopicVector| vector.words.iter().map(|(word, _)| *word);
    let entries = || (0u32..).zip(vectors).flat_map(|(number, vector)| own(vector).map(move |word| (word, number)));
    let holders = Csr::new(words, entries);
    let mut pairs = Vec::new();
    let (mut lists, mut best): (Vec<u64>, Vec<(u32, u32)>) = (Vec::new(), Vec::new());
    let mut shared = vec![0u32; vectors.len()];
    for (number, vector) in (0u32..).zip(vectors) {
        // Rare words first, those as rare in the order of their stems.
        lists.clear();
        lists.extend(own(vector).map(|word| (holders.of(word).len() as u64) << 32 | u64::from(word)));
        sort::radix_sort(&mut lists);
        best.clear();
        let mut read = 0usize;
        for list in &lists {
            let list = holders.of(*list as u32);
            read = read.saturating_add(list.len());
            if read > READ {
                break;
            }
            for other in list.iter().take_while(|other| **other < number) {
                if let Some(shared) = shared.get_mut(*other as usize) {
                    if *shared == 0 {
                        best.push((0, *other));
                    }
                    *shared = shared.saturating_add(1);
                }
            }
        }
        for (count, other) in &mut best {
            *count = shared.get_mut(*other as usize).map(std::mem::take).unwrap_or_default();
        }
        sort::top_k(&mut best, CANDIDATES, |a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        pairs.extend(best.iter().map(|(_, other)| (number as usize, *other as usize)));
    }
    pairs
}
