/** A new version of the page takes the place of the old one, whatever the browser or a server on the way has kept of it. */
import type { Page } from "@playwright/test";
import { cards, expect, open, test, tryIt } from "./page.ts";
import { host, type Host } from "./versions.ts";

/** What hosts send with every file, or do not. */
const kinds: Record<string, Record<string, string>> = {
  "max-age=600": { "cache-control": "max-age=600" },
  "no header but the date of the file": { "last-modified": "Fri, 01 May 2026 09:00:00 GMT" },
  "no-cache": { "cache-control": "no-cache" },
  "immutable, for a year": { "cache-control": "public, max-age=31536000, immutable" },
};
const long = { "cache-control": "max-age=600" };

const shown = (page: Page) => page.locator("html").getAttribute("data-version");

/** Lets the browser look for a newer service worker; fulfils with what became of it. */
const update = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const found = await registration.update().then(
      () => registration.installing ?? registration.waiting,
      () => undefined,
    );
    if (!found) return "none";
    if (found.state === "installing") await new Promise((done) => found.addEventListener("statechange", done, { once: true }));
    return found.state;
  });

/** Closes the page, which is the only one, and opens it again in the same browser. */
async function again(page: Page, { address }: Host): Promise<void> {
  await page.goto("about:blank");
  // The old service worker goes when its last page has gone.
  await page.waitForTimeout(300);
  await page.goto(address);
}

for (const [name, headers] of Object.entries(kinds)) {
  test(`an update arrives whole: ${name}`, async ({ page }) => {
    const server = await host(headers);
    await open(page, server.address);
    await tryIt(page);
    expect(await shown(page)).toBe("1");
    server.deploy(2);
    expect(await update(page)).toMatch(/^(?:installed|activating|activated)$/u);
    await again(page, server);
    await expect.poll(() => shown(page)).toBe("2");
    await expect(cards(page)).toHaveCount(5);
    await server.stop();
    await again(page, server);
    await expect.poll(() => shown(page)).toBe("2");
  });
}

const spoiled: Record<string, Parameters<Host["deploy"]>[1]> = {
  "a file is missing": (files) => files.delete("how.html"),
  "the page is still the old one": (files) => {
    const page = files.get("index.html")?.toString() ?? "";
    files.set("index.html", Buffer.from(page.replace("index-version2", "index-version1")));
  },
};

for (const [name, change] of Object.entries(spoiled)) {
  test(`half an update is none: ${name}`, async ({ page }) => {
    const server = await host(long);
    await open(page, server.address);
    server.deploy(2, change);
    expect(await update(page)).toBe("redundant");
    await again(page, server);
    await expect.poll(() => shown(page)).toBe("1");
    server.deploy(2);
    expect(await update(page)).toBe("installed");
    await again(page, server);
    await expect.poll(() => shown(page)).toBe("2");
    await server.stop();
  });
}

test("a page of the service worker that names a script which is gone comes back by itself", async ({ page }) => {
  const server = await host(long);
  await open(page, server.address);
  await page.evaluate(async () => {
    const [name = ""] = await caches.keys();
    const cache = await caches.open(name);
    const text = await (await cache.match("./"))?.text();
    await cache.put("./", new Response(text?.replace("index-version1", "index-version0"), { headers: { "content-type": "text/html" } }));
  });
  server.deploy(2);
  await again(page, server);
  await expect.poll(() => shown(page), { timeout: 15_000 }).toBe("2");
  await server.stop();
});

test("a page left blank by the service worker of version 0.1.0 comes back by itself", async ({ page }) => {
  // As that version did it: through what the browser has kept.
  const old = (n: number) => `const CACHE = "conspectus-00000000000${n}";
self.addEventListener("install", (event) => event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(["./", "./assets/index-version${n}.js"]))));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => event.respondWith(
  caches.open(CACHE).then(async (cache) => (await cache.match(event.request, { ignoreSearch: true })) ?? fetch(event.request))));`;
  const plain = (files: Map<string, Buffer>, n: number) => {
    files.set("sw.js", Buffer.from(old(n)));
    files.delete("recover.js");
    const text = files.get("index.html")?.toString() ?? "";
    files.set("index.html", Buffer.from(text.replace(/<script src="\.\/recover\.js"><\/script>/u, "")));
  };
  const server = await host(long);
  server.deploy(1, (files) => plain(files, 1));
  await open(page, server.address);
  server.deploy(2, (files) => plain(files, 2));
  expect(await update(page)).toBe("installed");
  await again(page, server);
  await expect(page.locator("#app")).toBeEmpty();
  server.deploy(3);
  // The browser looks for a newer one as soon as it may.
  await again(page, server);
  await expect.poll(() => shown(page), { timeout: 15_000 }).toBe("3");
  expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(1);
  await server.stop();
});

test.describe("without a service worker", () => {
  test.use({ serviceWorkers: "block" });

  test("a page that the browser has kept and a script that is gone: the newest comes by itself", async ({ page }) => {
    const server = await host(long);
    await page.goto(server.address);
    await expect.poll(() => shown(page)).toBe("1");
    server.deploy(2);
    await page.goto("about:blank");
    await page.goto(server.address);
    await expect.poll(() => shown(page), { timeout: 15_000 }).toBe("2");
    await server.stop();
  });

  test("a script that is nowhere: the page says so, and does not go round in circles", async ({ page }) => {
    const server = await host(long);
    server.deploy(1, (files) => files.delete("assets/index-version1.js"));
    let loads = 0;
    page.on("load", () => (loads += 1));
    await page.goto(server.address);
    await expect(page.locator("#app")).toContainText("could not be loaded");
    expect(loads).toBeLessThanOrEqual(2);
    await server.stop();
  });
});
