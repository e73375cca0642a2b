//! Publishers: who brings an article out, by the host of its address or the name of its source.

use crate::collections::groups::Groups;
use crate::collections::ids::{ArticleId, IdVec};
use crate::collections::map::Map;
use crate::model::article::Article;
use crate::read::analysed::Articles;
use crate::text::lowercase::lowercase;

/// The second labels below which names are sold in the countries whose hosts end in two letters: `co.uk`, `com.au`.
const SECOND: &[&str] = &[
    "ac", "asn", "co", "com", "edu", "gen", "go", "gob", "gouv", "gov", "govt", "gub", "id", "ind", "info", "ltd",
    "me", "mil", "ne", "net", "nhs", "nom", "or", "org", "plc", "police", "re", "sch", "web",
];

/// Hosts whose every name below them is somebody else's.
const HOUSES: &[&str] = &[
    "blogspot",
    "wordpress",
    "substack",
    "tumblr",
    "livejournal",
    "typepad",
    "weebly",
    "wixsite",
    "ghost",
    "beehiiv",
    "github",
    "gitlab",
    "pages",
    "netlify",
    "vercel",
    "herokuapp",
    "over-blog",
    "hatenablog",
    "canalblog",
    "blogger",
    "jimdofree",
    "neocities",
];

/// Hosts on which the first part of the path says whose page it is.
const PATHS: &[&str] = &[
    "medium",
    "youtube",
    "facebook",
    "instagram",
    "twitter",
    "x",
    "tiktok",
    "t",
    "telegram",
    "threads",
    "vk",
    "linkedin",
    "naver",
    "weibo",
    "bsky",
];

/// Hosts that show the pages of others: nobody's.
const SHOWN: &[&str] = &[
    "archive",
    "msn",
    "yahoo",
    "google",
    "apple",
    "flipboard",
    "reddit",
    "ampproject",
    "aol",
    "newsbreak",
    "smartnews",
    "googleusercontent",
    "bing",
    "feedly",
    "pocket",
    "scribd",
    "issuu",
    "prnewswire",
    "businesswire",
    "globenewswire",
];

/// First parts of a path that are no name of anybody.
const ROOMS: &[&str] = &[
    "watch",
    "status",
    "posts",
    "p",
    "channel",
    "c",
    "user",
    "profile",
    "groups",
    "pages",
    "company",
    "in",
    "story.php",
    "permalink.php",
    "photo",
    "video",
    "videos",
    "i",
    "embed",
    "shorts",
    "live",
    "reel",
    "hashtag",
    "search",
    "s",
];

/// The publisher of each article, as a number; one that is not known is one of its own.
pub(super) fn groups(articles: &Articles) -> IdVec<ArticleId, usize> {
    let mut groups = Groups::new(articles.len());
    let mut first: Map<String, ArticleId> = Map::default();
    for (number, article) in articles.entries() {
        for key in keys(&article.article) {
            groups.join(*first.entry(key).or_insert(number), number);
        }
    }
    groups.numbers()
}

/// By what the publisher of an article is known: where it stands, and what its source is called.
pub(crate) fn keys(article: &Article) -> impl Iterator<Item = String> {
    let address = article.address.as_deref().and_then(address);
    let source = article.source.as_deref().and_then(source);
    address.into_iter().chain(source)
}

/// The publisher of an address on the web; `None` if it is none, or nobody's.
fn address(address: &str) -> Option<String> {
    let address = lowercase(address.trim());
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"))?;
    let (authority, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    host(authority.rsplit('@').next()?, path)
}

/// The publisher that a source is called after: the name itself, or that of the host if it is one.
fn source(name: &str) -> Option<String> {
    let name = lowercase(name.trim());
    if !name.contains(char::is_whitespace) && name.contains('.') {
        return address(&name).or_else(|| host(&name, "")).or(Some(name));
    }
    let word: String = name.chars().filter(|c| c.is_alphanumeric()).collect();
    let many = [HOUSES, PATHS, SHOWN].concat();
    (!word.is_empty() && !many.contains(&word.as_str())).then(|| ["\"", &name].concat())
}

/// The part of a host that somebody owns, with the first part of the path where that says who.
fn host(authority: &str, path: &str) -> Option<String> {
    let name = authority.split(':').next()?.trim_end_matches('.');
    let labels: Vec<&str> = name.split('.').collect();
    let letters =
        |label: &&str| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_');
    let (last, rest) = labels.split_last()?;
    if !labels.iter().all(letters)
        || last.chars().any(|c| c.is_ascii_digit()) && !last.starts_with("xn--")
        || rest.is_empty()
    {
        return None;
    }
    // How many labels belong to nobody.
    let second = rest.last().copied().unwrap_or_default();
    let suffix = if rest.len() > 1 && last.chars().count() == 2 && SECOND.contains(&second) { 2 } else { 1 };
    let own = labels.len().checked_sub(suffix)?.checked_sub(1)?;
    let (before, registrable) = labels.split_at(own);
    let owner = registrable.first().copied().unwrap_or_default();
    if SHOWN.contains(&owner) {
        return None;
    }
    let before: Vec<&str> =
        before.iter().copied().filter(|label| !matches!(*label, "www" | "m" | "mobile" | "amp")).collect();
    let whose = if HOUSES.contains(&owner) || owner == "medium" && !before.is_empty() {
        Some(before.last().copied()?)
    } else if PATHS.contains(&owner) {
        Some(
            path.trim_start_matches('/')
                .split(['/', '?', '#'])
                .next()
                .filter(|p| !p.is_empty() && !ROOMS.contains(p))?,
        )
    } else {
        None
    };
    let registrable = registrable.join(".");
    Some(whose.map_or_else(|| registrable.clone(), |whose| [whose, "@", &registrable].concat()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_belong_to_publishers() {
        for (given, expected) in [
            ("https://www.ellery-courier.example/a/b?c#d", Some("ellery-courier.example")),
            ("http://M.Ellery-Courier.example", Some("ellery-courier.example")),
            ("https://edition.saltmarsh.co.uk/news", Some("saltmarsh.co.uk")),
            ("https://europe.tidings.com.cn:8080/1", Some("tidings.com.cn")),
            ("https://user:word@tidings.or.jp./1", Some("tidings.or.jp")),
            ("https://co.uk/", Some("co.uk")),
            ("https://anna.blogspot.com/2026", Some("anna@blogspot.com")),
            ("https://www.blogspot.com/2026", None),
            ("https://medium.com/@anna/ferry", Some("@anna@medium.com")),
            ("https://anna.medium.com/ferry", Some("anna@medium.com")),
            ("https://www.youtube.com/watch?v=1", None),
            ("https://www.youtube.com/@courier/videos", Some("@courier@youtube.com")),
            ("https://web.archive.org/web/2026/https://courier.example", None),
            ("https://127.0.0.1/a", None),
            ("https://localhost/a", None),
            ("file:///home/anna/a.html", None),
            ("ellery-courier.example", None),
            ("https://", None),
            ("no address", None),
            ("", None),
        ] {
            assert_eq!(address(given).as_deref(), expected, "{given}");
        }
    }

    #[test]
    fn sources_are_names_or_hosts() {
        for (given, expected) in [
            (" The Ellery Courier ", Some("\"the ellery courier")),
            ("www.ellery-courier.example", Some("ellery-courier.example")),
            ("YouTube", None),
            ("—", None),
            ("", None),
        ] {
            assert_eq!(source(given).as_deref(), expected, "{given}");
        }
    }
}
