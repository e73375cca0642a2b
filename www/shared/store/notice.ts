/** Short messages at the edge of the page, some with a way back. */
import { signal } from "@preact/signals";
import type { Key } from "../i18n";
import { newest, redo, undo, undoStep, type Step } from "./history";

export interface NoticeLine {
  text: Key;
  values?: Record<string, string | number>;
}

export interface Notice {
  text: Key;
  values?: Record<string, string | number>;
  /** What is said one by one. */
  lines?: readonly NoticeLine[];
  /** What the button does, and what it is called. */
  action?: { label: Key; run: () => void };
  tone: "plain" | "bad";
}

export const notice = signal<Notice | undefined>(undefined);

let timer: ReturnType<typeof setTimeout> | undefined;

/** Shows a message for a while; one that lists things stays until it is closed. */
export function say(next: Notice, stay = 8000): void {
  clearTimeout(timer);
  notice.value = next;
  if (!next.lines) timer = setTimeout(fade, stay);
}

/** Takes the message away, but not while it is in use. */
function fade(): void {
  if (document.querySelector(".notice:hover, .notice :focus-visible")) timer = setTimeout(fade, 1000);
  else dismiss();
}

/** Takes a message away, if it is still the one that shows. */
export function dismiss(which = notice.value): void {
  if (notice.value === which) notice.value = undefined;
}

/** The last step when something was offered to be undone. */
let offeredAfter: Step | undefined;

/** Offers to undo what was done last; `own` does, where that is no step of the desk. */
export function offerUndo(text: Key, values?: Notice["values"], own?: () => unknown): void {
  const step = newest();
  const run = () => {
    dismiss();
    if (own) own();
    else undoStep(step);
  };
  offeredAfter = step;
  say({ text, tone: "plain", action: { label: "undo", run }, ...(values ? { values } : {}) }, 15000);
}

/** How long it is said what was undone, in milliseconds. */
const BRIEF = 5000;

/** Undoes what was done last: what the message that shows offers, unless something was done since. False if there is nothing. */
export function undoLast(): boolean {
  const action = notice.value?.action;
  if (action?.label === "undo" && newest() === offeredAfter) action.run();
  else if (undo()) say({ text: "undone", tone: "plain", action: { label: "redo", run: redoLast } }, BRIEF);
  else return false;
  return true;
}

/** Does again what was undone last; false if there is nothing. */
export function redoLast(): boolean {
  if (!redo()) return false;
  offerUndo("redone");
  return true;
}
