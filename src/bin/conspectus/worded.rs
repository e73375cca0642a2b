//! Sentences that are named by words that stand in them.

use conspectus::{Corpus, Options};
use std::io;

/// Where the sentences start that have these words, for [`Options::pinned`] and [`Options::dropped`]: of each, the first
/// that counts. White space may differ, as in lines that were folded.
///
/// # Errors
/// If no sentence that counts has the words.
pub fn places(words: &[String], corpus: &mut Corpus, options: &Options) -> io::Result<Vec<(usize, usize)>> {
    words
        .iter()
        .map(|words| {
            place(words, corpus, options).ok_or_else(|| {
                let message = format!("no sentence of the articles that counts has the words \"{words}\".");
                io::Error::new(io::ErrorKind::InvalidInput, message)
            })
        })
        .collect()
}

fn place(words: &str, corpus: &mut Corpus, options: &Options) -> Option<(usize, usize)> {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let articles: Vec<Folded> = corpus.articles().map(|article| Folded::new(&article.text)).collect();
    articles.iter().enumerate().filter(|_| !words.is_empty()).find_map(|(number, article)| {
        article
            .text
            .match_indices(&words)
            .find_map(|(at, _)| Some((number, corpus.evidence(number, article.start(at)?, options)?.passage.start)))
    })
}

/// A text with one space in place of all white space between two words.
struct Folded {
    text: String,
    /// Of each word, where it starts here and in the text as it was.
    starts: Vec<(usize, usize)>,
}

impl Folded {
    fn new(text: &str) -> Self {
        let mut folded = Self { text: String::with_capacity(text.len()), starts: Vec::new() };
        let mut rest = 0;
        for word in text.split_whitespace() {
            // The next one is found where it stands, since nothing but white space is in between.
            let between = text.get(rest..).and_then(|rest| rest.find(word)).unwrap_or_default();
            let start = rest.saturating_add(between);
            rest = start.saturating_add(word.len());
            if !folded.text.is_empty() {
                folded.text.push(' ');
            }
            folded.starts.push((folded.text.len(), start));
            folded.text.push_str(word);
        }
        folded
    }

    /// The place in the text as it was.
    fn start(&self, at: usize) -> Option<usize> {
        let next = self.starts.partition_point(|(start, _)| *start <= at);
        let (here, there) = self.starts.get(next.checked_sub(1)?)?;
        Some(there.saturating_add(at.saturating_sub(*here)))
    }
}
