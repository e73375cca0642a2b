/** The package where it has its files: in pages, bundles, Node, Deno and Bun. */
import { address } from "./fetched.ts";
import { provide } from "./source.ts";

provide({
  core: address,
  worker: () => new Worker(new URL("./thread.js", import.meta.url), { type: "module", name: "conspectus" }),
  script: () => new URL("./thread.js", import.meta.url),
});

export * from "./api.ts";
