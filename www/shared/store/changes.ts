/**
 * Every change of the articles and the settings as a step that can be undone. A step is two states of the desk; to undo it is to do to
 * the desk, as it is now, what leads from the later one to the former: what another tab has added since stays.
 */
import { batch, effect } from "@preact/signals";
import { items, lay } from "./desk";
import { dropSteps, endStep, push, setLook, tellSteps, type Step } from "./history";
import type { Item } from "./item";
import { joined, merge } from "./merge";
import { entryOf, itemFrom } from "./records";
import { amount, focus, order, unit, weights } from "./settings";
import { story } from "./story";

/** All that a step may change. */
export interface Desk {
  items: readonly Item[];
  length: { unit: typeof unit.value; amount: number };
  focus: string;
  order: typeof order.value;
  weights: typeof weights.value;
  name: string;
}

/** The desk as it is. Articles are never changed, so this holds no text of its own. */
const now = (): Desk => ({
  items: items.value,
  length: { unit: unit.value, amount: amount.value },
  focus: focus.value,
  order: order.value,
  weights: weights.value,
  name: story.value.name,
});

const isSame = (one: readonly Item[], other: readonly Item[]): boolean => one === other || (one.length === other.length && one.every((item, n) => item === other[n]));

/** What differs between two states. */
function differing({ items: before, ...was }: Desk, { items: after, ...is }: Desk): string[] {
  const settings = (Object.keys(is) as (keyof typeof is)[]).filter((key) => JSON.stringify(is[key]) !== JSON.stringify(was[key]));
  return isSame(before, after) ? settings : ["items", ...settings];
}

/** The articles `here` with all that was done from one list to the other. */
function carried(from: readonly Item[], to: readonly Item[], here: readonly Item[]): readonly Item[] {
  if (isSame(from, here)) return to;
  const all = [...from, ...to, ...here].map((item) => ({ item, entry: entryOf(item) }));
  const articles = new Map(all.map(({ item, entry }) => [entry.edition, item.article]));
  return merge(from.map(entryOf), to.map(entryOf), here.map(entryOf)).flatMap((entry) => {
    const article = articles.get(entry.edition);
    return article ? [itemFrom(entry, article)] : [];
  });
}

/** Does to the desk what was done from one state to the other. */
function carry({ items: from, ...was }: Desk, { items: to, ...is }: Desk): void {
  const { items: here, ...settings } = now();
  const next = joined(was, is, settings);
  silently(() => {
    lay(carried(from, to, here));
    [unit.value, amount.value] = [next.length.unit, next.length.amount];
    [focus.value, order.value, weights.value] = [next.focus, next.order, next.weights];
    story.value = { ...story.value, name: next.name };
  });
}

/** A change of the desk. */
export class Change implements Step {
  readonly before: Desk;
  after: Desk;
  /** What it changes, if that is one setting. */
  readonly setting: string | undefined;
  at = Date.now();

  constructor(before: Desk, after: Desk, changed: readonly string[] = []) {
    [this.before, this.after] = [before, after];
    this.setting = changed.length === 1 && changed[0] !== "items" ? changed[0] : undefined;
  }

  back = (): void => carry(this.after, this.before);
  again = (): void => carry(this.before, this.after);
}

/** Changes of one setting that follow each other within this many milliseconds are one step. */
const TOGETHER = 1000;

let last: Desk | undefined;
/** The step that the next change of the same setting belongs to, if it comes in time. */
let going: Change | undefined;
/** True while something is held, which may be a slider. */
let held = false;

/** Makes a step of what was changed since the last look. */
function look(): void {
  const [before, next] = [last, now()];
  if (!before) return;
  last = next;
  const changed = differing(before, next);
  if (changed.length === 0) return;
  const step = new Change(before, next, changed);
  if (going?.setting !== undefined && going.setting === step.setting && (held || step.at - going.at < TOGETHER)) {
    [going.after, going.at] = [next, step.at];
    tellSteps();
    return;
  }
  going = step;
  push(step);
}

/** Changes the desk in a way that is no step: another tab did it, or what is done is to undo. */
export function silently(work: () => void): void {
  endStep();
  batch(() => {
    work();
    const [before, next] = [last, now()];
    if (!before) return;
    if (differing(before, next).length > 0) going = undefined;
    last = next;
  });
}

/** Changes the desk so that nothing can be undone that was done before: it is another desk, or none. */
export function afresh(work: () => void): void {
  silently(work);
  dropSteps();
}

/** Something is held from now on, or let go. */
function hold(on: boolean): void {
  going = undefined;
  held = on;
}

/** Starts to follow what is done to the desk. */
export function followChanges(): void {
  last = now();
  setLook(look);
  for (const name of ["pointerdown", "pointerup", "pointercancel"]) addEventListener(name, () => hold(name === "pointerdown"), true);
  effect(look);
}
