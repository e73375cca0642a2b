import { defineConfig } from "vite";
import { packages, scripts } from "./extension.ts";
import { notices } from "./notices.ts";

/** The panel of the extension, and what its other parts run. */
export default defineConfig({
  mode: "extension",
  root: "www/extension",
  base: "./",
  publicDir: "public",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  plugins: [scripts(), notices(["chardet", "jszip", "mammoth", "pdfjs-dist", "postal-mime"]), packages("dist/extension")],
  worker: { format: "es" },
  build: {
    outDir: "../../dist/extension/built",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { panel: "www/extension/panel.html" },
      output: { entryFileNames: "[name].js" },
    },
  },
});
