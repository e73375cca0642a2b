//! Vectors: what stands out in each article, as weights of its words.

use crate::collections::map::{Map, Set};
use crate::collections::sort;
use crate::model::reason::Reason;
use crate::read::analysed::Analysed;
use crate::read::tokens::Kind;
use crate::text::interner::Interner;
use crate::text::lowercase::lowercase;
use crate::text::stem::Stem;

/// What a word late in an article weighs against the same word in its opening.
const LATE: f64 = 0.4;
/// How many words it takes for the weight to fall to a third of the way.
const FALL: f64 = 200.0;
/// What a name weighs against another word.
const NAME: f64 = 2.0;
/// How many letters of a word count in a language without a stemmer.
const LETTERS: usize = 5;
/// With how many articles a word begins to weigh less when articles are joined, ...
const WIDESPREAD: f64 = 3.0;
/// ... or with this share of all: else what makes many articles one event would weigh nothing.
const WIDESPREAD_SHARE: f64 = 0.02;
/// ... and how fast: the power of the weight.
const WANING: f64 = 0.7;

/// What stands out in an article: words with weights, and their length as a vector.
pub(super) struct TopicVector {
    /// By the numbers of the words, which go by their stems.
    pub words: Vec<(u32, f64)>,
    /// Its length, and its length where words of many articles weigh less.
    pub norms: [f64; 2],
    /// Names and numbers, for articles in other languages.
    pub cross_language_keys: Set<Stem>,
}

/// Makes the vectors of all articles.
#[derive(Default)]
pub(super) struct TopicVectors {
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
    /// Reads nothing yet.
    pub fn new(several: bool) -> Self {
        Self { several, ..Self::default() }
    }

    pub fn read(&mut self, article: &Analysed) -> TopicVector {
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
        TopicVector { words, norms: [0.0; 2], cross_language_keys }
    }

    /// Numbers the words in the order of their stems, so that sums do not depend on which article comes first, and measures the
    /// vectors; answers what each word weighs when articles are joined, squared.
    pub fn finish(mut self, vectors: &mut [TopicVector]) -> Vec<f64> {
        let ranks = self.numbers.order();
        for (word, _) in vectors.iter_mut().flat_map(|vector| &mut vector.words) {
            *word = ranks.get(*word as usize).copied().unwrap_or(*word);
        }
        let rarities = rarities(vectors, ranks.len());
        for vector in vectors {
            let (mut all, mut rare) = (0.0f64, 0.0f64);
            for (word, weight) in &vector.words {
                all += weight * weight;
                rare += weight * weight * rarities.get(*word as usize).copied().unwrap_or(0.0);
            }
            vector.norms = [all.sqrt(), rare.sqrt()];
        }
        rarities
    }
}

/// The value of a function of whole numbers, each computed once.
fn looked_up(table: &mut Vec<f64>, at: u32, value: impl Fn(u32) -> f64) -> f64 {
    let known = u32::try_from(table.len()).unwrap_or(u32::MAX);
    table.extend((known..=at).map(&value));
    table.get(at as usize).copied().unwrap_or_else(|| value(at))
}

/// What each word weighs when articles are joined, squared: the more articles have it, the less.
fn rarities(vectors: &[TopicVector], words: usize) -> Vec<f64> {
    let mut articles = vec![0u32; words];
    for (word, _) in vectors.iter().flat_map(|vector| &vector.words) {
        articles.get_mut(*word as usize).into_iter().for_each(|count| *count = count.saturating_add(1));
    }
    let widespread = WIDESPREAD.max(WIDESPREAD_SHARE * vectors.len() as f64);
    let weight = |count: u32| libm::exp(-2.0 * WANING * libm::log(1.0 + f64::from(count) / widespread));
    articles.into_iter().map(weight).collect()
}

/// The vector of one article with a place for each word, to be compared with others.
pub(super) struct DenseVector<'a> {
    /// The weight of each word there is.
    pub weights: Vec<f64>,
    pub rarities: &'a [f64],
}

impl DenseVector<'_> {
    /// Takes a vector in the place of another.
    pub fn put(&mut self, vector: &TopicVector, before: Option<&TopicVector>) {
        let before = before.map_or(&[][..], |vector| &vector.words);
        for (word, weight) in
            before.iter().map(|(word, _)| (word, 0.0)).chain(vector.words.iter().map(|(w, x)| (w, *x)))
        {
            if let Some(place) = self.weights.get_mut(*word as usize) {
                *place = weight;
            }
        }
    }

    /// The product with another vector, summed in the order of the words, and the same where words of many articles weigh less.
    pub fn products(&self, words: &[(u32, f64)]) -> [f64; 2] {
        words.iter().fold([0.0; 2], |[all, rare], (word, own)| {
            let at = *word as usize;
            let product = own * self.weights.get(at).copied().unwrap_or(0.0);
            [all + product, rare + product * self.rarities.get(at).copied().unwrap_or(0.0)]
        })
    }
}

/// The cosine of two vectors, given their product and the length of each.
pub(super) fn cosine(product: f64, one: f64, other: f64) -> f64 {
    let norms = one * other;
    if norms > 0.0 { (product / norms).min(1.0) } else { 0.0 }
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
