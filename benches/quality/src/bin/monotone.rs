//! Counts how often, and by how much, a longer summary covers less than a shorter one: `monotone STEP CLUSTERS.jsonl…`. Every
//! STEP words up to 450, each length is set against the best of all shorter ones.

use conspectus::{Length, Options, pipeline};
use quality::{Result, clusters, corpus};

/// A fall below the best that was seen before.
#[derive(Default)]
struct Falls {
    steps: u32,
    fallen: u32,
    sum: f64,
    worst: f64,
}

impl Falls {
    fn add(&mut self, best: &mut f64, now: f64, scale: f64) {
        self.steps += 1;
        let fall = (*best - now) / scale;
        if fall > 1e-9 {
            self.fallen += 1;
            self.sum += fall;
            self.worst = self.worst.max(fall);
        }
        *best = best.max(now);
    }

    fn show(&self, what: &str) {
        let share = 100.0 * f64::from(self.fallen) / f64::from(self.steps.max(1));
        let mean = 100.0 * self.sum / f64::from(self.fallen.max(1));
        println!(
            "{what}: {share:.1} % of {} steps fall, by {mean:.2} in the mean, {:.2} at worst",
            self.steps,
            100.0 * self.worst
        );
    }
}

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let step = arguments.next().ok_or("monotone STEP CLUSTERS.jsonl…")?.parse()?;
    for path in arguments {
        let (mut coverage, mut value) = (Falls::default(), Falls::default());
        for cluster in clusters(&path)? {
            let mut corpus = corpus(&cluster.documents)?;
            let (mut most_covered, mut most_worth) = (0.0, 0.0);
            for words in (0..=450).step_by(step) {
                let options = Options::default().with_length(Length::Words(words));
                coverage.add(&mut most_covered, corpus.summarize(&options).coverage, 1.0);
                if words % 10 == 0 {
                    let worth = pipeline::selection(&mut corpus, &options).value;
                    value.add(&mut most_worth, worth, worth.max(1e-9));
                }
            }
        }
        println!("{path}");
        coverage.show("  coverage, in points of a hundred");
        value.show("  what the search seeks where no shorter summary bounds it, in percent of it");
    }
    Ok(())
}
