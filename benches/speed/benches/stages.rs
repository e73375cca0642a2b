//! Each stage and the whole, on invented articles, for comparing two states of the source.

use conspectus::{Article, Corpus, Language, Length, Options, stage};
use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use speed::text::cluster;
use std::hint::black_box;

fn read(texts: &[String]) -> Corpus {
    let mut corpus = Corpus::new();
    for text in texts {
        // The invented articles are within the limits.
        let _ = corpus.add(Article::new(text.as_str()));
    }
    corpus
}

fn stages(criterion: &mut Criterion) {
    let english = Language::from_code("en").unwrap_or(Language::UNKNOWN);
    for articles in [1, 5, 20, 100] {
        let texts = cluster(articles, 1);
        let mut group = criterion.benchmark_group(format!("{articles} articles"));
        group.sample_size(10).throughput(Throughput::Bytes(texts.iter().map(|t| t.len() as u64).sum()));
        group.bench_function("detect", |b| b.iter(|| texts.iter().for_each(|t| drop(black_box(Language::detect(t))))));
        group.bench_function("clean", |b| {
            b.iter(|| texts.iter().for_each(|t| drop(black_box(stage::article(t, english)))));
        });
        group.bench_function("segment", |b| {
            b.iter(|| texts.iter().for_each(|t| drop(black_box(stage::sentences(t, english)))));
        });
        group.bench_function("read", |b| b.iter(|| black_box(read(&texts))));
        let whole = |mut corpus: Corpus| black_box(corpus.summarize(&Options::default()));
        group.bench_function("overlap, compare, choose", |b| {
            b.iter_batched(|| read(&texts), whole, BatchSize::LargeInput)
        });
        let (mut corpus, mut words) = (read(&texts), 0);
        corpus.summarize(&Options::default());
        group.bench_function("choose", |b| {
            b.iter(|| {
                words = 100 + (words + 7) % 100;
                black_box(corpus.summarize(&Options { length: Length::Words(words), ..Options::default() }))
            });
        });
        group.finish();
    }
}

criterion_group!(benches, stages);
criterion_main!(benches);
