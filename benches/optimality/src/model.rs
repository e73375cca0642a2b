//! The selection problem as an integer linear program, solved by HiGHS.
//!
//! Gillick and Favre (2009, "A scalable global model for summarization") have a binary variable for each sentence and one
//! for each concept, which a chosen sentence that holds it switches on. Here a concept is worth its weight times the best
//! place among the chosen sentences that hold it, and a little for the second best, so it needs more than one: for each
//! place at which it stands, from the best down, `first` says that a chosen sentence at this place or a better one holds
//! it, `second` that two do, and each counts what this place is worth over the next. With the sentences at better places
//! before it, a place makes a set of sentences; concepts that stand in the same sets share the variables.

use conspectus::pipeline::SelectionProblem;
use good_lp::{Expression, ProblemVariables, SolverModel, Variable, constraint, highs, variable};
use rustc_hash::FxHashMap;
use std::error::Error;

/// What the solver says of a problem.
pub struct Answer {
    /// No selection is worth more.
    pub bound: f64,
    /// The best that the solver found.
    pub value: f64,
}

/// The sentences at one place or a better one that hold a concept.
struct Step {
    /// Those at better places.
    better: Option<usize>,
    /// Those at this place.
    here: Vec<usize>,
    /// How many there are in all.
    size: usize,
    /// What it is worth that one of them is chosen, over the next step.
    worth: f64,
}

/// The program as it grows, with the values that the search found for its variables.
#[derive(Default)]
struct Program {
    variables: ProblemVariables,
    start: Vec<f64>,
    value: Expression,
    constraints: Vec<good_lp::Constraint>,
}

impl Program {
    /// A variable from 0 to 1.
    fn add(&mut self, integer: bool, start: f64) -> Variable {
        self.start.push(start);
        let definition = variable().min(0).max(1);
        self.variables.add(if integer { definition.integer() } else { definition })
    }
}

/// The sentence and those before it that must come along.
pub fn with_antecedents(selection: &SelectionProblem, sentence: usize) -> std::ops::RangeInclusive<usize> {
    sentence - selection.antecedent_counts[sentence]..=sentence
}

/// What some sentences are worth together.
pub fn value(selection: &SelectionProblem, chosen: &[usize]) -> f64 {
    let mut places: Vec<Vec<f64>> = vec![Vec::new(); selection.weights.len()];
    for s in chosen {
        selection.covers[*s].iter().for_each(|c| places[*c as usize].push(selection.places[*s]));
    }
    let worth = |places: &mut Vec<f64>| {
        places.sort_by(|a, b| b.total_cmp(a));
        places.first().unwrap_or(&0.0) + selection.second_share * places.get(1).unwrap_or(&0.0)
    };
    places.iter_mut().zip(&selection.weights).map(|(places, weight)| weight * worth(places)).sum()
}

/// Solves the problem within so many seconds, from what the search found.
pub fn solve(selection: &SelectionProblem, seconds: f64) -> Result<Answer, Box<dyn Error>> {
    let mut program = Program::default();
    let chosen = sentences(selection, &mut program);
    if chosen.is_empty() {
        return Ok(Answer { bound: 0.0, value: 0.0 });
    }
    concepts(selection, &chosen, &mut program);

    let Program { variables, start, value, constraints } = program;
    let mut model = variables.maximise(value).using(highs).with_all(constraints).try_into_inner()?;
    model.set_option("time_limit", seconds);
    model.set_option("mip_rel_gap", GAP);
    model.set_option("threads", 1);
    model.set_solution(Some(&start), None, None, None);
    let solved = model.try_solve().map_err(|e| format!("HiGHS: {e:?}"))?;
    let bound = solved.double_info_value(c"mip_dual_bound").map_err(|e| format!("HiGHS: {e:?}"))?;
    Ok(Answer { bound, value: solved.objective_value() })
}

/// A selection this near the bound, in shares of it, is the best.
pub const GAP: f64 = 1e-4;

