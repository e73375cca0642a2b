/** Checks what comes from outside of the page, or was kept by another version of it: whatever is not as expected is left out. */
import { isRecord } from "../core/record";
import { ABOUT, wholeNumbers, type Draft } from "./item";
import { isLetter } from "./letters";
import { amount, focus, isOrder, isUnit, order, unit, weights, weightsOf } from "./settings";

/** The settings that may be given. */
export interface GivenSettings {
  unit?: unknown;
  amount?: unknown;
  focus?: unknown;
  order?: unknown;
  weights?: unknown;
}

/** An article, if it is one. */
export function draftOf(value: unknown): Draft | undefined {
  if (!isRecord(value) || typeof value["text"] !== "string") return undefined;
  const draft: Draft = { text: value["text"] };
  for (const field of ABOUT) {
    const found = value[field];
    if (typeof found === "string") draft[field] = found;
  }
  for (const field of ["restored", "removed", "outside"] as const) {
    const found = value[field];
    if (Array.isArray(found)) draft[field] = wholeNumbers(found);
  }
  if (isLetter(value["letter"])) draft.letter = value["letter"];
  if (isLetter(value["together"])) draft.together = value["together"];
  for (const flag of ["pinned", "dropped"] as const) draft[flag] = wholeNumbers(value[flag]);
  for (const flag of ["excluded", "included", "read", "apart", "partial"] as const) draft[flag] = value[flag] === true;
  return draft;
}

/** Takes over the settings that are valid. */
export function takeSettings(settings: GivenSettings): void {
  if (isUnit(settings.unit)) unit.value = settings.unit;
  if (isAmount(settings.amount)) amount.value = Math.round(settings.amount);
  if (typeof settings.focus === "string") focus.value = settings.focus.slice(0, 200);
  if (isOrder(settings.order)) order.value = settings.order;
  if (isRecord(settings.weights)) weights.value = weightsOf(settings.weights);
}

/** True for a length in any unit. */
export const isAmount = (value: unknown): value is number => typeof value === "number" && value >= 1 && value <= 100_000;
