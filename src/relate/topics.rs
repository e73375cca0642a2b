//! Topics: which articles are about the same one, and which do not belong.
//!
//! Two articles are about one event if the words that stand out in them are the same: words that are repeated, that
//! stand early, and names. The likeness is the cosine of such weights. Groups are what likeness joins; the largest group,
//! counted in roots, is the event of the paste.

use crate::collections::csr::Csr;
use crate::collections::groups::Groups;
use crate::collections::ids::{ArticleId, IdVec, RootId};
use crate::collections::map::{Map, Set};
use crate::collections::sort;
use crate::language::Language;
use crate::model::reason::Reason;
use crate::read::analysed::{Analysed, Articles};
use crate::read::tokens::Kind;
use crate::relate::doubt::Likenesses;
use crate::relate::roots::shingles::by_content;
use crate::text::interner::Interner;
use crate::text::lowercase::lowercase;
use crate::text::stem::Stem;

/// The likeness from which on two articles are about one event. Fitted on Multi-News with articles of other clusters put
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
/// What a word late in an article weighs against the same word in its opening.
const LATE: f64 = 0.4;
/// How many words it takes for the weight to fall to a third of the way.
const FALL: f64 = 200.0;
/// What a name weighs against another word.
const NAME: f64 = 2.0;
/// Articles in different languages share names and numbers only: this many are enough.
const SHARED_KEYS: usize = 3;
/// An article with fewer words that stand out says too little to tell what it is about: a line or two.
const TOO_SHORT: usize = 10;
/// How many letters of a word count in a language without a stemmer.
const LETTERS: usize = 5;
/// The likeness to all articles of the main event together from which on an article belongs to it, for those that are
/// like none of them alone.
const TOGETHER: f64 = 0.22;
/// How many articles make an event that others can be like.
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

/// What stands out in an article: words with weights, and their length as a vector.
struct TopicVector {
    /// By the numbers of the words, which go by their stems.
    words: Vec<(u32, f64)>,
    norm: f64,
    /// Names and numbers, for articles in other languages.
    cross_language_keys: Set<Stem>,
}

/// Makes the vectors of all articles.
#[derive(Default)]
struct TopicVectors {
    /// Whether there are several languages, so that names and numbers are needed.
    several: bool,
    /// Each word of the article that is read: how often it stands, where it does so first, and whether it ever is a name.
    words: Map<u64, (u32, u32, bool)>,
    sorted: Vec<u64>,
    /// The numbers of the words that were met.
    numbers: Interner,
    /// What a number of occurrences counts.
    often: Vec<f64>,
    /// What a place counts.
    early: Vec<f64>,
}

impl TopicVectors {
    fn read(&mut self, article: &Analysed) -> TopicVector {
        let mut cross_language_keys = Set::default();
        let unstemmed = article.language.stemmer().is_none();
        let mut place = 0u32;
        self.words.clear();
        for sentence in &article.sentences {
            let title = article.paragraphs.get(sentence.paragraph).and_then(|p| p.dropped) == Some(Reason::Title);
            if !article.keeps(sentence) && !title {
                continue;
            }
            let mut before = None;
            for token in article.tokens(sentence) {
                let word = || token.span().slice(article.text());
                let stem = match token.kind {
                    Kind::Stop => None,
                    Kind::Content | Kind::Name if unstemmed => Some(Stem::of(opening(word()))),
                    Kind::Character => before.replace(token.stem).map(|b: Stem| b.pair(token.stem)),
                    _ => Some(token.stem),
                };
                if let Some(stem) = stem {
                    let (count, _, name) = self.words.entry(stem.0).or_insert((0, place, false));
                    *count = count.saturating_add(1);
                    *name |= token.kind == Kind::Name;
                    if self.several && means_the_same_everywhere(word(), token.kind) {
                        cross_language_keys.insert(Stem::of(&lowercase(word())));
                    }
                }
                place = place.saturating_add(1);
            }
        }
        self.sorted.clear();
        self.sorted.extend(self.words.keys());
        sort::radix_sort(&mut self.sorted);
        let mut words = Vec::with_capacity(self.sorted.len());
        for stem in &self.sorted {
            let Some(&(count, place, name)) = self.words.get(stem) else { continue };
            let often = looked_up(&mut self.often, count, |count| libm::log(1.0 + f64::from(count)));
            let early = |place| LATE + (1.0 - LATE) * libm::exp(-f64::from(place) / FALL);
            let early = looked_up(&mut self.early, place, early);
            let number = self.numbers.number(Stem(*stem));
            words.push((number, often * early * if name { NAME } else { 1.0 }));
        }
        let norm = words.iter().map(|(_, w)| w * w).sum::<f64>().sqrt();
        TopicVector { words, norm, cross_language_keys }
    }