/// Which sentences may be chosen together: a variable for each sentence that may be.
fn sentences(selection: &SelectionProblem, program: &mut Program) -> FxHashMap<usize, Variable> {
    let good = |s: &usize| selection.levels[*s] == 0;
    let mut candidates: Vec<usize> =
        (0..selection.covers.len()).filter(good).flat_map(|s| with_antecedents(selection, s)).collect();
    candidates.sort_unstable();
    candidates.dedup();
    let start = |s: &usize| f64::from(u8::from(selection.chosen.contains(s)));
    let chosen: FxHashMap<usize, Variable> = candidates.iter().map(|s| (*s, program.add(true, start(s)))).collect();

    let cost: Expression = candidates.iter().map(|s| selection.costs[*s] as f64 * chosen[s]).sum();
    program.constraints.push(constraint!(cost <= selection.budget as f64));
    for s in &candidates {
        let before = with_antecedents(selection, *s).filter(|t| t != s);
        program.constraints.extend(before.map(|t| constraint!(chosen[s] <= chosen[&t])));
        if !good(s) {
            // It comes only with one that needs it.
            let with = candidates.iter().filter(|t| *t > s && good(t) && with_antecedents(selection, **t).contains(s));
            let with: Expression = with.map(|t| chosen[t]).sum();
            program.constraints.push(constraint!(chosen[s] <= with));
        }
    }
    for (s, giving) in &selection.introductions {
        if let Some(needs) = chosen.get(s) {
            let giving: Expression = giving.iter().filter_map(|s| chosen.get(s)).sum();
            program.constraints.push(constraint!(*needs <= giving));
        }
    }
    for (a, b) in &selection.redundant {
        if let (Some(first), Some(second)) = (chosen.get(a), chosen.get(b))
            && !with_antecedents(selection, *b).contains(a)
        {
            program.constraints.push(constraint!(*first + *second <= 1));
        }
    }
    chosen
}

/// What the sentences are worth.
fn concepts(selection: &SelectionProblem, chosen: &FxHashMap<usize, Variable>, program: &mut Program) {
    let steps = steps(selection, chosen);
    let mut covered: Vec<Expression> = Vec::with_capacity(steps.len());
    let mut found: Vec<f64> = Vec::with_capacity(steps.len());
    for step in &steps {
        let mut most: Expression = step.here.iter().map(|s| chosen[s]).sum();
        let mut count = step.here.iter().filter(|s| selection.chosen.contains(s)).count() as f64;
        if let Some(better) = step.better {
            most += covered[better].clone();
            count += found[better];
        }
        found.push(count.min(2.0));
        if step.size == 1 {
            program.value += step.worth * most.clone();
            covered.push(most);
            continue;
        }
        let first = program.add(false, count.min(1.0));
        let second = program.add(false, (count - 1.0).clamp(0.0, 1.0));
        program.value += step.worth * first + step.worth * selection.second_share * second;
        program.constraints.push(constraint!(first + second <= most));
        covered.push(first + second);
    }
}

/// The steps of all concepts, a better one before those that build on it.
fn steps(selection: &SelectionProblem, chosen: &FxHashMap<usize, Variable>) -> Vec<Step> {
    let mut holders: Vec<Vec<usize>> = vec![Vec::new(); selection.weights.len()];
    for (s, covers) in selection.covers.iter().enumerate().filter(|(s, _)| chosen.contains_key(s)) {
        covers.iter().for_each(|c| holders[*c as usize].push(s));
    }
    let place = |s: &usize| selection.places[*s];
    let mut steps: Vec<Step> = Vec::new();
    let mut known: FxHashMap<(Option<usize>, Vec<usize>), usize> = FxHashMap::default();
    for (mut holders, weight) in holders.into_iter().zip(&selection.weights).filter(|(_, weight)| **weight > 0.0) {
        holders.sort_by(|a, b| place(b).total_cmp(&place(a)).then(a.cmp(b)));
        let mut better = None;
        let mut size = 0;
        let mut groups = holders.chunk_by(|a, b| place(a) == place(b)).peekable();
        while let Some(here) = groups.next() {
            size += here.len();
            let next = groups.peek().map_or(0.0, |g| place(&g[0]));
            let at = *known.entry((better, here.to_vec())).or_insert_with(|| {
                steps.push(Step { better, here: here.to_vec(), size, worth: 0.0 });
                steps.len() - 1
            });
            steps[at].worth += weight * (place(&here[0]) - next);
            better = Some(at);
        }
    }
    steps
}
