//! Written: the names of all articles, as each writes them.

use crate::collections::ids::{ArticleId, CandidateId};
use crate::collections::map::{Map, Set};
use crate::compare::names::is_capital;
use crate::language::Conventions;
use crate::model::span::Span;
use crate::read::analysed::Articles;
use crate::read::tokens::{Kind, Token};
use crate::relate::cluster::Cluster;
use crate::text::letters::is_invisible;
use crate::text::lowercase::{lower, lowercase};
use crate::text::marks::{is_apostrophe, is_hyphen, without_genitive};
use crate::text::numbers::roman;
use crate::text::plain::{plain, skeleton};
use crate::text::slices::only;
use crate::text::stem::Stem;

/// A name has so many letters at least, ...
pub(super) const SHORT: usize = 4;
/// ... and one whose neighbours are not the same so many.
pub(super) const LONG: usize = 6;
/// Names with more letters than this are none.
const LONGEST: usize = 40;
/// So many neighbours of a name are kept.
const NEIGHBOURS: usize = 8;
/// What a name is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum NameForm {
    /// One word, hyphens in it or not.
    Word,
    /// A word and what stands behind it: Space X.
    Pair,
    /// A word and a number: Saturn 5, Saturn V.
    Numbered(u32),
    /// Two words and what links them: Suit & Tie, Suit and Tie.
    Linked,
    /// A word with its 's: Lloyd's.
    Possessive,
}

/// A name as an article writes it.
pub(super) struct Written {
    pub article: ArticleId,
    /// The sentence where it stands first.
    pub sentence: CandidateId,
    pub span: Span,
    /// In lower case, with its marks and spaces.
    pub letters: String,
    pub plain: String,
    pub skeleton: String,
    /// The names right before and right behind it.
    pub before: Vec<Stem>,
    pub behind: Vec<Stem>,
    /// What the language of the article does with names.
    pub conventions: &'static Conventions,
    pub form: NameForm,
}

/// All names of the articles.
#[derive(Default)]
pub(super) struct Names {
    pub all: Vec<Written>,
    pub known: Map<(ArticleId, Stem), usize>,
    /// Words that some article writes in lower case.
    pub common: Set<Stem>,
    /// Words that some article writes without an 's.
    pub bare: Set<Stem>,
    /// Whether an article links two words with a sign.
    pub linked: bool,
}

/// A sentence whose names are read.
struct NamePlace<'a> {
    article: ArticleId,
    sentence: CandidateId,
    conventions: &'static Conventions,
    text: &'a str,
    tokens: &'a [Token],
}

impl NamePlace<'_> {
    /// A name as it is written here, with the names beside it.
    fn written(&self, name: SpeltName, beside: [Option<Stem>; 2]) -> Written {
        let [before, behind] = beside;
        let SpeltName { span, letters, form } = name;
        let plain = match (form, letters.split_once([' ', '&'])) {
            (NameForm::Numbered(number), Some((name, _))) => [plain(name), number.to_string()].concat(),
            (NameForm::Linked, Some((first, rest))) => {
                let last = rest.rsplit_once(' ').map_or(rest, |(_, last)| last);
                [&*plain(first), "&", &plain(last)].concat()
            }
            _ => plain(&letters),
        };
        Written {
            article: self.article,
            sentence: self.sentence,
            span,
            skeleton: skeleton(&plain),
            plain,
            letters,
            before: before.into_iter().collect(),
            behind: behind.into_iter().collect(),
            conventions: self.conventions,
            form,
        }
    }

    /// The name at a token, if there is one over nothing but a space.
    fn name(&self, at: Option<usize>, gap: impl Fn(&Token) -> Span) -> Option<Stem> {
        let token = self.tokens.get(at?)?;
        let near = gap(token).slice(self.text) == " " && is_capital(self.text, token);
        near.then(|| Stem::of(&plain(token.span().slice(self.text))))
    }

    /// The names right before and right behind a stretch of tokens.
    fn beside(&self, at: usize, end: usize, span: Span) -> [Option<Stem>; 2] {
        let before = self.name(at.checked_sub(1), |t| Span::new(t.end() as usize, span.start));
        [before, self.name(Some(end), |t| Span::new(span.end, t.start as usize))]
    }

    /// A name with the number behind it: Saturn V.
    fn numbered(&self, span: Span, end: usize, letters: &str) -> Option<SpeltName> {
        let (number, tail) = number(self.text, self.tokens.get(end)?)?;
        if Span::new(span.end, tail.start).slice(self.text) != " " {
            return None;
        }
        let both = [letters, " ", &lowercase(tail.slice(self.text))].concat();
        Some(SpeltName { span: Span::new(span.start, tail.end), letters: both, form: NameForm::Numbered(number) })
    }

    /// A name and the word behind it: Space X; with what links them: Suit & Tie, Suit and Tie.
    fn pair(&self, first: &FormerName, span: Span, letters: &str) -> Option<SpeltName> {
        let gap = Span::new(first.span.end, span.start).slice(self.text);
        let both = [&first.letters, gap, letters].concat();
        let form = match gap {
            " " => NameForm::Pair,
            _ if gap == " & " || first.link && gap.starts_with(' ') => NameForm::Linked,
            _ => return None,
        };
        Some(SpeltName { span: Span::new(first.span.start, span.end), letters: both, form })
    }
}

/// A name that was read.
struct SpeltName {
    span: Span,
    /// In lower case, with its marks and spaces.
    letters: String,
    form: NameForm,
}

