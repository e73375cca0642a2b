/**
 * Keeps a desk and a store alike. The list in the store is only ever changed by whoever has just read it, with nobody else writing in
 * between: several tabs or panels share one desk, and none of them writes what it knew before.
 */
import type { Article } from "../core/types";
import type { Item } from "./item";
import { isSameList, joined, merge, type Entry } from "./merge";
import { LIST, unique } from "./names";
import { articleIn, entriesOf, entryAt, entryOf, isArticleKey, isList, itemFrom, keyOf, oldItemsOf, type List, type KeptSettings } from "./records";

/** A change of the store: records to write, and keys to remove. */
export interface Change {
  put: [string, unknown][];
  remove: string[];
}

/** A store of records by key. */
export interface RecordStore {
  keys: () => Promise<string[]>;
  /** The records under these keys; nothing for one that is not there. */
  get: (keys: string[]) => Promise<unknown[]>;
  put: (records: [string, unknown][]) => Promise<void>;
  /** Puts records where they are kept although the page goes away at once; `keys` names them the next time. */
  hurry: (records: [string, unknown][]) => void;
  /** Reads one record and does the change that `follow` makes of it; nobody else changes a record in between. */
  change: (key: string, follow: (found: unknown) => Change) => Promise<void>;
  wipe: () => Promise<void>;
  /** Tells the others that the list is another one ... */
  tell: () => void;
  /** ... and calls back when one of them told so. */
  onTold: (take: () => void) => void;
  /** What was kept in another way by version 0.1.0, and a way to let go of it. */
  inherit: () => Promise<{ kept: { items: unknown; settings: KeptSettings }; leave: () => Promise<void> } | undefined>;
}

/** The desk as it is. */
export interface DeskState {
  items: readonly Item[];
  settings: KeptSettings;
}

/** News for the desk: its articles as they are now, and why. */
export interface DeskUpdate {
  items: readonly Item[];
  /** The settings as they are kept. */
  settings?: KeptSettings;
  /** This is the first look. */
  first?: boolean;
  /** Another tab forgot everything. */
  forgotten: boolean;
  /** There was a list that can't be read, of another version or damaged: it is kept aside. */
  aside: boolean;
}

/** Another desk in the place of the one that is there, and what else is to be changed with it. */
export interface Exchange extends DeskState {
  change: Change;
}

/** What to write, and what is then in the store. */
interface WritePlan {
  change: Change;
  stored: readonly Entry[];
  list: List | undefined;
  /** The entries that are in the store until then. */
  there: readonly Entry[];
  /** True if the others see a difference. */
  differs: boolean;
  forgotten: boolean;
  aside: boolean;
}

const NEWS = { forgotten: false, aside: false };

/** The most characters that are written at once: the browser copies them while the page waits. */
const BATCH = 2_000_000;

/** How often an exchange is tried where other tabs change the desk meanwhile. */
const TRIES = 10;

/** The desk of a page or a panel on one side, the store that several share on the other. */
export class DeskSync {
  readonly #store: RecordStore;
  readonly #look: () => DeskState;
  readonly #take: (update: DeskUpdate) => void;
  /** The list as the desk and the store last agreed on it, the settings of the desk at that time, and whose list it is. */
  #base: readonly Entry[] = [];
  #settings: KeptSettings = {};
  #desk: string | undefined;
  /** The list as it was found or written last, with what can't be read. */
  #listed: readonly Entry[] = [];
  /** The keys under which there is an article, and those of articles that no list needs. */
  #written = new Set<string>();
  #stray: readonly string[] = [];
  #tail: Promise<unknown> = Promise.resolve();
  #next: Promise<void> | undefined;

  /** @param look tells what is on the desk, @param take puts there what is new in the store. */
  constructor(store: RecordStore, look: () => DeskState, take: (update: DeskUpdate) => void) {
    this.#store = store;
    this.#look = look;
    this.#take = take;
    store.onTold(() => void this.agree().catch(() => undefined));
  }

  /** The name of the desk, as the list in the store has it. */
  get desk(): string | undefined {
    return this.#desk;
  }

