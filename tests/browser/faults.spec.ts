/** Things that go wrong: each ends in words that help, with the articles still there. */
import type { Page } from "@playwright/test";
import { docx, lockedPdf, pdf, webPage } from "./documents.ts";
import { cards, expect, hasFocus, open, pasteText, reload, sentences, test, tryIt } from "./page.ts";
import { serve } from "./serve.ts";
import { example, invented } from "./texts.ts";

test.use({ serviceWorkers: "block", expected: [/Service Worker registration blocked/u] });

/** Serves the worker with something before it, as often as asked; the right one after that. */
async function spoil(page: Page, times: number, prelude: string): Promise<() => number> {
  let count = 0;
  await page.route("**/assets/thread-*.js", async (route) => {
    count += 1;
    if (count > times) {
      await route.continue();
      return;
    }
    const response = await route.fetch();
    await route.fulfill({ response, body: `${prelude}\n${await response.text()}` });
  });
  return () => count;
}

/** The core traps when it is asked for a summary. */
const trap = `const make = WebAssembly.instantiate;
WebAssembly.instantiate = async (module, imports) => {
  const instance = await make(module, imports);
  return { module, instance: { exports: { ...instance.exports, corpus_summarize() { throw new WebAssembly.RuntimeError("unreachable"); } } } };
};`;

/** The example ends in a message after two tries, with the articles still there; a third try works. */
async function stumbles(page: Page): Promise<void> {
  await open(page);
  await page.getByRole("button", { name: "Try it with an example" }).click();
  await expect(page.getByRole("alert")).toContainText("stumbled over this, twice");
  await expect(cards(page)).toHaveCount(5);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(sentences(page).first()).toBeVisible();
}

test("after a trap the worker is replaced and the work done again", async ({ page }) => {
  const count = await spoil(page, 1, trap);
  await open(page);
  await tryIt(page);
  expect(count()).toBe(2);
  await expect(page.locator(".fault")).toBeHidden();
});

test("after two traps it says so, keeps the articles, and tries again when asked", async ({ page }) => {
  await spoil(page, 2, trap);
  await stumbles(page);
  await expect(page.getByRole("alert")).toBeHidden();
});

test("after a worker was killed another does the work", async ({ page }) => {
  const count = await spoil(page, 1, trap.replace(/throw .*?;/u, "{ close(); globalThis.postMessage = () => undefined; return []; }"));
  await open(page);
  await tryIt(page);
  expect(count()).toBe(2);
  await expect(page.locator(".fault")).toBeHidden();
});

test("out of memory, twice, is said, with the articles still there", async ({ page }) => {
  await spoil(page, 2, trap.replace(/throw .*?;/u, "const all = []; for (;;) all.push(new WebAssembly.Memory({ initial: 65536 }));"));
  await stumbles(page);
});

test("without workers the page does the work itself", async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, "Worker"));
  await open(page);
  await tryIt(page);
});

test("a worker that does not load is done without", async ({ page }) => {
  await page.route("**/assets/thread-*.js", (route) => route.abort());
  await open(page);
  await tryIt(page);
});

test("a core that does not load is said, and loaded when asked again", async ({ page }) => {
  let fail = true;
  await page.route("**/*.wasm", (route) => (fail ? route.abort() : route.continue()));
  await open(page);
  await pasteText(page, example[0] ?? "");
  await expect(page.getByRole("alert")).toContainText("could not be loaded");
  await expect(cards(page)).toHaveCount(1);
  fail = false;
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(sentences(page).first()).toBeVisible();
});