/// The name before a word, over nothing but a space or what links them.
struct FormerName {
    span: Span,
    letters: String,
    /// Whether a short word links it to the next.
    link: bool,
}

impl Names {
    /// Reads the names of a sentence.
    pub fn read(&mut self, articles: &Articles, cluster: &Cluster, sentence: CandidateId) {
        let Some((candidate, article, s)) = cluster.sentence(articles, sentence) else { return };
        let (text, tokens) = (article.text(), article.tokens(s));
        let place = NamePlace {
            article: candidate.article,
            sentence,
            conventions: article.language.conventions(),
            text,
            tokens,
        };
        let mut last: Option<FormerName> = None;
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            let (end, span) = unit(text, tokens, at);
            let word = span.slice(text);
            // #SpaceX, @SpaceX: written together for another reason.
            let tag = text.get(..span.start).is_some_and(|t| t.ends_with(['#', '@', '/', '.', '_']));
            if !tag && is_capital(text, token) {
                last = Some(self.name(&place, at, end, last));
                at = end;
                continue;
            }
            if word.starts_with(char::is_lowercase) {
                let is_plain = word.bytes().all(|b| b.is_ascii_lowercase());
                self.common.insert(if is_plain { Stem::of(word) } else { Stem::of(&plain(word)) });
                let link = self.linked && token.is_stop() && word.len() <= 3;
                last = last.filter(|_| link).map(|last| FormerName { link, ..last });
                // al-Sisi: the name is behind the hyphen.
                at = at.saturating_add(1);
                continue;
            }
            // Sexy Back, Space X: with a word that is no name by itself.
            if let Some(last) = last.take().filter(|_| !tag && word.starts_with(char::is_uppercase))
                && let Some(pair) = place.pair(&last, span, &lowercase(word)).filter(|p| p.form == NameForm::Pair)
            {
                self.add(&place, pair, [None, None]);
            }
            at = end;
        }
    }

    /// Reads the name at a token: by itself, with the one before it, and with a number behind it.
    fn name(&mut self, place: &NamePlace, at: usize, end: usize, last: Option<FormerName>) -> FormerName {
        let (_, span) = unit(place.text, place.tokens, at);
        let beside = place.beside(at, end, span);
        let word = span.slice(place.text);
        let lower = |word: &str| word.chars().filter(|c| !is_invisible(*c)).map(lower).collect::<String>();
        let bare = without_genitive(word);
        let (whole, letters) = (Span::new(span.start, span.start.saturating_add(bare.len())), lower(bare));
        if let Some(pair) = last.and_then(|last| place.pair(&last, whole, &letters)) {
            self.add(place, pair, [None, None]);
        }
        if let Some(numbered) = place.numbered(span, end, &letters) {
            self.add(place, numbered, [None, None]);
        }
        if bare.len() == word.len() {
            self.bare.insert(Stem::of(&letters));
        } else {
            self.add(place, SpeltName { span, letters: lower(word), form: NameForm::Possessive }, [None, None]);
        }
        if at > 0 || beside != [None, None] || letters.chars().count() >= LONG {
            let name = SpeltName { span: whole, letters: letters.clone(), form: NameForm::Word };
            self.add(place, name, beside);
        }
        FormerName { span: whole, letters, link: false }
    }

    /// Adds a name of a sentence, or what stands beside it to the same name of its article.
    fn add(&mut self, place: &NamePlace, name: SpeltName, beside: [Option<Stem>; 2]) {
        let count = name.letters.chars().count();
        let odd = |c: char| is_apostrophe(c) && name.form != NameForm::Possessive || matches!(c, '.' | '_' | ':');
        if !(SHORT..=LONGEST).contains(&count) || name.letters.contains(odd) {
            return;
        }
        let key = (place.article, Stem::of(&name.letters));
        match self.known.get(&key).and_then(|n| self.all.get_mut(*n)) {
            Some(known) => {
                let [before, behind] = beside;
                for (list, more) in [(&mut known.before, before), (&mut known.behind, behind)] {
                    if let Some(stem) = more.filter(|stem| list.len() < NEIGHBOURS && !list.contains(stem)) {
                        list.push(stem);
                    }
                }
            }
            None => {
                self.known.insert(key, self.all.len());
                self.all.push(place.written(name, beside));
            }
        }
    }
}

/// The word at a token with all that hyphens join to it, and the first token behind it.
fn unit(text: &str, tokens: &[Token], at: usize) -> (usize, Span) {
    let start = tokens.get(at).map_or(0, |t| t.start as usize);
    let mut end = tokens.get(at).map_or(start, |t| t.end() as usize);
    let mut next = at.saturating_add(1);
    while let Some(token) = tokens.get(next)
        && only(Span::new(end, token.start as usize).slice(text)).is_some_and(is_hyphen)
        && token.kind != Kind::Number
    {
        end = token.end() as usize;
        next = next.saturating_add(1);
    }
    (next, Span::new(start, end))
}

/// The value of a small number in digits or in Roman letters, but not of I, and where it stands.
fn number(text: &str, token: &Token) -> Option<(u32, Span)> {
    let word = token.span().slice(text);
    if word.len() > 5 || matches!(word, "I" | "X" | "L") {
        return None;
    }
    let value = if word.bytes().all(|b| b"IVXL".contains(&b)) {
        roman(word)
    } else {
        word.parse().ok().filter(|n| (2..60).contains(n))
    };
    value.map(|value| (value, token.span()))
}
