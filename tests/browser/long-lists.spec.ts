/** Many articles: what is drawn stays within bounds, and everything can still be reached. */
import { cards, choose, expect, hasFocus, openTab, records, reload, sentences, test } from "./page.ts";
import { invented } from "./texts.ts";

const MANY = 2000;

const WORDS = "engineers council repair traders winter traffic river steel bolts deck plans money minister parliament village region driver".split(" ");

/** Each about something of its own, so that as many as can be stand in every list. */
const articles = Array.from({ length: MANY }, (_, n) => `Report number ${n}\n\n${invented(n, 30).split("\n\n")[1] ?? ""} Witness ${n} saw it.`);

test("two thousand articles: the page stays small, and shows more when asked", async ({ desk }) => {
  test.setTimeout(120_000);
  // The work can be stopped and taken up again while it goes on. The button moves with what is said before it, and is soon gone on a
  // fast machine: it is pressed as soon as it is there.
  const pressed = desk.evaluate(
    () =>
      new Promise<void>((done) => {
        const watch = new MutationObserver(() => {
          const button = [...document.querySelectorAll<HTMLElement>(".status button")].find(({ textContent }) => textContent === "Stop");
          if (!button) return;
          watch.disconnect();
          button.click();
          done();
        });
        watch.observe(document.body, { childList: true, subtree: true });
      }),
  );
  await desk.locator("input[type=file]").setInputFiles([
    { name: "all.txt", mimeType: "text/plain", buffer: Buffer.from(articles.join("\n|||||\n")) },
  ]);
  await pressed;
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

  // A busy browser takes a while to keep it.
  const list = async () => (await records(desk, "list"))["list"] as { items: { letter: string }[] } | undefined;
  const last = await cards(desk).last().locator(".letter").textContent();
  const kept = async () => {
    const items = (await list())?.items ?? [];
    return [items.length, items.at(-1)?.letter];
  };
  await expect.poll(kept, { timeout: 60_000 }).toEqual([MANY - 1, last]);
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

test("labels of two letters have room wherever they stand", async ({ desk }) => {
  const all = Array.from({ length: 60 }, (_, n) => {
    const word = (step: number) => WORDS[(n * step + step) % WORDS.length] ?? "";
    return `The ${word(1)} and the bridge of Tarnley\n\nThe old bridge of Tarnley closed on Friday, said ${word(7)} number ${n}. ${word(3)} of the ${word(11)} told the ${word(13)} that ${(n % 7) + 10} people were hurt. The ${word(17)} of the ${word(19)} cost ${n + 3} million.`;
  });
  await desk.setViewportSize({ width: 1440, height: 900 });
  await desk.locator("input[type=file]").setInputFiles([{ name: "all.txt", mimeType: "text/plain", buffer: Buffer.from(all.join("\n|||||\n")) }]);
  await expect(cards(desk)).toHaveCount(60);
  await openTab(desk, "Who says what");
  await expect(desk.locator(".map thead th").nth(27)).toBeAttached();
  for (const width of [1440, 390]) {
    await desk.setViewportSize({ width, height: 900 });
    const tight = await desk.evaluate(() => {
      const boxOf = (node: Element) => node.getBoundingClientRect();
      const words = (node: Element) => {
        const range = new Range();
        range.selectNodeContents(node);
        return range.getBoundingClientRect();
      };
      const beyond = (inner: DOMRect, outer: DOMRect) => inner.width > 0 && (inner.left < outer.left - 1 || inner.right > outer.right + 1);
      const labels = [...document.querySelectorAll(".letter, .mark > span")].filter((node) => beyond(words(node), boxOf(node.closest(".mark") ?? node)));
      const columns = [...document.querySelectorAll(".map thead .letter")].filter((node) => beyond(boxOf(node), boxOf(node.closest("th") ?? node)));
      return [...labels, ...columns].map((node) => node.textContent);
    });
    expect(tight).toEqual([]);
  }
});
