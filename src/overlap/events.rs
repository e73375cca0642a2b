//! Events: which articles are about the same one, and which do not belong.
//!
//! Two articles are about one event if the words that stand out in them are the same: words that are repeated, that
//! stand early, and names. The likeness is the cosine of such weights. Groups are what likeness joins; the largest group,
//! counted in origins, is the event of the paste.

use super::origins::Groups;
use crate::clean::Reason;
use crate::corpus::Analysed;
use crate::language::Language;
use crate::sort;
use crate::terms::{Kind, Stem};
use rustc_hash::{FxHashMap, FxHashSet};

/// The likeness from which on two articles are about one event. Fitted on Multi-News with articles of other clusters put
/// in, together with `CHANCE`, `FALL` and `SILENT`: of those all but 3 % of what says enough to be told apart are less like
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
const ACROSS: usize = 3;
/// An article with fewer words that stand out says too little to tell what it is about: a line or two.
const SILENT: usize = 10;
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
pub(crate) struct Events {
    /// The event of each article; the main one has number 0, the others follow by size.
    pub of: Vec<usize>,
    /// The likeness of each article to the most alike article of the main event, itself excepted: 0 to 1.
    pub likeness: Vec<f64>,
    /// True where articles, rather than agree on one event, share next to nothing at all.
    pub scattered: bool,
}

/// What stands out in an article: words with weights, and their length as a vector.
struct Outline {
    /// Sorted by the words.
    words: Vec<(Stem, f64)>,
    norm: f64,
    /// Names and numbers, for articles in other languages.
    anchors: FxHashSet<Stem>,
}

impl Outline {
    fn new(article: &Analysed) -> Self {
        // The number of occurrences, the place of the first, and whether it ever is a name.
        let mut words: FxHashMap<Stem, (u32, usize, bool)> = FxHashMap::default();
        let mut anchors = FxHashSet::default();
        let unstemmed = article.language.algorithm().is_none();
        let mut place = 0;
        for sentence in &article.sentences {
            let title = article.paragraphs.get(sentence.paragraph).and_then(|p| p.dropped) == Some(Reason::Title);
            if !article.keeps(sentence) && !title {
                continue;
            }
            let mut before = None;
            for token in article.tokens(sentence) {
                let word = token.span().slice(&article.article.text);
                let stem = match token.kind {
                    Kind::Stop => None,
                    Kind::Content | Kind::Name if unstemmed => Some(Stem::of(opening(word))),
                    Kind::Character => before.replace(token.stem).map(|b: Stem| b.pair(token.stem)),
                    _ => Some(token.stem),
                };
                if let Some(stem) = stem {
                    let (count, _, name) = words.entry(stem).or_insert((0, place, false));
                    *count += 1;
                    *name |= token.kind == Kind::Name;
                    if anchors_across(word, token.kind) {
                        anchors.insert(Stem::of(&word.to_lowercase()));
                    }
                }
                place += 1;
            }
        }
        let weigh = |(stem, (count, place, name)): (Stem, (u32, usize, bool))| {
            let early = LATE + (1.0 - LATE) * libm::exp(-(place as f64) / FALL);
            (stem, libm::log(1.0 + f64::from(count)) * early * if name { NAME } else { 1.0 })
        };
        let weights: Vec<(Stem, f64)> = sort::keyed(words).into_iter().map(weigh).collect();
        let norm = libm::sqrt(weights.iter().map(|(_, w)| w * w).sum());
        Self { words: weights, norm, anchors }
    }

    /// The cosine of two outlines, summed in the order of the words.
    fn likeness(&self, other: &Self) -> f64 {
        let mut others = other.words.iter().peekable();
        let product = |(stem, weight): &(Stem, f64)| {
            while others.next_if(|other| other.0 < *stem).is_some() {}
            others.next_if(|other| other.0 == *stem).map(|other| weight * other.1)
        };
        let dot: f64 = self.words.iter().filter_map(product).sum();
        let norms = self.norm * other.norm;
        if norms > 0.0 { (dot / norms).min(1.0) } else { 0.0 }
    }
}

