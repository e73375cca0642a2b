/** Keeps imports as the source has them. Vite would wrap each to load its styles and scripts ahead: nothing here has styles of its own, and what is loaded later needs little beside itself. */
import type { Plugin } from "vite";

/** What Vite puts around an import. */
const HELPER = "\0vite/preload-helper.js";

export function plainImports(): Plugin {
  return {
    name: "conspectus:plain-imports",
    apply: "build",
    enforce: "pre",
    load: (id) => (id === HELPER ? { code: "export const __vitePreload = (load) => load();", moduleSideEffects: false } : undefined),
    renderChunk: (code) => code.replaceAll(", __VITE_PRELOAD__, import.meta.url)", ")"),
  };
}
