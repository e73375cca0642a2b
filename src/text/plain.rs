//! Plain letters: words without the marks on their letters, and how far two of them are apart.

use super::lowercase::lower;

/// The letter that a letter with a mark stands for, where there is one.
fn bare(c: char) -> Option<&'static str> {
    let groups: [(&str, &'static str); 30] = [
        ("àáâãåāăą", "a"),
        ("ä", "a"),
        ("æ", "ae"),
        ("çćĉċč", "c"),
        ("ďđð", "d"),
        ("èéêëēĕėęě", "e"),
        ("ĝğġģ", "g"),
        ("ĥħ", "h"),
        ("ìíîïĩīĭįı", "i"),
        ("ĵ", "j"),
        ("ķ", "k"),
        ("ĺļľŀł", "l"),
        ("ñńņň", "n"),
        ("òóôõøōŏő", "o"),
        ("ö", "o"),
        ("œ", "oe"),
        ("ŕŗř", "r"),
        ("śŝşšș", "s"),
        ("ß", "ss"),
        ("ţťŧț", "t"),
        ("þ", "th"),
        ("ùúûũūŭůűų", "u"),
        ("ü", "u"),
        ("ŵ", "w"),
        ("ýÿŷ", "y"),
        ("źżž", "z"),
        ("ё", "е"),
        ("й", "и"),
        ("άὰ", "α"),
        ("έ", "ε"),
    ];
    // Most letters are in none of them, and that is soon told.
    if !matches!(c, 'ß'..='ț' | 'ά'..='έ' | 'ὰ' | 'й' | 'ё') {
        return None;
    }
    groups.iter().find(|(marked, _)| marked.chars().any(|one| one == c)).map(|(_, plain)| *plain)
}

/// A letter without its accent, for the few that news writes with and without.
pub(crate) fn without_accent(c: char) -> char {
    match c {
        'á' | 'à' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'õ' | 'ö' | 'ø' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        c => c,
    }
}

/// Puts a word in lower case and leaves out marks on letters and whatever is no letter or digit.
pub(crate) fn plain(word: &str) -> String {
    let mut letters = String::with_capacity(word.len());
    for c in word.chars().map(lower) {
        match bare(c) {
            Some(plain) => letters.push_str(plain),
            None if c.is_alphanumeric() => letters.push(c),
            None => {}
        }
    }
    letters
}

/// A name by its consonants, as scripts and languages write them: what is left differs between names, not between spellings.
pub(crate) fn skeleton(plain: &str) -> String {
    let mut letters = String::with_capacity(plain.len());
    let mut rest = plain;
    while let Some(c) = rest.chars().next() {
        let (long, c) = match c {
            'k' if rest.starts_with("ks") => (2, 'x'),
            'p' if rest.starts_with("ph") => (2, 'f'),
            's' if rest.starts_with("sch") => (3, 's'),
            'z' => (1, 's'),
            'c' | 'q' | 'g' => (1, 'k'),
            'v' => (1, 'f'),
            c => (c.len_utf8(), c),
        };
        rest = rest.get(long..).unwrap_or_default();
        if matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'w' | 'h' | 'j') {
            continue;
        }
        if !letters.ends_with(c) {
            letters.push(c);
        }
    }
    letters
}

/// A word with the letters alone that umlauts are written as two letters for.
pub(crate) fn without_umlauts(plain: &str) -> String {
    let mut before = None;
    plain.chars().filter(|c| !matches!((before.replace(*c), c), (Some('a' | 'o' | 'u'), 'e'))).collect()
}

/// A word without the second of two same letters.
pub(crate) fn single(plain: &str) -> String {
    let mut letters = String::with_capacity(plain.len());
    for c in plain.chars().filter(|c| c.is_alphanumeric()) {
        if !letters.ends_with(c) {
            letters.push(c);
        }
    }
    letters
}

/// Counts the letters that must change to make one word of the other; words are read up to their 40th letter.
pub(crate) fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().take(40).collect(), b.chars().take(40).collect());
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = i;
        let mut before = i.saturating_add(1);
        if let Some(first) = row.first_mut() {
            *first = before;
        }
        for (cell, y) in row.iter_mut().skip(1).zip(&b) {
            let change = diagonal.saturating_add(usize::from(x != y));
            diagonal = *cell;
            *cell = change.min(diagonal.saturating_add(1)).min(before.saturating_add(1));
            before = *cell;
        }
    }
    row.last().copied().unwrap_or(0)
}
