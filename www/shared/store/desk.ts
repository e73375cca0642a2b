/** The articles on the desk, and everything a reader can do with them. */
import { batch, computed, signal } from "@preact/signals";
import { bytesOf, LIMITS, MB } from "../core/limits";
import type { Article } from "../core/types";
import { endStep } from "./history";
import { itemOf, letterAndFlags, named, withArticle, type About, type Draft, type Flags, type Item, type SentenceKey } from "./item";
import { lettered } from "./letters";
import { offerUndo, say } from "./notice";

export const items = signal<readonly Item[]>([]);

/** The sizes of texts that were measured before; the longest are not measured twice. */
const sizes = new WeakMap<Article, number>();

function sizeOf(article: Article): number {
  const size = sizes.get(article) ?? bytesOf(article.text);
  sizes.set(article, size);
  return size;
}

/** The bytes of all articles together. */
export const used = computed(() => items.value.reduce((sum, item) => sum + sizeOf(item.article), 0));

/** The texts that fit beside the articles on the desk, or in place of the item `instead`. Tells the reader if some do not. */
function fitting<T extends Pick<Article, "text">>(texts: readonly T[], instead?: Item): T[] {
  let total = used.value - (instead ? sizeOf(instead.article) : 0);
  let count = items.value.length - (instead ? 1 : 0);
  const fit = texts.filter(({ text }) => {
    const size = bytesOf(text);
    if (size > LIMITS.article || total + size > LIMITS.total || count >= LIMITS.articles) return false;
    total += size;
    count += 1;
    return true;
  });
  if (fit.length < texts.length) say({ text: "tooMuch", tone: "bad", values: { mb: LIMITS.article / MB, all: LIMITS.total / MB, n: LIMITS.articles } });
  return fit;
}

/** True when more than half of what fits is taken. */
export const filling = computed(() => used.value > LIMITS.total / 2 || items.value.length > LIMITS.articles / 2);

/** The letters of articles that were taken off the desk: whoever comes next is not taken for one of them. */
const gone = new Set<string>();

function put(next: readonly Item[]): void {
  if (items.value.length === 0) gone.clear();
  items.value = lettered(next, gone);
  for (const { letter } of items.value) gone.delete(letter);
}

/** Lays other articles on the desk: those that leave it may come back, with their letters. */
export function lay(next: readonly Item[]): void {
  const ids = new Set(next.map(({ id }) => id));
  for (const { id, letter } of items.value) if (!ids.has(id)) gone.add(letter);
  put(next);
}

/** Puts the articles that fit at the end of the desk, and returns them. */
export function add(drafts: readonly Draft[]): Item[] {
  const fresh = fitting(drafts.filter((draft) => draft.text.trim() !== "")).map(itemOf);
  if (fresh.length > 0) put([...items.value, ...fresh]);
  return fresh;
}

const replace = (id: string, change: (item: Item) => Item) => {
  items.value = items.value.map((item) => (item.id === id ? change(item) : item));
};

export function remove(id: string): void {
  const left = items.value.filter((item) => item.id !== id);
  if (left.length === items.value.length) return;
  lay(left);
  offerUndo("removed");
}

/** Puts several articles in the place of one, if all of them fit, and returns them. */
export function splitInto(id: string, drafts: readonly Draft[]): Item[] {
  const at = items.value.findIndex((item) => item.id === id);
  const whole = items.value.slice(at, at + 1);
  if (at < 0 || fitting(drafts, whole[0]).length < drafts.length) return [];
  const parts = drafts.map((draft, n) => itemOf(n === 0 ? { ...draft, letter: whole[0]?.letter ?? "" } : draft));
  // What was pasted just now comes back whole.
  endStep();
  put(items.value.toSpliced(at, 1, ...parts));
  offerUndo("split", { n: drafts.length });
  return parts;
}

/** In another text, sentences stand elsewhere. */
const unpicked = { pinned: [], dropped: [] };

/** A newer version of an article in its place, if it fits; its id. */
export function renew(id: string, draft: Draft): string | undefined {
  const before = items.value.find((item) => item.id === id);
  if (!before || fitting([draft], before).length === 0) return undefined;
  const next = itemOf({ ...draft, ...letterAndFlags(before), ...unpicked });
  items.value = items.value.map((item) => (item.id === id ? next : item));
  return next.id;
}

