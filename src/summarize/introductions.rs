//! Introductions: which names a sentence takes for known, and which sentences make them known.
//!
//! An article that writes "Ada Renwick" first and "Renwick" from then on takes the name for known in all sentences but the first.
//! Such a sentence can be read only behind one, of whatever article, that has the name as some article has it first.

use crate::collections::csr::Csr;
use crate::collections::ids::{ArticleId, CandidateId};
use crate::collections::interner::Interner;
use crate::read::analysed::{Analysed, Articles};
use crate::read::sentence::Sentence;
use crate::read::tokens::{Kind, Token};
use crate::relate::cluster::Cluster;
use crate::text::stem::Stem;
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::hash_map::Entry;

/// Which names sentences need and give. Names are numbered; only those that a sentence needs have numbers.
#[derive(Clone, Debug, Default)]
pub(crate) struct Introductions {
    /// The names that each sentence takes for known.
    needs: Csr<u32, CandidateId>,
    /// Those that each makes known.
    gives: Csr<u32, CandidateId>,
    /// The sentences that take each name for known.
    needing: Csr<CandidateId, u32>,
}

/// The words that an article writes as names.
struct Capitalised {
    /// Those with a capital inside of a sentence ...
    names: FxHashSet<Stem>,
    /// ... and those without one: "Officer" is no name where "officer" is a word.
    words: FxHashSet<Stem>,
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

/// What the articles tell of the names in them.
#[derive(Default)]
struct NameUses {
    /// The sentences that take a name for known.
    needs: Vec<(CandidateId, Stem)>,
    /// Those that make it known.
    gives: Vec<(CandidateId, Stem)>,
    /// What an article has by itself from the first: everybody knows it.
    familiar: FxHashSet<Stem>,
}

impl NameUses {
    /// Reads the names in the sentences of an article; all of one that was `already_read` are known.
    fn read<'a>(
        &mut self,
        article: &Analysed,
        sentences: impl Iterator<Item = (CandidateId, &'a Sentence)>,
        already_read: bool,
    ) {
        let capitalised = Capitalised::new(article);
        let read: Vec<(CandidateId, Vec<WrittenName>)> =
            sentences.map(|(id, sentence)| (id, names(article, sentence, &capitalised))).collect();
        let all = read.iter().flat_map(|(_, names)| names);
        let alone: FxHashSet<Stem> = all.filter(|name| name.given.is_none()).map(|name| name.last).collect();
        // Whether each had another word before it at its first mention.
        let mut met: FxHashMap<Stem, bool> = FxHashMap::default();
        for (id, names) in &read {
            // By what somebody is called here, and whether the rest of the name stands there as well.
            let mut parts: FxHashMap<Stem, bool> = FxHashMap::default();
            let mut order: Vec<Stem> = Vec::new();
            for WrittenName { given, last } in names {
                // A person goes by the last word alone, too; the Federal Police hardly do.
                let given = given.filter(|_| alone.contains(last)).map(|given| (given, true));
                let both = given.into_iter().chain([(*last, given.is_some() || !alone.contains(last))]);
                for (stem, whole) in both.filter(|(stem, _)| !capitalised.words.contains(stem)) {
                    match parts.entry(stem) {
                        Entry::Occupied(mut part) => *part.get_mut() |= whole,
                        Entry::Vacant(part) => {
                            part.insert(whole);
                            order.push(stem);
                        }
                    }
                }
            }
            for stem in order {
                let whole = parts.get(&stem).copied().unwrap_or_default();
                let first = *met.entry(stem).or_insert(whole);
                match (first, whole) {
                    (true, true) => self.gives.push((*id, stem)),
                    (true, false) => self.needs.push((*id, stem)),
                    (false, _) => _ = self.familiar.insert(stem),
                }
            }
        }
        if already_read {
            self.familiar.extend(met.into_keys());
        }
    }
}

impl Introductions {
    /// Reads the names of all sentences. The reader knows those of the articles that were `read` already.
    pub fn new(articles: &Articles, cluster: &Cluster, read: &[ArticleId]) -> Self {
        let mut uses = NameUses::default();
        // Where all nouns have capitals, names cannot be told from them.
        let told = articles.entries().filter(|(_, article)| !article.language.conventions().capital_nouns);
        for (number, article) in told {
            let ids = cluster.candidates_of(number);
            let sentences = ids.filter_map(|id| Some((id, cluster.sentence(articles, id)?.2)));
            uses.read(article, sentences, read.contains(&number));
        }
        let NameUses { mut needs, gives, familiar } = uses;
        needs.retain(|(_, stem)| !familiar.contains(stem));
        let mut numbers = Interner::default();
        let needs: Vec<(CandidateId, u32)> = needs.iter().map(|(id, stem)| (*id, numbers.number(*stem))).collect();
        let gives: Vec<(CandidateId, u32)> =
            gives.iter().filter_map(|(id, stem)| Some((*id, numbers.find(*stem)?))).collect();
        let count = cluster.candidates.len();
        Self {
            needs: Csr::new(count, || needs.iter().copied()),
            gives: Csr::new(count, || gives.iter().copied()),
            needing: Csr::new(numbers.len(), || needs.iter().map(|(id, name)| (*name, *id))),
        }
    }

    /// The number of names.
    pub fn names(&self) -> usize {
        self.needing.len()
    }

    /// The names that a sentence takes for known.
    pub fn needs(&self, sentence: CandidateId) -> &[u32] {
        self.needs.of(sentence)
    }

    /// The names that a sentence makes known.
    pub fn gives(&self, sentence: CandidateId) -> &[u32] {
        self.gives.of(sentence)
    }

    /// The sentences that take a name for known.
    pub fn needing(&self, name: u32) -> &[CandidateId] {
        self.needing.of(name)
    }
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
