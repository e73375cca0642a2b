/** Many articles: files that arrive, warnings about many of them, and the events that they tell. */
import type { Page } from "@playwright/test";
import { filesOf, many } from "./many.ts";
import { cards, expect, hasFocus, sentences, test } from "./page.ts";

/** Drops articles as files. */
const drop = (page: Page, articles: readonly string[]) => page.locator("input[type=file]").setInputFiles(filesOf(articles));

test.describe("files that arrive", () => {
  /** Files that take a while: each is read when the test says so. */
  async function slowly(page: Page): Promise<void> {
    await page.evaluate(() => {
      Blob.prototype.arrayBuffer = async function (this: Blob) {
        await new Promise((done) => setTimeout(done, 150));
        return new Response(this).arrayBuffer();
      };
    });
  }

  test("say how many are read, wait for the last one, and stay when they are stopped", async ({ desk }) => {
    await slowly(desk);
    await drop(desk, many(40, 1));
    const status = desk.locator(".arriving");
    await expect(status).toContainText(/Reading file \d+ of 40/u);
    // There is one summary before the last one is there, and no other.
    await expect(sentences(desk).first()).toBeVisible({ timeout: 10_000 });
    const counted = () => desk.locator(".card-facts", { hasText: "words" }).count();
    const first = await counted();
    expect(first).toBeGreaterThan(1);
    await expect.poll(() => cards(desk).count()).toBeGreaterThan(first + 2);
    expect(await counted()).toBe(first);
    await status.getByRole("button", { name: "Stop" }).click();
    await expect(status).not.toContainText("Reading");
    const kept = await cards(desk).count();
    expect(kept).toBeLessThan(40);
    await expect.poll(counted).toBe(kept);
  });
});

test("warnings of one kind about many articles are one line, with what can be done about all", async ({ desk }) => {
  await drop(desk, [...many(6, 1), ...["a", "b", "c", "d"].map((word) => `Sign in\n\nSubscribe ${word}`)]);
  const line = desk.locator(".warnings li", { hasText: "4 articles have no text" });
  await line.locator("summary").click();
  await expect(line.locator(".article-links li")).toHaveCount(4);
  await line.locator(".article-links button").first().click();
  await expect(desk.locator(".panel-body")).toBeVisible();
  await desk.keyboard.press("Escape");
  await line.getByRole("button", { name: "Remove all" }).click();
  await expect(cards(desk)).toHaveCount(6);
  await expect(line).toHaveCount(0);
  await hasFocus(desk.locator("#summary-title"));
  await desk.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(cards(desk)).toHaveCount(10);
  await expect(line).toBeVisible();
});

test("three warnings of one kind stay three lines", async ({ desk }) => {
  await drop(desk, [...many(6, 1), ...["a", "b", "c"].map((word) => `Sign in\n\nSubscribe ${word}`)]);
  await expect(desk.locator(".warnings > li", { hasText: "has no text" })).toHaveCount(3);
});
