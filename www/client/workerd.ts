/** The package where only modules of the deployment may run, as in Cloudflare Workers: there are no files and no threads. */
import wasm from "../wasm/conspectus_bg.wasm";
import { provide } from "./source.ts";

provide({ core: () => wasm });

export * from "./api.ts";
