//! What took the square or the cube of a length.

use conspectus::{Article, Corpus, Length, Options, pipeline};
use std::collections::HashSet;

/// Reading takes so many steps for each byte at most, however often the unit is repeated.
fn is_read_in_proportion(unit: &str) {
    let steps = |bytes: usize| pipeline::steps(Article::new(unit.repeat(bytes / unit.len())));
    let (small, large) = (steps(10_000), steps(40_000));
    assert!(large <= small * 5 + 2_000 && large <= 40_000 * 30, "{unit:?}: {small}, {large}");
}

/// 9.6 kB took half a minute.
#[test]
fn brackets_that_never_close_took_the_cube_of_their_number() {
    is_read_in_proportion("a(b。");
    is_read_in_proportion("The(end.");
}

#[test]
fn quotation_marks_that_never_close_took_the_cube_of_their_number() {
    is_read_in_proportion("He \"went. ");
    is_read_in_proportion("Er „ging. ");
    is_read_in_proportion("He “went. ");
}

#[test]
fn questions_in_quotation_marks_without_spaces_took_the_square_of_their_number() {
    is_read_in_proportion("“Yes?”");
}

#[test]
fn rows_of_number_words_took_the_square_of_their_number() {
    for unit in ["zero ", "cent ", "twenty ", "a thousand thousand "] {
        is_read_in_proportion(unit);
    }
}

#[test]
fn a_line_of_figures_took_minutes() {
    for unit in ["1 ", "234 ", "1,", "12:30 "] {
        is_read_in_proportion(unit);
    }
}

#[test]
fn a_word_without_an_end_took_the_square_of_its_length() {
    is_read_in_proportion("x");
    is_read_in_proportion("\u{301}");
}

/// Of many sentences not each is compared with each: it must not be seen in what is chosen.
#[test]
fn long_summaries_of_many_articles_compared_each_sentence_with_each() {
    let words =
        ["ferry", "harbour", "captain", "lifeboat", "storm", "island", "crew", "beacon", "sandbank", "pier", "gale"];
    let mut state = 7u64;
    let mut pick = |of: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (state >> 33) as usize % of
    };
    let mut corpus = Corpus::new();
    for article in 0..30 {
        // Of each sentence there are others that differ in a few words.
        let mut sentence = || {
            let told = pick(150);
            let fixed = (0..7).map(|n| format!("{}{}", words[(told + n) % words.len()], told * 7 + n));
            let own: Vec<String> =
                fixed.chain((0..pick(6)).map(|_| format!("{}{article}", words[pick(words.len())]))).collect();
            format!("The {} was seen.", own.join(" "))
        };
        let text: Vec<String> = (0..40).map(|_| sentence()).collect();
        corpus.add(Article::new(text.join(" ")).with_language("en")).unwrap();
    }
    let options = Options::default().with_length(Length::Percent(50.0)).with_included(0..30);
    let selection = pipeline::selection(&mut corpus, &options);
    let chosen: HashSet<usize> = selection.chosen.iter().copied().collect();
    assert!(selection.covers.len() > 1_000 && chosen.len() > 100, "{} of {}", chosen.len(), selection.covers.len());
    assert!(selection.redundant.len() > 1_000, "{}", selection.redundant.len());
    assert!(!selection.redundant.iter().any(|(a, b)| chosen.contains(a) && chosen.contains(b)));
}
