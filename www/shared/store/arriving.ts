/** Files on their way to the desk: the summary waits for the last one. */
import { batch, signal } from "@preact/signals";
import { waiting } from "./ui";

/** How many files are read, of how many. */
export const arriving = signal<{ done: number; total: number } | undefined>(undefined);

/** How many heaps of files are being read. */
let heaps = 0;
let stopped = false;

export function stopArriving(): void {
  stopped = true;
}

/** So many more files are read, and so many more are to be read. */
function count(done: number, more = 0): void {
  const now = arriving.value ?? { done: 0, total: 0 };
  arriving.value = { done: now.done + done, total: now.total + more };
}

/** What a heap of files tells while it is read. */
export interface Heap {
  count: (done: number, more?: number) => void;
  /** True after the reader wants no more files. */
  isStopped: () => boolean;
  end: () => void;
}

/** After this many milliseconds, what was read until then is summarized, if there is more to read. */
const EARLY = 1000;

/** Begins to wait for a heap of files; `take` takes what was read of it so far. */
export function begin(files: number, take: () => void): Heap {
  if (heaps === 0) stopped = false;
  heaps += 1;
  const first = heaps === 1;
  batch(() => {
    waiting.value = true;
    count(0, files);
  });
  const early = setTimeout(() => {
    take();
    if (!first) return;
    waiting.value = false;
    waiting.value = true;
  }, EARLY);
  const end = () => {
    clearTimeout(early);
    heaps -= 1;
    if (heaps > 0) return;
    batch(() => {
      arriving.value = undefined;
      waiting.value = false;
    });
  };
  return { count, isStopped: () => stopped, end };
}
