import { Fault, messageOf } from "./fault.ts";

let compiled: Promise<WebAssembly.Module> | undefined;

/** The core, got and compiled once; every engine is made from the same module. Another way to get it is passed over later. */
export function compile(get: () => Promise<WebAssembly.Module>): Promise<WebAssembly.Module> {
  compiled ??= get().catch((error: unknown) => {
    compiled = undefined;
    throw new Fault({ kind: "no-wasm", message: messageOf(error), fatal: false });
  });
  return compiled;
}
