/** Many articles: what is drawn stays within bounds, and everything can still be reached. */
import { cards, choose, expect, hasFocus, reload, sentences, test } from "./page.ts";
import { invented } from "./texts.ts";

const MANY = 2000;

/** Each about something of its own, so that as many as can be stand in every list. */
const articles = Array.from({ length: MANY }, (_, n) => `Report number ${n}\n\n${invented(n, 30).split("\n\n")[1] ?? ""} Witness ${n} saw it.`);

test("two thousand articles: the page stays small, and shows more when asked", async ({ desk }) => {
  test.setTimeout(120_000);
  await desk.locator("input[type=file]").setInputFiles([
    { name: "all.txt", mimeType: "text/plain", buffer: Buffer.from(articles.join("\n|||||\n")) },
  ]);
  // The work can be stopped and taken up again while it goes on.
  await desk.getByRole("button", { name: "Stop" }).click();
  await expect(desk.getByText("Stopped.")).toBeVisible();
  await desk.getByRole("button", { name: "Try again" }).click();
  await expect(sentences(desk).first()).toBeVisible({ timeout: 60_000 });

  const elements = () => desk.evaluate(() => document.querySelectorAll("*").length);
  expect(await elements()).toBeLessThan(20_000);
  await expect(cards(desk)).toHaveCount(205);
  await expect(cards(desk).last()).toContainText(`Report number ${MANY - 1}`);

  const more = desk.locator(".cards").getByRole("button", { name: "Show more (1,795)" });
  await more.focus();
  await desk.keyboard.press("Enter");
  await expect(cards(desk)).toHaveCount(405);
  await hasFocus(cards(desk).nth(200).locator(".card-title"));
  await expect(cards(desk).nth(399)).toContainText("Report number 399");

  // The last ones are moved and removed like the others.
  await choose(desk, 404, "Move up");
  await expect(cards(desk).nth(403)).toContainText(`Report number ${MANY - 1}`);
  await choose(desk, 404, "Remove");
  await expect(cards(desk).last()).toContainText(`Report number ${MANY - 1}`);
  await expect(desk.locator(".cards").getByRole("button", { name: "Show more (1,594)" })).toBeVisible();

  await reload(desk);
  await expect(cards(desk)).toHaveCount(205);
  await expect(cards(desk).last()).toContainText(`Report number ${MANY - 1}`);
});

test("menus stay inside the window, however low and narrow it is", async ({ desk }) => {
  await desk.locator("input[type=file]").setInputFiles([
    { name: "all.txt", mimeType: "text/plain", buffer: Buffer.from(articles.slice(0, 3).join("\n|||||\n")) },
  ]);
  await expect(cards(desk)).toHaveCount(3);
  for (const [width, height] of [[1280, 720], [320, 480], [700, 180]] as const) {
    await desk.setViewportSize({ width, height });
    for (const menu of await desk.locator(".menu:visible").all()) {
      const opener = menu.locator("summary").first();
      await opener.scrollIntoViewIfNeeded();
      await opener.click();
      const inside = () =>
        menu.locator(".menu-list").evaluate((list) => {
          const { top, right, bottom, left } = list.getBoundingClientRect();
          return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
        });
      await expect.poll(inside).toBe(true);
      await desk.keyboard.press("Escape");
    }
  }
});