export function move(id: string, to: number): void {
  const from = items.value.findIndex((item) => item.id === id);
  const item = items.value[from];
  if (!item || to < 0 || to >= items.value.length || to === from) return;
  items.value = items.value.toSpliced(from, 1).toSpliced(to, 0, item);
}

/** What the reader can write about an article, and the article itself. */
export type Edit = Pick<Article, "text"> & Partial<Pick<Article, About>>;

/**
 * Takes over what the reader wrote; what is not named is not known. New text is read anew, with all of its lines. False if it does
 * not fit.
 */
export function edit(id: string, { text, ...about }: Edit): boolean {
  const before = items.value.find((item) => item.id === id);
  if (!before || fitting([{ text }], before).length === 0) return false;
  const { restored, removed, outside } = before.article;
  const lines = text === before.article.text ? { restored, removed, outside } : { restored: [], removed: [], outside: [] };
  // It is another text now, which may be read in time.
  const same = text === before.article.text;
  replace(id, (item) => ({ ...item, ...(same ? {} : unpicked), stalled: item.stalled && same, article: { text, ...lines, ...named(about) } }));
  offerUndo("edited");
  return true;
}

/** Sets some of the flags of an article. */
export function setFlags(id: string, flags: Partial<Flags>): void {
  replace(id, (item) => ({ ...item, ...flags }));
}

type Picked = "pinned" | "dropped";

/** Has a sentence in the summary, or out of it, whatever it is worth; or lets the core choose again. */
export function pick({ id, start }: SentenceKey, as: Picked | undefined): void {
  const change = (flag: Picked, starts: readonly number[]) => (as === flag ? [...starts.filter((one) => one !== start), start] : starts.filter((one) => one !== start));
  replace(id, (item) => ({ ...item, pinned: change("pinned", item.pinned), dropped: change("dropped", item.dropped) }));
}

/** Puts another sentence in the place of one. */
export function swap(out: SentenceKey, into: SentenceKey): void {
  batch(() => {
    pick(out, "dropped");
    pick(into, "pinned");
  });
}

/** How many sentences the reader has pinned, and how many dropped. */
export const picked = computed(() => {
  const count = (flag: Picked) => items.value.reduce((n, item) => n + item[flag].length, 0);
  return { pinned: count("pinned"), dropped: count("dropped") };
});

/** Lets the core choose again where the reader has. */
export function unpick(flag: Picked): void {
  items.value = items.value.map((item) => (item[flag].length > 0 ? { ...item, [flag]: [] } : item));
  offerUndo("unpicked");
}

/** Counts an article as one source with another one, and with all that the reader counts with that. */
export function join(id: string, other: string): void {
  const found = items.value.find((item) => item.id === other);
  if (!found) return;
  const together = found.together || found.letter;
  items.value = items.value.map((item) => (item.id === id || item.id === other ? { ...item, apart: false, together } : item));
}

const change = (id: string, article: Partial<Article>) => replace(id, (item) => withArticle(item, article));

/** Puts a dropped paragraph back. */
export function restore(id: string, paragraph: number): void {
  const item = items.value.find((one) => one.id === id);
  if (!item) return;
  const { restored, removed } = item.article;
  if (removed.includes(paragraph)) change(id, { removed: removed.filter((n) => n !== paragraph) });
  else change(id, { restored: [...restored, paragraph].sort((a, b) => a - b) });
}

/** Puts all of these dropped paragraphs back. */
export function restoreAll(id: string, paragraphs: readonly number[]): void {
  batch(() => paragraphs.forEach((paragraph) => restore(id, paragraph)));
}

/** Takes a paragraph out that cleaning kept. */
export function takeOut(id: string, paragraph: number): void {
  const item = items.value.find((one) => one.id === id);
  if (!item) return;
  const { restored, removed } = item.article;
  if (restored.includes(paragraph)) change(id, { restored: restored.filter((n) => n !== paragraph) });
  else change(id, { removed: [...removed, paragraph].sort((a, b) => a - b) });
  offerUndo("leftOutLines", { n: 1 });
}
