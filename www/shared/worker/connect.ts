import { proxy, wrap } from "comlink";
import { scriptAddress } from "../core/trust";
import wasmAddress from "../../wasm/conspectus_bg.wasm?url";
import type { Answer, Engine, Step } from "./engine";
import { Fault } from "./fault";
import threadAddress from "./thread?worker&url";
import type { Options, Progress, Summary } from "../core/types";

/** An engine as the client sees it, wherever it runs. */
export interface RemoteEngine {
  apply: (step: Step) => Promise<Answer<number>>;
  summarize: (options: Options, progress: (now: Progress) => void) => Promise<Answer<Summary>>;
}

/** A running engine. */
export interface Connection {
  engine: RemoteEngine;
  /** Never fulfils; rejects when the engine dies by itself. */
  broken: Promise<never>;
  /** Ends the engine at once, whatever it is doing. */
  stop: () => void;
}

let compiled: Promise<WebAssembly.Module> | undefined;

/** Fetches and compiles the core once; every engine is made from the same module. */
export function loadModule(): Promise<WebAssembly.Module> {
  compiled ??= fetchModule().catch((error: unknown) => {
    compiled = undefined;
    const message = error instanceof Error ? error.message : String(error);
    throw new Fault({ kind: "no-wasm", message, fatal: false });
  });
  return compiled;
}

async function fetchModule(): Promise<WebAssembly.Module> {
  const response = await fetch(wasmAddress);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  // Not `compileStreaming`: some servers and `file:` do not give the type that it insists on.
  return WebAssembly.compile(await response.arrayBuffer());
}

/** Starts an engine in a worker, or in the page's own thread where a worker can't be had. */
export async function connect(): Promise<Connection> {
  const module = await loadModule();
  try {
    return await inWorker(module);
  } catch {
    return await inPage(module);
  }
}

async function inWorker(module: WebAssembly.Module): Promise<Connection> {
  const worker = new Worker(scriptAddress(threadAddress), { type: "module", name: "conspectus" });
  const broken = new Promise<never>((_, reject) => {
    const fail = (event: Event) => {
      event.preventDefault();
      const message = event instanceof ErrorEvent ? event.message : "The worker stopped.";
      reject(new Fault({ kind: "broken", message, fatal: true }));
    };
    worker.addEventListener("error", fail);
    worker.addEventListener("messageerror", fail);
  });
  broken.catch(() => undefined);
  const engine = wrap<Engine>(worker);
  const started = await Promise.race([engine.start(module), broken]);
  if (!started.ok) throw new Fault(started.fault);
  return {
    engine: {
      apply: (step) => engine.apply(step),
      summarize: (options, progress) => engine.summarize(options, proxy(progress)),
    },
    broken,
    stop: () => worker.terminate(),
  };
}

async function inPage(module: WebAssembly.Module): Promise<Connection> {
  const { Engine } = await import("./engine");
  const engine = new Engine();
  const started = await engine.start(module);
  if (!started.ok) throw new Fault(started.fault);
  // Each step waits for a task of its own, so that the page can paint in between.
  const later = <A extends unknown[], T>(work: (...args: A) => T) => async (...args: A): Promise<Awaited<T>> => {
    await new Promise((done) => setTimeout(done));
    return await work(...args);
  };
  return {
    engine: {
      apply: later((step) => engine.apply(step)),
      summarize: later((options, progress) => engine.summarize(options, progress)),
    },
    broken: new Promise<never>(() => undefined),
    stop: () => undefined,
  };
}
