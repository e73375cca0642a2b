/**
 * What is kept, and where. `local` outlives the browser: the work, and what was collected and not yet put on a desk, each
 * article under a key of its own, so that two writers never overwrite each other. `session` holds what means nothing
 * after a restart: which tab an article came from, which tabs are ticked, what could not be read.
 */
import type { Kept, Store } from "../shared/store/keep";
import type { Draft } from "../shared/store/item";
import type { Failure } from "./messages";

const WORK = "work";
const WAITING = "article:";
const TAB = "tab:";
const TICKED = "ticked";
const FAILED = "failed";
const PRESSED = "pressed";

/** The work as it is kept, and by which panel. */
interface Stamped {
  stamp: string;
  kept: Kept;
}

const own = new Set<string>();

/** The store of the panel. Each writing bears a stamp, so that a panel knows its own. */
export const store: Store = {
  get: async () => (await chrome.storage.local.get<{ work?: Stamped }>(WORK)).work?.kept,
  set: async (kept) => {
    const stamp = crypto.randomUUID();
    own.add(stamp);
    await chrome.storage.local.set({ [WORK]: { stamp, kept } satisfies Stamped });
  },
  wipe: async () => {
    await Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()]);
  },
  onOthers: (take) => {
    chrome.storage.local.onChanged.addListener((changes) => {
      const change = changes[WORK];
      if (!change) return;
      const now = change.newValue as Stamped | undefined;
      if (!now || !own.delete(now.stamp)) take(now?.kept);
    });
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
  await chrome.storage.local.set({ [`${WAITING}${part(time)}-${part(place)}-${crypto.randomUUID()}`]: article });
}

/** What is waiting, in order, by its keys. */
export async function waiting(): Promise<[string, Collected][]> {
  const all = await chrome.storage.local.get<Record<string, Collected>>(null);
  return Object.entries(all)
    .filter(([key]) => key.startsWith(WAITING))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

export const taken = (keys: string[]): Promise<void> => chrome.storage.local.remove(keys);

/** Calls back when something was collected. */
export function onCollected(take: () => void): void {
  chrome.storage.local.onChanged.addListener((changes) => {
    if (Object.entries(changes).some(([key, change]) => key.startsWith(WAITING) && change.newValue !== undefined)) take();
  });
}

/** How many articles there are, on the desk and waiting. */
export async function howMany(): Promise<number> {
  const all = await chrome.storage.local.get<Record<string, unknown>>(null);
  const work = all[WORK] as Stamped | undefined;
  return (work?.kept.items.length ?? 0) + Object.keys(all).filter((key) => key.startsWith(WAITING)).length;
}

/** Remembers in which tab an address is open. */
export const rememberTab = (address: string, tab: number): Promise<void> => chrome.storage.session.set({ [TAB + address]: tab });

export async function tabOf(address: string): Promise<number | undefined> {
  const found = (await chrome.storage.session.get<Record<string, unknown>>(TAB + address))[TAB + address];
  return typeof found === "number" ? found : undefined;
}

export async function recallTicked(): Promise<number[]> {
  const { ticked } = await chrome.storage.session.get<{ ticked?: number[] }>(TICKED);
  return ticked ?? [];
}

export const keepTicked = (tabs: number[]): Promise<void> => chrome.storage.session.set({ [TICKED]: tabs });

/** What could not be read, until the reader has seen it. */
export async function failures(): Promise<Failure[]> {
  const { failed } = await chrome.storage.session.get<{ failed?: Failure[] }>(FAILED);
  return failed ?? [];
}

export const setFailures = (failed: Failure[]): Promise<void> => chrome.storage.session.set({ [FAILED]: failed });

/** Notes that the button of the extension was pressed: with that, the tab in front may be named and read. */
export const notePress = (): Promise<void> => chrome.storage.session.set({ [PRESSED]: Date.now() });

export function onPress(take: () => void): void {
  chrome.storage.session.onChanged.addListener((changes) => {
    if (changes[PRESSED]) take();
  });
}

export function onFailures(take: (failed: Failure[]) => void): void {
  chrome.storage.session.onChanged.addListener((changes) => {
    if (changes[FAILED]) take((changes[FAILED].newValue as Failure[] | undefined) ?? []);
  });
}
