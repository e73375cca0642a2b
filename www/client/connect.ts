import { Fault, messageOf } from "./fault.ts";
import { remote, type News, type RemoteEngine, type Reply } from "./port.ts";

/** A running engine. */
export interface Connection {
  engine: RemoteEngine;
  /** Never fulfils; rejects when the engine dies by itself. */
  broken: Promise<never>;
  /** Ends the engine: at once in a worker, whatever it is doing. */
  stop: () => void;
}

/** Starts an engine in a worker, or in this thread where a worker can't be had. */
export async function connect(module: WebAssembly.Module, start: () => Worker): Promise<Connection> {
  try {
    return await inWorker(module, start);
  } catch {
    return await inThread(module);
  }
}

/** Starts an engine in a worker. */
export async function inWorker(module: WebAssembly.Module, start: () => Worker): Promise<Connection> {
  const worker = start();
  const { engine, received } = remote((request) => worker.postMessage(request));
  worker.addEventListener("message", ({ data }: MessageEvent<News | Reply>) => received(data));
  let ended: () => void = () => undefined;
  const broken = new Promise<never>((_, reject) => {
    const fail = (event?: Event) => {
      event?.preventDefault();
      const message = event instanceof ErrorEvent ? event.message : "The worker stopped.";
      reject(new Fault({ kind: "broken", message, fatal: true }));
    };
    worker.addEventListener("error", fail);
    worker.addEventListener("messageerror", fail);
    ended = () => fail();
  });
  // No event tells that a worker was killed, but the browser gives its locks back.
  const alive = "locks" in navigator ? `conspectus ${crypto.randomUUID()}` : undefined;
  const connection = await started(module, { engine, broken, stop: () => worker.terminate() }, alive);
  if (alive !== undefined) void navigator.locks.request(alive, ended);
  return connection;
}

/** Starts an engine in a worker of Node, which keeps the process alive only while something is asked of it. */
export async function inNode(module: WebAssembly.Module, script: URL | string): Promise<Connection> {
  const { Worker: NodeWorker } = process.getBuiltinModule("node:worker_threads");
  const worker = new NodeWorker(script, { eval: typeof script === "string" });
  const { engine, received } = remote((request) => {
    worker.ref();
    worker.postMessage(request);
  });
  worker.on("message", (message: News | Reply) => {
    if (!("progress" in message)) worker.unref();
    received(message);
  });
  const broken = new Promise<never>((_, reject) => {
    const fail = (error: unknown) => reject(new Fault({ kind: "broken", message: messageOf(error), fatal: true }));
    worker.on("error", fail).on("messageerror", fail);
    worker.on("exit", () => fail("The worker stopped."));
  });
  return await started(module, { engine, broken, stop: () => void worker.terminate() });
}

/** Starts an engine in this thread. */
export async function inThread(module: WebAssembly.Module): Promise<Connection> {
  // Fetched here, because most pages have workers and never need it.
  const { local } = await import("./local.ts");
  return await started(module, { ...local(), broken: new Promise<never>(() => undefined) });
}

async function started(module: WebAssembly.Module, connection: Connection, alive?: string): Promise<Connection> {
  connection.broken.catch(() => undefined);
  const answer = await Promise.race([connection.engine.start(module, alive), connection.broken]);
  if (answer.ok) return connection;
  connection.stop();
  throw new Fault(answer.fault);
}
