//! Each stage and the whole, natively, on invented articles and on those that are given. `benches/RESULTS.md` has the medians.

use conspectus::{Article, Corpus, Language, Length, Options, pipeline};
use criterion::{Criterion, Throughput};
use speed::{Clusters, Result};
use std::hint::black_box;
use std::time::{Duration, Instant};
use unicode_segmentation::UnicodeSegmentation;

/// Lengths that a reader tries with the slider, up and down in steps of ten, after a summary of 150 words.
const LENGTHS: [usize; 8] = [160, 170, 140, 200, 120, 250, 100, 300];

fn main() -> Result<()> {
    let mut criterion = Criterion::default()
        .sample_size(10)
        .nresamples(1000)
        .warm_up_time(Duration::from_millis(200))
        .measurement_time(Duration::from_secs(1))
        .configure_from_args();
    for articles in ["1", "5", "20", "100", "1000"] {
        measure(&mut criterion, articles, &speed::clusters(articles)?);
    }
    for (name, path) in speed::given()? {
        measure(&mut criterion, &name, &speed::clusters(&path)?);
    }
    criterion.final_summary();
    Ok(())
}

fn measure(criterion: &mut Criterion, name: &str, clusters: &Clusters) {
    let mut group = criterion.benchmark_group(name);
    group.throughput(Throughput::Bytes(speed::bytes(clusters) as u64));

    let texts: Vec<(&str, Language)> = clusters.iter().flatten().map(|t| (t.as_str(), Language::detect(t))).collect();
    let prose = |&(text, language)| pipeline::article(text, language).into_iter().map(move |s| (s.slice(text), language));
    let paragraphs: Vec<(&str, Language)> = texts.iter().flat_map(prose).collect();
    group.bench_function("words", |b| b.iter(|| texts.iter().map(|(t, _)| t.unicode_words().count()).sum::<usize>()));
    group.bench_function("detect", |b| {
        b.iter(|| texts.iter().map(|(text, _)| Language::detect(text)).filter(|l| *l == Language::UNKNOWN).count())
    });
    group.bench_function("clean", |b| {
        b.iter(|| texts.iter().for_each(|&(text, language)| drop(black_box(pipeline::article(text, language)))))
    });
    group.bench_function("segment", |b| {
        b.iter(|| paragraphs.iter().for_each(|&(text, language)| drop(black_box(pipeline::sentences(text, language)))))
    });
    group.bench_function("read", |b| b.iter(|| clusters.iter().for_each(|c| drop(black_box(speed::read(c))))));
    group.bench_function("whole", |b| {
        b.iter(|| clusters.iter().for_each(|c| drop(black_box(speed::read(c).summarize(&Options::default())))))
    });

    group.bench_function("length", |b| {
        b.iter_custom(|times| (0..times).flat_map(|_| clusters.iter().map(new_length)).sum());
    });
    // Ten times each is too long for a thousand articles, whose stages `speed once` tells, and for hundreds of clusters.
    if clusters.iter().map(Vec::len).sum::<usize>() > 100 {
        return;
    }
    let mut corpora: Vec<Corpus> = clusters.iter().map(|c| speed::read(c)).collect();
    let mut turn = 0;
    group.bench_function("edit", |b| {
        b.iter(|| {
            turn += 1;
            for (corpus, cluster) in corpora.iter_mut().zip(clusters) {
                let first = cluster.first().map_or("", String::as_str);
                let text = format!("{first}\n\nVersion {turn} of the report came late on Tuesday, the town said.");
                // There is a first article.
                let _ = corpus.replace(0, Article::new(text));
                black_box(corpus.summarize(&Options::default()));
            }
        })
    });
    drop(corpora);
    for (name, stage) in speed::STAGES {
        let took = |cluster: &Vec<String>| speed::took(&speed::stages(&mut speed::read(cluster)), stage);
        group.bench_function(name, |b| b.iter_custom(|times| (0..times).flat_map(|_| clusters.iter().map(took)).sum()));
    }
}

/// How long a length takes that was not asked for before: each of them once after a fresh analysis, in the mean.
fn new_length(cluster: &Vec<String>) -> Duration {
    let mut corpus = speed::read(cluster);
    black_box(corpus.summarize(&Options::default()));
    let start = Instant::now();
    for words in LENGTHS {
        black_box(corpus.summarize(&Options::default().with_length(Length::Words(words))));
    }
    start.elapsed() / LENGTHS.len() as u32
}
