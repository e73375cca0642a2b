//! What Readability is known to lose and to keep wrongly, set right line by line. The page has the same in
//! `www/shared/read/known-errors.ts`.

use crate::block_text::{Kind, Line};
use crate::page::words;
use std::collections::HashSet;

/// A line of so many words that ends as sentences do is prose.
const PROSE: usize = 10;
/// Where this much prose is left out, ...
const LOST_WORDS: usize = 300;
/// ... and this many times what is kept, something else than the article was found.
const LOST_TIMES: usize = 20;
/// A lead stands no more than so many lines below the headline, ...
const LEAD_WITHIN: usize = 8;
/// ... is no longer than so many paragraphs, ...
const LEAD_MOST: usize = 2;
/// ... and has this many words of the article: long ones, and each counts once.
const SHARED: usize = 3;
/// A word of so many letters is long.
const LONG_WORD: usize = 4;
/// A piece of the title that is shorter is more likely the name of a section.
const TITLE: usize = 20;
/// A longer line is not the heading of a list of other articles.
const HEADING: usize = 6;
/// Prose that is longer is more than a note on the topics of an article.
const NOTE: usize = 25;

/// The lines of a page, and which of them are the article.
pub struct PageLines<'a> {
    pub lines: &'a [Line],
    /// Which are left out.
    pub out: Vec<bool>,
    /// The lines of its headings of the first level.
    pub headlines: HashSet<String>,
    pub title: &'a str,
}

impl PageLines<'_> {
    /// The numbers of the lines that are not the article; none if Readability found something else.
    pub fn left_out(mut self) -> Vec<usize> {
        let lost = self.prose(true);
        if lost >= LOST_WORDS && lost >= self.prose(false).saturating_mul(LOST_TIMES) {
            return Vec::new();
        }
        self.leave(self.lead(), false);
        // What most of the article seems to be was only left open by mistake.
        let doubted = [Kind::Caption, Kind::Tag, Kind::Link].into_iter().filter(|kind| self.is_most(*kind));
        let doubted: Vec<Kind> = doubted.collect();
        let notes = self.kept().filter(|(_, line)| self.is_note(line, &doubted)).map(|(number, _)| number);
        self.leave(notes.collect(), true);
        if !doubted.contains(&Kind::Link) {
            self.leave(self.teasers(), true);
        }
        self.leave(self.empty_headings(), true);
        self.out.iter().enumerate().filter(|(_, out)| **out).map(|(number, _)| number).collect()
    }

    fn leave(&mut self, numbers: Vec<usize>, out: bool) {
        for number in numbers {
            if let Some(one) = self.out.get_mut(number) {
                *one = out;
            }
        }
    }

    /// The lines that are not left out, with their numbers.
    fn kept(&self) -> impl DoubleEndedIterator<Item = (usize, &Line)> {
        self.lines.iter().zip(&self.out).enumerate().filter(|(_, (_, out))| !**out).map(|(n, (line, _))| (n, line))
    }

    /// How many words of prose are left out, or kept.
    fn prose(&self, left_out: bool) -> usize {
        let some = self.lines.iter().zip(&self.out).filter(|(line, out)| **out == left_out && is_prose(line));
        some.map(|(line, _)| words(&line.text)).fold(0, usize::saturating_add)
    }

    /// True if more than half of the prose that is kept is of a kind.
    fn is_most(&self, kind: Kind) -> bool {
        let some = self.kept().filter(|(_, line)| line.is(kind) && is_prose(line));
        let some = some.map(|(_, line)| words(&line.text)).fold(0, usize::saturating_add);
        some.saturating_mul(2) > self.prose(false)
    }

    fn is_headline(&self, line: &Line) -> bool {
        let piece = || line.text.chars().count() >= TITLE && self.title.starts_with(&line.text);
        self.headlines.contains(&line.text) || piece()
    }

    /// The paragraphs in a container of their own between the headline and the rest of the article.
    fn lead(&self) -> Vec<usize> {
        let first = self.kept().find(|(_, line)| is_prose(line)).map_or(0, |(number, _)| number);
        let above = self.lines.get(..first).unwrap_or_default();
        let Some(headline) = above.iter().rposition(|line| self.is_headline(line)) else { return Vec::new() };
        let told: HashSet<String> = self.kept().flat_map(|(_, line)| long_words(&line.text)).collect();
        let shared = |line: &Line| long_words(&line.text).intersection(&told).count();
        let below = self.lines.iter().zip(&self.out).enumerate().take(first);
        let lead = below.skip(headline.saturating_add(1)).take(LEAD_WITHIN).filter(|(_, (line, out))| {
            let plain = **out && line.is(Kind::Paragraph) && !line.is(Kind::Link);
            plain && is_prose(line) && shared(line) >= SHARED
        });
        lead.take(LEAD_MOST).map(|(number, _)| number).collect()
    }

    /// True for a caption, a line of topics, and the headline of another article.
    fn is_note(&self, line: &Line, doubted: &[Kind]) -> bool {
        let is = |kind: Kind| line.is(kind) && !doubted.contains(&kind);
        let topics = is(Kind::Tag) && !(is_prose(line) && words(&line.text) > NOTE);
        let other = is(Kind::Link) && line.is(Kind::Heading) && !self.is_headline(line);
        is(Kind::Caption) || topics || other
    }

    /// Links in a row, with the short line above them.
    fn teasers(&self) -> Vec<usize> {
        let (mut found, mut row) = (Vec::new(), Vec::new());
        let mut above: Option<usize> = None;
        for (number, line) in self.kept() {
            if line.is(Kind::Link) && !line.is(Kind::Cell) {
                row.push(number);
                continue;
            }
            found.extend(whole_teaser(above, &row));
            row.clear();
            let heads = !line.is(Kind::Link) && !is_prose(line) && words(&line.text) <= HEADING;
            above = (heads && !self.is_headline(line)).then_some(number);
        }
        found.extend(whole_teaser(above, &row));
        found
    }

    /// The headings at the end with nothing below them.
    fn empty_headings(&self) -> Vec<usize> {
        let is_empty = |line: &Line| line.is(Kind::Heading) && !is_prose(line) && !self.is_headline(line);
        let empty = self.kept().rev().take_while(|(_, line)| is_empty(line));
        empty.map(|(number, _)| number).collect()
    }
}

/// The lines of a list of other articles: its heading, and two links at least.
fn whole_teaser(above: Option<usize>, row: &[usize]) -> Vec<usize> {
    match above {
        Some(heading) if row.len() > 1 => std::iter::once(heading).chain(row.iter().copied()).collect(),
        _ => Vec::new(),
    }
}

fn is_prose(line: &Line) -> bool {
    let closed = |c: char| matches!(c, '"' | '”' | '“' | '»' | '’' | '\'' | ')' | ']' | '」' | '』');
    let ended = |c: char| matches!(c, '.' | '!' | '?' | '…' | '。' | '！' | '？' | '।' | '։' | '۔');
    line.text.trim_end_matches(closed).ends_with(ended) && words(&line.text) >= PROSE
}

/// The long words of a text, each once.
fn long_words(text: &str) -> HashSet<String> {
    let all = text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() >= LONG_WORD);
    all.map(str::to_lowercase).collect()
}
