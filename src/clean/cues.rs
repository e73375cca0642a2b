//! Cues: phrases by which page furniture gives itself away, from `data/furniture/`.

use rustc_hash::FxHashMap;

/// What a cue says of the line that it stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Only furniture has this phrase, anywhere in a line.
    Furniture,
    /// Furniture has it more often than prose: one in a line that is no sentence, or two in any, tell.
    Hint,
    /// A button or link: tells where it is all of a line, or clings to either end of one.
    Button,
    /// The heading of a block of other things, such as related articles.
    Block,
    /// The heading of what readers wrote.
    Comments,
    /// Captions and credits of pictures have it.
    Caption,
    /// A caption or a credit starts with it.
    Credit,
    /// The names of authors stand after it, at the start of a line.
    Byline,
}

/// The cues of a language, by their first word.
#[derive(Debug, Default)]
pub(crate) struct Cues {
    by_word: FxHashMap<&'static str, Vec<(Kind, &'static str)>>,
    /// Those of scripts without spaces, and those that start with a sign.
    anywhere: Vec<(Kind, &'static str)>,
}

/// A cue that was found in a folded text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hit {
    pub kind: Kind,
    pub start: usize,
    pub end: usize,
}

impl Cues {
    /// Reads a data file: sections `[kind]`, a phrase a line.
    pub fn parse(entries: impl Iterator<Item = &'static str>) -> Self {
        let mut cues = Self::default();
        let mut kind = Kind::Furniture;
        for entry in entries {
            match entry {
                "[furniture]" => kind = Kind::Furniture,
                "[hints]" => kind = Kind::Hint,
                "[buttons]" => kind = Kind::Button,
                "[blocks]" => kind = Kind::Block,
                "[comments]" => kind = Kind::Comments,
                "[captions]" => kind = Kind::Caption,
                "[credits]" => kind = Kind::Credit,
                "[bylines]" => kind = Kind::Byline,
                phrase => match first_word(phrase) {
                    Some(word) => cues.by_word.entry(word).or_default().push((kind, phrase)),
                    None => cues.anywhere.push((kind, phrase)),
                },
            }
        }
        cues
    }

    /// Calls `found` for every cue in a folded text.
    pub fn find(&self, folded: &str, mut found: impl FnMut(Hit)) {
        for (start, word) in words(folded) {
            for (kind, phrase) in self.by_word.get(word).into_iter().flatten() {
                if starts_with(folded.get(start..).unwrap_or_default(), phrase) {
                    found(Hit { kind: *kind, start, end: start + phrase.len() });
                }
            }
        }
        for (kind, phrase) in &self.anywhere {
            for (start, _) in folded.match_indices(phrase) {
                found(Hit { kind: *kind, start, end: start + phrase.len() });
            }
        }
    }

    /// The length of the longest cue of that kind at the start of a folded text.
    pub fn at_start(&self, folded: &str, kind: Kind) -> Option<usize> {
        let word = words(folded).next().filter(|(start, _)| *start == 0).map(|(_, word)| word);
        let listed = word.and_then(|w| self.by_word.get(w)).into_iter().flatten().chain(&self.anywhere);
        listed.filter(|(k, phrase)| *k == kind && starts_with(folded, phrase)).map(|(_, phrase)| phrase.len()).max()
    }
}

/// True if the text starts with the phrase and no letter goes on with its last word.
fn starts_with(folded: &str, phrase: &str) -> bool {
    let Some(rest) = folded.strip_prefix(phrase) else { return false };
    phrase.ends_with(|c: char| is_boundary(c) || crate::terms::is_unspaced(c))
        || rest.chars().next().is_none_or(|c| is_boundary(c) || c.is_numeric())
}

/// The first word of a phrase, unless it starts with a sign or in a script without spaces.
fn first_word(phrase: &'static str) -> Option<&'static str> {
    let first = phrase.chars().next()?;
    if is_boundary(first) || crate::terms::is_unspaced(first) {
        return None;
    }
    phrase.split(is_boundary).next()
}

/// What ends a word. Not "what is no letter": the vowel signs of Hindi and Tamil are none, and belong to words.
pub(crate) fn is_boundary(c: char) -> bool {
    c.is_whitespace()
        || c.is_ascii_punctuation()
        || matches!(
            c,
            '\u{2000}'
                ..='\u{206F}'
                    | '«'
                    | '»'
                    | '¿'
                    | '¡'
                    | '·'
                    | '©'
                    | '®'
                    | '،'
                    | '؛'
                    | '؟'
                    | '।'
                    | '。'
                    | '、'
                    | '：'
                    | '，'
                    | '（'
                    | '）'
                    | '！'
                    | '？'
                    | '［'
                    | '］'
                    | '【'
                    | '】'
                    | '「'
                    | '」'
                    | '｜'
                    | '▶'
                    | '►'
                    | '→'
                    | '←'
        )
}

/// The words of a folded text and where they start.
pub(crate) fn words(folded: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut offset = 0;
    folded.split_inclusive(is_boundary).filter_map(move |piece| {
        let start = offset;
        offset += piece.len();
        let word = piece.trim_end_matches(is_boundary);
        (!word.is_empty()).then_some((start, word))
    })
}

/// Puts a text in lower case with single spaces and straight apostrophes, as the data files are written.
///
/// Lower case is by character and keeps to one character for one, so that the number of characters between two places
/// can be counted back into the text.
pub(crate) fn fold(slice: &str, folded: &mut String) {
    folded.clear();
    for c in slice.chars() {
        folded.push(fold_char(c));
    }
}

fn fold_char(c: char) -> char {
    match c {
        '’' | 'ʼ' | '‘' => '\'',
        c if c.is_ascii() => {
            if c.is_ascii_whitespace() {
                ' '
            } else {
                c.to_ascii_lowercase()
            }
        }
        c if c.is_whitespace() => ' ',
        c => c.to_lowercase().next().unwrap_or(c),
    }
}

/// The place in `slice` of a place in what [`fold`] made of it.
pub(crate) fn unfold(slice: &str, folded: &str, place: usize) -> usize {
    let chars = folded.get(..place).map_or(0, |before| before.chars().count());
    slice.char_indices().nth(chars).map_or(slice.len(), |(at, _)| at)
}
