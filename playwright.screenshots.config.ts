import { defineConfig } from "@playwright/test";
import base from "./playwright.config.ts";

/** `npm run screenshots`: every view in three widths, light and dark, into `test-results/screenshots`. */
export default defineConfig({
  ...base,
  testMatch: "screenshots.ts",
  projects: (base.projects ?? []).filter((project) => project.name !== "firefox"),
});
