//! Person names: "Renwick", whom an article has called "Ada Renwick" before.

use super::known_uses::KnownUses;
use crate::collections::ids::CandidateId;
use crate::collections::map::{Map, Set};
use crate::read::analysed::Analysed;
use crate::read::sentence::Sentence;
use crate::read::tokens::{Kind, Token};
use crate::text::stem::Stem;

/// The words that an article writes as names.
struct Capitalised {
    /// Those with a capital inside of a sentence ...
    names: Set<Stem>,
    /// ... and those without one: "Officer" is no name where "officer" is a word.
    words: Set<Stem>,
}

impl Capitalised {
    fn new(article: &Analysed) -> Self {
        let of = |kind: Kind| {
            let tokens = article.tokens.iter().filter(move |t| t.kind == kind);
            tokens.filter(|t| kind == Kind::Name || !is_capital(article.text(), t)).map(|t| t.stem).collect()
        };
        Self { names: of(Kind::Name), words: of(Kind::Content) }
    }

    fn is_name(&self, text: &str, token: &Token) -> bool {
        self.names.contains(&token.stem) && is_capital(text, token)
    }
}

fn is_capital(text: &str, token: &Token) -> bool {
    token.span().slice(text).starts_with(char::is_uppercase)
}

/// Reads the names in the sentences of an article, and gives all that it has.
pub(super) fn read<'a>(
    uses: &mut KnownUses,
    article: &Analysed,
    sentences: impl Iterator<Item = (CandidateId, &'a Sentence)>,
) -> Set<Stem> {
    let capitalised = Capitalised::new(article);
    let read: Vec<(CandidateId, Vec<WrittenName>)> =
        sentences.map(|(id, sentence)| (id, names(article, sentence, &capitalised))).collect();
    let all = read.iter().flat_map(|(_, names)| names);
    let alone: Set<Stem> = all.filter(|name| name.given.is_none()).map(|name| name.last).collect();
    // Whether each had another word before it at its first mention.
    let mut met: Map<Stem, bool> = Map::default();
    for (id, names) in &read {
        // By what somebody is called here, and whether the rest of the name stands there as well.
        let mut parts: Map<Stem, bool> = Map::default();
        for WrittenName { given, last } in names {
            // A person goes by the last word alone, too; the Federal Police hardly do.
            let given = given.filter(|_| alone.contains(last)).map(|given| (given, true));
            let both = given.into_iter().chain([(*last, given.is_some() || !alone.contains(last))]);
            for (stem, whole) in both.filter(|(stem, _)| !capitalised.words.contains(stem)) {
                *parts.entry(stem).or_default() |= whole;
            }
        }
        for (stem, whole) in parts {
            let first = *met.entry(stem).or_insert(whole);
            match (first, whole) {
                (true, true) => uses.gives.push((*id, stem)),
                (true, false) => uses.needs.push((*id, stem)),
                (false, _) => _ = uses.familiar.insert(stem),
            }
        }
    }
    met.into_keys().collect()
}

/// A name in a sentence: its last word, and the one before it.
struct WrittenName {
    given: Option<Stem>,
    last: Stem,
}

/// The names in a sentence.
fn names(article: &Analysed, sentence: &Sentence, capitalised: &Capitalised) -> Vec<WrittenName> {
    let (text, tokens) = (article.text(), article.tokens(sentence));
    let mut names: Vec<WrittenName> = Vec::new();
    let mut before: Option<&Token> = None;
    for (at, token) in tokens.iter().enumerate() {
        // At the start of a sentence every word has a capital, so the next word must be a name as well: "Ada Renwick, the captain".
        let sure = capitalised.is_name(text, token);
        if !sure && (at > 0 || token.is_stop() || !is_capital(text, token)) {
            before = None;
            continue;
        }
        let given =
            before.filter(|before| matches!(text.get(before.end() as usize..token.start as usize), Some(" " | ". ")));
        match names.last_mut().filter(|_| given.is_some()) {
            Some(name) => (name.given, name.last) = (given.map(|given| given.stem), token.stem),
            None if sure => names.push(WrittenName { given: given.map(|given| given.stem), last: token.stem }),
            None => {}
        }
        before = Some(token);
    }
    names
}
