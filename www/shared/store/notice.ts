/** Short messages at the edge of the page, some with a way back. */
import { signal } from "@preact/signals";
import type { Key } from "../i18n";

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
  if (!next.lines) timer = setTimeout(() => dismiss(next), stay);
}

/** Takes a message away, if it is still the one that shows. */
export function dismiss(which = notice.value): void {
  if (notice.value === which) notice.value = undefined;
}

export function offerUndo(text: Key, undo: () => unknown, values?: Record<string, string | number>): void {
  const run = () => {
    undo();
    dismiss();
  };
  say({ text, tone: "plain", action: { label: "undo", run }, ...(values ? { values } : {}) }, 15000);
}

/** The last thing that can be undone, for the keyboard. */
export function undoLast(): boolean {
  const action = notice.value?.action;
  if (action?.label !== "undo") return false;
  action.run();
  return true;
}
