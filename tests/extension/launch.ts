/** Chromium with the built extension in it. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, expect, test as base, type BrowserContext, type Page } from "@playwright/test";
import { chromiumOptions } from "../browser/browsers.ts";
import { serveSites, type Site } from "./pages.ts";

const built = new URL("../../dist/extension/", import.meta.url).pathname;

const folders: string[] = [];
process.once("exit", () => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A folder that is gone when the tests are over. */
function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), "conspectus-"));
  folders.push(folder);
  return folder;
}

/** What the reader has allowed: nothing, to name the tabs, or to read all sites. */
export type Allowed = "nothing" | "names" | "all";

/**
 * The extension as it is, or as it is after the reader has allowed something. No program can press the button of the
 * browser's own question, so here the browser is told beforehand: the copy asks at installation for what is optional.
 */
export function folderOf(browser: "chromium" | "firefox", allowed: Allowed): string {
  const folder = join(built, browser);
  if (allowed === "nothing") return folder;
  const copy = join(temporary(), browser);
  cpSync(folder, copy, { recursive: true });
  const file = join(copy, "manifest.json");
  const { optional_host_permissions, optional_permissions, ...rest } = JSON.parse(readFileSync(file, "utf8")) as Record<string, string[]>;
  const given =
    allowed === "all"
      ? { host_permissions: optional_host_permissions, optional_permissions }
      : { permissions: [...(rest["permissions"] ?? []), ...(optional_permissions ?? [])], optional_host_permissions };
  writeFileSync(file, JSON.stringify({ ...rest, ...given }));
  return copy;
}

/** The same with a fault: what is written here runs before the background does. */
export function faultyFolder(browser: "chromium" | "firefox", fault: string, permissions?: (all: string[]) => string[]): string {
  const folder = folderOf(browser, "all");
  const background = join(folder, "background.js");
  writeFileSync(background, `${readFileSync(background, "utf8")}\n`.replace(/^((?:import[^;]*;)*)/u, `$1${fault};`));
  const file = join(folder, "manifest.json");
  const manifest = JSON.parse(readFileSync(file, "utf8")) as { permissions: string[] };
  if (permissions) writeFileSync(file, JSON.stringify({ ...manifest, permissions: permissions(manifest.permissions) }));
  return folder;
}

/** Faults of the store and of the background. */
export const faults = {
  none: "",
  refuses: `chrome.storage.local.set = () => Promise.reject(new Error("QuotaExceededError"))`,
  refusesLong: `{ const set = chrome.storage.local.set.bind(chrome.storage.local); chrome.storage.local.set = (what) => JSON.stringify(what).length > 1_000_000 ? Promise.reject(new Error("QuotaExceededError")) : set(what) }`,
  // Time goes by faster there than it does.
  silentStore: `chrome.storage.local.set = () => new Promise(() => {}); { const later = setTimeout; globalThis.setTimeout = (run, wait) => later(run, wait / 5) }`,
  silentBackground: `chrome.runtime.onMessage.addListener = (take) => chrome.runtime.onMessage.constructor.prototype.addListener.call(chrome.runtime.onMessage, () => true)`,
  sessionRefuses: `chrome.storage.session.set = () => Promise.reject(new Error("QuotaExceededError"))`,
};

export interface Opened {
  context: BrowserContext;
  /** The address of a page of the extension. */
  address: (path: string) => string;
}

/** Starts the browser. In a profile of its own, where the extension is new, the page with the first steps is left. */
export async function launch(folder: string, profile?: string, locale = "en-US"): Promise<Opened> {
  const context = await chromium.launchPersistentContext(profile ?? temporary(), {
    ...chromiumOptions,
    locale,
    viewport: { width: 400, height: 800 },
    colorScheme: null,
    ignoreDefaultArgs: ["--disable-extensions"],
    args: [
      ...chromiumOptions.args,
      `--load-extension=${folder}`,
      `--disable-extensions-except=${folder}`,
      "--enable-unsafe-extension-debugging",
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
  const opened = { context, address: (path: string) => new URL(path, worker.url()).href };
  // The tab was the browser's first, without which it would have no window.
  // A background with a fault may not open it.
  const start = profile === undefined ? await startPage(opened).catch(() => undefined) : undefined;
  await start?.goto("about:blank");
  return opened;
}

/** The page with the first steps, which the extension opens after its installation. */
export async function startPage({ context, address }: Opened): Promise<Page> {
  const find = () => context.pages().find((page) => page.url() === address("panel.html?start"));
  await expect.poll(() => find() !== undefined, { timeout: 15_000 }).toBe(true);
  return find() as Page;
}

/** Opens the panel, in a tab: the side panel itself is part of the browser's window, which no program can look into. */
export async function openPanel({ context, address }: Opened): Promise<Page> {
  const panel = await context.newPage();
  await panel.goto(address("panel.html"));
  await expect(panel.locator("html[data-ready='true']")).toBeAttached({ timeout: 20_000 });
  return panel;
}

export async function openTabs(context: BrowserContext, addresses: readonly string[]): Promise<Page[]> {
  const pages: Page[] = [];
  for (const address of addresses) {
    const page = await context.newPage();
    pages.push(page);
    // A file that the browser shows in a viewer of its own never loads as a page.
    await page.goto(address).catch(() => undefined);
  }
  return pages;
}

interface Fixtures {
  allowed: Allowed;
  opened: Opened;
}

export const test = base.extend<Fixtures, { sites: Site }>({
  allowed: ["all", { option: true }],
  sites: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const sites = await serveSites();
      await use(sites);
      await sites.stop();
    },
    { scope: "worker" },
  ],
  opened: async ({ allowed }, use) => {
    const opened = await launch(folderOf("chromium", allowed));
    await use(opened);
    await opened.context.close();
  },
});

export { expect };

export const tabs = (panel: Page) => panel.locator(".tab");

/** Ticks tabs by what their names begin with, and asks for the summary. */
export async function summarize(panel: Page, names: readonly string[]): Promise<void> {
  await expect(panel.locator(".tab").first()).toBeAttached();
  await panel.locator("details.tabs").evaluate((box: HTMLDetailsElement) => (box.open = true));
  for (const name of names) await tabs(panel).filter({ hasText: name }).getByRole("checkbox").check();
  await panel.getByRole("button", { name: /^Summarize \d+ tabs?$/u }).click();
}
