//! Select: which sentences cover most weight within the budget.
//!
//! The value of a selection is the sum over concepts of the concept's weight times the best place among the chosen
//! sentences that hold it, and a little for the second best: budgeted maximum coverage (Takamura and Okumura 2009) with
//! graded, damped coverage, a monotone submodular function (Lin and Bilmes 2011). For it, greedy choice by gain over cost
//! with lazy re-evaluation (Minoux 1978) is near the best; exchanging sentences until nothing helps, from two such starts,
//! closes most of what remains. `make optimality` measures against the best, which an integer linear program finds (Gillick
//! and Favre 2009).
//!
//! A sentence that points back is chosen only together with what stands directly before it in its article.

use crate::sort;
use crate::terms::Stem;
use std::cell::OnceCell;
use std::cmp::Ordering;
use std::collections::BinaryHeap;

/// What is chosen from. All slices but `weights` have an entry for each sentence.
pub(crate) struct Problem<'a> {
    /// The distinct concepts of each sentence.
    pub covers: &'a [Vec<u32>],
    /// The weight of each concept.
    pub weights: &'a [f64],
    /// The worth of each sentence's place, 0 to 1.
    pub places: &'a [f64],
    /// What each sentence takes of the budget.
    pub costs: &'a [usize],
    /// How many sentences directly before each one must come along.
    pub needs: &'a [usize],
    /// The words of each sentence, sorted: two sentences that share most are never both chosen.
    pub words: &'a [Vec<Stem>],
    /// How good each sentence is to read: a level is drawn on only when the ones below leave much of the budget.
    pub levels: &'a [u8],
    /// The power of the cost by which a gain is divided.
    pub brevity: f64,
    /// What a concept is worth when a second sentence holds it, against the first.
    pub again: f64,
    /// What all chosen sentences may take.
    pub budget: usize,
    /// A bit for each word of a sentence, to see at once that two share too few.
    pub masks: Vec<u128>,
    /// Which sentences say the same as each one, once that was asked; empty at first.
    pub alike: Vec<OnceCell<Vec<usize>>>,
}

/// A budget is used well from this share on.
const USED: f64 = 0.9;
/// Two sentences that share this much of the words of the shorter one say the same.
const SAME: f64 = 0.65;
/// How many of the best sentences exchanges are tried with.
const POOL: usize = 240;
/// How many of the sentences that gain most are tried in the place of one that is taken out.
const TRIED: usize = 6;
/// Exchanges end after so many rounds, if something still helps then.
const ROUNDS: usize = 12;
/// A selection of more sentences than this is searched less: one of them matters little.
const MANY: usize = 40;
/// A selection is better from this difference in value on; less is rounding.
const LEAST: f64 = 1e-9;

/// The numbers of the chosen sentences, in the order in which they were chosen.
pub(crate) fn select(problem: &Problem<'_>) -> Vec<usize> {
    let mut best = search(problem);
    for level in 1..=2 {
        if (best.used as f64) >= USED * problem.budget as f64 || (level == 2 && !best.chosen.is_empty()) {
            break;
        }
        best.fill(&problem.all(level), problem.brevity);
    }
    best.chosen
}

/// What is found among good sentences, and its value.
pub(crate) fn found(problem: &Problem<'_>) -> (Vec<usize>, f64) {
    let best = search(problem);
    (best.chosen, best.value)
}

/// Searches among good sentences, once from those that gain most for their cost and once from those that gain most.
fn search<'a>(problem: &'a Problem<'a>) -> Selection<'a> {
    let (all, pool) = (problem.all(0), problem.pool());
    let from = |brevity: f64| {
        let mut best = Selection::new(problem);
        best.fill(&all, brevity);
        best.exchange(&pool);
        best
    };
    let dense = from(problem.brevity);
    if dense.chosen.len() > MANY {
        return dense;
    }
    let large = from(0.0);
    if large.value > dense.value + LEAST { large } else { dense }
}

