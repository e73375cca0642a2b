/** What the extension asks the browser for, and when; and the tabs of all windows, in one click. */
import type { Page } from "@playwright/test";
import { stories } from "./articles.ts";
import { expect, openPanel, openTabs, summarize, tabs, test } from "./launch.ts";

const titles = stories.map((story) => story.title);

/** Notes what the browser is asked for, and answers in the place of the reader. */
const answering = (panel: Page, answer: boolean) =>
  panel.evaluate((given) => {
    const asked: unknown[] = [];
    Object.assign(window, { asked });
    chrome.permissions.request = ((wish: unknown) => {
      asked.push(wish);
      return Promise.resolve(given);
    });
  }, answer);
const asked = (panel: Page) => panel.evaluate(() => (window as unknown as { asked: unknown[] }).asked);

test.describe("where only the names of tabs are allowed", () => {
  test.use({ allowed: "names" });

  test("the sites of the ticked tabs are asked for, and no others; refused, each tab says so", async ({ opened, sites }) => {
    await openTabs(opened.context, sites.articles.slice(0, 3));
    const panel = await openPanel(opened);
    await expect(tabs(panel)).toHaveCount(3);
    await answering(panel, false);
    await expect(panel.getByText("The browser will ask")).toHaveCount(0);
    await tabs(panel).filter({ hasText: titles[0] ?? "" }).getByRole("checkbox").check();
    await expect(panel.getByText("The browser will ask for the site of this tab.")).toBeVisible();
    await summarize(panel, titles.slice(0, 2));
    await expect.poll(() => asked(panel)).toEqual([{ origins: ["http://herald.localhost/*", "http://agency.localhost/*"] }]);
    await expect(panel.getByRole("alert").getByRole("listitem")).toHaveText([/Say yes when the browser asks for its site/u, /Say yes/u]);
    await expect(panel.getByRole("button", { name: "Summarize 2 tabs" })).toBeEnabled();
    // All sites at once is another question, behind a button that says what it reads like.
    await panel.getByText("Or: all sites at once").click();
    await expect(panel.getByText("Read and change all your data on all websites")).toBeVisible();
    await panel.getByRole("button", { name: "Ask once for all sites" }).click();
    await expect.poll(async () => (await asked(panel))[1]).toEqual({ origins: ["http://*/*", "https://*/*"] });
  });
});

test.describe("where nothing is allowed", () => {
  test.use({ allowed: "nothing" });

  test("only the names of tabs are asked for, behind a text that says what the question reads like", async ({ opened, sites }) => {
    await openTabs(opened.context, sites.articles.slice(0, 2));
    const panel = await openPanel(opened);
    await answering(panel, false);
    await expect(panel.getByText("“Read your browsing history”")).toBeVisible();
    await panel.getByRole("button", { name: "List my tabs" }).click();
    await expect.poll(() => asked(panel)).toEqual([{ permissions: ["tabs"] }]);
  });
});

test("tabs of other windows are in the list, an event is summarized by one click, and the reader is led to it", async ({ opened, sites }) => {
  await openTabs(opened.context, sites.articles.slice(0, 2));
  const panel = await openPanel(opened);
  await panel.evaluate((url) => chrome.windows.create({ url, focused: false }), sites.articles[2] ?? "");
  await expect(tabs(panel)).toHaveCount(3);
  await expect(tabs(panel).filter({ hasText: "another window" })).toContainText(titles[2] ?? "");
  await answering(panel, true);
  await panel.getByRole("button", { name: "Summarize these 3" }).press("Enter");
  await expect(panel.locator(".card-title")).toHaveText(titles.slice(0, 3));
  await expect(panel.getByText("Here is the summary of 3 articles.")).toHaveAttribute("role", "status");
  await expect(panel.locator("#summary-title")).toBeFocused();
  // All is allowed already: nothing is asked.
  expect(await asked(panel)).toEqual([]);
});
