//! Furniture: whether a paragraph is a button, a teaser, a caption, a byline, by what stands in it alone. The phrases are in
//! `language/data/furniture/`.

use super::cue_lists::CueLists;
use super::line::{Line, Sign, Trimmed, WINDOW};
use crate::language::cues::{CueKind, Hit};
use crate::model::reason::Reason;
use crate::text::find::holds;
use crate::text::marks::{ends_sentence, is_boundary, is_colon, is_notice, is_separator, is_stop};
use crate::text::slices::start;
use crate::text::word_count::count;

/// Longer than any caption, in words.
const LONGEST_CAPTION: usize = 70;

/// The fewest words that are a paragraph when the furniture that clings to them is gone.
pub(super) const LEFT: usize = 12;

/// Says what a paragraph is.
pub(super) fn sign(line: &Line, lists: &CueLists) -> Sign {
    let (words, ended) = (line.words, line.shape.ended);
    let head = line.head(WINDOW);
    let whole = line.text.len() <= WINDOW;
    let counted = line.text.starts_with(char::is_numeric) && !ended;
    if (words <= 12 || counted && words <= 25)
        && whole
        && let Some(sign) = short(line, counted, lists)
    {
        return sign;
    }
    let found = Found::new(line, head, lists);
    if found.caption && words <= LONGEST_CAPTION && (whole || words <= 50) {
        return Sign::Cue(Reason::Caption);
    }
    // In a long paragraph one phrase may be quoted, or cling to prose, which is trimmed.
    let told = match found.furniture {
        0 => false,
        1 if !ended || !found.late => words <= 30 || (whole && found.early && words <= 45),
        1 => words <= 12,
        _ => true,
    };
    let hinted = match found.hints {
        0 => false,
        1 => words <= 12 && !ended || words <= 5,
        n if words > 20 && ended => n >= 3 && n >= words.div_ceil(12),
        _ => words <= 30,
    };
    // An address by itself.
    let address = words <= 2 && (holds(head, "://") || head.starts_with("www.") || head.starts_with('@'));
    // An embedded post, or a link that ends in its button.
    let post = words <= 60 && ["https://t.co/", "pic.twitter.com/"].iter().any(|link| holds(head, link));
    let link = !ended && whole && words <= 25 && found.last_hint.is_some_and(|(_, end)| end == head.len());
    if post {
        return Sign::Cue(Reason::Caption);
    }
    if told || hinted || address || link { Sign::Cue(Reason::Furniture) } else { Sign::Plain }
}

/// Says what a short line is, if it is a heading, a button, a byline or a date.
fn short(line: &Line, counted: bool, lists: &CueLists) -> Option<Sign> {
    let (words, ended) = (line.words, line.shape.ended);
    let core = line.folded.trim_matches(|c: char| is_boundary(c) || c.is_numeric() || c.is_whitespace());
    if core.is_empty() {
        return Some(Sign::Cue(Reason::Navigation));
    }
    let heads = |kind| {
        lists.all().filter_map(|l| l.at_start(core, kind)).max().is_some_and(|n| {
            // The heading may go on: "More from the newsroom", "Most read in World".
            n == core.len()
                || (words <= 6 && !ended)
                || (counted && kind == CueKind::Comments && core.get(..n).is_some_and(|p| p.contains(' ')))
                || core.get(n.saturating_sub(1)..).is_some_and(|r| r.starts_with(':') || r.chars().nth(1) == Some(':'))
        })
    };
    if heads(CueKind::Comments) && (words <= 6 || line.text.starts_with(char::is_numeric)) {
        return Some(Sign::Comments);
    }
    if heads(CueKind::Block) {
        // "Related: Plumes on Europa" is a link by itself; the heading of a block has no object.
        let link = core.split_once(':').is_some_and(|(_, object)| !object.is_empty());
        return Some(if link { Sign::Cue(Reason::Teaser) } else { Sign::Block });
    }
    if lists.is_buttons(core) {
        return Some(Sign::Cue(Reason::Furniture));
    }
    let byline = !ended && (is_byline(line, core, lists) || is_date(line.text, words));
    byline.then_some(Sign::Cue(Reason::Byline))
}

/// The cues that stand in a paragraph.
#[derive(Default)]
struct Found {
    /// The number of phrases that only furniture has.
    furniture: usize,
    /// The number of those that furniture has more often than prose.
    hints: usize,
    /// The start and end of the last of these.
    last_hint: Option<(usize, usize)>,
    /// True if one tells a caption or a credit.
    caption: bool,
    /// True if furniture stands near the start, ...
    early: bool,
    /// ... or behind the end of a sentence.
    late: bool,
}

impl Found {
    /// Finds the cues in the folded head of a paragraph.
    fn new(line: &Line, head: &str, lists: &CueLists) -> Self {
        let mut found = Self::default();
        for list in lists.all() {
            list.find(head, |hit: Hit| match hit.kind {
                CueKind::Furniture => {
                    found.furniture = found.furniture.saturating_add(1);
                    found.early |= hit.start < 150;
                    found.late |= head.get(..hit.start).is_some_and(inner_stop);
                }
                // A hint may be part of another: "sign up" of "sign up for".
                CueKind::Hint if found.last_hint.is_none_or(|(start, _)| start != hit.start) => {
                    found.hints = found.hints.saturating_add(1);
                    found.last_hint = Some((hit.start, hit.end));
                }
                CueKind::Caption => found.caption = true,
                CueKind::Credit if hit.start <= 2 => found.caption |= credit(line.text, head, hit),
                _ => {}
            });
        }
        found
    }
}

/// True if a paragraph with furniture is prose without what clings to it: buttons or a note in brackets, not whole sentences.
pub(super) fn is_prose_without(line: &Line, trimmed: &Trimmed, lists: &CueLists) -> bool {
    let prose = trimmed.prose.slice(line.text);
    let left = count(prose);
    let whole = |piece: &str| ends_sentence(piece) && !piece.ends_with(')');
    let opening = trimmed.prose.start.wrapping_add(start(prose, 2 * WINDOW).len());
    left >= LEFT
        && !trimmed.cut.is_empty()
        && !trimmed.cut.iter().any(|(s, r)| *r == Reason::Furniture && whole(s.slice(line.text)))
        && left >= line.words.div_ceil(2)
        && !lists.tell(line.fold(trimmed.prose.start, opening))
}

/// True for "By Ann Example, in Port Ellery".
fn is_byline(line: &Line, core: &str, lists: &CueLists) -> bool {
    // What is no name or day is a subheading: "By far the largest", "Von der Küste bis ins Gebirge".
    let mut rest = line.text.split_whitespace().skip(1).filter(|w| w.len() > 4 && !w.contains('@'));
    (2..=10).contains(&line.words)
        && rest.all(|w| !w.starts_with(char::is_lowercase))
        && lists.all().any(|l| {
            [CueKind::Author, CueKind::Change, CueKind::Byline].iter().any(|kind| l.at_start(core, *kind).is_some())
        })
}

/// True if a word that may start a credit does: "Photo: …", "FILE - …", "In this Oct. 3 photo, …", a short "Photo …".
fn credit(slice: &str, head: &str, hit: Hit) -> bool {
    let phrase = head.get(hit.start..hit.end).unwrap_or_default();
    let rest = head.get(hit.end..).unwrap_or_default();
    phrase.contains(' ')
        || phrase.ends_with(is_boundary)
        || rest.trim_start().starts_with(|c| is_colon(c) || is_separator(c) || is_notice(c))
        || (count(slice) <= 5 && !ends_sentence(slice))
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
            letters = letters.wrapping_add(1);
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
