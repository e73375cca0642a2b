/** Where the keyboard is: what is closed or vanishes leaves it where one can go on, links lead over the rest, and menus have their usual keys. */
import type { Page } from "@playwright/test";
import { cards, expect, hasFocus, open, pasteText, test, tryIt } from "./page.ts";
import { invented } from "./texts.ts";

test.use({ serviceWorkers: "block" });

const addButton = (page: Page) => page.getByRole("button", { name: "article", exact: true });
const undo = (page: Page) => page.locator(".notice").getByRole("button", { name: "Undo" });

/** Removes the first article by keys alone. */
async function removeFirst(page: Page): Promise<void> {
  await cards(page).first().locator(".menu > summary").press("Enter");
  await cards(page).first().getByRole("button", { name: "Remove" }).press("Enter");
}

test("after a paste into the box, and after Escape in it, its button has the focus", async ({ page }) => {
  await open(page);
  await hasFocus(page.locator("#paste"));
  await pasteText(page, invented(1));
  await hasFocus(addButton(page));
  for (const leave of [() => pasteText(page, invented(2)), () => page.keyboard.press("Escape")]) {
    await page.keyboard.press("Enter");
    await hasFocus(page.locator("#paste"));
    await leave();
    await hasFocus(addButton(page));
  }
  await expect(cards(page)).toHaveCount(2);
});

test.describe("where the screen is touched", () => {
  test.skip(({ browserName }) => browserName === "firefox", "Firefox does not emulate a telephone");
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("undo gives the focus to no box, for which the keyboard would come up, and the help names no keys", async ({ page }) => {
    await open(page);
    await pasteText(page, invented(1));
    await expect(cards(page)).toHaveCount(1);
    // Nothing moves any more.
    await expect(page.locator(".prose .sentence").first()).toBeVisible();
    await cards(page).first().locator(".menu > summary").tap();
    await cards(page).first().getByRole("button", { name: "Remove" }).tap();
    await undo(page).tap();
    await expect(cards(page)).toHaveCount(1);
    await page.locator(".steps").getByRole("button", { name: "Undo" }).tap();
    await expect(cards(page)).toHaveCount(0);
    await expect(page.locator("#paste")).toBeVisible();
    await page.waitForTimeout(300);
    await expect(page.locator("#paste")).not.toBeFocused();
    await page.getByRole("button", { name: "Help" }).tap();
    await expect(page.getByRole("dialog")).toContainText("writes nothing itself");
    await expect(page.locator(".keys")).toBeHidden();
    await expect(page.getByRole("heading", { name: "Keys" })).toBeHidden();
  });
});

test("a page that opens with articles gives the focus to nothing", async ({ page }) => {
  await open(page);
  await tryIt(page);
  await page.waitForTimeout(500);
  await open(page);
  await expect(cards(page)).toHaveCount(5);
  await hasFocus(page.locator("body"));
});

test("after an article is removed, what brings it back has the focus, and the list after that", async ({ page }) => {
  await open(page);
  await tryIt(page);
  await removeFirst(page);
  await hasFocus(undo(page));
  await page.keyboard.press("Enter");
  await expect(cards(page)).toHaveCount(5);
  await hasFocus(addButton(page));
  await removeFirst(page);
  await hasFocus(undo(page));
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator(".notice")).toHaveCount(0);
  await hasFocus(addButton(page));
});

test("a message stays while the focus or the pointer is in it, and gives the focus back", async ({ page }) => {
  await page.clock.install();
  await open(page);
  await tryIt(page);
  await removeFirst(page);
  await hasFocus(undo(page));
  // The summary of the others is there, and moves nothing any more.
  await expect(page.locator(".cite").first()).not.toHaveAccessibleName(/\bA\b/u);
  // What was removed by the mouse holds no message: it is the keys that are waited for.
  for (const key of ["Shift+Tab", "Tab"]) await page.keyboard.press(key);
  await hasFocus(undo(page));
  await page.clock.runFor(60_000);
  await expect(undo(page)).toBeVisible();
  await undo(page).hover();
  await page.locator(".cite").first().focus();
  await page.clock.runFor(60_000);
  await expect(undo(page)).toBeVisible();
  await page.locator(".notice").getByRole("button", { name: "Close" }).click();
  await hasFocus(page.locator(".cite").first());
  await removeFirst(page);
  // The marks of the first sentence are others as soon as the summary is one of three articles.
  await expect(page.locator(".cite").first()).not.toHaveAccessibleName(/\b[AB]\b/u);
  await page.locator(".cite").first().focus();
  await page.mouse.move(0, 0);
  await page.clock.runFor(20_000);
  await expect(page.locator(".notice")).toHaveCount(0);
  await hasFocus(page.locator(".cite").first());
});

test("the first link leads to the summary, and a button above it to what stands below", async ({ page }) => {
  await open(page);
  await tryIt(page);
  await page.waitForTimeout(500);
  await open(page);
  const [toSummary, toFindings] = [page.getByRole("link", { name: "See the summary" }), page.getByRole("button", { name: "Below the summary" })];
  // It comes with the summary.
  await expect(toSummary).toBeAttached();
  await page.keyboard.press("Tab");
  await hasFocus(toSummary);
  await expect(toSummary).toHaveCSS("clip-path", "none");
  await page.keyboard.press("Enter");
  await hasFocus(page.locator("#summary-title"));
  await expect(toSummary).not.toHaveCSS("clip-path", "none");
  expect(new URL(page.url()).hash).toBe("");
  await toFindings.focus();
  await page.keyboard.press("Enter");
  await hasFocus(page.getByRole("tab", { selected: true }));
  await expect(page.locator(".tabs")).toBeInViewport({ ratio: 1 });
});

const menus: Record<string, (page: Page) => ReturnType<Page["locator"]>> = {
  "the menu of a card": (page) => cards(page).nth(1).locator(".menu"),
  "Save as": (page) => page.locator(".summary .menu"),
};

for (const [name, find] of Object.entries(menus)) {
  test(`arrows, Home and End lead along ${name}`, async ({ page }) => {
    await open(page);
    await tryIt(page);
    const menu = find(page);
    const choices = menu.locator(".menu-list :is(button, summary)");
    await menu.locator("> summary").focus();
    await page.keyboard.press("ArrowDown");
    await hasFocus(choices.first());
    await page.keyboard.press("ArrowDown");
    await hasFocus(choices.nth(1));
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await hasFocus(choices.last());
    await page.keyboard.press("Home");
    await hasFocus(choices.first());
    await page.keyboard.press("End");
    await hasFocus(choices.last());
    await page.keyboard.press("Escape");
    await hasFocus(menu.locator("> summary"));
    await expect(menu).not.toHaveAttribute("open");
  });
}
