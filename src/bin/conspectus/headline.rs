//! The headline in the title of a page, which names the outlet and the section, too. It is found as Readability finds it in the
//! page; dom_smoothie goes its own way here.

use crate::block_text::is_space;
use dom_query::Document;

/// What stands between the parts of a title, ...
const SEPARATORS: [char; 6] = ['|', '-', '\\', '/', '>', '»'];
/// ... and between those of which one is in the other.
const LEVELS: [char; 4] = ['\\', '/', '>', '»'];

/// The headline of a page, by its title.
pub fn of(page: &Document) -> String {
    let title = page.select_single("title").text();
    let title = title.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
    let parts = |signs: &[char]| -> Vec<usize> {
        let found = title.match_indices(signs).filter_map(|(at, sign)| {
            let before = title.get(..at)?.ends_with(' ');
            let behind = title.get(at.saturating_add(sign.len())..)?.starts_with(' ');
            (before && behind).then_some(at.saturating_sub(1))
        });
        found.collect()
    };
    let levels = !parts(&LEVELS).is_empty();
    let short = if let Some(last) = parts(&SEPARATORS).last() {
        let first_part = title.get(..*last).unwrap_or_default();
        let second_part = || title.split_once(SEPARATORS).map_or(title.as_str(), |(_, rest)| rest);
        if count(first_part) < 3 { second_part() } else { first_part }.to_owned()
    } else if title.contains(": ") {
        behind_colon(page, &title).to_owned()
    } else if !(15..=150).contains(&title.encode_utf16().count()) {
        let headings = page.select("h1");
        let alone = headings.nodes().first().filter(|_| headings.length() == 1);
        alone.map_or_else(|| title.clone(), |heading| heading.text().to_string())
    } else {
        title.clone()
    };
    let short = normal(short.trim_matches(is_space));
    // What is too short is more likely the name of a section.
    let plain: String = title.chars().filter(|c| !SEPARATORS.contains(c)).collect();
    if count(&short) <= 4 && (!levels || count(&short).saturating_add(1) != count(&plain)) { title } else { short }
}

/// What stands behind a colon, unless a heading has it all.
fn behind_colon<'a>(page: &Document, title: &'a str) -> &'a str {
    let whole = page.select("h1, h2").nodes().iter().any(|heading| heading.text().trim_matches(is_space) == title);
    let (Some((_, last)), Some((first, rest))) = (title.rsplit_once(':'), title.split_once(':')) else { return title };
    match () {
        () if whole => title,
        () if count(last) < 3 => rest,
        () if count(first) > 5 => title,
        () => last,
    }
}

/// How many pieces a text has between its spaces; one at its start or end counts.
fn count(text: &str) -> usize {
    let mut last = 'x';
    let gaps = text.chars().filter(|c| !is_space(std::mem::replace(&mut last, *c)) && is_space(*c));
    gaps.count().saturating_add(1)
}

/// One space in place of several in a row.
fn normal(text: &str) -> String {
    let mut out = String::new();
    let mut gap = String::new();
    for c in text.chars() {
        if is_space(c) {
            gap.push(c);
            continue;
        }
        out.push_str(if gap.chars().count() > 1 { " " } else { &gap });
        gap.clear();
        out.push(c);
    }
    out
}
