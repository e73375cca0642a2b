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

/// Adds the nouns of a sentence that stand behind a definite article: the last word of each run of content words.
pub(super) fn add_definite(nouns: &mut FxHashSet<Stem>, article: &Analysed, sentence: &Sentence) {
    let text = article.text();
    let articles = article.language.conventions().definite;
    // The article, or the last word of the run behind it, and how many words that has.
    let mut run: Option<(&Token, usize)> = None;
    for token in article.tokens(sentence) {
        let goes_on = run.filter(|(last, count)| {
            let beside = text.get(last.end() as usize..token.start as usize) == Some(" ");
            *count < LONGEST && token.kind == Kind::Content && beside
        });
        if let Some((_, count)) = goes_on {
            run = Some((token, count.saturating_add(1)));
            continue;
        }
        add(nouns, run);
        let opens = token.is_stop() && articles.iter().any(|a| token.span().slice(text).eq_ignore_ascii_case(a));
        run = opens.then_some((token, 0));
    }
    add(nouns, run);
}

/// Adds the last word of a run that has any.
fn add(nouns: &mut FxHashSet<Stem>, run: Option<(&Token, usize)>) {
    nouns.extend(run.filter(|(_, count)| *count > 0).map(|(last, _)| stem_of(last)));
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
    let (mut met, mut definite) = (FxHashSet::default(), FxHashSet::default());
    for (id, sentence) in sentences {
        definite.clear();
        add_definite(&mut definite, article, sentence);
        for token in article.tokens(sentence).iter().filter(|t| t.kind == Kind::Content) {
            let noun = stem_of(token);
            if !nouns.contains(&noun) {
                continue;
            }
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
