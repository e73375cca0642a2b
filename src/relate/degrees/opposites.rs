//! Opposites: two words that cannot both be true of one thing, one in each of two sentences.

use super::query::Statement;
use crate::model::span::Span;
use crate::read::tokens::Kind;
use crate::text::stem::Stem;
use rustc_hash::FxHashSet;

/// A word of a sentence as it is written, in lower case; of scripts without spaces, two adjacent characters.
struct Form {
    letters: String,
    span: Span,
}

/// The forms of a sentence, but for what it denies: "not guilty" says the opposite.
fn forms(statement: Statement<'_>, denied: &FxHashSet<Stem>) -> Vec<Form> {
    let words = statement.words().filter(|(_, key)| !denied.contains(key)).map(|(token, _)| {
        let mut span = token.span();
        if token.kind == Kind::Character {
            let before = Span::new(statement.span.start, span.start).slice(statement.text).chars().next_back();
            span.start = span.start.saturating_sub(before.map_or(0, char::len_utf8));
        }
        Form { letters: span.slice(statement.text).to_lowercase(), span }
    });
    words.collect()
}

/// The first word of a sentence whose opposite stands in the other sentence, with that; what both hold stands against nothing.
pub(super) fn opposed(sentence: Statement<'_>, other: Statement<'_>) -> Option<(Span, Span)> {
    let opposites = &sentence.language.lexicon().opposites;
    if opposites.is_empty() || sentence.language != other.language {
        return None;
    }
    let (own, others) = (forms(sentence, &sentence.denied()), forms(other, &other.denied()));
    let holds = |forms: &[Form], letters: &str| forms.iter().any(|form| form.letters == letters);
    own.iter().filter(|form| !holds(&others, &form.letters)).find_map(|form| {
        let against = opposites.get(form.letters.as_str())?;
        let other = others.iter().find(|o| against.contains(&o.letters.as_str()) && !holds(&own, &o.letters))?;
        Some((form.span, other.span))
    })
}
