/** Reads a text of OpenOffice or LibreOffice: it becomes HTML with the styles that tell what nobody sees. */
import { decode } from "../decode";
import type { Reading } from "../reader";
import { isTitle } from "../said-title";
import { UnreadableFile } from "../unreadable-file";
import { readDocument } from "./document";
import { piecesOf, textIn, type Tag } from "./xml";
import { partsIn } from "./zip";

/** What stands in the file and is no text of it: deleted text, remarks, names of fields and pictures. */
const GONE = new Set("text:tracked-changes office:annotation office:forms text:sequence-decls text:variable-decls svg:title svg:desc text:note-citation text:ruby-text office:event-listeners".split(" "));
const BLOCKS: Readonly<Record<string, string>> = { "text:h": "h2", "text:p": "p", "text:span": "span", "text:section": "div", "table:table-cell": "div", "text:list-item": "div" };
/** Which property of a style is which in HTML. */
const PROPERTIES: Readonly<Record<string, string>> = { "fo:color": "color", "fo:font-size": "font-size", "fo:background-color": "background-color" };

interface Style {
  parent: string;
  css: string;
}

/** The style of titles. */
const TITLE = "Title";

/** The styles of the document by their names. */
function stylesIn(xml: string, styles: Map<string, Style>): void {
  let now: Style | undefined;
  for (const piece of piecesOf(xml)) {
    if (!("opens" in piece)) continue;
    const { name, attributes } = piece.opens;
    if (name === "style:style") {
      now = { parent: attributes.get("style:parent-style-name") ?? "", css: "" };
      styles.set(attributes.get("style:name") ?? "", now);
    } else if (now && /^style:(?:text|paragraph|table-cell|section)-properties$/u.test(name)) {
      for (const [key, value] of attributes) {
        const property = PROPERTIES[key];
        if (property !== undefined && /^[#\w.% -]+$/u.test(value)) now.css += `${property}:${value};`;
        if (key === "text:display" && value === "none") now.css += "display:none;";
      }
    }
  }
}

/** What a style says, with those on which it rests, and whether it is that of titles. */
function lookOf(name: string, styles: ReadonlyMap<string, Style>): { css: string; isTitle: boolean } {
  let css = "";
  let at = name;
  for (let depth = 0; depth < 10 && at !== TITLE && at !== ""; depth++) {
    const style = styles.get(at);
    css = (style?.css ?? "") + css;
    at = style?.parent ?? "";
  }
  return { css: (at === TITLE ? styles.get(TITLE)?.css ?? "" : "") + css, isTitle: at === TITLE };
}

function openTag({ name, attributes }: Tag, styles: ReadonlyMap<string, Style>): string {
  const block = BLOCKS[name];
  if (name === "text:line-break") return "<br>";
  if (name === "text:tab" || name === "text:s") return " ";
  if (block === undefined) return "";
  const hidden = attributes.get("text:display") === "none" ? "display:none;" : "";
  const look = lookOf(attributes.get("text:style-name") ?? attributes.get("table:style-name") ?? "", styles);
  // The end tag of one heading ends any other.
  const tag = name === "text:h" && attributes.get("text:outline-level") === "1" ? "h1" : block;
  return `<${tag}${look.isTitle && block === "p" ? ' class="MsoTitle"' : ""} style="${hidden}${look.css}">`;
}

/** The document as HTML, its notes behind it. */
function htmlOf(xml: string, styles: ReadonlyMap<string, Style>): string {
  const body: string[] = [];
  const notes: string[] = [];
  let inNote = 0;
  let gone = "";
  let depth = 0;
  for (const piece of piecesOf(xml.slice(xml.indexOf("<office:body")))) {
    const out = inNote > 0 ? notes : body;
    if (gone !== "") {
      if ("opens" in piece && piece.opens.name === gone) depth += 1;
      if ("closes" in piece && piece.closes === gone) depth -= 1;
      if (depth === 0) gone = "";
    } else if ("text" in piece) out.push(piece.text);
    else if ("opens" in piece) {
      if (GONE.has(piece.opens.name)) {
        gone = piece.opens.name;
        depth = 1;
      } else if (piece.opens.name === "text:note") inNote += 1;
      else out.push(openTag(piece.opens, styles));
    } else if (piece.closes === "text:note") inNote -= 1;
    else if (BLOCKS[piece.closes] !== undefined) out.push(`</${BLOCKS[piece.closes] ?? ""}>`);
  }
  return body.join("") + notes.join("");
}

/** The text of a document, and what it says about itself. */
export async function readOdt(bytes: Uint8Array<ArrayBuffer>): Promise<Reading> {
  const files = new Map((await partsIn(bytes, /^(?:content|styles|meta)\.xml$|^META-INF\/manifest\.xml$/u)).map((part) => [part.name, decode(part.bytes).text]));
  // Only the list of the parts is open in a document with a password.
  if (files.get("META-INF/manifest.xml")?.includes("encryption-data") === true) throw new UnreadableFile("locked");
  const content = files.get("content.xml") ?? "";
  if (!content.includes("<office:body")) throw new Error("its text is missing");
  const styles = new Map<string, Style>();
  stylesIn(files.get("styles.xml") ?? "", styles);
  stylesIn(content, styles);
  const title = textIn(files.get("meta.xml") ?? "", "dc:title") ?? "";
  const { text, parts } = await readDocument(htmlOf(content, styles));
  return { draft: isTitle(title) ? { text, title } : { text }, parts };
}
