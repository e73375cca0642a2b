/** The extension in Chromium, from the open tabs to the sentence in its tab. */
import type { BrowserContext, CDPSession, Page } from "@playwright/test";
import { markup } from "../browser/hostile.ts";
import { stories } from "./articles.ts";
import { expect, folderOf, launch, openPanel, openTabs, summarize, tabs, test, type Opened } from "./launch.ts";

const titles = stories.map((story) => story.title);
const said = stories.flatMap((story) => story.paragraphs);
const cards = (panel: Page) => panel.locator(".card");
const sentences = (panel: Page) => panel.locator(".prose .sentence-text");

/** Where a sentence is lit: the addresses of the frames in which it is, of the tab that is in front. */
async function lit(context: BrowserContext, text: string): Promise<string[]> {
  const found: string[] = [];
  for (const page of context.pages()) {
    if (!(await page.evaluate(() => document.visibilityState === "visible"))) continue;
    for (const frame of page.frames()) {
      const texts = await frame.evaluate(() => [...(CSS.highlights.get("conspectus") ?? [])].map(String)).catch(() => []);
      if (texts.some((one) => one.replaceAll(/\s+/gu, " ") === text)) found.push(page.url());
    }
  }
  return found;
}

/** The worker of the extension, ended as the browser ends it when it has nothing to do. */
async function killWorker({ context }: Opened, panel: Page): Promise<void> {
  const session = await context.newCDPSession(panel);
  await session.send("ServiceWorker.enable");
  await session.send("ServiceWorker.stopAllWorkers");
  await session.detach();
}

const badge = (panel: Page) => panel.evaluate(() => chrome.action.getBadgeText({}));

test("tabs are ticked, summarized, and each citation lights its sentence in its tab", async ({ opened, sites }) => {
  test.slow();
  await openTabs(opened.context, sites.articles);
  const panel = await openPanel(opened);
  await summarize(panel, titles);
  await expect(cards(panel)).toHaveCount(5);
  await expect(panel.locator(".card-title")).toHaveText(titles);
  await expect(sentences(panel).first()).toBeVisible();
  await expect.poll(() => badge(panel)).toBe("5");
  // What stands in a frame, a shadow root or above the next article of an endless page is there; what is around it is not.
  for (const text of await sentences(panel).allTextContents()) expect(said.some((paragraph) => paragraph.includes(text))).toBe(true);
  for (const [n, { paragraphs }] of stories.entries()) {
    await cards(panel).nth(n).locator(".card-title").click();
    await expect(panel.locator(".reader")).toContainText(paragraphs[0] ?? "");
    // Until its paragraphs are known, an article is shown as one.
    await expect(panel.getByRole("button", { name: "Leave this line out" }).first()).toBeVisible();
    const kept = await panel.locator(".reader .line:not(.line-out) > p:first-child").allTextContents();
    expect(kept.filter((line) => !paragraphs.includes(line))).toEqual([]);
    expect(kept.length).toBeGreaterThanOrEqual(5);
  }
  await panel.keyboard.press("Escape");
  const count = await sentences(panel).count();
  const places = new Set<string>();
  for (let n = 0; n < count; n++) {
    await panel.bringToFront();
    const text = (await sentences(panel).nth(n).textContent()) ?? "";
    await panel.locator(".prose .cite").nth(n).click();
    await expect.poll(() => lit(opened.context, text)).toHaveLength(1);
    const [address = ""] = await lit(opened.context, text);
    expect(stories.findIndex((story) => story.paragraphs.some((one) => one.includes(text)))).toBe(sites.articles.indexOf(address));
    places.add(address);
  }
  expect(places.size).toBeGreaterThan(2);
});

