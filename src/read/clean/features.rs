//! Features: what a paragraph looks like, all by itself.

use super::cue_lists::CueLists;
use super::lines::Block;
use super::trim;
use crate::language::Language;
use crate::language::cues::{self, Hit, Kind};
use crate::model::reason::Reason;
use crate::text::marks::{ends_sentence, is_stop};
use crate::text::slices::start;
use crate::text::word_count::count;
use rustc_hash::FxBuildHasher;
use std::hash::BuildHasher;

/// How much of a paragraph is searched for cues, at its start and at its end, in bytes.
pub(super) const WINDOW: usize = 400;

/// Longer than any caption, in words.
const LONGEST_CAPTION: usize = 70;

/// The fewest words that are a paragraph when the furniture that clings to them is gone.
const LEFT: usize = 12;

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

/// A paragraph and what it looks like.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    /// The number of words, as [`count`] has it; two characters of a script without spaces are a word.
    pub words: usize,
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
    /// True for a line that is no sentence and stands in the text more than twice, such as the name of a section.
    pub repeated: bool,
    /// What gives it away.
    pub sign: Sign,
    /// The same for paragraphs of the same letters.
    pub print: u64,
}

impl Line {
    /// True for a paragraph of at least a whole sentence.
    pub fn is_prose(&self) -> bool {
        self.ended && self.words >= 10
    }
}

/// Looks at paragraphs one by one.
pub(super) struct Signs {
    pub lists: CueLists,
    head: String,
}

impl Signs {
    /// Signs in that language.
    pub fn new(language: Language) -> Self {
        Self { lists: CueLists::new(language), head: String::new() }
    }

    /// What the paragraph looks like.
    pub fn look(&mut self, text: &str, block: Block) -> Line {
        let slice = block.span.slice(text);
        let words = count(slice);
        let ended = ends_sentence(slice);
        self.head.clear();
        cues::fold(start(slice, WINDOW), &mut self.head);
        let whole = slice.len() <= WINDOW;
        let item = slice.contains('\t') || slice.starts_with(['•', '·', '▪', '●', '*', '–', '-', '—', '■', '‣', '◦']);
        let mut sign = self.sign(slice, words, ended, whole);
        if sign == Sign::Cue(Reason::Furniture) && words > LEFT {
            // Furniture may only cling to it: buttons or a note in brackets, not whole sentences.
            let (prose, trimmed) = trim::trim(text, block.span, &self.lists);
            let left = count(prose.slice(text));
            let whole = |piece: &str| ends_sentence(piece) && !piece.ends_with(')');
            if left >= LEFT
                && !trimmed.is_empty()
                && !trimmed.iter().any(|(s, r)| *r == Reason::Furniture && whole(s.slice(text)))
                && left >= words.div_ceil(2)
                && !trim::tells(start(prose.slice(text), 2 * WINDOW), &self.lists)
            {
                sign = Sign::Plain;
            }
        }
        Line {
            words,
            ended,
            leads: slice.ends_with([':', '：']),
            loose: block.loose,
            item,
            names: words <= 6 && !ended && is_names(slice),
            repeated: false,
            sign,
            print: print(&self.head, slice.len()),
        }
    }

