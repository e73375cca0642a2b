/**
 * Keeps the steps that can be undone over a reload and over a closed browser. A tab has steps of its own; one that has none takes those
 * that were kept last, by whatever tab. The articles on the desk are in the store; those that a step would bring back are kept with it.
 */
import { isRecord } from "../shared/core/record";
import type { Article } from "../shared/core/types";
import { Change, type Desk } from "../shared/store/changes";
import { items } from "../shared/store/desk";
import { putBefore, steps, type Step } from "../shared/store/history";
import type { Item } from "../shared/store/item";
import type { Entry } from "../shared/store/merge";
import { ownName } from "../shared/store/names";
import { deskKept, save } from "../shared/store/persist";
import { articleIn, entriesIn, entryOf, itemFrom } from "../shared/store/records";
import { isOrder, isUnit, weightsOf } from "../shared/store/settings";
import { story, storyIn } from "../shared/store/story";
import { isAmount } from "../shared/store/validate";

const KEY = ownName("steps");
const VERSION = 1;

/** The most characters of what was done, and of what was undone: a browser has room for five million. */
const MOST = 1_500_000;

/** While a slider moves, steps follow each other within so many milliseconds. */
const PAUSE = 300;

/** A state of the desk; its articles are a list, by its number. */
type KeptDesk = Omit<Desk, "items"> & { items: number };

interface Kept {
  version: typeof VERSION;
  desk: string;
  story: string;
  lists: Entry[][];
  /** Articles that are not on the desk, by edition. */
  articles: [string, Article][];
  past: [KeptDesk, KeptDesk][];
  future: [KeptDesk, KeptDesk][];
}

/** About as many characters has an entry. */
const ENTRY = 250;

/** Gathers steps for as long as there is room, with the lists and the absent articles of all of them. */
class Gathered {
  readonly #here = new Set(items.value.map(({ article }) => article));
  /** The lists, with their numbers. */
  readonly lists = new Map<readonly Item[], number>();
  readonly articles = new Map<string, Article>();

  #state({ items: list, ...settings }: Desk): KeptDesk {
    const number = this.lists.get(list) ?? this.lists.size;
    this.lists.set(list, number);
    return { ...settings, items: number };
  }

  /** The newest of these steps that there is room for. */
  newest(all: readonly Step[]): [KeptDesk, KeptDesk][] {
    const kept: [KeptDesk, KeptDesk][] = [];
    let room = MOST;
    for (const step of all.toReversed()) {
      if (!(step instanceof Change)) break;
      const lists = [...new Set([step.before.items, step.after.items])].filter((list) => !this.lists.has(list));
      const absent = new Map(lists.flat().map((item) => [entryOf(item).edition, item.article]));
      for (const [edition, article] of absent) if (this.#here.has(article) || this.articles.has(edition)) absent.delete(edition);
      room -= lists.flat().length * ENTRY + [...absent.values()].reduce((sum, { text }) => sum + text.length, 0);
      if (room < 0) break;
      for (const [edition, article] of absent) this.articles.set(edition, article);
      kept.unshift([this.#state(step.before), this.#state(step.after)]);
    }
    return kept;
  }
}

/** Keeps the steps now. */
function keep(): void {
  clearTimeout(timer);
  timer = undefined;
  const desk = deskKept() ?? "";
  const all = new Gathered();
  const [past, future] = [all.newest(steps().past), all.newest(steps().future)];
  const lists = [...all.lists.keys()].map((list) => list.map(entryOf));
  const kept: Kept = { version: VERSION, desk, story: story.value.id, lists, articles: [...all.articles], past, future };
  const text = desk && lists.length > 0 ? JSON.stringify(kept) : undefined;
  for (const place of ["sessionStorage", "localStorage"] as const) {
    try {
      // What may not be kept any more is gone even where the new does not fit.
      window[place].removeItem(KEY);
      if (text !== undefined) window[place].setItem(KEY, text);
    } catch {
      // Without room, or where nothing may be kept, the steps end with the page.
    }
  }
}

let timer: ReturnType<typeof setTimeout> | undefined;

/** Keeps the steps soon, after what they were done to; that there are none, at once. */
export function keepSoon(): void {
  const { past, future } = steps();
  clearTimeout(timer);
  if (past.length + future.length === 0) keep();
  else timer = setTimeout(() => void save().then((done) => done && keep()), PAUSE);
}

addEventListener("pagehide", () => {
  if (timer !== undefined) keep();
});

type Lists = readonly (readonly Item[] | undefined)[];

/** A state of the desk that a value of unknown origin is. */
function deskIn(value: unknown, lists: Lists): Desk | undefined {
  if (!isRecord(value)) return undefined;
  const { items: number, length, focus, order, weights } = value;
  const list = lists[Number(number)];
  if (!list || !isRecord(length) || !isUnit(length["unit"]) || !isAmount(length["amount"])) return undefined;
  if (typeof focus !== "string" || !isOrder(order) || !isRecord(weights)) return undefined;
  const { name } = storyIn(value);
  return { items: list, length: { unit: length["unit"], amount: length["amount"] }, focus, order, weights: weightsOf(weights), name };
}

const arrayIn = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

/** The steps that a value of unknown origin tells, from the newest back to the first that is not whole. */
function changesIn(value: unknown, lists: Lists): Change[] {
  const all = arrayIn(value).map((pair) => {
    const [before, after] = arrayIn(pair).map((state) => deskIn(state, lists));
    return before && after && new Change(before, after);
  });
  return all.slice(all.lastIndexOf(undefined) + 1).flatMap((change) => change ?? []);
}

/** What was kept, if it is of this desk and this story. */
function found(): Partial<Record<keyof Kept, unknown>> | undefined {
  try {
    const all: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? localStorage.getItem(KEY) ?? "");
    const ours = isRecord(all) && all["version"] === VERSION && all["desk"] === deskKept() && all["story"] === story.value.id;
    return ours ? all : undefined;
  } catch {
    return undefined;
  }
}

/** Brings back the steps that were kept before the page was loaded anew. */
export function bringBack(): void {
  const all = found();
  if (!all) return;
  const articles = new Map(items.value.map((item) => [entryOf(item).edition, item.article]));
  for (const [edition, record] of arrayIn(all.articles).map(arrayIn)) {
    const article = typeof edition === "string" && articleIn(record, { edition });
    if (article) articles.set(edition, article);
  }
  // Another tab may have taken an article away, or changed it: a list without it would take away more.
  const listIn = (value: unknown) => {
    const list = entriesIn(arrayIn(value)).flatMap((entry) => {
      const article = articles.get(entry.edition);
      return article ? [itemFrom(entry, article)] : [];
    });
    return list.length === arrayIn(value).length ? list : undefined;
  };
  const lists = arrayIn(all.lists).map(listIn);
  putBefore({ past: changesIn(all.past, lists), future: changesIn(all.future, lists) });
}
