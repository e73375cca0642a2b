import { defineConfig } from "@playwright/test";
import base from "./playwright.config.ts";

/** `make extraction`: real pages through the extension. */
export default defineConfig({
  ...base,
  testMatch: "measure.ts",
  projects: (base.projects ?? []).filter((project) => project.name === "extension"),
});
