//! Work grows with the text and not with its square, whatever stands in it.

mod shapes;

use conspectus::{Article, Corpus, Language, Length, Options, WarningKind, limits, pipeline};
use shapes::Shape;
use std::time::Duration;

fn read(text: &str) -> Corpus {
    let mut corpus = Corpus::new();
    corpus.add(Article::new(text)).unwrap();
    corpus
}

/// What grows with the square takes hours here, and with the cube, months.
#[test]
fn no_shape_of_text_takes_forever() {
    for shape in shapes::known().into_iter().chain(shapes::random(100, 1)) {
        let mut corpus = read(&shape.text(60_000));
        let summary = corpus.summarize(&Options::default().with_length(Length::Words(50)));
        assert!(summary.words <= 50, "{}", shape.name);
    }
}

/// How often what was read is looked at again: with any input, so many times at most.
#[test]
fn steps_grow_with_the_text() {
    for shape in shapes::known().into_iter().chain(shapes::random(200, 2)) {
        let steps = |bytes| pipeline::steps(Article::new(shape.text(bytes)));
        let (small, large) = (steps(10_000), steps(40_000));
        assert!(large <= small * 5 + 2_000, "{}: {small}, {large}", shape.name);
        assert!(large <= 40_000 * 30, "{}: {large}", shape.name);
    }
    // Far from what an article may take, as is what people write.
    const { assert!(limits::STEPS >= 3 * 30) };
    for number in 1..=5 {
        let article = std::fs::read_to_string(format!("tests/data/example/{number}.txt")).unwrap();
        assert!(pipeline::steps(Article::new(article.as_str())) * 2 < article.len(), "{number}");
    }
}

#[test]
fn an_article_that_takes_too_much_is_set_aside_and_named_and_the_others_stay() {
    let ferry = "A ferry with 412 people on board ran aground off Port Ellery early on Tuesday. Nobody was hurt.";
    let mut corpus = Corpus::with_steps(0);
    for text in [ferry, &"a(b。".repeat(10_000), ferry] {
        corpus.add(Article::new(text)).unwrap();
    }
    let summary = corpus.summarize(&Options::default());
    let named: Vec<_> = summary.warnings.iter().filter(|w| w.kind == WarningKind::SetAside).collect();
    assert_eq!(named.len(), 1);
    assert!(named[0].article == Some(1) && named[0].message.contains("Article 2"), "{named:?}");
    assert_eq!(summary.sentences.len(), 2);
    // It is there, and counts again when it is replaced.
    assert_eq!((corpus.len(), summary.articles[1].words), (3, 0));
    corpus.replace(1, Article::new(ferry)).unwrap();
    assert!(corpus.summarize(&Options::default()).warnings.iter().all(|w| w.kind != WarningKind::SetAside));
}

/// A given name, and a surname, with another name in each of thousands of articles: what is said of them stays within the
/// articles.
#[test]
fn differences_grow_with_the_articles() {
    let letters =
        |n: usize| [n / 400 % 20, n / 20 % 20, n % 20].map(|l| char::from(b'a' + l as u8)).iter().collect::<String>();
    let shapes: [fn(&str) -> String; 2] =
        [|x| format!("Anna R{x} was there on the day."), |x| format!("A{x} Redfern was there on the day.")];
    for (number, shape) in shapes.iter().enumerate() {
        let mut corpus = Corpus::new();
        for n in 0..2_000 {
            corpus.add(Article::new(shape(&letters(n * 3)))).unwrap();
        }
        let values: usize = corpus.summarize(&Options::default()).disagreements.iter().map(|d| d.values.len()).sum();
        assert!(values <= 2 * 2_000, "{number}: {values}");
    }
}

/// Seconds at two sizes, and the power of the size with which they grow: for people to read.
///
/// `SHAPES=1000 cargo test --release --test growth -- --ignored --nocapture`
#[test]
#[ignore = "measures"]
fn measure() {
    let number = |name: &str, or: usize| std::env::var(name).ok().and_then(|n| n.parse().ok()).unwrap_or(or);
    let (small, large) = (number("SMALL", 10_000), number("LARGE", 1_000_000));
    let mut rows: Vec<(f64, String)> = Vec::new();
    let all = if number("KNOWN", 1) == 1 { shapes::known() } else { Vec::new() };
    for shape in all.into_iter().chain(shapes::random(number("SHAPES", 0), number("SEED", 1) as u64)) {
        for (name, stage) in STAGES {
            // In steps, so that what explodes is seen before it stops everything.
            let (mut size, mut before) = (small, time(&shape, small, stage));
            let (mut worst, mut last) = (0.0f64, before);
            while size * 4 <= large {
                size *= 4;
                last = time(&shape, size, stage);
                // What takes no time tells nothing.
                if last > Duration::from_millis(60) {
                    let floor = before.max(Duration::from_millis(10)).as_secs_f64();
                    worst = worst.max((last.as_secs_f64() / floor).ln() / 4f64.ln());
                }
                before = last;
                if last > Duration::from_secs(3) {
                    break;
                }
            }
            if worst > 1.15 || last.as_secs_f64() / size as f64 > 3e-6 {
                rows.push((
                    worst,
                    format!("{worst:.2} {:>8.3} s at {size:>8} {name:<10} {}", last.as_secs_f64(), shape.name),
                ));
                println!("{}", rows.last().unwrap().1);
            }
        }
    }
    rows.sort_by(|a, b| b.0.total_cmp(&a.0));
    println!("---");
    rows.iter().for_each(|(_, row)| println!("{row}"));
}

type Run = fn(&str);

const STAGES: [(&str, Run); 5] = [
    ("detect", |text| assert!(!Language::detect(text).code().is_empty())),
    ("clean", |text| drop(pipeline::paragraphs(text, Language::detect(text)))),
    ("segment", |text| drop(pipeline::sentences(text, Language::detect(text)))),
    ("read", |text| drop(read(text))),
    ("whole", |text| drop(read(text).summarize(&Options::default()))),
];

fn time(shape: &Shape, bytes: usize, stage: Run) -> Duration {
    let text = shape.text(bytes);
    let start = spent();
    stage(&text);
    spent().saturating_sub(start)
}

/// The time that this thread has had of a processor, as Linux counts it: other programs do not count.
fn spent() -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    Duration::from_nanos(told.split(' ').next().and_then(|n| n.parse().ok()).unwrap_or_default())
}
