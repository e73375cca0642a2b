//! Exchange: local search among the selections that differ from one in few sentences.
//!
//! The value is submodular, so what a sentence adds now bounds what it can add later. Exchanges that cannot beat the best value
//! are skipped by that bound.

use super::state::{Mark, Selection};
use crate::collections::sort;

/// When a sentence is taken out, this many others are tried in its place, those that gain most.
const TRIED: usize = 6;
/// Exchanges end after this many rounds, even if another one would still help.
const ROUNDS: usize = 12;
/// A selection of more sentences than this is searched less: one of them matters little.
pub(super) const MANY: usize = 40;

/// The largest gain per unit of cost that any sentence has, by the cost that is left to fill.
struct Limits(Vec<i64>);

impl Limits {
    /// Computes the limits of a selection.
    fn new(selection: &Selection<'_>) -> Self {
        let field = selection.field;
        let longest = field.costs.iter().copied().max().unwrap_or(0).min(selection.left());
        let mut limits = vec![0i64; longest.saturating_add(1)];
        for ((gain, cost), sentence) in selection.gains.iter().zip(&field.costs).zip(&field.sentences) {
            if let Some(limit) = limits.get_mut(*cost).filter(|_| !selection.is_barred(*sentence)) {
                let each = gain.checked_div(*cost as i64).map_or(i64::MAX, |each| each.saturating_add(1));
                *limit = each.max(*limit);
            }
        }
        let mut most = 0;
        for limit in &mut limits {
            most = most.max(*limit);
            *limit = most;
        }
        Self(limits)
    }

    /// No more than this can be added within that cost.
    fn most(&self, cost: usize) -> i64 {
        // What costs nothing fits everywhere.
        match self.0.get(cost).or(self.0.last()).copied().unwrap_or(0) {
            i64::MAX => i64::MAX,
            each => each.saturating_mul(cost as i64),
        }
    }
}

/// A selection without some of its sentences.
struct Rest {
    kept: u64,
    without: Mark,
    limits: Limits,
}

/// The sentences of a selection, by their places in it, with what is needed to take them in again. Sets of places are bits.
struct Places {
    /// The places, from what earns most for its cost to what earns least.
    order: Vec<usize>,
    /// What must come along with it, itself included.
    company: Vec<u64>,
    /// What says the same.
    alike: Vec<u64>,
    costs: Vec<usize>,
}

/// Those of a set of places.
fn each(set: u64) -> impl Iterator<Item = usize> {
    let rest = std::iter::successors(Some(set), |set| Some(set & set.wrapping_sub(1)));
    rest.take_while(|set| *set != 0).map(|set| set.trailing_zeros() as usize)
}

/// The places of some of the chosen ones.
fn places(now: &Mark, of: &[usize]) -> u64 {
    let places = now.chosen.iter().enumerate().filter(|(_, s)| of.contains(s));
    places.fold(0, |set, (place, _)| set | bit(place))
}

fn bit(place: usize) -> u64 {
    1u64.checked_shl(place as u32).unwrap_or(0)
}

