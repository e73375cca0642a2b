/** Where the core is. Bundlers know this form of an address, and put the file where it will be found. */
export const address = (): URL => new URL("../wasm/conspectus_bg.wasm", import.meta.url);

/** The core, fetched from there. */
export async function fetched(): Promise<WebAssembly.Module> {
  const response = await fetch(address());
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  // Not `compileStreaming`: some servers do not give the type that it insists on.
  return await WebAssembly.compile(await response.arrayBuffer());
}