impl Problem<'_> {
    fn all(&self, level: u8) -> Vec<usize> {
        (0..self.covers.len()).filter(|s| self.level(*s) <= level).collect()
    }

    /// The sentences that exchanges are tried with: those worth most by themselves.
    fn pool(&self) -> Vec<usize> {
        let empty = Selection::new(self);
        let mut pool = self.all(0);
        if pool.len() > POOL {
            let mut ranked: Vec<(f64, usize)> =
                pool.iter().map(|s| (self.density(empty.gain_of(*s), self.cost(*s)), *s)).collect();
            sort::by(&mut ranked, |a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
            pool = ranked.into_iter().take(POOL).map(|(_, s)| s).collect();
            sort::up(&mut pool);
        }
        pool
    }

    fn level(&self, sentence: usize) -> u8 {
        self.levels.get(sentence).copied().unwrap_or(u8::MAX)
    }

    fn cost(&self, sentence: usize) -> usize {
        self.costs.get(sentence).copied().unwrap_or(usize::MAX)
    }

    fn density(&self, gain: f64, cost: usize) -> f64 {
        gain / libm::pow(cost.max(1) as f64, self.brevity)
    }

    /// The sentence and those before it that must come along.
    fn company(&self, sentence: usize) -> std::ops::RangeInclusive<usize> {
        sentence.saturating_sub(self.needs.get(sentence).copied().unwrap_or(0))..=sentence
    }

    /// All pairs of sentences that say the same, the first before the second.
    pub fn conflicts(&self) -> Vec<(usize, usize)> {
        let n = self.covers.len();
        (0..n).flat_map(|a| (a + 1..n).map(move |b| (a, b))).filter(|(a, b)| self.same(*a, *b)).collect()
    }

    /// True if a sentence says the same as one that was chosen.
    fn repeats(&self, sentence: usize, chosen: usize) -> bool {
        let find = || (0..self.covers.len()).filter(|s| self.same(*s, chosen)).collect();
        self.alike.get(chosen).is_some_and(|alike| alike.get_or_init(find).binary_search(&sentence).is_ok())
    }

    /// True if the two sentences share most words of the shorter one.
    fn same(&self, a: usize, b: usize) -> bool {
        let of = |s: usize| Some((self.words.get(s)?, self.masks.get(s)?));
        let (Some(a), Some(b)) = (of(a), of(b)) else { return false };
        let ((short, few), (long, many)) = if a.0.len() < b.0.len() { (a, b) } else { (b, a) };
        let enough = SAME * short.len() as f64;
        // Each bit of the one that the other lacks is a word at least that it lacks.
        let lone = (few & !many).count_ones() as usize;
        if (short.len().saturating_sub(lone) as f64) < enough {
            return false;
        }
        let (mut others, mut shared) = (long.iter().peekable(), short.len());
        for word in short {
            while others.next_if(|other| *other < word).is_some() {}
            if others.peek() != Some(&word) {
                shared -= 1;
                if (shared as f64) < enough {
                    return false;
                }
            }
        }
        true
    }
}

/// A bit for each word.
pub(crate) fn mask(words: &[Stem]) -> u128 {
    words.iter().fold(0, |mask, word| mask | 1 << (word.0 % 128))
}

/// A sentence in the queue: its gain over cost when it was last looked at.
struct Entry {
    density: f64,
    sentence: usize,
    round: usize,
}

impl PartialEq for Entry {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}
impl Eq for Entry {}
impl PartialOrd for Entry {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Entry {
    fn cmp(&self, other: &Self) -> Ordering {
        // Ties go to the sentence that stands first.
        self.density.total_cmp(&other.density).then(other.sentence.cmp(&self.sentence))
    }
}

/// The best and the second best place among the chosen sentences that hold a concept.
type Covered = (f64, f64);

/// Sentences that were chosen, and what they cover.
#[derive(Clone)]
struct Selection<'a> {
    problem: &'a Problem<'a>,
    covered: Vec<Covered>,
    chosen: Vec<usize>,
    used: usize,
    value: f64,
}

