/** The pictures that the stores of the browsers ask for, from invented articles, into dist/store: see `make store`. */
import { mkdirSync, readFileSync } from "node:fs";
import type { BrowserContext, Page } from "@playwright/test";
import { stories } from "./articles.ts";
import { openPanel, openTabs, summarize, test } from "./launch.ts";

const folder = "dist/store";
/** A side panel beside a page, as browsers show it. */
const [WIDTH, HEIGHT, PANEL] = [1280, 800, 420];

const inside = (picture: Buffer) => `<img alt="" src="data:image/png;base64,${picture.toString("base64")}">`;

/** Draws markup in a size, and keeps the picture. */
async function draw(context: BrowserContext, name: string, width: number, height: number, body: string): Promise<void> {
  const page = await context.newPage();
  await page.setViewportSize({ width, height });
  await page.setContent(`<style>body { margin: 0; display: flex; font-family: charter, "Noto Serif", serif } img { display: block }</style>${body}`);
  await page.screenshot({ path: `${folder}/${name}-${width}x${height}.png` });
  await page.close();
}

async function beside(context: BrowserContext, page: Page, panel: Page, name: string): Promise<void> {
  await page.setViewportSize({ width: WIDTH - PANEL - 1, height: HEIGHT });
  await panel.setViewportSize({ width: PANEL, height: HEIGHT });
  // Out of the way of what is shown.
  await panel.mouse.move(0, 0);
  const [left, right] = [await page.screenshot(), await panel.screenshot()];
  await draw(context, name, WIDTH, HEIGHT, `${inside(left)}<div style="width: 1px; background: #dfdbd0"></div>${inside(right)}`);
}

/** A tile with the name, for the lists of the stores. */
async function tile(context: BrowserContext, width: number, height: number): Promise<void> {
  const icon = readFileSync("www/page/public/icon.svg").toString("base64");
  const size = Math.round(height / 4);
  const text = `<div><b style="font-size: ${Math.round(size * 0.7)}px">Conspectus</b><p style="margin: 8px 0 0; font-size: ${Math.round(size * 0.2)}px; white-space: nowrap">One summary of the tabs you have open,<br>word for word, with its sources</p></div>`;
  const body = `<main style="box-sizing: border-box; width: 100%; height: ${height}px; display: flex; align-items: center; justify-content: center; gap: ${Math.round(size / 3)}px; background: #fbfaf6; color: #1d1c19">
<img alt="" width="${size}" height="${size}" src="data:image/svg+xml;base64,${icon}">${text}</main>`;
  await draw(context, "tile", width, height, body);
}

test("pictures for the stores", async ({ opened, sites }) => {
  test.setTimeout(120_000);
  mkdirSync(folder, { recursive: true });
  const { context } = opened;
  const [article] = await openTabs(context, sites.articles);
  const panel = await openPanel(opened);
  if (!article) throw new Error("No article was opened.");
  await article.getByText("We value your privacy").evaluate((title) => title.parentElement?.remove());
  await panel.getByRole("button", { name: /^Tick all/u }).click();
  await beside(context, article, panel, "1-tabs");
  await summarize(panel, stories.map((story) => story.title));
  const sentences = panel.locator(".prose .sentence-text");
  await sentences.first().waitFor();
  await panel.locator("#summary-title").scrollIntoViewIfNeeded();
  await beside(context, article, panel, "2-summary");
  await sentences.first().click();
  await beside(context, article, panel, "3-evidence");
  await panel.keyboard.press("Escape");
  await panel.evaluate(() => (document.documentElement.dataset["theme"] = "dark"));
  await beside(context, article, panel, "4-dark");
  await tile(context, 440, 280);
  await tile(context, 1400, 560);
});
