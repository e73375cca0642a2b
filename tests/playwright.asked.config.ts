import { defineConfig } from "@playwright/test";
import base from "./playwright.config.ts";

/** What runs only when it is asked for: `make screenshots`, `make store`, `make extraction`, `make lighthouse`, `npm run trace`. */
export default defineConfig({
  ...base,
  testMatch: ["screenshots.ts", "store.ts", "measure.ts", "lighthouse.ts", "many-files.ts"],
  projects: (base.projects ?? []).filter((project) => project.name !== "firefox"),
});