    fn sign(&self, slice: &str, words: usize, ended: bool, whole: bool) -> Sign {
        let head = self.head.as_str();
        let core = head.trim_matches(|c: char| cues::is_boundary(c) || c.is_numeric() || c.is_whitespace());
        let counted = slice.starts_with(char::is_numeric) && !ended;
        if (words <= 12 || counted && words <= 25) && whole {
            if core.is_empty() {
                return Sign::Cue(Reason::Navigation);
            }
            let heads = |kind| {
                self.lists.all().filter_map(|l| l.at_start(core, kind)).max().is_some_and(|n| {
                    // The heading may go on: "More from the newsroom", "Most read in World".
                    n == core.len()
                        || (words <= 6 && !ended)
                        || (counted && kind == Kind::Comments && core.get(..n).is_some_and(|p| p.contains(' ')))
                        || core
                            .get(n.saturating_sub(1)..)
                            .is_some_and(|r| r.starts_with(':') || r.chars().nth(1) == Some(':'))
                })
            };
            if heads(Kind::Comments) && (words <= 6 || slice.starts_with(char::is_numeric)) {
                return Sign::Comments;
            }
            if heads(Kind::Block) {
                // "Related: Plumes on Europa" is a link by itself; the heading of a block has no object.
                let link = core.split_once(':').is_some_and(|(_, object)| !object.is_empty());
                return if link { Sign::Cue(Reason::Teaser) } else { Sign::Block };
            }
            if self.lists.is_buttons(core) {
                return Sign::Cue(Reason::Furniture);
            }
            if !ended && (self.is_byline(slice, core, words) || is_date(slice, words)) {
                return Sign::Cue(Reason::Byline);
            }
        }
        let (mut furniture, mut hints, mut caption, mut early, mut late) = (0usize, 0usize, false, false, false);
        let (mut last_hint, mut hint_end) = (usize::MAX, 0);
        for list in self.lists.all() {
            list.find(head, |hit: Hit| match hit.kind {
                Kind::Furniture => {
                    furniture = furniture.saturating_add(1);
                    early |= hit.start < 150;
                    late |= head.get(..hit.start).is_some_and(inner_stop);
                }
                // A hint may be part of another: "sign up" of "sign up for".
                Kind::Hint if hit.start != last_hint => {
                    hints = hints.saturating_add(1);
                    last_hint = hit.start;
                    hint_end = hit.end;
                }
                Kind::Caption => caption = true,
                Kind::Credit if hit.start <= 2 => caption |= credit(slice, head, hit),
                _ => {}
            });
        }
        if caption && words <= LONGEST_CAPTION && (whole || words <= 50) {
            return Sign::Cue(Reason::Caption);
        }
        // In a long paragraph one phrase may be quoted, or cling to prose, which is trimmed.
        let told = match furniture {
            0 => false,
            1 if !ended || !late => words <= 30 || (whole && early && words <= 45),
            1 => words <= 12,
            _ => true,
        };
        let hinted = match hints {
            0 => false,
            1 => words <= 12 && !ended || words <= 5,
            n if words > 20 && ended => n >= 3 && n >= words.div_ceil(12),
            _ => words <= 30,
        };
        // An address by itself.
        let address = words <= 2 && (head.contains("://") || head.starts_with("www.") || head.starts_with('@'));
        // An embedded post, or a link that ends in its button.
        let post = words <= 60 && (head.contains("https://t.co/") || head.contains("pic.twitter.com/"));
        let link = !ended && whole && words <= 25 && last_hint != usize::MAX && hint_end == head.len();
        if post {
            return Sign::Cue(Reason::Caption);
        }
        if told || hinted || address || link { Sign::Cue(Reason::Furniture) } else { Sign::Plain }
    }

    /// True for "By Ann Example, in Port Ellery".
    fn is_byline(&self, slice: &str, core: &str, words: usize) -> bool {
        // What is no name or day is a subheading: "By far the largest", "Von der Küste bis ins Gebirge".
        let mut rest = slice.split_whitespace().skip(1).filter(|w| w.len() > 4 && !w.contains('@'));
        (2..=10).contains(&words)
            && rest.all(|w| !w.starts_with(char::is_lowercase))
            && self.lists.all().any(|l| l.at_start(core, Kind::Byline).is_some())
    }
}

/// Whether a word that may start a credit does: "Photo: …", "FILE - …", "In this Oct. 3 photo, …", a short "Photo …".
fn credit(slice: &str, head: &str, hit: Hit) -> bool {
    let phrase = head.get(hit.start..hit.end).unwrap_or_default();
    let rest = head.get(hit.end..).unwrap_or_default();
    phrase.contains(' ')
        || phrase.ends_with(cues::is_boundary)
        || rest.trim_start().starts_with([':', '/', '|', '©', '：'])
        || (count(slice) <= 5 && !ends_sentence(slice))
}

/// True if all words of more than three letters start with a capital, and there are at least two words.
fn is_names(slice: &str) -> bool {
    let mut words = slice.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
    words.clone().nth(1).is_some() && words.all(|w| w.len() <= 3 || w.starts_with(char::is_uppercase))
}

/// True for lines that are mostly a date or a time: "Nov. 19, 2019 8:03 am ET", "21:17 18.11.2019".
fn is_date(slice: &str, words: usize) -> bool {
    if words > 12 {
        return false;
    }
    let (mut numbers, mut letters, mut year) = (0usize, 0usize, false);
    for piece in slice.split(|c: char| !c.is_alphanumeric()).filter(|p| !p.is_empty()) {
        let digits = piece.chars().filter(|c| c.is_numeric()).count();
        if digits > 0 {
            numbers = numbers.saturating_add(1);
            let value = piece.get(..4).and_then(|p| p.parse::<u16>().ok());
            year |= digits >= 4 && value.is_some_and(|y| (1990..2100).contains(&y));
        } else if piece.chars().nth(2).is_some() {
            letters = letters.saturating_add(1);
        }
    }
    let time = slice.as_bytes().windows(4).any(|bytes| match bytes {
        [hour, b':', minutes @ ..] => hour.is_ascii_digit() && minutes.iter().all(u8::is_ascii_digit),
        _ => false,
    });
    (year && numbers >= 2 && letters.saturating_sub(numbers) <= 2) || (time && letters <= 4) || (year && letters <= 1)
}

/// True if a sentence ends before the end of the text.
fn inner_stop(text: &str) -> bool {
    text.split(is_stop).skip(1).any(|rest| rest.starts_with(' '))
}

/// One number for a paragraph: the same for those that start with the same letters and are as long.
fn print(head: &str, len: usize) -> u64 {
    FxBuildHasher.hash_one((head, len))
}