test("hostile titles and pages of tabs stay text in the panel", async ({ opened, sites }) => {
  // All of it but what sends the tab elsewhere: then the article is gone.
  const elsewhere = ["another page", "another page, from a drawing", "frame from elsewhere"];
  const evil = Object.entries(markup).flatMap(([what, part]) => (elsewhere.includes(what) ? [] : [part])).join("\n");
  const name = `Hostile <img src=x onerror=ran=1> \u202egpj.exe`;
  const text = said.slice(0, 4).map((one) => `<p>${one}</p>`).join("");
  const address = new URL("/hostile/a-tab-with-a-hostile-title", sites.articles[0]).href;
  const body = `<!doctype html><title>${name.replaceAll("<", "&lt;")}</title><article>${text}</article>${evil}`;
  await opened.context.route(address, (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body, headers: { "content-security-policy": "default-src 'none'" } }));
  await openTabs(opened.context, [address]);
  const panel = await openPanel(opened);
  const asked: string[] = [];
  panel.on("request", (request) => asked.push(request.url()));
  // What broke out of its tab is refused what is kept.
  const kept = await panel.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: "http://herald.localhost/hostile/*" });
    const func = () => chrome.storage.local.get(null).then(() => "given", () => "refused");
    return (await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? -1 }, func }))[0]?.result;
  });
  expect(kept).toBe("refused");
  await panel.evaluate(() => addEventListener("securitypolicyviolation", () => (document.documentElement.dataset["violated"] = "yes")));
  await summarize(panel, ["Hostile <img src=x"]);
  await expect(cards(panel)).toHaveCount(1);
  await expect(sentences(panel).first()).toBeVisible();
  expect(await panel.evaluate(() => "ran" in window || "polluted" in {})).toBe(false);
  await expect(panel.locator("img, iframe, object, form[action], [onerror], script:not([src]), html[data-violated]")).toHaveCount(0);
  expect(asked.filter((url) => !url.startsWith("chrome-extension:"))).toEqual([]);
});

test("tabs about one event are offered together, others can be searched", async ({ opened, sites }) => {
  await openTabs(opened.context, [...sites.articles, sites.empty, sites.locked, sites.pdf]);
  const panel = await openPanel(opened);
  await expect(tabs(panel)).toHaveCount(8);
  const event = panel.locator(".tab-event");
  await expect(event).toHaveCount(1);
  for (const n of [0, 1, 2]) await expect(event).toContainText(titles[n] ?? "");
  await expect(event).not.toContainText("Turnip");
  await event.getByRole("button", { name: /^Tick all/u }).click();
  await expect(event.getByRole("checkbox", { checked: false })).toHaveCount(0);
  await panel.getByRole("searchbox", { name: "Find a tab" }).fill("turnip seaweed");
  await expect(tabs(panel)).toHaveCount(1);
});

test("pages that can't be read say so one by one, and the rest is summarized", async ({ opened, sites }) => {
  const [first = "", second = ""] = sites.articles;
  const [, , , gone] = await openTabs(opened.context, [first, sites.empty, sites.locked, "about:blank", sites.pdf, second]);
  await gone?.goto("chrome://version");
  const panel = await openPanel(opened);
  await expect(panel.getByText(/^\d tabs? shows? .* of the browser or its store/u)).toBeVisible();
  await summarize(panel, [titles[0] ?? "", "Nothing here yet", "Turnip growers", "annual-report", titles[1] ?? ""]);
  await expect(cards(panel)).toHaveCount(2);
  const failures = panel.getByRole("alert").getByRole("listitem");
  await expect(failures).toHaveCount(3);
  await expect(failures.filter({ hasText: "Nothing here yet" })).toContainText("There is no article on it.");
  await expect(failures.filter({ hasText: "Turnip growers" })).toContainText("for subscribers only");
  await expect(failures.filter({ hasText: "annual-report" })).toContainText("A PDF");
  await expect(sentences(panel).first()).toBeVisible();
});

test("of an article for subscribers the beginning is taken, and is called so", async ({ opened, sites }) => {
  await openTabs(opened.context, [sites.begun]);
  const panel = await openPanel(opened);
  await summarize(panel, ["Turnip growers"]);
  await expect(cards(panel)).toContainText("Beginning only");
  await expect(panel.getByRole("alert").getByRole("listitem")).toContainText("Only its beginning is there, and was added");
  await expect(panel.getByRole("checkbox", { checked: true })).toHaveCount(0);
});

test("the menu and the shortcut add the page, or what is selected of it", async ({ opened, sites }) => {
  const [first, second, third] = await openTabs(opened.context, [0, 1, 3].map((n) => sites.articles[n] ?? ""));
  const panel = await openPanel(opened);
  // No program can press the browser's own menu or shortcut: here the browser's words about it come from the test.
  const worker = opened.context.serviceWorkers()[0];
  const press = (address: string, event: "menu" | "key", selectionText?: string) =>
    worker?.evaluate(
      async ([address, event, selectionText]) => {
        const [tab] = await chrome.tabs.query({ url: `${address}*` });
        type Told = { dispatch: (...said: unknown[]) => void };
        if (event === "key") (chrome.commands.onCommand as unknown as Told).dispatch("add", tab);
        else (chrome.contextMenus.onClicked as unknown as Told).dispatch({ menuItemId: "add", selectionText }, tab);
      },
      [address, event, selectionText] as const,
    );
  // Both are there: updating a menu that is not would fail.
  await worker?.evaluate(() => chrome.contextMenus.update("add", {}));
  expect(await worker?.evaluate(async () => (await chrome.commands.getAll()).map(({ name }) => name))).toContain("add");

  await press(first?.url() ?? "", "menu");
  await expect(cards(panel)).toHaveCount(1);
  await press(second?.url() ?? "", "key");
  await expect(cards(panel)).toHaveCount(2);
  const [, part = ""] = stories[3].paragraphs;
  await third?.getByText("The company ordered a new gearbox").selectText();
  await press(third?.url() ?? "", "menu", part);
  await expect(cards(panel)).toHaveCount(3);
  await cards(panel).nth(2).locator(".card-title").click();
  await expect(panel.locator(".reader")).toContainText(part);
  await expect(panel.locator(".reader")).not.toContainText(stories[3].paragraphs[0] ?? "");
});

