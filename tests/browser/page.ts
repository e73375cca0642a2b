import { readFileSync } from "node:fs";
import { expect, test as base, type Locator, type Page } from "@playwright/test";
import { serve, type Server } from "./serve.ts";

/** What a test may expect to see in the console, when it provokes a fault. */
interface Fixtures {
  expected: RegExp[];
  /** What it may request after it was ready. */
  allowed: RegExp[];
  /** The page, loaded and ready. At the end the console must be empty and nothing may have been requested since. */
  desk: Page;
}

/** Browsers look by themselves whether there is a newer version. */
const LOOK = /\/sw\.js$/u;

export const test = base.extend<Fixtures, { server: Server }>({
  server: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const server = await serve();
      await use(server);
      await server.stop();
    },
    { scope: "worker" },
  ],
  baseURL: ({ server }, use) => use(server.address),
  expected: [[], { option: true }],
  allowed: [[], { option: true }],
  desk: async ({ page, server, expected, allowed }, use) => {
    const said: string[] = [];
    const elsewhere: string[] = [];
    requests.set(page, [server.asked, elsewhere]);
    page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => said.push(`error: ${error.message}`));
    page.on("request", (request) => {
      const url = request.url();
      if (/^https?:/u.test(url) && !url.startsWith(server.address)) elsewhere.push(url);
    });
    await open(page);
    await use(page);
    expect(said.filter((line) => !expected.some((known) => known.test(line)))).toEqual([]);
    // The page's own requests are counted where they arrive: the driver of Firefox does not say what the service worker answered.
    expect([...server.asked, ...elsewhere].filter((url) => ![LOOK, ...allowed].some((known) => known.test(url)))).toEqual([]);
  },
});

export { expect };

/** What each page has requested since it was ready, of its own server and elsewhere. */
const requests = new WeakMap<Page, string[][]>();

const forgetRequests = (page: Page) => requests.get(page)?.forEach((list) => list.splice(0));

/** Loads the page again; what it requests for that does not count. */
export async function reload(page: Page): Promise<void> {
  await page.reload();
  await expect(page.locator("html[data-ready='true']")).toBeAttached({ timeout: 20_000 });
  forgetRequests(page);
}

export async function open(page: Page, path = "./"): Promise<void> {
  await page.goto(path);
  await expect(page.locator("html[data-ready='true']")).toBeAttached({ timeout: 20_000 });
  forgetRequests(page);
}

/** Pastes as a reader does: into whatever has the focus. */
export async function paste(page: Page, data: Record<string, string>): Promise<void> {
  await page.evaluate((parts) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(parts)) clipboardData.setData(type, text);
    const event = new ClipboardEvent("paste", { bubbles: true, cancelable: true });
    // Firefox leaves out what is given to the constructor.
    Object.defineProperty(event, "clipboardData", { value: clipboardData });
    (document.activeElement ?? document.body).dispatchEvent(event);
  }, data);
}

/** Shows a finding below the summary. */
export const openTab = (page: Page, name: string) => page.getByRole("tab", { name }).click();

export const pasteText = (page: Page, text: string) => paste(page, { "text/plain": text });

/** What is typed goes there. Whether the browser's own window is in front, where several are open, is nothing that a page decides. */
export const hasFocus = (locator: Locator) => expect.poll(() => locator.evaluate((node) => node === document.activeElement)).toBe(true);

export const cards = (page: Page) => page.locator(".card");
export const sentences = (page: Page) => page.locator(".sentence-text");

/** Opens the example and waits for its summary. */
export async function tryIt(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Try it with an example" }).click();
  await expect(cards(page)).toHaveCount(5);
  await expect(sentences(page).first()).toBeVisible();
}

/** The languages of the interface. */
export const languages = ["en", "de", "fr", "es", "pt", "ar", "zh", "hi", "he", "ru", "it", "ja"] as const;
export type Language = (typeof languages)[number];

