//! The paragraphs of a pasted text: its lines, with hard-wrapped ones joined.

use crate::model::span::Span;
use crate::text::ascii;
use crate::text::marks::{ends_sentence, is_bullet, is_colon, is_line_break, is_open_bracket, is_pause, is_stop};
use crate::text::scripts::{is_georgian, is_tying_particle, is_unspaced};
use crate::text::word_count::count;

/// The longest line that a mail program or a plain-text page still wraps to, in characters.
const WIDEST_WRAP: usize = 100;

/// The shortest of a few lines, which might be a list, ...
const NARROW_WRAP: usize = 40;
/// ... and of many, as in the columns of a newspaper.
const NARROWEST_WRAP: usize = 30;

/// A paragraph as it stands in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct RawParagraph {
    /// All of it, without white space at the ends.
    pub span: Span,
    /// True if an empty line, or nothing, stands before it.
    pub loose: bool,
}

/// A line with something on it.
struct TextLine {
    span: Span,
    /// True if an empty line, or nothing, stands before it.
    loose: bool,
    /// Its length in characters with what it is indented by, counted up to a little over [`WIDEST_WRAP`].
    chars: usize,
    /// The length of its first word.
    first: usize,
    /// How much of it stands together: the first word, or a character of a script without spaces, which breaks anywhere.
    whole: usize,
    /// True if a space stands at its end, which programs for PDF leave where a line goes on.
    spaced: bool,
}

impl TextLine {
    fn new(text: &str, start: usize, span: Span, loose: bool) -> Self {
        let slice = span.slice(text);
        let chars = Span::new(start, span.end).slice(text).chars().take(WIDEST_WRAP + 1).count();
        let first = slice.chars().take(WIDEST_WRAP).take_while(|c| !c.is_whitespace()).count();
        let whole = if slice.starts_with(is_unspaced) { 1 } else { first };
        let spaced = text.as_bytes().get(span.end) == Some(&b' ');
        Self { span, loose, chars, first, whole, spaced }
    }

    /// True if the line was broken because the first word of the next did not fit.
    fn breaks(&self, next: &Self, width: usize) -> bool {
        self.chars.saturating_add(next.first) >= width
    }
}

/// Divides a text into paragraphs: a line each, or several lines where the text is hard-wrapped and may be `joined`.
pub(crate) fn blocks(text: &str, joined: bool) -> Vec<RawParagraph> {
    let lines = lines(text);
    let mut blocks: Vec<RawParagraph> = Vec::with_capacity(lines.len());
    let all = if joined { wrapped_mostly_at(text, &lines) } else { None };
    for run in runs(&lines) {
        let all = all.filter(|width| run.iter().all(|l| l.chars <= *width));
        // The first line may be a heading.
        let below = || Some((1, wrapped_at(text, run.get(1..)?)?));
        let wrapped = || wrapped_at(text, run).map(|width| (0, width)).or_else(below).or(all.map(|width| (0, width)));
        let wrapped = if joined && run.len() > 1 { wrapped() } else { None };
        let Some((from, width)) = wrapped else {
            push_lines(text, run, joined, &mut blocks);
            continue;
        };
        let mut before: Option<&TextLine> = None;
        for (number, line) in run.iter().enumerate() {
            let breaks = number > from && before.is_some_and(|before| before.breaks(line, width));
            match blocks.last_mut() {
                Some(block) if breaks => block.span.end = line.span.end,
                _ => blocks.push(RawParagraph { span: line.span, loose: true }),
            }
            before = Some(line);
        }
    }
    blocks
}

/// Appends the lines of a run that is not wrapped at a width. Those that begin in the middle of a sentence are `joined` with the
/// line that began it, up to the one that ends it; items of a list and names of authors end none.
fn push_lines(text: &str, run: &[TextLine], joined: bool, blocks: &mut Vec<RawParagraph>) {
    // The paragraph in which a sentence is open.
    let mut open: Option<usize> = None;
    let mut before: Option<&TextLine> = None;
    for line in run {
        let slice = line.span.slice(text);
        let last = before.replace(line).filter(|_| joined);
        let tied = last.is_some_and(|last| last.span.slice(text).ends_with(is_tying_particle))
            && slice.starts_with(is_unspaced);
        let inside = tied || last.is_some_and(|last| begins_inside(slice, last.spaced));
        let ended = ends_sentence(slice) || slice.ends_with(is_colon);
        if tied {
            open = blocks.len().checked_sub(1);
        } else if !inside {
            let item = slice.starts_with(|c: char| c.is_lowercase() || is_bullet(c));
            open = Some(blocks.len()).filter(|_| !item && !ended && count(slice) > 2);
        }
        if let Some(first) = open.filter(|_| inside && (tied || ended || slice.starts_with(is_stop))) {
            open = None;
            blocks.truncate(first.saturating_add(1));
            blocks.last_mut().into_iter().for_each(|block| block.span.end = line.span.end);
        } else {
            blocks.push(RawParagraph { span: line.span, loose: line.loose });
        }
    }
}