    /// Numbers the words in the order of their stems, so that sums do not depend on which article comes first; answers how
    /// many there are.
    fn order(&mut self, vectors: &mut [TopicVector]) -> usize {
        let ranks = self.numbers.order();
        for (word, _) in vectors.iter_mut().flat_map(|vector| &mut vector.words) {
            *word = ranks.get(*word as usize).copied().unwrap_or(*word);
        }
        ranks.len()
    }
}

/// The value of a function of whole numbers, each computed once.
fn looked_up(table: &mut Vec<f64>, at: u32, value: impl Fn(u32) -> f64) -> f64 {
    let known = u32::try_from(table.len()).unwrap_or(u32::MAX);
    table.extend((known..=at).map(&value));
    table.get(at as usize).copied().unwrap_or_else(|| value(at))
}

/// The vector of one article with a place for each word, to be compared with others.
struct DenseVector {
    /// The weight of each word there is.
    weights: Vec<f64>,
    norm: f64,
}

impl DenseVector {
    /// Takes a vector in the place of another.
    fn put(&mut self, vector: &TopicVector, before: Option<&TopicVector>) {
        let before = before.map_or(&[][..], |vector| &vector.words);
        for (word, weight) in
            before.iter().map(|(word, _)| (word, 0.0)).chain(vector.words.iter().map(|(w, x)| (w, *x)))
        {
            if let Some(place) = self.weights.get_mut(*word as usize) {
                *place = weight;
            }
        }
        self.norm = vector.norm;
    }

    /// The cosine of two vectors, summed in the order of the words.
    fn likeness(&self, other: &TopicVector) -> f64 {
        let weight = |word: u32| self.weights.get(word as usize).copied().unwrap_or(0.0);
        let dot: f64 = other.words.iter().map(|(word, own)| own * weight(*word)).sum();
        let norms = self.norm * other.norm;
        if norms > 0.0 { (dot / norms).min(1.0) } else { 0.0 }
    }
}

/// True for a word that means the same in every language: a name, or a number that is neither small nor a year.
fn means_the_same_everywhere(word: &str, kind: Kind) -> bool {
    match kind {
        Kind::Name => word.chars().count() > 2,
        Kind::Number => word.len() > 2 && !(word.len() == 4 && (word.starts_with("19") || word.starts_with("20"))),
        _ => false,
    }
}

/// The first letters of a word, which do for a stem where no stemmer is known.
fn opening(word: &str) -> &str {
    word.char_indices().nth(LETTERS).and_then(|(end, _)| word.get(..end)).unwrap_or(word)
}

/// The articles that are asked about, each with what stands out in it.
struct Topics {
    /// Their numbers, in the order of what they say: which group comes first of equals must not depend on which article does.
    numbers: Vec<ArticleId>,
    vectors: Vec<TopicVector>,
    languages: Vec<Language>,
    /// How many words there are.
    words: usize,
}

