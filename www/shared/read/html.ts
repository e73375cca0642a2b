import { parseInert, withInertMarkup } from "../core/trust";
import type { Draft } from "../store/item";
import { articleIn } from "./article";

/** No page that someone wrote is nested deeper. To read one that is, browsers take the square of the depth. */
const DEEPEST = 3000;
/** How many tags may close themselves: in drawings they do, elsewhere the browser takes them for open. */
const LEAVES = 5000;
/** Elements without an end, and those that the next one of their kind ends. */
const SHALLOW = new Set(
  ("area base br col embed frame hr image img input keygen link meta param source track wbr " +
    "body dd dt head html li optgroup option p rb rp rt rtc tbody td tfoot th thead tr").split(" "),
);

/** True if the tags are nested so deep that reading them could take hours. It may be wrong about pages that nobody wrote. */
function tooDeep(html: string): boolean {
  const open = new Map<string, number>();
  let depth = 0;
  let leaves = 0;
  for (const [tag, end, given = ""] of html.matchAll(/<(\/?)([a-z][^\s/<>]*)[^<>]*/giu)) {
    const name = given.toLowerCase();
    if (SHALLOW.has(name)) continue;
    const count = open.get(name) ?? 0;
    if (end === "/" && count === 0) continue;
    if (end === "" && tag.endsWith("/")) {
      leaves += 1;
    } else {
      const step = end === "/" ? -1 : 1;
      depth += step;
      open.set(name, count + step);
    }
    if (depth > DEEPEST || leaves > LEAVES) return true;
  }
  return false;
}

/** A character for private use that does not occur in the text. */
function unused(text: string): string {
  let code = 0xe000;
  while (text.includes(String.fromCharCode(code))) code += 1;
  return String.fromCharCode(code);
}

/**
 * Disarms what a browser would refuse in any case, and complain about: handlers, styles, base addresses. Their names get a
 * sign in the middle, wherever something looks like one; it is taken out again of the text that is found. This keeps the
 * console quiet; that nothing runs is the policy's doing.
 */
function hush(html: string, sign: string): string {
  return html
    .replaceAll(/<[a-z][^<>]*>/giu, (tag) => tag.replaceAll(/\sstyle\s*=\s*(["'])[^"']*display\s*:\s*none[^"']*\1/giu, " hidden"))
    .replaceAll(/<(\/?)style(?=[\s/>])/giu, "<$1template")
    .replaceAll(/<base(?=[\s/>])/giu, "<meta")
    .replaceAll(/([\s"'/])(o|s)(n[a-z]+|tyle)(?=\s*=)/giu, `$1$2${sign}$3`);
}

/**
 * The article in a page or in a piece of one, given as markup. Nothing of the page is run, loaded or shown.
 *
 * @throws if the page is made to keep its reader busy.
 */
export function articleOf(html: string): Draft {
  if (tooDeep(html)) throw new Error("its tags are nested too deep");
  const sign = unused(html);
  const doc = parseInert(hush(html, sign));
  const found = withInertMarkup(() => articleIn(doc, true));
  const clean = Object.entries(found).map(([name, value]) => [name, typeof value === "string" ? value.replaceAll(sign, "") : value]);
  return Object.fromEntries(clean) as Draft;
}
