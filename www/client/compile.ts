import { Fault, messageOf } from "./fault.ts";

/** Where the WebAssembly of the core may come from: an address, an answer to a request, bytes, or a compiled module. */
export type Source = string | URL | Response | BufferSource | WebAssembly.Module;

let compiled: Promise<WebAssembly.Module> | undefined;

/** The core, fetched and compiled once; every engine is made from the same module. What is given later is passed over. */
export function compile(source?: Source | Promise<Source>): Promise<WebAssembly.Module> {
  compiled ??= read(source).catch((error: unknown) => {
    compiled = undefined;
    throw new Fault({ kind: "no-wasm", message: messageOf(error), fatal: false });
  });
  return compiled;
}

async function read(source: Source | Promise<Source> = new URL("../wasm/conspectus_bg.wasm", import.meta.url)): Promise<WebAssembly.Module> {
  const given = await source;
  if (given instanceof WebAssembly.Module) return given;
  if (given instanceof ArrayBuffer || ArrayBuffer.isView(given)) return await WebAssembly.compile(given);
  const file = fileAt(given);
  if (file) return await WebAssembly.compile(await file);
  const response = given instanceof Response ? given : await fetch(given);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  // Not `compileStreaming`: some servers do not give the type that it insists on.
  return await WebAssembly.compile(await response.arrayBuffer());
}

/** The bytes of a file of Node, which fetches no files. Asked for in this way, bundlers for the web do not look for it. */
function fileAt(given: string | URL | Response): Promise<Uint8Array<ArrayBuffer>> | undefined {
  if (!(given instanceof URL) || given.protocol !== "file:" || !("process" in globalThis)) return undefined;
  return process.getBuiltinModule("node:fs/promises").readFile(given);
}
