/** The panel must be usable by everyone, at every width that a panel has, light and dark. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { stories } from "./articles.ts";
import { expect, openPanel, openTabs, summarize, test } from "./launch.ts";

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return found.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).join(", ")}`);
}

/** True if what stays in sight below the list stands on ground of its own, so that the list does not show through. */
const standsAlone = (page: Page) => page.locator(".tabs-go").evaluate((bar) => !/, 0\)$|transparent/u.test(getComputedStyle(bar).backgroundColor));

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test("every view is accessible and nothing is cut off, from 320 to 600 pixels, light and dark", async ({ opened, sites }) => {
  test.slow();
  await openTabs(opened.context, [...sites.articles, sites.empty, sites.locked]);
  const panel = await openPanel(opened);
  const views: Record<string, () => Promise<unknown>> = {
    tabs: async () => {
      await panel.getByRole("button", { name: /^Tick all/u }).click();
      expect(await standsAlone(panel)).toBe(true);
    },
    summary: async () => {
      await summarize(panel, [...stories.map((story) => story.title), "Nothing here yet"]);
      await expect(panel.locator(".prose .sentence-text").first()).toBeVisible();
    },
    evidence: () => panel.locator(".prose .sentence-text").first().click(),
    check: async () => {
      await panel.keyboard.press("Escape");
      await panel.getByRole("button", { name: "Check a text" }).click();
      await panel.locator("#check-text").fill(`${stories[0].paragraphs[0] ?? ""} A petition for a tunnel has gathered nine thousand signatures.`);
      await panel.getByRole("button", { name: "Check it" }).click();
      await panel.locator(".check-prose .cite").first().click();
      await expect(panel.locator(".panel")).toBeVisible();
    },
    arabic: async () => {
      await panel.keyboard.press("Escape");
      await panel.locator("summary[aria-label=Settings]").click();
      await panel.getByLabel("Language").selectOption("ar");
      await panel.keyboard.press("Escape");
    },
  };
  for (const [name, show] of Object.entries(views)) {
    await show();
    for (const theme of ["light", "dark"]) {
      await panel.evaluate((value) => (document.documentElement.dataset["theme"] = value), theme);
      expect(await violations(panel), `${name}, ${theme}`).toEqual([]);
    }
    for (const width of [320, 400, 600]) {
      await panel.setViewportSize({ width, height: 800 });
      expect(await overflow(panel), `${name} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
});
