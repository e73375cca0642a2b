import { defineConfig } from "vite";
import { contentPolicy } from "./www/build/policy.ts";
import { notices } from "./www/build/notices.ts";
import { offline } from "./www/build/offline.ts";

export default defineConfig({
  root: "www/page",
  base: "./",
  publicDir: "public",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  plugins: [contentPolicy(), notices(), offline()],
  worker: { format: "es" },
  build: {
    outDir: "../../dist/page",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: { index: "www/page/index.html" } },
  },
  server: { fs: { allow: ["../.."] } },
  preview: { port: 4173, host: "127.0.0.1" },
});
