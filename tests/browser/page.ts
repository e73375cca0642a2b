import { expect, test as base, type Locator, type Page } from "@playwright/test";

/** What a test may expect to see in the console, when it provokes a fault. */
interface Fixtures {
  expected: RegExp[];
  /** What it may request after it was ready: the readers of PDF and Word, which are loaded when they are needed. */
  allowed: RegExp[];
  /** The page, loaded and ready. At the end the console must be empty and nothing may have been requested since. */
  desk: Page;
}

export const test = base.extend<Fixtures>({
  expected: [[], { option: true }],
  allowed: [[], { option: true }],
  desk: async ({ page, expected, allowed, browserName }, use) => {
    const said: string[] = [];
    const asked: string[] = [];
    requests.set(page, asked);
    page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => said.push(`error: ${error.message}`));
    await open(page);
    page.on("response", (response) => {
      // This Firefox does not tell its driver what the service worker answers, which is every script of the build.
      const kept = browserName === "firefox" ? /\/assets\/[^/]+js$/u.test(response.url()) : response.fromServiceWorker();
      if (!kept) asked.push(response.url());
    });
    await use(page);
    expect(said.filter((line) => !expected.some((known) => known.test(line)))).toEqual([]);
    expect(asked.filter((url) => !allowed.some((known) => known.test(url)))).toEqual([]);
  },
});

export { expect };

/** What each page has requested since it was ready. */
const requests = new WeakMap<Page, string[]>();

/** Loads the page again; what it requests for that does not count. */
export async function reload(page: Page): Promise<void> {
  await page.reload();
  await expect(page.locator("html[data-ready='true']")).toBeAttached({ timeout: 20_000 });
  requests.get(page)?.splice(0);
}

export async function open(page: Page, path = "./"): Promise<void> {
  await page.goto(path);
  await expect(page.locator("html[data-ready='true']")).toBeAttached({ timeout: 20_000 });
  requests.get(page)?.splice(0);
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

/** Chooses from the menu of an article. */
export async function choose(page: Page, index: number, name: string): Promise<void> {
  await cards(page).nth(index).locator(".menu > summary").click();
  await cards(page).nth(index).getByRole("button", { name, exact: true }).click();
}
