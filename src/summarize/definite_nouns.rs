//! Definite nouns: "the letter", which an article has called "a letter" before.
//!
//! The word right behind "the" is taken: which of several words there is the noun, and which may be a verb, nothing tells.

use super::known_uses::KnownUses;
use crate::collections::ids::CandidateId;
use crate::collections::map::Set;
use crate::read::analysed::Analysed;
use crate::read::sentence::Sentence;
use crate::read::tokens::{Kind, Token};
use crate::text::stem::Stem;

/// The content words of a sentence, each with whether it stands right behind a definite article.
fn content<'a>(article: &'a Analysed, sentence: &Sentence) -> impl Iterator<Item = (Stem, bool)> + use<'a> {
    let text = article.text();
    let definite = article.language.conventions().definite;
    let mut before: Option<&Token> = None;
    article.tokens(sentence).iter().filter_map(move |token| {
        let last = before.replace(token);
        let is_definite =
            last.is_some_and(|last| definite.iter().any(|the| last.span().slice(text).eq_ignore_ascii_case(the)));
        // Told apart from a name that is written alike.
        (token.kind == Kind::Content).then_some((Stem(token.stem.0.rotate_left(1)), is_definite))
    })
}

/// Adds the nouns of a sentence that stand behind a definite article.
pub(super) fn add_nouns(nouns: &mut Set<Stem>, article: &Analysed, sentence: &Sentence) {
    nouns.extend(content(article, sentence).filter(|(_, is_definite)| *is_definite).map(|(noun, _)| noun));
}

/// Reads where an article takes these nouns for known and where it makes them known, and gives all of them that it has.
pub(super) fn read<'a>(
    uses: &mut KnownUses,
    article: &Analysed,
    sentences: impl Iterator<Item = (CandidateId, &'a Sentence)>,
    nouns: &Set<Stem>,
) -> Set<Stem> {
    let (mut met, mut here) = (Set::default(), Set::default());
    for (id, sentence) in sentences {
        here.clear();
        for (noun, is_definite) in content(article, sentence).filter(|(noun, _)| nouns.contains(noun)) {
            // What comes first in a sentence is known in the rest of it.
            if !here.insert(noun) {
                continue;
            }
            match (met.insert(noun), is_definite) {
                // What an article has so from the first everybody knows.
                (true, true) => _ = uses.familiar.insert(noun),
                (false, true) => uses.needs.push((id, noun)),
                (_, false) => uses.gives.push((id, noun)),
            }
        }
    }
    met
}
