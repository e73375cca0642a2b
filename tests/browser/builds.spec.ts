/** What `make dist` makes: a folder for any path of any host, and one file for use without any. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { docx, pdf } from "./documents.ts";
import { cards, expect, open, sentences, test, tryIt } from "./page.ts";
import { serve } from "./serve.ts";
import { example } from "./texts.ts";

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));

test("the folder works below a path, and its headers are written for the hosts", async ({ page }) => {
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  const { address, stop } = await serve(dist);
  try {
    await open(page, `${address}page/`);
    await tryIt(page);
  } finally {
    await stop();
  }
  expect(said).toEqual([]);
  for (const name of ["page/_headers", "page/.htaccess", "hosting/nginx.conf", "hosting/Caddyfile"])
    expect(readFileSync(`${dist}${name}`, "utf8")).toMatch(/Content-Security-Policy.*default-src 'none'.*frame-ancestors 'none'/u);
});

test("the one file works from a disk, with nothing around it", async ({ page }) => {
  const said: string[] = [];
  const asked: string[] = [];
  const workers: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));
  page.on("request", (request) => asked.push(request.url()));
  page.on("worker", (worker) => workers.push(worker.url()));
  const file = pathToFileURL(`${dist}single/conspectus.html`).href;
  await open(page, file);
  const [one = "", two = ""] = example;
  await page.locator("input[type=file]").setInputFiles([
    { name: "a.docx", mimeType: "", buffer: docx([one]) },
    { name: "b.pdf", mimeType: "application/pdf", buffer: pdf([two]) },
  ]);
  await expect(cards(page)).toHaveCount(2, { timeout: 15_000 });
  await expect(sentences(page).first()).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
  await page.getByRole("button", { name: "Check a text" }).click();
  await page.locator("#check-text").fill("The ferry ran aground.");
  await page.getByRole("button", { name: "Check it" }).click();
  await expect(page.locator(".check-prose .cite .sign")).toHaveCSS("width", "16px");
  // Chromium and Firefox both allow a worker here; where one is refused, the page does the work itself.
  expect(workers.length).toBeGreaterThan(0);
  const licences = page.getByRole("link", { name: "Licenses" });
  expect(await licences.evaluate(async (link: HTMLAnchorElement) => (await fetch(link.href)).text())).toContain("preact");
  expect(asked.filter((url) => url !== file && !/^(?:blob|data):/u.test(url))).toEqual([]);
  expect(said).toEqual([]);
  // It can ask for nothing either.
  expect(await page.evaluate(() => fetch("https://example.org/").then(() => "open", () => "shut"))).toBe("shut");
});

test("whatever is given away names what others wrote, with licences that ask for no more", ({ browserName }) => {
  test.skip(browserName !== "chromium", "Files are the same in every browser.");
  const names = (text: string) => [...text.matchAll(/^(\S+) (\d+)\.\S+ \(/gmu)].map(([, name, major]) => `${name} ${major}`);
  const read = (path: string) => names(readFileSync(`${dist}${path}`, "utf8"));
  const notices = (...args: string[]) => spawnSync("node", ["scripts/notices.js", ...args], { encoding: "utf8" });
  // A package below mammoth wants the first argparse; the linter has the second, under another licence.
  expect(read("page/licences.txt")).toEqual(expect.arrayContaining(["preact 11", "mammoth 1", "argparse 1", "serde 1"]));
  const extension = read("extension/chromium/licences.txt");
  expect(extension).toEqual(expect.arrayContaining(["preact 11", "serde 1"]));
  expect(extension).not.toContain("mammoth 1");
  const npm = read("npm/THIRD-PARTY.txt");
  expect(npm).toContain("serde 1");
  expect(npm).not.toContain("preact 11");
  const program = notices("cli");
  expect(program.status).toBe(0);
  expect(names(program.stdout)).toEqual(expect.arrayContaining(["clap 4", "serde 1"]));
  const { status, stderr } = notices("wasm", "argparse");
  expect(status).toBe(1);
  expect(stderr).toContain("argparse 2");
});
