/**
 * What crosses the border between a client and its worker: one request at a time, and one answer to each, before which
 * the client may be told how far the work is.
 */
import type { Check, Options, Progress, Summary } from "../wasm/conspectus.js";
import type { Signal } from "./attendance.ts";
import type { Answer, Engine, Step } from "./engine.ts";
import type { Line } from "./line.ts";

/** What the client asks. */
export type Request =
  | { start: WebAssembly.Module; alive?: string }
  | { apply: readonly Step[] }
  | { summarize: Options }
  | { check: string; options: Options }
  | { paragraphs: number };

/** Any answer of the engine. */
export type Reply = Answer<true> | Answer<number> | Answer<Summary> | Answer<Check> | Answer<Line[]>;

/** How far the work is, on its way to the client. */
export interface News {
  progress: Progress;
}

/** An engine as the client sees it, wherever it runs. */
export interface RemoteEngine {
  /** `alive` is the name of a lock that the worker holds for as long as it lives. */
  start: (module: WebAssembly.Module, alive?: string) => Promise<Answer<true>>;
  apply: (steps: readonly Step[]) => Promise<Answer<number>>;
  /** The signal is looked at in the same thread only: to stop a worker, end it. */
  summarize: (options: Options, progress?: (now: Progress) => void, signal?: Signal) => Promise<Answer<Summary>>;
  check: (text: string, options: Options, progress?: (now: Progress) => void, signal?: Signal) => Promise<Answer<Check>>;
  paragraphs: (index: number) => Promise<Answer<Line[]>>;
}

/** Takes a lock and never gives it back. */
const hold = (name: string): Promise<void> =>
  new Promise((held) => {
    void navigator.locks.request(name, () => {
      held();
      return new Promise(() => undefined);
    });
  });

/** Does what is asked. */
export async function handle(engine: Engine, request: Request, tell: (news: News) => void): Promise<Reply> {
  if ("start" in request) {
    if (request.alive !== undefined) await hold(request.alive);
    return await engine.start(request.start);
  }
  if ("apply" in request) return engine.apply(request.apply);
  if ("paragraphs" in request) return engine.paragraphs(request.paragraphs);
  const watch = (progress: Progress) => tell({ progress });
  return "check" in request ? engine.check(request.check, request.options, watch) : engine.summarize(request.summarize, watch);
}

/** The engine behind a way to send requests; `received` is to be called with whatever comes back. */
export function remote(send: (request: Request) => void): { engine: RemoteEngine; received: (message: Reply | News) => void } {
  let watching: ((now: Progress) => void) | undefined;
  let waiting: ((reply: Reply) => void) | undefined;
  const ask = <T>(request: Request, progress?: (now: Progress) => void): Promise<Answer<T>> =>
    new Promise((resolve) => {
      watching = progress;
      // The engine answers a request with the type that belongs to it.
      waiting = (reply) => resolve(reply as Answer<T>);
      send(request);
    });
  return {
    engine: {
      start: (module, alive) => ask({ start: module, ...(alive === undefined ? {} : { alive }) }),
      apply: (steps) => ask({ apply: steps }),
      summarize: (options, progress) => ask({ summarize: options }, progress),
      check: (text, options, progress) => ask({ check: text, options }, progress),
      paragraphs: (index) => ask({ paragraphs: index }),
    },
    received: (message) => ("progress" in message ? watching?.(message.progress) : waiting?.(message)),
  };
}
