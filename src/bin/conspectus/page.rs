//! The article of a page, by its markup. The page itself reads it by the same steps, in `www/shared/read/article.ts`.

use crate::block_text::{self, Line};
use crate::stated::{self, Stated};
use crate::{headline, known_errors, nesting, unseen};
use conspectus::Article;
use dom_query::{Document, NodeRef};
use dom_smoothie::{Config, Readability};
use std::collections::HashMap;

/// A piece of a page with fewer words is more likely a part of the article, picked by hand.
const SHORT: usize = 150;
/// Pages of more elements are read without Readability, which looks at each element many times.
const MOST: usize = 50_000;
/// Nor are deeper ones: Readability reads the whole of each element, so each byte counts once for every element around it.
const DEEPEST: usize = 20_000_000;
/// What an element costs it, counted in bytes.
const ELEMENT: usize = 40;
/// More than this a page does not say about itself in one place.
const LONGEST_SAYING: usize = 2000;
/// So few letters may an article have before Readability tries again with less care.
const FEW_LETTERS: usize = 200;

/// Parts of forms, and what is of a kind with them.
const CALLED: &str = "button, embed, fieldset, form, iframe, img, input, object, output, select, textarea";

/// The article of a page. All of its text is kept; the lines around the article are named, and the cleaner drops them.
pub fn article(html: &str) -> Article {
    let page = Document::from(&*nesting::shallow(html));
    unseen::leave(&page);
    // What a form or its parts are called says nothing about an article.
    page.select(CALLED).remove_attr("id");
    shorten(&page);
    let lines = page.body().map(|body| block_text::lines(&body)).unwrap_or_default();
    let whole = block_text::text_of(&lines);
    let Stated { author, published, headline } = stated::stated(&page);
    let (title, source, address) = (meta(&page, "og:title"), meta(&page, "og:site_name"), address(&page));
    leave_first(&page);
    let headlines = page.select("h1").nodes().iter().flat_map(block_text::lines).map(|line| line.text).collect();
    let found = if is_too_deep(&page) { Found::default() } else { found(page, headline) };
    let known = |text: String| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let mut article = Article::new(whole);
    article.title = title.or_else(|| known(found.title));
    article.source = source.or_else(|| known(found.source));
    (article.address, article.author, article.published) = (address, author, published);
    let (all, few) = (words(&article.text), words(&found.text));
    if few == 0 || all < SHORT && few.saturating_mul(5) < all.saturating_mul(4) {
        return article;
    }
    match outside(&lines, &found.text) {
        Some(out) => {
            let title = article.title.as_deref().unwrap_or_default();
            article.outside = known_errors::PageLines { lines: &lines, out, headlines, title }.left_out();
        }
        // Where the two can't be laid side by side, the article alone is better than a page full of menus.
        None => article.text = found.text,
    }
    article
}

/// All that is seen of some markup, a line for each block.
pub fn text(html: &str) -> String {
    let page = Document::from(&*nesting::shallow(html));
    unseen::leave(&page);
    page.body().map(|body| block_text::of(&body)).unwrap_or_default()
}

/// What Readability finds.
#[derive(Default)]
struct Found {
    title: String,
    source: String,
    text: String,
}

fn found(page: Document, headline: Option<String>) -> Found {
    let config = Config {
        max_elements_to_parse: MOST,
        char_threshold: FEW_LETTERS,
        min_score_to_adjust: 0.0,
        ..Config::default()
    };
    let headline = headline.unwrap_or_else(|| headline::of(&page));
    let Ok(mut readability) = Readability::with_document(page, None, Some(config)) else { return Found::default() };
    let told = readability.get_article_metadata(readability.parse_json_ld());
    if told.title == *readability.get_article_title() {
        // The library takes for the title of an article what the page calls it.
        readability.doc.select_single("head").append_html("<meta property='og:title'>");
        readability.doc.select_single("head > meta:last-child").set_attr("content", &headline);
    }
    let Ok(article) = readability.parse() else { return Found::default() };
    let content = readability.doc.select_single("#readability-page-1");
    let text = content.nodes().first().map(block_text::of).unwrap_or_default();
    Found { title: article.title, source: article.site_name.unwrap_or_default(), text }
}

