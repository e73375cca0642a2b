//! Cues: phrases by which page furniture gives itself away, from `data/furniture/`.

use crate::collections::map::Map;
use crate::text::ascii;
use crate::text::lowercase::lower;
use crate::text::marks::{is_boundary, straighten_typed};
use crate::text::scripts::is_unspaced;

/// What a cue says of the line that it stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CueKind {
    /// Only furniture has this phrase, anywhere in a line.
    Furniture,
    /// Furniture has it more often than prose: one in a line that is no sentence, or two in any, tell.
    Hint,
    /// A button or link: tells where it is all of a line, or clings to either end of one.
    Button,
    /// A button that is one even if it stands by itself before a sentence; listed as a button as well.
    Alone,
    /// The heading of a block of other things, such as related articles.
    Block,
    /// The heading of what readers wrote.
    Comments,
    /// Captions and credits of pictures have it.
    Caption,
    /// A caption or a credit starts with it.
    Credit,
    /// The names of authors stand after it, at the start of a line; ...
    Author,
    /// ... or the day of a change; ...
    Change,
    /// ... or another day, an outlet or a place.
    Byline,
}

/// Small words inside of names, of all languages, and some that start no name.
pub(crate) const NAME_WORDS: &str =
    "and und et y e og och en de da do dos das del della di du la le van von der den zu ter bin al el the our an die";

/// The cues of a language, by how they start: their first word, sign, or character of a script without spaces.
#[derive(Debug, Default)]
pub(crate) struct Cues(Map<&'static str, Vec<(CueKind, &'static str)>>);

/// A cue that was found in a folded text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hit {
    pub kind: CueKind,
    pub start: usize,
    pub end: usize,
}

impl Cues {
    /// Reads a data file: sections `[kind]`, a phrase a line.
    pub fn parse(entries: impl Iterator<Item = &'static str>) -> Self {
        let mut cues = Self::default();
        let mut kind = CueKind::Furniture;
        for entry in entries {
            match entry {
                "[furniture]" => kind = CueKind::Furniture,
                "[hints]" => kind = CueKind::Hint,
                "[buttons]" => kind = CueKind::Button,
                "[alone]" => kind = CueKind::Alone,
                "[blocks]" => kind = CueKind::Block,
                "[comments]" => kind = CueKind::Comments,
                "[captions]" => kind = CueKind::Caption,
                "[credits]" => kind = CueKind::Credit,
                "[authors]" => kind = CueKind::Author,
                "[changes]" => kind = CueKind::Change,
                "[bylines]" => kind = CueKind::Byline,
                phrase => {
                    let start = starts(phrase).next().map_or(phrase, |start| start.text);
                    cues.0.entry(start).or_default().push((kind, phrase));
                }
            }
        }
        cues
    }

    /// Calls `found` for every cue in a folded text, in order of where they start.
    pub fn find(&self, folded: &str, mut found: impl FnMut(Hit)) {
        let mut look = |Start { at, text, word }: Start| {
            for (kind, phrase) in self.0.get(text).into_iter().flatten() {
                let rest = folded.get(at..).unwrap_or_default();
                if if word { starts_with(rest, phrase) } else { rest.starts_with(phrase) } {
                    found(Hit { kind: *kind, start: at, end: at.wrapping_add(phrase.len()) });
                }
            }
        };
        for (from, text, plain) in ascii::pieces(folded) {
            if plain {
                look(Start { at: from, text, word: true });
            } else {
                starts(text).for_each(|start| look(Start { at: from.wrapping_add(start.at), ..start }));
            }
        }
    }

    /// The length of the longest cue of that kind at the start of a folded text.
    pub fn at_start(&self, folded: &str, kind: CueKind) -> Option<usize> {
        let start = starts(folded).next().filter(|start| start.at == 0)?;
        let listed = self.0.get(start.text)?.iter();
        listed.filter(|(k, phrase)| *k == kind && starts_with(folded, phrase)).map(|(_, phrase)| phrase.len()).max()
    }
}

/// True if the text starts with the phrase and no letter goes on with its last word.
fn starts_with(folded: &str, phrase: &str) -> bool {
    let Some(rest) = folded.strip_prefix(phrase) else { return false };
    phrase.ends_with(|c: char| is_boundary(c) || is_unspaced(c))
        || rest.chars().next().is_none_or(|c| is_boundary(c) || c.is_numeric())
}

/// Where a cue may start.
struct Start<'a> {
    at: usize,
    /// The word that starts there, or the sign or the character of a script without spaces that stands there.
    text: &'a str,
    /// True for a word.
    word: bool,
}

/// The places of a folded text where a cue may start, in order.
fn starts(folded: &str) -> impl Iterator<Item = Start<'_>> {
    let (mut next, mut inside) = (0usize, false);
    std::iter::from_fn(move || {
        loop {
            let (at, rest) = (next, folded.get(next..)?);
            let first = rest.chars().next()?;
            let (bound, before) = (is_boundary(first), inside);
            inside = !bound;
            if bound || is_unspaced(first) {
                next = at.wrapping_add(first.len_utf8());
                if first != ' ' {
                    return Some(Start { at, text: folded.get(at..next)?, word: false });
                }
                continue;
            }
            let text = word(rest);
            let run = if text.is_ascii() { text.len() } else { text.find(is_unspaced).unwrap_or(text.len()) };
            next = at.wrapping_add(run);
            if !before {
                return Some(Start { at, text, word: true });
            }
        }
    })
}

/// The word that a folded text starts with.
fn word(folded: &str) -> &str {
    let letters = folded.bytes().position(|b| !b.is_ascii_lowercase()).unwrap_or(folded.len());
    let (run, rest) = folded.split_at_checked(letters).unwrap_or((folded, ""));
    if rest.is_empty() || rest.starts_with(' ') {
        return run;
    }
    let more = rest.find(is_boundary).unwrap_or(rest.len());
    folded.get(..letters.wrapping_add(more)).unwrap_or(folded)
}

/// The words of a folded text and where they start.
pub(crate) fn words(folded: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = folded;
    std::iter::from_fn(move || {
        let bare = rest.trim_start_matches(is_boundary);
        let word = word(bare);
        rest = bare.get(word.len()..)?;
        (!word.is_empty()).then_some((folded.len().saturating_sub(bare.len()), word))
    })
}

/// Appends a text in lower case with single spaces and straight apostrophes, as the data files are written.
///
/// Lower case is by character and keeps to one character for one, so that the number of characters between two places
/// can be counted back into the text.
pub(crate) fn fold(slice: &str, folded: &mut String) {
    ascii::push_lower(slice, folded, fold_char);
}

fn fold_char(c: char) -> char {
    match straighten_typed(c) {
        c if c.is_ascii() => {
            if c.is_ascii_whitespace() {
                ' '
            } else {
                c.to_ascii_lowercase()
            }
        }
        c if c.is_whitespace() => ' ',
        c => lower(c),
    }
}

/// The place in `slice` of a place in what [`fold`] made of it.
pub(crate) fn unfold(slice: &str, folded: &str, place: usize) -> usize {
    let chars = folded.get(..place).map_or(0, |before| before.chars().count());
    slice.char_indices().nth(chars).map_or(slice.len(), |(at, _)| at)
}
