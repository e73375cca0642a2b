/** Reads an EPUB: its chapters in their order, as one article. */
import { LIMITS } from "../../core/limits";
import type { Draft } from "../../store/item";
import { decode } from "../decode";
import { UnreadableFile } from "../unreadable-file";
import { textOfDocument } from "./document";
import { withSheets } from "./linked-sheets";
import { tagsIn, textIn, type Tag } from "./xml";
import { partsIn } from "./zip";

const WANTED = /^META-INF\/|\.(?:opf|x?html?|xml|css)$/iu;

/** A path as it is named in the archive; a percent sign may stand for itself. */
const decodedPath = (path: string) =>
  path.replaceAll(/(?:%[\da-f]{2})+/giu, (written) => {
    try {
      return decodeURIComponent(written);
    } catch {
      return written;
    }
  });

/** Where a path leads from a folder. */
function pathFrom(file: string, href: string): string {
  const base = `https://book.example/${file}`;
  return URL.canParse(href, base) ? decodedPath(new URL(href, base).pathname.slice(1)) : href;
}

/** The most of the sheets of a book that is read, in characters: each chapter may name all of them. */
const SHEETS = 100_000_000;

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/iu;
/** Elements that end where they begin, as XHTML may have them, with an end of their own: in HTML they would hold all that follows. */
const asHtml = (xhtml: string) =>
  xhtml.replaceAll(/<([a-zA-Z][\w:-]*)((?:\s[^<>]*)?)\/>/gu, (whole, name: string, rest: string) => (VOID.test(name) ? whole : `<${name}${rest}></${name}>`));

const said = (tag: Tag, name: string) => tag.attributes.get(name) ?? "";

/** The text of a book, and what it says about itself. */
export async function readEpub(bytes: Uint8Array<ArrayBuffer>): Promise<Draft> {
  const parts = new Map((await partsIn(bytes, WANTED)).map((part) => [part.name, part.bytes]));
  const textAt = (name: string) => {
    const part = parts.get(name);
    return part ? decode(part).text : "";
  };
  const [root] = tagsIn(textAt("META-INF/container.xml"), "rootfile");
  const packed = root ? said(root, "full-path") : "";
  const about = textAt(packed);
  if (about === "") throw new Error("its list of chapters is missing");
  const chapters = new Map(tagsIn(about, "item").map((item) => [said(item, "id"), item]));
  const named = tagsIn(about, "itemref").flatMap((one) => {
    const item = chapters.get(said(one, "idref"));
    const isText = item && /html/u.test(said(item, "media-type")) && said(one, "linear") !== "no" && !/\bnav\b/u.test(said(item, "properties"));
    return isText ? [pathFrom(packed, said(item, "href"))] : [];
  });
  // A chapter stands in a book once, however often a hostile list names it.
  const paths = [...new Set(named)];
  const locked = new Set(tagsIn(textAt("META-INF/encryption.xml"), "CipherReference").map((one) => decodedPath(said(one, "URI"))));
  if (paths.length > 0 && paths.every((path) => locked.has(path))) throw new UnreadableFile("protected");
  const texts: string[] = [];
  let length = 0;
  let sheets = 0;
  const sheetFor = (path: string) => (href: string) => {
    const at = pathFrom(path, href);
    if (!parts.has(at)) return undefined;
    const sheet = textAt(at);
    sheets += sheet.length;
    if (sheets > SHEETS) throw new UnreadableFile("large");
    return sheet;
  };
  for (const path of paths) {
    const text = await textOfDocument(withSheets(asHtml(textAt(path)), sheetFor(path)));
    length += text.length;
    if (length > LIMITS.article) throw new UnreadableFile("large");
    if (text !== "") texts.push(text);
  }
  const known = { title: textIn(about, "dc:title"), author: textIn(about, "dc:creator"), source: textIn(about, "dc:publisher"), published: textIn(about, "dc:date") };
  return { text: texts.join("\n"), ...(Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)) as Partial<Draft>) };
}
