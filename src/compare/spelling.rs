//! Spelling: one name that the articles write in two ways.

use super::disagreements::{Difference, DifferingValue};
use super::names::is_capital;
use crate::collections::sort;
use crate::language::Conventions;
use crate::model::span::Span;
use crate::model::summary::DisagreementKind;
use crate::read::analysed::Analysed;
use crate::read::tokens::{Kind, Token};
use crate::relate::cluster::Cluster;
use crate::text::plain::{distance, plain, single, skeleton};
use crate::text::stem::Stem;
use rustc_hash::{FxHashMap, FxHashSet};

/// A name has so many letters at least, ...
const SHORT: usize = 4;
/// ... and one whose neighbours are not the same so many.
const LONG: usize = 6;
/// Names with more letters than this are none.
const LONGEST: usize = 40;
/// So many neighbours of a name are kept.
const NEIGHBOURS: usize = 8;
/// So many names of one key are compared with each.
const LIKE: usize = 24;

/// A name as an article writes it.
struct Written {
    article: usize,
    root: usize,
    /// The sentence where it stands first.
    sentence: usize,
    span: Span,
    /// In lower case, with its marks and spaces.
    letters: String,
    plain: String,
    skeleton: String,
    /// The names right before and right behind it.
    before: Vec<Stem>,
    behind: Vec<Stem>,
    /// Where its endings change with the sentence, or nouns have capitals.
    inflected: bool,
    capital_nouns: bool,
    /// Whether it ends in a number: Saturn 5, Saturn V.
    numbered: bool,
}

/// All names of the articles.
#[derive(Default)]
struct Names {
    all: Vec<Written>,
    known: FxHashMap<(usize, Stem), usize>,
    /// Words that some article writes in lower case.
    common: FxHashSet<Stem>,
}

/// Finds names that are written in several ways.
pub(super) fn spellings(articles: &[Analysed], cluster: &Cluster) -> Vec<Difference> {
    let mut names = Names::default();
    for sentence in 0..cluster.candidates.len() {
        names.read(articles, cluster, sentence);
    }
    let mut blocks: FxHashMap<Stem, Vec<usize>> = FxHashMap::default();
    for (number, name) in names.all.iter().enumerate() {
        for key in keys(name) {
            blocks.entry(key).or_default().push(number);
        }
    }
    let mut joined: FxHashSet<usize> = FxHashSet::default();
    let mut group: Vec<usize> = (0..names.all.len()).collect();
    for (_, members) in sort::keyed(blocks.into_iter().map(|(k, v)| (k.0, v)).collect()) {
        for (i, a) in members.iter().enumerate() {
            for b in members.iter().skip(i.saturating_add(1)).take(LIKE) {
                let (one, two) = (root(&group, *a), root(&group, *b));
                if one != two && names.same(*a, *b) {
                    joined.extend([*a, *b]);
                    let (first, last) = (one.min(two), one.max(two));
                    if let Some(up) = group.get_mut(last) {
                        *up = first;
                    }
                }
            }
        }
    }
    // Articles that write the name as one of a group does belong to it.
    let mut first: FxHashMap<&str, usize> = FxHashMap::default();
    for (number, name) in names.all.iter().enumerate().filter(|(n, _)| joined.contains(n)) {
        first.entry(&name.letters).or_insert(number);
    }
    let mut groups: FxHashMap<usize, Vec<usize>> = FxHashMap::default();
    for (number, name) in names.all.iter().enumerate() {
        if let Some(known) = first.get(name.letters.as_str()) {
            groups.entry(root(&group, *known)).or_default().push(number);
        }
    }
    sort::keyed(groups).iter().filter_map(|(_, members)| names.disagreement(members)).collect()
}

/// The first name of the group of a name.
fn root(group: &[usize], mut at: usize) -> usize {
    while let Some(up) = group.get(at).filter(|up| **up != at) {
        at = *up;
    }
    at
}

