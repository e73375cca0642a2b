/**
 * How the work is kept: each article, in each edition, under a key of its own, and one list that says which of them are on the desk.
 * To keep a moved slider or a new article costs no more when there are fifty megabytes beside it.
 */
import { isRecord } from "../core/record";
import type { Article } from "../core/types";
import { draftOf } from "./validate";
import { itemOf, flagsOf, type Item } from "./item";
import type { Entry } from "./merge";
import { isLetter } from "./letters";
import { unique } from "./names";

export type KeptSettings = Record<string, unknown>;

/** The list as it is in the store. */
export interface List {
  version: 3;
  /** Another one after all was forgotten: then nothing is there of what was written before. */
  desk: string;
  items: Entry[];
  settings: KeptSettings;
}

const ARTICLE = "article ";

export const isList = (found: unknown): found is List =>
  isRecord(found) && found["version"] === 3 && typeof found["desk"] === "string" && Array.isArray(found["items"]) && isRecord(found["settings"]);

/** The valid entries of a list: anything may be in the store if somebody tampers with it. */
export const entriesOf = (list: List | undefined): Entry[] => entriesIn(list?.items ?? []);

/** The valid entries among some values. */
export function entriesIn(values: readonly unknown[]): Entry[] {
  const known = new Set<string>();
  return values.filter(isRecord).flatMap(({ id, edition, letter, ...flags }) => {
    if (typeof id !== "string" || typeof edition !== "string" || known.has(id)) return [];
    known.add(id);
    return [{ id, edition, letter: isLetter(letter) ? letter : "", ...flagsOf(flags) }];
  });
}

const editions = new WeakMap<Article, string>();

/** The entry of an item in the list. An article is never changed, so another object is another edition. */
export function entryOf({ id, article, ...flags }: Item): Entry {
  const edition = editions.get(article) ?? unique();
  editions.set(article, edition);
  return { id, edition, ...flags };
}

/** The key of the article of an entry. */
export const keyOf = ({ id, edition }: Entry): string => `${ARTICLE}${id} ${edition}`;

/** The item of an entry whose article was found. */
export const itemFrom = (entry: Entry, article: Article): Item => ({ id: entry.id, letter: entry.letter, article, ...flagsOf({ ...entry }) });

export const isArticleKey = (key: string): boolean => key.startsWith(ARTICLE);

/** An entry for an article that no list names, from its key. */
export function entryAt(key: string): Entry {
  const [id = "", edition = ""] = key.slice(ARTICLE.length).split(" ");
  return { id, edition, letter: "", ...flagsOf({}) };
}

/** The article that a record holds, if it holds one. */
export function articleIn(record: unknown, { edition }: Pick<Entry, "edition">): Article | undefined {
  const draft = draftOf(record);
  if (!draft) return undefined;
  const { article } = itemOf(draft);
  editions.set(article, edition);
  return article;
}

/** The items of version 1, which held the articles in its list. */
export function oldItemsOf(kept: unknown): Item[] {
  const all = isRecord(kept) && Array.isArray(kept["items"]) ? (kept["items"] as unknown[]).filter(isRecord) : [];
  return all.flatMap(({ id, article, ...flags }) => {
    const draft = isRecord(article) ? draftOf({ ...article, ...flags }) : undefined;
    if (!draft) return [];
    const item = itemOf(draft);
    if (typeof id !== "string") return [item];
    // Two tabs that find the same old work make the same of it.
    editions.set(item.article, "0");
    return [{ ...item, id }];
  });
}

/** Where a story that is not on the desk is kept: what is said of it in a list, and all of it. */
export const storyKeys = (id: string): [said: string, whole: string] => [`story ${id}`, `project ${id}`];

export const isStoryKey = (key: string): boolean => key.startsWith("story ") || key.startsWith("project ");
