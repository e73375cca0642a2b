/** Keeps the work in this browser, so that it survives a reload. */
import { effect, signal } from "@preact/signals";
import { within } from "../core/within";
import { isLanguage, language, preferred, speak } from "../i18n";
import { afresh, followChanges, silently } from "./changes";
import { items } from "./desk";
import { forgetGuesses } from "./guessed";
import type { Item } from "./item";
import { lettered } from "./letters";
import { offerUndo, say } from "./notice";
import { hide, panel } from "./panel";
import { isStoryKey, type KeptSettings } from "./records";
import { amount, focus, order, plainWeights, setUnit, unit, weights } from "./settings";
import { storyIn, story } from "./story";
import { DeskSync, type DeskState, type DeskUpdate, type Exchange, type RecordStore } from "./sync";
import { isTheme, theme } from "./theme";
import { takeSettings } from "./validate";

let sync: DeskSync | undefined;

/** Where the work is kept, for what keeps more there than the desk. */
export let keptIn: RecordStore | undefined;

/** Which desk the work is kept for: another one after all was forgotten. Nothing as long as nothing is kept. */
export const deskKept = (): string | undefined => sync?.desk;

/** A higher number after all was forgotten, a lower one after that was undone: what is kept beside the desk goes and comes with it. */
export const forgets = signal(0);

/** True as soon as the last work is on the desk again, or there is none. */
export const recalled = signal(false);

/** The settings as they are kept: what belongs together is one value. */
export const settingsNow = () => ({
  length: { unit: unit.value, amount: amount.value },
  focus: focus.value,
  order: order.value,
  weights: weights.value,
  story: story.value,
  theme: theme.value,
  language: language.value,
});

/** The language of the interface in which the work was kept. */
let spoken: unknown;

const takeShaping = ({ length, ...settings }: KeptSettings): void => takeSettings({ ...settings, ...(length as object | undefined) });

function takeKept(settings: KeptSettings): void {
  takeShaping(settings);
  if (isTheme(settings["theme"])) theme.value = settings["theme"];
  spoken = settings["language"];
}

/** The article that the reader is at work on here, if another tab took it off the desk: it stays, or what is written would be lost. */
function inWork(found: readonly Item[]): Item | undefined {
  const open = panel.value;
  const id = open?.kind === "edit" && !found.some((item) => item.id === open.id) ? open.id : undefined;
  return items.value.find((item) => item.id === id);
}

/** Puts on this desk what is new in the store: there is one desk, and other pages or panels may show it too. */
function take({ items: found, settings, first, forgotten, aside }: DeskUpdate): void {
  const held = forgotten ? undefined : inWork(found);
  // Two tabs may have given one letter to two articles.
  const now = lettered(held ? found.toSpliced(items.value.indexOf(held), 0, held) : found);
  const next = settings ? storyIn(settings["story"]) : story.value;
  const another = next.id !== story.value.id;
  (another || forgotten ? afresh : silently)(() => {
    if (forgotten && now.length === 0) empty();
    if (now.length !== items.value.length || now.some((item, n) => item !== items.value[n])) items.value = now;
    if (another || next.name !== story.value.name) story.value = next;
    // Settings that come late would only surprise, but for those of another story.
    if (settings && !recalled.value) takeKept(settings);
    else if (settings && another && first !== true) takeShaping(settings);
  });
  if (held) void save();
  if (aside) say({ text: "keptAside", tone: "plain" }, 20000);
}

const PAUSE = 300;
let saved = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

function unplan(): void {
  clearTimeout(timer);
  timer = undefined;
}

let warned = false;

/** Tells the reader, once, that the work can't be kept. */
export function warnOnce(): void {
  if (warned) return;
  warned = true;
  say({ text: "keepFailed", tone: "bad" }, 20000);
}

/** After this time the page goes on without its store. When the store answers, its articles are added to those on the desk. */
const PATIENCE = 3000;
/** To write a hundred megabytes takes a while. */
const LONG_PATIENCE = 20_000;

/** Fulfils with true when the store has done it, or with false when it can't, or not in time, and the reader has been told. */
async function inTime(work: Promise<void> | undefined, patience: number, tell = warnOnce): Promise<boolean> {
  const done = await within(work ?? Promise.resolve(), patience).then(() => true, () => false);
  if (!done) tell();
  return done;
}

/** Keeps the work now. Fulfils with true when it is kept, or with false when the reader has been told that it can't be. */
export function save(): Promise<boolean> {
  unplan();
  saved = Date.now();
  return inTime(sync?.agree(), LONG_PATIENCE);
}

/** Brings the last work back, then keeps up with the reader. */
export async function keepUp(store: RecordStore): Promise<void> {
  keptIn = store;
  sync = new DeskSync(store, () => ({ items: items.value, settings: settingsNow() }), take);
  await inTime(sync.recall(), PATIENCE);
  // A language that can't be loaded now is no reason to wait: the interface stays in English.
  await speak(isLanguage(spoken) ? spoken : preferred).catch(() => undefined);
  recalled.value = true;
  followChanges();
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
    sync?.hurry();
    if (timer !== undefined) void save();
  });
}

/** Puts another desk in the place of this one: see `DeskSync`. False if it can't be kept, and the reader has been told; then all stays as it is. */
export function exchange(make: (now: DeskState) => Promise<Exchange | undefined>, tell: () => void): Promise<boolean> {
  return sync ? inTime(sync.exchange(make).then(() => undefined), LONG_PATIENCE, tell) : Promise.resolve(false);
}

/** Leaves nothing on the desk, and the settings as they were at first; what it returns brings all of it back, beside what has come since. */
function empty(): () => void {
  const [before, { length, ...settings }] = [items.value, settingsNow()];
  hide();
  forgets.value += 1;
  const recallGuesses = forgetGuesses();
  items.value = [];
  setUnit("words");
  focus.value = "";
  order.value = "story";
  weights.value = plainWeights;
  story.value = { id: "", name: "" };
  return () =>
    silently(() => {
      forgets.value -= 1;
      recallGuesses();
      items.value = lettered([...before, ...items.value]);
      takeSettings({ ...settings, ...length });
      story.value = settings.story;
    });
}

/** The stories that are kept beside the desk, as they are in the store; none where it does not answer. */
async function otherStories(store: RecordStore): Promise<[string, unknown][]> {
  const keys = (await store.keys()).filter(isStoryKey);
  const records = await store.get(keys);
  return keys.map((key, n) => [key, records[n]]);
}

/** Forgets all articles, stories and settings, on the desk and in the browser's store. */
export async function forgetEverything(): Promise<void> {
  let undo = (): unknown => undefined;
  afresh(() => (undo = empty()));
  const stories = keptIn ? await within(otherStories(keptIn), LONG_PATIENCE).catch(() => undefined) : [];
  // What was forgotten is not kept again.
  unplan();
  const gone = await inTime(sync?.wipe(), LONG_PATIENCE, () => say({ text: "forgetFailed", tone: "bad" }, 20000));
  const back = () => {
    undo();
    if (stories && stories.length > 0) void inTime(keptIn?.put(stories), LONG_PATIENCE);
  };
  // What could not be read can't come back.
  if (gone && stories) offerUndo("forgotten", undefined, back);
  else if (gone) say({ text: "forgotten", tone: "plain" });
}
