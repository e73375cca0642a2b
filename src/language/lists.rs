//! The word lists of `data/`, a language at a time, out of what `build.rs` packed.

/// What is packed of a kind: the lists of all languages, each with its end.
pub(super) type Packed = &'static [u8];

/// The packed lists of a folder.
macro_rules! packed {
    ($folder:literal) => {
        include_bytes!(concat!(env!("OUT_DIR"), "/", $folder))
    };
}

pub(super) const STOPWORDS: Packed = packed!("stopwords");
pub(super) const ABBREVIATIONS: Packed = packed!("abbreviations");
pub(super) const FURNITURE: Packed = packed!("furniture");
pub(super) const FIGURES: Packed = packed!("figures");
pub(super) const NUMERALS: Packed = packed!("numerals");
pub(super) const NEGATION: Packed = packed!("negation");
pub(super) const PERSONS: Packed = packed!("persons");
pub(super) const POINTERS: Packed = packed!("pointers");
pub(super) const LINKERS: Packed = packed!("linkers");
pub(super) const CITING: Packed = packed!("citing");

/// A line for each script: the codes of its languages in the order of the lists, a tab, and its letters that are not ASCII.
const SCRIPTS: &str = include_str!(concat!(env!("OUT_DIR"), "/scripts"));

/// What ends a list.
const END: u8 = 0x1e;
/// So many letters have one byte, ASCII with them.
const SHORT: usize = 0xe0;

/// The list of a language.
pub(super) struct List {
    /// The code of the language.
    pub code: &'static str,
    letters: &'static str,
    packed: Packed,
}

/// The lists of a kind, of all languages.
pub(super) fn lists(kind: Packed) -> impl Iterator<Item = List> {
    let scripts = SCRIPTS.lines().filter_map(|script| script.split_once('\t'));
    let languages = scripts.flat_map(|(codes, letters)| codes.split(' ').map(move |code| (code, letters)));
    let lists = kind.split(|byte| *byte == END);
    languages.zip(lists).map(|((code, letters), packed)| List { code, letters, packed })
}

/// The entries of a kind, of a language.
pub(super) fn entries(kind: Packed, code: &str) -> impl Iterator<Item = &'static str> {
    lists(kind).find(|list| list.code == code).map_or("", List::unpack).lines()
}

impl List {
    /// Gives the entries, each a line. They stay for good: a language is loaded once.
    pub fn unpack(self) -> &'static str {
        let letters: Vec<char> = ('\0'..='\x7f').chain(self.letters.chars()).collect();
        let (mut text, mut entry) = (String::new(), Vec::new());
        let mut bytes = self.packed.iter().map(|byte| usize::from(*byte));
        while let Some(byte) = bytes.next() {
            if byte < END.into() {
                text.extend(entry.iter().chain(&['\n']));
                entry.truncate(byte);
            } else if byte < SHORT {
                entry.extend(letters.get(byte));
            } else {
                let place = ((byte & 0x1f) << 7) | (bytes.next().unwrap_or_default() & 0x7f);
                entry.extend(letters.get(SHORT.saturating_add(place)));
            }
        }
        text.extend(&entry);
        text.leak().trim_start()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn what_is_unpacked_is_what_the_files_say() {
        for (folder, packed) in [("stopwords", STOPWORDS), ("furniture", FURNITURE), ("numerals", NUMERALS)] {
            for list in lists(packed) {
                let file = format!("src/language/data/{folder}/{}.txt", list.code);
                let text = fs::read_to_string(&file).unwrap_or_default();
                // Without its feature, a language has its stop words alone.
                if folder == "stopwords" || cfg!(feature = "languages") {
                    let mut unpacked: Vec<&str> = list.unpack().lines().collect();
                    let mut lines: Vec<&str> = text.lines().filter(|line| !line.is_empty()).collect();
                    // What has no order is sorted.
                    if folder != "furniture" {
                        unpacked.sort_unstable();
                        lines.sort_unstable();
                    }
                    assert_eq!(unpacked, lines, "{file}");
                }
            }
        }
    }

    #[test]
    #[cfg(feature = "de")]
    fn abbreviations_stay_below_their_headings() {
        let mut entries = entries(ABBREVIATIONS, "de").skip_while(|entry| *entry != "[finals]").skip(1);
        let mut finals: Vec<&str> = entries.by_ref().take_while(|entry| !entry.starts_with('[')).collect();
        let line = include_str!("data/abbreviations/de.txt").lines().skip_while(|line| *line != "[finals]").nth(1);
        let mut wanted: Vec<&str> = line.unwrap_or_default().split(' ').collect();
        finals.sort_unstable();
        wanted.sort_unstable();
        assert_eq!(finals, wanted);
    }
}