impl<'a> Selection<'a> {
    fn new(problem: &'a Problem<'a>) -> Self {
        Self { problem, covered: vec![(0.0, 0.0); problem.weights.len()], chosen: Vec::new(), used: 0, value: 0.0 }
    }

    fn left(&self) -> usize {
        self.problem.budget.saturating_sub(self.used)
    }

    /// Chooses by gain over cost until nothing more fits.
    fn fill(&mut self, from: &[usize], brevity: f64) {
        let density = |gain: f64, cost: usize| gain / libm::pow(cost.max(1) as f64, brevity);
        let mut queue: BinaryHeap<Entry> = BinaryHeap::with_capacity(from.len());
        let (mut round, problem) = (0, self.problem);
        let look = |selection: &mut Self, sentence: usize, round: usize| {
            let (gain, cost) = selection.try_out(sentence)?;
            (gain > 0.0).then(|| Entry { density: density(gain, cost), sentence, round })
        };
        queue.extend(from.iter().filter_map(|s| look(self, *s, round)));
        while let Some(entry) = queue.pop() {
            if entry.round < round {
                queue.extend(look(self, entry.sentence, round));
                continue;
            }
            let sentence = entry.sentence;
            if !self.choose(sentence) {
                continue;
            }
            round += 1;
            // Those that need this one have become cheaper, which the queue cannot know.
            let next = (sentence + 1..=sentence + LONGEST_COMPANY).filter(|s| problem.company(*s).contains(&sentence));
            let next: Vec<usize> = next.filter(|s| from.binary_search(s).is_ok()).collect();
            queue.extend(next.into_iter().filter_map(|s| look(self, s, round)));
        }
    }

    /// A sentence with what must come along, and what they cost; `None` if they do not fit or say what a chosen one says.
    fn fits(&self, sentence: usize) -> Option<(Vec<usize>, usize)> {
        let problem = self.problem;
        if problem.cost(sentence) > self.left() || self.chosen.contains(&sentence) {
            return None;
        }
        let company: Vec<usize> = problem.company(sentence).filter(|s| !self.chosen.contains(s)).collect();
        let cost: usize = company.iter().map(|s| problem.cost(*s)).fold(0, usize::saturating_add);
        let fits = cost <= self.left();
        let repeats = |s: &usize| self.chosen.iter().any(|c| problem.repeats(*s, *c));
        (fits && !company.iter().any(repeats)).then_some((company, cost))
    }

    /// What a sentence would add and cost, with what must come along; `None` if it does not fit.
    fn try_out(&mut self, sentence: usize) -> Option<(f64, usize)> {
        let problem = self.problem;
        let (company, cost) = self.fits(sentence)?;
        let gain = match company.as_slice() {
            [alone] => self.gain_of(*alone),
            several => {
                let concepts = several.iter().filter_map(|s| problem.covers.get(*s)).flatten();
                let before: Vec<(u32, Covered)> =
                    concepts.filter_map(|c| Some((*c, *self.covered.get(*c as usize)?))).collect();
                let mut gain = 0.0;
                for s in several {
                    gain += self.gain_of(*s);
                    self.cover(*s);
                }
                for (concept, was) in before {
                    if let Some(covered) = self.covered.get_mut(concept as usize) {
                        *covered = was;
                    }
                }
                gain
            }
        };
        Some((gain, cost))
    }

    /// Adds a sentence with what must come along; false if it no longer fits.
    fn choose(&mut self, sentence: usize) -> bool {
        let Some((company, _)) = self.fits(sentence) else { return false };
        company.into_iter().for_each(|s| self.add(s));
        true
    }

    /// Adds a sentence.
    fn add(&mut self, sentence: usize) {
        self.value += self.gain_of(sentence);
        self.cover(sentence);
        self.used = self.used.saturating_add(self.problem.cost(sentence));
        self.chosen.push(sentence);
    }

