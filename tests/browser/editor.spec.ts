/** What is known about an article is corrected in a form, of which nothing is lost and whose button stays in sight. */
import type { Page } from "@playwright/test";
import { cards, choose, expect, hasFocus, open, pasteText, test } from "./page.ts";
import { invented } from "./texts.ts";

test.use({ serviceWorkers: "block" });

const outlet = (page: Page) => page.getByLabel("Outlet", { exact: true });

/** Two articles without an outlet. */
async function two(page: Page): Promise<void> {
  await open(page);
  for (const n of [1, 2]) await pasteText(page, invented(n));
  await expect(page.locator(".card-facts").last()).toContainText(/\d/u);
}

const askOutlet = (page: Page, index: number) => cards(page).nth(index).getByRole("button", { name: "Which outlet?" }).click();

test("the button that asks for the outlet leads into its field, whatever is open", async ({ page }) => {
  await two(page);
  await askOutlet(page, 0);
  await hasFocus(outlet(page));
  await page.keyboard.type("The Tarnley Post");
  await page.keyboard.press("Enter");
  await expect(cards(page).first()).toContainText("The Tarnley Post");
  await askOutlet(page, 1);
  await hasFocus(outlet(page));
  await expect(outlet(page)).toHaveValue("");
});

const ways: Record<string, (page: Page) => Promise<void>> = {
  Escape: (page) => page.keyboard.press("Escape"),
  "its button": (page) => page.locator(".panel").getByRole("button", { name: "Close" }).click(),
  "what opens in its place": (page) => cards(page).nth(1).locator(".card-title").click(),
};

for (const [name, leave] of Object.entries(ways)) {
  test(`what is written is taken over when the form is left by ${name}, which can be undone`, async ({ page }) => {
    await two(page);
    await askOutlet(page, 0);
    await hasFocus(outlet(page));
    await page.keyboard.type("The Tarnley Post");
    await leave(page);
    await expect(page.locator(".editor")).toHaveCount(0);
    await expect(cards(page).first()).toContainText("The Tarnley Post");
    await expect(page.locator(".notice")).toContainText("Changes saved.");
    await page.locator(".notice").getByRole("button", { name: "Undo" }).click();
    await expect(cards(page).first()).not.toContainText("The Tarnley Post");
  });
}

test("what is cancelled is not taken over, and what was not changed says nothing", async ({ page }) => {
  await two(page);
  await askOutlet(page, 0);
  await outlet(page).fill("The Tarnley Post");
  await page.locator(".editor").getByRole("button", { name: "Cancel" }).click();
  await expect(page.locator(".editor")).toHaveCount(0);
  await choose(page, 0, "Edit");
  await expect(outlet(page)).toHaveValue("");
  await page.keyboard.press("Escape");
  await expect(page.locator(".panel")).toHaveCount(0);
  await expect(cards(page).first()).not.toContainText("The Tarnley Post");
  await expect(page.locator(".notice")).toHaveCount(0);
});

for (const [width, height] of [[1440, 900], [390, 844]] as const) {
  test(`the button that saves is in sight at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await two(page);
    await choose(page, 0, "Edit");
    await expect(page.locator(".editor").getByRole("button", { name: "Save" })).toBeInViewport({ ratio: 1 });
  });
}
