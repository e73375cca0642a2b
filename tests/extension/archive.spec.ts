/** What is given to the stores. */
import { execFile } from "node:child_process";
import { statSync } from "node:fs";
import { expect, test } from "./launch.ts";

const archive = (browser: string) => `dist/extension/conspectus-${browser}.zip`;

for (const browser of ["chromium", "firefox"]) {
  test(`the archive for ${browser} has at most 500 kB`, () => {
    expect(statSync(archive(browser)).size).toBeLessThanOrEqual(500_000);
  });
}

interface Findings {
  errors: { code: string }[];
  warnings: { code: string; file: string }[];
}

test("Firefox's linter finds nothing but what stands in the libraries", async () => {
  const found = await new Promise<Findings>((done) => {
    execFile("npx", ["--no-install", "addons-linter", archive("firefox"), "-o", "json"], { maxBuffer: 1e7 }, (_, output) => {
      done(JSON.parse(output) as Findings);
    });
  });
  expect(found.errors).toEqual([]);
  // Preact and Readability write markup: the one never for us, the other in documents that are not shown.
  expect(found.warnings.map((one) => one.code).filter((code) => code !== "UNSAFE_VAR_ASSIGNMENT")).toEqual([]);
});