test("work that takes long shows how far it is and can be stopped", async ({ page }) => {
  const slow = `const make = WebAssembly.instantiate;
WebAssembly.instantiate = async (module, imports) => {
  const instance = await make(module, imports);
  const insert = instance.exports.corpus_insert;
  let n = 0;
  return { module, instance: { exports: { ...instance.exports, corpus_insert(...all) {
    if (n++ > 4) for (const end = Date.now() + 20000; Date.now() < end; );
    return insert(...all);
  } } } };
};`;
  const count = await spoil(page, 1, slow);
  await open(page);
  await tryIt(page);
  const before = await sentences(page).allTextContents();
  await pasteText(page, invented(1, 400));
  await expect(page.locator(".working")).toHaveText("Reading article 1 of 1");
  expect(await sentences(page).allTextContents()).toEqual(before);
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.getByText("Stopped. The last summary stays as it was.")).toBeVisible();
  expect(await sentences(page).allTextContents()).toEqual(before);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("button", { name: "Try again" })).toBeHidden();
  await expect(cards(page).nth(5)).toContainText("English");
  expect(count()).toBe(2);
});

test("an article that is never read is set aside by name, the others are summarized, and it is not tried again", async ({ page }) => {
  test.setTimeout(180_000);
  const stuck = `const make = WebAssembly.instantiate;
WebAssembly.instantiate = async (module, imports) => {
  const instance = await make(module, imports);
  const insert = instance.exports.corpus_insert;
  return { module, instance: { exports: { ...instance.exports, corpus_insert(...all) {
    if (globalThis.stuck) for (;;);
    return insert(...all);
  } } } };
};
addEventListener("message", ({ data }) => { globalThis.stuck = data.apply?.some(({ article }) => article?.text.includes("never ends")); });`;
  const count = await spoil(page, 1000, stuck);
  await page.clock.install();
  await open(page);
  await pasteText(page, [invented(1), `Riddle of the harbour\n\nThis sentence never ends.`, invented(2)].join("\n|||||\n"));
  await expect(cards(page)).toHaveCount(3);
  // Time goes by faster here than it does.
  await expect(async () => {
    await page.clock.runFor(10_000);
    await expect(cards(page).nth(1)).toContainText("set aside", { timeout: 500 });
  }).toPass({ timeout: 60_000 });
  await expect(page.locator(".notice")).toContainText("Article B");
  await expect(sentences(page).first()).toBeVisible({ timeout: 30_000 });
  await expect(cards(page).nth(2)).toContainText("English", { timeout: 30_000 });
  const before = count();
  await reload(page);
  await page.clock.runFor(5000);
  await expect(cards(page).nth(1)).toContainText("set aside");
  await expect(sentences(page).first()).toBeVisible({ timeout: 30_000 });
  expect(count()).toBe(before + 1);
});

test("without a store it says that work is not kept, and works", async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    };
  });
  await open(page);
  await expect(page.locator(".notice")).toContainText("does not let the page keep your work");
  await tryIt(page);
});

test("a store that can't be read is said, and is not written over", async ({ page }) => {
  await page.addInitScript(() => {
    if (location.search !== "?unread") return;
    IDBObjectStore.prototype.get = () => {
      throw new DOMException("The file is damaged.", "UnknownError");
    };
  });
  await open(page);
  await pasteText(page, invented(1));
  await expect(cards(page)).toContainText("English");
  await open(page, "./?unread");
  await expect(page.locator(".notice")).toContainText("does not let the page keep your work");
  await pasteText(page, invented(2));
  await pasteText(page, invented(3));
  await expect(cards(page)).toHaveCount(2);
  await expect(cards(page).last()).toContainText("English");
  await open(page);
  // What was there is there, and what came last was noted elsewhere.
  await expect(cards(page)).toHaveCount(3);
});

test("a full store is said once, and work goes on", async ({ page }) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
    };
  });
  await open(page);
  await tryIt(page);
  await expect(page.locator(".notice")).toContainText("does not let the page keep your work");
  await expect(cards(page)).toHaveCount(5);
});

