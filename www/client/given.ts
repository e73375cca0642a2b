/** What callers hand in, taken over as it should be or refused with a fault that says what is wrong and what to do. */
import type { Article as CoreArticle, Offsets, Options as CoreOptions, Weights } from "../wasm/conspectus.js";
import type { Attendance, Signal } from "./attendance.ts";
import { Fault } from "./fault.ts";
import type { Source } from "./source.ts";

/** One article as the caller has it: pasted, read from a file, taken from a page. */
export interface Article extends CoreArticle {
  /** The whole text, page furniture and all. */
  text: string;
}

/** How long a summary may be, in one unit; 0 is a summary without sentences, but for what is pinned. */
export type Length =
  /** At most this many words, counted as a word processor does. */
  | { words: number; sentences?: undefined; percent?: undefined }
  /** At most this many sentences. */
  | { sentences: number; words?: undefined; percent?: undefined }
  /** At most this share of the words of all articles that count: 0 to 100. */
  | { percent: number; words?: undefined; sentences?: undefined };

/** How a summary is made. What is left out is right for most readers: 150 words in story order. */
export interface Options extends CoreOptions {
  /** How long the summary may be. It is never longer, but for what is pinned, and as close to it as whole sentences allow. */
  length?: Length;
  /** Numbers of articles that are left out of everything. One of no article is refused with the kind `no-such-article`, here and below. */
  excluded?: number[];
}

/** As much of a `Worker` as is needed: its own type is not everywhere where there are workers. */
export interface WorkerLike {
  postMessage(message: unknown): void;
  terminate(): unknown;
  addEventListener(...all: never[]): void;
}

/** Where things come from that are found by themselves, if a bundler, a policy or a server wants them elsewhere. */
export interface Places {
  /** The WebAssembly of the core, `conspectus_bg.wasm`. The first one that is given to any function is used for all. */
  wasm?: Source | Promise<Source>;
  /**
   * Starts the worker of the script `conspectus/thread`. For a page with Trusted Types, or a bundler that does not find
   * `new Worker(new URL(…))` in packages.
   */
  worker?: () => WorkerLike;
}

/** What is taken of a value under a name, or a fault. */
type Take<T> = (value: unknown, name: string) => T;

const bad = (message: string): Fault => new Fault({ kind: "bad-value", message, fatal: false });

/** A value in words, short enough for a message. */
function shown(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  if (Array.isArray(value)) return "an array";
  if (typeof value === "object" && value !== null) return "an object";
  return typeof value === "function" ? "a function" : String(value);
}

const wrong = (name: string, should: string, value: unknown): Fault => bad(`${name} must be ${should}, not ${shown(value)}.`);

const text: Take<string> = (value, name) => {
  if (typeof value === "string") return value;
  throw wrong(name, "a string", value);
};

/** Texts that are not known are often `null`. */
const textOrNothing: Take<string | undefined> = (value, name) => (value === null ? undefined : text(value, name));

const whole: Take<number> = (value, name) => {
  if (Number.isSafeInteger(value) && Number(value) >= 0) return Math.min(Number(value), 0xffff_ffff);
  throw wrong(name, "a whole number from 0", value);
};

const number: Take<number> = (value, name) => {
  if (typeof value === "number" && !Number.isNaN(value)) return value;
  throw wrong(name, "a number", value);
};

const share: Take<number> = (value, name) => {
  if (typeof value === "number" && value >= 0 && value <= 100) return value;
  throw wrong(name, "a number from 0 to 100", value);
};

const callable: Take<(...all: never[]) => unknown> = (value, name) => {
  if (typeof value === "function") return value as () => unknown;
  throw wrong(name, "a function", value);
};

const listOf =
  <T>(take: Take<T>, what: string): Take<T[]> =>
  (value, name) => {
    if (!Array.isArray(value)) throw wrong(name, `an array of ${what}`, value);
    // Not `map`, which passes over holes.
    return Array.from(value, (one: unknown, n) => take(one, `${name}[${n}]`));
  };

const numbers = listOf(whole, "whole numbers");

const oneOf =
  <T extends string>(...all: T[]): Take<T> =>
  (value, name) => {
    const found = all.find((one) => one === value);
    if (found !== undefined) return found;
    throw wrong(name, all.map((one) => `"${one}"`).join(" or "), value);
  };

/** How each field of an object is taken. */
type Fields<T> = { [K in keyof T]-?: Take<T[K] | undefined> };

/** The fields of an object as they should be; one that is `undefined` is as good as absent, and one of another name is misspelt. */
function fields<T>(value: unknown, name: string, known: Fields<T>): Partial<T> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw wrong(name, "an object", value);
  const taken: Partial<T> = {};
  for (const [key, one] of Object.entries(value)) {
    if (!Object.hasOwn(known, key)) throw bad(`${name}: unknown key \`${key}\`${hint(key, Object.keys(known))}`);
    const field = key as keyof T;
    const got = one === undefined ? undefined : known[field](one, `${name}.${key}`);
    if (got !== undefined) taken[field] = got;
  }
  return taken;
}

/** What other programs call what is meant. */
const ALIASES: Record<string, string> = {
  body: "text",
  content: "text",
  headline: "title",
  url: "address",
  link: "address",
  href: "address",
  outlet: "source",
  publisher: "source",
  byline: "author",
  date: "published",
  lang: "language",
  query: "focus",
  onprogress: "progress",
};

