//! Who wrote a page, and when, as its markup states it. The page reads it by the same rules, in `www/shared/read/stated.ts`.

use dom_query::{Document, NodeRef};
use serde_json::{Map, Value};
use std::collections::{HashMap, HashSet};

/// What a page states of its article.
#[derive(Debug, Default)]
pub struct Stated {
    pub author: Option<String>,
    /// As ISO 8601 has it.
    pub published: Option<String>,
    /// The headline of the article in the first graph of things, which dom_smoothie passes over.
    pub headline: Option<String>,
}

/// A thing that a page describes to search engines.
type Thing = Map<String, Value>;

/// No more things of a page are looked at, ...
const MOST_THINGS: usize = 10_000;
/// ... nor dates and names that stand in its text.
const MOST_PLACES: usize = 100;
/// A longer text is no name.
const LONGEST_NAME: usize = 100;

/// What pages call the day of an article, the surest name first; ...
const DATES: &str = "article:published_time article:published article.published datepublished og:datepublished \
    og:article:published_time og:pubdate pubdate pub_date publishdate publish-date publication_date parsely-pub-date sailthru.date \
    prism.publicationdate citation_publication_date citation_date bepress_citation_date dc.date.issued dcterms.issued dc.date.created \
    dcterms.created dcterms.date dc.date dc:date date datecreated article.created pdate og:release_date date.release \
    vr:published-time shareaholic:article_published_time isodatetime";
/// ... and who wrote it.
const AUTHORS: &str = "author article:author article.author og:article:author byl sailthru.author parsely-author author.name \
    citation_author bepress_citation_author dc.creator dc:creator dc.author dcterms.creator vr:author \
    shareaholic:article_author_name creator";

/// What stands where nobody is named.
const NOBODY: [&str; 8] =
    ["administrator", "editor", "webmaster", "root", "null", "undefined", "unknown", "super user"];
const TIMES: &str = "time[datetime], abbr.published[title]";
const COMMENTS: &str = ".comment, .comments, #comments, .comment-body, .commentlist, .comments-area";
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// What the markup of a page states.
pub fn stated(page: &Document) -> Stated {
    let described = described(page);
    let things = things(&described);
    let metas = metas(page);
    let articles = || things.iter().filter(|thing| is_kind(thing, &["Article", "Posting", "Report"]));
    let pages = || things.iter().filter(|thing| is_kind(thing, &["Page"]));
    let published = |thing: &&Thing| thing.get("datePublished").and_then(Value::as_str).and_then(iso);
    let meta = |names: &'static str| names.split_ascii_whitespace().filter_map(|name| metas.get(name));
    Stated {
        headline: described.iter().find_map(headline_in_graph),
        published: articles()
            .find_map(published)
            .or_else(|| meta(DATES).find_map(|text| iso(text)))
            .or_else(|| pages().find_map(published))
            .or_else(|| places(page, "[itemprop~=datePublished]").find_map(|place| date_at(&place)))
            .or_else(|| beside_headline(page)),
        author: articles()
            .find_map(|thing| authors(thing, &things))
            .or_else(|| meta(AUTHORS).find_map(|text| name(text)))
            .or_else(|| {
                let mut all = places(page, "[itemprop~=author] [itemprop~=name], [itemprop~=author], [rel~=author]");
                all.find_map(|place| name(&place.text()))
            }),
    }
}

/// A word or a number of a date, and what stands before it.
struct Piece<'a> {
    gap: &'a str,
    word: &'a str,
}

/// The words and numbers of a text that is short.
fn pieces(text: &str) -> Vec<Piece<'_>> {
    let end = text.char_indices().nth(LONGEST_NAME).map_or(text.len(), |(at, _)| at);
    let mut rest = text.get(..end).unwrap_or_default();
    let mut pieces = Vec::new();
    while let Some(start) = rest.find(|c: char| c.is_alphabetic() || c.is_ascii_digit()) {
        let (gap, tail) = rest.split_at_checked(start).unwrap_or((rest, ""));
        let digits = tail.starts_with(|c: char| c.is_ascii_digit());
        let goes_on = |c: char| if digits { c.is_ascii_digit() } else { c.is_alphabetic() };
        let length = tail.find(|c| !goes_on(c)).unwrap_or(tail.len());
        let (word, behind) = tail.split_at_checked(length).unwrap_or((tail, ""));
        pieces.push(Piece { gap: gap.trim(), word });
        rest = behind;
    }
    pieces
}