impl Selection<'_> {
    /// Takes sentences out and puts better ones in, until that helps no more.
    pub fn exchange(&mut self) {
        for _ in 0..ROUNDS {
            let now = self.mark();
            let mut rests = Vec::new();
            let better = self.one_out(&now, &mut rests).or_else(|| self.one_in(&now, rests));
            self.back(&now);
            match better {
                Some(better) => self.become_those(&better),
                None => break,
            }
        }
    }

    /// The best selection that has others in the place of one sentence, if it is better than this one.
    fn one_out(&mut self, now: &Mark, rests: &mut Vec<Rest>) -> Option<Vec<usize>> {
        let pool = self.field.pool.as_slice();
        let (mut most, mut best) = (now.value, None);
        for out in &now.chosen {
            self.leave(*out);
            let rest = Rest { kept: places(now, &self.chosen), without: self.mark(), limits: Limits::new(self) };
            let left = self.left();
            if rest.without.value.saturating_add(rest.limits.most(left)) <= most {
                rests.push(rest);
                self.back(now);
                continue;
            }
            let tried = |s: &usize| self.try_out(*s).map(|(gain, cost)| (gain, cost, *s));
            let mut gains: Vec<(i64, usize, usize)> = pool.iter().filter(|s| *s != out).filter_map(tried).collect();
            sort::top(&mut gains, TRIED, |a, b| b.0.cmp(&a.0).then(a.2.cmp(&b.2)));
            for (gain, cost, sentence) in gains {
                let more = gain.saturating_add(rest.limits.most(left.saturating_sub(cost)));
                if rest.without.value.saturating_add(more) <= most {
                    continue;
                }
                self.choose(sentence);
                self.fill(pool, false);
                if self.value > most && self.is_inside() {
                    (most, best) = (self.value, Some(self.chosen.clone()));
                }
                self.back(&rest.without);
            }
            rests.push(rest);
            self.back(now);
        }
        best
    }

    /// The first better selection that has one more sentence, and leaves out those that then earn least.
    fn one_in(&mut self, now: &Mark, mut rests: Vec<Rest>) -> Option<Vec<usize>> {
        if now.chosen.len() > MANY {
            return None;
        }
        let (problem, field) = (self.problem, self.field);
        let places = self.places(now, &rests);
        for sentence in field.pool.iter().copied().filter(|s| !now.chosen.contains(s)) {
            let cost = problem.company(sentence).map(|s| problem.cost(s)).fold(0, usize::saturating_add);
            let Some(mut left) = problem.budget.checked_sub(cost) else { continue };
            // What is chosen already of its company, and what says the same.
            let place = |s: usize| now.chosen.iter().position(|chosen| *chosen == s).map_or(0, bit);
            let along = problem.company(sentence).map(place).fold(0, |all, one| all | one);
            let barred = problem.company(sentence).filter(|s| self.is_barred(*s)).map(|s| self.alike(now, s));
            let mut barred = barred.fold(0, |all, one| all | one);
            let (mut kept, mut again) = (along, Vec::new());
            for place in &places.order {
                let missing = places.company.get(*place).copied().unwrap_or(0) & !kept;
                if missing == 0 || missing & barred != 0 {
                    continue;
                }
                let cost = each(missing).filter_map(|p| places.costs.get(p)).fold(0usize, |a, b| a.saturating_add(*b));
                let Some(rest) = left.checked_sub(cost) else { continue };
                left = rest;
                kept |= missing;
                for place in each(missing) {
                    barred |= places.alike.get(place).copied().unwrap_or(0);
                    again.extend(now.chosen.get(place));
                }
            }
            let known = rests.iter().position(|rest| rest.kept == kept);
            let known = known.unwrap_or_else(|| {
                rests.push(self.rest(now, kept));
                rests.len().saturating_sub(1)
            });
            let Some(rest) = rests.get(known) else { continue };
            let missing = problem.company(sentence).filter(|s| !rest.without.chosen.contains(s));
            let gains = missing.filter_map(|s| rest.without.gains.get(field.row(s)?));
            let gain = gains.fold(0i64, |all, gain| all.saturating_add(*gain));
            let reached = rest.without.value.saturating_add(gain).saturating_add(rest.limits.most(left));
            if reached <= now.value {
                continue;
            }
            let chosen: Vec<usize> = problem.company(sentence).chain(again).collect();
            self.become_those(&chosen);
            self.fill(&field.pool, false);
            if self.value > now.value && self.is_inside() {
                return Some(self.chosen.clone());
            }
            self.back(now);
        }
        None
    }

    fn places(&self, now: &Mark, rests: &[Rest]) -> Places {
        let problem = self.problem;
        let mut ranked: Vec<(f64, usize, usize)> = Vec::with_capacity(now.chosen.len());
        for (place, (s, Rest { without, .. })) in now.chosen.iter().zip(rests).enumerate() {
            if problem.level(*s) == 0 {
                let (loss, cost) = (now.value.saturating_sub(without.value), now.used.saturating_sub(without.used));
                ranked.push((problem.density(loss, cost), *s, place));
            }
        }
        sort::by(&mut ranked, |a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let company = |s: &usize| {
            let places = now.chosen.iter().enumerate().filter(|(_, other)| problem.company(*s).contains(other));
            places.fold(0, |set, (place, _)| set | bit(place))
        };
        let alike = |s: &usize| self.alike(now, *s);
        Places {
            order: ranked.into_iter().map(|(_, _, place)| place).collect(),
            company: now.chosen.iter().map(company).collect(),
            alike: now.chosen.iter().map(alike).collect(),
            costs: now.chosen.iter().map(|s| problem.cost(*s)).collect(),
        }
    }

    /// Which of the chosen ones say the same as a sentence.
    fn alike(&self, now: &Mark, sentence: usize) -> u64 {
        let says = |s: &usize| self.problem.alike(*s).binary_search(&(sentence as u32)).is_ok();
        let places = now.chosen.iter().enumerate().filter(|(_, s)| says(s));
        places.fold(0, |set, (place, _)| set | bit(place))
    }

    /// What is left if only those are kept.
    fn rest(&mut self, now: &Mark, kept: u64) -> Rest {
        let gone = now.chosen.iter().enumerate().filter(|(place, _)| kept & bit(*place) == 0);
        gone.for_each(|(_, s)| self.remove(*s));
        let rest = Rest { kept, without: self.mark(), limits: Limits::new(self) };
        self.back(now);
        rest
    }

    /// Exchanges sentences until as much is covered of what several roots have as may be, at the least loss of value; false
    /// if that cannot be done.
    pub fn settle(&mut self) -> bool {
        let (field, band) = (self.field, self.band.clone());
        let far = |shared: i64| band.start().saturating_sub(shared).max(shared.saturating_sub(*band.end())).max(0);
        for _ in 0..ROUNDS {
            if self.is_inside() {
                return true;
            }
            let (now, before) = (self.mark(), far(self.shared));
            // Best is what gets there with most value; else what comes nearer at the least loss.
            let mut best: Option<(_, Option<usize>, Option<usize>)> = None;
            for out in now.chosen.iter().copied().map(Some).chain([None]) {
                self.back(&now);
                out.into_iter().for_each(|out| self.leave(out));
                let pool = field.pool.iter().copied().filter(|s| Some(*s) != out);
                for sentence in pool.map(Some).chain([None]) {
                    let gain = sentence.map_or(Some(0), |s| self.try_out(s).map(|(gain, _)| gain));
                    let Some(gain) = gain else { continue };
                    let value = self.value.saturating_add(gain);
                    let shared = self.shared.saturating_add(sentence.map_or(0, |s| self.news_of(s)));
                    let nearer = before.saturating_sub(far(shared));
                    let loss = now.value.saturating_sub(value).max(1);
                    let there = band.contains(&shared);
                    let rank = (there, if there { value as f64 } else { nearer as f64 / loss as f64 });
                    if nearer > 0 && best.as_ref().is_none_or(|(most, ..)| rank > *most) {
                        best = Some((rank, out, sentence));
                    }
                }
            }
            self.back(&now);
            let Some((_, out, sentence)) = best else { return false };
            out.into_iter().for_each(|out| self.leave(out));
            sentence.into_iter().for_each(|s| _ = self.choose(s));
        }
        self.is_inside()
    }
}