  /** Brings back what was kept, beside what came on the desk meanwhile. */
  recall(): Promise<void> {
    return this.#inTurn(async () => {
      this.#settings = this.#look().settings;
      const old = await this.#store.inherit();
      if (old) this.#take({ ...NEWS, items: [...oldItemsOf(old.kept), ...this.#look().items], settings: old.kept.settings, first: true });
      await this.#bringBack();
      await this.#agree(true);
      await old?.leave();
    });
  }

  /** Does to the store what was done to the desk, and to the desk what others did to the store. */
  agree(): Promise<void> {
    // Who asks before it has begun gets the same.
    this.#next ??= this.#inTurn(() => {
      this.#next = undefined;
      return this.#agree(false);
    });
    return this.#next;
  }

  /**
   * Puts another desk in the place of this one, on the desk and in the store, together with a change of other records, in one step:
   * whatever happens, there is the one or the other. Where another tab comes between, `make` is asked again, with what there is then.
   * False if `make` gives nothing.
   */
  exchange(make: (now: DeskState) => Promise<Exchange | undefined>): Promise<boolean> {
    return this.#inTurn(async () => {
      for (let n = 0; n < TRIES; n++) {
        await this.#agree(false);
        const now = this.#look();
        const next = await make(now);
        if (!next) return false;
        if (await this.#exchanged(now, next)) return true;
      }
      throw new Error("Other tabs change the desk all the time.");
    });
  }

  /**
   * Writes the articles that are not kept yet, for a page that goes away at once: there is no time to read a list first. Those that no
   * list names are brought back.
   */
  hurry(): void {
    const all = this.#look().items.map((item): [string, Article] => [keyOf(entryOf(item)), item.article]);
    const fresh = all.filter(([key]) => !this.#written.has(key));
    if (fresh.length > 0) this.#store.hurry(fresh);
  }

  /** Forgets all that is kept, for a desk that holds nothing any more. */
  wipe(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#store.wipe();
      [this.#base, this.#listed, this.#settings, this.#desk] = [[], [], this.#look().settings, undefined];
      this.#written.clear();
      this.#store.tell();
    });
  }

  /** Does a piece of work when those before it are done. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#tail.then(work);
    this.#tail = done.catch(() => undefined);
    return done;
  }

  /** Lays news on the desk: what they change of its settings is no change of the reader's. */
  #lay(update: DeskUpdate): void {
    const before = this.#look().settings;
    this.#take(update);
    this.#settings = joined(before, this.#look().settings, this.#settings);
  }

  /** Puts articles on the desk that are kept and not listed: their list was lost, or not yet written. */
  async #bringBack(): Promise<void> {
    // In this order: what another tab lists or removes meanwhile is not taken for lost.
    const keys = (await this.#store.keys()).filter(isArticleKey);
    const [list] = await this.#store.get([LIST]);
    const listed = isList(list) ? entriesOf(list) : [];
    const [known, ids] = [new Set(listed.map(keyOf)), new Set(listed.map(({ id }) => id))];
    this.#stray = keys.filter((key) => !known.has(key));
    const records = await this.#store.get([...this.#stray]);
    const found = this.#stray.flatMap((key, n) => {
      const entry = entryAt(key);
      const article = ids.has(entry.id) ? undefined : articleIn(records[n], entry);
      ids.add(entry.id);
      return article ? [itemFrom(entry, article)] : [];
    });
    if (found.length > 0) this.#take({ ...NEWS, items: [...found, ...this.#look().items] });
  }

  async #agree(first: boolean): Promise<void> {
    const { items, settings } = this.#look();
    const mine = items.map(entryOf);
    const articles = new Map(items.map((item) => [keyOf(entryOf(item)), item.article]));
    await this.#putLarge(articles);
    let plan: WritePlan | undefined;
    try {
      await this.#store.change(LIST, (found) => {
        plan = this.#plan(found, mine, articles, settings);
        return plan.change;
      });
    } catch (error) {
      // What could be read is followed even where nothing can be written.
      if (plan) this.#take({ ...NEWS, items: await this.#loaded(this.#base, plan.there, articles) });
      throw error;
    }
    if (!plan) return;
    const { stored, list, differs, forgotten, aside } = plan;
    [this.#settings, this.#desk, this.#written, this.#stray] = [settings, list?.desk, new Set(stored.map(keyOf)), []];
    if (differs) this.#store.tell();
    this.#listed = stored;
    const next = await this.#loaded(mine, stored, articles);
    // What was changed here meanwhile counts.
    this.#lay({ items: next, ...(list && { settings: joined(settings, this.#look().settings, { ...settings, ...list.settings }) }), first, forgotten, aside });
  }

  /** Does an exchange; false if the desk or the list is not what it was `now`. */
  async #exchanged(now: DeskState, { items, settings, change }: Exchange): Promise<boolean> {
    const entries = items.map(entryOf);
    const articles = new Map(items.map((item) => [keyOf(entryOf(item)), item.article]));
    await this.#putLarge(articles);
    let list: List | undefined;
    await this.#store.change(LIST, (found) => {
      const known = isList(found) ? found.desk === this.#desk && isSameList(entriesOf(found), this.#listed) : found === undefined && this.#listed.length === 0;
      if (!known || this.#look().items !== now.items) return { put: [], remove: [] };
      const fresh = [...articles].filter(([key]) => !this.#written.has(key));
      list = { version: 3, desk: this.#desk ?? unique(), items: entries, settings };
      const remove = [...change.remove, ...this.#listed.map(keyOf)].filter((key) => !articles.has(key));
      return { put: [...change.put, ...fresh, [LIST, list]], remove };
    });
    if (!list) return false;
    [this.#settings, this.#desk, this.#listed, this.#written] = [settings, list.desk, entries, new Set(articles.keys())];
    this.#store.tell();
    const next = await this.#loaded(now.items.map(entryOf), entries, articles);
    this.#lay({ ...NEWS, items: next, settings });
    return true;
  }

  /** Plans what to write, from the list that is in the store. */
  #plan(found: unknown, mine: readonly Entry[], articles: ReadonlyMap<string, Article>, settings: KeptSettings): WritePlan {
    const list = isList(found) ? found : undefined;
    const aside = found !== undefined && !list;
    const forgotten = !aside && this.#desk !== undefined && list?.desk !== this.#desk;
    if (forgotten || aside) this.#written.clear();
    const there = aside ? this.#base : entriesOf(list);
    const stored = merge(this.#base, mine, there);
    const keys = new Set(stored.map(keyOf));
    const fresh = [...keys].filter((key) => !this.#written.has(key) && articles.has(key));
    const remove = [...new Set([...this.#written, ...this.#stray, ...there.map(keyOf)])].filter((key) => !keys.has(key));
    const differs = !isSameList(stored, there);
    const quiet = !differs && remove.length === 0 && JSON.stringify(settings) === JSON.stringify(this.#settings);
    if (quiet) return { change: { put: [], remove: [] }, stored, list, there, differs, forgotten, aside };
    const kept = list ? joined(this.#settings, settings, { ...settings, ...list.settings }) : settings;
    const next: List = { version: 3, desk: list?.desk ?? unique(), items: [...stored], settings: kept };
    const put = fresh.map((key): [string, unknown] => [key, articles.get(key)]);
    if (aside) put.push([`aside ${unique()}`, found]);
    return { change: { put: [...put, [LIST, next]], remove }, stored, list: next, there, differs, forgotten, aside };
  }

  /** Writes what is too much for one go, before a list names it. */
  async #putLarge(articles: ReadonlyMap<string, Article>): Promise<void> {
    let [some, size]: [[string, Article][], number] = [[], 0];
    for (const [key, article] of articles) {
      if (this.#written.has(key)) continue;
      some.push([key, article]);
      size += article.text.length;
      if (size < BATCH) continue;
      await this.#store.put(some);
      for (const [name] of some) this.#written.add(name);
      [some, size] = [[], 0];
    }
  }

  /**
   * What the desk is to have when the store has `after`: that, and what was done to the desk since it was as `before`. The articles that
   * others wrote are read. What is the same stays the very same.
   */
  async #loaded(before: readonly Entry[], after: readonly Entry[], articles: Map<string, Article>): Promise<Item[]> {
    const wanted = after.filter((entry) => !articles.has(keyOf(entry)));
    const records = wanted.length > 0 ? await this.#store.get(wanted.map(keyOf)) : [];
    for (const [n, entry] of wanted.entries()) {
      const article = articleIn(records[n], entry);
      if (article) articles.set(keyOf(entry), article);
    }
    // What can't be read is not agreed on: another tab may have removed it by now.
    this.#base = after.filter((entry) => articles.has(keyOf(entry)));
    const own = new Map(this.#look().items.map((item) => [item.id, item]));
    const now = [...own.values()];
    for (const item of now) articles.set(keyOf(entryOf(item)), item.article);
    return merge(before, now.map(entryOf), this.#base).flatMap((entry) => {
      const item = own.get(entry.id);
      if (item && isSameList([entryOf(item)], [entry])) return [item];
      const article = articles.get(keyOf(entry));
      return article ? [itemFrom(entry, article)] : [];
    });
  }
}
