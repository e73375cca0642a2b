//! References: the list of references of a paper. It is in the file, but it is no text. The page does the same in
//! `www/shared/read/pdf/references.ts`.

use crate::pattern::{Pattern, pattern};

static HEADING: Pattern = pattern!(concat!(
    r"(?i)^(?:[0-9]{1,2}\.?\s+|[IVX]+\.\s+)?(?:references|references and notes|bibliography|works cited|literature(?: cited)?",
    r"|literatur(?:verzeichnis)?|quellen(?:verzeichnis)?|bibliographie|références(?: bibliographiques)?|bibliografía",
    r"|referencias(?: bibliográficas)?|bibliografia|referências(?: bibliográficas)?|المراجع|المصادر|参考文献|引用文献)\s*:?",
    r"(?:$|\s+\[?1[\].])"
));
/// What comes behind them and is text again.
static BEHIND: Pattern = pattern!(
    r"(?i)^(?:[A-Z]\.?\s+)?(?:appendix|appendices|supplementa\p{L}+|annex|anhang|annexe|anexo|apéndice|apêndice)(?-u:\b)"
);
/// A reference has a number before it or a year in it.
static ENTRY: Pattern = pattern!(r"^\[?[0-9]{1,3}[\].]\s|(?-u:\b)(?:1[5-9]|20)[0-9][0-9][a-z]?(?-u:\b)");

/// What is longer is a heading and its list in one.
const LONG_HEADING: usize = 40;
/// What is longer is no heading.
const HEADING_LENGTH: usize = 80;

/// The numbers of the lines that are references, with their heading.
pub fn references_in(lines: &[&str]) -> Vec<usize> {
    let heading = lines.iter().rposition(|line| HEADING.is_in(line));
    let Some(from) = heading.filter(|from| from.saturating_mul(5) >= lines.len()) else { return Vec::new() };
    let length = |line: &str| line.chars().count();
    let behind = |line: &&str| BEHIND.is_in(line) && length(line) < HEADING_LENGTH;
    let list: Vec<&str> = lines.iter().skip(from.saturating_add(1)).copied().take_while(|line| !behind(line)).collect();
    let to = from.saturating_add(1).saturating_add(list.len());
    let own = lines.get(from).filter(|line| length(line) > LONG_HEADING);
    let all = list.iter().chain(own);
    let entries = all.clone().filter(|line| ENTRY.is_in(line)).count();
    if entries > 0 && entries.saturating_mul(3) >= all.count() { (from..to).collect() } else { Vec::new() }
}
