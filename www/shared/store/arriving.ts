/** Files on their way to the desk: the summary waits for the last one. */
import { batch, signal } from "@preact/signals";
import { waiting } from "./result";

/** How many files are read, of how many. */
export const arriving = signal<{ done: number; total: number } | undefined>(undefined);

/** How many heaps of files are being read. */
let heaps = 0;
let stopped = false;

/** True after the reader wants no more files. */
export const isStopped = (): boolean => stopped;

export function stopArriving(): void {
  stopped = true;
}

/** So many more files are read, and so many more are to be read. */
export function count(done: number, more = 0): void {
  const now = arriving.value ?? { done: 0, total: 0 };
  arriving.value = { done: now.done + done, total: now.total + more };
}

/** Begins to wait for a heap of files. True if there was none before it. */
export function begin(files: number): boolean {
  if (heaps === 0) stopped = false;
  heaps += 1;
  batch(() => {
    waiting.value = true;
    count(0, files);
  });
  return heaps === 1;
}

/** A heap of files is read. */
export function end(): void {
  heaps -= 1;
  if (heaps > 0) return;
  batch(() => {
    arriving.value = undefined;
    waiting.value = false;
  });
}

/** Has what is on the desk summarized now, and waits again for the rest. */
export function summarizeFirst(): void {
  if (heaps === 0) return;
  waiting.value = false;
  waiting.value = true;
}
