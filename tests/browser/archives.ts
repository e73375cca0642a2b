/** Small files of the kinds in which pages, letters and books are kept, made here so that no binary file is needed. */
import { zip, type Written } from "./documents.ts";

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** What a file says, what is hidden in it, and what it is called. */
export interface Content {
  title: string;
  paragraphs: readonly string[];
  hidden: string;
}

/** A page with something in it that nobody sees. */
export const pageOf = ({ title, paragraphs, hidden }: Content): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title></head><body><nav><a href="/">Home</a></nav><article>` +
  `<h1>${title}</h1>${paragraphs.map((text) => `<p>${escaped(text)}</p>`).join("\n")}<p style="display:none">${hidden}</p></article></body></html>`;

const container =
  '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>' +
  '<rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>';

/** A book with a chapter for each paragraph, in the order of its spine, which is not that of its files. */
export function epub({ title, paragraphs, hidden }: Content, more: Record<string, string> = {}): Buffer {
  const chapter = (text: string, n: number) =>
    `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><link rel="stylesheet" href="../look%20of%20it.css"/></head><body><a id="n${n}"/><p>${escaped(text)}</p>` +
    `<p style="color:#fff">${hidden}</p><p class="aside">${hidden}</p></body></html>`;
  const chapters = paragraphs.map((text, n): [string, string] => [`OEBPS/text/${paragraphs.length - n} of them.xhtml`, chapter(text, n)]);
  const item = (n: number) => `<item id="c${n}" href="text/${paragraphs.length - n}%20of%20them.xhtml" media-type="application/xhtml+xml"/>`;
  return zip({
    mimetype: "application/epub+zip",
    "META-INF/container.xml": container,
    ...Object.fromEntries(chapters.toReversed()),
    "OEBPS/look of it.css": ".aside { display: none }",
    "OEBPS/nav.xhtml": "<html><body><nav>List of chapters</nav></body></html>",
    "OEBPS/content.opf":
      `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">` +
      `<dc:title>${escaped(title)}</dc:title><dc:creator>Ada Renwick</dc:creator><dc:publisher>The Tarnley Post</dc:publisher><dc:date>2026-03-02</dc:date></metadata>` +
      `<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>${paragraphs.map((_, n) => item(n)).join("")}</manifest>` +
      `<spine><itemref idref="nav"/>${paragraphs.map((_, n) => `<itemref idref="c${n}"/>`).join("")}</spine></package>`,
    ...more,
  });
}

/** A text of LibreOffice, with a deletion, a remark, a note and white letters. */
export function odt({ title, paragraphs, hidden }: Content, named = "Untitled 1"): Buffer {
  const [first = "", ...others] = paragraphs.map(escaped);
  const split = first.indexOf(" ");
  return zip({
    mimetype: "application/vnd.oasis.opendocument.text",
    "content.xml":
      `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="o" xmlns:text="t" xmlns:style="s" xmlns:fo="f"><office:automatic-styles>` +
      `<style:style style:name="T1" style:family="text" style:parent-style-name="White"/></office:automatic-styles><office:body><office:text>` +
      `<text:tracked-changes><text:deletion><text:p>${hidden}</text:p></text:deletion></text:tracked-changes><text:h>${title}</text:h>` +
      `<text:p><text:span text:style-name="T2">${first.slice(0, split)}</text:span><text:s/>${first.slice(split + 1)}<office:annotation><text:p>${hidden}</text:p></office:annotation></text:p>` +
      `<text:list>${others.map((text) => `<text:list-item><text:p>${text}<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note></text:p></text:list-item>`).join("")}</text:list>` +
      `<text:p><text:span text:style-name="T1">${hidden}</text:span></text:p></office:text></office:body></office:document-content>`,
    "styles.xml": `<office:document-styles><style:style style:name="White" style:family="text"><style:text-properties fo:color="#ffffff"/></style:style></office:document-styles>`,
    "meta.xml": `<office:document-meta><dc:title>${named}</dc:title></office:document-meta>`,
  });
}

