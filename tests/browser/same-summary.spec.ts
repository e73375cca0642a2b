/** The command line, Node and the browsers give the same summary, byte for byte. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "./page.ts";
import { parse } from "smol-toml";
import * as core from "../../www/wasm/conspectus.js";
import { example } from "./texts.ts";

interface Cluster {
  id: string;
  words: number;
  documents: string[];
}

const root = fileURLToPath(new URL("../../", import.meta.url));
const at = (path: string) => resolve(root, path);

/** The example, and every cluster of the collection. */
const clusters: Cluster[] = [{ id: "example", words: 150, documents: example }];
for (const name of readdirSync(at("tests/data/collection")).filter((name) => name.endsWith(".toml"))) {
  const { article } = parse(readFileSync(at(`tests/data/collection/${name}`), "utf8")) as unknown as { article: { text: string }[] };
  clusters.push({ id: name, words: 60, documents: article.map(({ text }) => text) });
}

const program = at(`${process.env["CARGO_TARGET_DIR"] ?? "target"}/release/conspectus`);
const lines = execFileSync(program, ["batch"], { input: clusters.map((c) => JSON.stringify(c)).join("\n"), encoding: "utf8" });

/** The lines of the command line, made by the wasm build: run in Node, and sent to the browsers as it stands. */
function summarize({ Corpus }: Pick<typeof core, "Corpus">, all: readonly Cluster[]): string {
  return all
    .map(({ id, words, documents }) => {
      const corpus = new Corpus();
      for (const text of documents) corpus.add({ text });
      const summary = corpus.summarize({ length: { words }, offsets: "utf8" });
      corpus.free();
      return `${JSON.stringify({ id, ...summary })}\n`;
    })
    .join("");
}

test("Node", () => {
  test.skip(test.info().project.name !== "chromium", "once is enough");
  core.initSync({ module: readFileSync(at("www/wasm/conspectus_bg.wasm")) });
  expect(clusters.length).toBeGreaterThan(20);
  expect(summarize(core, clusters)).toBe(lines);
});

test("the browser", async ({ page }) => {
  const files: Record<string, { contentType: string; body: Buffer | string }> = {
    "/identity/": { contentType: "text/html", body: "<!doctype html><title>Empty</title>" },
    "/identity/conspectus.js": { contentType: "text/javascript", body: readFileSync(at("www/wasm/conspectus.js")) },
    "/identity/conspectus_bg.wasm": { contentType: "application/wasm", body: readFileSync(at("www/wasm/conspectus_bg.wasm")) },
  };
  await page.route("**/identity/**", async (route) => {
    const file = files[new URL(route.request().url()).pathname];
    await (file === undefined ? route.fulfill({ status: 404 }) : route.fulfill(file));
  });
  await page.goto("identity/");
  const script = `(async (all) => {
    const core = await import("/identity/conspectus.js");
    await core.default();
    return (${summarize.toString()})(core, all);
  })(${JSON.stringify(clusters)})`;
  expect(await page.evaluate(script)).toBe(lines);
});
