//! Reason: why a stretch of text is no part of its article.

use serde::{Deserialize, Serialize};

/// Why a stretch of text is not part of the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Reason {
    /// Menus, section names, lists of links.
    Navigation,
    /// The headline, which is shown as the article's title.
    Title,
    /// Who wrote it, where and when: bylines, datelines, time stamps.
    Byline,
    /// Captions and credits of pictures, and posts from other places that are shown like pictures.
    Caption,
    /// Share buttons, advertisements, newsletters, cookie boxes, legal lines: a phrase gives it away.
    Furniture,
    /// Headlines and openings of other articles.
    Teaser,
    /// What readers wrote below it.
    Comment,
    /// Says again what stands before it in the same article.
    Repeated,
    /// A block at the end that no other article touches.
    Elsewhere,
    /// Stands around the article on its page, as the page's markup tells.
    Outside,
    /// The reader took it out.
    Reader,
}
