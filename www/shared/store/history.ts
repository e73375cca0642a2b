/** What was done, step by step, to be undone and done again. What a step is, whoever follows the desk knows: `changes.ts`. */

import { signal } from "@preact/signals";

/** A change that was made. */
export interface Step {
  back: () => void;
  again: () => void;
}

/** More steps than this are not kept: they hold what was removed. */
const MOST = 100;

let past: Step[] = [];
export let future: Step[] = [];
let look: () => void = () => undefined;
let told: () => void = () => undefined;

/** Sets what looks whether something was changed since the last step, and pushes that. */
export function setLook(next: () => void): void {
  look = next;
}

/** Sets what is told whenever the steps are others. */
export function onSteps(tell: () => void): void {
  told = tell;
}

/** Tells that the steps are others. */
export const tellSteps = (): void => told();

/** All steps: those done, and those undone, each with the newest at the end. */
export const steps = (): { past: readonly Step[]; future: readonly Step[] } => ({ past, future });

/** Counts up when steps of before have come: whoever asked for the newest asks again. */
const brought = signal(0);

/** Puts steps before those of now, which were made since. */
export function putBefore(earlier: ReturnType<typeof steps>): void {
  if (past.length === 0 && future.length === 0) future = [...earlier.future];
  past = [...earlier.past, ...past].slice(-MOST);
  brought.value += 1;
}

/** Makes a step of what was changed until now, if anything was; otherwise all that is done at once is one. */
export const endStep = (): void => look();

export function push(step: Step): void {
  past = [...past, step].slice(-MOST);
  future = [];
  told();
}

/** The last step that was not undone. */
export function newest(): Step | undefined {
  endStep();
  return brought.value < 0 ? undefined : past.at(-1);
}

/** The step that was undone last, and can be done again. */


/** Undoes the last step; false if there is none. */
export function undo(): boolean {
  const step = newest();
  if (!step) return false;
  past.pop();
  future.push(step);
  step.back();
  told();
  return true;
}

/** Does again what was undone last; false if there is nothing, or something else was done since. */
export function redo(): boolean {
  endStep();
  const step = future.pop();
  if (!step) return false;
  past.push(step);
  step.again();
  told();
  return true;
}

/** Undoes a step, whatever was done since, which stays. */
export function undoStep(step: Step | undefined): void {
  if (step && step === newest()) undo();
  else if (step && past.includes(step)) {
    past = past.filter((one) => one !== step);
    future = [];
    step.back();
    told();
  }
}

/** Lets go of all steps. */
export function dropSteps(): void {
  [past, future] = [[], []];
  told();
}
