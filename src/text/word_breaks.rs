//! Word breaks: where words start and end, as [UAX #29](https://www.unicode.org/reports/tr29/#Word_Boundaries) has it.
//!
//! Most text is made of a few kinds of characters, for which the standard comes down to three rules. They are here, and are
//! many times as fast as the whole of it. Wherever another character stands, `unicode-segmentation` says what the words are.

use unicode_segmentation::UnicodeSegmentation;

/// What a character is for the boundaries of words: those values of the property `Word_Break` that most text is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    Letter,
    Digit,
    /// `ExtendNumLet`: goes with letters and digits, but is no word alone.
    Low,
    /// `MidLetter`: part of a word between two letters.
    MidLetter,
    /// `MidNum`: part of a word between two digits.
    MidDigit,
    /// `MidNumLet` and the straight apostrophe: both.
    Mid,
    /// A word ends before and after it.
    Other,
}

/// The class of a character, where what stands before and behind it needs no further rules.
fn class(c: char) -> Option<Class> {
    Some(match c {
        'a'..='z' | 'A'..='Z' => Class::Letter,
        ' ' => Class::Other,
        '0'..='9' => Class::Digit,
        '.' | '\'' | '’' | '‘' => Class::Mid,
        ',' | ';' => Class::MidDigit,
        ':' => Class::MidLetter,
        '_' => Class::Low,
        '\0'..='\x7f' | '\u{a0}' | '«' | '»' | '–' | '—' | '“' | '”' | '„' | '…' | '€' => Class::Other,
        'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ɏ' | 'Ḁ'..='ỿ' => Class::Letter,
        'Ά' | 'Έ'..='Ί' | 'Ύ'..='Ρ' | 'Σ'..='ώ' | 'Ѐ'..='ҁ' | 'Ҋ'..='ԯ' => Class::Letter,
        'ؠ'..='ي' | '가'..='힣' => Class::Letter,
        _ => return None,
    })
}

/// Calls `found` with each word of a text and the byte where it starts, in order.
pub(crate) fn each<'a>(text: &'a str, mut found: impl FnMut(usize, &'a str)) {
    // Between what stands before `edge` and what is there is a boundary, whatever comes later: it is where a run of spaces
    // starts. All words before `done` are found.
    let (mut edge, mut done, mut at, mut spaced) = (0, 0, 0, false);
    while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
        if c == ' ' {
            if !spaced {
                edge = at;
            }
            spaced = true;
            at = at.wrapping_add(1);
            continue;
        }
        spaced = false;
        let end = match class(c) {
            Some(Class::Letter | Class::Digit | Class::Low) => end(text, at),
            Some(_) => {
                at = at.wrapping_add(c.len_utf8());
                continue;
            }
            None => None,
        };
        let Some((end, word)) = end else {
            let rest = text.get(edge..).unwrap_or_default();
            let piece = hard(rest, at.saturating_sub(edge));
            let words = piece.unicode_word_indices().map(|(start, word)| (edge.wrapping_add(start), word));
            words.filter(|(start, _)| *start >= done).for_each(|(start, word)| found(start, word));
            at = edge.wrapping_add(piece.len());
            done = at;
            continue;
        };
        if word {
            found(at, text.get(at..end).unwrap_or_default());
        }
        at = end;
        done = end;
    }
}

/// The end of what starts at a letter, a digit or a low line, and whether it is a word; `None` if that takes further rules.
fn end(text: &str, start: usize) -> Option<(usize, bool)> {
    let mut rest = text.get(start..)?.chars();
    let (mut last, mut word) = (Class::Other, false);
    loop {
        let bytes = rest.as_str().bytes();
        let letters = bytes.clone().position(|b| !b.is_ascii_alphabetic()).unwrap_or(bytes.len());
        if letters > 0 {
            rest = rest.as_str().get(letters..)?.chars();
            (last, word) = (Class::Letter, true);
        }
        let here = text.len().saturating_sub(rest.as_str().len());
        let Some(c) = rest.next() else { return Some((here, word)) };
        let class = class(c)?;
        let next = || rest.clone().next().map_or(Some(Class::Other), self::class);
        let inside = match class {
            Class::Letter | Class::Digit | Class::Low => true,
            Class::Other => false,
            Class::MidLetter => next()? == Class::Letter && last == Class::Letter,
            Class::MidDigit => next()? == Class::Digit && last == Class::Digit,
            Class::Mid => matches!((last, next()?), (Class::Letter, Class::Letter) | (Class::Digit, Class::Digit)),
        };
        if !inside {
            return Some((here, word));
        }
        word |= matches!(class, Class::Letter | Class::Digit);
        last = class;
    }
}

/// The start of a text up to a space, from `from` on, that is followed by an easy character, or all of it. Spaces of all widths
/// that stand side by side are one piece, so that none ends between two of them.
fn hard(text: &str, from: usize) -> &str {
    let spaces = text.get(from..).unwrap_or_default().match_indices(' ');
    let mut ends = spaces.map(|(at, _)| text.split_at_checked(from.wrapping_add(at)).unwrap_or((text, "")));
    let easy = |rest: &str| rest.chars().nth(1).is_none_or(|c| class(c).is_some());
    let whole = |piece: &str| !piece.ends_with(char::is_whitespace);
    ends.find(|(piece, rest)| easy(rest) && whole(piece)).map_or(text, |(piece, _)| piece)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn agrees(text: &str) -> bool {
        let mut words = Vec::new();
        each(text, |start, word| words.push((start, word)));
        words == text.unicode_word_indices().collect::<Vec<_>>()
    }

    #[test]
    fn every_character_is_what_the_standard_says_it_is() {
        for c in ('\0'..=char::MAX).filter(|c| class(*c).is_some()) {
            for (before, after) in
                [("a", "b"), ("1", "2"), ("_", "a"), (" ", "\u{301}a"), ("א", "א"), ("a.", "b"), ("ア", "ア")]
            {
                let text = format!("{before}{c}{after} {c} {c}{c} a{c}. a.{c} 1,{c}");
                assert!(agrees(&text), "{text:?}");
            }
        }
    }

    #[test]
    fn spaces_of_all_widths_are_one_piece() {
        for text in ["\u{3000}  \u{93f}", "\u{3000} \u{2003}  \u{301}a b", "漢\u{2003}  \u{93f}क"] {
            assert!(agrees(text), "{text:?}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4096))]
        #[test]
        fn words_are_those_of_the_standard(
            text in prop::collection::vec(
                prop_oneof![
                    12 => prop::sample::select(" ab1.,:;'_’-éжαم가".chars().collect::<Vec<_>>()),
                    3 => prop::sample::select("\u{301}\u{200d}\u{ad}\u{93f}कअあア漢א\"\u{1f1e9}\u{1f469}\u{2028}\u{3000}\r\n·＿฿".chars().collect::<Vec<_>>()),
                    1 => any::<char>(),
                ],
                0..24,
            ),
        ) {
            let text: String = text.into_iter().collect();
            prop_assert!(agrees(&text), "{:?}", text);
        }
    }
}
