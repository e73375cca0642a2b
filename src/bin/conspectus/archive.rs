//! Archive: Word, OpenDocument and EPUB files, which are archives, and archives of any files.

use crate::office::{self, OpenStyles};
use crate::read::{self, ReadArticle};
use crate::{decode, page};
use conspectus::{Article, limits};
use percent_encoding::percent_decode_str;
use std::collections::{BTreeSet, HashMap};
use std::io::{self, Cursor, Read};
use zip::ZipArchive;

/// The most files in an archive.
const MOST: usize = 2_000;
/// In archives that are in more archives, nothing is read.
const DEEPEST: usize = 3;

/// How far archives may still be unpacked.
pub struct Unpacking {
    /// How many archives are around a file.
    pub depth: usize,
    /// How many bytes may still be unpacked, of all of them together.
    pub left: u64,
}

impl Default for Unpacking {
    fn default() -> Self {
        Self { depth: 0, left: u64::try_from(limits::TOTAL_BYTES).unwrap_or(u64::MAX) }
    }
}

/// The parts of an archive.
struct Parts<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    names: BTreeSet<String>,
    unpacking: &'a mut Unpacking,
}

/// The articles in an archive.
pub fn articles(bytes: &[u8], unpacking: &mut Unpacking) -> Vec<io::Result<ReadArticle>> {
    let zip = match ZipArchive::new(Cursor::new(bytes)) {
        Ok(zip) => zip,
        Err(error) => return vec![Err(wrong(&format!("this archive is damaged: {error}.")))],
    };
    let names = zip.file_names().flatten().map(std::borrow::Cow::into_owned).collect();
    let mut parts = Parts { zip, names, unpacking };
    let has = |name: &str| parts.names.contains(name);
    let kind = if has("mimetype") { parts.text("mimetype").unwrap_or_default() } else { String::new() };
    match kind.trim() {
        _ if parts.names.contains("word/document.xml") => vec![parts.word().map(ReadArticle::from)],
        "application/vnd.oasis.opendocument.text" => vec![parts.open_document().map(ReadArticle::from)],
        _ if parts.names.contains("META-INF/container.xml") => parts.book(),
        "" if !parts.names.contains("[Content_Types].xml") => parts.files(),
        _ => vec![Err(wrong("this is no text, but a table, slides or a program: save its text as a file of text."))],
    }
}

fn wrong(message: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, message)
}

