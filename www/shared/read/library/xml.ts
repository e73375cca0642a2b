/** Looks into small XML files tag by tag, in one pass. No document is made of them, so that no entity in them can grow. */
import { parseInert } from "../../core/trust";

const TAG = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/uy;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

export interface Tag {
  name: string;
  attributes: ReadonlyMap<string, string>;
}

/** What comes in a file, in order: tags that open and close, and what stands between them, as it is written. */
export type Piece = { opens: Tag } | { closes: string } | { text: string };

/** The characters that are written as entities. */
export function unescaped(text: string): string {
  return text.includes("&") ? parseInert(text.replaceAll("<", "&lt;")).body.textContent : text;
}

function attributesOf(written: string): Map<string, string> {
  return new Map(Array.from(written.matchAll(ATTRIBUTE), ([, name = "", double, single]) => [name, unescaped(double ?? single ?? "")]));
}

/** What is neither a tag nor text: how it begins, and how it ends. */
const OTHERS = [["<!--", "-->"], ["<![CDATA[", "]]>"], ["<?", "?>"], ["<!", ">"]] as const;

/** All pieces of a file. */
export function* piecesOf(xml: string): Generator<Piece> {
  for (let at = 0; at < xml.length; ) {
    const open = xml.indexOf("<", at);
    if (open !== at) yield { text: xml.slice(at, open < 0 ? xml.length : open) };
    if (open < 0) return;
    const other = OTHERS.find(([begin]) => xml.startsWith(begin, open));
    if (other) {
      const [begin, close] = other;
      const end = xml.indexOf(close, open + begin.length);
      const inside = xml.slice(open + begin.length, end < 0 ? xml.length : end);
      if (begin === "<![CDATA[") yield { text: inside.replaceAll("&", "&amp;").replaceAll("<", "&lt;") };
      at = end < 0 ? xml.length : end + close.length;
      continue;
    }
    TAG.lastIndex = open;
    const [whole, slash, name = "", attributes = "", end] = TAG.exec(xml) ?? [];
    at = open + (whole?.length ?? 1);
    if (whole === undefined) yield { text: "&lt;" };
    if (whole !== undefined && slash !== "/") yield { opens: { name, attributes: attributesOf(attributes) } };
    if (slash === "/" || end === "/") yield { closes: name };
  }
}

/** The tags of a name, whatever stands before its colon. */
export const tagsIn = (xml: string, name: string): Tag[] =>
  Array.from(piecesOf(xml)).flatMap((piece) => ("opens" in piece && piece.opens.name.replace(/^.*:/u, "") === name ? [piece.opens] : []));

/** What the first element of a full name holds. */
export function textIn(xml: string, name: string): string | undefined {
  const found = new RegExp(`<${name}(?:\\s[^>]{0,500})?>([^<]{0,5000})</${name}>`, "u").exec(xml)?.[1];
  const text = found === undefined ? "" : unescaped(found).trim();
  return text === "" ? undefined : text;
}