/** Those that run from right to left. */
export const isLeftward = (code: Language): boolean => code === "ar" || code === "he";

/** Changes the language of the interface. */
export async function speak(page: Page, code: Language): Promise<void> {
  const menu = page.locator(".top .menu");
  await menu.locator("> summary").click();
  await menu.locator("select").first().selectOption(code);
  await expect(page.locator("html")).toHaveAttribute("lang", code);
  await page.keyboard.press("Escape");
}

/** Chooses from the menu of an article. */
export async function choose(page: Page, index: number, name: string): Promise<void> {
  await cards(page).nth(index).locator(".menu > summary").click();
  await cards(page).nth(index).getByRole("button", { name, exact: true }).click();
}

/** What a file of this kind would hold, byte by byte. */
export async function savedBytes(page: Page, name: string): Promise<Buffer> {
  await page.locator(".summary .menu:not(.request *) > summary").click();
  const button = page.getByRole("button", { name, exact: true });
  if (test.info().project.name === "chromium") {
    const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
    return readFileSync(await download.path());
  }
  // This Firefox does not report downloads to its driver, so what would be saved is read on its way.
  await page.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    HTMLAnchorElement.prototype.click = () => undefined;
    URL.createObjectURL = (blob) => {
      const reader = new FileReader();
      reader.onload = () => (document.documentElement.dataset["saved"] = reader.result as string);
      reader.readAsDataURL(blob as Blob);
      return make(blob);
    };
    delete document.documentElement.dataset["saved"];
  });
  await button.click();
  await expect(page.locator("html[data-saved]")).toBeAttached();
  const [, base64 = ""] = ((await page.locator("html").getAttribute("data-saved")) ?? "").split(",");
  return Buffer.from(base64, "base64");
}

/** What a file of this kind would hold, as text. */
export const saved = async (page: Page, name: string): Promise<string> => (await savedBytes(page, name)).toString("utf8");

/** What lands on the clipboard as plain text, and as rich text if there is some. */
export async function copiedAs(page: Page, act: () => Promise<unknown>): Promise<{ plain: string; rich: string | undefined }> {
  await page.evaluate(() => {
    const { dataset } = document.documentElement;
    delete dataset["copied"];
    navigator.clipboard.writeText = (text) => {
      dataset["copied"] = text;
      return Promise.resolve();
    };
    navigator.clipboard.write = async ([item]) => {
      dataset["rich"] = await (await item?.getType("text/html"))?.text();
      dataset["copied"] = await (await item?.getType("text/plain"))?.text();
    };
  });
  await act();
  const html = page.locator("html[data-copied]");
  await expect(html).toBeAttached();
  return { plain: (await html.getAttribute("data-copied")) ?? "", rich: (await html.getAttribute("data-rich")) ?? undefined };
}

/** What lands on the clipboard as plain text. */
export const copied = async (page: Page, act: () => Promise<unknown>): Promise<string> => (await copiedAs(page, act)).plain;

/** The records of the page whose names begin so, after `change` was done to them. */
export const records = (page: Page, begin: string, change?: unknown) =>
  page.evaluate(
    ([start, put]) =>
      new Promise<Record<string, unknown>>((done, fail) => {
        const request = indexedDB.open("conspectus work /");
        request.onerror = () => fail(request.error ?? new Error("not opened"));
        request.onsuccess = () => {
          const store = request.result.transaction("records", "readwrite").objectStore("records");
          const named = IDBKeyRange.bound(start, `${start}\uffff`);
          const keys = store.getAllKeys(named);
          const values = store.getAll(named);
          if (put === null) store.delete("list");
          else if (put !== undefined) store.put(put, "list");
          store.transaction.oncomplete = () => {
            request.result.close();
            done(Object.fromEntries(keys.result.map((key, n): [string, unknown] => [typeof key === "string" ? key : "", values.result[n]])));
          };
        };
      }),
    [begin, change] as const,
  );
