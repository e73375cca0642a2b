//! Whole summaries: the first line holds the options, a line of bars ends an article.
#![no_main]

#[path = "../../tests/promises/mod.rs"]
#[allow(dead_code)]
mod promises;

use conspectus::{Length, Options, Order};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let input = String::from_utf8_lossy(bytes);
    let (first, texts) = input.split_once('\n').unwrap_or(("", &input));
    let texts: Vec<String> = texts.split("\n|||||\n").map(str::to_owned).collect();
    promises::summary(&texts, &options(first));
    promises::check(&texts, &input, &options(first));
});

/// "w40 focus" is forty words about "focus"; "s3" is three sentences, "p10" a tenth; a capital orders by agreement.
fn options(line: &str) -> Options {
    let (length, focus) = line.split_once(' ').unwrap_or((line, ""));
    let mut letters = length.chars();
    let unit = letters.next().unwrap_or('w');
    let length = match unit.to_ascii_lowercase() {
        's' => Length::Sentences(letters.as_str().parse().unwrap_or(3)),
        'p' => Length::Percent(letters.as_str().parse().unwrap_or(10.0)),
        _ => Length::Words(letters.as_str().parse().unwrap_or(60)),
    };
    let order = if unit.is_uppercase() { Order::Agreement } else { Order::Story };
    let article = |digit: char| focus.chars().filter(move |c| *c == digit).map(|_| 0);
    Options::default().with_length(length).with_order(order).with_excluded(article('-')).with_already_read(article('+')).with_focus(focus)
}