/// A number of so many digits.
fn number(word: &str, digits: std::ops::RangeInclusive<usize>) -> Option<u32> {
    let fits = digits.contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit());
    word.parse().ok().filter(|_| fits)
}

/// The day of a year, a month and a day, as ISO 8601 has it, if there is such a day.
fn day(year: &str, month: u32, day: &str) -> Option<String> {
    let year = number(year, 4..=4).filter(|year| (1900..2100).contains(year))?;
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let last = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => return None,
    };
    let day = number(day, 1..=2).filter(|day| (1..=last).contains(day))?;
    Some(format!("{year}-{month:02}-{day:02}"))
}

/// The time behind a day, with its zone.
fn time(pieces: &[Piece<'_>]) -> Option<String> {
    let behind = pieces.split_first().filter(|(first, _)| first.word.eq_ignore_ascii_case("t"));
    let (hour, rest) = behind.map_or(pieces, |(_, rest)| rest).split_first()?;
    let (minute, mut rest) = rest.split_first().filter(|(minute, _)| minute.gap == ":")?;
    let hour = number(hour.word, 1..=2).filter(|hour| *hour < 24)?;
    let minute = number(minute.word, 2..=2).filter(|minute| *minute < 60)?;
    let mut second = 0;
    if let Some((next, behind)) = rest.split_first().filter(|(next, _)| next.gap == ":")
        && let Some(found) = number(next.word, 2..=2).filter(|second| *second < 60)
    {
        (second, rest) = (found, behind);
    }
    if let Some((_, behind)) = rest.split_first().filter(|(next, _)| next.gap == ".") {
        rest = behind;
    }
    // 8:15 PM is no time of the clock of 24 hours.
    if rest.first().is_some_and(|half| ["am", "pm", "a", "p"].iter().any(|word| half.word.eq_ignore_ascii_case(word))) {
        return None;
    }
    let zone = rest.first().map_or_else(String::new, |zone| {
        if ["z", "utc", "gmt"].iter().any(|word| zone.word.eq_ignore_ascii_case(word)) {
            return "Z".to_owned();
        }
        let more = rest.get(1).filter(|more| more.gap == ":").map_or("", |more| more.word);
        let digits = format!("{}{more}", zone.word);
        let sign = zone.gap.chars().next_back().filter(|sign| matches!(sign, '+' | '-'));
        match (sign, number(&digits, 4..=4), digits.split_at_checked(2)) {
            (Some(sign), Some(_), Some((hours, minutes))) => format!("{sign}{hours}:{minutes}"),
            _ => String::new(),
        }
    });
    Some(format!("T{hour:02}:{minute:02}:{second:02}{zone}"))
}

/// The number of a month, by its English name or three letters of it at least.
fn month(word: &str) -> Option<u32> {
    let word = word.to_lowercase();
    let place = MONTHS.iter().position(|month| word.len() >= 3 && month.starts_with(&word))?;
    u32::try_from(place.saturating_add(1)).ok()
}

/// The date in a text as ISO 8601 has it; `None` if there is none, or if it is not sure which number is the month.
fn iso(text: &str) -> Option<String> {
    let pieces = pieces(text);
    let word = |at: usize| pieces.get(at).map_or("", |piece| piece.word);
    let timed = |day: String, behind: usize| day + &time(pieces.get(behind..).unwrap_or_default()).unwrap_or_default();
    if number(word(0), 8..=8).is_some() {
        let (year, rest) = word(0).split_at_checked(4)?;
        let (month, date) = rest.split_at_checked(2)?;
        return day(year, month.parse().ok()?, date).map(|day| timed(day, 1));
    }
    if let (Some(_), Some(month), Some(_)) = (number(word(0), 4..=4), number(word(1), 1..=2), number(word(2), 1..=2)) {
        return day(word(0), month, word(2)).map(|day| timed(day, 3));
    }
    let joins = |word: &&str| ["st", "nd", "rd", "th", "of"].iter().any(|one| word.eq_ignore_ascii_case(one));
    let plain: Vec<&str> = pieces.iter().map(|piece| piece.word).filter(|word| !joins(word)).collect();
    let found = plain.iter().enumerate().find_map(|(n, word)| {
        let month = month(word)?;
        let at = |place: Option<usize>| place.and_then(|place| plain.get(place)).copied().unwrap_or_default();
        let (next, second) = (at(n.checked_add(1)), at(n.checked_add(2)));
        // 3 March 2026; March 3, 2026.
        day(next, month, at(n.checked_sub(1))).or_else(|| day(second, month, next))
    });
    let dotted = [1, 2].iter().all(|at| pieces.get(*at).is_some_and(|piece| piece.gap == "."));
    found.or_else(|| day(word(2), number(word(1), 1..=2)?, word(0)).filter(|_| dotted))
}

/// What a page describes, a value for each script.
fn described(page: &Document) -> Vec<Value> {
    let scripts = page.select("script[type='application/ld+json' i]");
    let values = scripts.nodes().iter().filter_map(|script| {
        // What browsers of old had to pass over, and line breaks inside of texts.
        let mut json: String = script.text().chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        for passed in ["<!--", "<![CDATA[", "<![cdata[", "]]>", "-->"] {
            json = json.replace(passed, " ");
        }
        let end = json.rfind(['}', ']']).map(|end| end.saturating_add(1))?;
        serde_json::from_str(json.get(json.find(['{', '['])?..end)?).ok()
    });
    values.collect()
}

/// The headline of the first article of a graph, as Readability takes it in the page.
fn headline_in_graph(value: &Value) -> Option<String> {
    let graph = value.get("@graph").filter(|_| value.get("@type").is_none())?;
    let ends = ["Article", "Posting", "Report"];
    let article = each(Some(graph)).iter().filter_map(Value::as_object).find(|thing| is_kind(thing, &ends))?;
    let headline = ["name", "headline"].iter().find_map(|name| article.get(*name)?.as_str())?;
    Some(headline.trim().to_owned()).filter(|headline| !headline.is_empty())
}

/// All things in some values, those that stand further out first.
fn things(described: &[Value]) -> Vec<&Thing> {
    let mut all: Vec<&Value> = described.iter().collect();
    let mut next = 0;
    while let Some(value) = all.get(next).copied() {
        next = next.saturating_add(1);
        let left = MOST_THINGS.saturating_sub(all.len());
        match value {
            Value::Array(inside) => all.extend(inside.iter().take(left)),
            Value::Object(inside) => all.extend(inside.values().take(left)),
            _ => {}
        }
    }
    all.into_iter().filter_map(Value::as_object).collect()
}

/// The value, or the values in it if it is a list.
fn each(value: Option<&Value>) -> &[Value] {
    match value {
        Some(Value::Array(all)) => all,
        Some(one) => std::slice::from_ref(one),
        None => &[],
    }
}

/// True for a thing of such a kind.
fn is_kind(thing: &Thing, ends: &[&str]) -> bool {
    let kinds = each(thing.get("@type")).iter().filter_map(Value::as_str);
    kinds.into_iter().any(|kind| ends.iter().any(|end| kind.ends_with(end)))
}

/// A name without what stands around it; `None` for what is none.
fn name(text: &str) -> Option<String> {
    let plain = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let plain = plain.trim_start_matches(|c: char| !c.is_alphabetic());
    let behind = plain.match_indices(' ').find(|(at, _)| {
        let next = plain.get(at.saturating_add(1)..).unwrap_or_default();
        next.starts_with(['|', '•', '·', '@', '('])
    });
    let plain = behind.and_then(|(at, _)| plain.get(..at)).unwrap_or(plain);
    let label = plain.split_once(':').filter(|(label, _)| (1..=12).contains(&label.chars().count()));
    let behind = label.map(|(_, behind)| behind.strip_prefix(' ').unwrap_or(behind));
    let plain = behind.filter(|behind| behind.starts_with(char::is_alphabetic)).unwrap_or(plain);
    let by = ["By ", "by ", "BY "].iter().filter_map(|by| {
        let (before, name) = plain.split_once(by)?;
        let named = name.starts_with(char::is_uppercase);
        (named && (before.is_empty() || before.ends_with(' ') && before.chars().count() <= 21)).then_some(name)
    });
    let name = by.min_by_key(|name| name.len()).unwrap_or(plain);
    let given = text.trim();
    let none = name.chars().count() > LONGEST_NAME
        || given.contains("://")
        || given.starts_with("www.")
        || given.starts_with('@')
        || name.to_lowercase().ends_with("admin")
        || NOBODY.contains(&name.to_lowercase().as_str());
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    (!none && letters >= 2).then(|| name.to_owned())
}

/// The names of those who wrote a thing.
fn authors(thing: &Thing, all: &[&Thing]) -> Option<String> {
    let mut names: Vec<String> = Vec::new();
    for author in each(thing.get("author")).iter().take(MOST_PLACES) {
        let found = match author {
            Value::Object(author) => {
                let id = author.get("@id");
                let meant = || all.iter().find(|one| id.is_some() && one.get("@id") == id && one.contains_key("name"));
                let own = author.get("name").or_else(|| meant()?.get("name"));
                each(own).first().and_then(Value::as_str)
            }
            author => author.as_str(),
        };
        names.extend(found.and_then(name).filter(|found| !names.contains(found)));
    }
    (!names.is_empty()).then(|| names.join(", "))
}

/// What a page says under its names, by name in small letters: the first of each.
fn metas(page: &Document) -> HashMap<String, String> {
    let mut all = HashMap::new();
    for meta in page.select("meta[content]").nodes() {
        for attribute in ["property", "name", "itemprop"] {
            let names = meta.attr(attribute).map(|names| names.to_lowercase()).unwrap_or_default();
            for name in names.split_whitespace() {
                all.entry(name.to_owned()).or_insert_with(|| meta.attr("content").unwrap_or_default().to_string());
            }
        }
    }
    all
}

/// What stands at some places of a page that are not below a comment.
fn places<'a>(page: &'a Document, selector: &str) -> impl Iterator<Item = NodeRef<'a>> {
    uncommented(page.select(selector).nodes().to_vec())
}

