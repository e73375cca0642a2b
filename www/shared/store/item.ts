import type { Article } from "../core/types";
import { unique } from "./names";

/** An article on the reader's desk. */
export interface Item {
  /** Stays the same for as long as the article is here. */
  id: string;
  /** What the article is called in marks, for as long as it is here: A, B, … Z, AA, … */
  letter: string;
  /** Never changed: another one takes its place. */
  article: Article;
  /** The reader leaves it out. */
  excluded: boolean;
  /** The reader wants it although it seems to be about something else. */
  included: boolean;
  /** The reader knows it already: the summary tells what the others add. */
  read: boolean;
  /** Only its beginning is there: the rest is for subscribers. */
  partial: boolean;
}

/** What the reader decided about an article. */
export type Flags = Pick<Item, "excluded" | "included" | "read">;

/** What is known of an article before it is on the desk. */
export type Draft = Pick<Article, "text"> & Partial<Omit<Article, "text" | "language">> & Partial<Flags & Pick<Item, "letter" | "partial">>;

/** An item of an article; its letter is given to it on the desk, if it brings none. */
export function itemOf({ letter = "", excluded = false, included = false, read = false, partial = false, ...known }: Draft): Item {
  const article: Article = { restored: [], removed: [], outside: [], ...known };
  return { id: unique(), letter, article, excluded, included, read, partial };
}

/** The same item with another article in it. */
export function withArticle(item: Item, change: Partial<Article>): Item {
  return { ...item, article: { ...item.article, ...change } };
}


/** So much of its first line names an article that has no title. */
const LONGEST_NAME = 120;

/** What to call an article. */
export function nameOf(item: Item, found: string | undefined): string {
  const title = item.article.title ?? found ?? "";
  if (title.trim() !== "") return title.trim();
  const first = item.article.text.trim().split("\n", 1)[0] ?? "";
  return first.length > LONGEST_NAME ? `${first.slice(0, LONGEST_NAME).trimEnd()}…` : first || "…";
}
