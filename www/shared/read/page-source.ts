/** Tells the source of a page from a text. */

/** How much of a text is looked at. */
const START = 4000;
const PAGE = /^[\ufeff\s]*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body|meta)\b/iu;
/** A piece of a page: a tag at the start, ... */
const PIECE = /^\s*<(?:article|section|main|div|p|h[1-6]|table|ul|ol|header|figure|span|a|blockquote)(?:\s[^<>]*)?>/iu;
/** ... ends of blocks between, and one at the end. */
const BLOCK_END = /<\/(?:article|section|main|div|p|h[1-6]|table|li|body|html)>/giu;

/** True for the source of a page, and of a piece of one with some paragraphs. */
export function isPage(text: string): boolean {
  const start = text.slice(0, START).replaceAll(/<[!]--[^]*?-->\s*/gu, "");
  return PAGE.test(start) || (PIECE.test(start) && text.slice(-START).trimEnd().endsWith(">") && (text.match(BLOCK_END)?.length ?? 0) > 2);
}