fn uncommented(all: Vec<NodeRef<'_>>) -> impl Iterator<Item = NodeRef<'_>> {
    let below = |place: &NodeRef<'_>| place.is(COMMENTS) || place.ancestors_it(None).any(|around| around.is(COMMENTS));
    all.into_iter().take(MOST_PLACES).filter(move |place| !below(place))
}

/// The date that stands at a place.
fn date_at(place: &NodeRef<'_>) -> Option<String> {
    let given = ["content", "datetime", "title"].iter().find_map(|attribute| place.attr(attribute));
    iso(given.unwrap_or_else(|| place.text()).trim())
}

/// The dates at some places, without those of changes.
fn dates<'a>(all: impl Iterator<Item = NodeRef<'a>>) -> impl Iterator<Item = String> {
    let stays = |place: &NodeRef<'a>| {
        let says = ["class", "itemprop"].map(|name| place.attr(name).unwrap_or_default().to_lowercase());
        let has = |part: &str| says.iter().any(|said| said.contains(part));
        !has("updat") && !has("modif") || has("publi")
    };
    all.filter(stays).filter_map(|place| date_at(&place))
}

/// The date that stands nearest to the headline; of the whole page, only if it has no other.
fn beside_headline(page: &Document) -> Option<String> {
    let (inside, any) = (page.select("article h1"), page.select("h1"));
    let headline = inside.nodes().first().or_else(|| any.nodes().first());
    for around in headline.into_iter().flat_map(|headline| headline.ancestors_it(None)) {
        if !around.is_element() || around.has_name("body") {
            break;
        }
        let times = dom_query::Selection::from(around).select(TIMES);
        if let Some(date) = dates(uncommented(times.nodes().to_vec())).next() {
            return Some(date);
        }
    }
    let all: Vec<String> = places(page, TIMES).filter_map(|place| date_at(&place)).collect();
    let days: HashSet<&str> = all.iter().filter_map(|date| date.get(..10)).collect();
    all.first().filter(|_| days.len() == 1).cloned()
}
