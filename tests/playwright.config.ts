import { defineConfig } from "@playwright/test";
import { browsers } from "./browser/browsers.ts";

export default defineConfig({
  testDir: "browser",
  testMatch: "*.spec.ts",
  outputDir: "../test-results",
  fullyParallel: true,
  forbidOnly: process.env["CI"] !== undefined,
  workers: 2,
  // A busy machine makes a browser late now and then. What fails twice is a fault, and what fails once is named at the end.
  retries: 1,
  timeout: 30_000,
  reporter: [["list"]],
  projects: [...browsers, { name: "extension", testDir: "extension" }],
});