/// What two spellings of one name have in common at least: one of these.
fn keys(name: &Written) -> Vec<Stem> {
    let key = |kind: &str, letters: &str| Stem::of(&format!("{kind} {letters}"));
    let mut keys = vec![key("joined", &name.plain)];
    if name.letters.contains(' ') {
        return keys;
    }
    keys.push(key("plain", &single(&name.plain.replace("ue", "u").replace("oe", "o").replace("ae", "a"))));
    let bones: Vec<char> = name.skeleton.chars().collect();
    if bones.len() >= 2 {
        keys.push(key("bones", &name.skeleton));
    }
    if bones.len() >= 4 {
        for left in 0..bones.len() {
            let rest: String = bones.iter().enumerate().filter(|(n, _)| *n != left).map(|(_, c)| *c).collect();
            keys.push(key("bones", &rest));
        }
    }
    let first: String = name.plain.chars().take(1).collect();
    keys.extend(name.before.iter().map(|n| n.pair(key("before", &first))));
    keys.extend(name.behind.iter().map(|n| n.pair(key("behind", &first))));
    keys
}

/// A sentence whose names are read.
struct NamePlace<'a> {
    article: usize,
    root: usize,
    sentence: usize,
    conventions: &'static Conventions,
    text: &'a str,
    tokens: &'a [Token],
}