test("a file that is gone while it is read, and one that is locked, are said", async ({ page }) => {
  await open(page);
  await pasteText(page, invented(1));
  await page.getByRole("button", { name: "article", exact: true }).click();
  const input = page.locator("input[type=file]");
  await input.setInputFiles([{ name: "locked.pdf", mimeType: "", buffer: lockedPdf() }]);
  await expect(page.locator(".notice")).toContainText("locked.pdf is locked with a password");
  await page.evaluate(() => {
    Blob.prototype.arrayBuffer = () => Promise.reject(new DOMException("The file could not be read.", "NotReadableError"));
  });
  await input.setInputFiles([{ name: "gone.txt", mimeType: "", buffer: Buffer.from("x") }]);
  await expect(page.locator(".notice")).toContainText("Could not read gone.txt");
  await expect(cards(page)).toHaveCount(1);
});

test("a refused clipboard is said", async ({ page }) => {
  await page.addInitScript(() => {
    Clipboard.prototype.write = () => Promise.reject(new DOMException("Not allowed", "NotAllowedError"));
    Clipboard.prototype.writeText = () => Promise.reject(new DOMException("Not allowed", "NotAllowedError"));
  });
  await open(page);
  await tryIt(page);
  await page.getByRole("button", { name: "Copy" }).click();
  await expect(page.locator(".notice")).toContainText("did not let the page copy");
});

test.describe("offline", () => {
  test.use({ serviceWorkers: "allow", expected: [] });

  test("a new version that arrives in mid-work waits and takes nothing away", async ({ page }) => {
    let version = "";
    const server = await serve(undefined, (name, body) => (name === "/sw.js" ? Buffer.concat([body, Buffer.from(version)]) : body));
    await open(page, server.address);
    await tryIt(page);
    version = "\n// Another version.";
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state)).toBe("installed");
    await pasteText(page, invented(1));
    await expect(cards(page)).toHaveCount(6);
    await expect(cards(page).nth(5)).toContainText("English");
    await reload(page);
    await expect(cards(page)).toHaveCount(6);
    await server.stop();
  });

  test("with its server gone it loads again and does everything", async ({ page }) => {
    const server = await serve();
    await open(page, server.address);
    await server.stop();
    await reload(page);
    await tryIt(page);
    await page.locator(".prose .cite").first().click();
    await expect(page.getByRole("complementary")).toBeVisible();
    await page.getByRole("button", { name: "article", exact: true }).click();
    await page.locator("input[type=file]").setInputFiles([
      { name: "a.pdf", mimeType: "", buffer: pdf([invented(1)]) },
      { name: "b.docx", mimeType: "", buffer: docx([invented(2)]) },
      { name: "c.html", mimeType: "", buffer: Buffer.from(webPage([invented(3)])) },
    ]);
    await expect(cards(page)).toHaveCount(8, { timeout: 15_000 });
    await page.locator("summary[aria-label=Settings]").click();
    await page.getByLabel("Language").selectOption("ar");
    await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  });
});

test("where what shows summaries does not come, the page says so, and the articles stay", async ({ page }) => {
  await page.route("**/Results-*.js", (route) => route.abort());
  await open(page);
  await pasteText(page, invented(1));
  await expect(page.getByRole("alert")).toContainText("could not be loaded");
  await page.unroute("**/Results-*.js");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.locator(".sentence-text").first()).toBeVisible();
  await expect(cards(page)).toHaveCount(1);
});

test("where what writes Word does not come, the page says so, of a summary and of a checked text", async ({ page }) => {
  await page.route("**/word-*.js", (route) => route.abort());
  await open(page);
  await tryIt(page);
  const isTold = async () => {
    await page.locator(".summary .menu > summary").click();
    await page.getByRole("button", { name: "Word", exact: true }).click();
    await expect(page.locator(".notice")).toContainText("Something went wrong");
    await page.locator(".notice").getByRole("button", { name: "Close" }).click();
    await expect(page.locator(".notice")).toHaveCount(0);
  };
  await isTold();
  await page.getByRole("button", { name: "Check a text" }).click();
  await hasFocus(page.locator("#check-text"));
  await pasteText(page, "Seventeen people were injured.");
  await expect(page.locator(".check-prose")).toBeVisible();
  await isTold();
});