/** What may have been meant by a key. */
function hint(key: string, known: readonly string[]): string {
  const plain = (name: string) => name.toLowerCase().replace(/[^a-z]/gu, "");
  const far = (name: string) => distance(plain(key).slice(0, 40), plain(name));
  const [near] = [...known].sort((a, b) => far(a) - far(b));
  const alias = ALIASES[plain(key)];
  if (near !== undefined && far(near) <= Math.min(2, near.length / 3)) return `: did you mean \`${near}\`?`;
  if (alias !== undefined && known.includes(alias)) return `: did you mean \`${alias}\`?`;
  return `. Known are ${known.join(", ")}.`;
}

/** How many letters have to be put in, taken out, changed for others, or swapped with the next one (Damerau and Levenshtein). */
function distance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, n) => n)];
  const at = (i: number, j: number) => rows[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j++) {
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Infinity;
      row.push(Math.min(at(i, j - 1) + 1, at(i - 1, j) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1), swapped));
    }
  }
  return at(a.length, b.length);
}

const ARTICLE: Fields<Article> = {
  text,
  title: textOrNothing,
  source: textOrNothing,
  address: textOrNothing,
  author: textOrNothing,
  published: textOrNothing,
  language: textOrNothing,
  restored: numbers,
  removed: numbers,
  outside: numbers,
};

/** An article, as a plain object of its own: what is handed in may be a proxy, which can't be sent to a worker. */
export function articleOf(value: unknown, name = "article"): Article {
  const { text, ...rest } = fields(value, name, ARTICLE);
  if (text === undefined) throw bad(`${name}.text is missing: an article needs its text.`);
  return { text, ...rest };
}

/** The articles of a list; a fault names the place of the one that is wrong. */
export function articlesOf(value: unknown, take: (one: unknown, name: string) => Article = articleOf): Article[] {
  if (!Array.isArray(value)) throw wrong("articles", "an array of articles, such as [{ text: \"…\" }]", value);
  return Array.from(value, (one: unknown, article) => {
    try {
      return take(one, `articles[${article}]`);
    } catch (error) {
      throw error instanceof Fault ? new Fault({ kind: error.kind, message: error.message, fatal: false, article }) : error;
    }
  });
}

const lengthOf: Take<Length> = (value, name) => {
  const { words, sentences, percent } = fields(value, name, { words: whole, sentences: whole, percent: share });
  if (words !== undefined && sentences === undefined && percent === undefined) return { words };
  if (words === undefined && sentences !== undefined && percent === undefined) return { sentences };
  if (words === undefined && sentences === undefined && percent !== undefined) return { percent };
  throw bad(`${name} must be one of { words }, { sentences } and { percent }.`);
};

/** What positions count. */
const offsets = oneOf<Offsets>("utf16", "utf8");

/** The number of an article, of which there are so many. */
const articleAmong =
  (articles: number): Take<number> =>
  (value, name) => {
    const taken = whole(value, name);
    if (taken < articles) return taken;
    const there = articles > 1 ? `there are ${articles}, numbered from 0` : ["there are none", "there is one, number 0"][articles];
    throw new Fault({ kind: "no-such-article", message: `${name}: there is no article ${String(value)}; ${there}.`, fatal: false });
  };

/** The number of an article, and where a sentence starts in it. */
const placeIn =
  (article: Take<number>): Take<[number, number]> =>
  (value, name) => {
    const [number, start, ...more] = numbers(value, name);
    if (number === undefined || start === undefined || more.length > 0) throw bad(`${name} must be [article, start].`);
    return [article((value as unknown[])[0], `${name}[0]`), start];
  };

/** The fields of options for so many articles. */
function optionFields(articles: number): Fields<Options> {
  const article = articleAmong(articles);
  const some = listOf(article, "whole numbers");
  const places = listOf(placeIn(article), "arrays of [article, start]");
  return {
    length: lengthOf,
    focus: textOrNothing,
    excluded: some,
    included: some,
    apart: some,
    together: listOf(some, "arrays of whole numbers"),
    already_read: some,
    pinned: places,
    dropped: places,
    order: oneOf("story", "agreement"),
    weights: (value, name) => fields<Weights>(value, name, { frequency: number, overlap: number, place: number, brevity: number }),
    offsets,
  };
}

/** The options of a summary or a check of so many articles. */
export const optionsOf = (value: unknown, articles: number): Options =>
  value === undefined ? {} : fields(value, "options", optionFields(articles));

/** A signal; `null` is as good as none. */
export const signalOf = (value: unknown, name = "signal"): Signal | undefined => {
  if (value === undefined || value === null) return undefined;
  if (typeof value === "object" && "aborted" in value && "addEventListener" in value) return value as Signal;
  throw wrong(name, "an AbortSignal", value);
};

/** A function that is told how far the work is; `null` is as good as none. */
export const progressOf = (value: unknown, name = "onProgress"): Attendance["progress"] =>
  value === undefined || value === null ? undefined : (callable(value, name) as Attendance["progress"]);

const ATTENDANCE: Fields<Attendance> = {
  signal: signalOf,
  progress: progressOf,
  patience: (value, name) => {
    if (typeof value === "number" && value > 0) return value;
    throw wrong(name, "a number of seconds above 0", value);
  },
};

/** What comes along with a piece of work. */
export const attendanceOf = (value: unknown): Attendance => (value === undefined ? {} : fields(value, "attendance", ATTENDANCE));

const PLACES: Fields<Places> = {
  wasm: (value, name) => {
    if (typeof value === "string" || (typeof value === "object" && value !== null)) return value;
    throw wrong(name, "an address, a response, bytes or a WebAssembly.Module", value);
  },
  worker: callable as Take<() => WorkerLike>,
};

/** Where things come from. */
export const placesOf = (value: unknown): Places => (value === undefined ? {} : fields(value, "places", PLACES));

export { numbers as numbersOf, offsets as offsetsOf, text as textOf, whole as numberOf };
