/**
 * Where the page keeps the work: each article under a key of its own, and all the rest in one record. To keep a moved slider
 * or a new article costs no more when there are fifty megabytes beside it.
 */
import { clear, delMany, get, getMany, setMany } from "idb-keyval";
import type { Article } from "../core/types";
import { isRecord } from "./given";
import { isAlike, type Item } from "./item";
import type { Kept, Store } from "./keep";

const WORK = "work";
const keyOf = (id: string) => `article ${id}`;

/** What the record of the work holds of an item: all but the article. */
interface Listed extends Omit<Kept, "version" | "items"> {
  version: 2;
  items: Omit<Item, "article">[];
}

const flagsOf = ({ id, letter, excluded, included, read, partial }: Item) => ({ id, letter, excluded, included, read, partial });

/** So many characters are written in one go: the browser copies them while the page waits. */
const BATCH = 2_000_000;

/** The articles that are in the store, by their ids ... */
let written = new Map<string, Article>();
/** ... and the list of them, as it was last read, or told to other tabs. */
let told = "";
/** Tells other tabs that the articles are no longer the same. */
const others = new BroadcastChannel("work");
let tail: Promise<unknown> = Promise.resolve();

/** One thing after another: what is asked last is what stays. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = tail.then(work);
  tail = done.catch(() => undefined);
  return done;
}

/** What is kept, and whether all of it is there: another tab may be writing. */
async function recall(): Promise<{ work: unknown; whole: boolean }> {
  const work = await get<Listed | Kept>(WORK);
  // Version 1 had the articles inside. Whoever tampers with the store may leave anything there; `keep` looks at what it takes.
  if (work?.version !== 2 || !Array.isArray(work.items)) return { work, whole: true };
  const listed = work.items.filter(isRecord);
  const articles = await getMany<Article | undefined>(listed.map(({ id }) => keyOf(id)));
  const items = listed.flatMap((item, n) => (articles[n] ? [{ ...item, article: articles[n] }] : []));
  written = new Map(items.map(({ id, article }) => [id, article]));
  told = JSON.stringify(work.items);
  return { work: { ...work, version: 1, items } satisfies Kept, whole: items.length === listed.length };
}

async function write({ items, settings }: Kept): Promise<void> {
  let [some, size]: [Item[], number] = [[], 0];
  const put = async () => {
    await setMany(some.map(({ id, article }) => [keyOf(id), article]));
    for (const { id, article } of some) written.set(id, article);
    [some, size] = [[], 0];
  };
  const fresh = items.filter(({ id, article }) => {
    const known = isAlike(article, written.get(id));
    if (known) written.set(id, article);
    return !known;
  });
  for (const item of fresh) {
    some.push(item);
    size += item.article.text.length;
    if (size >= BATCH) await put();
  }
  if (some.length > 0) await put();
  const listed: Listed = { version: 2, items: items.map(flagsOf), settings };
  await setMany([[WORK, listed]]);
  // Not before the list does without them: the page may be closed in between.
  const here = new Set(items.map(({ id }) => id));
  const gone = [...written.keys()].filter((id) => !here.has(id));
  if (gone.length > 0) await delMany(gone.map(keyOf));
  for (const id of gone) written.delete(id);
  const list = JSON.stringify(listed.items);
  if (list !== told || fresh.length > 0) others.postMessage(null);
  told = list;
}

async function wipe(): Promise<void> {
  await clear();
  written.clear();
  others.postMessage(null);
  // What another program shared, if no page has taken it yet.
  await caches.delete("shared");
}

export const database: Store = {
  get: async () => (await inTurn(recall)).work,
  set: (work) => inTurn(() => write(work)),
  wipe: () => inTurn(wipe),
  onOthers: (take) => {
    others.onmessage = async () => {
      const kept = await inTurn(recall).catch(() => undefined);
      // What can't be read now is left as it is; who is still writing will say so again.
      if (kept?.whole) take(kept.work);
    };
  },
};
