/** A link that holds the work itself, after the `#`: browsers do not send that part anywhere. */
import { gather } from "../read/gather";
import type { Draft, Item } from "../store/item";
import { amount, focus, isOrder, isUnit, order, unit, weights, weightsOf } from "../store/settings";

/** Longer links are cut off by too many programs on their way. */
export const LONGEST_LINK = 60_000;
const UNPACKED = 8 * 1024 * 1024;
const PREFIX = "#work=";

export interface Shared {
  articles: Draft[];
  /** True if they join the articles that are here, instead of taking their place. */
  adds?: boolean;
  settings: { unit?: unknown; amount?: unknown; focus?: unknown; order?: unknown; weights?: unknown };
}

const streamOf = (bytes: Uint8Array<ArrayBuffer>) => new Blob([bytes]).stream();

/** The link to the work, or nothing when it would be too long. */
export async function linkTo(items: readonly Item[]): Promise<string | undefined> {
  const articles = items.map(({ article, excluded, included, read, partial }) => ({ ...article, excluded, included, read, partial }));
  const settings = { unit: unit.value, amount: amount.value, focus: focus.value, order: order.value, weights: weights.value };
  const bytes = new TextEncoder().encode(JSON.stringify({ v: 1, articles, settings }));
  const packed = await gather(streamOf(bytes).pipeThrough(new CompressionStream("deflate-raw")), bytes.length + 1024);
  const letters = Array.from(packed, (byte) => String.fromCharCode(byte)).join("");
  const code = btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  const link = `${location.href.replace(/#.*$/u, "")}${PREFIX}${code}`;
  return link.length > LONGEST_LINK ? undefined : link;
}

/** True if the address holds work. */
export const isShared = (fragment: string): boolean => fragment.startsWith(PREFIX);

/** What a link holds. Whoever made it is not trusted: all that is not exactly as expected is left out. */
export async function readLink(fragment: string): Promise<Shared | undefined> {
  try {
    const code = fragment.slice(PREFIX.length).replaceAll("-", "+").replaceAll("_", "/");
    const bytes = Uint8Array.from(atob(code), (sign) => sign.charCodeAt(0));
    const text = await gather(streamOf(bytes).pipeThrough(new DecompressionStream("deflate-raw")), UNPACKED);
    const value: unknown = JSON.parse(new TextDecoder().decode(text));
    if (!isRecord(value) || value["v"] !== 1 || !Array.isArray(value["articles"])) return undefined;
    const articles = value["articles"].map(draftOf).filter((draft) => draft !== undefined);
    if (articles.length === 0) return undefined;
    return { articles, settings: isRecord(value["settings"]) ? value["settings"] : {} };
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

function draftOf(value: unknown): Draft | undefined {
  if (!isRecord(value) || typeof value["text"] !== "string") return undefined;
  const draft: Draft = { text: value["text"] };
  for (const field of ["title", "source", "address"] as const) {
    const found = value[field];
    if (typeof found === "string") draft[field] = found.slice(0, 2000);
  }
  for (const field of ["restored", "removed", "outside"] as const) {
    const found = value[field];
    if (Array.isArray(found)) draft[field] = found.filter((n): n is number => Number.isInteger(n) && Number(n) >= 0);
  }
  for (const flag of ["excluded", "included", "read", "partial"] as const) draft[flag] = value[flag] === true;
  return draft;
}

/** Takes over the settings of a link as far as they are valid. */
export function takeSettings(settings: Shared["settings"]): void {
  if (isUnit(settings.unit)) unit.value = settings.unit;
  if (typeof settings.amount === "number" && settings.amount >= 1 && settings.amount <= 100_000) amount.value = Math.round(settings.amount);
  if (typeof settings.focus === "string") focus.value = settings.focus.slice(0, 200);
  if (isOrder(settings.order)) order.value = settings.order;
  if (isRecord(settings.weights)) weights.value = weightsOf(settings.weights);
}
