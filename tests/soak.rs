//! The promises on duplicates, order and what nobody sees, on random clusters for as long as is asked: `make soak MINUTES=20`.
#![cfg(not(target_arch = "wasm32"))]

use conspectus::{Article, Corpus, Options};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::time::{Duration, Instant};

/// A small generator of random numbers (SplitMix64), so that a cluster can be made again from its number.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, n: usize) -> usize {
        (self.next() % n as u64) as usize
    }

    fn shuffle<T>(&mut self, all: &mut [T]) {
        for n in (1..all.len()).rev() {
            all.swap(n, self.below(n + 1));
        }
    }
}

/// The paragraphs of all articles of the test data, by language.
fn paragraphs() -> Vec<Vec<Vec<String>>> {
    let mut all: BTreeMap<String, Vec<Vec<String>>> = BTreeMap::new();
    for folder in ["collection", "evidence"] {
        let folder = format!("{}/tests/data/{folder}", env!("CARGO_MANIFEST_DIR"));
        for file in std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()) {
            if file.extension().is_none_or(|ending| ending != "toml") {
                continue;
            }
            let cluster: toml::Table = std::fs::read_to_string(&file).unwrap().parse().unwrap();
            let language = cluster.get("language").and_then(|l| l.as_str()).unwrap_or("und").to_owned();
            for article in cluster.get("article").and_then(|a| a.as_array()).into_iter().flatten() {
                let text = article["text"].as_str().unwrap();
                let paragraphs = text.split("\n\n").map(|p| p.trim().to_owned()).filter(|p| !p.is_empty());
                all.entry(language.clone()).or_default().push(paragraphs.collect());
            }
        }
    }
    all.into_values().collect()
}

/// A cluster of two to nine articles: whole ones, excerpts, several put together, in lines, with sentences exchanged.
fn cluster(random: &mut Random, all: &[Vec<Vec<String>>]) -> Vec<String> {
    let language = &all[random.below(all.len())];
    let near = random.below(language.len());
    let articles = 2 + random.below(8);
    (0..articles)
        .map(|_| {
            // Mostly the articles around one, which are about one event.
            let which = if random.below(4) == 0 { random.below(language.len()) } else { near + random.below(5) };
            let mut own = language[which % language.len()].clone();
            if random.below(3) == 0 {
                let other = &language[(near + random.below(5)) % language.len()];
                own.push(other[random.below(other.len())].clone());
            }
            if random.below(3) == 0 {
                random.shuffle(&mut own);
            }
            if random.below(4) == 0 {
                own.truncate(1 + random.below(own.len()));
            }
            own.join(if random.below(6) == 0 { "\n" } else { "\n\n" })
        })
        .collect()
}

/// Letters with an accent, in one sign and in two.
const ACCENTS: [(&str, &str); 24] = [
    ("á", "a\u{301}"),
    ("é", "e\u{301}"),
    ("í", "i\u{301}"),
    ("ó", "o\u{301}"),
    ("ú", "u\u{301}"),
    ("à", "a\u{300}"),
    ("è", "e\u{300}"),
    ("ä", "a\u{308}"),
    ("ö", "o\u{308}"),
    ("ü", "u\u{308}"),
    ("â", "a\u{302}"),
    ("ê", "e\u{302}"),
    ("ã", "a\u{303}"),
    ("õ", "o\u{303}"),
    ("ñ", "n\u{303}"),
    ("ç", "c\u{327}"),
    ("č", "c\u{30c}"),
    ("ř", "r\u{30c}"),
    ("š", "s\u{30c}"),
    ("ž", "z\u{30c}"),
    ("ě", "e\u{30c}"),
    ("ů", "u\u{30a}"),
    ("й", "и\u{306}"),
    ("ё", "е\u{308}"),
];

