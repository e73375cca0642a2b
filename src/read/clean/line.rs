//! A line of a page that is a paragraph: read and folded once, for all that is asked of it.

use super::lines::RawParagraph;
use crate::language::cues;
use crate::model::reason::Reason;
use crate::model::span::Span;
use crate::text::marks::{ends_sentence, is_bullet, is_colon, is_dash, is_separator};
use crate::text::slices::start;
use crate::text::word_count::count;
use rustc_hash::FxBuildHasher;
use std::hash::BuildHasher;

/// How much of a paragraph is searched for cues, in bytes from its start.
pub(super) const WINDOW: usize = 400;

/// What a paragraph is, as far as it tells by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// Nothing gives it away.
    Plain,
    /// It is furniture of that kind.
    Cue(Reason),
    /// It heads a block of other things.
    Block,
    /// It heads what readers wrote.
    Comments,
}

/// A paragraph without what clings to its ends, as places in it.
#[derive(Clone, Debug)]
pub(super) struct Trimmed {
    /// The part that is left.
    pub prose: Span,
    /// The parts that cling, in order, each with its reason.
    pub cut: Vec<(Span, Reason)>,
}

/// How a paragraph is written, whatever its words mean.
#[derive(Clone, Copy, Debug)]
pub(super) struct LineShape {
    /// True if it ends as a sentence does.
    pub ended: bool,
    /// True if it ends in a colon: something follows.
    pub leads: bool,
    /// True if an empty line stands before it.
    pub loose: bool,
    /// True if it is a row of a table or a list.
    pub item: bool,
    /// True if all its words of more than three letters start with a capital, as in names.
    pub names: bool,
}

/// A paragraph, and what it looks like.
#[derive(Clone, Debug)]
pub(super) struct Line<'a> {
    /// Where it stands, without white space at the ends.
    pub span: Span,
    /// The paragraph as it is written.
    pub text: &'a str,
    /// The same as [`cues::fold`] has it.
    pub folded: &'a str,
    /// The number of words, as [`count`] has it; two characters of a script without spaces are a word.
    pub words: usize,
    /// How it is written.
    pub shape: LineShape,
    /// True for a line that is no sentence and stands in the text more than twice, such as the name of a section.
    pub repeated: bool,
    /// What gives it away.
    pub sign: Sign,
    /// What clings to it, if that was looked at.
    pub trimmed: Option<Trimmed>,
    /// A hash, the same for paragraphs of the same letters.
    pub print: u64,
    /// True if a place in the paragraph is the same in its folded form.
    plain: bool,
}

impl<'a> Line<'a> {
    /// Reads a paragraph of a text, without a look at what gives it away.
    fn new(text: &'a str, folded: &'a str, block: RawParagraph) -> Self {
        let slice = block.span.slice(text);
        let words = count(slice);
        let ended = ends_sentence(slice);
        let shape = LineShape {
            ended,
            leads: slice.ends_with(is_colon),
            loose: block.loose,
            item: slice.contains('\t')
                || slice.starts_with(|c| is_bullet(c) || is_dash(c) || is_separator(c) || c == '*'),
            names: words <= 6 && !ended && is_names(slice),
        };
        let mut line = Self {
            span: block.span,
            text: slice,
            folded,
            words,
            shape,
            repeated: false,
            sign: Sign::Plain,
            trimmed: None,
            print: 0,
            plain: slice.is_ascii(),
        };
        // The same for those that start with the same letters and are as long.
        line.print = FxBuildHasher.hash_one((line.head(WINDOW), slice.len()));
        line
    }

    /// True for a paragraph of at least a whole sentence.
    pub fn is_prose(&self) -> bool {
        self.shape.ended && self.words >= 10
    }

    /// The folded form of a part of it.
    pub fn fold(&self, from: usize, to: usize) -> &'a str {
        self.folded.get(self.place(from)..self.place(to)).unwrap_or_default()
    }

    /// The folded form of its first bytes, cut between characters.
    pub fn head(&self, bytes: usize) -> &'a str {
        if self.text.len() <= bytes { self.folded } else { self.fold(0, start(self.text, bytes).len()) }
    }

    /// Finds a place in the folded form. Folding makes one character of one, so characters are counted, from the nearer end.
    fn place(&self, at: usize) -> usize {
        if self.plain {
            return at;
        }
        let Some((before, behind)) = self.text.split_at_checked(at) else { return self.folded.len() };
        if before.len() < behind.len() {
            let folded = self.folded.char_indices().nth(before.chars().count());
            return folded.map_or(self.folded.len(), |(at, _)| at);
        }
        let last = behind.chars().count().checked_sub(1).and_then(|n| self.folded.char_indices().nth_back(n));
        last.map_or(self.folded.len(), |(at, _)| at)
    }
}

/// The folded forms of all paragraphs of a text, one after the other, and where each ends.
pub(super) struct FoldedPage {
    folded: String,
    ends: Vec<usize>,
}

impl FoldedPage {
    /// Folds the paragraphs of a text.
    pub fn fold(text: &str, blocks: &[RawParagraph]) -> Self {
        let mut page = Self { folded: String::with_capacity(text.len()), ends: Vec::with_capacity(blocks.len()) };
        for block in blocks {
            cues::fold(block.span.slice(text), &mut page.folded);
            page.ends.push(page.folded.len());
        }
        page
    }

    /// Reads the paragraphs.
    pub fn read<'a>(&'a self, text: &'a str, blocks: &[RawParagraph]) -> Vec<Line<'a>> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        let folded = starts.zip(&self.ends).map(|(start, end)| self.folded.get(start..*end).unwrap_or_default());
        blocks.iter().zip(folded).map(|(block, folded)| Line::new(text, folded, *block)).collect()
    }
}

/// True if all words of more than three letters start with a capital, and there are at least two words.
fn is_names(slice: &str) -> bool {
    let mut words = slice.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
    words.clone().nth(1).is_some() && words.all(|w| w.len() <= 3 || w.starts_with(char::is_uppercase))
}
