/** The tabs of the window that we may know of, and which of them are ticked. */
import { computed, signal } from "@preact/signals";
import { EVERYWHERE } from "./access";
import { ask, type Failure, type Outcome } from "./messages";
import { failures, keepTicked, onFailures, onPress, recallTicked, setFailures } from "./storage";
import { isLikelyArticle, topics, type Named } from "./topics";

export interface Tab extends Named {
  id: number;
}

/** The tabs whose names we may know. */
export const tabs = signal<readonly Tab[]>([]);
/** How many there are beyond those. */
export const unknown = signal(0);
export const ticked = signal<ReadonlySet<number>>(new Set());
export const allowed = signal(false);
export const reading = signal(false);
export const failed = signal<readonly Failure[]>([]);
export const wanted = signal("");

const fits = ({ title, url }: Tab) => {
  const text = `${title} ${url}`.toLowerCase();
  return wanted.value.toLowerCase().split(/\s+/u).every((word) => text.includes(word));
};

/** The tabs in the order in which they are offered: what seems to be one event, what seems to be an article, the rest. */
export const groups = computed(() => {
  const found = tabs.value.filter(fits);
  const events = topics(found);
  const grouped = new Set(events.flat());
  const single = found.filter((tab) => !grouped.has(tab));
  return { events, articles: single.filter(isLikelyArticle), others: single.filter((tab) => !isLikelyArticle(tab)) };
});

async function look(): Promise<void> {
  const all = await chrome.tabs.query({ currentWindow: true });
  const own = chrome.runtime.getURL("");
  const others = all.filter(({ url }) => url?.startsWith(own) !== true);
  tabs.value = others.flatMap(({ id, title, url }) => (id === undefined || url === undefined ? [] : [{ id, title: title || url, url }]));
  unknown.value = others.length - tabs.value.length;
  allowed.value = await chrome.permissions.contains({ origins: EVERYWHERE });
  const open = new Set(all.map((tab) => tab.id));
  if ([...ticked.value].some((id) => !open.has(id))) tick([...ticked.value].filter((id) => open.has(id)));
}

/** Ticks exactly these tabs. */
export function tick(ids: Iterable<number>): void {
  ticked.value = new Set(ids);
  void keepTicked([...ticked.value]).catch(() => undefined);
}

export function toggle(id: number, on: boolean): void {
  tick(on ? [...ticked.value, id] : [...ticked.value].filter((other) => other !== id));
}

/** Looks at the tabs now, and whenever something happens to them. */
export async function followTabs(): Promise<void> {
  ticked.value = new Set(await recallTicked());
  failed.value = await failures();
  onFailures((now) => (failed.value = now));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), 100);
  };
  const { onActivated, onAttached, onCreated, onDetached, onMoved, onRemoved, onUpdated } = chrome.tabs;
  for (const event of [onActivated, onAttached, onCreated, onDetached, onMoved, onRemoved, onUpdated]) event.addListener(soon);
  for (const event of [chrome.permissions.onAdded, chrome.permissions.onRemoved]) event.addListener(soon);
  // Pressing the button opens the tab in front to us, and no event of the tab tells so.
  onPress(soon);
  await look();
}

/** Asks the reader for permission; true if it was given. It must be called by a click. */
export async function allow(): Promise<boolean> {
  const given = await chrome.permissions.request({ origins: EVERYWHERE }).catch(() => false);
  await look();
  return given;
}

/** Shows what could not be read, and keeps it for other panels if the store takes it. */
export function tell(now: readonly Failure[]): void {
  failed.value = now;
  void setFailures([...now]).catch(() => undefined);
}

/** Reads the ticked tabs, in the order of the window. Those that could not be read stay ticked. */
export async function readTicked(): Promise<void> {
  reading.value = true;
  tell([]);
  const chosen = tabs.value.filter((tab) => ticked.value.has(tab.id));
  const silent = (): Outcome[] => chosen.map(({ id, title }) => ({ tab: id, ok: false, failure: { name: title, why: "silent" } }));
  const outcomes = await ask({ kind: "collect", tabs: chosen.map((tab) => tab.id) }).catch(silent);
  tell(outcomes.flatMap(({ failure }) => failure ?? []));
  tick(outcomes.filter((outcome) => !outcome.ok).map((outcome) => outcome.tab));
  reading.value = false;
}