/// True for a word that means the same in every language: a name, or a number that is neither small nor a year.
fn anchors_across(word: &str, kind: Kind) -> bool {
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

/// Groups the articles that are asked about by event; those left out belong to none, which is event 0.
pub(crate) fn events(articles: &[Analysed], asked: &[bool], origins: &[usize]) -> Events {
    let numbers: Vec<usize> = asked.iter().enumerate().filter(|(_, a)| **a).map(|(n, _)| n).collect();
    let outlines: Vec<Outline> = numbers.iter().filter_map(|n| articles.get(*n)).map(Outline::new).collect();
    let language = |i: usize| numbers.get(i).and_then(|n| articles.get(*n)).map(|a| a.language);
    let mut pairs: Vec<(f64, usize, usize)> = Vec::new();
    for (i, j) in candidates(&outlines) {
        let (Some(a), Some(b)) = (outlines.get(i), outlines.get(j)) else { continue };
        let like = if language(i) == language(j) {
            a.likeness(b)
        } else if a.anchors.intersection(&b.anchors).count() >= ACROSS {
            SAME
        } else {
            0.0
        };
        pairs.push((like, i, j));
    }
    let same = threshold(&pairs, outlines.len());
    let mut groups = Groups::new(outlines.len());
    pairs.iter().filter(|(like, ..)| *like >= same).for_each(|(_, i, j)| groups.join(*i, *j));
    let joined = pairs.iter().any(|(like, ..)| *like >= same);
    if !joined {
        let best = pairs.iter().max_by(|a, b| a.0.total_cmp(&b.0).then((b.1, b.2).cmp(&(a.1, a.2))));
        if let Some((_, i, j)) = best.filter(|(like, ..)| *like >= NEARLY) {
            groups.join(*i, *j);
        }
    }
    let mut events = rank(groups.numbers(), &numbers, &outlines, origins);
    gather(&outlines, language, &mut events);
    let silent = |i: usize| outlines.get(i).is_none_or(|o| o.words.len() < SILENT);
    // What says too little joins no event, and so must not make a paste of one article look like one of many events.
    let voices = || events.iter().enumerate().filter(|(i, _)| !silent(*i)).map(|(_, event)| event);
    let scattered = voices().count() > 1 && voices().collect::<FxHashSet<_>>().len() == voices().count();
    for (i, event) in events.iter_mut().enumerate() {
        if silent(i) {
            *event = 0;
        }
    }
    let mut result = Events { of: vec![0; articles.len()], likeness: vec![0.0; articles.len()], scattered };
    for (n, event) in numbers.iter().zip(&events) {
        if let Some(place) = result.of.get_mut(*n) {
            *place = *event;
        }
    }
    for (like, i, j) in pairs {
        for (one, other) in [(i, j), (j, i)] {
            if events.get(other) == Some(&0)
                && let Some(best) = numbers.get(one).and_then(|n| result.likeness.get_mut(*n))
            {
                *best = best.max(like);
            }
        }
    }
    result
}

/// The likeness from which on two of these articles are about one event.
fn threshold(pairs: &[(f64, usize, usize)], articles: usize) -> f64 {
    let mut nearest = vec![0.0f64; articles];
    for (like, i, j) in pairs {
        for one in [i, j] {
            if let Some(nearest) = nearest.get_mut(*one) {
                *nearest = nearest.max(*like);
            }
        }
    }
    sort::by(&mut nearest, f64::total_cmp);
    let median = nearest.get(articles / 2).copied().unwrap_or(0.0);
    // Of two or three articles the median says too little.
    if articles <= MANY { SAME } else { (TYPICAL * median).clamp(CHANCE, SAME) }
}

/// Takes single articles into the main event that are like all its articles together: they tell one part of a long story.
fn gather(outlines: &[Outline], language: impl Fn(usize) -> Option<Language>, events: &mut [usize]) {
    let mut sizes: FxHashMap<usize, usize> = FxHashMap::default();
    events.iter().for_each(|e| *sizes.entry(*e).or_default() += 1);
    if sizes.get(&0).is_none_or(|n| *n < MANY) || sizes.len() < 2 {
        return;
    }
    let mut centre: FxHashMap<Stem, f64> = FxHashMap::default();
    for (outline, _) in outlines.iter().zip(events.iter()).filter(|(_, e)| **e == 0) {
        for (stem, weight) in &outline.words {
            *centre.entry(*stem).or_default() += weight / outline.norm.max(1.0);
        }
    }
    let words = sort::keyed(centre);
    let norm = libm::sqrt(words.iter().map(|(_, w)| w * w).sum());
    let centre = Outline { words, norm, anchors: FxHashSet::default() };
    let tongue = events.iter().position(|e| *e == 0).and_then(&language);
    let joins: Vec<usize> = (0..events.len())
        .filter(|i| events.get(*i).is_some_and(|e| *e != 0 && sizes.get(e) == Some(&1)) && language(*i) == tongue)
        .filter(|i| outlines.get(*i).is_some_and(|o| o.likeness(&centre) >= TOGETHER))
        .collect();
    for i in joins {
        if let Some(event) = events.get_mut(i) {
            *event = 0;
        }
    }
}

/// Numbers groups by size: origins first, then articles, then distinct words, then the order of articles.
fn rank(groups: Vec<usize>, numbers: &[usize], outlines: &[Outline], origins: &[usize]) -> Vec<usize> {
    let mut sizes: FxHashMap<usize, (FxHashSet<usize>, usize, usize)> = FxHashMap::default();
    for ((group, number), outline) in groups.iter().zip(numbers).zip(outlines) {
        let (members, articles, length) = sizes.entry(*group).or_default();
        members.insert(origins.get(*number).copied().unwrap_or(*number));
        *articles += 1;
        *length += outline.words.len();
    }
    let size = |(group, (members, articles, length)): (usize, (FxHashSet<usize>, usize, usize))| {
        ((members.len(), articles, length), group)
    };
    let mut order: Vec<((usize, usize, usize), usize)> = sizes.into_iter().map(size).collect();
    sort::by(&mut order, |a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut names: FxHashMap<usize, usize> = FxHashMap::default();
    for (name, (_, group)) in order.iter().enumerate() {
        names.insert(*group, name);
    }
    groups.iter().map(|g| names.get(g).copied().unwrap_or(0)).collect()
}

/// Pairs of articles that are worth comparing, the later one first: all of them where there are few, otherwise those that
/// share rare words.
fn candidates(outlines: &[Outline]) -> Vec<(usize, usize)> {
    if outlines.len() <= CANDIDATES {
        return (0..outlines.len()).flat_map(|i| (0..i).map(move |j| (i, j))).collect();
    }
    let mut holders: FxHashMap<Stem, Vec<u32>> = FxHashMap::default();
    for (number, outline) in outlines.iter().enumerate() {
        for (stem, _) in &outline.words {
            holders.entry(*stem).or_default().push(number as u32);
        }
    }
    let mut pairs = Vec::new();
    for (number, outline) in outlines.iter().enumerate() {
        let stems = outline.words.iter().map(|(stem, _)| stem);
        let mut lists: Vec<(usize, Stem)> = stems.filter_map(|s| Some((holders.get(s)?.len(), *s))).collect();
        sort::up(&mut lists);
        let mut shared: FxHashMap<u32, usize> = FxHashMap::default();
        let mut read = 0;
        for (length, stem) in lists {
            read += length;
            if read > READ {
                break;
            }
            for other in holders.get(&stem).into_iter().flatten().filter(|o| (**o as usize) < number) {
                *shared.entry(*other).or_default() += 1;
            }
        }
        let mut best: Vec<(usize, u32)> = shared.into_iter().map(|(other, n)| (n, other)).collect();
        sort::by(&mut best, |a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        pairs.extend(best.iter().take(CANDIDATES).map(|(_, other)| (number, *other as usize)));
    }
    pairs
}
