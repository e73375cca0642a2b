/** The documentation page: its figures are those of the core, on the spot. */
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./page.ts";

test("the page leads to how it chooses, which shows it and can be played with", async ({ page }) => {
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  await page.goto("./");
  await page.getByRole("link", { name: "How it chooses" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How Conspectus chooses");
  await expect(page.getByText("5 articles, 4 sources.")).toBeVisible();
  for (const told of ["4:20 a.m.", "in none of the articles", "half, where the article has full", "not found"]) await expect(page.locator("figure dd", { hasText: told }).first()).toBeVisible();
  const chosen = page.locator("blockquote");
  const before = await chosen.count();
  await page.getByLabel(/At most/u).fill("200");
  await expect(page.getByText("At most 200 words")).toBeVisible();
  await expect.poll(() => chosen.count()).toBeGreaterThan(before);
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  expect(said).toEqual([]);
});
