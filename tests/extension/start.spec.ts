/** The first steps, the shortcuts, and the ways into a notebook. */
import type { Page } from "@playwright/test";
import { stories } from "./articles.ts";
import { expect, faultyFolder, folderOf, launch, openPanel, openTabs, startPage, summarize, test } from "./launch.ts";

const cards = (panel: Page) => panel.locator(".card");

test("after the installation a page says how to begin, and shows an example", async () => {
  const opened = await launch(folderOf("chromium", "nothing"), test.info().outputPath("profile"));
  const start = await startPage(opened);
  // A browser without a screen gives no keys; what it would say comes from the test.
  await start.addInitScript(() => {
    chrome.commands.getAll = (() => Promise.resolve([{ name: "_execute_action", shortcut: "Alt+Shift+C" }, { name: "add", shortcut: "" }]));
  });
  await start.reload();
  await expect(start.getByText("Pin the button")).toBeVisible();
  await expect(start.locator(".keys > div")).toHaveText(["Alt+Shift+COpen Conspectus", "noneAdd to Conspectus"]);
  await start.getByRole("button", { name: "Try it with an example" }).click();
  await expect(cards(start)).toHaveCount(2);
  await expect(start.locator(".prose .sentence-text").first()).toBeVisible();
  await expect(start.getByRole("button", { name: "Try it with an example" })).toHaveCount(0);
  const opens = opened.context.waitForEvent("page");
  await start.getByRole("button", { name: "Change the shortcuts" }).click();
  expect(await (await opens).evaluate(() => location.href)).toContain("chrome://extensions/shortcuts");
  await opened.context.close();
});

test("the panel leads to the first steps, which are its options", async ({ opened }) => {
  const panel = await openPanel(opened);
  await expect(panel.getByText("Pin the button")).toHaveCount(0);
  await panel.getByRole("button", { name: "First steps, shortcuts, notes" }).click();
  await expect((await startPage(opened)).getByText("Pin the button")).toBeVisible();
});

test("a summary goes to a note by the clipboard and a link that needs no network", async ({ opened, sites }) => {
  await opened.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openTabs(opened.context, sites.articles.slice(0, 2));
  const panel = await openPanel(opened);
  await summarize(panel, stories.slice(0, 2).map((story) => story.title));
  await expect(panel.locator(".prose .sentence-text").first()).toBeVisible();
  const called = panel.evaluate(
    () =>
      new Promise<string>((done) => {
        HTMLAnchorElement.prototype.click = function () {
          done(this.href);
        };
      }),
  );
  const menu = panel.locator("summary[aria-label='Save as']");
  await menu.click();
  // A link to a page of the extension would open nowhere else.
  await expect(panel.getByRole("button", { name: /Copy a link/u })).toHaveCount(0);
  await panel.getByRole("button", { name: /Send to a note/u }).click();
  const headline = (await panel.locator("#summary-title").textContent()) ?? "";
  expect(await called).toBe(`obsidian://new?name=${encodeURIComponent(headline)}&clipboard=true`);
  const copied = await panel.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(`# ${headline}`);
  expect(copied).toContain("## Sources");
  await panel.evaluate(() => navigator.clipboard.writeText(""));
  await menu.click();
  await panel.getByRole("button", { name: "Copy as Markdown" }).click();
  await expect.poll(() => panel.evaluate(() => navigator.clipboard.readText())).toBe(copied);
});

test("the link of another program is kept; addresses of the web and scripts are refused", async ({ opened }) => {
  const start = await opened.context.newPage();
  await start.goto(opened.address("panel.html?start"));
  const field = start.getByLabel("Link of your program for notes");
  for (const bad of ["https://notes.example/{text}", "javascript:alert(1)", "data:text/html,{text}", "notes", "mailto:me@notes.example?body={text}"]) {
    await field.fill(bad);
    await field.press("Tab");
    await expect(start.getByText("That is not the link of a program.")).toBeVisible();
  }
  await field.fill("bear://x-callback-url/create?title={title}&text={text}");
  await field.press("Tab");
  await expect(start.getByText("That is not the link of a program.")).toHaveCount(0);
  await expect.poll(() => start.evaluate(async () => Object.values(await chrome.storage.local.get("note link")))).toHaveLength(1);
  await start.reload();
  await expect(field).toHaveValue("bear://x-callback-url/create?title={title}&text={text}");
});

test("English is spelt as the browser's region does", async () => {
  for (const [locale, button, theme] of [["en-US", "Summarize 0 tabs", "Colors"], ["en-GB", "Summarise 0 tabs", "Colours"]] as const) {
    const opened = await launch(folderOf("chromium", "all"), test.info().outputPath(locale), locale);
    // It opens in whatever empty tab there is.
    await startPage(opened);
    await openTabs(opened.context, ["http://herald.localhost/nothing"]);
    const panel = await openPanel(opened);
    await expect(panel.getByRole("button", { name: button })).toBeVisible();
    await panel.locator("summary[aria-label=Settings]").click();
    await expect(panel.getByLabel(theme)).toBeVisible();
    await opened.context.close();
  }
});

test("on a phone, which has no panel, no menus and no shortcuts, the button opens a tab, and only one", async () => {
  const phone = `for (const name of ["sidePanel", "contextMenus", "commands", "windows"]) Object.defineProperty(chrome, name, { value: undefined })`;
  const opened = await launch(faultyFolder("chromium", phone));
  const press = () =>
    opened.context.serviceWorkers()[0]?.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true });
      (chrome.action.onClicked as unknown as { dispatch: (tab: unknown) => void }).dispatch(tab);
    });
  const panels = () => opened.context.pages().filter((page) => page.url() === opened.address("panel.html"));
  await press();
  await expect.poll(() => panels().length).toBe(1);
  for (const page of panels()) await expect(page.locator("html[data-ready='true']")).toBeAttached();
  await press();
  await opened.context.pages()[0]?.waitForTimeout(500);
  expect(panels()).toHaveLength(1);
  await opened.context.close();
});