test("what is selected on a page is checked against the articles, and what was checked before can be brought back", async ({ opened, sites }) => {
  const [, , page] = await openTabs(opened.context, [0, 1, 3].map((n) => sites.articles[n] ?? ""));
  const panel = await openPanel(opened);
  const worker = opened.context.serviceWorkers()[0];
  const press = async (text: string) => {
    await page?.getByText(text).selectText();
    // No program can press the browser's own menu: here the browser's words about it come from the test.
    await worker?.evaluate(async (address) => {
      const [tab] = await chrome.tabs.query({ url: `${address}*` });
      type Told = { dispatch: (...said: unknown[]) => void };
      (chrome.contextMenus.onClicked as unknown as Told).dispatch({ menuItemId: "check", selectionText: "…" }, tab);
    }, page?.url() ?? "");
  };
  await worker?.evaluate(() => chrome.contextMenus.update("check", {}));
  const [gearbox, choir] = ["The company ordered a new gearbox", "All passengers were lowered into boats"];
  // Without an article, it waits for one.
  await press(gearbox);
  await expect(panel.getByText("Add the articles that the text is to be held against.")).toBeVisible();
  await summarize(panel, titles.slice(0, 2));
  await expect(cards(panel)).toHaveCount(2);
  await expect(panel.locator(".check-prose")).toContainText(gearbox);
  await press(choir);
  await expect(panel.locator(".check-prose")).toContainText(choir);
  await expect(panel.locator(".check-prose .sentence").first()).toBeVisible();
  await expect(cards(panel)).toHaveCount(2);
  await panel.getByRole("button", { name: "Undo" }).click();
  await expect(panel.locator(".check-prose")).toContainText(gearbox);
  await panel.reload();
  await expect(panel.locator(".check-prose")).toContainText(gearbox);
});

test("a closed tab is opened again at the sentence, a changed page gives way to the copy", async ({ opened, sites }) => {
  const [page, changed] = await openTabs(opened.context, sites.articles.slice(0, 2));
  const panel = await openPanel(opened);
  await summarize(panel, titles.slice(0, 2));
  await expect(cards(panel)).toHaveCount(2);
  await expect(sentences(panel).first()).toBeVisible();
  await page?.close();
  await changed?.locator("iframe").evaluate((frame) => frame.remove());
  const from = async (n: number) => {
    const all = await sentences(panel).allTextContents();
    return all.findIndex((text) => stories[n]?.paragraphs.some((one) => one.includes(text)));
  };
  const back = opened.context.waitForEvent("page");
  await panel.locator(".prose .cite").nth(await from(0)).click();
  const again = await back;
  await expect.poll(() => again.url()).toContain(`${sites.articles[0] ?? ""}#:~:text=`);
  await panel.bringToFront();
  await panel.keyboard.press("Escape");
  await panel.locator(".prose .cite").nth(await from(1)).click();
  await panel.bringToFront();
  await expect(panel.locator(".notice")).toContainText("the sentence is not there any more");
});

