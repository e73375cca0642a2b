/** An engine in this thread, as a client sees it. */
import type { Progress, Stage } from "../wasm/conspectus.js";
import type { Signal } from "./attendance.ts";
import { Engine, type Answer } from "./engine.ts";
import type { RemoteEngine } from "./port.ts";

/** A task of its own, so that a page can paint in between. */
const task = () => new Promise((done) => setTimeout(done));

/** An engine that lets other work go on between two steps, and the way to end it. */
export function local(): { engine: RemoteEngine; stop: () => void } {
  const engine = new Engine();
  const later =
    <A extends unknown[], T>(work: (...args: A) => T) =>
    async (...args: A): Promise<Awaited<T>> => {
      await task();
      return await work(...args);
    };
  return {
    engine: {
      start: (given) => engine.start(given),
      apply: later((steps) => engine.apply(steps)),
      summarize: later((options, progress, signal) => inTwo((look) => engine.summarize(options, look), "choose", progress, signal)),
      check: later((text, options, progress, signal) => inTwo((look) => engine.check(text, options, look), "check", progress, signal)),
      paragraphs: later((index) => engine.paragraphs(index)),
    },
    stop: () => engine.free(),
  };
}

/**
 * Does work of the core in two tasks: what it found before the last stage it keeps, and goes on from there. A signal counts between the
 * two, and right after each progress.
 */
async function inTwo<T>(
  work: (look: (now: Progress) => void) => Answer<T>,
  last: Stage,
  progress: ((now: Progress) => void) | undefined,
  signal: Signal | undefined,
): Promise<Answer<T>> {
  let paused = false as boolean;
  const look = (now: Progress) => {
    if (now.stage === last && !paused) {
      paused = true;
      throw new Error("What comes next waits for its turn.");
    }
    progress?.(now);
    signal?.throwIfAborted();
  };
  const answer = work(look);
  if (!paused) return answer;
  await task();
  return work(look);
}
