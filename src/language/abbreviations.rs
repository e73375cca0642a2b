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
//! | `[openers]` | words that open a sentence, and are no name, nor part of one; stop words are openers without being listed |
//! | `[fronts]` | prepositions: a sentence that has only begun with one goes on after `[finals]` ("At 5 a.m. Mr. Smith") |
//! | `[calendar]` | what goes on after a time of day ("at 5 p.m. Friday") |
//! | `[speech]` | verbs that attribute a question before them ("'Why?' Smith asked.") |
//! | `[relatives]` | relative pronouns: in brackets they open no sentence ("(Which was true.)") |
//! | `[before_i]` | words behind which a pronoun in capitals may end a sentence ("taller than I.") |
//! | `[clocks]` | what ends a time of day, which another may follow |
//! | `[clitics]` | short forms with an apostrophe in front, where no quotation starts ("'twas", "rock 'n' roll") |
//!
//! Entries are without their last full stop and in lower case; one with a capital letter stands for that form only.
//! `und.txt` holds for every language, and each language's own file over it.

use crate::collections::map::{Map, Set};
use crate::text::lowercase::lowercase;

/// What an abbreviation says about the full stop behind it; see the table of this module.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Abbreviation {
    Title,
    Number,
    Unit,
    Final,
    Word,
}

/// A list of words by which sentences are told apart; see the table of this module.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum WordList {
    Openers,
    Fronts,
    Calendar,
    Speech,
    Relatives,
    BeforeI,
    Clocks,
    Clitics,
}

/// The rules of a language.
#[derive(Debug, Default)]
pub(crate) struct Rules {
    abbreviations: Map<&'static str, Abbreviation>,
    /// The words of all lists, each with its list.
    words: Set<(WordList, &'static str)>,
    /// Ends of compounds that are abbreviations like `[words]`.
    endings: Vec<&'static str>,
}

impl Rules {
    /// The rules in entries of data files, later ones over earlier ones. Stop words open sentences, too.
    pub fn load(entries: impl Iterator<Item = &'static str>, stopwords: impl Iterator<Item = &'static str>) -> Self {
        let words = stopwords.map(|word| (WordList::Openers, word)).collect();
        let mut rules = Self { words, ..Self::default() };
        let mut heading = "";
        for entry in entries {
            match entry.strip_prefix('[').and_then(|entry| entry.strip_suffix(']')) {
                Some(name) => heading = name,
                None => rules.add(heading, entry),
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
            "endings" => return self.endings.push(entry),
            _ => {
                let list = match heading {
                    "openers" => WordList::Openers,
                    "fronts" => WordList::Fronts,
                    "calendar" => WordList::Calendar,
                    "speech" => WordList::Speech,
                    "relatives" => WordList::Relatives,
                    "before_i" => WordList::BeforeI,
                    "clocks" => WordList::Clocks,
                    "clitics" => WordList::Clitics,
                    _ => return,
                };
                self.words.insert((list, entry));
                return;
            }
        };
        self.abbreviations.insert(entry, kind);
    }

    /// The kind of an abbreviation, given without its last full stop.
    pub fn kind(&self, word: &str) -> Option<Abbreviation> {
        self.abbreviations.get(word).or_else(|| self.abbreviations.get(lowercase(word).as_str())).copied()
    }

    /// True if the word is a compound that ends in an abbreviation, given without its last full stop.
    pub fn is_shortened(&self, word: &str) -> bool {
        self.endings.iter().any(|ending| word.ends_with(ending))
    }

    /// True if the word, written with a capital letter, opens a sentence.
    pub fn is_opener(&self, word: &str) -> bool {
        word.starts_with(char::is_uppercase) && self.has(WordList::Openers, word)
    }

    /// True if the word stands in the list, in whatever case.
    pub fn has(&self, list: WordList, word: &str) -> bool {
        self.words.contains(&(list, lowercase(word).as_str()))
    }
}
