//! Mixes the clusters of a file, some at a time, as one paste, and says how well the events come apart: `mixed CLUSTERS.jsonl
//! [EVENTS]`. At most nine can be told apart, the main event and eight others.
//!
//! B-cubed (Bagga and Baldwin 1998): for each article, how many of those that are put with it are of its cluster (precision), and
//! how many of its cluster are put with it (recall), itself included.

use conspectus::{Options, Summary};
use quality::{Result, clusters, corpus};

fn main() -> Result<()> {
    let path = std::env::args().nth(1).ok_or("mixed CLUSTERS.jsonl [EVENTS]")?;
    let events: usize = std::env::args().nth(2).map_or(Ok(9), |n| n.parse())?;
    let clusters = clusters(&path)?;
    let pastes = clusters.len() / events.clamp(1, 9);
    let (mut precision, mut recall, mut articles, mut largest) = (0.0, 0.0, 0usize, 0);
    for paste in 0..pastes {
        // Neighbours in a file may be of one kind.
        let mixed = clusters.iter().skip(paste).step_by(pastes).take(events);
        let gold: Vec<(usize, &String)> =
            mixed.enumerate().flat_map(|(n, cluster)| cluster.documents.iter().map(move |text| (n, text))).collect();
        let summary = corpus(gold.iter().map(|(_, text)| *text))?.summarize(&Options::default());
        let told = told(&summary);
        let both: Vec<(usize, usize)> = gold.iter().zip(&told).map(|((gold, _), told)| (*gold, *told)).collect();
        let worded = both.iter().zip(&summary.articles).filter(|(_, article)| article.words > 0);
        let both: Vec<(usize, usize)> = worded.map(|(both, _)| *both).collect();
        for (gold, told) in &both {
            let count = |is: &dyn Fn(&(usize, usize)) -> bool| both.iter().filter(|other| is(other)).count() as f64;
            let right = count(&|(g, t)| g == gold && t == told);
            precision += right / count(&|(_, t)| t == told);
            recall += right / count(&|(g, _)| g == gold);
            largest = largest.max(both.iter().filter(|(_, t)| t == told).count());
        }
        articles += both.len();
    }
    let share = |sum: f64| sum / articles.max(1) as f64;
    let (precision, recall) = (share(precision), share(recall));
    let f = 2.0 * precision * recall / (precision + recall);
    println!("{pastes} pastes of {events} events, {articles} articles; the largest event has {largest}");
    println!("B-cubed precision {precision:.3}, recall {recall:.3}, F1 {f:.3}");
    Ok(())
}

/// The event of each article: 0 for the main one, then those beside it, then one for each article of none.
fn told(summary: &Summary) -> Vec<usize> {
    let others = summary.other_events.len();
    let event = |n: usize| match summary.other_events.iter().position(|event| event.articles.contains(&n)) {
        Some(event) => event + 1,
        None if summary.articles.get(n).is_some_and(|article| article.belongs) => 0,
        None => others + 1 + n,
    };
    (0..summary.articles.len()).map(event).collect()
}
