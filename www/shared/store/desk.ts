/** The articles on the desk, and everything a reader can do with them. */
import { signal } from "@preact/signals";
import type { Article } from "../core/types";
import { itemOf, withArticle, type Draft, type Item } from "./item";
import { offerUndo } from "./notice";

export const items = signal<readonly Item[]>([]);

/** Puts articles on the desk, at the end or at a place. */
export function add(drafts: readonly Draft[], at = items.value.length): void {
  const fresh = drafts.filter((draft) => draft.text.trim() !== "").map(itemOf);
  if (fresh.length > 0) items.value = items.value.toSpliced(at, 0, ...fresh);
}

export function remove(id: string): void {
  const before = items.value;
  items.value = before.filter((item) => item.id !== id);
  offerUndo("removed", () => (items.value = before));
}

export function clear(): void {
  const before = items.value;
  items.value = [];
  if (before.length > 0) offerUndo("cleared", () => (items.value = before));
}

/** Puts several articles in the place of one. */
export function splitInto(id: string, drafts: readonly Draft[]): void {
  const before = items.value;
  const index = before.findIndex((item) => item.id === id);
  if (index < 0) return;
  items.value = before.toSpliced(index, 1, ...drafts.map(itemOf));
  offerUndo("split", () => (items.value = before), { n: drafts.length });
}

/** A newer version of an article in its place. */
export function renew(id: string, draft: Draft): void {
  items.value = items.value.map((item) => (item.id === id ? itemOf(draft) : item));
}

export function move(id: string, to: number): void {
  const from = items.value.findIndex((item) => item.id === id);
  const item = items.value[from];
  if (!item || to < 0 || to >= items.value.length || to === from) return;
  items.value = items.value.toSpliced(from, 1).toSpliced(to, 0, item);
}

export function change(id: string, article: Partial<Article>): void {
  items.value = items.value.map((item) => (item.id === id ? withArticle(item, article) : item));
}

/** What the article is called and where it is from; what is not named is not known. */
export function describe(id: string, about: Pick<Article, "title" | "source" | "address">): void {
  items.value = items.value.map((item) => {
    if (item.id !== id) return item;
    const { text, restored, removed } = item.article;
    return { ...item, article: { text, restored, removed, ...about } };
  });
}

/** New text: what was dropped or put back in the old one does not carry over. */
export function rewrite(id: string, text: string): void {
  const item = items.value.find((one) => one.id === id);
  if (!item || item.article.text === text) return;
  change(id, { text, restored: [], removed: [] });
  items.value = items.value.map((one) => (one.id === id ? { ...one, outside: [] } : one));
}

export function mark(id: string, flags: Partial<Pick<Item, "excluded" | "included" | "read">>): void {
  items.value = items.value.map((item) => (item.id === id ? { ...item, ...flags } : item));
}

/** Puts a dropped paragraph back. */
export function restore(id: string, paragraph: number): void {
  const item = items.value.find((one) => one.id === id);
  if (!item) return;
  const { restored, removed } = item.article;
  if (removed.includes(paragraph)) change(id, { removed: removed.filter((n) => n !== paragraph) });
  else change(id, { restored: [...restored, paragraph].sort((a, b) => a - b) });
}

/** Takes a paragraph out that cleaning kept. */
export function takeOut(id: string, paragraph: number): void {
  const item = items.value.find((one) => one.id === id);
  if (!item) return;
  const { restored, removed } = item.article;
  if (restored.includes(paragraph)) change(id, { restored: restored.filter((n) => n !== paragraph) });
  else change(id, { removed: [...removed, paragraph].sort((a, b) => a - b) });
}