/** A text of LibreOffice with titles, whose style rests on that of titles, and headings. */
export function odtOf(paragraphs: readonly Written[]): Buffer {
  const lines = paragraphs.map(({ text, style }) =>
    style === "heading" ? `<text:h text:outline-level="1">${escaped(text)}</text:h>` : `<text:p text:style-name="${style === "title" ? "P1" : "P2"}">${escaped(text)}</text:p>`);
  return zip({
    mimetype: "application/vnd.oasis.opendocument.text",
    "content.xml":
      `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="o" xmlns:text="t" xmlns:style="s"><office:automatic-styles>` +
      `<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/></office:automatic-styles><office:body><office:text>${lines.join("")}</office:text></office:body></office:document-content>`,
  });
}

/** The same as RTF, with its table of styles. */
export function rtfOf(paragraphs: readonly Written[]): Buffer {
  const number = { title: 2, heading: 1 } as const;
  const lines = paragraphs.map(({ text, style }) => `\\pard\\plain ${style === undefined ? "" : `\\s${number[style]}`} {\\b ${text}}\\par`);
  return Buffer.from(`{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}{\\stylesheet{\\ql Normal;}{\\s1\\sbasedon0 heading 1;}{\\s2\\sbasedon0 Title;}{\\*\\cs3 Strong;}}\r\n${lines.join("\r\n")}}`, "latin1");
}

/** A text as word processors have passed it on for long; letters beyond ASCII are written in three ways. */
export function rtf({ title, paragraphs, hidden }: Content, named = "ferry_v2.doc"): Buffer {
  const written = (text: string) =>
    Array.from(text, (char) => {
      const code = char.charCodeAt(0);
      if (char === "–") return "\\endash ";
      return code < 128 ? char : code < 256 ? `\\'${code.toString(16)}` : `\\u${code > 32767 ? code - 65536 : code}?`;
    }).join("");
  return Buffer.from(
    `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 Arial;}}{\\colortbl ;\\red255\\green255\\blue255;}\r\n` +
      `{\\*\\generator Nobody's Writer;}{\\info{\\title ${named}}{\\author ${hidden}}}{\\header ${hidden}\\par}\\uc1\\pard\\f0\\fs36\\b ${written(title)}\\b0\\par\\fs22\r\n` +
      `${paragraphs.map((text) => `${written(text)}\\par`).join("\r\n")} {\\v ${hidden}}{\\cf1 ${hidden}}{\\f1 \\'cc\\'ee\\'f1\\'f2}{\\field{\\*\\fldinst HYPERLINK x}{\\fldrslt  there}}{\\pict 0102}\\par}\r\n${hidden}`,
    "latin1",
  );
}

const quoted = (text: string) =>
  Array.from(Buffer.from(text, "utf8"), (byte) => (byte === 61 || byte > 126 || (byte < 32 && byte !== 10) ? `=${byte.toString(16).toUpperCase().padStart(2, "0")}` : String.fromCharCode(byte)))
    .join("")
    .replaceAll(/[^\n]{70}(?![^\n]{0,5}\n)/gu, (line) => `${line.replace(/=[\dA-F]?$/u, "")}=\n${/=[\dA-F]?$/u.exec(line)?.[0] ?? ""}`)
    .replaceAll("\n", "\r\n");

const part = (type: string, text: string, more = "") => `Content-Type: ${type}\r\nContent-Transfer-Encoding: quoted-printable\r\n${more}\r\n${quoted(text)}\r\n`;

