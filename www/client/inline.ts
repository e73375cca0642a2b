/** The package in its scripts alone: the core and the worker are in it as text. For single files, Lambda, and pages from a disk. */
import { core, thread } from "./inlined.js";
import { provide } from "./source.ts";

/** What was compressed and written in base 64. */
async function unpacked(text: string): Promise<ArrayBuffer> {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  return await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
}

provide({
  core: () => unpacked(core),
  worker: () => new Worker(URL.createObjectURL(new Blob([thread], { type: "text/javascript" })), { name: "conspectus" }),
  script: () => thread,
});

export * from "./api.ts";
