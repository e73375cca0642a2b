/** What comes along with a piece of work: how far it is, and what ends it. */
import type { Progress as CoreProgress } from "../wasm/conspectus.js";

/** How far the work is. */
export type Progress =
  /** The core is loaded and started, if it is not yet; or so many changes to the list of articles are done of so many. */
  | { stage: "start" | "read"; done: number; total: number }
  /** The articles are read; the stages of the summary follow. */
  | CoreProgress;

/** As much of an `AbortSignal` as is needed: its own type is not everywhere where there are signals. */
export interface Signal {
  readonly aborted: boolean;
  readonly reason: unknown;
  throwIfAborted(): void;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

/** What comes along with one piece of work. */
export interface Attendance {
  /** Ends the work when it is aborted; the promise rejects with the signal's reason. */
  signal?: Signal;
  /** Is told how far the work is. */
  progress?: (now: Progress) => void;
  /**
   * So many seconds one article of a megabyte or less may take to be read, and a longer one in proportion. If it takes longer, the
   * engine is ended, and the promise rejects with a fault of the kind `slow` that names the article. Without it, there is no end.
   */
  patience?: number;
}
