//! Spelling: one name that the articles write in two ways.

mod written;

use self::written::{LONG, NameForm, Names, SHORT, Written};
use super::disagreements::{Difference, DifferingValue};
use crate::collections::ids::ArticleId;
use crate::collections::map::{Map, Set};
use crate::collections::sort;
use crate::language::Conventions;
use crate::model::summary::DisagreementKind;
use crate::read::analysed::Articles;
use crate::relate::cluster::Cluster;
use crate::text::find::holds;
use crate::text::marks::is_apostrophe;
use crate::text::plain::{distance, single, without_umlauts};
use crate::text::stem::Stem;

/// So many names of one key are compared with each.
const LIKE: usize = 24;

/// Finds names that are written in several ways.
pub(super) fn spellings(articles: &Articles, cluster: &Cluster) -> Vec<Difference> {
    let linked = articles.iter().any(|article| holds(article.text(), " & "));
    let mut names = Names { linked, ..Names::default() };
    for sentence in cluster.candidates.ids() {
        names.read(articles, cluster, sentence);
    }
    let mut blocks: Map<Stem, Vec<usize>> = Map::default();
    for (number, name) in names.all.iter().enumerate() {
        for key in keys(name) {
            blocks.entry(key).or_default().push(number);
        }
    }
    let mut joined: Set<usize> = Set::default();
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
    let mut first: Map<&str, usize> = Map::default();
    for (number, name) in names.all.iter().enumerate().filter(|(n, _)| joined.contains(n)) {
        first.entry(&name.letters).or_insert(number);
    }
    let mut groups: Map<usize, Vec<usize>> = Map::default();
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
    let key = |kind: &str, letters: &str| Stem::of(&[kind, " ", letters].concat());
    let mut keys = vec![key("joined", &name.plain)];
    if name.form != NameForm::Word {
        return keys;
    }
    keys.push(key("plain", &single(&without_umlauts(&name.plain))));
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

impl Names {
    /// True if two names are one, written in two ways.
    fn same(&self, a: usize, b: usize) -> bool {
        let (Some(x), Some(y)) = (self.all.get(a), self.all.get(b)) else { return false };
        if x.article == y.article || x.letters == y.letters {
            return false;
        }
        let uses = |article: ArticleId, name: &Written| self.known.contains_key(&(article, Stem::of(&name.letters)));
        let (slip, other) = (uses(x.article, y), uses(y.article, x));
        if slip && other {
            return false;
        }
        let whole = x.plain == y.plain;
        let hyphen = x.letters.contains('-') || y.letters.contains('-');
        let (one, two) = if x.form <= y.form { (x, y) } else { (y, x) };
        match (one.form, two.form) {
            (NameForm::Word, NameForm::Word) => alike(x, y, slip || other, &self.common),
            (NameForm::Word, NameForm::Pair) => whole && !hyphen,
            (NameForm::Word | NameForm::Numbered(_), NameForm::Numbered(_)) => whole,
            (NameForm::Linked, NameForm::Linked) => whole && x.letters.contains('&') != y.letters.contains('&'),
            (NameForm::Word, NameForm::Possessive) => {
                let owner = two.letters.trim_end_matches('s').trim_end_matches(is_apostrophe);
                let word = Stem::of(owner);
                whole && !self.bare.contains(&word) && !self.common.contains(&word)
            }
            _ => false,
        }
    }

    /// The spellings of a group, one an article: of several the one that fewest articles have.
    fn disagreement(&self, members: &[usize]) -> Option<Difference> {
        let names: Vec<&Written> = members.iter().filter_map(|m| self.all.get(*m)).collect();
        let mut holders: Map<&str, usize> = Map::default();
        for name in &names {
            let count = holders.entry(&name.letters).or_default();
            *count = count.saturating_add(1);
        }
        let held = |name: &Written| holders.get(name.letters.as_str()).copied();
        // They are in the order of the articles.
        let mut chosen: Vec<&Written> = Vec::new();
        for name in names {
            match chosen.last_mut().filter(|last| last.article == name.article) {
                Some(last) if held(last) > held(name) => *last = name,
                Some(_) => {}
                None => chosen.push(name),
            }
        }
        let mut sides: Map<&str, usize> = Map::default();
        let mut values = Vec::new();
        for name in &chosen {
            let next = sides.len();
            let side = *sides.entry(&name.letters).or_insert(next);
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

/// A word with the other of two endings, if its language knows one.
fn other_ending(word: &str, conventions: &Conventions) -> String {
    let other = conventions.endings.iter().find_map(|(one, other)| Some([word.strip_suffix(one)?, other].concat()));
    other.unwrap_or_else(|| word.to_owned())
}

/// True if two words have the same letters: Jaczko, Jazcko.
fn swapped(a: &str, b: &str) -> bool {
    let sorted = |word: &str| {
        let mut letters: Vec<char> = word.chars().collect();
        sort::ascending(&mut letters);
        letters
    };
    sorted(a) == sorted(b)
}

/// True if two words are near enough to be one name; `slip` if one of the articles has both.
fn alike(x: &Written, y: &Written, slip: bool, common: &Set<Stem>) -> bool {
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
        return shared && other_ending(a, x.conventions) == other_ending(b, y.conventions);
    }
    // Michael Orrin and Michel Aubert are two people.
    let apart = |one: &[Stem], two: &[Stem], meet: bool| !meet && !one.is_empty() && !two.is_empty();
    let apart = !shared && (apart(&x.before, &y.before, before) || apart(&x.behind, &y.behind, behind));
    if a == b || without_umlauts(a) == without_umlauts(b) {
        return !apart && !x.conventions.capital_nouns;
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
    // Gaddafi, Kaddafi, Qaddafi.
    let kin = |word: &str| word.starts_with(['c', 'g', 'k', 'q']);
    let first = a.chars().next() == b.chars().next() || least >= LONG && kin(a) && kin(b);
    let inflected = x.conventions.names_decline || y.conventions.names_decline;
    let kept = if inflected { 3 } else { 2 };
    if x.conventions.capital_nouns || y.conventions.capital_nouns || inflected {
        return shared && !begins && ends >= kept && far == 1 && first;
    }
    if shared {
        return first && (far == 1 || far == 2 && (bones || swapped(a, b)));
    }
    let doubled = single(a) == single(b);
    !apart
        && !begins
        && first
        && far == 1
        && (ends >= kept || bones && least >= LONG && ends > 0)
        && (doubled || least > SHORT && bones || least > LONG && a.len() != b.len())
        && (!slip || least > LONG)
}
