//! What a language knows about its full stops: the files under `data/abbreviations/`.
//!
//! A file has headings in square brackets and under each the entries, parted by white space:
//!
//! | heading | entries |
//! |---|---|
//! | `[titles]` | abbreviations before a name, or inside a phrase: never the end of a sentence |
//! | `[numbers]` | abbreviations before a number; before anything else, words like all others |
//! | `[units]` | abbreviations after a number; else words like all others |
//! | `[finals]` | abbreviations that often end a sentence: a capital letter after them opens the next |
//! | `[words]` | all other abbreviations: they end a sentence if one of the openers follows |
//! | `[endings]` | what compounds end in that are abbreviations like `[words]`: "Lindenstr." |
//! | `[openers]` | words that open a sentence, and are no name, nor part of one |
//! | `[fronts]` | prepositions: a sentence that has only begun with one goes on after `[finals]` ("At 5 a.m. Mr. Smith") |
//! | `[calendar]` | what goes on after a time of day ("at 5 p.m. Friday") |
//! | `[speech]` | verbs that attribute a question before them ("'Why?' Smith asked.") |
//!
//! Entries are without their last full stop and in lower case; one with a capital letter stands for that form only.
//! `und.txt` holds for every language, and each language's own file over it.

use rustc_hash::{FxHashMap, FxHashSet};

/// What an abbreviation says about the full stop behind it; see the table of this module.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Abbreviation {
    Title,
    Number,
    Unit,
    Final,
    Word,
}

/// The rules of a language.
#[derive(Debug, Default)]
pub(crate) struct Rules {
    abbreviations: FxHashMap<&'static str, Abbreviation>,
    openers: FxHashSet<&'static str>,
    fronts: FxHashSet<&'static str>,
    calendar: FxHashSet<&'static str>,
    speech: FxHashSet<&'static str>,
    /// Ends of compounds that are abbreviations like `[words]`.
    endings: Vec<&'static str>,
}

impl Rules {
    /// The rules in data files, later ones over earlier ones.
    pub fn load(files: impl IntoIterator<Item = &'static str>) -> Self {
        let mut rules = Self::default();
        for file in files {
            let mut heading = "";
            for line in file.lines() {
                let line = line.split('#').next().unwrap_or_default().trim();
                if let Some(name) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
                    heading = name;
                    continue;
                }
                for entry in line.split_whitespace() {
                    rules.add(heading, entry);
                }
            }
        }
        rules
    }

    fn add(&mut self, heading: &str, entry: &'static str) {
        let kind = match heading {
            "titles" => Abbreviation::Title,
            "numbers" => Abbreviation::Number,
            "units" => Abbreviation::Unit,
            "finals" => Abbreviation::Final,
            "words" => Abbreviation::Word,
            _ => {
                match heading {
                    "endings" => {
                        self.endings.push(entry);
                        true
                    }
                    "openers" => self.openers.insert(entry),
                    "fronts" => self.fronts.insert(entry),
                    "calendar" => self.calendar.insert(entry),
                    "speech" => self.speech.insert(entry),
                    _ => false,
                };
                return;
            }
        };
        self.abbreviations.insert(entry, kind);
    }

    /// The kind of an abbreviation, given without its last full stop.
    pub fn kind(&self, word: &str) -> Option<Abbreviation> {
        self.abbreviations.get(word).or_else(|| self.abbreviations.get(word.to_lowercase().as_str())).copied()
    }

    /// True if the word is a compound that ends in an abbreviation, given without its last full stop.
    pub fn is_shortened(&self, word: &str) -> bool {
        self.endings.iter().any(|ending| word.ends_with(ending))
    }

    pub fn is_opener(&self, word: &str) -> bool {
        self.openers.contains(word.to_lowercase().as_str())
    }

    pub fn is_front(&self, word: &str) -> bool {
        self.fronts.contains(word.to_lowercase().as_str())
    }

    pub fn is_calendar(&self, word: &str) -> bool {
        self.calendar.contains(word.to_lowercase().as_str())
    }

    pub fn is_speech(&self, word: &str) -> bool {
        self.speech.contains(word)
    }
}
