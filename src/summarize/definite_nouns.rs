//! Definite nouns: "the letter", which an article has called "a letter" before.

use super::known_uses::KnownUses;
use crate::collections::ids::CandidateId;
use crate::read::analysed::Analysed;
use crate::read::sentence::Sentence;
use crate::read::tokens::{Kind, Token};
use crate::text::stem::Stem;
use rustc_hash::FxHashSet;

/// So many words behind the article belong to its noun at most.
const LONGEST: usize = 4;

/// The nouns of a sentence that stand behind a definite article: the last word of each run of content words.
pub(super) fn definite<'a>(article: &'a Analysed, sentence: &Sentence) -> impl Iterator<Item = Stem> + use<'a> {
    let (text, tokens) = (article.text(), article.tokens(sentence));
    let articles = article.language.conventions().definite;
    let is_article = |t: &Token| t.is_stop() && articles.iter().any(|a| t.span().slice(text).eq_ignore_ascii_case(a));
    let marks = tokens.iter().enumerate().filter(move |(_, t)| !articles.is_empty() && is_article(t));
    marks.filter_map(move |(at, mark)| {
        let mut end = mark.end();
        let behind = tokens.get(at.saturating_add(1)..)?.iter().take_while(|t| {
            let beside = t.kind == Kind::Content && text.get(end as usize..t.start as usize) == Some(" ");
            end = t.end();
            beside
        });
        let (count, last) = behind.enumerate().last()?;
        (count < LONGEST).then_some(stem_of(last))
    })
}

/// A noun, told apart from a name that is written alike.
fn stem_of(token: &Token) -> Stem {
    Stem(token.stem.0.rotate_left(1))
}

/// Reads where an article makes the nouns known that any has behind a definite article, and gives all of these that it has.
pub(super) fn read<'a>(
    uses: &mut KnownUses,
    article: &Analysed,
    sentences: impl Iterator<Item = (CandidateId, &'a Sentence)>,
    nouns: &FxHashSet<Stem>,
) -> FxHashSet<Stem> {
    let mut met: FxHashSet<Stem> = FxHashSet::default();
    for (id, sentence) in sentences {
        let definite: Vec<Stem> = definite(article, sentence).collect();
        let content = article.tokens(sentence).iter().filter(|t| t.kind == Kind::Content).map(stem_of);
        let mut here: Vec<Stem> = Vec::new();
        for noun in content.filter(|noun| nouns.contains(noun)) {
            if !here.contains(&noun) {
                here.push(noun);
            }
        }
        for noun in here {
            match (met.insert(noun), definite.contains(&noun)) {
                // What an article has so from the first everybody knows.
                (true, true) => _ = uses.familiar.insert(noun),
                (false, true) => uses.needs.push((id, noun)),
                (_, false) => uses.gives.push((id, noun)),
            }
        }
    }
    met
}
