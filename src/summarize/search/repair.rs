//! Repair: exchanges that bring coverage within its bounds.

use super::exchange::ROUNDS;
use super::state::State;
use crate::collections::ids::CandidateId;

impl State<'_> {
    /// Exchanges sentences until as much is covered of what several roots have as may be, at the least loss of value; false
    /// if that cannot be done.
    pub fn repair_coverage(&mut self) -> bool {
        for _ in 0..ROUNDS {
            if self.is_within_bounds() {
                return true;
            }
            let Some((out, sentence)) = self.best_repair() else { return false };
            out.into_iter().for_each(|out| self.remove_with_dependents(out));
            sentence.into_iter().for_each(|s| _ = self.choose(s));
        }
        self.is_within_bounds()
    }

    /// The sentences to take out and to put in, one or none each: best is what gets there with most value; else what comes
    /// nearer at the least loss.
    fn best_repair(&mut self) -> Option<(Option<CandidateId>, Option<CandidateId>)> {
        let (tried, bounds) = (&self.search.pool.tried, self.coverage_bounds.clone());
        let far =
            |covered: i64| bounds.start().saturating_sub(covered).max(covered.saturating_sub(*bounds.end())).max(0);
        let (now, before) = (self.snapshot(), far(self.totals.covered));
        let mut best: Option<(_, Option<CandidateId>, Option<CandidateId>)> = None;
        for out in now.chosen.iter().copied().map(Some).chain([None]) {
            self.restore(&now);
            out.into_iter().for_each(|out| self.remove_with_dependents(out));
            let others = tried.iter().copied().filter(|s| Some(*s) != out);
            for sentence in others.map(Some).chain([None]) {
                let gain = sentence.map_or(Some(0), |s| self.try_out(s).map(|(gain, _)| gain));
                let Some(gain) = gain else { continue };
                let value = self.totals.value.saturating_add(gain);
                let covered = self.totals.covered.saturating_add(sentence.map_or(0, |s| self.new_coverage(s)));
                let nearer = before.saturating_sub(far(covered));
                let loss = now.totals.value.saturating_sub(value).max(1);
                let there = bounds.contains(&covered);
                let rank = (there, if there { value as f64 } else { nearer as f64 / loss as f64 });
                if nearer > 0 && best.as_ref().is_none_or(|(most, ..)| rank > *most) {
                    best = Some((rank, out, sentence));
                }
            }
        }
        self.restore(&now);
        best.map(|(_, out, sentence)| (out, sentence))
    }
}