impl Parts<'_> {
    /// Unpacks a part. What the archive says of its size is not believed.
    fn bytes(&mut self, name: &str) -> io::Result<Vec<u8>> {
        let part = self.zip.by_name(name).map_err(|error| wrong(&format!("{name} in it can't be read: {error}.")))?;
        let mut bytes = Vec::new();
        part.take(self.unpacking.left.saturating_add(1)).read_to_end(&mut bytes)?;
        let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        let left = self.unpacking.left.checked_sub(size);
        // What is too large ends it: each further part could take as long.
        self.unpacking.left = left.unwrap_or_default();
        let message = || {
            let most = limits::TOTAL_BYTES >> 20;
            wrong(&format!("this unpacks to over {most} MB, the limit for all articles: unpack and divide it."))
        };
        left.map(|_| bytes).ok_or_else(message)
    }

    fn text(&mut self, name: &str) -> io::Result<String> {
        Ok(decode::text(&self.bytes(name)?).unwrap_or_default())
    }

    /// A part that need not be there.
    fn maybe(&mut self, name: &str) -> io::Result<String> {
        if self.names.contains(name) { self.text(name) } else { Ok(String::new()) }
    }

    fn word(&mut self) -> io::Result<Article> {
        Ok(Article::new(page::text(&office::word(&self.text("word/document.xml")?))))
    }

    fn open_document(&mut self) -> io::Result<Article> {
        let content = self.text("content.xml")?;
        let mut styles = OpenStyles::default();
        styles.read(&self.maybe("styles.xml")?);
        styles.read(&content);
        Ok(Article::new(page::text(&office::open(&content, &styles))))
    }

    /// A book, and what is wrong with it.
    fn book(&mut self) -> Vec<io::Result<ReadArticle>> {
        let mut missing = Vec::new();
        let book = self.chapters(&mut missing).map(ReadArticle::from);
        let missing =
            missing.iter().map(|path| Err(wrong(&format!("its chapter {path} is missing: the others are read."))));
        [book].into_iter().chain(missing).collect()
    }

    /// The chapters of a book in their order, but for those that are missing.
    fn chapters(&mut self, missing: &mut Vec<String>) -> io::Result<Article> {
        let container = self.text("META-INF/container.xml")?;
        let root = office::items(&container, "rootfile").first().and_then(|root| root.get("full-path").cloned());
        let root = root.ok_or_else(|| wrong("this book has no list of chapters."))?;
        let about = self.text(&root)?;
        let chapters =
            office::items(&about, "item").into_iter().filter_map(|item| Some((item.get("id")?.clone(), item)));
        let chapters: HashMap<String, office::ListItem> = chapters.collect();
        let mut text = String::new();
        for reference in office::items(&about, "itemref") {
            let chapter = reference.get("idref").and_then(|id| chapters.get(id));
            let Some(chapter) = chapter.filter(|_| reference.get("linear").is_none_or(|linear| linear != "no")) else {
                continue;
            };
            let said = |name: &str| chapter.get(name).map(String::as_str).unwrap_or_default();
            if !said("media-type").contains("html") || said("properties").split(' ').any(|one| one == "nav") {
                continue;
            }
            let written = path_from(&root, said("href"));
            let path = if self.names.contains(&written) {
                written
            } else {
                percent_decode_str(&written).decode_utf8_lossy().into_owned()
            };
            if !self.names.contains(&path) {
                missing.push(path);
                continue;
            }
            let chapter = page::text(&as_html(&self.text(&path)?));
            if !text.is_empty() && !chapter.is_empty() {
                text.push('\n');
            }
            text.push_str(&chapter);
        }
        if text.is_empty() {
            return Err(wrong("this book has no text that can be read: it may be protected."));
        }
        let said = |name: &str| office::text_in(&about, name);
        let mut article = Article::new(text);
        (article.title, article.source) = (said("dc:title"), said("dc:publisher"));
        (article.author, article.published) = (said("dc:creator"), said("dc:date"));
        Ok(article)
    }

    /// Each file is an article, but for those that computers put there for themselves.
    fn files(&mut self) -> Vec<io::Result<ReadArticle>> {
        if self.unpacking.depth >= DEEPEST {
            return vec![Err(wrong("this is an archive in an archive in an archive: unpack it first."))];
        }
        let hidden = |part: &str| part.starts_with('.') && part != "..";
        let own =
            |name: &&String| !name.ends_with('/') && !name.starts_with("__MACOSX/") && !name.split('/').any(hidden);
        let names: Vec<String> = self.names.iter().filter(own).cloned().collect();
        if names.len() > MOST {
            return vec![Err(wrong(&format!("this archive has over {MOST} files: unpack it first.")))];
        }
        if names.is_empty() {
            return vec![Err(wrong("this archive is empty."))];
        }
        let mut found = Vec::new();
        for name in names {
            let inside = match self.bytes(&name) {
                Ok(bytes) => {
                    self.unpacking.depth = self.unpacking.depth.saturating_add(1);
                    let inside = read::articles_in(&bytes, &name, self.unpacking);
                    self.unpacking.depth = self.unpacking.depth.saturating_sub(1);
                    inside
                }
                Err(error) => vec![Err(error)],
            };
            let full = self.unpacking.left == 0;
            found.extend(inside.into_iter().map(|one| {
                one.map(|read| read.inside(&name))
                    .map_err(|error| io::Error::new(error.kind(), format!("{name}: {error}")))
            }));
            if full {
                break;
            }
        }
        found
    }
}

/// Where a path leads from a file.
fn path_from(file: &str, href: &str) -> String {
    let mut folders: Vec<&str> = file.split('/').collect();
    folders.pop();
    for part in href.split('#').next().unwrap_or_default().split('/') {
        match part {
            "." => {}
            ".." => drop(folders.pop()),
            part => folders.push(part),
        }
    }
    folders.join("/")
}

/// Elements that end where they begin, as XHTML may have them: in HTML they would hold all that follows.
fn as_html(xhtml: &str) -> String {
    let mut html = String::with_capacity(xhtml.len());
    let mut rest = xhtml;
    while let Some((before, behind)) = rest.split_once("/>") {
        let tag = before.rfind('<').and_then(|at| before.get(at.saturating_add(1)..)).filter(|tag| !tag.contains('>'));
        let name =
            tag.and_then(|tag| tag.split_whitespace().next()).filter(|name| name.starts_with(char::is_alphabetic));
        html.push_str(before);
        match name
            .filter(|name| !matches!(*name, "br" | "hr" | "img" | "link" | "meta" | "input" | "col" | "area" | "base"))
        {
            Some(name) => html.extend(["></", name, ">"]),
            None => html.push_str("/>"),
        }
        rest = behind;
    }
    html + rest
}
