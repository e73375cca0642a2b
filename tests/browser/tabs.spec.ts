/** Several tabs, one desk: what each does is there for all of them, and nothing is lost. */
import type { Page } from "@playwright/test";
import { cards, choose, expect, open, pasteText, reload, test } from "./page.ts";
import { invented } from "./texts.ts";

/** Files that each hold one article, with a number to know them by. */
const files = (from: number, count: number) =>
  Array.from({ length: count }, (_, n) => ({
    name: `${from + n}.txt`,
    mimeType: "text/plain",
    buffer: Buffer.from(`Report number ${from + n} of the harbour\n\n${invented(n, 30).split("\n\n")[1] ?? ""}`),
  }));

const titles = (page: Page) => cards(page).locator(".card-title").allTextContents();

/** Waits until two tabs show the same. */
async function agree(one: Page, other: Page): Promise<void> {
  await expect.poll(async () => JSON.stringify(await titles(one)) === JSON.stringify(await titles(other))).toBe(true);
}

/** The articles that are kept, whatever any tab shows: a new tab tells. */
async function kept(page: Page): Promise<string[]> {
  const fresh = await page.context().newPage();
  await open(fresh);
  await expect(cards(fresh).first()).toBeVisible();
  const all = await titles(fresh);
  await fresh.close();
  return all;
}

test("twenty times two tabs paste at once, and each has both", async ({ desk }) => {
  test.setTimeout(120_000);
  const other = await desk.context().newPage();
  await open(other);
  for (let round = 1; round <= 20; round++) {
    await Promise.all([
      pasteText(desk, `Report number ${round} of the harbour, by one paper\n\n${invented(round, 30).split("\n\n")[1] ?? ""}`),
      pasteText(other, `Report number ${round} of the harbour, by another\n\n${invented(round + 1, 30).split("\n\n")[1] ?? ""}`),
    ]);
    await expect(cards(desk)).toHaveCount(2 * round);
    await expect(cards(other)).toHaveCount(2 * round);
    await agree(desk, other);
  }
  expect((await kept(desk)).length).toBe(40);
  await other.close();
});

test("two hundred files are kept beside an idle tab", async ({ desk }) => {
  test.setTimeout(120_000);
  const other = await desk.context().newPage();
  await open(other);
  await desk.locator("input[type=file]").setInputFiles(files(1, 200));
  await expect(cards(desk)).toHaveCount(200, { timeout: 60_000 });
  await expect(cards(other)).toHaveCount(200, { timeout: 60_000 });
  await agree(desk, other);
  expect((await kept(desk)).length).toBe(200);
  await other.close();
});

test("an edit and a removal at once: what is removed is gone, and comes back when that is undone", async ({ desk }) => {
  const other = await desk.context().newPage();
  await open(other);
  await desk.locator("input[type=file]").setInputFiles(files(1, 3));
  await expect(cards(other)).toHaveCount(3);
  await Promise.all([choose(desk, 1, "Remove"), choose(other, 1, "Leave out")]);
  await expect(cards(other)).toHaveCount(2);
  await expect(cards(desk)).toHaveCount(2);
  await desk.getByRole("button", { name: "Undo" }).click();
  await expect(cards(other)).toHaveCount(3);
  await agree(desk, other);
  expect((await titles(desk))[1]).toContain("Report number 2");
  // Two edits of one article, and a new order, at once.
  await Promise.all([choose(desk, 0, "Already read"), choose(other, 0, "Leave out")]);
  await Promise.all([choose(desk, 2, "Move up"), pasteText(other, invented(5))]);
  await expect(cards(desk)).toHaveCount(4);
  for (const page of [desk, other]) {
    await expect(cards(page).nth(0)).toContainText("Left out");
    await expect(cards(page).nth(0)).toContainText("Already read");
    await expect(cards(page).nth(1)).toContainText("Report number 3");
  }
  await reload(other);
  await expect(cards(other)).toHaveCount(4);
  await other.close();
});
