import { defineConfig } from "vite";
import { finderInPanel, packages, scripts } from "./extension.ts";
import { panelLoad } from "./first-load.ts";
import { plainImports } from "./imports.ts";
import { notices } from "./notices.ts";
import { texts } from "./texts.ts";

/** A version of the extension comes as a whole: its files need no hash in their names, which would be two in the archive. */
const names = { entryFileNames: "assets/[name].js", chunkFileNames: "assets/[name].js", assetFileNames: "assets/[name][extname]" };

/** The panel of the extension, and what its other parts run. */
export default defineConfig({
  mode: "extension",
  root: "www/extension",
  base: "./",
  publicDir: "public",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  plugins: [plainImports(), texts(), finderInPanel(), scripts(), notices(["chardet", "docx", "jszip", "mammoth", "pdfjs-dist", "postal-mime"]), packages("dist/extension")],
  worker: { format: "es", rolldownOptions: { output: names } },
  build: {
    outDir: "../../dist/extension/built",
    emptyOutDir: true,
    // The oldest that the manifest takes: what older ones would need is left out.
    target: ["chrome123", "firefox142"],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { panel: "www/extension/panel.html" },
      output: { ...names, entryFileNames: "[name].js", codeSplitting: { groups: panelLoad } },
    },
  },
});