impl Topics {
    fn read(articles: &Articles, asked: &IdVec<ArticleId, bool>) -> Self {
        let numbers = by_content(articles).into_iter().map(|(_, n)| n).filter(|n| asked.get(*n) == Some(&true));
        let numbers: Vec<ArticleId> = numbers.collect();
        let read = || numbers.iter().filter_map(|n| articles.get(*n));
        let languages: Vec<Language> = read().map(|article| article.language).collect();
        let several = languages.iter().any(|language| languages.first() != Some(language));
        let mut reader = TopicVectors { several, ..TopicVectors::default() };
        let mut vectors: Vec<TopicVector> = read().map(|a| reader.read(a)).collect();
        let words = reader.order(&mut vectors);
        Self { numbers, vectors, languages, words }
    }

    fn language(&self, i: usize) -> Option<Language> {
        self.languages.get(i).copied()
    }

    /// True for an article that says too little to tell what it is about.
    fn is_too_short(&self, i: usize) -> bool {
        self.vectors.get(i).is_none_or(|vector| vector.words.len() < TOO_SHORT)
    }

    /// How alike the articles are, for all pairs that are worth comparing.
    fn pairs(&self) -> Vec<(f64, usize, usize)> {
        let mut dense = DenseVector { weights: vec![0.0; self.words], norm: 0.0 };
        let mut before = None;
        let mut pairs = Vec::new();
        for (i, j) in candidates(&self.vectors, self.words) {
            let (Some(a), Some(b)) = (self.vectors.get(i), self.vectors.get(j)) else { continue };
            if before != Some(i) {
                dense.put(a, before.replace(i).and_then(|before| self.vectors.get(before)));
            }
            let like = if self.language(i) == self.language(j) {
                dense.likeness(b)
            } else if a.cross_language_keys.iter().filter(|key| b.cross_language_keys.contains(*key)).count()
                >= SHARED_KEYS
            {
                SAME
            } else {
                0.0
            };
            pairs.push((like, i, j));
        }
        pairs
    }

    /// Finds the articles of the main event that may be about another one, among those of their language: across languages
    /// likeness says too little. Of many articles not each is compared with each, and none is doubted.
    fn doubted(
        &self,
        pairs: &[(f64, usize, usize)],
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
        for (like, i, j) in pairs {
            if counts(*i) && counts(*j) && self.language(*i) == self.language(*j) {
                likenesses.put(*i, *j, *like);
            }
        }
        for (i, number) in self.numbers.iter().enumerate() {
            if let Some(place) = doubted.get_mut(*number) {
                *place = likenesses.doubts(i);
            }
        }
        doubted
    }

    /// Joins the pairs that are about one event.
    fn join(&self, pairs: &[(f64, usize, usize)]) -> Groups<usize> {
        let same = threshold(pairs, self.vectors.len(), |i| self.is_too_short(i));
        let mut groups = Groups::new(self.vectors.len());
        pairs.iter().filter(|(like, ..)| *like >= same).for_each(|(_, i, j)| groups.join(*i, *j));
        if !pairs.iter().any(|(like, ..)| *like >= same) {
            let best = pairs.iter().max_by(|a, b| a.0.total_cmp(&b.0).then((b.1, b.2).cmp(&(a.1, a.2))));
            if let Some((_, i, j)) = best.filter(|(like, ..)| *like >= NEARLY) {
                groups.join(*i, *j);
            }
        }
        groups
    }
}

/// Groups the articles that are asked about by event; those left out belong to none, which is event 0.
pub(crate) fn group(articles: &Articles, asked: &IdVec<ArticleId, bool>, roots: &IdVec<ArticleId, RootId>) -> Grouping {
    let topics = Topics::read(articles, asked);
    let pairs = topics.pairs();
    let mut events = rank(topics.join(&pairs).numbers().as_slice(), &topics.numbers, &topics.vectors, roots);
    gather(&topics, &mut events);
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
    for (like, i, j) in pairs {
        for (one, other) in [(i, j), (j, i)] {
            if events.get(other) == Some(&0)
                && let Some(best) = topics.numbers.get(one).and_then(|n| result.likeness.get_mut(*n))
            {
                *best = best.max(like);
            }
        }
    }
    result
}

