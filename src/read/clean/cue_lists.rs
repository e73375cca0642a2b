//! Cue lists: the phrases that give furniture away in a text, in its language and in English.

use crate::language::cues::{CueKind, Cues, Hit};
use crate::language::{Language, Lexicon};
use crate::text::marks::is_boundary;

/// The cues of a language, and those of English, which is the language of buttons everywhere.
pub(super) struct CueLists {
    own: &'static Lexicon,
    english: Option<&'static Lexicon>,
}

impl CueLists {
    /// The cues of that language.
    pub fn new(language: Language) -> Self {
        let english = Language::from_code("en").filter(|en| *en != language);
        Self { own: language.lexicon(), english: english.map(Language::lexicon) }
    }

    fn lexicons(&self) -> impl Iterator<Item = &'static Lexicon> + use<> {
        [Some(self.own), self.english].into_iter().flatten()
    }

    /// The cues that count.
    pub fn all(&self) -> impl Iterator<Item = &'static Cues> + use<> {
        self.lexicons().map(|l| &l.furniture)
    }

    /// The number of a word in a class of words around figures: that of a month, or of a day of the week.
    pub fn class(&self, word: &str, class: &str) -> Option<u32> {
        self.lexicons().find_map(|l| l.numbered(word, class))
    }

    /// True if a folded line is nothing but buttons.
    pub fn is_buttons(&self, core: &str) -> bool {
        let mut rest = core;
        // A page has few buttons in a line; more is no line that anybody lays out.
        for _ in 0..12 {
            rest = rest.trim_start_matches(|c: char| is_boundary(c) || c.is_numeric());
            if rest.is_empty() {
                return true;
            }
            match self.all().filter_map(|l| l.at_start(rest, CueKind::Button)).max() {
                Some(n) if n > 0 => rest = rest.get(n..).unwrap_or_default(),
                _ => return false,
            }
        }
        false
    }

    /// True if a phrase that only furniture has stands in a folded text.
    pub fn tell(&self, folded: &str) -> bool {
        let mut told = false;
        self.all().for_each(|l| l.find(folded, |hit| told |= hit.kind == CueKind::Furniture));
        told
    }

    /// True if a folded text is the credit of a picture.
    pub fn credit(&self, folded: &str) -> bool {
        let mut told = false;
        let opens = |hit: &Hit| hit.kind == CueKind::Credit && hit.start <= 2 && folded.len() < 60;
        self.all().for_each(|l| l.find(folded, |hit| told |= hit.kind == CueKind::Caption || opens(&hit)));
        told
    }
}
