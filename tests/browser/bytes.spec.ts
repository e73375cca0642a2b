/** What has to be sent: a change that makes it much more has to say so here. Sizes are brotli-compressed, in kB of 1,000 bytes. */
import { readdir, stat } from "node:fs/promises";
import { brotliCompressSync, constants } from "node:zlib";
import { expect, test } from "./page.ts";

const dist = new URL("../../dist/", import.meta.url);

/** The aim for the WebAssembly is 200, and twice the time of native code: docs/DECISIONS.md, "Small or fast", says why it is neither. */
const budgets = { wasm: 300, load: 340, archive: 520 };

const compressed = (bytes: Buffer) =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }).length / 1000;

test.use({ serviceWorkers: "block" });
test.beforeEach(({ browserName }) => test.skip(browserName !== "chromium", "Bytes are the same in every browser."));

test("the WebAssembly and all that a first visit loads stay within their budgets", async ({ page }) => {
  const sent = new Map<string, Promise<Buffer>>();
  page.on("response", (response) => sent.set(new URL(response.url()).pathname, response.body()));
  await page.goto("./");
  // The worker asks for the WebAssembly as soon as it runs.
  await expect.poll(() => [...sent.keys()].some((name) => name.endsWith(".wasm"))).toBe(true);
  await page.waitForLoadState("networkidle");
  let wasm = 0;
  let load = 0;
  for (const [name, body] of sent) {
    const kilobytes = compressed(await body);
    load += kilobytes;
    if (name.endsWith(".wasm")) wasm = kilobytes;
    console.log(`${kilobytes.toFixed(1).padStart(7)} kB ${name}`);
  }
  console.log(`${load.toFixed(1).padStart(7)} kB in all`);
  expect(wasm).toBeGreaterThan(0);
  expect(wasm).toBeLessThanOrEqual(budgets.wasm);
  expect(load).toBeLessThanOrEqual(budgets.load);
});

test("the archives of the extension stay within their budget", async () => {
  const folder = new URL("extension/", dist);
  const archives = (await readdir(folder)).filter((name) => name.endsWith(".zip"));
  expect(archives.length).toBe(2);
  for (const name of archives) {
    const kilobytes = (await stat(new URL(name, folder))).size / 1000;
    console.log(`${kilobytes.toFixed(1).padStart(7)} kB ${name}`);
    expect(kilobytes).toBeLessThanOrEqual(budgets.archive);
  }
});