impl NamePlace<'_> {
    /// A name as it is written here, with the names beside it.
    fn written(&self, span: Span, letters: String, number: Option<u32>, beside: [Option<Stem>; 2]) -> Written {
        let [before, behind] = beside;
        let plain = match (number, letters.rsplit_once(' ')) {
            (Some(number), Some((name, _))) => format!("{}{number}", plain(name)),
            _ => plain(&letters),
        };
        Written {
            article: self.article,
            root: self.root,
            sentence: self.sentence,
            span,
            skeleton: skeleton(&plain),
            plain,
            letters,
            before: before.into_iter().collect(),
            behind: behind.into_iter().collect(),
            inflected: self.conventions.names_decline,
            capital_nouns: self.conventions.capital_nouns,
            numbered: number.is_some(),
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

    /// A name with the number behind it, Saturn V, and that number.
    fn numbered(&self, span: Span, end: usize, letters: &str) -> Option<(Span, String, u32)> {
        let (number, tail) = number(self.text, self.tokens.get(end)?)?;
        if Span::new(span.end, tail.start).slice(self.text) != " " {
            return None;
        }
        let all = format!("{letters} {}", tail.slice(self.text).to_lowercase());
        Some((Span::new(span.start, tail.end), all, number))
    }
}

impl Names {
    /// Reads the names of a sentence.
    fn read(&mut self, articles: &[Analysed], cluster: &Cluster, sentence: usize) {
        let Some((candidate, article, s)) = cluster.sentence(articles, sentence) else { return };
        let Some(root) = cluster.root(sentence) else { return };
        let (text, tokens) = (article.text(), article.tokens(s));
        let conventions = article.language.conventions();
        let place = NamePlace { article: candidate.article, root, sentence, conventions, text, tokens };
        let mut last: Option<(Span, String)> = None;
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            let (end, span) = unit(text, tokens, at);
            let word = span.slice(text);
            // #SpaceX, @SpaceX: written together for another reason.
            let tag = text.get(..span.start).is_some_and(|t| t.ends_with(['#', '@', '/', '.', '_']));
            if tag || !is_capital(text, token) {
                if word.starts_with(char::is_lowercase) {
                    let is_plain = word.bytes().all(|b| b.is_ascii_lowercase());
                    self.common.insert(if is_plain { Stem::of(word) } else { Stem::of(&plain(word)) });
                }
                last = None;
                at = end;
                continue;
            }
            let beside = place.beside(at, end, span);
            let before = matches!(beside, [Some(_), _]);
            let bare = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word);
            let letters: String = bare.chars().filter(|c| *c != '\u{ad}').flat_map(char::to_lowercase).collect();
            let whole = Span::new(span.start, span.start.saturating_add(bare.len()));
            if let Some((first, written)) = last.take().filter(|_| before) {
                let both = Span::new(first.start, whole.end);
                self.add(&place, both, format!("{written} {letters}"), None, [None, None]);
            }
            if let Some((span, letters, number)) = place.numbered(span, end, &letters) {
                self.add(&place, span, letters, Some(number), [None, None]);
            }
            let known = at > 0 || beside != [None, None] || letters.chars().count() >= LONG;
            if known {
                self.add(&place, whole, letters.clone(), None, beside);
            }
            last = Some((whole, letters));
            at = end;
        }
    }

    /// Adds a name of a sentence, or what stands beside it to the same name of its article.
    fn add(&mut self, place: &NamePlace, span: Span, letters: String, number: Option<u32>, beside: [Option<Stem>; 2]) {
        let count = letters.chars().count();
        let odd = |c: char| matches!(c, '\'' | '’' | '.' | '_' | ':');
        if !(SHORT..=LONGEST).contains(&count) || letters.contains(odd) {
            return;
        }
        let key = (place.article, Stem::of(&letters));
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
                self.all.push(place.written(span, letters, number, beside));
            }
        }
    }

    /// True if two names are one, written in two ways.
    fn same(&self, a: usize, b: usize) -> bool {
        let (Some(x), Some(y)) = (self.all.get(a), self.all.get(b)) else { return false };
        if x.root == y.root || x.letters == y.letters {
            return false;
        }
        let uses = |article: usize, name: &Written| self.known.contains_key(&(article, Stem::of(&name.letters)));
        let (slip, other) = (uses(x.article, y), uses(y.article, x));
        if slip && other {
            return false;
        }
        let words = |n: &Written| n.letters.contains(' ');
        if words(x) || words(y) {
            let hyphen = |n: &Written| n.letters.contains('-');
            // Space X, SpaceX.
            let joined = words(x) != words(y) && !hyphen(x) && !hyphen(y);
            return x.plain == y.plain && (joined || x.numbered && y.numbered);
        }
        alike(x, y, slip || other, &self.common)
    }

    /// The spellings of a group, one an article: of several the one that fewest articles have.
    fn disagreement(&self, members: &[usize]) -> Option<Difference> {
        let names: Vec<&Written> = members.iter().filter_map(|m| self.all.get(*m)).collect();
        let holders = |letters: &str| names.iter().filter(|n| n.letters == letters).count();
        let mut chosen: Vec<&Written> = Vec::new();
        for name in &names {
            match chosen.iter_mut().find(|c| c.article == name.article) {
                Some(known) if holders(&known.letters) > holders(&name.letters) => *known = name,
                Some(_) => {}
                None => chosen.push(name),
            }
        }
        sort::stable_by(&mut chosen, |a, b| a.article.cmp(&b.article));
        let mut sides: Vec<&str> = Vec::new();
        let mut values = Vec::new();
        for name in &chosen {
            let side = sides.iter().position(|s| *s == name.letters).unwrap_or_else(|| {
                sides.push(&name.letters);
                sides.len().saturating_sub(1)
            });
            values.push(DifferingValue {
                sentence: name.sentence,
                article: name.article,
                span: name.span,
                side,
                newest: false,
            });
        }
        let first = chosen.first()?;
        let beside = first.before.iter().chain(&first.behind);
        let about = beside.filter(|s| chosen.iter().all(|n| n.before.contains(s) || n.behind.contains(s)));
        let about = about.copied().collect();
        (sides.len() > 1).then_some(Difference {
            kind: DisagreementKind::Spelling,
            about,
            values,
            likeness: 1.0,
            later: false,
        })
    }
}

