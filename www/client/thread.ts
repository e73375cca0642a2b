/** The worker: an engine of its own, away from the caller's thread. */
import { Engine } from "./engine.ts";
import { handle, type Request } from "./port.ts";

const engine = new Engine();

// A worker of the web has a global `postMessage`, one of Node a port.
const port = "postMessage" in globalThis ? undefined : process.getBuiltinModule("node:worker_threads").parentPort;
const send = (message: unknown) => (port ?? globalThis).postMessage(message);
const answer = (request: Request) => void handle(engine, request, send).then(send);

if (port) port.on("message", answer);
else addEventListener("message", ({ data }: MessageEvent<Request>) => answer(data));