/// A text as others write it down: the reader sees the same.
fn written(text: &str, way: usize) -> String {
    let between = |sign: &str| {
        let mut out = String::new();
        let mut letters = text.chars().peekable();
        while let Some(c) = letters.next() {
            out.push(c);
            if "aeiou".contains(c) && letters.peek().is_some_and(char::is_ascii_lowercase) {
                out.push_str(sign);
            }
        }
        out
    };
    match way {
        0 => ACCENTS.iter().fold(text.to_owned(), |text, (one, two)| text.replace(one, two)),
        1 => ACCENTS.iter().fold(text.to_owned(), |text, (one, two)| text.replace(two, one)),
        2 => between("\u{ad}"),
        3 => between("\u{200b}"),
        4 => between("\u{2060}"),
        _ => text.replace('\n', "\r\n"),
    }
}

/// A sentence as a reader sees it.
fn seen(text: &str) -> String {
    let text = text.replace(['\u{ad}', '\u{200b}', '\u{2060}', '\r'], "");
    ACCENTS.iter().fold(text, |text, (one, two)| text.replace(two, one))
}

/// What a summary says, in whatever order, and how many articles say it.
fn said(texts: &[String]) -> Vec<(String, usize, usize)> {
    let mut corpus = Corpus::new();
    for text in texts {
        corpus.add(Article::new(text.as_str())).unwrap();
    }
    let summary = corpus.summarize(&Options::default());
    let mut said: Vec<_> = summary.sentences.iter().map(|s| (seen(&s.passage.text), s.sources, s.of)).collect();
    said.sort();
    said
}

/// The promises that do not hold for a cluster, each with what was said before and after.
fn broken(random: &mut Random, texts: &[String]) -> Vec<String> {
    let once = said(texts);
    let mut ways: Vec<(&str, Vec<String>)> = Vec::new();
    let copy = texts[random.below(texts.len())].clone();
    let mut anywhere = texts.to_vec();
    anywhere.insert(random.below(texts.len() + 1), copy.clone());
    ways.push(("a copy anywhere", anywhere));
    let in_front = std::iter::repeat_n(copy, 3).chain(texts.iter().cloned());
    ways.push(("three copies in front", in_front.collect()));
    ways.push(("reversed", texts.iter().rev().cloned().collect()));
    let mut shuffled = texts.to_vec();
    random.shuffle(&mut shuffled);
    ways.push(("shuffled", shuffled));
    for (way, name) in ["NFD", "NFC", "soft hyphens", "zero width", "word joiners", "CRLF"].into_iter().enumerate() {
        ways.push((name, texts.iter().map(|text| written(text, way)).collect()));
    }
    let mixed = texts.iter().chain(texts).enumerate().map(|(n, text)| written(text, n % 6));
    ways.push(("each twice, written in another way", mixed.collect()));
    let mut broken = Vec::new();
    for (name, texts) in ways {
        let now = said(&texts);
        if now != once {
            let mut line = name.to_owned();
            for (sign, of, other) in [("-", &once, &now), ("+", &now, &once)] {
                for sentence in of.iter().filter(|sentence| !other.contains(sentence)) {
                    write!(line, "\n  {sign} {sentence:?}").unwrap();
                }
            }
            broken.push(line);
        }
    }
    broken
}

fn run(seeds: impl Iterator<Item = u64>) {
    let all = paragraphs();
    let (mut clusters, mut failures) = (0, Vec::new());
    for seed in seeds {
        let mut random = Random(seed);
        let texts = cluster(&mut random, &all);
        for broken in broken(&mut random, &texts) {
            eprintln!("cluster {seed}: {broken}");
            failures.push(seed);
        }
        clusters += 1;
    }
    eprintln!("{clusters} clusters, {} failures", failures.len());
    assert!(failures.is_empty(), "promises broken by the clusters {failures:?}");
}

#[test]
fn duplicates_order_and_what_nobody_sees_change_no_summary() {
    // The last one has an article of which nothing is kept: three copies of it made another one belong.
    run((0..20).chain([5032]));
}

#[test]
#[ignore = "runs for minutes: make soak MINUTES=20"]
fn for_as_long_as_is_asked() {
    let number = |name: &str| std::env::var(name).ok().and_then(|n| n.parse::<u64>().ok());
    let end = Instant::now() + Duration::from_secs(60 * number("MINUTES").unwrap_or(20));
    let first = number("FIRST").unwrap_or(1_000);
    run((first..).take_while(|_| Instant::now() < end));
}
