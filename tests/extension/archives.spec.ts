/** The archives pass the rules of the store that has a program for them. */
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { expect, test } from "@playwright/test";

interface Message {
  code: string;
  message: string;
  file: string;
}
interface Linter {
  createInstance: (given: object) => { run: () => Promise<Record<"errors" | "warnings", Message[]>> };
}

test("the linter of Firefox's store has nothing to say but that Readability writes into its copy", async () => {
  test.setTimeout(120_000);
  const { default: linter } = (await import(createRequire(import.meta.url).resolve("addons-linter"))) as { default: Linter };
  const config = { _: [resolve("dist/extension/conspectus-firefox.zip")], logLevel: "fatal", output: "none", shouldScanFile: () => true };
  const { errors, warnings } = await linter.createInstance({ config, runAsBinary: false }).run();
  expect(errors).toEqual([]);
  expect(warnings.filter(({ code }) => code !== "UNSAFE_VAR_ASSIGNMENT")).toEqual([]);
  // Two of them in Readability, and Preact, which is in the panel, has a property of its own for markup, which we never use.
  expect(warnings.map(({ file }) => file.replace(/\/.*/u, "")).sort()).toEqual(["article.js", "article.js", "panel.js"]);
});