/// The likeness from which on two of these articles are about one event. Those that say too little have no part in it, or it would
/// go by how many of them there are.
fn threshold(pairs: &[(f64, usize, usize)], articles: usize, too_short: impl Fn(usize) -> bool) -> f64 {
    let mut nearest = vec![0.0f64; articles];
    for (like, i, j) in pairs {
        for one in [i, j] {
            if let Some(nearest) = nearest.get_mut(*one) {
                *nearest = nearest.max(*like);
            }
        }
    }
    let mut nearest: Vec<f64> =
        (0..).zip(nearest).filter(|(i, _)| !too_short(*i)).map(|(_, nearest)| nearest).collect();
    sort::stable_by(&mut nearest, f64::total_cmp);
    let median = nearest.get(nearest.len() / 2).copied().unwrap_or(0.0);
    // Of two or three articles the median says too little.
    if nearest.len() <= MANY { SAME } else { (TYPICAL * median).clamp(CHANCE, SAME) }
}

/// Takes single articles into the main event that are like all its articles together: they tell one part of a long story.
fn gather(topics: &Topics, events: &mut [usize]) {
    let mut sizes: Map<usize, usize> = Map::default();
    for event in events.iter() {
        let size = sizes.entry(*event).or_default();
        *size = size.saturating_add(1);
    }
    if sizes.get(&0).is_none_or(|n| *n < MANY) || sizes.len() < 2 {
        return;
    }
    let mut weights = vec![0.0; topics.words];
    for (vector, _) in topics.vectors.iter().zip(events.iter()).filter(|(_, e)| **e == 0) {
        for (word, weight) in &vector.words {
            if let Some(sum) = weights.get_mut(*word as usize) {
                *sum += weight / vector.norm.max(1.0);
            }
        }
    }
    let norm = weights.iter().map(|w| w * w).sum::<f64>().sqrt();
    let centre = DenseVector { weights, norm };
    let tongue = events.iter().position(|e| *e == 0).and_then(|i| topics.language(i));
    let joins: Vec<usize> = (0..events.len())
        .filter(|i| events.get(*i).is_some_and(|e| *e != 0 && sizes.get(e) == Some(&1)))
        .filter(|i| topics.language(*i) == tongue)
        .filter(|i| topics.vectors.get(*i).is_some_and(|o| centre.likeness(o) >= TOGETHER))
        .collect();
    for i in joins {
        if let Some(event) = events.get_mut(i) {
            *event = 0;
        }
    }
}

/// Numbers groups by size: roots first, then articles, then distinct words, then what the articles say.
fn rank(
    groups: &[usize],
    numbers: &[ArticleId],
    vectors: &[TopicVector],
    roots: &IdVec<ArticleId, RootId>,
) -> Vec<usize> {
    let mut sizes: Map<usize, (Set<RootId>, usize, usize)> = Map::default();
    for ((group, number), vector) in groups.iter().zip(numbers).zip(vectors) {
        let (members, articles, length) = sizes.entry(*group).or_default();
        members.insert(roots.get(*number).copied().unwrap_or(RootId(number.0)));
        *articles = articles.saturating_add(1);
        *length = length.saturating_add(vector.words.len());
    }
    let size = |(group, (members, articles, length)): (usize, (Set<RootId>, usize, usize))| {
        ((members.len(), articles, length), group)
    };
    let mut order: Vec<((usize, usize, usize), usize)> = sizes.into_iter().map(size).collect();
    sort::stable_by(&mut order, |a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut names: Map<usize, usize> = Map::default();
    for (name, (_, group)) in order.iter().enumerate() {
        names.insert(*group, name);
    }
    groups.iter().map(|g| names.get(g).copied().unwrap_or(0)).collect()
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
