/** A link that holds the work itself, after the `#`: browsers do not send that part anywhere. */
import { isRecord } from "../core/record";
import { draftOf } from "../store/validate";
import { letterAndFlags, type Item } from "../store/item";
import { amount, focus, order, unit, weights } from "../store/settings";
import type { Arrival } from "../store/ui";
import { LONGEST_LINK, PREFIX } from "./fragment";
import { readAtMost } from "./read-at-most";

const UNPACKED = 8 * 1024 * 1024;
/** No link of ours holds as many articles as this, and showing what one holds takes a line for each. */
const MOST = 1000;

const streamOf = (bytes: Uint8Array<ArrayBuffer>) => new Blob([bytes]).stream();

/** The link to the work, or nothing when it would be too long. */
export async function linkTo(items: readonly Item[]): Promise<string | undefined> {
  const articles = items.map((item) => ({ ...item.article, ...letterAndFlags(item) }));
  const settings = { unit: unit.value, amount: amount.value, focus: focus.value, order: order.value, weights: weights.value };
  const bytes = new TextEncoder().encode(JSON.stringify({ v: 1, articles, settings }));
  const packed = await readAtMost(streamOf(bytes).pipeThrough(new CompressionStream("deflate-raw")), bytes.length + 1024);
  const letters = Array.from(packed, (byte) => String.fromCharCode(byte)).join("");
  const code = btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  const link = `${location.href.replace(/#.*$/u, "")}${PREFIX}${code}`;
  return link.length > LONGEST_LINK ? undefined : link;
}

/** What a link holds, if it holds work. Whoever made it is not trusted. */
export async function readLink(fragment: string): Promise<Arrival | undefined> {
  try {
    const code = fragment.slice(PREFIX.length).replaceAll("-", "+").replaceAll("_", "/");
    const bytes = Uint8Array.from(atob(code), (sign) => sign.charCodeAt(0));
    const text = await readAtMost(streamOf(bytes).pipeThrough(new DecompressionStream("deflate-raw")), UNPACKED);
    const value: unknown = JSON.parse(new TextDecoder().decode(text));
    if (!isRecord(value) || value["v"] !== 1 || !Array.isArray(value["articles"]) || value["articles"].length > MOST) return undefined;
    const articles = value["articles"].map(draftOf).filter((draft) => draft !== undefined);
    if (articles.length === 0) return undefined;
    return { articles, settings: isRecord(value["settings"]) ? value["settings"] : {} };
  } catch {
    return undefined;
  }
}
