/** Keeps the work in this browser, so that it survives a reload. */
import { batch, effect, signal } from "@preact/signals";
import { isLanguage, language, preferred, speak } from "../i18n";
import { items } from "./desk";
import { takeSettings } from "./given";
import { lettered } from "./letters";
import { say } from "./notice";
import { hide } from "./panel";
import type { Settings } from "./records";
import { amount, focus, order, plainWeights, setUnit, unit, weights } from "./settings";
import { Shelf, type News, type Place } from "./shelf";
import { isTheme, theme } from "./theme";

let shelf: Shelf | undefined;

/** True as soon as the last work is on the desk again, or there is none. */
export const recalled = signal(false);

/** The settings as they are kept: what belongs together is one value. */
const settingsNow = () => ({
  length: { unit: unit.value, amount: amount.value },
  focus: focus.value,
  order: order.value,
  weights: weights.value,
  theme: theme.value,
  language: language.value,
});

/** The language of the interface in which the work was kept. */
let spoken: unknown;

function takeKept({ length, ...settings }: Settings): void {
  takeSettings({ ...settings, ...(length as object | undefined) });
  if (isTheme(settings["theme"])) theme.value = settings["theme"];
  spoken = settings["language"];
}

/** Puts on this desk what is new in the store: there is one desk, and other pages or panels may show it too. */
function take({ items: found, settings, forgotten, aside }: News): void {
  // Two tabs may have given one letter to two articles.
  const now = lettered(found);
  batch(() => {
    if (forgotten && now.length === 0) empty();
    if (now.length !== items.value.length || now.some((item, n) => item !== items.value[n])) items.value = now;
    // Settings that come late would only surprise.
    if (settings && !recalled.value) takeKept(settings);
  });
  if (aside) say({ text: "keptAside", tone: "plain" }, 20000);
}

const PAUSE = 300;
let saved = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

function unplan(): void {
  clearTimeout(timer);
  timer = undefined;
}

/** Keeps the work now. Fulfils with true when it is kept, or with false when the reader has been told that it can't be. */
export async function save(): Promise<boolean> {
  unplan();
  saved = Date.now();
  try {
    await shelf?.agree();
    return true;
  } catch {
    warnOnce();
    return false;
  }
}

let warned = false;

function warnOnce(): void {
  if (warned) return;
  warned = true;
  say({ text: "keepFailed", tone: "bad" }, 20000);
}

/** After this time the page goes on without its store. When the store answers, its articles are added to those on the desk. */
const PATIENCE = 3000;

async function recall(): Promise<void> {
  const late = new Promise<"late">((done) => setTimeout(done, PATIENCE, "late"));
  try {
    if ((await Promise.race([shelf?.recall(), late])) === "late") warnOnce();
  } catch {
    warnOnce();
  }
}

/** Brings the last work back, then keeps up with the reader. */
export async function keepUp(place: Place): Promise<void> {
  shelf = new Shelf(place, () => ({ items: items.value, settings: settingsNow() }), take);
  await recall();
  // A language that can't be loaded now is no reason to wait: the interface stays in English.
  await speak(isLanguage(spoken) ? spoken : preferred).catch(() => undefined);
  recalled.value = true;
  let first = true;
  let before = items.value;
  effect(() => {
    settingsNow();
    const other = items.value !== before;
    before = items.value;
    unplan();
    // Other articles, and the first change after a pause, are kept at once, for a reload may follow; a moving slider now and then.
    if (!first) timer = setTimeout(() => void save(), other || Date.now() - saved > PAUSE ? 0 : PAUSE);
    first = false;
  });
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
}

/** Forgets all articles and settings, on the desk and in the browser's store. */
export async function forgetEverything(): Promise<void> {
  empty();
  // What was forgotten is not kept again.
  unplan();
  // A browser that refuses to wipe did not keep anything either.
  await shelf?.wipe().catch(() => undefined);
  say({ text: "forgotten", tone: "plain" });
}
