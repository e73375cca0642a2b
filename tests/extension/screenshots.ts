/** Pictures of the panel, to be looked at. */
import type { Page } from "@playwright/test";
import { stories } from "./articles.ts";
import { folderOf, launch, openPanel, openTabs, startPage, summarize, test } from "./launch.ts";

const views: Record<string, (panel: Page) => Promise<unknown>> = {
  tabs: (panel) => panel.getByRole("button", { name: /^Tick all/u }).click(),
  summary: async (panel) => {
    await summarize(panel, [...stories.map((story) => story.title), "Nothing here yet", "annual-report"]);
    await panel.locator(".prose .sentence-text").first().waitFor();
  },
  evidence: (panel) => panel.locator(".prose .sentence-text").first().click(),
  check: async (panel) => {
    await panel.keyboard.press("Escape");
    await panel.getByRole("button", { name: "Check a text" }).click();
    await panel.locator("#check-text").fill(`${stories[0].paragraphs.slice(0, 2).join("\n")}\nA petition for a tunnel has gathered nine thousand signatures.`);
    await panel.getByRole("button", { name: "Check it" }).click();
    await panel.locator(".check-prose").waitFor();
  },
  arabic: async (panel) => {
    await panel.keyboard.press("Escape");
    await panel.locator("summary[aria-label=Settings]").click();
    await panel.getByLabel("Language").selectOption("ar");
    await panel.locator("summary[aria-label]").first().press("Escape");
    await panel.locator(".tabs > summary").click();
  },
};

async function take(panel: Page, name: string): Promise<void> {
  for (const theme of ["light", "dark"]) {
    await panel.evaluate((value) => (document.documentElement.dataset["theme"] = value), theme);
    for (const width of [320, 400, 1280]) {
      await panel.setViewportSize({ width, height: 900 });
      await panel.waitForTimeout(200);
      await panel.screenshot({ path: `test-results/screenshots/panel-${name}-${width}-${theme}.png`, fullPage: name !== "evidence" });
    }
  }
}

test("all views", async ({ opened, sites }) => {
  test.setTimeout(120_000);
  await openTabs(opened.context, [...sites.articles, sites.empty, sites.locked, sites.pdf]);
  const panel = await openPanel(opened);
  for (const [name, show] of Object.entries(views)) {
    await show(panel);
    await take(panel, name);
  }
});

test.describe("before permission is given", () => {
  test.use({ allowed: "nothing" });

  test("the question", async ({ opened, sites }) => {
    await openTabs(opened.context, sites.articles.slice(0, 2));
    await take(await openPanel(opened), "permission");
  });

  test("the first steps", async () => {
    const opened = await launch(folderOf("chromium", "nothing"), test.info().outputPath("profile"));
    const start = await startPage(opened);
    await start.locator(".start").waitFor();
    await take(start, "start");
    await opened.context.close();
  });
});

test.describe("where only the names of tabs are allowed", () => {
  test.use({ allowed: "names" });

  test("the question for sites", async ({ opened, sites }) => {
    await openTabs(opened.context, sites.articles);
    const panel = await openPanel(opened);
    await panel.getByRole("button", { name: /^Tick all/u }).click();
    await take(panel, "sites");
  });
});
