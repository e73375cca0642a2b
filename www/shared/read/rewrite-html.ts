/**
 * Writes anew the markup of others: the same text in the same order, with the same tags where that is possible, each closed where it
 * should be. In what comes out, nothing is nested deep, there are no comments, handlers or styles, and no element has a name that
 * hides a property of its document. So a browser reads it fast and safely, however well this reader understood the original.
 *
 * It is one pass, and each step looks only to the end of the tag, comment or element that it takes.
 */

import { ownStyle, STYLE } from "./unseen/declared-styles";
import { atOnce, type Steps } from "./steps";

/** Tags that are nested deeper are left out: no page that a person wrote comes near, and browsers take time in the square of the depth. */
const DEEPEST = 200;
/** The longest value of an attribute that is kept: a longer one is a picture, and a title that long is none. */
const LONGEST_VALUE = 4000;
/** How many tags are written in one step. */
const STEP = 500;
/** The most formatting tags that are open at once: browsers open those that are not closed again in each block. */
const MOST_FORMATS = 30;

const words = (list: string) => new Set(list.split(" "));

/** Elements without an end. */
const EMPTY = words("area bgsound br col embed hr image img input keygen link meta param source track wbr");
/** Elements that end with the next of their kind, or with the element around them. They nest in tables only, and those are counted. */
const LOOSE = words("body caption colgroup head html p tbody td tfoot th thead tr");
/** An element of a line ends where another of the same line begins. */
const ITEMS = [["li"], ["dd", "dt"], ["option"], ["optgroup", "option"], ["rb", "rp", "rt", "rtc"]];
/** Elements that browsers open again in the next block if they are not closed. */
const FORMATS = words("a b big code em font i nobr s small strike strong tt u");
/** An end tag closes nothing outside of these. */
const SCOPES = words("applet button marquee object select table template");
/** Blocks: the end tag of an inline element, or a new list item, closes nothing outside of these; `address` and `div` let items through. */
const BLOCKS = words(
  "address div article aside blockquote center dd details dialog dir dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header " +
    "hgroup li listing main menu nav ol pre search section summary ul",
);
/** What these hold is neither markup nor text to read; without an end tag they go on to the end of the page. */
const SILENT = words("iframe noembed noframes script style textarea");
/** What these hold is no markup, and is shown as it is. */
const VERBATIM = words("plaintext xmp");
/** The end tag of one heading closes any other. */
const HEADING = /^h[1-6]$/u;
/** Elements that are left out: of no use here, or harmful. */
const GONE = words("base frame frameset");
/** Elements whose names and ids would hide properties of their form or their document. */
const CALLED = words("button embed fieldset form iframe img image input object output select textarea");

const ENTITIES: Record<string, string> = { colon: ":", semi: ";", num: "#", lpar: "(", rpar: ")" };

