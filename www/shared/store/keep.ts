/** Keeps the work in this browser, so that it survives a reload. */
import { effect, signal } from "@preact/signals";
import { isLanguage, language, preferred, speak } from "../i18n";
import { items } from "./desk";
import { draftOf, isRecord, takeSettings } from "./given";
import { isSame, itemOf, type Item } from "./item";
import { lettered } from "./letters";
import { say } from "./notice";
import { hide } from "./panel";
import { amount, focus, order, plainWeights, setUnit, unit, weights } from "./settings";
import { isTheme, theme } from "./theme";

/** Where work is kept: as one value that can be read, replaced and wiped out. */
export interface Store {
  get: () => Promise<unknown>;
  set: (work: Kept) => Promise<void>;
  wipe: () => Promise<void>;
  /** Calls back with what another page or panel kept; with nothing when it forgot everything. */
  onOthers: (take: (kept: unknown) => void) => void;
}

let store: Store | undefined;

export interface Kept {
  version: 1;
  items: readonly Item[];
  settings: {
    unit: typeof unit.value;
    amount: number;
    focus: string;
    order: typeof order.value;
    weights: typeof weights.value;
    theme: string;
    language: string;
  };
}

/** True as soon as the last work is on the desk again, or there is none. */
export const recalled = signal(false);

const now = (): Kept => ({
  version: 1,
  items: items.value,
  settings: {
    unit: unit.value,
    amount: amount.value,
    focus: focus.value,
    order: order.value,
    weights: weights.value,
    theme: theme.value,
    language: language.value,
  },
});

/** The articles of what was kept. It may be damaged, or of a version with other ideas: what is no article is left out. */
export function itemsOf(kept: unknown): Item[] {
  const all = isRecord(kept) && Array.isArray(kept["items"]) ? (kept["items"] as unknown[]).filter(isRecord) : [];
  const ids = new Set<string>();
  return all.flatMap(({ id, article, ...flags }) => {
    const draft = isRecord(article) ? draftOf({ ...article, ...flags }) : undefined;
    if (!draft) return [];
    const item = itemOf(draft);
    if (typeof id === "string" && !ids.has(id)) item.id = id;
    ids.add(item.id);
    return [item];
  });
}

/** Brings back what was kept; answers the language of the interface that it was kept in. */
async function recall(): Promise<string | undefined> {
  try {
    const kept = await store?.get();
    if (!isRecord(kept) || kept["version"] !== 1) return undefined;
    if (items.value.length === 0) items.value = lettered(itemsOf(kept));
    const settings = kept["settings"];
    if (!isRecord(settings)) return undefined;
    takeSettings(settings);
    if (isTheme(settings["theme"])) theme.value = settings["theme"];
    return typeof settings["language"] === "string" ? settings["language"] : undefined;
  } catch {
    // What can't be read now may be there another time: nothing is written over it.
    unread = true;
    warnOnce();
    return undefined;
  }
}

/** Puts on this desk what is on that of another page or panel: there is one desk, seen twice. */
function follow(kept: unknown): void {
  if (kept === undefined) {
    empty();
    return;
  }
  if (!isRecord(kept) || kept["version"] !== 1) return;
  const mine = new Map(items.value.map((item) => [item.id, item]));
  // What is the same stays the very same, so that nothing is read or kept anew.
  const theirs = lettered(itemsOf(kept)).map((item) => {
    const own = mine.get(item.id);
    return own && isSame(own, item) ? own : item;
  });
  if (theirs.length !== items.value.length || theirs.some((item, n) => item !== items.value[n])) items.value = theirs;
}

let unread = false;
const PAUSE = 300;
let saved = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

function unplan(): void {
  clearTimeout(timer);
  timer = undefined;
}

/** Keeps the work now. Fulfils when it is kept, or when the reader has been told that it can't be. */
export async function save(): Promise<void> {
  unplan();
  saved = Date.now();
  if (unread) return;
  await store?.set(now()).catch(warnOnce);
}

let warned = false;

function warnOnce(): void {
  if (warned) return;
  warned = true;
  say({ text: "keepFailed", tone: "bad" }, 20000);
}

/** Brings the last work back, then keeps up with the reader. */
export async function keepUp(where: Store): Promise<void> {
  store = where;
  const spoken = await recall();
  // A language that can't be loaded now is no reason to wait: the interface stays in English.
  await speak(isLanguage(spoken) ? spoken : preferred).catch(() => undefined);
  recalled.value = true;
  let first = true;
  effect(() => {
    now();
    unplan();
    // The first change after a pause is kept at once, for a reload may follow; a moving slider is kept now and then.
    if (!first) timer = setTimeout(() => void save(), Date.now() - saved > PAUSE ? 0 : PAUSE);
    first = false;
  });
  where.onOthers(follow);
  addEventListener("pagehide", () => {
    if (timer !== undefined) void save();
  });
}

/** Leaves nothing on the desk, and the settings as they were at first. */
function empty(): void {
  hide();
  items.value = [];
  setUnit("words");
  focus.value = "";
  order.value = "story";
  weights.value = plainWeights;
  // What was forgotten is not kept again.
  unplan();
}

/** Forgets all articles and settings, on the desk and in the browser's store. */
export async function forgetEverything(): Promise<void> {
  empty();
  try {
    await store?.wipe();
    unread = false;
  } catch {
    // A browser that refuses to wipe did not keep anything either.
  }
  say({ text: "forgotten", tone: "plain" });
}