/** A page as Chromium keeps it, with a frame and a sheet that hides something. */
export function mhtml(content: Content): Buffer {
  const page = pageOf(content).replace("</article>", `<p class="away">${content.hidden}</p></article>`);
  return Buffer.from(
    `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://post.example/ferry\r\nSubject: Saved\r\nMIME-Version: 1.0\r\n` +
      `Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="bound"\r\n\r\n\r\n--bound\r\n` +
      `${part("text/html", page, "Content-Location: https://post.example/ferry\r\n")}--bound\r\n` +
      `${part("text/html", `<html><body><p>${content.hidden}</p></body></html>`, "Content-Location: https://adverts.example/\r\n")}--bound\r\n` +
      `${part("text/css", ".away { display: none }", "Content-Location: cid:css@mhtml.blink\r\n")}--bound--\r\n`,
  );
}

/** A newsletter, with the words that only lists of letters show. */
export function eml(content: Content): Buffer {
  const subject = `=?utf-8?B?${Buffer.from(content.title).toString("base64")}?=`;
  return Buffer.from(
    `Return-Path: <news@post.example>\r\nReceived: by nobody\r\nFrom: "The Tarnley Post" <news@post.example>\r\nTo: reader@home.example\r\nSubject: ${subject}\r\n` +
      `Date: Mon, 2 Mar 2026 08:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary="bound"\r\n\r\n--bound\r\n` +
      `${part("text/plain; charset=utf-8", content.paragraphs.join("\n\n"))}--bound\r\n${part("text/html; charset=utf-8", pageOf(content))}--bound--\r\n`,
  );
}

/** A page as Safari keeps it: a property list of strings, data and dictionaries. */
export function webarchive(content: Content): Buffer {
  const objects: Buffer[] = [];
  const put = (bytes: Buffer) => objects.push(bytes) - 1;
  const sized = (kind: number, length: number, bytes: Buffer) =>
    Buffer.concat([length < 15 ? Buffer.from([(kind << 4) | length]) : Buffer.from([(kind << 4) | 15, 0x12, length >>> 24, (length >>> 16) & 255, (length >>> 8) & 255, length & 255]), bytes]);
  const text = (value: string) => put(sized(5, value.length, Buffer.from(value, "latin1")));
  const data = (value: string) => put(sized(4, Buffer.byteLength(value), Buffer.from(value)));
  const dictionary = (entries: readonly (readonly [number, number])[]) =>
    put(sized(13, entries.length, Buffer.from([...entries.map(([key]) => key), ...entries.map(([, value]) => value)])));
  const main = dictionary([
    [text("WebResourceURL"), text("https://post.example/ferry")],
    [text("WebResourceTextEncodingName"), text("UTF-8")],
    [text("WebResourceData"), data(pageOf(content).replace("</body>", `<link rel=stylesheet href=look.css?1><p class=aside>${content.hidden}</p></body>`))],
  ]);
  const sheet = dictionary([
    [text("WebResourceURL"), text("https://post.example/look.css?1")],
    [text("WebResourceMIMEType"), text("text/css")],
    [text("WebResourceData"), data(".aside { display: none }")],
  ]);
  const root = dictionary([[text("WebMainResource"), main], [text("WebSubresources"), put(sized(10, 1, Buffer.from([sheet])))]]);
  const offsets = objects.map((_, n) => 8 + objects.slice(0, n).reduce((sum, one) => sum + one.length, 0));
  const table = Buffer.alloc(4 * offsets.length);
  offsets.forEach((offset, n) => table.writeUInt32BE(offset, 4 * n));
  const body = Buffer.concat([Buffer.from("bplist00"), ...objects]);
  const trailer = Buffer.alloc(32);
  trailer.set([4, 1], 6);
  trailer.writeUInt32BE(objects.length, 12);
  trailer.writeUInt32BE(root, 20);
  trailer.writeUInt32BE(body.length, 28);
  return Buffer.concat([body, table, trailer]);
}

/** The old file of a word processor, or of another program: names in it tell which. */
export const compound = (name: string): Buffer =>
  Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600), Buffer.from(name, "utf16le"), Buffer.alloc(600)]);
