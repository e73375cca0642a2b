/**
 * Where the page keeps the work: each article under a key of its own, and all the rest in one record. To keep a moved slider
 * or a new article costs no more when there are fifty megabytes beside it.
 */
import { clear, delMany, get, getMany, setMany } from "idb-keyval";
import type { Article } from "../core/types";
import { isRecord } from "./given";
import type { Item } from "./item";
import type { Kept, Store } from "./keep";

const WORK = "work";
const keyOf = (id: string) => `article ${id}`;

/** What the record of the work holds of an item: all but the article. */
interface Listed extends Omit<Kept, "version" | "items"> {
  version: 2;
  items: Omit<Item, "article">[];
}

const flagsOf = ({ id, excluded, included, read, partial }: Item) => ({ id, excluded, included, read, partial });

/** So many characters are written in one go: the browser copies them while the page waits. */
const BATCH = 2_000_000;

/** What an article has beside its text. */
const BESIDE = ["title", "source", "address", "language", "restored", "removed", "outside"] satisfies (keyof Article)[];

/** The articles that are in the store, by their ids. */
let written = new Map<string, Article>();
let tail: Promise<unknown> = Promise.resolve();

/** One thing after another: what is asked last is what stays. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = tail.then(work);
  tail = done.catch(() => undefined);
  return done;
}

/** True if an article is in the store as it is. After a reload it is another object with the same in it. */
function isWritten({ id, article }: Item): boolean {
  const before = written.get(id);
  if (before === article) return true;
  const rest = (of: Article) => JSON.stringify(of, BESIDE);
  const same = before?.text === article.text && rest(before) === rest(article);
  if (same) written.set(id, article);
  return same;
}

async function recall(): Promise<unknown> {
  const work = await get<Listed | Kept>(WORK);
  // Version 1 had the articles inside. Whoever tampers with the store may leave anything there; `keep` looks at what it takes.
  if (work?.version !== 2 || !Array.isArray(work.items)) return work;
  const listed = work.items.filter(isRecord);
  const articles = await getMany<Article | undefined>(listed.map(({ id }) => keyOf(id)));
  const items = listed.flatMap((item, n) => (articles[n] ? [{ ...item, article: articles[n] }] : []));
  written = new Map(items.map(({ id, article }) => [id, article]));
  return { ...work, version: 1, items } satisfies Kept;
}

async function write({ items, settings }: Kept): Promise<void> {
  let [some, size]: [Item[], number] = [[], 0];
  const put = async () => {
    await setMany(some.map(({ id, article }) => [keyOf(id), article]));
    for (const { id, article } of some) written.set(id, article);
    [some, size] = [[], 0];
  };
  for (const item of items.filter((item) => !isWritten(item))) {
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
}

async function wipe(): Promise<void> {
  await clear();
  written.clear();
  // What another program shared, if no page has taken it yet.
  await caches.delete("shared");
}

export const database: Store = {
  get: () => inTurn(recall),
  set: (work) => inTurn(() => write(work)),
  wipe: () => inTurn(wipe),
};
