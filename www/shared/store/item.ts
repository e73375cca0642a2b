import { hostOf } from "../core/address";
import type { Article } from "../core/types";
import { isLetter } from "./letters";
import { unique } from "./names";

/** What the reader, or the page, has noted of an article. */
export interface Flags {
  /** The reader leaves it out. */
  excluded: boolean;
  /** The reader wants it although it seems to be about something else. */
  included: boolean;
  /** The reader knows it already: the summary tells what the others add. */
  read: boolean;
  /** The reader counts it as a source of its own. */
  apart: boolean;
  /** The reader counts it as one source with all that have the same letter here; empty if with none. */
  together: string;
  /** Only its beginning is there: the rest is for subscribers. */
  partial: boolean;
  /** The sentences that the reader wants in the summary, and those that the reader does not, by where they start in its text. */
  pinned: readonly number[];
  dropped: readonly number[];
  /** The core could not read it, or not in time: it is not tried again before it is changed or the reader says so. */
  stalled: boolean;
}

/** Whole numbers from 0, as the core takes them. */
export const wholeNumbers = (value: unknown): number[] =>
  Array.isArray(value) ? value.filter((n): n is number => Number.isInteger(n) && Number(n) >= 0 && Number(n) < 2 ** 32) : [];

/** The flags that a value bears. */
export const flagsOf = (value: Readonly<Record<string, unknown>>): Flags => ({
  excluded: value["excluded"] === true,
  included: value["included"] === true,
  read: value["read"] === true,
  apart: value["apart"] === true,
  together: isLetter(value["together"]) ? value["together"] : "",
  partial: value["partial"] === true,
  pinned: wholeNumbers(value["pinned"]),
  dropped: wholeNumbers(value["dropped"]),
  stalled: value["stalled"] === true,
});

/** An article on the reader's desk. */
export interface Item extends Flags {
  /** Stays the same for as long as the article is here. */
  id: string;
  /** What the article is called, for as long as it is here: A, B, … Z, AA, … */
  letter: string;
  /** Never changed: another one takes its place. */
  article: Article;
}

/** A sentence by the place that it has in its article, which the slider does not change. */
export interface SentenceKey {
  /** The id of its item. */
  id: string;
  start: number;
}

/** What is known of an article before it is on the desk. */
export type Draft = Pick<Article, "text"> & Partial<Omit<Article, "text" | "language">> & Partial<Flags & Pick<Item, "letter">> & {
  /** When it came to the desk, as the id of its item has it; now, if it has not been there. */
  moment?: string | undefined;
};

const MOMENT = /^[0-9a-z]{8}(?=-|$)/u;

/** When an article came to the desk, by the id of its item or as a draft has it; nothing if that can't be read. */
export const momentIn = (id: unknown): string | undefined => (typeof id === "string" ? MOMENT.exec(id)?.[0] : undefined);

/** What is known about an article beside its text, in the order in which it is asked for. */
export const ABOUT = ["title", "author", "source", "published", "address"] as const;
export type About = (typeof ABOUT)[number];

/** The longest of each, in UTF-16 units: whatever is longer was meant as something else. */
const LONGEST: Record<About, number> = { title: 300, author: 200, source: 200, published: 100, address: 2000 };

/** Cuts what is known about an article to a length at which it can be shown. */
export function named<T extends Partial<Record<About, string>>>(about: T): T {
  const next = { ...about };
  for (const field of ABOUT) {
    const said = next[field];
    if (said !== undefined && said.length > LONGEST[field]) next[field] = cut(said, LONGEST[field], field === "address" ? "" : "…");
  }
  return next;
}

/** The beginning of a text, with no half of a character at its end. */
const cut = (text: string, most: number, end: string): string => `${text.slice(0, most - end.length).replace(/\p{Cs}$/u, "").trimEnd()}${end}`;

/** An item of an article; its letter is given to it on the desk, if it brings none. */
export function itemOf({ letter = "", moment, excluded, included, read, apart, together, partial, pinned, dropped, stalled, ...known }: Draft): Item {
  const article: Article = { restored: [], removed: [], outside: [], ...named(known) };
  return { id: unique(moment), letter, article, ...flagsOf({ excluded, included, read, apart, together, partial, pinned, dropped, stalled }) };
}

/** The letter and the flags of an item, as they are kept and passed on. */
export const letterAndFlags = ({ letter, ...item }: Item) => ({ letter, ...flagsOf({ ...item }) });

/** The same item with another article in it. */
export function withArticle(item: Item, change: Partial<Article>): Item {
  return { ...item, article: { ...item.article, ...change } };
}

/** Who published an article, as far as that is known: its source, or the host of its address. */
export const outletOf = ({ article: { source, address } }: Item): string | undefined => source ?? hostOf(address);

/** How much of its first line stands for the title of an article that has none. */
const LONGEST_NAME = 120;

/** The name of an article: its title, the headline that was found, or its first line. */
export function nameOf(item: Item, found: string | undefined): string {
  const title = item.article.title ?? found ?? "";
  if (title.trim() !== "") return named({ title: title.trim() }).title;
  const first = item.article.text.trim().split("\n", 1)[0] ?? "";
  return first.length > LONGEST_NAME ? cut(first, LONGEST_NAME, "…") : first || "…";
}
