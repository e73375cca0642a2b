import { Fault, messageOf } from "./fault.ts";

let compiled: Promise<WebAssembly.Module> | undefined;

/** Where the core is. Bundlers know this form of an address, and put the file where it will be found. */
export const address = (): URL => new URL("../wasm/conspectus_bg.wasm", import.meta.url);

/** The core, got and compiled once; every engine is made from the same module. Another way to get it is passed over later. */
export function compile(get: () => Promise<WebAssembly.Module> = fetched): Promise<WebAssembly.Module> {
  compiled ??= get().catch((error: unknown) => {
    compiled = undefined;
    throw new Fault({ kind: "no-wasm", message: messageOf(error), fatal: false });
  });
  return compiled;
}

async function fetched(): Promise<WebAssembly.Module> {
  const response = await fetch(address());
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  // Not `compileStreaming`: some servers do not give the type that it insists on.
  return await WebAssembly.compile(await response.arrayBuffer());
}
