/** The tabs that we may know of, and which of them are ticked. */
import { computed, effect, signal } from "@preact/signals";
import { items } from "../shared/store/desk";
import { result, summarizing } from "../shared/store/result";
import { EVERYWHERE, siteOf } from "./access";
import { takeWaiting } from "./inbox";
import { ask, type Failure, type Outcome } from "./messages";
import { failures, keepTicked, onFailures, onPress, recallTicked, setFailures } from "./storage";
import { isLikelyArticle, topics, type Named } from "./topics";

export interface Tab extends Named {
  id: number;
  /** True in another window than the panel's. */
  elsewhere: boolean;
}

/** The tabs whose names we may know. */
export const tabs = signal<readonly Tab[]>([]);
/** How many there are beyond those. */
export const unknown = signal(0);
export const ticked = signal<ReadonlySet<number>>(new Set());
/** True if we may know the names of all tabs. */
export const named = signal(false);
/** True if we may read all sites. */
export const allowed = signal(false);
/** The sites that we may read. */
const sites = signal<ReadonlySet<string>>(new Set());
export const reading = signal(false);
/** How many articles there are in the summary that was asked for last, when it is there. */
export const done = signal(0);
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

/** The sites of some tabs that we may not read yet. Where we know the names of tabs by the button alone, we may read those. */
function lacking(ids: ReadonlySet<number>): string[] {
  if (allowed.value || !named.value) return [];
  const all = tabs.value.flatMap(({ id, url }) => (ids.has(id) ? (siteOf(url) ?? []) : []));
  return [...new Set(all)].filter((site) => !sites.value.has(site));
}

/** The sites that the browser will ask for when the ticked tabs are read. */
export const asked = computed(() => lacking(ticked.value));

async function look(): Promise<void> {
  const [here, all] = await Promise.all([chrome.tabs.query({ currentWindow: true }), chrome.tabs.query({})]);
  const near = new Set(here.map(({ id }) => id));
  const own = chrome.runtime.getURL("");
  const others = [...here, ...all.filter(({ id }) => !near.has(id))].filter(({ url }) => url?.startsWith(own) !== true);
  tabs.value = others.flatMap(({ id, title, url }) =>
    id === undefined || url === undefined || siteOf(url) === undefined ? [] : [{ id, title: title || url, url, elsewhere: !near.has(id) }],
  );
  unknown.value = others.length - tabs.value.length;
  const { origins = [], permissions = [] } = await chrome.permissions.getAll();
  sites.value = new Set(origins);
  allowed.value = await chrome.permissions.contains({ origins: EVERYWHERE });
  named.value = allowed.value || permissions.includes("tabs");
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

/** Asks the reader to let us know the names of tabs or, with `all`, to read all sites; true if it was allowed. It must be called by a click. */
export async function allow(all: boolean): Promise<boolean> {
  const wish = all ? { origins: EVERYWHERE } : { permissions: ["tabs" as const] };
  const given = await chrome.permissions.request(wish).catch(() => false);
  await look();
  return given;
}

/** Shows what could not be read, and keeps it for other panels if the store takes it. */
export function tell(now: readonly Failure[]): void {
  failed.value = now;
  void setFailures([...now]).catch(() => undefined);
}

/** Waits until the summary of all that is on the desk is there, or none will come. */
function summarized(): Promise<void> {
  return new Promise((done) => {
    let end = (): void => undefined;
    const isDone = computed(() => result.value?.items === items.value || summarizing.fault.value !== undefined || summarizing.stopped.value);
    end = effect(() => {
      if (isDone.value) queueMicrotask(() => {
        end();
        done();
      });
    });
  });
}

/** Says that the summary is there, and leads the keyboard to it unless the reader has gone on to something else than the button that the box for articles leaves behind. */
async function present(): Promise<void> {
  await summarized();
  done.value = items.value.length;
  const title = document.querySelector<HTMLElement>("#summary-title");
  const { activeElement: now } = document;
  if (!title || (now && now !== document.body && !now.closest(".tabs, .add"))) return;
  title.tabIndex = -1;
  title.focus();
}

/** Reads tabs, the ticked ones if no others are named, in the order of the list. Those that could not be read stay ticked. It must be called by a click, for the browser may have to ask. */
export async function readTabs(ids: ReadonlySet<number> = ticked.value): Promise<void> {
  const origins = lacking(ids);
  reading.value = true;
  done.value = 0;
  tell([]);
  tick(ids);
  // Refused, those that may be read are read, and the others say why not.
  if (origins.length > 0) await chrome.permissions.request({ origins }).catch(() => false);
  const chosen = tabs.value.filter((tab) => ids.has(tab.id));
  const silent = (): Outcome[] => chosen.map(({ id, title }) => ({ tab: id, ok: false, failure: { name: title, why: "silent" } }));
  const outcomes = await ask({ kind: "collect", tabs: chosen.map((tab) => tab.id) }).catch(silent);
  tell(outcomes.flatMap(({ failure }) => failure ?? []));
  tick(outcomes.filter((outcome) => !outcome.ok).map((outcome) => outcome.tab));
  await takeWaiting().catch(() => undefined);
  reading.value = false;
  if (outcomes.some(({ ok }) => ok)) await present();
}