/// True if a line begins in the middle of a sentence: in a small letter, or with what stands behind a word. A bracket says so
/// if the line before it ends in a space.
fn begins_inside(line: &str, spaced: bool) -> bool {
    let mut letters = line.chars();
    let Some(first) = letters.next() else { return false };
    let next = letters.next();
    // "iPhone" and "..." open sentences as they are, and Georgian has small letters alone.
    let small = first.is_lowercase() && !is_georgian(first) && !next.is_some_and(char::is_uppercase);
    let mark = (is_stop(first) || is_pause(first)) && next != Some(first);
    small || mark || (is_open_bracket(first) && spaced)
}

/// The lines of a text that have something on them.
fn lines(text: &str) -> Vec<TextLine> {
    let mut lines = Vec::new();
    let (mut start, mut loose) = (0, true);
    while start < text.len() {
        let (end, behind) = line_end(text, start);
        let span = Span::new(start, end).trim(text);
        // The line feed of a CR LF is no empty line.
        let feed = start == end && text.get(..behind).is_some_and(|before| before.ends_with("\r\n"));
        let begin = std::mem::replace(&mut start, behind);
        if span.is_empty() {
            loose |= !feed;
            continue;
        }
        lines.push(TextLine::new(text, begin, span, loose));
        loose = false;
    }
    lines
}

/// Lines without an empty one between them.
fn runs(lines: &[TextLine]) -> impl Iterator<Item = &[TextLine]> {
    lines.chunk_by(|_, next| !next.loose)
}

/// The end of the line that starts there, without and with what breaks it.
fn line_end(text: &str, start: usize) -> (usize, usize) {
    let mut at = start;
    while let Some((end, c)) = ascii::find(text, at, |b| (b == b'\n') | (b == b'\r')) {
        at = end.wrapping_add(c.len_utf8());
        if is_line_break(c) {
            return (end, at);
        }
    }
    (text.len(), text.len())
}

/// The width at which the lines of a run are wrapped, if they are: every line that does not end a sentence is broken
/// where the next word would not have fit, which lists of headlines are not. Where a space at the end says that a line goes
/// on, its letters may be of different widths.
fn wrapped_at(text: &str, run: &[TextLine]) -> Option<usize> {
    let widest = run.iter().map(|l| l.chars).max().filter(|w| (NARROW_WRAP..=WIDEST_WRAP).contains(w))?;
    let pairs = || run.windows(2).filter_map(|pair| pair.first().zip(pair.get(1)));
    let open = || pairs().filter(|(line, _)| !ends_sentence(line.span.slice(text)));
    let width = if open().all(|(line, _)| line.spaced) { widest.saturating_mul(9) / 10 } else { widest };
    let broken = pairs().filter(|(line, next)| line.breaks(next, width)).count();
    // Half of the lines at least run on, or these are short paragraphs of a line each.
    let many = broken >= 2 && broken >= run.len().div_ceil(2);
    (many && open().all(|(line, next)| line.breaks(next, width))).then_some(width)
}

/// The width at which most lines of a text are broken, if they are: of a text in paragraphs of two lines no run tells it.
fn wrapped_mostly_at(text: &str, lines: &[TextLine]) -> Option<usize> {
    let pairs = || {
        lines.windows(2).filter_map(|pair| match pair {
            [line, next] if !next.loose && line.chars <= WIDEST_WRAP => Some((line, next)),
            _ => None,
        })
    };
    // How many lines are broken at each width: one more from its own length on, one less where the next word fits.
    let mut more = [0i32; 2 * WIDEST_WRAP + 2];
    for (line, next) in pairs() {
        for (at, change) in [(line.chars, 1), (line.chars.saturating_add(next.whole).saturating_add(1), -1)] {
            if let Some(count) = more.get_mut(at) {
                *count = count.saturating_add(change);
            }
        }
    }
    let (mut broken, mut most, mut width) = (0i32, 0, 0);
    for (at, change) in more.iter().enumerate().take(WIDEST_WRAP + 1) {
        broken = broken.saturating_add(*change);
        if at >= NARROWEST_WRAP && broken > 0 && broken >= most {
            (most, width) = (broken, at);
        }
    }
    let loose = |(line, next): &(&TextLine, &TextLine)| {
        (line.chars > width || line.chars.saturating_add(next.whole) < width) && !ends_sentence(line.span.slice(text))
    };
    let apart = pairs().filter(loose).count() as i32;
    let enough = if width < NARROW_WRAP { 8 } else { 3 };
    (most >= enough && apart.saturating_mul(4) <= most).then_some(width)
}