/// The word at a token with all that hyphens join to it, and the first token behind it.
fn unit(text: &str, tokens: &[Token], at: usize) -> (usize, Span) {
    let start = tokens.get(at).map_or(0, |t| t.start as usize);
    let mut end = tokens.get(at).map_or(start, |t| t.end() as usize);
    let mut next = at.saturating_add(1);
    while let Some(token) = tokens.get(next)
        && matches!(Span::new(end, token.start as usize).slice(text), "-" | "\u{2011}")
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
    let arabic = || word.parse().ok().filter(|n| (2..60).contains(n));
    if word.len() > 5 || word == "I" {
        return None;
    }
    let (mut value, mut highest) = (0u32, 0u32);
    for letter in word.bytes().rev() {
        let one = match letter {
            b'I' => 1,
            b'V' => 5,
            b'X' => 10,
            b'L' => 50,
            _ => return arabic().map(|n| (n, token.span())),
        };
        value = if one < highest { value.saturating_sub(one) } else { value.saturating_add(one) };
        highest = highest.max(one);
    }
    Some((value, token.span()))
}

/// A word as Americans write it.
fn american(word: &str) -> String {
    for (british, american) in [("re", "er"), ("our", "or"), ("ence", "ense"), ("isation", "ization")] {
        if let Some(start) = word.strip_suffix(british) {
            return format!("{start}{american}");
        }
    }
    word.to_owned()
}

/// True if two words are near enough to be one name; `slip` if one of the articles has both.
fn alike(x: &Written, y: &Written, slip: bool, common: &FxHashSet<Stem>) -> bool {
    let (a, b) = (x.plain.as_str(), y.plain.as_str());
    let least = a.chars().count().min(b.chars().count());
    // Kim Jong-un, Kim Jong Un: no difference worth a word.
    if least < SHORT || x.letters.replace('-', "") == y.letters.replace('-', "") {
        return false;
    }
    let meets = |one: &[Stem], two: &[Stem]| one.iter().any(|n| two.contains(n));
    let (before, behind) = (meets(&x.before, &y.before), meets(&x.behind, &y.behind));
    let shared = before || behind;
    let far = distance(a, b);
    // The Cold Hand Bandits, the Cold Hands Bandits.
    if before && behind && far == 1 {
        return true;
    }
    if [a, b].iter().any(|word| common.contains(&Stem::of(word))) {
        return shared && american(a) == american(b);
    }
    // Michael Orrin and Michel Aubert are two people.
    let apart = |one: &[Stem], two: &[Stem], meet: bool| !meet && !one.is_empty() && !two.is_empty();
    let apart = !shared && (apart(&x.before, &y.before, before) || apart(&x.behind, &y.behind, behind));
    let umlauts = |word: &str| word.replace("ue", "u").replace("oe", "o").replace("ae", "a");
    if a == b || umlauts(a) == umlauts(b) {
        return !apart && !x.capital_nouns;
    }
    let begins = a.starts_with(b) || b.starts_with(a);
    // Korea, Korean, Koreans.
    let ending =
        |long: &str, short: &str| long.strip_prefix(short).is_some_and(|end| matches!(end, "s" | "n" | "a" | "i"));
    if ending(a, b) || ending(b, a) {
        return false;
    }
    let bones = x.skeleton == y.skeleton && x.skeleton.len() >= 2;
    let ends = a.chars().rev().zip(b.chars().rev()).take_while(|(one, two)| one == two).count();
    let first = a.chars().next() == b.chars().next();
    let kept = if x.inflected || y.inflected { 3 } else { 2 };
    if x.capital_nouns || y.capital_nouns || x.inflected || y.inflected {
        return shared && !begins && ends >= kept && far == 1 && first;
    }
    if shared {
        return first && (far == 1 || far == 2 && bones);
    }
    let doubled = single(a) == single(b);
    !apart
        && !begins
        && first
        && far == 1
        && ends >= kept
        && (doubled || least >= LONG && bones || least > LONG && a.len() != b.len())
        && (!slip || least > LONG)
}