/// What a page says under a name.
fn meta(page: &Document, name: &str) -> Option<String> {
    let said = page.select_single(&format!("meta[property='{name}'], meta[name='{name}']"));
    let said = said.attr("content")?.trim().to_owned();
    Some(said).filter(|said| !said.is_empty())
}

/// Where the page says that it stands; a page can say what it likes, so only a web address will do.
fn address(page: &Document) -> Option<String> {
    let canonical = page.select_single("link[rel='canonical']").attr("href").map(|address| address.to_string());
    let given = canonical.or_else(|| meta(page, "og:url"))?;
    let host = given.strip_prefix("https://").or_else(|| given.strip_prefix("http://"))?;
    let plain = !host.is_empty() && !host.contains(|c: char| c.is_whitespace() || c.is_control());
    plain.then_some(given)
}

/// Cuts what a page says about itself to a length that makes sense.
fn shorten(page: &Document) {
    let cut =
        |text: &str| text.char_indices().nth(LONGEST_SAYING).and_then(|(at, _)| text.get(..at)).map(str::to_owned);
    for title in page.select("title").nodes() {
        if let Some(short) = cut(&title.text()) {
            title.set_text(short);
        }
    }
    for meta in page.select("meta[content]").nodes() {
        if let Some(short) = meta.attr("content").and_then(|content| cut(&content)) {
            meta.set_attr("content", &short);
        }
    }
}

/// Where one article follows another as the reader scrolls, the first is the one that was asked for.
fn leave_first(page: &Document) {
    for other in page.select("article:has(h1)").nodes().iter().skip(1) {
        other.remove_from_parent();
    }
}

/// True for a page with so much nested so deep that Readability would take too long.
fn is_too_deep(page: &Document) -> bool {
    let (mut sum, mut depth, root) = (0usize, 0usize, page.root());
    let mut next = root.first_child();
    while let Some(node) = next {
        let size = if node.is_text() { node.text().len() } else { ELEMENT };
        sum = sum.saturating_add(size.saturating_mul(depth));
        if sum > DEEPEST {
            return true;
        }
        next = match node.first_child() {
            Some(child) => {
                depth = depth.saturating_add(1);
                Some(child)
            }
            None => behind(node, &mut depth),
        };
    }
    false
}

/// The next node that is not in this one, and how deep it is.
fn behind<'a>(mut node: NodeRef<'a>, depth: &mut usize) -> Option<NodeRef<'a>> {
    loop {
        if let Some(next) = node.next_sibling() {
            return Some(next);
        }
        node = node.parent()?;
        *depth = depth.saturating_sub(1);
    }
}

/// Which lines of a page are not in a part of it; `None` if the two can't be laid side by side.
fn outside(whole: &[Line], part: &str) -> Option<Vec<bool>> {
    let mut left: HashMap<&str, usize> = HashMap::new();
    for line in part.lines() {
        let count = left.entry(line).or_default();
        *count = count.saturating_add(1);
    }
    let mut kept = 0usize;
    let out = whole.iter().map(|line| {
        let found = left.get_mut(line.text.as_str()).filter(|count| **count > 0);
        if let Some(count) = found {
            *count = count.saturating_sub(1);
            kept = kept.saturating_add(words(&line.text));
            return false;
        }
        true
    });
    let out: Vec<bool> = out.collect();
    (kept.saturating_mul(10) >= words(part).saturating_mul(9)).then_some(out)
}

/// About how many words a text has: of scripts that put no spaces between words, two letters count as one.
pub fn words(text: &str) -> usize {
    let (mut count, mut inside, mut half) = (0usize, false, false);
    for c in text.chars() {
        let dense = is_dense(c);
        let starts = if dense { !half } else { !c.is_whitespace() && !inside };
        count = count.saturating_add(usize::from(starts));
        half = dense && !half;
        inside = !dense && !c.is_whitespace();
    }
    count
}

/// True for the letters of Chinese, Japanese, Thai, Lao, Khmer and Burmese.
fn is_dense(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3005}'..='\u{3007}'
        | '\u{3041}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{ff66}'..='\u{ff9d}' | '\u{20000}'..='\u{3ffff}')
}