const NAME = /^[a-z][\w:.-]*$/u;
const TAG = /<(\/?)([a-zA-Z][^\s/>]*)/uy;
const ATTRIBUTE = /[\s/]*([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/uy;

/** True for an attribute that may stay. */
function stays(element: string, name: string): boolean {
  if (!NAME.test(name) || name.startsWith("on") || name === "style" || name === "srcdoc" || name === "is" || name.startsWith("shadowroot")) return false;
  if (name === "name") return element === "meta";
  return name !== "id" || !CALLED.has(element);
}

interface Tag {
  name: string;
  end: boolean;
  attributes: Map<string, string>;
  /** Where the text goes on. */
  next: number;
}

/** The tag at a place, if there is one. */
function tagAt(html: string, at: number): Tag | undefined {
  TAG.lastIndex = at;
  const start = TAG.exec(html);
  if (!start) return undefined;
  const [, slash, given = ""] = start;
  const name = given.toLowerCase();
  const attributes = new Map<string, string>();
  ATTRIBUTE.lastIndex = TAG.lastIndex;
  let next = TAG.lastIndex;
  for (let found = ATTRIBUTE.exec(html); found; found = ATTRIBUTE.exec(html)) {
    next = ATTRIBUTE.lastIndex;
    const [, key = "", double, single, bare] = found;
    const attribute = key.toLowerCase();
    const value = double ?? single ?? bare ?? "";
    if (attribute === "style") {
      const own = ownStyle(decoded(value));
      if (own !== "") attributes.set(STYLE, own);
    } else if (stays(name, attribute) && !attributes.has(attribute)) attributes.set(attribute, value.slice(0, LONGEST_VALUE));
  }
  const close = html.indexOf(">", next);
  return { name, end: slash === "/", attributes, next: close < 0 ? html.length : close + 1 };
}

/** A style as it is once its entities are read; those that matter in one are few. */
const decoded = (text: string) =>
  text.replaceAll(/&#(\d{1,6});?|&#x([\da-f]{1,5});?|&(colon|semi|num|lpar|rpar);?/giu, (_, decimal?: string, hex?: string, name?: string) =>
    name === undefined ? String.fromCodePoint(decimal === undefined ? parseInt(hex ?? "20", 16) : Number(decimal)) : ENTITIES[name.toLowerCase()] ?? " ",
  );

/** The end of a comment, or of what browsers take for one. */
function afterComment(html: string, at: number): number {
  if (!html.startsWith("<!--", at)) return after(html, ">", at);
  if (html.startsWith(">", at + 4)) return at + 5;
  if (html.startsWith("->", at + 4)) return at + 6;
  const end = /--!?>/gu;
  end.lastIndex = at + 4;
  return end.exec(html) ? end.lastIndex : html.length;
}

function after(html: string, sign: string, at: number): number {
  const found = html.indexOf(sign, at);
  return found < 0 ? html.length : found + sign.length;
}

const plain = (text: string) => text.replaceAll("<", "&lt;");

/** The sorts that an open element counts as: its own name, and the sets that it is in. */
function sortsOf(name: string): string[] {
  const sorts = [name];
  const scope = SCOPES.has(name);
  if (scope) sorts.push("#scope");
  if (scope || BLOCKS.has(name)) sorts.push("#block");
  if (scope || (BLOCKS.has(name) && name !== "address" && name !== "div")) sorts.push("#firm");
  if (FORMATS.has(name)) sorts.push("#format");
  if (HEADING.test(name)) sorts.push("#heading");
  return sorts;
}

/** Writes tags that are nested and closed as they should be. */
class Writer {
  readonly parts: string[] = [];
  readonly sheets: string[];
  readonly #open: string[] = [];
  /** The places of the open elements by their sorts, so that no tag needs a search through all of them. */
  readonly #places = new Map<string, number[]>();

  constructor(sheets: string[]) {
    this.sheets = sheets;
  }

  start({ name, attributes }: Tag): void {
    for (const item of ITEMS) if (item.includes(name)) this.#endItem(item);
    const nests = !EMPTY.has(name) && !LOOSE.has(name);
    if (name === "a" || name === "nobr") this.end(name);
    const tooMany = this.#open.length >= DEEPEST || (FORMATS.has(name) && (this.#places.get("#format")?.length ?? 0) >= MOST_FORMATS);
    if (nests && tooMany) return;
    const all = Array.from(attributes, ([key, value]) => ` ${key}="${value.replaceAll('"', "&quot;")}"`);
    this.parts.push(`<${name}${all.join("")}>`);
    if (!nests) return;
    for (const sort of sortsOf(name)) {
      const places = this.#places.get(sort);
      if (places) places.push(this.#open.length);
      else this.#places.set(sort, [this.#open.length]);
    }
    this.#open.push(name);
  }

  end(name: string): void {
    if (LOOSE.has(name) || name === "br") {
      this.parts.push(`</${name}>`);
      return;
    }
    const place = this.#last(HEADING.test(name) ? "#heading" : name);
    const barrier = this.#last(BLOCKS.has(name) ? "#scope" : "#block");
    if (place >= 0 && place >= barrier) this.#endAt(place);
  }

  /** The place of the innermost open element of a sort; −1 if there is none. */
  #last(sort: string): number {
    return this.#places.get(sort)?.at(-1) ?? -1;
  }

  #endItem(names: readonly string[]): void {
    const place = Math.max(...names.map((name) => this.#last(name)));
    if (place >= 0 && place >= this.#last("#firm")) this.#endAt(place);
  }

  #endAt(place: number): void {
    while (this.#open.length > place) {
      const name = this.#open.pop() ?? "";
      this.parts.push(`</${name}>`);
      for (const sort of sortsOf(name)) this.#places.get(sort)?.pop();
    }
  }
}

/** Rewrites a page, or a piece of one, so that a browser reads it in time linear in its length. The text of its style sheets is added to `sheets`. */
export const rewriteHtml = (html: string, sheets: string[] = []): string => atOnce(rewriteHtmlSteps(html, sheets));

/** The same in steps. */
export function* rewriteHtmlSteps(html: string, sheets: string[]): Steps<string> {
  const writer = new Writer(sheets);
  const { parts } = writer;
  let at = 0;
  for (let n = 1; at < html.length; n++) {
    if (n % STEP === 0) yield;
    const next = html.indexOf("<", at);
    if (next < 0) {
      parts.push(html.slice(at));
      break;
    }
    parts.push(html.slice(at, next));
    const tag = tagAt(html, next);
    if (tag) at = element(html, tag, writer);
    else if (/[!?/]/u.test(html.charAt(next + 1))) {
      if (/^<!doctype/iu.test(html.slice(next, next + 9))) parts.push("<!doctype html>");
      at = afterComment(html, next);
    }
    else {
      parts.push("&lt;");
      at = next + 1;
    }
  }
  return parts.join("");
}

/** Writes a tag and, where its element holds no markup, what it holds. Returns the place behind that. */
function element(html: string, tag: Tag, writer: Writer): number {
  const { name, next, attributes } = tag;
  if (!NAME.test(name) || GONE.has(name)) return next;
  if (tag.end) {
    if (!SILENT.has(name) && !VERBATIM.has(name) && name !== "title") writer.end(name);
    return next;
  }
  if (!SILENT.has(name) && !VERBATIM.has(name) && name !== "title") {
    writer.start(tag);
    return next;
  }
  const close = new RegExp(String.raw`</${name}(?=[\s/>])`, "giu");
  close.lastIndex = next;
  const end = name === "plaintext" ? undefined : close.exec(html)?.index;
  const inside = html.slice(next, end);
  if (name === "style") writer.sheets.push(inside);
  else if (name === "title") writer.parts.push(`<title>${plain(inside.slice(0, LONGEST_VALUE))}</title>`);
  else if (VERBATIM.has(name)) writer.parts.push(`<pre>${plain(inside.replaceAll("&", "&amp;"))}</pre>`);
  // What a page tells search engines about itself. In JSON, a "<" stands in texts only.
  else if (name === "script" && attributes.get("type")?.toLowerCase() === "application/ld+json") {
    const data = inside.replace(/^\s*<!\[CDATA\[/u, "").replace(/\]\]>\s*$/u, "");
    writer.parts.push(`<script type="application/ld+json">${data.replaceAll("<", String.raw`\u003c`)}</script>`);
  }
  return end ?? html.length;
}
