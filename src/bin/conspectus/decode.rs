//! Decode: the text of bytes, whatever their encoding. Their mark tells it, or what a page declares, or else the bytes themselves.

use crate::markup;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, X_USER_DEFINED};

/// So far into a page, in bytes, a declaration is looked for: farther than browsers do.
const DECLARED_WITHIN: usize = 8192;
/// Of so many characters, one may be out of place in a text: a program or a picture has far more.
const ODD: usize = 50;
/// So many may be in any text, however short.
const FEW: usize = 4;
/// Text that is UTF-8 for so many letters may have one that is not.
const BROKEN: usize = 10;
/// One of these may be in any text, and one more in so many characters: what programs write has many.
const PER_CODE: usize = 1000;
/// The first byte of a sequence that switches the letters of ISO-2022-JP.
const ESCAPE: u8 = 0x1b;

/// The text, without a mark at its start; `None` if there is hardly any, as in a picture or a program.
pub fn text(bytes: &[u8]) -> Option<String> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return plain(encoding, bytes.get(mark..).unwrap_or_default());
    }
    let utf8 = || str::from_utf8(bytes).is_ok().then_some(UTF_8);
    let wide =
        bytes.contains(&0).then(|| utf8().and_then(|utf8| plain(utf8, bytes)).or_else(|| plain(utf16(bytes)?, bytes)));
    let guessed = || plain(declared_or_guessed(bytes), bytes);
    // Chinese may be without any zero.
    wide.flatten().or_else(guessed).or_else(|| plain(utf16(bytes)?, bytes))
}

/// The bytes in an encoding, unless that is no text.
fn plain(encoding: &'static Encoding, bytes: &[u8]) -> Option<String> {
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    let (mut all, mut odd, mut codes) = (0usize, 0usize, 0usize);
    for c in text.chars() {
        all = all.saturating_add(1);
        odd = odd.saturating_add(usize::from(is_odd(c)));
        codes = codes.saturating_add(usize::from(is_code(c)));
    }
    // Several files in one may each have had a mark.
    let text = text.trim_start_matches('\u{feff}').replace("\n\u{feff}", "\n");
    let few = odd.saturating_sub(FEW).saturating_mul(ODD) <= all;
    (few && codes.saturating_sub(1).saturating_mul(PER_CODE) <= all).then_some(text)
}

/// True for what stands in no text: terminals and old printers have uses for the others.
fn is_odd(c: char) -> bool {
    c == char::REPLACEMENT_CHARACTER
        || (c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{8}' | '\u{b}' | '\u{c}' | '\u{1b}' | '\u{85}'))
}

/// True for what no program that writes texts leaves in them. The others may stand for a hyphen, a field or the end of a file, and are
/// what is left of quotation marks and dashes where half of each letter was lost.
fn is_code(c: char) -> bool {
    matches!(c, '\0' | '\u{1}' | '\u{3}'..='\u{6}' | '\u{e}'..='\u{12}' | '\u{16}' | '\u{17}')
}

/// The encoding of bytes among which there is no zero and at whose start there is no mark.
fn declared_or_guessed(bytes: &[u8]) -> &'static Encoding {
    let japanese = bytes.windows(2).any(|pair| matches!(pair, [ESCAPE, b'$' | b'(']));
    let declared = declared(bytes);
    if !japanese && is_utf8(bytes, declared == Some(UTF_8)) {
        return UTF_8;
    }
    declared.filter(|encoding| *encoding != UTF_8).unwrap_or_else(|| {
        let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
        detector.feed(bytes, true);
        detector.guess(None, Utf8Detection::Allow)
    })
}

/// True for UTF-8, and for UTF-8 in which something was broken. Where it is declared, more may be.
fn is_utf8(bytes: &[u8], declared: bool) -> bool {
    let (mut letters, mut broken) = (0usize, 0usize);
    let mut chunks = bytes.utf8_chunks().peekable();
    while let Some(chunk) = chunks.next() {
        letters = letters.saturating_add(chunk.valid().chars().filter(|c| !c.is_ascii()).count());
        // Where a file is cut off, half a letter may be left.
        let cut = chunks.peek().is_none() && letters > 0 && chunk.invalid().first().is_some_and(|first| *first >= 0xc0);
        broken = broken.saturating_add(usize::from(!chunk.invalid().is_empty() && !cut));
    }
    broken == 0 || broken.saturating_mul(if declared { 1 } else { BROKEN }) <= letters
}

/// The encoding that a page or an XML file declares at its start.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = encoding_rs::mem::decode_latin1(bytes.get(..DECLARED_WITHIN).unwrap_or(bytes));
    let prolog = start.trim_start().strip_prefix("<?xml").and_then(|rest| rest.split_once("?>"));
    let named = prolog.and_then(|(prolog, _)| named(prolog, "encoding"));
    named.or_else(|| {
        let mut at = 0;
        while let Some(tag) = markup::next(&start, at, false) {
            at = tag.end;
            let meta = tag.name.eq_ignore_ascii_case("meta");
            if let Some(found) =
                start.get(tag.start..tag.end).filter(|_| meta).and_then(|tag| self::named(tag, "charset"))
            {
                return Some(found);
            }
        }
        None
    })
}

/// The encoding that stands behind a word and a sign of equality.
fn named(markup: &str, word: &str) -> Option<&'static Encoding> {
    let small = markup.to_ascii_lowercase();
    let found = small.match_indices(word).find_map(|(at, _)| {
        let value = small.get(at.saturating_add(word.len())..)?.trim_start().strip_prefix('=')?;
        let value = value.trim_start().trim_start_matches(['"', '\'']).trim_start();
        let end = value.find(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | ';' | '>' | '/' | '?'));
        Encoding::for_label(value.get(..end.unwrap_or(value.len()))?.as_bytes())
    })?;
    match found {
        // What can be read as one byte a letter is none of these, whatever it says.
        _ if found == UTF_16LE || found == UTF_16BE => None,
        _ if found == X_USER_DEFINED => Some(WINDOWS_1252),
        _ => Some(found).filter(|found| *found != encoding_rs::REPLACEMENT),
    }
}

/// UTF-16 without a mark, by its spaces, digits and commas: in the wrong order of its bytes it has none.
fn utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let usual = |encoding: &'static Encoding| {
        let (text, _) = encoding.decode_without_bom_handling(bytes);
        let is_usual = |c: &char| c.is_ascii_alphanumeric() || matches!(c, ' ' | '\n' | ',' | '.' | '、' | '。' | '，');
        let own = |c: &char| matches!(c, '\u{e000}'..='\u{f8ff}');
        let count = |is: &dyn Fn(&char) -> bool| text.chars().filter(is).count();
        let (all, usual, own) = (text.chars().count(), count(&is_usual), count(&own));
        (usual.saturating_mul(ODD) >= all && own.saturating_mul(ODD) <= all).then_some((usual, encoding))
    };
    [UTF_16LE, UTF_16BE].into_iter().filter_map(usual).max_by_key(|(usual, _)| *usual).map(|(_, encoding)| encoding)
}
