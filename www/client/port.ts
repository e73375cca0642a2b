/** What crosses the border between a client and its worker: one request at a time, and one answer to each. */
import type { Options, Summary } from "../wasm/conspectus.js";
import type { Answer, Engine, Line, Step } from "./engine.ts";

/** What the client asks. */
export type Request = { start: WebAssembly.Module } | { apply: Step } | { summarize: Options } | { paragraphs: number };

/** Any answer of the engine. */
export type Reply = Answer<true> | Answer<number> | Answer<Summary> | Answer<Line[]>;

/** An engine as the client sees it, wherever it runs. */
export interface RemoteEngine {
  start: (module: WebAssembly.Module) => Promise<Answer<true>>;
  apply: (step: Step) => Promise<Answer<number>>;
  summarize: (options: Options) => Promise<Answer<Summary>>;
  paragraphs: (index: number) => Promise<Answer<Line[]>>;
}

/** Does what is asked. */
export async function handle(engine: Engine, request: Request): Promise<Reply> {
  if ("start" in request) return await engine.start(request.start);
  if ("apply" in request) return engine.apply(request.apply);
  if ("paragraphs" in request) return engine.paragraphs(request.paragraphs);
  return engine.summarize(request.summarize);
}

/** The engine behind a way to send requests; `received` is to be called with each reply. */
export function remote(send: (request: Request) => void): { engine: RemoteEngine; received: (reply: Reply) => void } {
  let waiting: ((reply: Reply) => void) | undefined;
  const ask = <T>(request: Request): Promise<Answer<T>> =>
    new Promise((resolve) => {
      // The engine answers a request with the type that belongs to it.
      waiting = (reply) => resolve(reply as Answer<T>);
      send(request);
    });
  return {
    engine: {
      start: (module) => ask({ start: module }),
      apply: (step) => ask({ apply: step }),
      summarize: (options) => ask({ summarize: options }),
      paragraphs: (index) => ask({ paragraphs: index }),
    },
    received: (reply) => waiting?.(reply),
  };
}
