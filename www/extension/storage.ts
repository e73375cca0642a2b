/**
 * What is kept, and where. `local` outlives the browser: the work, and what was collected and not yet put on a desk, each
 * article under a key of its own, so that two writers never overwrite each other. `session` holds what means nothing
 * after a restart: which tab an article came from, which tabs are ticked, what could not be read.
 */
import { isRecord } from "../shared/core/record";
import type { Draft } from "../shared/store/item";
import { LIST } from "../shared/store/names";
import type { RecordStore } from "../shared/store/sync";
import type { Failure } from "./messages";

const WAITING = "article:";
const TO_CHECK = "to check";
const TAB = "tab:";
const TICKED = "ticked";
const FAILED = "failed";
const PRESSED = "pressed";

const { local, session } = chrome.storage;

/** Where version 0.1.0 kept the work. */
const OLD = "work";

/** The names of all that is there. Older browsers tell them only with all that is under them. */
async function keys(): Promise<string[]> {
  const { getKeys } = local as { getKeys?: () => Promise<string[]> };
  return getKeys ? await getKeys.call(local) : Object.keys(await local.get<Record<string, unknown>>(null));
}

/** The store of the panel. It knows no transactions, so whoever changes the list holds a lock meanwhile. */
export const store: RecordStore = {
  keys,
  get: async (names) => {
    const found = await local.get<Record<string, unknown>>(names);
    return names.map((name) => found[name]);
  },
  put: (records) => local.set(Object.fromEntries(records)),
  // The browser does this, whatever becomes of the panel.
  hurry: (records) => void local.set(Object.fromEntries(records)).catch(() => undefined),
  change: (key, follow) =>
    navigator.locks.request("desk", async () => {
      const found = await local.get<Record<string, unknown>>(key);
      const { put, remove } = follow(found[key]);
      if (put.length > 0) await local.set(Object.fromEntries(put));
      if (remove.length > 0) await local.remove(remove);
    }),
  wipe: () =>
    navigator.locks.request("desk", async () => {
      await Promise.all([local.clear(), session.clear()]);
    }),
  // The browser tells all panels what changed in the store.
  tell: () => undefined,
  onTold: (take) => {
    local.onChanged.addListener((changes) => {
      if (changes[LIST]) take();
    });
  },
  inherit: async () => {
    const { work } = await local.get<{ work?: unknown }>(OLD);
    const kept = isRecord(work) ? work["kept"] : undefined;
    if (!isRecord(kept) || !isRecord(kept["settings"])) return undefined;
    const { unit, amount, ...settings } = kept["settings"];
    return { kept: { items: kept["items"], settings: { ...settings, length: { unit, amount } } }, leave: () => local.remove(OLD) };
  },
};

/** An article that was collected. A selection is a part that the reader picked; it stands beside the whole. */
export interface Collected {
  draft: Draft;
  selection: boolean;
}

/** Lays an article down for the next panel, under a key that sorts by time and place. */
export async function collect(article: Collected, time: number, place: number): Promise<void> {
  const part = (n: number) => n.toString(36).padStart(9, "0");
  await local.set({ [`${WAITING}${part(time)}-${part(place)}-${crypto.randomUUID()}`]: article });
}

/** What is waiting, in order, by its keys. */
export async function waiting(): Promise<[string, Collected][]> {
  const names = (await keys()).filter((key) => key.startsWith(WAITING));
  return Object.entries(await local.get<Record<string, Collected>>(names)).sort(([a], [b]) => (a < b ? -1 : 1));
}

export const taken = (keys: string[]): Promise<void> => local.remove(keys);

/** Lays down a text that the next panel is to check, in place of one that no panel has taken. */
export const layToCheck = (text: string): Promise<void> => local.set({ [TO_CHECK]: text });

/** The text that waits to be checked. */
export async function toCheck(): Promise<string | undefined> {
  const { [TO_CHECK]: text } = await local.get<Record<string, unknown>>(TO_CHECK);
  return typeof text === "string" ? text : undefined;
}

export const takenToCheck = (): Promise<void> => local.remove(TO_CHECK);

/** Calls back when something was collected. */
export function onCollected(take: () => void): void {
  local.onChanged.addListener((changes) => {
    if (Object.entries(changes).some(([key, change]) => (key === TO_CHECK || key.startsWith(WAITING)) && change.newValue !== undefined)) take();
  });
}

/** How many articles there are, on the desk and waiting. */
export async function howMany(): Promise<number> {
  const { [LIST]: list } = await local.get<Record<string, unknown>>(LIST);
  const listed = isRecord(list) && Array.isArray(list["items"]) ? list["items"].length : 0;
  return listed + (await keys()).filter((key) => key.startsWith(WAITING)).length;
}

/** Remembers in which tab an address is open. */
export const rememberTab = (address: string, tab: number): Promise<void> => session.set({ [TAB + address]: tab });

export async function tabOf(address: string): Promise<number | undefined> {
  const found = (await session.get<Record<string, unknown>>(TAB + address))[TAB + address];
  return typeof found === "number" ? found : undefined;
}

export async function recallTicked(): Promise<number[]> {
  const { ticked } = await session.get<{ ticked?: number[] }>(TICKED);
  return ticked ?? [];
}

export const keepTicked = (tabs: number[]): Promise<void> => session.set({ [TICKED]: tabs });

const NOTE = "note link";

export const keepNoteLink = (link: string): Promise<void> => local.set({ [NOTE]: link });

/** The link by which notes are sent, as the reader wrote it. */
export async function recallNoteLink(): Promise<unknown> {
  return (await local.get<Record<string, unknown>>(NOTE))[NOTE];
}

/** What could not be read, until the reader has seen it. */
export async function failures(): Promise<Failure[]> {
  const { failed } = await session.get<{ failed?: Failure[] }>(FAILED);
  return failed ?? [];
}

export const setFailures = (failed: Failure[]): Promise<void> => session.set({ [FAILED]: failed });

/** Notes that the button of the extension was pressed: with that, the tab in front may be named and read. */
export const notePress = (): Promise<void> => session.set({ [PRESSED]: Date.now() });

export function onPress(take: () => void): void {
  session.onChanged.addListener((changes) => {
    if (changes[PRESSED]) take();
  });
}

export function onFailures(take: (failed: Failure[]) => void): void {
  session.onChanged.addListener((changes) => {
    if (changes[FAILED]) take((changes[FAILED].newValue as Failure[] | undefined) ?? []);
  });
}
