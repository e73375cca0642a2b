//! Conventions: what a language does differently from most, where a rule has to know. Each language names its own in its row of
//! the table of languages.

use crate::text::marks::{self, Terminator};

/// What a language does differently from most: a row of a table, so wide as each rule asks for one field by itself.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Conventions {
    /// A character that ends sentences in this language only.
    pub own_terminator: Option<(char, Terminator)>,
    /// False where the point only pauses inside a sentence.
    pub point_ends: bool,
    /// Ordinals are written with a full stop: "am 3. Mai".
    pub ordinal_stop: bool,
    /// All nouns have a capital, not names alone.
    pub capital_nouns: bool,
    /// "I" is an article, which opens sentences; elsewhere it has its capital anywhere in one.
    pub i_opens: bool,
    /// The words before what a reader is taken to know: "the letter".
    pub definite: &'static [&'static str],
    /// Names take endings.
    pub names_decline: bool,
    /// A comma stands before decimals, a point between groups of digits.
    pub decimal_comma: bool,
    /// Some write a comma between groups of digits all the same: "14,000 habitantes".
    pub comma_groups: bool,
    /// Numbers are written as one word: "zweiundzwanzig".
    pub compound_numerals: bool,
    /// Endings that are written in one way here and in the other there.
    pub endings: &'static [(&'static str, &'static str)],
    /// Numbers add to sixty and multiply twenty: "soixante-dix", "quatre-vingts".
    pub counts_by_twenty: bool,
    /// "And one" behind tens belongs to the number: "vingt et un". Elsewhere "one" is an article there.
    pub tens_and_one: bool,
    /// The smallest number in plain digits that may be a year and no count. English has "1,566 books" and "in 1566".
    pub first_year: f64,
    /// "More than" and the like stand behind the number as well as before it.
    pub hedges_behind: bool,
    /// Years of life have the same word as years.
    pub age_is_years: bool,
    /// An hour without minutes is a time without a preposition, too: "14 Uhr".
    pub bare_hours: bool,
    /// The names of the weekdays up to Friday are ordinals, too, unless "feira" stands behind them.
    pub ordinal_weekdays: bool,
}

/// The conventions of most languages.
pub(super) const MOST: Conventions = Conventions {
    own_terminator: None,
    point_ends: true,
    ordinal_stop: false,
    capital_nouns: false,
    i_opens: false,
    definite: &[],
    names_decline: true,
    decimal_comma: true,
    comma_groups: false,
    compound_numerals: false,
    endings: &[],
    counts_by_twenty: false,
    tens_and_one: false,
    first_year: 1800.0,
    hedges_behind: false,
    age_is_years: false,
    bare_hours: false,
    ordinal_weekdays: false,
};

/// Those of languages with a point before decimals.
pub(super) const POINT: Conventions = Conventions { decimal_comma: false, ..MOST };

/// Those of languages with a full stop behind ordinals.
pub(super) const ORDINAL: Conventions = Conventions { ordinal_stop: true, ..MOST };

/// Those of languages that also write numbers as one word.
pub(super) const ORDINAL_COMPOUND: Conventions = Conventions { compound_numerals: true, ..ORDINAL };

/// Those of most Romance languages.
pub(super) const ROMANCE: Conventions =
    Conventions { names_decline: false, age_is_years: true, tens_and_one: true, ..MOST };

impl Conventions {
    /// Says which terminator a character is in this language, if any.
    pub fn terminator(&self, c: char) -> Option<Terminator> {
        let own = || self.own_terminator.filter(|(own, _)| *own == c).map(|(_, kind)| kind);
        marks::terminator(c).or_else(own)
    }
}