test("nothing is lost when the worker is killed and the browser closed, and all of it is forgotten when asked", async ({ sites }) => {
  const folder = folderOf("chromium", "all");
  const profile = test.info().outputPath("profile");
  let opened = await launch(folder, profile);
  await openTabs(opened.context, sites.articles.slice(0, 3));
  let panel = await openPanel(opened);
  await summarize(panel, titles.slice(0, 1));
  await expect(cards(panel)).toHaveCount(1);
  await killWorker(opened, panel);
  await summarize(panel, titles.slice(1, 2));
  await expect(cards(panel)).toHaveCount(2);
  // Collected while no panel is open, by the worker alone.
  const tab = await panel.evaluate(async () => (await chrome.tabs.query({ url: "http://post.localhost/*" }))[0]?.id);
  await panel.close();
  const other = await opened.context.newPage();
  await other.goto(opened.address("licences.txt"));
  await other.evaluate((id) => chrome.runtime.sendMessage({ kind: "collect", tabs: [id] }), tab);
  await killWorker(opened, other);
  await expect.poll(() => badge(other)).toBe("3");
  await opened.context.close();

  opened = await launch(folder, profile);
  panel = await openPanel(opened);
  await expect(panel.locator(".card-title")).toHaveText(titles.slice(0, 3));
  await expect(sentences(panel).first()).toBeVisible();
  await panel.locator("summary[aria-label=Settings]").click();
  await panel.getByRole("button", { name: "Forget everything" }).click();
  await expect(cards(panel)).toHaveCount(0);
  await expect.poll(() => badge(panel)).toBe("");
  const left = await panel.evaluate(async () => [await chrome.storage.local.get(null), await chrome.storage.session.get(null)]);
  expect(JSON.stringify(left)).not.toContain("Orrin");
  await opened.context.close();
});

test.describe("without permission for all tabs", () => {
  test.use({ allowed: "nothing" });

  /** Presses the button of the extension in the browser's toolbar, with a tab in front. */
  async function pressButton(context: BrowserContext, page: Page, id: string): Promise<void> {
    await page.bringToFront();
    // By then the panel has looked at the tabs, and knows no more than before.
    await page.waitForTimeout(500);
    const session = (await context.browser()?.newBrowserCDPSession()) as CDPSession & { send: (name: string, params: unknown) => Promise<unknown> };
    const { targetInfos } = await session.send("Target.getTargets", { filter: [{ type: "tab" }] });
    const tab = targetInfos.find((target) => target.url === page.url());
    await session.send("Extensions.triggerAction", { id, targetId: tab?.targetId });
  }

  test("the reader is told why it is asked for; refused, the page in front can still be added", async ({ opened, sites }) => {
    const [page] = await openTabs(opened.context, sites.articles.slice(0, 2));
    const panel = await openPanel(opened);
    await expect(tabs(panel)).toHaveCount(0);
    await expect(panel.getByText("needs your permission")).toBeVisible();
    await panel.evaluate(() => (chrome.permissions.request = () => Promise.resolve(false)));
    await panel.getByRole("button", { name: "List my tabs" }).click();
    await expect(panel.getByText("it stays with the page in front of you")).toBeVisible();
    if (page) await pressButton(opened.context, page, new URL(panel.url()).host);
    await expect(tabs(panel)).toHaveCount(1);
    await summarize(panel, titles.slice(0, 1));
    await expect(cards(panel)).toHaveCount(1);
    await expect(sentences(panel).first()).toBeVisible();
  });
});

test("messages that are not known, or not our own, are not answered", async ({ opened, sites }) => {
  await openTabs(opened.context, sites.articles.slice(0, 1));
  const panel = await openPanel(opened);
  const answers = await panel.evaluate(async () => {
    const ask = (message: unknown) => chrome.runtime.sendMessage(message).then((answer: unknown) => answer ?? "none", () => "none");
    const [tab] = await chrome.tabs.query({ url: "http://herald.localhost/*" });
    const inTab = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? -1 },
      args: [tab?.id ?? -1],
      // What runs in a tab is as trustworthy as the tab.
      func: (id) => chrome.runtime.sendMessage({ kind: "collect", tabs: [id] }).then((answer: unknown) => answer ?? "none", () => "none"),
    });
    return [
      await ask({ kind: "forget" }),
      await ask({ kind: "collect", tabs: ["1"] }),
      await ask("collect"),
      inTab[0]?.result,
      await ask({ kind: "collect", tabs: [] }),
    ];
  });
  expect(answers).toEqual(["none", "none", "none", "none", []]);
});

test("nothing is requested but what is in the extension", async ({ opened, sites }) => {
  await openTabs(opened.context, sites.articles.slice(0, 2));
  const asked: string[] = [];
  opened.context.on("request", (request) => asked.push(request.url()));
  const panel = await openPanel(opened);
  const said: string[] = [];
  panel.on("console", (message) => said.push(message.text()));
  await summarize(panel, titles.slice(0, 2));
  await expect(sentences(panel).first()).toBeVisible();
  expect(asked.filter((url) => !url.startsWith("chrome-extension://"))).toEqual([]);
  expect(said).toEqual([]);
  await expect(panel.evaluate(() => fetch("http://localhost/"))).rejects.toThrow();
});
