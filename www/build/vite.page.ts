import { resolve } from "node:path";
import { defineConfig } from "vite";
import { contentPolicy } from "./policy.ts";
import { firstLoad } from "./first-load.ts";
import { hosts } from "./hosts.ts";
import { plainImports } from "./imports.ts";
import { notices } from "./notices.ts";
import { offline } from "./offline.ts";
import { single } from "./single.ts";
import { texts } from "./texts.ts";

/** The page as a folder; with `--mode single`, as one file. */
export default defineConfig(({ mode }) => {
  const one = mode === "single";
  return {
    root: "www/page",
    base: "./",
    publicDir: one ? false : "public",
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    plugins: one ? [texts(), notices(), single()] : [plainImports(), texts(), contentPolicy(), hosts(), notices(), offline()],
    worker: { format: one ? "iife" : "es" },
    build: {
      outDir: one ? "../../dist/single" : "../../dist/page",
      emptyOutDir: true,
      target: "es2022",
      assetsInlineLimit: 0,
      // What is loaded later needs little beside itself, and what would load that ahead is code of the first load.
      modulePreload: false,
      rolldownOptions: {
        input: { index: resolve("www/page/index.html"), ...(one ? {} : { how: resolve("www/page/how.html") }) },
        output: { codeSplitting: one ? false : { groups: firstLoad } },
      },
    },
    server: { fs: { allow: ["../.."] } },
    preview: { port: 4173, host: "127.0.0.1" },
  };
});
