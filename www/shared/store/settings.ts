/** What the reader asked for. */
import { computed, signal } from "@preact/signals";
import type { Length, Options, Order, Weights } from "../core/types";
import { items } from "./desk";

export type Unit = "words" | "sentences" | "percent";

/** The range of the slider in each unit, and where it starts. */
export const RANGES = {
  words: { min: 20, max: 600, step: 10, start: 150 },
  sentences: { min: 1, max: 30, step: 1, start: 6 },
  percent: { min: 1, max: 60, step: 1, start: 10 },
} as const satisfies Record<Unit, { min: number; max: number; step: number; start: number }>;

/** The usual lengths, in words. */
export const PRESETS = [
  { name: "presetBrief", words: 60 },
  { name: "presetStandard", words: RANGES.words.start },
  { name: "presetFull", words: 400 },
] as const;

/** The texts that name the units. */
export const UNITS = { words: "unitWords", sentences: "unitSentences", percent: "unitPercent" } as const;

export const plainWeights: Weights = { frequency: 1, overlap: 1, place: 1, brevity: 1 };

/** The given weights where they are valid, and the usual ones in place of the others. */
export function weightsOf(given: Record<string, unknown>): Weights {
  const valid = (name: keyof Weights) => {
    const value = given[name];
    return typeof value === "number" && value >= 0 && value <= 2 ? value : plainWeights[name];
  };
  return { frequency: valid("frequency"), overlap: valid("overlap"), place: valid("place"), brevity: valid("brevity") };
}

export const unit = signal<Unit>("words");
export const amount = signal<number>(RANGES.words.start);
export const focus = signal("");
export const order = signal<Order>("story");
export const weights = signal<Weights>(plainWeights);

export const isUnit = (value: unknown): value is Unit => typeof value === "string" && Object.hasOwn(RANGES, value);
export const isOrder = (value: unknown): value is Order => value === "story" || value === "agreement";

export function setUnit(next: Unit): void {
  unit.value = next;
  amount.value = RANGES[next].start;
}

export function setAmount(next: number): void {
  if (Number.isFinite(next)) amount.value = Math.max(1, Math.round(next));
}

function lengthOf(which: Unit, n: number): Length {
  if (which === "words") return { words: n };
  return which === "sentences" ? { sentences: n } : { percent: n };
}

const numbers = (test: (index: number) => boolean) => items.value.map((_, index) => index).filter(test);

/** The articles that the reader counts as one source, by their numbers. */
function groups(): number[][] {
  const all = new Map<string, number[]>();
  for (const [index, { together }] of items.value.entries()) {
    if (together !== "") all.set(together, [...(all.get(together) ?? []), index]);
  }
  return [...all.values()].filter((group) => group.length > 1);
}

export const options = computed<Options>(() => ({
  length: lengthOf(unit.value, amount.value),
  focus: focus.value.trim(),
  excluded: numbers((index) => items.value[index]?.excluded === true),
  included: numbers((index) => items.value[index]?.included === true),
  apart: numbers((index) => items.value[index]?.apart === true),
  together: groups(),
  already_read: numbers((index) => items.value[index]?.read === true),
  pinned: items.value.flatMap(({ pinned }, index) => pinned.map((start): [number, number] => [index, start])),
  dropped: items.value.flatMap(({ dropped }, index) => dropped.map((start): [number, number] => [index, start])),
  order: order.value,
  weights: weights.value,
  offsets: "utf16",
}));
