//! Nicknames: what first names become among friends.

/// First names and what people make of them, where the letters do not tell: a line for each.
const NICKNAMES: &str = include_str!("data/nicknames.txt");

/// True if one of two names in plain letters begins with the other, or is another form of it: Bill, William.
pub(crate) fn is_short_for(a: &str, b: &str) -> bool {
    let has = |line: &str, name: &str| line.split(' ').any(|known| known == name);
    a.starts_with(b) || b.starts_with(a) || NICKNAMES.lines().any(|line| has(line, a) && has(line, b))
}