    /// The selection without that sentence, without those that need it, and without those that came along with them only.
    fn without(&self, sentence: usize) -> Self {
        let problem = self.problem;
        let stay = |s: &usize| problem.level(*s) == 0 && !problem.company(*s).contains(&sentence);
        let stay: Vec<usize> = self.chosen.iter().copied().filter(stay).collect();
        let mut rest = Self::new(problem);
        for s in self.chosen.iter().filter(|s| stay.iter().any(|other| problem.company(*other).contains(s))) {
            rest.add(*s);
        }
        rest
    }

    /// That sentence, those of `order` that still fit, and what else does.
    fn with(&self, sentence: usize, order: &[usize], pool: &[usize]) -> Self {
        let mut tried = Self::new(self.problem);
        tried.choose(sentence);
        for s in order {
            tried.choose(*s);
        }
        tried.fill(pool, 0.0);
        tried
    }

    /// Takes sentences out and puts better ones in, until that helps no more.
    fn exchange(&mut self, pool: &[usize]) {
        for _ in 0..ROUNDS {
            match self.one_out(pool).or_else(|| self.one_in(pool)) {
                Some(better) => *self = better,
                None => break,
            }
        }
    }

    /// The best selection that has others in the place of one sentence, if it is better than this one.
    fn one_out(&self, pool: &[usize]) -> Option<Self> {
        let mut best: Option<Self> = None;
        for out in &self.chosen {
            let mut rest = self.without(*out);
            let mut gains: Vec<(f64, usize)> =
                pool.iter().filter(|s| *s != out).filter_map(|s| Some((rest.try_out(*s)?.0, *s))).collect();
            sort::by(&mut gains, |a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
            for (_, sentence) in gains.into_iter().take(TRIED) {
                let mut tried = rest.clone();
                tried.choose(sentence);
                tried.fill(pool, 0.0);
                if tried.value > best.as_ref().map_or(self.value + LEAST, |b| b.value) {
                    best = Some(tried);
                }
            }
        }
        best
    }

    /// The first better selection that has one more sentence, and leaves out those that then earn least.
    fn one_in(&self, pool: &[usize]) -> Option<Self> {
        let problem = self.problem;
        if self.chosen.len() > MANY {
            return None;
        }
        let earns = |s: &usize| {
            let rest = self.without(*s);
            (problem.density(self.value - rest.value, self.used.saturating_sub(rest.used)), *s)
        };
        let good = self.chosen.iter().filter(|s| problem.level(**s) == 0);
        let mut order: Vec<(f64, usize)> = good.map(earns).collect();
        sort::by(&mut order, |a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let order: Vec<usize> = order.into_iter().map(|(_, s)| s).collect();
        let others = pool.iter().filter(|s| !self.chosen.contains(s));
        let mut tried = others.map(|s| self.with(*s, &order, pool));
        tried.find(|tried| tried.value > self.value + LEAST)
    }

    /// What a sentence adds to what is covered.
    fn gain_of(&self, sentence: usize) -> f64 {
        let problem = self.problem;
        let place = problem.places.get(sentence).copied().unwrap_or(0.0);
        let concepts = problem.covers.get(sentence).map_or(&[][..], Vec::as_slice);
        let gain = |c: &u32| {
            let weight = problem.weights.get(*c as usize).copied().unwrap_or(0.0);
            let (first, second) = self.covered.get(*c as usize).copied().unwrap_or_default();
            let (a, b) = add((first, second), place);
            weight * ((a - first) + problem.again * (b - second))
        };
        concepts.iter().map(gain).sum()
    }

    /// Marks the concepts of a sentence as covered.
    fn cover(&mut self, sentence: usize) {
        let place = self.problem.places.get(sentence).copied().unwrap_or(0.0);
        for concept in self.problem.covers.get(sentence).map_or(&[][..], Vec::as_slice) {
            if let Some(covered) = self.covered.get_mut(*concept as usize) {
                *covered = add(*covered, place);
            }
        }
    }
}

/// The two best places with another one.
fn add((first, second): Covered, place: f64) -> Covered {
    if place > first { (place, first) } else { (first, second.max(place)) }
}

/// How many sentences before it one may need at most.
pub(crate) const LONGEST_COMPANY: usize = 2;
